/// The files of a book other than the package document, each by what it is.
struct EPUBFiles {
  private let book: EPUBPackage
  private let depth: Int
  var findings: Findings
  /// Tables of contents of version 2, which are done last.
  private(set) var contents: Set<String> = []

  init(_ book: EPUBPackage, _ findings: Findings, depth: Int) {
    (self.book, self.findings, self.depth) = (book, findings, depth)
  }

  /// A file as it stays; `nil` if no reader needs it.
  mutating func clean(_ entry: ZIPArchive.Entry, _ item: EPUBPackage.Item) throws(Obstacle) -> [UInt8]? {
    let kind = FileKind(of: entry.bytes)
    switch item.type.lowercased() {
    case "application/xhtml+xml", "text/x-oeb1-document", "text/html": return try page(entry.bytes)
    case "application/x-dtbncx+xml":
      contents.insert(entry.name)
      return entry.bytes
    case "text/css", "text/x-oeb1-css":
      guard let text = String(validating: entry.bytes, as: UTF8.self) else { throw .unknownKind }
      return Array(try style(text).utf8)
    case "image/svg+xml" where kind == .svg:
      return try SVG.clean(entry.bytes, &findings, depth: depth, isInBook: true)
    case "application/smil+xml": return try only(Self.overlay, entry.bytes)
    case "application/pls+xml": return try only(Self.lexicon, entry.bytes)
    case "application/javascript", "text/javascript", "application/ecmascript", "application/x-javascript":
      return nil
    case let type where [.text, .unknown, .zip].contains(kind):
      // A picture or sound is missed where it is not; anything else is for some program.
      guard !["image/", "audio/", "video/"].contains(where: { type.hasPrefix($0) }) else {
        throw .unknownKind
      }
      return nil
    default: return try Cleaning.part(entry.bytes, named: entry.name, &findings, depth: depth)
    }
  }

  private mutating func style(_ text: String) throws(Obstacle) -> String {
    let css = CSS(depth: depth, isInBook: true)
    let new = css.style(text)
    if let obstacle = css.obstacle { throw obstacle }
    for finding in css.findings.all { findings.add(finding.kind, finding.detail) }
    return new
  }

  private mutating func page(_ bytes: [UInt8]) throws(Obstacle) -> [UInt8] {
    let page = EPUBPage(CSS(depth: depth, isInBook: true))
    let options = XML.Options(keepsDocumentType: true, keepsNamespace: EPUBPage.namespaces.contains)
    let output = try XML.rewrite(bytes, &findings, options: options) { element in page.visit(&element) }
    if let obstacle = page.css.obstacle { throw obstacle }
    for finding in page.css.findings.all { findings.add(finding.kind, finding.detail) }
    return output
  }

  // MARK: Small languages

  private struct Language {
    let namespaces: Set<String>
    let elements: Set<String>
    let attributes: Set<String>
  }

  private static let overlay = Language(
    namespaces: ["http://www.w3.org/ns/SMIL", "http://www.idpf.org/2007/ops", OfficeVocabulary.xml],
    elements: ["smil", "body", "seq", "par", "text", "audio"],
    attributes: ["version", "src", "clipBegin", "clipEnd", "textref", "type"])
  private static let lexicon = Language(
    namespaces: ["http://www.w3.org/2005/01/pronunciation-lexicon", OfficeVocabulary.xml],
    elements: ["lexicon", "lexeme", "grapheme", "phoneme", "alias"],
    attributes: ["version", "alphabet", "lang", "prefer"])

  private mutating func only(_ language: Language, _ bytes: [UInt8]) throws(Obstacle) -> [UInt8] {
    try XML.rewrite(bytes, &findings, options: .init(keepsNamespace: language.namespaces.contains)) {
      element in
      guard language.namespaces.contains(element.name.namespace),
        language.elements.contains(element.name.local)
      else {
        return .drop(.properties)
      }
      element.attributes.removeAll { attribute in
        switch attribute.name.local {
        case let name where !language.attributes.contains(name): true
        case "src", "textref": OfficeValues.isWeb(attribute.value)
        case "lang": !OfficeVocabulary.isPlain(attribute.value)
        default: !MarkupWords.isPlain(attribute.value)
        }
      }
      return .keep
    }
  }
}

/// A page of a book, which is XHTML with drawings and formulas in it.
final class EPUBPage {
  let css: CSS

  init(_ css: CSS) { self.css = css }

  private static let xhtml = "http://www.w3.org/1999/xhtml"
  private static let svg = "http://www.w3.org/2000/svg"
  private static let math = "http://www.w3.org/1998/Math/MathML"
  private static let epub = "http://www.idpf.org/2007/ops"
  private static let xlink = "http://www.w3.org/1999/xlink"
  static let namespaces: Set<String> = [xhtml, svg, math, epub, xlink, OfficeVocabulary.xml]

  /// What a page runs, fetches, or has for programs only.
  private static let dropped: Set<String> = [
    "script", "noscript", "template", "iframe", "embed", "applet", "base", "param", "input", "textarea",
    "canvas",
  ]
  /// A box says by these that it is one, and whether it is ticked.
  private static let boxAttributes: [String: String] = [
    "type": "checkbox", "checked": "checked", "disabled": "disabled",
  ]
  private static let unwrapped: Set<String> = ["object", "form", "button", "slot"]

  /// HTML's attributes that lay a page out or are read out; `true`: any text.
  private static let attributes: [String: Bool] = {
    let free = [
      "id", "class", "name", "alt", "title", "aria-label", "summary", "headers", "for", "face", "label",
      "aria-labelledby", "aria-describedby", "abbr", "usemap",
    ]
    let plain = [
      "lang", "dir", "width", "height", "colspan", "rowspan", "scope", "span", "align", "valign", "border",
      "cellpadding", "cellspacing", "start", "value", "reversed", "controls", "loop", "muted", "preload",
      "tabindex", "color", "bgcolor", "size", "noshade", "clear", "compact", "nowrap", "char", "charoff",
      "frame", "rules", "hspace", "vspace", "open", "shape", "coords", "ismap", "aria-hidden", "epub:type",
      "media", "version", "text", "link", "vlink", "alink", "aria-level", "hidden", "high", "low", "max",
      "min", "optimum", "type", "role",
    ]
    return Dictionary((free.map { ($0, true) } + plain.map { ($0, false) })) { first, _ in first }
  }()

  func visit(_ element: inout XMLElement) -> XMLVerdict {
    switch element.name.namespace {
    case Self.svg: return SVG.verdict(on: &element, css)
    case Self.math: return formula(&element)
    case Self.epub: return alternative(&element)
    case Self.xhtml, "": return html(&element)
    default: return .drop(.properties)
    }
  }

  /// EPUB 3.0, 2.3.4: formulas and drawings for readers that can, and something else for the others.
  private func alternative(_ element: inout XMLElement) -> XMLVerdict {
    let required = element["required-namespace"]
    element.attributes.removeAll { $0.name.local != "required-namespace" }
    switch element.name.local {
    case "case": return required.map(Self.namespaces.contains) == true ? .keep : .drop(.properties)
    case "switch", "default": return .keep
    default: return .drop(.properties)
    }
  }

  private func formula(_ element: inout XMLElement) -> XMLVerdict {
    guard MarkupWords.formulas.contains(element.name.local[...]) else { return .drop(.properties) }
    element.attributes.removeAll { attribute in
      let (local, value) = (attribute.name.local, attribute.value)
      guard attribute.name.namespace.isEmpty, MarkupWords.formulaAttributes.contains(local[...]) else {
        return true
      }
      switch local {
      case "id", "class", "alttext": return false
      // Signs of a few characters.
      case "open", "close", "separators", "lquote", "rquote", "decimalpoint", "linebreakmultchar":
        return value.utf8.count > 8
      default: return !MarkupWords.isPlain(value)
      }
    }
    return .keep
  }

  private func html(_ element: inout XMLElement) -> XMLVerdict {
    let local = element.name.local
    if local == "input", element["type"]?.lowercased() == "checkbox" {
      element.attributes = element.attributes.compactMap { attribute in
        Self.boxAttributes[attribute.name.local].map { (attribute.name, $0) }
      }
      return .keep
    }
    if Self.dropped.contains(local) { return .drop(local == "script" ? .script : .properties) }
    if Self.unwrapped.contains(local) { return .unwrap }
    if local == "meta" { return meta(&element) }
    if local == "link" {
      let isStyle = element["rel"]?.lowercased().hasSuffix("stylesheet") == true
      guard isStyle, let target = element["href"], css.reference(target) == target, !target.hasPrefix("data:")
      else {
        return .drop(.reference)
      }
      element.attributes.removeAll { attribute in
        switch attribute.name.local {
        case "href": false
        case "rel", "media": !MarkupWords.isPlain(attribute.value)
        case "type": !MarkupWords.media.contains(attribute.value[...])
        default: true
        }
      }
      return element["rel"] == nil ? .drop(.reference) : .keep
    }
    let isList = ["nav", "ol", "ul", "li", "section"].contains(local)
    if element["hidden"] != nil, !isList { return .drop(.hidden) }
    let style = (element["style"] ?? "").lowercased().filter { $0 != " " }
    if style.contains("display:none") || style.contains("visibility:hidden") { return .drop(.hidden) }
    let old = element
    element.attributes = element.attributes.compactMap { keep($0, of: old) }
    return local == "style" ? .text(css.style, nil) : .keep
  }

  /// The coding, and the size of a page that is laid out beforehand.
  private func meta(_ element: inout XMLElement) -> XMLVerdict {
    if element["charset"]?.lowercased() == "utf-8" {
      element.attributes.removeAll { $0.name.local != "charset" }
      return .keep
    }
    guard element["name"]?.lowercased() == "viewport", let size = element["content"] else {
      return .drop(element["name"] == nil ? nil : .properties)
    }
    let words: Set<Substring> = [
      "initial-scale", "maximum-scale", "minimum-scale", "user-scalable",
    ]
    let isPlain = size.split { " ,;=".contains($0) }.allSatisfy { word in
      words.contains(word) || MarkupWords.isPlain(word)
    }
    guard isPlain else { return .drop(.properties) }
    element.attributes.removeAll { !["name", "content"].contains($0.name.local) }
    return .keep
  }

  private typealias Attribute = (name: XMLName, value: String)

  private func keep(_ attribute: Attribute, of element: XMLElement) -> Attribute? {
    let (local, value) = (attribute.name.local, attribute.value)
    switch (attribute.name.namespace, local) {
    case (Self.epub, "type"): return MarkupWords.isPlain(value) ? attribute : nil
    case (OfficeVocabulary.xml, "lang"), ("", "lang"):
      return OfficeVocabulary.isPlain(value) ? attribute : nil
    case (OfficeVocabulary.xml, "space"): return OfficeVocabulary.isSpace(value) ? attribute : nil
    case ("", "style"):
      let new = css.style(value)
      return new.isEmpty ? nil : (attribute.name, new)
    case ("", "href"):
      let isLink = ["a", "area"].contains(element.name.local) && OfficeValues.isWeb(value)
      if isLink { return attribute }
      guard !value.lowercased().hasPrefix("data:"), css.reference(value) == value else { return nil }
      return attribute
    case ("", "src"), ("", "poster"), ("", "background"):
      return css.reference(value).map { (attribute.name, $0) }
    case ("", "datetime"):
      let isTime = value.utf8.allSatisfy {
        (0x2B...0x3A).contains($0) || $0 == 0x20 || "TZPYMWDHS".utf8.contains($0)
      }
      return isTime && element.name.local == "time" ? attribute : nil
    case ("", _):
      guard let isFree = Self.attributes[local] else {
        css.findings.add(.properties, "\(local) \(value)")
        return nil
      }
      guard !OfficeValues.isFile(value) else {
        css.findings.add(.reference, value)
        return nil
      }
      let isKnown = MarkupWords.isPlain(value) || local == "type" && MarkupWords.media.contains(value[...])
      return isFree || isKnown ? attribute : nil
    default: return nil
    }
  }
}
