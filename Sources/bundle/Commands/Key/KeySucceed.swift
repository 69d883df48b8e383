import ArgumentParser
import BundleFormat
import Library
import Localization
import Minisign
import System

extension KeyCommand {
  /// Says which key follows one's own.
  struct Succeed: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "succeed",
      abstract: Phrase("Say, signed with your old key, which key follows it.", zh: "用旧密钥签名，声明由哪个新密钥接替。"),
      discussion: Phrase(
        """
        Give the file to your readers, who take the new key over with bundle key trust FILE, and put it into your bundles \
        with bundle pack --succession FILE. Readers are asked before a new key counts, since whoever steals a key can say \
        the same: tell them by another way, too.
        """,
        zh: """
          把写出的文件交给读者，他们用 bundle key trust 文件 来接受新密钥；打包时加上 --succession 文件，声明就会随资料包传播。\
          新密钥生效前会先问读者，因为偷到密钥的人也能这么说：请另外通过别的途径告诉他们。
          """))

    @Option(
      help: ArgumentHelp("Your old secret key.", zh: "你的旧私钥。", valueName: .key), completion: .file())
    var old: String

    @Option(
      help: ArgumentHelp(
        "The public key that follows it: a .pub file, or the key itself (RW…).",
        zh: "接替它的公钥：.pub 文件，或密钥本身（RW…）。",
        valueName: .key),
      completion: .file(extensions: ["pub"]))
    var new: String

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("The file to write.", zh: "要写的文件。", valueName: .file), completion: .file())
    var output: String

    @Option(
      help: ArgumentHelp(
        "A file with the passphrase of the old key; - is standard input.", zh: "存有旧密钥口令的文件；- 是标准输入。",
        valueName: .file),
      completion: .file())
    var keyPassphraseFile: String?

    @OptionGroup var language: LanguageOptions

    func run() throws {
      let new = try KnownKeysOptions.key(new)
      let old = try SigningKeys.read([old], passphraseFiles: keyPassphraseFile.map { [$0] } ?? [])[0]
      guard old.publicKey.key != new.key else { throw CommandError.keyFollowsItself }
      let succession = try Succession(from: old, to: new, on: Process.today)
      let file = try AtomicFile(path: output, existing: .refuse)
      try file.write(SuccessionFile.contents(succession))
      try file.commit()
      Console.print(
        Phrase("\(new.line) follows \(old.publicKey.line)", zh: "\(new.line) 接替 \(old.publicKey.line)"))
      Console.print(.written(to: output))
    }
  }
}
