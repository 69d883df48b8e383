/// Puts the parts of a document together anew, beginning with the main one.
final class OfficeBuilder {
  private struct Part {
    var name: String
    var contentType: String
    var bytes: [UInt8]
    var relationships: [OfficePackage.Relationship]
  }

  private let package: OfficePackage
  private let depth: Int
  private(set) var findings: Findings
  /// The new names of parts by their old ones, and how many there are of each.
  private var newNames: [String: String] = [:]
  private var counts: [String: Int] = [:]
  private var parts: [Part] = []
  /// The first elements of parts that relationships led to.
  private var roots: [String: XMLElement?] = [:]
  private let identifiers = OfficeIdentifiers()
  private var folder = ""
  private var hidingStyles: Set<String> = []

  init(_ package: OfficePackage, _ findings: Findings, depth: Int) {
    (self.package, self.findings, self.depth) = (package, findings, depth)
  }

  func isKept(_ name: String) -> Bool { newNames[name.lowercased()] != nil }

  /// A part that is to be done, and the identifiers by which the part before it calls others.
  private struct Task {
    var source: String
    var role: OfficeRole
    var outer: [String: String]
  }

  func build(_ main: String, _ role: OfficeRole) throws(Obstacle) {
    folder = role.name.split(separator: "/").first.map(String.init) ?? ""
    newNames[main] = role.name + ".xml"
    for styles in package.relationships(of: main) where styles.kind == "styles" {
      hidingStyles = OfficeSurvey.hidingStyles(package[styles.target] ?? [])
    }
    var tasks = [Task(source: main, role: role, outer: [:])]
    while !tasks.isEmpty {
      // In the order in which they are come upon, so that names are the same each time.
      var next: [Task] = []
      for task in tasks {
        do throws(Obstacle) {
          next += try build(task)
        } catch {
          switch error {
          case .entry, .hidden: throw error
          default: throw .entry(package.names.first { $0.lowercased() == task.source } ?? task.source, error)
          }
        }
      }
      tasks = next
    }
  }

  private func build(_ task: Task) throws(Obstacle) -> [Task] {
    let bytes = package[task.source] ?? []
    let name = newNames[task.source] ?? ""
    guard !task.role.roots.isEmpty else {
      let cleaned = try Cleaning.part(bytes, named: task.source, &findings, depth: depth)
      let kind = FileKind(of: cleaned)
      // No picture, sound or document: nobody would see it, whatever it says.
      guard kind != .text else { throw .unknownKind }
      parts.append(
        Part(
          name: name, contentType: OfficeRole.files[kind]?.contentType ?? "application/octet-stream",
          bytes: cleaned, relationships: []))
      return []
    }
    let (usable, roles) = try usable(package.relationships(of: task.source))
    let visitor = OfficePart(
      root: task.role.roots.first ?? "", survey: try survey(bytes), usable: Set(usable.map(\.id)),
      outer: task.outer, identifiers: identifiers, findings)
    var more = visitor.findings
    let options = XML.Options(keepsNamespace: OfficeVocabulary.isKnown)
    let output = try XML.rewrite(bytes, &more, options: options) { element in visitor.visit(&element) }
    if let obstacle = visitor.obstacle { throw obstacle }
    findings = more
    for finding in visitor.findings.all { findings.add(finding.kind, finding.detail) }
    return finish(task, output, name, usable, roles, visitor)
  }

  private func survey(_ bytes: [UInt8]) throws(Obstacle) -> OfficeSurvey {
    let survey = try OfficeSurvey(bytes, hidingStyles: hidingStyles)
    for finding in survey.findings.all { findings.add(finding.kind, finding.detail) }
    return survey
  }

  /// Numbers the relationships in the order in which the part uses them, and those it need not name after them.
  private func finish(
    _ task: Task, _ output: [UInt8], _ name: String, _ usable: [OfficePackage.Relationship],
    _ roles: [String: OfficeRole], _ visitor: OfficePart
  ) -> [Task] {
    let byID = Dictionary(usable.map { ($0.id, $0) }) { first, _ in first }
    for one in usable where visitor.newIDs[one.id] == nil && isImplied(one, roles[one.id], task) {
      visitor.use(one.id)
    }
    var kept: [OfficePackage.Relationship] = []
    var next: [Task] = []
    for old in visitor.usedIDs {
      guard var one = byID[old], let new = visitor.newIDs[old] else { continue }
      one.id = new
      if !one.isExternal, let role = roles[old] {
        if newNames[one.target] == nil {
          newNames[one.target] = newName(of: role, one.target)
          next.append(Task(source: one.target, role: role, outer: visitor.newIDs))
        }
        one.target = "/" + (newNames[one.target] ?? "")
      }
      kept.append(one)
    }
    parts.append(
      Part(name: name, contentType: contentType(of: task), bytes: output, relationships: kept))
    return next
  }

  private func isImplied(
    _ one: OfficePackage.Relationship, _ role: OfficeRole?, _ task: Task
  ) -> Bool {
    guard !one.isExternal, let role else { return false }
    // A page of notes belongs to a slide without naming it.
    if one.kind == "slide" { return task.role.roots.contains("notes") }
    // What these list is what they have.
    let lists: Set<String> = ["slideLayout", "slideMaster", "notesMaster"]
    let isListed = task.role.roots.contains("presentation") || task.role.roots.contains("sldMaster")
    return role.isImplied && !(isListed && lists.contains(one.kind))
  }

  private func contentType(of task: Task) -> String {
    guard task.role.name == "styles" else { return task.role.contentType }
    let language = folder == "xl" ? "spreadsheetml" : "wordprocessingml"
    return "application/vnd.openxmlformats-officedocument.\(language).styles+xml"
  }

  private func newName(of role: OfficeRole, _ old: String) -> String {
    let path =
      ["word/", "xl/", "ppt/"].contains { role.name.hasPrefix($0) } ? role.name : "\(folder)/\(role.name)"
    var ending = role.ending
    if role.roots.isEmpty, let bytes = package[old] {
      ending = OfficeRole.files[FileKind(of: bytes)]?.ending ?? "bin"
    }
    let count = (counts[path] ?? 0) + 1
    counts[path] = count
    let isSingle =
      role.isImplied && !path.contains("/theme/") && !path.dropFirst(folder.count + 1).contains("/")
    return isSingle && count == 1 ? "\(path).\(ending)" : "\(path)\(count).\(ending)"
  }

  // MARK: Which relationships can stay

  private func usable(
    _ all: [OfficePackage.Relationship]
  ) throws(Obstacle) -> ([OfficePackage.Relationship], [String: OfficeRole]) {
    var usable: [OfficePackage.Relationship] = []
    var roles: [String: OfficeRole] = [:]
    for one in all {
      guard !one.isExternal else {
        if one.kind == "hyperlink", OfficeValues.isWeb(one.target) {
          usable.append(one)
        } else {
          findings.add(.reference, one.target)
        }
        continue
      }
      // What it leads to is shown as part of the text, and is no part of a package.
      if one.kind == "aFChunk" { throw .entry(one.target, .unknownKind) }
      guard let role = OfficeRole(kind: one.kind), fits(one.target, role) else {
        continue
      }
      usable.append(one)
      roles[one.id] = role
    }
    return (usable, roles)
  }

  /// Whether a part is what the relationship says.
  private func fits(_ target: String, _ role: OfficeRole) -> Bool {
    guard let bytes = package[target] else { return false }
    guard !role.roots.isEmpty else { return true }
    // As many relationships may lead to one part as there is room for.
    if roots[target] == nil { roots[target] = .some(XML.root(of: bytes)) }
    guard let root = roots[target] ?? nil, role.roots.contains(root.name.local),
      root.name.namespace.isEmpty
        ? root.name.local == "xml" : OfficeVocabulary.attributes(of: root.name) != nil
    else { return false }
    if root.name.local == "sld", ["0", "false"].contains(root["show"]) {
      findings.add(.properties, "sld show=0")
      return false
    }
    return true
  }

  // MARK: The package

  private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"

  /// The entries of the new file.
  func output(main: OfficePackage.Relationship) -> [ZIPArchive.Entry] {
    var start = main
    (start.id, start.target) = ("rId1", "/" + (newNames[main.target] ?? ""))
    var entries = [
      ZIPArchive.Entry(name: "[Content_Types].xml", bytes: Array(contentTypes.utf8)),
      ZIPArchive.Entry(name: "_rels/.rels", bytes: relationships([start])),
    ]
    for part in parts {
      entries.append(ZIPArchive.Entry(name: part.name, bytes: part.bytes))
      guard !part.relationships.isEmpty else { continue }
      var pieces = part.name.split(separator: "/").map(String.init)
      pieces.insert("_rels", at: max(0, pieces.count - 1))
      entries.append(
        ZIPArchive.Entry(
          name: pieces.joined(separator: "/") + ".rels", bytes: relationships(part.relationships)))
    }
    return entries
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private var contentTypes: String {
    let overrides = parts.map { "<Override PartName=\"/\($0.name)\" ContentType=\"\($0.contentType)\"/>" }
    return Self.head + "<Types xmlns=\"\(Self.packageNamespace)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + overrides.joined() + "</Types>"
  }

  private func relationships(_ all: [OfficePackage.Relationship]) -> [UInt8] {
    let rows = all.map { one in
      "<Relationship Id=\"\(one.id)\" Type=\"\(XML.attribute(one.type))\" Target=\"\(XML.attribute(one.target))\""
        + (one.isExternal ? " TargetMode=\"External\"/>" : "/>")
    }
    return Array(
      (Self.head + "<Relationships xmlns=\"\(Self.packageNamespace)/relationships\">" + rows.joined()
        + "</Relationships>").utf8)
  }
}
