internal import BundleFormat
internal import BundleReading
internal import Bytes
internal import Documents
internal import Localization
internal import Search
internal import Terminal

/// A guide, to read it.
struct GuideView: View {
  let bundle: OpenedBundle?
  let title: Phrase
  let document: Document
  private let opened: OpenedBundle
  private let path: GuidePath
  private let heading: String
  private let language: Language
  /// The attachments that links and pictures mean, by their nodes.
  private let files: [Int: ListedFile]
  private let marker: (_ text: String, _ inOnePiece: Bool) -> QueryMarker?
  private var figures: GuidePictures
  private var layout: GuideLayout?
  private var width = 0
  private var height = 1
  private var margin = 0
  private var top = 0
  /// Where to begin, as soon as there are lines.
  private var place: Place
  /// Which link is chosen, among those of the layout.
  private var focus: Int?
  private var finder: GuideFinder?
  /// The lines from which links within the guide were followed, by their marks.
  private var trail: [(node: Int, part: Double)] = []

  init(
    _ document: Document, of entry: ListedFile, in bundle: OpenedBundle, at place: Place,
    files: [Int: ListedFile], language: Language,
    marker: @escaping (_ text: String, _ inOnePiece: Bool) -> QueryMarker?
  ) {
    self.files = files
    self.marker = marker
    self.document = document
    heading = entry.title
    title = Phrase(name: heading)
    path = entry.path
    self.bundle = bundle
    opened = bundle
    figures = GuidePictures(files, of: document, in: bundle, language: language)
    self.place = place
    self.language = language
  }

  /// The block at the top of the screen.
  var node: Int { layout.flatMap { $0.nodes.indices.contains(top) ? $0.nodes[top] : nil } ?? 0 }

  var takesText: Bool { finder?.isTyping ?? false }

  /// Words to find are typed in the line at the bottom, which comes after the body.
  var cursor: (column: Int, line: Int)? {
    guard let finder, finder.isTyping else { return nil }
    let typed = " " + Phrase.findPrompt[language] + finder.text
    return (min(Terminal.width(of: typed), max(width - 1, 0)), height)
  }

  var status: Phrase {
    if let finder {
      guard !finder.isTyping, let place = finder.place else { return Phrase(name: "") }
      return .match(place.number, of: place.all)
    }
    let count = layout?.lines.count ?? 0
    return Phrase(name: count <= height ? "100%" : "\(min(100, (top + height) * 100 / count))%")
  }

  var hints: [Phrase] {
    if let finder {
      guard finder.isTyping else { return Hints.match }
      // As it is typed, with all spaces.
      return [Phrase(name: Phrase.findPrompt[language] + finder.text + " ")] + Hints.find
    }
    guard let layout, let focus else { return trail.isEmpty ? Hints.guide : Hints.visit }
    guard let target = document.target(at: layout.links[focus].node) else { return Hints.link }
    if let file = files[layout.links[focus].node] { return [.file(file)] + Hints.file }
    let link = LinkTarget(target)
    let shown = DocumentRenderer.readable(target)
    return link.isLocal || target.hasPrefix("#")
      ? [.link(shown)] + Hints.link : [.externalLink(shown)]
  }

  // MARK: Keys

  mutating func handle(_ key: Key) -> Action {
    figures.beginKey()
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
    case .left where !trail.isEmpty, .backspace where !trail.isEmpty: goBack()
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

  /// Goes to a place within the guide, from which one comes back.
  private mutating func visit(_ node: Int) {
    guard let layout else { return }
    trail = trail.suffix(Self.longestTrail) + [layout.mark(ofLine: top)]
    focus = nil
    jump(toNode: node)
  }

  private static let longestTrail = 100

  private mutating func goBack() {
    guard let layout, let mark = trail.popLast() else { return }
    focus = nil
    top = layout.line(ofMark: mark)
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
    guard let layout else { return .none }
    guard let target = document.target(at: layout.links[link].node) else {
      return followNote(layout.links[link].node)
    }
    if let file = files[layout.links[link].node] { return .say(.offer(file)) }
    let address = LinkTarget(target)
    if target.hasPrefix("#") {
      guard let place = document.place(named: address.fragment ?? "") else {
        return .say(.noSuchPlace(DocumentRenderer.readable(target)))
      }
      visit(place)
      return .none
    }
    guard address.isLocal else { return .say(.externalLink(DocumentRenderer.readable(target))) }
    guard let path = path.following(target) else { return .say(.brokenLink(target)) }
    return .openGuide(path, of: opened, at: address.fragment.map(Place.anchor) ?? .start)
  }

  /// Goes to the footnote that a mark refers to.
  private mutating func followNote(_ node: Int) -> Action {
    guard case .footnoteReference(let label) = document.nodes[node].kind,
      let note = document.nodes.lastIndex(where: { $0.kind == .footnote(label: label) })
    else { return .none }
    visit(note)
    return .none
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

  /// The first picture on the screen that is not shown but could be, among those of the layout.
  var nextPicture: Int? { layout.flatMap { figures.next(in: $0, on: top..<top + height) } }

  /// Shows it. It takes whole lines, at most half of the screen's, and no more columns than the text.
  mutating func showPicture(on display: PictureDisplay, number: Int) {
    guard let next = nextPicture, var changed = layout else { return }
    // There is one only, so that it is changed in place.
    layout = nil
    let isShown = figures.show(next, in: &changed, lines: max(height / 2, 2), on: display, number: number)
    layout = changed
    if isShown { finder?.findAgain(in: changed.lines) }
  }

  /// The parts of pictures that are on the screen.
  var pictures: [Frame.Picture] {
    layout.map { figures.parts(in: $0, on: top..<top + height, margin: margin) } ?? []
  }

  // MARK: Finding

  private mutating func beginTyping() {
    guard let layout else { return }
    focus = nil
    finder =
      finder?.typingAgain(from: top)
      ?? GuideFinder(in: layout.lines, origin: top, marker: marker)
  }

  private mutating func type(_ key: Key) -> Action {
    guard var finder else { return .none }
    let result = finder.type(key)
    self.finder = finder
    switch result {
    case .nothing: return .none
    case .unknown: return .unknown
    case .changed:
      top = finder.origin
      showMatch()
      return .none
    case .left:
      self.finder = nil
      top = finder.origin
      return .none
    case .missed:
      self.finder = nil
      return finder.text.isEmpty ? .none : .say(.noMatch(finder.text))
    }
  }

  private mutating func step(_ step: Int) -> Action {
    finder?.step(step)
    showMatch()
    return .none
  }

  private mutating func showMatch() {
    if let line = finder?.line { show(line) }
  }

  // MARK: The screen

  private mutating func lay(width: Int) {
    let mark = layout?.mark(ofLine: top)
    let chosen = chosenLink
    self.width = width
    let columns = min(width - (width >= 60 ? 2 : 0), DocumentRenderer.comfortableWidth)
    margin = (width - columns) / 2
    let layout = GuideLayout(
      document, title: document.isHeaded(by: heading) ? nil : heading, width: columns,
      figure: { [figures] in figures.box($0, width: $1) })
    self.layout = layout
    figures.forget()
    if let mark { top = layout.line(ofMark: mark) }
    focus = chosen.flatMap { node in layout.links.firstIndex { $0.node == node } }
    finder?.findAgain(in: layout.lines)
  }

  /// Goes where the reader wanted to begin.
  private mutating func arrive() {
    defer { place = .start }
    switch place {
    case .start: break
    case .anchor(let name): if let node = document.place(named: name) { jump(toNode: node) }
    case .section(let node, let marks):
      jump(toNode: node)
      guard let layout, !marks.isEmpty else { return }
      let section = layout.line(ofNode: node)
      let finder = GuideFinder(marks, in: layout.lines, from: section, origin: top, marker: marker)
      guard let line = finder.line else { return }
      self.finder = finder
      // The heading stays in sight if it can.
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
    let marks = finder?.marks(in: top..<top + height) ?? [:]
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
}
