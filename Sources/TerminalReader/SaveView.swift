internal import BundleFormat
internal import BundleReading
internal import Localization
internal import Terminal

/// Asks where a file is to be written. Nothing else of the reader ends in writing to a disk.
struct SaveView: View {
  let bundle: OpenedBundle?
  private let opened: OpenedBundle
  private let file: ListedFile
  private let language: Language
  private var folder = ""
  private var width = 0

  /// In characters: as long as paths are.
  private static let longestFolder = 1000

  init(_ file: ListedFile, of bundle: OpenedBundle, language: Language) {
    self.file = file
    self.bundle = bundle
    opened = bundle
    self.language = language
  }

  var title: Phrase { .save }
  var hints: [Phrase] { Hints.save }
  var takesText: Bool { true }
  var cursor: (column: Int, line: Int)? {
    (min(Terminal.width(of: prompt + shownFolder), max(width - 1, 0)), 1 + head.count)
  }

  private var prompt: String { Phrase.folderPrompt[language] }

  /// The end of what was typed, if it is longer than the line.
  private var shownFolder: String {
    var left = width - Terminal.width(of: prompt) - 1
    return String(
      folder.reversed().prefix { character in
        left -= Terminal.width(of: character)
        return left >= 0
      }.reversed())
  }

  private var head: [Line] {
    let lines =
      wrapped([Span(Phrase.file(file)[language], .bold)], width: width - 2) + [Line()]
      + wrapped([Span(Phrase.writes[language])], width: width - 2) + [Line()]
    return lines.map { Line([Span(" ")] + $0.spans) }
  }

  mutating func handle(_ key: Key) -> Action {
    switch key {
    case .character(let scalar):
      if folder.count < Self.longestFolder { folder.unicodeScalars.append(scalar) }
    case .backspace:
      if folder.isEmpty { return .back }
      folder.removeLast()
    case .control("u"): folder = ""
    case .enter:
      return folder.isEmpty ? .say(.folderWanted) : .write(file, of: opened, folder: folder)
    case .escape, .control("c"): return .unknown
    default: break
    }
    return .none
  }

  mutating func body(width: Int, height: Int) -> [Line] {
    self.width = width
    return ([Line()] + head + [Line([Span(prompt), Span(shownFolder, .bold)])]).map { $0.clipped(to: width) }
  }
}
