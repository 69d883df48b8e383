package import BundleFormat
internal import System

extension OpenedBundle {
  /// Writes all files, or one, into a folder and nowhere else.
  ///
  /// All names and places are checked before anything is written, and all contents, too, if files are to be replaced, which
  /// nobody could bring back. Links in the folder are not followed. If anything turns out to be damaged, or the disk fails,
  /// all files and folders that were not there before are removed again.
  ///
  /// - Parameters:
  ///   - entries: the files.
  ///   - folder: the folder, which is made if it is not there.
  ///   - replacing: whether files may be replaced that are there already.
  /// - Throws: ``LibraryError/exists(_:)`` or ``LibraryError/notAFolder(_:)`` for what is in the way,
  ///   ``LibraryError/isLibrary(_:)`` and ``LibraryError/wouldBeLibrary(_:)`` where a file could become a
  ///   trusted key, ``LibraryError/noRoom(needed:free:)``, all of them before anything is written; and what is wrong
  ///   with the files.
  package func extract(_ entries: [CatalogEntry], to folder: String, replacing: Bool) throws {
    guard !LibraryFolder.isWithinLibrary(folder) else { throw LibraryError.isLibrary(folder) }
    if let entry = entries.first(where: { SafePath.isLibraryPart(SafePath.names(of: $0.path)[0]) }) {
      throw LibraryError.wouldBeLibrary(entry.path)
    }
    let isNew = FilePath.kind(of: folder) == nil
    var replaced = [Bool](repeating: false, count: entries.count)
    for (number, entry) in entries.enumerated() {
      let path = "\(folder)/\(entry.path)"
      if let error = SystemError.pathTooLong(path) { throw error }
      // Nothing is in the way in a folder that is not there.
      switch isNew ? nil : FilePath.kind(of: path) {
      case nil: break
      case .file where replacing: replaced[number] = true
      case .file, .folder, .link, .other: throw LibraryError.exists(path)
      }
    }
    try reader.checkPlaces(of: entries)
    // Files may share their bytes in a bundle, but not on the disk.
    let needed = entries.reduce(UInt64(0)) { Self.sum($0, $1.contents.length) }
    if let free = Folder.freeSpace(folder) ?? Folder.freeSpace(FilePath.folder(of: folder)), needed > free {
      throw LibraryError.noRoom(needed: needed, free: free)
    }
    if replaced.contains(true) {
      let contents = try ReadAhead(reader, entries.map(\.contents))
      for entry in entries { try contents.forEachPiece(of: entry.contents) { _ in } }
    }
    // Half a collection would be taken for a whole one.
    var made = Made()
    do { try write(entries, to: folder, replacing: replaced, &made) } catch {
      for (entry, isReplaced) in zip(entries.prefix(made.files), replaced) where !isReplaced {
        FilePath.remove("\(folder)/\(entry.path)")
      }
      for path in made.folders.reversed() { FilePath.remove(path) }
      throw error
    }
  }

  /// What was made: how many of the files, and folders, each before those within it.
  private struct Made {
    var files = 0
    var folders: [String] = []
  }

  private func write(
    _ entries: [CatalogEntry], to folder: String, replacing replaced: [Bool], _ made: inout Made
  ) throws {
    if try Folder.make(folder, ownerOnly: true) { made.folders.append(folder) }
    let contents = try ReadAhead(reader, entries.map(\.contents))
    var folders: Set<String> = []
    for (entry, isReplaced) in zip(entries, replaced) {
      try makeFolders(above: entry.path, in: folder, &folders, &made)
      let file = try AtomicFile(
        path: "\(folder)/\(entry.path)", existing: isReplaced ? .replace : .refuse, ownerOnly: true)
      try contents.forEachPiece(of: entry.contents) { try file.write($0.span) }
      try file.commit(isDurable: false)
      made.files += 1
    }
  }

  private static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }

  private func makeFolders(
    above path: String, in folder: String, _ folders: inout Set<String>, _ made: inout Made
  ) throws {
    var full = folder
    for name in SafePath.names(of: path).dropLast() {
      full += "/\(name)"
      guard folders.insert(full).inserted else { continue }
      switch FilePath.kind(of: full) {
      case nil: if try Folder.make(full, ownerOnly: true) { made.folders.append(full) }
      case .folder: break
      case .file, .link, .other: throw LibraryError.notAFolder(full)
      }
    }
  }
}
