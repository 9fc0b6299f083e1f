/// A field inside one record, in 32 bits: field, place in its list, field of the mapping there, place in that list.
package struct FieldPath: Hashable, Sendable {
  // 6 bits the field, 14 the index + 1, 4 the part + 1, 8 the part's index + 1; 0 means none.
  let packed: UInt32

  /// The record's mapping as a whole.
  package static let record = FieldPath(packed: .max)
  /// Every kind's first field.
  package static let id = FieldPath(packed: 0)

  private init(packed: UInt32) { self.packed = packed }

  package init(_ field: some RecordField, _ index: Int? = nil) {
    packed = UInt32(field.rawValue) << 26 | FieldPath.number(index, limit: 0x3FFF) << 12
  }

  package init(_ field: some RecordField, _ index: Int? = nil, part: some RecordField, _ partIndex: Int? = nil) {
    packed =
      UInt32(field.rawValue) << 26 | FieldPath.number(index, limit: 0x3FFF) << 12 | UInt32(part.rawValue + 1) << 8
      | FieldPath.number(partIndex, limit: 0xFF)
  }

  /// A place in a list beyond the limit shares the list's own number: it is found as the whole list.
  private static func number(_ index: Int?, limit: Int) -> UInt32 {
    guard let index, index + 1 < limit else { return 0 }
    return UInt32(truncatingIfNeeded: index + 1)
  }

  /// What holds it: the mapping of a part, the list of an element; `nil` for a whole field.
  package var parent: FieldPath? {
    if packed == .max { return nil }
    for mask: UInt32 in [0xFF, 0xF00, 0x3_FFF000] where packed & mask != 0 { return FieldPath(packed: packed & ~mask) }
    return nil
  }
}
