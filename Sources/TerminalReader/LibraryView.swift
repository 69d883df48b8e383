internal import BundleFormat
internal import BundleReading
internal import Localization
internal import System
internal import Terminal

/// The bundles, to choose one.
struct LibraryView: View {
  private var list: Listing
  private let bundles: [OpenedBundle]
  private let language: Language

  init(_ bundles: [OpenedBundle], language: Language) {
    self.bundles = bundles
    self.language = language
    var rows: [Listing.Row] = []
    for (number, bundle) in bundles.enumerated() {
      let parts = [
        Phrase.guides(bundle.guides)[language], Phrase.edition(bundle.manifest)[language],
        fileName(FilePath.name(of: bundle.name)),
      ]
      rows.append(
        .init(line: Line([Span(quoted(bundle.manifest.title, columns: .max), .bold)]), item: number))
      rows.append(
        .init(
          line: Line([Span(bundle.verdict, language), Span("  " + parts.joined(separator: " · "), .dim)]),
          item: number))
      rows.append(.init(line: Line()))
    }
    list = Listing(rows)
  }

  var title: Phrase { .library }
  var hints: [Phrase] { Hints.library }

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

extension Span {
  /// Whom a bundle is by, in a few words.
  init(_ verdict: Verdict, _ language: Language) {
    self.init(Phrase.mark(verdict)[language], verdict.isTrusted ? [] : [.bold, .reversed])
  }
}
