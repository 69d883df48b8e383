internal import Bytes
package import Sodium

/// A public key, `age1…` (C2SP age.md, "The X25519 recipient type").
package struct X25519Recipient: Equatable, Sendable {
  static let purpose = "age-encryption.org/v1/X25519"

  /// The point on the curve, 32 bytes.
  let point: [UInt8]

  /// Reads `age1…`; `nil` if it is not one.
  package init?(_ text: some StringProtocol) {
    guard let (prefix, data) = try? Bech32.decode(text), prefix == "age", data.count == 32 else {
      return nil
    }
    point = data
  }

  init(point: [UInt8]) {
    self.point = point
  }

  /// The key as text.
  package var text: String { Bech32.encode(prefix: "age", data: point) }
}

/// A secret key, `AGE-SECRET-KEY-1…`.
package final class X25519Identity: KeyIdentity {
  package static let stanzaType = "X25519"
  package var stanzaType: String { Self.stanzaType }
  private static let prefix = "AGE-SECRET-KEY-"
  private let secret: Secret
  /// The public key that goes with it.
  package let recipient: X25519Recipient

  package convenience init() {
    self.init(secret: Secret.random(count: 32))
  }

  /// Reads `AGE-SECRET-KEY-1…`; `nil` if it is not one.
  package convenience init?(_ text: some BidirectionalCollection<UInt8>) {
    guard let secret = secretKey(text, prefix: Self.prefix) else { return nil }
    self.init(secret: secret)
  }

  private init(secret: Secret) {
    self.secret = secret
    recipient = X25519Recipient(point: X25519.publicKey(of: secret))
  }

  package var recipientText: String { recipient.text }

  package func revealText() -> [UInt8] {
    Bech32.encodeBytes(prefix: Self.prefix.lowercased(), data: secret.bytes, isUpperCase: true)
  }

  package func unwrap(_ stanzas: [Stanza]) throws(AgeError) -> Secret? {
    for stanza in stanzas where stanza.type == Self.stanzaType {
      guard stanza.arguments.count == 1,
        let share = try? Base64.decode(stanza.arguments[0].utf8, padding: .none), share.count == 32
      else { throw .malformedHeader(.x25519) }
      guard stanza.body.count == fileKeyLength + ChaChaPoly.overhead else { throw .malformedHeader(.fileKey) }
      guard let shared = X25519.sharedSecret(secret, with: share) else { throw .malformedHeader(.x25519) }
      let key = SHA256.derive(from: shared, salt: share + recipient.point, info: X25519Recipient.purpose)
      if let fileKey = ChaChaPoly.openSecret(stanza.body, nonce: zeroNonce, key: key) { return fileKey }
    }
    return nil
  }
}
