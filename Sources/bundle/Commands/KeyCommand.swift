import BundleReading
import Age
import ArgumentParser
import Library
import Minisign
import Passphrases
import Sodium
import System
import Terminal
import Localization

/// Makes and shows keys, and says whom to trust.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: Phrase(
      "Make keys for publishing and reading; say whom to trust.", zh: "生成发布和阅读用的密钥；说明信任谁。"),
    subcommands: [New.self, Show.self, Fingerprint.self, ChangePassphrase.self, Trust.self, Revoke.self])

  @OptionGroup var language: LanguageOptions

  /// Makes a key.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: Phrase("Make a new key.", zh: "生成新密钥。"),
      discussion: Phrase(
        """
        A publisher's key signs bundles: NAME.key is secret, NAME.pub is for everybody (both are minisign \
        keys). A reader's key opens bundles that are encrypted to it (an age key); its public part, age1…, is \
        shown and can be told to anybody.
        """,
        zh: """
          发布者的密钥用来给资料包签名：NAME.key 要保密，NAME.pub 可以给所有人（都是 minisign 密钥）。\
          读者的密钥用来打开加密给它的资料包（是 age 密钥）；它的公钥 age1… 会显示出来，可以告诉任何人。
          """))

    @Flag(help: ArgumentHelp("For signing bundles, or for opening them.", zh: "用来签名，还是用来打开资料包。"))
    var kind: Kind

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(
        "The name of the files to write, without ending.", zh: "要写的文件的名字，不带后缀。", valueName: .name),
      completion: .file())
    var output: String

    @Option(
      help: ArgumentHelp(
        "Protect a publisher's key with the passphrase in this file; - is standard input.",
        zh: "用这个文件里的口令保护发布者的密钥；- 是标准输入。", valueName: .file),
      completion: .file())
    var passphraseFile: String?

    @Flag(
      help: ArgumentHelp(
        "Leave a publisher's key without a passphrase: whoever gets the file can sign in your name.",
        zh: "发布者的密钥不设口令：谁拿到文件，谁就能用你的名义签名。"))
    var noPassphrase = false

    @Flag(
      help: ArgumentHelp(
        "Make a reader's key of the classic kind, for senders with older programs; a quantum computer could open what is encrypted to it.",
        zh: "生成传统类型的读者密钥，给使用旧程序的发件人；将来的量子计算机可能破解加密给它的内容。"))
    var classic = false

    @Flag(help: .json)
    var json = false

    @OptionGroup var language: LanguageOptions

    enum Kind: String, EnumerableFlag {
      case publisher, reader
    }

    func validate() throws {
      if noPassphrase, passphraseFile != nil {
        throw ValidationError(Misuse.passphraseFileAndNone)
      }
      if kind == .reader, noPassphrase || passphraseFile != nil {
        throw ValidationError(Misuse.passphraseForReader)
      }
      if kind == .publisher, classic { throw ValidationError(Misuse.classicPublisher) }
    }

    private var secretPath: String { "\(output).key" }
    private var publicPath: String { "\(output).pub" }

    func run() throws {
      // A secret key whose public one could not be written would be in the way, and of no use.
      for path in kind == .publisher ? [secretPath, publicPath] : [secretPath] {
        guard FilePath.kind(of: path) == nil else { throw CommandError.keyExists(path) }
      }
      switch kind {
      case .publisher: try newPublisher()
      case .reader: try newReader()
      }
    }

    private func newPublisher() throws {
      var passphrase: Secret?
      if !noPassphrase {
        if passphraseFile == nil, !SecretInput.canAsk {
          throw CommandError.noTerminalForNewKey
        }
        passphrase = try PassphraseInput.choose(file: passphraseFile, question: .passphraseForNewKey)
      }
      let key = SecretKey()
      var secret = try key.fileContents(passphrase: passphrase)
      defer { secret.wipe() }
      try write(Array(key.publicKey.fileContents.utf8), to: publicPath, isSecret: false)
      do { try write(secret, to: secretPath, isSecret: true) } catch {
        FilePath.remove(publicPath)
        throw error
      }
      if json { return try Console.printJSON(KeyReport(kind: "publisher", keys: [key.publicKey.line])) }
      noteSecretKey()
      Console.print(Phrase("public key: \(publicPath) (for everybody)", zh: "公钥：\(publicPath)（可以给所有人）"))
      Console.print(Phrase(name: key.publicKey.line))
    }

    private func newReader() throws {
      let identity: any KeyIdentity = classic ? X25519Identity() : HybridIdentity()
      var secret = KeyFile.contents(of: [identity])
      defer { secret.wipe() }
      try write(secret, to: secretPath, isSecret: true)
      if json { return try Console.printJSON(KeyReport(kind: "reader", keys: [identity.recipientText])) }
      noteSecretKey()
      Console.print(Phrase("public key, for those who send you bundles:", zh: "公钥，给要发资料包给你的人："))
      Console.print(Phrase(name: identity.recipientText))
    }

    private func noteSecretKey() {
      Console.print(Phrase("secret key: \(secretPath) (keep it to yourself)", zh: "私钥：\(secretPath)（不要给任何人）"))
      if !FilePath.isOwnersAlone(secretPath) {
        Console.note(Phrase("on this disk, it can be read by anybody", zh: "在这个磁盘上，谁都能读到它"))
      }
    }

    private func write(_ bytes: [UInt8], to path: String, isSecret: Bool) throws {
      do {
        let file = try AtomicFile(path: path, existing: .refuse, ownerOnly: isSecret)
        try file.write(bytes)
        try file.commit()
      } catch let error as SystemError where FilePath.kind(of: path) != nil {
        throw CommandError.keyExists(error.path)
      }
    }
  }

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
      let words = lines.map { KeyCommand.words(for: $0) }
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

  /// Adds a publisher to those known.
  struct Trust: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "trust",
      abstract: Phrase("Add a publisher's public key to the keys that you trust.", zh: "把发布者的公钥加入你信任的密钥。"),
      discussion: Phrase(
        """
        Do this only with a key that you had by another way than the bundle, and that you have compared, \
        letter by letter, with somebody you trust.
        """, zh: "只加这样的密钥：不是和资料包从同一个渠道得来的，而且已经和你信任的人逐字核对过。"))

    @Argument(
      help: ArgumentHelp(
        "The publisher's .pub file, or the key itself (RW…).", zh: "发布者的 .pub 文件，或密钥本身（RW…）。", valueName: .key
      ),
      completion: .file(extensions: ["pub"]))
    var key: String

    @Option(
      name: .customLong("as"),
      help: ArgumentHelp("The name to know the publisher by.", zh: "你给这个发布者起的名字。", valueName: .name))
    var name: String?

    @OptionGroup var known: KnownKeysOptions

    @Flag(help: .json)
    var json = false

    @OptionGroup var language: LanguageOptions

    func run() throws {
      let publicKey = try KnownKeysOptions.key(key)
      let stem = FilePath.name(of: key)
      guard let name = name ?? (stem.hasSuffix(".pub") ? String(stem.dropLast(4)) : nil), !name.isEmpty,
        !name.hasPrefix("."), !name.utf8.contains(UInt8(ascii: "/")),
        cleaned(name).utf8.elementsEqual(name.utf8)
      else { throw CommandError.publisherNeedsName }
      let path = try known.folders.trust(publicKey, as: name)
      if json { return try Console.printJSON(["name": name, "key": publicKey.line, "file": path]) }
      Console.print(
        Phrase(
          "from now on, bundles signed by \(publicKey.line) are by “\(name)”",
          zh: "从现在起，由 \(publicKey.line) 签名的资料包，就算是“\(name)”发布的"))
      Console.print(Phrase("written to \(inHome(path))", zh: "已写入 \(inHome(path))"))
      Console.print(
        Phrase("compare its words with somebody you trust:", zh: "请和你信任的人核对它的词："))
      for words in KeyCommand.words(for: publicKey.line) { Console.print(Phrase(name: "  \(words)")) }
    }
  }

  /// Trusts a key no more.
  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke",
      abstract: Phrase("Trust a publisher's key no more.", zh: "不再信任某个发布者的密钥。"),
      discussion: Phrase(
        """
        For a key that was lost or stolen, or whose owner is not to be trusted any more. What is signed with it \
        and with no other key that you trust is refused from then on, older editions too, and not opened with \
        --allow-unknown either.
        """,
        zh: """
          用于丢失、被盗，或主人不再可信的密钥。从此以后，只用它签名、没有其他受信任的密钥签名的资料包会被拒绝，\
          旧版也一样，加 --allow-unknown 也打不开。
          """))

    @Argument(
      help: ArgumentHelp(
        "The name that you know the publisher by, the .pub file, or the key itself (RW…).",
        zh: "你给这个发布者起的名字、.pub 文件，或密钥本身（RW…）。", valueName: .key),
      completion: .file(extensions: ["pub"]))
    var key: String

    @OptionGroup var known: KnownKeysOptions

    @Flag(help: .json)
    var json = false

    @OptionGroup var language: LanguageOptions

    func run() throws {
      let trusted = known.folders.store.map { "\($0)/\(key).pub" }
      let isName =
        !key.utf8.contains(UInt8(ascii: "/")) && trusted.map { FilePath.kind(of: $0) != nil } == true
      let publicKey = try KnownKeysOptions.key(isName ? trusted ?? key : key)
      let revocations = try known.folders.revoke(publicKey)
      if json {
        let file = revocations[0].file
        return try Console.printJSON(["name": KeyName(file: file).name, "key": publicKey.line, "file": file])
      }
      Console.print(
        Phrase(
          "from now on, what is signed with \(publicKey.line) alone is refused",
          zh: "从现在起，只由 \(publicKey.line) 签名的资料包会被拒绝"))
      for revocation in revocations {
        let (file, folder) = (inHome(revocation.file), inHome(revocation.folder))
        Console.print(
          Phrase("to undo it, move \(file) back into \(folder)", zh: "要撤回，就把 \(file) 移回 \(folder)"))
      }
    }
  }
}

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
    do { return try (try? PublicKey(line: text)) ?? PublicKey(file: KeyFiles.contents(of: text)) } catch {
      throw Failure(error, path: text) ?? error
    }
  }
}
