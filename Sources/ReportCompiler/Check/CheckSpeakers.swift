package import ReportDiagnostics
import ReportInput
package import ReportModel

/// A place, a weapon or an instrument does not speak: somebody does for it.
package struct CheckSpeakers {
  package init() {}

  package func run(_ corpus: Corpus, _ places: CorpusPlaces, diagnostics: inout DiagnosticBag) {
    let records = corpus.records
    for number in records.statements.indices {
      for (index, speaker) in records.statements[number].speakers.enumerated() {
        guard let reference = speaker.entity, !records.entities[Int(reference.index)].type.speaks else { continue }
        let entity = records[reference]
        let type = entity.type.rawValue
        diagnostics.report(
          Diagnostic(
            // A place or an instrument may be shorthand for who acted through it; a weapon is a mistake.
            entity.type == .weapon ? .speakerCannotSpeak : .unusualSpeaker,
            "'\(entity.id)' speaks, but is \(entity.type == .instrument ? "an" : "a") \(type)",
            at: places.span(
              Ref<Statement>(number),
              FieldPath(StatementField.speakers, index, part: SpeakerField.entity)
            ),
            notes: [Diagnostic.Note("declared here", at: places.span(reference, FieldPath(EntityField.type)))],
            hint: "name who spoke: the government of the place, the body that issued the instrument"
          )
        )
      }
    }
  }
}
