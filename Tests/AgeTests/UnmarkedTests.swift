import Age
import Bytes
import Foundation
import Sodium
import Testing
import TestSupport

@Suite struct UnmarkedTests {
  /// Little work, so that many files can be made.
  static let layout = UnmarkedLayout(workFactor: 2)
  static let passphrase = Passphrase(Secret("p"), workFactor: 2)

  static func unmarked(_ payload: [UInt8]) throws -> [UInt8] {
    let memory = MemorySink()
    let sink = UnmarkedSink(to: memory, layout: layout)
    let encryptor = try Encryptor(to: sink, recipients: [passphrase])
    try encryptor.write(payload)
    try encryptor.overwrite(at: 0, with: Array(payload.prefix(4)))
    try encryptor.finish()
    try sink.finish()
    return memory.bytes
  }

  @Test(arguments: [4, 100, 65_535, 65_536, 65_537, 200_000])
  func isTheSameFileWrittenDifferently(count: Int) throws {
    let payload = AgeFileTests.payload(count)
    let file = try Self.unmarked(payload)
    #expect(UnmarkedLayout.payloadLength(ofFile: UInt64(file.count)) == UInt64(count))
    let source = try UnmarkedSource(MemorySource(file), layout: Self.layout)
    let binary = try source.read(at: 0, count: Int(source.count))
    #expect(try decrypted(binary, with: [Self.passphrase]) == payload)
    // And back, in pieces of any length.
    for step in [1, 7, 4096, binary.count] where step > 1 || binary.count < 1000 {
      let memory = MemorySink()
      let sink = UnmarkedSink(to: memory, layout: Self.layout)
      for start in stride(from: 0, to: binary.count, by: step) {
        try sink.write(Array(binary[start..<min(start + step, binary.count)]))
      }
      try sink.finish()
      #expect(memory.bytes == file)
    }
    // Wherever it is read, it is that file.
    for offset in 0..<min(binary.count, 200) {
      for length in [0, 1, 50, 150] where offset + length <= binary.count {
        #expect(
          try source.read(at: UInt64(offset), count: length) == Array(binary[offset..<offset + length]))
      }
    }
    #expect(throws: SourceError.beyondEnd) { try source.read(at: source.count, count: 1) }
  }

  @Test func othersHaveNoUnmarkedForm() throws {
    let files = [
      try encrypted([1, 2, 3], to: [X25519Identity().recipient]),
      try encrypted([1, 2, 3], to: [Passphrase(Secret("p"), workFactor: 3)]),
      Array("age-encryption.org/v1\n".utf8), [],
    ]
    for file in files {
      #expect(throws: AgeError.cannotBeUnmarked) {
        let sink = UnmarkedSink(to: MemorySink(), layout: Self.layout)
        try sink.write(file)
        try sink.finish()
      }
    }
  }

  @Test func everyFlippedBitIsNoticed() throws {
    let file = try Self.unmarked([1, 2, 3, 4, 5])
    for index in file.indices {
      for bit in 0..<8 {
        var altered = file
        altered[index] ^= 1 << UInt8(bit)
        #expect(throws: AgeError.self) {
          let source = try UnmarkedSource(MemorySource(altered), layout: Self.layout)
          _ = try AgeFile(source).open(with: [Self.passphrase])
        }
      }
    }
    for length in file.indices {
      #expect(throws: AgeError.self) {
        let source = try UnmarkedSource(MemorySource(Array(file[..<length])), layout: Self.layout)
        _ = try AgeFile(source).open(with: [Self.passphrase])
      }
    }
  }

  /// 2,000 small files of the same contents: at no place do the bytes lean to any value, and no two places go
  /// together. The bounds are six standard deviations, so that chance hardly ever fails the test.
  @Test func nothingTellsItFromNoise() throws {
    let count = 2_000
    let files = try (0..<count).map { _ in try Self.unmarked([UInt8](repeating: 0, count: 64)) }
    let length = files[0].count
    #expect(files.allSatisfy { $0.count == length })
    for place in 0..<length {
      for bit in 0..<8 {
        let ones = files.count { $0[place] >> UInt8(bit) & 1 == 1 }
        #expect(abs(Double(ones) - Double(count) / 2) < 6 * (Double(count) / 4).squareRoot(), "byte \(place)")
      }
      // Equal neighbours, in one file and from one file to the next.
      let inFile = files.count { $0[place] == $0[(place + 1) % length] }
      let between = zip(files, files.dropFirst()).count { $0[place] == $1[place] }
      for equal in [inFile, between] {
        let expected = Double(count) / 256
        #expect(abs(Double(equal) - expected) < 6 * expected.squareRoot(), "byte \(place)")
      }
    }
    var values = [Int](repeating: 0, count: 256)
    for file in files { for byte in file { values[Int(byte)] += 1 } }
    let expected = Double(count * length) / 256
    let chiSquare = values.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    // 255 degrees of freedom: mean 255, standard deviation 22.6.
    #expect(abs(chiSquare - 255) < 6 * 22.6)
  }
}

@Suite struct DecoyTests {
  @Test(arguments: [(1, 4), (3, 4), (4, 4), (5, 8), (9, 16)])
  func fillsUpToARoundNumber(count: Int, round: Int) throws {
    let identities = (0..<count).map { _ in X25519Identity() }
    let recipients = hidingCount(of: identities.map(\.recipient))
    #expect(recipients.count == round)
    let file = try encrypted([1], to: recipients)
    let header = try #require(try Header.parse(file)).header
    #expect(header.stanzas.count == round)
    #expect(Set(header.stanzas.map(\.type)) == ["X25519"])
    #expect(Set(header.stanzas.map(\.body.count)) == [32])
    for identity in identities { #expect(try decrypted(file, with: [identity]) == [1]) }
  }

  @Test func postQuantumKeysAreHiddenAmongTheirLike() throws {
    let identity = HybridIdentity()
    let file = try encrypted([1], to: hidingCount(of: [identity.recipient]))
    let header = try #require(try Header.parse(file)).header
    #expect(header.stanzas.map(\.type) == Array(repeating: "mlkem768x25519", count: 4))
    #expect(try decrypted(file, with: [identity]) == [1])
  }

  /// The real one is not always the first, and a passphrase stays alone.
  @Test func theOrderSaysNothing() throws {
    let identity = X25519Identity()
    let places = Set(
      (0..<60).compactMap { _ in
        hidingCount(of: [identity.recipient]).firstIndex { ($0 as? X25519Recipient) == identity.recipient }
      })
    #expect(places == [0, 1, 2, 3])
    #expect(hidingCount(of: [Passphrase(Secret("p"))]).count == 1)
    #expect(hidingCount(of: []).isEmpty)
  }
}
