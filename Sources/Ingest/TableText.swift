internal import Documents

/// Tables as text (RFC 4180, and the same with tabs): a line is a row, and the first one its headings.
enum TableText {
  static func parse(into emitter: inout Emitter, separator: UInt8) {
    let text = emitter.text
    var index = emitter.cursor
    // Spreadsheets write what the system's language takes for a comma.
    let head = text[index...].prefix { $0 != 0x0A }
    let mark = separator == 0x2C && !head.contains(0x2C) && head.contains(0x3B) ? 0x3B : separator
    emitter.begin(.table(columns: []))
    var isHeader = true
    while index < text.count {
      if text[index] == 0x0A || text[index] == 0x0D {
        index += 1
        continue
      }
      emitter.begin(.row(isHeader: isHeader))
      isHeader = false
      while true {
        emitter.begin(.cell)
        index = field(at: index, before: mark, into: &emitter)
        emitter.end()
        guard index < text.count, text[index] == mark else { break }
        index += 1
      }
      emitter.end()
    }
    emitter.end()
  }

  /// Adds a field, and returns where it ends.
  private static func field(at start: Int, before mark: UInt8, into emitter: inout Emitter) -> Int {
    let text = emitter.text
    let quote = UInt8(ascii: "\"")
    func end(from index: Int) -> Int {
      text[index...].firstIndex { $0 == mark || $0 == 0x0A || $0 == 0x0D } ?? text.count
    }
    guard start < text.count, text[start] == quote else {
      let end = end(from: start)
      if start < end { emitter.add(.text(.source(start..<end))) }
      return end
    }
    var place = start + 1
    var part = place
    while place < text.count {
      let byte = text[place]
      if byte == quote, place + 1 < text.count, text[place + 1] == quote {
        // Two stand for one.
        emitter.add(.text(.source(part..<place + 1)))
        place += 2
        part = place
      } else if byte == quote {
        break
      } else if byte == 0x0A {
        if part < place { emitter.add(.text(.source(part..<place))) }
        emitter.add(.lineBreak)
        place += 1
        part = place
      } else {
        place += 1
      }
    }
    if part < place { emitter.add(.text(.source(part..<place))) }
    // What follows the closing mark is of the field, too.
    let rest = min(place + 1, text.count)
    let end = end(from: rest)
    if rest < end { emitter.add(.text(.source(rest..<end))) }
    return end
  }
}
