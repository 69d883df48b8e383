/// Why a folder does not serve: to trust keys by, or to write in.
package enum LibraryError: Error, Equatable {
  /// Something among the keys that are revoked can't be read, so that it can't be told which key it is.
  case unreadableRevocation(String)
  /// A rule for a publisher that can't be read, so that it can't be told whose signatures it takes.
  case unreadableRequirement(String)
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
