/// Tables that are drawn (Pandoc), or written as lists or with commas (MyST, Pandoc).
extension MarkdownBoxes {
  /// A table between strokes; what only looks like one stays as it was drawn.
  func grid(
    _ lines: ArraySlice<MarkdownSource.Line>, _ index: Int, _ indent: Substring, _ body: Substring
  ) -> ([MarkdownSource.Line], Int)? {
    guard let second = body.utf8.dropFirst().first, "-=:".utf8.contains(second),
      body.utf8.first == UInt8(ascii: "+"), body.trimmed.hasSuffix("+"),
      body.allSatisfy({ "+-=: ".contains($0) })
    else { return nil }
    let end =
      lines[index...].firstIndex { line in
        let first = line.text.utf8.first { $0 != 0x20 && $0 != 0x09 }
        return first != UInt8(ascii: "+") && first != UInt8(ascii: "|")
      } ?? lines.endIndex
    guard end > index + 2 else { return nil }
    if let table = DrawnTable(grid: lines[index..<end], words) {
      return (table.lines(behind: indent, end: lines[end - 1].end), end)
    }
    let fence = "\(indent)~~~~~~"
    return (
      [Line(text: "", end: lines[index].end), Line(text: fence, end: lines[index].end)] + lines[index..<end]
        + [Line(text: fence, end: lines[end - 1].end)], end
    )
  }

  /// A table of the lines of such a directive, with its title above it; `nil` if a cell holds more than words.
  mutating func table(
    _ kind: Substring, _ title: Substring, _ lines: ArraySlice<MarkdownSource.Line>,
    _ line: MarkdownSource.Line,
    _ indent: Substring
  ) -> Box? {
    guard kind == "csv-table" || kind == "list-table" else { return nil }
    var rows: [(cells: [String], end: Int)] = []
    var delimiter: Character = ","
    var isOption = false
    /// How many rows are its head: none (docutils), or one, where the table is a class (Quarto).
    let isClass = line.text.contains(".list-table")
    let ownHeads = MarkdownSpans.value(of: "header-rows", in: line.text).flatMap { Int($0) }
    var heads = isClass ? ownHeads ?? 1 : 0
    var hasHeader = false
    var caption = ""
    let body = lines.drop { line in
      let text = line.text.trimmed
      guard text.hasPrefix(":") else { return false }
      let name = text.dropFirst().prefix { $0.isLetter || $0 == "-" }
      if !name.isEmpty { isOption = name == "header" }
      let value = name.isEmpty ? text.dropFirst() : text[name.endIndex...].dropFirst()
      if name == "file" || name == "url" { note(line) }
      if name == "delim", let mark = value.trimmed.first { delimiter = mark }
      let isHeader = isOption && !value.trimmed.isEmpty && value.trimmed != ">"
      if name == "header-rows" { heads = Int(value.trimmed) ?? heads }
      if isHeader {
        rows.append((Self.fields(value, delimiter), line.end))
        hasHeader = true
      }
      return true
    }
    /// The lines of the cell that is being read, and how far in they stand.
    var cell: (lines: [String], columns: Int)?
    /// How far in cells begin.
    var column: Int?
    var fence: Fence?
    func finish() {
      guard let lines = cell?.lines else { return }
      rows[rows.count - 1].cells.append(DrawnTable.flat(lines, words))
      cell = nil
    }
    for line in body {
      let text = line.text.trimmed
      if kind == "csv-table" {
        if !text.isEmpty { rows.append((Self.fields(text[...], delimiter), line.end)) }
        continue
      }
      let wasCode = fence != nil
      fence.follow(line.text)
      // `* - first cell`, then `  - further cells` below it, and what goes on in them.
      let first = text.dropFirst().drop { $0 == " " }
      let isCell = !wasCode && (Self.isItem(text[...]) || text == "-" || text == "*")
      let isRow = isCell && (Self.isItem(first) || first == "-" || first == "*")
      let words = (isRow ? first.dropFirst() : text.dropFirst(isCell ? 1 : 0)).trimmed
      let blanks = line.text.prefix(while: \.isBlank).columns
      if isRow { column = blanks + text.count - first.count }
      // A list in a cell, or a box.
      guard wasCode || !["- ", "* ", "```{", "|"].contains(where: { words.hasPrefix($0) }),
        !isCell || isRow || abs(blanks - (column ?? 0)) < 2
      else { return nil }
      if isCell, words.count < text.count {
        guard isRow || cell != nil else { return nil }
        finish()
        if isRow { rows.append(([], line.end)) }
        cell = ([words], blanks + text.count - words.count)
      } else if let columns = cell?.columns {
        cell?.lines.append(line.text.droppingColumns(columns))
      } else if !text.isEmpty {
        guard isClass, rows.isEmpty else { return nil }
        caption += (caption.isEmpty ? "" : " ") + text
      }
      if !text.isEmpty, !rows.isEmpty { rows[rows.count - 1].end = line.end }
    }
    finish()
    let width = rows.map(\.cells.count).max() ?? 0
    guard width > 0, width * rows.count < 100_000 else { return nil }
    if heads == 0, !hasHeader { rows.insert(([], line.end), at: 0) }
    var table = rows.map { row in
      let cells =
        (kind == "csv-table" ? row.cells.map { $0.replacing("|", with: "\\|") } : row.cells)
        + Array(repeating: "", count: width - row.cells.count)
      return Line(text: "| " + cells.joined(separator: " | ") + " |", end: row.end)
    }
    table.insert(Line(text: "|" + String(repeating: "-|", count: width), end: table[0].end), at: 1)
    let heading = [title.trimmed, caption].filter { !$0.isEmpty }.joined(separator: ": ")
    return Box(
      heading: heading, end: line.end, indent: indent, body: table,
      isQuoted: false)
  }

  private static func isItem(_ text: Substring) -> Bool { text.hasPrefix("- ") || text.hasPrefix("* ") }

  /// The fields of a line (RFC 4180).
  private static func fields(_ line: Substring, _ delimiter: Character) -> [String] {
    var fields: [String] = []
    var rest = line
    while true {
      rest = rest.drop { $0.isBlank }
      var field = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let next = rest.popFirst() {
          if next == "\"" {
            guard rest.first == "\"" else { break }
            rest = rest.dropFirst()
          }
          field.append(next)
        }
      }
      let bare = rest.prefix { $0 != delimiter }
      fields.append(field + bare.trimmed)
      rest = rest[bare.endIndex...]
      guard !rest.isEmpty else { return fields }
      rest = rest.dropFirst()
    }
  }
}
