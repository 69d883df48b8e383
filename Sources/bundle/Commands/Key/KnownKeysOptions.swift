import ArgumentParser
import Library
import Localization
import Minisign
import System
import Terminal

/// Where the keys of known publishers are.
struct KnownKeysOptions: ParsableArguments {
  @Option(help: .keysFolder, completion: .directory)
  var keys: String?

  @Option(
    help: ArgumentHelp(
      "The folder with Bundles/ and Keys/.", zh: "含有 Bundles/ 和 Keys/ 的文件夹。", valueName: .folder),
    completion: .directory)
  var library: String?

  var folders: TrustFolders { TrustFolders(keys: keys, library: library) }

  /// The file of a key that is trusted under a name; `nil` if none is.
  func trustedFile(of name: String) -> String? {
    guard Self.isName(name), let file = folders.store.map({ "\($0)/\(name).pub" }) else { return nil }
    return FilePath.kind(of: file) == nil ? nil : file
  }

  /// A publisher's key by the name that it is trusted under, in a file, or in letters, with its name if it has one.
  func publisher(_ text: String) throws -> (PublicKey, name: String?) {
    if let file = trustedFile(of: text) { return (try Self.key(file), text) }
    return (try Self.key(text), KeyFiles.name(ofFile: FilePath.name(of: text)))
  }

  /// Whether something can be the name of a file that shows as it is.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.utf8.contains(UInt8(ascii: "/"))
      && cleaned(name).utf8.elementsEqual(name.utf8)
  }

  /// A key in letters, or in a file.
  static func key(_ text: String) throws -> PublicKey {
    if let key = try? PublicKey(line: text) { return key }
    do { return try PublicKey(file: KeyFiles.contents(of: text)) } catch {
      // It may be a key with something beside it, and is no file then.
      if FilePath.isAbsent(text), let key = try? PublicKey(file: Array(text.utf8)) { return key }
      throw Failure(error, path: text) ?? error
    }
  }
}
