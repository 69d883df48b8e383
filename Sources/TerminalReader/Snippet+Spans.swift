package import Search
package import Terminal

extension Snippet {
  /// The snippet with the words that were looked for marked.
  package var spans: [Span] {
    let bytes = Array(text.utf8)
    var spans: [Span] = []
    var cursor = 0
    for mark in marks {
      spans.append(Span(String(decoding: bytes[cursor..<mark.lowerBound], as: UTF8.self)))
      spans.append(Span(String(decoding: bytes[mark], as: UTF8.self), .marked))
      cursor = mark.upperBound
    }
    spans.append(Span(String(decoding: bytes[cursor...], as: UTF8.self)))
    return spans
  }
}
