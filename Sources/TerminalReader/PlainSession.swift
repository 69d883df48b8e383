package import BundleReading
internal import System
internal import Terminal

/// The reader of questions and answers, at a terminal of any kind.
package enum PlainSession {
  /// Lets somebody read, until they say `q` or there are no more lines.
  package static func run(_ bundles: [OpenedBundle], outside: Outside, words: Words, message: String?) {
    var reader = PlainReader(bundles, outside: outside, words: words)
    if let message { say([message]) }
    say(reader.begin())
    while !reader.isDone {
      Process.print(words.plain.prompt)
      guard let line = readLine() else { return Process.print("\n") }
      say(reader.answer(line))
    }
  }

  private static func say(_ lines: [String]) {
    Process.print(lines.map { cleaned($0) + "\n" }.joined())
  }
}
