import ArgumentParser
import BundleFormat
import Library
import Minisign
import System
import Terminal

/// Says whether bundles are genuine.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check every byte of a bundle, and who signed it.",
    discussion: "Without a file, all bundles of the library are checked. EXIT STATUS: see bundle --help.")

  @Argument(help: "The bundles.", completion: .file())
  var files: [String] = []

  @OptionGroup var opening: OpeningOptions

  @Option(
    help: ArgumentHelp(
      "Write the manifest and its signatures there, for minisign -V to check.", valueName: "folder"),
    completion: .directory)
  var export: String?

  func validate() throws {
    if export != nil, files.count != 1 { throw ValidationError("--export takes one bundle.") }
  }

  func run() throws {
    Confinement(writing: [export].compactMap(\.self)).enter()
    let opener = try opening.opener(isNamed: !files.isEmpty)
    var reports: [Report] = []
    for file in try opening.files(files, includingOthers: true) {
      let report = check(file, opener)
      reports.append(report)
      if !opening.json { show(report) }
    }
    if opening.json { try Console.printJSON(["files": reports]) }
    let worst = reports.map(\.status).max { $0.severity < $1.severity } ?? .done
    if worst != .done { throw worst.code }
  }

  private func check(_ file: String, _ opener: BundleOpener) -> Report {
    var inspected: InspectedBundle?
    do {
      let bundle = try opener.inspect(file)
      inspected = bundle
      try bundle.sealed.contents().verify()
      if let export { try Self.export(bundle, to: export) }
      return Report(file, bundle, status: bundle.isByKnownPublisher ? .done : .unknownPublisher)
    } catch {
      let failure = Failure(error) ?? Failure("\(error)", status: .systemFailed)
      let isBundle = !(error as? LibraryError == .notABundle)
      return Report(file, inspected, failure: failure, isBundle: isBundle)
    }
  }

  private static func export(_ bundle: InspectedBundle, to folder: String) throws {
    try Folder.make(folder)
    let manifest = "manifest.txt"
    var outputs = [(manifest, bundle.sealed.manifestBytes)]
    for (number, item) in bundle.sealed.signatures.enumerated() {
      let suffix = number == 0 ? "" : ".\(number + 1)"
      let comment = "signature of a bundle manifest, key \(item.key.identifierText)"
      outputs.append(
        ("\(manifest)\(suffix).minisig", Array(item.signature.fileContents(untrustedComment: comment).utf8)))
      outputs.append(("signer\(suffix).pub", Array(item.key.fileContents.utf8)))
    }
    for (name, bytes) in outputs {
      let file = try AtomicFile(path: "\(folder)/\(name)")
      try file.write(bytes)
      try file.commit()
    }
  }

  // MARK: Output

  private func show(_ report: Report) {
    Console.print(Line([Span(report.verdict, .bold), Span("  \(report.file)")]))
    if let title = report.title, let edition = report.edition, let date = report.date {
      Console.print("  “\(title)”, edition \(edition) of \(date)")
    }
    for signer in report.signers {
      let who = signer.name.map { "\($0), known from \(opening.keysFolder)" } ?? "an unknown key"
      Console.print("  signed by \(who): \(signer.key)")
      if !signer.comment.isEmpty { Console.print("    comment: \(signer.comment)") }
    }
    if let guides = report.guides, let files = report.files,
      report.status == .done || report.status == .unknownPublisher
    {
      Console.print("  \(counted(guides, "guide")), \(counted(files, "file")); every byte was checked")
    }
    if report.encrypted == false { Console.print("  not encrypted: whoever has this file can read it") }
    if let problem = report.problem { Console.print("  \(problem)") }
    if let hint = report.hint { Console.print("  \(hint)") }
  }

  /// The verdict on a file.
  struct Report: Encodable {
    var file: String
    var verdict: String
    var status: ExitStatus
    var title: String?
    var edition: Int?
    var date: String?
    var guides: Int?
    var files: Int?
    var encrypted: Bool?
    var signers: [Signer] = []
    var problem: String?
    var hint: String?

    struct Signer: Encodable {
      var name: String?
      var key: String
      var comment: String
    }

    enum CodingKeys: String, CodingKey {
      case file, verdict, exit, title, edition, date, guides, files, encrypted, signers, problem, hint
    }

    init(_ file: String, _ bundle: InspectedBundle?, status: ExitStatus) {
      self.file = file
      self.status = status
      verdict = Self.verdict(status)
      guard let bundle else { return }
      let manifest = bundle.sealed.manifest
      title = manifest.title
      edition = manifest.edition
      date = manifest.date
      guides = manifest.guides
      files = manifest.files
      encrypted = bundle.isEncrypted
      signers = bundle.signers.map { Signer(name: $0.name, key: $0.key.line, comment: $0.comment) }
      if status == .unknownPublisher {
        hint = "anyone can make such a file: it proves nothing about who made it"
      }
    }

    init(_ file: String, _ bundle: InspectedBundle?, failure: Failure, isBundle: Bool) {
      self.init(file, bundle, status: failure.status)
      if !isBundle { verdict = "NOT A BUNDLE" }
      problem = failure.message
      hint = failure.hint
    }

    private static func verdict(_ status: ExitStatus) -> String {
      switch status {
      case .done: "GENUINE"
      case .unknownPublisher: "UNKNOWN PUBLISHER"
      case .cannotOpen: "CAN'T BE OPENED"
      case .damaged: "DAMAGED OR ALTERED"
      case .systemFailed, .nothingFound, .usage: "NOT CHECKED"
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(file, forKey: .file)
      try container.encode(verdict, forKey: .verdict)
      try container.encode(status.rawValue, forKey: .exit)
      try container.encodeIfPresent(title, forKey: .title)
      try container.encodeIfPresent(edition, forKey: .edition)
      try container.encodeIfPresent(date, forKey: .date)
      try container.encodeIfPresent(guides, forKey: .guides)
      try container.encodeIfPresent(files, forKey: .files)
      try container.encodeIfPresent(encrypted, forKey: .encrypted)
      try container.encode(signers, forKey: .signers)
      try container.encodeIfPresent(problem, forKey: .problem)
      try container.encodeIfPresent(hint, forKey: .hint)
    }
  }
}
