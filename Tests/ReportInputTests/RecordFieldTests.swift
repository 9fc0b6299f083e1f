import ReportInput
import Testing

/// The cases of a field type and its keys are two lists that must agree.
@Suite struct RecordFieldTests {
  private func check<Field: RecordField>(_ type: Field.Type) {
    #expect(Field.allCases.count == Field.keys.names.count)
    for field in Field.allCases {
      let name = String(describing: field).reduce(into: "") {
        $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1)
      }
      #expect(field.key == name)
    }
  }

  @Test func everyCaseHasItsKey() {
    check(SourceField.self)
    check(EntityField.self)
    check(StatementField.self)
    check(EventField.self)
    check(LinkField.self)
    check(MarkingField.self)
    check(SpeakerField.self)
    check(QuoteField.self)
    check(OriginalField.self)
    check(SourcePlaceField.self)
    check(ResponseField.self)
    check(AssessmentField.self)
    check(ArchiveField.self)
    check(StoredTextField.self)
    check(NoticeField.self)
    check(AliasField.self)
    check(MemberField.self)
    check(ActorField.self)
    check(ActField.self)
    check(CorpusFileField.self)
  }
}
