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
    var start = 0
    while let place = firstMark(in: bytes.span, from: start) {
      let key = bytes[place...].prefix(longestKey).prefix { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2D
      }
      if (try? KeyFile.identities(Secret(atMost: longestKey, key))) != nil { return true }
      start = place + ageMark.count
    }
    return false
  }

  /// Where the mark stands next. All of every file is looked through, so it must cost next to nothing: what the library
  /// has for it took most of the time of packing.
  private static func firstMark(in bytes: Span<UInt8>, from start: Int) -> Int? {
    let mark = ageMark.span
    var index = start
    while index <= bytes.count - mark.count {
      if bytes[index] == mark[0], bytes[index + 1] == mark[1],
        (2..<mark.count).allSatisfy({ bytes[index + $0] == mark[$0] })
      {
        return index
      }
      index += 1
    }
    return nil
  }
}
