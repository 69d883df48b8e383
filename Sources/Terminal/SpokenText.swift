internal import Bytes
package import Documents
package import Localization

/// A document as plain lines to be listened to: nothing is drawn, everything is said.
///
/// Lines are short, headings say their level, links are numbered and stand behind the paragraph that they are in, and
/// tables are read row by row.
package struct SpokenText {
  /// The lines, without any sequence of a terminal.
  package private(set) var lines: [String] = []
  /// The nodes of the links; the first is number one.
  package private(set) var links: [Int] = []
  /// Where the headings are: their lines and their words.
  package private(set) var headings: [(line: Int, words: String)] = []
  /// For each line, the block that it is of.
  package private(set) var nodes: [Int] = []

  private let document: Document
  private let language: Language
  private var current = 0
  /// What may still be said, see ``DocumentRenderer/maximumWork``.
  private let budget = Budget(steps: DocumentRenderer.maximumWork)
  private static let workOfLine = 64

  /// The longest heading of a column that is said in each row, in characters.
  private static let longestName = 60

  /// So short that a line can be heard again without losing the thread.
  package static let width = 72

  package init(_ document: Document, language: Language) {
    self.document = document
    self.language = language
    blocks(0..<document.nodes.count, prefix: "")
    while lines.last?.isEmpty == true {
      lines.removeLast()
      nodes.removeLast()
    }
    if budget.isSpent {
      // All of it can still be written to a file.
      lines.append("… (--extract)")
      nodes.append(current)
    }
  }

  // MARK: Blocks

  private mutating func blocks(_ range: Range<Int>, prefix: String) {
    var prefix = prefix
    blocks(range, prefix: &prefix)
  }

  private mutating func blocks(_ range: Range<Int>, prefix: inout String) {
    var inline: Range<Int>?
    for index in document.children(of: range) where budget.spend(1) {
      let end = document.nodes[index].end
      if isInline(document.nodes[index].kind) {
        inline = (inline?.lowerBound ?? index)..<end
        continue
      }
      if let words = inline { paragraph(words, prefix: &prefix) }
      inline = nil
      block(index, prefix: &prefix)
    }
    if let words = inline { paragraph(words, prefix: &prefix) }
  }

  private func isInline(_ kind: Document.Kind) -> Bool {
    switch kind {
    case .emphasis, .strong, .strike, .link, .image, .text, .code, .lineBreak, .footnoteReference: true
    default: false
    }
  }

  private mutating func block(_ index: Int, prefix: inout String) {
    let node = document.nodes[index]
    let inside = index + 1..<node.end
    current = index
    switch node.kind {
    case .heading(let level):
      headings.append((lines.count, document.plainText(inside)))
      prefix += Phrase.heading(level)[language]
      paragraph(inside, prefix: &prefix)
    case .quote:
      say(prefix + Phrase.quote[language])
      prefix = ""
      blocks(inside, prefix: "")
      say(Phrase.endOfQuote[language])
      say("")
    case .list(let start, _): list(inside, from: start)
    case .codeBlock: code(inside)
    case .table: table(inside)
    case .rule: break
    case .footnote(let label): blocks(inside, prefix: Phrase.note(label)[language])
    case .paragraph, .cell: paragraph(inside, prefix: &prefix)
    default: blocks(inside, prefix: &prefix)
    }
  }

  private mutating func list(_ range: Range<Int>, from start: Int?) {
    for (offset, index) in document.children(of: range).enumerated() where budget.spend(1) {
      let item = document.nodes[index]
      var prefix = start.map { "\($0 + offset). " } ?? Phrase.item[language]
      if case .item(let isDone?) = item.kind { prefix = (isDone ? Phrase.done : .toDo)[language] }
      blocks(index + 1..<item.end, prefix: prefix)
    }
  }

  private mutating func code(_ range: Range<Int>) {
    say(Phrase.code[language])
    let text = document.nodes[range].map { node in
      switch node.kind {
      case .text(let piece), .code(let piece): string(piece)
      default: "\n"
      }
    }.joined()
    // What is code is not broken anew: a line more or less could mean something else.
    var rest = Substring(text)
    while !rest.isEmpty, !budget.isSpent {
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      if end > rest.startIndex { say(String(rest[..<end])) }
      rest = rest[end...].dropFirst()
    }
    say(Phrase.endOfCode[language])
    say("")
  }

  /// Row by row, each cell behind the heading of its column.
  private mutating func table(_ range: Range<Int>) {
    var names: [String] = []
    var number = 0
    for index in document.children(of: range) where budget.spend(1) {
      let inside = index + 1..<document.nodes[index].end
      guard case .row(let isHeader) = document.nodes[index].kind else {
        blocks(index..<document.nodes[index].end, prefix: "")
        continue
      }
      let cells = document.children(of: inside)
      if isHeader {
        // They are said again in each row, and must not be as long as they like.
        names = cells.map { cell in
          let name = document.plainText(cell..<document.nodes[cell].end)
          return String(name.unicodeScalars.prefix(Self.longestName))
        }
        continue
      }
      number += 1
      current = index
      say(Phrase.row(number)[language])
      for (column, cell) in cells.enumerated() where !budget.isSpent {
        let name = column < names.count && !names[column].isEmpty ? names[column] + ": " : ""
        let first = lines.count
        blocks(cell + 1..<document.nodes[cell].end, prefix: name)
        // Cells follow each other without a pause.
        while lines.count > first, lines.last?.isEmpty == true {
          lines.removeLast()
          nodes.removeLast()
        }
      }
      say("")
    }
    if number == 0, !names.isEmpty { say(names.joined(separator: "; ")) }
  }

  // MARK: Words

  private mutating func paragraph(_ range: Range<Int>, prefix: inout String) {
    var parts = [""]
    var found: [Int] = []
    var struck: [Int] = []
    func endStruck(before index: Int) {
      while let end = struck.last, end <= index {
        struck.removeLast()
        parts[parts.count - 1] += Phrase.struckEnd[language]
      }
    }
    for index in range {
      guard budget.spend(1) else { break }
      endStruck(before: index)
      switch document.nodes[index].kind {
      case .text(let piece), .code(let piece): parts[parts.count - 1] += string(piece)
      // What is not valid any more must not be heard as if it were.
      case .strike where struck.isEmpty:
        struck.append(document.nodes[index].end)
        parts[parts.count - 1] += Phrase.struckStart[language]
      case .footnoteReference(let label):
        budget.spend(4 * label.utf8.count)
        parts[parts.count - 1] += "[\(label)]"
      case .image: parts[parts.count - 1] += Phrase.picture[language]
      case .lineBreak: parts.append("")
      case .link: found.append(index)
      default: break
      }
    }
    endStruck(before: range.upperBound)
    for part in parts {
      let words = [Span(prefix + joiningLines(part))]
      for line in wrapped(words, width: Self.width) { say(line.encoded(hasStyle: false)) }
      prefix = ""
    }
    for link in found where !budget.isSpent {
      links.append(link)
      let name = document.plainText(link + 1..<document.nodes[link].end)
      let target = DocumentRenderer.readable(document.target(at: link) ?? "")
      budget.spend(4 * (target.utf8.count + name.utf8.count))
      let what =
        Phrase.link(links.count)[language]
        + (target.isEmpty || name == target ? name : name.isEmpty ? target : "\(name), \(target)")
      for line in wrapped([Span(what)], width: Self.width) { say(line.encoded(hasStyle: false)) }
    }
    say("")
  }

  /// The words of a piece, as far as they may still be said.
  private func string(_ piece: Document.Piece) -> String {
    guard !budget.isSpent else { return "" }
    let words = document.string(piece, atMost: DocumentRenderer.maximumWork / 2)
    budget.spend(words.utf8.count)
    return words
  }

  private mutating func say(_ line: String) {
    guard lines.count < DocumentRenderer.maximumLines, budget.spend(Self.workOfLine + line.utf8.count) else {
      budget.spend(.max)
      return
    }
    let line = cleaned(line)
    // One empty line is a pause; more are nothing to hear.
    if line.isEmpty, lines.last?.isEmpty ?? true { return }
    lines.append(line)
    nodes.append(current)
  }
}

/// What a text says of its own structure, where it is heard and not seen.
extension Phrase {
  fileprivate static func heading(_ level: Int) -> Phrase {
    Phrase("heading \(level): ", zh: "\(level) 级标题：")
  }
  fileprivate static func link(_ number: Int) -> Phrase { Phrase("link \(number): ", zh: "链接 \(number)：") }
  fileprivate static func row(_ number: Int) -> Phrase { Phrase("row \(number)", zh: "第 \(number) 行") }
  fileprivate static func note(_ label: String) -> Phrase { Phrase("note \(label): ", zh: "注 \(label)：") }
  fileprivate static let picture = Phrase("picture: ", zh: "图片：")
  fileprivate static let struckStart = Phrase("(struck out: ", zh: "（已划去：")
  fileprivate static let struckEnd = Phrase(")", zh: "）")
  fileprivate static let item = Phrase("item: ", zh: "项目：")
  fileprivate static let done = Phrase("done: ", zh: "已完成：")
  fileprivate static let toDo = Phrase("to do: ", zh: "未完成：")
  fileprivate static let quote = Phrase("quotation:", zh: "引文：")
  fileprivate static let endOfQuote = Phrase("end of quotation", zh: "引文完")
  fileprivate static let code = Phrase("code:", zh: "代码：")
  fileprivate static let endOfCode = Phrase("end of code", zh: "代码完")
}
