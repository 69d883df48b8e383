internal import Bytes
private import Crypto
private import FoundationEssentials
package import Sodium

/// HPKE (RFC 9180) with the X-Wing key encapsulation, which is secure as long as either X25519 or
/// ML-KEM-768 is. libsodium has no ML-KEM, so this comes from swift-crypto.
private let suite = HPKE.Ciphersuite(kem: .XWingMLKEM768X25519, kdf: .HKDF_SHA256, aead: .chaChaPoly)
private let purpose = Data("age-encryption.org/mlkem768x25519".utf8)
private let encapsulationLength = 1120

/// A post-quantum public key, `age1pq1…` (C2SP age.md, "The hybrid recipient type").
///
/// Files that are recorded today stay closed to the quantum computers of tomorrow.
package struct HybridRecipient: Recipient, Equatable {
  private static let prefix = "age1pq"
  /// The X-Wing public key, 1,216 bytes.
  private let bytes: [UInt8]

  /// Reads `age1pq1…`; `nil` if it is not one.
  package init?(_ text: some StringProtocol) {
    guard let (prefix, data) = try? Bech32.decode(text), prefix == Self.prefix,
      (try? XWingMLKEM768X25519.PublicKey(rawRepresentation: data)) != nil
    else { return nil }
    bytes = data
  }

  fileprivate init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var text: String { Bech32.encode(prefix: Self.prefix, data: bytes) }

  package var company: RecipientCompany { .postQuantum }

  package func wrap(_ fileKey: Secret) throws(AgeError) -> [Stanza] {
    var plain = fileKey.reveal()
    defer {
      plain.wipe()
      FreedMemory.wipeSmallBlocks()
    }
    do {
      let key = try XWingMLKEM768X25519.PublicKey(rawRepresentation: bytes)
      var sender = try HPKE.Sender(recipientKey: key, ciphersuite: suite, info: purpose)
      let body = Array(try sender.seal(plain))
      let share = Base64.encode(Array(sender.encapsulatedKey), padding: .none)
      return [Stanza(type: HybridIdentity.stanzaType, arguments: [share], body: body)]
    } catch {
      throw .unusableRecipient(text)
    }
  }
}

/// A post-quantum secret key, `AGE-SECRET-KEY-PQ-1…`.
package final class HybridIdentity: KeyIdentity {
  package static let stanzaType = hybridStanzaType
  package var stanzaType: String { Self.stanzaType }
  private static let prefix = "AGE-SECRET-KEY-PQ-"
  private let seed: Secret
  /// The public key that goes with it.
  package let recipient: HybridRecipient

  package init() {
    seed = Secret.random(count: 32)
    guard let recipient = Self.recipient(of: seed) else { preconditionFailure("any 32 bytes are a seed") }
    self.recipient = recipient
  }

  /// Reads `AGE-SECRET-KEY-PQ-1…`; `nil` if it is not one.
  package init?(_ text: some BidirectionalCollection<UInt8>) {
    guard let seed = secretKey(text, prefix: Self.prefix), let recipient = Self.recipient(of: seed) else {
      return nil
    }
    (self.seed, self.recipient) = (seed, recipient)
  }

  private static func recipient(of seed: Secret) -> HybridRecipient? {
    withPrivateKey(seed) { HybridRecipient(bytes: Array($0.publicKey.rawRepresentation)) }
  }

  /// Does something with the private key, which is gone without a trace afterwards.
  private static func withPrivateKey<Result>(
    _ seed: Secret, _ body: (XWingMLKEM768X25519.PrivateKey) throws -> Result
  ) -> Result? {
    // The key and what holds it must be let go before the memory that they had is overwritten.
    func use() -> Result? {
      var bytes = seed.reveal()
      defer { bytes.wipe() }
      guard let key = try? XWingMLKEM768X25519.PrivateKey(seedRepresentation: bytes, publicKey: nil) else {
        return nil
      }
      return try? body(key)
    }
    let result = use()
    FreedMemory.wipeSmallBlocks()
    return result
  }

  package var recipientText: String { recipient.text }

  package func revealText() -> [UInt8] {
    Bech32.encodeBytes(prefix: Self.prefix.lowercased(), data: seed.bytes, isUpperCase: true)
  }

  package func unwrap(_ stanzas: [Stanza]) throws(AgeError) -> Secret? {
    for stanza in stanzas where stanza.type == Self.stanzaType {
      guard stanza.arguments.count == 1,
        let share = try? Base64.decode(stanza.arguments[0].utf8, padding: .none),
        share.count == encapsulationLength
      else { throw .malformedHeader(.hybrid) }
      guard stanza.body.count == fileKeyLength + ChaChaPoly.overhead else { throw .malformedHeader(.fileKey) }
      // A share of low order can't be told from one for somebody else by its form; it makes no opener.
      let attempt = Self.withPrivateKey(seed) { key -> Secret? in
        var opener = try HPKE.Recipient(
          privateKey: key, ciphersuite: suite, info: purpose, encapsulatedKey: Data(share))
        guard let plain = try? opener.open(stanza.body) else { return nil }
        var bytes = Array(plain)
        return Secret(wiping: &bytes)
      }
      guard let attempt else { throw .malformedHeader(.hybrid) }
      if let fileKey = attempt { return fileKey }
    }
    return nil
  }
}
