internal import Documents
internal import Terminal

/// A guide as lines of some width, and where in them its blocks, links and pictures are.
struct GuideLayout {
  private(set) var lines: [Line]
  /// For each line, the block that it shows.
  private(set) var nodes: [Int]
  /// The links and pictures in the order in which they are read, with the first line of each.
  private(set) var links: [(node: Int, line: Int)]
  /// The pictures that have lines of their own.
  private(set) var figures: [DocumentRenderer.Figure]

  /// - Parameters:
  ///   - title: a title that the text itself does not have.
  ///   - figure: the lines that stand for a picture, at most so wide; `nil` for none.
  init(_ document: Document, title: String?, width: Int, figure: @escaping (Int, Int) -> [Line]?) {
    let layout = DocumentRenderer.layout(
      of: document, width: width, showsLocalTargets: false, foldsCode: true,
      figure: figure)
    let head = title.map { wrapped([Span($0, .bold)], width: width) + [Line()] } ?? []
    let lines = head + layout.lines
    nodes = head.map { _ in 0 } + layout.nodes
    figures = layout.figures.map { $0.moved(by: head.count) }
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
    self.links = links
  }

  /// Puts other lines where a picture stands; nothing else is laid out anew.
  mutating func replace(figure number: Int, with new: [Line]) {
    let figure = figures[number]
    let old = figure.lines
    lines.replaceSubrange(
      old,
      with: new.enumerated().map { Line(($0.offset == 0 ? figure.first : figure.rest) + $0.element.spans) })
    nodes.replaceSubrange(old, with: repeatElement(nodes[old.lowerBound], count: new.count))
    let difference = new.count - old.count
    figures[number].lines = old.lowerBound..<old.upperBound + difference
    for later in figures.indices.dropFirst(number + 1) {
      figures[later] = figures[later].moved(by: difference)
    }
    for link in links.indices where links[link].line >= old.upperBound { links[link].line += difference }
    // The words of the picture itself stand on its first line from now on.
    for link in links.indices where old.contains(links[link].line) { links[link].line = old.lowerBound }
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

extension DocumentRenderer.Figure {
  func moved(by count: Int) -> Self {
    var moved = self
    moved.lines = lines.lowerBound + count..<lines.upperBound + count
    return moved
  }
}
