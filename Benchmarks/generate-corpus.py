#!/usr/bin/env python3
"""Write a large corpus, the same for the same arguments.

    generate-corpus.py FOLDER [--statements 100000] [--seed 1] [--json FILE]

FOLDER gets `corpus/` (YAML as analysts and exporters write it) and `report.yaml` (a spec that puts every statement into
one CSV file). `--json` also writes the records as JSON lines, so that another reader of them (see `load-sqlite.py`)
needs no YAML. The corpus has no errors and no warnings under the model's checks that a checker may count on: every
reference leads to a record of the right kind, dates are EDTF, nothing is said after it was published.
"""

import argparse
import json
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from corpus_records import Records  # noqa: E402
from corpus_yaml import write_records  # noqa: E402

SPEC = """\
rapporteur: 1
report: large-corpus
title: "Every statement of a generated corpus"
date: 2025-01-31
corpus: corpus
marking: tlp-green

selections:
  everything:
    statements: {}

sections:
  - title: Statements
    statements: everything
    order-by: [id]

outputs:
  - {format: csv, file: statements.csv, options: {rows: statements}}
"""

SETTINGS = """\
rapporteur: 1
title: Generated corpus for benchmarks
language: en
"""


def split(records, parts):
    """Cut a list into `parts` runs of nearly equal length."""
    size, rest = divmod(len(records), parts)
    start = 0
    for part in range(parts):
        end = start + size + (1 if part < rest else 0)
        yield records[start:end]
        start = end


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", help="also write the records to this file, one JSON object a line")
    arguments = parser.parse_args()

    records = Records(random.Random(arguments.seed), arguments.statements)
    style = random.Random(arguments.seed + 1)
    corpus = os.path.join(arguments.folder, "corpus")
    written = 0

    def save(path, text):
        nonlocal written
        os.makedirs(os.path.dirname(path), exist_ok=True)
        data = text.encode("utf-8")
        written += len(data)
        with open(path, "wb") as file:
            file.write(data)

    save(os.path.join(arguments.folder, "report.yaml"), SPEC)
    written = 0
    save(os.path.join(corpus, "corpus.yaml"), SETTINGS)
    # 200 files for the full size: statements by month of work, the other kinds in a few files each.
    kinds = [
        ("entities", records.entities, 10), ("sources", records.sources, 10), ("events", records.events, 4),
        ("statements", records.statements, 175),
    ]
    files = 1
    for kind, rows, parts in kinds:
        for number, part in enumerate(split(rows, max(1, min(parts, len(rows))))):
            name = os.path.join(corpus, kind, f"{kind}-{number:03d}.yaml")
            save(name, write_records(kind, part, style))
            files += 1

    if arguments.json:
        with open(arguments.json, "w", encoding="utf-8") as file:
            for kind, rows, _ in kinds:
                for row in rows:
                    file.write(json.dumps({"kind": kind, **row}, ensure_ascii=False))
                    file.write("\n")

    print(f"{files} files, {written / 1e6:.1f} MB, {len(records.statements)} statements, "
          f"{len(records.entities)} entities, {len(records.sources)} sources, {len(records.events)} events")


if __name__ == "__main__":
    main()
