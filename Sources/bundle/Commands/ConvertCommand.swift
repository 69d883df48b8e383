import Age
import ArgumentParser
import BundleReading
import Library
import Localization
import Packing
import System

/// Writes an encrypted bundle in another form.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: Phrase(
      "Write an encrypted bundle in another form, without opening it.", zh: "把加密的资料包换一种形式，不用打开它。"),
    discussion: Phrase(
      """
      No key or passphrase is needed: the contents stay closed. The forms are binary (an age file), armored (the \
      same as text, for chats and mails) and unmarked (nothing to know it by; only for one passphrase).
      """,
      zh: """
        不需要密钥或口令，内容一直是加密的。形式有三种：binary（age 文件）、armored（写成文本，便于贴进聊天或邮件）、\
        unmarked（无标记，看不出是什么；只能用于口令加密的资料包）。
        """))

  @Argument(
    help: ArgumentHelp("The file; - is standard input.", zh: "文件；- 是标准输入。", valueName: .file),
    completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      "The form to write: binary, armored or unmarked.", zh: "写成哪种形式：binary、armored 或 unmarked。",
      valueName: Phrase("form", zh: "形式")))
  var to: Envelope

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; - is standard output.", zh: "要写的文件；- 是标准输出。", valueName: .file),
    completion: .file())
  var output: String

  @Flag(help: .force)
  var force = false

  @Flag(help: .json)
  var json = false

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    try checkStandardOutput(output, isText: to == .armored)
  }

  func run() throws {
    Confinement(writing: [output]).enter()
    if output != file { try checkOutput(output, force: force) }
    do {
      let source = try openSource(file)
      switch try BundleFile.Kind(of: source) {
      case .encrypted(let form):
        try Conversion.convert(source, from: form, to: to, output: output)
      case .signed:
        throw CommandError.notEncrypted
      case .other: throw ReadingError.notABundle
      }
    } catch {
      throw Failure(error, path: file) ?? error
    }
    let isStandard = output == standardStream
    if json {
      try Console.printJSON(["output": output, "form": to.rawValue], toError: isStandard)
    } else if !isStandard {
      Console.note(.written(to: output))
    }
  }
}

extension Envelope: ExpressibleByArgument {}
