internal import Bytes
package import Sodium

/// Somebody that a file can be encrypted to.
package protocol Recipient: Sendable {
  /// Wraps the key of a file, so that only the recipient can unwrap it.
  func wrap(_ fileKey: Secret) throws(AgeError) -> [Stanza]

  /// Beside whom it may stand.
  var company: RecipientCompany { get }
}

/// Which recipients may stand beside each other in a file; only those of one kind may.
package enum RecipientCompany: Equatable, Sendable {
  /// Beside others of elliptic curves.
  case classic
  /// Beside others that quantum computers don't open: one that they do would undo what these are for.
  case postQuantum
  /// Beside nobody: whoever has a passphrase may think that nobody else made the file.
  case alone
}

/// Somebody who can open files.
package protocol Identity: Sendable {
  /// The type of the stanzas that can be for it.
  static var stanzaType: String { get }

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

extension HybridIdentity: KeyIdentity {}
extension X25519Identity: KeyIdentity {}

/// The 32 bytes of a secret key in Bech32; `nil` if it is none with this prefix.
func secretKey(_ text: some BidirectionalCollection<UInt8>, prefix: String) -> Secret? {
  guard let decoded = try? Bech32.decode(bytes: text), decoded.prefix == prefix else { return nil }
  let secret = Secret(atMost: 33, decoded.data)
  return secret.count == 32 ? secret : nil
}

/// How many bytes the key of a file has.
let fileKeyLength = 16
