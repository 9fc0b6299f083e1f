// The fields of each kind of record, in the order of the model. The order gives each field its number in a FieldPath.

package enum SourceField: UInt8, RecordField {
  case id, type, title, published, publisher, authors, language, url, retrieved, archive, text, derivedFrom,
    translationOf, translator, reliability, descriptor, status, notices, supersededBy, identifiers, marking, tags, note

  package static let owner = "a source"
  package static let keys = FieldKeys(
    """
    id type title published publisher authors language url retrieved archive text derived_from translation_of \
    translator reliability descriptor status notices superseded_by identifiers marking tags note
    """
  )
}

package enum EntityField: UInt8, RecordField {
  case id, type, name, aliases, country, description, valid, members, links, identifiers, sources, marking, tags, note

  package static let owner = "an entity"
  package static let keys = FieldKeys(
    "id type name aliases country description valid members links identifiers sources marking tags note"
  )
}

package enum StatementField: UInt8, RecordField {
  case id, speakers, act, form, gist, quotes, source, origin, via, alsoIn, about, to, events, re, said, language, cue,
    assessment, status, supersededBy, marking, tags, note

  package static let owner = "a statement"
  package static let keys = FieldKeys(
    """
    id speakers act form gist quotes source origin via also_in about to events re said language cue assessment status \
    superseded_by marking tags note
    """
  )
}

package enum EventField: UInt8, RecordField {
  case id, type, title, date, status, place, actors, sources, partOf, assessment, identifiers, marking, tags, note

  package static let owner = "an event"
  package static let keys = FieldKeys(
    "id type title date status place actors sources part_of assessment identifiers marking tags note"
  )
}

package enum LinkField: UInt8, RecordField {
  case from, type, to, role, valid, source, marking, note

  package static let owner = "a link"
  package static let keys = FieldKeys("from type to role valid source marking note")
}

package enum MarkingField: UInt8, RecordField {
  case id, scheme, label, level, colour, banner, handling

  package static let owner = "a marking"
  package static let keys = FieldKeys("id scheme label level colour banner handling")
}
