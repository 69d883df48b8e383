import ArgumentParser
import Localization

extension ArgumentHelp {
  /// The words about an argument, in both languages.
  init(_ english: Phrase.Sentence, zh chinese: Phrase.Sentence, valueName: Phrase? = nil) {
    self.init(Phrase(english, zh: chinese).text, valueName: valueName?.text)
  }

  /// What is said of an option that many commands have.
  static let json = ArgumentHelp("Print one JSON document, for programs.", zh: "输出一个 JSON 文档，供程序使用。")
  static let force = ArgumentHelp(
    "Let -o replace a file that does not look like a bundle.", zh: "即使 -o 处已有不像资料包的文件，也覆盖它。")
  static let keysFolder = ArgumentHelp(
    "The folder with the keys of known publishers.", zh: "存放你认识的发布者的密钥的文件夹。", valueName: .folder)
  static let publishersForPage = ArgumentHelp(
    "A folder with keys of publishers (NAME.pub) that the page is to know; with its folder Revoked.",
    zh: "一个文件夹，里面是网页应当认识的发布者的密钥（名字.pub），连同其中的 Revoked 文件夹。", valueName: .folder)
  static let bundles = ArgumentHelp("The bundles.", zh: "资料包。", valueName: Phrase("files", zh: "文件"))
}

extension CommandConfiguration {
  /// A command whose words are in both languages.
  init(
    commandName: String? = nil, abstract: Phrase, discussion: Phrase? = nil, version: String = "",
    subcommands: [any ParsableCommand.Type] = []
  ) {
    self.init(
      commandName: commandName, abstract: abstract.text, discussion: discussion?.text ?? "", version: version,
      subcommands: subcommands)
  }
}

extension Phrase {
  // What stands for the values of options.
  static let file = Phrase("file", zh: "文件")
  static let folder = Phrase("folder", zh: "文件夹")
  static let key = Phrase("key", zh: "密钥")
  static let guide = Phrase("guide", zh: "指南")
  static let words = Phrase("words", zh: "词")
  static let name = Phrase("name", zh: "名字")
  static let choice = Phrase("choice", zh: "选项")
  static let number = Phrase("number", zh: "数")
  static let language = Phrase("language", zh: "语言")
}

/// The language that messages are in; ``Language/current`` has looked for it before anything else is parsed.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of all messages (else what LC_ALL, LC_MESSAGES or LANG says).",
      zh: "所有信息用的语言（不写则看 LC_ALL、LC_MESSAGES 或 LANG）。", valueName: .language))
  var lang: Language?
}

extension Language: ExpressibleByArgument {}
