internal import BundleFormat
internal import BundleReading
internal import System
internal import Terminal

/// The bundles, to choose one.
struct LibraryView: View {
  private var list: Listing
  private let bundles: [OpenedBundle]
  private let words: Words

  init(_ bundles: [OpenedBundle], words: Words) {
    self.bundles = bundles
    self.words = words
    var rows: [Listing.Row] = []
    for (number, bundle) in bundles.enumerated() {
      let parts = [
        words.guides(bundle.guides), words.edition(bundle.manifest.edition, bundle.manifest.date),
        fileName(FilePath.name(of: bundle.name)),
      ]
      rows.append(
        .init(line: Line([Span(quoted(bundle.manifest.title, columns: .max), .bold)]), item: number))
      rows.append(
        .init(
          line: Line([words.shown(bundle.verdict), Span("  " + parts.joined(separator: " · "), .dim)]),
          item: number))
      rows.append(.init(line: Line()))
    }
    list = Listing(rows)
  }

  var title: String { words.library }
  var hints: [String] { words.hints.library }

  mutating func handle(_ key: Key) -> Action {
    switch key {
    case .enter, .right: return list.choice.map { .openBundle(bundles[$0]) } ?? .none
    case .click(_, let line):
      guard let item = list.item(onLine: line - 1) else { return .none }
      list.select(item)
      return .openBundle(bundles[item])
    default: return list.handleLetter(key) ? .none : .unknown
    }
  }

  mutating func body(width: Int, height: Int) -> [Line] {
    [Line()] + list.lines(width: width, height: height - 1)
  }
}

extension Words {
  /// Whom a bundle is by, in a few words.
  func shown(_ verdict: Verdict) -> Span {
    Span(self.verdict(verdict), verdict.isTrusted ? [] : [.bold, .reversed])
  }
}
