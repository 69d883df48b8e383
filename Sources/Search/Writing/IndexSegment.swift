/// What an index will say of some guides that follow each other: their terms in order, each with its postings, in few bytes.
struct IndexSegment {
  /// For each term: how many bytes it shares with the one before it, how many are its own, these, how many postings it has,
  /// how many bytes they are, and these: for each of them a varint, as in a dictionary.
  private var bytes: [UInt8] = []
  private var last: [UInt8] = []

  // MARK: Writing

  /// Begins a term, which comes after all before it; `length` bytes of postings follow.
  mutating func begin(_ term: ArraySlice<UInt8>, count: Int, length: Int) {
    let shared = zip(term, last).prefix { $0 == $1 }.count
    append(shared)
    append(term.count - shared)
    bytes += term.dropFirst(shared)
    append(count)
    append(length)
    last = Array(term)
  }

  /// Adds bytes to the postings of the term.
  mutating func add(_ postings: ArraySlice<UInt8>) { bytes += postings }

  private mutating func append(_ number: Int) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  // MARK: Reading

  /// Hands out the terms of several segments in order, each once, with all of its postings.
  static func forEachTerm(
    of segments: [IndexSegment], _ body: (_ term: [UInt8], _ postings: [Posting]) throws -> Void
  ) rethrows {
    var cursors = segments.compactMap { Cursor($0.bytes) }
    var postings: [Posting] = []
    while let first = cursors.min(by: { $0.term.lexicographicallyPrecedes($1.term) }) {
      postings.removeAll(keepingCapacity: true)
      // The guides of a segment come after those of the segments before.
      for index in cursors.indices where cursors[index].term == first.term {
        cursors[index].take(&postings)
      }
      cursors.removeAll { $0.isAtEnd }
      try body(first.term, postings)
    }
  }

  private struct Cursor {
    private let bytes: [UInt8]
    private var place = 0
    private(set) var term: [UInt8] = []
    private(set) var isAtEnd = false
    private var count = 0

    /// `nil` if there is no term.
    init?(_ bytes: [UInt8]) {
      self.bytes = bytes
      advance()
      if isAtEnd { return nil }
    }

    private mutating func number() -> Int {
      var value = 0
      var shift = 0
      while bytes[place] >= 0x80 {
        value |= Int(bytes[place] & 0x7F) << shift
        shift += 7
        place += 1
      }
      value |= Int(bytes[place]) << shift
      place += 1
      return value
    }

    private mutating func advance() {
      isAtEnd = place == bytes.count
      if isAtEnd { return }
      let shared = number()
      let own = number()
      term.removeLast(term.count - shared)
      term += bytes[place..<place + own]
      place += own
      count = number()
      _ = number()
    }

    /// Adds the postings of the term to others, and goes on to the next term.
    mutating func take(_ postings: inout [Posting]) {
      var guide = -1
      for _ in 0..<count {
        let code = number()
        guide += code >> 4 + 1
        postings.append(Posting(guide: guide, impact: UInt8(code & 15)))
      }
      advance()
    }
  }
}
