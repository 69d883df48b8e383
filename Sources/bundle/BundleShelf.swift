import BundleFormat
import Documents
import Library
import Reader
import Search
import Synchronization
import System
import Terminal
import Wording

/// Opened bundles, for the reader.
final class BundleShelf: Shelf {
  let bundles: [ShelvedBundle]
  private let opened: [OpenedBundle]
  /// What was read once; the search makes an index, and only for those who search.
  private let known = Mutex<(guides: [Int: [ShelvedGuide]], search: LibrarySearch?)>(([:], nil))

  init(_ opened: [OpenedBundle]) {
    self.opened = opened
    bundles = opened.map { bundle in
      ShelvedBundle(
        title: bundle.manifest.title, name: FilePath.name(of: bundle.bundle.path),
        publisher: bundle.bundle.publisherName, edition: bundle.manifest.edition,
        date: bundle.manifest.date, guides: bundle.manifest.guides)
    }
  }

  func guides(of bundle: Int) throws(ShelfProblem) -> [ShelvedGuide] {
    if let guides = known.withLock({ $0.guides[bundle] }) { return guides }
    let entries = try attempt(bundle) { try $0.reader.entries() }
    let guides = entries.compactMap { entry in
      entry.guide.map { guide in
        ShelvedGuide(
          path: entry.path, title: guide.title, language: guide.language,
          attributes: guide.attributes.map { ($0.name, $0.value) })
      }
    }
    known.withLock { $0.guides[bundle] = guides }
    return guides
  }

  func document(at path: String, of bundle: Int) throws(ShelfProblem) -> Document {
    try attempt(bundle) { bundle in
      guard let entry = try bundle.reader.entry(at: path) else { throw LibraryError.noSuchGuide(path) }
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
    Failure(error, path: FilePath.name(of: bundle.bundle.path))?.message.text ?? "\(error)"
  }

  // MARK: Search

  func search(_ text: String, limit: Int) -> ShelfAnswer? {
    guard let query = try? Query(text) else { return nil }
    let search = known.withLock { known in
      let search = known.search ?? LibrarySearch(opened, isRepeated: true)
      known.search = search
      return search
    }
    let result = search.search(query, limit: limit)
    let reading: ShelfAnswer.Reading =
      switch result.outcome.reading {
      case .asTyped: .asTyped
      case .corrected(let words): .corrected(words)
      case .loosened: .loosened
      case .partial: .partial
      }
    return ShelfAnswer(
      hits: result.hits.compactMap(hit), total: result.outcome.total, isEstimate: result.outcome.isEstimate,
      reading: reading, problems: result.failures.map { Self.words(for: $0.error, in: $0.bundle) })
  }

  private func hit(_ hit: LibrarySearch.Hit) -> ShelfAnswer.Hit? {
    guard let bundle = opened.firstIndex(where: { $0.bundle.path == hit.bundle.bundle.path }) else {
      return nil
    }
    let relation: ShelfAnswer.Relation? =
      switch hit.match.relation {
      case .direct: nil
      case .translated: .meaning
      case .pinyin: .sound
      case .corrected: .similar
      }
    return ShelfAnswer.Hit(
      bundle: bundle, path: hit.path, title: hit.match.title, headings: hit.match.headings,
      node: hit.match.node, snippet: hit.match.snippet.spans, relation: relation)
  }
}
