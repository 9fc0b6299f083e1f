package import ReportDiagnostics
import ReportInput
package import ReportModel
import UnicodeText

/// Two entities with one name or alias, compared in NFC and without case. Those linked `same-as` may share names, and
/// a weak alias is one that many share.
package struct CheckNames {
  package init() {}

  private struct Use {
    let entity: Ref<Entity>
    let path: FieldPath
  }

  package func run(_ corpus: Corpus, _ places: CorpusPlaces, diagnostics: inout DiagnosticBag) {
    let records = corpus.records
    var uses: [String: [Use]] = [:]
    for (number, entity) in records.entities.enumerated() {
      let reference = Ref<Entity>(number)
      func add(_ name: String, _ path: FieldPath) {
        let folded = nfc(name).lowercased()
        if uses[folded]?.last?.entity != reference {
          uses[folded, default: []].append(Use(entity: reference, path: path))
        }
      }
      add(entity.name, FieldPath(EntityField.name))
      for (index, alias) in entity.aliases.enumerated() where alias.kind != .weak {
        add(alias.name, FieldPath(EntityField.aliases, index))
      }
    }
    for (_, uses) in uses where uses.count > 1 {
      let first = uses[0]
      let others = uses.dropFirst().filter { !areSame(first.entity, $0.entity, records) }
      guard let other = others.first else { continue }
      let name = text(first, records)
      var notes = [Diagnostic.Note("also the name of '\(records[first.entity].id)'", at: span(first, places))]
      notes += others.dropFirst().prefix(3).map {
        Diagnostic.Note("and of '\(records[$0.entity].id)'", at: span($0, places))
      }
      diagnostics.report(
        Diagnostic(
          .ambiguousName,
          "'\(name)' names two entities",
          at: span(other, places),
          notes: notes,
          hint: "tell them apart by name, or link them with 'same-as'"
        )
      )
    }
  }

  private func span(_ use: Use, _ places: CorpusPlaces) -> SourceSpan? { places.span(use.entity, use.path) }

  private func text(_ use: Use, _ records: Records) -> String {
    let entity = records[use.entity]
    if use.path == FieldPath(EntityField.name) { return entity.name }
    return entity.aliases.indices.first { FieldPath(EntityField.aliases, $0) == use.path }.map {
      entity.aliases[$0].name
    } ?? entity.name
  }

  private func areSame(_ a: Ref<Entity>, _ b: Ref<Entity>, _ records: Records) -> Bool {
    records[a].links.contains { $0.type == "same-as" && $0.to == b }
      || records[b].links.contains { $0.type == "same-as" && $0.to == a }
  }
}
