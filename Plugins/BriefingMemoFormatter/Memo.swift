import ReportFormatting
import ReportModel

/// A memo laid out: what stands where, in which words, and nothing about tags or asterisks.
struct Memo {
  /// BCP 47.
  var language: String
  var title: String
  /// Highest marking of each scheme; joined by `//`.
  var markings: [Marking]
  /// Top left and top right of the first page.
  var reference: String?
  var dateTimeGroup: String?
  /// `TO`, `FROM`, `DATE`, `SUBJECT` …
  var fields: [MemoField] = []
  /// The bottom line up front; empty when there is none.
  var summary: [MemoPart] = []
  var sections: [MemoSection] = []
  /// `isCited[n]` tells whether note `n` is cited anywhere; index 0 is not used.
  var isCited: [Bool] = []
}

struct MemoField {
  var label: String
  var text: MemoText
}

struct MemoSection {
  /// Distinct in the memo.
  var id: String
  /// `nil` when the section has no heading.
  var title: String?
  var parts: [MemoPart]
}

enum MemoPart {
  /// A heading inside a section.
  case heading(MemoText)
  case paragraph(MemoText)
  case list(ordered: Bool, [MemoItem])
  case table(MemoTable)
  case sides(MemoSides)
  case quotation(MemoQuotation)
  /// Names and values: a profile.
  case fields([MemoField])
  /// What the desk thinks, between "Comment:" and "End comment."
  case comment(MemoText)
  /// Endnotes.
  case notes([MemoNote])
}

/// A bullet, and the desk's comment on it.
struct MemoItem {
  var text: MemoText
  var comment: MemoText?
}

/// The first column names the row.
struct MemoTable {
  enum Kind: String {
    case chronology, entities, scale
  }

  var kind: Kind
  var columns: [String]
  /// As many cells as columns.
  var rows: [[MemoText]]
}

/// Those who assert and those who deny, side by side.
struct MemoSides {
  var columns: (String, String)
  var left: [MemoText]
  var right: [MemoText]
}

/// The quoted pieces of one statement.
struct MemoQuotation {
  struct Piece {
    /// With quotation marks.
    var words: MemoText
    /// The words before translation; `nil` when there are none.
    var original: MemoText?
  }

  var pieces: [Piece]
  /// Who, when, where.
  var attribution: MemoText
}

struct MemoNote {
  /// 0 for a source that nothing cites.
  var number: Int
  var text: MemoText
}

typealias MemoText = [MemoSpan]

/// A stretch of a line.
indirect enum MemoSpan {
  /// Shows nothing: the statement of which the words around it speak. The medium that passes it has written them.
  case statement(Ref<Statement>)
  case text(String)
  /// A name or a title: a unit of its own when its letters run from right to left.
  case name(String, language: String? = nil)
  /// Somebody's words, to be set in quotation marks.
  case quotation(String, language: String? = nil)
  /// A portion mark, without its parentheses.
  case mark(String)
  /// Date, caveats: what stands behind a statement.
  case detail(String)
  case emphasis(MemoText)
  case strong(MemoText)
  /// An address of any scheme: only the media's own URL rule makes it a link.
  case link(MemoText, url: String)
  case citations([Citation])
}

extension MemoText {
  /// The words alone, to be counted.
  var plain: String {
    var text = ""
    for span in self {
      switch span {
      case .statement: break
      case .text(let part), .name(let part, _), .detail(let part): text += part
      case .quotation(let part, _): text += "“\(part)”"
      case .mark(let mark): text += "(\(mark)) "
      case .emphasis(let inner), .strong(let inner), .link(let inner, _): text += inner.plain
      case .citations(let citations):
        text += citations.map { "[\($0.number)\($0.locator.map { ", \($0)" } ?? "")]" }.joined(separator: " ")
      }
    }
    return text
  }
}
