internal import BundleReading
package import Minisign
internal import System

/// Trusting keys, and trusting them no more.
extension TrustFolders {
  /// Adds a publisher's key to the folder of those that are trusted.
  ///
  /// - Parameter name: what the reader knows the publisher by: a file's name, without ending.
  /// - Returns: the file.
  /// - Throws: ``LibraryError/noStore`` if there is no place for it, ``LibraryError/revokedKeyTrusted(_:)``,
  ///   ``LibraryError/trustedKeyExists(_:)`` if another key has that name.
  package func trust(_ key: PublicKey, as name: String) throws -> String {
    guard let store else { throw LibraryError.noStore }
    if case .revoked(let name) = try TrustStore(self, isNew: true).known.standing(of: key) {
      throw LibraryError.revokedKeyTrusted(name.file)
    }
    let path = KeyFolder.file(name, in: store)
    guard FilePath.kind(of: path) == nil else { throw LibraryError.trustedKeyExists(path) }
    try write(Array(key.fileContents.utf8), to: path, in: store)
    return path
  }

  /// A key among those that are revoked, and the folder of keys for which it is.
  package struct Revocation {
    package let file: String
    package let folder: String
  }

  /// Puts a key among those that are revoked: in the folder that the command means, in that by which it was trusted, and in
  /// the reader's own store, which is seen wherever one is.
  ///
  /// - Throws: ``LibraryError/noStore`` if there is no place for it.
  package func revoke(_ key: PublicKey) throws -> [Revocation] {
    guard let store else { throw LibraryError.noStore }
    let standing = try TrustStore(self, isNew: true).known.standing(of: key)
    var folders = [store]
    func add(_ folder: String) {
      if !folders.contains(where: { $0 == folder || FilePath.isSame($0, folder) }) { folders.append(folder) }
    }
    if case .known(let name) = standing { add(name.place) }
    if required == nil, let own = Self.own { add(own) }
    return try folders.map { folder in
      let file = try revoke(key, in: folder, standing)
      // From here on it counts no more.
      if case .known(let name) = standing, FilePath.isSame(name.place, folder) { FilePath.remove(name.file) }
      return Revocation(file: file, folder: folder)
    }
  }

  private func revoke(_ key: PublicKey, in folder: String, _ standing: Standing) throws -> String {
    let revoked = "\(folder)/\(KeyFolder.revokedFolder)"
    if !FilePath.isAbsent(revoked), let file = try KeyFolder(folder).revoked[key.key] { return file }
    var name = key.identifierText
    if case .known(let known) = standing { name = known.name }
    var path = KeyFolder.file(name, in: revoked)
    // An older key of the same publisher may be revoked under that name.
    if FilePath.kind(of: path) != nil { path = KeyFolder.file("\(name) \(key.identifierText)", in: revoked) }
    try write(Array(key.fileContents.utf8), to: path, in: folder)
    return path
  }

  /// Writes one of the small files by which a reader says whom to trust.
  func write(
    _ bytes: [UInt8], to path: String, in folder: String, existing: AtomicFile.Existing = .refuse
  ) throws {
    // Whom one trusts is nobody else's business, and theirs to change least of all.
    let isOwn = folder == Self.own
    try Folder.makeWithFoldersAbove(FilePath.folder(of: path), ownerOnly: isOwn)
    let file = try AtomicFile(path: path, existing: existing, ownerOnly: isOwn)
    try file.write(bytes)
    try file.commit()
  }
}
