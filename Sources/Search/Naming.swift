internal import BundleFormat

/// Tells whether a query is what a guide is called: its title, or the name of its file without the ending.
struct Naming: Sendable {
  private let tokens: [QueryToken]
  /// The same, and what may have been meant by it.
  private var names: [[QueryToken]]

  /// No more than so many are looked for in an index.
  private static let mostNames = 16
  /// Names of more tokens are compared from the first to the last only.
  private static let mostCompared = 48

  init(_ tokens: [QueryToken]) {
    self.tokens = tokens
    names = [tokens]
  }

  /// The terms by which an index knows guides that are called so.
  var terms: [[UInt8]] { tokens.isEmpty ? [] : names.map(IndexTerms.name) }

  /// Takes a word for others that are like it.
  mutating func add(_ corrections: [[UInt8]], for word: [UInt8]) {
    for name in names {
      for correction in corrections where names.count < Self.mostNames {
        names.append(name.map { $0 == .word(word) ? .word(correction) : $0 })
      }
    }
  }

  /// What of a guide is just what was typed, the better the higher.
  enum Kind: Int, Comparable {
    case none, file, title

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  struct Answer: Sendable {
    var kind = Kind.none
    /// How much it is called so: 1 if that is its name, whatever marks stand in it; near 1 if nearly so.
    var likeness = 0.0
  }

  func answer(_ guide: GuideText) -> Answer {
    if tokens.isEmpty { return Answer() }
    let (title, file) = (likeness(to: guide.title), likeness(to: guide.path.stem))
    return Answer(kind: title == 1 ? .title : file == 1 ? .file : .none, likeness: max(title, file))
  }

  private func likeness(to name: String) -> Double {
    let others = TokenRuns(name).tokens
    if others == tokens { return 1 }
    guard max(others.count, tokens.count) <= Self.mostCompared else { return 0 }
    let stemmer = Stemmer()
    func stemmed(_ token: QueryToken) -> QueryToken {
      if case .word(let word) = token { .word(stemmer.stem(word)) } else { token }
    }
    var rest = others.map(stemmed)
    var common = 0.0
    for token in tokens.map(stemmed) {
      guard
        let place = rest.firstIndex(where: { $0 == token }) ?? rest.firstIndex(where: { isLike($0, token) })
      else { continue }
      rest.remove(at: place)
      common += 1
    }
    // The same words in another order are not the name.
    return min(0.99, 2 * common / Double(others.count + tokens.count))
  }

  private func isLike(_ left: QueryToken, _ right: QueryToken) -> Bool {
    guard case .word(let left) = left, case .word(let right) = right else { return false }
    return SimilarWords.distance(left, right, atMost: SimilarWords.allowedDistance(right)) != nil
  }
}
