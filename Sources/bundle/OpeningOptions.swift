import Age
import ArgumentParser
import BundleFormat
import Library
import Sodium
import System
import Terminal

/// What the commands that open a bundle have in common.
struct OpeningOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("identity")],
    help: ArgumentHelp(
      "A file with secret keys to open encrypted bundles; may be given again.", valueName: "file"),
    completion: .file())
  var identities: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with the passphrase in its first line; - is standard input.", valueName: "file"),
    completion: .file())
  var passphraseFile: String?

  @Option(
    help: ArgumentHelp(
      "A file with the passphrase of an encrypted key file; - is standard input.", valueName: "file"),
    completion: .file())
  var identityPassphraseFile: String?

  @Option(
    help: ArgumentHelp("The folder with the keys of known publishers.", valueName: "folder"),
    completion: .directory)
  var keys: String?

  @Option(
    help: ArgumentHelp(
      "The folder with Bundles/ and Keys/ (else $BUNDLE_LIBRARY, this folder, or the program's).",
      valueName: "folder"),
    completion: .directory)
  var library: String?

  @Flag(help: "Open bundles by publishers that are not known, too.")
  var allowUnknown = false

  @Flag(help: "Print one JSON document, for programs.")
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
          try Passphrases.read(
            file: identityPassphraseFile, question: "passphrase of the key file \(path)",
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
            known = try SecretInput.ask("passphrase of the bundle: ")
          }
        }
        return known
      }, trust: try trust(), allowsUnknown: allowUnknown)
    opener.triesUnmarked = isNamed
    return opener
  }

  /// The folder with the keys that are trusted.
  var keysFolder: String { keys ?? folder.keys }

  private func trust() throws -> TrustStore {
    keys != nil || FilePath.isFolder(keysFolder) ? try TrustStore(folder: keysFolder) : TrustStore()
  }

  /// The files named, or all bundles of the library.
  ///
  /// - Parameter includingOthers: whether to take what else lies among them, too: it may be a bundle whose
  ///   beginning was damaged.
  func files(_ named: [String], includingOthers: Bool = false) throws -> [String] {
    if !named.isEmpty { return named }
    guard FilePath.isFolder(folder.bundles) else {
      throw Failure(
        "no bundle was named, and there is no library here",
        hint: "name a file, or a folder that has Bundles and Keys in it with --library", status: .usage)
    }
    let (bundles, others) = try folder.files()
    let files = includingOthers ? (bundles + others).sorted(by: pathPrecedes) : bundles
    guard !files.isEmpty else {
      throw Failure(
        "\(folder.bundles) has no bundles in it", hint: "put some there, or name a file", status: .usage)
    }
    return files
  }
}
