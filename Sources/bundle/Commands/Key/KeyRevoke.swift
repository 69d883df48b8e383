import ArgumentParser
import BundleReading
import Library
import Localization
import Minisign
import System

extension KeyCommand {
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
      let (publicKey, _) = try known.publisher(key)
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
