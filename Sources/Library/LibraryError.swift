package import Minisign

/// Why a bundle is not opened, or a guide not found.
package enum LibraryError: Error, Equatable {
  /// It is neither a bundle nor an encrypted file.
  case notABundle
  /// It is an unmarked file and the passphrase is wrong, or it is something else: that can't be told.
  case wrongPassphraseOrNoBundle
  /// It is an unmarked file and there is nobody to ask for its passphrase, or it is something else.
  case passphraseNeededOrNoBundle
  /// It is intact, and by nobody that is known.
  case unknownPublisher(PublicKey)
  /// It is intact, and by somebody whom a folder names and the reader has not confirmed.
  case unconfirmedPublisher(KeyName)
  /// It is by a publisher whose key is revoked, and nobody that is known signed it besides.
  case revokedKey(PublicKey, KeyName)
  /// Something among the keys that are revoked can't be read, so that it can't be told which key it is.
  case unreadableRevocation(String)
  /// It is encrypted to keys of these types, and none was given.
  case keyNeeded(recipientTypes: [String])
  /// It is encrypted to keys of these types, and none of those given, of those types, fits.
  case noKeyFits(recipientTypes: [String], given: [String])
  /// It is encrypted with a passphrase, and there is nobody to ask.
  case passphraseNeeded
  /// There is no guide of this name.
  case noSuchGuide(String)
  /// Several guides could be meant.
  case ambiguousGuide(String, [String])
  /// A file that stands where one is to be written.
  case exists(String)
  /// There is no place for keys that the reader trusts.
  case noStore
  /// Another key has that name already.
  case trustedKeyExists(String)
  /// A key that is to be trusted, and is revoked.
  case revokedKeyTrusted(String)
  /// A folder that was named as the library, and is not there.
  case noLibrary(String)
  /// A library, where what is written could be taken for a known key.
  case isLibrary(String)
  /// A folder with so much in it that it can't be told whether there is a library among that.
  case mayHoldLibrary(String)
  /// A file that would make a library of the folder it is written to, or change one.
  case wouldBeLibrary(String)
  /// A file whose name is a trap to other programs.
  case oddName(String)
  /// What is to be written takes more bytes than there are free.
  case noRoom(needed: UInt64, free: UInt64)
  /// Something that is no folder, or a link, where a folder is needed to write in.
  case notAFolder(String)
}
