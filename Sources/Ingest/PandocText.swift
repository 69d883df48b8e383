internal import Bytes

/// What pandoc adds to a text, or leaves out of it, is as its author wrote it.
enum PandocText {
  /// The tables of contents of reStructuredText (Sphinx) as lists of links, as pandoc knows none.
  static func listed(_ text: [UInt8]) -> [UInt8] {
    guard text.firstIndex(of: Array("toctree::".utf8), in: 0..<text.count) != nil else { return text }
    var result: [String] = []
    var margin: Int?
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    {
      let words = line.trimmed
      let indent = line.prefix { $0 == " " }.count
      // One that stands in from the margin may be an example.
      if words == ".. toctree::", indent == 0 {
        margin = indent
        result.append("")
      } else if let outer = margin, words.isEmpty || indent > outer {
        if words.isEmpty || words == "self" {
          result.append("")
        } else if words.hasPrefix(":caption:") {
          result += ["", "**\(words.dropFirst(9).trimmed)**", ""]
        } else if !words.hasPrefix(":") {
          let link = words.last == ">" ? words : "\(words) <\(words)>"
          result += ["* `\(link)`__", ""]
        }
      } else {
        margin = nil
        result.append(String(line))
      }
    }
    return Array(result.joined(separator: "\n").utf8)
  }

  /// Its Markdown, without the names of boxes that their kinds say, with what stands above code, and with links within a text.
  static func mended(_ text: [UInt8], _ format: OfficeDocument.Format) -> [UInt8] {
    guard [.rst, .org, .latex].contains(format) else { return text }
    var result: [String] = []
    var fence: Fence?
    var lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    if format == .rst { lines = noted(lines) }
    var index = 0
    while index < lines.count {
      var line = String(lines[index])
      let wasCode = fence != nil
      fence.follow(line)
      index += 1
      if wasCode {
        result.append(line)
        continue
      }
      if fence != nil {
        line = line.replacing(" caption=\"", with: " title=\"")
      } else if format == .org {
        line = linked(line)
      } else if format == .rst {
        if !line.contains("`") { line = line.replacing("![image](", with: "![](") }
        // It is a box only by what it is called elsewhere.
        if line == "<div class=\"error\">" { line = "<div class=\"admonition error\">" }
        // The box, an empty line, the tag, the name and the end of its element, each with an empty line between.
        if line == "<div class=\"title\">", index + 4 < lines.count, index >= 3, lines[index + 3] == "</div>",
          lines[index - 3].hasPrefix("<div class=\"\(lines[index + 1].lowercased())\"")
        {
          index += 5
          continue
        }
        // A box of no kind begins with what it is called; what has marks in it is for Markdown to read.
        if line.hasPrefix("<div class=\"admonition"), index + 1 < lines.count, lines[index].isEmpty,
          !lines[index + 1].contains(where: { "<&\\`*_[".contains($0) })
        {
          result += [line, "<div class=\"title\">\(lines[index + 1])</div>"]
          index += 2
          continue
        }
      }
      result.append(line)
    }
    return Array(result.joined(separator: "\n").utf8)
  }

  /// Lines with the notes of reStructuredText, which are boxes to pandoc, as footnotes (``RestructuredText``).
  private static func noted(_ lines: [Substring]) -> [Substring] {
    let open = "<div class=\"container \(RestructuredText.note)"
    guard lines.contains(where: { $0.hasPrefix(open) }) else { return lines }
    var result: [Substring] = []
    let marks = Marks(lines)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard line.hasPrefix(open), let end = end(ofBox: lines, index) else {
        result.append(marks.referring(line))
        continue
      }
      let id = line.dropFirst(open.count).prefix { $0.isNumber }
      let words = lines[index..<end].drop(while: \.isEmpty).map(marks.referring)
      if marks.inElements.contains(id) {
        let isNamed = words.first?.hasPrefix("\\[") == true
        result += ["\(isNamed ? "" : "\\[\(id)\\] ")\(words.first ?? "")"] + words.dropFirst()
      } else {
        result.append("[^\(id)]: \(words.first ?? "")")
        result += words.dropFirst().map { $0.isEmpty ? "" : "    \($0)" }
      }
      index = end + 1
    }
    return result
  }

  /// What refers to notes.
  private struct Marks {
    /// Those that are referred to from elements of HTML, in which there are no footnotes: they stay where they are.
    private(set) var inElements: Set<Substring> = []
    private let mark = Character(RestructuredText.noteMark)

    init(_ lines: [Substring]) {
      for line in lines where line.hasPrefix("<") && line.utf8.contains(0xEF) {
        for part in line.split(separator: mark) where part.allSatisfy(\.isNumber) { inElements.insert(part) }
      }
    }

    /// A line with its references to notes.
    func referring(_ line: Substring) -> Substring {
      guard line.utf8.contains(0xEF), line.contains(mark) else { return line }
      let parts = line.split(separator: mark, omittingEmptySubsequences: false)
      var result = ""
      for (number, part) in parts.enumerated() {
        // Fonts of icons have that character, too.
        guard number % 2 == 1, number < parts.count - 1, !part.isEmpty, part.allSatisfy(\.isNumber) else {
          result += part
          continue
        }
        if !inElements.contains(part) {
          if result.hasSuffix(" ") { result.removeLast() }
          result += "[^\(part)]"
        } else if !result.hasSuffix("]") {
          result += line.hasPrefix("<") ? "[\(part)]" : "\\[\(part)\\]"
        }
      }
      return result[...]
    }
  }

  /// So many lines may a note have at most.
  private static let longestNote = 2000

  /// The line with the end of the box whose first line is before one.
  private static func end(ofBox lines: [Substring], _ start: Int) -> Int? {
    var depth = 0
    var fence: Fence?
    return lines[start...].prefix(longestNote).firstIndex { line in
      fence.follow(String(line))
      guard fence == nil else { return false }
      if line.hasPrefix("<div") { depth += 1 }
      if line == "</div>" { depth -= 1 }
      return depth < 0
    }
  }

  /// A line with the links to headings that pandoc does not follow: `[[*Heading][words]]`.
  private static func linked(_ line: String) -> String {
    let tag = "<span class=\"spurious-link\" target=\"*"
    var result = ""
    var rest = line[...]
    while let start = rest.firstRange(of: tag) {
      let behind = rest[start.upperBound...]
      guard let quote = behind.firstRange(of: "\">*"), let end = behind.firstRange(of: "*</span>"),
        quote.upperBound <= end.lowerBound
      else { break }
      var words = behind[quote.upperBound..<end.lowerBound]
      if words.hasPrefix("\\*") { words = words.dropFirst(2) }
      result += rest[..<start.lowerBound] + "[\(words)](<#\(behind[..<quote.lowerBound])>)"
      rest = behind[end.upperBound...]
    }
    return result + rest
  }
}
