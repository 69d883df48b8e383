import BundleFormat
import BundleReading
import Documents
import Library
import Localization
import Pictures
import Search
import Synchronization
import System
import Terminal
import TerminalReader

/// Opened bundles, for the reader.
final class BundleShelf: Shelf {
  let bundles: [ShelvedBundle]
  private let opened: [OpenedBundle]
  private let saving: SavingProcess?
  /// What was read once; the search makes an index, and only for those who search.
  private let known = Mutex<Known>(Known())

  private struct Known {
    var contents: [Int: Contents] = [:]
    var search: BundleSearch?
  }

  /// What is in a bundle, in the order of paths: of hundreds of thousands of guides, no more is kept than is shown.
  private struct Contents {
    var guides: [ShelvedGuide] = []
    var attachments: [ShelvedFile] = []
  }

  /// A guide is about so many topics or countries at most: nobody looks for it under more.
  private static let mostAttributes = 4

  /// - Parameter saving: what writes files; `nil` if none can be written.
  init(_ opened: [OpenedBundle], saving: SavingProcess?) {
    self.opened = opened
    self.saving = saving
    bundles = opened.map { bundle in
      ShelvedBundle(
        title: bundle.manifest.title, name: FilePath.name(of: bundle.name),
        verdict: bundle.verdict, edition: bundle.manifest.edition,
        date: bundle.manifest.date, guides: bundle.guides,
        salvage: bundle.salvage.flatMap { $0.isWhole ? nil : $0 })
    }
  }

  private func contents(of bundle: Int) throws(ShelfProblem) -> Contents {
    if let contents = known.withLock({ $0.contents[bundle] }) { return contents }
    var contents = Contents()
    for entry in try attempt(bundle, { try $0.reader.entries() }) {
      guard let guide = entry.guide else {
        contents.attachments.append(Self.file(entry))
        continue
      }
      let used = guide.attributes.lazy.filter { ShelvedGuide.usedAttributes.contains($0.name) }
      contents.guides.append(
        ShelvedGuide(
          path: entry.path, title: guide.title, language: guide.language,
          attributes: used.prefix(Self.mostAttributes).map { ($0.name, $0.value) }))
    }
    known.withLock { $0.contents[bundle] = contents }
    return contents
  }

  func guides(of bundle: Int) throws(ShelfProblem) -> [ShelvedGuide] { try contents(of: bundle).guides }

  func attachments(of bundle: Int) throws(ShelfProblem) -> [ShelvedFile] {
    try contents(of: bundle).attachments
  }

  func attachment(at path: String, of bundle: Int) -> ShelvedFile? {
    // A guide can have very many links; all files are known by now, in the order of their paths.
    guard let files = try? contents(of: bundle).attachments else { return nil }
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if pathPrecedes(files[middle].path, path) { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path.utf8.elementsEqual(path.utf8) ? files[low] : nil
  }

  private static func file(_ entry: CatalogEntry) -> ShelvedFile {
    ShelvedFile(path: entry.path, size: byteCount(entry.contents.length).text)
  }

  func picture(
    at path: String, of bundle: Int, width: Int, height: Int
  ) throws(ShelfProblem) -> Raster {
    try attempt(bundle) { bundle in
      guard let entry = try bundle.reader.entry(at: path) else { throw ReadingError.noSuchGuide(path) }
      let bytes = try bundle.reader.bytes(of: entry.contents, atMost: Picture.mostShownBytes)
      return try Picture.raster(bytes, width: width, height: height)
    }
  }

  func write(_ path: String, of bundle: Int, to folder: String) throws(ShelfProblem) -> String {
    // There is no shell that would know what this means.
    guard let folder = Self.expanded(folder) else {
      throw ShelfProblem(CommandError.noHome(folder).failure.message.text)
    }
    let refusal = try attempt(bundle) { bundle in
      guard let entry = try bundle.reader.entry(at: path) else { throw ReadingError.noSuchGuide(path) }
      if let length = bundle.unexpectedLength(of: [entry]) {
        throw CommandError.muchToExtract(bytes: length, from: bundle.inspected.fileLength)
      }
      return saving == nil ? SavingProcess.gone.text : try saving?.write(entry, of: bundle, to: folder)
    }
    if let refusal { throw ShelfProblem(refusal) }
    return "\(folder)/\(path)"
  }

  /// A folder with `~` written out; `nil` if that can't be done.
  private static func expanded(_ folder: String) -> String? {
    guard folder.utf8.first == UInt8(ascii: "~") else { return folder }
    guard let home = Process.environment("HOME"), home.utf8.first == UInt8(ascii: "/"),
      folder.utf8.count == 1 || folder.utf8.starts(with: "~/".utf8)
    else { return nil }
    return home + folder.dropFirst()
  }

  func document(at path: String, of bundle: Int) throws(ShelfProblem) -> Document {
    try attempt(bundle) { bundle in
      guard let entry = try bundle.reader.entry(at: path) else { throw ReadingError.noSuchGuide(path) }
      return try bundle.document(of: entry)
    }
  }

  private func attempt<Result>(
    _ bundle: Int, _ body: (OpenedBundle) throws -> Result
  ) throws(ShelfProblem) -> Result {
    do { return try body(opened[bundle]) } catch {
      throw ShelfProblem(Self.words(for: error, in: opened[bundle]))
    }
  }

  private static func words(for error: any Error, in bundle: OpenedBundle) -> String {
    let words =
      Failure(error, path: FilePath.name(of: bundle.name))?.message ?? Phrase(name: "\(error)")
    return
      (Salvaging.offer(bundle, after: error).map { Phrase("\(words); \($0)", zh: "\(words)；\($0)") } ?? words)
      .text
  }

  // MARK: Search

  func search(_ text: String, limit: Int) -> ShelfAnswer? {
    guard let query = try? Query(text) else { return nil }
    let search = known.withLock { known in
      let search = known.search ?? BundleSearch(opened, isRepeated: true)
      known.search = search
      return search
    }
    let result = search.search(query, limit: limit)
    return ShelfAnswer(
      hits: result.hits.compactMap(hit), total: result.outcome.total, isEstimate: result.outcome.isEstimate,
      reading: result.outcome.reading,
      problems: (result.outcome.isCutShort ? [Phrase.cutShort.text] : [])
        + result.failures.map { Self.words(for: $0.error, in: $0.bundle) })
  }

  private func hit(_ hit: BundleSearch.Hit) -> ShelfAnswer.Hit? {
    // By bytes: names that are one to Swift can be those of two files.
    guard
      let bundle = opened.firstIndex(where: { $0.name.utf8.elementsEqual(hit.bundle.name.utf8) }
      )
    else { return nil }
    return ShelfAnswer.Hit(
      bundle: bundle, path: hit.path, title: hit.match.title, headings: hit.match.headings,
      node: hit.match.node, snippet: hit.match.snippet, relation: hit.match.relation)
  }
}
