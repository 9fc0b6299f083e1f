import ReportFormatting

/// The options of one run, resolved.
struct PlainTextStyle: Hashable, Sendable {
  enum Profile: String, Hashable, Sendable, CaseIterable {
    case brief
    /// ASCII, capitals, numbered and marked paragraphs, at most 69 columns.
    case cable
  }

  let profile: Profile
  /// Cells of the page.
  let width: Int
  /// Cells that a paragraph is wrapped to: ``width``, or no end at all.
  let wrapWidth: Int
  let hasPages: Bool
  let measure: TextMeasure
  let isolatesNames: Bool
  let hasPortionMarks: Bool

  /// Lines of a page, its two banner lines included.
  var pageLength: Int { profile == .cable ? 21 : 58 }
  var isCable: Bool { profile == .cable }
  var isWrapped: Bool { wrapWidth == width }
  /// Whether there is room for two columns of text.
  var hasTwoColumns: Bool { isWrapped && width >= 72 }
  var wrapper: LineWrapper { LineWrapper(width: wrapWidth, measure: measure) }

  init(_ report: Report, _ request: FormatRequest) {
    let profile = Profile(rawValue: request.text("profile")) ?? .brief
    let width = request.integer("width") ?? 72
    self.profile = profile
    // The longest line that telegraph operators and their successors take.
    self.width = profile == .cable ? min(width, 69) : width
    wrapWidth = request.text("flow") == "none" ? .max : self.width
    hasPages = request.flag("pages")
    measure = TextMeasure(ambiguousWide: request.flag("ambiguous-wide") && profile == .brief)
    isolatesNames = request.flag("isolates") && profile == .brief
    hasPortionMarks = report.wantsPortionMarks(request.text("portion-marks")) || profile == .cable
  }

  static let options = [
    FormatterOption(
      name: "width",
      kind: .integer(40...132),
      default: .integer(72),
      summary: "columns of a line; a cable has at most 69"
    ),
    FormatterOption(
      name: "profile",
      kind: .choice(Profile.allCases.map(\.rawValue)),
      default: .text(Profile.brief.rawValue),
      summary: "a brief, or a cable in ASCII capitals with numbered paragraphs"
    ),
    FormatterOption(
      name: "flow",
      kind: .choice(["wrap", "none"]),
      default: .text("wrap"),
      summary: "wrap paragraphs, or write each as one line for programs that wrap themselves"
    ),
    FormatterOption(
      name: "pages",
      kind: .flag,
      default: .flag(false),
      summary: "pages of 58 lines (a cable's: 21) with banner, page number and form feed"
    ),
    FormatterOption(
      name: "ambiguous-wide",
      kind: .flag,
      default: .flag(false),
      summary: "count East Asian Ambiguous characters as two columns"
    ),
    FormatterOption(
      name: "isolates",
      kind: .flag,
      default: .flag(false),
      summary: "put directional isolates around right-to-left names"
    ),
    FormatterOption(
      name: "portion-marks",
      kind: .choice(["auto", "always", "never"]),
      default: .text("auto"),
      summary: "put its marking before each paragraph; auto: when the markings differ; a cable always does"
    ),
  ]
}
