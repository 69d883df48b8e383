import BundleFormat
import Bytes
import Compression
import Minisign
import Testing
import TestSupport

@Suite struct SalvageTests {
  static let files: [(path: String, contents: [UInt8])] = (0..<6).map { number in
    ("guide-\(number).md", Array("this is guide \(number), all of it, and nothing else".utf8))
  }

  private static func salvage(_ bytes: [UInt8]) throws -> BundleReader {
    try SealedBundle(MemorySource(bytes), mends: true).salvage()
  }

  /// Whichever byte is another, what is salvaged is exactly what that byte is no part of, and is as it was signed.
  @Test func everyFlippedByteCostsWhatItHits() throws {
    let bytes = try SampleBundle(Self.files, codec: .stored).bytes
    let manifest = try SealedBundle(MemorySource(bytes)).manifest
    let places = try Self.files.map { file in
      try #require(bytes.firstRange(of: file.contents))
    }
    let data = 24..<24 + Int(manifest.dataLength)
    let table = data.upperBound..<data.upperBound + 48 * manifest.blocks
    let end = try #require(bytes.firstRange(of: manifest.encoded())).lowerBound
    for index in bytes.indices {
      var altered = bytes
      altered[index] ^= 0x10
      guard index < end else {
        #expect(throws: BundleError.self, "byte \(index)") { try Self.salvage(altered) }
        continue
      }
      let reader = try Self.salvage(altered)
      let salvage = try #require(reader.salvage)
      let hit = places.firstIndex { $0.contains(index) }
      let isCatalog = data.contains(index) && hit == nil
      let expected =
        isCatalog || table.contains(index)
        ? [] : Self.files.enumerated().filter { $0.offset != hit }.map(\.element)
      #expect(salvage.intact.map(\.path) == expected.map { GuidePath($0.path) }, "byte \(index)")
      #expect(salvage.damaged == (hit.map { [GuidePath(Self.files[$0].path)] } ?? []), "byte \(index)")
      #expect(salvage.lost == Self.files.count - expected.count)
      #expect(salvage.isMended == (index < 24))
      for (entry, file) in try zip(reader.entries(), expected) {
        #expect(try reader.bytes(of: entry.contents, atMost: 1 << 20) == file.contents)
      }
    }
  }

  /// A page of a large catalog that is lost costs the files on it, and their number is known.
  @Test func aLostPageOfTheCatalogCostsItsFiles() throws {
    let files = (0..<2000).map { number in
      (path: "a-folder-with-a-long-name/guide-\(10_000 + number).md", contents: [UInt8]())
    }
    let bytes = try SampleBundle(files, codec: .stored).bytes
    let place = try #require(bytes.firstRange(of: Array("guide-11000".utf8)))
    var altered = bytes
    altered[place.lowerBound] ^= 1
    let salvage = try #require(try Self.salvage(altered).salvage)
    #expect(salvage.damaged.isEmpty)
    #expect(salvage.lost > 0 && salvage.lost < 2000)
    #expect(!salvage.intact.contains { $0.path.text.hasSuffix("guide-11000.md") })
    #expect(salvage.intact.count + salvage.lost == 2000)
  }

  @Test func whatFollowsTheEndIsLeftOut() throws {
    let bytes = try SampleBundle(Self.files).bytes
    let salvage = try #require(try Self.salvage(bytes + [1, 2, 3]).salvage)
    #expect(salvage.lost == 0 && salvage.isMended)
  }

  /// What was cut off at the front, or stands before it, moves all that is behind; what is signed says where it belongs.
  @Test func aBundleThatIsMovedIsReadWhereItIsIntact() throws {
    let bytes = try SampleBundle(Self.files).bytes
    for start in [1, 23, 24, 100] {
      let salvage = try #require(try Self.salvage(Array(bytes.dropFirst(start))).salvage)
      #expect(salvage.isMended && (salvage.lost > 0) == (start > 24), "\(start)")
    }
    let salvage = try #require(try Self.salvage([0xEF, 0xBB, 0xBF] + bytes).salvage)
    #expect(salvage.isMended && salvage.lost == 0)
    #expect(throws: BundleError.self) { try Self.salvage(Array(bytes.suffix(20))) }
  }

  /// The list of files stands at the end: without it, nothing can be proven.
  @Test func ofACutOffBundleNothingIsTaken() throws {
    let bytes = try SampleBundle(Self.files).bytes
    for length in [24, 600, bytes.count - 1] {
      #expect(throws: BundleError.cutOff(missing: UInt64(bytes.count - length), of: UInt64(bytes.count))) {
        try Self.salvage(Array(bytes[..<length]))
      }
    }
  }

  @Test func anIntactBundleIsWhole() throws {
    let reader = try Self.salvage(SampleBundle(Self.files).bytes)
    #expect(reader.salvage?.isWhole == true)
    #expect(try reader.entries().count == Self.files.count)
  }
}
