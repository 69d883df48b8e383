package import Minisign
internal import Bytes
internal import System

/// The publishers one knows, and those that one trusts no more: the keys in a folder and in the folder `Revoked` there,
/// each under the name of its file.
package struct TrustStore: Sendable {
  /// The folder, within that of the keys, of those that are revoked.
  package static let revokedFolder = "Revoked"
  private static let ending = ".pub"
  private var names: [[UInt8]: String] = [:]
  private var revokedNames: [[UInt8]: String] = [:]

  /// A store of nobody.
  package init() {}

  /// The keys of the files `NAME.pub` in a folder.
  ///
  /// - Throws: ``SystemError`` if the folder can't be read, ``LibraryError/invalidKeyFile(_:)`` for a file
  ///   that holds no key.
  package init(folder: String) throws {
    let entries = try Folder.list(folder)
    names = try Self.names(entries, in: folder)
    // Whoever made that folder by hand may have written it otherwise.
    for name in entries.compactMap(\.name) where name.lowercased() == Self.revokedFolder.lowercased() {
      let path = "\(folder)/\(name)"
      guard FilePath.isFolder(path) else { continue }
      revokedNames.merge(try Self.names(Folder.list(path), in: path)) { first, _ in first }
    }
  }

  private static func names(_ entries: [FolderEntry], in folder: String) throws -> [[UInt8]: String] {
    var names: [[UInt8]: String] = [:]
    for entry in entries {
      guard let name = entry.name, name.hasSuffix(ending), !name.hasPrefix("."), entry.kind != .folder
      else { continue }
      let path = "\(folder)/\(name)"
      let contents = try KeyFiles.contents(of: path)
      guard let key = try? PublicKey(file: contents) else { throw LibraryError.invalidKeyFile(path) }
      names[key.key] = String(name.dropLast(ending.count))
    }
    return names
  }

  /// The name that a key is known under, unless it is revoked. Only the key itself counts, not its identifier.
  package func name(of key: PublicKey) -> String? {
    revokedNames[key.key] == nil ? names[key.key] : nil
  }

  /// The name that a revoked key has.
  package func revokedName(of key: PublicKey) -> String? { revokedNames[key.key] }

  /// Whether there is nobody in it.
  package var isEmpty: Bool { names.isEmpty }
}

/// Small files with public keys.
package enum KeyFiles {
  private static let maximumLength: UInt64 = 1 << 20

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
