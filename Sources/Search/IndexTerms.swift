/// What of a text is in an index: its words, each character that is a token by itself, and pairs of the most frequent
/// of these.
///
/// A word of characters is looked for by its characters and made sure of in the text. That is quick as long as one of
/// them is in few guides; for those that are in nearly all, their pairs are in the index too. Pairs of everything would
/// take more room than the text.
enum IndexTerms {
  /// Whether pairs of a folded character with another such are terms.
  static func isFrequent(_ character: UInt32) -> Bool {
    switch character {
    case 0x3041...0x30FF: true
    case 0x4E00...0x9FFF: frequent.contains(character)
    default: false
    }
  }

  private static let frequent = Set(FrequencyData.characters.unicodeScalars.map(\.value))

  static func term(_ character: UInt32) -> [UInt8] {
    Unicode.Scalar(character).map { Array(String($0).utf8) } ?? []
  }

  static func term(_ first: UInt32, _ second: UInt32) -> [UInt8] { term(first) + term(second) }
}
