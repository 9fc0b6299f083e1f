/// Builds a file from front to back.
public struct ByteWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init(reservingCapacity capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  @inlinable public var count: Int { bytes.count }

  public mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  public mutating func append(_ byte: UInt8) { bytes.append(byte) }

  public mutating func append(contentsOf slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

  public mutating func append(contentsOf array: [UInt8]) { bytes.append(contentsOf: array) }
}
