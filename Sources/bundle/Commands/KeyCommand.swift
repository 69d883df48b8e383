import Age
import ArgumentParser
import Library
import Minisign
import Sodium
import System
import Terminal

/// Makes and shows keys, and says whom to trust.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Make keys for publishing and reading; say whom to trust.",
    subcommands: [New.self, Show.self, Trust.self])

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
        passphrase = try Passphrases.choose(file: passphraseFile, question: "passphrase for the new key: ")
        guard passphrase != nil else {
          throw Failure(
            "there is no terminal to ask for a passphrase at",
            hint: "give --passphrase-file, or --no-passphrase if the file is safe where it is", status: .usage
          )
        }
      }
      let key = SecretKey()
      var secret = try key.fileContents(passphrase: passphrase)
      defer { secret.wipe() }
      try write(secret, to: "\(output).key", isSecret: true)
      try write(Array(key.publicKey.fileContents.utf8), to: "\(output).pub", isSecret: false)
      Console.print("secret key: \(output).key (keep it to yourself)")
      Console.print("public key: \(output).pub (for everybody)")
      Console.print(key.publicKey.line)
    }

    private func newReader() throws {
      let identity: any KeyIdentity = classic ? X25519Identity() : HybridIdentity()
      var secret = Array("# public key: \(identity.recipientText)\n\(identity.revealText())\n".utf8)
      defer { secret.wipe() }
      try write(secret, to: "\(output).key", isSecret: true)
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

  /// Shows the public part of a key.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show the public part of a key file.")

    @Argument(help: "The key file.", completion: .file())
    var file: String

    func run() throws {
      let contents = try SecretInput.contents(of: file, atMost: KeyFile.maximumLength)
      if let identities = try? KeyFile.identities(contents), !identities.isEmpty {
        for identity in identities { Console.print(identity.recipientText) }
        return
      }
      if let key = try? PublicKey(file: KeyFiles.contents(of: file)) {
        Console.print("publisher's key \(key.identifierText)")
        Console.print(key.line)
        return
      }
      throw Failure(
        "\(file): this is no publisher's public key and no reader's key",
        hint: "the public part of a publisher's NAME.key is in NAME.pub", status: .usage)
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
      Console.print("from now on, bundles signed by \(publicKey.line) are by “\(name)”")
    }
  }
}
