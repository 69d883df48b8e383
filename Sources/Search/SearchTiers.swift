internal import BundleFormat
internal import Bytes

/// Guides that answer a query in one way, in their order.
extension SearchEngine {
  /// A guide among those found.
  struct Ranked: Sendable {
    var place: Place
    var score: Ranking.Score
    /// What a closer look at it showed, if it has been read for that.
    var inspection: Inspection?
  }

  /// What a closer look at a guide shows. There can be very many guides that were not looked at, and take no room for it.
  final class Inspection: Sendable {
    /// The section that answers best, and what that adds to the score.
    let section: (node: Int, bonus: Double)?
    let minHash: MinHash
    let language: String

    init(section: (node: Int, bonus: Double)?, minHash: MinHash, language: String = "") {
      self.section = section
      self.minHash = minHash
      self.language = language
    }
  }

  struct Place: Hashable, Sendable {
    var source: Int
    var guide: Int
  }

  /// Guides in the order in which they are looked at closely, the likeliest first.
  struct RankedList {
    var guides: [Ranked]
    /// For each place is chosen among so many more.
    var reserve: Int
  }

  /// Guides that answer in the same way.
  struct Tier {
    /// Those that were read through, and of each index the best that were read for it.
    var lists: [RankedList] = []
    var ranking: Ranking?
    /// Whether they have everything that was typed and carries something, or only the parts of it.
    var isExact = false
    /// Whether they were weighed by what they have, so that some may have everything and others not.
    var isWeighed = false
    /// How many there are; of what was found in an index only the best are in its list.
    var total = 0
    var isEstimate = false

    var isEmpty: Bool { lists.allSatisfy { $0.guides.isEmpty } }

    /// The best of those that seem to be.
    var first: Ranked? { lists.compactMap({ $0.guides.first }).min(by: SearchEngine.precedes) }

    /// Takes out guides that were found otherwise.
    mutating func leaveOut(_ known: Set<Place>) {
      guard !known.isEmpty else { return }
      for number in lists.indices { lists[number].guides.removeAll { known.contains($0.place) } }
      total = max(total - known.count, lists.reduce(0) { $0 + $1.guides.count })
    }
  }

  /// The guides that have all groups, or those that have most of them.
  func tier(
    _ plan: Plan, _ pool: inout Pool, _ groups: [Plan.Group], all: Bool, _ wanted: Int,
    _ outcome: inout Outcome
  ) -> Tier {
    var indexed: [Indexed] = []
    /// Whether it is sure that some guide has a group.
    var isSure = [Bool](repeating: true, count: groups.count)
    // How rare a word is that was typed does not depend on what else may be meant by it, unless nothing has it.
    func isTyped(_ pattern: Int) -> Bool { plan.patterns[pattern].kind <= .form }
    func count(_ group: Plan.Group, _ isWanted: (Int) -> Bool) -> Int {
      let patterns = group.patterns.filter(isWanted)
      return pool.candidates.count { candidate in patterns.contains { !candidate.counts[$0].isEmpty } }
    }
    var having = groups.map { count($0) { _ in true } }
    var typed = groups.map { count($0, isTyped) }
    for number in pool.runs.indices {
      let source = pool.runs[number].source
      do {
        if all, groups.count == 1, plan.excluded.isEmpty,
          let best = try pool.runs[number].run.best(max(wanted, Self.page) + Self.indexReserve, of: groups[0])
        {
          indexed.append(
            Indexed(
              source: source, guides: .best(best.guides, about: best.about),
              named: try pool.runs[number].run.named()))
          having[0] += best.about
          typed[0] += best.about
        } else {
          var strengths: [IndexRun.Strengths] = []
          for group in groups { strengths.append(try pool.runs[number].run.strengths(group)) }
          indexed.append(
            Indexed(source: source, guides: .all(strengths), named: try pool.runs[number].run.named()))
          for (index, strength) in strengths.enumerated() {
            // Of the guides with all its characters, a part has a word.
            func likely(_ count: Int, _ isSure: Bool) -> Int { isSure ? count : (count + 3) / 4 }
            if !strength.isSure, strength.typed == 0 || !strength.isTypedSure { isSure[index] = false }
            having[index] += likely(strength.count, strength.isSure)
            typed[index] += likely(strength.typed, strength.isTypedSure)
          }
        }
      } catch {
        outcome.doubtful.insert(source)
      }
    }
    having = zip(having, typed).map { $1 == 0 ? $0 : $1 }
    let tier = tier(plan, pool, groups, having, indexed, all: all, wanted, &outcome)
    guard !all, tier.isEmpty, isSure.contains(false) else { return tier }
    // What may be in no guide at all must not make what there is count for too little.
    having = zip(having, isSure).map { $1 ? $0 : 0 }
    return self.tier(plan, pool, groups, having, indexed, all: all, wanted, &outcome)
  }

  /// - Parameter having: how many guides have each group.
  private func tier(
    _ plan: Plan, _ pool: Pool, _ groups: [Plan.Group], _ having: [Int],
    _ indexed: [Indexed], all: Bool, _ wanted: Int, _ outcome: inout Outcome
  ) -> Tier {
    var tier = Tier()
    let ranking = Ranking(
      plan, groups: groups, having: having, guides: pool.guides,
      averageLength: pool.length / Double(max(pool.guides, 1)))
    tier.ranking = ranking
    tier.isWeighed = !all
    var through = pool.candidates.compactMap { ranked($0, without: plan.excluded, ranking, all: all) }
    through.sort(by: Self.precedes)
    tier.lists = [RankedList(guides: through, reserve: Self.reserve)]
    tier.total = through.count
    for guides in indexed {
      do {
        try add(
          guides, to: &tier, plan, ranking, all: all,
          atLeast: max(wanted, Self.page) + Self.indexReserve)
      } catch {
        outcome.doubtful.insert(guides.source)
      }
    }
    return tier
  }

  /// What an index says.
  struct Indexed {
    var source: Int
    var guides: Guides
    /// The guides that are called what was typed, ascending.
    var named: [Int]

    enum Guides {
      /// Each guide, by how strongly it answers each group.
      case all([IndexRun.Strengths])
      /// Only the best, of about so many.
      case best([IndexRun.Estimated], about: Int)
    }
  }

  /// Adds those of the guides that an index names that are what it says, the best of them at least.
  func add(
    _ indexed: Indexed, to tier: inout Tier, _ plan: Plan, _ ranking: Ranking, all: Bool,
    atLeast: Int
  ) throws(UnreliableIndex) {
    let source = indexed.source
    var estimated: [IndexRun.Estimated]
    var isSure = false
    switch indexed.guides {
    case .all(let strengths):
      estimated = IndexRun.ranked(
        strengths, ranking.weights, all: all, wantsAll: ranking.wantsAll,
        minimumCoverage: Self.minimumCoverage)
      isSure = all && plan.excluded.isEmpty && strengths.allSatisfy({ $0.isSure })
    case .best(let best, _):
      estimated = best
      isSure = true
    }
    let added = Self.bringForward(indexed, in: &estimated)
    let read: [Ranked?]
    do throws(BundleError) {
      read = try self.read(estimated, in: source, plan, ranking, all: all, atLeast: atLeast)
    } catch {
      // If it is the guide that can't be read, that shows when all of them are.
      throw UnreliableIndex()
    }
    let (found, tried) = (read.compactMap { $0 }, read.count)
    tier.lists.append(RankedList(guides: found, reserve: Self.indexReserve))
    // That an index has hardly any of what is only guessed is no reason to doubt it.
    if !plan.isCorrected, isDoubtful(source, misses: tried - found.count, found: found.count),
      !looking.isSpent
    {
      throw UnreliableIndex()
    }
    // What needs no text to be told must not turn out otherwise in the text.
    if isSure, read.dropFirst(added).contains(where: { $0 == nil }), !looking.isSpent {
      throw UnreliableIndex()
    }
    if case .best(_, let about) = indexed.guides {
      tier.total += about
      tier.isEstimate = true
    } else if tried == estimated.count {
      tier.total += found.count
    } else if isSure {
      tier.total += estimated.count
    } else {
      // The first of them tell how many of the others are what the index says, however many have been read.
      let sample = read.prefix(Self.page + Self.indexReserve)
      tier.total += max(found.count, estimated.count * sample.count { $0 != nil } / max(sample.count, 1))
      tier.isEstimate = true
    }
  }

  /// Puts the guides before all others that are called what was typed, whatever others say how often.
  ///
  /// - Returns: how many of them may not have the very words.
  private static func bringForward(_ indexed: Indexed, in estimated: inout [IndexRun.Estimated]) -> Int {
    if indexed.named.isEmpty { return 0 }
    let names = Set(indexed.named)
    var named = estimated.filter { names.contains($0.guide) }
    var added = 0
    if case .best = indexed.guides {
      // How many of them are among the best depends on how many of these are wanted.
      named = indexed.named.map { IndexRun.Estimated(guide: $0, score: 0) }
      added = named.count
    }
    estimated = named + estimated.filter { !names.contains($0.guide) }
    return added
  }

  /// How a guide ranks; `nil` if it is no answer.
  ///
  /// - Parameter excluded: the patterns that it must not have.
  func ranked(
    _ candidate: Candidate, without excluded: [Int], _ ranking: Ranking, all: Bool
  ) -> Ranked? {
    if excluded.contains(where: { !candidate.counts[$0].isEmpty }) { return nil }
    var score = ranking.score(candidate)
    if score.matched == 0 || all && score.matched < ranking.groups.count { return nil }
    if !all {
      if score.coverage < Self.minimumCoverage { return nil }
      if ranking.wantsAll { score.value *= score.coverage }
    }
    return Ranked(place: Place(source: candidate.source, guide: candidate.guide), score: score)
  }

  /// Reads guides that an index named, in its order, until enough of them are what it says, and looks closely at each.
  ///
  /// - Returns: those, and `nil` for each that is not.
  func read(
    _ estimated: [IndexRun.Estimated], in number: Int, _ plan: Plan, _ ranking: Ranking, all: Bool,
    atLeast: Int
  ) throws(BundleError) -> [Ranked?] {
    let source = sources[number]
    let (patterns, excluded, naming) = (plan.patterns, plan.excluded, plan.naming)
    var read: [Ranked?] = []
    var found = 0
    while read.count < estimated.count, found < atLeast, looking.spend(1) {
      let batch = estimated[read.count...].prefix(max(8, min(64, atLeast - found)))
      let ranked = try Scan.concurrently(Array(batch), after: delay) { item throws(BundleError) -> Ranked? in
        guard looking.spend(1) else { return nil }
        let text = try source.guide(item.guide)
        let (matcher, inspection) = try Self.inspect(at: text, patterns, ranking, within: looking)
        let candidate = Candidate(source: number, guide: item.guide, text, matcher, naming)
        var ranked = self.ranked(candidate, without: excluded, ranking, all: all)
        ranked?.inspection = inspection
        return ranked
      }
      read += ranked
      found += ranked.count { $0 != nil }
      // What names so much that is not so is given up.
      if isDoubtful(number, misses: read.count - found, found: found) { break }
    }
    return read
  }

  /// Finds patterns in a guide, section by section.
  static func inspect(
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
    return (
      reader.matcher,
      Inspection(section: section, minHash: guide.minHash ?? reader.minHash, language: guide.language)
    )
  }

  static func precedes(_ left: Ranked, _ right: Ranked) -> Bool {
    if left.score.naming != right.score.naming { return left.score.naming > right.score.naming }
    return left.score.value == right.score.value
      ? (left.place.source, left.place.guide) < (right.place.source, right.place.guide)
      : left.score.value > right.score.value
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
