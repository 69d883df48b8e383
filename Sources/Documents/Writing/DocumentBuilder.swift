/// Puts a document together from front to back: for the parsers of the formats that guides come in.
package struct DocumentBuilder {
  /// The containers that are still open, and how many cells each has.
  private var open: [(node: Int, cells: Int)] = []
  private var nodes: [Document.Node] = []
  private let text: [UInt8]
  /// Whether the last thing done was to end a container.
  private var hasJustEnded = false

  /// The deepest nesting; what lies deeper is laid flat.
  package static let maximumDepth = 48

  /// A builder for a document with this text.
  package init(text: [UInt8]) {
    self.text = text
  }

  /// What comes next.
  package var next: Int { nodes.count }

  /// How many containers are open.
  package var depth: Int { open.count }

  /// Whether one more of a kind fits where the builder is: rows have a limited number of cells.
  package func canHold(_ kind: Document.Kind) -> Bool {
    kind != .cell || (open.last?.cells ?? 0) < DocumentMap.maximumColumns
  }

  /// The block whose line is being written, which is the row of a cell; what comes next if there is none.
  package var place: Int {
    for container in open.reversed() {
      switch nodes[container.node].kind {
      case .paragraph, .heading, .row, .codeBlock: return container.node
      case .cell, .emphasis, .strong, .strike, .link, .image: continue
      default: return nodes.count
      }
    }
    return nodes.count
  }

  /// Begins a container.
  package mutating func begin(_ kind: Document.Kind) {
    hasJustEnded = false
    if kind == .cell, !open.isEmpty { open[open.count - 1].cells += 1 }
    open.append((nodes.count, 0))
    nodes.append(.init(kind: kind, end: 0))
  }

  /// Ends the container that was begun last; a link or an image is given its target here.
  package mutating func end(target: Document.Piece? = nil) {
    guard let index = open.popLast()?.node else { return }
    hasJustEnded = true
    nodes[index].end = nodes.count
    guard let target else { return }
    switch nodes[index].kind {
    case .link: nodes[index].kind = .link(destination: target)
    case .image: nodes[index].kind = .image(source: target)
    default: break
    }
  }

  /// Adds something that holds nothing.
  package mutating func add(_ kind: Document.Kind) {
    // Text that goes on where the last one ended is one piece.
    if !hasJustEnded, case .text(.source(let range)) = kind, let last = nodes.last,
      case .text(.source(let before)) = last.kind, before.upperBound == range.lowerBound
    {
      nodes[nodes.count - 1].kind = .text(.source(before.lowerBound..<range.upperBound))
      return
    }
    hasJustEnded = false
    nodes.append(.init(kind: kind, end: nodes.count + 1))
  }

  /// The document.
  package mutating func finish() -> Document {
    while !open.isEmpty { end() }
    return Document(text: text, nodes: nodes)
  }
}

extension Document {
  /// The same with links and pictures, by their nodes, that lead elsewhere.
  package func leading(_ targets: [Int: String]) -> Document {
    guard !targets.isEmpty else { return self }
    var nodes = nodes
    for (index, target) in targets {
      switch nodes[index].kind {
      case .link: nodes[index].kind = .link(destination: .literal(target))
      case .image: nodes[index].kind = .image(source: .literal(target))
      default: break
      }
    }
    return Document(text: text, nodes: nodes)
  }

  /// The document with other words for links that have only one piece of them, by the nodes of the links.
  package func naming(_ names: [Int: String]) -> Document {
    guard !names.isEmpty else { return self }
    var nodes = nodes
    for (index, name) in names where nodes[index].end == index + 2 {
      nodes[index + 1].kind = .text(.literal(name))
    }
    return Document(text: text, nodes: nodes)
  }
}
