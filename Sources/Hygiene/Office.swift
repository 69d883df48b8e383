/// Office Open XML (ISO/IEC 29500): documents, tables and presentations.
///
/// Every part is rewritten or dropped; a part that is neither XML nor a file of a kind that can be cleaned makes the
/// whole document impossible.
enum Office {
  static func clean(_ bytes: [UInt8], _ findings: inout Findings, depth: Int) throws(Obstacle) -> [UInt8] {
    var archive = try ZIPArchive(bytes, &findings)
    let names = archive.entries.map(\.name)
    guard !names.contains(where: hasPrograms) else { throw .macros }
    var parts = Parts(archive: archive)
    for name in names where parts.isDropped(name) {
      try report(name, archive[name] ?? [], &findings)
    }
    archive.entries.removeAll { parts.isDropped($0.name) }
    // Relationships first: what refers to a dropped one has to go from the part they belong to.
    archive.entries.sort { one, other in one.name.hasSuffix(".rels") && !other.name.hasSuffix(".rels") }
    for index in archive.entries.indices {
      let entry = archive.entries[index]
      do throws(Obstacle) {
        archive.entries[index].bytes = try clean(entry, &parts, &findings, depth: depth)
      } catch {
        if case .entry = error { throw error }
        throw .entry(entry.name, error)
      }
    }
    let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    archive.entries.sort { (places[$0.name] ?? 0) < (places[$1.name] ?? 0) }
    return archive.write(first: "[Content_Types].xml", isStored: false)
  }

  private static func clean(
    _ entry: ZIPArchive.Entry, _ parts: inout Parts, _ findings: inout Findings, depth: Int
  ) throws(Obstacle) -> [UInt8] {
    if entry.name == "[Content_Types].xml" {
      let dropped = parts
      return try XML.rewrite(entry.bytes, &findings) { element in
        element["PartName"].map { dropped.isDropped(String($0.dropFirst())) } == true ? .drop(nil) : .keep
      }
    }
    let suffix = entry.name.split(separator: ".").last?.lowercased()
    switch suffix {
    case "rels": return try relationships(entry, &parts, &findings)
    case "xml", "vml":
      // How to log in somewhere, and as whom; the tables that need it would be broken without.
      guard entry.name != "xl/connections.xml" else { throw .unknownKind }
      let visitor = PartVisitor(removed: parts.removed[entry.name] ?? [])
      let output = try XML.rewrite(entry.bytes, &findings, visit: visitor.visit)
      guard !visitor.hasHiddenFile else { throw .unknownKind }
      for trace in visitor.findings.traces { findings.add(trace.kind, trace.detail) }
      return output
    // Text that is no XML can be RTF or a mail, which have authors of their own.
    case _ where FileKind(of: entry.bytes) == .text: throw .unknownKind
    default: return try Cleaning.part(entry.bytes, named: entry.name, &findings, depth: depth)
    }
  }

  private static func hasPrograms(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix("vbaproject.bin") || name.hasSuffix("vbadata.xml") || name.contains("/activex/")
      || name.contains("/macrosheets/")
  }

  /// Which parts go, and what had referred to them.
  private struct Parts {
    /// The identifiers of dropped relationships, by the part that they belong to.
    var removed: [String: Set<String>] = [:]
    private let hasNotes: Bool

    init(archive: ZIPArchive) {
      hasNotes = archive.entries.contains { $0.name.lowercased().hasPrefix("xl/comments") }
    }

    private static let folders = [
      "docprops/", "customxml/", "docmetadata/", "_xmlsignatures/", "customui/", "usercustomization/",
      "[trash]/",
      "word/webextensions/", "ppt/tags/", "ppt/changesinfos/", "ppt/revisioninfo", "xl/revisions/",
      "xl/usernames",
      "xl/customproperty", "word/recipientdata",
    ]

    func isDropped(_ name: String) -> Bool {
      var name = name.lowercased()
      // The relationships of a part go with it.
      if name.hasSuffix(".rels") { name = Office.source(of: name) }
      let last = name.split(separator: "/").last ?? ""
      return Self.folders.contains { name.hasPrefix($0) }
        || name.contains("/comments/") || name.contains("/threadedcomments/") || name.contains("/persons/")
        || name.contains("/printersettings/") || name.contains("/webextensions/")
        || last.hasSuffix(".xml")
          && ["comments", "commentauthors.", "authors.", "people."].contains { last.hasPrefix($0) }
        || hasNotes && name.hasPrefix("xl/drawings/vmldrawing")
    }
  }

  /// The part that a part of relationships belongs to (ISO/IEC 29500-2, 6.5.2.3).
  private static func source(of name: String) -> String {
    var pieces = name.split(separator: "/").map(String.init)
    guard pieces.count >= 2, let last = pieces.popLast() else { return "" }
    pieces.removeLast()
    return (pieces + [String(last.dropLast(5))]).joined(separator: "/")
  }

  private static func relationships(
    _ entry: ZIPArchive.Entry, _ parts: inout Parts, _ findings: inout Findings
  ) throws(Obstacle) -> [UInt8] {
    let source = source(of: entry.name)
    let folder = source.split(separator: "/").dropLast().map(String.init)
    let dropped = parts
    var removed: Set<String> = []
    var outside = Findings()
    let output = try XML.rewrite(entry.bytes, &findings) { element in
      guard element.name.local == "Relationship", let target = element["Target"] else { return .keep }
      let type = element["Type"]?.split(separator: "/").last
      if element["TargetMode"] == "External" {
        guard type != "attachedTemplate" else {
          outside.add(.reference, target)
          removed.insert(element["Id"] ?? "")
          return .drop(nil)
        }
        if let short = withoutFolders(target) {
          outside.add(.reference, target)
          element["Target"] = short
        }
        return .keep
      }
      var path = target.hasPrefix("/") ? [] : folder
      for piece in target.split(separator: "/") where piece != "." {
        if piece == ".." { _ = path.popLast() } else { path.append(String(piece)) }
      }
      guard dropped.isDropped(path.joined(separator: "/")) else { return .keep }
      removed.insert(element["Id"] ?? "")
      return .drop(nil)
    }
    for trace in outside.traces { findings.add(trace.kind, trace.detail) }
    parts.removed[source] = removed
    return output
  }

  /// A place in somebody's file system as the name of the file alone; `nil` for what is none.
  static func withoutFolders(_ text: String) -> String? {
    let isWeb = ["http:", "https:", "mailto:", "tel:", "ftp:", "#"].contains {
      text.lowercased().hasPrefix($0)
    }
    guard !isWeb,
      text.contains("\\") || text.lowercased().hasPrefix("file:") || text.hasPrefix("/")
        || text.hasPrefix("../../")
    else {
      return nil
    }
    return text.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
  }

  private static let properties: [String: Trace.Kind] = [
    "creator": .author, "lastModifiedBy": .author, "Manager": .author, "Company": .organisation,
    "created": .times, "modified": .times, "lastPrinted": .times, "TotalTime": .times,
    "Application": .software, "AppVersion": .software, "Template": .reference,
  ]

  /// What a dropped part said.
  private static func report(_ name: String, _ bytes: [UInt8], _ findings: inout Findings) throws(Obstacle) {
    let last = name.lowercased().split(separator: "/").last ?? ""
    if name.lowercased().hasPrefix("docprops/"), last.hasSuffix(".xml") {
      let isCustom = last.hasPrefix("custom")
      _ = try? XML.rewrite(bytes, &findings) { element in
        if isCustom { return element.parents.isEmpty ? .keep : .drop(.properties) }
        return properties[element.name.local].map { .drop($0) } ?? .keep
      }
    } else if last.hasPrefix("thumbnail") {
      findings.add(.thumbnail, name)
    } else if last.hasPrefix("comments"), last.hasSuffix(".xml") {
      let author = "author"
      var authors: Set<String> = []
      _ = try? XML.rewrite(bytes, &findings) { element in
        for attribute in element.attributes where attribute.name.local == author {
          authors.insert(attribute.value)
        }
        return element.name.local == "author" ? .drop(.author) : .keep
      }
      findings.add(.comment, name)
      for author in authors.sorted() { findings.add(.author, author) }
    } else if !last.hasSuffix(".rels") {
      findings.add(.properties, name)
    }
  }
}

/// What goes from the XML of a part.
private final class PartVisitor {
  var findings = Findings()
  /// Whether a file was found that is written out in the text.
  private(set) var hasHiddenFile = false
  private let removed: Set<String>

  init(removed: Set<String>) { self.removed = removed }

  private static let word: Set<String> = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]
  private static let relationships: Set<String> = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]

  /// Of WordprocessingML: notes of revisions, comments, and what programs remember.
  private static let wordElements: [String: Trace.Kind] = {
    var elements: [String: Trace.Kind] = [
      "rsids": .identifiers, "docVars": .properties, "attachedTemplate": .reference, "mailMerge": .reference,
      "activeWritingStyle": .software, "saveThroughXslt": .reference, "writeProtection": .author,
      "dataBinding": .identifiers, "annotationRef": .comment, "proofErr": .software, "docId": .identifiers,
      "lastRenderedPageBreak": .software, "trackRevisions": .changes, "smartTagType": .properties,
      "permStart": .author, "permEnd": .author,
    ]
    for name in ["commentRangeStart", "commentRangeEnd", "commentReference"] { elements[name] = .comment }
    for name in [
      "del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange",
      "tblGridChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
      "moveFromRangeStart",
      "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart",
      "customXmlInsRangeEnd",
      "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart",
      "customXmlMoveFromRangeEnd",
      "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd",
    ] { elements[name] = .changes }
    return elements
  }()

  /// Of other languages and of extensions of all of them.
  private static let elements: [String: Trace.Kind] = [
    "absPath": .reference, "fileVersion": .software, "fileSharing": .author, "revisionPtr": .identifiers,
    "creationId": .identifiers, "rowId": .identifiers, "colId": .identifiers, "docId": .identifiers,
    "modifyVerifier": .author, "persistentDocumentId": .identifiers, "threadedComment": .comment,
    "wpsCustomData": .software,
  ]

  func visit(_ element: inout XMLElement) -> XMLVerdict {
    let name = element.name
    if element.attributes.contains(where: isRemoved) {
      // A page has settings of its own beside those of the printer; everything else only refers.
      guard name.local == "pageSetup" else { return .drop(nil) }
      element.attributes.removeAll(where: isRemoved)
    }
    if name.local == "binData" || name.local == "binaryData" { hasHiddenFile = true }
    let isWord = Self.word.contains(name.namespace)
    if isWord {
      if let kind = Self.wordElements[name.local] {
        noteAuthor(element)
        return .drop(kind)
      }
      // Accepted: what was put in or moved stays, without who did it.
      if name.local == "ins" || name.local == "moveTo" {
        noteAuthor(element)
        findings.add(.changes, name.local)
        return .unwrap
      }
    } else if let kind = Self.elements[name.local] {
      return .drop(kind)
    } else if name.namespace.hasPrefix("http://www.wps.cn/officeDocument/"), name.local != "AlternateContent"
    {
      return .drop(.software)
    }
    element.attributes = element.attributes.compactMap { attribute in clean(attribute, isWord: isWord) }
    return .keep
  }

  private func isRemoved(_ attribute: (name: XMLName, value: String)) -> Bool {
    Self.relationships.contains(attribute.name.namespace) && removed.contains(attribute.value)
  }

  private func noteAuthor(_ element: XMLElement) {
    for attribute in element.attributes where Self.word.contains(attribute.name.namespace) {
      if attribute.name.local == "author" { findings.add(.author, attribute.value) }
    }
  }

  private func clean(
    _ attribute: (name: XMLName, value: String), isWord: Bool
  ) -> (name: XMLName, value: String)? {
    let (name, value) = (attribute.name, attribute.value)
    if Self.word.contains(name.namespace) {
      if name.local.hasPrefix("rsid") {
        findings.add(.identifiers, "rsid")
        return nil
      }
      if isWord, ["author", "date", "initials"].contains(name.local) {
        findings.add(name.local == "date" ? .times : .author, value)
        return nil
      }
    }
    // Who filled a pivot table; and a drawing in an older language as a ZIP file in Base64.
    if name.local == "refreshedBy" || name.local == "gfxdata" {
      findings.add(
        name.local == "gfxdata" ? .properties : .author, name.local == "gfxdata" ? name.local : value)
      return nil
    }
    let isExtension = name.namespace.hasPrefix("http://schemas.microsoft.com/office/")
    if isExtension,
      ["paraId", "textId", "dateUtc"].contains(name.local)
        || name.local == "uid" && name.namespace.contains("/spreadsheetml/")
    {
      findings.add(.identifiers, name.local)
      return nil
    }
    if ["name", "descr", "title", "alt", "href"].contains(name.local),
      let short = Office.withoutFolders(value)
    {
      findings.add(.reference, value)
      return (name, short)
    }
    return attribute
  }
}
