internal import Documents

/// A run of marks of emphasis in a line, outside of code, tags and addresses, and what stands on its sides.
struct EmphasisRun {
  /// `*`, `_`, `~` or `=`.
  let mark: UInt8
  let range: Range<Int>
  /// The part of the line that it is in: strokes, as between the cells of a table, part what can't be a pair.
  let part: Int
  let before: Side
  let after: Side

  var length: Int { range.count }

  /// What a character says of a run beside it.
  enum Kind {
    case space, letter, opening, closing
    /// Punctuation that stands on either side of words: quotation marks, dashes, marks of code.
    case neutral
  }

  struct Side {
    /// What the parser sees.
    let isSpace: Bool
    let isPunctuation: Bool
    /// The next character that is no mark of emphasis itself.
    let scalar: Unicode.Scalar
    let kind: Kind
  }

  /// Whether a run may begin and end emphasis.
  struct Ability {
    var canOpen: Bool
    var canClose: Bool
  }

  /// What the parser takes it for (CommonMark 0.31, 6.2).
  var ability: Ability {
    let isLeft = !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation)
    let isRight = !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation)
    guard mark == UInt8(ascii: "_") else { return Ability(canOpen: isLeft, canClose: isRight) }
    return Ability(
      canOpen: isLeft && (!isRight || before.isPunctuation),
      canClose: isRight && (!isLeft || after.isPunctuation))
  }

  // MARK: Finding them

  /// The runs of a line, in which characters are whole.
  static func all(in bytes: [UInt8]) -> [EmphasisRun] {
    var runs: [EmphasisRun] = []
    var (index, part) = (0, 0)
    /// Lengths of runs of ticks that nothing ends.
    var unended: Set<Int> = []
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"):
        let end = self.end(ofRunAt: index, bytes)
        let code = unended.contains(end - index) ? nil : self.end(ofCode: end - index, from: end, bytes)
        if code == nil { unended.insert(end - index) }
        index = code ?? end
      case UInt8(ascii: "<"): index = end(ofTag: index, bytes) ?? index + 1
      case UInt8(ascii: "]"): index = end(ofAddress: index + 1, bytes) ?? index + 1
      case UInt8(ascii: "|"):
        part += 1
        index += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "="):
        let end = self.end(ofRunAt: index, bytes)
        runs.append(EmphasisRun(mark: byte, range: index..<end, part: part, in: bytes))
        index = end
      default: index += 1
      }
    }
    return runs
  }

  init(mark: UInt8, range: Range<Int>, part: Int, in bytes: [UInt8]) {
    (self.mark, self.range, self.part) = (mark, range, part)
    // The parser looks through marks that strike out, if it is not about these.
    let isStrike = mark == UInt8(ascii: "~")
    var begin = range.lowerBound
    while !isStrike, begin > 0, bytes[begin - 1] == UInt8(ascii: "~") { begin -= 1 }
    var end = range.upperBound
    while !isStrike, end < bytes.count, bytes[end] == UInt8(ascii: "~") { end += 1 }
    let (left, right) = (Self.scalar(before: begin, bytes), Self.scalar(at: end, bytes))
    for _ in 0..<8 where begin > 0 && Self.isMark(bytes[begin - 1]) { begin -= 1 }
    for _ in 0..<8 where end < bytes.count && Self.isMark(bytes[end]) { end += 1 }
    before = Side(left, Self.scalar(before: begin, bytes))
    after = Side(right, Self.scalar(at: end, bytes))
  }

  private static func isMark(_ byte: UInt8) -> Bool { "*_~=".utf8.contains(byte) }

  private static func end(ofRunAt index: Int, _ bytes: [UInt8]) -> Int {
    bytes[index...].firstIndex { $0 != bytes[index] } ?? bytes.count
  }

  private static func end(ofCode length: Int, from start: Int, _ bytes: [UInt8]) -> Int? {
    var index = start
    while let tick = bytes[index...].firstIndex(of: UInt8(ascii: "`")) {
      index = end(ofRunAt: tick, bytes)
      if index - tick == length { return index }
    }
    return nil
  }

  /// The end of a tag or of an address between angle brackets.
  private static func end(ofTag index: Int, _ bytes: [UInt8]) -> Int? {
    guard let first = bytes[(index + 1)...].first, first.isLetter || first == UInt8(ascii: "/"),
      let end = bytes[(index + 1)...].firstIndex(where: {
        $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
      }),
      bytes[end] == UInt8(ascii: ">")
    else { return nil }
    let inside = bytes[index..<end]
    return inside.contains(UInt8(ascii: "=")) || !inside.contains(0x20) ? end + 1 : nil
  }

  /// The end of where a link leads.
  private static func end(ofAddress start: Int, _ bytes: [UInt8]) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "]") where bytes[(index + 1)...].first == UInt8(ascii: "("): return nil
      case 0x20:
        // A title follows.
        guard let next = bytes[(index + 1)...].first,
          "\"'(".utf8.contains(next) || bytes[start + 1] == UInt8(ascii: "<")
        else { return nil }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The character at a place; a space at the end.
  private static func scalar(at index: Int, _ bytes: [UInt8]) -> Unicode.Scalar {
    index < bytes.count ? Unicode.Scalar(bytes[...].scalar(at: index).scalar) ?? " " : " "
  }

  private static func scalar(before end: Int, _ bytes: [UInt8]) -> Unicode.Scalar {
    var index = end - 1
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index < 0 ? " " : scalar(at: index, bytes)
  }
}

extension EmphasisRun.Side {
  init(_ next: Unicode.Scalar, _ beyond: Unicode.Scalar) {
    let own = EmphasisRun.Kind(next)
    (isSpace, isPunctuation) = (own == .space, own != .space && own != .letter)
    (scalar, kind) = (beyond, EmphasisRun.Kind(beyond))
  }

  /// Whether it is a character of East Asia, or punctuation which is that in such a text.
  var isEastAsian: Bool { scalar.value >= 0x2000 && kind != .space }
}

extension EmphasisRun.Kind {
  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ", "\t": self = .space
    case "(", "[", "{": self = .opening
    case ")", "]", "}", ".", ",", ";", ":", "!", "?", "%", "，", "．", "。", "、", "；", "：", "！", "？", "％", "｡",
      "､":
      self = .closing
    case "“", "”", "‘", "’": self = .neutral
    case "!"..."/", "<"..."@", "\\"..."`", "|"..."~": self = .neutral
    case "\u{80}"...:
      switch scalar.properties.generalCategory {
      case .spaceSeparator: self = .space
      case .openPunctuation, .initialPunctuation: self = .opening
      case .closePunctuation, .finalPunctuation: self = .closing
      // Symbols are none to GitHub's parser.
      case .connectorPunctuation, .dashPunctuation, .otherPunctuation: self = .neutral
      default: self = .letter
      }
    default: self = .letter
    }
  }
}
