/// What somebody looks for: some words, or phrases in quotes; a guide must have all of them.
package struct Query: Equatable, Sendable {
  /// The most words that count; nobody types more.
  private static let maximumClauses = 32
  private static let maximumLength = 1024

  /// The parts, each of which a guide must have.
  var clauses: [Clause]

  /// Words that must follow one another.
  struct Clause: Equatable, Sendable {
    var terms: [Term]
    /// Whether the words must be the very ones: in quotes they are, else an English word stands for all
    /// its forms.
    var isExact: Bool
  }

  /// Reads a query as it is typed. Any text is a query; one without words finds nothing.
  package init(_ text: String) {
    clauses = []
    let scalars = Array(text.unicodeScalars.prefix(Self.maximumLength))
    var index = 0
    var plain = String.UnicodeScalarView()
    while index < scalars.count {
      if let close = Self.closing[scalars[index]],
        let end = scalars[(index + 1)...].firstIndex(where: { $0 == close || $0 == scalars[index] })
      {
        addWords(String(plain))
        plain = .init()
        var phrase = String.UnicodeScalarView()
        phrase.append(contentsOf: scalars[(index + 1)..<end])
        addPhrase(String(phrase))
        index = end + 1
      } else {
        plain.append(scalars[index])
        index += 1
      }
    }
    addWords(String(plain))
    clauses = Array(clauses.prefix(Self.maximumClauses))
  }

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "“": "”", "「": "」", "『": "』", "«": "»", "＂": "＂",
  ]

  /// Whether there is nothing to look for.
  package var isEmpty: Bool { clauses.isEmpty }

  private mutating func addPhrase(_ text: String) {
    let terms = Analyzer.tokens(Array(text.utf8)).map(\.term)
    add(Clause(terms: terms, isExact: true))
  }

  /// Each word is a clause; so is each run of characters, and what a mark joins, as in `I-140`.
  private mutating func addWords(_ text: String) {
    for part in text.split(whereSeparator: \.isWhitespace) {
      var run: [Term] = []
      var end = 0
      for token in Analyzer.tokens(Array(part.utf8)) {
        if let last = run.last,
          last.isWord != token.term.isWord
            || (last.isWord
              ? !Self.isJoined(part, end..<token.range.lowerBound) : end < token.range.lowerBound)
        {
          add(Clause(terms: run, isExact: false))
          run = []
        }
        run.append(token.term)
        end = token.range.upperBound
      }
      add(Clause(terms: run, isExact: false))
    }
  }

  /// Whether what stands between two words makes them one.
  private static func isJoined(_ text: Substring, _ range: Range<Int>) -> Bool {
    let between = Array(text.utf8)[range]
    return between.count == 1 && between.allSatisfy { "-./'&+".utf8.contains($0) }
  }

  private mutating func add(_ clause: Clause) {
    if !clause.terms.isEmpty, !clauses.contains(clause) { clauses.append(clause) }
  }

  /// The same query with each long run of characters taken apart into its pairs: for when nobody wrote it
  /// in one piece. `nil` if there is nothing to take apart.
  var loosened: Query? {
    var query = self
    query.clauses = []
    for clause in clauses {
      if clause.isExact || clause.terms.count < 3 || clause.terms.contains(where: \.isWord) {
        query.add(clause)
      } else {
        for (first, second) in zip(clause.terms, clause.terms.dropFirst()) {
          query.add(Clause(terms: [first, second], isExact: false))
        }
      }
    }
    return query == self ? nil : query
  }
}

extension Term {
  var isWord: Bool {
    if case .word = self { true } else { false }
  }
}
