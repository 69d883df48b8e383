internal import BundleFormat
package import System

/// A folder that files of a bundle are written to, with all that keeps them from doing harm there.
///
/// Whoever made the bundle chose the names. So none of them may lead out of the folder, through a link, over a file that is
/// there, or to where a file counts as a key that somebody trusts: no folder `Keys` or `Bundles`, at whatever depth, is made
/// or changed, nor any folder that has one in it.
package struct Destination {
  /// The folder.
  package let path: String
  private let isNew: Bool
  /// Places within the folder where trusted keys will be, by their names from there; and all folders of such keys that are
  /// there, whatever they are called: some file systems know a folder by several names, and a folder can be mounted elsewhere.
  private let protected: [[String]]
  private let trusted: Set<FilePath.Identity>
  /// What was made: files, and folders, each before those within it.
  private var files: [String] = []
  private var folders: [String] = []
  private var known: Set<String> = []

  /// So many names are looked at to see whether there is a library among them.
  private static let mostEntries = 100_000

  /// A folder, there or not yet.
  ///
  /// - Parameter trust: the folders of keys that can be seen.
  /// - Throws: ``LibraryError/isLibrary(_:)`` if a file in it could become a trusted key, ``LibraryError/mayHoldLibrary(_:)``
  ///   if there is too much in it to tell.
  package init(_ path: String, keepingOut trust: TrustFolders) throws {
    self.path = path
    let real = FilePath.resolved(path)
    let trusted = Set(trust.all.compactMap(FilePath.identity))
    self.trusted = trusted
    var above = real
    while true {
      guard !Self.countsAsTrust(FilePath.name(of: above)),
        FilePath.identity(of: above).map({ !trusted.contains($0) }) ?? true
      else { throw LibraryError.isLibrary(path) }
      let next = FilePath.folder(of: above)
      if next == above || next == "." { break }
      above = next
    }
    var protected: [[String]] = []
    let names = Self.names(of: real)
    for folder in trust.all.map(FilePath.resolved) {
      let others = Self.names(of: folder)
      let isAbove = Self.isWithin(others, names)
      guard !Self.isWithin(names, others), !isAbove || FilePath.isAbsent(folder) else {
        throw LibraryError.isLibrary(path)
      }
      if isAbove { protected.append(Array(others.dropFirst(names.count))) }
    }
    self.protected = protected
    isNew = FilePath.kind(of: path) == nil
    if !isNew {
      var left = Self.mostEntries
      try Self.checkInside(path, &left)
    }
  }

  /// Whether a folder of that name is a part of a library, or holds the keys that are revoked for the folder around it.
  private static func countsAsTrust(_ name: String) -> Bool {
    SafePath.isLibraryPart(name) || SafePath.folded(name) == KeyFolder.revokedFolder.lowercased()
  }

  /// The names in a path as they are to any file system. They are cut at bytes: to Swift, a slash and a letter that joins it
  /// are one character.
  private static func names(of path: String) -> [String] {
    FilePath.names(of: path).map(SafePath.folded)
  }

  /// Whether a path is another or lies below it.
  private static func isWithin(_ names: [String], _ others: [String]) -> Bool {
    names.count >= others.count
      && zip(names, others).allSatisfy { $0 == $1 || $0.utf8.elementsEqual($1.utf8) }
  }

  /// Looks for libraries in a folder and below; links are not followed, as nothing is written through them.
  private static func checkInside(_ path: String, _ left: inout Int) throws {
    // No name in a bundle begins with a dot, so nothing is written into folders whose names do.
    for entry in try Folder.list(path) where !entry.displayName.hasPrefix(".") {
      left -= 1
      guard left > 0 else { throw LibraryError.mayHoldLibrary(path) }
      let inner = "\(path)/\(entry.name ?? entry.displayName)"
      // Who keeps publishers' keys in a folder of another name names it when they are needed.
      if KeyFiles.name(ofFile: SafePath.folded(entry.displayName)) != nil, entry.kind != .folder,
        KeyFiles.mayBeKey(inner)
      {
        throw LibraryError.isLibrary(path)
      }
      guard entry.kind == .folder || entry.kind == .link else { continue }
      guard !Self.countsAsTrust(entry.displayName) || !FilePath.isFolder(inner) else {
        throw LibraryError.isLibrary(path)
      }
      guard entry.kind == .folder, entry.name != nil else { continue }
      do { try checkInside(inner, &left) } catch let error as SystemError where error.kind == .denied {
        if FilePath.isWritable(inner) { throw LibraryError.mayHoldLibrary(inner) }
      }
    }
  }

  /// Whether a file may be written there, and whether that replaces one.
  ///
  /// - Throws: ``LibraryError/wouldBeLibrary(_:)``, ``LibraryError/oddName(_:)``, ``LibraryError/exists(_:)``.
  package func check(_ name: String, replacing: Bool) throws -> Bool {
    guard SafePath.fault(in: name) == nil else { throw BundleError.unsafePath(name) }
    guard !SafePath.names(of: name).dropLast().contains(where: SafePath.isLibraryPart),
      !protected.contains(where: { Self.isWithin(Self.names(of: name), $0) })
    else { throw LibraryError.wouldBeLibrary(name) }
    switch SafePath.oddity(in: name) {
    case .command, .beginning, .depth: throw LibraryError.oddName(name)
    case .blanks, nil: break
    }
    let whole = "\(path)/\(name)"
    if let error = SystemError.pathTooLong(whole) { throw error }
    // Nothing is in the way in a folder that is not there.
    switch isNew ? nil : FilePath.kind(of: whole) {
    case nil: return false
    case .file where replacing: return true
    case .file, .folder, .link, .other: throw LibraryError.exists(whole)
    }
  }

  /// How many bytes can be written there; `nil` if it can't be told.
  var freeSpace: UInt64? { Folder.freeSpace(path) ?? Folder.freeSpace(FilePath.folder(of: path)) }

  /// Begins a file, and makes the folders above it.
  private mutating func begin(_ name: String, replacing: Bool) throws -> AtomicFile {
    if known.isEmpty {
      known.insert("")
      if try Folder.make(path, ownerOnly: true) { folders.append(path) }
    }
    var full = path
    for part in SafePath.names(of: name).dropLast() {
      full += "/\(part)"
      guard known.insert(full).inserted else { continue }
      switch FilePath.kind(of: full) {
      case nil: if try Folder.make(full, ownerOnly: true) { folders.append(full) }
      case .folder:
        guard FilePath.identity(of: full).map({ !trusted.contains($0) }) ?? false else {
          throw LibraryError.wouldBeLibrary(name)
        }
      case .file, .link, .other: throw LibraryError.notAFolder(full)
      }
    }
    return try AtomicFile(
      path: "\(path)/\(name)", existing: replacing ? .replace : .refuse, ownerOnly: true)
  }

  /// Gives a file its name.
  private mutating func commit(_ file: AtomicFile, _ name: String, replacing: Bool) throws {
    try file.commit(isDurable: false)
    if !replacing { files.append("\(path)/\(name)") }
  }

  /// Writes files. If that fails with one of them, what was not there before is removed again.
  package mutating func write(
    _ names: [(name: String, replacing: Bool)], _ body: (Int, AtomicFile) throws -> Void
  ) throws {
    do {
      for (number, (name, replacing)) in names.enumerated() {
        let file = try begin(name, replacing: replacing)
        try body(number, file)
        try commit(file, name, replacing: replacing)
      }
    } catch {
      takeBack()
      throw error
    }
  }

  /// Removes what was not there before.
  private mutating func takeBack() {
    for path in files + folders.reversed() { FilePath.remove(path) }
    (files, folders, known) = ([], [], [])
  }
}
