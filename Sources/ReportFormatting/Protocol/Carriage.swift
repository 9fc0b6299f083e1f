/// How well a format carries a kind of block.
public enum Carriage: Hashable, Sendable {
  case fully
  /// Some of it; what is missing, in one line without a final period.
  case degraded(String)
  /// Nothing of it, whatever the options; why, in one line without a final period.
  case never(String)
}

extension FormatterDescriptor {
  public func carriage(of kind: Block.Kind) -> Carriage { carries[kind] ?? .fully }
}
