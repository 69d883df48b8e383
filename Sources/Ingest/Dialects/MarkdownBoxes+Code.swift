/// What stands above code between fences, and what other programs put into it.
extension MarkdownBoxes {
  /// The first line of code between fences, with the name of its file above it, if it has one: `title="run.py"` (Material), `{file="a.html"}`
  /// (Hugo), `{.python filename="run.py"}` (Quarto), or the caption among its options (MyST).
  func opening(_ line: MarkdownSource.Line, captioned caption: String?, behind last: String)
    -> [MarkdownSource.Line]
  {
    guard let start = line.text.firstIndex(where: { $0 == "`" || $0 == "~" }),
      let name = caption ?? Self.fileName(in: line.text[start...]), !name.isEmpty
    else { return [line] }
    let margin = Margin(line.text[..<start])
    let heading = Line(text: "\(margin.first)**\(Formula.escaped(name))**", end: line.end)
    let isItem = !margin.first.allSatisfy { $0.isBlank || $0 == ">" }
    let fence = Line(
      text: (isItem ? margin.further : String(margin.first)) + line.text[start...], end: line.end)
    let isApart = isItem || last.allSatisfy { $0.isBlank || $0 == ">" }
    return (isApart ? [] : [Line(text: margin.further.trimmed, end: line.end)]) + [heading, fence]
  }

  static func fileName(in info: Substring) -> String? {
    if let open = info.firstRange(of: " ["), let end = info.lastIndex(of: "]"), open.upperBound < end {
      // One of several beside one another (VitePress).
      return String(info[open.upperBound..<end])
    }
    // `ruby:title.rb` (Qiita, Zenn)
    if let last = info.split(separator: " ").last, let colon = last.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let (language, name) = (last[..<colon].drop { $0 == "`" || $0 == "~" }, last[colon...].dropFirst())
      if !language.isEmpty, language.utf8.allSatisfy({ $0.isWord || "+#-".utf8.contains($0) }),
        name.dropFirst().contains("."), name.last != ".", !name.hasPrefix("/"),
        !name.contains(where: { "={}:".contains($0) })
      {
        return String(name)
      }
    }
    guard info.utf8.contains(UInt8(ascii: "=")) else { return nil }
    for name in ["title=", "filename=", "file="] {
      guard let place = info.firstRange(of: name), place.lowerBound > info.startIndex,
        " {:,".contains(info[info.index(before: place.lowerBound)]),
        let quote = info[place.upperBound...].first
      else { continue }
      let value = info[place.upperBound...]
      return quote == "\"" || quote == "'"
        ? value.dropFirst().prefix { $0 != quote }.trimmed : String(value.prefix { !" ,}".contains($0) })
    }
    return nil
  }

  /// `--8<-- "path"` within code, as the lines of that file; `nil` if the line is none such.
  mutating func snippet(_ line: MarkdownSource.Line, in fence: Fence?) -> [MarkdownSource.Line]? {
    guard line.text.utf8.contains(UInt8(ascii: "<")), let mark = line.text.firstRange(of: "8<-"),
      let open = line.text.firstIndex(of: "\""), mark.upperBound < open,
      line.text[..<mark.lowerBound].allSatisfy({ $0.isBlank || $0 == ">" || $0 == "-" }),
      line.text[mark.upperBound..<open].allSatisfy({ $0.isBlank || $0 == "-" }),
      line.text[..<mark.lowerBound].last == "-"
    else { return nil }
    let name = line.text[open...].dropFirst().prefix { $0 != "\"" }
    let margin = line.text.prefix { $0.isBlank || $0 == ">" }
    guard let words = included(name) else {
      note(line)
      return [line]
    }
    let lines = words.map { Line(text: "\(margin)\($0)", end: line.end) }
    // Nothing in it may end the code.
    let isWhole = lines.allSatisfy { line in
      var fence = fence
      fence.follow(line.text)
      return fence != nil
    }
    guard isWhole else {
      note(line)
      return [line]
    }
    included += words.joined(separator: "\n").utf8 + [0x0A]
    return lines
  }

  /// As many bytes of other files may be put into a guide.
  static let mostIncluded = 256 << 10

  /// The lines of a file, or of a part of it, as in `a.cpp:name` and `a.cpp:4:8`.
  private func included(_ name: Substring) -> [Substring]? {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard let path = parts.first, !path.isEmpty, let bytes = include?(String(path)),
      included.count + bytes.count <= Self.mostIncluded, let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    if lines.last?.isEmpty == true { lines.removeLast() }
    func place(of mark: String) -> Int? {
      lines.firstIndex {
        $0.utf8.contains(UInt8(ascii: "<")) && $0.contains("8<-") && $0.contains("[\(mark)]")
      }
    }
    if parts.count > 1, let first = Int(parts[1].isEmpty ? "1" : parts[1]) {
      let last = parts.count > 2 ? Int(parts[2]) ?? lines.count : first
      guard first > 0, first <= min(last, lines.count) else { return nil }
      lines = lines[first - 1..<min(last, lines.count)]
    } else if parts.count > 1 {
      guard let start = place(of: "start:\(parts[1])"), let end = place(of: "end:\(parts[1])"), start < end
      else {
        return nil
      }
      lines = lines[start + 1..<end]
    }
    return lines.filter { !($0.contains("8<-") && ($0.contains("[start:") || $0.contains("[end:"))) }
  }

  // MARK: Options

  /// What options of a cell say that its pictures are called, for behind the code, below what links call it. Their words are not found there
  /// in the text.
  mutating func captions(among options: ArraySlice<MarkdownSource.Line>) -> [MarkdownSource.Line] {
    let names = ["-cap:", "-alt:", "label:"]
    guard let last = options.last,
      options.contains(where: { line in names.contains { line.text.utf8[...].contains($0.utf8) } })
    else { return [] }
    let text = options.map { line in
      let words = line.text.drop { $0 != "|" }.dropFirst()
      return String(words.first == " " ? words.dropFirst() : words)
    }
    guard let pairs = YAML.pairs(in: Array(text.joined(separator: "\n").utf8 + [0x0A])) else {
      return options.flatMap { Self.caption($0) }
    }
    /// Options that a program calculates: only it knows what they say.
    var calculated: [String: Int] = [:]
    for (place, line) in text.enumerated() where line.utf8[...].contains(": !expr".utf8) {
      let name = line.prefix { $0 != ":" }
      if line[name.endIndex...].hasPrefix(": !expr"), calculated[String(name)] == nil {
        calculated[String(name)] = place
      }
    }
    var result: [Line] = []
    for (name, values) in pairs {
      if name == "label", let label = values.first, MarkdownSpans.isReferred(label[...]) {
        result += [MarkdownSpans.anchor(label), ""].map { Line(text: $0, end: last.end) }
      }
      guard name.hasSuffix("-cap") || name.hasSuffix("-alt") else { continue }
      if let place = calculated[name] {
        note(options[options.startIndex + place])
        continue
      }
      for value in values {
        let words = value.split(whereSeparator: \.isNewline).map(\.trimmed).joined(separator: " ")
        if !words.isEmpty { result += [words, ""].map { Line(text: $0, end: last.end) } }
      }
    }
    return result
  }

  /// What `#| fig-cap: "Words"` says, where the options are not read together.
  private static func caption(_ line: MarkdownSource.Line) -> [MarkdownSource.Line] {
    guard let mark = line.text.firstRange(of: "-cap: ") ?? line.text.firstRange(of: "-alt: ") else {
      return []
    }
    let words = line.text[mark.upperBound...].trimmed.drop { $0 == "\"" || $0 == "'" }
    let rest = words.last == "\"" || words.last == "'" ? words.dropLast() : words
    return !rest.isEmpty
      ? [Line(text: String(rest), end: line.end), Line(text: "", end: line.end)] : []
  }

  /// `#| echo: false`, which stands above the code of a cell; between others, one may be empty.
  static func isOption(_ line: String, isFirst: Bool) -> Bool {
    let text = line.utf8.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = text.first, "#/%".utf8.contains(first) else { return false }
    return ["#|", "//|", "%%|"].contains { mark in
      guard text.starts(with: mark.utf8) else { return false }
      let next = text.dropFirst(mark.utf8.count).first
      return next == 0x20 || next == nil && !isFirst
    }
  }
}
