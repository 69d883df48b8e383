internal import Bytes
private import CGumbo
internal import Documents
internal import MetadataCleaning

/// HTML, by a parser that follows HTML5: the words and their structure; nothing that runs, loads or hides.
enum HTML {
  /// Elements whose contents are not for reading.
  private static let skipped: Set<GumboTag> = [
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_HEAD, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
    GUMBO_TAG_IFRAME,
    GUMBO_TAG_OBJECT, GUMBO_TAG_SVG, GUMBO_TAG_CANVAS, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO,
  ]
  /// Elements that stand in a line. The name of any other is that of the block that begins there.
  private static let withinLines: Set<GumboTag> = [
    GUMBO_TAG_A, GUMBO_TAG_ABBR, GUMBO_TAG_B, GUMBO_TAG_BR, GUMBO_TAG_CITE, GUMBO_TAG_CODE, GUMBO_TAG_DEL,
    GUMBO_TAG_EM, GUMBO_TAG_FONT, GUMBO_TAG_I, GUMBO_TAG_IMG, GUMBO_TAG_KBD, GUMBO_TAG_LABEL, GUMBO_TAG_MARK,
    GUMBO_TAG_RUBY, GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_SPAN, GUMBO_TAG_STRONG, GUMBO_TAG_SUB,
    GUMBO_TAG_SUP, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_U,
  ]
  /// Elements whose words styles raise or lower.
  private static let levelled: Set<GumboTag> = [
    GUMBO_TAG_SPAN, GUMBO_TAG_FONT, GUMBO_TAG_SMALL, GUMBO_TAG_BIG, GUMBO_TAG_B, GUMBO_TAG_STRONG,
    GUMBO_TAG_I,
    GUMBO_TAG_EM, GUMBO_TAG_U, GUMBO_TAG_LABEL,
  ]
  /// Deeper elements are left out.
  private static let maximumDepth = 400

  /// Parses a whole page, and returns what its head says.
  static func parse(into emitter: inout Emitter) -> (title: String?, language: String?) {
    let start = emitter.cursor
    return parse(Array(emitter.text[start...]), at: start, into: &emitter)
  }

  /// Parses a block of HTML within another format. An element that hides or strikes what is in it may go on behind it, as a block ends
  /// with an empty line (CommonMark, 4.6).
  static func parseFragment(_ words: [UInt8], before limit: Int, into emitter: inout Emitter) {
    let tags = HTMLTag.find(in: words)
    var start = 0
    func parse(upTo end: Int, _ emitter: inout Emitter) {
      let part = Array(words[start..<max(start, end)])
      if part.contains(where: { $0 > 0x20 }) { parseBlock(part, before: limit, into: &emitter) }
    }
    for tag in tags {
      if emitter.isInOpenElement {
        guard let wasHidden = emitter.follow(tag) else { continue }
        if !wasHidden { parse(upTo: tag.range.lowerBound, &emitter) }
        start = tag.range.upperBound
      } else if !tag.isEnd, !tag.isEnded {
        let isHiding = HiddenElements.isHiding(attributes: String(decoding: words[tag.range], as: UTF8.self))
        guard isHiding || ["del", "s", "strike"].contains(tag.name), emitter.isEnded(tag, from: limit) else {
          continue
        }
        parse(upTo: tag.range.lowerBound, &emitter)
        emitter.beginOpenElement(tag.name, isHidden: isHiding)
        start = tag.range.upperBound
      }
    }
    parse(upTo: words.count, &emitter)
  }

  private static func parseBlock(_ words: [UInt8], before limit: Int, into emitter: inout Emitter) {
    let place: Int? =
      if case .source(let range) = emitter.piece(words, before: limit) { range.lowerBound } else { nil }
    if let place { emitter.cursor = place }
    _ = parse(words, at: place, into: &emitter)
    if let place { emitter.cursor = max(emitter.cursor, place + words.count) }
  }

  /// A tag by itself within a line: only those that show something count.
  static func parseInline(_ words: [UInt8], into emitter: inout Emitter) {
    let text = String(decoding: words, as: UTF8.self).lowercased()
    if text.contains("id=") || text.contains("name="), let name = withTree(words, { $0.firstName }) ?? nil {
      emitter.name(name, isOfNext: false)
    }
    let isEnd = text.hasPrefix("</")
    let name = String(text.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isNumber || $0 == "-" })
    if isEnd {
      emitter.endHiding(name)
    } else if emitter.isHiding(name) || name == "template" || HiddenElements.isHiding(attributes: text),
      !text.hasSuffix("/>"), !["br", "img", "input", "hr", "wbr"].contains(name)
    {
      return emitter.beginHiding(name)
    }
    switch name {
    // A list in a cell of a table has its items in lines.
    case "ul", "ol": emitter.setList(isOpen: !isEnd, numbering: name == "ol" ? 1 : nil)
    case "p", "div": emitter.breakLine()
    case "q": emitter.add(.text(.literal(isEnd ? "”" : "“")))
    case "source":
      if let source = withTree(words, { root in root.first { $0.tag == GUMBO_TAG_SOURCE }?.attribute("src") })
        ?? nil
      {
        recording(at: source, title: nil, into: &emitter)
      }
    case "li" where !isEnd: emitter.beginItem()
    default: break
    }
    if text.hasPrefix("<br") || text.hasPrefix("</br") {
      emitter.add(.lineBreak)
    } else if text.hasPrefix("<input"),
      let field = withTree(words, { root in root.first(where: { $0.field != nil })?.field }) ?? nil
    {
      emitter.add(.text(.literal(field)))
    } else if ["<im", "<video", "<audio", "<object", "<embed"].contains(where: { text.hasPrefix($0) }) {
      parseElement(words, into: &emitter)
    } else if text.hasPrefix("</a") {
      emitter.endLink()
    } else if text.hasPrefix("<a"), let target = withTree(words, { $0.firstLink }) ?? nil {
      emitter.beginLink(to: target)
    }
  }

  /// An element within a line, with all that is in it.
  static func parseElement(_ words: [UInt8], into emitter: inout Emitter) {
    withTree(words) { root in
      var walker = Walker(offset: nil, isInLine: true)
      walker.walk(root, into: &emitter)
    }
  }

  /// A link to a film or sound, which is not played.
  private static func recording(at address: String, title: String?, into emitter: inout Emitter) {
    emitter.begin(.link(destination: .literal(Emitter.shortened(address))))
    let name = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last.map(String.init)
    emitter.add(.text(.literal("▶ " + (title ?? name ?? address))))
    emitter.end()
  }

  private static func parse(
    _ bytes: [UInt8], at offset: Int?, into emitter: inout Emitter
  ) -> (title: String?, language: String?) {
    withTree(bytes) { root in
      var walker = Walker(offset: offset, isInLine: false, looks: looks(in: bytes))
      walker.walk(root, into: &emitter)
      walker.endParagraph(&emitter)
      return (walker.title(root), root.attribute("lang").flatMap(Language.tag))
    } ?? (nil, nil)
  }

  /// What the styles in a page say.
  private static func looks(in page: [UInt8]) -> TextLooks {
    var looks = TextLooks()
    var place = 0
    while let start = page.firstIndex(of: Array("<style".utf8), in: place..<page.count),
      let end = page.firstIndex(of: Array("</style".utf8), in: start..<page.count)
    {
      looks.add(page[start..<end].drop { $0 != UInt8(ascii: ">") }.dropFirst())
      place = end
    }
    return looks
  }

  private static func withTree<Result>(
    _ bytes: [UInt8], _ body: (Node) -> Result
  ) -> Result? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var options = unsafe kGumboDefaultOptions
      // Nobody reads its errors, each of which remembers all elements that are open.
      unsafe options.max_errors = 0
      let text = unsafe base.assumingMemoryBound(to: CChar.self)
      guard let output = unsafe gumbo_parse_with_options(&options, text, buffer.count) else { return nil }
      defer { unsafe gumbo_destroy_output(&options, output) }
      guard let root = unsafe output.pointee.root else { return nil }
      return unsafe body(Node(pointer: root))
    }
  }

  /// A node of the tree, which must not be kept longer than the tree is.
  @safe private struct Node {
    let pointer: UnsafeMutablePointer<GumboNode>

    var type: GumboNodeType { unsafe pointer.pointee.type }

    /// Which element it is; `nil` for words and the like.
    var tag: GumboTag? {
      guard isElement else { return nil }
      return unsafe pointer.pointee.v.element.tag
    }

    private var isElement: Bool { type == GUMBO_NODE_ELEMENT || type == GUMBO_NODE_TEMPLATE }

    /// The nodes within an element.
    var children: [Node] {
      guard isElement else { return [] }
      let vector = unsafe pointer.pointee.v.element.children
      return unsafe (0..<Int(vector.length)).compactMap { index in
        unsafe vector.data[index].map { unsafe Node(pointer: $0.assumingMemoryBound(to: GumboNode.self)) }
      }
    }

    /// The value of an element's attribute.
    func attribute(_ name: String) -> String? {
      guard isElement, let found = unsafe gumbo_get_attribute(&pointer.pointee.v.element.attributes, name)
      else { return nil }
      return unsafe String(cString: found.pointee.value)
    }

    /// All words in it, in one line; at most about so many bytes of them.
    func allWords(limit: Int = 4096) -> String {
      var words: [UInt8] = []
      addWords(to: &words, limit: limit, depth: 0)
      return joiningLines(String(decoding: words, as: UTF8.self)).trimmed
    }

    private func addWords(to all: inout [UInt8], limit: Int, depth: Int) {
      guard all.count < limit, depth < maximumDepth else { return }
      if let words { all += words.bytes }
      if let tag, [GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE].contains(tag) { return }
      for child in children { child.addWords(to: &all, limit: limit, depth: depth + 1) }
    }

    /// A box that is ticked or not; in Evernote's notes `<en-todo checked="true">`.
    var check: String? {
      let isBox = tag == GUMBO_TAG_INPUT && attribute("type")?.lowercased() == "checkbox"
      guard isBox || tag == GUMBO_TAG_UNKNOWN && isToDo else { return nil }
      let state = attribute("checked")
      return state == nil || state == "false" ? "☐ " : "☑ "
    }

    private var isToDo: Bool { writtenName == "en-todo" }

    /// The name of an element as its tag has it, in small letters.
    var writtenName: String {
      guard isElement else { return "" }
      let tag = unsafe pointer.pointee.v.element.original_tag
      guard let start = unsafe tag.data, unsafe tag.length > 1 else { return "" }
      let bytes = unsafe UnsafeRawBufferPointer(start: start, count: min(Int(tag.length), 40))
      let name = unsafe bytes.dropFirst().prefix {
        $0.isWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
      }
      return unsafe String(decoding: name, as: UTF8.self).lowercased()
    }

    /// What is in a field of a form: a box that is ticked or not, or words that somebody may have filled in.
    var field: String? {
      if let check { return check }
      guard tag == GUMBO_TAG_INPUT, let value = attribute("value")?.trimmed, !value.isEmpty,
        !["hidden", "radio", "password", "file", "image", "range", "color", "checkbox"].contains(
          attribute("type")?.lowercased())
      else { return nil }
      return "[\(value)]"
    }

    /// A formula in it.
    func math(depth: Int = 0) -> MathML {
      // A prefix may stand before the name (XML).
      var math = MathML(name: writtenName.split(separator: ":").last.map(String.init) ?? "")
      for name in MathML.knownAttributes { math.attributes[name] = attribute(name) }
      guard depth < MathML.maximumDepth else { return MathML(words: allWords()) }
      for child in children {
        if let words = child.words.map({ joiningLines(String(decoding: $0.bytes, as: UTF8.self)) }) {
          let kept = math.name == "mtext" ? words : words.trimmed
          if !kept.isEmpty { math.children.append(MathML(words: kept)) }
        } else if child.isElement {
          math.children.append(child.math(depth: depth + 1))
        }
      }
      return math
    }

    /// All words in it, of which those that are raised or lowered are so.
    func scripts(depth: Int = 0) -> String {
      guard depth < 8 else { return allWords() }
      return joiningLines(
        children.map { child in
          switch child.tag {
          case GUMBO_TAG_SUP: Scripts.raised(child.scripts(depth: depth + 1))
          case GUMBO_TAG_SUB: Scripts.lowered(child.scripts(depth: depth + 1))
          case nil: child.words.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
          default: child.scripts(depth: depth + 1)
          }
        }.joined()
      ).trimmed
    }

    /// Whether it is an element that browsers do not show; `template` is what scripts make others of.
    var isHidden: Bool {
      tag == GUMBO_TAG_TEMPLATE || attribute("hidden") != nil
        || !isShownByScript && attribute("style").map(HiddenElements.isHiding(style:)) == true
    }

    /// Whether it is what a page is there for, which a script shows when it is ready: the whole of it, or an article of WeChat.
    private var isShownByScript: Bool {
      [GUMBO_TAG_BODY, GUMBO_TAG_MAIN, GUMBO_TAG_ARTICLE].contains(tag)
        || attribute("id") == HiddenElements.shownLater
    }

    /// Whether no link or picture is in it.
    var isBare: Bool { firstLink == nil && first { $0.tag == GUMBO_TAG_IMG } == nil }

    /// What styles make of it.
    func look(by looks: TextLooks) -> TextLook {
      let style = attribute("style")
      guard style != nil || !looks.isEmpty else { return TextLook() }
      return looks.look(
        of: looks.isEmpty ? "" : writtenName, classes: attribute("class"), name: attribute("id"), style: style
      )
    }

    /// About where its tag begins in what was parsed.
    var offset: Int {
      guard isElement else { return 0 }
      return unsafe Int(pointer.pointee.v.element.start_pos.offset)
    }

    /// The first element in it of which something holds; it is not looked for deep.
    func first(depth: Int = 0, where matches: (Node) -> Bool) -> Node? {
      if matches(self) { return self }
      guard depth < 8 else { return nil }
      for child in children {
        if let found = child.first(depth: depth + 1, where: matches) { return found }
      }
      return nil
    }

    /// How many columns or rows a cell takes, within reason.
    func span(_ name: String) -> Int { min(max(attribute(name).flatMap(Int.init) ?? 1, 1), 100) }

    /// What can be chosen in a field of a form.
    var options: [String] {
      children.flatMap { child in
        child.tag == GUMBO_TAG_OPTGROUP
          ? child.options : [child.attribute("label") ?? child.allWords()].filter { !$0.isEmpty }
      }
    }

    /// Where the first link in it leads.
    var firstLink: String? { firstLink(depth: 0) }

    private func firstLink(depth: Int) -> String? {
      if tag == GUMBO_TAG_A { return attribute("href") }
      guard depth < maximumDepth else { return nil }
      for child in children { if let link = child.firstLink(depth: depth + 1) { return link } }
      return nil
    }

    /// Where the picture of an element lies: what is only loaded when it comes into sight has it in another attribute than what stands
    /// there until then.
    var pictureSource: String? {
      for name in ["data-src", "data-original", "data-lazy-src", "src", "href"] {
        if let source = attribute(name)?.trimmed, !source.isEmpty { return source }
      }
      return ["srcset", "data-srcset"].lazy.compactMap(attribute).compactMap { set in
        // `a.png 1x, b.png 2x`
        let first = set.drop { $0.isWhitespace }.prefix { !$0.isWhitespace }
        let source = first.last == "," ? first.dropLast() : first
        return source.isEmpty ? nil : String(source)
      }.first
    }

    /// Whether the file of an object is a picture.
    func isPicture(_ file: String) -> Bool {
      if let type = attribute("type") { return type.hasPrefix("image/") }
      let name = file.prefix { $0 != "?" && $0 != "#" }.lowercased()
      return name.hasPrefix("data:image/")
        || [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp"].contains { name.hasSuffix($0) }
    }

    /// What links call an element.
    var name: String? {
      attribute("id") ?? (tag == GUMBO_TAG_A || tag == GUMBO_TAG_SPAN ? attribute("name") : nil)
    }

    /// The name of the first element in it that has one.
    var firstName: String? {
      if let name { return name }
      for child in children { if let name = child.firstName { return name } }
      return nil
    }

    /// The words of a node that has them, and about where they stand in what was parsed.
    var words: (bytes: [UInt8], offset: Int)? {
      guard [GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE].contains(type) else { return nil }
      let text = unsafe pointer.pointee.v.text
      return unsafe (Array(String(cString: text.text).utf8), Int(text.start_pos.offset))
    }
  }

  private struct Walker {
    /// Where the parsed bytes stand in the text; `nil` if they do not stand there as they are.
    let offset: Int?
    /// Whether words need no paragraph begun for them.
    var isInLine: Bool
    /// What styles make of classes.
    let looks: TextLooks
    private var hasParagraph = false
    private var isPreformatted = false
    /// The columns of the table that cells of rows above reach into, and for how many more rows.
    private var covered: [Int: Int] = [:]
    /// How many cells were added for that: a few letters could ask for thousands.
    private var emptyCells = 0
    private static let mostEmptyCells = 100_000
    /// How many quotations we are in.
    private var quotations = 0
    /// What the next paragraph begins with: what counts its item.
    private var itemMark: String?
    /// Whether the line that is being read has words, and whether a block has begun or ended since: a line that
    /// can't hold blocks, such as a cell, is broken there.
    private var line = (hasWords: false, isBreakDue: false)

    init(offset: Int?, isInLine: Bool, looks: TextLooks = TextLooks()) {
      self.offset = offset
      self.isInLine = isInLine
      self.looks = looks
    }

    mutating func walk(
      _ node: Node, depth: Int = 0, into emitter: inout Emitter
    ) {
      guard depth < maximumDepth else { return }
      switch node.type {
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA: words(node, &emitter)
      case GUMBO_NODE_WHITESPACE: space(node, &emitter)
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: element(node, depth, &emitter)
      default: break
      }
    }

    private mutating func walkChildren(
      _ node: Node, _ depth: Int, _ emitter: inout Emitter
    ) {
      var last: GumboTag?
      for child in node.children {
        // WeChat has an element for each line of code.
        if isPreformatted, child.tag == GUMBO_TAG_CODE, last == GUMBO_TAG_CODE {
          emitter.add(.text(.literal("\n")))
        }
        last = child.tag
        walk(child, depth: depth + 1, into: &emitter)
      }
    }

    private mutating func element(
      _ node: Node, _ depth: Int, _ emitter: inout Emitter
    ) {
      guard let tag = node.tag else { return }
      guard !node.isHidden else { return hide(node, &emitter) }
      if emitter.hasMathML,
        HiddenElements.isRepeated(
          tag == GUMBO_TAG_NOBR ? "nobr" : "", node.attribute("class") ?? "", node.attribute("aria-hidden"))
      {
        return
      }
      guard !skipped.contains(tag) else { return pictures(of: node, tag, &emitter) }
      if let name = node.name { emitter.name(name, isOfNext: !isInLine && !withinLines.contains(tag)) }
      let look = node.look(by: looks)
      guard look.isStruck == true, tag != GUMBO_TAG_SPAN else {
        return element(node, tag, look, depth, &emitter)
      }
      emitter.strike(isBegin: true)
      element(node, tag, look, depth, &emitter)
      emitter.strike(isBegin: false)
    }

    /// A number that a style raises or lowers, as one of an element for that; words may only be set beside something so.
    private mutating func isLevelled(
      _ node: Node, _ tag: GumboTag, _ level: TextLook.Level?, _ emitter: inout Emitter
    ) -> Bool {
      guard level == .raised || level == .lowered, levelled.contains(tag) else { return false }
      let words = node.allWords(limit: 64)
      guard TextLook.isNumber(words), node.isBare else { return false }
      literal(level == .raised ? Scripts.raised(words) : Scripts.lowered(words), &emitter)
      return true
    }

    private mutating func element(
      _ node: Node, _ tag: GumboTag, _ look: TextLook, _ depth: Int, _ emitter: inout Emitter
    ) {
      if isLevelled(node, tag, look.level, &emitter) { return }
      switch tag {
      case GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6:
        let level = Int(tag.rawValue - GUMBO_TAG_H1.rawValue) + 1
        if level == 1 { emitter.markTaggedTitle() }
        block(.heading(level: level), node, depth, &emitter, isInLine: true)
      case GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_HEADER,
        GUMBO_TAG_FOOTER, GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION,
        GUMBO_TAG_DETAILS,
        GUMBO_TAG_SUMMARY, GUMBO_TAG_BODY, GUMBO_TAG_HTML, GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_DD,
        GUMBO_TAG_FORM,
        GUMBO_TAG_ADDRESS, GUMBO_TAG_CENTER, GUMBO_TAG_CAPTION:
        endParagraph(&emitter)
        line.isBreakDue = line.hasWords
        walkChildren(node, depth, &emitter)
        line.isBreakDue = line.hasWords
        endParagraph(&emitter)
      case GUMBO_TAG_BLOCKQUOTE: block(.quote, node, depth, &emitter)
      case GUMBO_TAG_Q:
        let marks = quotations.isMultiple(of: 2) ? ["“", "”"] : ["‘", "’"]
        quotations += 1
        literal(marks[0], &emitter)
        walkChildren(node, depth, &emitter)
        literal(marks[1], &emitter)
        quotations -= 1
      case GUMBO_TAG_UL: block(.list(start: nil, isLoose: false), node, depth, &emitter)
      case GUMBO_TAG_OL: numberedList(node, depth, &emitter)
      case GUMBO_TAG_LI: block(.item(isDone: nil), node, depth, &emitter)
      case GUMBO_TAG_TABLE:
        let outer = covered
        covered = [:]
        block(.table(columns: []), node, depth, &emitter)
        covered = outer
      case GUMBO_TAG_THEAD, GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT:
        // HTML, 4.9.12.1: no cell reaches out of its group of rows.
        covered = [:]
        walkChildren(node, depth, &emitter)
        covered = [:]
      case GUMBO_TAG_TR: row(node, depth, &emitter)
      case GUMBO_TAG_SUP, GUMBO_TAG_SUB:
        guard node.isBare else {
          // A number that is a link would be one with a number before it.
          let words = node.allWords(limit: 64)
          let isNumber = TextLook.isNumber(words) && node.firstLink != nil
          if isNumber { literal("[", &emitter) }
          walkChildren(node, depth, &emitter)
          if isNumber { literal("]", &emitter) }
          return
        }
        let words = node.scripts()
        literal(tag == GUMBO_TAG_SUP ? Scripts.raised(words) : Scripts.lowered(words), &emitter)
      case GUMBO_TAG_RUBY: ruby(node, depth, &emitter)
      case GUMBO_TAG_MARK: inline(.strong, node, depth, &emitter)
      case GUMBO_TAG_TD, GUMBO_TAG_TH: block(.cell, node, depth, &emitter, isInLine: true)
      case GUMBO_TAG_PRE:
        isPreformatted = true
        block(.codeBlock, node, depth, &emitter, isInLine: true)
        isPreformatted = false
      case GUMBO_TAG_HR:
        endParagraph(&emitter)
        emitter.add(.rule)
      case GUMBO_TAG_BR: if hasParagraph || isInLine { emitter.add(.lineBreak) }
      case GUMBO_TAG_IMG: image(node, &emitter)
      case GUMBO_TAG_EMBED: pictures(of: node, tag, &emitter)
      case GUMBO_TAG_TEXTAREA:
        endParagraph(&emitter)
        walkChildren(node, depth, &emitter)
        endParagraph(&emitter)
      case GUMBO_TAG_SELECT:
        let options = node.options
        if !options.isEmpty { literal("[\(options.joined(separator: " / "))]", &emitter) }
      case GUMBO_TAG_BUTTON:
        // What copies code is in it, on some pages.
        guard !isPreformatted, !node.allWords(limit: 16).isEmpty else {
          return pictures(of: node, tag, &emitter)
        }
        literal("[", &emitter)
        walkChildren(node, depth, &emitter)
        literal("]", &emitter)
      case GUMBO_TAG_AREA:
        guard let target = node.attribute("href"), let words = node.attribute("alt"), !words.isEmpty else {
          return
        }
        if hasParagraph || isInLine { literal(" ", &emitter) }
        beginParagraph(&emitter)
        emitter.begin(.link(destination: .literal(target)))
        emitter.add(.text(.literal(words)))
        emitter.end()
      case GUMBO_TAG_A:
        let target = node.attribute("href") ?? ""
        inline(
          target.isEmpty ? nil : .link(destination: .literal(Emitter.shortened(target))), node, depth,
          &emitter)
      case GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_CITE: inline(.emphasis, node, depth, &emitter)
      case GUMBO_TAG_STRONG, GUMBO_TAG_B: inline(.strong, node, depth, &emitter)
      case GUMBO_TAG_MATH: formula(node, &emitter)
      case GUMBO_TAG_DEL, GUMBO_TAG_S, GUMBO_TAG_STRIKE: inline(.strike, node, depth, &emitter)
      case GUMBO_TAG_SPAN where look.isStruck == true: inline(.strike, node, depth, &emitter)
      default:
        if tag == GUMBO_TAG_UNKNOWN, node.writtenName.hasSuffix(":math") { return formula(node, &emitter) }
        if let field = node.field { literal(field, &emitter) }
        // The sources of a picture, which are for choice, are all that it has if nothing follows them.
        if let source = node.children.first(where: { $0.tag == GUMBO_TAG_SOURCE && $0.pictureSource != nil }),
          node.first(where: { $0.tag == GUMBO_TAG_IMG && $0.pictureSource != nil }) == nil
        {
          image(source, &emitter)
        }
        walkChildren(node, depth, &emitter)
      }
    }

    private mutating func block(
      _ kind: Document.Kind, _ node: Node, _ depth: Int, _ emitter: inout Emitter,
      isInLine holdsWords: Bool = false
    ) {
      let before = (isInLine, line)
      endParagraph(&emitter)
      emitter.begin(kind)
      isInLine = holdsWords
      line = (false, false)
      walkChildren(node, depth, &emitter)
      endParagraph(&emitter)
      (isInLine, line) = before
      emitter.end()
    }

    private mutating func literal(_ words: String, _ emitter: inout Emitter) {
      beginParagraph(&emitter)
      breakIfDue(&emitter)
      emitter.add(.text(.literal(words)))
    }

    /// A list that counts, from wherever and in whatever way (HTML, 4.4.5). One that goes on with another number is another list, and
    /// what numbers can't say stands in front of its items.
    private mutating func numberedList(_ node: Node, _ depth: Int, _ emitter: inout Emitter) {
      func clamped(_ number: Int) -> Int { min(max(number, 0), 999_999_999) }
      let isReversed = node.attribute("reversed") != nil
      let type = node.attribute("type").flatMap { ["a", "A", "i", "I"].contains($0) ? $0 : nil }
      let items = node.children.count { $0.tag == GUMBO_TAG_LI }
      var number = clamped(node.attribute("start").flatMap(Int.init) ?? (isReversed ? items : 1))
      let before = (isInLine, line)
      endParagraph(&emitter)
      (isInLine, line) = (false, (false, false))
      /// What the list that is open would count next.
      var next: Int?
      for child in node.children where child.type != GUMBO_NODE_WHITESPACE {
        let isItem = child.tag == GUMBO_TAG_LI
        if isItem, let value = child.attribute("value").flatMap(Int.init) { number = clamped(value) }
        if next == nil || isItem && next != number && type == nil {
          endParagraph(&emitter)
          if next != nil { emitter.end() }
          emitter.begin(.list(start: type == nil ? number : nil, isLoose: false))
          next = number
        }
        if isItem, let type { itemMark = Self.mark(of: number, type) }
        walk(child, depth: depth + 1, into: &emitter)
        itemMark = nil
        guard isItem else { continue }
        next = number + 1
        number = clamped(number + (isReversed ? -1 : 1))
      }
      if next == nil { emitter.begin(.list(start: number, isLoose: false)) }
      endParagraph(&emitter)
      (isInLine, line) = before
      emitter.end()
    }

    /// `c. ` of 3, or `iii. `.
    private static func mark(of number: Int, _ type: String) -> String {
      guard (1..<4000).contains(number) else { return "\(number). " }
      var (rest, mark) = (number, "")
      if type.lowercased() == "a" {
        while rest > 0 {
          mark = String(UnicodeScalar(UInt8(ascii: "a") + UInt8((rest - 1) % 26))) + mark
          rest = (rest - 1) / 26
        }
      } else {
        for (value, sign) in [
          (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ] {
          while rest >= value { (rest, mark) = (rest - value, mark + sign) }
        }
      }
      return (type == type.lowercased() ? mark : mark.uppercased()) + ". "
    }

    /// A row, with a cell wherever one of an earlier row or cell reaches, so that each stands in its column.
    private mutating func row(_ node: Node, _ depth: Int, _ emitter: inout Emitter) {
      let cells = node.children.filter { $0.tag == GUMBO_TAG_TD || $0.tag == GUMBO_TAG_TH }
      let before = (isInLine, line)
      endParagraph(&emitter)
      emitter.begin(.row(isHeader: !cells.isEmpty && cells.allSatisfy { $0.tag == GUMBO_TAG_TH }))
      (isInLine, line) = (false, (false, false))
      var column = 0
      func emptyCell(_ emitter: inout Emitter) {
        emitter.begin(.cell)
        emitter.end()
        emptyCells += 1
      }
      func fill(_ covered: inout [Int: Int], _ emitter: inout Emitter) {
        while let rows = covered[column], rows > 0, emptyCells < Self.mostEmptyCells {
          covered[column] = rows - 1
          emptyCell(&emitter)
          column += 1
        }
      }
      for cell in cells {
        fill(&covered, &emitter)
        walk(cell, depth: depth + 1, into: &emitter)
        // To the end of them, if it says none (HTML, 4.9.11).
        let reachesEnd = cell.attribute("rowspan").flatMap { Int($0) } == 0
        let (width, height) = (cell.span("colspan"), reachesEnd ? Self.mostEmptyCells : cell.span("rowspan"))
        for place in 0..<width {
          if place > 0, emptyCells < Self.mostEmptyCells { emptyCell(&emitter) }
          if height > 1 { covered[column] = height - 1 }
          column += 1
        }
      }
      fill(&covered, &emitter)
      (isInLine, line) = before
      emitter.end()
    }

    /// Words with their readings behind them in brackets, so that the words stand together.
    private mutating func ruby(_ node: Node, _ depth: Int, _ emitter: inout Emitter) {
      var readings = ""
      for child in node.children {
        switch child.tag {
        case GUMBO_TAG_RT, GUMBO_TAG_RTC:
          let reading = child.allWords()
          readings += (readings.isEmpty || reading.isEmpty ? "" : " ") + reading
        case GUMBO_TAG_RP: break
        // The reading is right behind the words.
        case nil:
          if let words = child.words { self.words(words.bytes.trimmingSpaces, at: words.offset, &emitter) }
        default: walk(child, depth: depth + 1, into: &emitter)
        }
      }
      if !readings.isEmpty { emitter.add(.text(.literal("（\(readings.trimmed)）"))) }
    }

    /// A formula as it was written, if the page says that, else what is in it.
    private mutating func formula(_ node: Node, _ emitter: inout Emitter) {
      let source = node.first { $0.attribute("encoding") == "application/x-tex" }
      let written = node.attribute("alttext") ?? source?.allWords() ?? ""
      let words = (written.isEmpty ? node.math().line : written).trimmed
      guard !words.isEmpty else { return }
      beginParagraph(&emitter)
      breakIfDue(&emitter)
      emitter.add(.code(.literal(words)))
    }

    private mutating func inline(
      _ kind: Document.Kind?, _ node: Node, _ depth: Int, _ emitter: inout Emitter
    ) {
      // Within a line, or the paragraph would end inside.
      guard let kind, isInLine || hasParagraph || !hasBlocks(node, in: kind) else {
        let isStruck = kind == .strike
        if isStruck { emitter.strike(isBegin: true) }
        walkChildren(node, depth, &emitter)
        if isStruck { emitter.strike(isBegin: false) }
        return
      }
      beginParagraph(&emitter)
      let before = isInLine
      isInLine = true
      emitter.begin(kind)
      walkChildren(node, depth, &emitter)
      emitter.end()
      isInLine = before
    }

    private func hasBlocks(_ node: Node, in kind: Document.Kind) -> Bool {
      let blocks = [
        GUMBO_TAG_DIV, GUMBO_TAG_P, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_UL, GUMBO_TAG_TABLE,
      ]
      // A link or emphasis may be around these, but not what is struck out.
      let others = [
        GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_PRE,
      ]
      return node.children.contains { child in
        child.tag.map { blocks.contains($0) || kind == .strike && others.contains($0) } ?? false
      }
    }

    private mutating func image(_ node: Node, _ emitter: inout Emitter) {
      guard let source = node.pictureSource else { return }
      let words = node.attribute("alt") ?? ""
      if !emitter.passTwin(source.utf8, called: Array(words.utf8)) { picture(source, words, &emitter) }
    }

    private mutating func picture(_ source: String, _ words: String, _ emitter: inout Emitter) {
      beginParagraph(&emitter)
      breakIfDue(&emitter)
      let picture = emitter.picture(in: Array(source.utf8))
      emitter.begin(.image(source: .literal(Emitter.shortened(source))), showing: picture)
      if !words.isEmpty { emitter.add(.text(.literal(words))) }
      emitter.end()
    }

    /// The pictures that an element has which is not shown itself: that of a film, the file of an object, those in a drawing.
    private mutating func pictures(of node: Node, _ tag: GumboTag, _ emitter: inout Emitter, depth: Int = 0) {
      switch tag {
      case GUMBO_TAG_VIDEO:
        if let poster = node.attribute("poster"), !poster.isEmpty {
          picture(poster, node.attribute("title") ?? "", &emitter)
        }
        recording(of: node, &emitter)
      case GUMBO_TAG_AUDIO: recording(of: node, &emitter)
      case GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED:
        if let file = node.attribute("data") ?? node.attribute("src"), node.isPicture(file) {
          picture(file, node.attribute("title") ?? node.attribute("aria-label") ?? "", &emitter)
        }
        hide(node, &emitter)
      case GUMBO_TAG_CANVAS: hide(node, &emitter)
      case GUMBO_TAG_IMAGE: image(node, &emitter)
      case GUMBO_TAG_SVG, GUMBO_TAG_UNKNOWN, GUMBO_TAG_A, GUMBO_TAG_FOREIGNOBJECT, GUMBO_TAG_IMG,
        GUMBO_TAG_BUTTON:
        // Within a drawing.
        if tag == GUMBO_TAG_IMG { image(node, &emitter) }
        guard depth < maximumDepth else { return }
        if node.writtenName == "text" {
          let words = node.allWords()
          if !words.isEmpty { literal((line.hasWords ? " " : "") + words, &emitter) }
          return
        }
        for child in node.children {
          if let tag = child.tag { pictures(of: child, tag, &emitter, depth: depth + 1) }
        }
      default: break
      }
    }

    /// Notes the words of an element that are not shown.
    private func hide(_ node: Node, _ emitter: inout Emitter) {
      let words = node.allWords(limit: Leak.maximumLength)
      if !words.isEmpty { emitter.hide(words, at: offset.map { $0 + node.offset }) }
    }

    private mutating func words(_ node: Node, _ emitter: inout Emitter) {
      if let (words, start) = node.words { self.words(words, at: start, &emitter) }
    }

    private mutating func words(_ words: [UInt8], at start: Int, _ emitter: inout Emitter) {
      guard !words.isEmpty else { return }
      beginParagraph(&emitter)
      breakIfDue(&emitter)
      if let offset {
        // The parser says where in its input the words stand; what matters is that they do stand there.
        let place = offset + start
        if place >= emitter.cursor { emitter.cursor = min(place, emitter.text.count) }
        emitter.addText(words, before: min(place + words.count, emitter.text.count))
      } else {
        emitter.add(.text(.literal(String(decoding: words, as: UTF8.self))))
      }
    }

    private mutating func recording(of node: Node, _ emitter: inout Emitter) {
      let source =
        node.attribute("src")
        ?? node.children.lazy.filter { $0.tag == GUMBO_TAG_SOURCE }.compactMap { $0.attribute("src") }.first
      guard let source, !source.isEmpty, !source.hasPrefix("blob:") else { return }
      beginParagraph(&emitter)
      breakIfDue(&emitter)
      HTML.recording(at: source, title: node.attribute("title"), into: &emitter)
    }

    private mutating func breakIfDue(_ emitter: inout Emitter) {
      if isInLine, line.isBreakDue { emitter.add(.lineBreak) }
      line = (true, false)
    }

    private mutating func space(_ node: Node, _ emitter: inout Emitter) {
      if isPreformatted {
        words(node, &emitter)
      } else if hasParagraph || isInLine, !line.isBreakDue {
        emitter.add(.text(.literal(" ")))
      }
    }

    private mutating func beginParagraph(_ emitter: inout Emitter) {
      if isInLine || hasParagraph { return }
      emitter.begin(.paragraph)
      hasParagraph = true
      if let itemMark { emitter.add(.text(.literal(itemMark))) }
      itemMark = nil
    }

    mutating func endParagraph(_ emitter: inout Emitter) {
      // A line that holds words itself, such as a heading, is ended by whoever began it.
      if hasParagraph, !isInLine {
        emitter.end()
        hasParagraph = false
      }
    }

    /// The title in the head of a page.
    func title(_ root: Node) -> String? {
      let head = root.children.first { $0.tag == GUMBO_TAG_HEAD }
      let title = head?.children.first { $0.tag == GUMBO_TAG_TITLE }
      return title?.children.first?.words.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
  }
}

/// Elements of a page that browsers do not show.
enum HiddenElements {
  /// Whether one of the words stands in a text without which nothing is hidden; that is quickly seen.
  private static func mayHide(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let word: String.UTF8View
      switch byte | 0x20 {
      case UInt8(ascii: "h"): word = "idden".utf8
      case UInt8(ascii: "n"): word = "one".utf8
      case UInt8(ascii: "c"): word = "ollapse".utf8
      default: continue
      }
      if rest.lazy.map({ $0 | 0x20 }).starts(with: word) { return true }
    }
    return false
  }

  /// Whether a style hides what it is for.
  static func isHiding(style: String) -> Bool {
    guard mayHide(style) else { return false }
    let rules = style.lowercased().filter { !$0.isWhitespace }
    return ["display:none", "visibility:hidden", "visibility:collapse"].contains { rules.contains($0) }
  }

  /// Whether an element draws a formula, which in most pages stands beside it in MathML, too (KaTeX, MathJax).
  static func isRepeated(_ name: String, _ classes: String, _ isHiddenFromReaders: String?) -> Bool {
    isHiddenFromReaders == "true" && (name == "nobr" || classes.contains("katex-html"))
  }

  /// Whether a page has formulas in MathML beside those that are drawn.
  static func hasMathML(_ page: [UInt8]) -> Bool {
    ["katex-mathml", "MJX_Assistive_MathML"].contains { mark in
      page.firstIndex(of: Array(mark.utf8), in: 0..<page.count) != nil
    }
  }

  /// What an element is called that hides an article of WeChat's until a script has run, which shows it.
  static let shownLater = "js_content"

  /// Whether a tag, as it is written, is of such an element.
  static func isShownLater(_ tag: String) -> Bool {
    tag.contains("id=\"\(shownLater)\"") || tag.contains("id='\(shownLater)'")
  }

  /// The classes (`.name`) and names (`#name`) that the styles in a page hide, in small letters; not those that depend on anything.
  static func selectors(in page: [UInt8]) -> Set<Substring> {
    var selectors: Set<Substring> = []
    var place = 0
    while let start = page.firstIndex(of: Array("<style".utf8), in: place..<page.count),
      let end = page.firstIndex(of: Array("</style".utf8), in: start..<page.count)
    {
      place = end
      let styles = String(decoding: page[start..<end], as: UTF8.self).lowercased()
      for rule in styles.drop(while: { $0 != ">" }).dropFirst().split(separator: "}") {
        let parts = rule.split(separator: "{", omittingEmptySubsequences: false)
        guard parts.count == 2 else { continue }
        let style = parts[1].filter { !$0.isWhitespace }
        guard isHiding(style: style) || isAlmostHiding(style: style) else { continue }
        for selector in parts[0].split(separator: ",") {
          let name = selector.drop { $0.isWhitespace }
          let end = name.dropFirst().firstIndex { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
          let rest = name[(end ?? name.endIndex)...]
          if name.first == "." || name.first == "#", rest.allSatisfy(\.isWhitespace) {
            selectors.insert(name[..<(end ?? name.endIndex)])
          }
        }
      }
    }
    return selectors
  }

  /// Whether a style, in small letters and without spaces, makes what it is for too small or too pale to be seen.
  static func isAlmostHiding(style: String) -> Bool {
    var isFlat = (false, false, false)
    for rule in style.split(whereSeparator: { ";\"'{}".contains($0) }) {
      guard let colon = rule.firstIndex(of: ":") else { continue }
      let value = rule[rule.index(after: colon)...]
      let number = Double(value.prefix { $0.isNumber || $0 == "." })
      switch rule[..<colon] {
      case "opacity": if number.map({ $0 < 0.05 }) == true, !value.hasSuffix("%") { return true }
      case "font-size":
        let unit = value.drop { $0.isNumber || $0 == "." }
        if let number, number <= (unit.hasPrefix("px") || unit.hasPrefix("pt") ? 1 : 0.1) { return true }
      case "width", "max-width": isFlat.0 = isFlat.0 || number == 0
      case "height", "max-height": isFlat.1 = isFlat.1 || number == 0
      case "overflow": isFlat.2 = value.hasPrefix("hidden")
      case "clip": if value.hasPrefix("rect(0") { return true }
      case "clip-path": if value.hasPrefix("inset(100%") || value.hasPrefix("inset(50%") { return true }
      case "color":
        if value.hasPrefix("rgba("), value.hasSuffix(",0)") || value.hasSuffix(",0.0)") { return true }
      default: break
      }
    }
    return isFlat.2 && (isFlat.0 || isFlat.1)
  }

  /// Whether the attributes of a tag, as they are written, hide its element.
  static func isHiding(attributes: String) -> Bool {
    guard mayHide(attributes), !isShownLater(attributes) else { return false }
    if isHiding(style: attributes) { return attributes.lowercased().contains("style") }
    // Outside of values.
    var quote: Character?
    var bare = ""
    for character in attributes {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else {
        bare.append(character)
      }
    }
    return bare.lowercased().split { $0.isWhitespace || $0 == ">" || $0 == "/" }
      .contains { $0 == "hidden" || $0.hasPrefix("hidden=") }
  }
}
