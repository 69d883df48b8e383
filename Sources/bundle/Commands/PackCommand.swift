import Age
import ArgumentParser
import BundleFormat
import Compression
import Library
import Minisign
import Packing
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
    help: ArgumentHelp("A file with the passphrase of that key; - is standard input.", valueName: "file"),
    completion: .file())
  var keyPassphraseFile: String?

  @Option(
    name: [.short, .customLong("recipient")],
    help: ArgumentHelp("Somebody who can open it; may be given again.", valueName: "age1…"))
  var recipients: [String] = []

  @Option(
    name: [.customShort("R"), .customLong("recipients-file")],
    help: ArgumentHelp("A file of such recipients, one a line; may be given again.", valueName: "file"),
    completion: .file())
  var recipientFiles: [String] = []

  @Flag(help: "Encrypt with a passphrase, which is asked for.")
  var passphrase = false

  @Option(
    help: ArgumentHelp("Encrypt with the passphrase in this file; - is standard input.", valueName: "file"),
    completion: .file())
  var passphraseFile: String?

  @Flag(name: .customLong("public"), help: "Don't encrypt: everybody can read it.")
  var isPublic = false

  @Flag(help: "Write the encrypted bundle as text, to be pasted into a chat or mail.")
  var armor = false

  @Option(help: "What the collection is called (else the folder's name).")
  var title: String?

  @Option(help: "The number of this edition; each new one has a higher number.")
  var edition = 1

  @Option(
    help: ArgumentHelp("The day of this edition (else today, in universal time).", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: "How text is compressed: zstd, zlib or none.")
  var compression = Compression.zstd

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
      !recipients.isEmpty || !recipientFiles.isEmpty, passphrase || passphraseFile != nil, isPublic,
    ]
    guard ways.filter(\.self).count <= 1 else {
      throw ValidationError("Recipients, a passphrase and --public exclude each other: choose one.")
    }
    if armor, isPublic { throw ValidationError("--armor is for encrypted bundles.") }
    guard dryRun || output != nil else {
      throw ValidationError("Say where to write the bundle, with -o FILE.")
    }
    guard edition >= 1 else { throw ValidationError("Editions count from 1.") }
    if let date, !Manifest.isDate(date) { throw ValidationError("The date must be a day, as 2026-01-31.") }
    if let title, title.isEmpty || title.utf8.count > 500 || !Manifest.isText(title) {
      throw ValidationError("The title must be one line of at most 500 bytes, without invisible characters.")
    }
    if passphraseFile == "-", keyPassphraseFile == "-" {
      throw ValidationError("Standard input can give one passphrase only.")
    }
  }

  func run() throws {
    if let output { try Self.checkOutput(output) }
    let signer = try signingKey()
    let recipients = try chosenRecipients()
    let request = PackRequest(
      folder: folder, output: dryRun ? nil : output,
      secretFiles: [sign] + [passphraseFile, keyPassphraseFile].compactMap(\.self), signers: [signer],
      recipients: recipients,
      isArmored: armor,
      identity: .init(title: try chosenTitle(), edition: edition, date: date ?? Process.today),
      codec: compression.codec)
    let report = try Packer.pack(request)
    if json { try Console.printJSON(JSONReport(report, written: !dryRun)) } else { show(report) }
  }

  /// A slip must not replace something that is no bundle, such as a key.
  private static func checkOutput(_ path: String) throws {
    guard let kind = FilePath.kind(of: path) else { return }
    let contents = try? BundleOpener.kind(ofFile: path)
    guard kind == .file, let contents, contents != .other else {
      throw Failure("\(path) is there already and is no bundle", hint: "choose another name", status: .usage)
    }
  }

  private func signingKey() throws -> SecretKey {
    do {
      let contents = try SecretInput.contents(of: sign, atMost: 16 << 10)
      return try SecretKey(file: contents) {
        try Passphrases.read(file: keyPassphraseFile, question: "passphrase of the signing key: ")
      }
    } catch {
      throw Failure(error, path: sign) ?? error
    }
  }

  private func chosenRecipients() throws -> [any Recipient]? {
    if isPublic { return nil }
    if passphrase || passphraseFile != nil { return [try newPassphrase()] }
    var all: [any Recipient] = try recipients.map { text in
      guard let recipient = KeyFile.recipient(text) else {
        throw Failure("\(text) is no recipient", hint: "recipients begin with age1", status: .usage)
      }
      return recipient
    }
    for path in recipientFiles {
      do { all += try KeyFile.recipients(KeyFiles.contents(of: path)) } catch {
        throw Failure(error, path: path) ?? error
      }
    }
    if !all.isEmpty { return all }
    if dryRun { return nil }
    return try ask()
  }

  private func newPassphrase() throws -> any Recipient {
    guard let secret = try Passphrases.choose(file: passphraseFile, question: "passphrase for the bundle: ")
    else {
      throw Failure(
        "there is no terminal to ask for a passphrase at", hint: "give --passphrase-file", status: .usage)
    }
    return Passphrase(secret)
  }

  /// Nothing is guessed: who can read a bundle is for the publisher to say.
  private func ask() throws -> [any Recipient]? {
    let choices = "recipients (-r age1…), --passphrase or --public"
    guard SecretInput.canAsk else {
      throw Failure("who shall be able to open it?", hint: "add \(choices)", status: .usage)
    }
    let answer = try SecretInput.askChoice(
      "who shall be able to open it? p: all who know a passphrase, e: everybody, nothing encrypted: ",
      among: ["p", "e"])
    switch answer {
    case "p": return [try newPassphrase()]
    case "e": return nil
    default: throw Failure("nothing was chosen, nothing was written", hint: "add \(choices)", status: .usage)
    }
  }

  private func chosenTitle() throws -> String {
    if let title { return title }
    let name = cleaned(FilePath.name(of: folder))
    guard !name.isEmpty, name != ".", name != "..", Manifest.isText(name) else {
      throw Failure("the collection has no name", hint: "give one with --title", status: .usage)
    }
    return name
  }

  private func show(_ report: PackReport) {
    for item in report.leftOut { Console.note("left out: \(item.path) (\(item.reason.words))") }
    for path in report.unreadableGuides {
      Console.note("\(path): not UTF-8 text, or too large for a guide; packed as an attachment")
    }
    let manifest = report.manifest
    let what = "\(manifest.guides) guides and \(manifest.files - manifest.guides) other files"
    let sizes = "\(byteCount(manifest.size)) in \(byteCount(report.length))"
    Console.print("\(dryRun ? "would pack" : "packed") \(what), \(sizes)")
    Console.print("“\(manifest.title)”, edition \(manifest.edition) of \(manifest.date)")
    Console.print("signed by key \(manifest.publisher.identifierText)")
    if let output, !dryRun { Console.print("written to \(output)") }
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

/// A number of bytes for people.
func byteCount(_ bytes: UInt64) -> String {
  var value = Double(bytes)
  for unit in ["bytes", "kB", "MB", "GB"] {
    if value < 1000 || unit == "GB" {
      let rounded =
        unit == "bytes" || value >= 100 ? String(Int(value.rounded())) : String((value * 10).rounded() / 10)
      return "\(rounded) \(unit)"
    }
    value /= 1000
  }
  return "\(bytes) bytes"
}
