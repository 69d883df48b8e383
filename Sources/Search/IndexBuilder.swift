internal import Bytes

/// Makes an index of guides: for a bundle when it is packed, or in memory when one is searched more than once.
package struct IndexBuilder: GuideSink {
  /// How an index is laid out in blocks: where its root is, and everything that has to be stored.
  package struct Layout: Sendable {
    /// The blocks, in order. The last is the root.
    package var blocks: [[UInt8]]
    /// How many of the first hold postings, which hardly compress.
    package var postingBlocks: Int
  }

  // MARK: Terms

  /// From the hash of a term to its number; terms whose hashes are the same lie one behind the other.
  private var table = [Int32](repeating: -1, count: 1 << 12)
  private var hashes: [UInt64] = []
  /// The characters of a term; nought for words.
  private var codes: [UInt64] = []
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

  private var guides = 0
  private var bound = 0
  private var totalLength = 0

  private struct TermList {
    var count: Int32 = 0
    var lastGuide: Int32 = -1
    var head: UInt32 = 0
    var tail: UInt32 = 0
    var room: Int32 = 0
  }

  /// An empty index.
  package init() {}

  /// Why an index can't be made.
  package enum Failure: Error {
    /// There are more words, or they are in more guides, than fit in memory.
    case tooLarge
  }

  private static let maximumBytes = 3 << 30

  /// Adds a guide.
  ///
  /// - Parameter number: a number above those of all guides before.
  package mutating func add(_ guide: GuideText, number: Int) throws {
    precondition(number >= bound)
    guard pool.bytes.count < Self.maximumBytes, names.count < Self.maximumBytes,
      hashes.count < Int(Int32.max) / 4
    else { throw Failure.tooLarge }
    length = 0
    tokens = 0
    field = .body
    try guide.feed(&self)
    endField()
    for term in touched {
      let impact = IndexFormat.impact(of: counts[Int(term)], length: length)
      append(guide: number, impact: impact, to: Int(term))
      counts[Int(term)] = .init()
    }
    touched.removeAll(keepingCapacity: true)
    guides += 1
    bound = number + 1
    totalLength += length
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

  mutating func gap() { lastCharacter = 0 }

  mutating func word(_ word: Span<UInt8>, hash: UInt64, range: Range<Int>) {
    count(word, hash)
    tokens &+= 1
    lastCharacter = 0
  }

  mutating func joined(_ word: Span<UInt8>, hash: UInt64, parts: Int, range: Range<Int>) {
    count(word, hash)
  }

  mutating func character(_ character: UInt32, range: Range<Int>) {
    tokens &+= 1
    count(code: UInt64(character)) { IndexTerms.term(character) }
    let isFrequent = IndexTerms.isFrequent(character)
    if isFrequent, lastCharacter != 0 {
      let first = lastCharacter
      count(code: UInt64(first) << 32 | UInt64(character)) { IndexTerms.term(first, character) }
    }
    lastCharacter = isFrequent ? character : 0
  }

  private mutating func count(_ word: Span<UInt8>, _ hash: UInt64) {
    if !field.isCommon { return }
    var place = place(of: hash)
    while table[place] >= 0 {
      let term = Int(table[place])
      if hashes[term] == hash, codes[term] == 0, isName(term, word) { return count(term) }
      place = (place + 1) & (table.count - 1)
    }
    count(add(word.indices.map { word[$0] }, hash: hash, code: 0, at: place))
  }

  /// Counts one or two characters, which their code is.
  private mutating func count(code: UInt64, _ name: () -> [UInt8]) {
    if !field.isCommon { return }
    let hash = code &* 0x9E37_79B9_7F4A_7C15
    var place = place(of: hash)
    while table[place] >= 0 {
      let term = Int(table[place])
      if codes[term] == code { return count(term) }
      place = (place + 1) & (table.count - 1)
    }
    count(add(name(), hash: hash, code: code, at: place))
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

  private mutating func add(_ name: [UInt8], hash: UInt64, code: UInt64, at place: Int) -> Int {
    let term = hashes.count
    table[place] = Int32(term)
    hashes.append(hash)
    codes.append(code)
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

  private func postings(of term: Int) -> [Posting] {
    let list = lists[term]
    var postings: [Posting] = []
    postings.reserveCapacity(Int(list.count))
    var place = Int(list.head)
    var room = 0
    func openPiece() {
      room = Int(pool.bytes[place]) | Int(pool.bytes[place + 1]) << 8
      place += 2
    }
    func next() -> UInt8 {
      if room == 0 {
        let link = (0..<4).reduce(0) { $0 | Int(pool.bytes[place + $1]) << (8 * $1) }
        place = link
        openPiece()
      }
      defer {
        place += 1
        room -= 1
      }
      return pool.bytes[place]
    }
    openPiece()
    var guide = -1
    for _ in 0..<list.count {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        let byte = next()
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      guide += Int(value >> 4) + 1
      postings.append(Posting(guide: guide, impact: UInt8(value & 15)))
    }
    return postings
  }

  // MARK: The finished index

  /// Lays the index out.
  ///
  /// - Parameter first: the number of the first block.
  package func finish(firstBlock first: Int) -> Layout {
    let order = hashes.indices.sorted { name($0).lexicographicallyPrecedes(name($1)) }
    var stream = PostingStream()
    var pages: [(first: [UInt8], bytes: [UInt8])] = []
    var page = DictionaryPageWriter()
    for term in order {
      if page.length >= IndexFormat.pageLength {
        pages.append((page.first, page.bytes))
        page = DictionaryPageWriter()
      }
      page.add(Array(name(term)), postings(of: term), to: &stream)
    }
    if !page.first.isEmpty { pages.append((page.first, page.bytes)) }
    let postingBlocks = stream.finish()

    var root = ByteWriter()
    root.count(Tokenizer.version)
    root.count(guides)
    root.count(bound)
    root.count(totalLength)
    root.count(first)
    root.count(postingBlocks.count)
    root.count(pages.count)
    for page in pages {
      root.count(page.first.count)
      root.bytes(page.first)
    }
    return Layout(
      blocks: postingBlocks + pages.map(\.bytes) + [root.bytes], postingBlocks: postingBlocks.count)
  }

  private func name(_ term: Int) -> ArraySlice<UInt8> {
    names[(term == 0 ? 0 : Int(nameEnds[term - 1]))..<Int(nameEnds[term])]
  }
}

/// Postings one after the other, cut into blocks.
private struct PostingStream {
  private var blocks: [[UInt8]] = []
  private var current: [UInt8] = []
  /// How many bytes there are.
  private(set) var length = 0

  mutating func add(_ bytes: [UInt8]) {
    length += bytes.count
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(IndexFormat.postingBlockLength - current.count)
      current += part
      rest = rest.dropFirst(part.count)
      if current.count == IndexFormat.postingBlockLength {
        blocks.append(current)
        current = []
      }
    }
  }

  func finish() -> [[UInt8]] { current.isEmpty ? blocks : blocks + [current] }
}

/// Some terms in order, each with its postings or with how many bytes of the stream they are.
private struct DictionaryPageWriter {
  private(set) var first: [UInt8] = []
  private var last: [UInt8] = []
  private var count = 0
  private var start = 0
  private var entries = ByteWriter()

  var length: Int { entries.bytes.count }

  mutating func add(_ term: [UInt8], _ postings: [Posting], to stream: inout PostingStream) {
    if count == 0 {
      first = term
      start = stream.length
    }
    let shared = zip(term, last).prefix { $0 == $1 }.count
    entries.count(shared)
    entries.count(term.count - shared)
    entries.bytes(term[shared...])
    entries.count(postings.count)
    var list = ByteWriter()
    PostingList.write(postings, to: &list)
    if postings.count <= IndexFormat.inlinePostings {
      var before = -1
      for posting in postings {
        entries.count((posting.guide - before - 1) << 4 | Int(posting.impact))
        before = posting.guide
      }
    } else {
      entries.count(list.bytes.count)
      stream.add(list.bytes)
    }
    last = term
    count += 1
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.count(count)
    writer.count(start)
    writer.bytes(entries.bytes)
    return writer.bytes
  }
}
