internal import Bytes

/// A document in a package as a converter is to read it, and all the words that it has for readers: to see afterwards whether the
/// converter lost any.
package struct DocumentSource {
  /// The document: text boxes, which converters pass over, are paragraphs of it, and headers and footers with words of their own
  /// stand once at its end.
  package private(set) var bytes: [UInt8]
  /// Its words, a paragraph a line; of a book its pages, as they are.
  package private(set) var words: [UInt8] = []
  /// Words that are too small or too pale to be seen.
  package private(set) var faint: [String] = []
  /// Whether the words are HTML.
  package private(set) var isHTML = false
  /// What a book says of itself.
  package private(set) var title: String?
  package private(set) var language: String?

  /// Reads a document; `nil` if it is none of these kinds, or damaged.
  package init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var nothing = Findings()
    let kind = FileKind(of: bytes)
    guard [.docx, .openDocument, .epub].contains(kind), let archive = try? ZIPArchive(bytes, &nothing) else {
      return nil
    }
    switch kind {
    case .docx: readWord(archive)
    case .openDocument: readOpenDocument(archive)
    default: readBook(archive)
    }
  }

  /// - Parameter names: what parts are called from now on.
  private mutating func replace(
    _ parts: [String: [UInt8]], in archive: ZIPArchive, first: String, names: [String: String] = [:]
  ) {
    var archive = archive
    var isChanged = false
    for place in archive.entries.indices {
      let name = archive.entries[place].name
      guard let part = parts[name], part != archive.entries[place].bytes || names[name] != nil else {
        continue
      }
      archive.entries[place] = ZIPArchive.Entry(name: names[name] ?? name, bytes: part)
      isChanged = true
    }
    // It is for a converter on this machine, and goes nowhere.
    if isChanged { bytes = archive.write(first: first, stored: .all) }
  }

  // MARK: Office Open XML

  private mutating func readWord(_ archive: ZIPArchive) {
    let name =
      archive.entries.map(\.name).first { $0.hasPrefix("word/document") && $0.hasSuffix(".xml") } ?? ""
    guard let main = archive[name] else { return }
    let styles = WordText.written(archive["word/styles.xml"] ?? [])
    var lifted: [UInt8]
    (lifted, faint) = WordRuns.written(WordText.written(main), styles: styles)
    // A box may stand in a box.
    for _ in 0..<3 {
      guard let next = BoxLifter.lifted(lifted, .word), next != lifted else { break }
      lifted = next
    }
    let (lines, end) = PartWords.lines(of: lifted)
    let margins = Self.margins(archive, lines) { part in
      part.hasPrefix("word/header") || part.hasPrefix("word/footer")
    }
    lifted = Self.added(margins, to: lifted, at: end, .word)
    replace(
      [name: lifted, "word/styles.xml": Self.withoutMetadata(styles)], in: archive,
      first: "[Content_Types].xml")
    words = Self.joined(lines + margins)
    for entry in archive.entries where entry.name.hasSuffix(".xml") {
      let isShown = ["word/footnotes", "word/endnotes", "word/diagrams/data", "word/charts/chart"].contains {
        entry.name.hasPrefix($0)
      }
      if isShown { words += Self.joined(PartWords.lines(of: entry.bytes).lines) }
    }
  }

  /// Styles under other names, of which converters take paragraphs out of the text: the title becomes a heading.
  private static func withoutMetadata(_ styles: [UInt8]) -> [UInt8] {
    let names = [
      "title": "heading 1", "subtitle": "lead", "author": "by", "date": "day", "abstract": "summary",
    ]
    var edits = TextEdits(of: styles)
    _ = XMLWalk.read(styles) { event in
      guard case .start(let tag) = event, tag.local == "name", let name = tag.attributes["val"]?.lowercased(),
        let new = names[name],
        let value = styles.firstIndex(of: Array(name.utf8), ignoringCaseIn: tag.range)
      else { return }
      edits.replace(value..<value + name.utf8.count, by: new)
    }
    return edits.output
  }

  // MARK: OpenDocument

  private mutating func readOpenDocument(_ archive: ZIPArchive) {
    guard let main = archive["content.xml"] else { return }
    var lifted = OpenDocumentText.written(main)
    for _ in 0..<3 {
      guard let next = BoxLifter.lifted(lifted, .openDocument), next != lifted else { break }
      lifted = next
    }
    let (lines, end) = PartWords.lines(of: lifted)
    let margins = Self.margins(archive, lines) { $0 == "styles.xml" }
    lifted = Self.added(margins, to: lifted, at: end, .openDocument)
    replace(["content.xml": lifted], in: archive, first: "mimetype")
    words = Self.joined(lines + margins)
  }

  /// Lines of headers and footers that stand nowhere else, each once.
  private static func margins(
    _ archive: ZIPArchive, _ lines: [[UInt8]], _ isMargin: (String) -> Bool
  ) -> [[UInt8]] {
    var known = Set(lines)
    return archive.entries.filter { isMargin($0.name) && $0.name.hasSuffix(".xml") }
      .flatMap { PartWords.lines(of: $0.bytes, isMargin: true).lines }
      .filter { line in
        // Numbers of pages are no words.
        let letters = String(decoding: line, as: UTF8.self).count(where: \.isLetter)
        return letters > 1 && known.insert(line).inserted
      }
  }

  private static func joined(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.map { $0 + [0x0A] }.joined()) }

  /// The document with paragraphs at its end.
  ///
  /// - Parameter end: the tag that ends its text.
  private static func added(
    _ lines: [[UInt8]], to part: [UInt8], at end: Range<Int>?, _ format: BoxLifter.Format
  ) -> [UInt8] {
    guard !lines.isEmpty, let end else { return part }
    let name = part[end].dropFirst(2).prefix { $0 != UInt8(ascii: ":") }
    let prefix = name.count + 3 < end.count ? String(decoding: name, as: UTF8.self) + ":" : ""
    var paragraphs: [UInt8] = []
    for line in lines {
      let text = XML.attribute(String(decoding: line, as: UTF8.self))
      paragraphs +=
        format == .word
        ? "<\(prefix)p><\(prefix)r><\(prefix)t xml:space=\"preserve\">\(text)</\(prefix)t></\(prefix)r></\(prefix)p>"
          .utf8
        : "<p xmlns=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\(text)</p>".utf8
    }
    return part[..<end.lowerBound] + paragraphs + part[end.lowerBound...]
  }

  // MARK: EPUB

  private mutating func readBook(_ archive: ZIPArchive) {
    isHTML = true
    var path = ""
    _ = XMLWalk.read(archive["META-INF/container.xml"] ?? []) { event in
      if case .start(let tag) = event, tag.local == "rootfile", path.isEmpty {
        path = tag.attributes["full-path"] ?? ""
      }
    }
    let folder = path.split(separator: "/").dropLast().map(String.init)
    var files: [String: String] = [:]
    var items: [(id: String, tag: XMLWalk.Tag)] = []
    var spine: [String] = []
    // Contents and lists of pages are made anew by whoever shows a book.
    var lists: Set<String> = []
    var cuts: [Range<Int>] = []
    var (element, title, language) = ("", "", "")
    var spineEnd: (place: Int, prefix: String)?
    let package = archive[path] ?? []
    _ = XMLWalk.read(package) { event in
      switch event {
      case .start(let tag):
        element = tag.local
        if tag.local == "item", let id = tag.attributes["id"], let reference = tag.attributes["href"] {
          files[id] = EPUBPackage.resolve(reference, in: folder)
          items.append((id, tag))
          if tag.attributes["properties"]?.split(separator: " ").contains("nav") == true { lists.insert(id) }
        }
        if tag.local == "spine" { spineEnd = (0, tag.prefix(in: package)) }
        if tag.local == "itemref", let id = tag.attributes["idref"] {
          if lists.contains(id) { cuts.append(tag.range) } else { spine.append(id) }
          // What stands beside the way through the book is of it, too.
          if tag.attributes["linear"] == "no", !lists.contains(id),
            let place = package.firstIndex(of: Array("linear".utf8), ignoringCaseIn: tag.range),
            let end = package[place..<tag.range.upperBound].firstRange(of: Array("no".utf8))?.upperBound
          {
            cuts.append(place..<end + 1)
          }
        }
        if tag.local == "title", !title.isEmpty { element = "" }
        if tag.local == "language", !language.isEmpty { element = "" }
      case .end(let tag):
        element = ""
        if tag.local == "spine" { spineEnd?.place = tag.range.lowerBound }
      case .text(let text):
        if element == "title" { title += String(decoding: text, as: UTF8.self) }
        if element == "language" { language += String(decoding: text, as: UTF8.self) }
      }
    }
    var pages = spine.compactMap { id in
      files[id].flatMap { name in archive[name].map { (name: name, text: $0) } }
    }
    if !spine.isEmpty {
      var edits = TextEdits(of: package)
      // What pages lead to is of the book even if the way through it passes it by.
      let known = lists.union(spine)
      let others = files.filter { !known.contains($0.key) && Self.isPage($0.value) }
      for (id, page) in BookPages.linked(others, from: pages, in: archive) {
        guard let end = spineEnd else { break }
        pages.append(page)
        edits.insert("<\(end.prefix)itemref idref=\"\(XML.attribute(id))\"/>", at: end.place)
      }
      for cut in cuts
      where package[cut].first != UInt8(ascii: "<") || package[cut].dropLast().last == UInt8(ascii: "/") {
        edits.replace(cut, by: "")
      }
      let book = BookPages(pages, contents: Set(lists.compactMap { files[$0] })) { archive[$0] }.written
      var names: [String: String] = [:]
      for (id, tag) in items {
        guard let name = files[id], let file = book[name]?.file, !name.hasSuffix("/\(file)"), name != file,
          let value = package.value(of: "href", in: tag.range)
        else { continue }
        let place = (package[value].lastIndex(of: UInt8(ascii: "/")) ?? value.lowerBound - 1) + 1
        edits.replace(place..<value.upperBound, by: file)
        names[name] =
          String(name[..<(name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex)]) + file
      }
      var parts = book.mapValues(\.text)
      parts[path] = edits.output
      replace(parts, in: archive, first: "mimetype", names: names)
    }
    self.title = title.trimmed.isEmpty ? nil : title.trimmed
    self.language = language.trimmed.isEmpty ? nil : language.trimmed
    for page in pages { words += BookPages.withoutContents(page.text) + [0x0A] }
  }

  private static func isPage(_ name: String) -> Bool {
    [".xhtml", ".html", ".htm"].contains { name.lowercased().hasSuffix($0) }
  }
}

extension [UInt8] {
  /// Where the value of an attribute stands in a tag.
  fileprivate func value(of name: String, in tag: Range<Int>) -> Range<Int>? {
    var place = tag.lowerBound
    while let found = firstIndex(of: Array(name.utf8), in: place..<tag.upperBound) {
      place = found + name.utf8.count
      let rest = self[place..<tag.upperBound].drop { $0 <= 0x20 }
      guard self[found - 1] <= 0x20, rest.first == UInt8(ascii: "=") else { continue }
      guard let quote = rest.dropFirst().first(where: { $0 > 0x20 }),
        let start = rest.firstIndex(of: quote),
        let end = self[(start + 1)..<tag.upperBound].firstIndex(of: quote)
      else { return nil }
      return start + 1..<end
    }
    return nil
  }

  /// Where a word in small letters stands, in whatever letters.
  fileprivate func firstIndex(of word: [UInt8], ignoringCaseIn range: Range<Int>) -> Int? {
    guard range.count >= word.count else { return nil }
    return (range.lowerBound...range.upperBound - word.count).first { start in
      zip(self[start...], word).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }
}

/// The words of one part of a document.
private enum PartWords {
  /// What stands in these is for nobody to read, or stands elsewhere, too.
  private static let skipped: Set<String> = [
    "del", "moveFrom", "Fallback", "annotation", "tracked-changes", "note-citation", "numCache", "title",
    "desc",
    "table-of-content", "alphabetical-index", "bibliography", "illustration-index", "script",
    "event-listeners",
    "forms", "sequence-decls", "page-number", "page-count",
  ]

  /// Its paragraphs, and the tag that ends the text of a document.
  static func lines(of part: [UInt8], isMargin: Bool = false) -> (lines: [[UInt8]], end: Range<Int>?) {
    var lines: [[UInt8]] = []
    var end: Range<Int>?
    var line: [UInt8] = []
    var skips = 0
    /// How deep we are in what has words.
    var words = 0
    /// The fields of Word that we are in: what each is, and whether its result has begun.
    var fields: [(instruction: [UInt8], hasResult: Bool)] = []
    /// How deep we are in numbers of pages that are fields without parts.
    var numbers = 0
    let isOpenDocument = part.prefix(4096).contains { $0 == 0x3A } && Self.isOpenDocument(part)
    func isWords(_ tag: XMLWalk.Tag) -> Bool {
      isOpenDocument
        ? ["p", "h"].contains(tag.local) && tag.namespace.hasSuffix(":text:1.0")
        : tag.local == "t" && !tag.namespace.hasSuffix("/math")
          || tag.local == "v" && tag.namespace.hasSuffix("/chart")
    }
    var isInstruction = false
    var margin = isMargin && isOpenDocument ? 0 : 1
    _ = XMLWalk.read(part) { event in
      switch event {
      case .start(let tag):
        if ["header", "footer", "header-left", "footer-left"].contains(tag.local), isOpenDocument {
          margin += 1
        }
        if skipped.contains(tag.local) { skips += 1 }
        if isWords(tag) { words += 1 }
        if tag.local == "instrText" { isInstruction = true }
        switch tag.local {
        case "tab", "br", "cr", "s", "line-break", "noBreakHyphen", "footnoteReference", "endnoteReference",
          "note":
          line.append(0x20)
        case "fldChar":
          switch tag.attributes["fldCharType"] {
          case "begin": fields.append(([], false))
          case "separate":
            if !fields.isEmpty { fields[fields.count - 1].hasResult = true }
          default:
            if let field = fields.popLast(), isMargin, isPageNumber(field.instruction) {
              line.append(pageMark)
            }
          }
        case "fldSimple" where numbers > 0 || isPageNumber(Array((tag.attributes["instr"] ?? "").utf8)):
          numbers += 1
          if isMargin { line.append(pageMark) }
        case "page-number", "page-count": if isMargin { line.append(pageMark) }
        default: break
        }
      case .end(let tag):
        if ["header", "footer", "header-left", "footer-left"].contains(tag.local), isOpenDocument {
          margin -= 1
        }
        if skipped.contains(tag.local) { skips -= 1 }
        if isWords(tag) { words -= 1 }
        if ["p", "h", "pt", "note"].contains(tag.local) {
          if isMargin { line = withoutPage(line) }
          if line.contains(where: { $0 > 0x20 }) { lines.append(line) }
          line = []
          // One that nobody ends does not go on.
          if tag.local == "p", isMargin { fields = [] }
        }
        if tag.local == "fldSimple", numbers > 0 { numbers -= 1 }
        if tag.local == "instrText" { isInstruction = false }
        if tag.local == "body" && tag.namespace.hasSuffix("/main")
          || tag.local == "text" && tag.namespace.hasSuffix(":office:1.0")
        {
          end = tag.range
        }
      case .text(let text):
        if isInstruction, let field = fields.last, field.instruction.count < 64 {
          fields[fields.count - 1].instruction += text.prefix(64)
        } else if isInstruction, isMargin, isPageNumber(Array(text.prefix(64))) {
          line.append(pageMark)
        }
        let isNumber = numbers > 0 || fields.contains { $0.hasResult && isPageNumber($0.instruction) }
        if skips == 0, words > 0, margin > 0, !isMargin || !isNumber { line += text }
      }
    }
    return (lines, end)
  }

  /// Stands for the number of a page in a line.
  private static let pageMark: UInt8 = 0x01

  /// Whether a field is the number of a page (ISO/IEC 29500-1, 17.16.5).
  private static func isPageNumber(_ instruction: [UInt8]) -> Bool {
    let name = instruction.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
    return ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains {
      $0 == String(decoding: name, as: UTF8.self).uppercased()
    }
  }

  /// A line without numbers of pages and the words beside them.
  private static func withoutPage(_ line: [UInt8]) -> [UInt8] {
    guard line.contains(pageMark) else { return line }
    let around: Set = ["第", "页", "頁", "共", "第页", "第頁", "共页", "共頁", "page", "of", "/", "|", "-", "—", ""]
    let words = String(decoding: line, as: UTF8.self).split { $0.isWhitespace }.map(String.init)
    var isDropped = words.map { word in
      word.utf8.contains(pageMark) && around.contains(word.filter { $0 != "\u{1}" }.lowercased())
    }
    for index in words.indices.dropFirst()
    where isDropped[index - 1] && around.contains(words[index].lowercased()) {
      isDropped[index] = true
    }
    for index in words.indices.dropLast().reversed()
    where isDropped[index + 1] && around.contains(words[index].lowercased()) {
      isDropped[index] = true
    }
    let kept = zip(words, isDropped).filter { !$1 }.map { $0.0.filter { $0 != "\u{1}" } }
    return Array(kept.joined(separator: " ").utf8)
  }

  private static func isOpenDocument(_ part: [UInt8]) -> Bool {
    XML.root(of: part)?.name.namespace.hasPrefix("urn:oasis:names:tc:opendocument") == true
  }
}

/// Puts what stands in text boxes behind the paragraph that the box hangs on, and readings (ruby) behind the words that they are
/// for; a table gets the grid that it lacks.
private struct BoxLifter {
  enum Format { case word, openDocument }

  private struct Paragraph {
    /// What it is called; what lies on a page without a paragraph counts as one.
    var name: String
    var boxes: [Range<Int>] = []
  }

  private struct Ruby {
    /// Where what is to be replaced begins.
    var start: Int
    var base = 0..<0
    var reading = ""
    var isInReading = false
  }

  private let format: Format
  /// The paragraphs that are open, with the boxes in them.
  private var paragraphs: [Paragraph] = []
  /// How deep we are in a box, and where its contents begin.
  private var depth = 0
  private var start = 0
  private var alternates: [(hasBox: Bool, branchHasBox: Bool)] = []
  private var tables: [(start: Int, prefix: String, hasGrid: Bool, cells: Int, most: Int)] = []
  private var cuts: [Range<Int>] = []
  private var run = 0
  private var ruby: Ruby?
  private var isInRuby = false
  /// Where the last one ended, and the readings up to there.
  private var rubyEnd = -1
  private var readings = ""
  /// The prefix of Word's own elements.
  private var prefix = ""
  /// Where the instruction of a field begins.
  private var instruction = 0
  private var insertions: [(at: Int, pieces: [Range<Int>], text: String)] = []

  /// The part with its boxes lifted; `nil` if it can't be read.
  static func lifted(_ part: [UInt8], _ format: Format) -> [UInt8]? {
    var lifter = BoxLifter(format: format)
    let isRead = XMLWalk.read(part) { event in
      switch event {
      case .start(let tag): lifter.start(tag, part)
      case .end(let tag): lifter.end(tag, part)
      case .text(let text):
        if lifter.ruby?.isInReading == true { lifter.ruby?.reading += String(decoding: text, as: UTF8.self) }
      }
    }
    return isRead ? lifter.output(part) : nil
  }

  private init(format: Format) { self.format = format }

  private static let shapes: Set<String> = [
    "custom-shape", "rect", "ellipse", "circle", "polygon", "caption",
  ]

  private func isBox(_ tag: XMLWalk.Tag) -> Bool {
    switch format {
    case .word: tag.local == "txbxContent"
    case .openDocument:
      tag.namespace.hasSuffix(":drawing:1.0") && (tag.local == "text-box" || Self.shapes.contains(tag.local))
    }
  }

  private func isParagraph(_ tag: XMLWalk.Tag) -> Bool {
    switch format {
    case .word: tag.local == "p" && OfficeVocabulary.isWord(tag.namespace)
    case .openDocument:
      ["p", "h"].contains(tag.local) && tag.namespace.hasSuffix(":text:1.0")
        || tag.namespace.hasSuffix(":drawing:1.0") && (tag.local == "frame" || tag.local == "g")
    }
  }

  private mutating func start(_ tag: XMLWalk.Tag, _ part: [UInt8]) {
    if isBox(tag) {
      depth += 1
      if depth == 1 { start = tag.range.upperBound }
    }
    guard depth == 0 else { return }
    // The outermost paragraph; of a page, the outermost frame.
    if isParagraph(tag), paragraphs.isEmpty || tag.local == paragraphs.last?.name {
      paragraphs.append(Paragraph(name: tag.local))
    }
    switch tag.local {
    case "r" where !isInRuby:
      run = tag.range.lowerBound
      prefix = tag.prefix(in: part)
    case "ruby":
      isInRuby = true
      ruby = Ruby(start: format == .word ? run : tag.range.lowerBound)
    case "rubyBase", "ruby-base": ruby?.base = tag.range.upperBound..<tag.range.upperBound
    case "rt", "ruby-text": ruby?.isInReading = true
    default: break
    }
    guard format == .word else { return }
    switch tag.local {
    case "instrText": instruction = tag.range.upperBound
    case "AlternateContent": alternates.append((false, false))
    case "Choice", "Fallback": if let last = alternates.indices.last { alternates[last].branchHasBox = false }
    case "tbl":
      tables.append((tag.range.upperBound, tag.prefix(in: part), false, 0, 0))
    case "tblGrid": if let last = tables.indices.last { tables[last].hasGrid = true }
    case "tr": if let last = tables.indices.last { tables[last].cells = 0 }
    case "tc":
      if let last = tables.indices.last {
        tables[last].cells += 1
        tables[last].most = max(tables[last].most, tables[last].cells)
      }
    default: break
    }
  }

  private mutating func end(_ tag: XMLWalk.Tag, _ part: [UInt8]) {
    if isBox(tag) {
      depth -= 1
      if depth == 0 { lift(start..<max(start, tag.range.lowerBound)) }
      return
    }
    guard depth == 0 else { return }
    if isParagraph(tag), tag.local == paragraphs.last?.name, let paragraph = paragraphs.popLast(),
      !paragraph.boxes.isEmpty
    {
      insertions.append((tag.range.upperBound, paragraph.boxes, ""))
    }
    endRuby(tag)
    guard format == .word else { return }
    switch tag.local {
    case "instrText" where instruction < tag.range.lowerBound:
      // The number of a page (17.16.5.45) is a link within the link of its line in a list of contents, and Markdown has none such.
      let words = instruction..<tag.range.lowerBound
      if part[words].drop(while: { $0 <= 0x20 }).starts(with: "PAGEREF".utf8) { cuts.append(words) }
    case "AlternateContent": alternates.removeLast()
    case "Choice", "Fallback":
      if let last = alternates.indices.last, alternates[last].branchHasBox { alternates[last].hasBox = true }
    case "tbl":
      // 17.4.48: a grid has to be there, and not every program writes one.
      guard let table = tables.popLast(), !table.hasGrid else { return }
      let column = "<\(table.prefix)gridCol \(table.prefix)w=\"1000\"/>"
      let grid = String(repeating: column, count: min(table.most, 64))
      insertions.append((table.start, [], "<\(table.prefix)tblGrid>\(grid)</\(table.prefix)tblGrid>"))
    default: break
    }
  }

  private mutating func endRuby(_ tag: XMLWalk.Tag) {
    switch tag.local {
    case "rubyBase", "ruby-base":
      if let base = ruby?.base { ruby?.base = base.lowerBound..<max(base.lowerBound, tag.range.lowerBound) }
    case "rt", "ruby-text": ruby?.isInReading = false
    case "ruby" where format == .openDocument: replaceRuby(end: tag.range.upperBound)
    // The run that it is all of (17.3.3.25); the runs in it are over before.
    case "r" where format == .word && ruby != nil && !isInRuby: replaceRuby(end: tag.range.upperBound)
    default: break
    }
    if tag.local == "ruby" { isInRuby = false }
  }

  /// Readings of words beside one another stand behind the last of them, so that the words stand together.
  private mutating func replaceRuby(end: Int) {
    guard var ruby else { return }
    self.ruby = nil
    if rubyEnd == ruby.start, let last = insertions.indices.last {
      ruby.reading = readings + " " + ruby.reading
      insertions[last].text = ""
    }
    readings = ruby.reading
    rubyEnd = end
    let words = XML.attribute(readings.trimmed)
    let text = words.isEmpty ? "" : format == .word ? run(of: "（\(words)）") : "（\(words)）"
    cuts.append(ruby.start..<end)
    insertions.append((end, [ruby.base], text))
  }

  private func run(of words: String) -> String {
    "<\(prefix)r><\(prefix)t>\(words)</\(prefix)t></\(prefix)r>"
  }

  /// The first of the alternatives that has a box counts; the others say the same for older programs.
  private mutating func lift(_ contents: Range<Int>) {
    guard let last = paragraphs.indices.last else { return }
    cuts.append(contents)
    if let alternate = alternates.indices.last {
      if alternates[alternate].hasBox { return }
      alternates[alternate].branchHasBox = true
    }
    paragraphs[last].boxes.append(contents)
  }

  private func output(_ part: [UInt8]) -> [UInt8] {
    if cuts.isEmpty, insertions.isEmpty { return part }
    enum Edit { case cut(Int), insert([Range<Int>], String) }
    let edits =
      (cuts.map { ($0.lowerBound, Edit.cut($0.upperBound)) }
      + insertions.map { ($0.at, Edit.insert($0.pieces, $0.text)) }).sorted { $0.0 < $1.0 }
    var output: [UInt8] = []
    var place = 0
    for (at, edit) in edits {
      output += part[place..<max(place, at)]
      place = max(place, at)
      switch edit {
      case .cut(let end): place = end
      case .insert(let pieces, let text):
        for piece in pieces { output += part[piece] }
        output += text.utf8
      }
    }
    return output + part[place...]
  }
}
