internal import Documents

/// A table that is drawn with characters in columns: between strokes (`+---+---+`, Pandoc's and reStructuredText's grids), or under
/// a ruling for each column (`-----  -----`, Pandoc's simple tables and those of several lines).
struct DrawnTable {
  private typealias Line = MarkdownSource.Line

  /// What the columns are called; empty if they are called nothing.
  private var header: [String] = []
  private var rows: [(cells: [String], end: Int)] = []
  /// How each column is set, as GitHub writes it.
  private var columns: [String] = []
  /// What boxes are called; `nil` if cells are not made one line.
  private let words: BoxWords?
  /// Whether the line before is what the columns are called.
  private(set) var takesLineBefore = false

  /// So many cells a table may have at most, and so many bytes.
  private static let (mostCells, mostBytes) = (100_000, 256 << 10)

  /// The table as GitHub's Markdown has it, with something before each line.
  func lines(behind margin: some StringProtocol, end: Int) -> [MarkdownSource.Line] {
    func line(_ cells: [String], _ end: Int) -> MarkdownSource.Line {
      let filled = cells + Array(repeating: "", count: columns.count - cells.count)
      return Line(text: "\(margin)| \(filled.joined(separator: " | ")) |", end: end)
    }
    let first = rows.first?.end ?? end
    return [Line(text: "", end: first), line(header, first)]
      + [Line(text: "\(margin)|\(columns.joined(separator: "|"))|", end: first)]
      + rows.map { line($0.cells, $0.end) } + [Line(text: "", end: end)]
  }

  // MARK: Between strokes

  /// Reads lines of reStructuredText, for the lines of its cells.
  init?(cellsOf lines: ArraySlice<MarkdownSource.Line>) { self.init(grid: lines, nil) }

  /// Whether its columns are called something.
  var hasHeader: Bool { header.contains { !$0.isEmpty } }

  /// All its rows with that of what its columns are called, if they are.
  var cells: [[String]] { (hasHeader ? [header] : []) + rows.map(\.cells) }

  /// Reads lines that begin with `+` or `|`; `nil` if they are no table but a drawing.
  init?(grid lines: ArraySlice<MarkdownSource.Line>, _ words: BoxWords?) {
    self.words = words
    let texts = lines.map(\.text.trimmed)
    guard texts.reduce(0, { $0 + $1.utf8.count }) <= Self.mostBytes, let first = texts.first,
      Self.isRule(first), let last = texts.last, Self.isRule(last)
    else { return nil }
    // Editors set Chinese two columns wide, or count characters; and some authors leave the strokes where they come to stand.
    for isWide in [true, false] where place(texts.map { Self.columns(of: $0, isWide: isWide) }, lines) {
      return
    }
    guard part(texts, lines) else { return nil }
  }

  private static func isRule(_ text: String) -> Bool {
    text.utf8.count > 2 && text.utf8.first == UInt8(ascii: "+") && text.utf8.last == UInt8(ascii: "+")
      && text.utf8.allSatisfy { "+-=:".utf8.contains($0) }
  }

  private static func isRule(_ character: Character) -> Bool {
    character == "-" || character == "=" || character == ":"
  }

  /// Whether a line is a rule of `=`, which parts what columns are called from what is in them.
  private static func isDouble(_ line: some Sequence<Character>) -> Bool {
    line.contains("=") && line.allSatisfy { "+=:".contains($0) }
  }

  /// What stands behind a character that takes two columns.
  private static let filler: Character = "\0"

  /// The characters of a line by the columns that they stand in.
  static func columns(of text: String, isWide: Bool) -> [Character] {
    var columns: [Character] = []
    columns.reserveCapacity(text.utf8.count)
    for character in text {
      if character == "\t" {
        repeat { columns.append(" ") } while columns.count % 4 > 0
        continue
      }
      columns.append(character)
      guard isWide, let scalar = character.unicodeScalars.first else { continue }
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
        columns.append(filler)
      default: break
      }
    }
    return columns
  }

  static func words(_ columns: ArraySlice<Character>) -> String {
    String(columns.filter { $0 != filler })
  }

  /// Reads a table whose strokes stand one below the other. Cells can take several columns and rows; their words are in the first.
  private mutating func place(_ text: [[Character]], _ lines: ArraySlice<MarkdownSource.Line>) -> Bool {
    let width = text[0].count
    guard text.allSatisfy({ $0.count == width && "+|".contains($0[0]) && "+|".contains($0[width - 1]) })
    else { return false }
    var isEdge = Array(repeating: false, count: width)
    for line in text {
      for place in line.indices where line[place] == "+" {
        let isAtRule =
          place > 0 && Self.isRule(line[place - 1]) || place + 1 < width && Self.isRule(line[place + 1])
        if isAtRule { isEdge[place] = true }
      }
    }
    let edges = isEdge.indices.filter { isEdge[$0] }
    guard edges.first == 0, edges.last == width - 1 else { return false }
    let count = edges.count - 1
    /// For each line that rules some of the columns, which.
    var ruled: [(line: Int, columns: [Bool])] = []
    for (number, line) in text.enumerated() {
      let columns = (0..<count).map { column in
        let (left, right) = (edges[column], edges[column + 1])
        // Below a cell of several columns there may be no crossing.
        return [left, right].allSatisfy { line[$0] == "+" || Self.isRule(line[$0]) } && right > left + 1
          && line[left + 1..<right].allSatisfy(Self.isRule)
      }
      if columns.contains(true) { ruled.append((number, columns)) }
    }
    let height = ruled.count - 1
    guard height > 0, height * count <= Self.mostCells, ruled[0].line == 0,
      ruled[height].line == text.count - 1
    else { return false }
    /// For each band of lines between two of those, where it has strokes.
    var hasStroke: [[Bool]] = []
    for band in 0..<height {
      let within = ruled[band].line + 1..<ruled[band + 1].line
      guard !within.isEmpty else { return false }
      hasStroke.append(
        edges.map { edge in within.allSatisfy { text[$0][edge] == "|" || text[$0][edge] == "+" } })
    }
    var isTaken = Array(repeating: Array(repeating: false, count: count), count: height)
    var isUsed = Array(repeating: false, count: count)
    var cells = Array(repeating: [(column: Int, words: String)](), count: height)
    for band in 0..<height {
      for column in 0..<count where !isTaken[band][column] {
        var right = column + 1
        while right < count, !hasStroke[band][right] { right += 1 }
        var below = band + 1
        while below < height {
          let rules = ruled[below].columns[column..<right]
          if rules.allSatisfy(\.self) { break }
          guard !rules.contains(true), hasStroke[below][column], hasStroke[below][right] else { return false }
          below += 1
        }
        for row in band..<below {
          for place in column..<right {
            if isTaken[row][place] { return false }
            isTaken[row][place] = true
          }
        }
        isUsed[column] = true
        let within = ruled[band].line + 1..<ruled[below].line
        cells[band].append(
          (column, oneCell(within.map { Self.words(text[$0][edges[column] + 1..<edges[right]]) })))
      }
    }
    // A stroke that parts nothing is of the words.
    let used = isUsed.indices.filter { isUsed[$0] }
    var number: [Int: Int] = [:]
    for (index, column) in used.enumerated() { number[column] = index }
    let bands = cells.map { band in
      var row = Array(repeating: "", count: used.count)
      for cell in band { row[number[cell.column] ?? 0] = cell.words }
      return row
    }
    let ends = (0..<height).map { lines[lines.startIndex + ruled[$0 + 1].line].end }
    let rules = ruled.map { String(text[$0.line]) }
    return take(bands, ends, rules, starts: used.map { edges[$0] } + [width - 1])
  }

  /// Reads a table in which each line has a stroke for each that its rules have.
  private mutating func part(_ texts: [String], _ lines: ArraySlice<MarkdownSource.Line>) -> Bool {
    var (bands, ends, rules): ([[String]], [Int], [String]) = ([], [], [])
    var current: [[String]] = []
    let strokes = texts[0].utf8.count { $0 == UInt8(ascii: "+") }
    for (text, line) in zip(texts, lines) {
      if Self.isRule(text) {
        guard text.utf8.count(where: { $0 == UInt8(ascii: "+") }) == strokes else { return false }
        if !rules.isEmpty {
          guard !current.isEmpty else { return false }
          bands.append((0..<strokes - 1).map { column in oneCell(current.map { $0[column] }) })
          ends.append(line.end)
          current = []
        }
        rules.append(text)
      } else {
        let bytes = Array(text.utf8)
        let bars = TableRows.bars(in: text)
        guard bars.count == strokes, bars.first == 0, bars.last == bytes.count - 1 else { return false }
        current.append(
          zip(bars, bars.dropFirst()).map { String(decoding: bytes[$0 + 1..<$1], as: UTF8.self) })
      }
    }
    guard bands.count * strokes <= Self.mostCells else { return false }
    let places = texts[0].utf8.enumerated().filter { $0.element == UInt8(ascii: "+") }.map(\.offset)
    return take(bands, ends, rules, starts: places)
  }

  /// Takes over rows that stand between rules.
  private mutating func take(_ bands: [[String]], _ ends: [Int], _ rules: [String], starts: [Int]) -> Bool {
    let doubles = rules.indices.filter { Self.isDouble(rules[$0]) }
    // What sums up is between two more.
    let isFoot = doubles.last == rules.count - 1
    let head = (isFoot ? doubles.dropLast(2) : doubles[...]).first ?? 0
    // One column without a name is a pile of boxes.
    guard starts.count > 2 || head > 0, head < bands.count else { return false }
    let marks = Array(rules[head])
    columns = zip(starts, starts.dropFirst()).map { start, end in
      guard end < marks.count, end > start + 1 else { return "-" }
      return (marks[start + 1] == ":" ? ":" : "") + "-" + (marks[end - 1] == ":" ? ":" : "")
    }
    // One row is all that others have for what columns are called.
    header = columns.indices.map { column in
      bands[..<head].map { $0[column] }.filter { !$0.isEmpty }.joined(separator: words == nil ? "\n" : "<br>")
    }
    rows = zip(bands, ends).dropFirst(head).map { (cells: $0.0, end: $0.1) }
    return true
  }

  // MARK: Under rulings

  /// Where the dashes of a ruling begin and end; `nil` for any other line.
  private static func ruling(_ text: String) -> [Range<Int>]? {
    var groups: [Range<Int>] = []
    for (place, byte) in text.utf8.enumerated() {
      if byte == 0x20 || byte == 0x0D { continue }
      guard byte == UInt8(ascii: "-") else { return nil }
      if let last = groups.last, last.upperBound == place {
        groups[groups.count - 1] = last.lowerBound..<place + 1
      } else {
        groups.append(place..<place + 1)
      }
    }
    return groups.isEmpty || groups[0].lowerBound > 3 || groups.contains { $0.count < 2 } ? nil : groups
  }

  /// Whether a line rules several columns.
  static func isRuling(_ text: String) -> Bool {
    guard let first = text.utf8.first, first == UInt8(ascii: "-") || first == 0x20 else { return false }
    return (ruling(text)?.count ?? 0) > 1
  }

  /// Reads the table that begins with the ruling in a line, or has it under the line before.
  ///
  /// - Parameter patience: how much more may be looked at in the text.
  /// - Returns: the table, and the line behind it.
  static func ruled(
    _ lines: ArraySlice<MarkdownSource.Line>, at index: Int, _ words: BoxWords, _ patience: inout Int
  ) -> (table: DrawnTable, end: Int)? {
    guard let first = lines[index].text.utf8.first, first == UInt8(ascii: "-") || first == 0x20,
      var groups = ruling(lines[index].text)
    else { return nil }
    func isBlank(_ index: Int) -> Bool {
      !lines.indices.contains(index) || lines[index].text.allSatisfy(\.isBlank)
    }
    var head: [String] = []
    var start = index
    var isBetween = isBlank(index - 1)
    if groups.count == 1 {
      // A line over all of it, what the columns are called, and their ruling.
      guard isBetween else { return nil }
      while start < index + 12, !isBlank(start + 1), head.isEmpty || ruling(lines[start].text) == nil {
        start += 1
        head.append(lines[start].text)
      }
      guard head.count > 1, let own = ruling(lines[start].text), own.count > 1,
        groups[0].upperBound > own[own.count - 1].lowerBound
      else { return nil }
      groups = own
      head.removeLast()
    } else if !isBetween {
      guard isBlank(index - 2), ruling(lines[index - 1].text) == nil else { return nil }
      head = [lines[index - 1].text]
    }
    let isSimple = groups.count > 1 && start == index && !isBetween
    // Up to a line over all of it, or an empty one.
    var body: [MarkdownSource.Line] = []
    var place = start + 1
    var isClosed = false
    var canBe = (wide: true, narrow: true)
    var bytes = 0
    for text in head { follow(text, groups, &canBe) }
    while place < lines.endIndex, canBe.wide || canBe.narrow, bytes <= mostBytes, patience > 0 {
      let line = lines[place]
      bytes += line.text.utf8.count + 1
      patience -= line.text.utf8.count + 1
      if isBlank(place), isSimple { break }
      place += 1
      if let end = ruling(line.text), end == groups || end.count == 1, isBlank(place) {
        isClosed = true
        break
      }
      follow(line.text, groups, &canBe)
      body.append(line)
    }
    isBetween = isBetween && isClosed
    guard canBe.wide || canBe.narrow, bytes <= mostBytes, isSimple || isBetween, !body.isEmpty else {
      return nil
    }
    var table = DrawnTable(words)
    guard table.take(head, body, groups, isWide: canBe.wide, isSimple: isSimple) else { return nil }
    return (table, place)
  }

  private init(_ words: BoxWords) { self.words = words }

  /// Sees whether a line has nothing between columns.
  private static func follow(
    _ text: String, _ groups: [Range<Int>], _ canBe: inout (wide: Bool, narrow: Bool)
  ) {
    func isParted(_ isWide: Bool) -> Bool {
      let columns = columns(of: text, isWide: isWide)
      return columns.prefix(groups[0].lowerBound).allSatisfy { $0 == " " }
        && groups.dropFirst().allSatisfy {
          $0.lowerBound > columns.count || columns[$0.lowerBound - 1] == " "
        }
    }
    canBe = (canBe.wide && isParted(true), canBe.narrow && isParted(false))
  }

  /// Takes over the lines of a table; `false` if they hardly are one.
  private mutating func take(
    _ head: [String], _ body: [MarkdownSource.Line], _ groups: [Range<Int>], isWide: Bool, isSimple: Bool
  ) -> Bool {
    func cells(_ text: String) -> [String] {
      let columns = Self.columns(of: text, isWide: isWide)
      return groups.indices.map { number in
        let start = min(groups[number].lowerBound, columns.count)
        let end = number + 1 < groups.count ? groups[number + 1].lowerBound : columns.count
        return Self.words(columns[start..<max(start, min(end, columns.count))])
      }
    }
    func joined(_ lines: [[String]]) -> [String] {
      groups.indices.map { column in oneCell(lines.map { $0[column] }) }
    }
    let heads = head.map(cells)
    header = joined(heads)
    let hasRows = isSimple || !body.contains { $0.text.allSatisfy(\.isBlank) }
    if hasRows {
      rows = body.map { (joined([cells($0.text)]), $0.end) }
    } else {
      for lines in body.split(whereSeparator: { $0.text.allSatisfy(\.isBlank) }) {
        rows.append((joined(lines.map { cells($0.text) }), lines.last?.end ?? 0))
      }
    }
    let first = head.isEmpty ? rows.first?.cells ?? [] : header
    guard first.count(where: { !$0.isEmpty }) > 1, rows.count * groups.count <= Self.mostCells else {
      return false
    }
    // Words are set to the side on which they are flush with the dashes.
    let sample = Self.columns(of: head.last ?? body[0].text, isWide: isWide)
    columns = groups.indices.map { number in
      let end = number + 1 < groups.count ? groups[number + 1].lowerBound : sample.count
      let within = sample.indices.filter { index in
        index >= groups[number].lowerBound && index < end && sample[index] != " "
      }
      guard let first = within.first, let last = within.last else { return "-" }
      let (isLeft, isRight) = (
        first == groups[number].lowerBound, last == groups[number].upperBound - 1
      )
      return isLeft == isRight ? isLeft ? "-" : ":-:" : isLeft ? ":-" : "-:"
    }
    takesLineBefore = isSimple
    return true
  }

  // MARK: Cells

  private func oneCell(_ lines: [String]) -> String {
    words.map { Self.flat(lines, $0) } ?? lines.joined(separator: "\n")
  }

  /// The lines of a cell as one: its paragraphs and items, each on a line of its own.
  static func flat(_ lines: [String], _ names: BoxWords) -> String {
    let margin = lines.filter { !$0.allSatisfy(\.isBlank) }.map { $0.prefix(while: \.isBlank).columns }.min()
    var parts: [String] = []
    var isOpen = false
    var fence: Substring?
    for line in lines {
      let text = line.droppingColumns(margin ?? 0)
      let body = text.trimmed
      if let mark = fence {
        if body.hasPrefix(mark), body.allSatisfy({ $0 == mark.first }) {
          fence = nil
        } else if !body.isEmpty {
          parts.append(code(text.trimmedAtEnd))
        }
        continue
      }
      if body.isEmpty || body.hasPrefix(":::") {
        isOpen = false
        // Of a box, there is space for what it is called.
        if let (kind, title) = MarkdownBoxes.kindAndTitle(body.drop { $0 == ":" }.trimmed),
          names.label(kind) != nil
        {
          parts.append("**\(names.heading(kind, title: title))**")
        }
      } else if body.hasPrefix("```") || body.hasPrefix("~~~") {
        fence = body.prefix { $0 == body.first }
        if let name = MarkdownBoxes.fileName(in: body[...]) { parts.append("**\(Formula.escaped(name))**") }
        isOpen = false
      } else {
        let words = withoutMarks(body)
        if isOpen, words == body {
          parts[parts.count - 1] += "\n" + words
        } else {
          parts.append(words)
        }
        isOpen = !body.hasPrefix("#")
      }
      if isOpen, body.hasSuffix("\\") {
        parts[parts.count - 1].removeLast()
        isOpen = false
      }
    }
    let flat = parts.map { $0.contains("\n") ? joiningLines($0) : $0 }.joined(separator: "<br>")
    return TableRows.escaped(TableRows.bars(in: flat), in: flat)
  }

  /// A line of code within a line.
  private static func code(_ text: String) -> String {
    var (run, longest) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let ticks = String(repeating: "`", count: longest + 1)
    return longest > 0 ? "\(ticks) \(text) \(ticks)" : ticks + text + ticks
  }

  /// An item with a mark that is none to Markdown, a heading in bold.
  private static func withoutMarks(_ text: String) -> String {
    let mark = text.prefix { $0 != " " }
    let words = text[mark.endIndex...].trimmed
    guard !words.isEmpty else { return text }
    if ["-", "*", "+"].contains(mark) { return "• \(words)" }
    let isHeading = mark.count < 7 && mark.allSatisfy { $0 == "#" }
    return isHeading ? "**\(MarkdownBoxes.title(ofHeading: words[...]))**" : text
  }
}
