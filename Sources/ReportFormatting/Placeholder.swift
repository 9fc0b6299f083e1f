// ReportFormatting
