/// Paragraphs and lists with citations.
public struct Prose: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    case paragraph([Inline])
    /// Items in order; numbered from 1 when `ordered`.
    case list(ordered: Bool, items: [[Inline]])
  }

  public indirect enum Inline: Hashable, Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    /// The scheme of `url` is `https`, `http` or `mailto`.
    case link([Inline], url: String)
    /// Never empty; numbers ascending as written, repeats left out.
    case citations([Citation])
  }

  public var parts: [Part]

  public init(parts: [Part]) { self.parts = parts }
}
