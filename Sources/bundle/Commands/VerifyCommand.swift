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

  @Flag(
    help: ArgumentHelp(
      "Note the newest edition of each collection among the keys that you trust, so that an older one is told from it later. It is a trace of what you read.",
      zh: "在你信任的密钥旁记下每个合集最新的版次，以后拿到旧版就会提醒。这会留下你读过什么的痕迹。"))
  var remember = false

  @Option(
    help: ArgumentHelp(
      "Pack this folder once more and say whether the bundle has the same bytes: that it has nothing in it but what you see there.",
      zh: "把这个文件夹再打包一次，看资料包是不是每个字节都一样，也就是除了文件夹里的内容没有别的。", valueName: .folder),
    completion: .directory)
  var sameAs: String?

  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if export != nil || sameAs != nil, files.count != 1 { throw ValidationError(Misuse.exportOfSeveral) }
  }

  func run() throws {
    let seenFile = remember ? opening.trustFolders.seenFile : nil
    Confinement(writing: [export, seenFile].compactMap(\.self), runsPrograms: sameAs != nil).enter()
    let opener = try opening.opener(isNamed: !files.isEmpty)
    let files = try opening.files(files, includingOthers: true)
    let opened = try files.map { try Opened($0, opener) }
    let editions = EditionRemarks(opened.map { $0.bundle }, names: files, opener.trust)
    var reports: [Report] = []
    for (number, one) in opened.enumerated() {
      var report = try check(one, opener)
      report.add(editions.remarks(on: number), place: editions.place(of: number))
      reports.append(report)
      if !opening.json { show(report) }
    }
    if remember {
      let genuine = zip(opened, reports).filter { $1.status == .done }.compactMap {
        $0.0.bundle?.sealed.manifest
      }
      try opening.trustFolders.remember(genuine)
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

  /// A file as far as its signatures, before every byte is checked.
  private struct Opened {
    let file: String
    private(set) var page: BundlePage?
    private(set) var bundle: InspectedBundle?
    private(set) var failure: (Failure, isBundle: Bool)?

    init(_ file: String, _ opener: BundleOpener) throws {
      self.file = file
      do {
        let source = try openSource(file)
        page = try BundlePage(source)
        if let page, page.bundle == nil { return }
        bundle = try opener.inspect(page?.bundle ?? source, named: file)
      } catch {
        guard let failure = Failure(error) else { throw error }
        self.failure = (failure, isBundle: (error as? ReadingError)?.saysNoBundle != true)
      }
    }
  }

  private func check(_ opened: Opened, _ opener: BundleOpener) throws -> Report {
    let file = opened.file
    if let (failure, isBundle) = opened.failure {
      return Report(file, nil, failure: failure, isBundle: isBundle)
    }
    do {
      guard let bundle = opened.bundle else {
        guard let page = opened.page else { preconditionFailure("a page, a bundle or a failure") }
        return Report(file, page: try PageReport(page, nil))
      }
      try bundle.sealed.contents().verify()
      if let export { try Self.export(bundle, to: export, keepingOut: opening.trustFolders) }
      var report = Report(file, bundle, status: bundle.verdict.isTrusted ? .done : .unknownPublisher)
      report.add(SuccessionRemarks(bundle, opener.trust).lines)
      if let sameAs { try report.compare(with: sameAs, bundle) }
      if let page = opened.page { report.add(try PageReport(page, bundle)) }
      return report
    } catch {
      guard let failure = Failure(error) else { throw error }
      return Report(file, opened.bundle, failure: failure, isBundle: true)
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
      report.isWhole
    {
      lines.append(
        Phrase(
          "\(counted(guides, "guide")), \(counted(files, "file")); every byte was checked",
          zh: "\(guides) 篇指南，共 \(files) 个文件；每个字节都已核对"))
    }
    lines += report.remarks
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
    /// What else is to be known of it: who of several must sign, other editions, what is odd.
    var remarks: [Phrase] = []
    /// The file that it is a copy of, or by which it is superseded.
    var copyOf: String?
    var supersededBy: String?
    /// Whether a folder makes the same bundle, if that was asked.
    var isSame: Bool?
    /// The page that it is in.
    var page: PageReport?
    var problem: Phrase?
    var hints: [Phrase] = []

    enum CodingKeys: String, CodingKey {
      case file, verdict, exit, title, edition, date, guides, files, encrypted, signers, remarks, copyOf,
        supersededBy, same,
        page, problem, hint
    }

    /// Whether every byte was checked, and is as it was signed.
    var isWhole: Bool { [.done, .unknownPublisher, .nothingFound].contains(status) }

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
      remarks = bundle.requirements.filter { $0.isMet(by: bundle.signers) }.map {
        .signedOf($0, $0.names(among: bundle.signers))
      }
      switch bundle.verdict {
      case .known: break
      case .tooFewSigned(let requirement, let signed):
        verdict = Phrase("NOT ENOUGH SIGNATURES", zh: "签名不够")
        let failure = ReadingError.tooFewSigned(requirement, signed: signed).failure
        (problem, hints) = (failure.message, [failure.hint])
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

    /// Says what else is to be known of a bundle that is whole.
    mutating func add(_ remarks: [Phrase], place: EditionRemarks.Place? = nil) {
      guard isWhole else { return }
      self.remarks += remarks
      switch place {
      case .copy(let file):
        copyOf = file
        verdict = Phrase("\(verdict), the same as \(fileName(file))", zh: "\(verdict)，和 \(fileName(file)) 相同")
      case .superseded(let edition, let file):
        supersededBy = file
        verdict = Phrase(
          "\(verdict), SUPERSEDED BY edition \(edition) here", zh: "\(verdict)，这里有更新的第 \(edition) 版")
      case nil: break
      }
    }

    /// Says whether a folder makes the same bundle.
    mutating func compare(with folder: String, _ bundle: InspectedBundle) throws {
      let again = try PackedAgain(folder, like: bundle.sealed.manifest)
      let isSame = again.isSame(as: bundle)
      self.isSame = isSame
      let name = fileName(folder)
      guard !isSame else {
        return add([Phrase("\(name) makes the same bundle, byte for byte", zh: "\(name) 打包出来每个字节都一样")])
      }
      if status == .done { status = .nothingFound }
      verdict = Phrase("\(verdict), NOT THE SAME AS \(name)", zh: "\(verdict)，但和 \(name) 不一样")
      let differences = try again.differences(from: bundle)
      let more = differences.count - Self.mostDifferences
      remarks += differences.prefix(Self.mostDifferences)
      if more > 0 { remarks.append(Phrase("and \(more) more", zh: "还有 \(more) 处")) }
      if differences.isEmpty {
        remarks.append(
          Phrase(
            "the same files, packed with other options or another version of the program",
            zh: "文件都一样，但打包的选项或程序的版本不同"))
      }
    }

    private static let mostDifferences = 20

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
      hints = [failure.heeding(nameOf: file).hint]
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
      if !remarks.isEmpty { try container.encode(remarks.map { $0[.en] }, forKey: .remarks) }
      try container.encodeIfPresent(isSame, forKey: .same)
      try container.encodeIfPresent(copyOf, forKey: .copyOf)
      try container.encodeIfPresent(supersededBy, forKey: .supersededBy)
      try container.encodeIfPresent(page, forKey: .page)
      try container.encodeIfPresent(problem?[.en], forKey: .problem)
      if !hints.isEmpty {
        try container.encode(hints.joined(separator: Phrase(name: "\n"))[.en], forKey: .hint)
      }
    }
  }
}
