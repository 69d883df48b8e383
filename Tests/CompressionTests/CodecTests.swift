import Compression
import Testing
import TestSupport

@Suite struct CodecTests {
  private static let text = Array(String(repeating: "签证 visa ", count: 200).utf8)

  @Test(arguments: Codec.allCases)
  func givesBackWhatWasPutIn(codec: Codec) throws {
    let compressed = codec.compress(Self.text)
    #expect((compressed == nil) == (codec == .stored))
    #expect(try codec.decompress(compressed ?? Self.text, count: Self.text.count) == Self.text)
  }

  /// Other programs read what is written here.
  @Test func pythonReadsZlib() throws {
    let compressed = try #require(Codec.zlib.compress(Self.text))
    let script = "import sys, zlib; sys.stdout.buffer.write(zlib.decompress(sys.stdin.buffer.read()))"
    #expect(try run("python3", ["-c", script], input: compressed).output == Self.text)
  }

  @Test func theProgramZstdReadsZstd() throws {
    let compressed = try #require(Codec.zstd.compress(Self.text))
    #expect(try run("zstd", ["-dc"], input: compressed).output == Self.text)
  }

  /// The same bytes are compressed to the same, whatever was compressed before them: its working memory is used again.
  @Test(arguments: [Codec.zlib, .zstd])
  func remembersNothing(codec: Codec) {
    var seed: UInt64 = 7
    let texts = (0..<20).map { number in
      Array(
        (0..<(3 << (number % 16))).map { _ in
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return ["签证", "visa ", "护照", "bank ", "\n"][Int(seed >> 33) % (2 + number % 4)]
        }.joined().utf8)
    }
    func compressed(_ texts: [[UInt8]]) -> [[UInt8]?] { texts.map { codec.compress($0) } }
    let first = compressed(texts)
    #expect(compressed(texts.reversed()).reversed() == first)
  }

  /// More than was promised is refused, however much it would be: nothing grows beyond what was asked for.
  @Test(arguments: Codec.allCases)
  func refusesAnotherLength(codec: Codec) throws {
    let compressed = codec.compress(Self.text) ?? Self.text
    for count in [0, 1, Self.text.count - 1, Self.text.count + 1, 4 << 20] {
      #expect(throws: CompressionError.damaged) { try codec.decompress(compressed, count: count) }
    }
  }

  @Test(arguments: [Codec.zlib, .zstd])
  func refusesWhatIsCutOffOrGoesOn(codec: Codec) throws {
    let compressed = try #require(codec.compress(Self.text))
    for length in compressed.indices {
      #expect(throws: CompressionError.damaged) {
        try codec.decompress(Array(compressed[..<length]), count: Self.text.count)
      }
    }
    #expect(throws: CompressionError.damaged) {
      try codec.decompress(compressed + [0], count: Self.text.count)
    }
  }

  /// The library would read several frames, skip over some, and decode what versions before the RFC wrote.
  @Test func refusesMoreThanOneFrame() throws {
    let frame = try #require(Codec.zstd.compress(Self.text))
    let skippable: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 7, 7]
    for bytes in [skippable + frame, frame + skippable] {
      #expect(throws: CompressionError.damaged) { try Codec.zstd.decompress(bytes, count: Self.text.count) }
    }
    #expect(throws: CompressionError.damaged) {
      try Codec.zstd.decompress(frame + frame, count: Self.text.count * 2)
    }
    var old = frame
    old[0] = 0x27
    #expect(throws: CompressionError.damaged) { try Codec.zstd.decompress(old, count: Self.text.count) }
  }

  /// Random bytes may decompress to something, but never to more than was asked for, and never trap.
  @Test(arguments: [Codec.zlib, .zstd])
  func noBytesAreATrap(codec: Codec) throws {
    let compressed = try #require(codec.compress(Self.text))
    for index in compressed.indices {
      for value in [0, 0x7F, 0xFF] as [UInt8] {
        var altered = compressed
        altered[index] = value
        if let bytes = try? codec.decompress(altered, count: Self.text.count) {
          #expect(bytes.count == Self.text.count)
        }
      }
    }
  }

  @Test func tellsWhatIsWorthCompressing() throws {
    #expect(Codec.isCompressible(Self.text))
    let compressed = try #require(Codec.zstd.compress(Self.text + Self.text.reversed()))
    #expect(!Codec.isCompressible(compressed))
    #expect(Codec.zstd.compress(compressed) == nil)
  }

  /// What is nearly as dense as it can be is not worked on for long, but what is saved at once is saved.
  @Test(arguments: [Codec.zlib, .zstd])
  func takesAFewPercentAsTheyCome(codec: Codec) throws {
    let noise = (0..<60_000).map { _ in UInt8.random(in: 0...255) }
    let bytes = noise + [UInt8](repeating: 0, count: 2000)
    #expect(!Codec.isCompressible(bytes))
    let compressed = try #require(codec.compress(bytes))
    #expect(noise.count..<noise.count + 500 ~= compressed.count)
    #expect(try codec.decompress(compressed, count: bytes.count) == bytes)
    #expect(codec.compress(noise) == nil)
  }
}
