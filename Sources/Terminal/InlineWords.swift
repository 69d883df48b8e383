internal import Bytes
internal import Documents

/// Words with their looks, and among them the line breaks that a guide asks for.
struct InlineWords {
  var spans: [Span] = []

  /// A line break, as a style that nothing else has.
  static let lineBreak = Span(" ", Style(rawValue: 0x80))

  /// Lines that end where the guide breaks them, or have to.
  func lines(width: Int) -> [Line] { parts.flatMap { wrapped(Array($0), width: width) } }

  /// The columns that they take as the guide breaks them.
  var width: Int { parts.map { Line(Array($0)).width }.max() ?? 0 }

  private var parts: [ArraySlice<Span>] {
    spans.split(separator: Self.lineBreak, omittingEmptySubsequences: false)
  }
}

/// Finds the words of nodes within a line.
struct InlineReader {
  let document: Document
  /// Whether links within the collection say where they lead.
  let showsLocalTargets: Bool
  /// What may still be laid out.
  let budget: Budget

  /// The words of some nodes with their looks.
  func words(in range: Range<Int>, _ style: Style) -> InlineWords {
    var spans: [Span] = []
    var joiner = LineJoiner()
    var open: [(end: Int, style: Style, after: [Span])] = []
    var links: [(node: Int, end: Int)] = []
    func add(_ text: String, _ style: Style) {
      let words = joiner.add(text)
      let isAtStart = spans.last.map { $0 == InlineWords.lineBreak } ?? true
      let isSpaced = words.utf8.first == UInt8(ascii: " ")
      let trimmed = isAtStart && isSpaced ? String(words.unicodeScalars.dropFirst()) : words
      if !trimmed.isEmpty { spans.append(Span(trimmed, style, link: links.last?.node)) }
    }
    func close(before index: Int) {
      while let last = open.last, last.end <= index {
        for span in last.after { add(span.text, span.style) }
        open.removeLast()
      }
      while let end = links.last?.end, end <= index { links.removeLast() }
    }
    func breakLine() {
      joiner = LineJoiner()
      if !spans.isEmpty { spans.append(InlineWords.lineBreak) }
    }
    /// Lines that stay apart, and as far in as they stand.
    func addCode(_ text: String) {
      for line in text.split(separator: "\n") {
        spans += [Span(String(line), style.union(.bold)), InlineWords.lineBreak]
      }
      joiner = LineJoiner()
    }
    /// Where a block of code ends.
    var codeEnd = 0
    for index in range {
      guard budget.spend(1) else { break }
      close(before: index)
      let current = open.last?.style ?? style
      let node = document.nodes[index]
      switch node.kind {
      case .text(let piece) where index < codeEnd: addCode(string(piece))
      case .text(let piece): add(string(piece), current)
      case .code(let piece): add(string(piece), current.union(.bold))
      case .lineBreak: breakLine()
      case .footnoteReference(let label):
        budget.spend(4 * label.utf8.count)
        links.append((index, node.end))
        add("[\(label)]", .dim)
      case .emphasis: open.append((node.end, current.union(.italic), []))
      case .strong: open.append((node.end, current.union(.bold), []))
      case .strike: open.append((node.end, current.union(.strike), []))
      case .link:
        links.append((index, node.end))
        open.append((node.end, current.union(.underline), target(index, " <", ">")))
      case .image:
        links.append((index, node.end))
        add("▣ ", .dim)
        open.append((node.end, current, target(index, " (", ")")))
      // A block within a line, such as a list in a cell.
      default:
        if spans.last != InlineWords.lineBreak { breakLine() }
        if case .codeBlock = node.kind { codeEnd = node.end }
      }
    }
    close(before: range.upperBound)
    if codeEnd > 0, spans.last == InlineWords.lineBreak { spans.removeLast() }
    return InlineWords(spans: spans)
  }

  /// The words of a piece, as far as they may still be laid out.
  func string(_ piece: Document.Piece) -> String {
    guard !budget.isSpent else { return "" }
    let words = document.string(piece, atMost: DocumentRenderer.maximumWork / 2)
    budget.spend(words.utf8.count)
    return words
  }

  private func target(_ index: Int, _ before: String, _ after: String) -> [Span] {
    guard !budget.isSpent, let target = document.target(at: index), !target.isEmpty,
      target != document.plainText(index + 1..<document.nodes[index].end)
    else { return [] }
    if !showsLocalTargets, target.hasPrefix("#") || LinkTarget(target).isLocal { return [] }
    // It is measured, cut and shown; and finding that it is not the words took as long.
    budget.spend(4 * target.utf8.count)
    let shown = DocumentRenderer.readable(target)
    return shown.isEmpty ? [] : [Span("\(before)\(shown)\(after)", .dim)]
  }
}
