import Age
import Bytes
import Sodium
import Testing
import TestSupport

/// An age file in memory.
func encrypted(_ payload: [UInt8], to recipients: [any Recipient]) throws -> [UInt8] {
  let sink = MemorySink()
  let encryptor = try Encryptor(to: sink, recipients: recipients)
  // Pieces of odd lengths, that cross the ends of chunks.
  for start in stride(from: 0, to: payload.count, by: 30_011) {
    try encryptor.write(Array(payload[start..<min(start + 30_011, payload.count)]))
  }
  try encryptor.finish()
  return sink.bytes
}

/// The payload of an age file in memory.
func decrypted(_ file: [UInt8], with identities: [any Identity]) throws -> [UInt8] {
  let payload = try AgeFile(MemorySource(file)).open(with: identities)
  return try payload.read(at: 0, count: Int(payload.count))
}

@Suite struct AgeFileTests {
  /// Lengths around the ends of chunks.
  static let lengths = [0, 1, 65_535, 65_536, 65_537, 131_072, 131_073, 200_000]

  static func payload(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 11) }
  }

  @Test(arguments: lengths)
  func givesBackWhatWasPutIn(count: Int) throws {
    let payload = Self.payload(count)
    let (classic, hybrid) = (X25519Identity(), HybridIdentity())
    let passphrase = Passphrase(Secret("p"), workFactor: 4)
    #expect(try decrypted(encrypted(payload, to: [classic.recipient]), with: [classic]) == payload)
    #expect(try decrypted(encrypted(payload, to: [hybrid.recipient]), with: [classic, hybrid]) == payload)
    #expect(try decrypted(encrypted(payload, to: [passphrase]), with: [passphrase]) == payload)
  }

  /// What is read at random is what stands there, and only the chunks that it lies in are read.
  @Test func readsAnywhereByReadingLittle() throws {
    let payload = Self.payload(1_000_000)
    let identity = X25519Identity()
    let source = CountingSource(MemorySource(try encrypted(payload, to: [identity.recipient])))
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let opened = try AgeFile(source).open(with: [identity])
      let before = source.bytesRead
      let offset = Int.random(in: 0...payload.count, using: &random)
      let count = Int.random(in: 0...min(payload.count - offset, 150_000), using: &random)
      #expect(try opened.read(at: UInt64(offset), count: count) == Array(payload[offset..<offset + count]))
      let chunks = count == 0 ? 0 : (offset + count - 1) / 65_536 - offset / 65_536 + 1
      #expect(source.bytesRead - before <= UInt64(chunks) * 65_552)
    }
    let opened = try AgeFile(source).open(with: [identity])
    #expect(throws: SourceError.beyondEnd) { try opened.read(at: 999_999, count: 2) }
    #expect(throws: SourceError.beyondEnd) { try opened.read(at: .max, count: 1) }
    #expect(throws: SourceError.beyondEnd) { try opened.read(at: 0, count: -1) }
  }

  @Test func opensForEachOfSeveralRecipients() throws {
    let identities = [X25519Identity(), X25519Identity(), X25519Identity()]
    let file = try encrypted([1, 2, 3], to: identities.map(\.recipient))
    for identity in identities { #expect(try decrypted(file, with: [identity]) == [1, 2, 3]) }
    #expect(throws: AgeError.noIdentityMatched(recipientTypes: ["X25519", "X25519", "X25519"])) {
      try decrypted(file, with: [X25519Identity()])
    }
  }

  @Test func refusesRecipientsThatUndoEachOther() throws {
    let (classic, hybrid) = (X25519Identity().recipient, HybridIdentity().recipient)
    let passphrase = Passphrase(Secret("p"), workFactor: 4)
    for recipients in [[classic, hybrid], [passphrase, classic], [passphrase, passphrase]]
      as [[any Recipient]]
    {
      #expect(throws: AgeError.mixedRecipients) { try encrypted([], to: recipients) }
    }
    #expect(throws: AgeError.noRecipients) { try encrypted([], to: []) }
  }

  /// A small file, each of whose bytes matters.
  static let small: (file: [UInt8], identity: X25519Identity) = {
    let identity = X25519Identity()
    guard let file = try? encrypted(Array("签证 visa".utf8), to: [identity.recipient]) else {
      fatalError("encrypting into memory can't fail")
    }
    return (file, identity)
  }()

  @Test func everyFlippedBitIsNoticed() throws {
    let (file, identity) = Self.small
    let header = try #require(try Header.parse(file)).length
    for index in file.indices {
      for bit in 0..<8 {
        var altered = file
        altered[index] ^= 1 << UInt8(bit)
        let error = #expect(throws: AgeError.self, "byte \(index), bit \(bit)") {
          try decrypted(altered, with: [identity])
        }
        let isInHeader =
          switch error {
          case .notAnAgeFile, .unknownVersion, .malformedHeader, .headerAltered, .noIdentityMatched,
            .truncated(.header):
            true
          default: false
          }
        #expect(isInHeader == (index < header), "byte \(index), bit \(bit): \(String(describing: error))")
      }
    }
  }

  @Test func everyTruncationIsNoticed() throws {
    let (file, identity) = Self.small
    let header = try #require(try Header.parse(file)).length
    for length in file.indices {
      let part: AgeError.Part = length < header + 16 ? .header : .payload
      #expect(throws: AgeError.truncated(part), "\(length) bytes") {
        try decrypted(Array(file[..<length]), with: [identity])
      }
    }
    #expect(throws: AgeError.truncated(.payload)) { try decrypted(file + [0], with: [identity]) }
  }

  /// At the end of a chunk, a cut-off file is well-formed but for its last chunk.
  @Test(arguments: [1, 2, 3])
  func aFileCutAtTheEndOfAChunkIsNotAWholeOne(chunks: Int) throws {
    let identity = X25519Identity()
    let file = try encrypted(Self.payload(4 * 65_536), to: [identity.recipient])
    let header = try #require(try Header.parse(file)).length
    let cut = Array(file[..<(header + 16 + chunks * 65_552)])
    #expect(throws: AgeError.truncated(.payload)) { try decrypted(cut, with: [identity]) }
  }

  /// The first bytes can be replaced until the end, and no chunk is encrypted twice with one nonce.
  @Test(arguments: [24, 65_536, 70_000, 200_000])
  func theBeginningCanBeReplaced(count: Int) throws {
    let identity = X25519Identity()
    let sink = MemorySink()
    let encryptor = try Encryptor(to: sink, recipients: [identity.recipient])
    try encryptor.write([UInt8](repeating: 0, count: count))
    try encryptor.overwrite(at: 2, with: [7, 8, 9])
    try encryptor.finish()
    let expected = [0, 0, 7, 8, 9] + [UInt8](repeating: 0, count: count - 5)
    #expect(try decrypted(sink.bytes, with: [identity]) == expected)
  }

  @Test func aFileThatGrowsWorkIsRefused() throws {
    let stanza = Stanza(
      type: "scrypt", arguments: [String(repeating: "A", count: 22), "21"],
      body: .init(repeating: 0, count: 32))
    let header = Header(stanzas: [stanza], code: .init(repeating: 0, count: 32)).encoded()
    #expect(throws: AgeError.workFactorTooHigh(21)) {
      try decrypted(header + .init(repeating: 0, count: 32), with: [Passphrase(Secret("p"))])
    }
  }
}
