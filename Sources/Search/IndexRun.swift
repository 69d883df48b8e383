/// What an index knows of a plan's patterns: in which guides they may stand, and how strongly.
struct IndexRun {
  private let index: GuideIndex
  private let patterns: [Pattern]
  private let names: [[UInt8]]
  private var knownNamed: [Int]?
  private let stemmer = Stemmer()
  private var estimates: [Int: Estimate] = [:]
  /// How many terms and postings may still be looked at. A query of an honest index needs fewer; where one needs
  /// more, reading the guides is the cheaper way.
  private var left = (terms: 1 << 19, postings: 1 << 26, kept: 1 << 22)

  /// The lists together from which on not all of them are read for a query that one word answers.
  static let longLists = 1 << 17

  /// Where a pattern may stand.
  private struct Estimate {
    /// Guides, ascending; in each the strength of the weakest of what the pattern is made of.
    var postings: [Posting]
    /// Whether it stands in all of them for sure.
    var isSure: Bool
  }

  /// For each guide how strongly it answers a group; nought if not at all.
  struct Strengths {
    var values: [Float]
    var count = 0
    /// How many have it as it was typed, in any form.
    var typed = 0
    /// Whether all of them have it for sure, and all of those that have it as it was typed.
    var isSure = true
    var isTypedSure = true
  }

  /// A guide, and how good an answer it seems to be.
  struct Estimated: Sendable {
    var guide: Int
    var score: Double
  }

  /// - Parameter names: the terms of what guides may be called.
  init(_ index: GuideIndex, _ patterns: [Pattern], names: [[UInt8]] = []) {
    self.index = index
    self.patterns = patterns
    self.names = names
  }

  /// The guides that are called so, if the index knows of any.
  mutating func named() throws(GuideIndex.Failure) -> [Int] {
    if let knownNamed { return knownNamed }
    var found: [GuideIndex.Entry] = []
    for name in names { if let entry = try index.entry(name) { found.append(entry) } }
    let named = found.isEmpty ? [] : try postings(of: found).map { $0.guide }
    knownNamed = named
    return named
  }

  // MARK: Patterns

  private mutating func estimate(_ pattern: Int) throws(GuideIndex.Failure) -> Estimate {
    if let known = estimates[pattern] { return known }
    let new = try makeEstimate(patterns[pattern])
    left.kept -= new.postings.count
    guard left.kept > 0 else { throw .malformed }
    estimates[pattern] = new
    return new
  }

  private mutating func makeEstimate(_ pattern: Pattern) throws(GuideIndex.Failure) -> Estimate {
    // What a language is called is in no index.
    if pattern.field == .language { return Estimate(postings: everything, isSure: false) }
    let parts = try constraints(pattern.elements)
    let isSure =
      parts.count == 1 && pattern.field == nil && !pattern.elements.contains(.anyCharacter)
      && (pattern.elements.count == 1 || parts[0].covers == pattern.elements.count)
    guard !parts.isEmpty else { return Estimate(postings: everything, isSure: false) }
    let order = parts.sorted { $0.count < $1.count }
    var postings = try postings(of: order[0].entries)
    for part in order.dropFirst() where !postings.isEmpty {
      postings = try intersection(postings, part.entries)
    }
    return Estimate(postings: postings, isSure: isSure)
  }

  private var everything: [Posting] { (0..<index.bound).map { Posting(guide: $0, impact: 8) } }

  /// Terms of which a guide must have one.
  private struct Constraint {
    var entries: [GuideIndex.Entry]
    /// How many elements of the pattern it speaks for.
    var covers = 1

    var count: Int64 { entries.reduce(0) { $0 + Int64($1.count) } }
  }

  private mutating func constraints(_ elements: [Element]) throws(GuideIndex.Failure) -> [Constraint] {
    // Of characters that may be written in several ways, most are there in one.
    var elements = elements
    for number in elements.indices { elements[number] = try known(elements[number]) }
    var constraints: [Constraint] = []
    var wasPaired = false
    for (number, element) in elements.enumerated() {
      let next = number + 1 < elements.count ? elements[number + 1] : nil
      if let term = next.flatMap({ WordPairs.term(element, $0) }), let pair = try index.entry(term) {
        constraints.append(Constraint(entries: [pair]))
      }
      if let first = frequent(element), let second = next.flatMap(frequent) {
        let pair = try index.entry(IndexTerms.term(first, second))
        constraints.append(Constraint(entries: [pair].compactMap({ $0 }), covers: 2))
        wasPaired = true
        continue
      }
      defer { wasPaired = false }
      if wasPaired || element == .anyCharacter { continue }
      constraints.append(Constraint(entries: try entries(element)))
    }
    return constraints
  }

  /// With those of several characters that are in the index at all.
  private func known(_ element: Element) throws(GuideIndex.Failure) -> Element {
    guard case .characters(let characters) = element, characters.count > 1, characters.count < 5 else {
      return element
    }
    var known: [UInt32] = []
    for character in characters {
      if try index.entry(IndexTerms.term(character)) != nil { known.append(character) }
    }
    return .characters(known.isEmpty ? characters : known)
  }

  private func frequent(_ element: Element) -> UInt32? {
    guard case .characters(let characters) = element, characters.count == 1,
      index.terms.isFrequent(characters[0])
    else { return nil }
    return characters[0]
  }

  private mutating func entries(_ element: Element) throws(GuideIndex.Failure) -> [GuideIndex.Entry] {
    switch element {
    case .word(let word): return [try index.entry(word)].compactMap({ $0 })
    case .characters(let characters):
      var found: [GuideIndex.Entry] = []
      for character in characters {
        if let entry = try index.entry(IndexTerms.term(character)) { found.append(entry) }
      }
      return found
    case .stem(let stem):
      // The letters that a word and its stem surely share.
      let prefix = Array(stem.prefix(max(1, min(stem.count - 1, 3))))
      let stemmer = stemmer
      return try entries(from: prefix) { $0.count >= stem.count && stemmer.stem($0) == stem }
    case .prefix(let prefix): return try entries(from: prefix) { _ in true }
    case .anyCharacter: return []
    }
  }

  /// The terms that begin so and are wanted.
  private mutating func entries(
    from prefix: [UInt8], _ isWanted: ([UInt8]) -> Bool
  ) throws(GuideIndex.Failure) -> [GuideIndex.Entry] {
    var found: [GuideIndex.Entry] = []
    try forEachTerm(from: prefix) { if isWanted($0.term) { found.append($0) } }
    return found
  }

  private mutating func forEachTerm(from prefix: [UInt8], _ body: (GuideIndex.Entry) -> Void)
    throws(GuideIndex.Failure)
  {
    var rest = left.terms
    try index.forEachTerm(from: prefix) { entry in
      rest -= 1
      body(entry)
      return rest > 0
    }
    left.terms = rest
    guard rest > 0 else { throw .malformed }
  }

  // MARK: Postings

  private mutating func list(_ entry: GuideIndex.Entry) throws(GuideIndex.Failure) -> PostingList {
    left.postings -= entry.count
    guard left.postings >= 0 else { throw .malformed }
    return try index.list(entry)
  }

  private mutating func postings(of entries: [GuideIndex.Entry]) throws(GuideIndex.Failure) -> [Posting] {
    if entries.count == 1 {
      let list = try list(entries[0])
      var postings: [Posting] = []
      postings.reserveCapacity(min(list.count, index.bound))
      for chunk in list.chunks { list.forEach(in: chunk) { postings.append($0) } }
      return postings
    }
    var impacts = [UInt8](repeating: 0, count: index.bound)
    for entry in entries {
      let list = try list(entry)
      for chunk in list.chunks {
        list.forEach(in: chunk) { impacts[$0.guide] = max(impacts[$0.guide], $0.impact + 1) }
      }
    }
    return impacts.indices.compactMap { guide in
      impacts[guide] > 0 ? Posting(guide: guide, impact: impacts[guide] - 1) : nil
    }
  }

  /// The guides that are in a list too; of that only those chunks are read in which they may be.
  private mutating func intersection(_ postings: [Posting], _ entries: [GuideIndex.Entry]) throws(GuideIndex
    .Failure) -> [Posting]
  {
    guard entries.count == 1 else {
      return Self.intersection(postings, try self.postings(of: entries))
    }
    let list = try list(entries[0])
    var result: [Posting] = []
    var start = 0
    for chunk in list.chunks {
      while start < postings.count, postings[start].guide < chunk.first { start += 1 }
      guard start < postings.count else { break }
      if postings[start].guide > chunk.last { continue }
      list.forEach(in: chunk) { posting in
        while start < postings.count, postings[start].guide < posting.guide { start += 1 }
        guard start < postings.count, postings[start].guide == posting.guide else { return }
        result.append(Posting(guide: posting.guide, impact: min(postings[start].impact, posting.impact)))
      }
    }
    return result
  }

  private static func intersection(_ left: [Posting], _ right: [Posting]) -> [Posting] {
    var result: [Posting] = []
    var other = 0
    for posting in left {
      while other < right.count, right[other].guide < posting.guide { other += 1 }
      guard other < right.count else { break }
      if right[other].guide == posting.guide {
        result.append(Posting(guide: posting.guide, impact: min(posting.impact, right[other].impact)))
      }
    }
    return result
  }

  // MARK: Groups

  /// How strongly each guide seems to answer a group.
  mutating func strengths(_ group: Plan.Group) throws(GuideIndex.Failure) -> Strengths {
    var result = Strengths(values: .init(repeating: 0, count: index.bound))
    for pattern in group.patterns {
      let estimate = try estimate(pattern)
      let weight = Ranking.weight(patterns[pattern].kind)
      for posting in estimate.postings {
        let strength = Float(weight * IndexFormat.strength(ofImpact: posting.impact))
        if result.values[posting.guide] == 0 { result.count += 1 }
        result.values[posting.guide] = max(result.values[posting.guide], strength)
      }
      if !estimate.isSure, !estimate.postings.isEmpty { result.isSure = false }
      // These patterns come first.
      if patterns[pattern].kind <= .form {
        (result.typed, result.isTypedSure) = (result.count, result.isSure)
      }
    }
    return result
  }

  /// The best of very many guides that one group asks for, found without looking at all of them: what is left has no
  /// chunk that could hold a better one (block-max; Ding and Suel, Faster top-k document retrieval using block-max
  /// indexes, 2011).
  ///
  /// Of equally good ones, those come first that are found first, however many are wanted.
  ///
  /// - Returns: `nil` if there are not so many, or it takes more than lists to tell.
  mutating func best(_ count: Int, of group: Plan.Group, from minimum: Int = longLists) throws(GuideIndex
    .Failure) -> (
      guides: [Estimated], about: Int
    )?
  {
    var lists: [(entry: GuideIndex.Entry, weight: Double)] = []
    for pattern in group.patterns {
      guard patterns[pattern].field == nil, patterns[pattern].elements.count == 1 else { return nil }
      let weight = Ranking.weight(patterns[pattern].kind)
      lists += try entries(patterns[pattern].elements[0]).map { ($0, weight) }
    }
    guard lists.reduce(Int64(0), { $0 + Int64($1.entry.count) }) >= Int64(minimum) else { return nil }
    var chunks: [(list: PostingList, chunk: PostingList.Chunk, weight: Double, best: Double)] = []
    for (entry, weight) in lists {
      let list = try list(entry)
      for chunk in list.chunks {
        chunks.append((list, chunk, weight, weight * IndexFormat.strength(ofImpact: chunk.maximum)))
      }
    }
    let order = chunks.indices.sorted { (chunks[$0].best, $1) > (chunks[$1].best, $0) }
    var found: [Int: (score: Double, rank: Int)] = [:]
    var threshold = 0.0
    var rank = 0
    func best(of found: [Int: (score: Double, rank: Int)]) -> [(key: Int, value: (score: Double, rank: Int))]
    {
      let order = found.sorted { ($0.value.score, $1.value.rank) > ($1.value.score, $0.value.rank) }
      return Array(order.prefix(count))
    }
    for (list, chunk, weight, limit) in order.map({ chunks[$0] }) {
      if found.count >= count, limit <= threshold { break }
      list.forEach(in: chunk) { posting in
        let score = weight * IndexFormat.strength(ofImpact: posting.impact)
        guard score > found[posting.guide]?.score ?? threshold else { return }
        found[posting.guide] = (score, rank)
        rank += 1
      }
      if found.count >= 4 * count {
        let kept = best(of: found)
        found = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
        threshold = kept.last?.value.score ?? 0
      }
    }
    let guides = best(of: found).map { Estimated(guide: $0.key, score: $0.value.score) }
    return (guides, lists.map({ $0.entry.count }).max() ?? 0)
  }

  /// All guides that seem to have all groups, or most of them, the best first.
  ///
  /// - Parameter wantsAll: see ``Ranking``.
  static func ranked(
    _ strengths: [Strengths], _ weights: [Double], all: Bool, wantsAll: Bool = false, minimumCoverage: Double
  ) -> [Estimated] {
    guard let first = strengths.first else { return [] }
    let total = weights.reduce(0, +)
    var found: [Estimated] = []
    for guide in first.values.indices {
      var score = 0.0
      var coverage = 0.0
      var matched = 0
      for (strength, weight) in zip(strengths, weights) where strength.values[guide] > 0 {
        score += Double(strength.values[guide]) * weight
        coverage += weight
        matched += 1
      }
      if matched == 0 || all && matched < strengths.count { continue }
      if !all {
        coverage = total > 0 ? coverage / total : 0
        if coverage < minimumCoverage { continue }
        if wantsAll { score *= coverage }
      }
      found.append(Estimated(guide: guide, score: score))
    }
    return found.sorted(by: precedes)
  }

  private static func precedes(_ left: Estimated, _ right: Estimated) -> Bool {
    left.score == right.score ? left.guide < right.guide : left.score > right.score
  }

  // MARK: Words

  /// Words of the index that are like one and begin like it, and in how many guides they are.
  mutating func words(like word: [UInt8]) throws(GuideIndex.Failure) -> [[UInt8]: Int] {
    let distance = SimilarWords.allowedDistance(word)
    guard distance > 0 else { return [:] }
    var found: [[UInt8]: Int] = [:]
    try forEachTerm(from: [word[0]]) { entry in
      if SimilarWords.distance(entry.term, orPluralTo: word, atMost: distance) != nil {
        found[entry.term] = entry.count
      }
    }
    return found
  }
}
