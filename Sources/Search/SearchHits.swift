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
    for tier in tiers where hits.count < wanted {
      guard let ranking = tier.ranking else { continue }
      let best = best(wanted - hits.count, of: tier, plan, ranking, &outcome)
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

  /// The best guides of a tier, in the order in which they are shown: those that are nearly the same as a better one behind
  /// those that come next, unless only they have just what was typed.
  ///
  /// The order does not depend on how many are wanted, or pages would repeat guides and leave others out: for each place is
  /// chosen among the same guides, those that may stand before it and a reserve.
  func best(
    _ count: Int, of tier: Tier, _ plan: Plan, _ ranking: Ranking, _ outcome: inout Outcome
  ) -> [ScoredGuide] {
    let lists = tier.lists.map { list in
      let guides = list.guides.prefix(max(count, Self.page) + list.reserve)
      return (guides: lookCloser(guides, plan, ranking, &outcome), reserve: list.reserve)
    }
    let (script, otherScript) = plan.isTraditional ? ("zh-Hant", "zh-Hans") : ("zh-Hans", "zh-Hant")
    var best: [ScoredGuide] = []
    var different: [ScoredGuide] = []
    var repeated: [ScoredGuide] = []
    /// The best of them last.
    var waiting: [ScoredGuide] = []
    var end = 0
    while best.count < count {
      let next = max(best.count + 1, Self.page)
      if next > end {
        for (guides, reserve) in lists {
          let known = end == 0 ? 0 : end + reserve
          waiting += guides.dropFirst(known).prefix(next + reserve - known)
        }
        waiting.sort { Self.precedes($1.ranked, $0.ranked) }
        end = next
      }
      if var guide = waiting.popLast() {
        // Of a guide in either script, that is meant which is written as the query is.
        if guide.inspection.language == otherScript,
          let twin = waiting.lastIndex(where: {
            $0.inspection.language == script && Self.isRepeat($0, of: guide)
          })
        {
          swap(&guide, &waiting[twin])
        }
        if different.contains(where: { Self.isRepeat(guide, of: $0) }) {
          repeated.append(guide)
        } else {
          different.append(guide)
          best.append(guide)
        }
      } else if !repeated.isEmpty {
        best.append(repeated.removeFirst())
      } else {
        break
      }
    }
    return best
  }

  private static func isRepeat(_ guide: ScoredGuide, of other: ScoredGuide) -> Bool {
    guide.inspection.minHash.isNearly(other.inspection.minHash)
      && (!guide.ranked.score.hasWhole || other.ranked.score.hasWhole)
  }

  /// Looks closely at guides: which section answers, and how close together the words stand. Those that were not read for an
  /// index are read once more.
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
    return found
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
      isNamed: item.ranked.score.naming != .none, hasWhole: item.ranked.score.hasWhole, title: guide.title,
      path: guide.path,
      headings: section.headings.map(Self.shortened),
      node: section.node,
      snippet: Snippet(of: section.text, patterns: ranking.patterns, groups: ranking.groupsOf))
  }
}
