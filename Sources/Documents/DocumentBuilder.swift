/// Puts a document together from front to back: for the parsers of the formats that guides come in.
package struct DocumentBuilder {
  /// The containers that are still open.
  private var open: [Int] = []
  private var nodes: [Document.Node] = []
  private let text: [UInt8]

  /// The deepest nesting; what lies deeper is laid flat.
  package static let maximumDepth = 48

  /// A builder for a document with this text.
  package init(text: [UInt8]) {
    self.text = text
  }

  /// How many containers are open.
  package var depth: Int { open.count }

  /// Begins a container.
  package mutating func begin(_ kind: Document.Kind) {
    open.append(nodes.count)
    nodes.append(.init(kind: kind, end: 0))
  }

  /// Ends the container that was begun last; a link or an image is given its target here.
  package mutating func end(target: Document.Piece? = nil) {
    guard let index = open.popLast() else { return }
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
    if case .text(.source(let range)) = kind, let last = nodes.last, last.end == nodes.count,
      case .text(.source(let before)) = last.kind, before.upperBound == range.lowerBound,
      open.last != nodes.count - 1
    {
      nodes[nodes.count - 1].kind = .text(.source(before.lowerBound..<range.upperBound))
      return
    }
    nodes.append(.init(kind: kind, end: nodes.count + 1))
  }

  /// The document.
  package mutating func finish() -> Document {
    while !open.isEmpty { end() }
    return Document(text: text, nodes: nodes)
  }
}
