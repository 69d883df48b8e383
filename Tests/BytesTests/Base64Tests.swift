import Bytes
import Foundation
import Testing

@Suite struct Base64Tests {
  /// Foundation is the oracle.
  @Test(arguments: 0..<70)
  func encodesAsFoundationDoes(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ 89) }
    let text = Data(bytes).base64EncodedString()
    #expect(Base64.encode(bytes) == text)
    #expect(try Base64.decode(text.utf8) == bytes)
    let bare = text.replacing("=", with: "")
    #expect(Base64.encode(bytes, padding: .none) == bare)
    #expect(try Base64.decode(bare.utf8, padding: .none) == bytes)
  }

  /// Every text of up to four characters of a small alphabet: what is decoded encodes to the same text.
  @Test(arguments: [Base64.Padding.required, .none])
  func eachTextHasOneMeaning(padding: Base64.Padding) {
    let alphabet = Array("AQgw9/=\n ".utf8)
    var texts: [[UInt8]] = [[]]
    for _ in 0..<4 {
      for text in texts {
        if let bytes = try? Base64.decode(text, padding: padding) {
          #expect(Array(Base64.encode(bytes, padding: padding).utf8) == text)
        }
      }
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
    }
  }

  @Test(arguments: ["A", "AAAAA", "AB", "A===", "====", "AAA", "AA=A", "A-B_", "AA==AA==", "AAAA\n"])
  func refusesWhatItDoesNotWrite(text: String) {
    #expect(throws: ByteError.invalidEncoding) { try Base64.decode(text.utf8) }
  }
}
