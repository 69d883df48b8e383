internal import Bytes

/// The commands of a text in LaTeX of which a converter knows nothing: it leaves out what they are given, words and all.
enum LaTeXCommands {
  /// What is given to these is no text, or a converter does with it what it can.
  private static let silent: Set<Substring> = [
    "label", "ref", "eqref", "pageref", "autoref", "nameref", "vref", "cref", "Cref", "cpageref", "index",
    "glossary", "nocite", "bibliography", "bibliographystyle", "addbibresource", "printbibliography",
    "usepackage", "RequirePackage", "documentclass", "input", "include", "includeonly", "subfile", "import",
    "subimport", "includegraphics", "includepdf", "graphicspath", "vspace", "hspace", "vskip", "hskip",
    "pagestyle", "thispagestyle", "pagenumbering", "setlength", "addtolength", "setcounter", "addtocounter",
    "stepcounter", "refstepcounter", "providecommand", "def", "let", "geometry", "hypersetup", "definecolor",
    "colorlet", "color", "pagecolor", "fontsize", "fontfamily", "fontseries", "fontshape", "linespread",
    "addcontentsline", "markboth", "markright", "selectlanguage", "foreignlanguage", "title", "author",
    "date",
    "thanks", "begin", "end", "usetikzlibrary", "tikzset", "lstset", "lstinputlisting", "ctexset", "tcbset",
    "tcbuselibrary", "theoremstyle", "DeclareMathOperator", "hyphenation", "phantomsection", "url", "href",
    "verb", "ding", "symbol", "rule", "newcommand", "renewcommand", "newenvironment", "renewenvironment",
    "newtheorem", "newcounter", "newlength", "newfontfamily", "newCJKfontfamily", "AtBeginDocument",
    "AtEndDocument",
  ]
  private static let silentStarts: [Substring] = ["set", "cite", "Declare"]
  /// What these are given are words, whatever they look like.
  private static let wordy: Set<Substring> = [
    "hl", "fbox", "framebox", "makebox", "todo", "marginpar", "ul", "so", "st", "uwave", "uuline",
    "dashuline",
    "dotuline", "CJKunderline", "CJKunderdot", "rotatebox", "raisebox", "scalebox", "resizebox", "colorbox",
    "fcolorbox",
  ]
  /// Those that nearly every text has, and every converter knows.
  private static let common: Set<Substring> = [
    "part", "chapter", "section", "subsection", "subsubsection", "paragraph", "textbf", "textit", "texttt",
    "textsf", "textsc", "emph", "underline", "item", "footnote", "caption", "hypertarget", "hyperref",
  ]
  private static let documentStart = Array("\\begin{document}".utf8)
  private static let drawingEnd = Array("\\end{tikzpicture}".utf8)
  /// What stands around drawings, and shows nothing itself.
  private static let still: Set<Substring> = [
    "centering", "noindent", "newpage", "clearpage", "pagebreak", "par", "hfill", "vfill", "quad", "qquad",
    "smallskip", "medskip", "bigskip", "tiny", "small", "large", "Large", "LARGE", "huge", "Huge",
    "normalsize",
  ]
  /// Commands in commands show one after the other.
  private static let mostRounds = 3
  private static let mostCommands = 200
  private static let most = 9

  /// What says to a converter which of what unknown commands are given is text.
  ///
  /// - Parameter convert: gives the text as a converter reads it that marks what it does not know.
  static func definitions(
    for text: [UInt8], _ convert: ([UInt8]) throws(IngestError) -> [UInt8]
  ) throws(IngestError) -> [UInt8] {
    guard hasOthers(text) else { return [] }
    var commands: [String: Command] = [:]
    for _ in 0..<mostRounds {
      let count = commands.count
      for raw in unknown(in: try convert(definitions(of: commands) + text)) { add(raw, to: &commands) }
      if commands.count == count || commands.count >= mostCommands { break }
    }
    return definitions(of: commands)
  }

  /// Whether commands besides the common ones are given something, where there is text: not before it, nor in drawings.
  private static func hasOthers(_ text: [UInt8]) -> Bool {
    var place = text.firstIndex(of: documentStart, in: 0..<text.count) ?? 0
    while let start = text.firstIndex(of: UInt8(ascii: "\\"), from: place) {
      let name = text[(start + 1)...].prefix { (0x61...0x7A).contains($0 | 0x20) }
      place = max(start + 1, name.endIndex)
      guard !name.isEmpty, place < text.count, "{[".utf8.contains(text[place]) else { continue }
      let command = String(decoding: name, as: UTF8.self)[...]
      if command == "begin", beginsDrawing(text[place...]) {
        guard let end = endOfDrawing(in: text, from: place) else { return false }
        place = end
        continue
      }
      if isSpoken(command), !common.contains(command) { return true }
    }
    return false
  }

  private static func beginsDrawing(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.starts(with: "{tikzpicture}".utf8)
  }

  private static func endOfDrawing(in text: [UInt8], from place: Int) -> Int? {
    text.firstIndex(of: drawingEnd, in: place..<text.count).map { $0 + drawingEnd.count }
  }

  /// Whether there is nothing in a text but drawings, of which a converter leaves everything out; a site can have hundreds of them
  /// beside their pictures.
  static func areDrawings(_ text: [UInt8]) -> Bool {
    guard let start = text.firstIndex(of: documentStart, in: 0..<text.count),
      !["\\title", "\\author", "\\date"].contains(where: { command in
        text.firstIndex(of: Array(command.utf8), in: 0..<start) != nil
      })
    else { return false }
    var place = start + documentStart.count
    while place < text.count {
      switch text[place] {
      case UInt8(ascii: "%"):
        place = text.firstIndex(of: 0x0A, from: place) ?? text.count
      case UInt8(ascii: "\\"):
        let name = text[(place + 1)...].prefix { (0x61...0x7A).contains($0 | 0x20) }
        place = name.endIndex
        let rest = text[place...]
        let command = String(decoding: name, as: UTF8.self)[...]
        if command == "begin", beginsDrawing(rest) {
          guard let end = endOfDrawing(in: text, from: place) else { return false }
          place = end
        } else if command == "begin" || command == "end", rest.starts(with: "{center}".utf8) {
          place += "{center}".utf8.count
        } else if command == "end", rest.starts(with: "{document}".utf8) {
          return true
        } else if !still.contains(command) {
          return false
        }
      case 0...0x20: place += 1
      default: return false
      }
    }
    return true
  }

  /// A command: how much it is given at most, and which of that are words.
  private struct Command {
    var count = 0
    var hasOption = false
    var words: Set<Int> = []
  }

  private static func definitions(of commands: [String: Command]) -> [UInt8] {
    // All in the first line, so that the others stay where they are.
    let lines = commands.sorted { $0.key < $1.key }.compactMap { name, command -> String? in
      guard !command.words.isEmpty else { return nil }
      let first = command.hasOption ? 1 : 0
      guard command.count + first <= most else { return nil }
      let body = command.words.sorted().map { "#\($0 + 1 + first)" }.joined(separator: " ")
      return "\\newcommand{\\\(name)}[\(command.count + first)]\(command.hasOption ? "[]" : ""){\(body)}"
    }
    return Array(lines.joined().utf8)
  }

  /// What a converter marked as LaTeX in its Markdown: code, or blocks of it.
  private static func unknown(in text: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark = Array("`{=latex}".utf8)
    var found: [ArraySlice<UInt8>] = []
    var place = 0
    while let last = text.firstIndex(of: mark, in: place..<text.count) {
      let end = last + mark.count
      var close = last
      while close > place, text[close - 1] == UInt8(ascii: "`") { close -= 1 }
      if last - close >= 2, end < text.count, text[end] == 0x0A {
        found.append(text[(end + 1)..<min(end + 1 + longest, text.count)])
      } else if let open = text[max(place, close - longest)..<close].lastIndex(of: UInt8(ascii: "`")) {
        // What it is given can be long, but not the beginning of a command.
        found.append(text[(open + 1)..<close])
      }
      place = end
    }
    return found
  }

  private static let longest = 8192

  /// Adds the commands that stand there one after the other.
  private static func add(_ raw: ArraySlice<UInt8>, to commands: inout [String: Command]) {
    var rest = raw
    while rest.first == UInt8(ascii: "\\"), commands.count < mostCommands {
      let name = rest.dropFirst().prefix { (0x61...0x7A).contains($0 | 0x20) }
      guard !name.isEmpty else { return }
      let command = String(decoding: name, as: UTF8.self)
      rest = rest[name.endIndex...]
      let found = self.command(of: &rest, isWordy: wordy.contains(command[...]))
      rest = rest.drop { $0 <= 0x20 }
      guard isSpoken(command[...]), !found.words.isEmpty else { continue }
      var known = commands[command] ?? Command()
      known.count = max(known.count, found.count)
      known.hasOption = known.hasOption || found.hasOption
      known.words.formUnion(found.words)
      commands[command] = known
    }
  }

  /// What a command is given there.
  private static func command(of rest: inout ArraySlice<UInt8>, isWordy: Bool) -> Command {
    var found = Command()
    if rest.first == UInt8(ascii: "["),
      let end = end(of: rest, from: UInt8(ascii: "["), to: UInt8(ascii: "]"))
    {
      found.hasOption = true
      rest = rest[end...]
    }
    while rest.first == UInt8(ascii: "{"), found.count < most,
      let end = end(of: rest, from: UInt8(ascii: "{"), to: UInt8(ascii: "}"))
    {
      let words = rest[rest.startIndex + 1..<end - 1]
      rest = rest[end...]
      if hasWords(words, isLast: rest.first != UInt8(ascii: "{"), isWordy: isWordy) {
        found.words.insert(found.count)
      }
      found.count += 1
    }
    return found
  }

  /// Whether a command may be given words.
  static func isSpoken(_ command: Substring) -> Bool {
    !silent.contains(command) && !silentStarts.contains { command.hasPrefix($0) }
  }

  /// Words in another script are for readers; others are, if there are several, or nothing else is known of the command.
  private static func hasWords(_ words: ArraySlice<UInt8>, isLast: Bool, isWordy: Bool) -> Bool {
    if words.contains(where: { $0 >= 0x80 }) { return true }
    guard isLast, words.contains(where: { (0x61...0x7A).contains($0 | 0x20) }) else { return false }
    return isWordy || words.split(separator: 0x20).count { $0.count > 1 } > 2
  }

  /// The place behind a group and those in it.
  private static func end(of text: ArraySlice<UInt8>, from open: UInt8, to close: UInt8) -> Int? {
    var depth = 0
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case open: depth += 1
      case close:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  // MARK: Other files

  private static let calls = ["input", "include", "subfile", "import", "subimport"].map {
    Array("\\\($0){".utf8)
  }

  /// The first place where the text of another file would be put in.
  static func missing(in text: [UInt8]) -> [Leftover] {
    guard calls.contains(where: { text.firstIndex(of: $0, in: 0..<text.count) != nil }) else { return [] }
    for (number, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let words = withoutRemark(line)
      if words.starts(with: "\\end{document}".utf8) { return [] }
      for call in calls {
        guard let start = words.firstRange(of: call)?.lowerBound else { continue }
        let end = words[start...].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? words.endIndex
        let called = oneLine(String(decoding: words[start..<end].prefix(60), as: UTF8.self))
        return [Leftover(kind: .missing, line: number + 1, words: called)]
      }
    }
    return []
  }

  private static func withoutRemark(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isEscaped = false
    for index in line.indices {
      if line[index] == UInt8(ascii: "%"), !isEscaped { return line[..<index] }
      isEscaped = line[index] == UInt8(ascii: "\\") && !isEscaped
    }
    return line
  }
}
