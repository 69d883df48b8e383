internal import Localization
internal import Terminal

/// The keys, and what the signs mean.
struct HelpView: View {
  private let language: Language
  private var list = Listing()
  private var width = 0

  init(language: Language) { self.language = language }

  var title: Phrase { .help }
  var hints: [Phrase] { Hints.ofHelp }

  mutating func handle(_ key: Key) -> Action {
    switch key {
    case .enter: .back
    case .click: .none
    default: list.handleLetter(key) ? .none : .unknown
    }
  }

  mutating func body(width: Int, height: Int) -> [Line] {
    if width != self.width {
      self.width = width
      let left = min(14, width / 3)
      list = Listing(
        Phrase.helpLines.map { ($0[language], $1[language]) }.flatMap { keys, meaning in
          let indent = keys.isEmpty ? 0 : left
          return wrapped([Span(meaning)], width: width - indent - 2).enumerated().map { number, line in
            let name = Line([Span(number == 0 ? keys : "", .bold)]).filled(to: indent)
            return Listing.Row(line: Line([Span(" ")] + name.spans + line.spans))
          }
        })
    }
    return [Line()] + list.lines(width: width, height: height - 1)
  }
}
