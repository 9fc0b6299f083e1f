import Glibc

/// How many rounds a property is tried: `TEXT_ROUNDS`, else 200.
let textRounds: Int = getenv("TEXT_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 200

/// SplitMix64: the same numbers on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private static let pieces = [
    "transfers", "of", "arms", "(2024)", "“quoted”", "Hwasong-11,", "무기거래를", "규탄한다.", "북한", "これはテスト。", "「引用」", "東京",
    "中華民國", "，", "Россия", "заявила", "عبد الكريم", "قال", "e\u{301}te\u{301}", "👩‍👩‍👧‍👦", "❤\u{FE0F}", "ประเทศไทย", "…", "—",
    "Donaudampfschifffahrtsgesellschaft", "α–ω", "[1]", "50 %", "no\u{A0}break", "a/b", "x\u{200B}y", "हिन्दी",
  ]

  /// Words of many scripts, with and without spaces between them.
  mutating func mixedText(pieces count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      let index = Int.random(in: 0..<SeededRandom.pieces.count, using: &self)
      text += SeededRandom.pieces[index]
      if Int.random(in: 0..<4, using: &self) > 0 { text += " " }
    }
    return text
  }
}
