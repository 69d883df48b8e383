internal import BundleReading
internal import Search
internal import Terminal

/// The bundles, to choose one.
struct LibraryView: View {
  private var list: Listing
  private let words: Words

  init(_ bundles: [ShelvedBundle], words: Words) {
    self.words = words
    var rows: [Listing.Row] = []
    for (number, bundle) in bundles.enumerated() {
      let parts = [
        words.guides(bundle.guides), words.edition(bundle.edition, bundle.date), fileName(bundle.name),
      ]
      rows.append(.init(line: Line([Span(quoted(bundle.title, columns: .max), .bold)]), item: number))
      rows.append(
        .init(
          line: Line([Words.verdict(bundle, words), Span("  " + parts.joined(separator: " · "), .dim)]),
          item: number))
      rows.append(.init(line: Line()))
    }
    list = Listing(rows)
  }

  var title: String { words.library }
  var hints: [String] { words.hints.library }

  mutating func handle(_ key: Key) -> Action {
    switch key {
    case .enter, .right: return list.choice.map(Action.openBundle) ?? .none
    case .click(_, let line):
      guard let item = list.item(onLine: line - 1) else { return .none }
      list.select(item)
      return .openBundle(item)
    default: return list.handleLetter(key) ? .none : .unknown
    }
  }

  mutating func body(width: Int, height: Int) -> [Line] {
    [Line()] + list.lines(width: width, height: height - 1)
  }
}

extension Words {
  /// Whom a bundle is by, in a few words.
  static func verdict(_ bundle: ShelvedBundle, _ words: Words) -> Span {
    Span(words.verdict(bundle.verdict), bundle.verdict.isTrusted ? [] : [.bold, .reversed])
  }
}
