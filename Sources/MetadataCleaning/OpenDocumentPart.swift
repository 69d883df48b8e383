/// What is shared by the parts of a document: what names are given to what is named within it.
final class OpenDocumentNamesGiven {
  private var identifiers: [String: String] = [:]
  /// The files that are referred to, in the order of the first references, and where they lie from now on.
  private(set) var files: [(old: String, new: String)] = []
  private var newNames: [String: String] = [:]

  func identifier(_ old: String) -> String {
    let new = identifiers[old] ?? "id\(identifiers.count + 1)"
    identifiers[old] = new
    return new
  }

  /// The new name of a file, by its contents, or of an object, which has none.
  func file(_ old: String, _ bytes: [UInt8]?) -> String {
    if let new = newNames[old] { return new }
    let ending = bytes.map { OfficeRole.files[FileKind(of: $0)]?.ending ?? "bin" } ?? ""
    let new = ending.isEmpty ? "Object \(files.count + 1)" : "Pictures/\(files.count + 1).\(ending)"
    files.append((old, new))
    newNames[old] = new
    return new
  }
}

/// What stays of the XML of one part.
final class OpenDocumentPart {
  var findings = Findings()
  private(set) var obstacle: Obstacle?
  private let given: OpenDocumentNamesGiven
  /// Where a reference leads: a file with its contents, an object without, `nil` for what is not there.
  private let lookUp: (String) -> (path: String, bytes: [UInt8]?)?
  private let hidden: Hidden

  init(
    _ given: OpenDocumentNamesGiven, hidden: Hidden,
    lookUp: @escaping (String) -> (path: String, bytes: [UInt8]?)?
  ) {
    (self.given, self.hidden, self.lookUp) = (given, hidden, lookUp)
  }

  /// What readers are not shown.
  struct Hidden {
    /// The styles of tables, and of text.
    var tables: Set<String> = []
    var text: Set<String> = []
    /// Where paragraphs begin that hide themselves (part 3, 7.7.4).
    var paragraphs: Set<Int> = []

    /// Adds what a part of the document says; of paragraphs, its own alone.
    mutating func read(_ bytes: [UInt8]) {
      var tables: Set<String> = []
      var paragraphs: Set<Int> = []
      var styles: [String: (parent: String, hides: Bool?)] = [:]
      var (style, paragraph) = ("", 0)
      var nothing = Findings()
      _ = try? XML.rewrite(bytes, &nothing) { element in
        let attributes = element.attributes
        func value(_ name: String) -> String? { attributes.first { $0.name.local == name }?.value }
        switch element.name.local {
        case "style":
          style = value("name") ?? ""
          styles[style] = (value("parent-style-name") ?? "", nil)
        case "table-properties" where value("display") == "false": tables.insert(style)
        case "text-properties": if let display = value("display") { styles[style]?.hides = display == "none" }
        case "p", "h": paragraph = element.position
        case "hidden-paragraph" where value("is-hidden") != "false": paragraphs.insert(paragraph)
        default: break
        }
        return .keep
      }
      self.tables.formUnion(tables)
      self.paragraphs = paragraphs
      for start in styles.keys {
        var (name, steps) = (start, 0)
        while steps < 32 {
          if text.contains(name), styles[name]?.hides == nil { text.insert(start) }
          guard let style = styles[name] else { break }
          if let hides = style.hides {
            if hides { text.insert(start) }
            break
          }
          (name, steps) = (style.parent, steps + 1)
        }
      }
    }
  }

  func visit(_ element: inout XMLElement) -> XMLVerdict {
    let name = element.name
    if name.namespace == OpenDocumentVocabulary.math { return formula(&element) }
    if let verdict = special(element) { return verdict }
    guard OpenDocumentVocabulary.isKept(name) || Self.roots.contains(name.local) && element.parents.isEmpty
    else {
      if name.local == "binary-data" { obstacle = obstacle ?? .unknownKind }
      return .drop(.properties)
    }
    return rewrite(&element)
  }

  private static let roots: Set<String> = ["document-content", "document-styles", "math"]

  // MARK: Elements of their own kind

  /// Fields that say who had the document, where it was, or when, and fields of databases: with their text (7.5, 7.6).
  private static let telling: Set<String> = [
    "author-name", "author-initials", "initial-creator", "creator", "printed-by", "file-name",
    "template-name",
    "creation-date", "creation-time", "modification-date", "modification-time", "print-date", "print-time",
    "editing-duration", "editing-cycles", "user-defined", "subject", "keywords", "description",
  ]
  /// What these say stays as text.
  private static let unwrapped: Set<String> = [
    "meta", "meta-field", "database-display", "user-field-get", "variable-get", "variable-set", "title",
    "conditional-text", "placeholder", "bibliography-mark", "expression",
    "user-field-input", "text-input", "variable-input", "measure", "word-count", "paragraph-count",
    "character-count", "table-count", "image-count", "object-count", "table-formula", "dde-connection",
  ]
  private static let dropped: [String: Finding.Kind] = [
    "annotation": .comment, "annotation-end": .comment, "tracked-changes": .changes, "change": .changes,
    "change-start": .changes, "change-end": .changes, "event-listeners": .script, "scripts": .script,
  ]

  private func special(_ element: XMLElement) -> XMLVerdict? {
    let (namespace, local) = (element.name.namespace, element.name.local)
    if let kind = Self.dropped[local] { return .drop(kind) }
    func value(_ name: String) -> String { element.attributes.first { $0.name.local == name }?.value ?? "" }
    switch namespace {
    case OpenDocumentVocabulary.text:
      let isParagraph = local == "p" || local == "h"
      if isParagraph || local == "span" || local == "a" {
        if hidden.text.contains(value("style-name"))
          || isParagraph && hidden.paragraphs.contains(element.position)
        {
          return .drop(.hidden)
        }
      }
      if local.hasPrefix("sender-") || Self.telling.contains(local) {
        return .drop(local.contains("date") || local.contains("time") ? .times : .author)
      }
      if Self.unwrapped.contains(local) {
        findings.add(.properties, local)
        return .unwrap
      }
      switch local {
      // One that is not fixed says when the document was last open.
      case "date", "time":
        findings.add(.times, local)
        return value("fixed") == "true" ? .unwrap : .drop(.times)
      case "section" where value("display") == "none": return .drop(.hidden)
      case "hidden-text": return value("is-hidden") == "false" ? .unwrap : .drop(.hidden)
      case "hidden-paragraph": return .drop(nil)
      case "a":
        return OfficeValues.isWeb(value("href")) || value("href").hasPrefix("#") ? nil : unlink(value("href"))
      default: return nil
      }
    case OpenDocumentVocabulary.table where local == "table":
      if hidden.tables.contains(value("style-name")) || value("display") == "false" {
        obstacle = obstacle ?? .hidden("table")
      }
      return nil
    case OpenDocumentVocabulary.draw where local == "a":
      return OfficeValues.isWeb(value("href")) || value("href").hasPrefix("#") ? nil : unlink(value("href"))
    // An object of another program; how it looks is in a form that only LibreOffice has.
    case OpenDocumentVocabulary.draw where local == "object-ole":
      if lookUp(value("href")) != nil { obstacle = obstacle ?? .unknownKind }
      return .drop(.properties)
    case OpenDocumentVocabulary.svg where local == "title" || local == "desc":
      return .textOrNothing({ OfficeValues.isFile($0) ? nil : $0 }, .reference)
    default: return nil
    }
  }

  private func unlink(_ address: String) -> XMLVerdict {
    findings.add(.reference, address)
    return .unwrap
  }

  /// MathML: what is drawn, and how the formula was written.
  private func formula(_ element: inout XMLElement) -> XMLVerdict {
    if element.name.local.hasPrefix("annotation") {
      guard element["encoding"] == "StarMath 5.0" else { return .drop(.properties) }
    }
    element.attributes.removeAll { attribute in
      !attribute.name.namespace.isEmpty
        || ["id", "class", "href", "alttext", "altimg"].contains(attribute.name.local)
        || attribute.name.local != "encoding" && !OpenDocumentVocabulary.isPlain(attribute.value)
    }
    return .keep
  }

  // MARK: Attributes

  private typealias Attribute = (name: XMLName, value: String)

  private func rewrite(_ element: inout XMLElement) -> XMLVerdict {
    var isLost = false
    let copy = element
    element.attributes = element.attributes.compactMap { attribute in
      switch attribute.name.namespace {
      case OpenDocumentVocabulary.xlink: return link(attribute, copy, &isLost)
      case OfficeVocabulary.xml:
        if attribute.name.local == "id" { return (attribute.name, given.identifier(attribute.value)) }
        return attribute.name.local == "space" && attribute.value == "preserve" ? attribute : nil
      default: return keep(attribute, copy)
      }
    }
    return isLost ? .drop(nil) : .keep
  }

  /// Files in the document, places in it, and the web; a picture or object that is elsewhere goes.
  private func link(_ attribute: Attribute, _ element: XMLElement, _ isLost: inout Bool) -> Attribute? {
    guard attribute.name.local == "href" else {
      return ["type", "show", "actuate"].contains(attribute.name.local)
        && OpenDocumentVocabulary.isPlain(attribute.value) ? attribute : nil
    }
    let value = attribute.value
    if value.isEmpty || value.hasPrefix("#") { return attribute }
    if element.name.local == "a" { return attribute }
    guard let (path, bytes) = lookUp(value) else {
      // A chart says that its data are in the document around it.
      if value != ".." { findings.add(.reference, value) }
      isLost = Self.shown.contains(element.name.local)
      return nil
    }
    let new = given.file(path, bytes)
    return (attribute.name, bytes == nil ? "./\(new)" : new)
  }

  /// Elements that are nothing without what they refer to.
  private static let shown: Set<String> = ["image", "object", "fill-image", "audio", "background-image"]

  /// Things whose name is that of a style, or is shown.
  private static let named: Set<String> = [
    "page", "gradient", "hatch", "fill-image", "marker", "stroke-dash", "opacity", "layer", "equation",
  ]

  private func keep(_ attribute: Attribute, _ element: XMLElement) -> Attribute? {
    let (name, value) = (attribute.name, attribute.value)
    guard let kind = OpenDocumentVocabulary.value(of: name) else { return noted(attribute, element) }
    if name.namespace == OpenDocumentVocabulary.draw, name.local == "name",
      !Self.named.contains(element.name.local)
    {
      return noted(attribute, element)
    }
    switch kind {
    case .identifier:
      if ["id", "continue-list", "list-id"].contains(name.local) || !value.contains(" ") {
        return (name, given.identifier(value))
      }
      return (name, value.split(separator: " ").map { given.identifier(String($0)) }.joined(separator: " "))
    case .plain: return OpenDocumentVocabulary.isPlain(value) ? attribute : noted(attribute, element)
    case .shape: return OpenDocumentVocabulary.isShape(value) ? attribute : noted(attribute, element)
    case .free:
      let isOutside =
        ["formula", "expression", "condition", "value"].contains(name.local)
        ? OfficeValues.isOutside(value) : OfficeValues.isFile(value)
      guard isOutside else { return attribute }
      findings.add(.reference, value)
      return nil
    }
  }

  private func noted(_ attribute: Attribute, _ element: XMLElement) -> Attribute? {
    if attribute.name.local.hasSuffix("rsid") {
      findings.add(.identifiers, "rsid")
    } else {
      findings.add(.properties, "\(element.name.local) \(attribute.name.written) \(attribute.value)")
    }
    return nil
  }
}
