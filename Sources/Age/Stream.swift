internal import Bytes
internal import Sodium

/// The arithmetic of a payload: a nonce, then chunks of 64 KiB, each with its authentication tag
/// (C2SP age.md, "Payload").
enum Stream {
  static let chunk = 65_536
  static let sealedChunk = chunk + ChaChaPoly.overhead
  static let nonceLength = 16

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
