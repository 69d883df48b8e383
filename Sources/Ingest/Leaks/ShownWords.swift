internal import Bytes

/// The words of a text as its readers see them, line by line: without the tags and the emphasis that part a number, with what
/// entities stand for, and each cell of a table behind what its column is called. What has none of these is left out.
struct ShownWords {
  private(set) var words: [UInt8] = []
  private let text: [UInt8]
  private let markup: Leak.Markup
  private var code = ShownCode()
  /// What the columns of a table are called; empty where that tells nothing of what is in them.
  private var columns: [[UInt8]] = []
  /// Where a page is in a table: its row and cell, from 1 on, and where the words of the cell begin.
  private var row = 0
  private var cell = 0
  private var cellStart = 0
  /// Elements that nothing ends any more.
  private var unended: Set<String> = []

  /// So far ahead a tag or an entity is looked at.
  private static let longestTag = 4096
  private static let longestEntity = 12
  private static let longestColumn = 40

  /// The words of a text; `nil` if they are all in it as they are.
  static func find(in text: [UInt8], as markup: Leak.Markup) -> [UInt8]? {
    var shown = ShownWords(text: text, markup: markup)
    switch markup {
    case .html: shown.readPage(0..<text.count)
    case .markdown, .restructuredText: shown.readLines()
    case .plain: shown.readColumns()
    case .org, .asciidoc, .latex, .other: return nil
    }
    return shown.words.contains { $0 != 0x0A } ? shown.words : nil
  }

  private init(text: [UInt8], markup: Leak.Markup) { (self.text, self.markup) = (text, markup) }

  // MARK: Lines

  private mutating func readLines() {
    var last = 0..<0
    var start = 0
    while start < text.count {
      let end = text.firstIndex(of: 0x0A, from: start) ?? text.count
      if markup == .markdown { _ = code.follow(text, start) }
      if !code.isBlock { readLine(start..<end, behind: last) }
      words.append(0x0A)
      last = start..<end
      start = end + 1
    }
  }

  private mutating func readLine(_ line: Range<Int>, behind last: Range<Int>) {
    var (hasBar, hasMark, hasTag, wasStar) = (false, false, false, false)
    for byte in text[line] {
      let isStar = byte == UInt8(ascii: "*")
      hasMark = hasMark || isStar && wasStar
      wasStar = isStar
      hasBar = hasBar || byte == UInt8(ascii: "|")
      hasTag = hasTag || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
    }
    if !hasBar { columns = [] }
    guard hasBar || hasMark || hasTag else { return }
    if hasBar, isRuling(line) {
      columns = Self.labels(of: cells(last, UInt8(ascii: "|")))
      return
    }
    guard hasMark || hasTag || !columns.isEmpty else { return }
    var bytes = columns.isEmpty ? Array(text[line]) : labelled(cells(line, UInt8(ascii: "|")))
    if hasMark { bytes = Self.withoutEmphasis(bytes) }
    guard hasTag else {
      words += bytes
      return
    }
    var inner = ShownWords(text: bytes, markup: markup)
    inner.readPage(0..<bytes.count)
    words += inner.words
  }

  private func isRuling(_ line: Range<Int>) -> Bool {
    text[line].allSatisfy { "|:- \t\r>".utf8.contains($0) } && text[line].contains(UInt8(ascii: "-"))
  }

  /// The cells of a line; what bars at its ends stand for is nothing.
  private func cells(_ line: Range<Int>, _ separator: UInt8) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var (start, isQuoted) = (line.lowerBound, false)
    for place in line {
      if separator != UInt8(ascii: "|"), text[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard text[place] == separator, !isQuoted else { continue }
      cells.append(text[start..<place])
      start = place + 1
    }
    cells.append(text[start..<line.upperBound])
    let isLined = separator == UInt8(ascii: "|") && cells.first?.allSatisfy { $0 <= 0x20 } == true
    return isLined ? Array(cells.dropFirst()) : cells
  }

  private func labelled(_ cells: [ArraySlice<UInt8>]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index < columns.count, !columns[index].isEmpty { bytes += columns[index] + Array("：".utf8) }
      bytes += cell
      bytes.append(UInt8(ascii: "|"))
    }
    return bytes
  }

  /// Emphasis that ends in its line: two marks or three, and as many again.
  private static func withoutEmphasis(_ line: [UInt8]) -> [UInt8] {
    var runs: [Range<Int>] = []
    var place = 0
    while let start = line[place...].firstIndex(of: UInt8(ascii: "*")) {
      place = line[start...].firstIndex { $0 != UInt8(ascii: "*") } ?? line.count
      if (2...3).contains(place - start) { runs.append(start..<place) }
    }
    var result: [UInt8] = []
    var (done, index) = (0, 0)
    while index + 1 < runs.count {
      let (open, close) = (runs[index], runs[index + 1])
      guard open.count == close.count, open.upperBound < close.lowerBound, line[open.upperBound] > 0x20 else {
        index += 1
        continue
      }
      result += line[done..<open.lowerBound] + line[open.upperBound..<close.lowerBound]
      done = close.upperBound
      index += 2
    }
    return result + line[done...]
  }

  // MARK: Tables

  /// What cells in the first row of a table call those below them; none if they tell nothing.
  private static func labels(of cells: [ArraySlice<UInt8>]) -> [[UInt8]] {
    let labels = cells.map { label(of: $0) }
    return labels.allSatisfy(\.isEmpty) ? [] : labels
  }

  private static func label(of cell: ArraySlice<UInt8>) -> [UInt8] {
    let bare = cell.filter { !"*`\";".utf8.contains($0) }
    let start = bare.firstIndex { $0 > 0x20 } ?? bare.count
    let end = (bare.lastIndex { $0 > 0x20 } ?? -1) + 1
    guard start < end, end - start <= longestColumn else { return [] }
    let name = Array(bare[start..<end])
    return LeakFinder(text: name, markup: .plain, limit: 1).isLabel ? name : []
  }

  /// A table of which the fields are parted by commas or tabs, if its first line calls one of them something.
  private mutating func readColumns() {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = start..<(text.firstIndex(of: 0x0A, from: start) ?? text.count)
    guard let separator = "\t,;".utf8.first(where: { text[first].contains($0) }), first.count < 4096 else {
      return
    }
    columns = Self.labels(of: cells(first, separator))
    guard !columns.isEmpty else { return }
    var place = first.upperBound
    while place < text.count {
      words.append(0x0A)
      let end = text.firstIndex(of: 0x0A, from: place + 1) ?? text.count
      let cells = cells(place + 1..<end, separator)
      if cells.count == columns.count {
        words += labelled(cells).filter { $0 != UInt8(ascii: "\"") }
      }
      place = end
    }
  }

  // MARK: Tags

  /// Elements that are part of a line.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "li", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody",
    "tr", "section", "article", "blockquote", "pre", "hr", "center", "caption", "figure", "details",
    "summary", "header", "footer", "main", "nav", "aside", "form", "body", "html", "head", "title",
  ]
  private static let cells: Set<String> = ["td", "th", "dt", "dd"]
  private static let silent: Set<String> = ["script", "style", "template", "noscript"]

  private mutating func readPage(_ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = text[place]
      switch byte {
      case UInt8(ascii: "<"): place = readTag(place)
      case UInt8(ascii: "&"): place = readEntity(place)
      case 0x09, 0x0D, 0x20:
        // How far a page is indented says nothing.
        if let last = words.last, last > 0x20 { words.append(0x20) }
        place += 1
      default:
        words.append(byte)
        place += 1
      }
    }
  }

  /// Goes on behind what is not shown; the lines in it stay.
  private mutating func pass(_ range: Range<Int>) -> Int {
    for byte in text[range] where byte == 0x0A { words.append(byte) }
    return range.upperBound
  }

  private mutating func readTag(_ start: Int) -> Int {
    let rest = text[start...].prefix(Self.longestTag)
    if rest.starts(with: "<!--".utf8) {
      guard let end = text.firstIndex(of: Array("-->".utf8), in: start..<text.count) else {
        return pass(start..<text.count)
      }
      return pass(start..<end + 3)
    }
    let isEnd = rest.dropFirst().first == UInt8(ascii: "/")
    let letters = rest.dropFirst(isEnd ? 2 : 1).prefix(while: HTMLTag.isName)
    let name = letters.count > 10 ? "" : String(decoding: letters, as: UTF8.self).lowercased()
    let isKnown =
      Self.inline.contains(name) || Self.blocks.contains(name) || Self.cells.contains(name)
      || Self.silent.contains(name) || name == "br"
    guard isKnown || markup == .html && !letters.isEmpty,
      let end = rest[letters.endIndex...].firstIndex(where: {
        $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
      }),
      text[end] == UInt8(ascii: ">")
    else {
      words.append(text[start])
      return start + 1
    }
    if Self.silent.contains(name), !isEnd, !unended.contains(name) {
      if let close = HTMLTag.end(of: name, in: text, from: end) { return pass(start..<close) }
      unended.insert(name)
    }
    show(name, isEnd: isEnd)
    return pass(start..<end + 1)
  }

  /// Writes what a tag stands for.
  private mutating func show(_ name: String, isEnd: Bool) {
    if name == "br" {
      words.append(0x20)
    } else if Self.cells.contains(name) {
      endCell()
      if !isEnd { beginCell() }
    } else if Self.blocks.contains(name) {
      // What a cell says may stand in paragraphs.
      if ["tr", "table", "thead", "tbody"].contains(name) { endCell() }
      if name == "table" { (columns, row) = ([], 0) }
      if name == "tr", !isEnd { row += 1 }
      if name == "tr" { cell = 0 }
      // Between the name of a column and what is in the cell, there is nothing.
      if cell == 0 || words.count > cellStart { words.append(UInt8(ascii: ";")) }
    }
  }

  private mutating func beginCell() {
    cell += 1
    words.append(UInt8(ascii: "|"))
    if row > 1, cell <= columns.count, !columns[cell - 1].isEmpty {
      words += columns[cell - 1] + Array("：".utf8)
    }
    cellStart = words.count
  }

  /// What a cell of the first row says is what its column is called.
  private mutating func endCell() {
    if row == 1, cell > columns.count {
      columns.append(Self.label(of: words[min(cellStart, words.count)...]))
    }
  }

  // MARK: Entities

  private static let entities: [String: String] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"",
    "apos": "'", "commat": "@", "period": ".", "colon": ":", "lowbar": "_", "hyphen": "-", "dash": "-",
    "ndash": "-", "plus": "+", "num": "#", "sol": "/", "lpar": "(", "rpar": ")", "shy": "", "zwnj": "",
    "ZeroWidthSpace": "",
  ]

  private mutating func readEntity(_ start: Int) -> Int {
    let name = text[(start + 1)...].prefix(Self.longestEntity).prefix { $0 != UInt8(ascii: ";") }
    let end = name.endIndex
    guard end < text.count, text[end] == UInt8(ascii: ";"), !name.isEmpty,
      let value = Self.value(of: String(decoding: name, as: UTF8.self))
    else {
      words.append(text[start])
      return start + 1
    }
    words += value.utf8
    return end + 1
  }

  private static func value(of entity: String) -> String? {
    guard entity.hasPrefix("#") else { return entities[entity] }
    let number = entity.dropFirst()
    let value =
      number.first.map { $0 == "x" || $0 == "X" } == true
      ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
    guard let value, let scalar = Unicode.Scalar(value), value >= 0x20 else { return nil }
    return value == 0xA0 ? " " : String(Character(scalar))
  }
}

extension Leak {
  /// What may be told by words alone.
  private static let ofWords: Set<Kind> = [.secret, .identity, .bank, .phone, .address, .account, .position]

  /// What is found in the words as they are shown, and was not in the text as it is written.
  static func find(inWordsOf text: [UInt8], as markup: Markup, besides found: [Leak], limit: Int) -> [Leak] {
    guard limit > 0, let words = ShownWords.find(in: text, as: markup) else { return [] }
    var finder = LeakFinder(text: words, markup: .plain, limit: limit, joinsLines: markup == .html)
    finder.run()
    let new = finder.leaks.filter { ofWords.contains($0.kind) }
    if new.isEmpty { return [] }
    let known = Dictionary(grouping: found.map { (line: $0.line, letters: letters($0.words)) }, by: \.line)
    return new.filter { leak in
      let own = letters(leak.words)
      return !(known[leak.line] ?? []).contains {
        $0.letters.contains(own) || !$0.letters.isEmpty && own.contains($0.letters)
      }
    }
  }

  static func letters(_ words: String) -> String {
    String(
      decoding: words.lowercased().utf8.filter { $0.isLetter || $0.isDigit || $0 >= 0x80 }, as: UTF8.self)
  }
}
