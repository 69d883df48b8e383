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

extension Passphrase: Recipient {
  package var company: RecipientCompany { .alone }

  package func wrap(_ fileKey: Secret) throws(AgeError) -> [Stanza] {
    let salt = randomBytes(16)
    guard let key = Scrypt.derive(forms[0], salt: Self.purpose + salt, logN: workFactor) else {
      throw .outOfMemory
    }
    let body = ChaChaPoly.seal(fileKey, nonce: zeroNonce, key: key)
    let arguments = [Base64.encode(salt, padding: .none), String(workFactor)]
    return [Stanza(type: Self.stanzaType, arguments: arguments, body: body)]
  }
}

extension X25519Recipient: Recipient {
  package var company: RecipientCompany { .classic }

  package func wrap(_ fileKey: Secret) throws(AgeError) -> [Stanza] {
    let ephemeral = Secret.random(count: 32)
    let share = X25519.publicKey(of: ephemeral)
    guard let shared = X25519.sharedSecret(ephemeral, with: point) else { throw .unusableRecipient(text) }
    let key = SHA256.derive(from: shared, salt: share + point, info: Self.purpose)
    let body = ChaChaPoly.seal(fileKey, nonce: zeroNonce, key: key)
    return [
      Stanza(type: X25519Identity.stanzaType, arguments: [Base64.encode(share, padding: .none)], body: body)
    ]
  }
}
