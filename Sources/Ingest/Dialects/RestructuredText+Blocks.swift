extension RestructuredText {
  /// Follows a text by its lines and tells those that are code, or a remark.
  struct LiteralBlocks {
    /// What stands farther in than this is.
    private var margin: Int?
    /// Whether a remark has begun that ends with the next empty line.
    private var isBare = false

    /// Directives whose contents are no text.
    static let directives: Set<Substring> = [
      "code", "code-block", "sourcecode", "raw", "math", "graphviz", "digraph", "graph", "mermaid", "uml",
      "plantuml", "productionlist", "highlight", "csv-table", "index", "eval-rst", "jsonschema", "toctree",
    ]

    /// - Returns: whether a line is within one.
    mutating func follow(_ line: String) -> Bool {
      if RestructuredText.isBlank(line) {
        if isBare { margin = nil }
        isBare = false
        return margin != nil
      }
      isBare = false
      let indent = RestructuredText.indent(of: line)
      if let margin, indent > margin { return true }
      margin = nil
      let body = line.dropFirst(indent)
      if body.utf8.starts(with: "..".utf8), body.utf8.count == 2 || body.hasPrefix(".. ") {
        follow(explicit: body, indent)
      } else if line.utf8.last == UInt8(ascii: ":") || line.utf8.last == 0x20,
        line.trimmedAtEnd.hasSuffix("::")
      {
        margin = indent + Self.mark(of: body)
      }
      return false
    }

    private mutating func follow(explicit body: Substring, _ indent: Int) {
      if let directive = Directive(body) {
        if Self.directives.contains(directive.name) || directive.isRendered {
          margin = indent
        } else if directive.arguments.hasSuffix("::"), !directive.isDescription {
          margin = indent + 3
        }
        return
      }
      let rest = body.dropFirst(3).drop { $0 == " " }
      let isOther = rest.hasPrefix("_") || rest.hasPrefix("|") || Names.note(body) != nil
      if !isOther { margin = indent }
      isBare = rest.isEmpty
    }

    /// How wide the marks are that items begin with.
    private static func mark(of body: Substring) -> Int {
      var rest = body
      while let first = rest.utf8.first {
        let mark =
          "-*+".utf8.contains(first)
          ? rest.prefix(1) : rest.prefix(12).prefix { $0.isLetter || $0.isNumber || "().#".contains($0) }
        let isMark =
          !mark.isEmpty && ("-*+".utf8.contains(first) || mark.hasSuffix(".") || mark.hasSuffix(")"))
        guard isMark, rest[mark.endIndex...].hasPrefix(" ") else { break }
        rest = rest[mark.endIndex...].drop { $0 == " " }
      }
      return body.utf8.count - rest.utf8.count
    }
  }

  /// `.. name:: arguments`
  struct Directive {
    /// In small letters, without that of a language before it (`py:`).
    let name: Substring
    let arguments: String
    private let hasDomain: Bool

    init?(_ body: Substring) {
      guard body.hasPrefix(".. ") else { return nil }
      let rest = body.dropFirst(3).drop { $0 == " " }
      guard let mark = rest.prefix(80).firstRange(of: "::"), mark.lowerBound > rest.startIndex else {
        return nil
      }
      let whole = rest[..<mark.lowerBound]
      let behind = rest[mark.upperBound...]
      guard whole.utf8.allSatisfy({ $0.isWord || "-_.:+".utf8.contains($0) }),
        behind.isEmpty || behind.hasPrefix(" ") || behind.hasPrefix("\t")
      else { return nil }
      let colon = whole.lastIndex(of: ":")
      hasDomain = colon != nil
      name = Substring(whole[(colon.map { whole.index(after: $0) } ?? whole.startIndex)...].lowercased())
      arguments = behind.trimmed
    }

    /// `:name: value`
    static func option(_ text: String) -> (name: Substring, value: String)? {
      guard text.utf8.first == UInt8(ascii: ":") else { return nil }
      let name = text.dropFirst().prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
      }
      let rest = text[name.endIndex...]
      guard !name.isEmpty, rest.hasPrefix(":"), rest.dropFirst().first.map({ $0 == " " }) ?? true else {
        return nil
      }
      return (name, rest.dropFirst().trimmed)
    }

    /// Whether it is code to readers, though nothing that pandoc knows.
    var isRendered: Bool {
      ["parsed-literal", "doctest", "testcode", "testoutput", "ipython", "prompt"].contains(name)
    }

    /// Whether it tells what a part of a program, or a setting, is about.
    var isDescription: Bool {
      guard !arguments.isEmpty else { return false }
      if isElsewhere { return true }
      // Others give what follows a class of that name (docutils).
      if name == "class", !hasDomain {
        return arguments.contains { "(.".contains($0) } || arguments.first?.isUppercase == true
      }
      return Self.descriptions.contains(name) || hasDomain && !Self.quiet.contains(name)
    }

    /// Whether the words are those of a program's own file, or of what it says when it runs (Sphinx, "autodoc").
    var isElsewhere: Bool {
      name.hasPrefix("auto") && !arguments.isEmpty || name.hasPrefix("doxygen") || name == "program-output"
    }

    /// What stands before what it is about.
    var label: String { name == "class" || name == "exception" ? "\(name) " : "" }

    private static let descriptions: Set<Substring> = [
      "function", "method", "classmethod", "staticmethod", "attribute", "property", "data", "exception",
      "decorator", "decoratormethod", "option", "cmdoption", "envvar", "confval", "setting", "describe",
      "object", "macro", "type", "struct", "union", "enum", "enumerator", "member", "var",
    ]
    /// Those that say where what follows belongs.
    private static let quiet: Set<Substring> = [
      "module", "currentmodule", "namespace", "namespace-push", "namespace-pop", "alias",
    ]
  }

  /// What a text calls its notes, pieces of text and places.
  struct Names {
    private var notes: [Substring: Int] = [:]
    private var numbered: [Substring: [Int]] = [:]
    /// Notes that were written already, and how many of those that are counted.
    private var written: Set<Int> = []
    private var next: [Substring: (definition: Int, reference: Int)] = [:]
    /// Notes that something refers to.
    private(set) var used: Set<Int> = []
    /// Pieces of text, by their names in small letters; empty if they are something else.
    private(set) var pieces: [String: String] = [:]
    /// Addresses by their names in small letters.
    private(set) var addresses: [String: String] = [:]
    /// Places within paragraphs.
    private(set) var places: Set<String> = []

    mutating func find(in source: [Line]) {
      var literal = LiteralBlocks()
      var found: [Substring] = []
      for line in source where !literal.follow(line.text) {
        if line.text.utf8.contains(UInt8(ascii: "`")) { findPlaces(in: line.text) }
        let body = line.text.dropFirst(RestructuredText.indent(of: line.text))
        guard body.hasPrefix(".. ") else { continue }
        let rest = body.dropFirst(3).drop { $0 == " " }
        if body.startIndex == line.text.startIndex, let (name, _) = Self.note(body) {
          found.append(Substring(name))
        } else if rest.hasPrefix("|"), let end = rest.dropFirst().firstIndex(of: "|") {
          let name = Self.key(rest[..<end].dropFirst())
          let words = rest[end...].dropFirst().trimmed
          pieces[name] = words.hasPrefix("replace::") ? words.dropFirst(9).trimmed : ""
        } else if rest.hasPrefix("_"), let colon = rest.firstRange(of: ": ") {
          addresses[Self.key(rest[..<colon.lowerBound].dropFirst())] = rest[colon.upperBound...].trimmed
        }
      }
      number(found)
    }

    /// The number that a note is called by.
    static func number(_ name: some StringProtocol) -> Int? {
      // Nought stands for none.
      name.utf8.count < 7 && name.utf8.allSatisfy(\.isDigit) ? Int(name).flatMap { $0 > 0 ? $0 : nil } : nil
    }

    /// Gives notes the numbers that they have, and all others further ones.
    private mutating func number(_ found: [Substring]) {
      var last = found.lazy.compactMap { Self.number($0) }.max() ?? 0
      for name in found {
        let own = Self.number(name)
        if own == nil { last += 1 }
        if name == "#" || name == "*" {
          numbered[name, default: []].append(last)
        } else if notes[name] == nil {
          notes[name] = own ?? last
        }
      }
    }

    /// `_`words``
    private mutating func findPlaces(in line: String) {
      var rest = line[...]
      while let mark = rest.firstRange(of: "_`") {
        let isFirst =
          mark.lowerBound == line.startIndex || line[..<mark.lowerBound].hasSuffix(" ")
          || line[..<mark.lowerBound].hasSuffix("(")
        rest = rest[mark.upperBound...]
        guard isFirst, let end = rest.firstIndex(of: "`") else { continue }
        places.insert(Self.key(rest[..<end]))
        rest = rest[end...]
      }
    }

    /// A name as others are compared with it.
    static func key(_ name: Substring) -> String {
      name.filter { $0 != "`" }.split { $0 == " " || $0 == "\n" }.joined(separator: " ").lowercased()
    }

    /// `.. [name] words`
    static func note(_ body: Substring) -> (name: String, words: Substring)? {
      guard body.hasPrefix(".. [") else { return nil }
      let name = body.dropFirst(4).prefix(100).prefix { $0 != "]" }
      let rest = body[name.endIndex...].dropFirst()
      guard isNote(name.utf8), body[name.endIndex...].hasPrefix("]"), rest.isEmpty || rest.hasPrefix(" ")
      else {
        return nil
      }
      return (String(name), rest)
    }

    static func isNote(_ name: some Collection<UInt8>) -> Bool {
      if name.elementsEqual("*".utf8) { return true }
      let rest = name.first == UInt8(ascii: "#") ? name.dropFirst() : name[...]
      return !name.isEmpty && rest.allSatisfy { $0.isWord || $0 >= 0x80 || "-_.:+".utf8.contains($0) }
    }

    /// The number of a note that is written now, if it is the first of its name.
    mutating func id(ofNote name: String) -> Int? {
      let key = Substring(name)
      let turn = next[key, default: (0, 0)].definition
      next[key, default: (0, 0)].definition += 1
      let all = numbered[key] ?? notes[key].map { [$0] } ?? []
      guard turn < all.count, written.insert(all[turn]).inserted else { return nil }
      return all[turn]
    }

    /// The number of a note that is referred to.
    mutating func id(ofReference name: Substring) -> Int? {
      if let all = numbered[name] {
        let turn = next[name, default: (0, 0)].reference
        next[name, default: (0, 0)].reference += 1
        guard turn < all.count else { return nil }
        used.insert(all[turn])
        return all[turn]
      }
      guard let id = notes[name] else { return nil }
      used.insert(id)
      return id
    }

    /// Words in which no mark means anything.
    static func escaped(_ words: some StringProtocol) -> String {
      words.reduce(into: "") { result, character in
        if "\\*_`|[]".contains(character) { result.append("\\") }
        result.append(character)
      }
    }
  }
}
