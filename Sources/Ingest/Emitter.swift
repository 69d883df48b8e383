internal import Bytes
internal import Documents

/// Makes a document from what a parser says of a text, finding again where in the text its words stand.
///
/// Parsers give words, and places only roughly. The words come in the order of the text, so each is looked
/// for from where the last one ended. A place is used only if the very same bytes stand there: what a
/// reader sees is always what the parser said.
struct Emitter {
  let text: [UInt8]
  /// Where in the text the last words ended.
  var cursor: Int
  private var builder: DocumentBuilder
  /// For each container begun, whether it was; those too deep are left out, and their contents are not.
  private var begun: [Bool] = []
  /// Links begun by a tag of their own: how many containers were open then, and where they lead.
  private var links: [(depth: Int, target: String)] = []
  /// How many bytes are still looked through for words that are not there: a line can be as long as a text, and have none of them.
  private var patience: Int
  /// So far ahead words are looked for when that is used up.
  private static let shortest = 1024

  init(text: [UInt8], cursor: Int) {
    self.text = text
    self.cursor = cursor
    builder = DocumentBuilder(text: text)
    patience = (1 << 20) + 16 * text.count
  }

  mutating func begin(_ kind: Document.Kind) {
    let isShallow = builder.depth < DocumentBuilder.maximumDepth && builder.canHold(kind)
    begun.append(isShallow)
    if isShallow { builder.begin(kind) }
  }

  mutating func end(target: Document.Piece? = nil) {
    if let link = links.last, link.depth == begun.count { endLink() }
    if begun.popLast() == true { builder.end(target: target) }
  }

  /// Begins a link whose end may be missing, or stand where another container has ended: it lasts until
  /// ``endLink()``, or as long as what it is in.
  mutating func beginLink(to target: String) {
    begin(.link(destination: .literal(target)))
    links.append((begun.count, target))
  }

  /// Ends the link that was begun last, unless something within it is still open.
  mutating func endLink() {
    guard let link = links.last, link.depth == begun.count else { return }
    links.removeLast()
    if begun.popLast() == true { builder.end(target: .literal(link.target)) }
  }

  mutating func add(_ kind: Document.Kind) {
    builder.add(kind)
  }

  /// Where the given words stand, if before `limit`; else the words.
  mutating func piece(_ words: [UInt8], before limit: Int) -> Document.Piece {
    guard let start = find(words, before: limit) else {
      return .literal(String(decoding: words, as: UTF8.self))
    }
    cursor = start + words.count
    return .source(start..<cursor)
  }

  /// Whether words stand in the text right behind a character.
  mutating func stands(_ words: [UInt8], before limit: Int, behind byte: UInt8) -> Bool {
    guard let start = find(words, before: limit), start > 0 else { return false }
    return text[start - 1] == byte
  }

  mutating func addText(_ words: [UInt8], before limit: Int) {
    if !words.isEmpty { builder.add(.text(piece(words, before: limit))) }
  }

  /// A line end of the text that the words go over.
  mutating func addSoftBreak(before limit: Int) {
    let end = min(limit, text.count)
    var index = cursor
    while index < end, text[index] == 0x20 || text[index] == 0x0D { index += 1 }
    if index < end, text[index] == 0x0A {
      builder.add(.text(.source(index..<index + 1)))
      cursor = index + 1
    } else {
      builder.add(.text(.literal("\n")))
    }
  }

  /// Adds lines one by one, as they may stand apart in the text, behind the marks of a quotation.
  mutating func addLines(_ words: [UInt8], before limit: Int) {
    if find(words, before: limit) != nil {
      addText(words, before: limit)
      return
    }
    var start = 0
    while start < words.count {
      let end = words[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? words.count
      addText(Array(words[start..<end]), before: limit)
      start = end
    }
  }

  private mutating func find(_ words: [UInt8], before limit: Int) -> Int? {
    let end = min(limit, text.count, patience > 0 ? text.count : cursor + words.count + Self.shortest)
    guard cursor < end else { return nil }
    let found = text.firstIndex(of: words, in: cursor..<end)
    if found == nil { patience -= end - cursor }
    return found
  }

  mutating func finish() -> Document {
    builder.finish()
  }
}
