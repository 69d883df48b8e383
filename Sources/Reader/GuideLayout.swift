internal import Documents
internal import Terminal

/// A guide as lines of some width, and where in them its blocks and links are.
struct GuideLayout {
  let lines: [Line]
  /// For each line, the block that it shows.
  let nodes: [Int]
  /// The links in the order in which they are read, with the first line of each.
  let links: [(node: Int, line: Int)]

  /// - Parameter title: a title that the text itself does not have.
  init(_ document: Document, title: String?, width: Int) {
    var (lines, nodes) = DocumentRenderer.layout(of: document, width: width, showsLocalTargets: false)
    if let title {
      let head = wrapped([Span(title, .bold)], width: width) + [Line()]
      lines = head + lines
      nodes = head.map { _ in 0 } + nodes
    }
    var links: [(node: Int, line: Int)] = []
    var last: Int?
    for (number, line) in lines.enumerated() {
      for case let link? in line.spans.lazy.map(\.link) where link != last {
        // In a table, the lines of several cells stand beside each other.
        if !links.suffix(8).contains(where: { $0.node == link }) { links.append((link, number)) }
        last = link
      }
    }
    self.lines = lines
    self.nodes = nodes
    self.links = links
  }

  /// The first line of a block, or of what comes after it.
  func line(ofNode node: Int) -> Int {
    nodes.firstIndex { $0 >= node } ?? max(lines.count - 1, 0)
  }

  /// A place that stays what it is when the width is another: a block, and which part of its lines.
  func mark(ofLine line: Int) -> (node: Int, part: Double) {
    guard nodes.indices.contains(line) else { return (0, 0) }
    let span = range(ofNode: nodes[line], around: line)
    return (nodes[line], Double(line - span.lowerBound) / Double(span.count))
  }

  func line(ofMark mark: (node: Int, part: Double)) -> Int {
    let first = line(ofNode: mark.node)
    guard nodes.indices.contains(first) else { return 0 }
    return first + Int(mark.part * Double(range(ofNode: nodes[first], around: first).count))
  }

  private func range(ofNode node: Int, around line: Int) -> Range<Int> {
    var (low, high) = (line, line + 1)
    while low > 0, nodes[low - 1] == node { low -= 1 }
    while high < nodes.count, nodes[high] == node { high += 1 }
    return low..<high
  }
}
