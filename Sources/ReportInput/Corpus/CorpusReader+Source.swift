import ReportModel
import YAMLSyntax

extension CorpusReader {
  mutating func source(_ node: Node) {
    guard var cursor = reader.fields(node, as: SourceField.self) else { return }
    begin(node)
    var id: String?
    var source = Source(id: "", type: .other, title: "", published: EDTFDate.unknown)
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .id: id = ownID(value, of: key)
      case .type: if let type = reader.value(value, of: key, in: CorpusVocabularies.sourceType) { source.type = type }
      case .title: if let title = reader.text(value, of: key) { source.title = title }
      case .published:
        mark(FieldPath(field), value)
        if let date = reader.date(value, of: key) { source.published = date }
      case .publisher: source.publisher = party(value, of: key, at: FieldPath(field))
      case .authors: source.authors = authors(value, of: key)
      case .language: source.language = reader.language(value, of: key)
      case .url: source.url = reader.url(value, of: key)
      case .retrieved: source.retrieved = reader.date(value, of: key)
      case .archive: source.archive = archive(value)
      case .text: source.text = storedText(value, of: key)
      case .derivedFrom: source.derivedFrom = references(value, of: key, in: field)
      case .translationOf: source.translationOf = reference(value, of: key, at: FieldPath(field))
      case .translator: source.translator = party(value, of: key, at: FieldPath(field))
      case .reliability:
        if let grade = reader.value(value, of: key, in: CorpusVocabularies.reliability) { source.reliability = grade }
      case .descriptor: source.descriptor = reader.text(value, of: key)
      case .status:
        mark(FieldPath(field), value)
        if let status = reader.value(value, of: key, in: CorpusVocabularies.sourceStatus) { source.status = status }
      case .notices: source.notices = notices(value, of: key)
      case .supersededBy: source.supersededBy = reference(value, of: key, at: FieldPath(field))
      case .identifiers: source.identifiers = identifiers(value, of: key)
      case .marking: source.annotations.markings = markings(value, of: key, in: field)
      case .tags: source.annotations.tags = texts(value, of: key)
      case .note: source.annotations.note = reader.text(value, of: key)
      }
    }
    reader.require([.id, .type, .title, .published], in: cursor, name: id)
    guard let id else { return lose(node) }
    source.id = id
    source.annotations.extensions = cursor.extensions
    syntax.sources.append(source, id: id, places)
  }

  private mutating func authors(_ node: Node, of key: Node) -> [Party] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var found: [Party] = []
    for element in elements {
      if let author = party(element, of: key, at: FieldPath(SourceField.authors, found.count)) { found.append(author) }
    }
    return found
  }

  private mutating func archive(_ node: Node) -> Source.Archive? {
    guard var cursor = reader.fields(node, as: ArchiveField.self) else { return nil }
    var archive = Source.Archive()
    while let (field, key, value) = reader.next(&cursor) {
      switch field {
      case .url: archive.url = reader.url(value, of: key)
      case .wacz: archive.wacz = reader.text(value, of: key)
      case .warcRecord: archive.warcRecord = reader.text(value, of: key)
      case .captured: archive.captured = reader.date(value, of: key)
      case .sha256: archive.sha256 = reader.sha256(value, of: key)
      }
    }
    return archive
  }

  /// A path, or `{path, sha256}`.
  private mutating func storedText(_ node: Node, of key: Node) -> Source.StoredText? {
    if tree.kind(node) == .scalar {
      mark(FieldPath(SourceField.text), node)
      return reader.relativePath(node, of: key).map { Source.StoredText(path: $0) }
    }
    guard tree.kind(node) == .mapping else {
      reader.wrongShape(node, of: key, wanting: "a path or {path, sha256}")
      return nil
    }
    guard var cursor = reader.fields(node, as: StoredTextField.self) else { return nil }
    var path: String?
    var sha256: String?
    while let (field, key, value) = reader.next(&cursor) {
      mark(FieldPath(SourceField.text, part: field), value)
      switch field {
      case .path:
        mark(FieldPath(SourceField.text), value)
        path = reader.relativePath(value, of: key)
      case .sha256: sha256 = reader.sha256(value, of: key)
      }
    }
    reader.require([.path], in: cursor)
    return path.map { Source.StoredText(path: $0, sha256: sha256) }
  }

  private mutating func notices(_ node: Node, of key: Node) -> [Source.Notice] {
    guard let elements = reader.list(node, of: key) else { return [] }
    var found: [Source.Notice] = []
    for element in elements {
      guard var cursor = reader.fields(element, as: NoticeField.self) else { continue }
      var notice = Source.Notice(date: EDTFDate.unknown, kind: .update)
      while let (field, key, value) = reader.next(&cursor) {
        switch field {
        case .date: if let date = reader.date(value, of: key) { notice.date = date }
        case .kind: if let kind = reader.value(value, of: key, in: CorpusVocabularies.noticeKind) { notice.kind = kind }
        case .text: notice.text = reader.text(value, of: key)
        case .url: notice.url = reader.url(value, of: key)
        }
      }
      reader.require([.date, .kind], in: cursor)
      found.append(notice)
    }
    return found
  }
}
