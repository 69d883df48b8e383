package import BundleReading
package import Bytes

/// A page that somebody made, taken apart.
package struct BundlePage: Sendable {
  /// The bundle in it; `nil` if there is none.
  package let bundle: (any ByteSource)?
  /// The publishers' keys that its maker put in, as JSON.
  package let publishers: [UInt8]
  private let source: any ByteSource
  private let face: Range<UInt64>
  /// The parts that are the same in all pages of one release.
  private let code: [Range<UInt64>]

  /// What the parts of a page besides the bundle are worth.
  package enum Judgement: Equatable, Sendable {
    /// It is what this program would write: its code, and what is seen where no scripts run.
    case own
    /// Its code is this program's, but what is seen where no scripts run is something else.
    case otherFace
    /// Its code is not that of a release that this program knows.
    case unknown
  }

  /// How a page begins.
  private static let beginning = Array("<!doctype html>".utf8)
  /// The most keys that a page has, in bytes.
  private static let longestPublishers = 1 << 20

  /// Takes a page apart; `nil` if it is none of these.
  package init?(_ source: any ByteSource) throws(SourceError) {
    guard source.count > UInt64(Self.beginning.count),
      try source.read(at: 0, count: Self.beginning.count) == Self.beginning
    else { return nil }
    var slots: [Range<UInt64>] = []
    var code: [Range<UInt64>] = []
    var place: UInt64 = 0
    for slot in PageTemplate.Slot.allCases {
      guard let start = try Self.find(slot.start, in: source, from: place) else { return nil }
      let first = start + UInt64(slot.start.count)
      guard let end = try Self.find(slot.end, in: source, from: first) else { return nil }
      code.append(place..<first)
      slots.append(first..<end)
      place = end
    }
    code.append(place..<source.count)
    self.source = source
    self.code = code
    face = slots[0]
    let keys = slots[1]
    guard keys.upperBound - keys.lowerBound <= Self.longestPublishers else { return nil }
    publishers = try source.read(at: keys.lowerBound, count: Int(keys.upperBound - keys.lowerBound))
    bundle = slots[2].isEmpty ? nil : try Base64Source(source, slots[2])
  }

  /// Where some bytes stand, from a place on.
  private static func find(
    _ wanted: [UInt8], in source: any ByteSource, from start: UInt64
  ) throws(SourceError) -> UInt64? {
    let stretch = 1 << 20
    var place = start
    while place < source.count {
      let bytes = try source.read(
        at: place, count: Int(min(UInt64(stretch + wanted.count), source.count - place)))
      if let found = bytes.firstIndex(of: wanted, in: bytes.indices) { return place + UInt64(found) }
      place += UInt64(stretch)
    }
    return nil
  }

  /// Compares the page with what this program would write.
  ///
  /// - Parameter opened: the bundle in it, if that is not encrypted, as its guides are then seen where no scripts run.
  package func judgement(of opened: OpenedBundle?) throws -> Judgement {
    guard let own = PageTemplate.own, code.count == own.code.count else { return .unknown }
    for (range, part) in zip(code, own.code) {
      guard range.upperBound - range.lowerBound == UInt64(part.count),
        try source.read(at: range.lowerBound, count: part.count).elementsEqual(part)
      else { return .unknown }
    }
    let comparison = Comparison(source, face)
    try PageWriter.writeFace(of: opened, own, to: comparison)
    return comparison.isSame ? .own : .otherFace
  }
}

/// Compares what is written with bytes that are there.
private final class Comparison: ByteSink {
  private let source: any ByteSource
  private var rest: Range<UInt64>
  private var isSameSoFar = true

  init(_ source: any ByteSource, _ range: Range<UInt64>) { (self.source, rest) = (source, range) }

  var isSame: Bool { isSameSoFar && rest.isEmpty }

  func write(_ bytes: [UInt8]) throws {
    guard isSameSoFar else { return }
    isSameSoFar =
      try UInt64(bytes.count) <= rest.upperBound - rest.lowerBound
      && source.read(at: rest.lowerBound, count: bytes.count) == bytes
    if isSameSoFar { rest = rest.lowerBound + UInt64(bytes.count)..<rest.upperBound }
  }

  func overwrite(at offset: UInt64, with bytes: [UInt8]) throws { isSameSoFar = false }
}

/// What Base64 within a file stands for, decoded where it is read.
private final class Base64Source: ByteSource {
  let count: UInt64
  private let source: any ByteSource
  private let range: Range<UInt64>

  init?(_ source: any ByteSource, _ range: Range<UInt64>) throws(SourceError) {
    let length = range.upperBound - range.lowerBound
    guard length > 0, length % 4 == 0 else { return nil }
    let last = try source.read(at: range.upperBound - 2, count: 2)
    let padding = last.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    count = length / 4 * 3 - UInt64(padding)
    (self.source, self.range) = (source, range)
  }

  func read(at offset: UInt64, count: Int, into target: inout OutputSpan<UInt8>) throws(SourceError) {
    try checkRange(offset, count, of: self.count)
    guard count > 0 else { return }
    let (first, last) = (offset / 3, (offset + UInt64(count) - 1) / 3)
    let text = try source.read(at: range.lowerBound + first * 4, count: Int(last - first + 1) * 4)
    guard let bytes = try? Base64.decode(text) else { throw .damaged(at: offset) }
    let start = Int(offset - first * 3)
    guard bytes.count >= start + count else { throw .damaged(at: offset) }
    target.append(bytes.span.extracting(start..<start + count))
  }
}
