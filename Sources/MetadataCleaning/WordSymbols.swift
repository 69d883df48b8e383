internal import Bytes

/// Symbols of Word's own fonts, which converters pass over: the boxes that forms are ticked in, and arrows.
enum WordSymbols {
  /// What stands at a place of such a font (ECMA-376, 17.3.3.30).
  private static let signs: [String: String] = [
    "wingdings F06C": "●", "wingdings F06D": "○", "wingdings F06E": "■", "wingdings F06F": "□",
    "wingdings F071": "❑", "wingdings F0A1": "○", "wingdings F0A7": "▪", "wingdings F0A8": "□",
    "wingdings F0D8": "➢", "wingdings F0DF": "←", "wingdings F0E0": "→", "wingdings F0E1": "↑",
    "wingdings F0E2": "↓", "wingdings F0E8": "➔", "wingdings F0FB": "✗", "wingdings F0FC": "✓",
    "wingdings F0FD": "☒", "wingdings F0FE": "☑", "wingdings F028": "☎", "wingdings F02A": "✉",
    "wingdings F04A": "☺", "wingdings F04C": "☹", "wingdings F046": "☞",
    "wingdings 2 F04F": "✗", "wingdings 2 F050": "✓", "wingdings 2 F051": "☒", "wingdings 2 F052": "☑",
    "wingdings 2 F053": "☒", "wingdings 2 F054": "☒", "wingdings 2 F0A3": "□", "wingdings 2 F02A": "□",
  ]

  /// The text of a document with these as characters.
  static func written(_ document: [UInt8]) -> [UInt8] {
    let (tag, close) = (Array("<w:sym ".utf8), Array("</w:sym>".utf8))
    var (result, place): ([UInt8], Int) = ([], 0)
    while let start = document.firstIndex(of: tag, in: place..<document.count) {
      guard let end = document[start...].firstIndex(of: UInt8(ascii: ">")), end - start < 200 else { break }
      let words = String(decoding: document[start...end], as: UTF8.self)
      result += document[place..<start]
      place = start
      if let font = value("w:font", in: words), let code = value("w:char", in: words),
        let sign = signs["\(font.lowercased()) \(code.uppercased())"]
      {
        // An element without contents may be written as two tags.
        let isOpen = document[start..<end].last != UInt8(ascii: "/")
        guard !isOpen || document[(end + 1)...].starts(with: close) else { break }
        result += "<w:t>\(sign)</w:t>".utf8
        place = end + 1 + (isOpen ? close.count : 0)
      } else {
        result += document[start...end]
        place = end + 1
      }
    }
    return place == 0 ? document : result + document[place...]
  }

  private static func value(_ name: String, in tag: String) -> String? {
    guard let place = tag.firstRange(of: "\(name)=\"") else { return nil }
    return String(tag[place.upperBound...].prefix { $0 != "\"" })
  }
}
