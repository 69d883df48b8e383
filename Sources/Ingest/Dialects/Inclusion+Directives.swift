/// What reStructuredText puts in of other files (docutils, "include" and "csv-table"; Sphinx, "literalinclude").
extension Inclusion {
  /// Lines with those of other files in them, and without calls of what is not there.
  mutating func expandedDirectives(_ lines: [MarkdownSource.Line]) -> [MarkdownSource.Line] {
    var result: [MarkdownSource.Line] = []
    result.reserveCapacity(lines.count)
    var literal = RestructuredText.LiteralBlocks()
    var index = 0
    while index < lines.count {
      let line = lines[index]
      let indent = RestructuredText.indent(of: line.text)
      guard !literal.follow(line.text), indent <= Self.longestMargin,
        line.text.utf8.dropFirst(indent).first == UInt8(ascii: "."),
        let directive = RestructuredText.Directive(line.text.dropFirst(indent)),
        let call = DirectiveCall(directive, lines, at: index, indent)
      else {
        result.append(line)
        index += 1
        continue
      }
      let margin = String(repeating: " ", count: indent)
      result += put(call, line.end).map {
        MarkdownSource.Line(text: $0.text.isEmpty ? "" : margin + $0.text, end: line.end)
      }
      literal = RestructuredText.LiteralBlocks()
      index = call.end
    }
    return result
  }

  /// The lines that stand in the place of a call, without what it stands in.
  private mutating func put(_ call: DirectiveCall, _ end: Int) -> [MarkdownSource.Line] {
    let known = missing.count
    defer { for index in known..<missing.count { missing[index].end = end } }
    calls += 1
    if calls <= Self.maximumCalls, let lines = lines(of: call) {
      return lines + [MarkdownSource.Line(text: "", end: end)]
    }
    missing.append(MarkdownSource.Missing(words: call.words, end: end))
    let words = call.words.replacing("`", with: "'")
    return ["``\(words)``", ""].map { MarkdownSource.Line(text: $0, end: end) }
  }

  private mutating func lines(of call: DirectiveCall) -> [MarkdownSource.Line]? {
    // Markdown is read otherwise.
    guard open.count <= Self.maximumDepth, !call.path.isEmpty,
      call.isCode || GuideFormat(name: call.path) != .markdown,
      let (path, bytes) = files.text(call.path, open.last ?? files.path, .beside),
      call.isCode || !open.contains(path), allows(bytes),
      let text = try? TextEncoding.decode(bytes, name: path).text
    else { return nil }
    guard let words = call.part.cut(text[Self.begin(of: text)...]) else { return nil }
    included += words.joined(separator: [0x0A]) + [0x0A]
    let lines = words.map { MarkdownSource.Line(text: String(decoding: $0, as: UTF8.self), end: 0) }
    guard !call.isCode else {
      let head = call.head.map { MarkdownSource.Line(text: $0, end: 0) }
      return head + lines.map { MarkdownSource.Line(text: $0.text.isEmpty ? "" : "   " + $0.text, end: 0) }
    }
    open.append(path)
    defer { open.removeLast() }
    return expandedDirectives(lines)
  }
}

/// What such a directive puts in.
private struct DirectiveCall {
  let path: String
  let part: Part
  /// As it is written.
  let words: String
  /// Whether it is no text, but what stands in another directive, and how that begins.
  let isCode: Bool
  let head: [String]
  /// The line behind it.
  let end: Int

  init?(
    _ directive: RestructuredText.Directive, _ lines: [MarkdownSource.Line], at index: Int, _ indent: Int
  ) {
    guard ["include", "literalinclude", "csv-table", "raw"].contains(directive.name) else { return nil }
    let isText = directive.name == "include" || directive.name == "literalinclude"
    var values: [Substring: String] = [:]
    var kept: [String] = []
    var end = index + 1
    while end < lines.count, RestructuredText.indent(of: lines[end].text) > indent,
      let option = RestructuredText.Directive.option(lines[end].text.trimmed)
    {
      values[option.name] = option.value
      if !["file", "url", "encoding"].contains(option.name) { kept.append("   " + lines[end].text.trimmed) }
      end += 1
    }
    guard isText || values["file"] != nil || values["url"] != nil else { return nil }
    self.end = end
    // What another site has is not put in.
    path = isText ? directive.arguments : values["file"] ?? ""
    words = ".. \(directive.name):: \(isText ? path : values["file"] ?? values["url"] ?? "")"
    isCode = directive.name != "include" || values["literal"] != nil || values["code"] != nil
    part = Part(options: values)
    head =
      isText ? Self.code(of: path, values) : [".. \(directive.name):: \(directive.arguments)"] + kept + [""]
    // What docutils has itself is for its own use.
    if path.hasPrefix("<") { return nil }
  }

  /// How the code of a file begins.
  private static func code(of path: String, _ values: [Substring: String]) -> [String] {
    let ending = path.lastIndex(of: ".").map { String(path[$0...].dropFirst()) } ?? ""
    let named = [values["language"], values["code"], ending].compactMap(\.self).first { !$0.isEmpty } ?? ""
    let caption = values["caption"].map { $0.isEmpty ? path : $0 }
    return [".. code-block:: \(named.contains("/") ? "" : named)"]
      + (caption.map { ["   :caption: \($0)"] } ?? []) + [""]
  }
}
