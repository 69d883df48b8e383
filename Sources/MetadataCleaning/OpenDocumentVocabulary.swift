/// Which elements, attributes and values stay in the parts of an OpenDocument file; everything else goes.
///
/// The names are data in `OpenDocumentNames`, taken from the schema. An attribute with a star may say anything, one with
/// `~` is a shape or a calculation, one with `#` names something within the document; any other has a plain value.
enum OpenDocumentVocabulary {
  struct Names {
    let namespace: String
    let elements: String
    let attributes: String
  }

  enum Value { case free, shape, identifier, plain }

  private struct Language {
    var elements: Set<Substring> = []
    var attributes: [Substring: Value] = [:]
  }

  static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  static let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  static let draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
  static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  static let svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
  static let smil = "urn:oasis:names:tc:opendocument:xmlns:smil-compatible:1.0"
  static let fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  static let config = "urn:oasis:names:tc:opendocument:xmlns:config:1.0"
  static let xlink = "http://www.w3.org/1999/xlink"
  static let math = "http://www.w3.org/1998/Math/MathML"

  /// Extensions of LibreOffice and its forerunners: with plain values.
  private static let extensions: [String: Set<Substring>] = [
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": [
      "graphic-properties", "theme", "theme-colors", "color-table", "color", "sparkline-groups",
      "sparkline-group", "sparklines",
      "sparkline", "table-protection", "char-complex-color", "fill-complex-color", "stroke-complex-color",
      "gradient-stop", "opacity-stop", "transformation", "decorative", "content-control", "fetch",
    ],
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": [
      "conditional-formats", "conditional-format", "condition", "color-scale", "color-scale-entry",
      "data-bar",
      "formatting-entry", "icon-set", "date-is",
    ],
    "http://openoffice.org/2009/office": [], "http://openoffice.org/2009/table": [],
    "http://openoffice.org/2010/chart": [], "http://openoffice.org/2010/draw": [],
    "http://www.w3.org/TR/css3-text/": [],
  ]
  /// Of these the values are names of styles and places, and formulas.
  private static let extensionValues: Set<String> = [
    "apply-style-name", "base-cell-address", "target-range-address", "value", "cell-address", "data-range",
    "num-list-format", "linked-style-name",
  ]
  /// Numbers of the revisions in which something was written.
  private static let revisions: Set<String> = ["rsid", "paragraph-rsid", "id"]

  private static let languages: [String: Language] = {
    var all: [String: Language] = [:]
    for names in names {
      var language = Language(elements: Set(names.elements.split { $0 == " " || $0 == "\n" }))
      for word in names.attributes.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        switch word.last {
        case "*": language.attributes[word.dropLast()] = .free
        case "~": language.attributes[word.dropLast()] = .shape
        case "#": language.attributes[word.dropLast()] = .identifier
        default: language.attributes[word] = .plain
        }
      }
      all[names.namespace] = language
    }
    for (namespace, elements) in extensions { all[namespace] = Language(elements: elements) }
    return all
  }()

  static func isKnown(_ namespace: String) -> Bool {
    languages[namespace] != nil || [xlink, math, OfficeVocabulary.xml].contains(namespace)
  }

  static func isKept(_ element: XMLName) -> Bool {
    languages[element.namespace]?.elements.contains(Substring(element.local)) == true
  }

  static func value(of attribute: XMLName) -> Value? {
    if extensions[attribute.namespace] != nil {
      guard !revisions.contains(attribute.local) else { return nil }
      if attribute.local == "enhanced-path" { return .shape }
      return extensionValues.contains(attribute.local) ? .free : .plain
    }
    return languages[attribute.namespace]?.attributes[Substring(attribute.local)]
  }

  /// Numbers with or without units, colours, languages and words of the schema.
  static func isPlain(_ value: String) -> Bool {
    guard value.utf8.count <= 4096 else { return false }
    let parts: Set<UInt8> = [0x20, 0x2C, 0x3A, 0x3B, 0x28, 0x29, 0x2F, 0x2A]
    return value.utf8.split { parts.contains($0) }.allSatisfy { piece in
      let word = Substring(piece)
      return words.contains(word) || themeColours.contains(word) || OfficeVocabulary.isPlain(String(word))
        || isDuration(word)
    }
  }

  private static let themeColours: Set<Substring> = [
    "dk1", "dk2", "lt1", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink",
    "folHlink",
    "dark1", "dark2", "light1", "light2", "hyperlink", "followed-hyperlink",
  ]

  private static func isDuration(_ word: Substring) -> Bool {
    word.utf8.first == 0x50
      && word.utf8.count <= 24
      && word.utf8.allSatisfy { (0x30...0x39).contains($0) || "PTYMWDHS.".utf8.contains($0) }
  }

  /// Paths, transformations and calculations: signs, numbers, and words of a few letters.
  static func isShape(_ value: String) -> Bool {
    var letters = 0
    for byte in value.utf8 {
      guard byte >= 0x20, byte < 0x7F, byte != 0x5C else { return false }
      letters = (0x41...0x5A).contains(byte & 0xDF) ? letters + 1 : 0
      if letters > 13 { return false }
    }
    return !OfficeValues.isFile(value)
  }
}
