/// A number as people write it: digits in groups, with signs between them.
struct WrittenNumber {
  /// What stands between groups.
  enum Separator { case space, dash, dot, bracket }

  private(set) var digits = ""
  /// How many digits each group has.
  private(set) var groups: [Int] = []
  /// Where each group ends.
  private(set) var ends: [Int] = []
  private(set) var separators: [Separator] = []

  private static let maximumDigits = 24
  private static let maximumGroups = 8

  /// A number in one group.
  init(digits: String) { (self.digits, groups) = (digits, [digits.utf8.count]) }

  /// Reads a number that begins at a place.
  init(_ text: [UInt8], at start: Int) {
    var index = start
    var count = 0
    while groups.count < Self.maximumGroups {
      let before = count
      while count <= Self.maximumDigits, let (value, length) = Self.digit(text, index) {
        digits.unicodeScalars.append(UnicodeScalar(0x30 + value))
        count += 1
        index += length
      }
      guard count > before else { break }
      groups.append(count - before)
      ends.append(index)
      guard let (separator, length) = Self.separator(text, index) else { break }
      separators.append(separator)
      index += length
    }
    separators = Array(separators.prefix(max(groups.count - 1, 0)))
  }

  /// Whether it goes on and on in short groups.
  var isRow: Bool { groups.count == Self.maximumGroups && groups.allSatisfy { $0 < 4 } }

  /// Its first groups.
  func prefix(_ count: Int) -> WrittenNumber {
    var number = self
    number.groups = Array(groups.prefix(count))
    number.ends = Array(ends.prefix(count))
    number.separators = Array(separators.prefix(max(count - 1, 0)))
    number.digits = String(digits.prefix(number.groups.reduce(0, +)))
    return number
  }

  /// Without its first groups.
  func dropping(_ count: Int) -> WrittenNumber {
    var number = self
    number.digits = String(digits.dropFirst(groups.prefix(count).reduce(0, +)))
    number.groups = Array(groups.dropFirst(count))
    number.ends = Array(ends.dropFirst(count))
    number.separators = Array(separators.dropFirst(count))
    return number
  }

  /// As it is dialled in its country, of which the code is left out already.
  var withinItsCountry: WrittenNumber {
    guard let first = groups.first else { return self }
    var number = self
    number.digits = "0" + digits
    number.groups[0] = first + 1
    return number
  }

  /// Digits of ASCII, wide ones, Chinese ones, bold ones and those in circles or on keys.
  static func digit(_ text: [UInt8], _ index: Int) -> (value: UInt8, length: Int)? {
    guard index < text.count else { return nil }
    let byte = text[index]
    if byte < 0x80 {
      guard (0x30...0x39).contains(byte) else { return nil }
      // A key on a telephone: the digit, U+FE0F, U+20E3.
      let isKey = text[index...].dropFirst().starts(with: [0xEF, 0xB8, 0x8F, 0xE2, 0x83, 0xA3])
      return (byte - 0x30, isKey ? 7 : 1)
    }
    guard index + 2 < text.count else { return nil }
    switch (byte, text[index + 1], text[index + 2]) {
    case (0xEF, 0xBC, 0x90...0x99): return (text[index + 2] - 0x90, 3)
    case (0xE2, 0x91, 0xA0...0xA8): return (text[index + 2] - 0xA0 + 1, 3)
    case (0xE2, 0x93, 0xAA), (0xE3, 0x80, 0x87): return (0, 3)
    case (0xF0, 0x9D, 0x9F) where index + 3 < text.count && (0x8E...0xBF).contains(text[index + 3]):
      return ((text[index + 3] - 0x8E) % 10, 4)
    case (0xE4...0xE9, _, _): return chinese[Array(text[index..<index + 3])].map { ($0, 3) }
    default: return nil
    }
  }

  private static let chinese: [[UInt8]: UInt8] = {
    let names = ["零", "一幺壹", "二贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"]
    return Dictionary(
      names.enumerated().flatMap { value, names in names.map { (Array(String($0).utf8), UInt8(value)) } }
    ) { first, _ in first }
  }()

  private static func separator(_ text: [UInt8], _ index: Int) -> (Separator, length: Int)? {
    var place = index
    var result: Separator?
    // A sign may have a space on each side.
    while place < text.count, place - index < 6 {
      let rest = text[place...].prefix(3)
      let found: (Separator, Int)? =
        switch text[place] {
        case UInt8(ascii: " "): (.space, 1)
        case UInt8(ascii: "-"): (.dash, 1)
        case UInt8(ascii: "."): (.dot, 1)
        // What Markdown escapes, and what it makes bold.
        case UInt8(ascii: "\\") where rest.count > 1 && "-.".utf8.contains(rest[place + 1]):
          (rest[place + 1] == UInt8(ascii: ".") ? .dot : .dash, 2)
        case UInt8(ascii: "*") where rest.starts(with: "**".utf8): (.space, 2)
        case 0xE2 where rest.starts(with: [0xE2, 0x80]) && (0x8B...0x8D).contains(rest.last ?? 0): (.space, 3)
        case 0xE2 where rest.elementsEqual([0xE2, 0x81, 0xA0]): (.space, 3)
        case UInt8(ascii: ")"): (.bracket, 1)
        case UInt8(ascii: "("): (.bracket, 1)
        case 0xC2 where rest.starts(with: [0xC2, 0xA0]): (.space, 2)
        case 0xC2 where rest.starts(with: [0xC2, 0xB7]): (.dot, 2)
        case 0xE3 where rest.elementsEqual([0xE3, 0x80, 0x80]): (.space, 3)
        case 0xE2 where rest.starts(with: [0xE2, 0x80]) && (0x90...0x95).contains(rest.last ?? 0): (.dash, 3)
        case 0xEF where rest.elementsEqual([0xEF, 0xBC, 0x8D]): (.dash, 3)
        case 0xEF where rest.elementsEqual([0xEF, 0xBC, 0x89]) || rest.elementsEqual([0xEF, 0xBC, 0x88]):
          (.bracket, 3)
        default: nil
        }
      guard let (kind, length) = found else { break }
      // Two signs in a row separate two numbers, but for `+44 (0)20` and `(010) 6666 8888`.
      if let last = result,
        kind == last || kind != .space && last != .space && kind != .bracket && last != .bracket
      {
        return nil
      }
      result = result == nil || result == .space ? kind : result
      place += length
    }
    return result.map { ($0, place - index) }
  }
}
