// ReportCompiler
