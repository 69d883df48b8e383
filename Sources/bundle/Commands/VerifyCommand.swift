import ArgumentParser
import BundleFormat
import Library
import Minisign
import System
import Terminal
import Wording

/// Says whether bundles are genuine.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Phrase("Check every byte of a bundle, and who signed it.", zh: "核实资料包的每个字节，以及是谁签的名。"),
    discussion: Phrase(
      "Without a file, all bundles of the library are checked. EXIT STATUS: see bundle --help.",
      zh: "不写文件，则核实资料库里的全部资料包。退出状态见 bundle --help。"))

  @Argument(help: .bundles, completion: .file())
  var files: [String] = []

  @OptionGroup var opening: OpeningOptions

  @Option(
    help: ArgumentHelp(
      "Write the manifest and its signatures there, for minisign -V to check.",
      zh: "把清单和签名写到那里，供 minisign -V 检查。", valueName: .folder),
    completion: .directory)
  var export: String?

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if export != nil, files.count != 1 { throw ValidationError(Misuse.exportOfSeveral) }
  }

  func run() throws {
    Confinement(writing: [export].compactMap(\.self)).enter()
    let opener = try opening.opener(isNamed: !files.isEmpty)
    var reports: [Report] = []
    for file in try opening.files(files, includingOthers: true) {
      let report = try check(file, opener)
      reports.append(report)
      if !opening.json { show(report) }
    }
    if opening.json { try Console.printJSON(["files": reports]) }
    let worst = reports.map(\.status).max { $0.severity < $1.severity } ?? .done
    if worst != .done { throw worst.code }
  }

  private func check(_ file: String, _ opener: BundleOpener) throws -> Report {
    var inspected: InspectedBundle?
    do {
      let bundle = try opener.inspect(file)
      inspected = bundle
      try bundle.sealed.contents().verify()
      if let export { try Self.export(bundle, to: export) }
      return Report(file, bundle, status: bundle.isByKnownPublisher ? .done : .unknownPublisher)
    } catch {
      guard let failure = Failure(error) else { throw error }
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
    Console.print(Line([Span(report.verdict.text, .bold), Span("  \(report.file)")]))
    for line in lines(of: report) { Console.print(Phrase("  \(line)", zh: "  \(line)")) }
  }

  private func lines(of report: Report) -> [Phrase] {
    var lines: [Phrase] = []
    if let title = report.title, let edition = report.edition, let date = report.date {
      lines.append(.edition(of: title, edition, date))
    }
    for signer in report.signers {
      let who = Phrase.signer(
        signer.name, revoked: signer.revoked, knownFrom: opening.keysFolder, key: signer.key)
      lines.append(Phrase("signed by \(who)", zh: "签名者：\(who)"))
      if !signer.comment.isEmpty {
        lines.append(Phrase("  comment: \(signer.comment)", zh: "  备注：\(signer.comment)"))
      }
    }
    if let guides = report.guides, let files = report.files,
      report.status == .done || report.status == .unknownPublisher
    {
      lines.append(
        Phrase(
          "\(counted(guides, "guide")), \(counted(files, "file")); every byte was checked",
          zh: "\(guides) 篇指南，共 \(files) 个文件；每个字节都已核对"))
    }
    if report.encrypted == false {
      lines.append(Phrase("not encrypted: \(Phrase.readByAll)", zh: "没有加密：\(Phrase.readByAll)"))
    }
    return lines + [report.problem, report.hint].compactMap(\.self)
  }

  /// The verdict on a file.
  struct Report: Encodable {
    var file: String
    var verdict: Phrase
    var status: ExitStatus
    var title: String?
    var edition: Int?
    var date: String?
    var guides: Int?
    var files: Int?
    var encrypted: Bool?
    var signers: [Signer] = []
    var problem: Phrase?
    var hint: Phrase?

    struct Signer: Encodable {
      var name: String?
      var revoked: String?
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
      signers = bundle.signers.map {
        Signer(name: $0.name, revoked: $0.revokedName, key: $0.key.line, comment: $0.comment)
      }
      if status == .unknownPublisher, let failure = bundle.revocation?.failure {
        verdict = Phrase("REVOKED KEY", zh: "密钥已作废")
        hint = failure.hint
      } else if status == .unknownPublisher {
        hint = Phrase(
          "anyone can make such a file: it proves nothing about who made it", zh: "谁都能做出这样的文件：看不出到底是谁做的")
      }
    }

    init(_ file: String, _ bundle: InspectedBundle?, failure: Failure, isBundle: Bool) {
      self.init(file, bundle, status: failure.status)
      if !isBundle { verdict = Phrase("NOT A BUNDLE", zh: "不是资料包") }
      problem = failure.message
      hint = failure.hint
    }

    private static func verdict(_ status: ExitStatus) -> Phrase {
      switch status {
      case .done: Phrase("GENUINE", zh: "已核实")
      case .unknownPublisher: Phrase("UNKNOWN PUBLISHER", zh: "不认识发布者")
      case .cannotOpen: Phrase("CAN'T BE OPENED", zh: "打不开")
      case .damaged: Phrase("DAMAGED OR ALTERED", zh: "已损坏或被改动")
      case .systemFailed, .nothingFound, .usage: Phrase("NOT CHECKED", zh: "未检查")
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(file, forKey: .file)
      try container.encode(verdict[.en], forKey: .verdict)
      try container.encode(status.rawValue, forKey: .exit)
      try container.encodeIfPresent(title, forKey: .title)
      try container.encodeIfPresent(edition, forKey: .edition)
      try container.encodeIfPresent(date, forKey: .date)
      try container.encodeIfPresent(guides, forKey: .guides)
      try container.encodeIfPresent(files, forKey: .files)
      try container.encodeIfPresent(encrypted, forKey: .encrypted)
      try container.encode(signers, forKey: .signers)
      try container.encodeIfPresent(problem?[.en], forKey: .problem)
      try container.encodeIfPresent(hint?[.en], forKey: .hint)
    }
  }
}
