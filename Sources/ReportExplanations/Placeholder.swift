// ReportExplanations
