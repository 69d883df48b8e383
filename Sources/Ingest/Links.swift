package import Documents

/// A link or picture of a guide, and where it stands.
package struct LocalLink: Equatable, Sendable {
  /// Where it leads, as it is written.
  package var target: String
  /// The line it is in, from 1 on.
  package var line: Int

  /// The links and pictures of a document that are wanted, by their nodes and targets: those that lead to files of the collection, if
  /// nothing else is said.
  package static func find(
    in document: Document, where isWanted: (Int, String) -> Bool = { LinkTarget($1).isLocal }
  ) -> [LocalLink] {
    var links: [LocalLink] = []
    var counter = LineCounter(text: document.text)
    var place = 0
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .text(.source(let range)), .code(.source(let range)): place = range.lowerBound
      case .link, .image:
        guard let target = document.target(at: index), isWanted(index, target) else { continue }
        // The words of a link are where it stands; a picture without words is near what was before.
        let words = document.nodes[index..<node.end].lazy.compactMap { node in
          if case .text(.source(let range)) = node.kind { range.lowerBound } else { nil }
        }
        links.append(LocalLink(target: target, line: counter.line(at: words.first ?? place)))
      default: break
      }
    }
    return links
  }
}

/// Counts lines for places that mostly ascend.
struct LineCounter {
  let text: [UInt8]
  private var place = 0
  private var lines = 1

  init(text: [UInt8]) {
    self.text = text
  }

  mutating func line(at target: Int) -> Int {
    if target < place { (place, lines) = (0, 1) }
    lines += text[place..<min(target, text.count)].count { $0 == 0x0A }
    place = min(target, text.count)
    return lines
  }
}
