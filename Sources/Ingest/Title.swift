internal import Documents

extension Document {
  /// The heading that says what all of the document is about: the first one, if it is of the first level, or if all others are below
  /// it and no words stand before it; else the only one of the first level.
  var titleHeading: String? { titleHeading(tagged: []) }

  /// - Parameter tagged: headings of the first level that are written as tags of HTML among Markdown: in the midst of a guide they
  ///   only show how those look.
  func titleHeading(tagged: Set<Int>) -> String? {
    var first: (node: Int, level: Int)?
    var firstLevel: [Int] = []
    var isAlone = true
    for index in topLevel {
      guard case .heading(let level) = nodes[index].kind else {
        if first == nil, isAlone { isAlone = !hasWords(index) }
        continue
      }
      if tagged.contains(index), first != nil || !isAlone { continue }
      if level == 1 { firstLevel.append(index) }
      if let first { isAlone = isAlone && level > first.level } else { first = (index, level) }
    }
    let title = firstLevel.count == 1 || first?.level == 1 ? firstLevel.first : isAlone ? first?.node : nil
    return title.map { plainText($0 + 1..<nodes[$0].end) }
  }

  /// Whether a block has words, besides what its pictures are called.
  private func hasWords(_ block: Int) -> Bool {
    var index = block
    while index < nodes[block].end {
      switch nodes[index].kind {
      case .image:
        index = nodes[index].end
        continue
      case .text(let piece), .code(let piece):
        if string(piece, atMost: Self.longestName).contains(where: { !$0.isWhitespace }) { return true }
      default: break
      }
      index += 1
    }
    return false
  }
}
