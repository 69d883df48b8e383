import Age
import ArgumentParser
import Library
import Localization
import Minisign
import Passphrases
import Sodium
import System

extension KeyCommand {
  /// What the commands that look at a key have in common.
  struct KeyReadingOptions: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        "A file with its passphrase, if it has one; - is standard input.",
        zh: "存有密钥口令的文件（如果有口令）；- 是标准输入。", valueName: .file),
      completion: .file())
    var passphraseFile: String?

    @Flag(help: .json)
    var json = false
  }

  /// Shows the public part of a key.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: Phrase("Show the public part of a key file.", zh: "显示密钥文件里的公钥。"))

    @Argument(help: ArgumentHelp("The key file.", zh: "密钥文件。", valueName: .file), completion: .file())
    var file: String

    @OptionGroup var reading: KeyReadingOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
      let keys = try KeyCommand.publicKeys(in: file, passphraseFile: reading.passphraseFile)
      if reading.json {
        return try Console.printJSON(
          KeyReport(kind: keys.publisher == nil ? "reader" : "publisher", keys: keys.lines))
      }
      if let publisher = keys.publisher {
        Console.print(
          Phrase("publisher's key \(publisher.identifierText)", zh: "发布者密钥 \(publisher.identifierText)"))
      }
      for line in keys.lines { Console.print(Phrase(name: line)) }
    }
  }

  /// Shows a key in words.
  struct Fingerprint: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fingerprint",
      abstract: Phrase("Show a key as words, to be compared over the phone.", zh: "把密钥显示成一串词（指纹），便于在电话里核对。"),
      discussion: Phrase(
        "Twelve words of English, and the same in Chinese. Chinese is to be compared by the characters: many sound alike.",
        zh: "十二个英文词，以及对应的汉字。汉字要逐字核对字形：同音字很多。"))

    @Argument(
      help: ArgumentHelp(
        "The key file, or the key itself (RW… or age1…).", zh: "密钥文件，或密钥本身（RW… 或 age1…）。", valueName: .key),
      completion: .file())
    var key: String

    @OptionGroup var reading: KeyReadingOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
      let isKey = (try? PublicKey(line: key)) != nil || KeyFile.recipient(key) != nil
      let lines =
        try isKey ? [key] : KeyCommand.publicKeys(in: key, passphraseFile: reading.passphraseFile).lines
      let words = lines.map { keyWords($0) }
      if reading.json { return try Console.printJSON(["fingerprints": words]) }
      for word in words.flatMap({ $0 }) { Console.print(Phrase(name: word)) }
    }
  }

  /// The public parts of the keys in a file.
  static func publicKeys(
    in file: String, passphraseFile: String?
  ) throws -> (publisher: PublicKey?, lines: [String]) {
    let contents = try SecretInput.contents(of: file, atMost: KeyFile.maximumLength)
    do {
      guard !SecretKey.isRecognised(contents) else { throw AgeError.invalidIdentity(line: 1) }
      let identities = try IdentityFile.read(contents) {
        try PassphraseInput.read(
          file: passphraseFile, question: .passphraseOfKeyFile(file), option: "--passphrase-file")
      }
      if !identities.isEmpty { return (nil, identities.map(\.recipientText)) }
    } catch AgeError.invalidIdentity {
      // It may be a public key, which is no secret.
      if !SecretKey.isRecognised(contents), let key = try? PublicKey(file: contents.reveal()) {
        return (key, [key.line])
      }
    } catch {
      throw Failure(error, path: file) ?? error
    }
    throw CommandError.noKeyInFile(file)
  }

  struct KeyReport: Encodable {
    var kind: String
    var keys: [String]
  }
}
