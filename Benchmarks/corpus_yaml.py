"""Records as YAML, in the styles that analysts and exporters mix: block mappings, now and then a flow mapping or list,
plain, quoted, folded and literal scalars."""

import re

# A plain scalar that no reader can take for anything else, in block and in flow context.
PLAIN = re.compile(r"[A-Za-z0-9À-ɏЀ-ӿ가-힣(/.][^\x00-\x1f\"'#:,\[\]{}&*!|>%@`]*\Z")
RESERVED = re.compile(r"(?i)(true|false|yes|no|on|off|null|~|y|n|[-+.0-9].*)\Z")
LINE = 100


def double_quoted(text):
    out = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{out}"'


def single_quoted(text):
    return "'" + text.replace("'", "''") + "'"


def is_plain(text):
    return bool(PLAIN.match(text)) and not RESERVED.match(text) and not text.endswith(" ")


def is_block_plain(text):
    """A longer sentence may hold commas and quotation marks, if nothing in it reads as a key or a comment."""
    return (text[:1].isalpha() and ": " not in text and " #" not in text and "\n" not in text
            and not text.endswith((":", " ")) and not RESERVED.match(text))


def scalar(text):
    if is_plain(text):
        return text
    return double_quoted(text) if "'" in text or "\n" in text or "\t" in text else single_quoted(text)


def wrap(text, width, indent):
    """Lines of at most `width` characters, if the words allow it; joined by single spaces they are the text again."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(indent + line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [indent + line]


def prose(text, indent, style):
    """The value of a key whose text is long: what stands behind `key:`, from the space on."""
    inner = " " * (indent + 2)
    if "\n" in text:
        return " |-\n" + "\n".join(inner + line if line else "" for line in text.split("\n"))
    choice = style.random()
    foldable = "  " not in text and not text.startswith(" ") and not text.endswith(" ")
    if choice < 0.30 and foldable and len(text) > 60:
        return " >-\n" + "\n".join(wrap(text, LINE - indent - 2, inner))
    if choice < 0.45:
        return " " + double_quoted(text)
    if choice < 0.55 and foldable and len(text) > LINE:
        return " " + "\n".join(wrap(double_quoted(text), LINE - indent - 2, inner)).lstrip()
    if choice < 0.65 and "\n" not in text:
        return " " + single_quoted(text)
    return " " + (text if is_block_plain(text) else double_quoted(text))


def flow(value):
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"


LONG = {"gist", "exact", "description", "descriptor", "note", "title"}


def block(value, indent, style):
    """Lines of a mapping at `indent`."""
    pad = " " * indent
    lines = []
    for key, item in value.items():
        if isinstance(item, str):
            lines.append(f"{pad}{key}:" + (prose(item, indent, style) if key in LONG else " " + scalar(item)))
        elif isinstance(item, dict):
            if style.random() < 0.6:
                lines.append(f"{pad}{key}: {flow(item)}")
            else:
                lines.append(f"{pad}{key}:")
                lines += block(item, indent + 2, style)
        elif all(isinstance(entry, str) and len(entry) < 40 for entry in item) and style.random() < 0.8:
            lines.append(f"{pad}{key}: {flow(item)}")
        else:
            lines.append(f"{pad}{key}:")
            for entry in item:
                lines += sequence_item(entry, key, indent + 2, style)
    return lines


def sequence_item(entry, key, indent, style):
    pad = " " * indent
    if isinstance(entry, str):
        return [pad + "-" + (prose(entry, indent, style) if key == "quotes" else " " + scalar(entry))]
    if key != "quotes" and style.random() < 0.7:
        return [f"{pad}- {flow(entry)}"]
    lines = block(entry, indent + 2, style)
    lines[0] = pad + "- " + lines[0][indent + 2:]
    return lines


def write_records(kind, records, style):
    lines = [f"{kind}:"]
    for number, record in enumerate(records):
        if number % 25 == 0 and number:
            lines.append(f"  # ---- {record['id']} and following ----")
        written = {key: value for key, value in record.items() if not key.startswith("_")}
        if kind == "entities" and len(str(written)) < 110 and style.random() < 0.5:
            lines.append(f"  - {flow(written)}")
            continue
        entry = block(written, 4, style)
        entry[0] = "  - " + entry[0][4:]
        lines += entry
        if kind == "statements" and style.random() < 0.5:
            lines.append("")
    return "\n".join(lines) + "\n"
