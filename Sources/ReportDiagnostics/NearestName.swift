/// The candidate that the author most likely meant, or `nil` when none is near.
///
/// Optimal string alignment distance over Unicode scalars, case folded for ASCII; at most one slip in three
/// characters. Equal distances: the candidate that comes first in byte order, so that the answer never depends on
/// the order of a dictionary.
package func nearestName(to name: String, in candidates: some Sequence<String>) -> String? {
  let wanted = name.unicodeScalars.map(foldASCII)
  let allowed = max(1, wanted.count / 3)
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    let scalars = candidate.unicodeScalars.map(foldASCII)
    guard abs(scalars.count - wanted.count) <= allowed else { continue }
    let distance = alignmentDistance(wanted, scalars)
    guard distance <= allowed else { continue }
    if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

private func foldASCII(_ scalar: Unicode.Scalar) -> UInt32 {
  (65...90).contains(scalar.value) ? scalar.value + 32 : (scalar == "_" ? 45 : scalar.value)
}

private func alignmentDistance(_ a: [UInt32], _ b: [UInt32]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var before = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      current[j] = min(previous[j] + 1, current[j - 1] + 1, substitution)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        current[j] = min(current[j], before[j - 2] + 1)
      }
    }
    before = previous
    previous = current
  }
  return previous[b.count]
}
