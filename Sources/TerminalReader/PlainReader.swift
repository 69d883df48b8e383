internal import BundleFormat
package import BundleReading
internal import Documents
package import Localization
internal import Search
internal import Terminal

/// A reader of questions and answers, line by line, for screen readers and simple terminals: lines typed go in, lines come out.
///
/// What can be chosen is numbered. Nothing is drawn, nothing moves, and every line makes sense by itself.
package struct PlainReader {
  private let bundles: OpenBundles
  private let language: Language
  /// How many lines come at once.
  private let length: Int
  private var places: [Place] = []
  /// Whether the reader is done.
  package private(set) var isDone = false

  /// Something that was opened: lines, and what their numbers open.
  private struct Place {
    var title: String
    var bundle: OpenedBundle?
    /// The path of a guide.
    var path: GuidePath?
    var lines: [String]
    var choices: [Choice]
    var headings: [(line: Int, words: String)] = []
    /// How many lines were said.
    var said = 0
  }

  /// What a number opens. There can be hundreds of thousands, so bundles and files are what is shortest: a number, a path.
  private enum Choice {
    case bundle(Int)
    case guide(path: GuidePath, of: Int, node: Int)
    case attachment(path: GuidePath)
    case link(String)
    case heading(line: Int)
  }

  /// - Parameter length: how many lines come at once.
  package init(_ bundles: [OpenedBundle], outside: Outside, language: Language, length: Int = 20) {
    self.bundles = OpenBundles(bundles, outside: outside, language: language)
    self.language = language
    self.length = max(length, 5)
  }

  /// What is said at the beginning.
  package mutating func begin() -> [String] {
    let problem = bundles.all.count == 1 ? open(bundles.all[0]) : nil
    if places.isEmpty { places = [library] }
    return (problem.map { [$0] } ?? []) + [Phrase.plainHelp[language]] + announce()
  }

  /// What is said to a line that was typed.
  package mutating func answer(_ line: String) -> [String] {
    let line = line.split(separator: " ").joined(separator: " ")
    switch line.lowercased() {
    case "": return more()
    case "q", "ｑ": isDone = true
    case "b", "ｂ": return back()
    case "h", "?", "？": return [Phrase.plainHelp[language]]
    case "t": return outline()
    case let number where number.allSatisfy(\.isNumber): return choose(Int(number) ?? 0)
    default: return search(line)
    }
    return []
  }

  // MARK: Places

  private var library: Place {
    var place = Place(title: Phrase.library[language], lines: [], choices: [])
    for (number, bundle) in bundles.all.enumerated() {
      place.lines.append(
        "\(number + 1). \(quoted(bundle.manifest.title)), \(Phrase.guides(bundle.guides)[language])")
      place.lines.append(verdict(bundle)[language])
      place.choices.append(.bundle(number))
    }
    return place
  }

  private func verdict(_ bundle: OpenedBundle) -> Phrase {
    let publisher = Phrase.publisher(bundle.verdict)
    guard let damage = bundle.damage else { return publisher }
    let salvaged = Phrase.salvaged(lost: damage.lost, of: damage.total)
    return Phrase("\(publisher). \(salvaged)", zh: "\(publisher)。\(salvaged)")
  }

  private func cannotOpen(_ bundle: OpenedBundle, _ error: any Error) -> String {
    Phrase.cannotOpen(bundles.outside.explain(error, bundle))[language]
  }

  private mutating func open(_ bundle: OpenedBundle) -> String? {
    do {
      let contents = try bundles.contents(of: bundle)
      var place = Place(
        title: "\(quoted(bundle.manifest.title)). \(verdict(bundle)[language])", bundle: bundle, lines: [],
        choices: [])
      let number = bundles.number(of: bundle)
      for guide in contents.guides.lazy.map({ contents.files[$0.file] }) {
        place.choices.append(.guide(path: guide.path, of: number, node: 0))
        place.lines.append("\(place.choices.count). \(singleSpaced(guide.title))")
      }
      for file in contents.attachments.lazy.map({ contents.files[$0] }) {
        place.choices.append(.attachment(path: file.path))
        place.lines.append("\(place.choices.count). \(Phrase.attachment(listed: file)[language])")
      }
      places.append(place)
      return nil
    } catch { return cannotOpen(bundle, error) }
  }

  /// - Parameter anchor: the place in the guide where to begin, as a link names it.
  private mutating func open(
    _ path: GuidePath, of bundle: OpenedBundle, node: Int = 0, at anchor: String? = nil
  ) -> [String] {
    do {
      guard let file = try bundles.contents(of: bundle).file(at: path), file.isGuide,
        let entry = try bundle.reader.entry(at: path)
      else {
        return [Phrase.brokenLink(path.text)[language]]
      }
      let document = try bundle.document(of: entry)
      let text = SpokenText(document, language: language)
      var title = file.title
      if !bundle.verdict.isTrusted { title += ". " + verdict(bundle)[language] }
      let links = text.links.map { Choice.link(document.target(at: $0) ?? "") }
      var place = Place(
        title: title, bundle: bundle, path: path, lines: text.lines, choices: links, headings: text.headings)
      let named = anchor.map { document.place(named: $0) }
      let node = named?.flatMap { $0 } ?? node
      place.said = node == 0 ? 0 : text.nodes.firstIndex { $0 >= node } ?? 0
      places.append(place)
      let problem = named == .some(nil) ? [Phrase.noSuchPlace("#" + (anchor ?? ""))[language]] : []
      return problem + announce()
    } catch { return [cannotOpen(bundle, error)] }
  }

  // MARK: Answers

  /// The title of where one is, and what comes first there.
  private mutating func announce() -> [String] {
    guard let place = places.last else { return [] }
    return [place.title] + more()
  }

  private mutating func more() -> [String] {
    guard var place = places.popLast() else { return [] }
    defer { places.append(place) }
    var end = min(place.said + length, place.lines.count)
    // A pause is a better place to stop than the middle of a paragraph.
    if place.path != nil, end < place.lines.count {
      let pause = place.lines[place.said..<end].lastIndex(of: "") ?? place.said
      if pause > place.said + length / 2 { end = pause + 1 }
    }
    var lines = Array(place.lines[place.said..<end])
    place.said = end
    let left = place.lines.count - end
    // What strangers say is known as theirs on every line, and on every page whose it is.
    if let bundle = place.bundle, !bundle.verdict.isTrusted, place.path != nil {
      lines =
        [verdict(bundle)[language]] + lines.map { $0.isEmpty ? $0 : Phrase.strangersLine[language] + $0 }
    }
    return lines + [(left == 0 ? Phrase.end : .more(left))[language]]
  }

  private mutating func back() -> [String] {
    guard places.count > 1 else {
      isDone = true
      return []
    }
    places.removeLast()
    guard var place = places.popLast() else { return [] }
    // A guide goes on with what was said last, a list from its beginning.
    place.said = place.path == nil ? 0 : max(0, place.said - length)
    places.append(place)
    return announce()
  }

  private mutating func choose(_ number: Int) -> [String] {
    guard let place = places.last, place.choices.indices.contains(number - 1) else {
      return [Phrase.noSuchNumber(places.last?.choices.count ?? 0)[language]]
    }
    switch place.choices[number - 1] {
    case .bundle(let bundle): return open(bundles.all[bundle]).map { [$0] } ?? announce()
    case .guide(let path, let bundle, let node): return open(path, of: bundles.all[bundle], node: node)
    case .attachment(let path): return [Phrase.attachment(path.text)[language]]
    case .heading(let line):
      places.removeLast()
      places[places.count - 1].said = line
      return more()
    case .link(let target): return follow(target, from: place)
    }
  }

  private mutating func follow(_ target: String, from place: Place) -> [String] {
    let link = LinkTarget(target)
    guard let bundle = place.bundle, let from = place.path else { return [] }
    // The guide is opened once more, so that one comes back to where one was.
    if target.hasPrefix("#") { return open(from, of: bundle, at: link.fragment) }
    guard link.isLocal else { return [Phrase.externalLink(DocumentRenderer.readable(target))[language]] }
    guard let path = from.following(target) else { return [Phrase.brokenLink(target)[language]] }
    if let file = try? bundles.contents(of: bundle).attachment(at: path) {
      return [Phrase.attachment(file.path.text)[language]]
    }
    return open(path, of: bundle, at: link.fragment)
  }

  private mutating func outline() -> [String] {
    guard let place = places.last, place.path != nil, !place.headings.isEmpty else {
      return [Phrase.noHeadings[language]]
    }
    let lines = place.headings.enumerated().map { "\($0.offset + 1). \($0.element.words)" }
    places.append(
      Place(
        title: Phrase.outline[language], bundle: place.bundle, lines: lines,
        choices: place.headings.map { .heading(line: $0.line) }))
    return announce()
  }

  private mutating func search(_ query: String) -> [String] {
    let result = bundles.search(query, limit: 50)
    let problems = result.map(bundles.problems)?.map { Phrase.cannotOpen($0)[language] } ?? []
    guard let result, !result.hits.isEmpty else {
      // Of what can't be read, nobody knows what is in it.
      return problems.isEmpty ? [Phrase.nothingFound[language]] : problems
    }
    var place = Place(title: Phrase.found(result)[language], lines: [], choices: [])
    for (number, hit) in result.hits.enumerated() {
      let verdict = hit.bundle.verdict
      place.lines.append(
        "\(number + 1). " + (verdict.isTrusted ? "" : "\(Phrase.mark(verdict)[language]): ")
          + singleSpaced(hit.match.title))
      let snippet = [Span(hit.match.snippet.text)]
      let mark = verdict.isTrusted ? "  " : Phrase.strangersLine[language]
      place.lines += wrapped(snippet, width: SpokenText.width).prefix(3).map {
        mark + $0.encoded(hasStyle: false)
      }
      place.choices.append(.guide(path: hit.path, of: bundles.number(of: hit.bundle), node: hit.match.node))
    }
    place.lines += problems
    places.append(place)
    return announce()
  }
}
