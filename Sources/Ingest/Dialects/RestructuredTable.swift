/// A table of reStructuredText, which pandoc only reads if no cell takes several columns or rows.
enum RestructuredTable {
  typealias Line = MarkdownSource.Line

  /// Pandoc reads it as it is.
  case known
  /// Its cells, each of some lines.
  case rows([[[String]]], hasHeader: Bool)
  /// What is drawn so is no table.
  case broken

  /// Reads the table that begins in a line.
  ///
  /// - Parameter patience: how many more lines are looked through in vain for ends of tables.
  /// - Returns: the table, and the line behind it; `nil` if there is none.
  static func read(
    _ source: [Line], at index: Int, _ indent: Int, _ patience: inout Int
  ) -> (table: RestructuredTable, end: Int)? {
    let first = source[index].text.dropFirst(indent)
    if first.utf8.first == UInt8(ascii: "+") { return grid(source, index, indent) }
    let groups = borders(first, of: UInt8(ascii: "="))
    guard groups.count > 1 else { return nil }
    return simple(source, index, indent, groups, &patience)
  }

  /// Whether a cell has something in it that is written otherwise, and may be longer or shorter then.
  private static func hasMarks(_ text: some StringProtocol) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "|") }
      && (Substring(text).contains(":`") || Substring(text).contains("]_") || Substring(text).contains("|"))
  }

  /// The lines of a cell, without what all of them stand in.
  private static func trimmed(_ lines: [String]) -> [String] {
    let isBlank = RestructuredText.isBlank
    let margin = lines.lazy.filter { !isBlank($0) }.map { RestructuredText.indent(of: $0) }.min() ?? 0
    var cell = lines.map { isBlank($0) ? "" : String($0.dropFirst(margin)).trimmedAtEnd }[...]
    while cell.first?.isEmpty == true { cell.removeFirst() }
    while cell.last?.isEmpty == true { cell.removeLast() }
    // So authors write that there is nothing in it.
    return cell == ["\\"] ? [] : Array(cell)
  }

  // MARK: Between strokes

  private static func isRule(_ text: Substring) -> Bool {
    text.utf8.count > 2 && text.utf8.last == UInt8(ascii: "+")
      && text.utf8.allSatisfy { "+-=".utf8.contains($0) }
  }

  private static func grid(_ source: [Line], _ index: Int, _ indent: Int) -> (RestructuredTable, Int)? {
    guard isRule(source[index].text.dropFirst(indent)) else { return nil }
    let end =
      source[index...].firstIndex { line in
        let body = line.text.dropFirst(indent).utf8.first
        return RestructuredText.indent(of: line.text) != indent
          || body != UInt8(ascii: "+") && body != UInt8(ascii: "|")
      } ?? source.count
    guard end > index + 2 else { return nil }
    let texts = source[index..<end].map { $0.text.trimmed }
    let strokes = texts[0].utf8.enumerated().filter { $0.element == UInt8(ascii: "+") }.map(\.offset)
    let isPlain = texts.allSatisfy { Self.isPlain($0, strokes) }
    guard let table = DrawnTable(cellsOf: source[index..<end]) else {
      return (isPlain ? .known : .broken, end)
    }
    let rows = table.cells.map { row in
      row.map { trimmed($0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)) }
    }
    if isPlain, !rows.contains(where: { $0.contains { $0.contains(where: hasMarks) } }) {
      return (.known, end)
    }
    return (.rows(rows, hasHeader: table.hasHeader), end)
  }

  /// Whether a line has its strokes where the first has them, and no others.
  private static func isPlain(_ text: String, _ strokes: [Int]) -> Bool {
    let columns = DrawnTable.columns(of: text, isWide: true)
    guard columns.first == "+" else {
      return strokes.allSatisfy { $0 < columns.count && columns[$0] == "|" }
    }
    return isRule(text[...]) && columns.indices.filter { columns[$0] == "+" } == strokes
  }

  // MARK: Under rulings

  /// Where the strokes of a line that has nothing else begin and end.
  private static func borders(_ text: Substring, of stroke: UInt8) -> [Range<Int>] {
    guard text.utf8.first == stroke else { return [] }
    var groups: [Range<Int>] = []
    for (place, byte) in text.utf8.enumerated() where byte != 0x20 {
      guard byte == stroke else { return [] }
      if let last = groups.last, last.upperBound == place {
        groups[groups.count - 1] = last.lowerBound..<place + 1
      } else {
        groups.append(place..<place + 1)
      }
    }
    return groups
  }

  private static func simple(
    _ source: [Line], _ index: Int, _ indent: Int, _ groups: [Range<Int>], _ patience: inout Int
  ) -> (RestructuredTable, Int)? {
    var borders: [Int] = []
    var end = index + 1
    while end < source.count, patience > 0 {
      patience -= 1
      let text = source[end].text
      end += 1
      if RestructuredText.isBlank(text) { continue }
      guard RestructuredText.indent(of: text) >= indent else { return nil }
      guard self.borders(text.dropFirst(indent), of: UInt8(ascii: "=")).count > 1 else { continue }
      borders.append(end - 1)
      if end == source.count || RestructuredText.isBlank(source[end].text) || borders.count == 2 { break }
    }
    guard let last = borders.last, last == end - 1, last > index + 1 else { return nil }
    patience += end - index
    let head = borders.count > 1 ? borders[0] : index
    let texts = { (range: Range<Int>) in source[range].map { String($0.text.dropFirst(indent)) } }
    let names = head > index ? texts(index + 1..<head) : []
    let body = texts(head + 1..<last)
    let isPlain =
      names.count < 2
      && (names + body).allSatisfy { line in
        self.borders(line[...], of: UInt8(ascii: "-")).isEmpty && !hasMarks(line)
          && !RestructuredText.isBlank(String(line.prefix(groups[0].upperBound)))
      }
    if isPlain { return (.known, end) }
    guard let header = rows(names, groups), let rows = rows(body, groups) else { return (.broken, end) }
    guard let first = header.first else { return (.rows(rows, hasHeader: false), end) }
    // One row is all that others have for what columns are called.
    let joined = header.dropFirst().reduce(first) { above, row in zip(above, row).map { $0 + $1 } }
    return (.rows([joined] + rows, hasHeader: true), end)
  }

  /// The rows of some lines: each begins where there is something in the first column, or behind a ruling, which says what columns the
  /// cells of the row above take.
  private static func rows(_ lines: [String], _ groups: [Range<Int>]) -> [[[String]]]? {
    var rows: [[[String]]] = []
    var open: [String] = []
    func close(_ ends: [Range<Int>]) -> Bool {
      defer { open = [] }
      guard !open.isEmpty else { return true }
      guard let row = row(open, ends, groups) else { return false }
      rows.append(row)
      return true
    }
    for line in lines {
      if RestructuredText.isBlank(line) {
        open.append("")
        continue
      }
      let ruling = borders(line[...], of: UInt8(ascii: "-"))
      if !ruling.isEmpty, ruling.count > 1 || groups.count == 2 || ruling[0].count > groups[0].count {
        guard close(ruling) else { return nil }
        continue
      }
      let isFirst = !RestructuredText.isBlank(String(line.prefix(groups[0].upperBound)))
      if isFirst, !close(groups) { return nil }
      open.append(line)
    }
    guard close(groups) else { return nil }
    return rows.filter { $0.contains { !$0.isEmpty } }
  }

  /// The cells of a row by where they begin; `nil` if words stand between them.
  private static func row(_ lines: [String], _ ends: [Range<Int>], _ groups: [Range<Int>]) -> [[String]]? {
    let places = ends.map { end in groups.firstIndex { $0.lowerBound == end.lowerBound } }
    for isWide in [true, false] {
      let columns = lines.map { DrawnTable.columns(of: $0, isWide: isWide) }
      let isParted = columns.allSatisfy { line in
        zip(ends, ends.dropFirst()).allSatisfy { end, next in
          line.dropFirst(end.upperBound).prefix(next.lowerBound - end.upperBound).allSatisfy { $0 == " " }
        }
      }
      guard isParted else { continue }
      var row = Array(repeating: [String](), count: groups.count)
      for (number, end) in ends.enumerated() {
        guard let place = places[number] else { return nil }
        let width = number + 1 < ends.count ? ends[number + 1].lowerBound - end.lowerBound : Int.max
        row[place] = trimmed(columns.map { DrawnTable.words($0.dropFirst(end.lowerBound).prefix(width)) })
      }
      return row
    }
    return nil
  }
}
