package import BundleReading
package import Localization
internal import System
internal import Terminal

/// The reader of questions and answers, at a terminal of any kind.
package enum PlainSession {
  /// Lets somebody read, until they say `q` or there are no more lines.
  package static func run(_ bundles: [OpenedBundle], outside: Outside, language: Language, message: Phrase?) {
    var reader = PlainReader(bundles, outside: outside, language: language)
    if let message { say([message[language]]) }
    say(reader.begin())
    while !reader.isDone {
      Process.print("> ")
      guard let line = readLine() else { return Process.print("\n") }
      say(reader.answer(line))
    }
  }

  private static func say(_ lines: [String]) {
    Process.print(lines.map { cleaned($0) + "\n" }.joined())
  }
}
