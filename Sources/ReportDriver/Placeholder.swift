// ReportDriver
