/// How words look.
package struct Style: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Style(rawValue: 1)
  package static let italic = Style(rawValue: 2)
  package static let underline = Style(rawValue: 4)
  package static let dim = Style(rawValue: 8)
  package static let strike = Style(rawValue: 16)
  package static let marked = Style(rawValue: 32)
  package static let reversed = Style(rawValue: 64)

  /// The parameters of the terminal's own sequence for it (ECMA-48 §8.3.117, SGR).
  fileprivate func parameters(hasColor: Bool) -> String {
    let codes: [(Style, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.strike, "9"), (.reversed, "7"),
      (.marked, hasColor ? "1;33" : "1;4"),
    ]
    return codes.filter { contains($0.0) }.map(\.1).joined(separator: ";")
  }
}

/// Words of one look. They are clean: there is no other way to make a span.
package struct Span: Equatable, Sendable {
  /// The words.
  package private(set) var text: String
  /// Their look.
  package var style: Style
  /// The node of the link that they belong to, in the document that they are from.
  package var link: Int?

  /// Words, cleaned of all that a terminal could obey.
  package init(_ text: String, _ style: Style = [], link: Int? = nil) {
    self.text = cleaned(text)
    self.style = style
    self.link = link
  }
}

/// A line of a terminal.
package struct Line: Equatable, Sendable {
  /// Its words from left to right.
  package var spans: [Span]

  /// A line of these words.
  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  /// How many columns it takes.
  package var width: Int { spans.reduce(0) { $0 + Terminal.width(of: $1.text) } }

  /// The line as it is sent to a terminal, or as plain text. What is struck out must not look as if it held.
  package func encoded(hasStyle: Bool, hasColor: Bool = true) -> String {
    spans.map { span in
      let parameters = span.style.parameters(hasColor: hasColor)
      if !hasStyle { return span.style.contains(.strike) ? Self.struck(span.text) : span.text }
      return parameters.isEmpty ? span.text : "\u{1B}[\(parameters)m\(span.text)\u{1B}[0m"
    }.joined()
  }

  /// Marks stand beside the words.
  private static func struck(_ text: String) -> String {
    let words = text.drop { $0 == " " }
    guard let last = words.lastIndex(where: { $0 != " " }) else { return text }
    return "\(text[..<words.startIndex])~~\(words[...last])~~\(words[last...].dropFirst())"
  }
}
