import ArgumentParser
import BundleFormat
import Ingest
import Library
import Localization
import Meaning
import Minisign
import Packing
import System
import Terminal

/// Makes a bundle of a folder.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: Phrase(
      "Turn a folder of guides into one signed, encrypted file.", zh: "把放指南的文件夹打包成一个签名、加密的文件。"),
    discussion: Phrase(
      """
      Say who can open it: recipients (-r, -R), a passphrase, or everybody (--public). The same folder with \
      the same options and date gives the same signed bundle, byte for byte.
      """,
      zh: """
        要写明谁能打开它：收件人（-r、-R）、口令，或所有人（--public）。同一个文件夹、同样的选项和日期，\
        得到的签名资料包每个字节都一样。
        """))

  @Argument(
    help: ArgumentHelp("The folder with the guides.", zh: "放指南的文件夹。", valueName: .folder),
    completion: .directory)
  var folder: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The bundle to write.", zh: "要写的资料包。", valueName: .file),
    completion: .file())
  var output: String?

  @OptionGroup var signing: PackSigningOptions
  @OptionGroup var readers: PackReaderOptions
  @OptionGroup var identity: PackIdentityOptions
  @OptionGroup var contents: PackContentsOptions

  @Flag(help: .force)
  var force = false

  @Flag(help: ArgumentHelp("Say what would be packed, and write nothing.", zh: "只说明会打包什么，什么也不写。"))
  var dryRun = false

  @Flag(help: .json)
  var json = false

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    try checkStandardOutput(dryRun ? nil : output, isText: readers.armor)
    guard dryRun || output != nil else {
      throw ValidationError(Misuse.noOutput)
    }
    if contents.maxSize != nil, output == standardStream {
      throw ValidationError(Misuse.sizeOfStream)
    }
    let inputs = secretFiles + readers.recipients.recipientFiles + [contents.glossary].compactMap(\.self)
    if inputs.filter({ $0 == standardStream }).count > 1 {
      throw ValidationError(Misuse.severalInputs)
    }
  }

  /// Files in use that must not get into a bundle.
  private var secretFiles: [String] { signing.secretFiles + [readers.passphraseFile].compactMap(\.self) }

  func run() throws {
    Confinement(writing: [dryRun ? nil : output].compactMap(\.self), runsPrograms: true).enter()
    if let output { try checkOutput(output, force: force) }
    let signers = try signing.signers()
    let collection = try CollectionFile.read(in: folder)
    var request = PackRequest(
      folder: folder, output: dryRun ? nil : output, secretFiles: secretFiles, signers: signers,
      protection: try dryRun ? .none : readers.protection(),
      identity: try identity.identity(
        of: folder, collection, publisher: signers[0].publicKey), codec: contents.compression.codec,
      index: contents.index, glossary: try contents.readGlossary(besides: secretFiles))
    (request.meaning, request.encoder) = (contents.meaning, SentenceEncoder.builtIn)
    request.uncleaned = contents.uncleaned
    request.pictures = contents.pictures
    request.isTextOnly = contents.textOnly
    request.isStrict = contents.strict
    request.maximumLength = contents.maxSize?.bytes
    request.collection = collection
    let meter = ProgressMeter(isShown: !json)
    let result = Result { try Packer.pack(request) { meter.show($0) } }
    meter.clear()
    let report: PackReport
    do { report = try result.get() } catch PackError.uncleaned(let files) {
      for line in PackScreen.uncleaned(files, .refuse) { Console.note(line) }
      throw PackError.uncleaned(files)
    } catch PackError.warnings(let files) {
      for line in PackScreen.warnings(files) { Console.note(line) }
      throw PackError.warnings(files)
    }
    noteCollection(collection, report)
    if json {
      try Console.printJSON(JSONReport(report, written: !dryRun), toError: output == standardStream)
    } else {
      show(report)
    }
    // What packing would refuse, a dry run refuses when it has shown everything.
    if dryRun, contents.uncleaned == .refuse, !report.uncleaned.isEmpty {
      throw PackError.uncleaned(report.uncleaned)
    }
  }

  /// Says what the collection's own file says that is not so.
  private func noteCollection(_ collection: CollectionFile?, _ report: PackReport) {
    guard let collection else { return }
    for name in collection.unknownNames(among: report.files.map(\.path)) {
      Console.note(
        Phrase(
          "\(CollectionFile.path): order: there is no \(name)", zh: "\(CollectionFile.path)：order：没有 \(name)")
      )
    }
    guard !collection.languages.isEmpty else { return }
    for file in report.files {
      guard let language = file.language, !language.isEmpty, !collection.languages.contains(language) else {
        continue
      }
      Console.note(
        Phrase(
          "\(file.path): in \(language), which \(CollectionFile.path) does not name",
          zh: "\(file.path)：语言是 \(language)，\(CollectionFile.path) 里没有写"))
    }
  }

  private func show(_ report: PackReport) {
    for item in report.leftOut {
      let words = item.reason.words
      let path = fileName(item.path, columns: 200)
      Console.note(.leftOut(Phrase("\(path) (\(words))", zh: "\(path)（\(words)）")))
    }
    let screen = PackScreen(report, isWhole: dryRun)
    for note in screen.notes() { Console.note(note) }
    let manifest = report.manifest
    let what = Phrase.contents(guides: manifest.guides, others: manifest.files - manifest.guides)
    let (size, length) = (byteCount(manifest.size), byteCount(report.length))
    var lines = [
      dryRun
        ? Phrase("would pack \(what), \(size) in \(length)", zh: "将打包 \(what)，共 \(size)，打包后 \(length)")
        : Phrase("packed \(what), \(size) in \(length)", zh: "已打包 \(what)，共 \(size)，打包后 \(length)"),
      .edition(of: manifest.title, manifest.edition, manifest.date),
      Phrase(
        "signed by key \(manifest.publisher.identifierText)",
        zh: "用密钥 \(manifest.publisher.identifierText) 签名"),
    ]
    if contents.maxSize != nil, report.pictures != contents.pictures {
      let choice = report.pictures.rawValue
      lines.append(
        Phrase(
          "to fit, pictures were packed with --pictures \(choice)",
          zh: "为了不超过大小，图片按 --pictures \(choice) 打包"))
    }
    if dryRun { lines += screen.summary() }
    if let output, !dryRun, output != standardStream { lines.append(.written(to: output)) }
    // Standard output may be the bundle.
    for line in lines { if output == standardStream { Console.note(line) } else { Console.print(line) } }
  }

  private struct JSONReport: Encodable {
    var written: Bool
    var title: String
    var edition: Int64
    var date: String
    var guides: Int
    var files: Int
    var size: UInt64
    var length: UInt64
    var publisher: String
    var leftOut: [Item]
    var packedAsAttachments: [String]
    var pictures: String
    var reports: [JSONFileReport]

    struct Item: Encodable {
      var path: String
      var reason: String
    }

    init(_ report: PackReport, written: Bool) {
      self.written = written
      title = report.manifest.title
      edition = report.manifest.edition
      date = report.manifest.date
      guides = report.manifest.guides
      files = report.manifest.files
      size = report.manifest.size
      length = report.length
      publisher = report.manifest.publisher.line
      leftOut = report.leftOut.map { Item(path: $0.path, reason: $0.reason.words[.en]) }
      packedAsAttachments = report.unreadableGuides
      pictures = report.pictures.rawValue
      reports = report.files.map(JSONFileReport.init)
    }
  }
}
