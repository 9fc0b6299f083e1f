// ReportModel
