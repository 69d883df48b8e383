private import CMarkdown
internal import Documents
private import Synchronization

/// GitHub-flavoured Markdown, by its reference parser.
enum Markdown {
  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  /// One tilde is no strike: Chinese writes ranges with it, as in 3~5个月.
  private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

  private static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// The library has one table, for the whole process, of the characters that its extensions look for: they are in it only
  /// while a text is finished, and go when the first of several is.
  private static let finishing = Mutex(())

  /// Parses the text from the emitter's cursor to its end.
  ///
  /// - Parameter isMDX: whether there may be code of JavaScript between the words.
  /// - Parameter isPandoc: whether it is Pandoc's Markdown (``PandocLines``).
  /// - Parameter values: what is put in for names.
  /// - Parameter lead: lines that stand before the text.
  /// - Parameter others: the files that it can put in.
  /// - Returns: what it has of other files.
  static func parse(
    into emitter: inout Emitter, isMDX: Bool = false, isPandoc: Bool = false, values: Values = Values(),
    lead: [String] = [], including others: OtherFiles? = nil
  ) -> MarkdownSource.Foreign {
    let source = MarkdownSource(
      emitter.text, from: emitter.cursor, isMDX: isMDX, isPandoc: isPandoc, values: values, lead: lead,
      including: others)
    emitter.files = source.files
    unsafe withTree(of: source.bytes) { root, _ in
      var walker = Walker(source, length: emitter.text.count)
      unsafe walker.walk(root, into: &emitter)
    }
    for remark in source.remarks { emitter.hide(remark.words, at: remark.end - 1) }
    return source.foreign
  }

  /// The words of a title that is Markdown itself (Quarto).
  static func words(of title: String, _ values: Values) -> String {
    guard title.utf8.contains(where: { "`*_{[\\".utf8.contains($0) }) else { return title }
    var emitter = Emitter(text: Array(title.utf8), cursor: 0)
    _ = parse(into: &emitter, values: values)
    let document = emitter.finish()
    let words = document.plainText(0..<document.nodes.count)
    return words.isEmpty ? title : words
  }

  /// What GitHub makes of a text.
  static func html(of text: String) -> String {
    var result = ""
    unsafe withTree(of: Array(text.utf8)) { root, extensions in
      guard let html = unsafe cmark_render_html(root, options | CMARK_OPT_UNSAFE, extensions) else { return }
      result = unsafe String(cString: html)
      unsafe cmark_get_default_mem_allocator().pointee.free(html)
    }
    return result
  }

  /// Parses a text, and hands over its tree and what the parser knows besides CommonMark, if there is memory for it.
  private static func withTree(
    of text: [UInt8], _ use: (OpaquePointer, UnsafeMutablePointer<cmark_llist>?) -> Void
  ) {
    precondition(isReady)
    guard let parser = unsafe cmark_parser_new(options) else { return }
    defer { unsafe cmark_parser_free(parser) }
    for name in extensions {
      if let found = unsafe cmark_find_syntax_extension(name) {
        unsafe cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    unsafe text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    var tree: OpaquePointer?
    finishing.withLock { _ in unsafe tree = cmark_parser_finish(parser) }
    guard let root = unsafe tree else { return }
    defer { unsafe cmark_node_free(root) }
    unsafe use(root, cmark_parser_get_syntax_extensions(parser))
  }

  private struct Walker {
    private let source: MarkdownSource
    private let length: Int
    private var elements = InlineElements()
    /// The tag up to which all was shown already, by its number.
    private var passed: Int?

    init(_ source: MarkdownSource, length: Int) { (self.source, self.length) = (source, length) }

    /// The end of the block that a node stands in.
    private func limit(_ node: OpaquePointer) -> Int {
      var block = unsafe Optional(node)
      while let current = unsafe block {
        let line = unsafe Int(cmark_node_get_end_line(current))
        if unsafe cmark_node_get_type(current).isBlock, line > 0 {
          return line <= source.lines.count ? source.lines[line - 1].end : length
        }
        unsafe block = cmark_node_parent(current)
      }
      return length
    }

    mutating func walk(_ root: OpaquePointer, into emitter: inout Emitter) {
      guard let iterator = unsafe cmark_iter_new(root) else { return }
      defer { unsafe cmark_iter_free(iterator) }
      while true {
        let event = unsafe cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else { return }
        if let last = passed {
          if unsafe last == InlineElements.number(of: node) { passed = nil }
          continue
        }
        if event == CMARK_EVENT_ENTER {
          if unsafe isEmptyHeader(node) || isTwin(node, &emitter) || enterAddress(node, &emitter)
            || enterBareLink(node, &emitter)
          {
            // Its words were dealt with, if there are any.
            unsafe cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
          } else {
            unsafe enter(node, &emitter)
          }
        } else {
          unsafe exit(node, &emitter)
        }
      }
    }

    /// Whether a node is the header of a table that has none, which GitHub's Markdown can't leave out.
    private func isEmptyHeader(_ node: OpaquePointer) -> Bool {
      // Extensions have the last numbers.
      guard unsafe cmark_node_get_type(node).rawValue > CMARK_NODE_FOOTNOTE_DEFINITION.rawValue,
        unsafe cmark_node_get_type(node).isBlock,
        case .container(.row(isHeader: true)) = unsafe NodeType(node)
      else { return false }
      var cell = unsafe cmark_node_first_child(node)
      while let current = unsafe cell {
        guard unsafe cmark_node_first_child(current) == nil else { return false }
        unsafe cell = cmark_node_next(current)
      }
      return true
    }

    /// Whether a node is the picture for readers in the dark beside that for the others.
    private func isTwin(_ node: OpaquePointer, _ emitter: inout Emitter) -> Bool {
      unsafe cmark_node_get_type(node) == CMARK_NODE_IMAGE && emitter.passTwin(url(node), called: words(node))
    }

    /// Where a bare address goes on in a text without spaces, the address ends before that.
    ///
    /// - Returns: whether it did.
    private func enterAddress(_ node: OpaquePointer, _ emitter: inout Emitter) -> Bool {
      guard case .link = unsafe NodeType(node) else { return false }
      let words = unsafe words(node)
      guard words.contains(where: { $0 >= 0x80 }) else { return false }
      let target = unsafe url(node)
      let isBare = target == words || target.elementsEqual("http://".utf8.map(\.self) + words)
      let text = String(decoding: words, as: UTF8.self)
      let scheme = text.hasPrefix("www.") ? text.startIndex : text.firstRange(of: "://")?.lowerBound
      guard isBare, let scheme else { return false }
      let end = BareAddress.end(text[scheme...], behind: "")
      let limit = unsafe limit(node)
      // Between angle brackets, it is whole.
      guard end < text.endIndex, !emitter.stands(words, before: limit, behind: UInt8(ascii: "<")) else {
        return false
      }
      if end > scheme {
        emitter.begin(.link(destination: .literal("")))
        emitter.addText(Array(text[..<end].utf8), before: limit)
        emitter.end(target: .literal(scheme > text.startIndex ? "" : "http://\(text[..<end])"))
      }
      emitter.addText(Array(text[(end > scheme ? end : text.startIndex)...].utf8), before: limit)
      return true
    }

    /// A link without words shows its title, else where it leads.
    ///
    /// - Returns: whether it is one.
    private func enterBareLink(_ node: OpaquePointer, _ emitter: inout Emitter) -> Bool {
      guard unsafe cmark_node_get_type(node) == CMARK_NODE_LINK, unsafe isBare(node) else { return false }
      let target = unsafe url(node)
      guard !target.isEmpty else { return false }
      let (limit, title) = unsafe (limit(node), title(node))
      if title.isEmpty {
        emitter.beginBareLink(to: target)
      } else {
        emitter.begin(.link(destination: .literal("")))
        emitter.addText(Array(title.utf8), before: limit)
      }
      emitter.end(target: emitter.target(target, before: limit))
      return true
    }

    /// Passes over the lines before a block: words that are not found in it are not looked for in all that was before.
    private func pass(to node: OpaquePointer, _ emitter: inout Emitter) {
      let line = unsafe Int(cmark_node_get_start_line(node))
      guard unsafe cmark_node_get_type(node).isBlock, line > 1, line - 2 < source.lines.count else { return }
      emitter.cursor = max(emitter.cursor, source.lines[line - 2].end)
    }

    private mutating func enter(_ node: OpaquePointer, _ emitter: inout Emitter) {
      unsafe pass(to: node, &emitter)
      let type = unsafe NodeType(node)
      switch type {
      case .text: unsafe emitter.addText(withoutTask(node), before: limit(node))
      case .code: unsafe emitter.add(.code(emitter.piece(code(node), before: limit(node))))
      case .softBreak: unsafe emitter.addSoftBreak(before: limit(node))
      case .hardBreak: emitter.add(.lineBreak)
      case .codeBlock:
        emitter.begin(.codeBlock)
        unsafe emitter.addLines(literal(node), before: limit(node))
        emitter.end()
      case .htmlBlock: unsafe HTML.parseFragment(literal(node), before: limit(node), into: &emitter)
      case .htmlInline: unsafe enterTag(node, &emitter)
      case .rule: emitter.add(.rule)
      case .footnoteReference:
        unsafe emitter.add(.footnoteReference(label: String(decoding: literal(node), as: UTF8.self)))
      case .link where unsafe url(node).isEmpty: break
      case .container(.item(nil)): unsafe emitter.begin(.item(isDone: task(node)))
      case .container(let kind): emitter.begin(kind)
      case .link:
        if unsafe isWikiLink(node) { emitter.markWikiLink() }
        if unsafe isNamed(node) { emitter.markBareLink() }
        emitter.begin(.link(destination: .literal("")))
      case .image:
        if unsafe isWikiLink(node) { emitter.markWikiLink() }
        let picture = unsafe emitter.picture(in: url(node))
        emitter.begin(.image(source: .literal("")), showing: picture)
      case .other: break
      }
    }

    /// Code within a line, without the language that may stand first in it, `#!css a {}` (MkDocs). To a shell, a path would follow there.
    private func code(_ node: OpaquePointer) -> [UInt8] {
      let code = unsafe literal(node)
      guard code.starts(with: "#!".utf8) else { return code }
      let name = code.dropFirst(2).prefix { $0.isWord || "+#-".utf8.contains($0) }
      let rest = code[name.endIndex...]
      let isLanguage = Self.languages.contains(String(decoding: name, as: UTF8.self).lowercased())
      return !isLanguage || rest.first != 0x20 || rest.count < 2 ? code : Array(rest.dropFirst())
    }

    private static let languages = Set(
      """
      bash c c# c++ console cpp cs csharp css diff docker go html ini java javascript jinja js json jsonc jsx kotlin latex lua \
      markdown md perl php powershell ps1 py pycon python python3 r ruby rust scss sh shell sql swift tex text toml ts tsx \
      typescript xml yaml yml
      """.split(separator: " ").map(String.init))

    /// A tag within a line, with what is in its element if that is shown in other words.
    private mutating func enterTag(_ node: OpaquePointer, _ emitter: inout Emitter) {
      let role = unsafe elements.role(of: node)
      if case .words(let end) = role, let markup = unsafe markup(from: node, to: end) {
        HTML.parseElement(markup, into: &emitter)
        passed = end
        return
      }
      if role == .end { emitter.end() }
      unsafe HTML.parseInline(literal(node), into: &emitter)
      if case .begin(let kind) = role { emitter.begin(kind) }
    }

    /// So many nodes may be in an element that is shown in other words, and so deep.
    private static let (mostNodes, deepest) = (100, 8)
    /// Nothing that is raised or read aloud is as long.
    private static let mostMarkup = 4096

    /// An element as HTML; `nil` if there is more than words in it.
    private func markup(from node: OpaquePointer, to end: Int) -> [UInt8]? {
      var markup: [UInt8] = []
      var next = unsafe Optional(node)
      for _ in 0..<Self.mostNodes {
        guard let current = unsafe next, let part = unsafe self.markup(of: current) else { return nil }
        markup += part
        guard markup.count <= Self.mostMarkup else { return nil }
        if unsafe InlineElements.number(of: current) == end { return markup }
        unsafe next = cmark_node_next(current)
      }
      return nil
    }

    private func markup(of node: OpaquePointer, depth: Int = 0) -> [UInt8]? {
      switch unsafe NodeType(node) {
      case .text, .code:
        return unsafe literal(node).flatMap { byte in
          byte == UInt8(ascii: "&")
            ? Array("&amp;".utf8) : byte == UInt8(ascii: "<") ? Array("&lt;".utf8) : [byte]
        }
      case .htmlInline: return unsafe literal(node)
      case .softBreak: return [0x0A]
      case .hardBreak: return Array("<br>".utf8)
      case .container(let kind):
        let name: String? =
          switch kind {
          case .emphasis: "em"
          case .strong: "b"
          case .strike: "s"
          default: nil
          }
        guard depth < Self.deepest, let name, let inside = unsafe markup(in: node, depth: depth + 1) else {
          return nil
        }
        return "<\(name)>".utf8 + inside + "</\(name)>".utf8
      case .link:
        guard depth < Self.deepest, let inside = unsafe markup(in: node, depth: depth + 1) else { return nil }
        let target = unsafe String(decoding: url(node), as: UTF8.self)
          .replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        return Array("<a href=\"\(target)\">".utf8) + inside + "</a>".utf8
      default: return nil
      }
    }

    private func markup(in node: OpaquePointer, depth: Int) -> [UInt8]? {
      var markup: [UInt8] = []
      var child = unsafe cmark_node_first_child(node)
      for _ in 0..<Self.mostNodes {
        guard let current = unsafe child else { return markup }
        guard let part = unsafe self.markup(of: current, depth: depth) else { return nil }
        markup += part
        unsafe child = cmark_node_next(current)
      }
      return nil
    }

    private func exit(_ node: OpaquePointer, _ emitter: inout Emitter) {
      switch unsafe NodeType(node) {
      case .container: emitter.end()
      case .link:
        let target = unsafe url(node)
        if target.isEmpty { break }
        // An address that stands in the text as it is leads where it says.
        let isPlain = unsafe words(node) == target
        unsafe emitter.end(target: isPlain ? .literal("") : emitter.target(target, before: limit(node)))
      case .image: unsafe emitter.end(target: emitter.target(url(node), before: limit(node)))
      default: break
      }
    }

    private func literal(_ node: OpaquePointer) -> [UInt8] {
      guard let text = unsafe cmark_node_get_literal(node) else { return [] }
      let words = unsafe EastAsianEmphasis.withoutMarks(Array(String(cString: text).utf8))
      return source.files.restored(words, from: source.text)
    }

    private func url(_ node: OpaquePointer) -> [UInt8] {
      guard let text = unsafe cmark_node_get_url(node) else { return [] }
      return unsafe EastAsianEmphasis.withoutMarks(Array(String(cString: text).utf8))
    }

    private func title(_ node: OpaquePointer) -> String {
      guard let title = unsafe cmark_node_get_title(node) else { return "" }
      return unsafe String(
        decoding: EastAsianEmphasis.withoutMarks(Array(String(cString: title).utf8)), as: UTF8.self)
    }

    private func isWikiLink(_ node: OpaquePointer) -> Bool {
      unsafe title(node) == MarkdownSpans.wikiTitle
    }

    /// Whether a link is called as what it leads to: a role without words, or `<project:#label>` (MyST).
    private func isNamed(_ node: OpaquePointer) -> Bool {
      if unsafe title(node) == MarkdownSpans.nameTitle { return true }
      let url = unsafe url(node)
      return unsafe url.starts(with: "project:".utf8) && words(node) == url
    }

    /// Whether a link has nothing in it that is shown.
    private func isBare(_ node: OpaquePointer) -> Bool {
      var child = unsafe cmark_node_first_child(node)
      while let current = unsafe child {
        switch unsafe NodeType(current) {
        case .text, .htmlInline:
          let words = unsafe literal(current)
          let isTag = words.first == UInt8(ascii: "<") && !words.starts(with: "<img".utf8)
          if !isTag, words.contains(where: { $0 > 0x20 }) { return false }
        case .softBreak: break
        default: return false
        }
        unsafe child = cmark_node_next(current)
      }
      return true
    }

    /// Whether an item is a task, and one that is done: GitHub's parser does not see those in quotations.
    private func task(_ item: OpaquePointer) -> Bool? {
      guard let paragraph = unsafe cmark_node_first_child(item),
        unsafe cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
        let words = unsafe cmark_node_first_child(paragraph), case .text = unsafe NodeType(words)
      else { return nil }
      let mark = unsafe literal(words).prefix(4)
      guard mark.count == 4, mark[0] == UInt8(ascii: "["), mark[2] == UInt8(ascii: "]"), mark[3] == 0x20
      else { return nil }
      return mark[1] == 0x20 ? false : mark[1] | 0x20 == UInt8(ascii: "x") ? true : nil
    }

    /// Words without the mark of the task that they begin.
    private func withoutTask(_ node: OpaquePointer) -> [UInt8] {
      let words = unsafe literal(node)
      guard words.first == UInt8(ascii: "["), unsafe cmark_node_previous(node) == nil,
        let paragraph = unsafe cmark_node_parent(node), unsafe cmark_node_previous(paragraph) == nil,
        let item = unsafe cmark_node_parent(paragraph),
        case .container(.item(nil)) = unsafe NodeType(item), unsafe task(item) != nil
      else { return words }
      return Array(words.dropFirst(4))
    }

    /// The words of a link that has nothing but words in it.
    private func words(_ node: OpaquePointer) -> [UInt8] {
      var words: [UInt8] = []
      var child = unsafe cmark_node_first_child(node)
      while let current = unsafe child {
        guard case .text = unsafe NodeType(current) else { return [] }
        words += unsafe literal(current)
        unsafe child = cmark_node_next(current)
      }
      return words
    }
  }

  /// What a node of cmark's is to a document.
  private enum NodeType {
    case text, code, softBreak, hardBreak, codeBlock, htmlBlock, htmlInline, rule, footnoteReference, link,
      image
    case container(Document.Kind)
    case other

    init(_ node: OpaquePointer) {
      // The parser has no names for these two.
      switch unsafe cmark_node_get_type(node) {
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        self = .footnoteReference
        return
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        self = .container(.footnote(label: unsafe Self.footnoteNumber(node)))
        return
      default: break
      }
      guard let name = unsafe cmark_node_get_type_string(node) else {
        self = .other
        return
      }
      self =
        switch unsafe String(cString: name) {
        case "text": .text
        case "code": .code
        case "softbreak": .softBreak
        case "linebreak": .hardBreak
        case "code_block": .codeBlock
        case "html_block": .htmlBlock
        case "html_inline": .htmlInline
        case "thematic_break": .rule
        case "link": .link
        case "image": .image
        case "paragraph": .container(.paragraph)
        case "heading": .container(.heading(level: unsafe Int(cmark_node_get_heading_level(node))))
        case "block_quote": .container(.quote)
        case "list": .container(unsafe Self.list(node))
        case "item": .container(.item(isDone: nil))
        case "tasklist":
          .container(.item(isDone: unsafe cmark_gfm_extensions_get_tasklist_item_checked(node)))
        case "emph": .container(.emphasis)
        case "strong": .container(.strong)
        case "strikethrough": .container(.strike)
        case "table": .container(unsafe Self.table(node))
        case "table_header": .container(.row(isHeader: true))
        case "table_row": .container(.row(isHeader: false))
        case "table_cell": .container(.cell)
        default: .other
        }
    }

    private static func list(_ node: OpaquePointer) -> Document.Kind {
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let start = unsafe Int(cmark_node_get_list_start(node))
      return .list(start: isOrdered ? start : nil, isLoose: unsafe cmark_node_get_list_tight(node) == 0)
    }

    private static func table(_ node: OpaquePointer) -> Document.Kind {
      let count = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
      guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(node) else {
        return .table(columns: [])
      }
      let columns = (0..<min(count, DocumentMap.maximumColumns)).map { index -> Document.Alignment in
        switch unsafe letters[index] {
        case UInt8(ascii: "l"): .left
        case UInt8(ascii: "c"): .center
        case UInt8(ascii: "r"): .right
        default: .none
        }
      }
      return .table(columns: columns)
    }

    /// cmark numbers the references to footnotes, and puts the footnotes at the end in that order.
    private static func footnoteNumber(_ node: OpaquePointer) -> String {
      var number = 1
      var previous = unsafe cmark_node_previous(node)
      while let current = unsafe previous,
        unsafe cmark_node_get_type(current) == CMARK_NODE_FOOTNOTE_DEFINITION
      {
        number += 1
        unsafe previous = cmark_node_previous(current)
      }
      return String(number)
    }
  }
}

extension cmark_node_type {
  fileprivate var isBlock: Bool {
    // CMARK_NODE_TYPE_MASK and CMARK_NODE_TYPE_BLOCK, which Swift can't import.
    rawValue & 0xC000 == 0x8000
  }
}
