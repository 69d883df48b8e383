internal import BundleFormat
internal import Bytes

/// The best guides as they are shown: the section that answers, and some of its words.
extension SearchEngine {
  /// A guide that was looked at closely, and its score with what that added.
  struct ScoredGuide: Sendable {
    var ranked: Ranked
    var inspection: Inspection
  }

  func hits(_ tiers: [Tier], _ plan: Plan, wanted: Int, _ outcome: inout Outcome) -> [Hit] {
    var hits: [Hit] = []
    // Of a large bundle, each of them can lie in a block of its own.
    let reserve = sources.indices.contains { index(of: $0) != nil } ? Self.indexReserve : Self.reserve
    for tier in tiers where hits.count < wanted {
      guard let ranking = tier.ranking else { continue }
      let closer = lookCloser(tier.items.prefix(wanted - hits.count + reserve), plan, ranking, &outcome)
      let best = Array(Self.withoutCrowding(closer).prefix(wanted - hits.count))
      let results = Scan.concurrently(best, after: delay) { item in
        Result { () throws(BundleError) in try hit(item, ranking) }
      }
      // Once something is missing, what follows has its words wherever they stand.
      var isExact = tier.isExact
      for (item, result) in zip(best, results) {
        switch result {
        case .success(var hit):
          if tier.isWeighed, item.ranked.score.matched < ranking.groups.count { isExact = false }
          hit.isExact = isExact
          hits.append(hit)
        case .failure(let error): outcome.add(error, of: item.ranked.place.source)
        }
      }
    }
    return hits
  }

  /// Looks closely at the best guides: which section answers, and how close together the words stand. Those that were
  /// not read for an index are read once more.
  func lookCloser(
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

  /// The guides with those that are nearly the same as a better one behind all others, unless only they have just what was typed.
  static func withoutCrowding(_ items: [ScoredGuide]) -> [ScoredGuide] {
    var kept: [ScoredGuide] = []
    var repeated: [ScoredGuide] = []
    for item in items {
      let isRepeat = kept.contains {
        $0.inspection.minHash.isNearly(item.inspection.minHash)
          && (!item.ranked.score.hasWhole || $0.ranked.score.hasWhole)
      }
      if isRepeat {
        repeated.append(item)
      } else {
        kept.append(item)
      }
    }
    return kept + repeated
  }

  /// A heading is a line, not a chapter.
  static func shortened(_ heading: String) -> String {
    let scalars = heading.unicodeScalars
    return scalars.count <= maximumHeading ? heading : String(scalars.prefix(maximumHeading)) + "…"
  }

  static let maximumHeading = 200

  func hit(
    _ item: ScoredGuide, _ ranking: Ranking
  ) throws(BundleError) -> Hit {
    let place = item.ranked.place
    let guide = try sources[place.source].guide(place.guide)
    guard showing.spend(1) else {
      return Hit(
        source: place.source, guide: place.guide, score: item.ranked.score.value, relation: .direct,
        isExact: true, title: guide.title, path: guide.path, headings: [], node: 0,
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
      relation: relation, isExact: true,
      isNamed: item.ranked.score.naming != .none, title: guide.title, path: guide.path,
      headings: section.headings.map(Self.shortened),
      node: section.node,
      snippet: Snippet(of: section.text, patterns: ranking.patterns, groups: ranking.groupsOf))
  }
}
