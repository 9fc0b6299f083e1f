#!/usr/bin/env python3
"""Load the JSON lines of generate-corpus.py into a normalised, indexed SQLite database.

    load-sqlite.py RECORDS.jsonl DATABASE

Statements and sources have integer keys in the order of their ids. A list of a statement is a table without row ids whose
key is (statement, position): the values of one statement lie side by side, in order, so that a query finds them with one
seek; and it holds the ids themselves, so that a query that shows ids needs no join.
"""

import json
import os
import sqlite3
import sys

SCHEMA = """
CREATE TABLE marking (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, label TEXT NOT NULL);
CREATE TABLE entity (id TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE source (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, title TEXT NOT NULL, published TEXT NOT NULL,
  published_from TEXT, published_to TEXT, publisher_entity TEXT REFERENCES entity, publisher_name TEXT,
  language TEXT, url TEXT, reliability TEXT NOT NULL, note_number INTEGER);
CREATE TABLE event (id TEXT PRIMARY KEY, type TEXT NOT NULL, title TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE statement (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, act TEXT NOT NULL, form TEXT NOT NULL, gist TEXT, said TEXT,
  said_from TEXT, said_to TEXT, source INTEGER NOT NULL REFERENCES source, locator TEXT,
  origin INTEGER REFERENCES source, via TEXT REFERENCES statement (id), language TEXT, cue TEXT, credibility INTEGER,
  likelihood TEXT, confidence TEXT, marking INTEGER NOT NULL REFERENCES marking, status TEXT NOT NULL, note TEXT);
CREATE TABLE speaker (
  statement INTEGER NOT NULL REFERENCES statement, position INTEGER NOT NULL, entity TEXT REFERENCES entity,
  label TEXT, capacity TEXT, PRIMARY KEY (statement, position)) WITHOUT ROWID;
CREATE TABLE principal (
  statement INTEGER NOT NULL REFERENCES statement, speaker INTEGER NOT NULL, position INTEGER NOT NULL,
  entity TEXT NOT NULL REFERENCES entity, PRIMARY KEY (statement, speaker, position)) WITHOUT ROWID;
CREATE TABLE quotation (
  statement INTEGER NOT NULL REFERENCES statement, position INTEGER NOT NULL, exact TEXT NOT NULL,
  PRIMARY KEY (statement, position)) WITHOUT ROWID;
CREATE TABLE about (
  statement INTEGER NOT NULL REFERENCES statement, position INTEGER NOT NULL,
  entity TEXT NOT NULL REFERENCES entity, PRIMARY KEY (statement, position)) WITHOUT ROWID;
CREATE TABLE addressee (
  statement INTEGER NOT NULL REFERENCES statement, position INTEGER NOT NULL,
  entity TEXT NOT NULL REFERENCES entity, PRIMARY KEY (statement, position)) WITHOUT ROWID;
CREATE TABLE statement_event (
  statement INTEGER NOT NULL REFERENCES statement, position INTEGER NOT NULL,
  event TEXT NOT NULL REFERENCES event, PRIMARY KEY (statement, position)) WITHOUT ROWID;
CREATE TABLE also_in (
  statement INTEGER NOT NULL REFERENCES statement, position INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES source (id), locator TEXT, PRIMARY KEY (statement, position)) WITHOUT ROWID;
CREATE TABLE response (
  statement INTEGER NOT NULL REFERENCES statement, position INTEGER NOT NULL, kind TEXT NOT NULL,
  to_statement TEXT REFERENCES statement (id), to_event TEXT REFERENCES event,
  PRIMARY KEY (statement, position)) WITHOUT ROWID;
CREATE TABLE tag (
  statement INTEGER NOT NULL REFERENCES statement, position INTEGER NOT NULL, tag TEXT NOT NULL,
  PRIMARY KEY (statement, position)) WITHOUT ROWID;
"""

INDEXES = """
CREATE INDEX statement_source ON statement (source);
CREATE INDEX statement_said ON statement (said_from, said_to);
CREATE INDEX speaker_entity ON speaker (entity);
CREATE INDEX about_entity ON about (entity);
CREATE INDEX statement_event_event ON statement_event (event);
"""


def read(path):
    kinds = {"entities": [], "sources": [], "events": [], "statements": []}
    with open(path, encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            kinds[record["kind"]].append(record)
    for records in kinds.values():
        records.sort(key=lambda record: record["id"].encode())
    return kinds


def keys(records):
    return {record["id"]: key for key, record in enumerate(records, 1)}


def place(value):
    """A source place as (id, locator)."""
    return (value, None) if isinstance(value, str) else (value["id"], value.get("at"))


def note_numbers(statements):
    """Sources are numbered in the order of first use, as a report that lists the statements by id numbers them."""
    numbers = {}
    for statement in statements:
        for used in [statement["source"], *statement.get("also_in", [])]:
            numbers.setdefault(place(used)[0], len(numbers) + 1)
    return numbers


def load(kinds, database):
    entities = {entity["id"] for entity in kinds["entities"]}
    events = {event["id"] for event in kinds["events"]}
    sources, statements = keys(kinds["sources"]), keys(kinds["statements"])
    markings = {"tlp-clear": 1, "tlp-green": 2}
    numbers = note_numbers(kinds["statements"])
    rows = {name: [] for name in ("source", "statement", "speaker", "principal", "quotation", "about", "addressee",
                                  "statement_event", "also_in", "response", "tag")}

    for source in kinds["sources"]:
        publisher = source.get("publisher")
        rows["source"].append((
            sources[source["id"]], source["id"], source["type"], source["title"], source["published"],
            source["_from"], source["_to"], *((publisher, None) if publisher in entities else (None, publisher)),
            source.get("language"), source.get("url"), source.get("reliability", "F"), numbers.get(source["id"])))

    for record in kinds["statements"]:
        key = statements[record["id"]]
        source, locator = place(record["source"])
        assessment = record.get("assessment", {})
        rows["statement"].append((
            key, record["id"], record["act"], record["form"], record.get("gist"), record.get("said"),
            record.get("_from"), record.get("_to"), sources[source], locator, sources.get(record.get("origin")),
            record.get("via"), record.get("language"), record.get("cue"),
            int(assessment["credibility"]) if "credibility" in assessment else None, assessment.get("likelihood"),
            assessment.get("confidence"), markings[record.get("marking", "tlp-clear")],
            record.get("status", "current"), record.get("note")))
        for position, speaker in enumerate(record["speakers"]):
            speaker = {"entity": speaker} if isinstance(speaker, str) else speaker
            rows["speaker"].append((key, position, speaker.get("entity"), speaker.get("label"), speaker.get("as")))
            for number, entity in enumerate(speaker.get("for", [])):
                rows["principal"].append((key, position, number, entity))
        for position, quotation in enumerate(record.get("quotes", [])):
            exact = quotation if isinstance(quotation, str) else quotation["exact"]
            rows["quotation"].append((key, position, exact))
        for table, field in [("about", "about"), ("addressee", "to"), ("statement_event", "events"), ("tag", "tags")]:
            for position, value in enumerate(record.get(field, [])):
                rows[table].append((key, position, value))
        for position, other in enumerate(record.get("also_in", [])):
            name, at = place(other)
            rows["also_in"].append((key, position, name, at))
        for position, response in enumerate(record.get("re", [])):
            target = response["to"]
            targets = (None, target) if target in events else (target, None)
            rows["response"].append((key, position, response["kind"], *targets))

    database.executemany("INSERT INTO marking VALUES (?, ?, ?)",
                         [(1, "tlp-clear", "TLP:CLEAR"), (2, "tlp-green", "TLP:GREEN")])
    for table, records in [("entity", kinds["entities"]), ("event", kinds["events"])]:
        database.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)",
                             [(r["id"], r["type"], r.get("name") or r["title"]) for r in records])
    for table, values in rows.items():
        if values:
            marks = ", ".join("?" * len(values[0]))
            database.executemany(f"INSERT INTO {table} VALUES ({marks})", values)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if os.path.exists(sys.argv[2]):
        os.remove(sys.argv[2])
    database = sqlite3.connect(sys.argv[2])
    database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + SCHEMA)
    load(read(sys.argv[1]), database)
    database.executescript(INDEXES)
    database.commit()
    database.execute("ANALYZE")
    database.execute("VACUUM")
    database.close()
    print(f"{sys.argv[2]}: {os.path.getsize(sys.argv[2]) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
