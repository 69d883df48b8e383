internal import BundleFormat
internal import BundleReading
internal import Documents
internal import Localization
internal import Pictures
internal import Terminal

/// The pictures of a guide: those that are shown, and boxes that stand for the others.
struct GuidePictures {
  private let document: Document
  private let bundle: OpenedBundle
  /// The files that pictures mean, by their nodes.
  private let files: [Int: ListedFile]
  private let language: Language
  /// The pictures that are shown, by their nodes; `nil` for one that can't be.
  private var shown: [Int: Shown?] = [:]
  /// How long pictures were decoded since the last key.
  private var decoding = Duration.zero

  /// So long at most pictures are decoded for one screen; others stay boxes until the next key.
  private static let longestDecoding = Duration.seconds(2)

  private struct Shown {
    var number: Int
    var raster: Raster
    var cell: (width: Int, height: Int)
  }

  init(_ files: [Int: ListedFile], of document: Document, in bundle: OpenedBundle, language: Language) {
    self.files = files
    self.document = document
    self.bundle = bundle
    self.language = language
  }

  /// Whether pictures are shown without being asked for.
  private var areShown: Bool { bundle.verdict.isTrusted }

  /// A key was pressed: there may be a while of decoding again.
  mutating func beginKey() { decoding = .zero }

  /// Shows none any more, as all lines are others.
  mutating func forget() { shown = [:] }

  /// What stands for a picture while it is not shown: a box with its words, its name and its size.
  func box(_ node: Int, width: Int) -> [Line]? {
    guard let file = files[node] else { return nil }
    let inner = max(width - 4, 2)
    let notes = [Phrase.kindAndSize(file)] + (areShown ? [] : [.notShown]) + [.writeKey]
    var rows = wrapped(caption(node, file).spans, width: inner)
    rows += wrapped(
      [Span(([file.path.name] + notes.map { $0[language] }).joined(separator: " · "), .dim)], width: inner)
    let columns = rows.map(\.width).max() ?? 0
    let line = String(repeating: "─", count: columns + 2)
    return [Line([Span("┌\(line)┐", .dim)])]
      + rows.map { Line([Span("│ ", .dim)] + $0.filled(to: columns).spans + [Span(" │", .dim)]) }
      + [Line([Span("└\(line)┘", .dim)])]
  }

  /// In characters.
  private static let longestCaption = 300

  private func caption(_ node: Int, _ file: ListedFile) -> Line {
    let words = document.plainText(node + 1..<document.nodes[node].end)
    let caption = String(words.unicodeScalars.prefix(Self.longestCaption))
    return Line([Span("▣ \(caption.isEmpty ? file.path.name : caption)", link: node)])
  }

  /// The first picture on the screen that is not shown but could be, among those of the layout.
  func next(in layout: GuideLayout, on screen: Range<Int>) -> Int? {
    guard areShown, decoding < Self.longestDecoding else { return nil }
    return layout.figures.firstIndex { figure in
      shown[figure.node] == nil && figure.lines.overlaps(screen)
    }
  }

  /// Shows a picture of the layout in at most so many lines, below its caption.
  ///
  /// - Returns: whether that could be done.
  mutating func show(
    _ place: Int, in layout: inout GuideLayout, lines most: Int, on display: PictureDisplay, number: Int
  ) -> Bool {
    let figure = layout.figures[place]
    guard let file = files[figure.node] else { return false }
    let cell = display.cell
    let start = ContinuousClock.now
    defer { decoding += ContinuousClock.now - start }
    let raster = try? self.raster(file, width: figure.width * cell.width, height: most * cell.height)
    shown[figure.node] = .some(raster.map { Shown(number: number, raster: $0, cell: cell) })
    guard let raster else { return false }
    let lines = (raster.height + cell.height - 1) / cell.height
    let caption = caption(figure.node, file).clipped(to: figure.width)
    layout.replace(figure: place, with: [caption] + Array(repeating: Line([Span(" ")]), count: lines))
    return true
  }

  private func raster(_ file: ListedFile, width: Int, height: Int) throws -> Raster? {
    guard let entry = try bundle.reader.entry(at: file.path) else { return nil }
    let bytes = try bundle.reader.bytes(of: entry.contents, atMost: Picture.mostShownBytes)
    return try Picture.raster(bytes, width: width, height: height)
  }

  /// The parts of pictures that are on the screen.
  func parts(in layout: GuideLayout, on screen: Range<Int>, margin: Int) -> [Frame.Picture] {
    layout.figures.compactMap { figure in
      guard case let picture?? = shown[figure.node] else { return nil }
      // The first line is the caption.
      let lines = figure.lines.lowerBound + 1..<figure.lines.upperBound
      let visible = lines.clamped(to: screen)
      guard !visible.isEmpty else { return nil }
      let (width, cell) = (picture.raster.width, picture.cell)
      let skipped = visible.lowerBound - lines.lowerBound
      let rows = skipped * cell.height..<min((skipped + visible.count) * cell.height, picture.raster.height)
      return Frame.Picture(
        number: picture.number, raster: picture.raster, column: margin + Line(figure.rest).width,
        line: visible.lowerBound - screen.lowerBound, columns: (width + cell.width - 1) / cell.width,
        lines: visible.count,
        rows: rows)
    }
  }
}
