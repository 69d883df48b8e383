import BundleFormat
import BundleReading
import Documents
import Localization
import Terminal
import TerminalReader

/// Shows or says one guide.
struct ShowTask {
  let bundles: BundlesToRead
  /// What the guide is called.
  let name: String
  /// Whether it is for a screen reader.
  let isSpoken: Bool
  /// Whether it goes to a pager.
  let isPaged: Bool

  func run() throws {
    let (bundle, entry) = try bundles.locate(name)
    guard let guide = entry.guide else {
      throw CommandError.attachment(entry.path.text, length: entry.contents.length)
    }
    let document = try bundle.naming { try bundle.document(of: entry) }
    if bundles.isJSON {
      try Console.printJSON(
        Attributed(
          JSONGuide(
            bundle: bundle.name, path: entry.path.text, title: guide.title, language: guide.language,
            attributes: Dictionary(guide.attributes.map { ($0.name, $0.value) }) { first, _ in first },
            text: cleaned(String(decoding: document.text, as: UTF8.self), keepingLineEnds: true)),
          of: bundle.inspected))
      return
    }
    let warnings = bundle.inspected.warning
    var lines = warnings
    if bundles.areSeveral {
      let publisher = Phrase.attribution(bundle.verdict).text
      lines.append(Line([Span("\(fileName(bundle.name))  (\(publisher))", .dim)]))
    }
    lines += self.lines(of: document, titled: guide.title, isTrusted: bundle.verdict.isTrusted)
    lines += warnings
    if isPaged { try Console.page(lines) } else { Console.print(lines) }
  }

  /// A guide as it is shown or said. What strangers say is seen to be theirs on every line.
  private func lines(of document: Document, titled title: String, isTrusted: Bool) -> [Line] {
    let heading = !document.isHeaded(by: title) ? [Line([Span(singleSpaced(title), .bold)]), Line()] : []
    if isSpoken {
      let spoken =
        heading + SpokenText(document, language: .current).lines.map { Line([Span($0)]) }
      let mark = Span(Phrase.strangersLine.text)
      return isTrusted ? spoken : spoken.map { $0.spans.isEmpty ? $0 : Line([mark] + $0.spans) }
    }
    guard !isTrusted else { return heading + DocumentRenderer.lines(of: document, width: Console.width) }
    let lines =
      heading + DocumentRenderer.lines(of: document, width: Console.width - Self.strangersMargin.width)
    return lines.map { Line(Self.strangersMargin.spans + $0.spans) }
  }

  private static let strangersMargin = Line([Span("┃ ", .dim)])

  private struct JSONGuide: Encodable {
    var bundle: String
    var path: String
    var title: String
    var language: String
    var attributes: [String: String]
    var text: String
  }
}
