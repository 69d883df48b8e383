import Bytes
import Compression
import Dispatch
import Minisign
import Testing
import TestSupport

@testable import BundleFormat

@Suite struct BundleTests {
  static let files: [(path: String, contents: [UInt8])] = [
    ("README.md", Array(String(repeating: "签证 visa ", count: 40).utf8)),
    ("empty.txt", []),
    ("图/一.bin", (0..<90).map { UInt8($0) }),
  ]

  @Test(arguments: Codec.allCases)
  func givesBackWhatWasPutIn(codec: Codec) throws {
    let sample = try SampleBundle(Self.files, codec: codec)
    let sealed = try SealedBundle(MemorySource(sample.bytes))
    #expect(sealed.manifest.title == "样本 sample")
    #expect(sealed.manifest.edition == 3)
    #expect(sealed.manifest.publisher == sample.signers[0].publicKey)
    let reader = sealed.contents()
    try reader.verify()
    let entries = try reader.entries()
    #expect(entries.map(\.path) == ["README.md", "empty.txt", "图/一.bin"])
    for (entry, file) in zip(entries, Self.files) {
      #expect(try reader.bytes(of: entry.contents, atMost: 1 << 20) == file.contents)
    }
  }

  @Test func isTheSameWhenMadeAgain() throws {
    let signers = [SecretKey(), SecretKey()]
    let first = try SampleBundle(Self.files, signers: signers)
    let second = try SampleBundle(Self.files, signers: signers)
    #expect(first.bytes == second.bytes)
  }

  @Test func hasAPadmeLength() throws {
    let length = UInt64(try SampleBundle(Self.files).bytes.count)
    #expect(Padme.padded(length) == length)
  }

  /// Whatever is missing at the end, the file says that it was cut off, and by how much.
  @Test func everyTruncationIsNoticed() throws {
    let bytes = try SampleBundle(Self.files).bytes
    for length in bytes.indices {
      let error = #expect(throws: BundleError.self) { try SampleBundle.verify(Array(bytes[..<length])) }
      if length < 12 {
        #expect(error == .notABundle)
      } else if length >= 24 {
        #expect(error == .cutOff(missing: UInt64(bytes.count - length), of: UInt64(bytes.count)))
      } else {
        #expect(error == .cutOff(missing: UInt64(24 - length), of: nil))
      }
    }
  }

  @Test func whatFollowsTheEndIsNoticed() throws {
    let bytes = try SampleBundle(Self.files).bytes
    #expect(throws: BundleError.extended(by: 3)) { try SampleBundle.verify(bytes + [0, 0, 0]) }
  }

  /// There is no bit in a bundle that could be another without anybody noticing, and what is noticed says
  /// where it is.
  @Test func everyFlippedBitIsNoticed() throws {
    let bytes = try SampleBundle(Self.files, signers: [SecretKey(), SecretKey()]).bytes
    let manifest = try SealedBundle(MemorySource(bytes)).manifest
    let length = manifest.encoded().count
    let trailer = bytes.count - 16
    let manifestStart = try #require(Self.firstIndex(of: manifest.encoded(), in: bytes))
    let table = 24 + Int(manifest.dataLength)
    for index in bytes.indices {
      for bit in 0..<8 {
        var altered = bytes
        altered[index] ^= 1 << UInt8(bit)
        let error = #expect(throws: BundleError.self, "byte \(index), bit \(bit)") {
          try SampleBundle.verify(altered)
        }
        let isRight =
          switch (index, error) {
          case (0..<12, .notABundle), (12..<16, .unsupported), (16..<24, .cutOff), (16..<24, .extended),
            (16..<24, .damaged(.header)), (24..<table, .damaged(.block)),
            (table..<table + 48 * manifest.blocks, .damaged(.table)),
            (table..<manifestStart, .damaged(.padding)),
            (manifestStart..<manifestStart + length, .invalidSignature),
            (manifestStart + length..<trailer, .invalidSignature),
            (manifestStart + length..<trailer, .damaged(.signatures)), (trailer..., .damaged(.trailer)),
            (trailer..., .damaged(.signatures)), (trailer..., .invalidSignature):
            true
          default: false
          }
        #expect(isRight, "byte \(index), bit \(bit): \(String(describing: error))")
      }
    }
  }

  @Test func aSignatureThatDoesNotFitIsNeverOutvoted() throws {
    let signers = [SecretKey(), SecretKey()]
    let bytes = try SampleBundle(Self.files, signers: signers).bytes
    let other = try SampleBundle(Self.files, signers: signers, title: "another").bytes
    // The second signature is taken from another bundle by the same two.
    let key = signers[1].publicKey
    let place = try #require(Self.firstIndex(of: key.key, in: bytes))
    let source = try #require(Self.firstIndex(of: key.key, in: other))
    var altered = bytes
    altered.replaceSubrange(place + 32..<place + 96, with: other[source + 32..<source + 96])
    #expect(throws: BundleError.invalidSignature(key)) { try SampleBundle.verify(altered) }
  }

  private static func firstIndex(of part: [UInt8], in bytes: [UInt8]) -> Int? {
    (0...bytes.count - part.count).first { bytes[$0..<$0 + part.count].elementsEqual(part) }
  }

  @Test(arguments: [
    "../out", "../\u{301}out", "/etc/passwd", ".bashrc", "a//b", "a/./b", "C:\\x", "nul.txt", "a\u{202E}b",
    "x/..", "end.",
  ])
  func aNameThatLeadsElsewhereIsRefused(path: String) throws {
    let sample = try SampleBundle([(path, [1])])
    let reader = try SealedBundle(MemorySource(sample.bytes)).contents()
    #expect(throws: BundleError.unsafePath(path)) { try reader.entries() }
    #expect(throws: BundleError.unsafePath(path)) { try reader.entry(at: GuidePath(path)) }
  }

  @Test(arguments: [
    ["A.md", "a.md"], ["caf\u{E9}.md", "cafe\u{301}.md"], ["a", "a/b"], ["A/x", "a/y"], ["a/b", "A"],
  ])
  func namesThatAreOneOnSomeSystemsAreRefused(paths: [String]) throws {
    let sample = try SampleBundle(paths.map { ($0, [1]) })
    let reader = try SealedBundle(MemorySource(sample.bytes)).contents()
    let error = #expect(throws: BundleError.self) { try reader.entries() }
    guard case .collidingPaths = error else {
      Issue.record("not a collision: \(String(describing: error))")
      return
    }
  }

  /// Each folder counts once, and there are not too many of them.
  @Test func deepPathsAreNoEndlessWork() throws {
    let deep = String(repeating: "a/", count: 2040)
    let paths = (10_000..<10_100).map { GuidePath("\($0)/\(deep)x") }
    try SafePath.checkCollisions(paths)
    #expect(throws: BundleError.collidingPaths("10099/\(deep)x", "10099/\(deep)X")) {
      try SafePath.checkCollisions(paths + ["10099/\(deep)X"])
    }
    #expect(throws: BundleError.damaged(.catalog)) {
      try SafePath.checkCollisions((10_000..<10_255).map { "\($0)/\(deep)x" })
    }
  }

  /// Padding has one length: a bundle with more of it, and all else right, is another.
  @Test func paddingThatWasAddedIsNoticed() throws {
    let bytes = try SampleBundle(Self.files).bytes
    let manifest = try SealedBundle(MemorySource(bytes)).manifest
    let start = try #require(Self.firstIndex(of: manifest.encoded(), in: bytes))
    var longer = bytes
    longer.insert(0, at: start)
    let length = UInt64(longer.count)
    for index in 0..<8 { longer[16 + index] = UInt8(truncatingIfNeeded: length >> UInt64(8 * index)) }
    #expect(throws: BundleError.damaged(.padding)) { try SampleBundle.verify(longer) }
  }

  /// A file of nothing but zeros must not make a small bundle that takes hours to read.
  @Test func compressesNoBetterThanItsLimit() throws {
    for codec in Codec.allCases {
      let sample = try SampleBundle([("zeros", [UInt8](repeating: 0, count: 1 << 20))], codec: codec)
      try SampleBundle.verify(sample.bytes)
    }
  }

  @Test func anExtentOutsideTheBlocksIsRefused() throws {
    let extents = [
      Extent(length: 11, block: 0, offset: 0), Extent(length: 1, block: 0, offset: 10),
      Extent(length: 1, block: 7, offset: 0), Extent(length: UInt64(Int64.max), block: 0, offset: 5),
    ]
    for extent in extents {
      let sink = MemorySink()
      let writer = try BundleWriter(to: sink)
      _ = try writer.add(block: Array(repeating: 1, count: 10), codec: .stored)
      // The catalog is the second block, so nothing may reach into a third.
      let far = extent.length == 11 ? Extent(length: 10_000, block: 0, offset: 0) : extent
      let entry = CatalogEntry(path: "a", contents: far, guide: nil)
      _ = try writer.finish(
        .init(title: "t", edition: 1, date: "2026-01-01"), entries: [entry], codec: .stored,
        signers: [SecretKey()])
      let reader = try SealedBundle(MemorySource(sink.bytes)).contents()
      #expect(throws: BundleError.damaged(.file("a"))) { try reader.verify() }
      #expect(throws: BundleError.self) { try reader.forEachPiece(of: far) { _ in } }
    }
  }

  @Test func readingAheadGivesTheSame() throws {
    // More blocks than are read ahead, and larger together than what is remembered.
    let files = (0..<24).map { number in
      (path: "\(100 + number)", contents: [UInt8](repeating: UInt8(number), count: (1 << 20) - number))
    }
    let sample = try SampleBundle(files, codec: .zstd)
    let reader = try SealedBundle(MemorySource(sample.bytes)).contents()
    var extents = try reader.entries().map(\.contents)
    // Some bytes of a block are wanted again and again, some only at its end, some of two blocks, some not at all.
    for number in stride(from: 20, to: 0, by: -1) {
      extents.insert(Extent(length: 3, block: 0, offset: number), at: number)
    }
    extents.append(Extent(length: 100, block: 4, offset: (1 << 20) - 50))
    extents.append(.empty)
    extents.removeAll { $0.block == 7 && $0.length > 3 }
    let ahead = try ReadAhead(reader, extents)
    for extent in extents + [Extent(length: 9, block: 7, offset: 5)] {
      var bytes: [UInt8] = []
      try ahead.forEachPiece(of: extent) { bytes += $0 }
      #expect(try bytes == reader.bytes(of: extent, atMost: 1 << 20))
    }
  }

  /// Texts of a folder share a block, with pictures between them that have blocks of their own.
  @Test func aBlockThatOthersComeBetweenIsReadOnce() throws {
    var random = SystemRandomNumberGenerator()
    let files = (0..<8).map { number in
      (path: "\(number)", contents: (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
    let source = CountingSource(MemorySource(try SampleBundle(files, codec: .stored).bytes))
    let reader = try SealedBundle(source).contents()
    let whole = try reader.entries().map(\.contents)
    let extents = whole.dropFirst().flatMap { [Extent(length: 10, block: 0, offset: 5), $0] }
    let before = source.bytesRead
    let ahead = try ReadAhead(reader, extents)
    for extent in extents { try ahead.forEachPiece(of: extent) { _ in } }
    // Fifteen if it were read each time; one that is just being begun may be read by two.
    #expect(source.bytesRead - before < 12 * 200_000)
  }

  @Test func fewTinyBlocksAreRemembered() {
    var state = BlockStore.State()
    for number in 0..<10_000 { state.remember([1], as: number) }
    #expect(state.blocks.count <= 256)
    #expect(state.blockBytes == state.blocks.count)
    #expect(state.recall(9_999) == [1] && state.recall(0) == nil)
  }

  @Test func readingAheadCanEndAtAnyTime() throws {
    let files = (0..<30).map { (path: "\($0)", contents: [UInt8](repeating: UInt8($0), count: 1000)) }
    let sample = try SampleBundle(files, codec: .stored)
    let reader = try SealedBundle(MemorySource(sample.bytes)).contents()
    let extents = try reader.entries().map(\.contents)
    for count in 0...extents.count {
      let ahead = try ReadAhead(reader, extents)
      for extent in extents.prefix(count) { try ahead.forEachPiece(of: extent) { _ in } }
    }
  }

  @Test func damageAheadIsToldWhenItsTurnComes() throws {
    let files = (0..<3).map { (path: "\($0)", contents: [UInt8](repeating: UInt8($0), count: 1000)) }
    let sample = try SampleBundle(files, codec: .stored)
    var bytes = sample.bytes
    bytes[24 + 1500] ^= 1
    let reader = try SealedBundle(MemorySource(bytes)).contents()
    let extents = try reader.entries().map(\.contents)
    let ahead = try ReadAhead(reader, extents)
    for (number, extent) in extents.enumerated() {
      let read = { try ahead.forEachPiece(of: extent) { #expect(Array($0) == files[number].contents) } }
      if number == 1 { #expect(throws: BundleError.damaged(.block(1)), performing: read) } else { try read() }
    }
  }

  @Test func readsABlockOnceForAllWhoAskAtTheSameTime() throws {
    let sink = MemorySink()
    let writer = try BundleWriter(to: sink)
    let text = (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 9) }
    _ = try writer.add(block: text, codec: .zlib)
    let entry = CatalogEntry(
      path: "a", contents: Extent(length: UInt64(text.count), block: 0, offset: 0), guide: nil)
    _ = try writer.finish(
      .init(title: "one", edition: 1, date: "2026-01-01"), entries: [entry], codec: .zlib,
      signers: [SecretKey()])
    let source = CountingSource(MemorySource(sink.bytes))
    let reader = try SealedBundle(source).contents()
    DispatchQueue.concurrentPerform(iterations: 8) { _ in #expect((try? reader.block(0)) == text) }
    #expect(source.bytesRead < 2 * source.count)
  }

  @Test(arguments: [Codec.zlib, .zstd])
  func whatCompressesTooWellIsCompressedLess(codec: Codec) throws {
    let sink = MemorySink()
    let writer = try BundleWriter(to: sink)
    let zeros = [UInt8](repeating: 0, count: Limits.blockLength)
    _ = try writer.add(block: zeros, codec: codec)
    let entry = CatalogEntry(
      path: "a", contents: Extent(length: UInt64(zeros.count), block: 0, offset: 0), guide: nil)
    _ = try writer.finish(
      .init(title: "one", edition: 1, date: "2026-01-01"), entries: [entry], codec: codec,
      signers: [SecretKey()])
    #expect(sink.bytes.count < zeros.count / 50)
    #expect(try SealedBundle(MemorySource(sink.bytes)).contents().block(0) == zeros)
  }

  /// Ten thousand files make a catalog of several levels and a table of two.
  @Test func findsAFileAmongManyByReadingLittle() throws {
    let sink = MemorySink()
    let writer = try BundleWriter(to: sink)
    let noise = (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
    for _ in 0..<300 { _ = try writer.add(block: noise, codec: .stored) }
    let entries = (0..<10_000).map { number in
      let digits = String(100_000 + number)
      return CatalogEntry(
        path: "folder-\(digits.suffix(5).prefix(2))/a name that is long enough to fill pages \(digits).md",
        contents: Extent(length: 100, block: number % 300, offset: number / 300), guide: nil)
    }.sorted { $0.path < $1.path }
    _ = try writer.finish(
      .init(title: "many", edition: 1, date: "2026-01-01"), entries: entries, codec: .zstd,
      signers: [SecretKey()])

    let source = CountingSource(MemorySource(sink.bytes))
    let reader = try SealedBundle(source).contents()
    let wanted = entries[7777]
    #expect(try reader.entry(at: wanted.path) == wanted)
    _ = try reader.bytes(of: wanted.contents, atMost: 100)
    #expect(source.bytesRead < source.count / 100)

    #expect(try reader.entries() == entries)
    for entry in entries where entry.contents.block % 17 == 0 {
      #expect(try reader.entry(at: entry.path) == entry)
    }
    for (ordinal, entry) in try reader.entries().enumerated() where ordinal % 97 == 0 {
      #expect(try reader.entry(ordinal: ordinal) == entry)
    }
    #expect(try reader.entry(ordinal: reader.manifest.files) == nil)
    #expect(try reader.entry(ordinal: -1) == nil)
    #expect(try reader.entry(at: "no such file") == nil)
    #expect(try reader.entry(at: "zzz") == nil)
    #expect(try reader.entry(at: "") == nil)
    try reader.verify()
  }
}
