/// Finds where in some text the words of a query stand, as the search finds them: in either script, in any of their forms, in
/// the other language.
package struct QueryMarker {
  private var matcher: Matcher

  /// A marker of the words that a query asks for, in whatever field.
  ///
  /// - Parameter inOnePiece: whether only what was typed counts, in all its forms, and not its parts or what means the same.
  package init(_ query: Query, glossary: Glossary, inOnePiece: Bool = false) {
    let plan = Plan(query, glossary: glossary)
    var wanted: Set<Int> = []
    if inOnePiece {
      if plan.everything.count == 1 {
        wanted.formUnion(plan.everything[0].patterns.filter { plan.patterns[$0].kind <= .form })
      }
      if let whole = plan.whole { wanted.insert(whole) }
    }
    func want(_ groups: [Plan.Group]) {
      for group in groups {
        wanted.formUnion(group.patterns)
        want(group.parts)
      }
    }
    if !inOnePiece { want(plan.required) }
    let patterns = wanted.sorted().map { plan.patterns[$0] }.filter { $0.field == nil || $0.field == .body }
    matcher = Matcher(patterns, recording: .marks)
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
