package import Age
package import BundleFormat
internal import Bytes
package import Minisign

/// Why a bundle is not opened, or something in it not found.
package enum ReadingError: Error, Equatable {
  /// It is neither a bundle nor an encrypted file.
  case notABundle(Lookalike?)
  /// It was opened, and what is encrypted is no bundle.
  case noBundleInside(Lookalike?)
  /// It is an unmarked file and the passphrase is wrong, or it is something else: that can't be told.
  case wrongPassphraseOrNoBundle
  /// It is an unmarked file and no passphrase was given for it, or it is something else.
  case passphraseNeededOrNoBundle
  /// It is intact, and by nobody that is known.
  case unknownPublisher(PublicKey)
  /// It is intact, and by somebody whose key came along with it and whom the reader has not confirmed.
  case unconfirmedPublisher(KeyName)
  /// It is by a publisher whose key is revoked, and nobody that is known signed it besides.
  case revokedKey(PublicKey, KeyName)
  /// Fewer have signed it than the reader requires: those who did.
  case tooFewSigned(Requirement, signed: [String])
  /// It is encrypted to keys of these types, and none was given.
  case keyNeeded(recipientTypes: [String])
  /// It is encrypted to keys of these types, and none of those given, of those types, fits.
  case noKeyFits(recipientTypes: [String], given: [String])
  /// It is encrypted with a passphrase, and none was given.
  case passphraseNeeded
  /// There is no guide of this name.
  case noSuchGuide(String)
  /// Several guides could be meant.
  case ambiguousGuide(String, [String])
  /// The bundle itself is not as it should be.
  case bundle(BundleError)
  /// The encryption around it is not, or a key.
  case encryption(AgeError)

  /// Whether it says that there is no bundle at all, rather than what is wrong with one.
  package var saysNoBundle: Bool {
    switch self {
    case .notABundle, .noBundleInside: true
    default: false
    }
  }

  init(_ error: SourceError) {
    // It was read only to tell what it is.
    self = .bundle(BundleError(error, reading: .header))
  }
}

/// Does what a bundle can be wrong in.
func reading<Result>(_ body: () throws(BundleError) -> Result) throws(ReadingError) -> Result {
  do { return try body() } catch { throw .bundle(error) }
}

/// Does what the encryption of a bundle can be wrong in.
func decrypting<Result>(_ body: () throws(AgeError) -> Result) throws(ReadingError) -> Result {
  do { return try body() } catch { throw .encryption(error) }
}
