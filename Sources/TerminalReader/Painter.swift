internal import Pictures
package import Terminal

/// Brings frames to a terminal: only what is not there already, and all of it at once, so that nothing flickers.
package struct Painter {
  /// How pictures are shown. Frames have none before that is known.
  package var graphics: Graphics?
  private let hasColor: Bool
  private var shown: [Row] = []
  private var cursor: String?
  /// The pictures that kitty has, and of those that it shows, where.
  private var sent: Set<Int> = []
  private var placed: [Int: String] = [:]
  private var sixels: [Int: Sixel] = [:]

  /// What is on a line.
  private struct Row: Equatable {
    var text: String
    /// Which part of which pictures, and where.
    var pictures: [[Int]] = []
  }

  package init(hasColor: Bool) { self.hasColor = hasColor }

  /// Forgets what is on the screen, so that all of it is drawn next time.
  package mutating func forget() {
    shown = []
    cursor = nil
  }

  /// What to send; empty if nothing changed.
  package mutating func update(to frame: Frame) -> String {
    let rows = rows(of: frame)
    var output = ""
    if shown.isEmpty || rows.count < shown.count {
      output += "\u{1B}[2J"
      shown = []
      output += forgetPictures()
    } else if frame.pictures.isEmpty {
      output += forgetPictures()
    }
    var changed: Set<Int> = []
    for (number, row) in rows.enumerated() where number >= shown.count || shown[number] != row {
      // The line is cleared first: at its end, that could take its last character.
      output += "\u{1B}[\(number + 1);1H\u{1B}[K\(row.text)"
      changed.insert(number)
    }
    output += pictures(of: frame, changed)
    shown = rows
    let place = frame.cursor.map { "\(Self.position($0.line, $0.column))\u{1B}[?25h" } ?? "\u{1B}[?25l"
    // The cursor stands where something is typed: that is where an input method shows what it offers.
    if place != cursor || !output.isEmpty { output += place }
    cursor = place
    return output
  }

  private static func position(_ line: Int, _ column: Int) -> String { "\u{1B}[\(line + 1);\(column + 1)H" }

  private func rows(of frame: Frame) -> [Row] {
    var rows = frame.lines.map { Row(text: $0.encoded(hasStyle: true, hasColor: hasColor)) }
    for picture in frame.pictures {
      for offset in 0..<picture.lines where rows.indices.contains(picture.line + offset) {
        rows[picture.line + offset].pictures.append(
          [picture.number, offset, picture.column, picture.rows.lowerBound, picture.rows.upperBound])
      }
    }
    return rows
  }

  // MARK: Pictures

  /// What to send once the lines are there. Where a line was drawn anew, sixels and inline images are gone with it.
  private mutating func pictures(of frame: Frame, _ changed: Set<Int>) -> String {
    guard let graphics else { return "" }
    if graphics == .kitty { return kittyPictures(of: frame) }
    var output = ""
    for picture in frame.pictures
    where !changed.isDisjoint(with: picture.line..<picture.line + picture.lines) {
      output += Self.position(picture.line, picture.column)
      if graphics == .iTerm {
        output += InlineImage.show(
          picture.raster.rows(picture.rows), columns: picture.columns, lines: picture.lines)
      } else {
        let sixel = sixels[picture.number] ?? Sixel(picture.raster)
        sixels[picture.number] = sixel
        output += sixel.shown(rows: picture.rows)
      }
    }
    return output
  }

  private mutating func kittyPictures(of frame: Frame) -> String {
    var output = ""
    let numbers = Set(frame.pictures.map(\.number))
    for number in placed.keys.sorted() where !numbers.contains(number) {
      output += KittyGraphics.hide(number)
      placed[number] = nil
    }
    for picture in frame.pictures {
      if sent.insert(picture.number).inserted {
        output += KittyGraphics.send(picture.raster, number: picture.number)
      }
      let place =
        Self.position(picture.line, picture.column)
        + KittyGraphics.place(picture.number, rows: picture.rows, width: picture.raster.width)
      if placed[picture.number] != place { output += place }
      placed[picture.number] = place
    }
    return output
  }

  /// Nothing of a picture stays when it is no longer looked at.
  private mutating func forgetPictures() -> String {
    defer { (sent, placed, sixels) = ([], [:], [:]) }
    return sent.isEmpty ? "" : KittyGraphics.forget
  }
}
