internal import Bytes
internal import Documents
internal import MetadataCleaning

/// Makes a document from what a parser says of a text, finding again where in the text its words stand.
///
/// Parsers give words, and places only roughly. The words come in the order of the text, so each is looked
/// for from where the last one ended. A place is used only if the very same bytes stand there: what a
/// reader sees is always what the parser said.
struct Emitter {
  let text: [UInt8]
  /// How many pictures are in it that are for pages with a light ground, and have no twin so far.
  private lazy var lightPictures = ["#only-light", "#gh-light-mode-only"].reduce(0) { count, mark in
    var (count, place) = (count, 0)
    while let found = text.firstIndex(of: Array(mark.utf8), in: place..<text.count) {
      (count, place) = (count + 1, found + 1)
    }
    return count
  }
  /// Where in the text the last words ended.
  var cursor: Int
  private var builder: DocumentBuilder
  /// For each container begun, whether it was; those too deep are left out, and their contents are not.
  private var begun: [Bool] = []
  /// Links begun by a tag of their own: how many containers were open then, and where they lead.
  private var links: [(depth: Int, target: String)] = []
  /// What the text has and readers do not see: elements that are hidden.
  private(set) var hidden: [(place: Int, words: String)] = []

  /// The hidden element that the words are in, by its name: how many containers were open when it began, how many of its name are
  /// open, where it began, its words so far, and whether it has blocks.
  private var hiding: (name: String, depth: Int, count: Int, place: Int, words: String, hasBlocks: Bool)?
  /// The element with blocks whose words are struck out.
  private var striking: (name: String, depth: Int, count: Int)?
  /// How many elements are open whose words are struck out wherever they stand.
  private var struck = 0
  /// Where elements next end, by their names; nowhere those that nothing ends any more.
  private var ends: [String: Int?] = [:]
  /// The names that places have, and the nodes that they are at.
  private(set) var names: [(name: String, node: Int)] = []
  /// Whether the line has words, and one is to end before the next.
  private var line = (hasWords: false, isBreakDue: false)
  /// Whether a list is in it, and the number of its next item.
  private var list: (isOpen: Bool, number: Int?) = (false, nil)
  /// The links that name a guide as wikis do, without saying where it lies.
  private(set) var wikiLinks: Set<Int> = []
  /// The links without words.
  private(set) var bareLinks: Set<Int> = []
  /// Its headings of the first level that are tags of HTML.
  private(set) var taggedTitles: Set<Int> = []
  /// The pictures that are in their own addresses, each once.
  private(set) var pictures: [EmbeddedPicture] = []
  /// Where in the text the files are that the parser is only given the numbers of, as it is in an address.
  var files = EmbeddedFiles()
  /// Which of ``pictures`` a file is, if it is one.
  private var pictureOfFile: [Int: Int?] = [:]
  private var pictureOfBytes: [[UInt8]: Int] = [:]
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

  /// Whether formulas are in it twice: in MathML, and drawn.
  private(set) lazy var hasMathML = HiddenElements.hasMathML(text)

  /// What pictures were called that are not shown, as others show the same.
  private(set) var twins: [UInt8] = []

  /// Passes over a picture for pages with a dark ground (GitHub, MkDocs), if there is one for pages with a light ground for each.
  ///
  /// - Returns: whether it is one.
  mutating func passTwin(_ address: some Collection<UInt8>, called words: [UInt8]) -> Bool {
    guard
      ["#only-dark", "#gh-dark-mode-only"].contains(where: { mark in
        address.suffix(mark.utf8.count).elementsEqual(mark.utf8)
      }), lightPictures > 0
    else { return false }
    lightPictures -= 1
    twins += words + [0x0A]
    return true
  }

  /// - Parameter picture: which of ``pictures`` it shows.
  mutating func begin(_ kind: Document.Kind, showing picture: Int? = nil) {
    let isShallow =
      hiding?.hasBlocks != true && builder.depth < DocumentBuilder.maximumDepth && builder.canHold(kind)
    begun.append(isShallow)
    guard isShallow else { return }
    if let picture { pictures[picture].nodes.append(builder.next) }
    switch kind {
    case .strong, .emphasis, .strike, .link, .image: writeBreak()
    default: (line, list) = ((false, false), (false, nil))
    }
    builder.begin(kind)
  }

  /// Ends the line in a block that can't hold other blocks.
  mutating func breakLine() { line.isBreakDue = line.hasWords }

  /// Begins or ends a list there.
  mutating func setList(isOpen: Bool, numbering number: Int?) {
    breakLine()
    list = (isOpen, number)
  }

  /// Begins an item of such a list.
  mutating func beginItem() {
    guard list.isOpen else { return }
    breakLine()
    add(.text(.literal(list.number.map { "\($0). " } ?? "• ")))
    line = (false, false)
    list.number = list.number.map { $0 + 1 }
  }

  private mutating func writeBreak() {
    if line.isBreakDue { builder.add(.lineBreak) }
    line = (true, false)
  }

  /// Which of ``pictures`` is in an address, if one is. However often a file is named, it is read once.
  mutating func picture(in address: [UInt8]) -> Int? {
    guard DataAddress.begins(address) else { return nil }
    guard let number = files.number(in: address) else {
      return DataAddress(address)?.file.flatMap { add(picture: $0) }
    }
    if let known = pictureOfFile[number] { return known }
    let picture = files.contents(of: number, in: text).flatMap { add(picture: $0) }
    pictureOfFile[number] = .some(picture)
    return picture
  }

  /// It is what its bytes are, whatever its address says.
  private mutating func add(picture bytes: [UInt8]) -> Int? {
    if let known = pictureOfBytes[bytes] { return known }
    guard FileKind(of: bytes).isPicture else { return nil }
    pictures.append(EmbeddedPicture(bytes: bytes))
    pictureOfBytes[bytes] = pictures.count - 1
    return pictures.count - 1
  }

  mutating func end(target: Document.Piece? = nil) {
    // An element that is never ended lasts as long as what it is in.
    if let hiding, begun.count <= hiding.depth { finishHiding() }
    if let striking, begun.count <= striking.depth { self.striking = nil }
    if let link = links.last, link.depth == begun.count { endLink() }
    if begun.popLast() == true { builder.end(target: target) }
  }

  /// Notes words that are not shown.
  mutating func hide(_ words: String, at place: Int?) {
    if hidden.count < Self.mostHidden { hidden.append((min(place ?? cursor, text.count), words)) }
  }

  private static let mostHidden = 1000

  /// Begins an element within a line of which nothing is shown, or one of the same name in it.
  mutating func beginHiding(_ name: String) {
    if hiding == nil {
      hiding = (name, begun.count, 1, cursor, "", false)
    } else if hiding?.name == name {
      hiding?.count += 1
    }
  }

  /// Ends an element of that name.
  mutating func endHiding(_ name: String) {
    guard hiding?.name == name else { return }
    hiding?.count -= 1
    if hiding?.count == 0 { finishHiding() }
  }

  /// Whether blocks are in an element that is not shown, or struck out.
  var isInOpenElement: Bool { hiding?.hasBlocks == true || striking != nil }

  /// Whether an element that goes on behind its block ends somewhere.
  mutating func isEnded(_ tag: HTMLTag, from place: Int) -> Bool {
    if let known = ends[tag.name], known.map({ $0 >= place }) ?? true { return known != nil }
    let end = HTMLTag.end(of: tag.name, in: text, from: place)
    ends[tag.name] = .some(end)
    return end != nil
  }

  /// Begins an element with blocks that are not shown, or struck out.
  mutating func beginOpenElement(_ name: String, isHidden: Bool) {
    if isHidden {
      hiding = (name, begun.count, 1, cursor, "", true)
    } else {
      striking = (name, begun.count, 1)
    }
  }

  /// Begins or ends what strikes words out wherever they stand in it.
  mutating func strike(isBegin: Bool) { struck += isBegin ? 1 : -1 }

  /// Follows a tag in such an element.
  ///
  /// - Returns: whether its blocks were not shown, if it ends here.
  mutating func follow(_ tag: HTMLTag) -> Bool? {
    let step = tag.isEnd ? -1 : tag.isEnded ? 0 : 1
    if hiding?.hasBlocks == true {
      guard hiding?.name == tag.name else { return nil }
      hiding?.count += step
      guard hiding?.count == 0 else { return nil }
      finishHiding()
      return true
    }
    guard striking?.name == tag.name else { return nil }
    striking?.count += step
    guard striking?.count == 0 else { return nil }
    striking = nil
    return false
  }

  /// Whether words are in an element that is not shown.
  func isHiding(_ name: String) -> Bool { hiding?.name == name }

  private mutating func finishHiding() {
    guard let hidden = hiding else { return }
    hiding = nil
    if !hidden.words.isEmpty { hide(hidden.words, at: hidden.place) }
  }

  private mutating func addHidden(_ words: String) {
    guard let count = hiding?.words.utf8.count, count < Leak.maximumLength else { return }
    hiding?.words += words.prefix(Leak.maximumLength)
  }

  /// Where a link leads or a picture lies. Of a file that is in its own address (RFC 2397), what it is.
  mutating func target(_ address: [UInt8], before limit: Int) -> Document.Piece {
    if let file = files.range(in: address) {
      if file.lowerBound >= cursor, file.upperBound <= limit { cursor = file.upperBound }
      return .literal(Self.shortened(String(decoding: address, as: UTF8.self)))
    }
    let piece = piece(address, before: limit)
    return DataAddress.begins(address)
      ? .literal(Self.shortened(String(decoding: address, as: UTF8.self))) : piece
  }

  /// `data:image/png` of `data:image/png;base64,…`; other addresses as they are.
  static func shortened(_ address: String) -> String {
    guard address.utf8.count > 5, address.prefix(5).lowercased() == "data:" else { return address }
    return String(address.prefix(100).prefix { $0 != ";" && $0 != "," })
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
    guard hiding != nil else {
      switch kind {
      case .text, .code: writeBreak()
      default: line = (false, false)
      }
      guard striking != nil || struck > 0, builder.canHold(.strike),
        builder.depth < DocumentBuilder.maximumDepth
      else {
        return builder.add(kind)
      }
      builder.begin(.strike)
      builder.add(kind)
      return builder.end()
    }
    switch kind {
    case .text(.source(let range)), .code(.source(let range)):
      addHidden(String(decoding: text[range], as: UTF8.self))
    case .text(.literal(let words)), .code(.literal(let words)): addHidden(words)
    default: break
    }
  }

  /// Gives a name to the block that is being written, or to what comes next.
  mutating func name(_ name: String, isOfNext: Bool) {
    if !name.isEmpty { names.append((name, isOfNext ? builder.next : builder.place)) }
  }

  /// Says that the link or picture that comes next names a guide or file as wikis do.
  mutating func markWikiLink() { wikiLinks.insert(builder.next) }

  /// Says that the link that comes next is called as what it leads to, if that is known.
  mutating func markBareLink() { bareLinks.insert(builder.next) }

  /// Says that the heading that comes next is a tag.
  mutating func markTaggedTitle() { taggedTitles.insert(builder.next) }

  /// Begins a link that has no words: it shows where it leads, until it is known what that is called.
  mutating func beginBareLink(to address: [UInt8]) {
    markBareLink()
    begin(.link(destination: .literal("")))
    add(.text(.literal(Self.shortened(String(decoding: address, as: UTF8.self)))))
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
    if !words.isEmpty { add(.text(piece(words, before: limit))) }
  }

  /// A line end of the text that the words go over.
  mutating func addSoftBreak(before limit: Int) {
    let end = min(limit, text.count)
    var index = cursor
    while index < end, text[index] == 0x20 || text[index] == 0x0D { index += 1 }
    if index < end, text[index] == 0x0A {
      add(.text(.source(index..<index + 1)))
      cursor = index + 1
    } else {
      add(.text(.literal("\n")))
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
