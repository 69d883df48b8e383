import Bytes
import Minisign
import Sodium
import Testing
import TestSupport

@Suite struct SignatureTests {
  private static let message = Array("bundle manifest 1\n".utf8)

  @Test func isValidForItsMessageAndKeyOnly() throws {
    let (key, other) = (SecretKey(), SecretKey())
    let signature = try key.sign(Self.message, trustedComment: "title:签证\tedition:1")
    #expect(signature.isValid(for: Self.message, by: key.publicKey))
    #expect(!signature.isValid(for: Self.message + [0], by: key.publicKey))
    #expect(!signature.isValid(for: Self.message, by: other.publicKey))
    // Another key with the same identifier, which anybody can make, is another key.
    let collision = try #require(PublicKey(identifier: key.publicKey.identifier, key: other.publicKey.key))
    #expect(!signature.isValid(for: Self.message, by: collision))
    #expect(try Signature(file: Array(signature.fileContents(untrustedComment: "x").utf8)) == signature)
  }

  /// No bit of a signature file but those of the untrusted comment can be another.
  @Test func everyFlippedBitIsNoticed() throws {
    let key = SecretKey()
    let file = Array(
      try key.sign(Self.message, trustedComment: "comment").fileContents(untrustedComment: "").utf8)
    let start = "untrusted comment: \n".utf8.count
    for index in start..<file.count {
      for bit in 0..<8 {
        var altered = file
        altered[index] ^= 1 << UInt8(bit)
        let isValid = (try? Signature(file: altered))?.isValid(for: Self.message, by: key.publicKey) ?? false
        #expect(!isValid, "byte \(index), bit \(bit)")
      }
    }
    for length in 0..<file.count - 1 {
      #expect(throws: MinisignError.self) { try Signature(file: Array(file[..<length])) }
    }
  }

  @Test func theOldKindIsRefusedByName() throws {
    let signature = try SecretKey().sign(Self.message, trustedComment: "")
    let lines = signature.fileContents(untrustedComment: "").split(
      separator: "\n", omittingEmptySubsequences: false)
    var bytes = try Base64.decode(lines[1].utf8)
    bytes[1] = UInt8(ascii: "d")
    let text = lines.enumerated().map { $0.offset == 1 ? Base64.encode(bytes) : String($0.element) }
    #expect(throws: MinisignError.legacySignature) {
      try Signature(file: Array(text.joined(separator: "\n").utf8))
    }
  }

  @Test(arguments: ["two\nlines", "a\rb", "bell\u{7}", "\u{85}", String(repeating: "长", count: 2000)])
  func aCommentIsOneLine(comment: String) {
    #expect(throws: MinisignError.invalidComment) {
      try SecretKey().sign(Self.message, trustedComment: comment)
    }
  }
}

@Suite struct PublicKeyTests {
  /// minisign's own public key, from its documentation.
  private static let known = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"

  @Test func isReadAsItIsWritten() throws {
    let key = try PublicKey(line: Self.known)
    #expect(key.line == Self.known)
    #expect(key.identifierText == "E7620F1842B4E81F")
    #expect(try PublicKey(file: Array(key.fileContents.utf8)) == key)
    #expect(try PublicKey(file: Array(Self.known.utf8)) == key)
  }

  @Test func refusesWhatIsNoKey() throws {
    let bytes = Array(Self.known.utf8)
    for length in bytes.indices {
      let error = length < 8 ? MinisignError.malformed : .cutShort
      #expect(throws: error) { try PublicKey(file: Array(bytes[..<length])) }
    }
    let two = Array("\(Self.known)\n\(Self.known)\n".utf8)
    #expect(throws: MinisignError.malformed) { try PublicKey(file: two) }
    #expect(throws: MinisignError.malformed) { try PublicKey(line: "RX" + Self.known.dropFirst(2)) }
    #expect(throws: MinisignError.malformed) { try PublicKey(file: [0xFF, 0xFE]) }
  }

  /// As chats, mails and editors leave it.
  @Test(arguments: [
    "\u{FEFF}untrusted comment: a\r\nKEY\r\n", "KEY  \n\n", "  untrusted comment: a\n  KEY",
    "> untrusted comment: a\n> KEY\n",
    "untrusted comment: a\n\u{200B}KEY\u{200B}", "“KEY”", "公钥：KEY", "小王的公钥是：\nKEY\n谢谢", "key: KEY.",
    "[10:12] Wang: KEY", "`KEY`",
    "<!DOCTYPE html><html><body>KEY</body></html>", "&nbsp;KEY<br>", "untrusted comment: a\nONE\nTWO\n",
    "ONE  \r\n> TWO",
    "KEY\u{3000}", "untrusted comment: 张三的公钥\u{2028}KEY", "{\"key\": \"KEY\\n\"}",
    "untrusted comment: \(String(repeating: "长", count: 2000))\nKEY",
  ])
  func isReadAsPeoplePassItOn(_ text: String) throws {
    let text = text.replacing("KEY", with: Self.known).replacing("ONE", with: Self.known.prefix(30))
      .replacing("TWO", with: Self.known.dropFirst(30))
    #expect(try PublicKey(file: Array(text.utf8)).line == Self.known)
    let wide = text.unicodeScalars.map {
      (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0)! : $0
    }
    if !text.contains("<"), !text.contains("&"), !text.contains("\\") {
      #expect(try PublicKey(file: Array(String(String.UnicodeScalarView(wide)).utf8)).line == Self.known)
    }
    let marked = ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try PublicKey(file: marked).line == Self.known)
  }

  /// What might be another key is none, and nothing of a secret one is said.
  @Test(arguments: [
    ("KEY KEY", MinisignError.malformed), ("KEYA", .cutShort), ("ONE\nWang", .cutShort),
    ("ONE\nXiaoWang\nTWO", .cutShort),
    ("age1qqqq", .readersKey), ("AGE-SECRET-KEY-1QQQQ", .secretKey), ("hello", .malformed), ("", .malformed),
    ("untrusted comment: KEY\n", .malformed),
  ])
  func isNotGuessed(_ text: String, error: MinisignError) {
    let text = text.replacing("KEY", with: text.hasPrefix("AGE") ? "KEY" : Self.known).replacing(
      "ONE", with: Self.known.prefix(30)
    )
    .replacing("TWO", with: Self.known.dropFirst(30))
    #expect(throws: error) { try PublicKey(file: Array(text.utf8)) }
  }

  @Test func aSecretKeyIsCalledOne() throws {
    for secret in [
      try SecretKey().fileContents(passphrase: nil),
      try SecretKey().fileContents(
        passphrase: Secret("p"), limits: .init(operations: 32_768, memory: 16 << 20)),
    ] {
      #expect(throws: MinisignError.secretKey) { try PublicKey(file: secret) }
    }
  }
}

@Suite struct SecretKeyTests {
  /// Little work, so that the tests don't take a second each.
  private static let quick = Scrypt.Limits(operations: 32_768, memory: 16 << 20)

  @Test func isReadAsItIsWritten() throws {
    let key = SecretKey()
    let plain = try key.fileContents(passphrase: nil)
    let read = try SecretKey(file: Secret(plain)) { nil }
    #expect(read.publicKey == key.publicKey)
    let locked = try key.fileContents(passphrase: Secret("签证"), limits: Self.quick)
    #expect(try SecretKey(file: Secret(locked)) { Secret("签证") }.publicKey == key.publicKey)
    #expect(throws: MinisignError.wrongPassphrase) { try SecretKey(file: Secret(locked)) { Secret("no") } }
    #expect(throws: MinisignError.passphraseNeeded) { try SecretKey(file: Secret(locked)) { nil } }
  }

  @Test func everyFlippedBitIsNoticed() throws {
    let key = SecretKey()
    let file = try key.fileContents(passphrase: nil)
    let start = try #require(file.firstIndex(of: 0x0A)) + 1
    var fields = try Base64.decode(Array(file[start..<file.count - 1]))
    // The salt and limits of a key without a passphrase say nothing; the rest is covered by its checksum.
    for index in fields.indices where !(6..<54).contains(index) {
      for bit in 0..<8 {
        fields[index] ^= 1 << UInt8(bit)
        let line = Array(Base64.encode(fields).utf8)
        #expect(throws: MinisignError.self, "byte \(index), bit \(bit)") {
          try SecretKey(file: Secret(line)) { nil }
        }
        fields[index] ^= 1 << UInt8(bit)
      }
    }
    for length in 0..<file.count - 1 {
      #expect(throws: MinisignError.self) { try SecretKey(file: Secret(Array(file[..<length]))) { nil } }
    }
  }

  /// A planted key file must not make the program ask for all memory.
  @Test func refusesLimitsAboveMinisignsOwn() throws {
    let key = SecretKey()
    let locked = try key.fileContents(passphrase: Secret("p"), limits: Self.quick)
    let start = try #require(locked.firstIndex(of: 0x0A)) + 1
    var fields = try Base64.decode(Array(locked[start..<locked.count - 1]))
    for index in [45, 53] {
      var greedy = fields
      greedy[index] = 0x7F
      let line = Array(Base64.encode(greedy).utf8)
      #expect(throws: MinisignError.tooMuchMemory) { try SecretKey(file: Secret(line)) { Secret("p") } }
    }
    fields[0] ^= 1
    #expect(throws: MinisignError.malformed) {
      try SecretKey(file: Secret(Array(Base64.encode(fields).utf8))) { Secret("p") }
    }
  }
}
