internal import BundleFormat
internal import BundleReading
internal import Bytes
internal import Documents

/// The guides of a bundle as plain HTML, for viewers that run no scripts: previews in chats, and what phones open files with.
struct PlainFace {
  private let bundle: OpenedBundle
  private let guides: [CatalogEntry]
  /// The numbers of the guides by their paths.
  private let numbers: [GuidePath: Int]

  /// - Throws: what reading the list of a damaged bundle does.
  init(_ bundle: OpenedBundle) throws {
    self.bundle = bundle
    guides = try bundle.reader.entries(areToBeFiles: false).filter { $0.guide != nil }
    numbers = Dictionary(guides.enumerated().map { ($0.element.path, $0.offset) }) { first, _ in first }
  }

  func write(to sink: any ByteSink) throws {
    let manifest = bundle.manifest
    var head = HTMLText()
    head.element("h1") { $0.text(manifest.title) }
    head.element("p") { $0.text("\(manifest.edition) · \(manifest.date)") }
    head.element("p", #" lang="zh""#) { text in
      text.element("strong") { $0.text("这里不运行脚本，所以只能看文字：没有搜索和图片，也没有核实签名。") }
      text.text("谁都能做出这样的网页。要搜索和核实，请存下文件，用 Chrome、Edge 或 Firefox 打开；或用 bundle verify 检查。")
    }
    head.element("p", #" lang="en""#) { text in
      text.element("strong") {
        $0.text(
          "No scripts run here, so there is text only: no search, no pictures, and no signature was checked.")
      }
      text.text(
        " Anybody can make such a page. To search and to check it, save the file and open it with Chrome, Edge or Firefox; or check it with bundle verify."
      )
    }
    head.element("h2", #" id="contents""#) { $0.text("目录 Contents") }
    try sink.write(head.bytes)
    try sink.write(contents())
    for number in guides.indices { try sink.write(article(number)) }
  }

  /// The titles, by folder.
  private func contents() -> [UInt8] {
    var html = HTMLText()
    var folder: String?
    for (number, entry) in guides.enumerated() {
      let own = entry.path.folder
      if own != folder {
        if folder != nil { html.raw("</ul>\n") }
        if !own.isEmpty { html.element("h3") { $0.text(own) } }
        html.raw("<ul>\n")
        folder = own
      }
      html.element("li") { item in
        item.element("a", " href=\"#g\(number + 1)\"") { $0.text(entry.guide?.title ?? entry.path.text) }
      }
    }
    if folder != nil { html.raw("</ul>\n") }
    return html.bytes
  }

  private func article(_ number: Int) throws -> [UInt8] {
    let entry = guides[number]
    let document = try bundle.document(of: entry)
    var html = HTMLText()
    html.raw("<hr>\n<article id=\"g\(number + 1)\">\n")
    let title = entry.guide?.title ?? ""
    if !document.isHeaded(by: title) { html.element("h2") { $0.text(title) } }
    for node in document.topLevel { write(node, of: document, entry.path, to: &html) }
    html.element("p") { text in text.element("a", " href=\"#contents\"") { $0.text("↑ 目录 Contents") } }
    html.raw("</article>\n")
    return html.bytes
  }

  private func write(_ index: Int, of document: Document, _ path: GuidePath, to html: inout HTMLText) {
    let node = document.nodes[index]
    // Links within links, each with the words of all others, could come to gigabytes.
    guard html.bytes.count < HTMLText.longest else { return }
    func within(_ html: inout HTMLText) {
      for child in document.children(of: index + 1..<node.end) { write(child, of: document, path, to: &html) }
    }
    switch node.kind {
    case .paragraph: html.element("p", within)
    // The page's own headings are above them.
    case .heading(let level): html.element("h\(min(level + 1, 6))", within)
    case .quote: html.element("blockquote", within)
    case .list(nil, _): html.element("ul", within)
    case .list(let start?, _): html.element("ol", " start=\"\(start)\"", within)
    case .item(let isDone):
      html.element("li") { item in
        if let isDone { item.text(isDone ? "☑ " : "☐ ") }
        within(&item)
      }
    case .codeBlock: html.element("pre", within)
    case .table: html.element("table", within)
    case .row: html.element("tr", within)
    case .cell: html.element("td", within)
    case .rule: html.raw("<hr>\n")
    case .footnote(let label):
      html.element("div") { note in
        note.text("[\(label)] ")
        within(&note)
      }
    case .emphasis: html.element("em", within)
    case .strong: html.element("strong", within)
    case .strike: html.element("s", within)
    case .link:
      let target = LinkTarget(document.target(at: index) ?? "")
      if target.isLocal, let number = path.following(target.text).flatMap({ numbers[$0] }) {
        return html.element("a", " href=\"#g\(number + 1)\"", within)
      }
      within(&html)
      // An address is shown and never followed.
      let words = document.plainText(index + 1..<node.end)
      if !target.isLocal, target.text.utf8.first != UInt8(ascii: "#"), words != target.text {
        html.text(" ‹\(target.text)›")
      }
    case .image:
      html.text("[图 ")
      within(&html)
      html.text("]")
    case .text(let piece): html.text(document.string(piece))
    case .code(let piece): html.element("code") { $0.text(document.string(piece)) }
    case .lineBreak: html.raw("<br>")
    case .footnoteReference(let label): html.element("sup") { $0.text("[\(label)]") }
    }
  }
}

/// HTML that is written: elements whose names are ours, and words in which nothing is markup.
private struct HTMLText {
  private(set) var bytes: [UInt8] = []

  /// The most for one guide, in bytes.
  static let longest = 64 << 20

  /// Writes markup as it is.
  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  mutating func element(_ name: String, _ body: (inout HTMLText) -> Void) { element(name, "", body) }

  mutating func element(_ name: String, _ attributes: String, _ body: (inout HTMLText) -> Void) {
    raw("<\(name)\(attributes)>")
    body(&self)
    raw("</\(name)>")
    if name != "a", name != "em", name != "strong", name != "s", name != "code", name != "sup" { raw("\n") }
  }

  /// Writes words. Control characters, and what turns the order of others around, are left out.
  mutating func text(_ words: String) {
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\n", "\t", "\u{200C}", "\u{200D}": bytes += String(scalar).utf8
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: break
        default: bytes += String(scalar).utf8
        }
      }
    }
  }
}
