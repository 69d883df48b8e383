import Bytes
import Testing

@Suite struct HexTests {
  @Test(
    arguments: [([], ""), ([0x00], "00"), ([0xDE, 0xAD, 0xBE, 0xEF], "deadbeef")] as [([UInt8], String)])
  func encodesAndDecodes(bytes: [UInt8], text: String) throws {
    #expect(Hex.encode(bytes) == text)
    #expect(try Hex.decode(text) == bytes)
  }

  @Test(arguments: ["0", "0g", "AB", " 00", "00 "])
  func refusesWhatItDoesNotWrite(text: String) {
    #expect(throws: ByteError.invalidEncoding) { try Hex.decode(text) }
  }
}
