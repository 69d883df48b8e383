internal import Bytes

/// A text of Word with what converters do not understand of it said in a way that they do: links that are fields, words in simple fields,
/// places that are marked in front of a paragraph, rows that begin in a later column, and what is struck out twice.
struct WordText {
  /// A field whose result has not begun (ISO/IEC 29500-1, 17.16.18).
  private struct Field {
    /// The paragraph that it begins in.
    var paragraph: Int
    var instruction = ""
    /// What it is made of up to its result.
    var marks: [Range<Int>] = []
    var hasResult = false
  }

  /// A table has so many columns at most, and so many cells are added to all.
  private static let (mostColumns, mostCells) = (63, 10_000)
  private static let mostFields = 64
  private static let longestInstruction = 4096

  private let text: [UInt8]
  private var edits: TextEdits
  private var fields: [Field] = []
  /// The field that is a link and whose result begins behind the run that is open.
  private var link: (target: String, marks: [Range<Int>])?
  /// That run, and whether it has words.
  private var run: (tag: XMLWalk.Tag?, hasWords: Bool) = (nil, false)
  /// The mark of a field that is being read.
  private var mark = (start: 0, type: "")
  private var isInstruction = false
  /// Where the element begins that is being read.
  private var start = 0
  /// The simple fields that are open: what their ends become.
  private var simple: [String?] = []
  /// How many paragraphs are open, and how many began.
  private var paragraphs = (open: 0, begun: 0)
  /// The places that stand in front of a paragraph, and where in it they would stand.
  private var bookmarks: [String] = []
  private var place: Int?
  /// How many columns the row leaves out before its first cell.
  private var columns = 0
  private var added = 0
  /// What two strokes become.
  private var strike = ""

  /// The part written so, or as it is if it can't be read.
  static func written(_ text: [UInt8]) -> [UInt8] {
    var reader = WordText(text)
    let isRead = XMLWalk.read(text) { event in
      switch event {
      case .start(let tag): if OfficeVocabulary.isWord(tag.namespace) { reader.start(tag) }
      case .end(let tag): if OfficeVocabulary.isWord(tag.namespace) { reader.end(tag) }
      case .text(let words): if reader.isInstruction { reader.instruct(words) }
      }
    }
    return isRead ? reader.edits.output : text
  }

  private init(_ text: [UInt8]) {
    self.text = text
    edits = TextEdits(of: text)
  }

  private mutating func start(_ tag: XMLWalk.Tag) {
    start = tag.range.lowerBound
    if tag.local != "pPr" { moveBookmarks() }
    switch tag.local {
    case "p":
      paragraphs = (paragraphs.open + 1, paragraphs.begun + 1)
      if !isEmpty(tag) { place = tag.range.upperBound }
    case "pPr": place = nil
    case "r": (run, link) = ((tag, false), nil)
    case "t": run.hasWords = true
    case "instrText": isInstruction = true
    case "fldChar": mark = (start, tag.attributes["fldCharType"] ?? "")
    case "fldSimple": beginSimple(tag)
    case "tr": columns = 0
    case "gridBefore":
      columns = min(max(tag.attributes["val"].flatMap(Int.init) ?? 0, 0), Self.mostColumns)
    case "gridCol" where tag.attributes["w"] == nil:
      // One without a width counts for none.
      let prefix = tag.prefix(in: text)
      edits.insert(" \(prefix)w=\"1000\"", at: start + "<\(prefix)gridCol".utf8.count)
    case "dstrike":
      let prefix = tag.prefix(in: text)
      let isOn = !["0", "false", "off"].contains(tag.attributes["val"])
      strike = isOn ? "<\(prefix)strike/>" : ""
    default: break
    }
  }

  private mutating func end(_ tag: XMLWalk.Tag) {
    switch tag.local {
    case "p":
      moveBookmarks()
      place = nil
      paragraphs.open -= 1
    case "pPr": place = tag.range.upperBound
    case "bookmarkStart" where paragraphs.open == 0:
      let range = start..<max(start, tag.range.upperBound)
      bookmarks.append(String(decoding: text[range], as: UTF8.self))
      edits.replace(range, by: "")
    case "instrText":
      isInstruction = false
      note(start..<max(start, tag.range.upperBound))
    // 17.3.2.9: two strokes say what one does.
    case "dstrike": edits.replace(start..<max(start, tag.range.upperBound), by: strike)
    case "fldChar": endMark(mark.start..<max(mark.start, tag.range.upperBound))
    case "fldSimple":
      if let end = simple.popLast() ?? nil { edits.replace(tag.range, by: end) }
    case "r": endRun(tag)
    case "trPr":
      let cells = min(columns, Self.mostCells - added)
      guard cells > 0 else { return }
      added += cells
      columns = 0
      let prefix = String(decoding: text[tag.range].dropFirst(2).prefix { $0 != 0x3E }, as: UTF8.self)
        .dropLast("trPr".count)
      let cell = "<\(prefix)tc><\(prefix)p/></\(prefix)tc>"
      edits.insert(String(repeating: cell, count: cells), at: tag.range.upperBound)
    default: break
    }
  }

  /// Whether a tag is of an element without contents.
  private func isEmpty(_ tag: XMLWalk.Tag) -> Bool {
    text[tag.range].suffix(2).first == UInt8(ascii: "/")
  }

  /// A place in front of a paragraph is that of its beginning.
  private mutating func moveBookmarks() {
    guard let place else { return }
    self.place = nil
    guard !bookmarks.isEmpty else { return }
    edits.insert(bookmarks.joined(), at: place)
    bookmarks = []
  }

  // MARK: Fields

  private mutating func instruct(_ words: [UInt8]) {
    guard let last = fields.indices.last, !fields[last].hasResult,
      fields[last].instruction.utf8.count < Self.longestInstruction
    else { return }
    fields[last].instruction += String(decoding: words.prefix(Self.longestInstruction), as: UTF8.self)
  }

  private mutating func note(_ range: Range<Int>) {
    if let last = fields.indices.last, !fields[last].hasResult { fields[last].marks.append(range) }
  }

  private mutating func endMark(_ range: Range<Int>) {
    switch mark.type {
    case "begin":
      if fields.count >= Self.mostFields { fields.removeFirst() }
      fields.append(Field(paragraph: paragraphs.begun, marks: [range]))
    case "separate":
      note(range)
      guard let last = fields.indices.last, !fields[last].hasResult else { return }
      fields[last].hasResult = true
      if fields[last].paragraph == paragraphs.begun, let target = Self.target(of: fields[last].instruction) {
        link = (target, fields[last].marks)
      }
    default: _ = fields.popLast()
    }
  }

  private mutating func endRun(_ tag: XMLWalk.Tag) {
    defer { link = nil }
    guard let link, !run.hasWords else { return }
    for mark in link.marks { edits.replace(mark, by: "") }
    edits.insert(Self.beginning(of: link.target, run.tag?.prefix(in: text) ?? ""), at: tag.range.upperBound)
  }

  private mutating func beginSimple(_ tag: XMLWalk.Tag) {
    guard !isEmpty(tag) else { return simple.append(nil) }
    let prefix = tag.prefix(in: text)
    let target = tag.attributes["instr"].flatMap(Self.target)
    edits.replace(tag.range, by: target.map { Self.beginning(of: $0, prefix) } ?? "")
    simple.append(target == nil ? "" : Self.mark("end", prefix))
  }

  private static func mark(_ type: String, _ prefix: String) -> String {
    "<\(prefix)r><\(prefix)fldChar \(prefix)fldCharType=\"\(type)\"/></\(prefix)r>"
  }

  /// A link as a field up to its result, in the one form that every converter knows.
  private static func beginning(of target: String, _ prefix: String) -> String {
    let address = XML.attribute(target.replacing("\"", with: "%22"))
    return mark("begin", prefix)
      + "<\(prefix)r><\(prefix)instrText xml:space=\"preserve\"> HYPERLINK \"\(address)\" </\(prefix)instrText></\(prefix)r>"
      + mark("separate", prefix)
  }

  /// Where a field leads that is a link (17.16.5.25): to an address, a place, or a place there. Its switches may stand in any order.
  private static func target(of instruction: String) -> String? {
    var words = words(of: instruction.prefix(longestInstruction))[...]
    guard let name = words.popFirst(), !name.isQuoted, name.text.uppercased() == "HYPERLINK" else {
      return nil
    }
    var (address, place) = ("", "")
    while let word = words.popFirst() {
      guard !word.isQuoted, word.text.hasPrefix("\\") else {
        if address.isEmpty { address = word.text }
        continue
      }
      let letter = word.text.dropFirst().lowercased()
      guard ["l", "o", "t"].contains(letter), let next = words.first,
        next.isQuoted || !next.text.hasPrefix("\\")
      else { continue }
      words.removeFirst()
      if letter == "l" { place = next.text }
    }
    let target = place.isEmpty ? address : "\(address)#\(place)"
    return target.isEmpty ? nil : target
  }

  /// The words of an instruction; those between quotation marks may have spaces.
  private static func words(of instruction: Substring) -> [(text: String, isQuoted: Bool)] {
    var words: [(text: String, isQuoted: Bool)] = []
    var word = ""
    var (isQuoted, isEscaped) = (false, false)
    func end(_ words: inout [(text: String, isQuoted: Bool)], _ word: inout String, isQuoted: Bool) {
      if isQuoted || !word.isEmpty { words.append((word, isQuoted)) }
      word = ""
    }
    for scalar in instruction.unicodeScalars {
      if isEscaped {
        word.unicodeScalars.append(scalar)
        isEscaped = false
      } else if isQuoted, scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        end(&words, &word, isQuoted: isQuoted)
        isQuoted.toggle()
      } else if !isQuoted, scalar.properties.isWhitespace {
        end(&words, &word, isQuoted: false)
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    end(&words, &word, isQuoted: isQuoted)
    return words
  }
}
