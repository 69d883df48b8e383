package import BundleFormat
internal import Bytes

/// Answers queries over several sources as if they were one.
package struct SearchEngine {
  private let sources: [any SearchSource]
  private let glossary: Glossary
  /// The sources whose indexes are not to be relied on: their guides are read instead.
  private var withoutIndex: Set<Int> = []

  /// So many more guides than asked for are looked at closely, since that may change their order.
  private static let reserve = 20
  /// Of those that an index names, which have to be read for it, so many.
  private static let indexReserve = 4
  /// A guide with less than this part of what is asked for, by weight, is no answer.
  private static let minimumCoverage = 0.25
  /// The most words that a mistyped one is tried as.
  private static let maximumCorrections = 4

  /// How long guides are looked through for one answer, and how long the best of them are looked at closely. A collection of
  /// everyday size takes a hundredth of that; one that was made to take hours is searched as far as it goes.
  private static let patience = (looking: Duration.milliseconds(2500), showing: Duration.milliseconds(1200))
  private var looking = Budget()
  private var showing = Budget()

  /// How long one core works alone on some guides before others help.
  private let delay: Duration

  /// An engine over sources.
  ///
  /// - Parameter isRepeated: whether there will be many queries, and sources keep guides for that: one core alone has
  ///   looked through them before another one is awake.
  package init(_ sources: [any SearchSource], glossary: Glossary, isRepeated: Bool = false) {
    delay = isRepeated ? .microseconds(250) : .zero
    self.sources = sources
    self.glossary = glossary
  }

  /// What a search finds.
  package struct Outcome: Sendable {
    /// How many guides were found.
    package var total = 0
    /// Whether that is an estimate.
    package var isEstimate = false
    /// How many of them have everything that was typed, in one piece.
    package var exact = 0
    /// The best of them.
    package var hits: [Hit] = []
    /// How the query had to be read for anything to be found.
    package var reading = Reading.asTyped
    /// The sources that could not be searched, and why.
    package var failures: [(source: Int, error: BundleError)] = []
    /// Whether there was too much to look through, so that there may be more, or better.
    package var isCutShort = false
    /// The sources whose indexes can't be relied on.
    fileprivate var doubtful: Set<Int> = []

    fileprivate mutating func add(_ error: BundleError, of source: Int) {
      if !failures.contains(where: { $0.source == source }) { failures.append((source, error)) }
    }
  }

  /// How strictly a query was taken.
  package enum Reading: Equatable, Sendable {
    /// As it stands.
    case asTyped
    /// With an error made good: what is taken to have been meant.
    case corrected([String])
    /// With its long runs of characters taken apart.
    case loosened
    /// Guides that have only some of it.
    case partial
  }

  /// A guide that was found, and the section that answers best.
  package struct Hit: Sendable {
    /// Which source it is in, and which guide there.
    package var source: Int
    package var guide: Int
    /// How good an answer it is, comparable within one search.
    package var score: Double
    /// How it was found.
    package var relation: Relation
    /// Whether it has everything, or only the parts of it.
    package var isExact: Bool
    /// The title.
    package var title: String
    /// The path.
    package var path: String
    /// The headings of the section, the highest first.
    package var headings: [String]
    /// The index of the section's first node in the document.
    package var node: Int
    /// Some words of the section around those that were looked for.
    package var snippet: Snippet
  }

  /// How what was found is related to what was typed.
  package enum Relation: String, Sendable {
    /// It has the words.
    case direct
    /// It has what they mean, in the other language or in other words.
    case translated
    /// It has what they sound like.
    case pinyin
    /// It has something like them.
    case corrected
  }

  /// What is known of the guides before they are ranked: which of those that were read through have anything, and
  /// what the indexes say of the others.
  private struct Pool {
    var candidates: [Candidate] = []
    var runs: [(source: Int, run: IndexRun)] = []
    var guides = 0
    var length = 0
  }

  /// Finds guides, the best first: those that have everything, then those that have its parts; if there is none,
  /// what may have been meant; and if that finds nothing either, guides with most of it.
  ///
  /// - Parameters:
  ///   - limit: the most hits.
  ///   - skipping: how many of the best to leave out.
  package func search(_ query: Query, limit: Int, skipping: Int = 0) -> Outcome {
    var engine = self
    engine.looking = Budget(time: Self.patience.looking)
    engine.showing = Budget(time: Self.patience.looking + Self.patience.showing)
    var outcome = engine.attempt(query, limit: limit, skipping: skipping)
    while !outcome.doubtful.isEmpty {
      engine.withoutIndex.formUnion(outcome.doubtful)
      outcome = engine.attempt(query, limit: limit, skipping: skipping)
    }
    outcome.isCutShort = engine.looking.isSpent || engine.showing.isSpent
    if outcome.isCutShort { outcome.isEstimate = true }
    return outcome
  }

  /// An index that can't be read, or names much that is not so.
  private struct UnreliableIndex: Error {}

  /// So many guides that an index names for nothing, or such a part of all guides, are no reason to doubt it.
  private static let allowedMisses = (count: 128, part: 8)

  private func index(of source: Int) -> GuideIndex? {
    withoutIndex.contains(source) ? nil : sources[source].index
  }

  private func attempt(_ query: Query, limit: Int, skipping: Int) -> Outcome {
    var outcome = Outcome()
    var plan = Plan(query, glossary: glossary)
    var pool = collect(plan, &outcome)
    let wanted = limit + skipping
    var tiers = [tier(plan, &pool, plan.required, all: true, wanted, &outcome)]
    if tiers[0].items.count < wanted, let loosened = plan.loosened {
      let known = Set(tiers[0].items.map({ $0.place }))
      var more = tier(plan, &pool, loosened, all: true, wanted + known.count, &outcome)
      more.total -= more.items.count { known.contains($0.place) }
      more.items.removeAll { known.contains($0.place) }
      if tiers[0].items.isEmpty, !more.items.isEmpty { outcome.reading = .loosened }
      tiers.append(more)
    }
    if tiers.allSatisfy({ $0.items.isEmpty }), let corrected = correct(plan, &pool, wanted, &outcome) {
      (plan, pool) = (corrected.plan, corrected.pool)
      tiers = [corrected.tier]
      outcome.reading = .corrected([])
    }
    if tiers.allSatisfy({ $0.items.isEmpty }) {
      tiers = [
        Tier(), tier(plan, &pool, plan.loosened ?? plan.required, all: false, wanted, &outcome),
      ]
      if !tiers[1].items.isEmpty { outcome.reading = .partial }
    }
    outcome.exact = tiers[0].total
    outcome.total = tiers.reduce(0) { $0 + $1.total }
    outcome.isEstimate = tiers.contains(where: { $0.isEstimate })
    outcome.hits = hits(tiers, plan, wanted: wanted, &outcome)
    if case .corrected = outcome.reading { outcome.reading = .corrected(Self.meant(outcome.hits)) }
    outcome.hits.removeFirst(min(skipping, outcome.hits.count))
    return outcome
  }

  /// All guides that have everything, without looking at them any closer.
  func matches(_ query: Query) -> [Int] {
    var outcome = Outcome()
    let plan = Plan(query, glossary: glossary)
    var pool = collect(plan, &outcome)
    return tier(plan, &pool, plan.required, all: true, Int.max / 2, &outcome).items.map({ $0.place.guide })
  }

  private func collect(_ plan: Plan, _ outcome: inout Outcome) -> Pool {
    var pool = Pool()
    outcome.failures = []
    for (number, source) in sources.enumerated() {
      if let index = index(of: number) {
        pool.runs.append((number, IndexRun(index, plan.patterns)))
        pool.length += index.length
        pool.guides += index.guides
        continue
      }
      do {
        let result = try Scan.candidates(plan.patterns, in: source, number: number, within: looking)
        pool.candidates += result.candidates
        pool.length += result.length
        pool.guides += source.count
      } catch {
        outcome.add(error, of: number)
      }
    }
    return pool
  }

  // MARK: Order

  /// A guide among those found.
  private struct Ranked: Sendable {
    var place: Place
    var score: Ranking.Score
    /// What a closer look at it showed, if it has been read for that.
    var inspection: Inspection?
  }

  /// What a closer look at a guide shows.
  private struct Inspection: Sendable {
    /// The section that answers best, and what that adds to the score.
    var section: (node: Int, bonus: Double)?
    var minHash: MinHash
  }

  private struct Place: Hashable, Sendable {
    var source: Int
    var guide: Int
  }

  /// Guides that answer in the same way, the best first.
  private struct Tier {
    var items: [Ranked] = []
    var ranking: Ranking?
    /// How many there are; of what was found in an index only the best are among the items.
    var total = 0
    var isEstimate = false
  }

  /// The guides that have all groups, or those that have most of them.
  private func tier(
    _ plan: Plan, _ pool: inout Pool, _ groups: [Plan.Group], all: Bool, _ wanted: Int,
    _ outcome: inout Outcome
  ) -> Tier {
    var tier = Tier()
    var named: [(source: Int, guides: NamedGuides)] = []
    var having = groups.map { group in
      pool.candidates.count { candidate in group.patterns.contains { !candidate.counts[$0].isEmpty } }
    }
    for number in pool.runs.indices {
      let source = pool.runs[number].source
      do {
        if all, groups.count == 1, plan.excluded.isEmpty,
          let best = try pool.runs[number].run.best(wanted + Self.indexReserve, of: groups[0])
        {
          named.append((source, .best(best.guides, about: best.about)))
          having[0] += best.about
        } else {
          var strengths: [IndexRun.Strengths] = []
          for group in groups { strengths.append(try pool.runs[number].run.strengths(group)) }
          named.append((source, .all(strengths)))
          for (index, strength) in strengths.enumerated() {
            // Of the guides with all its characters, a part has a word.
            having[index] += strength.isSure ? strength.count : (strength.count + 3) / 4
          }
        }
      } catch {
        outcome.doubtful.insert(source)
      }
    }
    let ranking = Ranking(
      patterns: plan.patterns, groups: groups, having: having, guides: pool.guides,
      averageLength: Double(pool.length) / Double(max(pool.guides, 1)))
    tier.ranking = ranking
    tier.items = pool.candidates.compactMap { ranked($0, without: plan.excluded, ranking, all: all) }
    tier.total = tier.items.count
    for (source, guides) in named {
      do {
        try add(guides, of: source, to: &tier, plan, ranking, all: all, atLeast: wanted + Self.indexReserve)
      } catch {
        outcome.doubtful.insert(source)
      }
    }
    tier.items.sort(by: Self.precedes)
    return tier
  }

  /// What an index names.
  private enum NamedGuides {
    /// Each guide, by how strongly it answers each group.
    case all([IndexRun.Strengths])
    /// Only the best, of about so many.
    case best([IndexRun.Estimated], about: Int)
  }

  /// Adds those of the guides that an index names that are what it says, the best of them at least.
  private func add(
    _ guides: NamedGuides, of source: Int, to tier: inout Tier, _ plan: Plan, _ ranking: Ranking, all: Bool,
    atLeast: Int
  ) throws(UnreliableIndex) {
    let estimated: [IndexRun.Estimated]
    var isSure = false
    switch guides {
    case .all(let strengths):
      estimated = IndexRun.ranked(strengths, ranking.weights, all: all, minimumCoverage: Self.minimumCoverage)
      isSure = all && plan.excluded.isEmpty && strengths.allSatisfy({ $0.isSure })
    case .best(let best, _):
      estimated = best
      isSure = true
    }
    let (found, tried): (found: [Ranked], tried: Int)
    do throws(BundleError) {
      (found, tried) = try read(estimated, in: source, plan, ranking, all: all, atLeast: atLeast)
    } catch {
      // If it is the guide that can't be read, that shows when all of them are.
      throw UnreliableIndex()
    }
    guard
      tried - found.count <= max(Self.allowedMisses.count, sources[source].count / Self.allowedMisses.part)
        || looking.isSpent
    else { throw UnreliableIndex() }
    tier.items += found
    // What needs no text to be told must not turn out otherwise in the text.
    if isSure, found.count < tried, !looking.isSpent { throw UnreliableIndex() }
    if case .best(_, let about) = guides {
      tier.total += about
      tier.isEstimate = true
    } else if tried == estimated.count {
      tier.total += found.count
    } else if isSure {
      tier.total += estimated.count
    } else {
      tier.total += max(found.count, estimated.count * found.count / max(tried, 1))
      tier.isEstimate = true
    }
  }

  /// How a guide ranks; `nil` if it is no answer.
  ///
  /// - Parameter excluded: the patterns that it must not have.
  private func ranked(
    _ candidate: Candidate, without excluded: [Int], _ ranking: Ranking, all: Bool
  ) -> Ranked? {
    if excluded.contains(where: { !candidate.counts[$0].isEmpty }) { return nil }
    var score = ranking.score(candidate.counts, length: candidate.length, titleLength: candidate.titleLength)
    if score.matched == 0 || all && score.matched < ranking.groups.count { return nil }
    if !all {
      if score.coverage < Self.minimumCoverage { return nil }
      score.value *= score.coverage
    }
    return Ranked(place: Place(source: candidate.source, guide: candidate.guide), score: score)
  }

  /// Reads guides that an index named, in its order, until enough of them are what it says, and looks closely at each.
  ///
  /// - Returns: those, and how many were read for it.
  private func read(
    _ estimated: [IndexRun.Estimated], in number: Int, _ plan: Plan, _ ranking: Ranking, all: Bool,
    atLeast: Int
  ) throws(BundleError) -> (found: [Ranked], tried: Int) {
    let source = sources[number]
    let (patterns, excluded) = (plan.patterns, plan.excluded)
    var found: [Ranked] = []
    var tried = 0
    while tried < estimated.count, found.count < atLeast, looking.spend(1) {
      let batch = estimated[tried...].prefix(max(8, min(64, atLeast - found.count)))
      tried += batch.count
      let ranked = try Scan.concurrently(Array(batch), after: delay) { item throws(BundleError) -> Ranked? in
        guard looking.spend(1) else { return nil }
        let (matcher, inspection) = try Self.inspect(
          at: source.guide(item.guide), patterns, ranking, within: looking)
        let candidate = Candidate(
          source: number, guide: item.guide, counts: matcher.counts, length: matcher.length,
          titleLength: matcher.titleLength)
        var ranked = self.ranked(candidate, without: excluded, ranking, all: all)
        ranked?.inspection = inspection
        return ranked
      }
      found += ranked.compactMap { $0 }
      // What names so much that is not so is given up.
      if tried - found.count > max(Self.allowedMisses.count, source.count / Self.allowedMisses.part) { break }
    }
    return (found, tried)
  }

  /// Finds patterns in a guide, section by section.
  private static func inspect(
    at guide: GuideText, _ patterns: [Pattern], _ ranking: Ranking, within budget: Budget
  ) throws(BundleError) -> (matcher: Matcher, inspection: Inspection) {
    var reader = CloserReader(patterns)
    if guide.minHash == nil {
      try guide.feed(&reader, within: budget)
    } else {
      try guide.feed(&reader.matcher, within: budget)
    }
    reader.matcher.end()
    let sections = reader.matcher.sections
    let section = ranking.bestSection(sections).map { (sections[$0.index].node, $0.bonus) }
    return (reader.matcher, Inspection(section: section, minHash: guide.minHash ?? reader.minHash))
  }

  private static func precedes(_ left: Ranked, _ right: Ranked) -> Bool {
    left.score.value == right.score.value
      ? (left.place.source, left.place.guide) < (right.place.source, right.place.guide)
      : left.score.value > right.score.value
  }

  // MARK: What was meant

  private func correct(
    _ plan: Plan, _ pool: inout Pool, _ wanted: Int, _ outcome: inout Outcome
  ) -> (plan: Plan, pool: Pool, tier: Tier)? {
    // Those that nothing has, even alone; of a single one that is known.
    var missing: [Int] = plan.required.count == 1 ? [0] : []
    if plan.required.count > 1 {
      for (number, group) in plan.required.enumerated()
      where self.tier(plan, &pool, [group], all: true, 1, &outcome).items.isEmpty {
        missing.append(number)
      }
    }
    guard !missing.isEmpty, !looking.isSpent else { return nil }
    var corrected = plan
    guard corrected.addCorrections(for: missing, words: words(like:)) else { return nil }
    var pool = collect(corrected, &outcome)
    let tier = tier(corrected, &pool, corrected.required, all: true, wanted, &outcome)
    return tier.items.isEmpty ? nil : (corrected, pool, tier)
  }

  private func words(like word: [UInt8]) -> [[UInt8]] {
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
    let order = found.map {
      (word: $0.key, count: $0.value, distance: SimilarWords.distance($0.key, word, atMost: 9) ?? 9)
    }
    .sorted { ($0.distance, -$0.count, $0.word.count) < ($1.distance, -$1.count, $1.word.count) }
    return order.prefix { $0.distance == order[0].distance }.prefix(Self.maximumCorrections).map({ $0.word })
  }

  /// The words that were found, as they stand in the text.
  private static func meant(_ hits: [Hit]) -> [String] {
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

  // MARK: Hits

  /// A guide that was looked at closely, and its score with what that added.
  private struct ScoredGuide: Sendable {
    var ranked: Ranked
    var inspection: Inspection
  }

  private func hits(_ tiers: [Tier], _ plan: Plan, wanted: Int, _ outcome: inout Outcome) -> [Hit] {
    var hits: [Hit] = []
    // Of a large bundle, each of them can lie in a block of its own.
    let reserve = sources.indices.contains { index(of: $0) != nil } ? Self.indexReserve : Self.reserve
    for (number, tier) in tiers.enumerated() where hits.count < wanted {
      guard let ranking = tier.ranking else { continue }
      let closer = lookCloser(tier.items.prefix(wanted - hits.count + reserve), plan, ranking, &outcome)
      let best = Array(Self.withoutCrowding(closer).prefix(wanted - hits.count))
      let results = Scan.concurrently(best, after: delay) { item in
        Result { () throws(BundleError) in try hit(item, ranking, isExact: number == 0) }
      }
      for (item, result) in zip(best, results) {
        switch result {
        case .success(let hit): hits.append(hit)
        case .failure(let error): outcome.add(error, of: item.ranked.place.source)
        }
      }
    }
    return hits
  }

  /// Looks closely at the best guides: which section answers, and how close together the words stand. Those that were
  /// not read for an index are read once more.
  private func lookCloser(
    _ ranked: ArraySlice<Ranked>, _ plan: Plan, _ ranking: Ranking, _ outcome: inout Outcome
  ) -> [ScoredGuide] {
    let patterns = plan.patterns
    let results = Scan.concurrently(Array(ranked), after: delay) {
      [sources, showing] item -> Result<ScoredGuide, BundleError> in
      Result { () throws(BundleError) in
        var item = item
        if item.inspection == nil, !showing.spend(1) {
          // What there is no time to look at is still an answer.
          return ScoredGuide(ranked: item, inspection: Inspection(section: nil, minHash: MinHash()))
        }
        let inspection: Inspection
        if let known = item.inspection {
          inspection = known
        } else {
          let guide = try sources[item.place.source].guide(item.place.guide)
          inspection = try Self.inspect(at: guide, patterns, ranking, within: showing).inspection
        }
        item.score.value += inspection.section?.bonus ?? 0
        return ScoredGuide(ranked: item, inspection: inspection)
      }
    }
    var found: [ScoredGuide] = []
    for (item, result) in zip(ranked, results) {
      switch result {
      case .success(let closer): found.append(closer)
      case .failure(let error): outcome.add(error, of: item.place.source)
      }
    }
    return found.sorted { Self.precedes($0.ranked, $1.ranked) }
  }

  /// The guides with those that are nearly the same as a better one behind all others.
  private static func withoutCrowding(_ items: [ScoredGuide]) -> [ScoredGuide] {
    var kept: [ScoredGuide] = []
    var repeated: [ScoredGuide] = []
    for item in items {
      if kept.contains(where: { $0.inspection.minHash.isNearly(item.inspection.minHash) }) {
        repeated.append(item)
      } else {
        kept.append(item)
      }
    }
    return kept + repeated
  }

  /// A heading is a line, not a chapter.
  private static func shortened(_ heading: String) -> String {
    let scalars = heading.unicodeScalars
    return scalars.count <= maximumHeading ? heading : String(scalars.prefix(maximumHeading)) + "…"
  }

  private static let maximumHeading = 200

  private func hit(
    _ item: ScoredGuide, _ ranking: Ranking, isExact: Bool
  ) throws(BundleError) -> Hit {
    let place = item.ranked.place
    let guide = try sources[place.source].guide(place.guide)
    guard showing.spend(1) else {
      return Hit(
        source: place.source, guide: place.guide, score: item.ranked.score.value, relation: .direct,
        isExact: isExact, title: guide.title, path: guide.path, headings: [], node: 0,
        snippet: Snippet(of: "", patterns: [], groups: []))
    }
    let section = try guide.section(at: item.inspection.section?.node ?? 0)
    let relation: Relation =
      switch item.ranked.score.kind {
      case .exact, .form: .direct
      case .translated: .translated
      case .pinyin: .pinyin
      case .corrected: .corrected
      }
    return Hit(
      source: place.source, guide: place.guide, score: item.ranked.score.value,
      relation: relation, isExact: isExact, title: guide.title, path: guide.path,
      headings: section.headings.map(Self.shortened),
      node: section.node,
      snippet: Snippet(of: section.text, patterns: ranking.patterns, groups: ranking.groupsOf))
  }
}

/// Matches a guide's patterns by place and minHashes its contents in one reading.
private struct CloserReader: GuideSink {
  var matcher: Matcher
  var minHash = MinHash()

  init(_ patterns: [Pattern]) { matcher = Matcher(patterns, recording: .places) }

  mutating func begin(_ field: Field, node: Int) { matcher.begin(field, node: node) }
  mutating func gap() { matcher.gap() }

  mutating func word(_ word: Span<UInt8>, hash: UInt64, range: Range<Int>) {
    matcher.word(word, hash: hash, range: range)
    minHash.add(hash)
  }

  mutating func joined(_ word: Span<UInt8>, hash: UInt64, parts: Int, range: Range<Int>) {
    matcher.joined(word, hash: hash, parts: parts, range: range)
  }

  mutating func character(_ character: UInt32, range: Range<Int>) {
    matcher.character(character, range: range)
    minHash.add(UInt64(character))
  }

  mutating func ideographs(_ text: Span<UInt8>, _ index: inout Int, base: Int, table: Span<UInt16>) {
    var start = index
    matcher.ideographs(text, &index, base: base, table: table)
    while start < index, let ideograph = Tokenizer.ideograph(text, start) {
      minHash.add(UInt64(table[ideograph]))
      start &+= 3
    }
  }
}
