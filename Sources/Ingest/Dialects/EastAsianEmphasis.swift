internal import Documents

/// Lets emphasis begin and end beside Chinese, Japanese and Korean, which have no spaces there.
///
/// In CommonMark, a run of `*` ends emphasis only if what is before it is no punctuation or what is behind it no letter (0.31,
/// 6.2, "right-flanking"), so `**重要的。**所以` is not bold. Where a run has such a character on one side and punctuation on the
/// other, a character that counts as punctuation, and stands in no guide, is put beside it; what the parser makes of the text
/// is without it (``withoutMarks(_:)``).
enum EastAsianEmphasis {
  /// A point of the Old South Arabian numerals: punctuation, and three thousand years out of use.
  static let mark: Unicode.Scalar = "\u{10A7F}"
  private static let markBytes = Array(String(mark).utf8)

  /// A line with the characters that the parser needs.
  static func marked(_ line: String) -> String {
    guard
      line.utf8.contains(where: {
        $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "~")
      }),
      line.utf8.contains(where: { $0 >= 0xE1 })
    else { return line }
    let scalars = Array(line.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      guard scalar == "*" || scalar == "_" || scalar == "~", index == 0 || scalars[index - 1] != "\\" else {
        result.append(scalar)
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, scalars[end] == scalar { end += 1 }
      let before = index > 0 ? scalars[index - 1] : " "
      let after = end < scalars.count ? scalars[end] : " "
      let isInside = !isSpace(before) && !isSpace(after)
      // Where neither has punctuation, `*` needs no help; `_` is no emphasis within a word, which no character of these is.
      let needsBefore = isInside && isEastAsian(before) && (isPunctuation(after) || scalar == "_")
      let needsAfter = isInside && isEastAsian(after) && (isPunctuation(before) || scalar == "_")
      if needsBefore { result.append(mark) }
      result.append(contentsOf: scalars[index..<end])
      if needsAfter { result.append(mark) }
      index = end
    }
    return String(result)
  }

  /// What the parser says, without these characters.
  static func withoutMarks(_ words: [UInt8]) -> [UInt8] {
    guard words.contains(markBytes[0]) else { return words }
    return Array(
      String(decoding: words, as: UTF8.self).unicodeScalars.filter { $0 != mark }.map { String($0).utf8 }
        .joined())
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\u{A0}"
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x21...0x2F).contains(scalar.value) || (0x3A...0x40).contains(scalar.value)
        || (0x5B...0x60).contains(scalar.value) || (0x7B...0x7E).contains(scalar.value)
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .currencySymbol, .mathSymbol, .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }

  private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    isSetWithoutSpaces(scalar) || (0xAC00...0xD7A3).contains(scalar.value)
      || (0x1100...0x11FF).contains(scalar.value)
  }
}
