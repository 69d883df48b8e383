package import Minisign
internal import Bytes
internal import System

/// The publishers one knows: the keys in a folder, each under the name of its file.
package struct TrustStore: Sendable {
  private static let ending = ".pub"
  private var names: [[UInt8]: String] = [:]

  /// A store of nobody.
  package init() {}

  /// The keys of the files `NAME.pub` in a folder.
  ///
  /// - Throws: ``SystemError`` if the folder can't be read, ``LibraryError/invalidKeyFile(_:)`` for a file
  ///   that holds no key.
  package init(folder: String) throws {
    for entry in try Folder.list(folder) {
      guard let name = entry.name, name.hasSuffix(Self.ending), !name.hasPrefix("."), entry.kind != .folder
      else { continue }
      let path = "\(folder)/\(name)"
      let contents = try KeyFiles.contents(of: path)
      guard let key = try? PublicKey(file: contents) else { throw LibraryError.invalidKeyFile(path) }
      names[key.key] = String(name.dropLast(Self.ending.count))
    }
  }

  /// The name that a key is known under. Only the key itself counts, not its identifier.
  package func name(of key: PublicKey) -> String? { names[key.key] }

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
