import DigestFormatter
import ReportPluginKit

FormatterMain.run(DigestFormatter())
