import Age
import ArgumentParser
import BundleFormat
import Bytes
import Compression
import Ingest
import Library
import Minisign
import Packing
import Phrases
import Search
import Sodium
import System
import Terminal

/// Makes a bundle of a folder.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Turn a folder of guides into one signed, encrypted file.",
    discussion: """
      Say who can open it: recipients (-r, -R), a passphrase, or everybody (--public). The same folder with \
      the same options and date gives the same signed bundle, byte for byte.
      """)

  @Argument(help: "The folder with the guides.", completion: .directory)
  var folder: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The bundle to write.", valueName: "file"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("The publisher's secret key, as bundle key or minisign made it.", valueName: "key"),
    completion: .file())
  var sign: String

  @Option(
    help: ArgumentHelp("The secret key of somebody who signs too; may be given again.", valueName: "key"),
    completion: .file())
  var cosign: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with the passphrase of such a key; - is standard input; again for the next key that has one.",
      valueName: "file"),
    completion: .file())
  var keyPassphraseFile: [String] = []

  @OptionGroup var recipients: RecipientOptions

  @Flag(help: "Encrypt with a passphrase, which is asked for.")
  var passphrase = false

  @Option(
    help: ArgumentHelp("Encrypt with the passphrase in this file; - is standard input.", valueName: "file"),
    completion: .file())
  var passphraseFile: String?

  @Flag(help: "Encrypt with a new passphrase of ten words, which is shown.")
  var generate = false

  @Option(help: "The language of those words: en or zh (else that of your system).")
  var words: WordLanguage?

  @Flag(name: .customLong("public"), help: "Don't encrypt: everybody can read it.")
  var isPublic = false

  @Flag(help: "Write the encrypted bundle as text, to be pasted into a chat or mail.")
  var armor = false

  @Flag(help: "Write a bundle with a passphrase so that nothing tells it from random bytes.")
  var unmarked = false

  @Option(help: "What the collection is called (else the folder's name).")
  var title: String?

  @Option(help: "The number of this edition (else 1); each new one has a higher number.")
  var edition: Int?

  @Option(
    help: ArgumentHelp("The day of this edition (else today, in universal time).", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: "How text is compressed: zstd, zlib or none.")
  var compression = Compression.zstd

  @Option(
    help: ArgumentHelp(
      "Whether to make an index for searching: auto (if there is much text), always or never.",
      valueName: "choice"))
  var index = PackRequest.IndexChoice.auto

  @Option(
    help: ArgumentHelp(
      "A glossary to take along: lines of terms that mean the same, parted by tabs or semicolons.",
      valueName: "file"),
    completion: .file())
  var glossary: String?

  @Option(
    help: ArgumentHelp(
      "What to do about files that can't be freed of what they may say about their maker: refuse (to pack at all), omit or keep.",
      valueName: "choice"))
  var uncleaned = UncleanedChoice.refuse

  @Option(
    help: ArgumentHelp(
      "How large pictures are: keep (as they are), web (for a screen), small (text stays readable) or none.",
      valueName: "choice"))
  var pictures = PictureChoice.keep

  @Option(
    help: ArgumentHelp(
      "How large the bundle may be, such as 20MB: pictures are made as small as that takes.",
      valueName: "size"))
  var maxSize: ByteSize?

  @Flag(help: "Take only the texts of guides along: no documents that they were in, and no pictures.")
  var textOnly = false

  @Flag(help: "Pack nothing if there are warnings.")
  var strict = false

  @Flag(help: "Let -o replace a file that does not look like a bundle.")
  var force = false

  @Flag(help: "Say what would be packed, and write nothing.")
  var dryRun = false

  @Flag(help: "Print one JSON document, for programs.")
  var json = false

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
      throw ValidationError("Recipients, a passphrase and --public exclude each other: choose one.")
    }
    if armor, isPublic { throw ValidationError("--armor is for encrypted bundles.") }
    guard [generate, passphrase, passphraseFile != nil].filter(\.self).count <= 1 else {
      throw ValidationError("--generate, --passphrase and --passphrase-file exclude each other: choose one.")
    }
    if words != nil, !generate { throw ValidationError("--words goes with --generate.") }
    if unmarked, !(passphrase || passphraseFile != nil || generate) {
      throw ValidationError(
        "--unmarked is for bundles with a passphrase: the keys of recipients leave a mark.")
    }
    if unmarked, armor { throw ValidationError("--unmarked and --armor exclude each other: text is a mark.") }
    if recipients.hideRecipients, !recipients.areGiven {
      throw ValidationError("--hide-recipients goes with recipients.")
    }
    try checkStandardOutput(dryRun ? nil : output, isText: armor)
    guard dryRun || output != nil else {
      throw ValidationError("Say where to write the bundle, with -o FILE.")
    }
    guard edition ?? 1 >= 1 else { throw ValidationError("Editions count from 1.") }
    if maxSize != nil, output == standardStream {
      throw ValidationError("--max-size takes several tries, so it needs a file to write.")
    }
    if let date, !Manifest.isDate(date) { throw ValidationError("The date must be a day, as 2026-01-31.") }
    if let title, title.isEmpty || title.utf8.count > 500 || !Manifest.isText(title) {
      throw ValidationError("The title must be one line of at most 500 bytes, without invisible characters.")
    }
    let inputs = secretFiles + recipients.recipientFiles + [glossary].compactMap(\.self)
    if inputs.filter({ $0 == standardStream }).count > 1 {
      throw ValidationError("Standard input can be one of these files only.")
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
      throw Failure("a key is given twice", hint: "each signs once", status: .usage)
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
      Console.note("\(CollectionFile.path): order: there is no \(name)")
    }
    guard !collection.languages.isEmpty else { return }
    for file in report.files {
      guard let language = file.language, !language.isEmpty, !collection.languages.contains(language) else {
        continue
      }
      Console.note("\(file.path): in \(language), which \(CollectionFile.path) does not name")
    }
  }

  /// Nothing is guessed: who can read a bundle is for the publisher to say.
  private func protection() throws -> Protection {
    let form: Envelope = armor ? .armored : unmarked ? .unmarked : .binary
    if isPublic || dryRun { return .none }
    if recipients.areGiven { return .recipients(try recipients.all(), form) }
    if generate { return try .recipients([recipient(Passphrases.generate(words ?? .ofSystem))], form) }
    if passphrase || passphraseFile != nil { return try .recipients([askedPassphrase()], form) }
    let choices = "recipients (-r age1…), --passphrase or --public"
    guard SecretInput.canAsk else {
      throw Failure("who shall be able to open it?", hint: "add \(choices)", status: .usage)
    }
    let answer = try SecretInput.askChoice(
      "who shall be able to open it? p: all who know a passphrase, e: everybody, nothing encrypted: ",
      among: ["p", "e"])
    switch answer {
    case "p": return .recipients([try askedPassphrase()], form)
    case "e" where armor: throw Failure("--armor is for encrypted bundles", status: .usage)
    case "e": return .none
    default: throw Failure("nothing was chosen, nothing was written", hint: "add \(choices)", status: .usage)
    }
  }

  private func askedPassphrase() throws -> any Recipient {
    recipient(
      try Passphrases.choose(
        file: passphraseFile, question: "passphrase for the bundle", canGenerate: true))
  }

  private func recipient(_ passphrase: Secret) -> any Recipient {
    Passphrase(forms: PassphraseText.forms(passphrase))
  }

  private func readGlossary(_ path: String) throws -> [UInt8] {
    // A passphrase is a line of text, too.
    guard !secretFiles.contains(where: { $0 != standardStream && FilePath.isSame(path, $0) }) else {
      throw Failure(PackError.secretKey(path)) ?? Failure(path, status: .usage)
    }
    let source = try openSource(path)
    let bytes = try source.read(at: 0, count: Int(min(source.count, UInt64(Glossary.maximumLength) + 1)))
    do throws(Glossary.Failure) {
      try Glossary.check(bytes)
    } catch {
      throw Failure(error, path: path)
    }
    return bytes
  }

  private func chosenTitle(_ collection: CollectionFile?) throws -> String {
    if let title = title ?? collection?.title { return title }
    let name = cleaned(FilePath.name(of: folder))
    guard !name.isEmpty, name != ".", name != "..", Manifest.isText(name) else {
      throw Failure("the collection has no name", hint: "give one with --title", status: .usage)
    }
    return name
  }

  private func show(_ report: PackReport) {
    for item in report.leftOut { Console.note("left out: \(item.path) (\(item.reason.words))") }
    let screen = PackScreen(report, isWhole: dryRun)
    for note in screen.notes() { Console.note(note) }
    let manifest = report.manifest
    let what =
      "\(counted(manifest.guides, "guide")) and \(counted(manifest.files - manifest.guides, "other file"))"
    let sizes = "\(byteCount(manifest.size)) in \(byteCount(report.length))"
    var lines = [
      "\(dryRun ? "would pack" : "packed") \(what), \(sizes)",
      "“\(manifest.title)”, edition \(manifest.edition) of \(manifest.date)",
      "signed by key \(manifest.publisher.identifierText)",
    ]
    if maxSize != nil, report.pictures != pictures {
      lines.append("to fit, pictures were packed with --pictures \(report.pictures.rawValue)")
    }
    if dryRun { lines += screen.summary() }
    if let output, !dryRun, output != standardStream { lines.append("written to \(output)") }
    // Standard output may be the bundle.
    for line in lines { if output == standardStream { Console.note(line) } else { Console.print(line) } }
  }

  private struct JSONReport: Encodable {
    var written: Bool
    var title: String
    var edition: Int
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
      leftOut = report.leftOut.map { Item(path: $0.path, reason: $0.reason.words) }
      packedAsAttachments = report.unreadableGuides
      pictures = report.pictures.rawValue
      reports = report.files.map(JSONFileReport.init)
    }
  }
}

extension FolderScan.Reason {
  /// The reason in words.
  var words: String {
    switch self {
    case .hidden: "hidden"
    case .clutter: "left there by a system or an editor"
    case .link: "a link; links are not followed"
    case .special: "neither a file nor a folder"
    case .nameNotUTF8: "its name is not UTF-8"
    case .output: "the bundle that is being written"
    case .library: "a library's own folder; it would bring trusted keys along"
    case .unsafeName(.length): "its name is too long"
    case .unsafeName(.traversal): "its name would lead elsewhere"
    case .unsafeName(.character): "its name has a character that some systems forbid"
    case .unsafeName(.hidden): "its name begins with a dot"
    case .unsafeName(.ending): "its name ends in a dot or space"
    case .unsafeName(.device): "its name is that of a device on Windows"
    }
  }
}

extension WordLanguage: ExpressibleByArgument {}
extension UncleanedChoice: ExpressibleByArgument {}
extension PictureChoice: ExpressibleByArgument {}
extension PackRequest.IndexChoice: ExpressibleByArgument {}
