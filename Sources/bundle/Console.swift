import FoundationEssentials
import System
import Terminal

/// Output: results to standard output, all else to standard error.
///
/// Messages to standard error begin with the program's name, are sentences without a capital or a full
/// stop, and say what to do next in a hint of their own.
enum Console {
  /// Whether standard output takes colours and the like (https://no-color.org).
  static var hasStyle: Bool {
    Process.outputIsTerminal && Process.environment("TERM") != "dumb"
      && (Process.environment("NO_COLOR") ?? "").isEmpty
  }

  /// The columns that there are for text.
  static var width: Int {
    Process.outputWidth ?? Process.environment("COLUMNS").flatMap(Int.init) ?? 80
  }

  /// A line of the result.
  static func print(_ line: Line) {
    Process.print(line.encoded(hasStyle: hasStyle) + "\n")
  }

  /// A line of the result.
  static func print(_ text: String = "") {
    print(Line([Span(text)]))
  }

  /// Lines of the result.
  static func print(_ lines: [Line]) {
    let hasStyle = hasStyle
    Process.print(lines.map { $0.encoded(hasStyle: hasStyle) + "\n" }.joined())
  }

  /// A word beside the result, to standard error.
  static func note(_ text: String) {
    Process.print("bundle: \(cleaned(text))\n", toError: true)
  }

  /// What went wrong, and what to do about it.
  static func report(_ failure: Failure) {
    note(failure.message)
    if let hint = failure.hint { Process.print("hint: \(cleaned(hint))\n", toError: true) }
  }

  /// A result for programs: one JSON document.
  static func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Names and texts are cleaned in JSON as well: it is often looked at in a terminal.
    Process.print(
      cleaned(String(decoding: try encoder.encode(value), as: UTF8.self), keepingLineEnds: true) + "\n")
  }
}
