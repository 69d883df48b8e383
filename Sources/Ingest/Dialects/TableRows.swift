/// Rows of tables with more cells than columns: GitHub's parser drops what has no column (GFM, 4.10). Mostly the bars that part them
/// stand in code, or in the words of the last cell, and are what they were for the author.
struct TableRows {
  private typealias Line = MarkdownSource.Line

  /// How many columns the table has that a line is in; 0 outside of tables.
  private var columns = 0

  /// Goes on to a line, and writes it, or the one before it, as it was meant.
  mutating func follow(_ lines: inout [MarkdownSource.Line], at index: Int) {
    let line = lines[index].text
    guard line.utf8.contains(UInt8(ascii: "|")) else {
      columns = 0
      return
    }
    if columns > 0 {
      lines[index].text = Self.mended(line, columns, isHead: false)
    } else if index > 0, !lines[index - 1].isFinal, line.utf8.contains(UInt8(ascii: "-")),
      line.utf8.allSatisfy({ "|-: \t>".utf8.contains($0) })
    {
      let count = Self.cells(of: line)
      let head = Self.mended(lines[index - 1].text, count, isHead: true)
      // Else it is no table.
      guard Self.cells(of: head) == count else { return }
      lines[index - 1].text = head
      columns = count
    }
  }

  /// A row in which only those bars part cells that have columns beside them.
  private static func mended(_ line: String, _ columns: Int, isHead: Bool) -> String {
    guard cells(of: line) > columns else { return line }
    var row = line
    if line.utf8.contains(UInt8(ascii: "`")) {
      let isCode = codes(in: line)
      row = escaped(bars(in: line).filter { isCode[$0] }, in: line)
    }
    if cells(of: row) > columns, row.utf8.contains(UInt8(ascii: "$")) {
      let mended = withoutBarsInFormulas(row)
      if cells(of: mended) >= columns { row = mended }
    }
    guard !isHead, cells(of: row) > columns else { return row }
    // What follows the last column goes on in it.
    let isOpened = row.utf8.first { !" \t>".utf8.contains($0) } == UInt8(ascii: "|")
    let end = row.utf8.count - row.utf8.reversed().prefix { $0 <= 0x20 || $0 == UInt8(ascii: "|") }.count
    return escaped(bars(in: row).dropFirst(isOpened ? columns : columns - 1).filter { $0 < end }, in: row)
  }

  /// A row in whose formulas bars are written as commands: with a stroke before it, a bar would be two.
  private static func withoutBarsInFormulas(_ row: String) -> String {
    let parts = row.split(separator: "$", omittingEmptySubsequences: false)
    var result = ""
    var isFormula = false
    for (index, part) in parts.enumerated() {
      if index > 0 { result += "$" }
      // Behind a price there is a space before the next one.
      let isTight = part.utf8.first.map { $0 > 0x20 } ?? false && part.utf8.last.map { $0 > 0x20 } ?? false
      isFormula = !isFormula && index > 0 && index < parts.count - 1 && isTight && Formula.isLikely(part)
      if isFormula { result += part.replacing("|", with: "\\vert{}") } else { result += part }
    }
    return result
  }

  /// Where bars stand that part cells.
  static func bars(in line: String) -> [Int] {
    var last: UInt8 = 0
    var bars: [Int] = []
    for (place, byte) in line.utf8.enumerated() {
      if byte == UInt8(ascii: "|"), last != UInt8(ascii: "\\") { bars.append(place) }
      last = byte
    }
    return bars
  }

  static func escaped(_ bars: [Int], in line: String) -> String {
    var result: [UInt8] = []
    var place = 0
    let bytes = Array(line.utf8)
    for bar in bars {
      result += bytes[place..<bar] + [UInt8(ascii: "\\")]
      place = bar
    }
    return String(decoding: result + bytes[place...], as: UTF8.self)
  }

  private static func cells(of line: String) -> Int {
    let row = line.utf8.drop { " \t>".utf8.contains($0) }
    let bars = bars(in: line)
    let last = row.last { $0 > 0x20 } == UInt8(ascii: "|") && !line.trimmed.hasSuffix("\\|")
    return bars.count + 1 - (row.first == UInt8(ascii: "|") ? 1 : 0) - (last ? 1 : 0)
  }

  /// For each byte of a line, whether it is in code.
  private static func codes(in line: String) -> [Bool] {
    let bytes = Array(line.utf8)
    /// The runs of strokes that code is between.
    var runs: [(start: Int, length: Int)] = []
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "`") {
      if let last = runs.last, last.start + last.length == place {
        runs[runs.count - 1].length += 1
      } else {
        runs.append((place, 1))
      }
    }
    var left = Dictionary(grouping: runs.indices.reversed()) { runs[$0].length }
    var isCode = Array(repeating: false, count: bytes.count)
    var end = 0
    for run in runs where run.start >= end {
      // The next one of its length ends it.
      while let next = left[run.length]?.last, runs[next].start <= run.start {
        left[run.length]?.removeLast()
      }
      guard let close = left[run.length]?.last else { continue }
      end = runs[close].start + run.length
      for place in run.start..<end { isCode[place] = true }
    }
    return isCode
  }
}
