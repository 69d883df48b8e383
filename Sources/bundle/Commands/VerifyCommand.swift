import ArgumentParser
import BundleFormat
import BundleReading
import Library
import Localization
import Minisign
import ReaderPage
import System
import Terminal

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
    if opening.json {
      try Console.printJSON(["files": reports])
    } else {
      // The verdict is also what is said last: whatever a bundle says of itself stands between.
      for report in reports { Console.print(report.verdictLine) }
    }
    let worst = reports.map(\.status).max { $0.severity < $1.severity } ?? .done
    if worst != .done { throw worst.code }
  }

  private func check(_ file: String, _ opener: BundleOpener) throws -> Report {
    var inspected: InspectedBundle?
    do {
      let source = try openSource(file)
      let page = try BundlePage(source)
      if let page, page.bundle == nil { return Report(file, page: try PageReport(page, nil)) }
      let bundle = try opener.inspect(page?.bundle ?? source, named: file)
      inspected = bundle
      try bundle.sealed.contents().verify()
      if let export { try Self.export(bundle, to: export, keepingOut: opening.trustFolders) }
      var report = Report(file, bundle, status: bundle.verdict.isTrusted ? .done : .unknownPublisher)
      if let page { report.add(try PageReport(page, bundle)) }
      return report
    } catch {
      guard let failure = Failure(error) else { throw error }
      let isBundle = !(error as? ReadingError == .notABundle)
      return Report(file, inspected, failure: failure, isBundle: isBundle)
    }
  }

  /// Writes what minisign needs; all of it or nothing, and over nothing.
  private static func export(
    _ bundle: InspectedBundle, to folder: String, keepingOut trust: TrustFolders
  ) throws {
    let manifest = "manifest.txt"
    var outputs = [(manifest, bundle.sealed.manifestBytes)]
    for (number, item) in bundle.sealed.signatures.enumerated() {
      let suffix = number == 0 ? "" : ".\(number + 1)"
      let comment = "signature of a bundle manifest, key \(item.key.identifierText)"
      outputs.append(
        ("\(manifest)\(suffix).minisig", Array(item.signature.fileContents(untrustedComment: comment).utf8)))
      outputs.append(("signer\(suffix).pub", Array(item.key.fileContents.utf8)))
    }
    var destination = try Destination(folder, keepingOut: trust)
    for (name, _) in outputs { _ = try destination.check(name, replacing: false) }
    try destination.write(outputs.map { ($0.0, false) }) { number, file in try file.write(outputs[number].1) }
  }

  // MARK: Output

  private func show(_ report: Report) {
    Console.print(report.verdictLine)
    for line in lines(of: report) { Console.print(Phrase("  \(line)", zh: "  \(line)")) }
  }

  private func lines(of report: Report) -> [Phrase] {
    var lines: [Phrase] = []
    if let title = report.title, let edition = report.edition, let date = report.date {
      lines.append(.edition(of: title, edition, date))
    }
    for (number, signer) in report.signers.enumerated() {
      lines.append(.signer(signer, isPublisher: number == 0))
      if !signer.comment.isEmpty {
        let comment = quoted(signer.comment, columns: Console.width - 14)
        lines.append(Phrase("  comment: \(comment)", zh: "  备注：\(comment)"))
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
    if let page = report.page { lines += page.lines }
    return lines + [report.problem].compactMap(\.self) + report.hints
  }

  /// The verdict on a file.
  struct Report: Encodable {
    var file: String
    var verdict: Phrase
    var status: ExitStatus
    var title: String?
    var edition: Int64?
    var date: String?
    var guides: Int?
    var files: Int?
    var encrypted: Bool?
    var signers: [Signer] = []
    /// The page that it is in.
    var page: PageReport?
    var problem: Phrase?
    var hints: [Phrase] = []

    enum CodingKeys: String, CodingKey {
      case file, verdict, exit, title, edition, date, guides, files, encrypted, signers, page, problem, hint
    }

    /// The line that says it.
    var verdictLine: Line {
      Line([
        Span(verdict.text, .bold),
        Span("  " + fileName(file, columns: Console.width - width(of: verdict.text) - 2)),
      ])
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
      signers = bundle.signers
      guard status == .done || status == .unknownPublisher else { return }
      switch bundle.verdict {
      case .known: break
      case .vouched(let names):
        let who = names.map(\.shownName).listed()
        verdict = Phrase("GENUINE, vouched for by \(who)", zh: "已核实，由 \(who) 担保")
        hints = [
          Phrase(
            "its publisher is not known to you: what you know is who signed it besides",
            zh: "你不认识它的发布者，认识的是另外签名的人")
        ]
      case .proposed(let name):
        verdict = Phrase("NOT CONFIRMED: the key came with this folder", zh: "未确认：密钥是这个文件夹带来的")
        hints = Confirmation(bundle.publisher.key, name).lines
      case .revoked(let key, let name):
        verdict = Phrase("REVOKED KEY", zh: "密钥已作废")
        hints = [ReadingError.revokedKey(key, name).failure.hint]
      case .unknown:
        hints = [
          Phrase(
            "anyone can make such a file: it proves nothing about who made it", zh: "谁都能做出这样的文件：看不出到底是谁做的")
        ]
      }
    }

    /// A page without a bundle.
    init(_ file: String, page: PageReport) {
      self.init(file, nil, status: page.isOwn ? .done : .unknownPublisher)
      self.page = page
      verdict =
        page.isOwn
        ? Phrase("READER PAGE of this program", zh: "本程序的阅读器网页") : Phrase("UNKNOWN PAGE", zh: "不认识的网页")
    }

    /// Says of the page around a bundle what it is worth: whoever opens it in a browser runs its code.
    mutating func add(_ page: PageReport) {
      self.page = page
      guard !page.isOwn else { return }
      if status == .done { status = .unknownPublisher }
      verdict = Phrase("\(verdict), in an UNKNOWN PAGE", zh: "\(verdict)，但网页不认识")
    }

    init(_ file: String, _ bundle: InspectedBundle?, failure: Failure, isBundle: Bool) {
      self.init(file, bundle, status: failure.status)
      if !isBundle { verdict = Phrase("NOT A BUNDLE", zh: "不是资料包") }
      problem = failure.message
      hints = [failure.hint]
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
      try container.encode(
        signers.enumerated().map { JSONSigner($0.element, isPublisher: $0.offset == 0) }, forKey: .signers)
      try container.encodeIfPresent(page, forKey: .page)
      try container.encodeIfPresent(problem?[.en], forKey: .problem)
      if !hints.isEmpty {
        try container.encode(hints.joined(separator: Phrase(name: "\n"))[.en], forKey: .hint)
      }
    }
  }
}
