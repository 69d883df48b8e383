package import BundleFormat
internal import System

extension OpenedBundle {
  /// Writes all files, or one, into a folder and nowhere else.
  ///
  /// All names and contents are checked before anything is written. Links in the folder are not followed. If the disk
  /// fails in the middle, all files and folders that were not there before are removed again.
  ///
  /// - Parameters:
  ///   - entries: the files.
  ///   - folder: the folder, which is made if it is not there.
  ///   - replacing: whether files may be replaced that are there already.
  /// - Throws: ``LibraryError/exists(_:)`` or ``LibraryError/notAFolder(_:)`` for what is in the way,
  ///   ``LibraryError/isLibrary(_:)`` and ``LibraryError/wouldBeLibrary(_:)`` where a file could become a
  ///   trusted key, ``LibraryError/noRoom(needed:free:)``, and what is wrong with the files; all of them before
  ///   anything is written.
  package func extract(_ entries: [CatalogEntry], to folder: String, replacing: Bool) throws {
    guard !LibraryFolder.isWithinLibrary(folder) else { throw LibraryError.isLibrary(folder) }
    if let entry = entries.first(where: { SafePath.isLibraryPart(SafePath.names(of: $0.path)[0]) }) {
      throw LibraryError.wouldBeLibrary(entry.path)
    }
    for entry in entries {
      let path = "\(folder)/\(entry.path)"
      if let error = SystemError.pathTooLong(path) { throw error }
      switch FilePath.kind(of: path) {
      case nil: break
      case .file: if !replacing { throw LibraryError.exists(path) }
      case .folder, .link, .other: throw LibraryError.exists(path)
      }
    }
    try reader.checkPlaces(of: entries)
    // Files may share their bytes in a bundle, but not on the disk.
    let needed = entries.reduce(UInt64(0)) { Self.sum($0, $1.contents.length) }
    if let free = Folder.freeSpace(folder) ?? Folder.freeSpace(FilePath.folder(of: folder)), needed > free {
      throw LibraryError.noRoom(needed: needed, free: free)
    }
    // Half a collection would be taken for a whole one.
    for entry in entries { try reader.forEachPiece(of: entry.contents, isInOrder: true) { _ in } }
    var made: [String] = []
    do { try write(entries, to: folder, replacing: replacing, &made) } catch {
      for path in made.reversed() { FilePath.remove(path) }
      throw error
    }
  }

  /// Writes files, and notes what was made for that, each folder before what is in it.
  private func write(
    _ entries: [CatalogEntry], to folder: String, replacing: Bool, _ made: inout [String]
  ) throws {
    if try Folder.make(folder, ownerOnly: true) { made.append(folder) }
    var folders: Set<String> = []
    for entry in entries {
      try makeFolders(above: entry.path, in: folder, &folders, &made)
      let path = "\(folder)/\(entry.path)"
      let isNew = FilePath.kind(of: path) == nil
      let file = try AtomicFile(path: path, existing: replacing ? .replace : .refuse, ownerOnly: true)
      try reader.forEachPiece(of: entry.contents, isInOrder: true) { try file.write(Array($0)) }
      try file.commit(isDurable: false)
      if isNew { made.append(path) }
    }
  }

  private static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }

  private func makeFolders(
    above path: String, in folder: String, _ folders: inout Set<String>, _ made: inout [String]
  ) throws {
    var full = folder
    for name in SafePath.names(of: path).dropLast() {
      full += "/\(name)"
      guard folders.insert(full).inserted else { continue }
      switch FilePath.kind(of: full) {
      case nil: if try Folder.make(full, ownerOnly: true) { made.append(full) }
      case .folder: break
      case .file, .link, .other: throw LibraryError.notAFolder(full)
      }
    }
  }
}
