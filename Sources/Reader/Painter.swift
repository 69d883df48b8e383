internal import Terminal

/// Brings frames to a terminal: only what is not there already, and all of it at once, so that nothing flickers.
package struct Painter {
  private let hasColor: Bool
  private var shown: [String] = []
  private var cursor: String?

  package init(hasColor: Bool) { self.hasColor = hasColor }

  /// Forgets what is on the screen, so that all of it is drawn next time.
  package mutating func forget() {
    shown = []
    cursor = nil
  }

  /// What to send; empty if nothing changed.
  package mutating func update(to frame: Frame) -> String {
    let lines = frame.lines.map { $0.encoded(hasStyle: true, hasColor: hasColor) }
    var output = ""
    if shown.isEmpty || lines.count < shown.count {
      output += "\u{1B}[2J"
      shown = []
    }
    for (number, line) in lines.enumerated() where number >= shown.count || shown[number] != line {
      // The line is cleared first: at its end, that could take its last character.
      output += "\u{1B}[\(number + 1);1H\u{1B}[K\(line)"
    }
    shown = lines
    let place = frame.cursor.map { "\u{1B}[\($0.line + 1);\($0.column + 1)H\u{1B}[?25h" } ?? "\u{1B}[?25l"
    // The cursor stands where something is typed: that is where an input method shows what it offers.
    if place != cursor || !output.isEmpty { output += place }
    cursor = place
    return output
  }
}
