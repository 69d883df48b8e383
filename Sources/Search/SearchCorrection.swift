internal import BundleFormat
internal import Bytes

/// What may have been meant where nothing has what was typed.
extension SearchEngine {
  func correct(
    _ plan: Plan, _ pool: inout Pool, _ wanted: Int, _ outcome: inout Outcome
  ) -> (plan: Plan, pool: Pool, tier: Tier)? {
    // Those that nothing has, even alone; of a single one that is known.
    var missing: [Int] = plan.required.count == 1 ? [0] : []
    if plan.required.count > 1 {
      for (number, group) in plan.required.enumerated()
      where self.tier(plan, &pool, [group], all: true, 1, &outcome).isEmpty {
        missing.append(number)
      }
    }
    guard !missing.isEmpty, !looking.isSpent else { return nil }
    var corrected = plan
    guard corrected.addCorrections(for: missing, words: words(like:)) else { return nil }
    var pool = collect(corrected, &outcome)
    var tier = tier(corrected, &pool, corrected.required, all: true, wanted, &outcome)
    tier.isExact = true
    return tier.isEmpty ? nil : (corrected, pool, tier)
  }

  func words(like word: [UInt8]) -> [[UInt8]] {
    guard SimilarWords.allowedDistance(word) > 0 else { return [] }
    var found: [[UInt8]: Int] = [:]
    for (number, source) in sources.enumerated() {
      // A source that can't be read was reported when it was searched.
      var words: [[UInt8]: Int]?
      if let index = index(of: number) {
        var run = IndexRun(index, [])
        words = try? run.words(like: word)
      } else {
        words = try? Scan.words(like: word, in: source, within: looking)
      }
      for (word, count) in words ?? [:] { found[word, default: 0] += count }
    }
    return SimilarWords.nearest(to: word, of: found)
  }

  /// The words that were found, as they stand in the text.
  static func meant(_ hits: [Hit]) -> [String] {
    var words: [String] = []
    for hit in hits where hit.relation == .corrected {
      let bytes = Array(hit.snippet.text.utf8)
      for mark in hit.snippet.marks {
        let word = String(decoding: bytes[mark], as: UTF8.self)
        if !words.contains(word), words.count < 3 { words.append(word) }
      }
    }
    return words
  }
}
