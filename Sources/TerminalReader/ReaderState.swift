internal import BundleFormat
package import BundleReading
internal import Bytes
internal import Documents
package import Localization
internal import Terminal

/// Everything that a reader sees and does, without a terminal: keys in, frames out.
package struct ReaderState {
  private let bundles: OpenBundles
  private let language: Language
  /// What was opened, one out of the other; the last is on the screen. Empty when the reader is done.
  private var screens: [Screen] = []
  /// What is said until the next key.
  private var message: Phrase?
  /// How pictures are shown, once that is known.
  package var display: PictureDisplay?
  /// How many pictures were shown so far: each has a number of its own.
  private var pictureCount = 0

  /// How a session ended.
  package enum End: Sendable {
    case quit
    /// In a hurry: nothing is to be left on the terminal, not even what was there before.
    case quitAndClear
  }
  /// Set when the reader is done.
  package private(set) var end: End?

  /// - Parameter message: something to be said at the beginning.
  package init(_ bundles: [OpenedBundle], outside: Outside, language: Language, message: Phrase? = nil) {
    self.bundles = OpenBundles(bundles, outside: outside, language: language)
    self.language = language
    self.message = message
    if bundles.count == 1 { open(bundles[0]) }
    if screens.isEmpty { screens = [.library(LibraryView(bundles, language: language))] }
  }

  // MARK: Keys

  /// Does what a key asks for.
  package mutating func handle(_ key: Key) {
    message = nil
    guard end == nil, var screen = screens.popLast() else { return }
    // Views count lines from their own first.
    var key = key
    if case .click(let column, let line) = key { key = .click(column: column, line: line - 1) }
    let action = screen.handle(key)
    screens.append(screen)
    perform(action, key)
  }

  private mutating func perform(_ action: Action, _ key: Key) {
    switch action {
    case .none: break
    case .unknown: handleCommon(key)
    case .back: back()
    case .openBundle(let bundle): open(bundle)
    case .openGuide(let path, let bundle, let place): open(path, of: bundle, at: place)
    case .showOutline: showOutline()
    case .jump(let node):
      back()
      withGuide { $0.jump(toNode: node) }
    case .offer(let file, let bundle): screens.append(.save(SaveView(file, of: bundle, language: language)))
    case .write(let file, let bundle, let folder): write(file, of: bundle, to: folder)
    case .say(let what): message = what
    }
  }

  /// The keys that mean the same everywhere.
  private mutating func handleCommon(_ key: Key) {
    switch key {
    case .control("c"): end = .quit
    case .escape: back(mayQuit: false)
    case _ where screens.last?.view.takesText == true: break
    case .character("q"): back()
    case .left, .backspace: back(mayQuit: false)
    case .character("Q"): end = .quitAndClear
    case .character("?"):
      if case .help = screens.last { break }
      screens.append(.help(HelpView(language: language)))
    case .character("s"), .character("/"): screens.append(.search(SearchView(bundles, language: language)))
    default: break
    }
  }

  private mutating func back(mayQuit: Bool = true) {
    if screens.count > 1 {
      screens.removeLast()
    } else if mayQuit {
      end = .quit
    }
  }

  private mutating func open(_ bundle: OpenedBundle) {
    do {
      let contents = try bundles.contents(of: bundle)
      screens.append(
        .contents(ContentsView(contents, of: bundle, isFirst: screens.isEmpty, language: language)))
    } catch { message = .cannotOpen(bundles.outside.explain(error, bundle)) }
  }

  private mutating func open(_ path: GuidePath, of bundle: OpenedBundle, at place: Place) {
    do {
      let contents = try bundles.contents(of: bundle)
      guard let file = contents.file(at: path), file.isGuide, let entry = try bundle.reader.entry(at: path)
      else {
        message = .brokenLink(path.text)
        return
      }
      let document = try bundle.document(of: entry)
      if case .anchor(let name) = place, document.place(named: name) == nil {
        message = .noSuchPlace("#" + name)
      }
      let files = files(in: document, path: path, among: contents)
      screens.append(
        .guide(
          GuideView(
            document, of: file, in: bundle, at: place, files: files, language: language,
            marker: bundles.marker)))
    } catch { message = .cannotOpen(bundles.outside.explain(error, bundle)) }
  }

  /// How much of paths is put together for all links of a guide, in bytes.
  private static let mostPaths = 16 << 20
  /// What finding a file costs, however short its path is.
  private static let leastPath = 64

  /// The attachments that the links and pictures of a guide mean.
  private func files(in document: Document, path: GuidePath, among contents: Contents) -> [Int: ListedFile] {
    var files: [Int: ListedFile] = [:]
    // The path of a guide can be long, and its links many.
    let budget = Budget(steps: Self.mostPaths)
    for node in document.nodes.indices {
      guard let target = document.target(at: node).map(LinkTarget.init), target.isLocal,
        budget.spend(Self.leastPath + path.text.utf8.count + target.text.utf8.count),
        let place = path.following(target.text), let file = contents.attachment(at: place)
      else { continue }
      files[node] = file
    }
    return files
  }

  private mutating func write(_ file: ListedFile, of bundle: OpenedBundle, to folder: String) {
    switch bundles.outside.save(file.path, bundle, folder) {
    case .written(let path):
      message = .written(path)
      back()
    case .refused(let why): message = .notWritten(why)
    }
  }

  private mutating func showOutline() {
    guard case .guide(let guide) = screens.last else { return }
    guard let outline = OutlineView(guide.document, at: guide.node, bundle: guide.bundle) else {
      message = .noHeadings
      return
    }
    screens.append(.outline(outline))
  }

  private mutating func withGuide(_ body: (inout GuideView) -> Void) {
    guard case .guide(var guide) = screens.last else { return }
    screens.removeLast()
    body(&guide)
    screens.append(.guide(guide))
  }

  // MARK: What takes longer

  /// Whether there is something to do when nobody types.
  package var isBehind: Bool {
    switch screens.last {
    case .search(let search): search.isBehind
    case .guide: display != nil && wantsPictures
    default: false
    }
  }

  /// Whether pictures would be shown if it were known how.
  package var wantsPictures: Bool {
    if case .guide(let guide) = screens.last { guide.nextPicture != nil } else { false }
  }

  /// Does it.
  package mutating func catchUp() {
    switch screens.popLast() {
    case .search(var search):
      search.search()
      screens.append(.search(search))
    case .guide(var guide):
      if let display {
        pictureCount += 1
        guide.showPicture(on: display, number: pictureCount)
      }
      screens.append(.guide(guide))
    case let other?: screens.append(other)
    case nil: break
    }
  }

  // MARK: The screen

  private static let smallest = (width: 20, height: 6)

  /// What is to be seen in a window of this size: so many lines, none of them wider.
  package mutating func screen(width: Int, height: Int) -> Frame {
    guard width >= Self.smallest.width, height >= Self.smallest.height, var screen = screens.popLast() else {
      return Frame(lines: [Line([Span(Phrase.tooSmall[language])]).clipped(to: max(width, 0))])
    }
    var body = screen.body(width: width, height: height - 2)
    let view = screen.view
    let (hints, status) = (view.hints.map { $0[language] }, view.status[language])
    let cursor = view.cursor
    let pictures = view.pictures.map { picture in
      var picture = picture
      picture.line += 1
      return picture
    }
    let top = headline(view, width)
    screens.append(screen)
    body = Array(body.prefix(height - 2))
    body += Array(repeating: Line(), count: height - 2 - body.count)
    let bottom = message.map { Line([Span(" " + $0[language], .bold)]) } ?? footline(hints, status, width)
    return Frame(
      lines: [top] + body + [bottom.filled(to: width)].map { $0.adding(.reversed) }, pictures: pictures,
      cursor: message == nil ? cursor.map { ($0.column, $0.line + 1) } : nil)
  }

  /// Whom what is shown is by comes first: it is never cut off for the sake of a title.
  private func headline(_ view: any View, _ width: Int) -> Line {
    let bundles = view.bundle.map { [$0] } ?? bundles.all
    let strangers = bundles.filter { !$0.verdict.isTrusted }
    let verdict: Line
    if strangers.isEmpty, let first = bundles.first {
      let isOne = bundles.allSatisfy { $0.verdict == first.verdict }
      let vouched = bundles.first { if case .vouched = $0.verdict { true } else { false } }
      let all =
        isOne
        ? Phrase.mark(first.verdict)
        : vouched.map { .mark($0.verdict) } ?? .known(.bundles(bundles.count))
      verdict = Line([Span(all[language], .bold)]).clipped(to: width / 2)
    } else if bundles.count == 1 {
      verdict = Line([Span(Phrase.warning(strangers[0].verdict)[language], .bold)])
    } else {
      // One that nobody knows outweighs one that a folder vouches for.
      let worst =
        strangers.contains { if case .proposed = $0.verdict { false } else { true } }
        ? Phrase.unverifiedMark : .notConfirmedMark
      let warning = Phrase.warning(worst, strangers.count, of: bundles.count)
      verdict = Line([Span(warning[language], .bold)])
    }
    let damage = bundles.compactMap(\.damage)
    let salvaged = Phrase.salvaged(
      lost: damage.reduce(0) { $0 + $1.lost }, of: damage.reduce(0) { $0 + $1.total })
    let loss = damage.isEmpty ? [] : [Span("  " + salvaged[language], .bold)]
    let line = Line([Span(" ")] + verdict.spans + loss + [Span("  " + view.title[language])])
    return line.filled(to: width).adding(.reversed)
  }

  /// As many hints as there is room for, and the place at the right.
  private func footline(_ hints: [String], _ status: String, _ width: Int) -> Line {
    let right = status.isEmpty ? "" : " \(status) "
    var left = ""
    for hint in hints {
      let longer = left + (left.isEmpty ? " " : "  ") + hint
      if !left.isEmpty, Terminal.width(of: longer) + Terminal.width(of: right) > width { break }
      left = longer
    }
    let line = Line([Span(left)]).filled(to: width - Terminal.width(of: right))
    return Line(line.spans + [Span(right)])
  }
}
