import Age
import Testing

@Suite struct HeaderTests {
  private static let code = [UInt8](repeating: 5, count: 32)

  /// Bodies of whole lines end with an empty one.
  @Test(arguments: [0, 1, 47, 48, 49, 96, 1000])
  func whatIsWrittenIsReadAgain(count: Int) throws {
    let stanzas = [
      Stanza(type: "grease", arguments: ["!\"#$%&'()*+,-./~"], body: .init(repeating: 9, count: count)),
      Stanza(type: "other", arguments: [], body: []),
    ]
    let header = Header(stanzas: stanzas, code: Self.code)
    let (read, length) = try #require(try Header.parse(header.encoded() + [1, 2, 3]))
    #expect(read == header)
    #expect(length == header.encoded().count)
  }

  @Test func asksForMoreUntilItIsComplete() throws {
    let bytes = Header(stanzas: [Stanza(type: "t", arguments: ["a"], body: [1, 2])], code: Self.code)
      .encoded()
    for length in bytes.indices { #expect(try Header.parse(Array(bytes[..<length])) == nil) }
  }

  /// The limits are what a hostile file meets instead of the end of memory.
  @Test func refusesWhatIsTooLong() {
    let one = Stanza(type: "t", arguments: [], body: [])
    let many = Header(stanzas: .init(repeating: one, count: 1025), code: Self.code).encoded()
    #expect(throws: AgeError.malformedHeader(.tooLong)) { try Header.parse(many) }
    let endless = Array("age-encryption.org/v1\n-> ".utf8) + [UInt8](repeating: 0x41, count: 1 << 20)
    #expect(throws: AgeError.malformedHeader(.tooLong)) { try Header.parse(endless) }
  }

  @Test(arguments: [
    ("hello", AgeError.notAnAgeFile), ("age-encryption.org/v2\n", .unknownVersion),
    ("age-encryption.org/v1\r\n", .malformedHeader(.firstLine)),
    ("age-encryption.org/v1\n---", .malformedHeader(.footer)),
    ("age-encryption.org/v1\n-> \n", .malformedHeader(.stanzaLine)),
    ("age-encryption.org/v1\n->  a\n", .malformedHeader(.stanzaLine)),
    ("age-encryption.org/v1\n-> é\n", .malformedHeader(.stanzaLine)),
    ("age-encryption.org/v1\n-> a\nAA=\n", .malformedHeader(.stanzaBody)),
    ("age-encryption.org/v1\n-> a\nAB\n", .malformedHeader(.stanzaBody)),
  ])
  func saysWhatIsWrong(text: String, error: AgeError) {
    #expect(throws: error) { _ = try Header.parse(Array((text + "\n").utf8)) }
  }
}
