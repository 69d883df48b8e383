internal import Bytes
private import CXWing
package import Sodium

/// A post-quantum secret key, `AGE-SECRET-KEY-PQ-1…` (C2SP age.md, "The hybrid recipient type").
///
/// The key encapsulation is BoringSSL's, as natively; of HPKE (RFC 9180) here is what it takes to open one message.
package final class HybridIdentity: KeyIdentity {
  package static let stanzaType = hybridStanzaType
  package var stanzaType: String { Self.stanzaType }
  private static let prefix = "AGE-SECRET-KEY-PQ-"
  private static let encapsulationLength = 1120
  private static let publicKeyLength = 1216
  private let seed: Secret

  package init() { seed = Secret.random(count: 32) }

  /// Reads `AGE-SECRET-KEY-PQ-1…`; `nil` if it is not one.
  package convenience init?(_ text: some BidirectionalCollection<UInt8>) {
    guard let seed = secretKey(text, prefix: Self.prefix) else { return nil }
    self.init(seed: seed)
  }

  private init(seed: Secret) { self.seed = seed }

  package var recipientText: String {
    var key = [UInt8](repeating: 0, count: Self.publicKeyLength)
    var bytes = seed.reveal()
    defer { bytes.wipe() }
    guard unsafe xwing_public_key(&key, bytes) != 0 else { preconditionFailure("any 32 bytes are a seed") }
    return Bech32.encode(prefix: "age1pq", data: key)
  }

  package func revealText() -> [UInt8] {
    Bech32.encodeBytes(prefix: Self.prefix.lowercased(), data: seed.bytes, isUpperCase: true)
  }

  package func unwrap(_ stanzas: [Stanza]) throws(AgeError) -> Secret? {
    for stanza in stanzas where stanza.type == Self.stanzaType {
      guard stanza.arguments.count == 1,
        let share = try? Base64.decode(stanza.arguments[0].utf8, padding: .none),
        share.count == Self.encapsulationLength
      else { throw .malformedHeader(.hybrid) }
      guard stanza.body.count == fileKeyLength + ChaChaPoly.overhead else { throw .malformedHeader(.fileKey) }
      guard let shared = sharedSecret(share) else { throw .malformedHeader(.hybrid) }
      if let fileKey = HPKE.open(stanza.body, with: shared) { return fileKey }
    }
    return nil
  }

  /// What an encapsulation shares with this key; `nil` for one of low order.
  private func sharedSecret(_ encapsulation: [UInt8]) -> Secret? {
    var bytes = seed.reveal()
    var shared = [UInt8](repeating: 0, count: 32)
    defer { bytes.wipe() }
    guard unsafe xwing_open(&shared, encapsulation, bytes) != 0 else {
      shared.wipe()
      return nil
    }
    return Secret(wiping: &shared)
  }
}

/// HPKE in base mode (RFC 9180, section 5.1) with X-Wing, HKDF-SHA256 and ChaCha20-Poly1305: the one message of a stanza.
private enum HPKE {
  /// Section 5.1: "HPKE" and the numbers of the three algorithms.
  private static let suite = Array("HPKE".utf8) + [0x64, 0x7A, 0, 1, 0, 3]
  private static let purpose = Array("age-encryption.org/mlkem768x25519".utf8)

  static func open(_ box: [UInt8], with shared: Secret) -> Secret? {
    let none = Secret(atMost: 0) { nil }
    let context =
      [0] + extract(none, "psk_id_hash", []) + extract(none, "info_hash", purpose)
    var secret = extract(shared, "secret", [])
    let master = Secret(wiping: &secret)
    var key = expand(master, "key", context, 32)
    let nonce = expand(master, "base_nonce", context, 12)
    return ChaChaPoly.openSecret(box, nonce: nonce, key: Secret(wiping: &key))
  }

  /// Section 4, LabeledExtract.
  private static func extract(_ salt: Secret, _ label: StaticString, _ material: [UInt8]) -> [UInt8] {
    SHA256.authenticationCode(
      Array("HPKE-v1".utf8) + suite + Array(label.description.utf8) + material, key: salt)
  }

  /// Section 4, LabeledExpand, of one block at most.
  private static func expand(
    _ key: Secret, _ label: StaticString, _ context: [UInt8], _ count: Int
  ) -> [UInt8] {
    let message =
      [0, UInt8(count)] + Array("HPKE-v1".utf8) + suite + Array(label.description.utf8) + context + [1]
    var code = SHA256.authenticationCode(message, key: key)
    defer { code.wipe() }
    return Array(code.prefix(count))
  }
}
