import Age
import Sodium
import Testing
import TestSupport

@Suite struct KeyTests {
  @Test func keysAreReadAsTheyAreWritten() throws {
    for identity in [X25519Identity(), HybridIdentity()] as [any KeyIdentity] {
      let text = String(decoding: identity.revealText(), as: UTF8.self)
      let read = try KeyFile.identities(Secret("# a comment\n\n\(text)\r\n"))
      #expect(read.map(\.recipientText) == [identity.recipientText])
      #expect(read.map { String(decoding: $0.revealText(), as: UTF8.self) } == [text])
      #expect(KeyFile.recipient(identity.recipientText) != nil)
    }
  }

  /// The real program derives the same public key from a secret one.
  @Test func aClassicPairIsWhatAgeMakesOfIt() throws {
    let text = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0"
    let identity = try #require(X25519Identity(Array(text.utf8)))
    #expect(identity.revealText() == Array(text.utf8))
    let outcome = try run("age-keygen", ["-y"], input: Array(text.utf8))
    #expect(outcome.text == identity.recipientText + "\n")
  }

  /// What begins as a key does is one with something missing or changed.
  private static func error(_ text: [UInt8]) -> AgeError {
    let isKey = ["AGE-SECRET-KEY-1", "AGE-SECRET-KEY-PQ-1"].contains { text.starts(with: $0.utf8) }
    return isKey && text.count >= 24 ? .incompleteKey(line: 1) : .invalidIdentity(line: 1)
  }

  @Test func everyChangedCharacterIsNoticed() {
    for identity in [X25519Identity(), HybridIdentity()] as [any KeyIdentity] {
      let text = identity.revealText()
      for index in text.indices {
        for replacement in "QP8Z".utf8 where replacement != text[index] {
          var altered = text
          altered[index] = replacement
          #expect(throws: Self.error(altered)) { try KeyFile.identities(Secret(altered)) }
        }
      }
      for length in 1..<text.count {
        #expect(throws: Self.error(Array(text[..<length]))) {
          try KeyFile.identities(Secret(Array(text[..<length])))
        }
      }
    }
  }

  @Test func saysWhichLineIsNoKey() {
    let recipient = X25519Identity().recipientText
    #expect(throws: AgeError.invalidRecipient(line: 3)) {
      try KeyFile.recipients(Array("# friends\n\(recipient)\nAGE1nonsense\n".utf8))
    }
    #expect(throws: AgeError.publicForSecret(line: 2)) {
      try KeyFile.identities(Secret("\n\(recipient)\n"))
    }
  }

  /// As chats, mails and editors leave keys.
  @Test(arguments: [
    "\u{FEFF}KEY\r\n", "  KEY  \n", "> KEY\n", "密钥：KEY\n", "key: KEY.", "＃ 注释\nKEY\n", "\u{200B}KEY",
    "KEY\u{A0}\n", "“KEY”", "小王的密钥是\nKEY\n谢谢",
    "# public key: KEY\n> KEY", "WRAPPED", "> quoted\n> WRAPPED\nbye", "<p>KEY</p>", "small",
    "[10:12, 2026/11/29] Wang: KEY", "KEY KEY2", "KEY,KEY2", "* KEY",
  ])
  func keysAreReadAsPeoplePassThemOn(_ form: String) throws {
    let (one, other) = (X25519Identity(), X25519Identity())
    let hybrid = HybridIdentity()
    func text(_ key: String, _ other: String) -> String {
      let characters = Array(key)
      let wrapped = stride(from: 0, to: characters.count, by: 40)
        .map { String(characters[$0..<min($0 + 40, characters.count)]) }.joined(separator: " \r\n> ")
      return form == "small"
        ? key.first == "A" ? key.lowercased() : key.uppercased()
        : form.replacing("KEY2", with: "②").replacing("KEY", with: "①").replacing("WRAPPED", with: wrapped)
          .replacing("①", with: key).replacing("②", with: other)
    }
    func wide(_ text: String) -> String {
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map {
            (0x30...0x7A).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0)! : $0
          }))
    }
    let isTwo = form.contains("KEY2")
    for identity in [one, hybrid] as [any KeyIdentity] {
      let secret = text(
        String(decoding: identity.revealText(), as: UTF8.self),
        String(decoding: other.revealText(), as: UTF8.self))
      let wanted = [identity.recipientText] + (isTwo ? [other.recipientText] : [])
      #expect(try KeyFile.identities(Secret(secret)).map(\.recipientText) == wanted)
      let open = text(identity.recipientText, other.recipientText)
      #expect(try KeyFile.recipients(Array(open.utf8)).count == wanted.count)
      guard !form.hasPrefix("<") else { continue }
      #expect(try KeyFile.identities(Secret(wide(secret))).map(\.recipientText) == wanted)
      let marked = ("\u{FEFF}" + open).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      #expect(try KeyFile.recipients(marked).count == wanted.count)
    }
  }

  @Test func whatIsNoKeyOrTheOtherOneIsSaid() throws {
    let identity = X25519Identity()
    let (secret, open) = (String(decoding: identity.revealText(), as: UTF8.self), identity.recipientText)
    let ofRecipients: [(String, AgeError)] = [
      ("\(open)\n\(secret)", .secretForPublic(line: 2)), ("a: \(open.dropLast())", .incompleteKey(line: 1)),
      ("\n> \(open)q", .incompleteKey(line: 2)),
      ("\(open)\nssh-ed25519 \(String(repeating: "A", count: 68))", .invalidRecipient(line: 2)),
      ("hello", .invalidRecipient(line: 1)), ("> \(open)\n> \(open.dropLast())q", .incompleteKey(line: 2)),
    ]
    for (text, error) in ofRecipients {
      #expect(throws: error, "\(text)") { try KeyFile.recipients(Array(text.utf8)) }
    }
    let ofIdentities: [(String, AgeError)] = [
      (open, .publicForSecret(line: 1)), ("key: \(secret.dropLast(3))", .incompleteKey(line: 1)),
      ("hello", .invalidIdentity(line: 1)),
    ]
    for (text, error) in ofIdentities {
      #expect(throws: error, "\(text)") { try KeyFile.identities(Secret(text)) }
    }
  }
}
