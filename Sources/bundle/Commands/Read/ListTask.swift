import BundleFormat
import BundleReading
import Localization
import Terminal

/// Lists the guides, or for programs all files.
struct ListTask {
  let bundles: BundlesToRead

  func run() throws {
    // One bundle after the other, so that only one list is in memory.
    let leftOut = try bundles.isJSON ? printJSON() : bundles.betweenWarnings { try bundles.each(print) }
    if let leftOut { throw (bundles.damage ?? leftOut).code }
  }

  private func print(_ bundle: OpenedBundle) throws {
    let entries = try bundle.reader.entries()
    if bundles.areSeveral {
      Console.print(Line([Span(quoted(bundle.manifest.title, columns: Console.width), .bold)]))
    }
    Console.print(entries.lazy.compactMap(Self.listed))
  }

  /// A guide in a list: its title and its path, in one line that begins with neither.
  private static func listed(_ entry: CatalogEntry) -> Line? {
    guard let guide = entry.guide else { return nil }
    let path = Span("  " + fileName(entry.path.text), .dim)
    let room = max(Console.width - 4 - Line([path]).width, 20)
    return Line(Line([Span("• "), Span(singleSpaced(guide.title))]).clipped(to: room).spans + [path])
  }

  private func printJSON() throws -> ExitStatus? {
    try Console.printJSON(named: "bundles") { printNext in
      try bundles.each { bundle in
        let files = try bundle.reader.entries().map {
          JSONList.File(
            path: $0.path.text, title: ($0.guide?.title).map { cleaned($0) }, language: $0.guide?.language,
            size: $0.contents.length)
        }
        let list = JSONList(bundle: bundle.name, title: bundle.manifest.title, files: files)
        try printNext(Attributed(list, of: bundle.inspected))
      }
    }
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
}
