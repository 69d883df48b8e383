/// What stands within paragraphs: roles, references to notes, pieces of text and places.
extension RestructuredText {
  /// How far the end of something is looked for, in bytes.
  private static let reach = 4096

  /// Roles of parts of programs, which show the code that they are (Sphinx).
  private static let codeRoles: Set<Substring> = [
    "func", "meth", "class", "mod", "attr", "exc", "data", "obj", "const", "macro", "member", "type",
    "struct",
    "enum", "enumerator", "var", "property", "expr", "texpr", "dir", "role", "union", "method", "function",
  ]
  /// What stands before the names of these is no language.
  private static let kindsOfStandard: Set<Substring> = ["std", "rst"]

  /// The words of a paragraph as pandoc reads them.
  ///
  /// - Parameter end: the place in the text where its first line ends.
  mutating func spans(_ text: String, _ end: Int) -> String {
    guard text.utf8.contains(where: { "`|_".utf8.contains($0) }) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        result += bytes[index...].prefix(2)
        index += 2
        continue
      }
      if byte == UInt8(ascii: "`") {
        index = quoted(bytes, index, &result)
      } else if let next = special(bytes, index, end, &result) {
        index = next
      } else {
        result.append(byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Writes what may begin with a byte if it has a mark there, but for quotation marks.
  ///
  /// - Returns: the place behind it.
  private mutating func special(_ bytes: [UInt8], _ index: Int, _ end: Int, _ result: inout [UInt8]) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: ":"): role(bytes, index, &result)
    case UInt8(ascii: "["): reference(bytes, index, &result)
    case UInt8(ascii: "|"): piece(bytes, index, end, &result)
    default: nil
    }
  }

  /// Writes what stands between quotation marks: code, or words that link to something.
  private func quoted(_ bytes: [UInt8], _ index: Int, _ result: inout [UInt8]) -> Int {
    let run = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
    guard run == 1 else {
      // What begins with two ends with two.
      var place = index + run
      let limit = min(bytes.count, place + Self.reach)
      while place + 1 < limit {
        if bytes[place] == UInt8(ascii: "`"), bytes[place + 1] == UInt8(ascii: "`") {
          result += bytes[index..<place + 2]
          return place + 2
        }
        place += 1
      }
      result += bytes[index..<index + run]
      return index + run
    }
    guard let close = Self.close(bytes, index) else {
      result.append(bytes[index])
      return index + 1
    }
    let words = bytes[index + 1..<close]
    let name = Names.key(Substring(String(decoding: words, as: UTF8.self)))
    let isPlace = result.last == UInt8(ascii: "_") && Self.isBoundary(bytes, index - 1)
    let isReference = close + 1 < bytes.count && bytes[close + 1] == UInt8(ascii: "_")
    if isPlace || isReference, names.places.contains(name) {
      // Pandoc knows no places within paragraphs.
      if isPlace { result.removeLast() }
      result += words
      return isPlace ? close + 1 : close + 2
    }
    result += bytes[index...close]
    return close + 1
  }

  /// Where what stands behind a quotation mark ends.
  private static func close(_ bytes: [UInt8], _ index: Int) -> Int? {
    let limit = min(bytes.count, index + reach)
    var place = index + 1
    while place < limit {
      if bytes[place] == UInt8(ascii: "`") { return place }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Whether marks may begin at a place: behind blanks and what opens.
  private static func isBoundary(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    // Chinese punctuation begins with one of these.
    if before >= 0x80 { return index >= 3 && [0xE2, 0xE3, 0xEF].contains(bytes[index - 3]) }
    // What is escaped before it is nothing, as a rule.
    return !before.isWord && before != UInt8(ascii: "`") && before != UInt8(ascii: "_")
  }

  // MARK: Roles

  /// How long the name of a role is that a text ends with.
  static func role(endingWith text: [UInt8]) -> Int? {
    guard text.last == UInt8(ascii: ":") else { return nil }
    let name = text.dropLast().suffix(40).reversed().prefix { $0.isWord || ":-_.+".utf8.contains($0) }
    return name.count > 1 && name.last == UInt8(ascii: ":") ? name.count + 1 : nil
  }

  /// Writes `:name:`words``.
  private func role(_ bytes: [UInt8], _ index: Int, _ result: inout [UInt8]) -> Int? {
    guard Self.isBoundary(bytes, index) else { return nil }
    let name = bytes[(index + 1)...].prefix(60).prefix { $0.isWord || ":-_.+".utf8.contains($0) }
    guard name.count > 1, name.last == UInt8(ascii: ":"), name.endIndex < bytes.count,
      bytes[name.endIndex] == UInt8(ascii: "`"), let close = Self.close(bytes, name.endIndex),
      close > name.endIndex + 1
    else { return nil }
    let words = String(decoding: bytes[name.endIndex + 1..<close], as: UTF8.self)
    let joined = words.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    let whole = Substring(String(decoding: name.dropLast(), as: UTF8.self))
    let parts = whole.split(separator: ":")
    let kind = parts.last ?? whole
    let domain = parts.count > 1 ? parts[0] : ""
    if Self.codeRoles.contains(kind) || !domain.isEmpty && !Self.kindsOfStandard.contains(domain) {
      result += Self.code(joined, of: kind).utf8
    } else {
      result += ":\(kind):`\(joined)`".utf8
    }
    return close + 1
  }

  /// What a role shows: the last part of a name behind `~`, the words before where it leads.
  private static func code(_ words: String, of kind: Substring) -> String {
    var shown = words[...]
    if words.hasSuffix(">"), let open = words.lastIndex(of: "<"), open > words.startIndex {
      shown = words[..<open]
    } else if words.hasPrefix("~") {
      shown = words.split(separator: ".").last?.drop { $0 == "~" } ?? shown
    } else if words.hasPrefix("!") {
      shown = words.dropFirst()
    }
    let isCall = ["func", "meth", "function", "method"].contains(kind) && shown.endIndex == words.endIndex
    let name = shown.filter { $0 != "\\" }.trimmed
    guard !name.isEmpty else { return words }
    return "``\(name)\(isCall && !name.hasSuffix(")") ? "()" : "")``"
  }

  // MARK: Notes and pieces of text

  /// Writes `[name]_`.
  private mutating func reference(_ bytes: [UInt8], _ index: Int, _ result: inout [UInt8]) -> Int? {
    let name = bytes[(index + 1)...].prefix(100).prefix { $0 != UInt8(ascii: "]") }
    let end = name.endIndex + 2
    guard Names.isNote(name), bytes[name.endIndex...].starts(with: "]_".utf8),
      end == bytes.count || !bytes[end].isWord && bytes[end] != UInt8(ascii: "_")
    else { return nil }
    let label = Substring(String(decoding: name, as: UTF8.self))
    guard Self.isBoundary(bytes, index) else {
      // Within a word it is none, which pandoc does not see.
      result += "\\[\(Names.escaped(label))]\\_".utf8
      return end
    }
    let id = names.id(ofReference: label)
    if id == nil || !label.hasPrefix("#") && label != "*" && Names.number(label) == nil {
      result += "\\[\(Names.escaped(label))]".utf8
    }
    if let id { result += "\(Self.noteMark)\(id)\(Self.noteMark)".utf8 }
    return end
  }

  /// Writes `|name|`, which pandoc drops if the text does not say what it stands for.
  private mutating func piece(_ bytes: [UInt8], _ index: Int, _ end: Int, _ result: inout [UInt8]) -> Int? {
    guard Self.isBoundary(bytes, index) else { return nil }
    let name = bytes[(index + 1)...].prefix(100).prefix {
      $0 != UInt8(ascii: "|") && $0 != 0x0A && $0 != UInt8(ascii: "`")
    }
    guard let first = name.first, let last = name.last, first > 0x20, last > 0x20,
      name.endIndex < bytes.count,
      bytes[name.endIndex] == UInt8(ascii: "|")
    else { return nil }
    let strokes = bytes[(name.endIndex + 1)...].prefix(2).prefix { $0 == UInt8(ascii: "_") }.count
    let behind = name.endIndex + 1 + strokes
    guard behind == bytes.count || !bytes[behind].isWord else { return nil }
    let words = Substring(String(decoding: name, as: UTF8.self))
    let key = Names.key(words)
    guard let piece = names.pieces[key] else {
      missing.append(MarkdownSource.Missing(words: "|\(words)|", end: end))
      result += "\\|\(Names.escaped(words))\\|".utf8
      return behind
    }
    if strokes == 1, let address = names.addresses[key], !piece.isEmpty, !piece.contains("`"),
      !piece.contains("|")
    {
      result += "`\(piece.filter { $0 != "*" }) <\(address)>`_".utf8
    } else {
      result += bytes[index...name.endIndex]
    }
    return behind
  }
}
