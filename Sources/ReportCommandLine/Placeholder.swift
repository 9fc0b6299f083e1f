// ReportCommandLine
