/// Finds many patterns in the tokens of a guide at once.
///
/// Every token of every pattern is a bit of a state (the Shift-And algorithm of Baeza-Yates and Gonnet, Communications
/// of the ACM 35, 1992): a bit is set while the pattern stands in the text up to this token. So a text is read once,
/// however many patterns there are.
struct Matcher: GuideSink {
  let patterns: [Pattern]

  // MARK: What it found

  /// How often each pattern stands in each kind of field.
  private(set) var counts: [FieldCounts]
  /// How many tokens the body and its headings have, and the title.
  private(set) var length = 0
  private(set) var titleLength = 0
  /// Where patterns stand, section by section; only if that is recorded.
  private(set) var sections: [Section] = []
  /// Where patterns stand in the text, in bytes; only if that is recorded.
  private(set) var marks: [Mark] = []

  /// How often something stands in each kind of field.
  struct FieldCounts: Equatable, Sendable {
    var title: UInt32 = 0
    var heading: UInt32 = 0
    var topic: UInt32 = 0
    var body: UInt32 = 0

    var isEmpty: Bool { title | heading | topic | body == 0 }

    static let headingWeight = 2.5

    /// How often it is there, where a place counts for more than in the body. An index has these weights in it, so that other
    /// ones are other rules (``Tokenizer/version``).
    ///
    /// - Parameter norm: what the length of the body makes of a word in it.
    func weighted(bodyNorm norm: Double) -> Double {
      8 * Double(title) + Self.headingWeight * Double(heading) + 1.5 * Double(topic) + Double(body) / norm
    }
  }

  /// What stands in a section.
  struct Section: Equatable, Sendable {
    /// The node at which it begins.
    var node: Int
    var places: [Place] = []
  }

  /// Where a pattern stands.
  struct Place: Equatable, Sendable {
    var pattern: Int
    /// Counted in tokens from the start of the guide.
    var position: Int
    var isInHeading: Bool
  }

  /// A pattern in the text.
  struct Mark: Equatable, Sendable {
    var pattern: Int
    var range: Range<Int>
  }

  /// What is recorded besides how often patterns occur.
  enum Record {
    case nothing
    case places
    case marks
  }

  /// More are not needed to tell which section answers best.
  private static let maximumPlaces = 256
  private static let maximumSections = 4096
  private static let maximumMarks = 4096

  // MARK: The automaton

  private let record: Record
  /// Where the last tokens begin, the one at place `n` at `n % 64`.
  private var tokenStarts = InlineArray<64, Int>(repeating: 0)
  private var tokenEnd = 0
  private let lanes: Int
  private var starts: [UInt64]
  private var ends: [UInt64]
  /// The pattern that ends at each bit.
  private var patternAt: [Int]
  private var words: [UInt64: [UInt64]] = [:]
  private var characters: [UInt32: [UInt64]] = [:]
  private var stems: [(stem: [UInt8], mask: [UInt64])] = []
  private var prefixes: [(prefix: [UInt8], mask: [UInt64])] = []
  private var any: [UInt64]
  private var hasAny = false
  /// Which words and characters are worth looking up.
  private var wordFilter = Filter()
  private var characterFilter = Filter()
  private var letterFilter = Filter()
  private let stemmer: Stemmer?
  /// What stems of words were found to be.
  private var stemMasks: [UInt64: [UInt64]] = [:]

  /// The states after the last tokens, the one after token `n` at `n % 8`.
  private var states: [UInt64]
  private var mask: [UInt64]
  private var position = 0
  /// The last place with any state that is not nought.
  private var lastLive = -1
  private var tokens = 0
  private var tokensBefore = 0
  private var field = Field.body
  private var node = 0
  /// Whether any pattern may stand in some fields only.
  private let hasFields: Bool
  private var accepted: [Bool]

  private static let history = 8

  /// A matcher of patterns.
  init(_ patterns: [Pattern], recording record: Record = .nothing) {
    self.patterns = patterns
    self.record = record
    counts = .init(repeating: .init(), count: patterns.count)
    accepted = patterns.map { $0.field.map { $0 == .body } ?? true }
    hasFields = patterns.contains { $0.field != nil }

    // No pattern goes over the end of a lane.
    var bit = 0
    let places = patterns.map { pattern in
      if bit % 64 + pattern.elements.count > 64 { bit = (bit + 63) / 64 * 64 }
      defer { bit += pattern.elements.count }
      return bit
    }
    lanes = max(1, (bit + 63) / 64)
    let none = [UInt64](repeating: 0, count: lanes)
    (starts, ends, mask, any) = (none, none, none, none)
    states = .init(repeating: 0, count: lanes * Self.history)
    patternAt = .init(repeating: 0, count: lanes * 64)
    var stemTable: [[UInt8]: [UInt64]] = [:]
    var prefixTable: [[UInt8]: [UInt64]] = [:]
    for (number, (pattern, place)) in zip(patterns, places).enumerated() {
      let (lane, first) = (place / 64, place % 64)
      starts[lane] |= 1 << first
      ends[lane] |= 1 << (first + pattern.elements.count - 1)
      patternAt[place + pattern.elements.count - 1] = number
      for (offset, element) in pattern.elements.enumerated() {
        let bit = UInt64(1) << (first + offset)
        switch element {
        case .word(let word):
          let hash = WordBuffer.hash(word)
          words[hash, default: none][lane] |= bit
          wordFilter.insert(hash)
        case .stem(let stem): stemTable[stem, default: none][lane] |= bit
        case .prefix(let prefix): prefixTable[prefix, default: none][lane] |= bit
        case .characters(let set):
          for character in set {
            characters[character, default: none][lane] |= bit
            characterFilter.insert(UInt64(character))
          }
        case .anyCharacter:
          any[lane] |= bit
          hasAny = true
        }
      }
    }
    stems = stemTable.map { ($0.key, $0.value) }
    prefixes = prefixTable.map { ($0.key, $0.value) }
    for letter in stems.compactMap({ $0.stem.first }) + prefixes.compactMap({ $0.prefix.first }) {
      letterFilter.insert(UInt64(letter))
    }
    stemmer = stems.isEmpty ? nil : Stemmer()
  }

  /// Forgets what was found, for the next guide.
  mutating func reset() {
    for index in counts.indices { counts[index] = .init() }
    sections.removeAll(keepingCapacity: true)
    marks.removeAll()
    length = 0
    titleLength = 0
    position = 0
    tokens = 0
    tokensBefore = 0
    field = .body
    for index in accepted.indices { accepted[index] = patterns[index].field.map { $0 == .body } ?? true }
    lastLive = -1
    for index in states.indices { states[index] = 0 }
  }

  /// Whether any pattern was found.
  var hasMatches: Bool { counts.contains { !$0.isEmpty } }

  // MARK: Tokens

  mutating func begin(_ field: Field, node: Int) {
    end()
    gap()
    self.node = node
    if field != self.field {
      self.field = field
      if hasFields {
        for (index, pattern) in patterns.enumerated() {
          accepted[index] = pattern.field.map { $0 == field } ?? field.isCommon
        }
      }
    }
  }

  /// Adds up the lengths when nothing more comes.
  mutating func end() {
    switch field {
    case .title: titleLength += tokens - tokensBefore
    case .heading, .body: length += tokens - tokensBefore
    case .path, .language, .attribute: break
    }
    tokensBefore = tokens
  }

  mutating func gap() { move() }

  @inline(__always)
  mutating func character(_ character: UInt32, range: Range<Int>) {
    note(range)
    if hasAny || characterFilter.mayHave(UInt64(character)) { look(character) } else { pass() }
  }

  mutating func ideographs(_ text: Span<UInt8>, _ index: inout Int, base: Int, table: Span<UInt16>) {
    let skips = !hasAny && record != .marks
    var next = index
    // What no pattern has is counted, and passed over all at once.
    var skipped = 0
    while let ideograph = Tokenizer.ideograph(text, next) {
      let folded = table[ideograph]
      next &+= 3
      if skips, !characterFilter.mayHave(UInt64(folded)) {
        skipped &+= 1
        continue
      }
      pass(skipped)
      skipped = 0
      let end = base &+ next
      character(UInt32(folded), range: end &- 3..<end)
    }
    pass(skipped)
    index = next
  }

  mutating func ideographs(_ folded: Span<UInt16>) {
    var skipped = 0
    for index in folded.indices {
      let character = UInt32(folded[index])
      if !hasAny, !characterFilter.mayHave(UInt64(character)) {
        skipped &+= 1
        continue
      }
      pass(skipped)
      skipped = 0
      self.character(character, range: 0..<0)
    }
    pass(skipped)
  }

  private mutating func look(_ character: UInt32) {
    if let found = characters[character] {
      for lane in 0..<lanes { mask[lane] = found[lane] | any[lane] }
      step()
    } else if hasAny {
      for lane in 0..<lanes { mask[lane] = any[lane] }
      step()
    } else {
      pass()
    }
  }

  mutating func word(_ word: Span<UInt8>, hash: UInt64, range: Range<Int>) {
    note(range)
    if look(word, hash) { step() } else { pass() }
  }

  mutating func joined(_ word: Span<UInt8>, hash: UInt64, parts: Int, range: Range<Int>) {
    guard look(word, hash) else { return }
    // It stands beside its parts, at their places.
    advance(from: position &- parts, into: position, parts)
  }

  /// Finds out which elements a word can stand for.
  private mutating func look(_ word: Span<UInt8>, _ hash: UInt64) -> Bool {
    let isWord = wordFilter.mayHave(hash)
    guard isWord || letterFilter.mayHave(UInt64(word[0])) else { return false }
    var found = false
    for lane in 0..<lanes { mask[lane] = 0 }
    func add(_ other: [UInt64]) {
      for lane in 0..<lanes { mask[lane] |= other[lane] }
      found = true
    }
    if isWord, let exact = words[hash] { add(exact) }
    guard letterFilter.mayHave(UInt64(word[0])) else { return found }
    for (prefix, mask) in prefixes where Self.hasPrefix(word, prefix) { add(mask) }
    if let stemmer, stems.contains(where: { Self.couldHave(word, $0.stem) }) {
      let stemMask: [UInt64]
      if let known = stemMasks[hash] {
        stemMask = known
      } else {
        let stem = stemmer.stem(word)
        stemMask = stems.first { $0.stem == stem }?.mask ?? []
        if stemMasks.count < 4096 { stemMasks[hash] = stemMask }
      }
      if !stemMask.isEmpty { add(stemMask) }
    }
    return found
  }

  private static func hasPrefix(_ word: Span<UInt8>, _ prefix: [UInt8]) -> Bool {
    guard word.count >= prefix.count else { return false }
    for index in prefix.indices where word[index] != prefix[index] { return false }
    return true
  }

  /// Whether a word may have a stem: English stems differ from their words only at the end, by at most their own
  /// last letter.
  private static func couldHave(_ word: Span<UInt8>, _ stem: [UInt8]) -> Bool {
    guard word.count >= stem.count else { return false }
    for index in 0..<max(0, min(stem.count - 1, 3)) where word[index] != stem[index] { return false }
    return word[0] == stem[0]
  }

  // MARK: Steps

  /// A token that no element can stand for.
  @inline(__always)
  private mutating func pass() {
    tokens &+= 1
    move()
  }

  /// Tokens that no element can stand for.
  private mutating func pass(_ count: Int) {
    tokens &+= count
    let end = position &+ count
    while position < end, position &- lastLive < Self.history { move() }
    position = end
  }

  /// Goes on to the next place. Where nothing has been found lately there is nothing to forget.
  @inline(__always)
  private mutating func move() {
    position &+= 1
    if position &- lastLive <= Self.history { forget() }
  }

  private mutating func forget() {
    for lane in 0..<lanes { states[(position & 7) &* lanes &+ lane] = 0 }
  }

  private mutating func step() {
    pass()
    advance(from: position &- 1, into: position, 1)
  }

  private mutating func advance(from: Int, into: Int, _ parts: Int) {
    for lane in 0..<lanes {
      let before = states[(from & 7) &* lanes &+ lane]
      let state = ((before << 1) | starts[lane]) & mask[lane]
      if state == 0 { continue }
      lastLive = into
      states[(into & 7) &* lanes &+ lane] |= state
      var found = state & ends[lane]
      while found != 0 {
        add(patternAt[lane &* 64 &+ found.trailingZeroBitCount], parts)
        found &= found &- 1
      }
    }
  }

  /// Remembers where the token stands that comes next.
  @inline(__always)
  private mutating func note(_ range: Range<Int>) {
    guard record == .marks else { return }
    tokenStarts[(position &+ 1) & 63] = range.lowerBound
    tokenEnd = range.upperBound
  }

  /// - Parameter parts: how many tokens the last element stands for.
  private mutating func add(_ pattern: Int, _ parts: Int) {
    guard hasFields ? accepted[pattern] : field.isCommon else { return }
    switch field {
    case .title: counts[pattern].title &+= 1
    case .heading: counts[pattern].heading &+= 1
    case .body: counts[pattern].body &+= 1
    case .path, .language, .attribute: counts[pattern].topic &+= 1
    }
    switch record {
    case .nothing: break
    case .places:
      guard field == .heading || field == .body else { return }
      if sections.last?.node != node {
        guard sections.count < Self.maximumSections else { return }
        sections.append(Section(node: node))
      }
      guard sections[sections.count - 1].places.count < Self.maximumPlaces else { return }
      sections[sections.count - 1].places.append(
        Place(pattern: pattern, position: position, isInHeading: field == .heading))
    case .marks:
      guard marks.count < Self.maximumMarks else { return }
      let first = position &- (patterns[pattern].elements.count &+ parts &- 2)
      marks.append(Mark(pattern: pattern, range: tokenStarts[first & 63]..<tokenEnd))
    }
  }
}

/// Says of most numbers quickly that they are not in a set.
private struct Filter {
  // No inline array: it would be copied each time it is asked.
  private var bits = [UInt64](repeating: 0, count: 16)

  mutating func insert(_ number: UInt64) { bits[Int(number >> 6 & 15)] |= 1 << (number & 63) }

  @inline(__always)
  func mayHave(_ number: UInt64) -> Bool { bits[Int(number >> 6 & 15)] >> (number & 63) & 1 != 0 }
}
