import Age
import ArgumentParser
import Localization
import Minisign
import Sodium
import System

extension KeyCommand {
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
}
