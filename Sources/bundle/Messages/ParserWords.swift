import Terminal

/// What swift-argument-parser says, in Chinese. It speaks English only, so what it says is taken apart by its own
/// templates (its `HelpGenerator` and `UsageGenerator`) and put together again.
enum ParserWords {
  /// Wide enough for the parser never to break a line: it counts characters, not columns.
  static let unbroken = 100_000
  /// Where the words about an argument begin, in columns.
  private static let column = 26

  /// A help text or an error, which the parser has not broken into lines.
  static func chinese(_ text: String, width: Int) -> String {
    var lines: [String] = []
    var isInTable = false
    var rest = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = rest.popFirst() {
      if let header = headers[line] {
        isInTable = true
        lines.append(header)
      } else if isInTable, line.hasPrefix("  "), !line.hasPrefix("  See '") {
        var words = line.count > column ? String(line.dropFirst(column)) : ""
        var label = String(line.prefix(column))
        // A long label has a line of its own.
        if words.isEmpty || !label.hasSuffix(" ") {
          label = line
          words = ""
          if let next = rest.first, next.hasPrefix(String(repeating: " ", count: column)) {
            words = String(next.dropFirst(column))
            rest.removeFirst()
          }
        }
        lines += row(trimmed(label), values(words), width: width)
      } else {
        lines += broken(sentence(line), indentation: 0, width: width)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static let headers = ["ARGUMENTS:": "参数：", "OPTIONS:": "选项：", "SUBCOMMANDS:": "子命令："]

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func row(_ label: String, _ words: String, width: Int) -> [String] {
    let lines = broken(words, indentation: column, width: width)
    let gap = column - 2 - Terminal.width(of: label)
    if words.isEmpty { return ["  \(label)"] }
    if gap < 2 { return ["  \(label)"] + lines }
    return ["  \(label)" + String(repeating: " ", count: gap) + lines[0].dropFirst(column)]
      + lines.dropFirst()
  }

  private static func broken(_ text: String, indentation: Int, width: Int) -> [String] {
    if text.hasPrefix(" ") { return [text] }
    let margin = String(repeating: " ", count: indentation)
    let lines = wrapped([Span(text)], width: max(width - indentation, 20)).map { $0.encoded(hasStyle: false) }
    return lines.isEmpty ? [""] : lines.map { margin + $0 }
  }

  // MARK: Sentences

  /// The words about an argument, with what the parser says of its values.
  private static func values(_ words: String) -> String {
    switch words {
    case "Show the version.": return "显示版本号。"
    case "Show help information.", "Show subcommand help information.": return "显示帮助。"
    default: break
    }
    let templates: [Template] = [
      Template("{} (values: {}; default: {})") { "\($0[0])（可选：\(listed($0[1]))；默认：\($0[2])）" },
      Template("{} (values: {})") { "\($0[0])（可选：\(listed($0[1]))）" },
      Template("{} (default: {})") { "\($0[0])（默认：\($0[1])）" },
    ]
    return templates.lazy.compactMap { $0.apply(to: words) }.first ?? words
  }

  private static func listed(_ values: String) -> String { values.replacing(", ", with: "、") }

  /// A line that stands for itself.
  private static func sentence(_ line: String) -> String {
    sentences.lazy.compactMap { $0.apply(to: line) }.first ?? line
  }

  /// `'a', 'b' or 'c'`
  private static func choices(_ values: String) -> String {
    values.replacing("', '", with: "、").replacing("' and '", with: "、").replacing("' or '", with: "、")
      .replacing("'", with: "")
  }

  private static func usage(_ text: String) -> String {
    text.replacing("<options>", with: "<选项>").replacing("<subcommand>", with: "<子命令>")
  }

  /// The more special stand first.
  private static let sentences: [Template] = [
    Template("OVERVIEW: {}") { $0[0] },
    Template("USAGE: {}") { "用法：\(usage($0[0]))" },
    Template("Usage: {}") { "用法：\(usage($0[0]))" },
    Template("Help:  {}") { "说明：\($0[0])" },
    Template("  See '{} <subcommand>' for detailed help.") { "  详细说明见“\($0[0]) <子命令>”。" },
    Template("  See '{}' for more information.") { "  详见“\($0[0])”。" },
    Template("Error: {}") { "错误：\(sentence($0[0]))" },
    Template("   or: {}") { "  或者：\(sentence($0[0]))" },
    Template("Unknown option '{}'. Did you mean '{}'?") { "没有“\($0[0])”这个选项。你要的是不是“\($0[1])”？" },
    Template("Unknown option '{}'") { "没有“\($0[0])”这个选项。" },
    Template("Invalid option: {}") { "选项“\($0[0])”写得不对。" },
    Template("Missing value for '{}' in '{}'") { "“\($0[1])”里的“\($0[0])”缺少值。" },
    Template("Missing value for '{}'") { "“\($0[0])”缺少值。" },
    Template("The option '{}' does not take any value, but '{}' was specified.") {
      "选项“\($0[0])”不带值，这里却写了“\($0[1])”。"
    },
    Template("Unexpected argument '{}'") { "多余的参数“\($0[0])”。" },
    Template("{} unexpected arguments: '{}'") { "有 \($0[0]) 个多余的参数：\(choices($0[1]))。" },
    Template("Value to be set with flag '{}' had already been set with flag '{}'") {
      "“\($0[0])”和“\($0[1])”只能选一个。"
    },
    Template("Missing expected argument '{}'") { "缺少“\($0[0])”。" },
    Template("Missing one of: '{}'") { "要在这些选项中选一个：\(choices($0[0]))。" },
    Template("The value '{}' is invalid for '{}'. Please provide one of {}.") {
      "“\($0[0])”不能作为“\($0[1])”的值。可选：\(choices($0[2]))。"
    },
    Template("The value '{}' is invalid for '{}'") { "“\($0[0])”不能作为“\($0[1])”的值。" },
    Template("Missing required subcommand.") { _ in "缺少子命令。" },
    Template("Command '{}' is not a parent of the current command.") { "“\($0[0])”不是上一级命令。" },
    Template("Internal error. {}") { "程序内部出错：\($0[0])" },
    Template("Can't autodetect a supported shell.") { _ in "认不出你用的是哪种 shell。" },
    Template("Can't generate completion scripts for '{}'.") { "不能为“\($0[0])”生成补全脚本。" },
    Template("Please use --generate-completion-script=<shell> with one of:") { _ in
      "请用 --generate-completion-script=<shell>，可选："
    },
  ]
}

/// A sentence with gaps, written `{}`.
private struct Template: Sendable {
  private let parts: [String]
  private let translate: @Sendable ([String]) -> String

  init(_ text: String, _ translate: @escaping @Sendable ([String]) -> String) {
    parts = text.split(separator: "{}", omittingEmptySubsequences: false).map(String.init)
    self.translate = translate
  }

  /// The sentence for another language if a line is this one.
  func apply(to line: String) -> String? {
    guard parts.count > 1 else { return line == parts[0] ? translate([]) : nil }
    guard line.hasPrefix(parts[0]) else { return nil }
    var rest = line.dropFirst(parts[0].count)
    var values: [String] = []
    for part in parts.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: part) else { return nil }
      values.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    guard rest.hasSuffix(parts[parts.count - 1]) else { return nil }
    values.append(String(rest.dropLast(parts[parts.count - 1].count)))
    return translate(values)
  }
}
