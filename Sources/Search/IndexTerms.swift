/// What of a text is in an index: its words, each character that is a token by itself, and pairs of frequent ones of
/// these; where there is much text, ``WordPairs`` too.
///
/// A word of characters is looked for by its characters and made sure of in the text. That is quick as long as one of
/// them is in few guides. Where there is little text, that is so of all but the most frequent, whose pairs are in the index
/// too. Where there is much, the pairs of nearly all characters are: they take twice the room, and save reading a hundred
/// guides in which the characters of a word stand apart.
struct IndexTerms: Sendable {
  /// How many characters count as frequent.
  let frequent: Int

  /// `nil` if there are not so many.
  init?(frequent: Int) {
    guard (0...Self.maximum).contains(frequent) else { return nil }
    self.frequent = frequent
  }

  /// The terms that suit so many bytes of text.
  init(forText length: UInt64) { frequent = length < Self.muchText ? 128 : Self.maximum }

  /// Whether there is much text.
  var areForMuch: Bool { frequent == Self.maximum }

  private static let muchText: UInt64 = 64 << 20
  private static let maximum = FrequencyData.characters.unicodeScalars.count

  /// Whether pairs of a folded character with another such are terms.
  func isFrequent(_ character: UInt32) -> Bool {
    switch character {
    case 0x3041...0x30FF: true
    case Self.han: Int(Self.ranks[Int(character - Self.han.lowerBound)]) < frequent
    default: false
    }
  }

  private static let han: ClosedRange<UInt32> = 0x4E00...0x9FFF

  /// For each Han character how many are more frequent.
  private static let ranks: [UInt16] = {
    var ranks = [UInt16](repeating: .max, count: han.count)
    for (rank, character) in FrequencyData.characters.unicodeScalars.enumerated()
    where han.contains(character.value) {
      ranks[Int(character.value - han.lowerBound)] = UInt16(rank)
    }
    return ranks
  }()

  static func term(_ character: UInt32) -> [UInt8] {
    Unicode.Scalar(character).map { Array(String($0).utf8) } ?? []
  }

  static func term(_ first: UInt32, _ second: UInt32) -> [UInt8] { term(first) + term(second) }

  /// What stands for guides that are called so, in whatever forms of the words.
  static func name(_ tokens: [QueryToken]) -> [UInt8] {
    let stemmer = Stemmer()
    var name: [UInt8] = []
    for token in tokens {
      guard name.count < IndexFormat.maximumTermLength else { break }
      name.append(name.isEmpty ? 0x09 : 0x20)
      switch token {
      case .word(let word): name += stemmer.stem(word)
      case .character(let character): name += term(character)
      }
    }
    return Array(name.prefix(IndexFormat.maximumTermLength))
  }
}
