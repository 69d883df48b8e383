import ArgumentParser
import BundleFormat
import Documents
import Library
import Minisign
import Reader
import Search
import Sodium
import System
import Terminal

/// Reads bundles.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Search, read and unpack bundles, offline and without a trace.",
    discussion: """
      Without a file, all bundles of the library are read. Nothing that is decrypted is written to a disk \
      unless you ask for it with --extract.

      At a terminal, and without any of the options that say what to do, this opens the reader, which has all of the \
      screen: press ? for its keys and q to leave. Nothing stays on the screen then.

      How to search: words that must all be there; "in one piece" in quotation marks; -word without it; \
      this OR that; begin*; topic:visa in a field (title, path, lang, topic, country, stage, kind, tag). \
      Simplified and traditional characters find each other, common terms find their translations, and \
      pinyin finds characters.
      """)

  @Argument(help: "The bundles.", completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "Find guides that have all these words; - reads them from standard input. See below.",
      valueName: "words"))
  var search: String?

  @Option(
    help: ArgumentHelp("Show a guide, by its path, its name or its title.", valueName: "guide"),
    completion: .custom(GuideCompletion.paths))
  var show: String?

  @Flag(help: "List the guides.")
  var list = false

  @Flag(help: "Say what the bundle is and who made it.")
  var info = false

  @Flag(help: "With --info: say what anybody can learn from the file without a key.")
  var observer = false

  @Option(
    help: ArgumentHelp("Write all files into this folder; with --show, that one only.", valueName: "folder"),
    completion: .directory)
  var extract: String?

  @Flag(help: "Let --extract replace files that are there.")
  var force = false

  @Flag(
    help:
      "With --show: hand the text to $BUNDLE_PAGER, $PAGER or less, which runs without a history and without saving."
  )
  var pager = false

  @Flag(
    help:
      "For screen readers: no drawing, no movement, everything is said in lines; the reader asks and answers."
  )
  var plain = false

  @Flag(help: "Read what is intact of a damaged bundle; the exit status is 3 all the same.")
  var salvage = false

  @Option(help: "How many hits to show on a page.")
  var limit = 10

  @Option(help: "Which page of hits to show.")
  var page = 1

  @Option(
    help: ArgumentHelp(
      "The language of the reader, en or zh; else what LANG says.", valueName: "language"))
  var lang: ReaderLanguage?

  @OptionGroup var opening: OpeningOptions

  /// A language that the reader speaks.
  enum ReaderLanguage: String, ExpressibleByArgument { case en, zh }

  private static let maximumLimit = 10_000

  func validate() throws {
    let actions = [search != nil, show != nil && extract == nil, list, info, extract != nil]
    guard actions.filter(\.self).count <= 1 else {
      throw ValidationError("Choose one of --search, --show, --list, --info and --extract.")
    }
    guard (1...Self.maximumLimit).contains(limit), (1...Self.maximumLimit).contains(page) else {
      throw ValidationError("--limit and --page go from 1 to \(Self.maximumLimit).")
    }
    if force, extract == nil { throw ValidationError("--force goes with --extract.") }
    if pager, show == nil || extract != nil || opening.json {
      throw ValidationError("--pager goes with --show.")
    }
    if observer, !info { throw ValidationError("--observer goes with --info.") }
  }

  func run() throws {
    if plain { Console.makePlain() }
    if observer { return try observe() }
    if search != nil { LibrarySearch.prepare() }
    if isInteractive { return try readAtTerminal() }
    let bundles = try open()
    let damage = Salvaging.announce(bundles, isJSON: opening.json)
    if let search {
      try find(search, in: bundles, nothing: damage ?? .nothingFound)
    } else if let extract {
      try unpack(bundles, to: extract)
    } else if let show {
      try showGuide(show, bundles)
    } else if list {
      try listGuides(bundles)
    } else {
      try describe(bundles)
    }
    if let damage { throw damage.code }
  }

  private var isInteractive: Bool {
    let hasTask = search != nil || show != nil || list || info || extract != nil || opening.json
    return !hasTask && Session.isPlainPossible
  }

  private func readAtTerminal() throws {
    var leftOut: [String] = []
    let bundles = try open { leftOut.append($0) }
    let shelf = BundleShelf(bundles, keysFolder: opening.keysFolder)
    if plain || !Session.isPossible {
      PlainSession.run(shelf, words: words, message: leftOut.first)
    } else {
      try Session.run(
        shelf, words: words, message: leftOut.first,
        hasColor: (Process.environment("NO_COLOR") ?? "").isEmpty)
    }
    if bundles.contains(where: { $0.salvage.map { !$0.isWhole } ?? false }) { throw ExitStatus.damaged.code }
  }

  private var words: Words { Words(language: lang?.rawValue ?? Words.language(Process.environment)) }

  /// Opens what was named. In a whole library, a bundle that can't be opened does not keep the others from
  /// being read.
  private func open(note: (String) -> Void = Console.note) throws -> [OpenedBundle] {
    var opener = try opening.opener(isNamed: !files.isEmpty)
    opener.salvages = salvage
    let paths = try opening.files(files)
    var bundles: [OpenedBundle] = []
    var failures: [Failure] = []
    for path in paths {
      do { bundles.append(try opener.open(path)) } catch {
        guard var failure = Failure(error, path: path) else { throw error }
        if let offer = Salvaging.offer(path, after: error, opener) { failure.message += "; \(offer)" }
        failures.append(failure)
      }
    }
    guard files.isEmpty, !bundles.isEmpty else {
      if let failure = failures.first { throw failure }
      return bundles
    }
    for failure in failures { note("left out: \(failure.message)") }
    return bundles
  }

  /// Does something with each bundle. In a whole library, one that turns out to be damaged does not keep the
  /// others from being read.
  ///
  /// - Returns: the worst status of what was left out, if anything was.
  @discardableResult
  private func each(
    _ bundles: [OpenedBundle], _ body: (OpenedBundle) throws -> Void
  ) throws -> ExitStatus? {
    var worst: ExitStatus?
    for bundle in bundles {
      do { try body(bundle) } catch {
        guard let failure = Failure(error, in: bundle) else { throw error }
        guard files.isEmpty, bundles.count > 1, failure.status != .usage else { throw failure }
        Console.note("left out: \(failure.message)")
        if failure.status.severity > worst?.severity ?? 0 { worst = failure.status }
      }
    }
    return worst
  }

  /// Does something with a bundle; that it is damaged is said together with what can still be read.
  private func naming<Result>(_ bundle: OpenedBundle, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as BundleError { throw Failure(error, in: bundle) ?? error }
  }

  /// The heading of every screen about a bundle whose publisher is not known.
  private func warn(_ bundles: [OpenedBundle]) { Console.print(warnings(bundles)) }

  private func warnings(_ bundles: [OpenedBundle]) -> [Line] {
    bundles.filter { !$0.bundle.isByKnownPublisher }.map { bundle in
      Line([Span("UNVERIFIED: the publisher of \(bundle.bundle.path) is not known", .bold)])
    }
  }

  // MARK: Search

  private func find(_ text: String, in bundles: [OpenedBundle], nothing: ExitStatus) throws {
    let typed =
      try text == "-" ? String(decoding: SecretInput.firstLine(of: "-").reveal(), as: UTF8.self) : text
    let query: Query
    do throws(Query.Failure) { query = try Query(typed) } catch { throw Failure(error) }
    let result = LibrarySearch(bundles).search(query, limit: limit, skipping: (page - 1) * limit)
    let leftOut = try leaveOut(result.failures, of: bundles.count)
    if opening.json {
      try Console.printJSON(SearchReport(query: text == "-" ? "" : text, result))
    } else {
      warn(bundles)
      SearchScreen(result, first: (page - 1) * limit, showsBundle: bundles.count > 1).print()
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
      Console.note("left out: \(failure.message)")
      if failure.status.severity > worst?.severity ?? 0 { worst = failure.status }
    }
    return worst
  }

  // MARK: One guide

  /// The bundle and file that a name means: a path, else what is like it.
  private func locate(_ name: String, _ bundles: [OpenedBundle]) throws -> (OpenedBundle, CatalogEntry) {
    guard !name.isEmpty else { throw LibraryError.noSuchGuide(name) }
    var exact: [(OpenedBundle, CatalogEntry)] = []
    var similar: [(OpenedBundle, CatalogEntry)] = []
    let leftOut = try each(bundles) { bundle in
      do {
        let entry = try bundle.entry(named: name)
        if entry.path == name { exact.append((bundle, entry)) } else { similar.append((bundle, entry)) }
      } catch LibraryError.noSuchGuide {}
    }
    let found = exact.isEmpty ? similar : exact
    guard found.count <= 1 else {
      throw Failure(
        "\(name) is in \(found.count) bundles",
        hint: "name one of them: " + found.map(\.0.bundle.path).joined(separator: ", "), status: .usage)
    }
    if let first = found.first { return first }
    // What was not found may be in what was left out.
    var failure = Failure(LibraryError.noSuchGuide(name)) ?? Failure(name, status: .nothingFound)
    let isDamaged = bundles.contains { $0.salvage.map { !$0.isWhole } ?? false }
    failure.status = leftOut ?? (isDamaged ? .damaged : failure.status)
    throw failure
  }

  private func showGuide(_ name: String, _ bundles: [OpenedBundle]) throws {
    let (bundle, entry) = try locate(name, bundles)
    guard let guide = entry.guide else {
      throw Failure(
        "\(entry.path) is no guide but an attachment of \(byteCount(entry.contents.length))",
        hint: "--show \(entry.path) --extract FOLDER writes it", status: .usage)
    }
    let document = try naming(bundle) { try bundle.document(of: entry) }
    if opening.json {
      try Console.printJSON(
        JSONGuide(
          bundle: bundle.bundle.path,
          publisher: bundle.bundle.publisherName ?? bundle.manifest.publisher.line,
          verified: bundle.bundle.isByKnownPublisher, path: entry.path, title: guide.title,
          language: guide.language,
          attributes: Dictionary(guide.attributes.map { ($0.name, $0.value) }) { first, _ in first },
          text: String(decoding: document.text, as: UTF8.self)))
      return
    }
    var lines = warnings([bundle])
    if bundles.count > 1 {
      let publisher = bundle.bundle.publisherName ?? "unverified"
      lines.append(Line([Span("\(bundle.bundle.path)  (\(publisher))", .dim)]))
    }
    if document.firstHeading != guide.title { lines += [Line([Span(guide.title, .bold)]), Line()] }
    lines +=
      plain
      ? SpokenText(document, words: words.spoken).lines.map { Line([Span($0)]) }
      : DocumentRenderer.lines(of: document, width: Console.width)
    if pager { try Console.page(lines) } else { Console.print(lines) }
  }

  private struct JSONGuide: Encodable {
    var bundle: String
    var publisher: String
    var verified: Bool
    var path: String
    var title: String
    var language: String
    var attributes: [String: String]
    var text: String
  }

  // MARK: Whole bundles

  private func listGuides(_ bundles: [OpenedBundle]) throws {
    var lists: [(OpenedBundle, [CatalogEntry])] = []
    try each(bundles) { lists.append(($0, try $0.reader.entries())) }
    if opening.json {
      try Console.printJSON(
        [
          "bundles": lists.map { bundle, entries in
            JSONList(
              bundle: bundle.bundle.path, verified: bundle.bundle.isByKnownPublisher,
              title: bundle.manifest.title,
              files: entries.map {
                .init(
                  path: $0.path, title: $0.guide?.title, language: $0.guide?.language,
                  size: $0.contents.length)
              })
          }
        ])
      return
    }
    warn(bundles)
    for (bundle, entries) in lists {
      if bundles.count > 1 { Console.print(Line([Span(bundle.manifest.title, .bold)])) }
      for entry in entries {
        guard let guide = entry.guide else { continue }
        Console.print(Line([Span(guide.title), Span("  \(entry.path)", .dim)]))
      }
    }
  }

  private struct JSONList: Encodable {
    var bundle: String
    var verified: Bool
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
      try Console.printJSON(["bundles": bundles.map(JSONInfo.init)])
      return
    }
    for (number, bundle) in bundles.enumerated() {
      if number > 0 { Console.print() }
      let manifest = bundle.manifest
      Console.print(Line([Span(manifest.title, .bold)]))
      var rows = [
        ("file", "\(bundle.bundle.path), \(byteCount(bundle.bundle.fileLength))"),
        ("edition", "\(manifest.edition) of \(manifest.date)"),
        ("languages", manifest.languages.joined(separator: ", ")),
        (
          "contents",
          "\(counted(manifest.guides, "guide")) and \(counted(manifest.files - manifest.guides, "other file")), \(byteCount(manifest.size))"
        ),
        ("encrypted", bundle.bundle.isEncrypted ? "yes" : "no, whoever has this file can read it"),
      ]
      rows += manifest.notes.map { ($0.name == "publisher" ? "publisher's note" : $0.name, $0.text) }
      let keysFolder = opening.keysFolder
      rows += bundle.bundle.signers.map {
        (
          "signed by",
          ($0.name.map { "\($0), known from \(keysFolder)" } ?? "UNVERIFIED, an unknown key")
            + ": \($0.key.line)"
        )
      }
      for (name, value) in rows { Console.print("  \(name): \(value)") }
    }
    if Process.outputIsTerminal, !info {
      Console.print()
      Console.print("next: --list, --search WORDS, --show GUIDE, --extract FOLDER")
    }
  }

  private struct JSONInfo: Encodable {
    var bundle: String
    var title: String
    var edition: Int
    var date: String
    var languages: [String]
    var guides: Int
    var files: Int
    var size: UInt64
    var length: UInt64
    var encrypted: Bool
    var verified: Bool
    var publisher: String

    init(_ bundle: OpenedBundle) {
      self.bundle = bundle.bundle.path
      title = bundle.manifest.title
      edition = bundle.manifest.edition
      date = bundle.manifest.date
      languages = bundle.manifest.languages
      guides = bundle.manifest.guides
      files = bundle.manifest.files
      size = bundle.manifest.size
      length = bundle.bundle.fileLength
      encrypted = bundle.bundle.isEncrypted
      verified = bundle.bundle.isByKnownPublisher
      publisher = bundle.bundle.publisherName ?? bundle.manifest.publisher.line
    }
  }

  private func observe() throws {
    let tables = try opening.files(files).map { path in
      do { return ObserverTable(path, try Observation(path)) } catch {
        throw Failure(error, path: path) ?? error
      }
    }
    if opening.json { return try Console.printJSON(["bundles": tables]) }
    for (number, table) in tables.enumerated() {
      if number > 0 { Console.print() }
      table.print()
    }
  }

  private func unpack(_ bundles: [OpenedBundle], to folder: String) throws {
    var work: [(OpenedBundle, [CatalogEntry])] = []
    if let show {
      let (bundle, entry) = try locate(show, bundles)
      work = [(bundle, [entry])]
    } else {
      guard bundles.count == 1 else {
        throw Failure("there are \(bundles.count) bundles to extract", hint: "name one file", status: .usage)
      }
      work = [(bundles[0], try naming(bundles[0]) { try bundles[0].reader.entries() })]
    }
    warn(work.map(\.0))
    for (bundle, entries) in work {
      try naming(bundle) {
        try bundle.extract(entries, to: folder, replacing: force, keysFolder: opening.keysFolder)
      }
      Console.note("\(counted(entries.count, "file")) written to \(folder), readable by you alone")
    }
  }
}

extension Snippet {
  /// The snippet with the words that were looked for marked.
  var spans: [Span] {
    let bytes = Array(text.utf8)
    var spans: [Span] = []
    var cursor = 0
    for mark in marks {
      spans.append(Span(String(decoding: bytes[cursor..<mark.lowerBound], as: UTF8.self)))
      spans.append(Span(String(decoding: bytes[mark], as: UTF8.self), .marked))
      cursor = mark.upperBound
    }
    spans.append(Span(String(decoding: bytes[cursor...], as: UTF8.self)))
    return spans
  }
}
