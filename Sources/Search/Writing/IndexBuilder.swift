package import BundleFormat

/// Makes an index of guides: for a bundle when it is packed, or in memory when one is searched more than once.
///
/// Terms are gathered with room for their lists to grow. What has been gathered of so many guides is put aside as an
/// ``IndexSegment``, which takes little room, and all segments become one index in the end.
package struct IndexBuilder: GuideSink {
  // MARK: Terms

  /// From the hash of a term to its number; terms whose hashes are the same lie one behind the other.
  private var table = [Int32](repeating: -1, count: 1 << 12)
  private var hashes: [UInt64] = []
  /// The characters, the pair of words or the name that a term is; nought for words.
  private var codes: [UInt64] = []
  /// For each term its number in pairs of words; nought if it is in none.
  private var numbers: [UInt16] = []
  private var names: [UInt8] = []
  private var nameEnds: [UInt32] = []
  private var lists: [TermList] = []
  private var pool = Pool()

  // MARK: The guide that is being added

  private var counts: [Matcher.FieldCounts] = []
  private var touched: [Int32] = []
  private var field = Field.body
  private var tokens = 0
  private var length = 0
  private var lastCharacter: UInt32 = 0
  /// The numbers of the last tokens in pairs of words, the one at place `n` at `n % 8`: that of a word below, and above it
  /// that of the joined word which ends there.
  private var recent = InlineArray<8, UInt32>(repeating: 0)
  private var position = 0

  private var guides = 0
  private var bound = 0
  private var totalLength = 0

  private var segments: [IndexSegment] = []
  private let segmentLength: Int
  private let terms: IndexTerms
  private let pairs: WordPairs

  private struct TermList {
    var count: Int32 = 0
    var lastGuide: Int32 = -1
    var head: UInt32 = 0
    var tail: UInt32 = 0
    var room: Int32 = 0
  }

  /// An empty index.
  ///
  /// - Parameters:
  ///   - length: about how many bytes of text there will be.
  ///   - pairs: the pairs of words that are terms too, if that is much.
  ///   - segmentLength: about how many bytes may be gathered before they are put aside.
  package init(
    forText length: UInt64 = 0, pairs: @autoclosure () -> WordPairs = WordPairs(),
    segmentLength: Int = 32 << 20
  ) {
    terms = IndexTerms(forText: length)
    self.pairs = terms.areForMuch ? pairs() : WordPairs()
    self.segmentLength = segmentLength
  }

  /// Adds a guide.
  ///
  /// - Parameter number: a number above those of all guides before.
  package mutating func add(_ guide: GuideText, number: Int) throws(BundleError) {
    precondition(number >= bound)
    length = 0
    tokens = 0
    field = .body
    try guide.feed(&self)
    endField()
    field = .title
    for name in [guide.title, guide.path.stem] { count(name: IndexTerms.name(TokenRuns(name).tokens)) }
    for term in touched {
      let impact = IndexFormat.impact(of: counts[Int(term)], length: length)
      append(guide: number, impact: impact, to: Int(term))
      counts[Int(term)] = .init()
    }
    touched.removeAll(keepingCapacity: true)
    guides += 1
    bound = number + 1
    totalLength += length
    if pool.bytes.count + names.count + hashes.count * Self.termLength >= segmentLength { putAside() }
  }

  // MARK: Tokens

  mutating func begin(_ field: Field, node: Int) {
    gap()
    endField()
    self.field = field
  }

  private mutating func endField() {
    if field == .body || field == .heading { length += tokens }
    tokens = 0
  }

  mutating func gap() {
    lastCharacter = 0
    move()
  }

  mutating func word(_ word: Span<UInt8>, hash: UInt64, range: Range<Int>) {
    let number = count(word, hash)
    countPairs(at: position, with: number)
    move()
    recent[position & 7] = UInt32(number)
    tokens &+= 1
    lastCharacter = 0
  }

  mutating func joined(_ word: Span<UInt8>, hash: UInt64, parts: Int, range: Range<Int>) {
    let number = count(word, hash)
    // It stands beside its parts, at their places.
    countPairs(at: position &- parts, with: number)
    recent[position & 7] |= UInt32(number) << 16
  }

  private mutating func move() {
    position &+= 1
    recent[position & 7] = 0
  }

  /// Counts the pairs that a word is with what stands at a place.
  private mutating func countPairs(at place: Int, with second: UInt16) {
    let before = recent[place & 7]
    if before == 0 || second == 0 { return }
    countPair(UInt16(truncatingIfNeeded: before), second)
    countPair(UInt16(before >> 16), second)
  }

  private mutating func countPair(_ first: UInt16, _ second: UInt16) {
    guard pairs.contains(first, second) else { return }
    // Not that of `self`, which is being changed when the name is asked for.
    let pairs = pairs
    count(code: 1 << 63 | UInt64(first) << 16 | UInt64(second)) { pairs.term(first, second) }
  }

  mutating func character(_ character: UInt32, range: Range<Int>) {
    move()
    tokens &+= 1
    count(code: UInt64(character)) { IndexTerms.term(character) }
    let isFrequent = terms.isFrequent(character)
    if isFrequent, lastCharacter != 0 {
      let first = lastCharacter
      count(code: UInt64(first) << 32 | UInt64(character)) { IndexTerms.term(first, character) }
    }
    lastCharacter = isFrequent ? character : 0
  }

  /// Counts a word.
  ///
  /// - Returns: its number in pairs of words.
  private mutating func count(_ word: Span<UInt8>, _ hash: UInt64) -> UInt16 {
    if !field.isCommon { return 0 }
    var place = place(of: hash)
    while table[place] >= 0 {
      let term = Int(table[place])
      if hashes[term] == hash, codes[term] == 0, isName(term, word) {
        count(term)
        return numbers[term]
      }
      place = (place + 1) & (table.count - 1)
    }
    let letters = word.indices.map { word[$0] }
    let number = pairs.isEmpty ? 0 : pairs.number(of: letters)
    count(add(letters, hash: hash, code: 0, number: number, at: place))
    return number
  }

  /// Counts characters, a pair of words or a name, which the code is.
  private mutating func count(code: UInt64, _ name: () -> [UInt8]) {
    if !field.isCommon { return }
    let hash = code &* 0x9E37_79B9_7F4A_7C15
    var place = place(of: hash)
    while table[place] >= 0 {
      let term = Int(table[place])
      if codes[term] == code { return count(term) }
      place = (place + 1) & (table.count - 1)
    }
    count(add(name(), hash: hash, code: code, number: 0, at: place))
  }

  /// Counts what a guide is called.
  private mutating func count(name: [UInt8]) {
    if name.isEmpty { return }
    // FNV-1a, and a mark that no pair has.
    let hash = name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    count(code: 1 << 62 | hash >> 2) { name }
  }

  private func isName(_ term: Int, _ word: Span<UInt8>) -> Bool {
    let name = name(term)
    guard name.count == word.count else { return false }
    for index in word.indices where names[name.startIndex + index] != word[index] { return false }
    return true
  }

  private mutating func count(_ term: Int) {
    if counts[term].isEmpty { touched.append(Int32(term)) }
    switch field {
    case .title: counts[term].title &+= 1
    case .heading: counts[term].heading &+= 1
    case .body: counts[term].body &+= 1
    case .path, .language, .attribute: counts[term].topic &+= 1
    }
  }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (table.count - 1)
  }

  private mutating func add(
    _ name: [UInt8], hash: UInt64, code: UInt64, number: UInt16, at place: Int
  ) -> Int {
    let term = hashes.count
    table[place] = Int32(term)
    hashes.append(hash)
    codes.append(code)
    numbers.append(number)
    names += name
    nameEnds.append(UInt32(names.count))
    lists.append(TermList())
    counts.append(.init())
    if hashes.count * 2 > table.count { grow() }
    return term
  }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: table.count * 2)
    for (term, hash) in hashes.enumerated() {
      var place = place(of: hash)
      while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(term)
    }
  }

  // MARK: Postings in memory

  /// Bytes of many lists that grow side by side, each in pieces that double in length.
  private struct Pool {
    var bytes: [UInt8] = []

    static let firstPiece = 8
    static let largestPiece = 1 << 12
  }

  private mutating func append(guide: Int, impact: UInt8, to term: Int) {
    var rest = UInt64(guide - Int(lists[term].lastGuide) - 1) << 4 | UInt64(impact)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80, to: term)
      rest >>= 7
    }
    append(UInt8(rest), to: term)
    lists[term].lastGuide = Int32(guide)
    lists[term].count += 1
  }

  private mutating func append(_ byte: UInt8, to term: Int) {
    if lists[term].room == 0 {
      let isFirst = lists[term].tail == 0
      // A piece ends with where the next begins.
      let size = isFirst ? Pool.firstPiece : min(Pool.largestPiece, Int(lists[term].count) * 2)
      if pool.bytes.isEmpty { pool.bytes.append(0) }
      let start = UInt32(pool.bytes.count)
      if isFirst {
        lists[term].head = start
      } else {
        let link = Int(lists[term].tail)
        for index in 0..<4 {
          pool.bytes[link + index] = UInt8(truncatingIfNeeded: start >> UInt32(8 * index))
        }
      }
      pool.bytes.append(contentsOf: repeatElement(0, count: 2 + max(size, Pool.firstPiece) + 4))
      let room = max(size, Pool.firstPiece)
      pool.bytes[Int(start)] = UInt8(truncatingIfNeeded: room)
      pool.bytes[Int(start) + 1] = UInt8(truncatingIfNeeded: room >> 8)
      lists[term].room = Int32(room)
      lists[term].tail = start + 2
    }
    pool.bytes[Int(lists[term].tail)] = byte
    lists[term].tail += 1
    lists[term].room -= 1
  }

  /// The bytes of a list, piece by piece.
  private func forEachPiece(of list: TermList, _ body: (ArraySlice<UInt8>) -> Void) {
    var place = Int(list.head)
    while true {
      let start = place + 2
      let room = Int(pool.bytes[place]) | Int(pool.bytes[place + 1]) << 8
      if (start...start + room).contains(Int(list.tail)) { return body(pool.bytes[start..<Int(list.tail)]) }
      body(pool.bytes[start..<start + room])
      place = (0..<4).reduce(0) { $0 | Int(pool.bytes[start + room + $1]) << (8 * $1) }
    }
  }

  // MARK: Segments

  /// About how many bytes a term takes besides its name and its list.
  private static let termLength = 64

  /// Makes a segment of what was gathered.
  private mutating func putAside() {
    var segment = IndexSegment()
    for term in hashes.indices.sorted(by: { name($0).lexicographicallyPrecedes(name($1)) }) {
      let list = lists[term]
      segment.begin(name(term), count: Int(list.count), length: length(of: list))
      forEachPiece(of: list) { segment.add($0) }
    }
    segments.append(segment)
    for place in table.indices { table[place] = -1 }
    hashes.removeAll(keepingCapacity: true)
    codes.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    nameEnds.removeAll(keepingCapacity: true)
    lists.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    pool.bytes.removeAll(keepingCapacity: true)
  }

  private func length(of list: TermList) -> Int {
    var length = 0
    forEachPiece(of: list) { length += $0.count }
    return length
  }

  private func name(_ term: Int) -> ArraySlice<UInt8> {
    names[(term == 0 ? 0 : Int(nameEnds[term - 1]))..<Int(nameEnds[term])]
  }

  // MARK: The finished index

  /// The blocks of the index, in memory; the last is the root.
  package mutating func blocks(firstBlock first: Int) -> [[UInt8]] {
    var blocks: [[UInt8]] = []
    finish(firstBlock: first) { block, _ in blocks.append(block) }
    return blocks
  }

  /// Lays the index out.
  ///
  /// - Parameters:
  ///   - first: the number of the first block.
  ///   - store: given the blocks in order, of which the last is the root; and whether one holds postings, which hardly
  ///     compress.
  package mutating func finish(
    firstBlock first: Int, store: (_ block: [UInt8], _ isPostings: Bool) throws -> Void
  ) rethrows {
    if !hashes.isEmpty { putAside() }
    // A pair that is nowhere is known, too.
    var known = IndexSegment()
    for term in pairs.terms { known.begin(term[...], count: 0, length: 0) }
    segments.append(known)
    var writer = IndexWriter()
    try IndexSegment.forEachTerm(of: segments) { term, postings in
      try writer.add(term, postings) { try store($0, true) }
    }
    try writer.finish(
      guides: guides, bound: bound, length: totalLength, terms: terms, firstBlock: first, store: store)
  }
}
