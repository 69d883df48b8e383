import Compression
import Testing
import TestSupport

@Suite struct DeflateTests {
  private static let text = Array(String(repeating: "签证 visa ", count: 200).utf8)

  @Test func givesBackWhatWasPutIn() throws {
    for bytes in [Self.text, [], [7]] {
      #expect(try Deflate.decompress(Deflate.compress(bytes), count: bytes.count) == bytes)
    }
  }

  @Test func pythonReadsIt() throws {
    let script = "import sys, zlib; sys.stdout.buffer.write(zlib.decompress(sys.stdin.buffer.read(), -15))"
    #expect(try run("python3", ["-c", script], input: Deflate.compress(Self.text)).output == Self.text)
  }

  @Test func refusesAnotherLengthAndWhatIsCutOffOrGoesOn() throws {
    let compressed = Deflate.compress(Self.text)
    for count in [-1, 0, 1, Self.text.count - 1, Self.text.count + 1] {
      #expect(throws: CompressionError.damaged) { try Deflate.decompress(compressed, count: count) }
    }
    for length in compressed.indices {
      #expect(throws: CompressionError.damaged) {
        try Deflate.decompress(Array(compressed[..<length]), count: Self.text.count)
      }
    }
    #expect(throws: CompressionError.damaged) {
      try Deflate.decompress(compressed + [0], count: Self.text.count)
    }
  }

  /// The check value that the checksum is known by.
  @Test func sumsAsOthersDo() {
    #expect(Deflate.crc32("123456789".utf8) == 0xCBF4_3926)
    #expect(Deflate.crc32("56789".utf8, after: Deflate.crc32("1234".utf8)) == 0xCBF4_3926)
    #expect(Deflate.crc32([] as [UInt8]) == 0)
  }
}
