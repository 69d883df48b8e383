/// How Chinese is read in Latin letters, for finding characters by their sound.
struct Pinyin: Sendable {
  /// The characters of each syllable, without tones.
  private let characters: [Substring: Substring]

  private static let maximumSyllable = 6
  /// A word can be cut into syllables in more than one way; of a hostile one no more than these are tried.
  private static let maximumReadings = 4

  static let shared = Pinyin()

  private init() {
    var table: [Substring: Substring] = [:]
    for line in PinyinData.syllables.utf8.split(separator: UInt8(ascii: "\n")) {
      let syllable = line.prefix { $0 < 0x80 }
      table[Substring(syllable)] = Substring(line[syllable.endIndex...])
    }
    // Without its dots, ü is u.
    for (plain, dotted) in [("lu", "lv"), ("nu", "nv")] {
      table[Substring(plain), default: ""] += table[Substring(dotted)] ?? ""
    }
    characters = table
  }

  private func characters(of syllable: Substring) -> [UInt32]? {
    characters[syllable]?.unicodeScalars.map({ $0.value })
  }

  /// Whether a word that could be pinyin is an English one: then it means itself.
  private static func isEnglish(_ word: String) -> Bool {
    // The list is short and searched once a query: no need to take it apart.
    let list = PinyinData.english.utf8
    let word = Array(word.utf8)
    var start = list.startIndex
    while start < list.endIndex {
      let rest = list[start...]
      if rest.starts(with: word), rest.dropFirst(word.count).first ?? 0x20 == 0x20 { return true }
      guard let space = rest.firstIndex(of: 0x20) else { return false }
      start = list.index(after: space)
    }
    return false
  }

  /// What a word could mean as pinyin of two syllables or more: for each syllable the characters that are read so.
  /// Nothing for English words such as “women”.
  func readings(of word: String) -> [[[UInt32]]] {
    let splits = splits(word[...]).filter { $0.count > 1 }
    if splits.isEmpty || Self.isEnglish(word) { return [] }
    return splits.map { $0.compactMap(characters(of:)) }
  }

  /// What words mean as pinyin that are one syllable each; `nil` if they are not, or all are English words.
  func reading(of words: [String]) -> [[UInt32]]? {
    let syllables = words.compactMap { characters(of: Substring($0)) }
    return syllables.count == words.count && !words.allSatisfy(Self.isEnglish) ? syllables : nil
  }

  private func splits(_ word: Substring) -> [[Substring]] {
    var found: [[Substring]] = []
    // Where no split leads to the end it is not tried again.
    var dead: Set<Substring.Index> = []
    func split(from start: Substring.Index, _ before: [Substring]) {
      if start == word.endIndex { return found.append(before) }
      if dead.contains(start) { return }
      let count = found.count
      for length in stride(from: Self.maximumSyllable, through: 1, by: -1)
      where found.count < Self.maximumReadings {
        guard let end = word.index(start, offsetBy: length, limitedBy: word.endIndex) else { continue }
        if characters[word[start..<end]] != nil { split(from: end, before + [word[start..<end]]) }
      }
      if found.count == count { dead.insert(start) }
    }
    split(from: word.startIndex, [])
    return found
  }

  /// For a character, all that sound like it.
  func homophones(of character: UInt32) -> [UInt32] {
    guard let scalar = Unicode.Scalar(character) else { return [] }
    let alike = characters.values.filter { $0.unicodeScalars.contains(scalar) }
    return Set(alike.flatMap { $0.unicodeScalars.map({ $0.value }) }).sorted()
  }
}
