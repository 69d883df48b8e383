internal import Bytes
internal import Sodium

/// The arithmetic of a payload: a nonce, then chunks of 64 KiB, each with its authentication tag
/// (C2SP age.md, "Payload").
enum Stream {
  static let chunk = 65_536
  static let sealedChunk = chunk + ChaChaPoly.overhead
  static let nonceLength = 16

  /// How long chunks of a given length together are, decrypted; `nil` if there are none so long.
  static func plainLength(ofSealed length: UInt64) -> UInt64? {
    let overhead = UInt64(ChaChaPoly.overhead)
    let chunks = (length + UInt64(sealedChunk) - 1) / UInt64(sealedChunk)
    guard chunks > 0 else { return nil }
    let last = length - (chunks - 1) * UInt64(sealedChunk)
    // Only an empty payload has an empty last chunk.
    guard last > overhead || (last == overhead && chunks == 1) else { return nil }
    return length - chunks * overhead
  }

  /// The key of a payload.
  static func key(fileKey: Secret, nonce: [UInt8]) -> Secret {
    SHA256.derive(from: fileKey, salt: nonce, info: "payload")
  }

  /// The nonce of a chunk: its number, big-endian in eleven bytes, and whether it is the last.
  static func nonce(_ number: UInt64, isLast: Bool) -> [UInt8] {
    var nonce = [UInt8](repeating: 0, count: 12)
    for index in 0..<8 {
      nonce[10 - index] = UInt8(truncatingIfNeeded: number >> UInt64(8 * index))
    }
    nonce[11] = isLast ? 1 : 0
    return nonce
  }
}
