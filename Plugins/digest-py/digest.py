#!/usr/bin/env python3
"""The digest as a program: one line a statement, then the sources. Called as describe, format or serve."""

import json
import struct
import sys

HEADER = {"protocol": 1, "minor": 0}
DESCRIPTOR = {
    "name": "digest", "summary": "One line a statement, then the sources", "version": "1.0.0", "fileExtensions": ["txt"],
    "options": [{"name": "sources", "kind": "flag", "summary": "List the sources", "default": True}],
    "carries": [{"kind": "statements", "how": "degraded", "why": "without titles and headings"}],
}


def digest(report, options):
    lines = [report["banner"], report["headline"], ""]
    lines += [statement["line"]["text"] for statement in report["statements"]]
    if options["sources"]:
        lines += [""] + [f"[{note['number']}] {note['line']['text']}" for note in report["notes"]]
    lines += ["", report["banner"], ""]
    return {
        "files": [{"suffix": "", "mediaType": "text/plain", "text": "\n".join(lines)}],
        "warnings": [{"kind": "omission", "message": "a digest lists statements only", "block": block["id"]}
                     for block in report["blocks"] if block["kind"] != "statements"],
        "account": {"shown": [statement["id"] for statement in report["statements"]], "leftOut": []},
    }


def answer(request):
    try:
        message = json.loads(request.decode("utf-8"))
        version = message["rapporteur"]["protocol"]
        if version != 1:
            raise ValueError(f"this formatter speaks protocol 1, the host protocol {version}: update the older one")
        if message["verb"] == "describe":
            result = {"descriptor": DESCRIPTOR}
        else:
            result = {"rendition": digest(message["report"], message["request"]["options"])}
    except (ValueError, KeyError, TypeError) as error:
        result = {"error": {"message": str(error) or type(error).__name__}}
    return json.dumps({"rapporteur": HEADER, **result}, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def main():
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    if sys.argv[1:] == ["serve"]:
        while len(prefix := stdin.read(4)) == 4:
            reply = answer(stdin.read(struct.unpack(">I", prefix)[0]))
            stdout.write(struct.pack(">I", len(reply)) + reply)
            stdout.flush()
    else:
        stdout.write(answer(stdin.read()) + b"\n")


if __name__ == "__main__":
    main()
