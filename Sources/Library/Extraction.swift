package import BundleFormat
internal import System

extension OpenedBundle {
  /// Writes all files, or one, into a folder and nowhere else.
  ///
  /// All names are checked before anything is written. Links in the folder are not followed.
  ///
  /// - Parameters:
  ///   - entries: the files.
  ///   - folder: the folder, which is made if it is not there.
  ///   - replacing: whether files may be replaced that are there already.
  /// - Throws: ``LibraryError/exists(_:)`` or ``LibraryError/notAFolder(_:)`` for what is in the way.
  package func extract(_ entries: [CatalogEntry], to folder: String, replacing: Bool) throws {
    for entry in entries {
      let path = "\(folder)/\(entry.path)"
      switch FilePath.kind(of: path) {
      case nil: break
      case .file: if !replacing { throw LibraryError.exists(path) }
      case .folder, .link, .other: throw LibraryError.exists(path)
      }
    }
    try Folder.make(folder, ownerOnly: true)
    var made: Set<Substring> = []
    for entry in entries {
      try makeFolders(above: entry.path, in: folder, &made)
      let path = "\(folder)/\(entry.path)"
      let file = try AtomicFile(path: path, existing: replacing ? .replace : .refuse, ownerOnly: true)
      try reader.forEachPiece(of: entry.contents) { try file.write(Array($0)) }
      try file.commit(isDurable: false)
    }
  }

  private func makeFolders(above path: String, in folder: String, _ made: inout Set<Substring>) throws {
    for slash in path.indices where path[slash] == "/" {
      let inner = path[..<slash]
      guard made.insert(inner).inserted else { continue }
      let full = "\(folder)/\(inner)"
      switch FilePath.kind(of: full) {
      case nil: try Folder.make(full, ownerOnly: true)
      case .folder: break
      case .file, .link, .other: throw LibraryError.notAFolder(full)
      }
    }
  }
}
