/// Text as it comes out of chats, mails, web pages and other systems' editors, brought to the plain form that programs write.
///
/// Keys and armor are nothing but ASCII, so what is undone here can stand for one thing only: a byte order mark and UTF-16,
/// full-width forms, the dashes, quotation marks and blanks of typography, characters that nobody sees, the line ends of
/// all systems, and what HTML, JSON, Markdown and mail write for a character. All else stays. The result is ASCII where it
/// matters, with `\n` at the ends of lines. Nothing is kept, so the text can be a secret.
package struct CopiedText<Source: RandomAccessCollection<UInt8>>: Sequence, IteratorProtocol
where Source.Index == Int {
  private enum Encoding { case utf8, utf16LittleEndian, utf16BigEndian }

  private let source: Source
  private let encoding: Encoding
  private var index: Int
  /// The rest of a character, least significant byte first.
  private var pending: UInt32 = 0

  /// The most bytes that come of so many.
  package static func mostBytes(of count: Int) -> Int { count / 2 * 3 + 3 }

  /// A text in UTF-8, or in UTF-16 if a byte order mark says so, or a first character of which one byte is zero.
  package init(_ source: Source) {
    self.source = source
    let start = source.startIndex
    let first: (UInt8, UInt8) = source.count < 2 ? (1, 1) : (source[start], source[start + 1])
    encoding =
      switch first {
      case (0xFF, 0xFE), (1..., 0): .utf16LittleEndian
      case (0xFE, 0xFF), (0, 1...): .utf16BigEndian
      default: .utf8
      }
    index = start
  }

  package mutating func next() -> UInt8? {
    if pending != 0 {
      defer { pending >>= 8 }
      return UInt8(truncatingIfNeeded: pending)
    }
    while index < source.endIndex {
      if encoding == .utf8, isPlain(source[index]) {
        defer { index += 1 }
        return source[index]
      }
      let (scalar, next) = written(at: index)
      index = next
      guard let scalar, let plain = plain(scalar) else { continue }
      return begin(plain)
    }
    return nil
  }

  /// Letters, digits and what else stands for itself, which is nearly all.
  @inline(__always) private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2B...0x3B, 0x41...0x5A, 0x61...0x7A, 0x0A: true
    default: false
    }
  }

  /// Gives a character's first byte, and keeps the others for the next calls.
  private mutating func begin(_ scalar: UInt32) -> UInt8 {
    func tail(_ shift: UInt32) -> UInt32 { 0x80 | scalar >> shift & 0x3F }
    switch scalar {
    case ..<0x80: return UInt8(scalar)
    case ..<0x800:
      pending = tail(0)
      return UInt8(0xC0 | scalar >> 6)
    case ..<0x1_0000:
      pending = tail(6) | tail(0) << 8
      return UInt8(0xE0 | scalar >> 12)
    default:
      pending = tail(12) | tail(6) << 8 | tail(0) << 16
      return UInt8(0xF0 | scalar >> 18 & 7)
    }
  }

  // MARK: Characters as they are encoded

  /// The character at a place, and the place behind it. What is no character counts as U+FFFD.
  private func character(at place: Int) -> (UInt32, Int) {
    encoding == .utf8 ? characterOfUTF8(at: place) : characterOfUTF16(at: place)
  }

  private func characterOfUTF8(at place: Int) -> (UInt32, Int) {
    let first = source[place]
    let count: Int
    switch first {
    case ..<0x80: return (UInt32(first), place + 1)
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF: count = 3
    case 0xF0...0xF4: count = 4
    default: return (0xFFFD, place + 1)
    }
    guard place + count <= source.endIndex else { return (0xFFFD, place + 1) }
    var scalar = UInt32(first) & (0x7F >> UInt32(count))
    for offset in 1..<count {
      let byte = source[place + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, place + 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(scalar) == nil ? 0xFFFD : scalar, place + count)
  }

  private func characterOfUTF16(at place: Int) -> (UInt32, Int) {
    func unit(_ place: Int) -> UInt32? {
      guard place + 1 < source.endIndex else { return nil }
      let (one, other) = (UInt32(source[place]), UInt32(source[place + 1]))
      return encoding == .utf16LittleEndian ? other << 8 | one : one << 8 | other
    }
    guard let first = unit(place) else { return (0xFFFD, source.endIndex) }
    if 0xD800...0xDBFF ~= first, let second = unit(place + 2), 0xDC00...0xDFFF ~= second {
      return (0x1_0000 + (first & 0x3FF) << 10 + second & 0x3FF, place + 4)
    }
    return (0xD800...0xDFFF ~= first ? 0xFFFD : first, place + 2)
  }

  private func ascii(at place: Int) -> UInt8? {
    guard place < source.endIndex else { return nil }
    return UInt8(exactly: character(at: place).0)
  }

  private func after(_ place: Int) -> Int { encoding == .utf8 ? place + 1 : place + 2 }

  // MARK: Characters as HTML, JSON, Markdown and mail write them

  /// The character that is meant at a place, or none, and the place behind what means it.
  private func written(at place: Int) -> (UInt32?, Int) {
    let (scalar, next) = character(at: place)
    switch scalar {
    case 0x26: return entity(at: next) ?? (scalar, next)
    case 0x3C: return tag(at: next) ?? (scalar, next)
    case 0x5C: return escaped(at: next) ?? (scalar, next)
    // Quoted-printable and addresses have a sign's number behind `=` and `%`.
    case 0x3D: return number(at: next, digits: 2).flatMap { $0.0 == 0x3D ? $0 : nil } ?? (scalar, next)
    case 0x25:
      return number(at: next, digits: 2).flatMap {
        [0x0A, 0x0D, 0x20, 0x2B, 0x2D, 0x2F, 0x3D].contains($0.0) ? $0 : nil
      }
        ?? (scalar, next)
    default: return (scalar, next)
    }
  }

  private func number(at place: Int, digits: Int) -> (UInt32?, Int)? {
    var value: UInt32 = 0
    var place = place
    for _ in 0..<digits {
      guard let digit = ascii(at: place).flatMap(hexValue) else { return nil }
      value = value << 4 | digit
      place = after(place)
    }
    return (value, place)
  }

  private func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46, 0x61...0x66: UInt32(byte | 0x20) - 0x57
    default: nil
    }
  }

  /// What a backslash makes of what is behind it: a line end or another number in JSON, itself in Markdown.
  private func escaped(at place: Int) -> (UInt32?, Int)? {
    switch ascii(at: place) {
    case 0x6E, 0x72, 0x74: (0x0A, after(place))
    case 0x75: number(at: after(place), digits: 4)
    case let byte? where (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || byte == 0x5F:
      (UInt32(byte), after(place))
    default: nil
    }
  }

  /// `&#45;`, `&#x2D;`, `&nbsp;` and others that stand for blanks, dashes and the signs of Base64.
  private func entity(at place: Int) -> (UInt32?, Int)? {
    var name: [UInt8] = []
    var place = place
    while let byte = ascii(at: place), byte != 0x3B {
      guard name.count < 8,
        byte == 0x23 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & ~0x20)
      else { return nil }
      name.append(byte)
      place = after(place)
    }
    guard ascii(at: place) == 0x3B else { return nil }
    let next = after(place)
    guard name.first == 0x23 else {
      return namedEntities.first { $0.name.elementsEqual(name) }.map { ($0.scalar, next) }
    }
    let isHexadecimal = name.dropFirst().first.map { $0 | 0x20 } == 0x78
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      guard let part = hexValue(digit), isHexadecimal || part < 10 else { return nil }
      value = value * (isHexadecimal ? 16 : 10) + part
    }
    return Unicode.Scalar(value) == nil ? nil : (value, next)
  }

  /// `<br>` and other tags: the end of a line, or nothing within one. An address in angle brackets is no tag.
  private func tag(at place: Int) -> (UInt32?, Int)? {
    var place = ascii(at: place) == 0x2F ? after(place) : place
    var name: [UInt8] = []
    while let byte = ascii(at: place), (0x61...0x7A).contains(byte | 0x20) || (0x31...0x36).contains(byte) {
      guard name.count < 10 else { return nil }
      name.append(byte | 0x20)
      place = after(place)
    }
    guard !name.isEmpty, let byte = ascii(at: place), [0x20, 0x2F, 0x3E].contains(byte) else { return nil }
    for _ in 0..<longestTag {
      switch ascii(at: place) {
      case 0x3E: return (tagsWithinLines.contains { $0.elementsEqual(name) } ? nil : 0x0A, after(place))
      case 0x3C: return nil
      case nil where place >= source.endIndex: return nil
      default: place = character(at: place).1
      }
    }
    return nil
  }

  // MARK: What stands for what

  /// The character that a program would have written; `nil` for one that nobody sees.
  private func plain(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    // Two zero bytes belong to the encoding with four bytes a character.
    case 0: encoding == .utf8 ? scalar : nil
    case 0x0B, 0x0C, 0x0D, 0x85, 0xB6, 0x2028, 0x2029, 0x21B5, 0x23CE, 0x2424: 0x0A
    case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
    case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE01EF:
      nil
    case 0x2010...0x2015, 0x2043, 0x2212, 0x2500, 0x2501, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63: 0x2D
    case 0x2018...0x201B, 0x2032: 0x27
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB, 0x300A...0x300F: 0x22
    case 0x2502, 0x2503, 0x2758, 0x258C, 0x258E: 0x7C
    case 0x203A: 0x3E
    case 0x2044, 0x2215, 0x29F8: 0x2F
    case 0xFE62, 0x2795: 0x2B
    case 0xFE66: 0x3D
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    default: scalar
    }
  }
}

/// Blanks, and what stands at the edges of what is quoted, fenced or listed.
package func isBesideCopiedText(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"),
    UInt8(ascii: "*"):
    true
  default: false
  }
}

/// The longest tag, in characters.
private let longestTag = 512

private let tagsWithinLines = [
  "a", "b", "code", "em", "font", "i", "kbd", "mark", "s", "small", "span", "strong", "tt", "u", "wbr",
].map { Array($0.utf8) }

private let namedEntities = [
  ("nbsp", 0xA0), ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009), ("Tab", 0x09), ("NewLine", 0x0A),
  ("shy", 0xAD), ("zwnj", 0x200C), ("zwj", 0x200D), ("lrm", 0x200E), ("rlm", 0x200F), ("dash", 0x2010),
  ("hyphen", 0x2010), ("ndash", 0x2013), ("mdash", 0x2014), ("minus", 0x2212), ("plus", 0x2B), ("sol", 0x2F),
  ("equals", 0x3D), ("lowbar", 0x5F), ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22),
  ("apos", 0x27),
  ("colon", 0x3A),
].map { (name: Array($0.0.utf8), scalar: UInt32($0.1)) }
