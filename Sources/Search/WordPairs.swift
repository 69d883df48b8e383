/// Pairs of words that an index has as terms: those that stand side by side in the terms of a glossary.
///
/// A term of several words is looked for by its words, and made sure of in the text. Where there is much of that, hundreds of
/// guides have `run` and `philosophy` somewhere, and none of them `run philosophy`. So the index is asked for the pair as
/// well. Each pair that it knows is a term of it, also where no guide has it; of others it says nothing.
///
/// Of each word only the beginning counts. That is the same for all forms of a word, whoever finds their stem.
package struct WordPairs: Sendable {
  /// The number of each beginning, from 1 on.
  private var numbers: [[UInt8]: UInt16] = [:]
  private var beginnings: [[UInt8]] = []
  private var pairs: Set<UInt32> = []

  /// Of two beginnings each, whose numbers have 16 bits.
  private static let maximum = 1 << 14
  /// In bytes. A word of a stem that is longer has these in common with it (``Matcher``).
  private static let beginning = 3

  /// No pairs.
  package init() {}

  /// The pairs of a glossary; words as short as `of` would be in too many.
  package init(_ glossary: Glossary) {
    glossary.forEachTerm { tokens in
      for case (.word(let first), .word(let second)) in zip(tokens, tokens.dropFirst())
      where min(first.count, second.count) >= Self.beginning && pairs.count < Self.maximum {
        pairs.insert(Self.pair(number(first[...]), number(second[...])))
      }
    }
  }

  private mutating func number(_ word: ArraySlice<UInt8>) -> UInt16 {
    let beginning = Array(word.prefix(Self.beginning))
    if let number = numbers[beginning] { return number }
    beginnings.append(beginning)
    numbers[beginning] = UInt16(beginnings.count)
    return UInt16(beginnings.count)
  }

  var isEmpty: Bool { pairs.isEmpty }

  /// The number of a word's beginning; nought if it is in no pair.
  func number(of word: [UInt8]) -> UInt16 { numbers[Array(word.prefix(Self.beginning))] ?? 0 }

  /// Whether beginnings of these numbers are a pair.
  func contains(_ first: UInt16, _ second: UInt16) -> Bool {
    first != 0 && second != 0 && pairs.contains(Self.pair(first, second))
  }

  /// The term of a pair.
  func term(_ first: UInt16, _ second: UInt16) -> [UInt8] {
    Self.term(beginnings[Int(first) - 1][...], beginnings[Int(second) - 1][...])
  }

  /// All terms, in order.
  var terms: [[UInt8]] {
    pairs.map { term(UInt16($0 >> 16), UInt16(truncatingIfNeeded: $0)) }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The term of the pair that anything which two elements can stand for would be; `nil` if that could be several.
  static func term(_ first: Element, _ second: Element) -> [UInt8]? {
    guard let first = beginning(of: first), let second = beginning(of: second) else { return nil }
    return term(first, second)
  }

  private static func beginning(of element: Element) -> ArraySlice<UInt8>? {
    switch element {
    case .word(let word): word.prefix(beginning)
    case .stem(let stem): stem.count > beginning ? stem.prefix(beginning) : nil
    case .prefix, .characters, .anyCharacter: nil
    }
  }

  /// No word begins as a pair does, so none is found among the words that begin in some way.
  private static func term(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> [UInt8] {
    [space] + first + [space] + second
  }

  private static let space = UInt8(ascii: " ")

  private static func pair(_ first: UInt16, _ second: UInt16) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
  }
}
