internal import BundleReading
internal import Bytes
internal import Documents
internal import Localization
internal import Terminal

/// The headings of a guide, to go to one.
struct OutlineView: View {
  let bundle: OpenedBundle?
  private var list: Listing
  private let nodes: [Int]

  /// How much is shown of all headings together, in bytes.
  private static let mostWords = 8 << 20

  /// - Parameter node: where in the guide the reader is.
  init?(_ document: Document, at node: Int, bundle: OpenedBundle?) {
    self.bundle = bundle
    let headings = document.nodes.enumerated().compactMap { index, item -> (node: Int, level: Int)? in
      if case .heading(let level) = item.kind { (index, level) } else { nil }
    }
    guard !headings.isEmpty else { return nil }
    let highest = headings.map(\.level).min() ?? 1
    nodes = headings.map(\.node)
    // Headings that hold one another come to many times the guide.
    let budget = Budget(steps: Self.mostWords)
    list = Listing(
      headings.enumerated().map { number, heading in
        let words =
          budget.isSpent ? "…" : document.plainText(heading.node + 1..<document.nodes[heading.node].end)
        budget.spend(words.utf8.count)
        let isHighest = heading.level == highest
        return .init(
          line: Line([
            Span(String(repeating: "  ", count: heading.level - highest)),
            Span(words, isHighest ? .bold : []),
          ]), item: number)
      },
      selected: (headings.lastIndex { $0.node <= node }) ?? 0)
  }

  var title: Phrase { .outline }
  var hints: [Phrase] { Hints.outline }

  mutating func handle(_ key: Key) -> Action {
    switch key {
    case .enter, .right: return list.choice.map { .jump(toNode: nodes[$0]) } ?? .back
    case .character("t"): return .back
    case .click(_, let line):
      return list.item(onLine: line - 1).map { .jump(toNode: nodes[$0]) } ?? .none
    default: return list.handleLetter(key) ? .none : .unknown
    }
  }

  mutating func body(width: Int, height: Int) -> [Line] {
    [Line()] + list.lines(width: width, height: height - 1)
  }
}
