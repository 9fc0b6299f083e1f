import BriefingMemoFormatter
import CSVFormatter
import PlainTextFormatter
public import ReportFormatting

/// The formatters that ship with rapporteur: one line each, in the order in which they are listed.
public enum BundledFormatters {
  public static var all: [any ReportFormatter] {
    [
      BriefingMemoFormatter(),
      CSVFormatter(),
      PlainTextFormatter(),
    ]
  }
}
