/// What means the same, in several languages.
///
/// A glossary is lines; each line is terms that mean the same, parted by tabs and semicolons. A line that begins with
/// `#` is a remark.
package struct Glossary: Sendable {
  /// What is wrong with a glossary.
  package enum Failure: Error, Equatable {
    /// It is not UTF-8.
    case notText
    /// It is larger than ``maximumLength``.
    case tooLong
    /// A line, counted from 1, has fewer than two terms.
    case loneTerm(line: Int)
  }

  /// Where a collection's own glossary lies in it.
  package static let path = "glossary.tsv"
  /// In bytes.
  package static let maximumLength = 256 << 10
  private static let maximumTermsInGroup = 64
  /// Of all glossaries together, and in tokens.
  private static let maximumTerms = 1 << 18
  private static let maximumTermLength = 12

  /// The text of all glossaries, one after the other.
  private var text: [UInt8] = []
  /// Each term: the hash by which it is found, where it stands in the text, and which group it is in. Terms of a group
  /// stand together.
  private var hashes: [UInt64] = []
  private var places: [(start: Int32, end: Int32, group: Int32)] = []
  private var groups: Int32 = 0
  private(set) var longestTerm = 1

  /// A glossary without terms.
  package init() {}

  /// The glossary that everybody has.
  package static let builtIn: Glossary = {
    var glossary = Glossary()
    glossary.add(Array(BuiltInGlossary.text.utf8))
    return glossary
  }()

  /// Finds out what is wrong with a glossary before it is published.
  package static func check(_ bytes: [UInt8]) throws(Failure) {
    guard bytes.count <= maximumLength else { throw .tooLong }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
    var number = 0
    var terms: [Range<Int>] = []
    var isLone = false
    forEachLine(bytes.span, &terms) { terms in
      if !isLone { number += 1 }
      isLone = isLone || terms.count == 1
    }
    if isLone { throw .loneTerm(line: number) }
  }

  /// Adds the terms of a glossary; lines that are none are passed over.
  package mutating func add(_ bytes: [UInt8]) {
    guard bytes.count <= Self.maximumLength, String(validating: bytes, as: UTF8.self) != nil else { return }
    let start = text.count
    text += bytes
    var tokenizer = Tokenizer()
    var terms: [Range<Int>] = []
    let bytes = bytes.span
    Self.forEachLine(bytes, &terms) { terms in
      guard terms.count > 1 else { return }
      for term in terms.prefix(Self.maximumTermsInGroup) {
        var reader = KeyReader()
        tokenizer.feed(bytes.extracting(term), to: &reader)
        tokenizer.endBlock(to: &reader)
        let (hash, tokens) = (reader.hash, reader.tokens)
        if hashes.count >= Self.maximumTerms || tokens > Self.maximumTermLength { continue }
        if tokens == 0 || tokens == 1 && Self.tooCommon.contains(hash) { continue }
        hashes.append(hash)
        places.append((Int32(start + term.lowerBound), Int32(start + term.upperBound), groups))
        longestTerm = max(longestTerm, tokens)
      }
      groups += 1
    }
  }

  /// Hands out, for each line, where its terms stand without the space around them; none for a remark.
  private static func forEachLine(
    _ bytes: Span<UInt8>, _ terms: inout [Range<Int>], _ body: ([Range<Int>]) -> Void
  ) {
    var isRemark = false
    /// The term being read, without the space before it and behind it.
    var (start, end) = (0, 0)
    var index = 0
    func endTerm() {
      if start < end, !isRemark { terms.append(start..<end) }
    }
    var isLineStart = true
    while index <= bytes.count {
      let byte = index < bytes.count ? bytes[index] : lineFeed
      if isLineStart {
        isRemark = byte == UInt8(ascii: "#")
        (start, end) = (index, index)
        isLineStart = false
      }
      // A semicolon may be a Chinese one, of three bytes.
      let isWide =
        byte == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBC && bytes[index + 2] == 0x9B
      let length = isWide ? 3 : 1
      if byte == lineFeed {
        endTerm()
        body(terms)
        terms.removeAll(keepingCapacity: true)
        isLineStart = true
      } else if isWide || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ";") {
        endTerm()
        (start, end) = (index + length, index + length)
      } else if isSpace(byte) {
        if start == end { (start, end) = (index + 1, index + 1) }
      } else {
        end = index + 1
      }
      index += length
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D }

  /// Short names that are words of another meaning when they are not in capitals.
  private static let tooCommon = Set(
    [
      "us", "it", "in", "at", "is", "to", "no", "or", "as", "be", "do", "go", "he", "me", "my", "of", "we",
      "la", "er", "os",
    ]
    .map { key([.word(Array($0.utf8))]) })

  /// All terms of so many characters without spaces between them, as they are compared.
  func terms(ofCharacters count: Int) -> [[UInt32]] {
    places.compactMap { place in
      let term = text[Int(place.start)..<Int(place.end)]
      // Nearly all of them take three bytes.
      guard (3 * count...4 * count).contains(term.count), term.allSatisfy({ $0 >= 0x80 }) else { return nil }
      let characters = TokenRuns(String(decoding: term, as: UTF8.self)).tokens.compactMap { $0.character }
      return characters.count == count ? characters : nil
    }
  }

  // MARK: Finding terms

  /// By what a term is found: its tokens, English words without the ending of a plural.
  private static func key(_ tokens: some Sequence<QueryToken>) -> UInt64 {
    tokens.reduce(0) { key, token in
      switch token {
      case .word(let word):
        combine(key, WordBuffer.hash(word.prefix(isPlural(word) ? word.count - 1 : word.count)))
      case .character(let character): combine(key, UInt64(character))
      }
    }
  }

  fileprivate static func combine(_ key: UInt64, _ token: UInt64) -> UInt64 {
    (key &* 0x9E37_79B9_7F4A_7C15) ^ token
  }

  private static func isPlural(_ word: [UInt8]) -> Bool {
    word.count > 3 && word.last == UInt8(ascii: "s") && word[word.count - 2] != UInt8(ascii: "s")
  }

  /// Whether there is such a term.
  func contains(_ tokens: ArraySlice<QueryToken>) -> Bool { hashes.contains(Self.key(tokens)) }

  /// Hands out the tokens of each term.
  func forEachTerm(_ body: ([QueryToken]) -> Void) {
    for place in places { body(term(at: place)) }
  }

  private func term(at place: (start: Int32, end: Int32, group: Int32)) -> [QueryToken] {
    TokenRuns(String(decoding: text[Int(place.start)..<Int(place.end)], as: UTF8.self)).tokens
  }

  /// So many lines are looked at for one word.
  private static let mostLines = 64

  /// The tokens of the other terms that mean the same as a term, or as one of which these are the stems.
  func synonyms(of tokens: [QueryToken], stems: [QueryToken], limit: Int) -> [[QueryToken]] {
    let keys = [Self.key(tokens), Self.key(stems)]
    var found: [[QueryToken]] = []
    // A glossary can say the same of a word in every line.
    var looked = 0
    for index in hashes.indices where keys.contains(hashes[index]) && found.count < limit {
      looked += 1
      guard looked <= Self.mostLines else { break }
      let group = places[index].group
      var first = index
      while first > 0, places[first - 1].group == group { first -= 1 }
      for place in places[first...].prefix(while: { $0.group == group }) {
        let term = term(at: place)
        if found.count < limit, !keys.contains(Self.key(term)), !found.contains(term) { found.append(term) }
      }
    }
    return found
  }
}

/// Finds the key of a term as quickly as its letters can be read.
private struct KeyReader: TokenSink {
  private(set) var hash: UInt64 = 0
  private(set) var tokens = 0

  mutating func word(_ word: Span<UInt8>, hash: UInt64, range: Range<Int>) {
    let last = word.count - 1
    let isPlural = last > 2 && word[last] == UInt8(ascii: "s") && word[last - 1] != UInt8(ascii: "s")
    add(isPlural ? WordBuffer.hash(word.extracting(0..<last)) : hash)
  }

  mutating func character(_ character: UInt32, range: Range<Int>) { add(UInt64(character)) }
  mutating func joined(_ word: Span<UInt8>, hash: UInt64, parts: Int, range: Range<Int>) {}
  mutating func gap() {}

  private mutating func add(_ token: UInt64) {
    hash = Glossary.combine(hash, token)
    tokens += 1
  }
}
