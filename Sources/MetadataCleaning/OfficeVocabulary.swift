/// Which elements, attributes and values stay in the parts of an Office document; everything else goes.
///
/// The names are data in the files `OfficeNames…`, taken from the schemas: an element, then its attributes. One with a
/// star may say anything; the value of any other must be a number, a colour, a place in a table, or one of the words that
/// the schemas list.
enum OfficeVocabulary {
  /// The names of one language, and what its namespace is called (transitional and strict).
  struct Source {
    let namespaces: [String]
    let names: String
  }

  /// What an element may have.
  typealias Attributes = [Substring: Bool]

  static let relationships: Set<String> = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]
  static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  static let xml = "http://www.w3.org/XML/1998/namespace"

  private static let sources = [
    wordprocessing, word2010, wordDrawing, wordDrawing2010, wordShape, wordGroup, wordCanvas, spreadsheet,
    spreadsheet2010, spreadsheet2006, spreadsheetDrawing, presentation, drawing, drawing2010, svg, picture,
    lockedCanvas, math, chart, chartDrawing, diagram, diagramDrawing, vml, vmlOffice, vmlWord,
  ]

  /// The elements by namespace and name.
  private static let elements: [String: [Substring: Attributes]] = {
    var all: [String: [Substring: Attributes]] = [:]
    for source in sources {
      var elements: [Substring: Attributes] = [:]
      for entry in source.names.split(separator: ";") {
        let words = entry.split { $0 == " " || $0 == "\n" }
        guard let name = words.first else { continue }
        var attributes: Attributes = [:]
        for word in words.dropFirst() {
          let isFree = word.hasSuffix("*")
          attributes[isFree ? word.dropLast() : word] = isFree
        }
        elements[name] = attributes
      }
      for namespace in source.namespaces { all[namespace] = elements }
    }
    return all
  }()

  /// The attributes that stay of an element; `nil` if it goes itself.
  static func attributes(of name: XMLName) -> Attributes? {
    elements[name.namespace]?[Substring(name.local)]
  }

  /// Whether anything of a namespace stays.
  static func isKnown(_ namespace: String) -> Bool {
    elements[namespace] != nil || relationships.contains(namespace) || namespace == compatibility
      || namespace == xml
  }

  static func isWord(_ namespace: String) -> Bool { wordprocessing.namespaces.contains(namespace) }
  static func isSheet(_ namespace: String) -> Bool { spreadsheet.namespaces.contains(namespace) }
  static func isDrawing(_ namespace: String) -> Bool { drawing.namespaces.contains(namespace) }
  static func isVML(_ namespace: String) -> Bool {
    [vml, vmlOffice, vmlWord].contains { $0.namespaces.contains(namespace) }
  }

  /// Whether a value is of those that can tell nothing of anybody: numbers with or without a unit, colours, places in a
  /// table, codes of languages, and words that the schemas list.
  static func isPlain(_ value: String) -> Bool {
    guard value.utf8.count <= 4096 else { return false }
    return value.utf8.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x3A || $0 == 0x3B }.allSatisfy {
      isPlainWord(Substring($0))
    }
  }

  /// What `xml:space` may be (XML 1.0, 2.10).
  static func isSpace(_ value: String) -> Bool { value == "preserve" || value == "default" }

  private static func isPlainWord(_ word: Substring) -> Bool {
    isNumber(word) || words.contains(word) || isColour(word) || isCell(word) || isLanguage(word)
  }

  private static let units: Set<Substring> = [
    "", "%", "pt", "in", "cm", "mm", "pc", "pi", "px", "em", "f", "fd", "deg", "rad",
  ]

  private static func isNumber(_ word: Substring) -> Bool {
    let digits = word.utf8.drop { $0 == 0x2B || $0 == 0x2D }.prefix {
      (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x45
    }
    return word.utf8.count - digits.count <= 3 && digits.count <= 20 && !digits.isEmpty
      && units.contains(Substring(word.utf8[digits.endIndex...]))
  }

  private static func isColour(_ word: Substring) -> Bool {
    let digits = word.utf8.first == 0x23 ? word.utf8.dropFirst() : word.utf8[...]
    return [2, 3, 4, 6, 8, 10, 12, 20].contains(digits.count)
      && digits.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
      }
  }

  /// A1, $A$1, A, and 1 (ISO/IEC 29500-1, 18.17.2).
  private static func isCell(_ word: Substring) -> Bool {
    let letters = word.utf8.filter { $0 != 0x24 }
    let column = letters.prefix { (0x41...0x5A).contains($0) }
    let row = letters.dropFirst(column.count)
    return column.count <= 3 && row.count <= 7 && row.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A language as in BCP 47: with a script of four letters and a country of two, or three digits.
  private static func isLanguage(_ word: Substring) -> Bool {
    let pieces = word.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = pieces.first, (2...3).contains(first.utf8.count) || word == "x-none",
      first.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), pieces.count <= 3
    else { return word == "x-none" }
    return pieces.dropFirst().allSatisfy { piece in
      (2...4).contains(piece.utf8.count) || piece == "ES_tradnl" || piece == "none"
    }
  }
}
