internal import BundleFormat
internal import BundleReading
internal import Localization
internal import Search
internal import Terminal

/// A box to type a query into, and what it finds.
struct SearchView: View {
  private let language: Language
  private let bundles: OpenBundles
  private(set) var query = ""
  private var answer: BundleSearch.Result?
  /// Why not everything could be searched.
  private var problems: [Phrase] = []
  private var list = Listing()
  private var width = 0
  /// Whether the answer is still to be looked for.
  private(set) var isBehind = false

  static let limit = 50
  /// In characters, as much as a query takes.
  private static let longestQuery = 256

  init(_ bundles: OpenBundles, language: Language) {
    self.bundles = bundles
    self.language = language
  }

  var title: Phrase { .search }
  var hints: [Phrase] { Hints.results }
  var takesText: Bool { true }
  var cursor: (column: Int, line: Int)? { (min(Terminal.width(of: box), max(width - 1, 0)), 0) }

  private var box: String { Phrase.searchPrompt[language] + shownQuery }

  /// The end of what was typed, if it is longer than the line.
  private var shownQuery: String {
    var left = width - Terminal.width(of: Phrase.search[language]) - 5
    return String(
      query.reversed().prefix { character in
        left -= Terminal.width(of: character)
        return left >= 0
      }.reversed())
  }

  mutating func handle(_ key: Key) -> Action {
    switch key {
    case .character(let scalar):
      guard query.count < Self.longestQuery else { return .none }
      query.unicodeScalars.append(scalar)
      isBehind = true
    case .backspace:
      if query.isEmpty { return .back }
      query.removeLast()
      isBehind = true
    case .control("u"):
      query = ""
      isBehind = true
    case .enter: return open()
    case .click(_, let line):
      guard let item = list.item(onLine: line - 3) else { return .none }
      list.select(item)
      return open()
    case .tab: _ = list.handle(.down)
    case .left, .right: return .none
    default: return list.handle(key) ? .none : .unknown
    }
    return .none
  }

  private func open() -> Action {
    // What is chosen is no answer to what was typed since.
    guard !isBehind, let answer, let choice = list.choice else { return .none }
    let hit = answer.hits[choice]
    var marks: [String] = []
    for span in hit.match.snippet.spans where span.style.contains(.marked) && !marks.contains(span.text) {
      marks.append(span.text)
    }
    return .openGuide(hit.path, of: hit.bundle, at: .section(node: hit.match.node, marks: marks))
  }

  /// Looks for an answer, when nobody is typing any more.
  mutating func search() {
    isBehind = false
    answer = query.isEmpty ? nil : bundles.search(query, limit: Self.limit)
    problems = answer.map(bundles.problems)?.map(Phrase.cannotOpen) ?? []
    list = Listing(rows)
  }

  private var summary: Line {
    guard !isBehind else { return Line([Span(" " + Phrase.searching[language], .dim)]) }
    guard let answer else { return Line([Span(" " + Phrase.searchHint[language], .dim)]) }
    guard answer.outcome.total > 0, !answer.hits.isEmpty else {
      return Line([Span(" " + (problems.first ?? .nothingFound)[language])])
    }
    var parts = [Phrase.found(answer)]
    switch answer.outcome.reading {
    case .asTyped: break
    case .corrected(let meant): parts.insert(.didYouMean(meant), at: 0)
    case .loosened: parts.insert(.loosened, at: 0)
    case .partial: parts.insert(.partial, at: 0)
    case .related: parts.insert(.related, at: 0)
    }
    parts += problems
    return Line([Span(" " + parts.map { $0[language] }.joined(separator: " · "), .dim)])
  }

  private var rows: [Listing.Row] {
    var rows: [Listing.Row] = []
    let columns = min(width, DocumentRenderer.comfortableWidth) - 4
    for (number, hit) in (answer?.hits ?? []).enumerated() {
      func add(_ spans: [Span]) { rows.append(.init(line: Line(spans), item: number)) }
      // Whose it is comes first where that is nobody known; and what strangers say has a bar beside it.
      let verdict = hit.bundle.verdict
      let isTrusted = verdict.isTrusted
      let margin = Span(isTrusted ? "  " : "┃ ")
      add(
        (isTrusted ? [] : [Span(verdict, language), Span(" ")]) + [Span(singleSpaced(hit.match.title), .bold)]
      )
      let headings = hit.match.headings.filter { $0 != hit.match.title }
      if !headings.isEmpty { add([margin, Span(singleSpaced(headings.joined(separator: " › ")))]) }
      for line in wrapped(hit.match.snippet.spans, width: columns - 2).prefix(4) where !line.spans.isEmpty {
        add([margin] + line.spans)
      }
      var source = [Span("  "), Span(verdict, language)]
      if bundles.all.count > 1 { source.append(Span("  " + quoted(hit.bundle.manifest.title), .dim)) }
      if let relation = Phrase.relation(hit.match.relation) {
        source.append(Span("  ~ " + relation[language], .dim))
      }
      add(source)
      rows.append(.init(line: Line()))
    }
    return rows
  }

  mutating func body(width: Int, height: Int) -> [Line] {
    if width != self.width {
      self.width = width
      list = Listing(rows, selected: list.selected)
    }
    let head = [Line([Span(box, .bold)]), summary, Line()]
    return head.map { $0.clipped(to: width) } + list.lines(width: width, height: height - 3)
  }
}
