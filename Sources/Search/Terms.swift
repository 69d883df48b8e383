/// A token of a query or of a glossary's term.
enum QueryToken: Hashable, Sendable {
  case word([UInt8])
  case character(UInt32)
}

/// The tokens of a short text, in runs that gaps part.
struct TokenRuns: TokenSink {
  private(set) var runs: [[(token: QueryToken, range: Range<Int>)]] = [[]]
  /// Words that hyphens join, by the place of their last part.
  private(set) var joined: [Int: (word: [UInt8], parts: Int)] = [:]

  init(_ text: String) {
    var tokenizer = Tokenizer()
    tokenizer.feed(Array(text.utf8).span, to: &self)
    tokenizer.endBlock(to: &self)
    runs.removeAll(where: { $0.isEmpty })
  }

  /// All tokens in one sequence.
  var tokens: [QueryToken] { runs.joined().map({ $0.token }) }

  mutating func word(_ word: Span<UInt8>, hash: UInt64, range: Range<Int>) {
    runs[runs.count - 1].append((.word(Self.letters(word)), range))
  }

  mutating func joined(_ word: Span<UInt8>, hash: UInt64, parts: Int, range: Range<Int>) {
    joined[range.upperBound] = (Self.letters(word), parts)
  }

  mutating func character(_ character: UInt32, range: Range<Int>) {
    runs[runs.count - 1].append((.character(character), range))
  }

  mutating func gap() { runs.append([]) }

  private static func letters(_ word: Span<UInt8>) -> [UInt8] { word.indices.map { word[$0] } }
}
