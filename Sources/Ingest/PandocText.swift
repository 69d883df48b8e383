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
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
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
