/// How a record may be shared.
public struct Marking: Hashable, Sendable {
  public let id: String
  /// Markings compare within one scheme only: `tlp`, or a desk's own.
  public let scheme: String
  /// Printed exactly so, and never translated: `TLP:AMBER+STRICT`.
  public let label: String
  /// The higher, the narrower; 0 is the widest circle.
  public let level: Int
  /// `#RRGGBB`, to be shown on black; `nil` when the scheme has none.
  public let colour: String?
  /// Text of the banner; `nil` means ``label``.
  public let banner: String?
  public let handling: Handling?

  /// A rule of use beside the level.
  public enum Handling: String, Hashable, Sendable, CaseIterable {
    /// The Chatham House Rule: neither the speakers nor their affiliation may be printed.
    case chathamHouse = "chatham-house"
  }

  public init(
    id: String,
    scheme: String,
    label: String,
    level: Int,
    colour: String? = nil,
    banner: String? = nil,
    handling: Handling? = nil
  ) {
    self.id = id
    self.scheme = scheme
    self.label = label
    self.level = level
    self.colour = colour
    self.banner = banner
    self.handling = handling
  }

  public var bannerText: String { banner ?? label }

  /// Traffic Light Protocol 2.0 (FIRST, August 2022), from the widest circle to the narrowest.
  public static let tlp: [Marking] = [
    Marking(id: "tlp-clear", scheme: "tlp", label: "TLP:CLEAR", level: 0, colour: "#FFFFFF"),
    Marking(id: "tlp-green", scheme: "tlp", label: "TLP:GREEN", level: 1, colour: "#33FF00"),
    Marking(id: "tlp-amber", scheme: "tlp", label: "TLP:AMBER", level: 2, colour: "#FFC000"),
    Marking(id: "tlp-amber-strict", scheme: "tlp", label: "TLP:AMBER+STRICT", level: 3, colour: "#FFC000"),
    Marking(id: "tlp-red", scheme: "tlp", label: "TLP:RED", level: 4, colour: "#FF2B2B"),
  ]
}
