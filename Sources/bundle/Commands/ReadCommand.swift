import ArgumentParser
import BundleFormat
import BundleReading
import Documents
import Library
import Localization
import Minisign
import Search
import Sodium
import System
import Terminal
import TerminalReader

/// Reads bundles.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: Phrase(
      "Search, read and unpack bundles, offline and without a finding.", zh: "搜索、阅读、解开资料包，不联网，不留痕迹。"),
    discussion: Phrase(
      """
      Without a file, all bundles of the library are read. Nothing that is decrypted is written to a disk \
      unless you ask for it with --extract.

      At a terminal, and without any of the options that say what to do, this opens the reader, which has all of the \
      screen: press ? for its keys and q to leave. Nothing stays on the screen then.

      How to search: words that must all be there; "in one piece" in quotation marks; -word without it; \
      this OR that; begin*; topic:visa in a field (\(Query.fieldNames.joined(separator: ", "))). \
      Simplified and traditional characters find each other, common terms find their translations, and \
      pinyin finds characters.
      """,
      zh: """
        不写文件，则读资料库里的全部资料包。解密出来的内容不会写进磁盘，除非你用 --extract 要求这样做。

        在终端里运行，又没有写明要做什么，就会打开全屏阅读器：按 ? 看按键说明，按 q 离开。离开后屏幕上不留任何内容。

        怎样搜索：写几个词，就找全都含有的；"引号里的"要连在一起；-词 表示不要；这个 OR 那个；begin* 按开头；\
        topic:visa 按字段（\(Query.fieldNames.joined(separator: "、"))，也可以写中文名）。\
        简体和繁体互通，常用的词能找到对应的译文，拼音能找到汉字。
        """))

  @Argument(help: .bundles, completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "Find guides that have all these words; - reads them from standard input. See above.",
      zh: "找出含有这些词的指南；- 表示从标准输入读。写法见上。", valueName: .words))
  var search: String?

  @Option(
    help: ArgumentHelp(
      "Show a guide, by its path, its name or its title.", zh: "显示一篇指南，写路径、文件名或标题都行。", valueName: .guide),
    completion: .custom(GuideCompletion.paths))
  var show: String?

  @Flag(help: ArgumentHelp("List the guides.", zh: "列出指南。"))
  var list = false

  @Flag(help: ArgumentHelp("Say what the bundle is and who made it.", zh: "说明资料包是什么、谁做的。"))
  var info = false

  @Flag(
    help: ArgumentHelp(
      "With --info: say what anybody can learn from the file without a key.",
      zh: "和 --info 一起用：说明没有密钥的人能从文件看出什么。"))
  var observer = false

  @Option(
    help: ArgumentHelp(
      "Write all files into this folder; with --show, that one only.",
      zh: "把全部文件写进这个文件夹；和 --show 一起用，则只写那一个。",
      valueName: .folder),
    completion: .directory)
  var extract: String?

  @Flag(help: ArgumentHelp("Let --extract replace files that are there.", zh: "允许 --extract 覆盖已有的文件。"))
  var force = false

  @Flag(
    help: ArgumentHelp(
      "Let --extract write more than a gigabyte, or a hundred times the bundle, without asking.",
      zh: "--extract 要写的超过 1 GB 或资料包的一百倍时，不再询问。"))
  var yes = false

  @Flag(
    help: ArgumentHelp(
      "With --show: hand the text to $BUNDLE_PAGER, $PAGER or less, which runs without a history and without saving.",
      zh: "和 --show 一起用：把文字交给 $BUNDLE_PAGER、$PAGER 或 less 分页显示，不留历史，也不能存盘。"))
  var pager = false

  @Flag(
    help: ArgumentHelp(
      "For screen readers: no drawing, no movement, everything is said in lines; the reader asks and answers.",
      zh: "给读屏软件用：不画框、不移动光标，一行一行地说；阅读器一问一答。"))
  var plain = false

  @Flag(
    help: ArgumentHelp(
      "Read what is intact of a damaged bundle; the exit status is 3 all the same.",
      zh: "资料包损坏时，读出其中完好的部分；退出状态仍是 3。"))
  var salvage = false

  @Option(help: ArgumentHelp("How many hits to show on a page.", zh: "一页显示几条结果。", valueName: .number))
  var limit = 10

  @Option(help: ArgumentHelp("Which page of hits to show.", zh: "显示第几页结果。", valueName: .number))
  var page = 1

  @OptionGroup var opening: OpeningOptions
  @OptionGroup var language: LanguageOptions

  /// How many hits can be asked for, and how many pages.
  static let maximumLimit = 10_000

  func validate() throws {
    let actions = [search != nil, show != nil && extract == nil, list, info, extract != nil]
    guard actions.filter(\.self).count <= 1 else {
      throw ValidationError(Misuse.severalTasks)
    }
    guard (1...Self.maximumLimit).contains(limit), (1...Self.maximumLimit).contains(page) else {
      throw ValidationError(Misuse.pageOutOfRange)
    }
    if force || yes, extract == nil { throw ValidationError(Misuse.forceWithoutExtract) }
    if pager, show == nil || extract != nil || opening.json { throw ValidationError(Misuse.pagerWithoutShow) }
    if observer, !info { throw ValidationError(Misuse.observerWithoutInfo) }
  }

  func run() throws {
    // Where the key `o` of the reader writes is known only when it is pressed, so a small process of its own has the right to;
    // line by line, there is no such key.
    let hasScreen = isInteractive && !plain && Session.isPossible
    let saving = hasScreen ? try? SavingProcess(keepingOut: opening.trustFolders) : nil
    Confinement(writing: [extract].compactMap(\.self), runsPrograms: pager).enter()
    if plain { Console.makePlain() }
    if observer { return try observe() }
    if search != nil { BundleSearch.prepare() }
    if isInteractive { return try readAtTerminal(saving) }
    let bundles = try open()
    let damage = Salvaging.announce(bundles, isJSON: opening.json)
    if let search {
      try find(search, in: bundles, nothing: damage ?? .nothingFound)
    } else if let extract {
      try unpack(bundles, to: extract)
    } else if let show {
      try showGuide(show, bundles)
    } else if list {
      if let leftOut = try listGuides(bundles), damage == nil { throw leftOut.code }
    } else {
      try describe(bundles)
    }
    if let damage { throw damage.code }
  }

  private var isInteractive: Bool {
    let hasTask = search != nil || show != nil || list || info || extract != nil || opening.json
    return !hasTask && Session.isPlainPossible
  }

  private func readAtTerminal(_ saving: SavingProcess?) throws {
    var leftOut: [Phrase] = []
    let bundles = try open { leftOut.append($0) }
    let outside = Outside(saving: saving)
    if plain || !Session.isPossible {
      PlainSession.run(bundles, outside: outside, language: .current, message: leftOut.first)
    } else {
      try Session.run(
        bundles, outside: outside, language: .current, message: leftOut.first,
        hasColor: (Process.environment("NO_COLOR") ?? "").isEmpty)
    }
    if bundles.contains(where: { $0.salvage.map { !$0.isWhole } ?? false }) { throw ExitStatus.damaged.code }
  }

  /// Opens what was named. In a whole library, a bundle that can't be opened does not keep the others from
  /// being read.
  private func open(note: (Phrase) -> Void = Console.note) throws -> [OpenedBundle] {
    var opener = try opening.opener(isNamed: !files.isEmpty)
    opener.salvages = salvage
    opener.allowed.insert(.proposed)
    let paths = try opening.files(files)
    var bundles: [OpenedBundle] = []
    defer { bundles.shareLists() }
    var failures: [Failure] = []
    for path in paths {
      do {
        bundles.append(try opener.open(path))
        PageReport.warn(of: path, bundles[bundles.count - 1])
      } catch {
        guard var failure = Failure(error, path: path) else { throw error }
        if let offer = Salvaging.offer(path, after: error, opener) { failure.add(offer) }
        failures.append(failure)
      }
    }
    guard files.isEmpty, !bundles.isEmpty else {
      if let failure = failures.first { throw failure }
      try askAbout(bundles)
      return bundles
    }
    for failure in failures { note(.leftOut(failure.message)) }
    try askAbout(bundles)
    return bundles
  }

  /// Asks a person whether to read on where a folder alone says who published something. Nobody is asked twice for one key,
  /// and nothing is remembered: a key is confirmed with `bundle key trust`. What is shown where nobody can be asked is marked
  /// on each screen; what is written to a disk would lose its marks.
  private func askAbout(_ bundles: [OpenedBundle]) throws {
    guard !opening.allowUnknown, !opening.json else { return }
    let canAsk = Process.outputIsTerminal && SecretInput.canAsk
    guard canAsk || extract != nil else { return }
    var asked: Set<String> = []
    for bundle in bundles.map(\.inspected) {
      guard case .proposed(let name) = bundle.verdict, asked.insert(bundle.publisher.key.line).inserted else {
        continue
      }
      guard canAsk else {
        let error = ReadingError.unconfirmedPublisher(name)
        throw Failure(error, path: bundle.name) ?? error
      }
      warn([bundle])
      for line in Confirmation(bundle.publisher.key, name).lines {
        Console.print(Phrase("  \(line)", zh: "  \(line)"))
      }
      let question = Phrase("read it all the same? y or n", zh: "仍然要读吗？y 或 n")
      guard try SecretInput.askChoice(PassphraseInput.prompt(question), among: ["y", "n"]) == "y" else {
        throw ReadingError.unconfirmedPublisher(name)
      }
    }
  }

  /// Does something with each bundle. In a whole library, one that turns out to be damaged does not keep the
  /// others from being read.
  ///
  /// - Returns: the worst status of what was left out, if anything was.
  private func each(
    _ bundles: [OpenedBundle], _ body: (OpenedBundle) throws -> Void
  ) throws -> ExitStatus? {
    var worst: ExitStatus?
    for bundle in bundles {
      do { try body(bundle) } catch {
        guard let failure = Failure(error, in: bundle) else { throw error }
        guard files.isEmpty, bundles.count > 1, failure.status != .usage else { throw failure }
        Console.note(.leftOut(failure.message))
        if failure.status.severity > worst?.severity ?? 0 { worst = failure.status }
      }
    }
    return worst
  }

  /// Does something with a bundle; what is wrong with it is said with its name, and with what can still be read.
  private func naming<Result>(_ bundle: OpenedBundle, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch {
      guard let failure = Failure(error, in: bundle), [.damaged, .cannotOpen].contains(failure.status) else {
        throw error
      }
      throw failure
    }
  }

  /// What is said first and last of bundles that are not by a known publisher.
  private func warn(_ bundles: [InspectedBundle]) { Console.print(warnings(bundles)) }

  private func warnings(_ bundles: [InspectedBundle]) -> [Line] {
    bundles.flatMap { bundle -> [Line] in
      let file = fileName(bundle.name)
      let warning: Phrase
      switch bundle.verdict {
      case .known: return []
      case .vouched:
        warning = Phrase(
          "\(file): \(Phrase.attribution(bundle.verdict))",
          zh: "\(file)：\(Phrase.attribution(bundle.verdict))")
      case .proposed(let name):
        warning = Phrase(
          "NOT CONFIRMED: the key of who published \(file) came with the folder \(name.shownPlace)",
          zh: "未确认：\(file) 发布者的密钥，是 \(name.shownPlace) 这个文件夹带来的")
      case .revoked, .unknown:
        warning = Phrase("UNVERIFIED: the publisher of \(file) is not known", zh: "未核实：不认识 \(file) 的发布者")
      }
      return wrapped([Span(warning.text, .bold)], width: Console.width)
    }
  }

  /// Says something between the warnings about the bundles that it is from.
  private func betweenWarnings<Result>(
    _ bundles: [OpenedBundle], _ body: () throws -> Result
  ) rethrows -> Result {
    let warnings = warnings(bundles.map(\.inspected))
    Console.print(warnings)
    let result = try body()
    Console.print(warnings)
    return result
  }

  // MARK: Search

  private func find(_ text: String, in bundles: [OpenedBundle], nothing: ExitStatus) throws {
    let typed =
      try text == "-" ? String(decoding: SecretInput.firstLine(of: "-").reveal(), as: UTF8.self) : text
    let query = try Query(typed)
    let result = BundleSearch(bundles).search(query, limit: limit, skipping: (page - 1) * limit)
    let leftOut = try leaveOut(result.failures, of: bundles.count)
    if opening.json {
      try Console.printJSON(SearchReport(query: text == "-" ? "" : text, result))
    } else {
      betweenWarnings(bundles) {
        SearchScreen(result, first: (page - 1) * limit, showsBundle: bundles.count > 1).print()
      }
    }
    // What was not found may be in what was left out.
    if result.outcome.total == 0 { throw (leftOut ?? nothing).code }
  }

  /// Says which bundles could not be searched. Only in a whole library others may do for them.
  private func leaveOut(_ failures: [(bundle: OpenedBundle, error: any Error)], of count: Int) throws
    -> ExitStatus?
  {
    var worst: ExitStatus?
    for (bundle, error) in failures {
      guard let failure = Failure(error, in: bundle) else { throw error }
      guard files.isEmpty, count > 1 else { throw failure }
      Console.note(.leftOut(failure.message))
      if failure.status.severity > worst?.severity ?? 0 { worst = failure.status }
    }
    return worst
  }

  // MARK: One guide

  /// The bundle and file that a name means: a path, else what is like it.
  private func locate(_ name: String, _ bundles: [OpenedBundle]) throws -> (OpenedBundle, CatalogEntry) {
    guard !name.isEmpty else { throw ReadingError.noSuchGuide(name) }
    var exact: [(OpenedBundle, CatalogEntry)] = []
    var similar: [(OpenedBundle, CatalogEntry)] = []
    let leftOut = try each(bundles) { bundle in
      do {
        let entry = try bundle.entry(named: name)
        if entry.path == name { exact.append((bundle, entry)) } else { similar.append((bundle, entry)) }
      } catch ReadingError.noSuchGuide {}
    }
    let found = exact.isEmpty ? similar : exact
    guard found.count <= 1 else {
      throw CommandError.inSeveralBundles(name, found.map(\.0.name))
    }
    if let first = found.first { return first }
    // What was not found may be in what was left out.
    var failure = ReadingError.noSuchGuide(name).failure
    let isDamaged = bundles.contains { $0.salvage.map { !$0.isWhole } ?? false }
    failure.status = leftOut ?? (isDamaged ? .damaged : failure.status)
    throw failure
  }

  private func showGuide(_ name: String, _ bundles: [OpenedBundle]) throws {
    let (bundle, entry) = try locate(name, bundles)
    guard let guide = entry.guide else {
      throw CommandError.attachment(entry.path, length: entry.contents.length)
    }
    let document = try naming(bundle) { try bundle.document(of: entry) }
    if opening.json {
      try Console.printJSON(
        Attributed(
          JSONGuide(
            bundle: bundle.name, path: entry.path, title: guide.title, language: guide.language,
            attributes: Dictionary(guide.attributes.map { ($0.name, $0.value) }) { first, _ in first },
            text: cleaned(String(decoding: document.text, as: UTF8.self), keepingLineEnds: true)),
          of: bundle.inspected))
      return
    }
    let warnings = warnings([bundle.inspected])
    var lines = warnings
    if bundles.count > 1 {
      let publisher = Phrase.attribution(bundle.verdict).text
      lines.append(Line([Span("\(fileName(bundle.name))  (\(publisher))", .dim)]))
    }
    lines += self.lines(of: document, titled: guide.title, isTrusted: bundle.verdict.isTrusted)
    lines += warnings
    if pager { try Console.page(lines) } else { Console.print(lines) }
  }

  /// A guide as it is shown or said. What strangers say is seen to be theirs on every line.
  private func lines(of document: Document, titled title: String, isTrusted: Bool) -> [Line] {
    let heading = document.firstHeading != title ? [Line([Span(singleSpaced(title), .bold)]), Line()] : []
    if plain {
      let spoken =
        heading + SpokenText(document, language: .current).lines.map { Line([Span($0)]) }
      let mark = Span(Phrase.strangersLine.text)
      return isTrusted ? spoken : spoken.map { $0.spans.isEmpty ? $0 : Line([mark] + $0.spans) }
    }
    guard !isTrusted else { return heading + DocumentRenderer.lines(of: document, width: Console.width) }
    let lines =
      heading + DocumentRenderer.lines(of: document, width: Console.width - Self.strangersMargin.width)
    return lines.map { Line(Self.strangersMargin.spans + $0.spans) }
  }

  private static let strangersMargin = Line([Span("┃ ", .dim)])

  private struct JSONGuide: Encodable {
    var bundle: String
    var path: String
    var title: String
    var language: String
    var attributes: [String: String]
    var text: String
  }

  // MARK: Whole bundles

  /// - Returns: the worst status of what was left out, if anything was.
  private func listGuides(_ bundles: [OpenedBundle]) throws -> ExitStatus? {
    // One after the other, so that only one list is in memory.
    if opening.json {
      return try Console.printJSON(named: "bundles") { printNext in
        try each(bundles) { bundle in
          let files = try bundle.reader.entries().map {
            JSONList.File(
              path: $0.path, title: ($0.guide?.title).map { cleaned($0) }, language: $0.guide?.language,
              size: $0.contents.length)
          }
          let list = JSONList(bundle: bundle.name, title: bundle.manifest.title, files: files)
          try printNext(Attributed(list, of: bundle.inspected))
        }
      }
    }
    return try betweenWarnings(bundles) {
      try each(bundles) { bundle in
        let entries = try bundle.reader.entries()
        if bundles.count > 1 {
          Console.print(Line([Span(quoted(bundle.manifest.title, columns: Console.width), .bold)]))
        }
        Console.print(entries.lazy.compactMap(Self.listed))
      }
    }
  }

  /// A guide in a list: its title and its path, in one line that begins with neither.
  private static func listed(_ entry: CatalogEntry) -> Line? {
    guard let guide = entry.guide else { return nil }
    let path = Span("  " + fileName(entry.path), .dim)
    let room = max(Console.width - 4 - Line([path]).width, 20)
    return Line(Line([Span("• "), Span(singleSpaced(guide.title))]).clipped(to: room).spans + [path])
  }

  private struct JSONList: Encodable {
    var bundle: String
    var title: String
    var files: [File]

    struct File: Encodable {
      var path: String
      var title: String?
      var language: String?
      var size: UInt64
    }
  }

  private func describe(_ bundles: [OpenedBundle]) throws {
    if opening.json {
      try Console.printJSON(["bundles": bundles.map { Attributed(JSONInfo($0), of: $0.inspected) }])
      return
    }
    betweenWarnings(bundles) {
      for (number, bundle) in bundles.enumerated() {
        if number > 0 { Console.printSpace() }
        Console.print(Line([Span(quoted(bundle.manifest.title, columns: Console.width), .bold)]))
        for row in rows(about: bundle) { Console.print(Phrase("  \(row)", zh: "  \(row)")) }
      }
    }
    if Process.outputIsTerminal, !info {
      Console.printSpace()
      Console.print(
        Phrase(
          "next: --list, --search WORDS, --show GUIDE, --extract FOLDER",
          zh: "接下来可以用：--list、--search 词、--show 指南、--extract 文件夹"))
    }
  }

  private func rows(about bundle: OpenedBundle) -> [Phrase] {
    let manifest = bundle.manifest
    let (length, size) = (byteCount(bundle.inspected.fileLength), byteCount(manifest.size))
    let contents = Phrase.contents(guides: manifest.guides, others: manifest.files - manifest.guides)
    let languages = manifest.languages.map { Phrase(name: fileName($0)) }.listed()
    let rows = [
      Phrase(
        "file: \(fileName(bundle.name)), \(length)", zh: "文件：\(fileName(bundle.name))，\(length)"
      ),
      Phrase(
        "edition: \(manifest.edition) of \(manifest.date)", zh: "版次：第 \(manifest.edition) 版，\(manifest.date)"),
      Phrase("languages: \(languages)", zh: "语言：\(languages)"),
      Phrase("contents: \(contents), \(size)", zh: "内容：\(contents)，\(size)"),
      bundle.inspected.isEncrypted
        ? Phrase("encrypted: yes", zh: "加密：是")
        : Phrase("encrypted: no, \(Phrase.readByAll)", zh: "加密：否，\(Phrase.readByAll)"),
    ]
    let notes = manifest.notes.map { note in
      let name = Self.names[note.name] ?? Phrase("note \(quoted(note.name))", zh: "附注\(quoted(note.name))")
      let text = quoted(note.text, columns: max(Console.width - 2 - width(of: name.text) - 2, 20))
      return Phrase("\(name): \(text)", zh: "\(name)：\(text)")
    }
    let signers = bundle.inspected.signers.enumerated().map {
      Phrase.signer($0.element, isPublisher: $0.offset == 0)
    }
    return rows + notes + signers
  }

  /// What a manifest says besides, by the names that it has there.
  private static let names = [
    "publisher": Phrase("publisher's note", zh: "发布者的话"), "description": Phrase("description", zh: "说明"),
    "licence": Phrase("licence", zh: "许可"),
  ]

  private struct JSONInfo: Encodable {
    var bundle: String
    var title: String
    var edition: Int64
    var date: String
    var languages: [String]
    var guides: Int
    var files: Int
    var size: UInt64
    var length: UInt64
    var encrypted: Bool

    init(_ bundle: OpenedBundle) {
      self.bundle = bundle.name
      title = bundle.manifest.title
      edition = bundle.manifest.edition
      date = bundle.manifest.date
      languages = bundle.manifest.languages
      guides = bundle.manifest.guides
      files = bundle.manifest.files
      size = bundle.manifest.size
      length = bundle.inspected.fileLength
      encrypted = bundle.inspected.isEncrypted
    }
  }

  private func observe() throws {
    let tables = try opening.files(files).map { path in
      do { return ObserverTable(path, try Observation(openSource(path))) } catch {
        throw Failure(error, path: path) ?? error
      }
    }
    if opening.json { return try Console.printJSON(["bundles": tables]) }
    for (number, table) in tables.enumerated() {
      if number > 0 { Console.printSpace() }
      table.print()
    }
  }

  private func unpack(_ bundles: [OpenedBundle], to folder: String) throws {
    var work: [(OpenedBundle, [CatalogEntry])] = []
    if let show {
      let (bundle, entry) = try locate(show, bundles)
      work = [(bundle, [entry])]
    } else {
      guard bundles.count == 1 else { throw CommandError.severalToExtract(bundles.count) }
      work = [(bundles[0], try naming(bundles[0]) { try bundles[0].reader.entries() })]
    }
    warn(work.map(\.0.inspected))
    for (bundle, entries) in work {
      try askAboutAmount(of: entries, of: bundle)
      try naming(bundle) {
        try bundle.extract(entries, to: folder, replacing: force, keepingOut: opening.trustFolders)
      }
      let isPrivate = entries.allSatisfy { FilePath.isOwnersAlone("\(folder)/\($0.path)") }
      let readers =
        isPrivate
        ? Phrase(", readable by you alone", zh: "，只有你能读")
        : Phrase("; on this disk, they can be read by anybody", zh: "；在这个磁盘上，谁都能读")
      Console.note(
        Phrase(
          "\(counted(entries.count, "file")) written to \(folder)\(readers)",
          zh: "\(entries.count) 个文件已写入 \(folder)\(readers)"))
    }
  }
}

extension ReadCommand {
  /// Asks before much more is written than the bundle seems to hold.
  private func askAboutAmount(of entries: [CatalogEntry], of bundle: OpenedBundle) throws {
    guard !yes, let length = bundle.unexpectedLength(of: entries) else { return }
    let error = CommandError.muchToExtract(bytes: length, from: bundle.inspected.fileLength)
    guard Process.outputIsTerminal, SecretInput.canAsk else { throw error }
    let question = Phrase(
      "\(error.failure.message); write it? y or n", zh: "\(error.failure.message)；要写入吗？y 或 n")
    guard try SecretInput.askChoice(PassphraseInput.prompt(question), among: ["y", "n"]) == "y" else {
      throw error
    }
  }
}
