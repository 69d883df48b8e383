package import Minisign
internal import BundleFormat
internal import Bytes
internal import System

/// What a publisher's key is called: its file's name, and where that lies.
package struct KeyName: Equatable, Sendable {
  /// The file.
  package let path: String

  /// The key in a file.
  package init(path: String) { self.path = path }

  /// The name of the file, without its ending.
  package var name: String {
    let name = FilePath.name(of: path)
    return name.hasSuffix(KeyFolder.ending) ? String(name.dropLast(KeyFolder.ending.count)) : name
  }

  /// The folder which it is in.
  package var folder: String { FilePath.folder(of: path) }
}

/// What a reader knows of a key.
package enum Standing: Equatable, Sendable {
  /// The reader has said whose it is.
  case known(KeyName)
  /// A folder says whose it is, and the reader has not confirmed that.
  case proposed(KeyName)
  /// Somebody has revoked it: it counts as nothing.
  case revoked(KeyName)
  /// Nobody says anything of it.
  case stranger
}

/// The publishers that a reader trusts, those that a folder only proposes, and those that count no more.
package struct TrustStore: Sendable {
  private var trusted: [KeyFolder] = []
  private var proposed: [KeyFolder] = []
  private var others: [KeyFolder] = []

  /// A store of nobody.
  package init() {}

  /// A store that trusts the keys of one folder.
  package init(folder: String) throws { trusted = [try KeyFolder(folder)] }

  /// The keys of all folders that can be seen. Those that are revoked in any of them are so in all.
  ///
  /// - Parameter isNew: whether a folder that was named need not be there, as it is made when a key is written to it.
  /// - Throws: ``SystemError`` if a folder can't be read, ``LibraryError/unreadableRevocation(_:)`` if it can't be told what
  ///   is revoked there, ``LibraryError/noLibrary(_:)`` if the library that was named is none: it may be the one in which a
  ///   key is revoked.
  package init(_ folders: TrustFolders, isNew: Bool = false) throws {
    if let library = folders.library, !FilePath.isFolder(library) { throw LibraryError.noLibrary(library) }
    func read(_ paths: [String], areOurs: Bool = true) throws -> [KeyFolder] {
      // What can't be looked at is an error: it may hold the key that is revoked.
      try paths.filter { $0 == folders.required && !isNew || !FilePath.isAbsent($0) }.map {
        try KeyFolder($0, isOurs: areOurs)
      }
    }
    trusted = try read(folders.trusted)
    proposed = try read(folders.proposed, areOurs: false)
    others = try read(folders.seen)
  }

  /// What is known of a key. Only the key itself counts, not its identifier.
  package func standing(of key: PublicKey) -> Standing {
    for folder in trusted + proposed + others {
      if let path = folder.revoked[key.key] { return .revoked(KeyName(path: path)) }
    }
    for folder in trusted {
      if let path = folder.keys[key.key] { return .known(KeyName(path: path)) }
    }
    for folder in proposed {
      if let path = folder.keys[key.key] { return .proposed(KeyName(path: path)) }
    }
    return .stranger
  }

  /// The files in the folders of trusted keys that hold no key.
  package var unusableFiles: [String] { trusted.flatMap(\.unusable) }
}

/// A folder of publishers' keys: files `NAME.pub`, and those that are revoked in a folder `Revoked`.
struct KeyFolder: Sendable {
  /// The folder, within that of the keys, of those that are revoked.
  static let revokedFolder = "Revoked"
  static let ending = ".pub"

  /// The file of a key by its name.
  static func file(_ name: String, in folder: String) -> String { "\(folder)/\(name)\(ending)" }

  /// The files of keys, and of those that are revoked.
  private(set) var keys: [[UInt8]: String] = [:]
  private(set) var revoked: [[UInt8]: String] = [:]
  /// Files that should hold a key and don't. They stop nobody from using the others; a drive that fails does, as
  /// nobody is a stranger only because their key could not be read.
  private(set) var unusable: [String] = []

  /// - Parameter isOurs: whether the reader has said that it counts. What somebody else put into another stops nobody.
  init(_ path: String, isOurs: Bool = true) throws {
    for entry in try Folder.list(path) {
      let isRevokedFolder = SafePath.collisionKey(entry.displayName) == Self.revokedFolder.lowercased()
      if isRevokedFolder {
        try readRevoked("\(path)/\(entry.name ?? entry.displayName)")
      } else if let name = entry.name, name.hasSuffix(Self.ending), !name.hasPrefix("."),
        entry.kind != .folder
      {
        let file = "\(path)/\(name)"
        do {
          keys[try PublicKey(file: KeyFiles.contents(of: file)).key] = file
        } catch let error as SystemError where error.isOfTheSystem && isOurs && entry.kind != .other {
          throw error
        } catch {
          unusable.append(file)
        }
      }
    }
  }

  /// Every file counts, whatever it is called. What can't be read may be the one that matters, so it is an error.
  private mutating func readRevoked(_ folder: String) throws {
    guard FilePath.isFolder(folder) else { throw LibraryError.unreadableRevocation(folder) }
    for entry in try Folder.list(folder) {
      guard let name = entry.name, let key = try? PublicKey(file: KeyFiles.contents(of: "\(folder)/\(name)"))
      else { throw LibraryError.unreadableRevocation("\(folder)/\(entry.displayName)") }
      revoked[key.key] = "\(folder)/\(name)"
    }
  }
}

/// Small files with public keys.
package enum KeyFiles {
  private static let maximumLength: UInt64 = 1 << 20

  /// Whether a file holds a public key, or can't be read, so that it may hold one.
  static func mayBeKey(_ path: String) -> Bool {
    guard let bytes = try? contents(of: path) else { return FilePath.length(of: path) ?? 0 <= maximumLength }
    return (try? PublicKey(file: bytes)) != nil
  }

  /// The bytes of such a file.
  package static func contents(of path: String) throws -> [UInt8] {
    let file = try openSource(path)
    guard file.count <= maximumLength else { throw SystemError.tooLong(path) }
    do {
      return try file.read(at: 0, count: Int(file.count))
    } catch SourceError.system(let code) {
      throw SystemError(code: code, path: path)
    }
  }
}
