// The keys of a report spec, in the order of the documentation.

enum SpecField: UInt8, RecordField {
  case rapporteur, report, title, date, corpus, marking, omitAboveCeiling, countOmitted, header, parameters, summary,
    selections, sections, expect, outputs

  static let owner = "a report spec"
  static let keys = FieldKeys(
    """
    rapporteur report title date corpus marking omit-above-ceiling count-omitted header parameters summary selections \
    sections expect outputs
    """
  )
}

enum HeaderKey: UInt8, RecordField {
  case reference, to, from, through, cc, time, distribution

  static let owner = "the header"
  static let keys = FieldKeys("reference to from through cc time distribution")
}

enum ParameterField: UInt8, RecordField {
  case type, `default`, values

  static let owner = "a parameter"
  static let keys = FieldKeys("type default values")
}

enum SelectionField: UInt8, RecordField {
  case statements, entities, events, sources, union, intersection, except

  static let owner = "a selection"
  static let keys = FieldKeys("statements entities events sources union intersection except")
}

enum SectionField: UInt8, RecordField {
  case title, text, statements, chronology, disputes, entities, verbatim, gaps, sources, groupBy, orderBy, limit, empty,
    `as`

  static let owner = "a section"
  static let keys = FieldKeys(
    "title text statements chronology disputes entities verbatim gaps sources group-by order-by limit empty as"
  )

  var isBlock: Bool {
    switch self {
    case .text, .statements, .chronology, .disputes, .entities, .verbatim, .gaps, .sources: true
    case .title, .groupBy, .orderBy, .limit, .empty, .as: false
    }
  }
}

enum ChronologyField: UInt8, RecordField {
  case statements, events

  static let owner = "a chronology"
  static let keys = FieldKeys("statements events")
}

enum ExpectationField: UInt8, RecordField {
  case selection, count, newestWithin, independentSources, severity

  static let owner = "an expectation"
  static let keys = FieldKeys("selection count newest-within independent-sources severity")
}

enum BoundsField: UInt8, RecordField {
  case min, max

  static let owner = "a count"
  static let keys = FieldKeys("min max")
}

enum OutputField: UInt8, RecordField {
  case format, file, options

  static let owner = "an output"
  static let keys = FieldKeys("format file options")
}

enum ConditionField: UInt8, RecordField {
  case from, to, certain, exists, words, within

  static let owner = "a condition"
  static let keys = FieldKeys("from to certain exists words within")
}

enum ResponseFilterField: UInt8, RecordField {
  case kind, target, exists

  static let owner = "'re'"
  static let keys = FieldKeys("kind target exists")
}

enum LinkedFilterField: UInt8, RecordField {
  case type, to, exists

  static let owner = "'linked'"
  static let keys = FieldKeys("type to exists")
}
