package import Ingest

/// Why a folder could not be packed.
package enum PackError: Error, Equatable {
  /// It is not a folder.
  case notAFolder(String)
  /// It holds nothing that could go into a bundle.
  case empty(String)
  /// Two names that are one on some file systems.
  case colliding(String, String)
  /// A file that is or holds a secret key, or the passphrase in use.
  case secretKey(String)
  /// There is more than a bundle may hold.
  case tooLarge
  /// The collection's own glossary, and the one that was given, are no glossary together.
  case glossary
  /// A file was changed while it was read.
  case changed(String)
  /// Files can't be freed of what they may say about their maker.
  case uncleaned([FileReport])
  /// There are warnings, and none were to be.
  case warnings([FileReport])
  /// With the hardest choice for pictures it is still longer than it was to be: so long, in bytes.
  case tooLong(UInt64)
  /// The collection's file about itself is not as it should be.
  case collection(CollectionFile.Failure)
}
