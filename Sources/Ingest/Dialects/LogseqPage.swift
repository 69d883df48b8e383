internal import Bytes

/// A page of Logseq: properties (`id:: …`), references to blocks (`((…))`), tasks, and blocks of Org mode, as other programs
/// understand them.
package struct LogseqPage {
  private typealias Line = MarkdownSource.Line

  /// The words of blocks, by their names.
  private var blocks: [Substring: String] = [:]
  /// Finds those of other pages.
  private let others: OtherFiles?
  /// What only Logseq would put in.
  private(set) var missing: [MarkdownSource.Missing] = []
  /// What was put in of other pages.
  private(set) var included: [UInt8] = []
  /// As many bytes of others may be put into a page.
  private static let mostIncluded = 256 << 10

  /// Properties that are for the program.
  static let hidden: Set<Substring> = [
    "id", "title", "collapsed", "heading", "background-color", "public", "icon", "exclude-from-graph-view",
    "created-at", "updated-at", "filters",
    "ls-type", "hl-page", "hl-color", "hl-stamp", "hl-type", "file", "file-path", "template-including-parent",
    "query-table",
    "query-properties", "query-sort-by", "query-sort-desc", "card-last-interval", "card-repeats",
    "card-ease-factor",
    "card-next-schedule", "card-last-reviewed", "card-last-score", "logseq.order-list-type", "duration",
  ]
  /// Those that no other program has written like this.
  private static let telling = hidden.subtracting(["duration", "file", "filters"])
    .union(["alias", "template"])

  /// Blocks of Org mode, which no other Markdown has.
  private static let orgKinds: Set<Substring> = [
    "NOTE", "TIP", "IMPORTANT", "CAUTION", "WARNING", "PINNED", "QUOTE", "CENTER", "VERSE", "SRC", "EXAMPLE",
    "EXPORT", "QUERY", "COMMENT",
  ]

  private static let macros: Set<Substring> = ["embed", "cloze", "video", "youtube", "tweet", "twitter"]

  /// - Returns: `nil` if the lines are no page of Logseq.
  init?(_ lines: [MarkdownSource.Line], others: OtherFiles?) {
    self.others = others
    var isPage = lines.first.map { Self.property($0.text) != nil } ?? false
    var last = ""
    var fence: Fence?
    /// The block of Org mode that has begun.
    var org: Substring?
    for line in lines {
      fence.follow(line.text)
      if fence == nil, !isPage, line.text.utf8.contains(UInt8(ascii: "+")) {
        let words = (Self.item(line.text)?.words ?? line.text[...]).trimmed.uppercased()
        if words.hasPrefix("#+BEGIN_") {
          org = words.dropFirst(8).prefix { $0.isLetter }[...]
        } else if let kind = org, words == "#+END_\(kind)" {
          isPage = Self.orgKinds.contains(kind)
        }
      }
      if let (name, value) = Self.property(line.text) {
        if Self.telling.contains(name) { isPage = true }
        // A long one could be named again and again.
        if name == "id" { blocks[Substring(value)] = String(last.prefix(200)) }
      } else {
        let words = Self.item(line.text)?.words ?? line.text[...]
        if !isPage { isPage = Self.hasReference(line.text) }
        if !words.trimmed.isEmpty { last = words.trimmed }
      }
    }
    if !isPage { return nil }
  }

  /// The words of the blocks of a page that have names, by these.
  package static func blocks(in text: [UInt8]) -> [String: String] {
    guard text.firstIndex(of: Array("id:: ".utf8), in: 0..<text.count) != nil else { return [:] }
    let lines = text.split(separator: 0x0A).map {
      Line(text: String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self), end: 0)
    }
    let blocks = LogseqPage(lines, others: nil)?.blocks ?? [:]
    return Dictionary(blocks.map { (String($0.key), $0.value) }) { first, _ in first }
  }

  /// A property, with or without the mark of a block before it.
  static func property(_ line: String) -> (name: Substring, value: String)? {
    guard line.utf8.contains(UInt8(ascii: ":")) else { return nil }
    var text = line[...].drop { $0 == " " || $0 == "\t" }
    if text.hasPrefix("- ") { text = text.dropFirst(2) }
    let name = text.prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ".")
    }
    let rest = text[name.endIndex...]
    guard !name.isEmpty, rest.hasPrefix("::"), rest.dropFirst(2).first.map({ $0 == " " }) ?? true else {
      return nil
    }
    return (name, rest.dropFirst(2).trimmed)
  }

  /// Whether a line names a block, as `((64a1b2c3-0000-4000-8000-000000000001))`, or calls one of its macros.
  private static func hasReference(_ line: String) -> Bool {
    if let open = line.firstRange(of: "{{") {
      let macro = line[open.upperBound...].drop { $0 == "{" }
      let name = macro.prefix { $0.isLetter }
      if macro[name.endIndex...].hasPrefix(" "), macros.contains(name) { return true }
    }
    guard let open = line.firstRange(of: "((") else { return false }
    let name = line.utf8[open.upperBound...].prefix(38)
    return name.count == 38 && name.suffix(2).elementsEqual("))".utf8)
      && name.dropLast(2).allSatisfy { $0.isWord || $0 == UInt8(ascii: "-") }
  }

  /// The properties of a page, above its blocks; names of pages are marked in them.
  static func properties(of lines: some Sequence<ArraySlice<UInt8>>) -> [(name: String, values: [String])] {
    var properties: [(name: String, values: [String])] = []
    for line in lines {
      guard let (name, value) = property(String(decoding: line, as: UTF8.self)) else { break }
      if name != "title", hidden.contains(name) { continue }
      let bare = value.replacing("[[", with: "").replacing("]]", with: "")
      properties.append(
        (String(name), bare.split { $0 == "," || $0 == "，" }.map { String($0.trimmed.drop { $0 == "#" }) }))
    }
    return properties
  }

  /// The mark of a block, and what is behind it.
  private static func item(_ line: String) -> (mark: Substring, words: Substring)? {
    let blanks = line.prefix { $0 == " " || $0 == "\t" }
    let text = line[blanks.endIndex...]
    guard text.hasPrefix("- ") || text == "-" else { return nil }
    let words = text.dropFirst(2)
    return (line[..<words.startIndex], words)
  }

  mutating func rewritten(_ lines: [MarkdownSource.Line]) -> [MarkdownSource.Line] {
    var result: [Line] = []
    result.reserveCapacity(lines.count)
    var fence: Fence?
    var isInLog = false
    /// The block of Org mode that lines are in, and how far in they stand.
    var org: (kind: String, indent: String)?
    /// How far in the blocks below a line stand that is no block, as a heading; else they would be code.
    var margin = ""
    var isBelowWords = false
    /// The mark of a block whose words begin in the next line.
    var begun: Substring?
    for var line in lines {
      if fence == nil, let first = line.text.first {
        let blanks = line.text.prefix(while: \.isBlank)
        if isBelowWords, !blanks.isEmpty, Self.item(line.text) != nil { margin = String(blanks) }
        if !line.text.hasPrefix(margin) { margin = "" }
        isBelowWords = blanks.isEmpty && first != "-"
      }
      if !margin.isEmpty, line.text.hasPrefix(margin) { line.text.removeFirst(margin.count) }
      if fence == nil, let mark = begun, !line.text.allSatisfy(\.isBlank) {
        begun = nil
        if Self.item(line.text) == nil { line.text = "\(mark)\(line.text.drop(while: \.isBlank))" }
      }
      let wasOpen = fence != nil
      fence.follow(line.text)
      if wasOpen || fence != nil {
        result.append(line)
        continue
      }
      let bare = line.text.trimmed
      if isInLog || bare == ":LOGBOOK:" {
        isInLog = bare != ":END:"
        continue
      }
      if let (kind, indent) = org {
        let isEnd = bare.uppercased() == "#+END_\(kind)"
        if isEnd { org = nil }
        switch kind {
        case "QUERY": break
        case "SRC", "EXAMPLE", "EXPORT":
          result.append(Line(text: isEnd ? "\(indent)~~~~~~" : line.text, end: line.end))
        default:
          result.append(Line(text: isEnd ? "" : "\(indent)> \(changed(bare[...], line))", end: line.end))
        }
        continue
      }
      if let (name, value) = Self.property(line.text) {
        if Self.hidden.contains(name) || value.isEmpty {
          begun = Self.item(line.text)?.mark
          continue
        }
        let words = changed(value[...], line)
        if words.isEmpty { continue }
        breakLine(&result)
        let place = line.text.firstRange(of: "::").map { line.text[..<$0.lowerBound] } ?? ""
        result.append(Line(text: "\(place): \(words)", end: line.end))
        continue
      }
      let (mark, words) = Self.item(line.text) ?? (line.text.prefix { $0 == " " || $0 == "\t" }, bare[...])
      let upper = words.uppercased()
      if upper.hasPrefix("#+BEGIN_") {
        let kind = String(upper.dropFirst(8).prefix { $0.isLetter })
        // A tab is wider than a space.
        let indent = String(mark.map { $0 == "\t" ? $0 : " " })
        org = (kind, indent)
        switch kind {
        case "QUERY": missing.append(MarkdownSource.Missing(words: bare, end: line.end))
        case "SRC", "EXAMPLE", "EXPORT": result.append(Line(text: "\(mark)~~~~~~", end: line.end))
        case "QUOTE", "VERSE", "CENTER": result.append(Line(text: "\(mark)> ", end: line.end))
        default: result.append(Line(text: "\(mark)> [!\(kind.lowercased())]", end: line.end))
        }
        continue
      }
      if words.hasPrefix("SCHEDULED: <") || words.hasPrefix("DEADLINE: <") {
        breakLine(&result)
        result.append(Line(text: line.text.replacing("<", with: "").replacing(">", with: ""), end: line.end))
        continue
      }
      let text = changed(Self.task(words), line)
      // A mark by itself would underline the line above.
      if !words.isEmpty, text.allSatisfy(\.isBlank), !mark.allSatisfy(\.isBlank) { continue }
      result.append(Line(text: "\(mark)\(text)", end: line.end))
    }
    return result
  }

  private func breakLine(_ lines: inout [MarkdownSource.Line]) {
    guard let last = lines.last, !last.text.isEmpty else { return }
    lines[lines.count - 1].text += "  "
  }

  /// A task, which begins with its state in capitals, as other programs write one. They know two states, and the others are words.
  private static func task(_ words: Substring) -> Substring {
    let name = words.prefix { $0.isASCII && ($0.isUppercase || $0 == "-") }
    let rest = words[name.endIndex...]
    guard rest.hasPrefix(" ") else { return words }
    switch name {
    case "TODO": return "[ ]" + rest
    case "DONE": return "[x]" + rest
    case "LATER", "NOW", "DOING", "WAITING", "WAIT", "IN-PROGRESS": return "[ ] " + words
    case "CANCELED", "CANCELLED": return "[x] " + words
    default: return words
    }
  }

  /// Words in which the names of blocks are their words, and macros what they are for.
  private mutating func changed(_ words: Substring, _ line: MarkdownSource.Line) -> String {
    guard words.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "{") }) else {
      return String(words)
    }
    var result = ""
    var rest = words
    var ends = Ends()
    while let place = rest.utf8.firstIndex(where: { "({`".utf8.contains($0) }) {
      result += rest[..<place]
      rest = rest[place...]
      let run = rest.prefix { $0 == "`" }
      if !run.isEmpty {
        // Code is left as it is.
        let end = ends.next(String(run), in: rest[run.endIndex...])?.upperBound ?? run.endIndex
        result += rest[..<end]
        rest = rest[end...]
      } else if rest.utf8.starts(with: "((".utf8), let end = ends.next("))", in: rest.dropFirst(2)),
        rest.utf8.distance(from: rest.startIndex, to: end.lowerBound) == 38
      {
        let name = rest.dropFirst(2)[..<end.lowerBound]
        let isLink = result.utf8.suffix(2).elementsEqual("](".utf8)
        if let block = blocks[name] {
          // Words that lead to a block of the same page have no page to lead to.
          if !isLink { result += block }
        } else if let block = others?.block(String(name)),
          included.count + block.words.utf8.count < Self.mostIncluded
        {
          if !isLink { included += block.words.utf8 + [0x0A] }
          result += isLink ? "</\(block.path)>" : block.words
        } else {
          missing.append(MarkdownSource.Missing(words: String(rest[..<end.upperBound]), end: line.end))
        }
        rest = rest[end.upperBound...]
      } else if rest.utf8.starts(with: "{{".utf8), let end = ends.next("}}", in: rest.dropFirst(2)) {
        let macro = rest.dropFirst(2)[..<end.lowerBound].drop { $0 == "{" }
        let name = macro.prefix { $0.isLetter || $0 == "-" }
        let value = macro[name.endIndex...].trimmed
        let whole = String(rest[..<end.upperBound])
        // Formerly there were three braces.
        rest = rest[end.upperBound...].drop { $0 == "}" }
        switch name {
        case "cloze": result += value
        case "embed": result += changed(embedded: value, line)
        case "youtube" where !value.contains("://"): result += "<https://www.youtube.com/watch?v=\(value)>"
        case "video", "youtube", "tweet", "twitter", "vimeo", "bilibili": result += "<\(value)>"
        // What the others stand for is known to the program, or said in its settings.
        case _ where !name.isEmpty: missing.append(MarkdownSource.Missing(words: whole, end: line.end))
        default: result += whole
        }
      } else {
        result.unicodeScalars.append(rest.unicodeScalars.removeFirst())
      }
    }
    return result + rest
  }

  /// A page or block that is shown within another one: a link to the page, the words of the block.
  private mutating func changed(embedded value: String, _ line: MarkdownSource.Line) -> String {
    value.hasPrefix("[[") ? value : changed(value[...], line)
  }
}
