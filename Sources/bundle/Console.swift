import FoundationEssentials
import Localization
import Synchronization
import System
import Terminal

/// Output: results to standard output, all else to standard error.
///
/// Messages to standard error begin with the program's name, are sentences without a capital or a full
/// stop, and say what to do next in a hint of their own.
enum Console {
  /// Whether standard output takes colours and the like (https://no-color.org).
  static var hasStyle: Bool {
    !isPlain.load(ordering: .relaxed) && Process.outputIsTerminal && Process.environment("TERM") != "dumb"
      && (Process.environment("NO_COLOR") ?? "").isEmpty
  }

  private static let isPlain = Atomic(false)

  /// From now on, nothing is coloured or the like, whatever the terminal takes.
  static func makePlain() { isPlain.store(true, ordering: .relaxed) }

  /// The columns that there are for text.
  static var width: Int {
    min(max(Process.outputWidth ?? Process.environment("COLUMNS").flatMap(Int.init) ?? 80, 20), 1000)
  }

  /// A line of the result.
  static func print(_ line: Line) {
    Process.print(line.encoded(hasStyle: hasStyle) + "\n")
  }

  /// A line of the result.
  static func print(_ phrase: Phrase) {
    print(Line([Span(phrase.text)]))
  }

  /// An empty line.
  static func printSpace() { print(Line([])) }

  /// Lines of the result.
  static func print(_ lines: [Line]) {
    let hasStyle = hasStyle
    // A part at a time, or a long guide would be in memory several times.
    for start in stride(from: 0, to: lines.count, by: 1024) {
      let part = lines[start..<min(start + 1024, lines.count)]
      Process.print(part.map { $0.encoded(hasStyle: hasStyle) + "\n" }.joined())
    }
  }

  /// Lines of the result in a pager, where there is a terminal to page at.
  static func page(_ lines: [Line]) throws {
    guard Process.outputIsTerminal else { return print(lines) }
    let text = lines.map { $0.encoded(hasStyle: false) + "\n" }.joined()
    do throws(Program.Failure) {
      let (program, arguments) = try Program.pager()
      try program.page(text, arguments: arguments)
    } catch {
      throw CommandError.noPager(error)
    }
  }

  /// A word beside the result, to standard error.
  static func note(_ phrase: Phrase) {
    Process.print("bundle: \(cleaned(phrase.text))\n", toError: true)
  }

  /// What went wrong, and what to do about it.
  static func report(_ failure: Failure) {
    note(failure.message)
    let hint = Phrase("hint: \(failure.hint)", zh: "提示：\(failure.hint)")
    Process.print(cleaned(hint.text) + "\n", toError: true)
  }

  /// A result for programs: one JSON document.
  static func printJSON(_ value: some Encodable, toError: Bool = false) throws {
    Process.print(try json(value) + "\n", toError: toError)
  }

  /// A result for programs: one JSON document, an object with one list, of which only one item is in memory at a time.
  ///
  /// - Parameter body: gets what prints the next item.
  static func printJSON<Result>(
    named name: String, _ body: ((any Encodable) throws -> Void) throws -> Result
  ) throws -> Result {
    var isFirst = true
    Process.print("{\n  \"\(name)\" : [")
    let result = try body { item in
      let lines = try json(item).split(separator: "\n", omittingEmptySubsequences: false)
      Process.print((isFirst ? "\n" : ",\n") + lines.lazy.map { "    \($0)" }.joined(separator: "\n"))
      isFirst = false
    }
    Process.print("\n  ]\n}\n")
    return result
  }

  /// A value as JSON.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Names and texts are cleaned in JSON as well: it is often looked at in a terminal, by way of others.
    let text = withoutEscapedControls(String(decoding: try encoder.encode(value), as: UTF8.self))
    return cleaned(text, keepingLineEnds: true)
  }

  /// JSON without the escapes that stand for control characters other than line ends and tabs.
  static func withoutEscapedControls(_ json: String) -> String {
    guard json.utf8.contains(UInt8(ascii: "\\")) else { return json }
    var result: [UInt8] = []
    var rest = Array(json.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
        result.append(byte)
        continue
      }
      switch kind {
      case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "r"): break
      case UInt8(ascii: "u"):
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        let code = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
        if code >= 0x20, !(0x7F...0x9F).contains(code) { result += [byte, kind] + digits }
      default: result += [byte, kind]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
