import ArgumentParser
import BundleFormat
import BundleReading
import Library
import Localization
import Minisign
import Passphrases
import System
import Terminal

extension KeyCommand {
  /// Adds a publisher to those known.
  struct Trust: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "trust",
      abstract: Phrase("Add a publisher's public key to the keys that you trust.", zh: "把发布者的公钥加入你信任的密钥。"),
      discussion: Phrase(
        """
        Do this only with a key that you had by another way than the bundle, and that you have compared, \
        letter by letter, with somebody you trust. With a file of bundle key succeed, by which a publisher that you \
        trust names a new key, you are shown its words and asked; the old key stays until you revoke it.
        """,
        zh:
          "只加这样的密钥：不是和资料包从同一个渠道得来的，而且已经和你信任的人逐字核对过。如果给的是 bundle key succeed 写的文件（你信任的发布者用它声明新密钥），会显示新密钥的词并先问你；旧密钥一直有效，直到你作废它。"
      ))

    @Argument(
      help: ArgumentHelp(
        "The publisher's .pub file, the key itself (RW…), or a file that names the successor of one.",
        zh: "发布者的 .pub 文件、密钥本身（RW…），或声明接替密钥的文件。", valueName: .key
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
      if let succession = try? SuccessionFile.read(key) { return try follow(succession) }
      if key.hasSuffix(SuccessionFile.ending), FilePath.kind(of: key) == .file {
        throw CommandError.forgedSuccession(key)
      }
      let publicKey = try KnownKeysOptions.key(key)
      try add(publicKey, as: name ?? KeyFiles.name(ofFile: FilePath.name(of: key)) ?? "")
    }

    /// Takes over the key that a publisher named as following theirs, if the reader says so: a thief could have named it.
    private func follow(_ succession: Succession) throws {
      let store = try TrustStore(known.folders)
      let old: KeyName
      switch store.known.standing(of: succession.old) {
      case .known(let name): old = name
      case .revoked(let name): throw ReadingError.revokedKey(succession.old, name)
      case .proposed, .stranger: throw CommandError.successionOfStranger(succession.old)
      }
      for line in SuccessionWords(succession, of: old, others: store.successions).lines {
        Console.print(line)
      }
      guard SecretInput.canAsk else { throw CommandError.noTerminalToConfirm }
      let question = Phrase(
        "are they the same, as the publisher told you by another way? y or n", zh: "和发布者通过别的途径告诉你的完全一样吗？y 或 n"
      )
      guard try SecretInput.askChoice(PassphraseInput.prompt(question), among: ["y", "n"]) == "y" else {
        Console.print(Phrase("nothing was changed", zh: "什么都没有改"))
        throw ExitStatus.unknownPublisher.code
      }
      try add(succession.new, as: name ?? "\(old.name)-\(succession.date)")
    }

    private func add(_ publicKey: PublicKey, as name: String) throws {
      guard KnownKeysOptions.isName(name) else { throw CommandError.publisherNeedsName }
      let path = try known.folders.trust(publicKey, as: name)
      if json { return try Console.printJSON(["name": name, "key": publicKey.line, "file": path]) }
      Console.print(
        Phrase(
          "from now on, bundles signed by \(publicKey.line) are by “\(name)”",
          zh: "从现在起，由 \(publicKey.line) 签名的资料包，就算是“\(name)”发布的"))
      Console.print(Phrase("written to \(inHome(path))", zh: "已写入 \(inHome(path))"))
      Console.print(
        Phrase("compare its words with somebody you trust:", zh: "请和你信任的人核对它的词："))
      for words in keyWords(publicKey.line) { Console.print(Phrase(name: "  \(words)")) }
    }
  }
}
