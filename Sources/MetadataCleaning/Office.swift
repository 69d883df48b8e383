/// Office Open XML (ISO/IEC 29500): documents, tables and presentations.
///
/// The document is put together anew from what a viewer needs: parts that relationships of known kinds lead to, with the
/// elements and attributes of ``OfficeVocabulary``, under names and identifiers that are counted.
enum Office {
  static func clean(_ bytes: [UInt8], _ findings: inout Findings, depth: Int) throws(Obstacle) -> [UInt8] {
    let archive = try ZIPArchive(bytes, &findings)
    let package = try OfficePackage(archive)
    let hasPrograms =
      package.allRelationships.contains { OfficeRole.programs.contains($0.kind) }
      || package.names.contains { $0.lowercased().hasSuffix("vbaproject.bin") }
    guard !hasPrograms else { throw .macros }
    guard let start = package.relationships(of: "").first(where: { $0.kind == "officeDocument" }),
      !start.isExternal, let main = package[start.target], let root = XML.root(of: main),
      let role = OfficeRole.main[root.name.local], OfficeVocabulary.attributes(of: root.name) != nil
    else { throw .damaged }
    let builder = OfficeBuilder(package, findings, depth: depth)
    try builder.build(start.target, role)
    findings = builder.findings
    for name in package.names where !builder.isKept(name) {
      report(name, package[name.lowercased()] ?? [], &findings)
    }
    var output = archive
    output.entries = builder.output(main: start)
    return output.write(first: "[Content_Types].xml", stored: .none)
  }

  private static let properties: [String: Finding.Kind] = [
    "creator": .author, "lastModifiedBy": .author, "Manager": .author, "Company": .organisation,
    "created": .times, "modified": .times, "lastPrinted": .times, "TotalTime": .times,
    "Application": .software, "AppVersion": .software, "Template": .reference,
  ]

  /// What a part that is left out said.
  private static func report(_ name: String, _ bytes: [UInt8], _ findings: inout Findings) {
    let lower = name.lowercased()
    guard !lower.hasSuffix(".rels"), lower != "[content_types].xml" else { return }
    let root = XML.root(of: bytes)
    switch root?.name.local {
    case "coreProperties", "Properties":
      let isCustom = root?.name.namespace.hasSuffix("/custom-properties") == true
      _ = try? XML.rewrite(bytes, &findings) { element in
        if isCustom { return element.parents.isEmpty ? .keep : .drop(.properties) }
        return properties[element.name.local].map { .drop($0) } ?? .keep
      }
    case "comments":
      var authors: Set<String> = []
      _ = try? XML.rewrite(bytes, &findings) { element in
        for attribute in element.attributes where attribute.name.local == "author" {
          authors.insert(attribute.value)
        }
        return element.name.local == "author" ? .drop(.author) : .keep
      }
      findings.add(.comment, name)
      for author in authors.sorted() { findings.add(.author, author) }
    default: findings.add(lower.contains("thumbnail") ? .thumbnail : .properties, name)
    }
  }
}
