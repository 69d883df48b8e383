import BundleFormat
import Library
import Minisign
import Search
import System
import Terminal

/// What a search found, for a person.
struct SearchScreen {
  private let result: LibrarySearch.Result
  private let first: Int
  private let showsBundle: Bool

  /// - Parameters:
  ///   - first: how many hits were passed over.
  ///   - showsBundle: whether hits say which bundle they are in.
  init(_ result: LibrarySearch.Result, first: Int, showsBundle: Bool) {
    self.result = result
    self.first = first
    self.showsBundle = showsBundle
  }

  func print() {
    let outcome = result.outcome
    if outcome.total == 0 { return Console.note("nothing found") }
    switch outcome.reading {
    case .asTyped: break
    case .corrected(let words):
      Console.note("nothing has just this; did you mean: " + words.joined(separator: ", ") + "?")
    case .loosened: Console.note("nothing has this in one piece; these have its parts")
    case .partial: Console.note("nothing has all of this; these have most of it")
    }
    for (number, hit) in result.hits.enumerated() {
      if number > 0 { Console.print() }
      if outcome.exact > 0, first + number == outcome.exact {
        Console.note("the following have only the parts of it")
      }
      print(hit, number: first + number + 1)
    }
    let about = outcome.isEstimate ? "about " : ""
    if result.hits.isEmpty {
      Console.note("there are no more than \(about)\(counted(outcome.total, "guide"))")
    } else if outcome.total > first + result.hits.count {
      let shown = result.hits.count == 1 ? "\(first + 1)" : "\(first + 1)–\(first + result.hits.count)"
      Console.note("\(shown) of \(about)\(outcome.total) guides; --page shows more")
    }
  }

  private func print(_ hit: LibrarySearch.Hit, number: Int) {
    let title = hit.match.title
    Console.print(Line([Span("\(number). "), Span(title, .bold)]))
    let headings = hit.match.headings.filter { $0 != title }
    if !headings.isEmpty { Console.print(Line([Span("   " + headings.joined(separator: " › "))])) }
    let width = min(Console.width, DocumentRenderer.comfortableWidth) - 3
    if !hit.match.snippet.text.isEmpty {
      for line in wrapped(hit.match.snippet.spans, width: width) {
        Console.print(Line([Span("   ")] + line.spans))
      }
    }
    var source = "   \(hit.path)"
    if showsBundle { source += "  [\(FilePath.name(of: hit.bundle.bundle.path))]" }
    source += hit.bundle.bundle.publisherName.map { "  (\($0))" } ?? "  (unverified)"
    switch hit.match.relation {
    case .direct: break
    case .translated: source += "  ~ found by its meaning"
    case .pinyin: source += "  ~ found by its sound"
    case .corrected: source += "  ~ similar"
    }
    Console.print(Line([Span(source, .dim)]))
  }
}

/// What a search found, for a program.
struct SearchReport: Encodable {
  var query: String
  var total: Int
  var isEstimate: Bool
  var reading: String
  var hits: [Hit]

  struct Hit: Encodable {
    var bundle: String
    var publisher: String
    var verified: Bool
    var path: String
    var title: String
    var section: [String]
    var snippet: String
    var score: Double
    var match: String
    var hasAll: Bool
  }

  init(query: String, _ result: LibrarySearch.Result) {
    self.query = query
    total = result.outcome.total
    isEstimate = result.outcome.isEstimate
    reading =
      switch result.outcome.reading {
      case .asTyped: "typed"
      case .corrected: "corrected"
      case .loosened: "loosened"
      case .partial: "partial"
      }
    hits = result.hits.map { hit in
      let name = hit.bundle.bundle.publisherName
      return Hit(
        bundle: hit.bundle.bundle.path, publisher: name ?? hit.bundle.manifest.publisher.line,
        verified: name != nil, path: hit.path, title: hit.match.title, section: hit.match.headings,
        snippet: hit.match.snippet.text, score: (hit.match.score * 1000).rounded() / 1000,
        match: hit.match.relation.rawValue, hasAll: hit.match.isExact)
    }
  }
}
