import ArgumentParser
import Library
import Localization
import Minisign
import System

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
