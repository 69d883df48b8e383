import Bytes
import Testing

@Suite struct Bech32Tests {
  /// From the lists of valid and invalid strings in BIP 173; the last of them are valid there but for data
  /// that is no whole number of bytes.
  @Test(arguments: ["A12UEL5L", "a12uel5l", "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw"])
  func readsValidText(text: String) throws {
    let (prefix, data) = try Bech32.decode(text)
    #expect(Bech32.encode(prefix: prefix.lowercased(), data: data) == text.lowercased())
  }

  @Test(arguments: [
    "\u{20}1nwldj5", "\u{7F}1axkwrx", "pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3", "A1G7SGD8",
    "10a06t8", "1qzzfhee", "", "1", "a12UEL5L", "a12uel5m", "签1证",
  ])
  func refusesInvalidText(text: String) {
    #expect(throws: ByteError.invalidEncoding) { try Bech32.decode(text) }
  }

  @Test func refusesTextLongerThanAnyKey() {
    let text = Bech32.encode(prefix: "age", data: Array(repeating: 7, count: 3000))
    #expect(throws: ByteError.invalidEncoding) { try Bech32.decode(text) }
  }

  @Test(arguments: 0..<40)
  func givesBackWhatWasPutIn(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
    let text = Bech32.encode(prefix: "age", data: bytes)
    let decoded = try Bech32.decode(text)
    #expect(decoded.prefix == "age")
    #expect(decoded.data == bytes)
    #expect(try Bech32.decode(text.uppercased()).data == bytes)
  }

  /// The checksum finds every single character that is another.
  @Test func everyChangedCharacterIsNoticed() {
    let text = Array(Bech32.encode(prefix: "age", data: [0, 1, 2, 3, 250]).utf8)
    for index in text.indices {
      for byte in "qpzry9x8gf2tvdw0s3jn54khce6mua7l1".utf8 where byte != text[index] {
        var altered = text
        altered[index] = byte
        let string = String(decoding: altered, as: UTF8.self)
        #expect(throws: ByteError.invalidEncoding, "\(string)") { try Bech32.decode(string) }
      }
    }
  }
}
