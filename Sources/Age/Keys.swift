internal import Bytes
package import Sodium

/// Somebody who can open files.
package protocol Identity: AnyObject, Sendable {
  /// The type of the stanzas that can be for it.
  var stanzaType: String { get }

  /// Unwraps the key of a file from whichever stanza is for this identity; `nil` if none is.
  func unwrap(_ stanzas: [Stanza]) throws(AgeError) -> Secret?
}

/// An identity that is kept in a file as a line of text.
package protocol KeyIdentity: Identity {
  /// A new key.
  init()

  /// The key as text, for writing it to its file. Wipe it after use.
  func revealText() -> [UInt8]

  /// The public key that goes with it, as text.
  var recipientText: String { get }
}

/// The 32 bytes of a secret key in Bech32; `nil` if it is none with this prefix.
func secretKey(_ text: some BidirectionalCollection<UInt8>, prefix: String) -> Secret? {
  guard let decoded = try? Bech32.decode(bytes: text), decoded.prefix == prefix else { return nil }
  let secret = Secret(atMost: 33, decoded.data)
  return secret.count == 32 ? secret : nil
}

/// How many bytes the key of a file has.
let fileKeyLength = 16

/// Stanzas are encrypted with keys that are used once.
let zeroNonce = [UInt8](repeating: 0, count: 12)

/// The type of the stanzas for post-quantum keys, which are read by other code natively than in a page.
let hybridStanzaType = "mlkem768x25519"
