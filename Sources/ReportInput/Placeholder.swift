// ReportInput
