internal import BundleFormat
internal import Bytes
internal import Synchronization
private import Threads

/// Reads all guides of a source once, without an index, on all cores.
enum Scan {
  /// What a source holds.
  struct Result: Sendable {
    var candidates: [Candidate] = []
    /// How many tokens all guides have.
    var length = 0
  }

  /// Finds the guides in which any of the patterns stands, for as long as the budget is enough.
  static func candidates(
    _ patterns: [Pattern], named naming: Naming, in source: any SearchSource, number: Int,
    within budget: Budget
  ) throws(BundleError) -> Result {
    try concurrently(source.batches()) { batch throws(BundleError) in
      var matcher = Matcher(patterns)
      var result = Result()
      for guide in batch {
        guard budget.spend(1) else { break }
        matcher.reset()
        let text = try source.guide(guide)
        try text.feed(&matcher, within: budget)
        matcher.end()
        result.length += matcher.length
        guard matcher.hasMatches else { continue }
        result.candidates.append(Candidate(source: number, guide: guide, text, matcher, naming))
      }
      return result
    }.reduce(into: Result()) { all, part in
      all.candidates += part.candidates
      all.length += part.length
    }
  }

  /// Finds words that are like one, those that occur most often first.
  static func words(
    like word: [UInt8], in source: any SearchSource, within budget: Budget
  ) throws(BundleError) -> [[UInt8]: Int] {
    try concurrently(source.batches()) { batch throws(BundleError) in
      var collector = SimilarWords(word)
      for guide in batch where budget.spend(1) { try source.guide(guide).feed(&collector, within: budget) }
      return collector.found
    }.reduce(into: [:]) { all, part in
      for (word, count) in part { all[word, default: 0] += count }
    }
  }

  /// Does the same with each of some things, and gives the results in their order.
  ///
  /// - Parameter delay: how long no more than one core works, in case that will do.
  static func concurrently<Item: Sendable, Part: Sendable, Failure: Error>(
    _ items: [Item], after delay: Duration = .zero, _ body: @Sendable (Item) throws(Failure) -> Part
  ) throws(Failure) -> [Part] {
    let results = Mutex([Swift.Result<Part, Failure>?](repeating: nil, count: items.count))
    Threads.concurrently(items.count, after: delay) { index in
      let result = Swift.Result { () throws(Failure) in try body(items[index]) }
      results.withLock { $0[index] = result }
    }
    var parts: [Part] = []
    for result in results.withLock({ $0 }) { if let result { parts.append(try result.get()) } }
    return parts
  }
}

/// Collects the words of guides that may be what somebody meant who mistyped.
struct SimilarWords: GuideSink {
  private let word: [UInt8]
  private let distance: Int
  private(set) var found: [[UInt8]: Int] = [:]
  private var different: Set<UInt64> = []

  private static let maximumRemembered = 1 << 16

  init(_ word: [UInt8]) {
    self.word = word
    distance = Self.allowedDistance(word)
  }

  /// How many errors are allowed for: in short words none, or everything would be like everything.
  static func allowedDistance(_ word: [UInt8]) -> Int {
    word.count < 4 || word.contains { $0 >= 0x80 || (0x30...0x39).contains($0) } ? 0 : word.count < 8 ? 1 : 2
  }

  mutating func begin(_ field: Field, node: Int) {}
  mutating func joined(_ word: Span<UInt8>, hash: UInt64, parts: Int, range: Range<Int>) {}
  mutating func character(_ character: UInt32, range: Range<Int>) {}
  mutating func gap() {}

  mutating func word(_ other: Span<UInt8>, hash: UInt64, range: Range<Int>) {
    // As in an index, only words that begin alike are looked at.
    guard distance > 0, abs(other.count - word.count) <= distance + 2, other.count > 0, other[0] == word[0],
      !different.contains(hash)
    else { return }
    let letters = other.indices.map { other[$0] }
    if found[letters] != nil || Self.distance(letters, orPluralTo: word, atMost: distance) != nil {
      found[letters, default: 0] += 1
    } else if different.count < Self.maximumRemembered {
      different.insert(hash)
    }
  }

  /// The most words that a mistyped one is tried as.
  private static let mostTried = 4

  /// Those of some words, of which each is there so often, that are most like one.
  static func nearest(to word: [UInt8], of found: [[UInt8]: Int]) -> [[UInt8]] {
    let order = found.map {
      (word: $0.key, count: $0.value, distance: distance($0.key, orPluralTo: word, atMost: 9) ?? 9)
    }
    .sorted { ($0.distance, -$0.count, $0.word.count) < ($1.distance, -$1.count, $1.word.count) }
    return order.prefix { $0.distance == order[0].distance }.prefix(mostTried).map { $0.word }
  }

  /// The distance of a word to another, or that of which it is the plural.
  static func distance(_ other: [UInt8], orPluralTo word: [UInt8], atMost limit: Int) -> Int? {
    let isPlural = other.count > 4 && other.last == UInt8(ascii: "s")
    let hasE = isPlural && other.count > 5 && other[other.count - 2] == UInt8(ascii: "e")
    return [0, isPlural ? 1 : 0, hasE ? 2 : 0].compactMap {
      distance(Array(other.dropLast($0)), word, atMost: limit)
    }.min()
  }

  /// How many letters are wrong, missing, too many or swapped (the optimal string alignment distance); `nil` if more
  /// than a limit.
  static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var line = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        line.append(cost)
      }
      if line.min() ?? 0 > limit { return nil }
      (beforeLast, last) = (last, line)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
