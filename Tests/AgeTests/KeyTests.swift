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

  @Test func everyChangedCharacterIsNoticed() {
    for identity in [X25519Identity(), HybridIdentity()] as [any KeyIdentity] {
      let text = identity.revealText()
      for index in text.indices {
        for replacement in "QP8Z".utf8 where replacement != text[index] {
          var altered = text
          altered[index] = replacement
          #expect(throws: AgeError.invalidIdentity(line: 1)) { try KeyFile.identities(Secret(altered)) }
        }
      }
      for length in 1..<text.count {
        #expect(throws: AgeError.invalidIdentity(line: 1)) {
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
    #expect(throws: AgeError.invalidIdentity(line: 2)) {
      try KeyFile.identities(Secret("\n\(recipient)\n"))
    }
  }
}
