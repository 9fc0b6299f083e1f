package import ReportDiagnostics
package import ReportModel

/// Check: every rule about a corpus alone but the quotations, one file a rule.
package struct CheckCorpus {
  package init() {}

  package func run(_ corpus: Corpus, _ places: CorpusPlaces, diagnostics: inout DiagnosticBag) {
    CheckCycles().run(corpus, places, diagnostics: &diagnostics)
    CheckMarkings().run(corpus, places, diagnostics: &diagnostics)
    CheckLikelihoods().run(corpus, places, diagnostics: &diagnostics)
    CheckLinkTypes().run(corpus, places, diagnostics: &diagnostics)
    CheckSpeakers().run(corpus, places, diagnostics: &diagnostics)
    CheckDates().run(corpus, places, diagnostics: &diagnostics)
    CheckWithdrawnSources().run(corpus, places, diagnostics: &diagnostics)
    CheckConfirmedEvents().run(corpus, places, diagnostics: &diagnostics)
    CheckUnusedEntities().run(corpus, places, diagnostics: &diagnostics)
    CheckNames().run(corpus, places, diagnostics: &diagnostics)
  }
}
