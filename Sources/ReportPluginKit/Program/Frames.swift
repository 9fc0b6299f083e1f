/// Frames of the persistent mode: a length of four bytes, the most significant first, and a message of that length.
public enum Frame {
  /// What a reader takes unless it is told otherwise: 256 MB.
  public static let usualLimit = 256 << 20

  /// - Parameter message: Shorter than 4 GB, as every message is that fits the limits of a reader.
  public static func bytes(_ message: [UInt8]) -> [UInt8] {
    guard let length = UInt32(exactly: message.count) else {
      preconditionFailure("a message of 4 GB has no frame")
    }
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + message
  }
}

/// Takes bytes as they come and gives back whole messages.
public struct FrameReader: Sendable {
  private var buffer: [UInt8] = []
  private let limit: Int

  /// - Parameter limit: The longest message, in bytes.
  public init(limit: Int = Frame.usualLimit) { self.limit = limit }

  public mutating func append(_ bytes: some Collection<UInt8>) { buffer.append(contentsOf: bytes) }

  /// The next message; `nil` when more bytes are needed.
  ///
  /// - Throws: ``WireError/frameTooLong(bytes:limit:)`` as soon as the length is known.
  public mutating func next() throws(WireError) -> [UInt8]? {
    guard buffer.count >= 4 else { return nil }
    let length = buffer[..<4].reduce(0) { $0 << 8 | Int($1) }
    guard length <= limit else { throw .frameTooLong(bytes: length, limit: limit) }
    guard buffer.count >= 4 + length else { return nil }
    let message = Array(buffer[4..<(4 + length)])
    buffer.removeFirst(4 + length)
    return message
  }

  /// To be called at the end of the input.
  ///
  /// - Throws: ``WireError/truncatedFrame`` when a frame has begun.
  public func finish() throws(WireError) {
    guard buffer.isEmpty else { throw .truncatedFrame }
  }
}
