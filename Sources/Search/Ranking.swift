/// How good an answer a guide is: BM25F over title, headings, topic and body, and how close together in one section
/// stands what was looked for.
///
/// Robertson, Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.6. The weights were
/// measured with Benchmarks/relevance.
struct Ranking: Sendable {
  /// What another form of a word is worth beside the very word.
  private static let formWeight = 0.2
  /// What it is worth if the very word is not there: more than what means the same.
  private static let formAlone = 0.5
  /// How soon more of a word stops to matter, and how much the length of a guide does.
  private static let saturation = 1.2
  private static let lengthNorm = 0.6
  /// What a title is worth that says just what was asked.
  private static let titleBonus = 1.5
  /// What a name is worth that nearly says so, and all that was typed in one piece.
  private static let likenessBonus = 1.5
  private static let wholeBonus = 2.0
  /// What a character weighs at most that is left over where the others of a run are terms, beside one of these.
  private static let restWeight = 0.5
  private static let sectionWeight = 0.8
  private static let proximityWeight = 1.2
  private static let sequenceWeight = 1.2

  /// What patterns of a kind are worth beside one as it was typed.
  static func weight(_ kind: Pattern.Kind) -> Double {
    switch kind {
    case .exact, .form: 1
    case .translated: 0.4
    case .pinyin: 0.4
    case .corrected: 0.3
    }
  }

  let patterns: [Pattern]
  private let whole: Int?
  let groups: [Plan.Group]
  /// For each pattern, the groups that it answers.
  let groupsOf: [[Int]]
  /// How much each group tells: the fewer guides have it the more, but nothing if none has.
  let weights: [Double]
  /// Whether a guide with only a part of what is asked for is so much less. Of a question, no guide needs all words.
  let wantsAll: Bool
  private let averageLength: Double

  /// - Parameters:
  ///   - having: for each group, how many guides have it.
  ///   - guides: how many guides there are.
  ///   - averageLength: how many tokens they have.
  init(_ plan: Plan, groups: [Plan.Group], having: [Int], guides: Int, averageLength: Double) {
    patterns = plan.patterns
    whole = plan.whole
    wantsAll = !plan.isQuestion
    self.groups = groups
    var groupsOf = [[Int]](repeating: [], count: plan.patterns.count)
    for (number, group) in groups.enumerated() {
      for pattern in group.patterns { groupsOf[pattern].append(number) }
    }
    self.groupsOf = groupsOf
    self.averageLength = max(averageLength, 1)
    let rareness = having.map { having in
      if having == 0 { return 0.0 }
      let (all, some) = (Double(guides), Double(min(having, guides)))
      return (1 + (all - some + 0.5) / (some + 0.5)).logarithm
    }
    let least = zip(groups, rareness).filter { !$0.isRest && $1 > 0 }.map { $1 }.min() ?? .infinity
    weights = zip(groups, rareness).map { $0.isRest ? min($1, Self.restWeight * least) : $1 }
  }

  /// How a guide answers.
  struct Score: Sendable {
    var value: Double
    /// How many of the groups it has.
    var matched: Int
    /// The part of all that is asked for that it has, by weight.
    var coverage: Double
    /// Whether it is called what was typed, and has all of that in one piece somewhere.
    var naming = Naming.Kind.none
    var hasWhole = false
    /// The farthest from what was typed that had to be gone for any of the groups.
    var kind: Pattern.Kind
  }

  func score(_ candidate: Candidate) -> Score {
    let counts = candidate.counts
    let norm = 1 - Self.lengthNorm + Self.lengthNorm * Double(candidate.length) / averageLength
    var score = Score(value: 0, matched: 0, coverage: 0, kind: .exact)
    var inTitle = 0.0
    for (group, weight) in zip(groups, weights) {
      let answer = answer(group) { pattern in
        counts[pattern].weighted(bodyNorm: norm)
      }
      guard let answer else { continue }
      score.value += weight * answer.strength
      score.coverage += weight
      score.matched += 1
      if answer.kind.rawValue > score.kind.rawValue { score.kind = answer.kind }
      let title = group.patterns.lazy.filter { counts[$0].title > 0 }
        .map { Double(patterns[$0].elements.count) * Self.weight(patterns[$0].kind) }
      inTitle += title.max() ?? 0
    }
    let total = weights.reduce(0, +)
    score.coverage = total > 0 ? score.coverage / total : 0
    score.naming = candidate.name.kind
    score.value += Self.likenessBonus * total * max(0, 2 * candidate.name.likeness - 1)
    if let whole, !counts[whole].isEmpty {
      score.hasWhole = true
      score.value += Self.wholeBonus * total
    }
    if candidate.titleLength > 0 {
      let share = min(1, inTitle / Double(candidate.titleLength))
      score.value += Self.titleBonus * total * share * share * score.coverage
    }
    return score
  }

  /// How strongly a group is answered, and by patterns of which kind; `nil` if not at all.
  private func answer(
    _ group: Plan.Group, frequency: (_ pattern: Int) -> Double
  ) -> (strength: Double, kind: Pattern.Kind)? {
    var frequencies = InlineArray<5, Double>(repeating: 0)
    var hasForms = false
    for pattern in group.patterns {
      let kind = patterns[pattern].kind
      if kind == .form { hasForms = true }
      frequencies[kind.rawValue] += frequency(pattern)
    }
    // Each exact word is one of its forms too.
    let forms = frequencies[1]
    if hasForms {
      frequencies[0] += Self.formWeight * max(0, frequencies[1] - frequencies[0])
      frequencies[1] = 0
    }
    var best: (strength: Double, kind: Pattern.Kind)?
    for kind in Pattern.Kind.allCases where frequencies[kind.rawValue] > 0 {
      let frequency = frequencies[kind.rawValue]
      let strength = Self.weight(kind) * frequency * (Self.saturation + 1) / (frequency + Self.saturation)
      // It is as near to what was typed as the nearest of what it has.
      best = (max(strength, best?.strength ?? 0), best?.kind ?? kind)
    }
    if hasForms, forms > 0, let found = best {
      let alone = Self.formAlone * forms * (Self.saturation + 1) / (forms + Self.saturation)
      best = (max(found.strength, alone), found.kind)
    }
    return best
  }

  /// The section that answers best, and what it adds to the score of its guide.
  func bestSection(_ sections: [Matcher.Section]) -> (index: Int, bonus: Double)? {
    var best: (index: Int, bonus: Double)?
    for (index, section) in sections.enumerated() where !section.places.isEmpty {
      var frequencies = [Double](repeating: 0, count: patterns.count)
      for place in section.places {
        frequencies[place.pattern] += place.isInHeading ? Matcher.FieldCounts.headingWeight : 1
      }
      var value = 0.0
      for (group, weight) in zip(groups, weights) {
        value += weight * (answer(group) { frequencies[$0] }?.strength ?? 0)
      }
      let bonus =
        Self.sectionWeight * value + Self.proximityWeight * proximity(section.places)
        + Self.sequenceWeight * sequence(section.places)
        + (section.places.contains { $0.pattern == whole } ? Self.sequenceWeight * weights.reduce(0, +) : 0)
      if bonus > best?.bonus ?? 0 { best = (index, bonus) }
    }
    return best
  }

  /// The weight of what follows on each other as it was typed.
  private func sequence(_ places: [Matcher.Place]) -> Double {
    guard groups.count > 1 else { return 0 }
    var ends = [Int](repeating: -1, count: groups.count)
    var found = [Bool](repeating: false, count: groups.count)
    for place in places {
      for group in groupsOf[place.pattern] {
        ends[group] = place.position
        let start = place.position - patterns[place.pattern].elements.count
        if group > 0, ends[group - 1] == start { found[group] = true }
      }
    }
    return found.indices.reduce(0) { $0 + (found[$1] ? min(weights[$1], weights[$1 - 1]) : 0) }
  }

  /// The weight of what stands close together, by the shortest stretch with as many groups as the section has.
  private func proximity(_ places: [Matcher.Place]) -> Double {
    let occurrences = places.flatMap { place in groupsOf[place.pattern].map { (place.position, $0) } }
    let present = Set(occurrences.map { $0.1 })
    guard present.count > 1 else { return 0 }
    var counts = [Int](repeating: 0, count: groups.count)
    var missing = present.count
    var first = 0
    var shortest = Int.max
    for (position, group) in occurrences {
      if counts[group] == 0 { missing -= 1 }
      counts[group] += 1
      while missing == 0 {
        shortest = min(shortest, position - occurrences[first].0 + 1)
        counts[occurrences[first].1] -= 1
        if counts[occurrences[first].1] == 0 { missing += 1 }
        first += 1
      }
    }
    let weight = present.reduce(0) { $0 + weights[$1] }
    return weight / (1 + Double(max(0, shortest - present.count)) / 8)
  }
}

extension Double {
  /// The natural logarithm, without a mathematics library: BM25 needs it once a word.
  fileprivate var logarithm: Double {
    // ln x = 2 artanh((m - 1) / (m + 1)) + e ln 2, for x = m 2^e with m in 1..<2.
    let ratio = (significand - 1) / (significand + 1)
    var term = ratio
    var sum = 0.0
    for power in stride(from: 1.0, through: 41, by: 2) {
      sum += term / power
      term *= ratio * ratio
    }
    return 2 * sum + Double(exponent) * 0.693_147_180_559_945_3
  }
}
