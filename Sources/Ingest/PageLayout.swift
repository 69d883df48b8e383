internal import Bytes

/// Where the lines of a PDF stand on its pages, as Poppler says it: a line that ends long before the edge of its column, as those of lists,
/// tables and addresses do, is the end of a paragraph.
struct PageLayout {
  /// A line; the numbers grow to the right and downwards.
  private struct Line {
    var left = 0.0
    var right = 0.0
    var middle = 0.0
    var isTall = false
    /// The height of its letters, by their widths.
    var em = 0.0
    /// How many letters of half that width would be as wide.
    var units = 0
    /// Its letters, without spaces.
    var letters: [UInt8] = []
    /// How wide its first word is.
    var first = 0.0
    /// Whether there is a gap in it as between the columns of a table.
    var hasGap = false
    var hasBullet = false
  }

  private var pages: [[Line]] = []

  /// Of more lines on a page it is not asked where they stand.
  private static let mostLines = 1000
  /// Lines of so many letters of half a width may fill a column.
  private static let column = 32

  /// - Parameter output: what `pdftotext -bbox-layout` writes.
  init(_ output: [UInt8]) {
    var line: (place: Place, words: [(place: Place, text: [UInt8])])?
    for row in output.split(separator: 0x0A) {
      let tag = row.drop { $0 <= 0x20 }
      if tag.starts(with: "<word ".utf8) {
        guard line != nil, let end = tag.firstIndex(of: UInt8(ascii: ">")),
          let close = tag.lastIndex(of: UInt8(ascii: "<")), close > end
        else { continue }
        line?.words.append((Place(tag[..<end]), Self.unescaped(tag[(end + 1)..<close])))
      } else if tag.starts(with: "<line ".utf8) {
        line = (Place(tag), [])
      } else if tag.starts(with: "</line>".utf8), let found = line {
        if let last = pages.indices.last { pages[last].append(Self.line(found.place, found.words)) }
        line = nil
      } else if tag.starts(with: "<page ".utf8) {
        pages.append([])
      }
    }
  }

  /// The text of the same pages with an empty line behind each line that ends a paragraph.
  func parted(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count + text.count / 16)
    var number = 0
    for page in text.split(separator: 0x0C, omittingEmptySubsequences: false) {
      if number > 0 { output.append(0x0C) }
      let ends = number < pages.count ? ends(of: page, pages[number]) : []
      var row = 0
      for line in page.split(separator: 0x0A, omittingEmptySubsequences: false) {
        if row > 0 { output.append(0x0A) }
        output += line
        if ends.contains(row) { output.append(0x0A) }
        row += 1
      }
      number += 1
    }
    return output
  }

  // MARK: Reading

  /// Where something stands.
  private struct Place {
    var (left, right, top, bottom) = (0.0, 0.0, 0.0, 0.0)

    init(_ tag: ArraySlice<UInt8>) {
      for attribute in tag.split(separator: 0x20) {
        guard let equals = attribute.firstIndex(of: UInt8(ascii: "=")) else { continue }
        let value = attribute[equals...].dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
        guard let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else { continue }
        switch String(decoding: attribute[..<equals], as: UTF8.self) {
        case "xMin": left = number
        case "xMax": right = number
        case "yMin": top = number
        case "yMax": bottom = number
        default: break
        }
      }
    }
  }

  private static func unescaped(_ words: ArraySlice<UInt8>) -> [UInt8] {
    guard words.contains(UInt8(ascii: "&")) else { return Array(words) }
    var text = String(decoding: words, as: UTF8.self)
    for (entity, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacing(entity, with: sign)
    }
    return Array(text.utf8)
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }

  private static func line(_ place: Place, _ words: [(place: Place, text: [UInt8])]) -> Line {
    var line = Line(left: place.left, right: place.right, middle: (place.top + place.bottom) / 2)
    var width = 0.0
    var (first, leading) = (0.0, 0)
    for (index, word) in words.enumerated() {
      line.letters += word.text.filter { $0 > 0x20 }
      width += max(0, word.place.right - word.place.left)
      let scalars = String(decoding: word.text, as: UTF8.self).unicodeScalars
      let units = scalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
      line.units += units
      guard index == 0, let sign = scalars.first else { continue }
      line.hasBullet = "•●○■□◆◇▪▸►➢✓☐☑☒".unicodeScalars.contains(sign)
      leading = isWide(sign) ? 0 : scalars.prefix { !isWide($0) }.count
      first = units > 0 ? (word.place.right - word.place.left) * Double(leading) / Double(units) : 0
    }
    line.em = line.units > 0 ? 2 * width / Double(line.units) : 0
    // Lines of signs that are as wide as high end where they must, but for what can't begin a line.
    line.first = leading == 0 ? 2.5 * line.em : first + 0.6 * line.em
    line.isTall = place.bottom - place.top > 2 * (place.right - place.left) && line.units > 3
    line.hasGap = zip(words, words.dropFirst()).contains { $1.place.left - $0.place.right > 2 * line.em }
    return line
  }

  // MARK: Paragraphs

  /// A row of the text, which is a line of the page, or several with a word over their ends.
  private struct Row {
    var number: Int
    var first: Line
    var last: Line
  }

  /// The rows of a page that end a paragraph.
  private func ends(of page: ArraySlice<UInt8>, _ lines: [Line]) -> Set<Int> {
    guard lines.count > 1, lines.count <= Self.mostLines else { return [] }
    let edges = Self.edges(of: lines)
    var ends: Set<Int> = []
    for rows in Self.rows(of: page, lines) {
      for (index, next) in rows.enumerated().dropFirst() {
        let row = rows[index - 1]
        func step(_ index: Int) -> Double {
          rows.indices.contains(index) && index > 0
            ? rows[index].first.middle - rows[index - 1].last.middle : 0
        }
        // More room between lines than before and behind them is room between paragraphs.
        let steps = [step(index - 1), step(index + 1)].filter { $0 > 0.8 * row.last.em }
        let isApart = !steps.isEmpty && steps.allSatisfy { step(index) > 1.35 * $0 }
        if isApart || Self.isEnd(row.last, before: next.first, edge: edges.of(row.last)) {
          ends.insert(row.number)
        }
      }
    }
    return ends
  }

  /// The rows of a text with where they stand, those in one that have no empty row between; none if something else is said to be there.
  private static func rows(of page: ArraySlice<UInt8>, _ lines: [Line]) -> [[Row]] {
    var rows: [[Row]] = [[]]
    var next = 0
    for (number, text) in page.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      var letters = text.filter { $0 > 0x20 }[...]
      guard !letters.isEmpty else {
        rows.append([])
        continue
      }
      guard next < lines.count else { return [] }
      let first = lines[next]
      // A word that is parted at the end of a line is one in the text.
      while next + 1 < lines.count, lines[next].letters.last == UInt8(ascii: "-"),
        letters.count >= lines[next].letters.count, !letters.elementsEqual(lines[next].letters),
        letters.starts(with: lines[next].letters.dropLast())
      {
        letters = letters.dropFirst(lines[next].letters.count - 1)
        next += 1
      }
      guard letters.elementsEqual(lines[next].letters) else { return [] }
      rows[rows.count - 1].append(Row(number: number, first: first, last: lines[next]))
      next += 1
    }
    return rows
  }

  private static func isEnd(_ line: Line, before next: Line, edge: Double) -> Bool {
    if line.isTall || next.isTall || line.units <= 2 && next.units <= 2 { return false }
    return line.hasGap || next.hasGap || next.hasBullet || edge - line.right > next.first
  }

  /// Where lines would end if they were full.
  private struct Edges {
    /// The edges of columns, in their order.
    var columns: [Double] = []
    var page = 0.0
    /// By their middles.
    var lines: [Line] = []

    func of(_ line: Line) -> Double {
      let column = columns.first { $0 >= line.right - 0.3 * line.em } ?? page
      // What stands beside it has a column of its own.
      let reach = 0.8 * line.em
      var start = 0
      var end = lines.count
      while start < end {
        let middle = (start + end) / 2
        if lines[middle].middle < line.middle - reach { start = middle + 1 } else { end = middle }
      }
      let beside = lines[start...].prefix { $0.middle <= line.middle + reach }
        .filter { $0.left >= line.right }.map(\.left).min()
      return min(max(column, line.right), beside.map { $0 - 0.5 * line.em } ?? .infinity)
    }
  }

  /// Where several long lines end there ends a column.
  private static func edges(of lines: [Line]) -> Edges {
    let flat = lines.filter { !$0.isTall }
    var edges = Edges(page: flat.map(\.right).max() ?? 0, lines: flat.sorted { $0.middle < $1.middle })
    let full = flat.filter { $0.units >= column }.sorted { $0.right < $1.right }
    for index in full.indices.dropFirst(2)
    where full[index].right - full[index - 2].right <= 1.5 * full[index].em {
      edges.columns.append(full[index].right)
    }
    return edges
  }
}
