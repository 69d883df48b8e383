/// A word of a text, or a character of a script that is written without spaces.
struct Token: Equatable {
  /// What it counts as.
  var term: Term
  /// Where its bytes stand in the text.
  var range: Range<Int>
}

/// What tokens are compared by.
enum Term: Hashable {
  /// A Chinese character, a kana or a Hangul syllable.
  case character(UInt32)
  /// A word in lower case.
  case word(String)
}

/// Cuts text into tokens. Index and query use the same rules, or nothing would be found.
///
/// A run of letters and digits is a word; a character of a script written without spaces is a token by
/// itself, so that words of one, two or more characters are found without a dictionary. Full-width letters
/// and digits count as ordinary ones, upper case as lower, traditional characters as simplified ones.
enum Analyzer {
  /// The tokens of a text in UTF-8, which must be well-formed.
  static func tokens(_ text: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    forEachToken(text) { tokens.append(Token(term: $0, range: $1)) }
    return tokens
  }

  /// Hands out the tokens of a text one by one.
  static func forEachToken(_ text: [UInt8], _ body: (Term, Range<Int>) -> Void) {
    var word: [UInt8] = []
    var wordStart = 0
    var index = 0
    func endWord() {
      if word.isEmpty { return }
      body(.word(String(decoding: word, as: UTF8.self)), wordStart..<index)
      word.removeAll(keepingCapacity: true)
    }
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        let folded = Self.asciiFold[Int(byte)]
        if folded == 0 {
          endWord()
        } else {
          if word.isEmpty { wordStart = index }
          word.append(folded)
        }
        index += 1
        continue
      }
      let (scalar, length) = decode(text, at: index)
      let folded = fold(scalar)
      if isSingle(folded) {
        endWord()
        body(.character(simplified(folded.value)), index..<index + length)
      } else if folded.properties.isAlphabetic || folded.properties.numericType != nil {
        if word.isEmpty { wordStart = index }
        word.append(
          contentsOf: folded.isASCII
            ? [Self.asciiFold[Int(folded.value)]] : Array(folded.properties.lowercaseMapping.utf8))
      } else if folded.properties.generalCategory != .nonspacingMark {
        endWord()
      }
      index += length
    }
    endWord()
  }

  /// The lower-case form of each ASCII letter and digit, nought for all else.
  private static let asciiFold: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte) + 0x20
    default: 0
    }
  }

  /// The character that begins at an index of well-formed UTF-8, and its length.
  private static func decode(_ text: [UInt8], at index: Int) -> (Unicode.Scalar, Int) {
    let first = text[index]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length where index + offset < text.count {
      value = value << 6 | UInt32(text[index + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Full-width ASCII as ordinary ASCII.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private static let simplifiedForms = Dictionary(
    zip(
      HanVariants.traditional.unicodeScalars.lazy.map(\.value),
      HanVariants.simplified.unicodeScalars.lazy.map(\.value))
  ) { first, _ in first }

  /// The character that one is searched as: the text itself stays as it is.
  private static func simplified(_ value: UInt32) -> UInt32 { simplifiedForms[value] ?? value }

  /// Whether a character is a token by itself.
  private static func isSingle(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005, 0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
