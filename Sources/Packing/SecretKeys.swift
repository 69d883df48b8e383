internal import Age
internal import Minisign
internal import Sodium

/// Finds secret keys that lie among guides by accident.
enum SecretKeys {
  private static let ageMark = Array("AGE-SECRET-KEY-".utf8)
  /// The longest line of an age key, and the longest file of minisign's.
  private static let longestKey = 200
  private static let longestKeyFile = 4096

  /// Whether there is a key of age's in these bytes that would open something, or they are a key file of
  /// minisign's. A text that only speaks of such keys has none.
  static func arePresent(in bytes: [UInt8]) -> Bool {
    if bytes.count <= longestKeyFile, SecretKey.isRecognised(Secret(atMost: longestKeyFile, bytes)) {
      return true
    }
    var rest = bytes[...]
    while let place = rest.firstRange(of: ageMark) {
      let key = rest[place.lowerBound...].prefix(longestKey).prefix { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2D
      }
      if (try? KeyFile.identities(Secret(atMost: longestKey, key))) != nil { return true }
      rest = rest[place.upperBound...]
    }
    return false
  }
}
