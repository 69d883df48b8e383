internal import Bytes

/// Writes an index from its terms in order; see docs/FORMAT.md.
struct IndexWriter {
  private var stream = PostingStream()
  private var pages: [(first: [UInt8], bytes: [UInt8])] = []
  private var page = DictionaryPageWriter()

  /// Adds a term.
  ///
  /// - Parameter store: given blocks of postings that are full.
  mutating func add(
    _ term: [UInt8], _ postings: [Posting], store: (_ postings: [UInt8]) throws -> Void
  ) rethrows {
    if page.length >= IndexFormat.pageLength { endPage() }
    try page.add(term, postings, to: &stream, store: store)
  }

  private mutating func endPage() {
    pages.append((page.first, page.bytes))
    page = DictionaryPageWriter()
  }

  /// Writes what is left: the last postings, the pages of the dictionary, the root.
  mutating func finish(
    guides: Int, bound: Int, length: Int, terms: IndexTerms, firstBlock first: Int,
    store: (_ block: [UInt8], _ isPostings: Bool) throws -> Void
  ) rethrows {
    if page.length > 0 { endPage() }
    try stream.finish { try store($0, true) }
    for page in pages { try store(page.bytes, false) }
    var root = ByteWriter()
    root.count(Tokenizer.version)
    root.count(guides)
    root.count(bound)
    root.count(length)
    root.count(terms.frequent)
    root.count(first)
    root.count(stream.blocks)
    root.count(pages.count)
    for page in pages {
      root.count(page.first.count)
      root.bytes(page.first)
    }
    try store(root.bytes, false)
  }
}

/// Postings one after the other, cut into blocks.
private struct PostingStream {
  /// How many blocks are full, or written.
  private(set) var blocks = 0
  private var current: [UInt8] = []
  /// How many bytes there are.
  private(set) var length = 0

  mutating func add(_ bytes: [UInt8], store: ([UInt8]) throws -> Void) rethrows {
    length += bytes.count
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(IndexFormat.postingBlockLength - current.count)
      current += part
      rest = rest.dropFirst(part.count)
      if current.count == IndexFormat.postingBlockLength { try finish(store: store) }
    }
  }

  /// Hands out the last block, if there is anything in it.
  mutating func finish(store: ([UInt8]) throws -> Void) rethrows {
    if current.isEmpty { return }
    try store(current)
    blocks += 1
    current = []
  }
}

/// Some terms in order, each with its postings or with how many bytes of the stream they are.
private struct DictionaryPageWriter {
  private(set) var first: [UInt8] = []
  private var last: [UInt8] = []
  private var count = 0
  private var start = 0
  private var entries = ByteWriter()

  var length: Int { entries.bytes.count }

  mutating func add(
    _ term: [UInt8], _ postings: [Posting], to stream: inout PostingStream, store: ([UInt8]) throws -> Void
  ) rethrows {
    if count == 0 {
      first = term
      start = stream.length
    }
    let shared = zip(term, last).prefix { $0 == $1 }.count
    entries.count(shared)
    entries.count(term.count - shared)
    entries.bytes(term[shared...])
    entries.count(postings.count)
    if postings.count <= IndexFormat.inlinePostings {
      var before = -1
      for posting in postings {
        entries.count((posting.guide - before - 1) << 4 | Int(posting.impact))
        before = posting.guide
      }
    } else {
      var list = ByteWriter()
      PostingList.write(postings, to: &list)
      entries.count(list.bytes.count)
      try stream.add(list.bytes, store: store)
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
