/// Finds where in some text the words of a query stand, as the search finds them: in either script, in any of their forms, in
/// the other language.
package struct QueryMarker {
  private var plan: Plan
  private var matcher: Matcher

  /// A marker of the words that a query asks for, in whatever field.
  ///
  /// - Parameter inOnePiece: whether only what was typed counts, in all its forms, and not its parts or what means the same.
  package init(_ query: Query, glossary: Glossary, inOnePiece: Bool = false) {
    let plan = Plan(query, glossary: glossary)
    guard inOnePiece else {
      self.init(plan)
      return
    }
    var wanted: Set<Int> = []
    if plan.everything.count == 1 {
      wanted.formUnion(plan.everything[0].patterns.filter { plan.patterns[$0].kind <= .form })
    }
    if let whole = plan.whole { wanted.insert(whole) }
    self.init(plan, wanted)
  }

  private init(_ plan: Plan, withParts: Bool = true) {
    var wanted: Set<Int> = []
    func want(_ groups: [Plan.Group]) {
      for group in groups {
        wanted.formUnion(group.patterns)
        if withParts { want(group.parts) }
      }
    }
    want(plan.required)
    self.init(plan, wanted)
  }

  private init(_ plan: Plan, _ wanted: Set<Int>) {
    self.plan = plan
    let patterns = wanted.sorted().map { plan.patterns[$0] }.filter { $0.field == nil || $0.field == .body }
    matcher = Matcher(patterns, recording: .marks)
  }

  /// A marker of what may have been meant by words of which a text has none, but at most their parts; `nil` if it has one of
  /// them, or nothing like them.
  package func corrected(by text: [UInt8]) -> QueryMarker? {
    var asTyped = QueryMarker(plan, withParts: false)
    guard asTyped.marks(in: text).isEmpty else { return nil }
    var plan = plan
    let hasAdded = plan.addCorrections(for: Array(plan.required.indices)) { word in
      guard SimilarWords.allowedDistance(word) > 0 else { return [] }
      var similar = SimilarWords(word)
      var tokenizer = Tokenizer()
      tokenizer.feed(text.span, to: &similar)
      tokenizer.endBlock(to: &similar)
      return SimilarWords.nearest(to: word, of: similar.found)
    }
    guard hasAdded else { return nil }
    var corrected = QueryMarker(plan, withParts: false)
    return corrected.marks(in: text).isEmpty ? nil : corrected
  }

  /// Where they stand in a paragraph or the like: ranges of UTF-8, ascending and apart.
  package mutating func marks(in text: [UInt8]) -> [Range<Int>] {
    matcher.reset()
    var tokenizer = Tokenizer()
    tokenizer.feed(text.span, to: &matcher)
    tokenizer.endBlock(to: &matcher)
    var marks: [Range<Int>] = []
    let found = matcher.marks.map { $0.range }.filter { !$0.isEmpty }
    for range in found.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = marks.last, last.upperBound >= range.lowerBound {
        marks[marks.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        marks.append(range)
      }
    }
    return marks
  }
}
