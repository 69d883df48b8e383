/// What is wrong with a minisign key or signature.
package enum MinisignError: Error, Equatable {
  /// It is not written as minisign writes it.
  case malformed
  /// It is a secret key, where a public one belongs.
  case secretKey
  /// It is a reader's key, where a publisher's belongs.
  case readersKey
  /// It begins as a public key does, and characters are missing.
  case cutShort
  /// The signature is of the old kind, over the file itself instead of its hash. It is refused because a
  /// signature of the new kind could be passed off as one of the old kind over the 64 bytes of a hash.
  case legacySignature
  /// The secret key is protected by a passphrase, and none was given.
  case passphraseNeeded
  /// The passphrase is not the right one, or the key is damaged.
  case wrongPassphrase
  /// Unlocking the key would take more memory than is allowed, or than there is.
  case tooMuchMemory
  /// A comment that is too long or not printable on one line.
  case invalidComment
}
