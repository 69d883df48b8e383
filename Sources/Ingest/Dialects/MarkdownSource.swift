internal import Bytes

/// A Markdown text as its author meant it: what only some programs understand is written as all of them do, before the parser
/// of GitHub's Markdown reads it.
///
/// Words stay as they are, so that their places in the text are found again (``Emitter``); each line remembers where in the
/// text it comes from. A dialect is a function from lines to lines: the next one goes into ``init(_:from:isMDX:)``.
struct MarkdownSource {
  /// A line without its end.
  struct Line {
    var text: String
    /// Where in the text the line after it begins: words of this line stand before that.
    var end: Int
  }

  /// The lines.
  private(set) var lines: [Line]

  /// Reads a text from a place on.
  init(_ text: [UInt8], from start: Int, isMDX: Bool) {
    lines = []
    var place = start
    while place < text.count {
      let end = text.firstIndex(of: 0x0A, from: place) ?? text.count
      let line = text[place..<end].last == 0x0D ? text[place..<end - 1] : text[place..<end]
      place = min(end + 1, text.count)
      lines.append(Line(text: String(decoding: line, as: UTF8.self), end: place))
    }
    if Self.mayHaveBoxes(text[start...]) {
      var boxes = MarkdownBoxes(words: BoxWords(of: text[start...]), isMDX: isMDX, length: text.count - start)
      lines = boxes.rewritten(lines[...])
    }
    var spans = MarkdownSpans()
    var fence: Fence?
    for index in lines.indices {
      fence.follow(lines[index].text)
      guard fence == nil else { continue }
      lines[index].text = spans.rewritten(lines[index].text)
    }
  }

  /// What the parser is to read.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line.text.utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  /// Whether there is anything in a text that ``MarkdownBoxes`` could mean.
  private static func mayHaveBoxes(_ text: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0x0A
    for byte in text {
      switch (last, byte) {
      case (UInt8(ascii: "!"), UInt8(ascii: "!")), (UInt8(ascii: "?"), UInt8(ascii: "?")),
        (UInt8(ascii: "="), UInt8(ascii: "=")),
        (UInt8(ascii: ":"), UInt8(ascii: ":")), (UInt8(ascii: "["), UInt8(ascii: "!")),
        (UInt8(ascii: "{"), _),
        (UInt8(ascii: "8"), UInt8(ascii: "<")), (UInt8(ascii: "*"), UInt8(ascii: "[")),
        (0x0A, UInt8(ascii: ":")),
        (0x0A, UInt8(ascii: "i")), (0x0A, UInt8(ascii: "e")), (0x0A, UInt8(ascii: "[")):
        return true
      default: last = byte
      }
    }
    return false
  }
}

/// A block of code between fences (CommonMark, 4.5): nothing in it is markup.
struct Fence {
  private var mark: Character
  private var length: Int

  fileprivate init?(opening line: String) {
    let body = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
    guard let mark = body.first, mark == "`" || mark == "~" else { return nil }
    let length = body.prefix { $0 == mark }.count
    guard length >= 3, mark == "~" || !body.dropFirst(length).contains("`") else { return nil }
    (self.mark, self.length) = (mark, length)
  }

  fileprivate func isClosed(by line: String) -> Bool {
    let body = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
    let run = body.prefix { $0 == mark }.count
    return run >= length && body.dropFirst(run).allSatisfy { $0 == " " || $0 == "\t" }
  }
}

extension Fence? {
  /// Goes on to the next line: whether it is in a fence, or is one, shows then.
  mutating func follow(_ line: String) {
    if let fence = self {
      if fence.isClosed(by: line) { self = nil }
    } else {
      self = Fence(opening: line)
    }
  }
}
