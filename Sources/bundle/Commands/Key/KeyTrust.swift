import ArgumentParser
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
      guard let name = name ?? KeyFiles.name(ofFile: FilePath.name(of: key)), !name.isEmpty,
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
      for words in keyWords(publicKey.line) { Console.print(Phrase(name: "  \(words)")) }
    }
  }
}
