import Age
import ArgumentParser
import BundleFormat
import BundleReading
import Library
import Localization
import Sodium
import System
import Terminal

/// What the commands that open a bundle have in common.
struct OpeningOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("identity")],
    help: ArgumentHelp(
      "A file with secret keys to open encrypted bundles; may be given again.",
      zh: "存有私钥的文件，用来打开加密的资料包；可以写多次。", valueName: .file),
    completion: .file())
  var identities: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with the passphrase in its first line; - is standard input.",
      zh: "第一行是口令的文件；- 是标准输入。", valueName: .file),
    completion: .file())
  var passphraseFile: String?

  @Option(
    help: ArgumentHelp(
      "A file with the passphrase of an encrypted key file; - is standard input.",
      zh: "存有加密的密钥文件的口令的文件；- 是标准输入。", valueName: .file),
    completion: .file())
  var identityPassphraseFile: String?

  @Option(help: .keysFolder, completion: .directory)
  var keys: String?

  @Option(
    help: ArgumentHelp(
      "The folder with Bundles/ and Keys/ (else $BUNDLE_LIBRARY, this folder, or the program's).",
      zh: "资料库，即含有 Bundles/ 和 Keys/ 的文件夹（不写则依次看 $BUNDLE_LIBRARY、当前文件夹、程序所在的文件夹）。",
      valueName: .folder),
    completion: .directory)
  var library: String?

  @Flag(
    help: ArgumentHelp("Open bundles by publishers that are not known, too.", zh: "不认识发布者的资料包也打开。"))
  var allowUnknown = false

  @Flag(help: .json)
  var json = false

  /// The library.
  var folder: LibraryFolder { LibraryFolder(named: library) }

  /// All that is needed to open bundles.
  ///
  /// - Parameter isNamed: whether the files are named, so that those without any mark are meant, too.
  func opener(isNamed: Bool) throws -> BundleOpener {
    let identities = try identities.flatMap { path in
      do {
        return try IdentityFile.read(path) {
          try PassphraseInput.read(
            file: identityPassphraseFile, question: .passphraseOfKeyFile(path),
            option: "--identity-passphrase-file")
        }
      } catch {
        throw Failure(error, path: path) ?? error
      }
    }
    // One passphrase does for all bundles of one call.
    var known: Secret?
    var opener = BundleOpener(
      identities: identities,
      passphrase: {
        if known == nil {
          if let passphraseFile {
            known = try SecretInput.firstLine(of: passphraseFile)
          } else if SecretInput.canAsk {
            known = try SecretInput.ask(PassphraseInput.prompt(.passphraseOfBundle))
          }
        }
        return known
      }, trust: try trust(), allowing: allowUnknown ? .unknown : [])
    opener.triesUnmarked = isNamed
    return opener
  }

  /// The folders of keys that can be seen.
  var trustFolders: TrustFolders { TrustFolders(keys: keys, library: library) }

  private func trust() throws -> TrustStore {
    let store = try TrustStore(trustFolders)
    if keys == nil, TrustFolders.own == nil {
      Console.note(
        Phrase(
          "the keys that you trust or revoked yourself are not looked at: neither HOME nor XDG_DATA_HOME says where they are",
          zh: "没有查看你自己信任或作废的密钥：HOME 和 XDG_DATA_HOME 都没有说明在哪里"))
    }
    for file in store.unusableFiles { Console.note(.notUsed(file)) }
    for (one, other) in store.namesakes { Console.note(.namesakes(one, other)) }
    return store
  }

  /// The files named, or all bundles of the library.
  ///
  /// - Parameter includingOthers: whether to take what else lies among them, too: it may be a bundle whose
  ///   beginning was damaged.
  func files(_ named: [String], includingOthers: Bool = false) throws -> [String] {
    if !named.isEmpty { return named }
    guard FilePath.isFolder(folder.bundles) else {
      throw CommandError.noBundleNamed
    }
    let (bundles, others) = try folder.files()
    let files =
      includingOthers ? (bundles + others).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } : bundles
    guard !files.isEmpty else {
      throw CommandError.noBundles(folder: folder.bundles)
    }
    return files
  }
}
