import Glibc
import ReportCompiler
import ReportDiagnostics
import ReportModel
import ReportTestSupport
import Testing

/// The eight control changes: what is folded verifies, every other change of the words does not.
@Suite struct QuotationMatcherTests {
  static let text = """
    They are “gravely concerned” by this, the ministers’ statement said.
    “We will not accept the flagrant violation of resolutions, and we call on Zürich to
    cease it,” they said; they are gravely concerned indeed. Non-proliferation can’t wait for 1,500 days.

    """

  enum Wanted: Sendable { case verified, mismatch, ambiguous, position }

  @Test(
    arguments: [
      ("We will not accept the flagrant violation of resolutions", Wanted.verified),
      // One changed word, a dropped "not", a reordered piece.
      ("We will not accept the blatant violation of resolutions", .mismatch),
      ("We will accept the flagrant violation of resolutions", .mismatch),
      ("We will not accept the violation flagrant of resolutions", .mismatch),
      // Curly against straight, NFC against NFD, a line break, no-break spaces, runs of white space.
      ("the ministers' statement", .verified), ("the ministers‘ statement", .verified),
      ("we call on Zu\u{0308}rich", .verified), ("we call on Zurich", .mismatch),
      ("call on Zürich to cease it", .verified), ("the\u{A0}flagrant\u{A0}violation", .verified),
      ("the  flagrant\n violation", .verified),
      // Twice in the text.
      ("gravely concerned", .ambiguous),
      // Nothing else is folded.
      ("we will not accept", .mismatch), ("We will not accept…the flagrant", .mismatch),
      ("Non‑proliferation", .mismatch),
      ("flagrant violation of resolutions.", .mismatch), ("the ministersʼ statement", .mismatch),
      // Not inside a word.
      ("cease i", .mismatch), ("rant violation", .mismatch), ("proliferation can’t", .mismatch),
      ("Non-proliferation can", .mismatch), ("500 days", .mismatch), ("1,500 days", .verified), ("1", .mismatch),
      ("the ministers", .verified), ("", .mismatch), ("  ", .mismatch),
    ])
  func aQuotationIsFoundWordForWordOrNotAtAll(_ exact: String, _ wanted: Wanted) {
    let verdict = QuotationMatcher(Array(Self.text.utf8)).verdict(Statement.Quotation(exact))
    switch (verdict, wanted) {
    case (.verified, .verified), (.mismatch, .mismatch), (.ambiguous, .ambiguous), (.wrongPosition, .position): break
    default: Issue.record("\(exact): \(verdict)")
    }
  }

  @Test func theRangeIsThatOfTheTextAsStored() {
    let marked = MarkedText("A Zu\u{0308}rich  «be  “gru\u{0308}n”\u{A0}now», they\u{A0}said.\n")
    let verdict = QuotationMatcher(marked.bytes).verdict(Statement.Quotation("be \"grün\" now"))
    #expect(verdict == .verified(Int(marked.spans[0].start)..<Int(marked.spans[0].end)))
  }

  @Test func contextChoosesAmongSeveralPlaces() {
    let matcher = QuotationMatcher(Array(Self.text.utf8))
    func verdict(_ prefix: String?, _ suffix: String?) -> QuotationMatcher.Verdict {
      matcher.verdict(Statement.Quotation("gravely concerned", prefix: prefix, suffix: suffix))
    }
    #expect(verdict("They are \"", nil) != verdict("they are", nil))
    #expect(verdict(nil, " indeed") == verdict("they are ", nil))
    if case .wrongContext(let places) = verdict("we are", nil) {
      #expect(places.count == 2)
    } else {
      Issue.record("a prefix that is nowhere")
    }
  }

  @Test func positionsCountCodePointsOfTheTextAsStored() {
    let text = "\u{1F600} Zu\u{0308}rich\r\nsaid so.\n"
    let matcher = QuotationMatcher(Array(text.utf8))
    func verdict(_ start: Int, _ end: Int) -> QuotationMatcher.Verdict {
      matcher.verdict(Statement.Quotation("said so", start: start, end: end))
    }
    // One emoji, one space, seven letters and a mark apart, CR and LF: 11.
    #expect(verdict(11, 18) == .verified(Array(text.utf8).count - 9..<Array(text.utf8).count - 2))
    #expect(
      verdict(10, 17) == .wrongPosition(Array(text.utf8).count - 9..<Array(text.utf8).count - 2, codePoints: 11..<18)
    )
  }

  @Test func theNearestPassageNamesTheWordsThatDiffer() {
    let marked = MarkedText(
      "First something else. “«We will not accept the flagrant violation of resolutions», they said.\n"
    )
    let matcher = QuotationMatcher(marked.bytes)
    func nearest(_ exact: String) -> NearestPassage? {
      if case .mismatch(let nearest) = matcher.verdict(Statement.Quotation(exact)) { nearest } else { nil }
    }
    let changed = nearest("We will not accept the blatant violation of resolutions")
    #expect(changed?.differences == [NearestPassage.Difference(quoted: "blatant", stored: "flagrant")])
    #expect(changed?.range == Int(marked.spans[0].start)..<Int(marked.spans[0].end))
    #expect(
      nearest("We will accept the flagrant violation of resolutions")?.differences
        == [NearestPassage.Difference(quoted: "", stored: "not")]
    )
    #expect(
      nearest("We will not ever accept the flagrant violation of resolutions")?.differences
        == [NearestPassage.Difference(quoted: "ever", stored: "")]
    )
    #expect(nearest("Quite another sentence stands here") == nil)
  }

  // MARK: Property

  /// Single edits of true quotations, against a slow and simple rule of the same meaning; a matcher that errs in the
  /// direction of trust is the one thing that must not be.
  static func falseVerdicts(rounds: Int, seed: UInt64, verifies: ([UInt8], String) -> Bool) -> Int {
    var random = SeededGenerator(seed: seed)
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    let folded = plainFold(text)
    var wrong = 0
    for _ in 0..<rounds {
      let start = Int.random(in: 0..<words.count - 3, using: &random)
      var piece = Array(words[start..<Int.random(in: start + 2...min(start + 12, words.count), using: &random)])
      let place = Int.random(in: 0..<piece.count, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: piece.remove(at: place)
      case 1: piece.insert(words.randomElement(using: &random) ?? "not", at: place)
      case 2: piece[place] = words.randomElement(using: &random) ?? "not"
      case 3: piece.swapAt(place, Int.random(in: 0..<piece.count, using: &random))
      case 4: piece[place] = String(piece[place].dropLast())
      case 5: piece[place] = piece[place].uppercased()
      default: piece[place] += "s"
      }
      let quotation = piece.joined(separator: " ")
      guard verifies(Array(text.utf8), quotation) else { continue }
      let wanted = plainFold(quotation)
      if wanted.isEmpty || !folded.contains(wanted) { wrong += 1 }
    }
    return wrong
  }

  /// Folds by `String`, character by character.
  static func plainFold(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "“", "”": result += "\""
      case "‘", "’": result += "'"
      case _ where scalar.properties.isWhitespace: if result.last != " " { result += " " }
      default: result.unicodeScalars.append(scalar)
      }
    }
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    return result
  }

  static var rounds: Int { getenv("QUOTE_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 3_000 }

  @Test func noEditOfAQuotationIsVerifiedFalsely() {
    let wrong = Self.falseVerdicts(rounds: Self.rounds, seed: 7) { text, exact in
      if case .verified = QuotationMatcher(text).verdict(Statement.Quotation(exact)) { true } else { false }
    }
    #expect(wrong == 0)
  }

  /// The control: a matcher that forgives one word in ten is caught by the same rounds.
  @Test func aFuzzyMatcherIsCaught() {
    let wrong = Self.falseVerdicts(rounds: 3_000, seed: 7) { text, exact in
      let have = Set(Self.plainFold(String(decoding: text, as: UTF8.self)).split(separator: " "))
      let wanted = Self.plainFold(exact).split(separator: " ")
      return wanted.count { have.contains($0) } * 10 >= wanted.count * 9
    }
    #expect(wrong > 100)
  }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
