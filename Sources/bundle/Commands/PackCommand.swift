import Age
import ArgumentParser
import BundleFormat
import Bytes
import Compression
import Ingest
import Library
import Localization
import Minisign
import Packing
import Passphrases
import Search
import Sodium
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

  @Option(
    help: ArgumentHelp(
      "The publisher's secret key, as bundle key or minisign made it.",
      zh: "发布者的私钥，由 bundle key 或 minisign 生成。",
      valueName: .key),
    completion: .file())
  var sign: String

  @Option(
    help: ArgumentHelp(
      "The secret key of somebody who signs too; may be given again.", zh: "一同签名的人的私钥；可以写多次。",
      valueName: .key),
    completion: .file())
  var cosign: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with the passphrase of such a key; - is standard input; again for the next key that has one.",
      zh: "存有这种密钥的口令的文件；- 是标准输入；下一个有口令的密钥，就再写一次。", valueName: .file),
    completion: .file())
  var keyPassphraseFile: [String] = []

  @OptionGroup var recipients: RecipientOptions

  @Flag(help: ArgumentHelp("Encrypt with a passphrase, which is asked for.", zh: "用口令加密，口令会询问。"))
  var passphrase = false

  @Option(
    help: ArgumentHelp(
      "Encrypt with the passphrase in this file; - is standard input.", zh: "用这个文件里的口令加密；- 是标准输入。",
      valueName: .file),
    completion: .file())
  var passphraseFile: String?

  @Flag(
    help: ArgumentHelp(
      "Encrypt with a new passphrase of ten words, which is shown.", zh: "用新生成的口令加密，由十个词组成，会显示出来。"))
  var generate = false

  @Option(
    help: ArgumentHelp(
      "The language of those words: en or zh (else that of the messages).", zh: "这些词的语言：en 或 zh（不写则与提示信息相同）。",
      valueName: .language))
  var words: WordLanguage?

  @Flag(
    name: .customLong("public"),
    help: ArgumentHelp("Don't encrypt: everybody can read it.", zh: "不加密：所有人都能读。"))
  var isPublic = false

  @Flag(
    help: ArgumentHelp(
      "Write the encrypted bundle as text, to be pasted into a chat or mail.", zh: "把加密的资料包写成文本，便于贴进聊天或邮件。"))
  var armor = false

  @Flag(
    help: ArgumentHelp(
      "Write a bundle with a passphrase so that nothing tells it from random bytes.",
      zh: "把口令加密的资料包写成无标记的，看上去和随机数据没有区别。"))
  var unmarked = false

  @Option(
    help: ArgumentHelp(
      "What the collection is called (else the folder's name).", zh: "合集的名称（不写则用文件夹的名字）。",
      valueName: Phrase("title", zh: "标题")))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The number of this edition (else 1); each new one has a higher number.", zh: "这是第几版（不写则为 1）；每出一版都要增大。",
      valueName: .number))
  var edition: Int64?

  @Option(
    help: ArgumentHelp(
      "The day of this edition (else today, in universal time).", zh: "这一版的日期（不写则为今天，按世界标准时间）。",
      valueName: Phrase("yyyy-mm-dd", zh: "年-月-日")))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "How text is compressed: zstd, zlib or none.", zh: "怎样压缩文字：zstd、zlib，或 none（不压缩）。", valueName: .choice))
  var compression = Compression.zstd

  @Option(
    help: ArgumentHelp(
      "Whether to make an index for searching: auto (if there is much text), always or never.",
      zh: "是否做搜索索引：auto（文字多时才做）、always（总是）或 never（不做）。", valueName: .choice))
  var index = PackRequest.IndexChoice.auto

  @Option(
    help: ArgumentHelp(
      "A glossary to take along: lines of terms that mean the same, parted by tabs or semicolons.",
      zh: "附带的词汇表：每行是几个意思相同的词，用制表符或分号隔开。", valueName: .file),
    completion: .file())
  var glossary: String?

  @Option(
    help: ArgumentHelp(
      "What to do about files that can't be freed of what they may say about their maker: refuse (to pack at all), omit or keep.",
      zh: "文件可能泄露作者信息又无法清理时怎么办：refuse（不打包）、omit（略去该文件）或 keep（原样保留）。",
      valueName: .choice))
  var uncleaned = UncleanedChoice.refuse

  @Option(
    help: ArgumentHelp(
      "How large pictures are: keep (as they are), web (for a screen), small (text stays readable) or none.",
      zh: "图片的大小：keep（不变）、web（适合屏幕）、small（文字仍可辨认）或 none（不要图片）。", valueName: .choice))
  var pictures = PictureChoice.keep

  @Option(
    help: ArgumentHelp(
      "How large the bundle may be, such as 20MB: pictures are made as small as that takes.",
      zh: "资料包最大多大，如 20MB：会按需要把图片缩小。", valueName: Phrase("size", zh: "大小")))
  var maxSize: ByteSize?

  @Flag(
    help: ArgumentHelp(
      "Take only the texts of guides along: no documents that they were in, and no pictures.",
      zh: "只带指南的文字：不带原来的文档，也不带图片。"))
  var textOnly = false

  @Flag(help: ArgumentHelp("Pack nothing if there are warnings.", zh: "只要有警告就不打包。"))
  var strict = false

  @Flag(help: .force)
  var force = false

  @Flag(help: ArgumentHelp("Say what would be packed, and write nothing.", zh: "只说明会打包什么，什么也不写。"))
  var dryRun = false

  @Flag(help: .json)
  var json = false

  @OptionGroup var language: LanguageOptions

  enum Compression: String, ExpressibleByArgument, CaseIterable {
    case zstd, zlib, none

    var codec: Codec {
      switch self {
      case .zstd: .zstd
      case .zlib: .zlib
      case .none: .stored
      }
    }
  }

  func validate() throws {
    let ways = [
      recipients.areGiven, passphrase || passphraseFile != nil || generate, isPublic,
    ]
    guard ways.filter(\.self).count <= 1 else {
      throw ValidationError(Misuse.severalWays)
    }
    if armor, isPublic { throw ValidationError(Misuse.armorOfPublic) }
    guard [generate, passphrase, passphraseFile != nil].filter(\.self).count <= 1 else {
      throw ValidationError(Misuse.severalPassphrases)
    }
    if words != nil, !generate { throw ValidationError(Misuse.wordsOfNothing) }
    if unmarked, !(passphrase || passphraseFile != nil || generate) {
      throw ValidationError(Misuse.unmarkedWithoutPassphrase)
    }
    if unmarked, armor { throw ValidationError(Misuse.unmarkedAndArmor) }
    if recipients.hideRecipients, !recipients.areGiven {
      throw ValidationError(Misuse.hidingNobody)
    }
    try checkStandardOutput(dryRun ? nil : output, isText: armor)
    guard dryRun || output != nil else {
      throw ValidationError(Misuse.noOutput)
    }
    guard edition ?? 1 >= 1 else { throw ValidationError(Misuse.editionTooLow) }
    if maxSize != nil, output == standardStream {
      throw ValidationError(Misuse.sizeOfStream)
    }
    if let date, !Manifest.isDate(date) { throw ValidationError(Misuse.badDate) }
    if let title, title.isEmpty || title.utf8.count > 500 || !Manifest.isText(title) {
      throw ValidationError(Misuse.badTitle)
    }
    let inputs = secretFiles + recipients.recipientFiles + [glossary].compactMap(\.self)
    if inputs.filter({ $0 == standardStream }).count > 1 {
      throw ValidationError(Misuse.severalInputs)
    }
  }

  /// Files in use that must not get into a bundle.
  private var secretFiles: [String] {
    [sign] + cosign + keyPassphraseFile + [passphraseFile].compactMap(\.self)
  }

  func run() throws {
    Confinement(writing: [dryRun ? nil : output].compactMap(\.self), runsPrograms: true).enter()
    if let output { try checkOutput(output, force: force) }
    let signers = try SigningKeys.read([sign] + cosign, passphraseFiles: keyPassphraseFile)
    guard Set(signers.map(\.publicKey.key)).count == signers.count else {
      throw CommandError.keyGivenTwice
    }
    let collection = try CollectionFile.read(in: folder)
    var request = PackRequest(
      folder: folder, output: dryRun ? nil : output,
      secretFiles: secretFiles,
      signers: signers,
      protection: try protection(),
      identity: .init(
        title: try chosenTitle(collection), edition: edition ?? collection?.edition ?? 1,
        date: date ?? Process.today, notes: collection?.notes ?? []),
      codec: compression.codec, index: index, glossary: try glossary.map(readGlossary))
    request.uncleaned = uncleaned
    request.pictures = pictures
    request.isTextOnly = textOnly
    request.isStrict = strict
    request.maximumLength = maxSize?.bytes
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
    if dryRun, uncleaned == .refuse, !report.uncleaned.isEmpty { throw PackError.uncleaned(report.uncleaned) }
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

  /// Nothing is guessed: who can read a bundle is for the publisher to say.
  private func protection() throws -> Protection {
    let form: Envelope = armor ? .armored : unmarked ? .unmarked : .binary
    if isPublic || dryRun { return .none }
    if recipients.areGiven { return .recipients(try recipients.all(), form) }
    if generate { return try .recipients([recipient(PassphraseInput.generate(words ?? .ofMessages))], form) }
    if passphrase || passphraseFile != nil { return try .recipients([askedPassphrase()], form) }
    guard SecretInput.canAsk else { throw CommandError.nobodyNamed }
    let question = Phrase(
      "who shall be able to open it? p: all who know a passphrase, e: everybody, nothing encrypted",
      zh: "谁能打开它？p：知道口令的人；e：所有人，不加密")
    let answer = try SecretInput.askChoice(PassphraseInput.prompt(question), among: ["p", "e"])
    switch answer {
    case "p": return .recipients([try askedPassphrase()], form)
    case "e" where armor: throw CommandError.armorWithoutEncryption
    case "e": return .none
    default: throw CommandError.nothingChosen
    }
  }

  private func askedPassphrase() throws -> any Recipient {
    recipient(
      try PassphraseInput.choose(
        file: passphraseFile, question: .passphraseForBundle, canGenerate: true))
  }

  private func recipient(_ passphrase: Secret) -> any Recipient {
    Passphrase(forms: PassphraseText.forms(passphrase))
  }

  private func readGlossary(_ path: String) throws -> [UInt8] {
    // A passphrase is a line of text, too.
    guard !secretFiles.contains(where: { $0 != standardStream && FilePath.isSame(path, $0) }) else {
      throw PackError.secretKey(path)
    }
    let source = try openSource(path)
    let bytes = try source.read(at: 0, count: Int(min(source.count, UInt64(Glossary.maximumLength) + 1)))
    do throws(Glossary.Failure) {
      try Glossary.check(bytes)
    } catch {
      throw Failure(error, path: path) ?? error
    }
    return bytes
  }

  private func chosenTitle(_ collection: CollectionFile?) throws -> String {
    if let title = title ?? collection?.title { return title }
    let name = cleaned(FilePath.name(of: folder))
    guard !name.isEmpty, name != ".", name != "..", Manifest.isText(name) else {
      throw CommandError.noTitle
    }
    return name
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
    if maxSize != nil, report.pictures != pictures {
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

extension WordLanguage: ExpressibleByArgument {}
extension UncleanedChoice: ExpressibleByArgument {}
extension PictureChoice: ExpressibleByArgument {}
extension PackRequest.IndexChoice: ExpressibleByArgument {}
