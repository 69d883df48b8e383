internal import Terminal

/// Makes keys of the bytes that a terminal sends.
///
/// Answers of the terminal are put aside; what is neither, such as noise, is passed over. A lone Esc can't be told from the
/// beginning of a sequence but by waiting: see ``isWaiting``.
package struct KeyParser {
  private var bytes: [UInt8] = []
  private var answers: [PictureInquiry.Answer] = []

  /// No sequence is longer.
  private static let longestSequence = 64
  private static let escape: UInt8 = 0x1B

  /// A parser to which nothing was sent.
  package init() {}

  /// Whether something was begun: if nothing follows soon, call ``flush()``.
  package var isWaiting: Bool { !bytes.isEmpty }

  /// The keys that are complete with some more bytes.
  package mutating func feed(_ more: [UInt8]) -> [Key] {
    bytes += more
    var keys: [Key] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let (key, length) = Self.first(rest) else { break }
      if let key {
        keys.append(key)
      } else if let answer = PictureInquiry.Answer(rest.prefix(length)) {
        answers.append(answer)
      }
      rest = rest.dropFirst(length)
    }
    bytes = Array(rest)
    return keys
  }

  /// The answers that came among the keys since they were last asked for.
  package mutating func takeAnswers() -> [PictureInquiry.Answer] {
    defer { answers = [] }
    return answers
  }

  /// The keys that what was begun has to be, now that nothing follows.
  package mutating func flush() -> [Key] {
    defer { bytes = [] }
    return bytes == [Self.escape] ? [.escape] : []
  }

  /// The first key and its length, or no key and the length of what is none; `nil` if more bytes are needed.
  private static func first(_ bytes: ArraySlice<UInt8>) -> (key: Key?, length: Int)? {
    guard let byte = bytes.first else { return nil }
    switch byte {
    case escape: return sequence(bytes)
    case 0x0A, 0x0D: return (.enter, 1)
    case 0x09: return (.tab, 1)
    case 0x08, 0x7F: return (.backspace, 1)
    case 0x01..<0x1B: return (.control(Unicode.Scalar(byte + 0x60)), 1)
    case 0x20..<0x7F: return (.character(Unicode.Scalar(byte)), 1)
    case 0xC2...0xF4: return character(bytes)
    default: return (nil, 1)
    }
  }

  private static func character(_ bytes: ArraySlice<UInt8>) -> (key: Key?, length: Int)? {
    let length = bytes.first.map { $0 < 0xE0 ? 2 : $0 < 0xF0 ? 3 : 4 } ?? 1
    let present = bytes.prefix(length)
    guard present.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return (nil, 1) }
    guard present.count == length else { return nil }
    guard let text = String(validating: present, as: UTF8.self), let scalar = text.unicodeScalars.first,
      !cleaned(text).isEmpty
    else { return (nil, length) }
    return (.character(scalar), length)
  }

  // MARK: Sequences

  private static func sequence(_ bytes: ArraySlice<UInt8>) -> (key: Key?, length: Int)? {
    guard let second = bytes.dropFirst().first else { return nil }
    switch second {
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"):
      guard let third = bytes.dropFirst(2).first else { return nil }
      return (cursorKey(third), (0x20..<0x7F).contains(third) ? 3 : 2)
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      return answer(bytes)
    default: return (.escape, 1)
    }
  }

  /// A string that the terminal sends of its own accord: all of it is dropped.
  private static func answer(_ bytes: ArraySlice<UInt8>) -> (key: Key?, length: Int)? {
    for (offset, byte) in bytes.enumerated().dropFirst(2) {
      if byte == 0x07 || byte == 0x9C { return (nil, offset + 1) }
      if byte == escape {
        guard let next = bytes.dropFirst(offset + 1).first else { return nil }
        return (nil, next == UInt8(ascii: "\\") ? offset + 2 : offset)
      }
      if offset > longestSequence { return (nil, offset + 1) }
    }
    return nil
  }

  private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> (key: Key?, length: Int)? {
    for (offset, byte) in bytes.enumerated().dropFirst(2) {
      switch byte {
      case 0x20..<0x40: if offset > longestSequence { return (nil, offset + 1) }
      case UInt8(ascii: "[") where offset == 2:
        // The function keys of the Linux console.
        return bytes.count > 3 ? (nil, 4) : nil
      case UInt8(ascii: "M") where offset == 2:
        // The mouse, as terminals have it that don't know the newer form.
        guard bytes.count >= 6 else { return nil }
        let values = bytes.dropFirst(3).prefix(3).map { Int($0) - 32 }
        return (mouse(values[0], column: values[1], line: values[2]), 6)
      case 0x40..<0x7F:
        return (
          key(final: byte, String(decoding: bytes.dropFirst(2).prefix(offset - 2), as: UTF8.self)), offset + 1
        )
      // A sequence ends where it breaks off.
      default: return (nil, offset)
      }
    }
    return nil
  }

  private static func key(final: UInt8, _ parameters: String) -> Key? {
    switch final {
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "~"):
      switch parameters.split(separator: ";").first {
      case "1", "7": return .home
      case "4", "8": return .end
      case "5": return .pageUp
      case "6": return .pageDown
      default: return nil
      }
    case UInt8(ascii: "M") where parameters.hasPrefix("<"):
      let values = parameters.dropFirst().split(separator: ";").map { Int($0) ?? -1 }
      return values.count == 3 ? mouse(values[0], column: values[1], line: values[2]) : nil
    default: return cursorKey(final)
    }
  }

  private static func cursorKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "M"): .enter
    default: nil
    }
  }

  private static func mouse(_ button: Int, column: Int, line: Int) -> Key? {
    guard column >= 1, line >= 1 else { return nil }
    // Shift, Alt and Ctrl don't matter; 32 is a movement.
    switch button & ~0b11100 {
    case 0: return .click(column: column - 1, line: line - 1)
    case 64: return .wheelUp
    case 65: return .wheelDown
    default: return nil
    }
  }
}
