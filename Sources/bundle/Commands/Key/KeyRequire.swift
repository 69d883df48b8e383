import ArgumentParser
import BundleReading
import Library
import Localization
import Minisign
import System
import Terminal

extension KeyCommand {
  /// Asks for more than one signature.
  struct Require: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "require",
      abstract: Phrase(
        "Trust a publisher's bundles only if several people signed.", zh: "要求某个发布者的资料包有几个人签名才算数。"),
      discussion: Phrase(
        """
        bundle key require 2 alice bob carol --for run: what run publishes is genuine only with the signatures of two of \
        these three, so that one stolen key is not enough. The publisher's own key may be one of them. The rule is a file \
        among the keys, to be read and removed like them.
        """,
        zh: """
          例如 bundle key require 2 小安 小白 小陈 --for run：run 发布的资料包，要有这三人中两人的签名才算真的，\
          这样偷到一个密钥还不够。发布者自己的密钥也可以算一个。规则是密钥文件夹里的一个文件，可以查看，也可以删掉。
          """))

    @Argument(help: ArgumentHelp("How many must sign.", zh: "至少几个人签名。", valueName: .number))
    var needed: Int

    @Argument(
      help: ArgumentHelp(
        "Whose signatures count: names that you know publishers by, .pub files, or keys (RW…).",
        zh: "谁的签名算数：你认识的名字、.pub 文件，或密钥本身（RW…）。", valueName: Phrase("keys", zh: "密钥")),
      completion: .file(extensions: ["pub"]))
    var signers: [String]

    @Option(
      name: .customLong("for"),
      help: ArgumentHelp("The name that you know the publisher by.", zh: "你给这个发布者起的名字。", valueName: .name))
    var publisher: String

    @OptionGroup var known: KnownKeysOptions

    @Flag(help: .json)
    var json = false

    @OptionGroup var language: LanguageOptions

    func run() throws {
      let keys = try signers.map { text in
        let (key, name) = try known.publisher(text)
        return Requirement.Key(key, named: name ?? key.identifierText)
      }
      guard let path = known.trustedFile(of: publisher) else { throw CommandError.noSuchPublisher(publisher) }
      let key = try KnownKeysOptions.key(path)
      guard let requirement = Requirement(needed: needed, of: keys, file: path) else {
        throw CommandError.requirementCannotBeMet(needed: needed, of: Set(keys.map(\.key.key)).count)
      }
      let file = try known.folders.require(RequirementFile(publisher: key, requirement), of: publisher)
      if json {
        return try Console.printJSON(
          Report(publisher: key.line, needed: needed, keys: keys.map(\.key.line), file: file))
      }
      let names = keys.map { Phrase(name: fileName($0.name)) }.listed()
      Console.print(
        Phrase(
          "from now on, bundles of “\(publisher)” count only if \(needed) of these \(keys.count) have signed: \(names)",
          zh: "从现在起，“\(publisher)”的资料包，要有这 \(keys.count) 个密钥中 \(needed) 个的签名才算数：\(names)"))
      Console.print(Phrase("to undo it, remove \(inHome(file))", zh: "要撤销，删掉 \(inHome(file))"))
    }

    private struct Report: Encodable {
      var publisher: String
      var needed: Int
      var keys: [String]
      var file: String
    }
  }
}
