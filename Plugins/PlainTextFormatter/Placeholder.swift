// PlainTextFormatter
