internal import Documents

/// Telling the language of a guide by its characters.
enum Language {
  /// A tag as a catalog may have it; `nil` for what is no language tag.
  static func tag(_ text: String) -> String? {
    let tag =
      text == "zh-CN" || text == "zh" ? "zh-Hans" : text == "zh-TW" || text == "zh-HK" ? "zh-Hant" : text
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard tag.utf8.count <= 35, let first = parts.first, (2...8).contains(first.utf8.count),
      first.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }),
      parts.allSatisfy({ part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
      })
    else { return nil }
    return tag
  }

  /// Characters that are common in one of the two ways to write Chinese and have another form in the other.
  private static let simplified = Set("们这国会来时说对学为发经过还进样实现无认开问没关见长东车门马边给让应该请书证").map(\.self)
  private static let traditional = Set("們這國會來時說對學為發經過還進樣實現無認開問沒關見長東車門馬邊給讓應該請書證").map(\.self)
  private static let simplifiedOnly = Set(simplified.flatMap(\.unicodeScalars)).subtracting(
    traditional.flatMap(\.unicodeScalars))
  private static let traditionalOnly = Set(traditional.flatMap(\.unicodeScalars)).subtracting(
    simplified.flatMap(\.unicodeScalars))

  /// The language of most of a document's words; empty if there are too few to tell.
  static func detect(_ document: Document) -> String {
    let told = Letters(of: document, withCode: false).language
    // What is all code may say something in its remarks.
    return told.isEmpty ? Letters(of: document, withCode: true).language : told
  }

  /// How many letters there are of each kind.
  private struct Letters {
    private var han = 0
    private var kana = 0
    private var hangul = 0
    private var latin = 0
    /// Those of words with a capital, as names have in texts of all languages.
    private var names = 0
    private var simple = 0
    private var full = 0

    /// Addresses, names of files and code are in no language. What links say is often a name, and counts for half.
    init(of document: Document, withCode: Bool) {
      var (addressEnd, codeEnd, linkEnd) = (0, 0, 0)
      for (index, node) in document.nodes.enumerated() {
        switch node.kind {
        case .link(.literal("")): addressEnd = node.end
        case .link: linkEnd = node.end
        case .codeBlock where !withCode: codeEnd = node.end
        case .text(let piece) where index >= max(addressEnd, codeEnd):
          add(document.string(piece), index < linkEnd ? 1 : 2)
        default: break
        }
      }
    }

    private mutating func add(_ text: String, _ weight: Int) {
      // Of a piece between spaces and characters of other scripts: its letters, and whether it is a word.
      var (letters, isWord, isName, endsInDot) = (0, true, false, false)
      func endWord() {
        if isWord, isName { names += letters * weight } else if isWord { latin += letters * weight }
        (letters, isWord, isName, endsInDot) = (0, true, false, false)
      }
      for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A:
          if letters == 0 { isName = scalar.value < 0x61 }
          letters += 1
          if endsInDot { isWord = false }
          endsInDot = false
        case 0x2E: endsInDot = letters > 0
        case 0x2F, 0x40, 0x5C, 0x5F: isWord = false
        case 0x21...0x7E: endsInDot = false
        default:
          endWord()
          count(scalar, weight)
        }
      }
      endWord()
    }

    private mutating func count(_ scalar: Unicode.Scalar, _ weight: Int) {
      switch scalar.value {
      case 0x3041...0x30FF: kana += weight
      case 0xAC00...0xD7A3: hangul += weight
      case 0x3400...0x9FFF:
        han += weight
        if simplifiedOnly.contains(scalar) {
          simple += weight
        } else if traditionalOnly.contains(scalar) {
          full += weight
        }
      default: break
      }
    }

    var language: String {
      // A Chinese character says about as much as a short English word; and names count for less than words.
      let most = max(han + kana, hangul, (latin + names / (han + kana + hangul > 0 ? 3 : 1)) / 4)
      if most < (han + kana == most ? 4 : 8) { return "" }
      if kana * 10 > han + kana, han + kana == most { return "ja" }
      if han + kana == most { return full > simple ? "zh-Hant" : "zh-Hans" }
      return hangul == most ? "ko" : "en"
    }
  }
}
