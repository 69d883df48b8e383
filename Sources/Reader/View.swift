package import Terminal

/// What is on the screen between the line at the top and the one at the bottom.
protocol View {
  /// Does what a key asks for, and says what is left for others to do.
  mutating func handle(_ key: Key) -> Action
  /// So many lines, at most so many columns wide.
  mutating func body(width: Int, height: Int) -> [Line]
  /// The bundle that all of it is from, if it is one.
  var bundle: Int? { get }
  /// What it is called.
  var title: String { get }
  /// What is to be said of the place where one is.
  var status: String { get }
  /// What can be done, what matters most first.
  var hints: [String] { get }
  /// Where in the body something is being typed.
  var cursor: (column: Int, line: Int)? { get }
  /// Whether letters are typed into it, and are no commands.
  var takesText: Bool { get }
}

extension View {
  var bundle: Int? { nil }
  var status: String { "" }
  var cursor: (column: Int, line: Int)? { nil }
  var takesText: Bool { false }
}

/// What a view leaves to be done by those that know the others.
enum Action {
  case none
  /// The key means nothing to the view.
  case unknown
  case back
  case openBundle(Int)
  case openGuide(bundle: Int, path: String, at: Place)
  case showOutline
  case jump(toNode: Int)
  case say(String)
}

/// Where in a guide to begin.
enum Place {
  case start
  /// At a section, with some words marked.
  case section(node: Int, marks: [String])
  /// At a heading, as the address of a link names it.
  case anchor(String)
}

/// What is shown: lines from the top of the terminal on, and the cursor, if there is to be one.
package struct Frame: Sendable {
  package var lines: [Line]
  package var cursor: (column: Int, line: Int)?

  package init(lines: [Line], cursor: (column: Int, line: Int)? = nil) {
    self.lines = lines
    self.cursor = cursor
  }
}
