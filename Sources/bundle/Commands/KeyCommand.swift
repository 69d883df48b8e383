import Age
import ArgumentParser
import Library
import Minisign
import Phrases
import Sodium
import System
import Terminal

/// Makes and shows keys, and says whom to trust.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Make keys for publishing and reading; say whom to trust.",
    subcommands: [New.self, Show.self, Fingerprint.self, ChangePassphrase.self, Trust.self])

  /// Makes a key.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a new key.",
      discussion: """
        A publisher's key signs bundles: NAME.key is secret, NAME.pub is for everybody (both are minisign \
        keys). A reader's key opens bundles that are encrypted to it (an age key); its public part, age1…, is \
        shown and can be told to anybody.
        """)

    @Flag(help: "For signing bundles, or for opening them.")
    var kind: Kind

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("The name of the files to write, without ending.", valueName: "name"),
      completion: .file())
    var output: String

    @Option(
      help: ArgumentHelp(
        "Protect a publisher's key with the passphrase in this file; - is standard input.", valueName: "file"),
      completion: .file())
    var passphraseFile: String?

    @Flag(help: "Leave a publisher's key without a passphrase: whoever gets the file can sign in your name.")
    var noPassphrase = false

    @Flag(
      help:
        "Make a reader's key of the classic kind, for senders with older programs; a quantum computer could open what is encrypted to it."
    )
    var classic = false

    @Flag(help: "Print one JSON document, for programs.")
    var json = false

    enum Kind: String, EnumerableFlag {
      case publisher, reader
    }

    func validate() throws {
      if noPassphrase, passphraseFile != nil {
        throw ValidationError("--no-passphrase and --passphrase-file exclude each other.")
      }
      if kind == .reader, noPassphrase || passphraseFile != nil {
        throw ValidationError("Passphrases are for publishers' keys.")
      }
      if kind == .publisher, classic { throw ValidationError("--classic is for readers' keys.") }
    }

    func run() throws {
      switch kind {
      case .publisher: try newPublisher()
      case .reader: try newReader()
      }
    }

    private func newPublisher() throws {
      var passphrase: Secret?
      if !noPassphrase {
        if passphraseFile == nil, !SecretInput.canAsk {
          throw Failure(
            "there is no terminal to ask for a passphrase at",
            hint: "give --passphrase-file, or --no-passphrase if the file is safe where it is", status: .usage
          )
        }
        passphrase = try Passphrases.choose(file: passphraseFile, question: "passphrase for the new key")
      }
      let key = SecretKey()
      var secret = try key.fileContents(passphrase: passphrase)
      defer { secret.wipe() }
      try write(secret, to: "\(output).key", isSecret: true)
      try write(Array(key.publicKey.fileContents.utf8), to: "\(output).pub", isSecret: false)
      if json { return try Console.printJSON(KeyReport(kind: "publisher", keys: [key.publicKey.line])) }
      Console.print("secret key: \(output).key (keep it to yourself)")
      Console.print("public key: \(output).pub (for everybody)")
      Console.print(key.publicKey.line)
    }

    private func newReader() throws {
      let identity: any KeyIdentity = classic ? X25519Identity() : HybridIdentity()
      var secret = KeyFile.contents(of: [identity])
      defer { secret.wipe() }
      try write(secret, to: "\(output).key", isSecret: true)
      if json { return try Console.printJSON(KeyReport(kind: "reader", keys: [identity.recipientText])) }
      Console.print("secret key: \(output).key (keep it to yourself)")
      Console.print("public key, for those who send you bundles:")
      Console.print(identity.recipientText)
    }

    private func write(_ bytes: [UInt8], to path: String, isSecret: Bool) throws {
      do {
        let file = try AtomicFile(path: path, existing: .refuse, ownerOnly: isSecret)
        try file.write(bytes)
        try file.commit()
      } catch let error as SystemError where FilePath.kind(of: path) != nil {
        throw Failure(
          "\(error.path) is there already", hint: "choose another name; keys are never replaced",
          status: .systemFailed)
      }
    }
  }

  /// What the commands that look at a key have in common.
  struct KeyReadingOptions: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        "A file with its passphrase, if it has one; - is standard input.", valueName: "file"),
      completion: .file())
    var passphraseFile: String?

    @Flag(help: "Print one JSON document, for programs.")
    var json = false
  }

  /// Shows the public part of a key.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show the public part of a key file.")

    @Argument(help: "The key file.", completion: .file())
    var file: String

    @OptionGroup var reading: KeyReadingOptions

    func run() throws {
      let keys = try KeyCommand.publicKeys(in: file, passphraseFile: reading.passphraseFile)
      if reading.json {
        return try Console.printJSON(
          KeyReport(kind: keys.publisher == nil ? "reader" : "publisher", keys: keys.lines))
      }
      if let publisher = keys.publisher { Console.print("publisher's key \(publisher.identifierText)") }
      for line in keys.lines { Console.print(line) }
    }
  }

  /// Shows a key in words.
  struct Fingerprint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a key as words, to be compared over the phone.",
      discussion:
        "Twelve words of English, and the same in Chinese. Chinese is to be compared by the characters: many sound alike."
    )

    @Argument(help: "The key file, or the key itself (RW… or age1…).", completion: .file())
    var key: String

    @OptionGroup var reading: KeyReadingOptions

    func run() throws {
      let isKey = (try? PublicKey(line: key)) != nil || KeyFile.recipient(key) != nil
      let lines =
        try isKey ? [key] : KeyCommand.publicKeys(in: key, passphraseFile: reading.passphraseFile).lines
      let words = lines.map { KeyCommand.words(for: $0) }
      if reading.json { return try Console.printJSON(["fingerprints": words]) }
      for word in words.flatMap({ $0 }) { Console.print(word) }
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
        try Passphrases.read(
          file: passphraseFile, question: "passphrase of the key file \(file)", option: "--passphrase-file")
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
    throw Failure(
      "\(file): this is no publisher's public key and no reader's key",
      hint: "the public part of a publisher's NAME.key is in NAME.pub", status: .usage)
  }

  /// A key in words of English and of Chinese.
  static func words(for line: String) -> [String] {
    let hash = fingerprintHash(of: Array(line.utf8))
    return WordLanguage.allCases.map { $0.fingerprint(hash) }
  }

  private struct KeyReport: Encodable {
    var kind: String
    var keys: [String]
  }

  /// Changes the passphrase of a secret key.
  struct ChangePassphrase: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "passphrase", abstract: "Give a secret key file another passphrase, or none.",
      discussion: """
        The key stays the same. A copy of the file with the old passphrase can still be opened with that one.
        """)

    @Argument(help: "The secret key file.", completion: .file())
    var file: String

    @Option(
      help: ArgumentHelp("A file with the passphrase that it has; - is standard input.", valueName: "file"),
      completion: .file())
    var oldPassphraseFile: String?

    @Option(
      help: ArgumentHelp("A file with the passphrase that it gets; - is standard input.", valueName: "file"),
      completion: .file())
    var passphraseFile: String?

    @Flag(help: "Leave it without a passphrase: whoever gets the file can use it.")
    var remove = false

    func validate() throws {
      if remove, passphraseFile != nil {
        throw ValidationError("--remove and --passphrase-file exclude each other.")
      }
      if oldPassphraseFile == standardStream, passphraseFile == standardStream {
        throw ValidationError("Standard input can give one passphrase only.")
      }
    }

    @Flag(help: "Print one JSON document, for programs.")
    var json = false

    func run() throws {
      guard file != standardStream else {
        throw Failure("a key is changed in its file", hint: "name the file", status: .usage)
      }
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
      Console.note(remove ? "\(file) has no passphrase now" : "\(file) has the new passphrase")
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
      try Passphrases.read(
        file: oldPassphraseFile, question: "passphrase that \(file) has", option: "--old-passphrase-file")
    }

    private func newPassphrase() throws -> Secret? {
      remove ? nil : try Passphrases.choose(file: passphraseFile, question: "new passphrase")
    }
  }

  /// Adds a publisher to those known.
  struct Trust: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a publisher's public key to the keys that you trust.",
      discussion: """
        Do this only with a key that you had by another way than the bundle, and that you have compared, \
        letter by letter, with somebody you trust.
        """)

    @Argument(
      help: "The publisher's .pub file, or the key itself (RW…).", completion: .file(extensions: ["pub"]))
    var key: String

    @Option(name: .customLong("as"), help: "The name to know the publisher by.")
    var name: String?

    @Option(
      help: ArgumentHelp("The folder with the keys of known publishers.", valueName: "folder"),
      completion: .directory)
    var keys: String?

    @Option(
      help: ArgumentHelp("The folder with Bundles/ and Keys/.", valueName: "folder"), completion: .directory)
    var library: String?

    @Flag(help: "Print one JSON document, for programs.")
    var json = false

    func run() throws {
      let publicKey: PublicKey
      do {
        publicKey = try (try? PublicKey(line: key)) ?? PublicKey(file: KeyFiles.contents(of: key))
      } catch {
        throw Failure(error, path: key) ?? error
      }
      let stem = FilePath.name(of: key)
      guard let name = name ?? (stem.hasSuffix(".pub") ? String(stem.dropLast(4)) : nil), !name.isEmpty,
        !name.hasPrefix("."), !name.contains("/"), cleaned(name) == name
      else { throw Failure("the publisher needs a name", hint: "give one with --as NAME", status: .usage) }
      let folder = keys ?? LibraryFolder(named: library).keys
      try Folder.make(folder)
      let path = "\(folder)/\(name).pub"
      guard FilePath.kind(of: path) == nil else {
        throw Failure(
          "\(path) is there already", hint: "choose another name with --as, or remove that file first",
          status: .systemFailed)
      }
      let file = try AtomicFile(path: path, existing: .refuse)
      try file.write(Array(publicKey.fileContents.utf8))
      try file.commit()
      if json { return try Console.printJSON(["name": name, "key": publicKey.line, "file": path]) }
      Console.print("from now on, bundles signed by \(publicKey.line) are by “\(name)”")
      Console.print("compare it with somebody you trust: bundle key fingerprint shows it as words")
    }
  }
}
