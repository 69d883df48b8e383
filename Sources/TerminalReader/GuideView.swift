internal import BundleFormat
internal import BundleReading
internal import Bytes
internal import Documents
internal import Localization
internal import Pictures
internal import Terminal

/// A guide, to read it.
struct GuideView: View {
  let bundle: OpenedBundle?
  let title: Phrase
  let document: Document
  private let opened: OpenedBundle
  private let path: String
  private let heading: String
  private let language: Language
  /// The attachments that links and pictures mean, by their nodes.
  private let files: [Int: CatalogEntry]
  /// Whether pictures are shown without being asked for.
  private var showsPictures: Bool { opened.verdict.isTrusted }
  /// The pictures that are shown, by their nodes; `nil` for one that can't be.
  private var shown: [Int: ShownPicture?] = [:]
  /// How long pictures were decoded since the last key.
  private var decoding = Duration.zero
  private var layout: GuideLayout?
  private var width = 0
  private var height = 1
  private var margin = 0
  private var top = 0
  /// Where to begin, as soon as there are lines.
  private var place: Place
  /// Which link is chosen, among those of the layout.
  private var focus: Int?
  private var finder: Finder?

  /// So long at most pictures are decoded for one screen; others stay boxes until the next key.
  private static let longestDecoding = Duration.seconds(2)

  /// In characters: more than is ever looked for.
  private static let longestText = 100

  /// Words that are looked for in the guide.
  private struct Finder {
    var words: [String]
    /// Whether they are being typed.
    var isTyping = false
    /// Where the reader was before.
    var origin: Int
    var index: WordIndex
    var matches: [WordIndex.Match] = []
    var current = 0

    mutating func find(from line: Int) {
      matches = words.allSatisfy(\.isEmpty) ? [] : index.matches(of: words)
      current = matches.firstIndex { $0.line >= line } ?? 0
    }
  }

  private struct ShownPicture {
    var number: Int
    var raster: Raster
    var cell: (width: Int, height: Int)
  }

  init(
    _ document: Document, of entry: CatalogEntry, in bundle: OpenedBundle, at place: Place,
    files: [Int: CatalogEntry], language: Language
  ) {
    self.files = files
    self.document = document
    heading = entry.title
    title = Phrase(name: heading)
    path = entry.path
    self.bundle = bundle
    opened = bundle
    self.place = place
    self.language = language
  }

  /// The block at the top of the screen.
  var node: Int { layout.flatMap { $0.nodes.indices.contains(top) ? $0.nodes[top] : nil } ?? 0 }

  var takesText: Bool { finder?.isTyping ?? false }

  /// Words to find are typed in the line at the bottom, which comes after the body.
  var cursor: (column: Int, line: Int)? {
    guard let finder, finder.isTyping else { return nil }
    let typed = " " + Phrase.findPrompt[language] + (finder.words.first ?? "")
    return (min(Terminal.width(of: typed), max(width - 1, 0)), height)
  }

  var status: Phrase {
    if let finder {
      if finder.isTyping || finder.matches.isEmpty { return Phrase(name: "") }
      return .match(finder.current + 1, of: finder.matches.count)
    }
    let count = layout?.lines.count ?? 0
    return Phrase(name: count <= height ? "100%" : "\(min(100, (top + height) * 100 / count))%")
  }

  var hints: [Phrase] {
    if let finder {
      guard finder.isTyping else { return Hints.match }
      // As it is typed, with all spaces.
      return [Phrase(name: Phrase.findPrompt[language] + (finder.words.first ?? "") + " ")] + Hints.find
    }
    guard let layout, let focus, let target = document.target(at: layout.links[focus].node) else {
      return Hints.guide
    }
    if let file = files[layout.links[focus].node] { return [.file(file)] + Hints.file }
    let link = LinkTarget(target)
    let shown = DocumentRenderer.readable(target)
    return link.isLocal || target.hasPrefix("#")
      ? [.link(shown)] + Hints.link : [.externalLink(shown)]
  }

  // MARK: Keys

  mutating func handle(_ key: Key) -> Action {
    decoding = .zero
    if finder?.isTyping == true { return type(key) }
    switch key {
    case .up, .character("k"), .control("p"): scroll(-1)
    case .down, .character("j"), .control("n"): scroll(1)
    case .wheelUp: scroll(-3)
    case .wheelDown: scroll(3)
    case .character(" "), .character("f"), .pageDown, .control("f"): scroll(max(1, height - 1))
    case .character("b"), .pageUp, .control("b"): scroll(-max(1, height - 1))
    case .control("d"), .character("d"): scroll(max(1, height / 2))
    case .control("u"), .character("u"): scroll(-max(1, height / 2))
    case .character("g"), .home: top = 0
    case .character("G"), .end: scroll(Int.max / 2)
    case .character("t"): return .showOutline
    case .character("/"): beginTyping()
    case .character("n"): return step(1)
    case .character("N"): return step(-1)
    case .character("o"): return offer()
    case .tab: return chooseLink(1)
    case .backTab: return chooseLink(-1)
    case .enter, .right:
      guard let focus else {
        if key == .enter { scroll(1) }
        return .none
      }
      return follow(focus)
    case .click(let column, let line): return click(column, line)
    case .escape where focus != nil: focus = nil
    case .escape where finder != nil: finder = nil
    default: return .unknown
    }
    return .none
  }

  private mutating func scroll(_ count: Int) {
    let last = max(0, (layout?.lines.count ?? 0) - height)
    top = max(0, min(top + count, last))
    // What is chosen is on the screen, or nothing is.
    if let focus, let line = layout?.links[focus].line, !(top..<top + height).contains(line) {
      self.focus = nil
    }
  }

  mutating func jump(toNode node: Int) {
    guard let layout else {
      place = .section(node: node, marks: [])
      return
    }
    top = layout.line(ofNode: node)
    scroll(0)
  }

  mutating func jump(toAnchor anchor: String) {
    if let heading = document.heading(named: anchor) { jump(toNode: heading) }
  }

  // MARK: Links

  private var chosenLink: Int? { focus.flatMap { layout?.links[$0].node } }

  private mutating func chooseLink(_ step: Int) -> Action {
    guard let layout, !layout.links.isEmpty else { return .say(.noLinks) }
    let count = layout.links.count
    if let focus {
      self.focus = (focus + step + count) % count
    } else if step > 0 {
      focus = layout.links.firstIndex { $0.line >= top } ?? 0
    } else {
      focus = layout.links.lastIndex { $0.line < top + height } ?? count - 1
    }
    if let focus { show(layout.links[focus].line) }
    return .none
  }

  /// Scrolls as far as is needed for a line to be seen.
  private mutating func show(_ line: Int) {
    guard !(top..<top + height).contains(line) else { return }
    top = max(0, line - height / 3)
    top = max(0, min(top, (layout?.lines.count ?? 0) - height))
  }

  private mutating func follow(_ link: Int) -> Action {
    guard let layout, let target = document.target(at: layout.links[link].node) else { return .none }
    if let file = files[layout.links[link].node] { return .say(.offer(file)) }
    let address = LinkTarget(target)
    if target.hasPrefix("#") {
      jump(toAnchor: address.fragment ?? "")
      return .none
    }
    guard address.isLocal else { return .say(.externalLink(DocumentRenderer.readable(target))) }
    guard let path = address.path(from: path) else { return .say(.brokenLink(target)) }
    return .openGuide(path, of: opened, at: address.fragment.map(Place.anchor) ?? .start)
  }

  /// Offers to write what is chosen, or the first on the screen.
  private func offer() -> Action {
    let onScreen = layout?.links.first { (top..<top + height).contains($0.line) && files[$0.node] != nil }
    guard let file = (chosenLink ?? onScreen?.node).flatMap({ files[$0] }) else {
      return .say(.nothingToWrite)
    }
    return .offer(file, of: opened)
  }

  private mutating func click(_ column: Int, _ line: Int) -> Action {
    guard let layout, line >= 0, line < height, layout.lines.indices.contains(top + line) else {
      return .none
    }
    var left = column - margin
    for span in layout.lines[top + line].spans {
      let columns = Terminal.width(of: span.text)
      if (0..<columns).contains(left), let node = span.link,
        let link = layout.links.firstIndex(where: { $0.node == node })
      {
        focus = link
        return follow(link)
      }
      left -= columns
    }
    focus = nil
    return .none
  }

  // MARK: Pictures

  /// What stands for a picture while it is not shown: a box with its words, its name and its size.
  private func box(_ node: Int, width: Int) -> [Line]? {
    guard let file = files[node] else { return nil }
    let inner = max(width - 4, 2)
    let notes = [Phrase.kindAndSize(file)] + (showsPictures ? [] : [.notShown]) + [.writeKey]
    var rows = wrapped(caption(node, file).spans, width: inner)
    rows += wrapped(
      [Span(([file.name] + notes.map { $0[language] }).joined(separator: " · "), .dim)], width: inner)
    let columns = rows.map(\.width).max() ?? 0
    let line = String(repeating: "─", count: columns + 2)
    return [Line([Span("┌\(line)┐", .dim)])]
      + rows.map { Line([Span("│ ", .dim)] + $0.filled(to: columns).spans + [Span(" │", .dim)]) }
      + [Line([Span("└\(line)┘", .dim)])]
  }

  /// In characters.
  private static let longestCaption = 300

  private func caption(_ node: Int, _ file: CatalogEntry) -> Line {
    let words = document.plainText(node + 1..<document.nodes[node].end)
    let caption = String(words.unicodeScalars.prefix(Self.longestCaption))
    return Line([Span("▣ \(caption.isEmpty ? file.name : caption)", link: node)])
  }

  /// The first picture on the screen that is not shown but could be, among those of the layout.
  var nextPicture: Int? {
    guard showsPictures, let layout, decoding < Self.longestDecoding else { return nil }
    return layout.figures.firstIndex { figure in
      shown[figure.node] == nil && figure.lines.overlaps(top..<top + height)
    }
  }

  /// Shows it. It takes whole lines, at most half of the screen's, and no more columns than the text.
  mutating func showPicture(on display: PictureDisplay, number: Int) {
    guard let next = nextPicture, let figure = layout?.figures[next], let file = files[figure.node] else {
      return
    }
    let cell = display.cell
    let most = max(height / 2, 2)
    let start = ContinuousClock.now
    defer { decoding += ContinuousClock.now - start }
    let raster = try? Picture.raster(
      opened.reader.bytes(of: file.contents, atMost: Picture.mostShownBytes),
      width: figure.width * cell.width, height: most * cell.height)
    shown[figure.node] = .some(raster.map { ShownPicture(number: number, raster: $0, cell: cell) })
    guard let raster else { return }
    let lines = (raster.height + cell.height - 1) / cell.height
    let caption = caption(figure.node, file).clipped(to: figure.width)
    layout?.replace(figure: next, with: [caption] + Array(repeating: Line([Span(" ")]), count: lines))
    if var finder, let layout {
      finder.index = WordIndex(layout.lines)
      refind(&finder)
    }
  }

  /// The parts of pictures that are on the screen.
  var pictures: [Frame.Picture] {
    guard let layout else { return [] }
    return layout.figures.compactMap { figure in
      guard case let picture?? = shown[figure.node] else { return nil }
      // The first line is the caption.
      let lines = figure.lines.lowerBound + 1..<figure.lines.upperBound
      let visible = lines.clamped(to: top..<top + height)
      guard !visible.isEmpty else { return nil }
      let (width, cell) = (picture.raster.width, picture.cell)
      let skipped = visible.lowerBound - lines.lowerBound
      let rows = skipped * cell.height..<min((skipped + visible.count) * cell.height, picture.raster.height)
      return Frame.Picture(
        number: picture.number, raster: picture.raster, column: margin + Line(figure.rest).width,
        line: visible.lowerBound - top, columns: (width + cell.width - 1) / cell.width, lines: visible.count,
        rows: rows)
    }
  }

  // MARK: Finding

  private mutating func beginTyping() {
    guard let layout else { return }
    focus = nil
    finder = Finder(words: [""], isTyping: true, origin: top, index: finder?.index ?? WordIndex(layout.lines))
  }

  private mutating func type(_ key: Key) -> Action {
    guard var finder else { return .none }
    var text = finder.words.first ?? ""
    switch key {
    case .character(let scalar):
      guard text.count < Self.longestText else { return .none }
      text.unicodeScalars.append(scalar)
    case .backspace where text.isEmpty, .escape:
      self.finder = nil
      top = finder.origin
      return .none
    case .backspace: text.removeLast()
    case .control("u"): text = ""
    case .enter:
      finder.isTyping = false
      self.finder = finder.matches.isEmpty ? nil : finder
      return finder.matches.isEmpty && !text.isEmpty ? .say(.noMatch(text)) : .none
    case .control: return .unknown
    default: return .none
    }
    finder.words = [text]
    finder.find(from: finder.origin)
    self.finder = finder
    top = finder.origin
    showMatch()
    return .none
  }

  private mutating func step(_ step: Int) -> Action {
    guard var finder, !finder.matches.isEmpty else { return .none }
    finder.current = (finder.current + step + finder.matches.count) % finder.matches.count
    self.finder = finder
    showMatch()
    return .none
  }

  private mutating func showMatch() {
    guard let finder, finder.matches.indices.contains(finder.current) else { return }
    show(finder.matches[finder.current].line)
  }

  // MARK: The screen

  private mutating func lay(width: Int) {
    let mark = layout?.mark(ofLine: top)
    let chosen = chosenLink
    self.width = width
    let columns = min(width - (width >= 60 ? 2 : 0), DocumentRenderer.comfortableWidth)
    margin = (width - columns) / 2
    let layout = GuideLayout(
      document, title: document.firstHeading == heading ? nil : heading, width: columns,
      figure: { [self] in box($0, width: $1) })
    self.layout = layout
    shown = [:]
    if let mark { top = layout.line(ofMark: mark) }
    focus = chosen.flatMap { node in layout.links.firstIndex { $0.node == node } }
    if var finder {
      finder.index = WordIndex(layout.lines)
      refind(&finder)
    }
  }

  /// Finds the same again in lines that are others now.
  private mutating func refind(_ finder: inout Finder) {
    let current = finder.current
    finder.find(from: 0)
    finder.current = min(current, max(finder.matches.count - 1, 0))
    self.finder = finder
  }

  /// Goes where the reader wanted to begin.
  private mutating func arrive() {
    defer { place = .start }
    switch place {
    case .start: break
    case .anchor(let name): jump(toAnchor: name)
    case .section(let node, let marks):
      jump(toNode: node)
      guard let layout, !marks.isEmpty else { return }
      let section = layout.line(ofNode: node)
      var finder = Finder(words: marks, origin: top, index: WordIndex(layout.lines))
      finder.find(from: section)
      guard !finder.matches.isEmpty else { return }
      self.finder = finder
      // The heading stays in sight if it can.
      let line = finder.matches[finder.current].line
      if line >= top + height { top = max(section, line - height / 3) }
    }
  }

  mutating func body(width: Int, height: Int) -> [Line] {
    let isFirst = layout == nil
    if self.width != width { lay(width: width) }
    self.height = max(height, 1)
    if isFirst { arrive() }
    guard let layout else { return [] }
    scroll(0)
    let marks = marks(in: top..<top + height)
    let chosen = focus.map { layout.links[$0].node }
    let space = Span(String(repeating: " ", count: margin))
    return (top..<min(top + height, layout.lines.count)).map { number in
      var line = layout.lines[number]
      if let (found, current) = marks[number] {
        line = line.marking(found, [.marked, .underline]).marking(current, .reversed)
      }
      if let chosen {
        line.spans = line.spans.map { span in
          span.link == chosen ? Span(span.text, span.style.union(.reversed), link: span.link) : span
        }
      }
      return Line([space] + line.spans).clipped(to: width)
    }
  }

  private func marks(in range: Range<Int>) -> [Int: (all: [Range<Int>], current: [Range<Int>])] {
    guard let finder else { return [:] }
    var marks: [Int: (all: [Range<Int>], current: [Range<Int>])] = [:]
    for (number, match) in finder.matches.enumerated() {
      if match.line >= range.upperBound { break }
      for piece in match.pieces where range.contains(piece.line) {
        marks[piece.line, default: ([], [])].all.append(piece.range)
        if number == finder.current { marks[piece.line]?.current.append(piece.range) }
      }
    }
    return marks
  }
}
