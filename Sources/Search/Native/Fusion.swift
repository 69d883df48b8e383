internal import Bytes

/// What is found by meaning among what is found by words.
extension SearchEngine {
  /// So many of the best by words and by meaning are put in one order.
  static let fused = 10
  /// Of those near in meaning, some may not be there to be shown.
  private static let mostNear = 2 * fused
  /// Of few words, so many guides that have them all leave no doubt.
  private static let enough = 3
  /// How soon the order in a list stops to matter: Cormack, Clarke, Büttcher: Reciprocal Rank Fusion, 2009. With 60, as there, a
  /// guide that is far down in both lists comes before the first of one.
  private static let firstRank = 5.0

  /// So like what was typed the nearest section must be where words find nothing. Of questions that have answers, nine in ten have one;
  /// of what is about something else, or is nothing at all, one in twenty.
  private static let leastAlone: Float = 0.32

  /// Whether guides that words did not find may be what was meant.
  private func isInDoubt(_ outcome: Outcome) -> Bool {
    if case .corrected = outcome.reading { return false }
    guard let first = outcome.hits.first else { return true }
    if first.isNamed { return false }
    // Nobody asks in the very words of a guide; a piece of it is looked for.
    return outcome.isQuestion ? !first.hasWhole : outcome.exact < Self.enough
  }

  /// Adds to what was found by words what is near in meaning.
  ///
  /// Of a question, each list gives a guide the more points the higher it stands there. What has all of a few words that were
  /// typed stays before all that has not. The order does not depend on how many hits are wanted.
  func addNear(to outcome: inout Outcome, _ query: Query) {
    guard let meaning, query.isPlain, isInDoubt(outcome) else { return }
    let byWords = Dictionary(outcome.hits.map { ($0.place, $0) }) { first, _ in first }
    var points: [Place: Double] = [:]
    var head = Array(outcome.hits.prefix(Self.fused))
    for (rank, hit) in head.enumerated() {
      // Where nothing is known of the meaning, the words speak for it.
      let isKnown = meaning.knows(guide: hit.guide, of: hit.source)
      points[hit.place] = (isKnown ? 1 : 2) / (Self.firstRank + Double(rank))
    }
    var (rank, added) = (0, 0)
    let near = meaning.nearest(to: query.text, atMost: Self.mostNear, within: looking)
    if outcome.hits.isEmpty, (near.first?.likeness ?? 0) < Self.leastAlone { return }
    for section in near {
      guard rank < Self.fused else { break }
      if points[section.place] == nil {
        guard let hit = byWords[section.place] ?? hit(section) else { continue }
        head.append(hit)
        if byWords[section.place] == nil { added += 1 }
      }
      points[section.place, default: 0] += 1 / (Self.firstRank + Double(rank))
      rank += 1
    }
    let order = head.indices.sorted { left, right in
      let (one, other) = (head[left], head[right])
      if !outcome.isQuestion, one.isExact || other.isExact {
        return one.isExact == other.isExact ? left < right : one.isExact
      }
      let (more, less) = (points[one.place] ?? 0, points[other.place] ?? 0)
      return more == less ? left < right : more > less
    }
    let places = Set(head.map { $0.place })
    outcome.hits =
      order.map { head[$0] } + outcome.hits.dropFirst(Self.fused).filter { !places.contains($0.place) }
    if added == 0 { return }
    if outcome.total <= byWords.count {
      outcome.total += added
    } else {
      // Some of them may be among those that were counted and not looked at.
      outcome.isEstimate = true
    }
    // Those that have everything may stand among others now.
    let exact = outcome.hits.prefix { $0.isExact }.count
    if outcome.isQuestion {
      outcome.exact = outcome.hits.dropFirst(exact).contains { $0.isExact } ? 0 : exact
    }
    if !outcome.hits.contains(where: { $0.isExact }) { outcome.reading = .related }
  }

  /// A section as it is shown; `nil` if it can't be read, which may be the fault of who named it.
  private func hit(_ near: NearSection) -> Hit? {
    guard showing.spend(1), sources.indices.contains(near.source),
      let guide = try? sources[near.source].guide(near.guide),
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
