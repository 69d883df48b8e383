internal import Bytes

/// A Markdown text as its author meant it: what only some programs understand is written as all of them do, before the parser
/// of GitHub's Markdown reads it.
///
/// Words stay as they are, so that their places in the text are found again (``Emitter``); each line remembers where in the
/// text it comes from. A dialect is a function from lines to lines: the next one goes into ``init(_:from:isMDX:values:including:)``.
struct MarkdownSource {
  /// A line without its end.
  struct Line {
    var text: String
    /// Where in the text the line after it begins: words of this line stand before that.
    var end: Int
    /// Whether it is as the parser is to read it already.
    var isFinal = false
  }

  /// Something that stands for words which are somewhere else, and that is not shown.
  struct Missing {
    var words: String
    /// Where in the text the line after it begins.
    var end: Int
  }

  /// What a text has of other files.
  struct Foreign {
    /// What other programs would put in.
    var missing: [Missing] = []
    /// What was put in.
    var included: [UInt8] = []
    /// What stood there instead, and looks like words.
    var called: [UInt8] = []
  }

  /// The lines.
  private(set) var lines: [Line]
  private(set) var foreign = Foreign()
  /// What authors say to one another, in lines that are dropped.
  private(set) var remarks: [Missing] = []
  /// The files in it, of which the parser is only given the numbers.
  private(set) var files = EmbeddedFiles()
  /// What it was made of.
  let text: [UInt8]

  /// Reads a text from a place on.
  ///
  /// - Parameter isPandoc: whether it is Pandoc's Markdown.
  /// - Parameter values: what is put in for names.
  /// - Parameter lead: lines that stand before it.
  /// - Parameter others: the files that it can put in.
  init(
    _ text: [UInt8], from start: Int, isMDX: Bool, isPandoc: Bool = false, values: Values,
    lead: [String] = [],
    including others: OtherFiles? = nil
  ) {
    lines = lead.map { Line(text: $0, end: start) }
    self.text = text
    var signs = Signs(in: text[start...])
    if !lead.isEmpty { signs.insert(.boxes) }
    if signs.contains(.files) { files = EmbeddedFiles(in: text, from: start) }
    var file = 0
    var place = start
    while place < text.count {
      var end = text.firstIndex(of: 0x0A, from: place) ?? text.count
      var before: [UInt8] = []
      // A file can go over several lines, of which one is made.
      while file < files.ranges.count, files.ranges[file].lowerBound <= end {
        before += text[place..<files.ranges[file].lowerBound] + EmbeddedFiles.sign(for: file)
        place = files.ranges[file].upperBound
        end = text.firstIndex(of: 0x0A, from: place) ?? text.count
        file += 1
      }
      let line = text[place..<end].last == 0x0D ? text[place..<end - 1] : text[place..<end]
      place = min(end + 1, text.count)
      let whole = before.isEmpty ? line : (before + line)[...]
      lines.append(Line(text: String(decoding: whole, as: UTF8.self), end: place))
    }
    if signs.contains(.boxes) { lines = RawBlock.withoutFences(lines) }
    if signs.contains(.remarks) { lines = Remark.without(in: lines) }
    if signs.contains(.calls) { lines = Shortcode.joined(lines, &foreign.called) }
    if isMDX { lines = MDXLines.movedOut(MarkdownBoxes.joinedTags(MDXLines.withFences(lines))) }
    var whole = text
    let isCalling = signs.contains(.inclusions) && Inclusion.mayBeCalled(in: text[start...])
    if let others, isCalling || !others.appended.isEmpty {
      var inclusion = Inclusion(others)
      if isCalling { lines = inclusion.expanded(lines) }
      lines += inclusion.appended(at: text.count)
      foreign = Foreign(
        missing: inclusion.missing, included: inclusion.included, called: foreign.called + inclusion.called)
      if !foreign.included.isEmpty {
        whole += [0x0A] + foreign.included
        if isMDX { lines = MDXLines.movedOut(lines) }
        signs.formUnion(Signs(in: foreign.included[...]))
      }
    }
    if isPandoc { PandocLines.mend(&lines) }
    var spans = MarkdownSpans(text: whole)
    spans.values = values
    spans.hasSpoilers = signs.contains(.spoilers)
    (spans.isMDX, spans.isPandoc) = (isMDX, isPandoc)
    if signs.contains(.properties), var page = LogseqPage(lines, others: others) {
      lines = page.rewritten(lines)
      spans.takesNames = true
      foreign.missing += page.missing
      foreign.included += page.included
    }
    let hasRulings = signs.contains(.rulings) && lines.contains { DrawnTable.isRuling($0.text) }
    if hasRulings || signs.contains(.boxes) {
      var boxes = MarkdownBoxes(
        words: BoxWords(of: text[start...]), isMDX: isMDX, length: whole.count - start, values: values,
        include: others?.code)
      lines = boxes.rewritten(MarkdownBoxes.joinedTags(lines)[...])
      foreign.missing += boxes.missing
      foreign.included += boxes.included
      remarks = boxes.remarks
      spans.names = boxes.names
      spans.isMyST = boxes.isMyST || values.isMyST
      spans.isTemplate = lines.contains { $0.text.utf8.starts(with: "<script setup".utf8) }
    }
    let loose = LooseMarkdown(lines, hasTightHeadings: signs.contains(.tightHeadings))
    let lastComment = signs.contains(.comments) ? lines.lastIndex { $0.text.contains("%%") } : nil
    var rows = TableRows()
    /// How far in the block of HTML begins that a line is in.
    var htmlIndent = 0
    var fence: Fence?
    var indented = IndentedCode()
    for index in lines.indices {
      fence.follow(lines[index].text)
      let isCode = fence != nil || indented.follow(lines[index].text)
      guard !isCode, !lines[index].isFinal else {
        if signs.contains(.escapes) { lines[index].text = Shortcode.unescaped(lines[index].text) }
        continue
      }
      let indent = lines[index].text.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
      // What is within an item ends with it.
      if spans.isInHTML, indent < htmlIndent, Self.isItem(lines[index].text.utf8.dropFirst(indent)) {
        spans.isInHTML = false
      }
      if !spans.isInHTML { htmlIndent = indent }
      spans.isInHTML = Self.isHTML(lines[index].text, spans.isInHTML)
      loose.mend(&lines, at: index)
      rows.follow(&lines, at: index)
      spans.canContinueComment = index < lastComment ?? 0
      spans.beginsComment =
        spans.canContinueComment && lines[index].text.hasSuffix(" %%")
        && lines[(index + 1)...].prefix(50).first { $0.text.contains("%%") }?.text.hasPrefix("%%") == true
      let known = spans.missing.count
      lines[index].text = spans.rewritten(lines[index].text)
      foreign.missing += spans.missing[known...].map { Missing(words: $0, end: lines[index].end) }
    }
    foreign.included += spans.included
    foreign.called += spans.called
    for (number, note) in spans.notes.enumerated() {
      lines.append(Line(text: "", end: text.count))
      lines.append(Line(text: "[^in-line-\(number + 1)]: \(note)", end: text.count))
    }
  }

  /// Elements that blocks of HTML begin with (CommonMark, 4.6); such a block goes on to the next empty line.
  private static let blocks: Set<Substring> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
    "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "iframe", "li", "main", "nav", "ol",
    "p", "pre", "script",
    "section", "style", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// Whether a line is in a block of HTML.
  static func isHTML(_ line: String, _ wasHTML: Bool) -> Bool {
    guard let first = line.utf8.firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ">") })
    else { return false }
    if wasHTML { return true }
    guard line.utf8[first] == UInt8(ascii: "<") else { return false }
    let tag = line[first...].dropFirst().drop { $0 == "/" }
    return blocks.contains(tag.prefix(11).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }

  private static func isItem(_ line: Substring.UTF8View) -> Bool {
    "-*+".utf8.contains(line.first ?? 0) && line.dropFirst().first == 0x20
  }

  /// What the parser is to read.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line.text.utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  /// What may be in a text: most texts have little of it, and are not looked through for the rest.
  private struct Signs: OptionSet {
    let rawValue: Int
    /// Something that ``MarkdownBoxes`` could mean.
    static let boxes = Signs(rawValue: 1)
    /// Properties or macros of ``LogseqPage``.
    static let properties = Signs(rawValue: 2)
    static let tightHeadings = Signs(rawValue: 4)
    static let comments = Signs(rawValue: 8)
    /// ``EmbeddedFiles``.
    static let files = Signs(rawValue: 16)
    /// Remarks of HTML.
    static let remarks = Signs(rawValue: 32)
    static let spoilers = Signs(rawValue: 64)
    /// Shortcodes that are to be shown as they are.
    static let escapes = Signs(rawValue: 128)
    /// Rulings of tables (``DrawnTable``).
    static let rulings = Signs(rawValue: 256)
    /// Calls of programs, which may go over several lines.
    static let calls = Signs(rawValue: 512)
    /// Calls of other files (``Inclusion``).
    static let inclusions = Signs(rawValue: 1024)

    init(rawValue: Int) { self.rawValue = rawValue }

    init(in text: ArraySlice<UInt8>) {
      self = []
      var (last, before): (UInt8, UInt8) = (0x0A, 0)
      var isFence = false
      for byte in text {
        defer { (before, last) = (last, byte) }
        // Most bytes are letters, with which hardly a mark begins.
        if last >= 0x80 || last.isLetter && byte != UInt8(ascii: "=") { continue }
        if last == 0x20 && byte != UInt8(ascii: "<") { continue }
        if last == 0x0A { isFence = byte == UInt8(ascii: "`") }
        switch (last, byte) {
        case (UInt8(ascii: "!"), UInt8(ascii: "!")), (UInt8(ascii: "?"), UInt8(ascii: "?")),
          (UInt8(ascii: "="), UInt8(ascii: "=")), (UInt8(ascii: "["), UInt8(ascii: "!")),
          (UInt8(ascii: "*"), UInt8(ascii: "[")),
          (UInt8(ascii: "$"), UInt8(ascii: "$")), (UInt8(ascii: "\\"), UInt8(ascii: "[")),
          (UInt8(ascii: "\\"), UInt8(ascii: "b")), (UInt8(ascii: "`"), UInt8(ascii: "m")),
          (UInt8(ascii: "#"), UInt8(ascii: "|")),
          (UInt8(ascii: "!"), UInt8(ascii: ">")), (UInt8(ascii: "?"), UInt8(ascii: ">")),
          (0x0A, UInt8(ascii: "/")), (0x0A, UInt8(ascii: "+")),
          (0x0A, UInt8(ascii: ":")), (0x0A, UInt8(ascii: "e")),
          (0x0A, UInt8(ascii: "[")),
          (0x0A, UInt8(ascii: "<")), (0x0A, UInt8(ascii: "@")), (0x0A, UInt8(ascii: "(")):
          insert(.boxes)
        case (UInt8(ascii: ")"), UInt8(ascii: "{")), (UInt8(ascii: "]"), UInt8(ascii: "{")): insert(.calls)
        case (UInt8(ascii: "\\"), UInt8(ascii: "{")): insert(.escapes)
        case (UInt8(ascii: "#"), UInt8(ascii: "+")): insert([.boxes, .properties])
        case (UInt8(ascii: "8"), UInt8(ascii: "<")), (0x0A, UInt8(ascii: "i")),
          (UInt8(ascii: "{"), UInt8(ascii: "i")), (UInt8(ascii: "{"), UInt8(ascii: "l")),
          (UInt8(ascii: "{"), UInt8(ascii: "r")), (UInt8(ascii: "{"), UInt8(ascii: "!")),
          (UInt8(ascii: ":"), UInt8(ascii: "i")), (UInt8(ascii: "@"), UInt8(ascii: "i")),
          (UInt8(ascii: "<"), UInt8(ascii: "<")):
          insert([.boxes, .inclusions])
        case (UInt8(ascii: "e"), UInt8(ascii: "=")):
          // Names of files over code: `title=`, `file=`, `filename=`.
          if before == UInt8(ascii: "l") || before == UInt8(ascii: "m") { insert(.boxes) }
        case (0x20, UInt8(ascii: "<")), (UInt8(ascii: "+"), UInt8(ascii: "-")): insert(.boxes)
        case (UInt8(ascii: "`"), UInt8(ascii: "a")): if before == last { insert(.boxes) }
        case (UInt8(ascii: "-"), 0x20): if before == UInt8(ascii: "-") { insert(.rulings) }
        case (UInt8(ascii: "/"), UInt8(ascii: "*")):
          if before == UInt8(ascii: "<") || before == UInt8(ascii: "%") { insert(.escapes) }
        case (UInt8(ascii: ":"), UInt8(ascii: ":")): insert([.boxes, .properties])
        // The name of a file behind a language.
        case (UInt8(ascii: ":"), _): if isFence { insert(.boxes) }
        case (UInt8(ascii: "{"), UInt8(ascii: "{")): insert([.boxes, .properties, .calls, .inclusions])
        case (UInt8(ascii: "{"), UInt8(ascii: "%")): insert([.boxes, .calls, .inclusions])
        case (UInt8(ascii: "{"), _): insert(.boxes)
        case (UInt8(ascii: "("), UInt8(ascii: "(")): insert(.properties)
        case (UInt8(ascii: "%"), UInt8(ascii: "%")): insert(.comments)
        case (UInt8(ascii: "#"), UInt8(ascii: "A")...0xFF): insert(.tightHeadings)
        case (UInt8(ascii: "4"), UInt8(ascii: ",")): insert(.files)
        case (UInt8(ascii: "<"), UInt8(ascii: "!")): insert(.remarks)
        case (UInt8(ascii: "|"), UInt8(ascii: "|")): insert(.spoilers)
        default: break
        }
      }
    }
  }
}

/// Code that stands four columns in (CommonMark, 4.4), as far as it is surely that: where no item goes on.
struct IndentedCode {
  private var isInItem = false
  /// Whether such code can begin: not within a paragraph.
  private var canBegin = true

  /// Goes on to the next line outside of fences, and says whether it is such code.
  mutating func follow(_ line: String) -> Bool {
    guard let first = line.utf8.first else {
      canBegin = true
      return false
    }
    let isIndented = first == 0x09 || first == 0x20 && line.utf8.prefix(4).elementsEqual("    ".utf8)
    guard !isIndented else {
      if line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        canBegin = true
        return false
      }
      return canBegin && !isInItem
    }
    let text = line.utf8.drop { $0 == 0x20 }
    switch text.first {
    case nil:
      canBegin = true
      return false
    case UInt8(ascii: "-")?, UInt8(ascii: "*")?, UInt8(ascii: "+")?, (0x30...0x39)?,
      UInt8(ascii: ":")?, UInt8(ascii: "[")?:
      isInItem = true
    default: if first != 0x20, canBegin { isInItem = false }
    }
    canBegin = text.first == UInt8(ascii: "#")
    return false
  }
}

/// A block of code between fences (CommonMark, 4.5): nothing in it is markup.
struct Fence {
  private var mark: UInt8
  private var length: Int
  /// How far in it begins, behind the marks of quotations and items.
  private var columns: Int

  fileprivate init?(opening line: String) {
    var body = Self.withoutMargin(line)
    // The first line of an item can open one.
    if let mark = body.first, "-*+".utf8.contains(mark) || (0x30...0x39).contains(mark),
      body.contains("```".utf8) || body.contains("~~~".utf8)
    {
      body = body.drop { (0x30...0x39).contains($0) || " \t-*+.)>".utf8.contains($0) }
    }
    guard let mark = body.first, mark == Self.backtick || mark == UInt8(ascii: "~") else { return nil }
    let length = body.prefix { $0 == mark }.count
    guard length >= 3, mark != Self.backtick || !body.dropFirst(length).contains(Self.backtick) else {
      return nil
    }
    (self.mark, self.length) = (mark, length)
    columns = line[..<body.startIndex].columns
  }

  private static let backtick = UInt8(ascii: "`")

  /// Whether a line ends it: what stands four columns farther in is code (CommonMark, 4.5).
  fileprivate func isClosed(by line: String) -> Bool {
    let body = Self.withoutMargin(line)
    guard body.first == mark else { return false }
    let run = body.prefix { $0 == mark }.count
    return run >= length && body.dropFirst(run).allSatisfy { $0 == 0x20 || $0 == 0x09 }
      && line[..<body.startIndex].columns < columns + 4
  }

  private static func withoutMargin(_ line: String) -> Substring.UTF8View {
    line.utf8.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") || $0 == 0x09 }
  }
}

extension Fence? {
  /// Goes on to the next line: whether it is in a fence, or is one, shows then.
  mutating func follow(_ line: String) {
    if let fence = self {
      if fence.isClosed(by: line) { self = nil }
    } else {
      self = Fence(opening: line)
    }
  }
}

extension MarkdownSource {
  /// Lines, of which those are one that something goes over, such as a call or a tag, outside of code.
  ///
  /// - Parameters:
  ///   - mayBegin: whether it may begin in a line.
  ///   - join: the text of a line with those from the next on that belong to it, and the last of these.
  static func joined(
    _ lines: [Line], where mayBegin: (String) -> Bool,
    by join: (_ line: Line, _ next: Int) -> (text: String, end: Int)?
  ) -> [Line] {
    guard lines.contains(where: { mayBegin($0.text) }) else { return lines }
    var result: [Line] = []
    result.reserveCapacity(lines.count)
    var fence: Fence?
    var index = 0
    while index < lines.count {
      var line = lines[index]
      fence.follow(line.text)
      index += 1
      if fence == nil, mayBegin(line.text), let (text, end) = join(line, index) {
        line = Line(text: text, end: lines[end].end)
        index = end + 1
      }
      result.append(line)
    }
    return result
  }
}
