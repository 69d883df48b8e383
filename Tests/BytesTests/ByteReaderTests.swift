import Bytes
import Testing

@Suite struct ByteReaderTests {
  private static let numbers: [UInt64] =
    [0, 1, 127, 128, 300, 16_383, 16_384, UInt64(UInt32.max), UInt64(Int64.max), .max]
    + (0..<64).map { 1 << UInt64($0) }

  @Test(arguments: numbers)
  func readsTheNumbersThatTheWriterWrites(number: UInt64) throws {
    var writer = ByteWriter()
    writer.varint(number)
    writer.littleEndian(number)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.varint() == number)
    #expect(try reader.littleEndian(UInt64.self) == number)
    try reader.finish()
  }

  /// One number, one encoding: with more zeros at its end it is another string of bytes, and refused.
  @Test(
    arguments: [[0x80, 0x00], [0xFF, 0x80, 0x00], Array(repeating: 0x80, count: 9) + [0x00]] as [[UInt8]])
  func refusesNumbersThatAreNotInTheirShortestForm(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    #expect(throws: ByteError.invalidInteger) { try reader.varint() }
    #expect(reader.offset == 0)
  }

  @Test func refusesNumbersOfMoreThanSixtyFourBits() {
    for last in 2...0x7F as ClosedRange<UInt8> {
      var reader = ByteReader(Array(repeating: 0xFF, count: 9) + [last])
      #expect(throws: ByteError.invalidInteger) { try reader.varint() }
    }
    var endless = ByteReader(Array(repeating: 0x80, count: 20))
    #expect(throws: ByteError.invalidInteger) { try endless.varint() }
  }

  /// What can't be read leaves the cursor where it was.
  @Test func aFailureMovesNothing() throws {
    var writer = ByteWriter()
    writer.string("签证")
    for length in 0..<writer.bytes.count {
      var reader = ByteReader(Array(writer.bytes[..<length]))
      #expect(throws: ByteError.truncated) { try reader.string(atMost: 100) }
      #expect(reader.offset == 0)
    }
    var reader = ByteReader(writer.bytes)
    #expect(throws: ByteError.overLimit) { try reader.string(atMost: 5) }
    #expect(throws: ByteError.truncated) { try reader.bytes(.max) }
    #expect(throws: ByteError.truncated) { try reader.bytes(-1) }
    #expect(throws: ByteError.truncated) { try reader.littleEndian(UInt64.self) }
    #expect(reader.offset == 0)
    #expect(try reader.string(atMost: 6) == "签证")
    #expect(throws: ByteError.truncated) { try reader.byte() }
    #expect(reader.isAtEnd)
  }

  @Test func saysThatSomethingIsLeft() throws {
    var reader = ByteReader([1, 2])
    _ = try reader.byte()
    #expect(throws: ByteError.trailing) { try reader.finish() }
  }

  @Test(arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE7, 0xAD]] as [[UInt8]])
  func refusesTextThatIsNotUTF8(bytes: [UInt8]) {
    var writer = ByteWriter()
    writer.count(bytes.count)
    writer.bytes(bytes)
    var reader = ByteReader(writer.bytes)
    #expect(throws: ByteError.invalidUTF8) { try reader.string(atMost: 10) }
    #expect(reader.offset == 0)
  }
}

@Suite struct MemorySourceTests {
  @Test func givesJustWhatThereIs() throws {
    let source = MemorySource([1, 2, 3])
    for start in 0...4 as ClosedRange<UInt64> {
      for count in -1...4 {
        if count >= 0, start + UInt64(count) <= 3 {
          #expect(
            try source.read(at: start, count: count) == Array([1, 2, 3][Int(start)..<Int(start) + count]))
        } else {
          #expect(throws: SourceError.beyondEnd) { try source.read(at: start, count: count) }
        }
      }
    }
    #expect(throws: SourceError.beyondEnd) { try source.read(at: .max, count: 1) }
    #expect(throws: SourceError.beyondEnd) { try source.read(at: 1, count: .max) }
  }
}
