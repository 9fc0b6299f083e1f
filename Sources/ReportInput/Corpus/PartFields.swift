// The fields of the mappings inside a record.

package enum SpeakerField: UInt8, RecordField {
  case entity, label, `as`, `for`

  package static let owner = "a speaker"
  package static let keys = FieldKeys("entity label as for")
}

package enum QuoteField: UInt8, RecordField {
  case exact, prefix, suffix, start, end, original

  package static let owner = "a quote"
  package static let keys = FieldKeys("exact prefix suffix start end original")
}

package enum OriginalField: UInt8, RecordField {
  case exact, language

  package static let owner = "an original"
  package static let keys = FieldKeys("exact language")
}

package enum SourcePlaceField: UInt8, RecordField {
  case id, at

  package static let owner = "a place in a source"
  package static let keys = FieldKeys("id at")
}

package enum ResponseField: UInt8, RecordField {
  case kind, to

  package static let owner = "an answer in 're'"
  package static let keys = FieldKeys("kind to")
}

package enum AssessmentField: UInt8, RecordField {
  case credibility, likelihood, confidence, by, on, note

  package static let owner = "an assessment"
  package static let keys = FieldKeys("credibility likelihood confidence by on note")
}

package enum ArchiveField: UInt8, RecordField {
  case url, wacz, warcRecord, captured, sha256

  package static let owner = "an archive"
  package static let keys = FieldKeys("url wacz warc_record captured sha256")
}

package enum StoredTextField: UInt8, RecordField {
  case path, sha256

  package static let owner = "a stored text"
  package static let keys = FieldKeys("path sha256")
}

package enum NoticeField: UInt8, RecordField {
  case date, kind, text, url

  package static let owner = "a notice"
  package static let keys = FieldKeys("date kind text url")
}

package enum AliasField: UInt8, RecordField {
  case name, kind, lang

  package static let owner = "an alias"
  package static let keys = FieldKeys("name kind lang")
}

package enum MemberField: UInt8, RecordField {
  case entity, valid

  package static let owner = "a member"
  package static let keys = FieldKeys("entity valid")
}

package enum ActorField: UInt8, RecordField {
  case entity, role

  package static let owner = "an actor"
  package static let keys = FieldKeys("entity role")
}

package enum ActField: UInt8, RecordField {
  case id, like

  package static let owner = "an act"
  package static let keys = FieldKeys("id like")
}

/// The top level of a file of the corpus; those up to ``markings`` stand in any file, the others in `corpus.yaml` only.
package enum CorpusFileField: UInt8, RecordField {
  case sources, entities, statements, events, links, markings
  case rapporteur, title, language, probabilityScale, defaultMarking, acts

  package static let owner = "a corpus file"
  package static let keys = FieldKeys(
    """
    sources entities statements events links markings rapporteur title language probability_scale default_marking acts
    """
  )

  /// Whether it belongs in `corpus.yaml` alone.
  var isSetting: Bool { rawValue >= CorpusFileField.rapporteur.rawValue }
}
