import CNettle

/// SHA-256 (FIPS 180-4), for receipts, source texts and the list of our own outputs.
///
/// From the nettle library: kept, tested and tuned for each processor by others, in a static binary a few kilobytes,
/// and without a start-up cost (OpenSSL adds 0.8 ms). A hash written here would be one more thing to trust.
package struct SHA256 {
  private var state = sha256_ctx()

  package init() { nettle_sha256_init(&state) }

  package mutating func update(_ bytes: [UInt8]) { nettle_sha256_update(&state, bytes.count, bytes) }

  /// - Returns: 64 lowercase hexadecimal digits.
  package consuming func hex() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&state, digest.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  package static func hex(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hex()
  }
}
