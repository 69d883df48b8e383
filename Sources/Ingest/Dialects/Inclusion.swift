internal import Bytes

/// The other files of a collection, as a guide puts them in.
package struct OtherFiles {
  /// Where what a guide puts in is looked for first.
  package enum Home: Sendable {
    /// Beside the file that calls it, at the top, or where a site keeps what its guides put in.
    case beside, top, includes
  }

  /// Where the guide lies.
  let path: String
  /// The file that another calls by a name.
  let text: (_ name: String, _ caller: String, _ home: Home) -> (path: String, bytes: [UInt8])?
  /// The same as text that is code.
  let code: (_ name: String) -> [UInt8]?
  /// An address of such a file as the guide would write it; `nil` if it leads to the same from there, or nowhere.
  let address: (_ address: String, _ file: String) -> String?
  /// The words of a block of any file, by its name (Logseq), and where that file lies.
  let block: (_ name: String) -> (words: String, path: String)?
  /// The names of those that its site appends to it.
  let appended: [String]

  package init(
    for path: String, text: @escaping (String, String, Home) -> (path: String, bytes: [UInt8])?,
    code: @escaping (String) -> [UInt8]?, address: @escaping (String, String) -> String?,
    block: @escaping (String) -> (words: String, path: String)? = { _ in nil }, appended: [String] = []
  ) {
    (self.path, self.text, self.code, self.address, self.block) = (path, text, code, address, block)
    self.appended = appended
  }
}

/// Puts texts of other files in where a guide calls them, as the programs behind sites do before they read its Markdown. What is not
/// there stays as it is written, as code.
struct Inclusion {
  private typealias Line = MarkdownSource.Line

  let files: OtherFiles
  /// What is not there.
  var missing: [MarkdownSource.Missing] = []
  /// What was put in.
  var included: [UInt8] = []
  /// Calls that look like words.
  private(set) var called: [UInt8] = []
  /// How many bytes were read for it.
  private var read = 0
  /// How often something was called.
  var calls = 0
  /// The files that are being read, each of which was called in the one before.
  var open: [String]

  /// So much may be put into a guide.
  static let (maximumDepth, maximumCalls, maximumLength) = (8, 64, 1 << 19)
  /// How much is read for that, in bytes: of a long text, little may be put in, but often.
  private static let mostRead = 4 << 20
  /// What stands before a call stands before each line that is put in. Nobody writes as much as that, in bytes.
  static let longestMargin = 64
  /// So many lines may a call go over.
  private static let mostLines = 40

  init(_ files: OtherFiles) { (self.files, open) = (files, [files.path]) }

  /// Whether anything in a text may be a call, or import a file for one; found out by bytes, since nothing in most texts is.
  static func mayBeCalled(in text: some BidirectionalCollection<UInt8>) -> Bool {
    text.indices.contains { place in
      let rest =
        switch text[place] {
        case UInt8(ascii: "n"): "clude"
        case UInt8(ascii: "8"): "<-"
        case UInt8(ascii: "<"): "<< "
        case UInt8(ascii: "e"): "adfile"
        case UInt8(ascii: "{"): "!"
        case UInt8(ascii: "c"): "hild"
        case UInt8(ascii: "i"): "mport "
        case UInt8(ascii: "#"): "play"
        default: ""
        }
      guard !rest.isEmpty, text[text.index(after: place)...].starts(with: rest.utf8) else { return false }
      // `#include` of C is none, that of mdBook stands in braces.
      let before = text[..<place].suffix(3)
      return !before.suffix(2).elementsEqual("#i".utf8) || "{ ".utf8.contains(before.first ?? 0)
    }
  }

  /// Lines with those of other files in them.
  mutating func expanded(_ lines: [MarkdownSource.Line]) -> [MarkdownSource.Line] {
    var result: [Line] = []
    result.reserveCapacity(lines.count)
    var fence: Fence?
    var indented = IndentedCode()
    /// What ends a remark, or something else in which nothing is called.
    var end: String?
    /// Files by the names that they were imported under (MDX).
    var components: [String: String] = [:]
    var index = 0
    while index < lines.count {
      let line = lines[index]
      let mayBeCalled =
        fence == nil && Self.mayBeCalled(in: line.text.utf8)
        && !line.text.utf8.prefix(Self.longestMargin).allSatisfy {
          !$0.isWord && $0 < 0x80 && !"{`<[:~".utf8.contains($0)
        }
      if mayBeCalled, end == nil, let (calls, next) = Self.directive(lines, at: index) {
        let margin = Margin(line.text)
        let blank = [Line(text: margin.further.trimmedAtEnd, end: line.end)]
        if calls[0].isLine { for line in lines[index..<next] { called += line.text.utf8 + [0x0A] } }
        for call in calls {
          let words = put(call, line.end).enumerated().map { number, text in
            Line(text: (number == 0 ? margin.first : margin.further) + text, end: line.end)
          }
          result += (margin.isItem ? [] : blank) + words + blank
        }
        index = next
        continue
      }
      index += 1
      fence.follow(line.text)
      guard fence == nil, !indented.follow(line.text) else {
        result += bookCode(line, in: fence) ?? [line]
        continue
      }
      let wasQuiet = end != nil
      Self.follow(line.text, &end)
      if line.text.hasPrefix("import "), let (name, path) = Self.component(line.text) {
        components[name] = path
      }
      var scan = Call.Scan(place: line.text.startIndex)
      guard !wasQuiet, mayBeCalled || !components.isEmpty, let call = Call(in: line.text, &scan, components)
      else {
        result.append(line)
        continue
      }
      fill(line, call, &scan, &result)
    }
    return result
  }

  /// The lines of the files that its site appends to a guide.
  ///
  /// - Parameter end: where they stand.
  mutating func appended(at end: Int) -> [MarkdownSource.Line] {
    let known = missing.count
    defer { for index in known..<missing.count { missing[index].end = end } }
    var lines: [Line] = []
    for name in files.appended where !"/\(files.path)".hasSuffix("/\(name)") {
      guard let call = Call.snippet(named: name, as: name[...]), let words = text(of: call) else {
        missing.append(MarkdownSource.Missing(words: name, end: end))
        continue
      }
      lines += ([""] + words).map { Line(text: $0, end: end) }
    }
    return lines
  }

  /// What stands before the words of a line, and before those of further ones.
  private struct Margin {
    let first: String
    let further: String
    let isItem: Bool

    init(_ line: String) {
      let body = MarkdownBoxes.marks(of: line)?.body ?? line.drop { $0.isBlank }
      let margin = MarkdownBoxes.Margin(line[..<body.startIndex])
      (first, further) = (String(margin.first), margin.further)
      isItem = first != further
    }
  }

  /// Goes on to the next line: remarks of HTML, and what Liquid shows as it is.
  private static func follow(_ line: String, _ end: inout String?) {
    if let mark = end {
      if line.utf8[...].contains(mark.utf8) { end = nil }
      return
    }
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "{") }) else { return }
    for (open, close) in [("<!--", "-->"), ("{% raw", "endraw"), ("{% comment", "endcomment")]
    where line.utf8[...].contains(open.utf8) {
      if let place = line.firstRange(of: open), !line[place.upperBound...].contains(close) { end = close }
    }
  }

  /// `import Name from './_part.mdx'`
  private static func component(_ line: String) -> (name: String, path: String)? {
    guard let from = line.firstRange(of: " from "), let quote = line[from.upperBound...].first,
      quote == "'" || quote == "\""
    else { return nil }
    let path = line[from.upperBound...].dropFirst().prefix { $0 != quote }
    let name = line.dropFirst(7).prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return isText(path) && !name.isEmpty ? (String(name), String(path)) : nil
  }

  /// Whether a file can be a text that goes into another.
  fileprivate static func isText(_ path: some StringProtocol) -> Bool {
    let name =
      Substring(path).utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
    guard !path.contains("://"), !path.contains("{"), !name.isEmpty else { return false }
    return switch GuideFormat(name: name) {
    case .markdown, .mdx, .plainText: true
    case nil: !name.contains(".")
    default: false
    }
  }

  // MARK: Putting in

  /// A line with what it calls.
  private mutating func fill(
    _ line: MarkdownSource.Line, _ first: Call, _ scan: inout Call.Scan,
    _ result: inout [MarkdownSource.Line]
  ) {
    let margin = Margin(line.text)
    var before = ""
    var place = line.text.startIndex
    var next: Call? = first
    while var call = next {
      before += line.text[place..<call.range.lowerBound]
      place = call.range.upperBound
      // Code is lines of its own.
      if call.isOfBook, call.isCode, before != margin.first || !line.text[place...].allSatisfy(\.isBlank) {
        call.isOther = true
      }
      for (number, text) in put(call, line.end).enumerated() {
        if number > 0 {
          result.append(Line(text: before, end: line.end))
          before = margin.further
        }
        // Code right behind code would be one.
        before += before.hasSuffix("`") && text.hasPrefix("`") ? " " + text : text
      }
      let isLast = line.text[place...].allSatisfy(\.isBlank)
      if isLast, !call.isLine {
        // What a program puts in ends with a line of its own.
        result.append(Line(text: before, end: line.end))
        before = margin.further.trimmedAtEnd
      }
      next = isLast ? nil : Call(in: line.text, &scan, [:])
    }
    result.append(Line(text: before + line.text[place...], end: line.end))
  }

  /// The lines that stand in the place of a call.
  private mutating func put(_ call: Call, _ end: Int) -> [String] {
    let known = missing.count
    defer { for index in known..<missing.count { missing[index].end = end } }
    calls += 1
    if calls <= Self.maximumCalls, !call.isOther, let lines = call.isCode ? code(of: call) : text(of: call) {
      if ["[", "<<<"].contains(where: call.words.hasPrefix) { called += call.words.utf8 + [0x0A] }
      return lines
    }
    missing.append(MarkdownSource.Missing(words: call.words, end: end))
    return [call.words.contains("`") ? Formula.escaped(call.words) : "`\(call.words)`"]
  }

  /// Whether so much may still be read and put in.
  mutating func allows(_ bytes: [UInt8]) -> Bool {
    read += bytes.count
    return read <= Self.mostRead && included.count + bytes.count <= Self.maximumLength
  }

  private mutating func text(of call: Call) -> [String]? {
    guard open.count <= Self.maximumDepth,
      let (path, bytes) = files.text(call.path, open.last ?? files.path, call.home), !open.contains(path),
      allows(bytes), let text = try? TextEncoding.decode(bytes, name: path).text
    else { return nil }
    let begin = Self.begin(of: text)
    let start = FrontMatter.parse(text, from: begin)?.end ?? begin
    // The numbers of lines are those of the file.
    guard let words = call.part.cut(text[(call.part.isByLines ? begin : start)...]) else { return nil }
    included += words.joined(separator: [0x0A]) + [0x0A]
    var lines = words.map { Line(text: String(decoding: $0, as: UTF8.self), end: 0) }
    lines = Shortcode.joined(Remark.without(in: RawBlock.withoutFences(lines)), &called)
    open.append(path)
    lines = expanded(lines)
    open.removeLast()
    var fence: Fence?
    return lines.compactMap { line in
      fence.follow(line.text)
      // A glossary for all pages is no part of each.
      if fence == nil, MarkdownBoxes.abbreviation(line.text) != nil { return nil }
      return fence == nil ? moved(Self.lowered(line.text, by: call.offset), in: path) : line.text
    }
  }

  /// Where a text begins behind its mark for the order of bytes.
  static func begin(of text: [UInt8]) -> Int { text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  private mutating func code(of call: Call) -> [String]? {
    let file = call.isOfBook ? files.text(call.path, open.last ?? files.path, call.home) : nil
    guard let bytes = call.isOfBook ? file?.bytes : files.code(call.path), allows(bytes),
      let text = file.map({ try? TextEncoding.decode(bytes, name: $0.path).text }) ?? bytes,
      let words = call.part.cut(text[Self.begin(of: text)...])
    else { return nil }
    included += words.joined(separator: [0x0A]) + [0x0A]
    let lines = words.map { String(decoding: $0, as: UTF8.self) }
    let runs = lines.lazy.map { $0.drop { $0.isBlank }.prefix { $0 == "`" }.count }
    let fence = String(repeating: "`", count: max(3, (runs.max() ?? 0) + 1))
    return [fence + call.language] + lines + [fence]
  }

  /// A line of code with what mdBook puts in, also there; `nil` if it calls nothing.
  private mutating func bookCode(_ line: Line, in fence: Fence?) -> [Line]? {
    guard line.text.utf8[...].contains("{{".utf8), line.text.utf8.contains(UInt8(ascii: "#")) else {
      return nil
    }
    var lines: [String] = []
    var last = ""
    var isChanged = false
    var ends = Ends()
    var rest = line.text[...]
    while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      guard let call = Call.ofBook(rest[brace...], &ends) else {
        last += rest[...brace]
        rest = rest[brace...].dropFirst()
        continue
      }
      last += rest[..<brace]
      rest = rest[call.range.upperBound...]
      if last.hasSuffix("\\") {
        // It is to be seen.
        last.removeLast()
        last += call.words
        isChanged = true
        continue
      }
      let before = last.prefix(Self.longestMargin)
      let margin = String(before.prefix { $0.isBlank || $0 == ">" })
      guard let words = bookLines(of: call, behind: margin, in: fence, at: line.end) else {
        missing.append(MarkdownSource.Missing(words: call.words, end: line.end))
        last += call.words
        continue
      }
      isChanged = true
      for (number, text) in words.enumerated() {
        if number > 0 {
          lines.append(last)
          last = margin
        }
        last += text
      }
    }
    return isChanged ? (lines + [last + rest]).map { Line(text: $0, end: line.end) } : nil
  }

  /// The lines that a call of mdBook stands for in code, if that goes on behind them.
  private mutating func bookLines(
    of call: Call, behind margin: String, in fence: Fence?, at end: Int
  ) -> [String]? {
    calls += 1
    guard calls <= Self.maximumCalls, open.count <= Self.maximumDepth,
      let (path, bytes) = files.text(call.path, open.last ?? files.path, call.home), !open.contains(path),
      allows(bytes), let text = try? TextEncoding.decode(bytes, name: path).text,
      let words = call.part.cut(text[Self.begin(of: text)...])
    else { return nil }
    let lines = words.map { Line(text: String(decoding: $0, as: UTF8.self), end: end) }
    let isWhole = lines.allSatisfy { line in
      var after = fence
      after.follow(margin + line.text)
      return (after == nil) == (fence == nil)
    }
    guard isWhole else { return nil }
    included += words.joined(separator: [0x0A]) + [0x0A]
    called += call.words.utf8 + [0x0A]
    open.append(path)
    let all = lines.flatMap { bookCode($0, in: fence) ?? [$0] }
    open.removeLast()
    return all.map(\.text)
  }

  /// A heading as one of so many levels farther down.
  private static func lowered(_ line: String, by offset: Int) -> String {
    let level = line.prefix { $0 == "#" }.count
    guard offset != 0, (1...6).contains(level), line.dropFirst(level).first?.isBlank == true else {
      return line
    }
    return String(repeating: "#", count: min(max(level + offset, 1), 6)) + line.dropFirst(level)
  }

  /// A line whose addresses lead from the guide to where they led from a file that it puts in.
  private func moved(_ line: String, in path: String) -> String {
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "=") }) else {
      return line
    }
    var result = ""
    var rest = line[...]
    while let place = rest.utf8.firstIndex(where: { "(\":".utf8.contains($0) }) {
      let end = rest.utf8.index(after: place)
      let before = rest[..<end]
      result += before
      rest = rest[end...]
      let isSource = before.hasSuffix("](") || before.hasSuffix("src=\"") || before.hasSuffix("href=\"")
      let isDefinition = before.hasSuffix("]:") && before.first == "["
      guard isSource || isDefinition else { continue }
      let blanks = rest.prefix { isDefinition && $0.isBlank }
      // What has brackets in it, or is so long, is none: each address is looked at once.
      let address = rest[blanks.endIndex...].prefix(2048).prefix { !" )\"(][".contains($0) }
      guard let first = address.first, first.isASCII, !"#/<{".contains(first), !address.contains(":"),
        let other = files.address(String(address), path)
      else { continue }
      result += blanks + other
      rest = rest[address.endIndex...]
    }
    return result + rest
  }
}

/// Which lines of a file a guide puts in.
struct Part {
  /// The first and the last line, from 1 on.
  var first = 1
  var last = Int.max
  /// What a stretch between two marks is called.
  var name = ""
  /// Words behind which, and before which it stands.
  var after = ""
  var before = ""

  /// How many lines are left out at the end.
  var leftOut = 0
  /// Stretches of lines, one after another.
  private var stretches: [Part] = []

  var isByLines: Bool { first > 1 || last < .max || leftOut > 0 || !stretches.isEmpty }

  private static let mostStretches = 100

  init() {}

  /// `name`, `3` or `3:5`, as it stands behind the path of a file (`3-5` and `3,5` in other programs).
  init(_ text: Substring) {
    let ends = text.split(omittingEmptySubsequences: false) { ":-,".contains($0) }
    guard !text.isEmpty, ends.count <= 2, ends.allSatisfy({ $0.isEmpty || Int($0) != nil }) else {
      name = String(text)
      return
    }
    first = Int(ends[0]) ?? 1
    last = ends.count == 1 ? first : Int(ends[1]) ?? .max
  }

  /// `1,3-5`, as directives name lines (Sphinx).
  init(lines text: String) {
    let parts = text.split(separator: ",").prefix(Self.mostStretches).map { Part($0.trimmed[...]) }
    let hasStretches = parts.count > 1 && parts.allSatisfy(\.name.isEmpty)
    self.init(hasStretches ? "" : text[...])
    if hasStretches { stretches = parts }
  }

  /// As the options of a directive name them (docutils, Sphinx).
  init(options: [Substring: String]) {
    self = options["lines"].map { Part(lines: $0) } ?? Part()
    if let line = options["start-line"].flatMap({ Int($0) }) { first = min(max(line, 0), Int.max - 1) + 1 }
    if let line = options["end-line"].flatMap({ Int($0) }) {
      // Below nought, it is counted from the end.
      if line < 0 { leftOut = Int(clamping: line.magnitude) } else { last = line }
    }
    (after, before) = (options["start-after"] ?? "", options["end-before"] ?? "")
  }

  /// The lines of a text; `nil` if they are not there.
  func cut(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    let whole = Array(text)
    var range = 0..<whole.count
    if !after.isEmpty {
      guard let place = whole.firstIndex(of: Array(after.utf8), in: range) else { return nil }
      range = place + after.utf8.count..<whole.count
    }
    if !before.isEmpty {
      guard let place = whole.firstIndex(of: Array(before.utf8), in: range) else { return nil }
      range = range.lowerBound..<place
    }
    var lines = whole[range].split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }[...]
    guard first > 0, first <= max(lines.count, 1) else { return nil }
    lines = lines.prefix(last).dropFirst(first - 1)
    // A file ends with the end of a line.
    if leftOut > 0 || !stretches.isEmpty, lines.last?.isEmpty == true { lines.removeLast() }
    lines = lines.dropLast(leftOut)
    if !stretches.isEmpty {
      // However often lines are named, there are no more than before.
      let all = lines
      let named = stretches.lazy.flatMap { all.prefix($0.last).dropFirst(max($0.first, 1) - 1) }
      lines = Array(named.prefix(all.count))[...]
    }
    if !name.isEmpty {
      guard let start = lines.firstIndex(where: { isMark($0, "start", "ANCHOR:", "region ") }) else {
        return nil
      }
      let isAnchor = Self.contains(lines[start], "ANCHOR:")
      let end = lines[(start + 1)...].firstIndex { isMark($0, "end", "ANCHOR_END:", "endregion") }
      // One of mdBook goes on if nothing ends it.
      guard let end = end ?? (isAnchor ? lines.endIndex : nil) else { return nil }
      lines = lines[start + 1..<end]
      if isAnchor {
        lines = lines.filter { !Self.contains($0, "ANCHOR:") && !Self.contains($0, "ANCHOR_END:") }[...]
      }
    }
    let isBlank = { (line: ArraySlice<UInt8>) in line.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    lines = lines.drop(while: isBlank)
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    // What sections begin and end with is for programs.
    return lines.filter {
      !Self.contains($0, "8<-") || !(Self.contains($0, "[start:") || Self.contains($0, "[end:"))
    }
  }

  /// Whether a section of that name begins or ends with a line: `--8<-- [start:name]`, `ANCHOR: name` (mdBook), `#region name` (VitePress),
  /// `[name]` (docsify).
  private func isMark(_ line: ArraySlice<UInt8>, _ snippet: String, _ anchor: String, _ region: String)
    -> Bool
  {
    guard line.count < 200 else { return false }
    if Self.contains(line, "[\(snippet):\(name)]") || isAnchor(line, anchor) { return true }
    if Self.contains(line, "/// [\(name)]") || Self.contains(line, "### [\(name)]") { return true }
    return Self.contains(line, region.hasPrefix("end") ? region : "#\(region)\(name)")
  }

  /// Whether that name and no longer one stands behind a mark.
  private func isAnchor(_ line: ArraySlice<UInt8>, _ mark: String) -> Bool {
    guard let place = Array(line).firstIndex(of: Array(mark.utf8), in: 0..<line.count) else { return false }
    let rest = line.dropFirst(place + mark.utf8.count).drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.starts(with: name.utf8) else { return false }
    return rest.dropFirst(name.utf8.count).first.map { !$0.isWord && !"-_".utf8.contains($0) } ?? true
  }

  private static func contains(_ line: ArraySlice<UInt8>, _ words: String) -> Bool {
    Array(line).firstIndex(of: Array(words.utf8), in: 0..<line.count) != nil
  }
}

/// What stands where a text is to be put in.
private struct Call {
  var path: String
  var part = Part()
  var home = OtherFiles.Home.beside
  /// How many levels farther down something says that headings are; there are six.
  private static func levels(_ text: String?) -> Int { min(max(text.flatMap { Int($0) } ?? 0, -6), 6) }

  /// What stands in the line, and where.
  var words: String
  var range: Range<String.Index>
  /// Whether it is put in as code, and in which language that is.
  var isCode = false
  var language = ""
  /// How many levels farther down its headings are.
  var offset = 0
  /// Whether its lines take the place of this one and of nothing more.
  var isLine = false
  /// Whether it is of a file that is no text.
  var isOther = false
  /// Whether it is one of mdBook, which looks for code, too, beside what calls it.
  var isOfBook = false

  /// - Parameter isSure: whether nothing else than a call can look like that, whatever is called.
  private init?(_ path: some StringProtocol, as words: Substring, isCode: Bool = false, isSure: Bool = false)
  {
    isOther = !isCode && !Inclusion.isText(path)
    guard !path.isEmpty, isSure || !isOther else { return nil }
    (self.path, self.words, self.isCode) = (String(path), words.trimmed, isCode)
    range = words.startIndex..<words.endIndex
  }

  /// How far a line is looked through: once, however many there are in it.
  struct Scan {
    var place: String.Index
    /// How long the runs of ticks are that code stands between; nought outside of code.
    private var run = 0
    private var ends = Ends()

    init(place: String.Index) { self.place = place }

    private mutating func follow(_ bytes: Substring.UTF8View) {
      var ticks = 0
      func end() {
        if ticks > 0 { run = run == 0 ? ticks : run == ticks ? 0 : run }
        ticks = 0
      }
      for byte in bytes { if byte == UInt8(ascii: "`") { ticks += 1 } else { end() } }
      end()
    }

    fileprivate mutating func next(in line: String) -> Call? {
      while let open = line.utf8[place...].firstIndex(of: UInt8(ascii: "{")) {
        follow(line.utf8[place..<open])
        let isEscaped =
          open > line.startIndex && "{\\".utf8.contains(line.utf8[line.utf8.index(before: open)])
        let isShown = run == 0 && !line.utf8[..<open].suffix(5).elementsEqual("<!-- ".utf8)
        place = line.utf8.index(after: open)
        if isShown, !isEscaped, let call = Call.braced(line[open...], &ends) {
          place = call.range.upperBound
          return call
        }
      }
      return nil
    }
  }

  /// The next in a line.
  ///
  /// - Parameter components: files by the names of tags that put them in.
  init?(in line: String, _ scan: inout Scan, _ components: [String: String]) {
    if scan.place == line.startIndex {
      // Most lines have nothing of that.
      guard line.utf8.contains(where: { "{<[".utf8.contains($0) }),
        !components.isEmpty || Inclusion.mayBeCalled(in: line.utf8)
      else { return nil }
      if let call = Self.ofLine(line, components) {
        self = call
        scan.place = line.endIndex
        return
      }
    }
    guard let call = scan.next(in: line) else { return nil }
    self = call
  }

  /// `{{< include a.md >}}`, `{% include_relative a.md %}`, `{{#include a.md}}` (mdBook), `{!a.md!}` (markdown-include)
  private static func braced(_ text: Substring, _ ends: inout Ends) -> Call? {
    if text.hasPrefix("{!"), let end = ends.next("!}", in: text) {
      var call = Call(text[..<end.lowerBound].dropFirst(2).trimmed, as: text[..<end.upperBound])
      call?.home = .top
      return call
    }
    if let call = ofBook(text, &ends) { return call }
    guard let code = Shortcode(text, ends: &ends), names.contains(code.name), !code.isEnd,
      let path = code.words.first ?? code.values["file"] ?? code.values["path"] ?? code.values["src"]
    else { return nil }
    let isCode = code.values["code"] == "true"
    var call = Call(path, as: text[..<code.end], isCode: isCode, isSure: text.hasPrefix("{{"))
    call?.language = code.values["lang"] ?? ""
    call?.part.after = code.values["start"] ?? ""
    call?.part.before = code.values["end"] ?? ""
    call?.offset = levels(code.values["heading-offset"])
    if text.hasPrefix("{% include "), !path.hasPrefix(".") { call?.home = .includes }
    return call
  }

  /// `{{#include a.md:name}}`, `{{#rustdoc_include a.rs:3:5}}`, `{{#playground a.rs editable}}` (mdBook)
  fileprivate static func ofBook(_ text: Substring, _ ends: inout Ends) -> Call? {
    guard text.utf8.starts(with: "{{".utf8) else { return nil }
    let body = text.dropFirst(2).drop { $0.isBlank }
    guard body.utf8.first == UInt8(ascii: "#"),
      let kind = ["#include", "#rustdoc_include", "#playground", "#playpen"].first(where: {
        body.utf8.starts(with: $0.utf8)
      }), let end = ends.next("}}", in: body.dropFirst(kind.utf8.count))
    else { return nil }
    let given = body[..<end.lowerBound].dropFirst(kind.utf8.count)
    guard given.first?.isBlank == true, let file = given.split(whereSeparator: \.isBlank).first else {
      return nil
    }
    let path = file.prefix { $0 != ":" }
    let isCode = kind != "#include" || isCode(path)
    guard var call = Call(path, as: text[..<end.upperBound], isCode: isCode, isSure: true) else { return nil }
    call.part = Part(file[path.endIndex...].dropFirst())
    call.isOfBook = true
    call.language = path.lastIndex(of: ".").map { String(path[$0...].dropFirst()) } ?? ""
    return call
  }

  /// Whether a file that a book puts in between its words is code: neither a text nor a page or a picture.
  private static func isCode(_ path: Substring) -> Bool {
    !Inclusion.isText(path) && GuideFormat(name: String(path)) == nil && !path.hasSuffix(".svg")
      && !path.contains("://") && !path.contains("{")
  }

  private static let names: Set<String> = [
    "include", "include_relative", "include-markdown", "include-file", "include_file", "includemd",
    "readfile",
  ]

  /// One that is all of its line, behind the marks of items and quotations.
  private static func ofLine(_ line: String, _ components: [String: String]) -> Call? {
    let body = MarkdownBoxes.marks(of: line)?.body ?? line.drop { $0.isBlank }
    switch body.utf8.first {
    case UInt8(ascii: "-"):
      guard let given = snippet(body), given.first == "\"" || given.first == "'" else { return nil }
      return snippet(named: given.dropFirst().prefix { $0 != given.first }, as: body)
    case UInt8(ascii: "<"):
      if body.hasPrefix("<!--"), let place = body.firstRange(of: "@include:"),
        let end = body.firstRange(of: "-->"),
        place.upperBound < end.lowerBound
      {
        // VitePress: `a.md#section{3,5}`
        let given = body[place.upperBound..<end.lowerBound].trimmed
        let path = given.prefix { $0 != "{" && $0 != "#" }
        var call = Call(path, as: body[..<end.upperBound])
        let section = given[path.endIndex...].dropFirst().prefix { $0 != "{" && $0 != "}" }
        call?.part = Part(section.trimmed[...])
        if path.hasPrefix("@") { call?.home = .top }
        return call
      }
      if body.hasPrefix("<<< ") {
        // Code of VitePress: `@/a.js#section{1,3 js}`
        let given = body.dropFirst(4).trimmed
        let path = given.prefix { !"{# ".contains($0) }
        var call = Call(path.hasPrefix("@/") ? path.dropFirst(2) : path, as: body, isCode: true)
        call?.language = path.lastIndex(of: ".").map { String(path[$0...].dropFirst()) } ?? ""
        if given[path.endIndex...].hasPrefix("#") {
          call?.part.name = String(given[path.endIndex...].dropFirst().prefix { !"{ ".contains($0) })
        }
        return call
      }
      let name = body.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      guard body.trimmed.hasSuffix("/>"), let path = components[String(name)] else { return nil }
      return Call(path, as: body)
    case UInt8(ascii: "["):
      // docsify
      guard let open = body.firstRange(of: "]("), let mark = body.firstRange(of: ":include"),
        open.upperBound < mark.lowerBound, body.trimmed.hasSuffix(")")
      else { return nil }
      let path = body[open.upperBound..<mark.lowerBound].prefix { $0 != " " }
      let options = body[mark.upperBound...]
      let isCode = options.contains(":type=code")
      var call = Call(path, as: body, isCode: isCode)
      if let place = options.firstRange(of: ":fragment=") {
        call?.part.name = String(options[place.upperBound...].prefix { !" '\")".contains($0) })
      }
      return call
    default: return nil
    }
  }

  /// What stands behind `--8<--`; `nil` if a text does not begin with that.
  fileprivate static func snippet(_ text: Substring) -> String? {
    let mark = text.drop { $0 == "-" }
    guard mark.startIndex > text.startIndex, mark.hasPrefix("8<-") else { return nil }
    return mark.dropFirst(2).drop { $0 == "-" }.trimmed
  }

  /// `a.md:name`, `a.md:3:5` (Python-Markdown)
  fileprivate static func snippet(named name: some StringProtocol, as words: Substring) -> Call? {
    let path = name.prefix { $0 != ":" }
    var call = name.contains("://") ? nil : Call(path, as: words)
    call?.part = Part(Substring(name[path.endIndex...].dropFirst()))
    call?.home = .top
    call?.isLine = true
    return call
  }

  private static func unquoted(_ value: String?) -> String {
    guard let value, value.count > 1, let quote = value.first, "\"'".contains(quote), value.last == quote
    else {
      return value ?? ""
    }
    return String(value.dropFirst().dropLast())
  }

  /// What a fence of `{include} a.md` calls, with its options (MyST), or one of `{r, child='a.Rmd'}` (knitr).
  fileprivate static func directive(_ info: Substring, _ options: ArraySlice<MarkdownSource.Line>) -> Call? {
    guard info.hasPrefix("{") else { return nil }
    let kind = info.dropFirst().prefix { $0 != "}" }
    if kind.hasPrefix("r"), let place = kind.firstRange(of: "child"), kind.contains("=") {
      let given = kind[place.upperBound...].drop { $0 != "'" && $0 != "\"" }
      return Call(given.dropFirst().prefix { $0 != given.first }, as: info)
    }
    guard kind == "include" || kind == "literalinclude" else { return nil }
    var values: [Substring: String] = [:]
    for line in options {
      let text = line.text.drop { $0.isBlank || $0 == ">" }
      let name = text.dropFirst().prefix { $0 != ":" }
      guard text.hasPrefix(":"), !name.isEmpty else { break }
      values[name] = text[name.endIndex...].dropFirst().trimmed
    }
    let isCode = kind == "literalinclude" || values["literal"] != nil || values["code"] != nil
    var call = Call(info[kind.endIndex...].dropFirst().trimmed, as: info, isCode: isCode)
    call?.language = values["language"] ?? values["lang"] ?? values["code"] ?? ""
    for name in ["start-after", "end-before"] { values[name[...]] = unquoted(values[name[...]]) }
    call?.part = Part(options: values)
    call?.offset = levels(values["heading-offset"])
    return call
  }
}

extension Inclusion {
  /// What is called by the lines that a line begins: a directive between fences, or names of files between `--8<--`; and the line behind them.
  private static func directive(_ lines: [MarkdownSource.Line], at index: Int) -> (calls: [Call], end: Int)? {
    let text = lines[index].text
    guard ["include}", "8<-", "child"].contains(where: { text.utf8[...].contains($0.utf8) }) else {
      return nil
    }
    let body = MarkdownBoxes.marks(of: text)?.body ?? text.drop { $0.isBlank }
    let mark = body.first ?? " "
    let further = lines[(index + 1)...].prefix(mostLines)
    let isBehindMargin = { (line: String) in line.drop { $0.isBlank || $0 == ">" } }
    if mark == "-" {
      guard Call.snippet(body)?.isEmpty == true,
        let end = further.firstIndex(where: { Call.snippet(isBehindMargin($0.text)) != nil })
      else { return nil }
      let names = lines[index + 1..<end].map { $0.text.trimmed.filter { $0 != "\"" } }
      let calls = names.compactMap {
        $0.isEmpty || $0.hasPrefix(";") ? nil : Call.snippet(named: $0, as: $0[...])
      }
      return calls.isEmpty ? nil : (calls, end + 1)
    }
    let fence = body.prefix { $0 == mark }
    guard "`~:".contains(mark), fence.count > 2, body.utf8.contains(UInt8(ascii: "{")),
      let end = further.firstIndex(where: { line in
        let text = isBehindMargin(line.text).trimmed
        return text.count >= fence.count && text.allSatisfy { $0 == mark }
      }), let call = Call.directive(body[fence.endIndex...].trimmed[...], lines[index + 1..<end])
    else { return nil }
    return ([call], end + 1)
  }
}
