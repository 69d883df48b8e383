internal import Bytes
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
    // A text may be looked through for addresses that are not in it only so often.
    var patience = 8 * document.text.count
    /// Where an address stands that has no words, from where the last words are on.
    func find(_ target: String) -> Int? {
      guard patience > 0, place < document.text.count else { return nil }
      let found = document.text.firstIndex(of: Array(target.utf8), in: place..<document.text.count)
      patience -= (found ?? document.text.count) - place
      // The next of the same address is behind it.
      if let found { place = found + 1 }
      return found
    }
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .text(.source(let range)), .code(.source(let range)): place = range.lowerBound
      case .link(let piece), .image(let piece):
        guard let target = document.target(at: index), isWanted(index, target) else { continue }
        // The words of a link are where it stands; what has none is where its address is, or near what was before.
        let words = document.nodes[index..<node.end].lazy.compactMap { node in
          if case .text(.source(let range)) = node.kind { range.lowerBound } else { nil }
        }
        var own: Int?
        if case .source(let range) = piece { own = range.lowerBound }
        let start = words.first ?? own ?? find(target)
        if let own, own > place { place = own }
        links.append(LocalLink(target: target, line: counter.line(at: start ?? place)))
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
