# `make` sets up, builds, and compiles the reports in Reports/ into out/. `make test` runs every check.

SWIFT ?= swift
APT_PACKAGES := libyaml-dev libutf8proc-dev nettle-dev libjansson-dev jq pkg-config
# Fully static: it starts in a millisecond and needs nothing on the machine that it runs on.
RELEASE := --configuration release -Xswiftc -static-executable -Xlinker -s
BINARY := .build/release/rapporteur

.PHONY: all setup build reports test lint bench clean

all: reports

setup:
	@.ci/setup $(APT_PACKAGES)

build: setup
	@$(SWIFT) build $(RELEASE) --product rapporteur

reports: build
	@$(BINARY) build Reports --output out

test: setup
	@.ci/test

lint:
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Plugins Tests

bench: build
	@.ci/setup sqlite3 gcc libc6-dev
	@Benchmarks/run

clean:
	rm -rf .build out
