import ArgumentParser
import BundleReading
import Bytes
import Library
import Localization
import Minisign
import Packing
import ReaderPage
import System

/// Writes the reader page.
struct PageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: Phrase(
      "Write the reader as an HTML page, which opens bundles in any browser, offline.",
      zh: "把阅读器写成一个网页，用任何浏览器都能离线打开资料包。"),
    discussion: Phrase(
      """
      The page is one file that needs no network and no installation: it goes to a phone or another computer beside \
      the bundles, and is opened there with Chrome, Edge, Firefox or another browser. It can't prove that it is \
      genuine: whoever gets it from somebody else checks it with bundle verify.

      A bundle within such a page: bundle convert FILE --to page.
      """,
      zh: """
        网页只有一个文件，不联网，不用安装：和资料包一起放到手机或别的电脑上，用 Chrome、Edge、Firefox 等浏览器打开。\
        网页不能证明自己是真的：从别人那里拿到的，用 bundle verify 检查。

        把资料包放进网页里：bundle convert 文件 --to page。
        """))

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; - is standard output.", zh: "要写的文件；- 是标准输出。", valueName: .file),
    completion: .file(extensions: ["html"]))
  var output: String

  @Option(help: .publishersForPage, completion: .directory)
  var keys: String?

  @Flag(help: .force)
  var force = false

  @Flag(help: .json)
  var json = false

  @OptionGroup var language: LanguageOptions

  func run() throws {
    Confinement(writing: [output]).enter()
    try checkOutput(output, force: force)
    try Self.write(to: output, keys: keys, bundle: nil, opened: nil)
    let isStandard = output == standardStream
    if json {
      try Console.printJSON(["output": output], toError: isStandard)
    } else if !isStandard {
      Console.note(.written(to: output))
    }
  }

  /// Writes a page, with the publishers of a folder in it.
  static func write(
    to output: String, keys: String?, bundle: (any ByteSource)?, opened: OpenedBundle?
  ) throws {
    guard let template = PageTemplate.own else { throw CommandError.builtWithoutPage }
    let publishers = try keys.map { try PublisherList(folder: $0) }
    for file in publishers?.unusable ?? [] { Console.note(.notUsed(file)) }
    let listed = publishers?.items.map {
      PagePublisher(name: $0.name, key: $0.key.line, role: $0.isRevoked ? "revoked" : "trusted")
    }
    let file = try openOutput(output)
    try PageWriter.write(
      template, publishers: Array(Console.json(listed ?? []).utf8), bundle: bundle, opened: opened, to: file)
    try file.commit()
  }
}

/// A publisher's key in a page.
struct PagePublisher: Codable {
  var name: String
  var key: String
  /// `trusted` or `revoked`.
  var role: String
}
