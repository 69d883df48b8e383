import BundleFormat
import BundleReading
import Library
import Localization
import Minisign
import Search
import System
import Terminal
import TerminalReader

/// What a search found, for a person.
struct SearchScreen {
  private let result: BundleSearch.Result
  private let first: Int
  private let showsBundle: Bool

  /// So many lines of a guide's words are enough to see what it is about.
  private static let snippetLines = 8

  /// - Parameters:
  ///   - first: how many hits were passed over.
  ///   - showsBundle: whether hits say which bundle they are in.
  init(_ result: BundleSearch.Result, first: Int, showsBundle: Bool) {
    self.result = result
    self.first = first
    self.showsBundle = showsBundle
  }

  func print() {
    let outcome = result.outcome
    if outcome.isCutShort { Console.note(.cutShort) }
    if outcome.total == 0 { return Console.note(Phrase("nothing found", zh: "没有找到")) }
    if let remark = remark(outcome.reading) { Console.note(remark) }
    for (number, hit) in result.hits.enumerated() {
      if number > 0 { Console.printSpace() }
      if outcome.exact > 0, first + number == outcome.exact, hit.match.relation != .related {
        Console.note(Phrase("the following have only the parts of it", zh: "以下各篇只含有其中的词"))
      }
      print(hit, number: first + number + 1)
    }
    if let rest = rest(outcome) { Console.note(rest) }
  }

  private func remark(_ reading: SearchEngine.Reading) -> Phrase? {
    switch reading {
    case .asTyped: nil
    case .corrected(let words):
      Phrase("nothing has just this; \(Phrase.didYouMean(words))", zh: "没有完全一样的；\(Phrase.didYouMean(words))")
    case .loosened: .loosened
    case .partial: .partial
    case .related: .related
    }
  }

  /// What there is besides what was shown.
  private func rest(_ outcome: SearchEngine.Outcome) -> Phrase? {
    let exact = Phrase("\(counted(outcome.total, "guide"))", zh: "\(outcome.total) 篇")
    let all = Phrase.about(exact, isEstimate: outcome.isEstimate)
    if result.hits.isEmpty { return Phrase("there are no more than \(all)", zh: "总共只有 \(all)") }
    guard outcome.total > first + result.hits.count else { return nil }
    let shown = result.hits.count == 1 ? "\(first + 1)" : "\(first + 1)–\(first + result.hits.count)"
    return Phrase("\(shown) of \(all); --page shows more", zh: "第 \(shown) 篇，共 \(all)；--page 可以看更多")
  }

  private func print(_ hit: BundleSearch.Hit, number: Int) {
    let title = hit.match.title
    // What is from a bundle has one line each and never begins one: that is for the program's own words.
    // Whose it is comes first where that is nobody known; and what strangers say has a bar beside it.
    let verdict = hit.bundle.inspected.verdict
    let warning = verdict.isTrusted ? [] : [Span("[\(Phrase.attribution(verdict).text)] ", .bold)]
    let margin = Span(verdict.isTrusted ? "   " : "   ┃ ")
    Console.print(
      Line([Span("\(number). ")] + warning + [Span(singleSpaced(title), .bold)]).clipped(to: Console.width))
    let headings = hit.match.headings.filter { $0 != title }
    if !headings.isEmpty {
      let path = singleSpaced(headings.joined(separator: " › "))
      Console.print(Line([margin, Span(path)]).clipped(to: Console.width))
    }
    let width = min(Console.width, DocumentRenderer.comfortableWidth) - 5
    if !hit.match.snippet.text.isEmpty {
      for line in wrapped(hit.match.snippet.spans, width: width).prefix(Self.snippetLines) {
        Console.print(Line([margin] + line.spans))
      }
    }
    var source = "   " + fileName(hit.path.text)
    if showsBundle { source += "  [\(fileName(FilePath.name(of: hit.bundle.name)))]" }
    source += "  (\(Phrase.attribution(hit.bundle.inspected.verdict).text))"
    if let relation = hit.match.relation.words { source += "  ~ \(relation.text)" }
    Console.print(Line([Span(source, .dim)]))
  }
}

extension SearchEngine.Relation {
  /// How what was found has to do with what was typed.
  fileprivate var words: Phrase? {
    switch self {
    case .direct: nil
    case .translated: Phrase("found by its meaning", zh: "意思相同")
    case .pinyin: Phrase("found by its sound", zh: "读音相同")
    case .corrected: Phrase("similar", zh: "写法相近")
    case .related: Phrase("near in meaning", zh: "意思相近")
    }
  }
}

/// What a search found, for a program.
struct SearchReport: Encodable {
  var query: String
  var total: Int
  var isEstimate: Bool
  /// Whether not everything was looked through.
  var isCutShort: Bool
  var reading: String
  var hits: [Attributed<Hit>]

  struct Hit: Encodable {
    var bundle: String
    var path: String
    var title: String
    var section: [String]
    var snippet: String
    var score: Double
    var match: String
    var hasAll: Bool
  }

  init(query: String, _ result: BundleSearch.Result) {
    self.query = query
    total = result.outcome.total
    isEstimate = result.outcome.isEstimate
    isCutShort = result.outcome.isCutShort
    reading =
      switch result.outcome.reading {
      case .asTyped: "typed"
      case .corrected: "corrected"
      case .loosened: "loosened"
      case .partial: "partial"
      case .related: "related"
      }
    hits = result.hits.map { hit in
      let shown = Hit(
        bundle: hit.bundle.name, path: hit.path.text, title: hit.match.title, section: hit.match.headings,
        snippet: hit.match.snippet.text, score: (hit.match.score * 1000).rounded() / 1000,
        match: hit.match.relation.rawValue, hasAll: hit.match.isExact)
      return Attributed(shown, of: hit.bundle.inspected)
    }
  }
}
