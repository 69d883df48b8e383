/// What is found by meaning among what is found by words.
extension SearchEngine {
  /// So many of the best by words and by meaning are put in one order.
  static let fused = 10
  /// Of few words, so many guides that have them all leave no doubt.
  private static let enough = 3
  /// How soon the order in a list stops to matter: Cormack, Clarke, Büttcher: Reciprocal Rank Fusion, 2009. With 60, as there, a
  /// guide that is far down in both lists comes before the first of one.
  private static let firstRank = 5.0
  /// What a place by meaning is worth beside one by words: of questions, words alone find about as much, but nothing in another
  /// language.
  private static let meaningWeight = 1.5

  /// Whether guides that words did not find may be what was meant.
  private func isInDoubt(_ outcome: Outcome) -> Bool {
    if outcome.hits.first?.isNamed == true { return false }
    return outcome.isQuestion || outcome.exact < Self.enough
  }

  /// Adds to what was found by words what is near in meaning.
  ///
  /// Of a question, each list gives a guide the more points the higher it stands there. What has all of a few words that were
  /// typed stays before all that has not.
  func addNear(to outcome: inout Outcome, _ query: Query) {
    guard let meaning, query.isPlain, isInDoubt(outcome) else { return }
    var near = meaning.nearest(to: query.text, atMost: Self.fused)
    if near.isEmpty { return }
    var points: [Place: Double] = [:]
    func add(_ rank: Int, to place: Place, times: Double) {
      points[place, default: 0] += times / (Self.firstRank + Double(rank))
    }
    for (rank, section) in near.enumerated() { add(rank, to: section.place, times: Self.meaningWeight) }
    let found = outcome.hits.prefix(Self.fused)
    for (rank, hit) in found.enumerated() {
      // Where nothing is known of the meaning, the words speak for it.
      add(rank, to: hit.place, times: meaning.knows(source: hit.source) ? 1 : 1 + Self.meaningWeight)
    }
    let known = Set(outcome.hits.map { $0.place })
    near.removeAll { known.contains($0.place) }
    let added = near.compactMap(hit)
    let best = found + added
    let order = best.indices.sorted { left, right in
      let areFirst = outcome.isQuestion ? (false, false) : (best[left].isExact, best[right].isExact)
      if areFirst.0 != areFirst.1 { return areFirst.0 }
      if areFirst.0 { return left < right }
      let (one, other) = (points[best[left].place] ?? 0, points[best[right].place] ?? 0)
      return one == other ? left < right : one > other
    }
    if outcome.hits.isEmpty, !added.isEmpty { outcome.reading = .related }
    outcome.hits = order.map { best[$0] } + outcome.hits.dropFirst(Self.fused)
    outcome.total += added.count
    // Those that have everything may stand among others now.
    let exact = outcome.hits.prefix { $0.isExact }.count
    outcome.exact =
      outcome.hits.dropFirst(exact).contains { $0.isExact }
      ? 0 : max(exact, outcome.isQuestion ? 0 : outcome.exact)
  }

  /// A section as it is shown; `nil` if it can't be read, which may be the fault of who named it.
  private func hit(_ near: NearSection) -> Hit? {
    guard sources.indices.contains(near.source), let guide = try? sources[near.source].guide(near.guide),
      let section = try? guide.section(at: near.node)
    else { return nil }
    return Hit(
      source: near.source, guide: near.guide, score: 0, relation: .related, isExact: false,
      title: guide.title,
      path: guide.path, headings: section.headings.map(Self.shortened), node: section.node,
      snippet: Snippet(of: section.text, patterns: [], groups: []))
  }
}

extension NearSection {
  fileprivate var place: SearchEngine.Place { .init(source: source, guide: guide) }
}

extension SearchEngine.Hit {
  fileprivate var place: SearchEngine.Place { .init(source: source, guide: guide) }
}
