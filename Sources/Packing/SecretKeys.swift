internal import Age
internal import Minisign
internal import Sodium

/// Finds secret keys that lie among guides by accident.
enum SecretKeys {
  private static let ageMark = Array("AGE-SECRET-KEY-".utf8)
  /// What the lines of minisign's keys begin with in Base64: `Ed`, how the key is derived, `B2`.
  private static let minisignMarks = ["RWQAAEIy", "RWRTY0Iy"].map { Array($0.utf8) }
  /// The longest line of an age key, and of one of minisign's.
  private static let longestKey = 200
  private static let minisignKeyLength = 212
  /// So far a key of minisign's is looked for, if it stands in several lines.
  private static let longestLines = 400

  /// Whether there is a key of age's in these bytes that would open something, or one of minisign's that would sign, alone or in
  /// a text. A text that only speaks of such keys has none.
  static func arePresent(in bytes: [UInt8]) -> Bool {
    var start = 0
    while let place = firstMark(in: bytes.span, from: start) {
      if isKey(at: place, in: bytes) { return true }
      start = place + 1
    }
    return false
  }

  /// Whether a key begins at a mark.
  private static func isKey(at place: Int, in bytes: [UInt8]) -> Bool {
    if bytes[place] == ageMark[0] {
      let key = bytes[place...].prefix(longestKey).prefix { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2D
      }
      return (try? KeyFile.identities(Secret(atMost: longestKey, key))) != nil
    }
    // Mails and quotes break the line.
    let lines = bytes[place...].prefix(longestLines).prefix { byte in
      isBase64(byte) || byte <= 0x20 || byte == UInt8(ascii: ">")
    }
    let key = lines.filter(isBase64).prefix(minisignKeyLength)
    // Whatever else begins so is cheaply told from a key by its end.
    return key.count == minisignKeyLength && key.last == UInt8(ascii: "=")
      && SecretKey.isRecognised(Secret(atMost: minisignKeyLength, key))
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "+/=".utf8.contains(byte)
  }

  /// Where a mark stands next. All of every file is looked through, so it must cost next to nothing: what the library
  /// has for it took most of the time of packing. One byte in eight tells whether a mark may be around it.
  private static func firstMark(in bytes: Span<UInt8>, from start: Int) -> Int? {
    let offsets = offsets
    var last = start + step - 1
    while last < bytes.count {
      let offsets = offsets[Int(bytes[last])]
      if offsets != 0 {
        for offset in (0..<step).reversed() where offsets & 1 << UInt8(offset) != 0 {
          let place = last - offset
          if place >= start, marks.contains(where: { hasMark($0, in: bytes, at: place) }) { return place }
        }
      }
      last += step
    }
    return nil
  }

  private static let marks = [ageMark] + minisignMarks
  /// Marks are at least so long.
  private static let step = 8
  /// At which places among the first of a mark each byte stands, as bits.
  private static let offsets = (0...255).map { byte in
    marks.reduce(0) { bits, mark in
      mark.prefix(step).enumerated().reduce(bits) { $1.element == byte ? $0 | 1 << UInt8($1.offset) : $0 }
    }
  }

  private static func hasMark(_ mark: [UInt8], in bytes: Span<UInt8>, at index: Int) -> Bool {
    index <= bytes.count - mark.count && mark.indices.allSatisfy { bytes[index + $0] == mark[$0] }
  }
}
