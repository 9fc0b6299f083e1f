#!/usr/bin/env python3
"""JSON Feed 1.1 (jsonfeed.org) of a report's statements. Called as describe or format; needs Python 3 alone."""

import json
import sys

KNOWN = {"text", "statements", "chronology", "disputes", "entities", "verbatim", "gaps", "sources"}
DESCRIPTOR = {
    "name": "jsonfeed", "summary": "JSON Feed of the statements", "version": "1.0.0", "fileExtensions": ["json"],
    "options": [{"name": "home", "kind": "text", "summary": "Address of the page that the feed belongs to", "default": ""}],
}


def item(statement, sources):
    line, source = statement["line"], sources[statement["source"]["source"]["id"]]
    entry = {"id": statement["id"], "title": f"{line['speakers']} {line['verb']}", "content_text": line["text"]}
    if source.get("url"):
        entry["external_url"] = source["url"]
    if line.get("first") and line["first"] == line.get("last") and not line["first"].startswith("-"):
        entry["date_published"] = line["first"] + "T00:00:00Z"
    entry["tags"] = [line["marking"]] + statement["annotations"]["tags"]
    return entry


def feed(report, options):
    sources = {source["id"]: source for source in report["sources"]}
    items = [item(statement, sources) for statement in report["statements"]]
    warnings = []
    for block in report["blocks"]:
        if block["kind"] not in KNOWN:
            items.append({"id": block["id"], "title": block.get("title") or block["kind"], "content_text": plain(block)})
            warnings.append({"kind": "change", "message": f"a section of the unknown kind '{block['kind']}' is shown as "
                                                          "plain text", "block": block["id"]})
        elif block["kind"] not in ("statements", "verbatim"):
            warnings.append({"kind": "omission", "message": "a feed carries statements only", "block": block["id"]})
    head = {"version": "https://jsonfeed.org/version/1.1", "title": report["headline"], "description": report["banner"]}
    if options["home"]:
        head["home_page_url"] = options["home"]
    notes = "\n".join(f"[{note['number']}] {note['line']['text']}" for note in report["notes"])
    text = json.dumps({**head, "language": report["language"], "_sources": notes, "items": items},
                      ensure_ascii=False, indent=2)
    return {"files": [{"suffix": "", "mediaType": "application/feed+json", "text": text + "\n"}], "warnings": warnings,
            "account": {"shown": [statement["id"] for statement in report["statements"]], "leftOut": []}}


def plain(block):
    fallback = block["fallback"]
    if "table" in fallback:
        return "\n".join("\t".join(row) for row in [fallback["table"]["columns"], *fallback["table"]["rows"]])
    return "\n".join(fallback["paragraphs"])


def main():
    message = json.load(sys.stdin.buffer)
    if message["rapporteur"]["protocol"] != 1:
        answer = {"error": {"message": "this formatter speaks protocol 1: update it, or rapporteur"}}
    elif message["verb"] == "describe":
        answer = {"descriptor": DESCRIPTOR}
    else:
        answer = {"rendition": feed(message["report"], message["request"]["options"])}
    reply = json.dumps({"rapporteur": {"protocol": 1, "minor": 0}, **answer}, ensure_ascii=False)
    sys.stdout.buffer.write(reply.encode("utf-8") + b"\n")


main()
