extension Line {
  /// The line cut off at so many columns; an ellipsis stands for what is left out.
  package func clipped(to limit: Int) -> Line {
    guard width > limit else { return self }
    var left = limit - 1
    var spans: [Span] = []
    for span in self.spans {
      let kept = span.text.prefix { character in
        left -= Terminal.width(of: character)
        return left >= 0
      }
      if !kept.isEmpty { spans.append(Span(String(kept), span.style, link: span.link)) }
      if left < 0 {
        if limit > 0 { spans.append(Span("…", span.style)) }
        break
      }
    }
    return Line(spans)
  }

  /// The line with spaces up to so many columns, or cut off at them.
  package func filled(to columns: Int, _ style: Style = []) -> Line {
    let line = clipped(to: columns)
    let gap = columns - line.width
    return gap > 0 ? Line(line.spans + [Span(String(repeating: " ", count: gap), style)]) : line
  }

  /// The line with a style on top of those that its words have.
  package func adding(_ style: Style) -> Line {
    Line(spans.map { Span($0.text, $0.style.union(style), link: $0.link) })
  }

  /// The line with some of its characters, counted as Unicode has them, in another style.
  package func marking(_ ranges: [Range<Int>], _ style: Style) -> Line {
    var marked: [Span] = []
    var place = 0
    for span in spans {
      var text = String.UnicodeScalarView()
      var isMarked = false
      func finish() {
        guard !text.isEmpty else { return }
        marked.append(Span(String(text), isMarked ? span.style.union(style) : span.style, link: span.link))
        text = String.UnicodeScalarView()
      }
      for scalar in span.text.unicodeScalars {
        let isWithin = ranges.contains { $0.contains(place) }
        if isWithin != isMarked {
          finish()
          isMarked = isWithin
        }
        text.append(scalar)
        place += 1
      }
      finish()
    }
    return Line(marked)
  }
}
