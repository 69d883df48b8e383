/// How characters are folded so that those which mean the same compare as the same.
///
/// Compatibility forms (full and half width, ligatures, circled numbers) are what they stand for, capitals are
/// small letters, letters lose their accents, traditional Chinese characters are simplified ones: Unicode's
/// NFKC and case folding, and OpenCC's table. Only tokens are folded; the text itself stays as it is.
struct Folding: Sendable {
  /// What a character is to a search.
  enum Class {
    /// A letter or digit: a part of a word.
    case word(Unicode.Scalar)
    /// A token by itself.
    case single(UInt32)
    /// Several of these.
    case multiple([UInt32])
    case separator
    case space
    case hyphen
    /// Nothing at all.
    case ignored
  }

  static let shared = Folding()

  // What stands in the table for characters that are not folded to one other.
  static let separator: UInt16 = 0
  static let ignored: UInt16 = 1
  static let space: UInt16 = 2
  static let multiple: UInt16 = 3
  static let hyphen: UInt16 = 4

  /// For each character of the Basic Multilingual Plane, what it is folded to, or one of the above.
  let table: [UInt16]
  /// What characters beyond that plane are folded to, if not to themselves.
  private let beyond: [UInt32: UInt32]
  private let several: [UInt32: [UInt32]]

  private init() {
    var table = [UInt16](repeating: Self.separator, count: 1 << 16)
    var beyond: [UInt32: UInt32] = [:]
    for value in UInt16(0x30)...0x39 { table[Int(value)] = value }
    for value in UInt16(0x61)...0x7A {
      table[Int(value)] = value
      table[Int(value - 0x20)] = value
    }
    func fill(_ ranges: [UInt32], _ value: (UInt32) -> UInt16) {
      for index in stride(from: 0, to: ranges.count, by: 2) where ranges[index] < 1 << 16 {
        for scalar in ranges[index]...min(ranges[index + 1], 0xFFFF) { table[Int(scalar)] = value(scalar) }
      }
    }
    fill(FoldingData.word) { UInt16($0) }
    for range in Self.singles where range.lowerBound < 1 << 16 {
      for scalar in range { table[Int(scalar)] = UInt16(scalar) }
    }
    fill(FoldingData.ignored) { _ in Self.ignored }
    func set(_ scalar: UInt32, _ folded: UInt32) {
      if scalar < 1 << 16, folded < 1 << 16 {
        table[Int(scalar)] = UInt16(folded)
      } else if scalar < 1 << 16 {
        table[Int(scalar)] = Self.multiple
        beyond[scalar] = folded
      } else {
        beyond[scalar] = folded
      }
    }
    let single = FoldingData.single
    for index in stride(from: 0, to: single.count, by: 4) {
      for number in 0..<single[index + 1] {
        let scalar = single[index] + number * single[index + 2]
        set(UInt32(scalar), UInt32(scalar + single[index + 3]))
      }
    }
    for (old, new) in zip(FoldingData.traditional.unicodeScalars, FoldingData.simplified.unicodeScalars) {
      set(old.value, new.value)
    }
    var several: [UInt32: [UInt32]] = [:]
    let data = FoldingData.multiple
    var index = 0
    while index < data.count {
      let count = Int(data[index + 1])
      several[data[index]] = Array(data[index + 2..<index + 2 + count])
      if data[index] < 1 << 16 { table[Int(data[index])] = Self.multiple }
      index += 2 + count
    }
    for space in [
      0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
    ] {
      table[space] = Self.space
    }
    for space in 0x2000...0x200A { table[space] = Self.space }
    for hyphen in [0x2D, 0x2010, 0x2011, 0xFE63, 0xFF0D] { table[hyphen] = Self.hyphen }
    self.table = table
    self.beyond = beyond
    self.several = several
  }

  /// What a character is.
  func of(_ scalar: UInt32) -> Class {
    if scalar < 1 << 16 {
      switch table[Int(scalar)] {
      case Self.separator: return .separator
      case Self.ignored: return .ignored
      case Self.space: return .space
      case Self.hyphen: return .hyphen
      case Self.multiple: return several[scalar].map(Class.multiple) ?? .single(beyond[scalar] ?? scalar)
      case let folded: return Self.whole(UInt32(folded))
      }
    }
    if let parts = several[scalar] { return .multiple(parts) }
    if let folded = beyond[scalar] { return Self.whole(folded) }
    if Self.isSingle(scalar) { return .single(scalar) }
    if Self.isWithin(scalar, FoldingData.word) { return Self.whole(scalar) }
    return Self.isWithin(scalar, FoldingData.ignored) ? .ignored : .separator
  }

  /// What a character is that is already folded.
  static func whole(_ folded: UInt32) -> Class {
    isSingle(folded) ? .single(folded) : Unicode.Scalar(folded).map(Class.word) ?? .separator
  }

  /// Characters that are tokens by themselves: Han, kana and Hangul syllables, which are written without spaces or
  /// have endings, so that words of one, two or more of them are found without a dictionary.
  private static let singles: [ClosedRange<UInt32>] = [
    0x3005...0x3005, 0x3007...0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FC, 0x3400...0x4DBF,
    0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x20000...0x323AF,
  ]

  /// Whether a folded character is a token by itself.
  static func isSingle(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA, 0x3005, 0x3007, 0x30FC, 0x3400...0x4DBF,
      0xAC00...0xD7A3, 0x20000...0x323AF:
      true
    default: false
    }
  }

  private static func isWithin(_ value: UInt32, _ ranges: [UInt32]) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > ranges[2 * middle + 1] { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count / 2 && ranges[2 * low] <= value
  }

  /// The one character that two make, where some systems write a kana and its mark, or the letters of a Hangul
  /// syllable, as characters of their own; `nil` if they make none.
  static func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
    switch (first, second) {
    case (0x3046, 0x3099): 0x3094
    case (0x30A6, 0x3099): 0x30F4
    case (0x304B...0x3062, 0x3099), (0x30AB...0x30C2, 0x3099): first % 2 == 1 ? first + 1 : nil
    case (0x3064...0x3069, 0x3099), (0x30C4...0x30C9, 0x3099): first % 2 == 0 ? first + 1 : nil
    case (0x306F...0x307B, 0x3099): (first - 0x306F) % 3 == 0 ? first + 1 : nil
    case (0x306F...0x307B, 0x309A): (first - 0x306F) % 3 == 0 ? first + 2 : nil
    case (0x30CF...0x30DB, 0x3099): (first - 0x30CF) % 3 == 0 ? first + 1 : nil
    case (0x30CF...0x30DB, 0x309A): (first - 0x30CF) % 3 == 0 ? first + 2 : nil
    case (0x1100...0x1112, 0x1161...0x1175): 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
    case (0xAC00...0xD7A3, 0x11A8...0x11C2): (first - 0xAC00) % 28 == 0 ? first + second - 0x11A7 : nil
    default: nil
    }
  }
}

/// Characters as the search compares them, for who compares texts letter by letter.
package struct FoldedCharacters {
  /// What there is so far.
  package private(set) var characters: [UInt32] = []

  /// No characters.
  package init() {}

  /// Adds what counts of a character: spaces do not, nor marks on letters; marks between words stay as they are.
  package mutating func append(_ scalar: Unicode.Scalar) {
    var value = scalar.value
    if value == 0xFF9E || value == 0xFF9F { value = value - 0xFF9E + 0x3099 }
    if value == 0x2018 || value == 0x2019 || value == 0xFF07 { value = 0x27 }
    if value == 0x3099 || value == 0x309A, let last = characters.last,
      let whole = Folding.composed(last, value)
    {
      characters[characters.count - 1] = whole
      return
    }
    switch Folding.shared.of(value) {
    case .space, .ignored: break
    case .separator, .hyphen: characters.append(value)
    case .word(let folded): characters.append(folded.value)
    case .single(let folded): characters.append(Self.katakana(folded))
    case .multiple(let parts):
      for part in parts { characters.append(Self.katakana(part)) }
    }
  }

  private static func katakana(_ value: UInt32) -> UInt32 {
    (0x3041...0x3096).contains(value) ? value + 0x60 : value
  }
}
