import Glibc
import ReportDriver
import Synchronization
import Testing

@Suite struct WorldToolTests {
  /// From FIPS 180-4 and the NIST examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func theHashIsThatOfTheStandard(text: String, expected: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == expected)
    var hash = SHA256()
    for byte in text.utf8 { hash.update([byte]) }
    #expect(hash.hex() == expected)
  }

  @Test(arguments: [0, 1, 2, 7, 200])
  func parallelResultsComeInTheOrderOfTheItems(workers: Int) {
    let items = Array(0..<1_000)
    #expect(parallelMap(items, workers: workers) { $0 * 3 } == items.map { $0 * 3 })
    #expect(parallelMap([Int](), workers: workers) { $0 } == [])
  }

  @Test func parallelMapReallyRunsAtOnce() {
    // Each of two items waits until the other one has begun; one thread alone gives up after a second.
    let begun = Atomic<Int>(0)
    let met = parallelMap([0, 1], workers: 2) { _ in
      begun.add(1, ordering: .sequentiallyConsistent)
      for _ in 0..<1_000 where begun.load(ordering: .sequentiallyConsistent) < 2 { usleep(1_000) }
      return begun.load(ordering: .sequentiallyConsistent) == 2
    }
    #expect(met == [true, true])
  }

  @Test func theEnvironmentIsReadByName() {
    setenv("COLUMNS", "61", 1)
    defer { unsetenv("COLUMNS") }
    #expect(EnvironmentVariable.columns.value == "61")
    #expect(availableCoreCount >= 1)
  }
}
