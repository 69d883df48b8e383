import Age
import ArgumentParser
import BundleFormat
import BundleReading
import Bytes
import Library
import Localization
import Packing
import ReaderPage
import System

/// Writes a bundle in another form.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: Phrase(
      "Write a bundle in another form, without opening it.", zh: "把资料包换一种形式，不用打开它。"),
    discussion: Phrase(
      """
      No key or passphrase is needed: what is encrypted stays so. The forms are binary (an age file), armored (the \
      same as text, for chats and mails), unmarked (nothing to know it by; only for one passphrase) and page (an HTML \
      page that opens itself in a browser, also of a bundle that is not encrypted). What is in a page can be taken out \
      again in any of these forms.
      """,
      zh: """
        不需要密钥或口令，加密的内容一直是加密的。形式有四种：binary（age 文件）、armored（写成文本，便于贴进聊天或邮件）、\
        unmarked（无标记，看不出是什么；只能用于口令加密的资料包）、page（用浏览器打开就能读的网页，不加密的资料包也可以）。\
        网页里的资料包也可以再取出来，写成别的形式。
        """))

  @Argument(
    help: ArgumentHelp("The file; - is standard input.", zh: "文件；- 是标准输入。", valueName: .file),
    completion: .file())
  var file: String

  /// What can be written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case binary, armored, unmarked, page

    var envelope: Envelope? { Envelope(rawValue: rawValue) }
  }

  @Option(
    help: ArgumentHelp(
      "The form to write: binary, armored, unmarked or page.", zh: "写成哪种形式：binary、armored、unmarked 或 page。",
      valueName: Phrase("form", zh: "形式")))
  var to: Form

  @Option(help: .publishersForPage, completion: .directory)
  var keys: String?

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
    try checkStandardOutput(output, isText: to == .armored || to == .page)
    if keys != nil, to != .page { throw ValidationError(Misuse.keysWithoutPage) }
  }

  func run() throws {
    Confinement(writing: [output]).enter()
    if output != file { try checkOutput(output, force: force) }
    do {
      let source = try openSource(file)
      let page = try BundlePage(source)
      try convert(page?.bundle ?? source, isFromPage: page?.bundle != nil)
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

  private func convert(_ source: any ByteSource, isFromPage: Bool) throws {
    let kind = try BundleFile.Kind(of: source)
    guard let envelope = to.envelope else { return try writePage(with: source, kind) }
    switch kind {
    case .encrypted(let form):
      try Conversion.convert(source, from: form, to: envelope, output: output)
    case .signed where isFromPage && envelope == .binary: try Conversion.copy(source, output: output)
    case .signed: throw CommandError.notEncrypted
    case .other(let error): throw error
    }
  }

  private func writePage(with source: any ByteSource, _ kind: BundleFile.Kind) throws {
    if case .other(let error) = kind { throw error }
    guard source.count <= PageWriter.largest.possible, force || source.count <= PageWriter.largest.sensible
    else {
      throw CommandError.tooLargeForPage(
        source.count, most: force ? PageWriter.largest.possible : PageWriter.largest.sensible)
    }
    // What the signatures are worth is for those who read it. A revoked key is refused where the bundle is read.
    let opened =
      kind == .signed
      ? try BundleFile(source, named: file).inspect(knowing: KnownKeys()).opened(allowing: .unknown) : nil
    try PageCommand.write(to: output, keys: keys, bundle: source, opened: opened)
  }
}
