import ReportModel

extension CellWriter {
  /// `YYYY-MM-DD`; nothing for a bound that is open or not known.
  mutating func day(_ day: CalendarDay) {
    guard !day.isDistant else { return }
    let (year, month, dayOfMonth) = day.components
    guard (0...9_999).contains(year) else {
      piece(day.isoText)
      return
    }
    twoDigits(year / 100)
    twoDigits(year % 100)
    byte(UInt8(ascii: "-"))
    twoDigits(month)
    byte(UInt8(ascii: "-"))
    twoDigits(dayOfMonth)
  }

  private mutating func twoDigits(_ value: Int) {
    byte(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10))
    byte(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }

  /// `kind id`: what a link, an actor or an answer says of whom. An id has no space.
  mutating func item(_ kind: String, _ id: String) {
    item(kind)
    byte(UInt8(ascii: " "))
    piece(id)
  }

  mutating func ids<Record>(_ refs: [Ref<Record>], _ ids: [String]) {
    for ref in refs { item(ids[Int(ref.index)]) }
  }

  mutating func id<Record>(_ ref: Ref<Record>?, _ ids: [String]) {
    if let ref { piece(ids[Int(ref.index)]) }
  }

  /// `scheme:value`.
  mutating func identifiers(_ identifiers: [Identifier]) {
    for identifier in identifiers {
      item(identifier.scheme)
      byte(UInt8(ascii: ":"))
      piece(identifier.value)
    }
  }

  mutating func list(_ values: [String]) {
    for value in values { item(value) }
  }

  /// The labels, joined as in a banner: `TLP:GREEN//RESTRICTED`.
  mutating func markings(_ refs: [Ref<Marking>], _ labels: [String]) {
    for ref in refs {
      if !isAtStartOfCell {
        byte(UInt8(ascii: "/"))
        byte(UInt8(ascii: "/"))
      }
      piece(labels[Int(ref.index)])
    }
  }
}
