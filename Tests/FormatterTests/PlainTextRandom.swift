import Glibc

/// How many rounds a property is tried: a tenth of `TEXT_ROUNDS`, since a round sets whole reports; else 20.
let sampleRounds: Int = (getenv("TEXT_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 200) / 10

/// SplitMix64: the same texts on every machine.
struct SampleRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  private static let words = [
    "transfers", "무기거래를", "규탄한다.", "これはテスト。", "「引用」", "中華民國", "Россия", "عبد الكريم", "e\u{301}te\u{301}", "👩‍👩‍👧‍👦",
    "ประเทศไทย", "Donaudampfschifffahrtsgesellschaftskapitän", "[1]", "SOURCES", "—", "…",
  ]

  /// One to thirty words of many scripts.
  mutating func text() -> String {
    var text = ""
    for _ in 0...next(below: 30) {
      text += SampleRandom.words[next(below: SampleRandom.words.count)]
      if next(below: 4) > 0 { text += " " }
    }
    return text
  }
}
