import BundleFormat
import BundleReading
import Library
import Localization
import System

/// Writes the files of a bundle, or one of them, into a folder.
struct ExtractTask {
  let bundles: BundlesToRead
  /// The only one to write; `nil` for all files.
  let guide: String?
  let folder: String
  /// Whether files may be replaced that are there already.
  let replaces: Bool
  /// Whether to ask before much is written.
  let asksAboutAmount: Bool
  /// The folders of keys, into which nothing is written.
  let trust: TrustFolders

  func run() throws {
    let (bundle, entries) = try wanted()
    Console.print(bundle.inspected.warning)
    try askAboutAmount(of: entries, of: bundle)
    try bundle.naming {
      try bundle.extract(entries, to: folder, replacing: replaces, keepingOut: trust)
    }
    let isPrivate = entries.allSatisfy { FilePath.isOwnersAlone("\(folder)/\($0.path)") }
    let readers =
      isPrivate
      ? Phrase(", readable by you alone", zh: "，只有你能读")
      : Phrase("; on this disk, they can be read by anybody", zh: "；在这个磁盘上，谁都能读")
    Console.note(
      Phrase(
        "\(counted(entries.count, "file")) written to \(folder)\(readers)",
        zh: "\(entries.count) 个文件已写入 \(folder)\(readers)"))
  }

  /// What to write.
  private func wanted() throws -> (OpenedBundle, [CatalogEntry]) {
    if let guide {
      let (bundle, entry) = try bundles.locate(guide)
      return (bundle, [entry])
    }
    let opened = bundles.opened
    guard opened.count == 1 else { throw CommandError.severalToExtract(opened.count) }
    return (opened[0], try opened[0].naming { try opened[0].reader.entries() })
  }

  /// Asks before much more is written than the bundle seems to hold.
  private func askAboutAmount(of entries: [CatalogEntry], of bundle: OpenedBundle) throws {
    guard asksAboutAmount, let length = bundle.unexpectedLength(of: entries) else { return }
    let error = CommandError.muchToExtract(bytes: length, from: bundle.inspected.fileLength)
    guard Process.outputIsTerminal, SecretInput.canAsk else { throw error }
    let question = Phrase(
      "\(error.failure.message); write it? y or n", zh: "\(error.failure.message)；要写入吗？y 或 n")
    guard try SecretInput.askChoice(PassphraseInput.prompt(question), among: ["y", "n"]) == "y" else {
      throw error
    }
  }
}
