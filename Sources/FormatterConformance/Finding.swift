/// A promise that a formatter breaks.
public struct Finding: Hashable, Sendable {
  public let promise: Promise
  /// What the formatter was asked to render: one line, no final period.
  public let given: String
  /// What it did: one line, no final period, at most a few hundred bytes. May hold characters of the output.
  public let came: String

  public var id: String { promise.rawValue }
  public var promised: String { promise.text }

  public init(_ promise: Promise, given: String, came: String) {
    self.promise = promise
    self.given = given
    self.came = came
  }
}
