package import BundleFormat
internal import Bytes
private import Synchronization

/// Where the blocks of an index are kept.
package protocol IndexStore: AnyObject, Sendable {
  /// A block, by its number.
  func block(_ number: Int) throws(BundleError) -> [UInt8]
}

/// An index as it was laid out by an ``IndexBuilder``. It is read page by page, as a query needs it.
///
/// Nothing that it says is relied on: what is found is made sure of in the guides. An index that lies can keep guides
/// from being found, and cost the time that reading all guides would; it can do no more.
package final class GuideIndex: Sendable {
  /// Why an index can't be used: then there is always the other way, to read all guides.
  package enum Failure: Error {
    /// It was made by other rules than those of this program.
    case otherRules
    /// It is no index, or a part of it is damaged.
    case malformed
  }

  private let store: any IndexStore
  /// How many guides it has, and the number that all of theirs are below.
  let guides: Int
  let bound: Int
  /// How many tokens they have.
  let length: Int
  let terms: IndexTerms
  private let firstBlock: Int
  private let postingBlocks: Int
  private let firstTerms: [[UInt8]]
  private let pages = Mutex<[Int: DictionaryPage]>([:])

  private static let rememberedPages = 32
  private static let maximumGuides = 1 << 18
  /// Of all postings in bytes, and of all guides in tokens; where numbers have 32 bits, what those can say.
  static let maximumLength = Int(clamping: 1 << 40 as UInt64)

  /// A term and where its postings are.
  struct Entry: Sendable {
    var term: [UInt8]
    var count: Int
    var postings: Postings

    enum Postings: Sendable {
      case inline([Posting])
      case stream(offset: Int, length: Int)
    }
  }

  /// Reads the root of an index.
  ///
  /// - Parameters:
  ///   - root: its block.
  ///   - number: the number of that.
  ///   - files: how many files there are, and how many guides among them.
  package init(
    root: [UInt8], number: Int, files: (all: Int, guides: Int), in store: any IndexStore
  ) throws(Failure) {
    self.store = store
    guard root.count <= IndexFormat.maximumRootLength else { throw .malformed }
    var reader = IndexReader(root)
    guard try reader.version() == UInt64(Tokenizer.version) else { throw .otherRules }
    guides = try reader.varint(atMost: Self.maximumGuides)
    bound = try reader.varint(atMost: Self.maximumGuides)
    length = try reader.varint(atMost: Self.maximumLength)
    guard let terms = IndexTerms(frequent: try reader.varint(atMost: Int(UInt16.max))) else {
      throw .otherRules
    }
    self.terms = terms
    firstBlock = try reader.varint(atMost: number)
    postingBlocks = try reader.varint(atMost: number - firstBlock)
    let pages = try reader.varint(atMost: number - firstBlock - postingBlocks)
    guard guides == files.guides, bound <= files.all, guides <= bound,
      firstBlock + postingBlocks + pages == number
    else { throw .malformed }
    var first: [[UInt8]] = []
    for _ in 0..<pages {
      let length = try reader.varint(atMost: IndexFormat.maximumTermLength)
      first.append(try reader.bytes(length))
    }
    try reader.finish()
    guard zip(first, first.dropFirst()).allSatisfy({ $0.lexicographicallyPrecedes($1) }) else {
      throw .malformed
    }
    firstTerms = first
  }

  // MARK: Dictionary

  private func page(_ number: Int) throws(Failure) -> DictionaryPage {
    if let page = pages.withLock({ $0[number] }) { return page }
    let page = try DictionaryPage(block(firstBlock + postingBlocks + number), bound: bound)
    // The terms of a page are its own: else a dictionary could be endless.
    guard page.count > 0, page.term(0).elementsEqual(firstTerms[number]),
      number + 1 == firstTerms.count
        || page.term(page.count - 1).lexicographicallyPrecedes(firstTerms[number + 1])
    else { throw .malformed }
    pages.withLock { pages in
      if pages.count >= Self.rememberedPages { pages.removeAll() }
      pages[number] = page
    }
    return page
  }

  private func block(_ number: Int) throws(Failure) -> [UInt8] {
    do { return try store.block(number) } catch { throw .malformed }
  }

  /// The page that a term would be on.
  private func pageNumber(of term: [UInt8]) -> Int {
    var (low, high) = (0, firstTerms.count)
    while low < high {
      let middle = (low + high) / 2
      if term.lexicographicallyPrecedes(firstTerms[middle]) { high = middle } else { low = middle + 1 }
    }
    return max(0, low - 1)
  }

  /// A term.
  func entry(_ term: [UInt8]) throws(Failure) -> Entry? {
    guard let first = firstTerms.first, !term.lexicographicallyPrecedes(first) else { return nil }
    let page = try page(pageNumber(of: term))
    let index = page.firstIndex(notBefore: term)
    return index < page.count && page.term(index).elementsEqual(term) ? page.entry(index) : nil
  }

  /// Hands out the terms that begin so, in order, as long as it is told to go on.
  func forEachTerm(from prefix: [UInt8], _ body: (Entry) -> Bool) throws(Failure) {
    guard !firstTerms.isEmpty else { return }
    for number in pageNumber(of: prefix)..<firstTerms.count {
      let page = try page(number)
      for index in page.firstIndex(notBefore: prefix)..<page.count {
        guard page.term(index).starts(with: prefix) else { return }
        if !body(page.entry(index)) { return }
      }
    }
  }

  /// The postings of a term.
  func list(_ entry: Entry) throws(Failure) -> PostingList {
    switch entry.postings {
    case .inline(let postings): return PostingList(postings)
    case .stream(let offset, let length):
      var bytes: [UInt8] = []
      var number = offset / IndexFormat.postingBlockLength
      var start = offset % IndexFormat.postingBlockLength
      while bytes.count < length {
        guard number < postingBlocks else { throw .malformed }
        let block = try block(firstBlock + number)
        guard start < block.count else { throw .malformed }
        bytes += block[start..<min(block.count, start + length - bytes.count)]
        number += 1
        start = 0
      }
      guard let list = PostingList(bytes, count: entry.count, bound: bound) else { throw .malformed }
      return list
    }
  }
}

/// A page of the dictionary: terms in order. All of their bytes are in one array, as there are thousands of them and
/// of a page mostly one is asked for.
private struct DictionaryPage: Sendable {
  private var letters: [UInt8] = []
  private var inlined: [Posting] = []
  private var items: [Item] = []

  /// A term, and its postings: a range of those that are in the page, or of the stream.
  private struct Item {
    var letters: Range<Int>
    var count: Int
    var isInlined: Bool
    var postings: Range<Int>
  }

  init(_ bytes: [UInt8], bound: Int) throws(GuideIndex.Failure) {
    guard bytes.count <= IndexFormat.maximumPageLength else { throw .malformed }
    var reader = IndexReader(bytes)
    let count = try reader.varint(atMost: bytes.count)
    var offset = try reader.varint(atMost: GuideIndex.maximumLength)
    items.reserveCapacity(count)
    letters.reserveCapacity(2 * bytes.count)
    var before = 0..<0
    for _ in 0..<count {
      let shared = try reader.varint(atMost: before.count)
      let own = try reader.varint(atMost: IndexFormat.maximumTermLength - shared)
      let start = letters.count
      for index in before.prefix(shared) { letters.append(letters[index]) }
      for _ in 0..<own { letters.append(try reader.byte()) }
      let term = start..<letters.count
      guard letters[before.dropFirst(shared)].lexicographicallyPrecedes(letters[term.dropFirst(shared)])
      else {
        throw .malformed
      }
      before = term
      let having = try reader.varint(atMost: bound)
      if having <= IndexFormat.inlinePostings {
        let start = inlined.count
        var guide = -1
        for _ in 0..<having {
          let code = try reader.varint(atMost: bound << 4)
          guide += (code >> 4) + 1
          guard guide < bound else { throw .malformed }
          inlined.append(Posting(guide: guide, impact: UInt8(code & 15)))
        }
        items.append(Item(letters: term, count: having, isInlined: true, postings: start..<inlined.count))
      } else {
        let length = try reader.varint(atMost: IndexFormat.maximumListLength)
        guard length <= GuideIndex.maximumLength - offset else { throw .malformed }
        items.append(Item(letters: term, count: having, isInlined: false, postings: offset..<offset + length))
        offset += length
      }
    }
    try reader.finish()
  }

  var count: Int { items.count }

  func term(_ index: Int) -> ArraySlice<UInt8> { letters[items[index].letters] }

  func entry(_ index: Int) -> GuideIndex.Entry {
    let item = items[index]
    return GuideIndex.Entry(
      term: Array(term(index)), count: item.count,
      postings: item.isInlined
        ? .inline(Array(inlined[item.postings]))
        : .stream(offset: item.postings.lowerBound, length: item.postings.count))
  }

  /// Where the first term is that does not come before another.
  func firstIndex(notBefore other: [UInt8]) -> Int {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if term(middle).lexicographicallyPrecedes(other) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A cursor over the bytes of an index: whatever is wrong with them, they are none.
private struct IndexReader {
  private var reader: ByteReader

  init(_ bytes: [UInt8]) { reader = ByteReader(bytes) }

  mutating func version() throws(GuideIndex.Failure) -> UInt64 {
    do { return try reader.varint() } catch { throw .malformed }
  }

  mutating func byte() throws(GuideIndex.Failure) -> UInt8 {
    do { return try reader.byte() } catch { throw .malformed }
  }

  mutating func bytes(_ count: Int) throws(GuideIndex.Failure) -> [UInt8] {
    do { return try reader.bytes(count) } catch { throw .malformed }
  }

  mutating func varint(atMost limit: Int) throws(GuideIndex.Failure) -> Int {
    do { return try reader.varint(atMost: limit) } catch { throw .malformed }
  }

  mutating func finish() throws(GuideIndex.Failure) {
    do { try reader.finish() } catch { throw .malformed }
  }
}
