internal import Bytes

/// The package document of a book (EPUB 3.3, 5; OPF 2.0.1).
struct EPUBPackage {
  /// What the manifest says of a file.
  struct Item {
    var id: String
    var type: String
  }

  private let bytes: [UInt8]
  private let folder: [String]
  /// The files of the book by their names in the archive.
  private(set) var items: [String: Item] = [:]

  init(_ bytes: [UInt8], at path: String) throws(Obstacle) {
    self.bytes = bytes
    folder = path.split(separator: "/").dropLast().map(String.init)
    var found: [String: Item] = [:]
    var nothing = Findings()
    let folder = folder
    _ = try XML.rewrite(bytes, &nothing) { element in
      if element.name.local == "item", let id = element["id"], let href = element["href"],
        let type = element["media-type"]
      {
        found[Self.resolve(href, in: folder)] = Item(id: id, type: type)
      }
      return .keep
    }
    items = found
  }

  /// The name in the archive that a reference from a file in a folder means.
  static func resolve(_ reference: String, in folder: [String]) -> String {
    var path = folder
    let file = reference.prefix { $0 != "#" && $0 != "?" }
    for piece in PercentEncoding.decode(String(file)).split(separator: "/") where piece != "." {
      if piece == ".." { _ = path.popLast() } else { path.append(String(piece)) }
    }
    return path.joined(separator: "/")
  }

  // MARK: What stays of it

  private static let namespaces: Set<String> = [
    "http://www.idpf.org/2007/opf", "http://purl.org/dc/elements/1.1/",
    "http://openebook.org/namespaces/oeb-package/1.0/",
    OfficeVocabulary.xml,
  ]
  private static let attributes: [String: Set<String>] = [
    "package": ["version", "unique-identifier", "dir", "lang"], "title": ["dir", "lang"],
    "identifier": ["id"],
    "item": ["id", "href", "media-type", "properties", "fallback", "media-overlay"],
    "itemref": ["idref", "linear", "properties"], "spine": ["toc", "page-progression-direction"],
    "reference": ["type", "title", "href"], "meta": ["property", "name", "content"], "metadata": [],
    "language": [],
    "manifest": [], "guide": [], "dc-metadata": [], "x-metadata": [],
  ]
  private static let kinds: [String: Finding.Kind] = [
    "creator": .author, "contributor": .author, "publisher": .organisation, "date": .times, "rights": .author,
  ]
  /// Properties of version 3 that say how the book is shown, and the values that they may have (8).
  private static let display: [String: Set<String>] = [
    "rendition:layout": ["reflowable", "pre-paginated"],
    "rendition:orientation": ["auto", "landscape", "portrait"],
    "rendition:spread": ["auto", "both", "landscape", "none", "portrait"],
    "rendition:flow": ["auto", "paginated", "scrolled-continuous", "scrolled-doc"],
  ]
  private static let itemProperties: Set<Substring> = [
    "nav", "cover-image", "svg", "mathml", "switch", "page-spread-left", "page-spread-right",
    "rendition:page-spread-center", "rendition:layout-pre-paginated", "rendition:layout-reflowable",
    "rendition:spread-none", "rendition:spread-both", "rendition:spread-auto", "rendition:spread-landscape",
  ]

  /// The document with what names files that stay.
  func cleaned(
    keeping names: Set<String>, _ identifier: String, _ findings: inout Findings
  ) throws(Obstacle) -> [UInt8] {
    let kept = Set(items.filter { names.contains($0.key) }.map(\.value.id))
    var unique: String?
    let folder = folder
    return try XML.rewrite(bytes, &findings, options: .init(keepsNamespace: Self.namespaces.contains)) {
      element in
      let local = element.name.local
      if local == "package" { unique = element["unique-identifier"] }
      let isMetadata = element.parents.contains { $0.local == "metadata" }
      guard Self.namespaces.contains(element.name.namespace), let known = Self.attributes[local] else {
        return .drop(Self.kinds[local] ?? .properties)
      }
      let old = element
      element.attributes = element.attributes.compactMap { attribute in
        guard known.contains(attribute.name.local),
          ["", OfficeVocabulary.xml].contains(attribute.name.namespace),
          attribute.name.local != "lang" || OfficeVocabulary.isPlain(attribute.value)
        else { return nil }
        if attribute.name.local == "properties" {
          let words = attribute.value.split(separator: " ").filter(Self.itemProperties.contains)
          return words.isEmpty ? nil : (attribute.name, words.joined(separator: " "))
        }
        switch attribute.name.local {
        case "media-type":
          let isKnown = MarkupWords.media.contains(attribute.value[...])
          return isKnown ? attribute : (attribute.name, "application/octet-stream")
        case "version", "dir", "page-progression-direction", "linear":
          return MarkupWords.isPlain(attribute.value) ? attribute : nil
        // 2.6 of version 2: what begins with "other." is somebody's own.
        case "type": return MarkupWords.isPlain(attribute.value) ? attribute : (attribute.name, "text")
        default: return attribute
        }
      }
      if isMetadata { return Self.metadata(&element, old, unique, identifier, kept) }
      switch local {
      case "item":
        let isThere =
          names.contains(Self.resolve(element["href"] ?? "", in: folder))
          && kept.contains(element["id"] ?? "")
        return isThere ? .keep : .drop(.properties)
      case "itemref": return kept.contains(element["idref"] ?? "") ? .keep : .drop(nil)
      case "reference":
        return names.contains(Self.resolve(element["href"] ?? "", in: folder)) ? .keep : .drop(nil)
      case "title", "language", "identifier", "meta": return .drop(.properties)
      default: return .keep
      }
    }
  }

  private static func metadata(
    _ element: inout XMLElement, _ old: XMLElement, _ unique: String?, _ identifier: String,
    _ kept: Set<String>
  ) -> XMLVerdict {
    switch element.name.local {
    case "title", "dc-metadata", "x-metadata": return .keep
    case "language":
      return .text(
        { OfficeVocabulary.isPlain($0.trimmed) && $0.trimmed.utf8.count <= 16 ? $0 : "und" }, .properties)
    case "identifier":
      guard let id = old["id"], id == unique else { return .drop(.identifiers) }
      return .text({ EPUB.isISBN($0) ? $0 : identifier }, .identifiers)
    case "meta":
      if let name = element["name"] {
        return name == "cover" && kept.contains(element["content"] ?? "") ? .keep : .drop(nil)
      }
      let property = element["property"] ?? ""
      if property == "dcterms:modified", old["refines"] == nil {
        return .text({ _ in "1980-01-01T00:00:00Z" }, .times)
      }
      if let values = display[property] {
        return .textOrNothing({ values.contains($0.trimmed) ? $0 : nil }, .properties)
      }
      if property == "media:duration", old["refines"] == nil {
        return .textOrNothing(
          { text in text.trimmed.utf8.allSatisfy { (0x2E...0x3A).contains($0) } ? text : nil }, nil)
      }
      return .drop(property.isEmpty ? nil : .properties)
    default: return .drop(kinds[element.name.local] ?? .properties)
    }
  }
}

/// The table of contents of version 2, which repeats the identifier (OPF 2.0.1, 2.4.1).
enum EPUBContents {
  private static let elements: Set<String> = [
    "ncx", "head", "meta", "docTitle", "text", "navMap", "navPoint", "navLabel", "content", "pageList",
    "pageTarget",
    "navList", "navTarget",
  ]
  private static let attributes: Set<String> = [
    "version", "lang", "dir", "name", "content", "id", "playOrder", "class", "src", "type", "value",
  ]
  private static let numbers: Set<String> = ["dtb:depth", "dtb:totalPageCount", "dtb:maxPageNumber"]
  private static let namespaces: Set<String> = [
    "http://www.daisy.org/z3986/2005/ncx/", OfficeVocabulary.xml, "",
  ]

  static func clean(
    _ bytes: [UInt8], _ identifier: String, _ findings: inout Findings
  ) throws(Obstacle) -> [UInt8] {
    let options = XML.Options(keepsDocumentType: true, keepsNamespace: namespaces.contains)
    return try XML.rewrite(bytes, &findings, options: options) { element in
      guard namespaces.contains(element.name.namespace), elements.contains(element.name.local) else {
        return .drop(element.name.local == "docAuthor" ? .author : .properties)
      }
      let isMeta = element.name.local == "meta"
      element.attributes.removeAll { attribute in
        switch attribute.name.local {
        case let name where !attributes.contains(name): true
        case "lang", "dir", "version": !OfficeVocabulary.isPlain(attribute.value)
        case "src": OfficeValues.isWeb(attribute.value)
        case "name", "content": !isMeta
        case "playOrder", "type", "value": !MarkupWords.isPlain(attribute.value)
        default: false
        }
      }
      guard element.name.local == "meta" else { return .keep }
      let name = element["name"] ?? ""
      if name == "dtb:uid" {
        if let old = element["content"], !EPUB.isISBN(old) { element["content"] = identifier }
        return .keep
      }
      let isNumber = element["content"].flatMap(Int.init) != nil
      return numbers.contains(name) && isNumber ? .keep : .drop(.properties)
    }
  }
}
