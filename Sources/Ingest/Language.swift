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
    var han = 0
    var kana = 0
    var hangul = 0
    var latin = 0
    var simple = 0
    var full = 0
    // Addresses that stand in the text are in no language.
    var address = 0
    for (index, node) in document.nodes.enumerated() {
      if case .link(.literal("")) = node.kind { address = node.end }
      guard index >= address, case .text(let piece) = node.kind else { continue }
      for scalar in document.string(piece).unicodeScalars {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: latin += 1
        case 0x3041...0x30FF: kana += 1
        case 0xAC00...0xD7A3: hangul += 1
        case 0x3400...0x9FFF:
          han += 1
          if simplifiedOnly.contains(scalar) {
            simple += 1
          } else if traditionalOnly.contains(scalar) {
            full += 1
          }
        default: break
        }
      }
    }
    // A Chinese character says about as much as a short English word.
    let most = max(han + kana, hangul, latin / 4)
    if most < 4 { return "" }
    if kana * 10 > han + kana, han + kana == most { return "ja" }
    if han + kana == most { return full > simple ? "zh-Hant" : "zh-Hans" }
    return hangul == most ? "ko" : "en"
  }
}
