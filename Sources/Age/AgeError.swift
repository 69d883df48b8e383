/// What is wrong with an age file, a key, or the keys for it.
package enum AgeError: Error, Equatable {
  /// It does not begin as age files do.
  case notAnAgeFile
  /// It is an age file of a version that is not known here.
  case unknownVersion
  /// It is armored text, and not written as such text must be.
  case malformedArmor
  /// It is armored text without an end: it was cut off behind so many characters of Base64.
  case truncatedArmor(characters: Int)
  /// It is text with more than one armored file in it.
  case severalInArmor
  /// It is armored text that is longer than is read.
  case armorTooLong
  /// It is too long to be written as text.
  case tooLongForArmor
  /// Only a file with one passphrase, of the standard work factor, has an unmarked form.
  case cannotBeUnmarked
  /// The header breaks the grammar, at a point that the word names.
  case malformedHeader(HeaderFault)
  /// The header was changed after it was written.
  case headerAltered
  /// None of the identities fits; the types of recipient that the file has.
  case noIdentityMatched(recipientTypes: [String])
  /// The passphrase is not the right one.
  case wrongPassphrase
  /// Unlocking the passphrase would take more work and memory than is allowed; the exponent asked for.
  case workFactorTooHigh(Int)
  /// There is not enough memory for the passphrase's work factor.
  case outOfMemory
  /// It ends too early, within its header or in its payload; or something was added to the end.
  case truncated(Part)
  /// The part of the payload at this offset was altered or damaged.
  case damagedPayload(at: UInt64)
  /// The file could not be read; an `errno` value.
  case system(Int32)
  /// A line that is no recipient that is known here; the number of the line.
  case invalidRecipient(line: Int)
  /// A line that is no identity that is known here; the number of the line.
  case invalidIdentity(line: Int)
  /// A line that begins as a key does, of which characters are missing or changed; the number of the line.
  case incompleteKey(line: Int)
  /// A line with a secret key, where public ones belong; the number of the line.
  case secretForPublic(line: Int)
  /// A line with a public key, where secret ones belong; the number of the line.
  case publicForSecret(line: Int)
  /// Recipients that may not stand beside each other: with a passphrase, or classic and post-quantum ones.
  case mixedRecipients
  /// A recipient, as text, that nothing can be encrypted to: its key is not a proper one.
  case unusableRecipient(String)
  /// There are more recipients than a file may have.
  case tooManyRecipients
  /// There is nobody to encrypt to.
  case noRecipients

  /// The parts of a file. The nonce of the payload counts to the header, as the specification has it.
  package enum Part: Equatable, Sendable { case header, payload }

  /// The parts of a header that can be wrong.
  package enum HeaderFault: CaseIterable, Equatable, Sendable {
    /// The line with the version.
    case firstLine
    /// The line that begins a stanza.
    case stanzaLine
    /// The Base64 body of a stanza.
    case stanzaBody
    /// The line with the authentication code.
    case footer
    /// It is longer than the limits allow.
    case tooLong
    /// A stanza for an X25519 recipient.
    case x25519
    /// A stanza for a post-quantum recipient.
    case hybrid
    /// A stanza for a passphrase, or another stanza beside one.
    case passphrase
    /// The key within a stanza.
    case fileKey
  }
}
