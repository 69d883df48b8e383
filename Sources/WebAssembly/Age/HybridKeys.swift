internal import Bytes
package import Sodium

/// A post-quantum secret key, `AGE-SECRET-KEY-PQ-1…`.
package final class HybridIdentity: KeyIdentity {
  package static let stanzaType = "mlkem768x25519"
  package var stanzaType: String { Self.stanzaType }

  private let seed: Secret
  package init() { seed = Secret.random(count: 32) }
  package convenience init?(_ text: some BidirectionalCollection<UInt8>) {
    return nil
  }
  package var recipientText: String { "" }
  package func revealText() -> [UInt8] { [] }
  package func unwrap(_ stanzas: [Stanza]) throws(AgeError) -> Secret? { nil }
}
