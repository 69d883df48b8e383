internal import Documents

/// Text without markup: empty lines part its paragraphs, and its line ends are kept.
enum PlainText {
  static func parse(into emitter: inout Emitter) {
    let text = emitter.text
    var index = emitter.cursor
    var isOpen = false
    while index < text.count {
      let end = text[index...].firstIndex(of: 0x0A) ?? text.count
      var line = index..<end
      while let last = line.last, text[last] == 0x0D || text[last] == 0x20 { line.removeLast() }
      if line.isEmpty {
        if isOpen { emitter.end() }
        isOpen = false
      } else {
        if isOpen { emitter.add(.lineBreak) } else { emitter.begin(.paragraph) }
        isOpen = true
        emitter.add(.text(.source(line)))
      }
      index = end + 1
    }
    if isOpen { emitter.end() }
  }
}
