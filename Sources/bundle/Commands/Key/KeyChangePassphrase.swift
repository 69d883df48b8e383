import Age
import ArgumentParser
import Library
import Localization
import Minisign
import Sodium
import System

extension KeyCommand {
  /// Changes the passphrase of a secret key.
  struct ChangePassphrase: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "passphrase",
      abstract: Phrase("Give a secret key file another passphrase, or none.", zh: "给私钥文件换口令，或去掉口令。"),
      discussion: Phrase(
        "The key stays the same. A copy of the file with the old passphrase can still be opened with that one.",
        zh: "密钥本身不变。如果还有用旧口令的副本，旧口令仍能打开它。"))

    @Argument(help: ArgumentHelp("The secret key file.", zh: "私钥文件。", valueName: .file), completion: .file())
    var file: String

    @Option(
      help: ArgumentHelp(
        "A file with the passphrase that it has; - is standard input.", zh: "存有现在的口令的文件；- 是标准输入。",
        valueName: .file),
      completion: .file())
    var oldPassphraseFile: String?

    @Option(
      help: ArgumentHelp(
        "A file with the passphrase that it gets; - is standard input.", zh: "存有新口令的文件；- 是标准输入。",
        valueName: .file),
      completion: .file())
    var passphraseFile: String?

    @Flag(
      help: ArgumentHelp(
        "Leave it without a passphrase: whoever gets the file can use it.", zh: "去掉口令：谁拿到文件，谁就能用它。"))
    var remove = false

    func validate() throws {
      if remove, passphraseFile != nil {
        throw ValidationError(Misuse.removeAndPassphraseFile)
      }
      if oldPassphraseFile == standardStream, passphraseFile == standardStream {
        throw ValidationError(Misuse.twoPassphrasesFromInput)
      }
    }

    @Flag(help: .json)
    var json = false

    @OptionGroup var language: LanguageOptions

    func run() throws {
      guard file != standardStream else { throw CommandError.keyFromStandardInput }
      do {
        var contents = try rewritten()
        defer { contents.wipe() }
        let output = try AtomicFile(path: file, ownerOnly: true)
        try output.write(contents)
        try output.commit()
      } catch {
        throw Failure(error, path: file) ?? error
      }
      if json { return try Console.printJSON(["file": file, "passphrase": remove ? "removed" : "changed"]) }
      Console.note(
        remove
          ? Phrase("\(file) has no passphrase now", zh: "\(file) 现在没有口令了")
          : Phrase("\(file) has the new passphrase", zh: "\(file) 已换上新口令"))
    }

    private func rewritten() throws -> [UInt8] {
      let contents = try SecretInput.contents(of: file, atMost: KeyFile.maximumLength)
      if SecretKey.isRecognised(contents) {
        let key = try SecretKey(file: contents) { try oldPassphrase() }
        return try key.fileContents(passphrase: newPassphrase())
      }
      let plain = try IdentityFile.plain(contents) { try oldPassphrase() }
      // What is no key file must not become unreadable.
      guard try !KeyFile.identities(plain).isEmpty else { throw AgeError.invalidIdentity(line: 1) }
      guard let passphrase = try newPassphrase() else { return plain.reveal() }
      return try IdentityFile.encrypted(plain, with: passphrase)
    }

    private func oldPassphrase() throws -> Secret? {
      try PassphraseInput.read(
        file: oldPassphraseFile, question: .oldPassphrase(of: file), option: "--old-passphrase-file")
    }

    private func newPassphrase() throws -> Secret? {
      remove ? nil : try PassphraseInput.choose(file: passphraseFile, question: .newPassphrase)
    }
  }
}
