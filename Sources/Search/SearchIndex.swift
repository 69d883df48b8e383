package import Documents

/// An index in memory of where each word stands, for searching guides that have been opened.
package struct SearchIndex {
  /// What a search may be about, besides what it finds: a number that the caller gave.
  package typealias GuideID = Int

  /// A run of tokens: a guide's title, or one of its sections, headed by its heading.
  private struct Segment {
    var guide: Int
    /// Which of the guide's sections; `nil` for its title.
    var section: Int?
    /// How many of its first tokens are of the heading.
    var headingLength: Int
  }

  private struct GuideRecord {
    var id: GuideID
    var sections: [Section]
    /// How many tokens it has.
    var length = 0
    /// Its first segment; the others follow.
    var firstSegment: Int
  }

  private struct Posting {
    var segment: Int32
    var position: Int32
  }

  private var guides: [GuideRecord] = []
  private var segments: [Segment] = []
  private var postings: [Term: [Posting]] = [:]
  /// From each stem to the words that have it.
  private var words: [String: [String]] = [:]
  private let stemmer = Stemmer()

  /// How much more a word counts in a title and in a heading than in the text below.
  private static let titleWeight = 8.0
  private static let headingWeight = 2.0
  /// BM25's customary constants: how soon more of a word stops to matter, and how much length does.
  private static let saturation = 1.2
  private static let lengthNorm = 0.75

  /// An empty index.
  package init() {}

  /// Adds a guide.
  package mutating func add(_ id: GuideID, title: String, document: Document) {
    let sections = Section.sections(of: document)
    let guide = guides.count
    guides.append(GuideRecord(id: id, sections: sections, firstSegment: segments.count))
    addSegment(guide, section: nil, heading: title, text: "")
    for (index, section) in sections.enumerated() {
      addSegment(guide, section: index, heading: section.headings.last ?? "", text: section.text)
    }
  }

  private mutating func addSegment(_ guide: Int, section: Int?, heading: String, text: String) {
    let number = Int32(segments.count)
    var position: Int32 = 0
    func add(_ text: String) {
      Analyzer.forEachToken(Array(text.utf8)) { term, _ in
        if case .word(let word) = term, postings[term] == nil {
          words[stemmer.stem(word), default: []].append(word)
        }
        postings[term, default: []].append(Posting(segment: number, position: position))
        position += 1
      }
    }
    add(heading)
    segments.append(Segment(guide: guide, section: section, headingLength: Int(position)))
    // No phrase goes from the heading into the text.
    position += 1
    add(text)
    guides[guide].length += Int(position)
  }

  // MARK: Searching

  /// What a search finds.
  package struct Result {
    /// How many guides.
    package var total: Int
    /// The best of them.
    package var hits: [Hit]
    /// How the query had to be read for anything to be found.
    package var match: Match
  }

  /// How strictly a query was taken.
  package enum Match: Sendable {
    /// As it stands.
    case exact
    /// With its long runs of characters taken apart.
    case loosened
    /// Guides that have only some of its words.
    case partial
  }

  /// A guide that was found, and the section that answers best.
  package struct Hit {
    /// Which guide.
    package var guide: GuideID
    /// How good an answer it is; only comparable within one index.
    package var score: Double
    /// The headings of the section, the highest first.
    package var headings: [String]
    /// The index of the section's first node in the document.
    package var node: Int
    /// Some words of the section around those that were looked for.
    package var snippet: Snippet
  }

  /// The guides that have all parts of a query, the best first. If none has, its long runs of characters
  /// are taken apart; and if that finds nothing either, guides with most of it are found.
  package func search(_ query: Query, limit: Int) -> Result {
    let strict = matches(query, all: true)
    if !strict.isEmpty { return result(strict, query, limit, .exact) }
    let loose = query.loosened
    if let loose {
      let matches = matches(loose, all: true)
      if !matches.isEmpty { return result(matches, loose, limit, .loosened) }
    }
    let partial = loose ?? query
    guard partial.clauses.count > 1 else { return Result(total: 0, hits: [], match: .exact) }
    return result(matches(partial, all: false), partial, limit, .partial)
  }

  private struct GuideMatch {
    var guide: Int
    var score: Double
    var section: Int?
  }

  private func result(_ matches: [GuideMatch], _ query: Query, _ limit: Int, _ match: Match) -> Result {
    let best = matches.sorted { left, right in
      left.score == right.score ? guides[left.guide].id < guides[right.guide].id : left.score > right.score
    }
    let hits = best.prefix(limit).map { match in
      let guide = guides[match.guide]
      let section = match.section.map { guide.sections[$0] } ?? guide.sections.first
      return Hit(
        guide: guide.id, score: match.score, headings: section?.headings ?? [], node: section?.node ?? 0,
        snippet: Snippet(of: section?.text ?? "", clauses: query.clauses, expand: expand))
    }
    return Result(total: matches.count, hits: Array(hits), match: match)
  }

  /// The terms that a query's term stands for.
  private func expand(_ term: Term, isExact: Bool) -> [Term] {
    guard case .word(let word) = term, !isExact else { return [term] }
    return words[stemmer.stem(word)].map { $0.map(Term.word) } ?? [term]
  }

  private func matches(_ query: Query, all: Bool) -> [GuideMatch] {
    var scores: [Int: (count: Int, score: Double)] = [:]
    var sections: [Int: (count: Int, score: Double)] = [:]
    let averageLength = Double(guides.reduce(0) { $0 + $1.length }) / Double(max(guides.count, 1))
    for clause in query.clauses {
      let found = occurrences(clause)
      var frequencies: [Int: Double] = [:]
      for (segment, frequency) in found { frequencies[segments[segment].guide, default: 0] += frequency }
      let count = Double(guides.count)
      let having = Double(frequencies.count)
      let weight = (1 + (count - having + 0.5) / (having + 0.5)).logarithm
      for (guide, frequency) in frequencies {
        let length = 1 - Self.lengthNorm + Self.lengthNorm * Double(guides[guide].length) / averageLength
        let score = weight * frequency * (Self.saturation + 1) / (frequency + Self.saturation * length)
        let before = scores[guide] ?? (0, 0)
        scores[guide] = (before.count + 1, before.score + score)
      }
      for (segment, frequency) in found {
        let before = sections[segment] ?? (0, 0)
        let score = weight * frequency * (Self.saturation + 1) / (frequency + Self.saturation)
        sections[segment] = (before.count + 1, before.score + score)
      }
    }
    var best: [Int: (segment: Int, count: Int, score: Double)] = [:]
    for (segment, match) in sections where segments[segment].section != nil {
      let guide = segments[segment].guide
      let before = best[guide]
      if let before, (before.count, before.score, -before.segment) >= (match.count, match.score, -segment) {
        continue
      }
      best[guide] = (segment, match.count, match.score)
    }
    return scores.compactMap { guide, match in
      if all, match.count < query.clauses.count { return nil }
      // Guides with more of the words come before those with fewer, however rare those are.
      let score = all ? match.score : Double(match.count) * 1000 + match.score
      return GuideMatch(
        guide: guide, score: score, section: best[guide].flatMap { segments[$0.segment].section })
    }
  }

  /// In which segments a clause stands, and how much of it, weighted by where.
  private func occurrences(_ clause: Query.Clause) -> [Int: Double] {
    var starts = places(clause.terms[0], clause.isExact)
    for (offset, term) in clause.terms.enumerated().dropFirst() {
      // A place too near the start wraps to a number that is no place.
      let next = Set(places(term, clause.isExact).map { $0.key &- UInt64(offset) })
      starts = starts.filter { next.contains($0.key) }
    }
    var frequencies: [Int: Double] = [:]
    for place in starts {
      let segment = segments[place.segment]
      let weight =
        segment.section == nil
        ? Self.titleWeight : place.position < segment.headingLength ? Self.headingWeight : 1
      frequencies[place.segment, default: 0] += weight
    }
    return frequencies
  }

  /// A place as one number, in which the next place is the next number.
  private struct Place {
    var key: UInt64
    var segment: Int { Int(key >> 32) }
    var position: Int { Int(key & 0xFFFF_FFFF) }
  }

  private func places(_ term: Term, _ isExact: Bool) -> [Place] {
    expand(term, isExact: isExact).flatMap { postings[$0] ?? [] }.map { posting in
      Place(key: UInt64(posting.segment) << 32 | UInt64(posting.position))
    }
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
