// CSVFormatter
