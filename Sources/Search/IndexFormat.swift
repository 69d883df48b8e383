internal import Bytes

/// What an index is written as; see docs/FORMAT.md.
enum IndexFormat {
  /// The bytes of postings in a block, before compression.
  static let postingBlockLength = 64 << 10
  /// About how many bytes a page of the dictionary has.
  static let pageLength = 16 << 10
  /// The most bytes of a page, and of the root.
  static let maximumPageLength = 64 << 10
  static let maximumRootLength = 4 << 20
  /// The most bytes of the postings of one term.
  static let maximumListLength = 16 << 20
  /// Postings in a chunk.
  static let chunk = 128
  /// Terms in so few guides have their postings in the dictionary.
  static let inlinePostings = 2
  /// A term in bytes: a word, or two characters, or the beginnings of two words.
  static let maximumTermLength = Tokenizer.maximumWordLength
  /// How finely the strength of a term in a guide is told.
  static let impacts = 16

  /// How strongly a term says what a guide is about, from 0 to 15: the part of BM25F that does not depend on the query,
  /// for a length that is measured against a fixed one.
  static func impact(of counts: Matcher.FieldCounts, length: Int) -> UInt8 {
    let norm = 0.4 + 0.6 * Double(length) / 1024
    let frequency = counts.weighted(bodyNorm: norm)
    return UInt8(min(15, frequency / (frequency + 1.2) * 16))
  }

  /// What an impact stands for: the middle of what is rounded to it.
  static func strength(ofImpact impact: UInt8) -> Double { (Double(impact) + 0.5) / 16 }
}

/// The guides that a term is in.
struct Posting: Equatable, Sendable {
  var guide: Int
  var impact: UInt8
}

/// The postings of one term in bytes: chunks of 128, of which each says where it ends and what its highest impact is.
struct PostingList: Sendable {
  private let bytes: [UInt8]
  private(set) var chunks: [Chunk] = []
  let count: Int

  struct Chunk: Sendable {
    var first: Int
    var last: Int
    var count: Int
    var width: Int
    var maximum: UInt8
    var offset: Int
  }

  /// Looks through the heads of the chunks.
  ///
  /// - Parameters:
  ///   - count: how many postings there are.
  ///   - bound: the number that all guides are below.
  /// - Returns: `nil` if the bytes are no such list.
  init?(_ bytes: [UInt8], count: Int, bound: Int) {
    self.bytes = bytes
    self.count = count
    var reader = ByteReader(bytes)
    var rest = count
    var previous = -1
    while rest > 0 {
      let size = min(rest, IndexFormat.chunk)
      guard let distance = try? reader.varint(atMost: bound), previous + distance < bound, distance >= size,
        let width = try? reader.byte(), width <= 32, let maximum = try? reader.byte(),
        maximum < IndexFormat.impacts
      else { return nil }
      let length = (size * Int(width) + 7) / 8 + (size * Self.bits(maximum) + 7) / 8
      chunks.append(
        Chunk(
          first: previous + 1, last: previous + distance, count: size, width: Int(width), maximum: maximum,
          offset: reader.offset))
      guard (try? reader.bytes(length)) != nil else { return nil }
      previous += distance
      rest -= size
    }
    guard reader.isAtEnd else { return nil }
  }

  /// Postings that stand in a dictionary.
  init(_ postings: [Posting]) {
    var writer = ByteWriter()
    Self.write(postings, to: &writer)
    self = PostingList(writer.bytes, count: postings.count, bound: Int.max / 2) ?? .none
  }

  private init() {
    bytes = []
    count = 0
  }

  static let none = PostingList()

  /// How many bits it takes to write numbers up to one.
  private static func bits(_ maximum: UInt8) -> Int { 8 - maximum.leadingZeroBitCount }

  /// Hands out the postings of a chunk in order. What a lying list says is kept below the chunk's end.
  func forEach(in chunk: Chunk, _ body: (Posting) -> Void) {
    var guides = BitReader(bytes, at: chunk.offset)
    var impacts = BitReader(bytes, at: chunk.offset + (chunk.count * chunk.width + 7) / 8)
    let bits = Self.bits(chunk.maximum)
    var guide = chunk.first
    for number in 0..<chunk.count {
      guide = Int(min(UInt64(guide) + guides.read(chunk.width), UInt64(chunk.last)))
      body(Posting(guide: guide, impact: min(UInt8(truncatingIfNeeded: impacts.read(bits)), chunk.maximum)))
      guide += 1
      if guide > chunk.last, number + 1 < chunk.count { return }
    }
  }

  /// Writes postings, ascending by guide.
  static func write(_ postings: [Posting], to writer: inout ByteWriter) {
    var previous = -1
    var start = 0
    while start < postings.count {
      let part = postings[start..<min(start + IndexFormat.chunk, postings.count)]
      var largest = 0
      var maximum: UInt8 = 0
      var before = previous
      for posting in part {
        largest = max(largest, posting.guide - before - 1)
        maximum = max(maximum, posting.impact)
        before = posting.guide
      }
      let width = Int.bitWidth - largest.leadingZeroBitCount
      writer.count(before - previous)
      writer.byte(UInt8(width))
      writer.byte(maximum)
      var guides = BitWriter()
      var impacts = BitWriter()
      for posting in part {
        guides.write(posting.guide - previous - 1, width)
        impacts.write(Int(posting.impact), bits(maximum))
        previous = posting.guide
      }
      writer.bytes(guides.finish())
      writer.bytes(impacts.finish())
      start += part.count
    }
  }
}

/// Numbers of a few bits each, the lowest bits first.
private struct BitReader {
  private let bytes: [UInt8]
  private var offset: Int
  private var buffer: UInt64 = 0
  private var available = 0

  init(_ bytes: [UInt8], at offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The next number; behind the end there are noughts.
  mutating func read(_ bits: Int) -> UInt64 {
    while available < bits {
      if offset < bytes.count { buffer |= UInt64(bytes[offset]) << UInt64(available) }
      offset += 1
      available += 8
    }
    let value = buffer & ((1 << UInt64(bits)) - 1)
    buffer >>= UInt64(bits)
    available -= bits
    return value
  }
}

private struct BitWriter {
  private var bytes: [UInt8] = []
  private var buffer: UInt64 = 0
  private var used = 0

  mutating func write(_ value: Int, _ bits: Int) {
    buffer |= UInt64(value) << UInt64(used)
    used += bits
    while used >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      used -= 8
    }
  }

  mutating func finish() -> [UInt8] {
    if used > 0 { bytes.append(UInt8(truncatingIfNeeded: buffer)) }
    return bytes
  }
}
