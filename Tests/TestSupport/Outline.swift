package import Documents

extension Document {
  /// The structure as text for comparing: `(kind …)` for each container, words in quotes.
  package var outline: String { outline(0..<nodes.count) }

  private func outline(_ range: Range<Int>) -> String {
    children(of: range).map { index in
      let inner = outline(index + 1..<nodes[index].end)
      let name: String
      switch nodes[index].kind {
      case .text(let piece): return "“\(string(piece))”"
      case .code(let piece): return "`\(string(piece))`"
      case .lineBreak: return "break"
      case .rule: return "rule"
      case .footnoteReference(let label): return "[\(label)]"
      case .paragraph: name = "p"
      case .heading(let level): name = "h\(level)"
      case .quote: name = "quote"
      case .list(let start, let isLoose):
        name = (start.map { "list \($0)" } ?? "list") + (isLoose ? " loose" : "")
      case .item(let isDone): name = isDone.map { $0 ? "done" : "todo" } ?? "item"
      case .codeBlock: name = "code"
      case .table(let columns):
        name = "table " + columns.map { String("-lcr".dropFirst(Int($0.rawValue)).prefix(1)) }.joined()
      case .row(let isHeader): name = isHeader ? "header" : "row"
      case .cell: name = "cell"
      case .footnote(let label): name = "note \(label)"
      case .emphasis: name = "em"
      case .strong: name = "strong"
      case .strike: name = "strike"
      case .link: name = "link \(target(at: index) ?? "")"
      case .image: name = "image \(target(at: index) ?? "")"
      }
      return inner.isEmpty ? "(\(name))" : "(\(name) \(inner))"
    }.joined(separator: " ")
  }
}
