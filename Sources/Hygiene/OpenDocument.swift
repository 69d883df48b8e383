/// OpenDocument (ISO/IEC 26300): texts, tables and presentations.
enum OpenDocument {
  private static let manifest = "META-INF/manifest.xml"

  static func clean(_ bytes: [UInt8], _ findings: inout Findings, depth: Int) throws(Obstacle) -> [UInt8] {
    var archive = try ZIPArchive(bytes, &findings)
    guard !archive.entries.contains(where: { $0.name.hasPrefix("Basic/") || $0.name.hasPrefix("Scripts/") })
    else {
      throw .macros
    }
    guard archive[manifest] != nil else { throw .damaged }
    for entry in archive.entries where isDropped(entry.name) {
      if isNamed("meta.xml", entry.name) {
        _ = try XML.rewrite(entry.bytes, &findings) { element in meta(element) }
      } else {
        findings.add(entry.name.hasPrefix("Thumbnails/") ? .thumbnail : .properties, entry.name)
      }
    }
    archive.entries.removeAll { isDropped($0.name) }
    for index in archive.entries.indices {
      let entry = archive.entries[index]
      do throws(Obstacle) {
        archive.entries[index].bytes = try clean(entry, &findings, depth: depth)
      } catch {
        switch error {
        case .entry, .encrypted: throw error
        default: throw .entry(entry.name, error)
        }
      }
    }
    return archive.write(first: "mimetype", isStored: true)
  }

  private static func isNamed(_ last: String, _ name: String) -> Bool {
    name == last || name.hasSuffix("/" + last)
  }

  /// Part 2, 3.1: a package needs none of these.
  private static func isDropped(_ name: String) -> Bool {
    ["Thumbnails/", "Configurations2/"].contains { name.hasPrefix($0) || name.contains("/" + $0) }
      || ["meta.xml", "manifest.rdf", "layout-cache", "versionlist.xml"].contains { isNamed($0, name) }
      || name.hasPrefix("META-INF/") && name != manifest
  }

  private static func clean(
    _ entry: ZIPArchive.Entry, _ findings: inout Findings, depth: Int
  ) throws(Obstacle) -> [UInt8] {
    if entry.name == manifest {
      var isEncrypted = false
      let output = try XML.rewrite(entry.bytes, &findings) { element in
        if element.name.local == "encryption-data" { isEncrypted = true }
        let path = element.attributes.first { $0.name.local == "full-path" }?.value
        return path.map(isDropped) == true ? .drop(nil) : .keep
      }
      guard !isEncrypted else { throw .encrypted }
      return output
    }
    guard entry.name.hasSuffix(".xml") else {
      if entry.name == "mimetype" { return entry.bytes }
      guard FileKind(of: entry.bytes) != .text else { throw .unknownKind }
      return try Cleaning.part(entry.bytes, named: entry.name, &findings, depth: depth)
    }
    var noted = Findings()
    var hasHiddenFile = false
    let output = try XML.rewrite(entry.bytes, &findings) { element in
      // A picture can be written out in the text.
      if element.name.local == "binary-data" { hasHiddenFile = true }
      return visit(&element, &noted)
    }
    guard !hasHiddenFile else { throw .unknownKind }
    for trace in noted.traces { findings.add(trace.kind, trace.detail) }
    return output
  }

  private static func meta(_ element: XMLElement) -> XMLVerdict {
    switch element.name.local {
    case "creator", "initial-creator", "printed-by": .drop(.author)
    case "generator": .drop(.software)
    case "date", "creation-date", "print-date", "editing-duration": .drop(.times)
    case "template": .drop(.reference)
    case "document-meta", "meta": .keep
    case "document-statistic", "editing-cycles": .drop(nil)
    default: .drop(.properties)
    }
  }

  private static let scripts: Set<String> = ["event-listeners", "scripts"]

  private static func visit(_ element: inout XMLElement, _ noted: inout Findings) -> XMLVerdict {
    let (prefix, local) = (element.name.namespace, element.name.local)
    switch local {
    case "annotation", "annotation-end": return .drop(.comment)
    // 5.5: what was deleted stands in there only; what was put in stands in the text, between marks.
    case "tracked-changes", "change", "change-start", "change-end": return .drop(.changes)
    case "meta" where prefix.hasSuffix(":office:1.0"): return .drop(.properties)
    case _ where scripts.contains(local): return .drop(.script)
    // Fields that would be filled anew; what they say now is text like any other.
    case "author-name", "author-initials", "initial-creator", "creator", "printed-by", "file-name",
      "template-name",
      "creation-date", "creation-time", "modification-date", "modification-time", "print-date", "print-time",
      "editing-duration":
      noted.add(.properties, local)
      return .unwrap
    case _ where local.hasPrefix("sender-"):
      noted.add(.author, local)
      return .unwrap
    case "config-item-set" where element.attributes.contains { $0.value == "ooo:view-settings" }:
      return .drop(.properties)
    case "config-item":
      let name = element.attributes.first { $0.name.local == "name" }?.value ?? ""
      if name.hasPrefix("Rsid") { return .drop(.identifiers) }
      if name.hasPrefix("Printer") || name.hasPrefix("CurrentDatabase") || name.hasSuffix("URL") {
        return .drop(.device)
      }
    default: break
    }
    element.attributes = element.attributes.compactMap { attribute in
      if attribute.name.local == "rsid" || attribute.name.local == "paragraph-rsid" {
        noted.add(.identifiers, "rsid")
        return nil
      }
      if attribute.name.local == "href", let short = Office.withoutFolders(attribute.value) {
        noted.add(.reference, attribute.value)
        return (attribute.name, short)
      }
      return attribute
    }
    return .keep
  }
}
