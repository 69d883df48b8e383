package import BundleFormat
internal import Bytes

/// Answers queries over several sources as if they were one.
package struct SearchEngine {
  let sources: [any SearchSource]
  package let glossary: Glossary
  /// The sources whose indexes are not to be relied on: their guides are read instead.
  var withoutIndex: Set<Int> = []
  /// What finds guides by their meaning, if anything does.
  package var meaning: (any MeaningSearch)?

  /// Nobody looks at more hits, nor so far behind the first.
  private static let mostHits = 1 << 20
  /// The best of so many hits come first, however few are asked for.
  static let page = 10
  /// For each place after them is chosen among so many guides that come next, since a closer look may change their order.
  static let reserve = 20
  /// Of those that an index names, which have to be read for it, so many.
  static let indexReserve = 4
  /// A guide with less than this part of what is asked for, by weight, is no answer.
  static let minimumCoverage = 0.15

  /// How long guides are looked through for one answer, and how long the best of them are looked at closely. A collection of
  /// everyday size takes a hundredth of that; one that was made to take hours is searched as far as it goes.
  static let patience = (looking: Duration.milliseconds(2200), showing: Duration.milliseconds(900))
  var looking = Budget()
  var showing = Budget()

  /// How long one core works alone on some guides before others help.
  let delay: Duration

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
    var doubtful: Set<Int> = []
    /// Whether it was a question, of which no guide needs all words.
    var isQuestion = false

    /// Puts the guide first whose path was typed, or the end of it: paths are shown below what is found, and are copied from there.
    /// It is looked for among those of a page, so that further pages stay as they are.
    mutating func bringForward(pathEnding text: String) {
      let wanted = SafePath.collisionKey(text)
      let place = hits.prefix(SearchEngine.page).firstIndex { hit in
        let path = SafePath.collisionKey(hit.path.text)
        let stem = path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
        return [path, stem].contains { $0 == wanted || $0.hasSuffix("/" + wanted) }
      }
      guard let place else { return }
      var hit = hits.remove(at: place)
      if !hit.isExact { exact += 1 }
      hit.isExact = true
      hits.insert(hit, at: 0)
    }

    mutating func add(_ error: BundleError, of source: Int) {
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
    /// Guides that have some of it, or are near in meaning.
    case related
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
    /// Whether it is called what was typed.
    var isNamed = false
    /// Whether it has all of that in one piece.
    var hasWhole = false
    /// The title.
    package var title: String
    /// The path.
    package var path: GuidePath
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
    /// It is near in meaning.
    case related
  }

  /// What is known of the guides before they are ranked: which of those that were read through have anything, and
  /// what the indexes say of the others.
  struct Pool {
    var candidates: [Candidate] = []
    var runs: [(source: Int, run: IndexRun)] = []
    var guides = 0
    var length = 0.0
  }

  /// Finds guides, the best first: those that have everything, then those that have its parts; if there is none,
  /// what may have been meant; and if that finds nothing either, guides with most of it.
  ///
  /// - Parameters:
  ///   - limit: the most hits.
  ///   - skipping: how many of the best to leave out.
  package func search(_ query: Query, limit: Int, skipping: Int = 0) -> Outcome {
    let (limit, skipping) = (min(max(limit, 0), Self.mostHits), min(max(skipping, 0), Self.mostHits))
    var engine = self
    engine.looking = Budget(time: Self.patience.looking)
    engine.showing = Budget(time: Self.patience.looking + Self.patience.showing)
    let isPath =
      query.isPlain && query.text.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }
    let wanted = max(
      limit + skipping, meaning != nil && query.isPlain ? Self.fused : 0, isPath ? Self.page : 0)
    var outcome = engine.attempt(query, wanted: wanted)
    while !outcome.doubtful.isEmpty {
      engine.withoutIndex.formUnion(outcome.doubtful)
      outcome = engine.attempt(query, wanted: wanted)
    }
    engine.addNear(to: &outcome, query)
    if isPath { outcome.bringForward(pathEnding: query.text) }
    outcome.hits = Array(outcome.hits.dropFirst(skipping).prefix(limit))
    outcome.isCutShort = engine.looking.isSpent || engine.showing.isSpent
    if outcome.isCutShort { outcome.isEstimate = true }
    return outcome
  }

  /// An index that can't be read, or names much that is not so.
  struct UnreliableIndex: Error {}

  /// Whether an index names so many guides for nothing that it is not to be believed: a good one does of some runs of
  /// characters, of which it knows only the parts.
  ///
  /// - Parameters:
  ///   - misses: how many of the guides read for it are not what it says.
  ///   - found: how many are.
  func isDoubtful(_ source: Int, misses: Int, found: Int) -> Bool {
    misses > max(128, sources[source].count / 8, 4 * found)
  }

  func index(of source: Int) -> GuideIndex? {
    withoutIndex.contains(source) ? nil : sources[source].index
  }

  func attempt(_ query: Query, wanted: Int) -> Outcome {
    var outcome = Outcome()
    var plan = Plan(query, glossary: glossary)
    outcome.isQuestion = plan.isQuestion && plan.words > 3
    var pool = collect(plan, &outcome)
    let weighed = plan.weighed
    var tiers: [Tier] = []
    var known: Set<Place> = []
    /// Adds guides that answer in another way, if more are wanted.
    func add(_ groups: [Plan.Group], isExact: Bool = true, all: Bool = true) {
      guard known.count < wanted else { return }
      var more = tier(plan, &pool, groups, all: all, wanted + known.count, &outcome)
      more.leaveOut(known)
      more.isExact = isExact
      if !isExact, known.isEmpty, let first = more.first {
        outcome.reading = first.score.matched == groups.count ? .loosened : .partial
      }
      for list in more.lists { known.formUnion(list.guides.map { $0.place }) }
      tiers.append(more)
    }
    if !plan.isQuestion, plan.everything != plan.required { add(plan.everything) }
    if weighed == nil || plan.required.count == 1 { add(plan.required) }
    if let weighed {
      // Where there are several words, some guides may have them all.
      add(weighed, isExact: plan.required.count > 1, all: false)
    } else if let loosened = plan.loosened {
      add(loosened, isExact: false)
    }
    if weighed == nil, plan.isQuestion, !plan.required.contains(where: { $0.isStrict }) {
      add(plan.loosened ?? plan.required, isExact: false, all: false)
    }
    if tiers.allSatisfy({ $0.isEmpty }), let corrected = correct(plan, &pool, wanted, &outcome) {
      (plan, pool) = (corrected.plan, corrected.pool)
      tiers = [corrected.tier]
      outcome.reading = .corrected([])
    }
    if tiers.allSatisfy({ $0.isEmpty }) {
      tiers = [
        tier(plan, &pool, plan.loosened ?? plan.required, all: false, wanted, &outcome)
      ]
      if !tiers[0].isEmpty { outcome.reading = .partial }
    }
    outcome.total = tiers.reduce(0) { $0 + $1.total }
    outcome.isEstimate = tiers.contains(where: { $0.isEstimate })
    outcome.hits = hits(tiers, plan, wanted: wanted, &outcome)
    outcome.exact = tiers.reduce(0) { sum, tier in sum + (tier.isExact && !tier.isWeighed ? tier.total : 0) }
    if let first = tiers.first, first.isExact, first.isWeighed {
      outcome.exact = outcome.hits.count { $0.isExact }
      if outcome.exact == 0, !outcome.hits.isEmpty { outcome.reading = .partial }
    }
    if case .corrected = outcome.reading { outcome.reading = .corrected(Self.meant(outcome.hits)) }
    return outcome
  }

  /// All guides that have everything, without looking at them any closer.
  func matches(_ query: Query) -> [Int] {
    var outcome = Outcome()
    let plan = Plan(query, glossary: glossary)
    var pool = collect(plan, &outcome)
    return tier(plan, &pool, plan.required, all: true, Int.max / 2, &outcome).lists
      .flatMap { $0.guides.map { $0.place.guide } }
  }

  func collect(_ plan: Plan, _ outcome: inout Outcome) -> Pool {
    var pool = Pool()
    outcome.failures = []
    for (number, source) in sources.enumerated() {
      if let index = index(of: number) {
        pool.runs.append((number, IndexRun(index, plan.patterns, names: plan.naming.terms)))
        pool.length += Double(index.length)
        pool.guides += index.guides
        continue
      }
      do {
        let result = try Scan.candidates(
          plan.patterns, named: plan.naming, in: source, number: number, within: looking)
        pool.candidates += result.candidates
        pool.length += Double(result.length)
        pool.guides += source.count
      } catch {
        outcome.add(error, of: number)
      }
    }
    return pool
  }
}
