/// Code of JavaScript between the words (MDX).
extension MarkdownBoxes {
  /// The line behind code that imports and exports, which begins a paragraph; `nil` if it is none.
  mutating func endOfCode(_ lines: ArraySlice<MarkdownSource.Line>, _ index: Int) -> Int? {
    let text = lines[index].text
    guard isMDX, text.hasPrefix("import ") || text.hasPrefix("export "),
      index == lines.startIndex || !Self.isWord(before: index, lines)
    else { return nil }
    // It ends with a line behind which no bracket is open; else at an empty one.
    var depth = 0
    var firstGap: Int?
    var end = index
    while end < lines.endIndex, patience > 0 {
      patience -= lines[end].text.utf8.count + 1
      let line = lines[end].text
      if line.allSatisfy(\.isBlank) {
        firstGap = firstGap ?? end
      } else {
        depth += line.utf8.reduce(0) {
          "({[".utf8.contains($1) ? $0 + 1 : ")}]".utf8.contains($1) ? $0 - 1 : $0
        }
        let goesOn = ["=", "=>", ",", "("].contains { line.hasSuffix($0) }
        if depth <= 0, !goesOn { return end + 1 }
      }
      end += 1
    }
    return firstGap ?? index + 1
  }

  /// Whether the line before is of the same paragraph, and no code.
  private static func isWord(before index: Int, _ lines: ArraySlice<MarkdownSource.Line>) -> Bool {
    let last = lines[index - 1].text
    return !last.allSatisfy(\.isBlank) && !";)}'\"".contains(last.suffix(1))
  }

  // MARK: Components

  /// What components are called by besides labels and titles.
  static let names = [
    "TabItem": ["value"], "FileTree.Folder": ["name"], "FileTree.File": ["name"], "ResponseField": ["name"],
    "ParamField": ["path", "query", "body", "header"],
  ]

  /// The value of an attribute that has words, `name="so"` or `name={'so'}`; `nil` if there is none.
  static func value(_ name: String, in tag: Substring) -> String? {
    guard let place = tag.firstRange(of: " \(name)=") else { return nil }
    let value = tag[place.upperBound...].drop { $0 == "{" }
    guard let quote = value.first, "\"'`".contains(quote) else { return nil }
    let words = value.dropFirst().prefix { $0 != quote }
    return words.isEmpty ? nil : String(words)
  }

  /// What the tabs are called of which a tag says so: `values={[{label: 'A', value: 'a'}]}` (Docusaurus), `items={['A', 'B']}` (Nextra).
  mutating func nameTabs(_ tag: Substring) {
    tabs = []
    if let place = tag.firstRange(of: " items={") {
      let parts = tag[place.upperBound...].prefix { $0 != "}" }.split { "'\"".contains($0) }
      tabs = stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) }.reversed()
    }
    guard let place = tag.firstRange(of: " values={") else { return }
    for part in tag[place.upperBound...].split(separator: "{") {
      func value(_ name: String) -> String? {
        let rest = part.firstRange(of: name).map { part[$0.upperBound...].drop { $0 == " " } } ?? ""
        guard let quote = rest.first, quote == "'" || quote == "\"" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
      }
      if let label = value("label:"), let name = value("value:") { tabLabels[name] = label }
    }
  }

  /// Where the tag ends that a text begins with: not within braces; `nil` if it does not.
  static func endOfTag(_ text: Substring) -> String.Index? {
    var depth = 0
    return text.utf8.indices.first { isEnd(text.utf8[$0], &depth) }
  }

  private static func isEnd(_ byte: UInt8, _ depth: inout Int) -> Bool {
    switch byte {
    case UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "}"): depth -= 1
    case UInt8(ascii: ">"): return depth <= 0
    default: break
    }
    return false
  }

  /// Whether a line of a tag ends it, in which so many braces are open.
  private static func isEnded(by line: String, _ depth: inout Int) -> Bool {
    line.utf8.contains { isEnd($0, &depth) }
  }

  /// So many lines a tag may go over.
  private static let (mostLines, mostLinesOfCode, mostUnendedTags) = (40, 2000, 20)

  /// Lines, of which those are one that the tag of a component or a picture goes over, outside of code.
  static func joinedTags(_ lines: [MarkdownSource.Line]) -> [MarkdownSource.Line] {
    // Somebody could begin many that never end.
    var unended = 0
    return MarkdownSource.joined(lines, where: isOpenTag) { line, next in
      var (whole, depth) = (line.text, 0)
      _ = isEnded(by: line.text, &depth)
      let most = unended < mostUnendedTags ? mostLinesOfCode : mostLines
      unended += 1
      for place in next..<min(next + most, lines.count) {
        let text = lines[place].text.trimmed
        guard !text.isEmpty, depth > 0 || isAttribute(text) else { return nil }
        whole += " " + text
        if isEnded(by: text, &depth) {
          unended -= 1
          return (whole, place)
        }
      }
      return nil
    }
  }

  private static func isOpenTag(_ line: String) -> Bool {
    let text = Substring(line.utf8.drop { $0 == 0x20 || $0 == 0x09 })
    guard text.utf8.first == UInt8(ascii: "<") else { return false }
    let name = text.utf8.dropFirst().prefix { $0.isWord || $0 == UInt8(ascii: ".") }
    let isComponent =
      (0x41...0x5A).contains(name.first ?? 0) && name.contains { (0x61...0x7A).contains($0) }
    // A style goes on, `<div style={{` (React).
    let isStyled = text.utf8.last == UInt8(ascii: "{") && text.utf8.contains("={".utf8)
    guard isComponent || isStyled || name.elementsEqual("img".utf8) else { return false }
    return (text.utf8[name.endIndex...].first ?? 0x20) == 0x20 && endOfTag(text) == nil
  }

  /// Whether a line may go on in a tag: with a name and a value, or its end.
  private static func isAttribute(_ text: String) -> Bool {
    let rest = text.utf8.drop { $0.isWord || "-_:@".utf8.contains($0) }
    let next = rest.first ?? 0
    return rest.count < text.utf8.count
      ? next == UInt8(ascii: "=") : next == UInt8(ascii: ">") || rest.starts(with: "/>".utf8)
  }

  /// `import Tabs from '@theme/Tabs';`, which Docusaurus also understands in Markdown.
  static func isImport(_ line: String) -> Bool {
    guard line.hasPrefix("import "), let place = line.firstRange(of: " from ") else { return false }
    let source = line[place.upperBound...].filter { $0 != ";" }.trimmed
    return source.count > 3 && "'\"".contains(source.prefix(1)) && source.last == source.first
      && "@.~/".contains(source.dropFirst().prefix(1))
  }
}

extension MarkdownSpans {
  /// A line of other Markdown whose tags have no code: who writes `style={{…}}` in one has a program that knows it (Docusaurus).
  mutating func withoutCodeInTags(_ line: String) -> String {
    var result = ""
    var rest = line[...]
    // Somebody could begin many that never end.
    var unended = 0
    while unended < MarkdownBoxes.mostUnended,
      let place = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "`") })
    {
      result += rest[..<place]
      rest = rest[place...]
      let run = rest.prefix { $0 == "`" }
      guard run.isEmpty else {
        // Code is left as it is; what does not end is none.
        let end = Self.end(ofCode: run.utf8.count, in: rest[run.endIndex...])
        if end == nil { unended += 1 }
        result += rest[..<(end ?? run.endIndex)]
        rest = rest[(end ?? run.endIndex)...]
        continue
      }
      guard rest.utf8.dropFirst().first?.isLetter == true, let end = MarkdownBoxes.endOfTag(rest) else {
        result += "<"
        rest = rest.dropFirst()
        if rest.utf8.first?.isLetter == true { unended += 1 }
        continue
      }
      let tag = rest[...end]
      result += tag.utf8.contains("={".utf8) ? withoutCode(String(tag)) : String(tag)
      rest = rest[tag.endIndex...]
    }
    return result + rest
  }

  /// A line without what only code gives to elements, and with the words that stand in braces (MDX).
  mutating func withoutCode(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "{")) || line.utf8.contains(UInt8(ascii: "<")) else { return line }
    var result = ""
    let line = line.replacing("<>", with: "").replacing("</>", with: "")
    var rest = line[...]
    while let open = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "`") }) {
      let before = rest[..<open]
      let run = rest[open...].prefix { $0 == "`" }
      if !run.isEmpty {
        // Code is left as it is, and what is behind a mark that nothing ends.
        guard let end = Self.end(ofCode: run.utf8.count, in: rest[run.endIndex...]) else { break }
        result += rest[..<end]
        rest = rest[end...]
        continue
      }
      guard let end = Self.endOfBraces(rest[open...]) else {
        let inside = rest[open...].dropFirst().trimmed
        if isMDX, Self.isExpression(inside, behind: line[..<open]) { missing.append(rest[open...].trimmed) }
        break
      }
      let whole = rest[open..<end]
      let inside = whole.dropFirst().dropLast().trimmed
      rest = rest[end...]
      if before.utf8.last == UInt8(ascii: "="), let name = before.dropLast().lastIndex(of: " "),
        before[name...].dropFirst().dropLast().allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") })
      {
        result += before[..<name]
        if [" src=", " href=", " to="].contains(before[name...]) {
          result += "\(before[name...])\"\(source(inside[...]))\""
        }
      } else if inside.count > 1, "'\"`".contains(inside.prefix(1)), inside.last == inside.first,
        !inside.contains("${")
      {
        result += before + inside.dropFirst().dropLast()
      } else {
        let isExpression = isMDX && Self.isExpression(inside, behind: line[..<open])
        result += before + (isExpression ? value(ofCode: inside, whole) : String(whole))
      }
    }
    return result + rest
  }

  /// Whether what stands in braces is code whose value is shown, and neither a formula nor what other programs have there.
  private static func isExpression(_ code: String, behind before: Substring) -> Bool {
    guard let first = code.unicodeScalars.first, let last = code.unicodeScalars.last else { return false }
    let isCode =
      (first.properties.isAlphabetic || first.properties.numericType != nil
        || "_$([!".unicodeScalars.contains(first))
      && !"{%<#".unicodeScalars.contains(last)
    // `\frac{a}` and `x_{a}` are none.
    let near = before.utf8.suffix(100)
    guard isCode, let byte = near.last else { return isCode }
    let name = near.reversed().prefix { $0.isLetter }
    let isCommand = near.dropLast(name.count).last == 0x5C
    return !isCommand && !"^_}{$=".utf8.contains(byte) && !near.contains(UInt8(ascii: "$"))
  }

  /// The words that code in braces stands for, if it is the name of some; else the code itself, and that words are missing.
  private mutating func value(ofCode code: String, _ whole: Substring) -> String {
    let all = constants ?? Self.constants(in: text)
    constants = all
    guard let words = all[code], included.count + words.utf8.count <= MarkdownBoxes.mostIncluded else {
      missing.append(String(whole))
      return String(whole)
    }
    included += words.utf8 + [0x0A]
    return Formula.escaped(words)
  }

  /// The words that code gives names: `export const version = '4.2';`
  private static func constants(in text: [UInt8]) -> [String: String] {
    var constants: [String: String] = [:]
    for line in text.split(separator: 0x0A) where line.starts(with: "export const ".utf8) && line.count < 1000
    {
      let rest = String(decoding: line.dropFirst(13), as: UTF8.self)
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
      guard let mark = rest.utf8.firstIndex(of: UInt8(ascii: "=")), !name.isEmpty else { continue }
      var value = rest[mark...].dropFirst().trimmed[...]
      if value.last == ";" { value = value.dropLast() }
      let isNumber = !value.isEmpty && value.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      let words = value.dropFirst().dropLast()
      if isNumber {
        constants[String(name)] = String(value)
      } else if let quote = value.first, value.count > 1, "'\"`".contains(quote), value.last == quote,
        !words.contains(where: { $0 == quote || "\\$".contains($0) })
      {
        constants[String(name)] = String(words)
      }
    }
    return constants
  }

  /// Whether code says where a picture is, as Docusaurus also understands it in Markdown.
  static func namesFile(_ line: String) -> Bool {
    line.contains("src={require(") || line.contains("src={useBaseUrl(")
  }

  /// The file that code names, `require('a.png').default`, or that is imported by such a name.
  private mutating func source(_ code: Substring) -> Substring {
    func quoted(_ text: Substring) -> Substring? {
      text.firstIndex { $0 == "'" || $0 == "\"" || $0 == "`" }.map { open in
        text[open...].dropFirst().prefix { $0 != text[open] }
      }
    }
    if let words = quoted(code) { return words }
    let all = imports ?? Self.imports(in: text)
    imports = all
    return all[String(code)].map { $0[...] } ?? code
  }

  /// The files that code imports, by the names that it gives them: `import a from './a.png'`.
  private static func imports(in text: [UInt8]) -> [String: String] {
    var files: [String: String] = [:]
    for line in text.split(separator: 0x0A) where line.starts(with: "import ".utf8) && line.count < 300 {
      let parts = String(decoding: line, as: UTF8.self).split { " '\";".contains($0) }
      if parts.count == 4, parts[2] == "from" { files[String(parts[1])] = String(parts[3]) }
    }
    return files
  }

  /// The end of the braces that a text begins with.
  private static func endOfBraces(_ text: Substring) -> String.Index? {
    var depth = 0
    var place = text.startIndex
    while place < text.endIndex {
      switch text.utf8[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return text.utf8.index(after: place) }
      default: break
      }
      place = text.utf8.index(after: place)
    }
    return nil
  }
}
