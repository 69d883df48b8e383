internal import Bytes

/// The pages of a book, with their links and the places that these lead to written so that a converter keeps them: it knows pages by
/// the last part of their names only, loses the names of most elements, the notes that nothing calls, and what styles do.
///
/// A place is an empty `span` in front of the first words of what has its name.
struct BookPages {
  private struct Page {
    var name: String
    /// The last part of its name from now on, which no other page has and which is an address as it is.
    var file: String
    var text: [UInt8]
    /// Whether it could be read, and the names in it.
    var isRead = false
    var names: Set<String> = [""]
    /// The notes in it, and those that a link in it calls.
    var notes: Set<String> = []
    var called: Set<String> = []
    /// The sheets that say how it looks, and what it says itself.
    var sheets: [String] = []
    var looks = TextLooks()
  }

  private struct Place: Hashable {
    var page: Int
    var name: String
  }

  private var pages: [Page]
  private var numbers: [String: Int] = [:]
  /// Sheets of styles by their names: pages share them.
  private var sheets: [String: TextLooks] = [:]
  private let contents: Set<String>
  /// The places that links lead to, each with its number.
  private var places: [Place: Int] = [:]

  /// - Parameters:
  ///   - pages: the names of the pages and their texts, in their order.
  ///   - contents: pages that are left out, as lists of what is in the book.
  ///   - file: gives the files that pages have their styles in.
  init(
    _ pages: [(name: String, text: [UInt8])], contents: Set<String>,
    file: (String) -> [UInt8]? = { _ in nil }
  ) {
    self.contents = contents
    var files: Set<String> = []
    self.pages = []
    for (name, text) in pages where numbers[name] == nil {
      let last = name.split(separator: "/").last ?? ""
      var file = String(last.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "_" })
      if files.contains(file) { file = "\(self.pages.count)-\(file)" }
      files.insert(file)
      numbers[name] = self.pages.count
      self.pages.append(Page(name: name, file: file, text: text))
    }
    for page in self.pages.indices { findNames(page, file) }
    for page in self.pages.indices where self.pages[page].isRead { findLinks(page) }
  }

  /// By the names of the pages, what they are called from now on and their texts.
  var written: [String: (file: String, text: [UInt8])] {
    var written: [String: (file: String, text: [UInt8])] = [:]
    for (number, page) in pages.enumerated() {
      written[page.name] = (page.file, page.isRead ? text(of: number) : page.text)
    }
    return written
  }

  /// What of a page is read.
  private static func isHTML(_ tag: XMLWalk.Tag) -> Bool {
    tag.namespace.isEmpty || tag.namespace.hasSuffix("/xhtml")
  }

  private static func name(of tag: XMLWalk.Tag) -> String? {
    tag.attributes["id"] ?? (tag.local == "a" ? tag.attributes["name"] : nil)
  }

  private static func isNote(_ tag: XMLWalk.Tag) -> Bool {
    let types = tag.attributes["type"]?.split(separator: " ") ?? []
    return isHTML(tag) && tag.local != "a"
      && types.contains { ["footnote", "rearnote", "endnote"].contains($0) }
  }

  private mutating func findNames(_ page: Int, _ file: (String) -> [UInt8]?) {
    var (names, notes): (Set<String>, Set<String>) = ([""], [])
    var isInBody = false
    var links: [String] = []
    var style: [UInt8]?
    var looks = TextLooks()
    let isRead = XMLWalk.read(pages[page].text) { event in
      if case .text(let words) = event { style? += words }
      if case .end(let tag) = event, tag.local == "style", let sheet = style {
        looks.add(sheet)
        style = nil
      }
      guard case .start(let tag) = event else { return }
      if tag.local == "body" { isInBody = true }
      if tag.local == "style" { style = [] }
      if tag.local == "link", tag.attributes["rel"]?.lowercased().hasSuffix("stylesheet") == true {
        links.append(tag.attributes["href"] ?? "")
      }
      guard isInBody, let name = Self.name(of: tag) else { return }
      names.insert(name)
      // What a converter takes for notes.
      if Self.isNote(tag), ["aside", "div", "section"].contains(tag.local),
        ["footnote", "rearnote"].contains(tag.attributes["type"])
      {
        notes.insert(name)
      }
    }
    (pages[page].isRead, pages[page].names, pages[page].notes) = (isRead, names, notes)
    let folder = pages[page].name.split(separator: "/").dropLast().map(String.init)
    for name in links.prefix(Self.mostSheets).map({ EPUBPackage.resolve($0, in: folder) }) {
      if sheets[name] == nil { sheets[name] = TextLooks(file(name) ?? []) }
      pages[page].sheets.append(name)
    }
    pages[page].looks = looks
  }

  private static let mostSheets = 32

  private mutating func findLinks(_ page: Int) {
    var links: Set<String> = []
    var called: Set<String> = []
    var depth = 0
    _ = XMLWalk.read(pages[page].text) { event in
      switch event {
      case .start(let tag):
        if depth > 0 || Self.isNote(tag) { depth += 1 }
        guard tag.local == "a", Self.isHTML(tag), let address = tag.attributes["href"] else { return }
        links.insert(address)
        // A note is no note of itself.
        if depth == 0 { called.insert(address) }
      case .end: if depth > 0 { depth -= 1 }
      case .text: break
      }
    }
    func place(_ address: String) -> Place? {
      if case .place(let place) = target(of: address, in: page) { return place }
      return nil
    }
    pages[page].called = pages[page].notes.intersection(
      called.compactMap(place).filter { $0.page == page }.map(\.name))
    for place in links.sorted().compactMap(place) where places[place] == nil {
      places[place] = places.count + 1
    }
  }

  private enum Target {
    case place(Place)
    /// It is not there, or not known; what it is called.
    case nothing(String)
    case outside
  }

  private func target(of address: String, in page: Int) -> Target {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? PercentEncoding.decode(String(parts[1])) : ""
    var number = page
    if !parts[0].isEmpty {
      guard !parts[0].contains(":"), !parts[0].hasPrefix("/") else { return .outside }
      let path = EPUBPackage.resolve(
        address, in: pages[page].name.split(separator: "/").dropLast().map(String.init))
      if contents.contains(path) { return .place(Place(page: 0, name: "")) }
      guard let found = numbers[path] else {
        return .nothing((path.split(separator: "/").last.map(String.init) ?? "") + address.drop { $0 != "#" })
      }
      number = found
    }
    // Of a page that can't be read the names are not known.
    return pages[number].isRead && pages[number].names.contains(fragment)
      ? .place(Place(page: number, name: fragment))
      : .nothing(pages[number].file + (fragment.isEmpty ? "" : "#\(fragment)"))
  }

  // MARK: Other pages

  /// The pages that others lead to, directly or by way of each other, in the order in which that is found.
  ///
  /// - Parameter others: by what they are called in the package, the names of pages that may be led to.
  static func linked(
    _ others: [String: String], from pages: [(name: String, text: [UInt8])], in archive: ZIPArchive
  ) -> [(id: String, page: (name: String, text: [UInt8]))] {
    var ids = Dictionary(others.map { ($0.value, $0.key) }) { min($0, $1) }
    for page in pages { ids[page.name] = nil }
    var found: [(id: String, page: (name: String, text: [UInt8]))] = []
    var queue = pages
    var index = 0
    while index < queue.count, !ids.isEmpty {
      let page = queue[index]
      let folder = page.name.split(separator: "/").dropLast().map(String.init)
      index += 1
      _ = XMLWalk.read(page.text) { event in
        guard case .start(let tag) = event, tag.local == "a", Self.isHTML(tag),
          let address = tag.attributes["href"], !address.hasPrefix("#"), !address.contains(":")
        else { return }
        let name = EPUBPackage.resolve(address, in: folder)
        guard let id = ids.removeValue(forKey: name), let text = archive[name] else { return }
        found.append((id, (name, text)))
        queue.append((name, text))
      }
    }
    return found
  }

  /// A page without tables of contents in it, which converters leave out.
  static func withoutContents(_ text: [UInt8]) -> [UInt8] {
    guard text.firstIndex(of: Array("toc".utf8), in: 0..<text.count) != nil else { return text }
    var writer = TextEdits(of: text)
    /// How deep we are in one, and where it begins.
    var (depth, start) = (0, 0)
    let isRead = XMLWalk.read(text) { event in
      switch event {
      case .start(let tag):
        let isTable = depth == 0 && isHTML(tag) && tag.attributes["type"] == "toc"
        if isTable { start = tag.range.lowerBound }
        if isTable || depth > 0 { depth += 1 }
      case .end(let tag):
        guard depth > 0 else { return }
        depth -= 1
        if depth == 0 { writer.replace(start..<max(start, tag.range.upperBound), by: "") }
      case .text: break
      }
    }
    return isRead ? writer.output : text
  }

  // MARK: Writing

  private func text(of page: Int) -> [UInt8] {
    var writer = TextEdits(of: pages[page].text)
    var pending: [Int] = []
    func note(_ name: String) {
      if let number = places[Place(page: page, name: name)] { pending.append(number) }
    }
    func anchors() -> String {
      defer { pending = [] }
      return pending.map { "<span id=\"place-\($0)\"></span>" }.joined()
    }
    /// How deep we are in what holds no places that a converter keeps.
    var opaque = 0
    /// The elements that are open, with what their end becomes.
    var ends: [String?] = []
    /// The link that is open: where it begins, its tag and whether it has words.
    var link: (start: Int, tag: String, depth: Int, hasWords: Bool)?
    /// How deep we are in a note that readers are led to and back from.
    var called = 0
    var noted: Set<String> = []
    /// Where the words begin that come next, if any do.
    var last = 0
    var isInBody = false
    var looks = TextLooks()
    for sheet in pages[page].sheets { looks.add(sheets[sheet] ?? TextLooks()) }
    looks.add(pages[page].looks)
    var marks = BookMarks(looks)
    _ = XMLWalk.read(pages[page].text) { event in
      switch event {
      case .start(let tag):
        marks.end(at: tag.range.lowerBound, in: &writer)
        last = tag.range.upperBound
        ends.append(nil)
        marks.enter(tag)
        if tag.local == "body" {
          isInBody = true
          note("")
        }
        guard isInBody else { return }
        if let name = Self.name(of: tag), !name.isEmpty {
          note(name)
          if called == 0, pages[page].called.contains(name) { called = ends.count }
        }
        guard opaque == 0 else {
          opaque += 1
          return
        }
        switch tag.local {
        case "del", "s", "strike":
          // It is marked at its words, as blocks may be in it.
          guard Self.isHTML(tag), writer.begins("<\(tag.local)", at: tag.range) else { break }
          writer.replace(tag.range, by: "")
          ends[ends.count - 1] = ""
        case "input" where Self.isHTML(tag):
          guard let box = marks.box(tag) else { break }
          link?.hasWords = true
          writer.replace(tag.range, by: box)
          ends[ends.count - 1] = ""
        case "pre", "svg", "math", "img", "image", "video", "audio", "object":
          link?.hasWords = true
          let place = link?.start ?? tag.range.lowerBound
          let names = anchors()
          if !names.isEmpty { writer.insert(tag.local == "pre" ? "<p>\(names)</p>" : names, at: place) }
          opaque = 1
        case "a" where Self.isHTML(tag):
          guard let address = tag.attributes["href"], writer.begins("<a", at: tag.range) else { break }
          let written = linkTag(address, page, &noted)
          link = (tag.range.lowerBound, written, ends.count, false)
          writer.replace(tag.range, by: written)
        default:
          if Self.isNote(tag), !pages[page].called.contains(Self.name(of: tag) ?? ""),
            writer.begins("<\(tag.local)", at: tag.range)
          {
            let isAside = tag.local == "aside"
            writer.replace(tag.range, by: isAside ? "<div>" : "<\(tag.local)>")
            if isAside { ends[ends.count - 1] = "</div>" }
          }
        }
      case .end(let tag):
        marks.end(at: tag.range.lowerBound, in: &writer)
        marks.leave()
        last = tag.range.upperBound
        if opaque > 0 { opaque -= 1 }
        if called == ends.count { called = 0 }
        if let end = ends.popLast() ?? nil { writer.replace(tag.range, by: end) }
        if let open = link, open.depth > ends.count {
          // One without words leads back from a note, as those of Duokan do.
          if !open.hasWords {
            let isBack = called == 0 && open.tag.contains("#place-")
            writer.replaceAll(open.start..<tag.range.upperBound, by: isBack ? "\(open.tag)↩</a>" : "")
            if isBack { writer.insert(anchors(), at: open.start) }
          }
          link = nil
        }
        if tag.local == "body" {
          let names = anchors()
          if !names.isEmpty { writer.insert("<p>\(names)</p>", at: tag.range.lowerBound) }
          isInBody = false
        }
      case .text(let words):
        guard isInBody, opaque == 0, words.contains(where: { $0 > 0x20 }) else { return }
        link?.hasWords = true
        let names = anchors()
        if !names.isEmpty { writer.insert(names, at: link?.start ?? last) }
        marks.begin(words, at: last, in: &writer)
      }
    }
    return writer.output
  }

  /// - Parameter noted: the notes that the page has called already: what leads to one once more leads to its place, as a converter
  ///   would put the note there again.
  private func linkTag(_ address: String, _ page: Int, _ noted: inout Set<String>) -> String {
    switch target(of: address, in: page) {
    case .place(let place):
      if place.page == page, pages[page].called.contains(place.name), noted.insert(place.name).inserted {
        return "<a epub:type=\"noteref\" href=\"#\(XML.attribute(place.name))\">"
      }
      return "<a href=\"\(pages[place.page].file)#place-\(places[place] ?? 0)\">"
    case .nothing(let known): return "<a href=\"\(XML.attribute(known))\">"
    case .outside: return "<a href=\"\(XML.attribute(address))\">"
    }
  }
}

/// What styles and elements make of the words of a page, which is marked at each piece of them: blocks may be in what is struck out.
private struct BookMarks {
  private let looks: TextLooks
  /// The look of each element that is open.
  private var open: [TextLook] = []
  /// What the end of the words that are being read becomes.
  private var close: String?
  /// Whether nothing of an item was read yet.
  private var isItem = false

  init(_ looks: TextLooks) { self.looks = looks }

  mutating func enter(_ tag: XMLWalk.Tag) {
    let own = looks.look(
      of: tag.local, classes: tag.attributes["class"], name: tag.attributes["id"],
      style: tag.attributes["style"])
    var look = TextLook()
    look.isStruck =
      open.last?.isStruck == true || own.isStruck == true || ["del", "s", "strike"].contains(tag.local)
    // What is raised twice is so by its element, which a converter knows.
    let isOfElement = ["sup", "sub", "td", "th", "img"].contains(tag.local)
    look.level = isOfElement ? TextLook.Level.none : own.level ?? open.last?.level
    open.append(look)
    isItem = tag.local == "li" || isItem && ["p", "label", "span", "input"].contains(tag.local)
  }

  mutating func leave() { _ = open.popLast() }

  /// Begins words where they stand.
  mutating func begin(_ words: [UInt8], at place: Int, in writer: inout TextEdits) {
    isItem = false
    guard close == nil, let look = open.last else { return }
    let level = look.level == .raised ? "sup" : "sub"
    let isLevelled =
      look.level != nil && look.level != TextLook.Level.none && words.count <= 64
      && TextLook.isNumber(String(decoding: words, as: UTF8.self).trimmed)
    let names = (look.isStruck == true ? ["del"] : []) + (isLevelled ? [level] : [])
    guard !names.isEmpty else { return }
    writer.insert(names.map { "<\($0)>" }.joined(), at: place)
    close = names.reversed().map { "</\($0)>" }.joined()
  }

  mutating func end(at place: Int, in writer: inout TextEdits) {
    if let close { writer.insert(close, at: place) }
    close = nil
  }

  /// What a box that is ticked or not becomes; of an item, what a converter takes for that.
  func box(_ tag: XMLWalk.Tag) -> String? {
    guard tag.attributes["type"]?.lowercased() == "checkbox" else { return nil }
    return tag.attributes["checked"] == nil ? "☐ " : isItem ? "☒ " : "☑ "
  }
}
