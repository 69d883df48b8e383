internal import BundleFormat
internal import BundleReading
internal import Localization
package import Pictures
package import Terminal

/// What is on the screen between the line at the top and the one at the bottom.
protocol View {
  /// Does what a key asks for, and says what is left for others to do.
  mutating func handle(_ key: Key) -> Action
  /// So many lines, at most so many columns wide.
  mutating func body(width: Int, height: Int) -> [Line]
  /// The pictures over those lines, as they were last asked for.
  var pictures: [Frame.Picture] { get }
  /// The bundle that all of it is from, if it is one.
  var bundle: OpenedBundle? { get }
  /// What it is called.
  var title: Phrase { get }
  /// What is to be said of the place where one is.
  var status: Phrase { get }
  /// What can be done, what matters most first.
  var hints: [Phrase] { get }
  /// Where in the body something is being typed.
  var cursor: (column: Int, line: Int)? { get }
  /// Whether letters are typed into it, and are no commands.
  var takesText: Bool { get }
}

extension View {
  var pictures: [Frame.Picture] { [] }
  var bundle: OpenedBundle? { nil }
  var status: Phrase { Phrase(name: "") }
  var cursor: (column: Int, line: Int)? { nil }
  var takesText: Bool { false }
}

/// What a view leaves to be done by those that know the others.
enum Action {
  case none
  /// The key means nothing to the view.
  case unknown
  case back
  case openBundle(OpenedBundle)
  case openGuide(_ path: GuidePath, of: OpenedBundle, at: Place)
  case showOutline
  case jump(toNode: Int)
  /// Asks where a file is to be written.
  case offer(ListedFile, of: OpenedBundle)
  case write(ListedFile, of: OpenedBundle, folder: String)
  case say(Phrase)
}

/// Where in a guide to begin.
enum Place {
  case start
  /// At a section, with some words marked.
  case section(node: Int, marks: [String])
  /// At a place, as the address of a link names it.
  case anchor(String)
}

/// What is shown: lines from the top of the terminal on, pictures over some of them, and the cursor, if there is to be one.
package struct Frame: Sendable {
  package var lines: [Line]
  package var pictures: [Picture]
  package var cursor: (column: Int, line: Int)?

  package init(lines: [Line], pictures: [Picture] = [], cursor: (column: Int, line: Int)? = nil) {
    self.lines = lines
    self.pictures = pictures
    self.cursor = cursor
  }

  /// A picture, or as much of it as is on the screen. The lines that it covers are blank.
  package struct Picture: Sendable {
    /// The same for the same picture, whatever part of it is shown.
    package var number: Int
    package var raster: Raster
    /// Where it begins, and what it covers.
    package var column: Int
    package var line: Int
    package var columns: Int
    package var lines: Int
    /// Which of its rows of pixels are shown.
    package var rows: Range<Int>

    package init(
      number: Int, raster: Raster, column: Int, line: Int, columns: Int, lines: Int, rows: Range<Int>
    ) {
      self.number = number
      self.raster = raster
      self.column = column
      self.line = line
      self.columns = columns
      self.lines = lines
      self.rows = rows
    }
  }
}
