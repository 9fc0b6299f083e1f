/// A record of ONE ``Records`` table, by its place in that table's list. Meaningless in any other table.
public struct Ref<Record>: Hashable, Sendable, Comparable {
  public let index: UInt32

  @inlinable
  public init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }

  @inlinable
  public static func < (left: Ref, right: Ref) -> Bool { left.index < right.index }
}
