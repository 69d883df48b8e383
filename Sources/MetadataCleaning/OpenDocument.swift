/// OpenDocument (ISO/IEC 26300): texts, tables, presentations, drawings and formulas.
///
/// The package is put together anew: what is shown and how, the settings that change that, and the pictures and objects
/// that are referred to.
enum OpenDocument {
  private static let manifest = "META-INF/manifest.xml"
  private static let prefix = "application/vnd.oasis.opendocument."
  private static let kinds: Set<Substring> = [
    "text", "text-template", "text-master", "spreadsheet", "spreadsheet-template", "presentation",
    "presentation-template", "graphics", "graphics-template", "chart", "formula",
  ]

  static func clean(_ bytes: [UInt8], _ findings: inout Findings, depth: Int) throws(Obstacle) -> [UInt8] {
    let archive = try ZIPArchive(bytes, &findings)
    guard !archive.entries.contains(where: { $0.name.hasPrefix("Basic/") || $0.name.hasPrefix("Scripts/") })
    else {
      throw .macros
    }
    guard let list = archive[manifest], let type = archive["mimetype"] else { throw .damaged }
    try refuseEncrypted(list)
    let kind = String(decoding: type.prefix(256), as: UTF8.self).dropFirst(prefix.utf8.count)
      .prefix { $0 == "-" || $0.isLowercase }
    guard kinds.contains(kind) else { throw .unknownKind }
    let builder = OpenDocumentBuilder(archive, findings, depth: depth)
    try builder.build("", as: "", type: prefix + kind)
    findings = builder.findings
    for entry in archive.entries where !builder.used.contains(entry.name) { report(entry, &findings) }
    var output = archive
    output.entries =
      [ZIPArchive.Entry(name: "mimetype", bytes: Array((prefix + kind).utf8))] + builder.entries
      + [ZIPArchive.Entry(name: manifest, bytes: Array(builder.manifest(prefix + kind).utf8))]
    return output.write(first: "mimetype", stored: .first)
  }

  private static func refuseEncrypted(_ list: [UInt8]) throws(Obstacle) {
    var isEncrypted = false
    var nothing = Findings()
    _ = try XML.rewrite(list, &nothing) { element in
      if element.name.local == "encryption-data" { isEncrypted = true }
      return .keep
    }
    guard !isEncrypted else { throw .encrypted }
  }

  /// What a part that is left out said.
  private static func report(_ entry: ZIPArchive.Entry, _ findings: inout Findings) {
    guard entry.name != manifest, entry.name != "mimetype" else { return }
    guard XML.root(of: entry.bytes)?.name.local == "document-meta" else {
      findings.add(entry.name.contains("humbnail") ? .thumbnail : .properties, entry.name)
      return
    }
    _ = try? XML.rewrite(entry.bytes, &findings) { element in
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
  }
}

/// Puts a document, and the documents in it, together anew.
final class OpenDocumentBuilder {
  private let archive: ZIPArchive
  private let contents: [String: [UInt8]]
  private let depth: Int
  private(set) var findings: Findings
  private(set) var entries: [ZIPArchive.Entry] = []
  private(set) var used: Set<String> = []
  private var types: [(path: String, type: String)] = []

  init(_ archive: ZIPArchive, _ findings: Findings, depth: Int) {
    (self.archive, self.findings, self.depth) = (archive, findings, depth)
    contents = Dictionary(archive.entries.map { ($0.name, $0.bytes) }) { first, _ in first }
  }

  private static let roots: [String: Set<String>] = [
    "content.xml": ["document-content", "math"], "styles.xml": ["document-styles"],
    "settings.xml": ["document-settings"],
  ]

  /// Does a document that lies in a folder, and puts it into another.
  func build(_ old: String, as new: String, type: String, level: Int = 0) throws(Obstacle) {
    guard level <= 2 else { throw .overLimit }
    let given = OpenDocumentNamesGiven()
    var hidden = OpenDocumentPart.Hidden()
    if let styles = contents[old + "styles.xml"] { hidden.read(styles) }
    guard contents[old + "content.xml"] != nil else { throw .damaged }
    for name in ["content.xml", "styles.xml", "settings.xml"] {
      guard let bytes = contents[old + name], let root = XML.root(of: bytes)?.name.local else { continue }
      guard Self.roots[name]?.contains(root) == true else {
        if name == "content.xml" { throw .entry(old + name, .damaged) }
        continue
      }
      used.insert(old + name)
      if name != "content.xml" { hidden.paragraphs = [] } else { hidden.read(bytes) }
      do throws(Obstacle) {
        let output =
          name == "settings.xml"
          ? try OpenDocumentSettings.clean(bytes, &findings) : try part(bytes, old, given, hidden)
        entries.append(ZIPArchive.Entry(name: new + name, bytes: output))
        types.append((new + name, "text/xml"))
      } catch {
        if case .hidden = error { throw error }
        throw .entry(old + name, error)
      }
    }
    try files(given, new, level)
  }

  private func part(
    _ bytes: [UInt8], _ folder: String, _ given: OpenDocumentNamesGiven, _ hidden: OpenDocumentPart.Hidden
  ) throws(Obstacle) -> [UInt8] {
    let contents = contents
    let part = OpenDocumentPart(given, hidden: hidden) { reference in
      Self.lookUp(reference, folder, contents)
    }
    let options = XML.Options(keepsNamespace: OpenDocumentVocabulary.isKnown)
    let output = try XML.rewrite(bytes, &findings, options: options) { element in part.visit(&element) }
    if let obstacle = part.obstacle { throw obstacle }
    for finding in part.findings.all { findings.add(finding.kind, finding.detail) }
    return output
  }

  /// A file in the package, or a folder with an object in it (part 2, 3.7).
  private static func lookUp(
    _ reference: String, _ folder: String, _ contents: [String: [UInt8]]
  ) -> (path: String, bytes: [UInt8]?)? {
    var path = reference.hasPrefix("./") ? String(reference.dropFirst(2)) : reference
    while path.hasSuffix("/") { path.removeLast() }
    let full = folder + path
    // How programs drew an object that they would draw anew.
    guard !path.isEmpty, !path.hasPrefix("ObjectReplacements/") else { return nil }
    if contents[full + "/content.xml"] != nil { return (full, nil) }
    guard let bytes = contents[full] else { return nil }
    // LibreOffice's own pictures of tables are drawn anew as well.
    if bytes.has("VCLMTF"), path.hasPrefix("Pictures/TablePreview") { return nil }
    return (full, bytes)
  }

  private func files(_ given: OpenDocumentNamesGiven, _ folder: String, _ level: Int) throws(Obstacle) {
    for (old, new) in given.files {
      if let bytes = contents[old] {
        used.insert(old)
        guard FileKind(of: bytes) != .text else { throw .entry(old, .unknownKind) }
        let cleaned = try Cleaning.part(bytes, named: old, &findings, depth: depth)
        entries.append(ZIPArchive.Entry(name: folder + new, bytes: cleaned))
        types.append((folder + new, OfficeRole.files[FileKind(of: cleaned)]?.contentType ?? ""))
      } else {
        let type = objectType(old)
        types.append((folder + new + "/", type))
        try build(old + "/", as: folder + new + "/", type: type, level: level + 1)
      }
    }
  }

  /// What an object is, by what its body has in it.
  private func objectType(_ folder: String) -> String {
    var kind = "formula"
    var nothing = Findings()
    _ = try? XML.rewrite(contents[folder + "/content.xml"] ?? [], &nothing) { element in
      if element.parents.last?.local == "body" {
        kind = element.name.local == "drawing" ? "graphics" : element.name.local
      }
      return .keep
    }
    let known: Set<String> = ["text", "spreadsheet", "presentation", "graphics", "chart"]
    return "application/vnd.oasis.opendocument." + (known.contains(kind) ? kind : "formula")
  }

  func manifest(_ type: String) -> String {
    let rows = ([("/", type)] + types).map { path, type in
      "<manifest:file-entry manifest:full-path=\"\(path)\" manifest:media-type=\"\(type)\"/>"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
      + " manifest:version=\"1.2\">" + rows.joined() + "</manifest:manifest>"
  }
}

/// The settings of LibreOffice that change how a document is laid out; all others go.
enum OpenDocumentSettings {
  private static let kept: Set<String> = [
    "AddExternalLeading", "AddFrameOffsets", "AddParaLineSpacingToTableCells", "AddParaSpacingToTableCells",
    "AddParaTableSpacing", "AddParaTableSpacingAtStart", "AddVerticalFrameOffsets", "AlignTabStopPosition",
    "ApplyParagraphMarkFormatToNumbering", "AutoCalculate", "AutoFirstLineIndentDisregardLineSpace",
    "BackgroundParaOverDrawings", "ClipAsCharacterAnchoredWriterFlyFrames", "ClippedPictures",
    "CollapseEmptyCellPara",
    "ConsiderTextWrapOnObjPos", "ContinuousEndnotes", "DisableOffPagePositioning",
    "DoNotCaptureDrawObjsOnPage",
    "DoNotJustifyLinesWithManualBreak", "DoNotResetParaAttrsForNumFont", "EmptyDbFieldHidesPara",
    "FloattableNomargins", "FootnoteInColumnToPageEnd", "FrameAutowidthWithMorePara", "GutterAtTop",
    "HasColumnRowHeaders", "HeaderSpacingBelowLastPara", "HyphenateURLs", "IgnoreFirstLineIndentInNumbering",
    "IgnoreTabsAndBlanksForLineCalculation", "InvertBorderSpacing", "IsKernAsianPunctuation",
    "IsLabelDocument",
    "MathBaselineAlignment", "MsWordCompMinLineHeightByFly", "MsWordCompTrailingBlanks",
    "NoGapAfterNoteNumber",
    "NoNumberingShowFollowBy", "OutlineLevelYieldsNumbering", "PropLineSpacingShrinksFirstLine",
    "ShowZeroValues",
    "SmallCapsPercentage66", "StylesNoDefault", "SubtractFlysAnchoredAtFlys", "SurroundTextWrapSmall",
    "TabAtLeftIndentForParagraphsInList", "TabOverMargin", "TabOverSpacing", "TabOverflow", "TableRowKeep",
    "TabsRelativeToIndent", "TreatSingleColumnBreakAsPageBreak", "UnbreakableNumberings",
    "UnxForceZeroExtLeading",
    "UseFormerLineSpacing", "UseFormerObjectPositioning", "UseFormerTextWrapping", "UseOldNumbering",
    "UseOldPrinterMetrics", "UseVariableWidthNBSP", "WordLikeWrapForAsCharFlys", "PrinterIndependentLayout",
    "CharacterCompressionType",
  ]
  private static let values: Set<String> = [
    "true", "false", "0", "1", "2", "high-resolution", "low-resolution", "enabled", "disabled",
  ]

  static func clean(_ bytes: [UInt8], _ findings: inout Findings) throws(Obstacle) -> [UInt8] {
    let known = [OpenDocumentVocabulary.config, OpenDocumentVocabulary.office]
    return try XML.rewrite(bytes, &findings, options: .init(keepsNamespace: known.contains)) { element in
      let name = element.attributes.first { $0.name.local == "name" }?.value ?? ""
      guard known.contains(element.name.namespace) else { return .drop(.properties) }
      switch element.name.local {
      case "document-settings", "settings":
        element.attributes.removeAll {
          $0.name.local != "version" || !OpenDocumentVocabulary.isPlain($0.value)
        }
        return .keep
      case "config-item-set" where name == "ooo:configuration-settings":
        element.attributes.removeAll { $0.name.local != "name" }
        return .keep
      case "config-item" where kept.contains(name) && element.parents.last?.local == "config-item-set":
        element.attributes.removeAll { attribute in
          attribute.name.local != "name"
            && !(attribute.name.local == "type" && ["boolean", "short", "string"].contains(attribute.value))
        }
        return .textOrNothing({ values.contains($0) ? $0 : nil }, .properties)
      case "config-item":
        if name.hasPrefix("Rsid") { return .drop(.identifiers) }
        return .drop(name.hasPrefix("Printer") || name.hasPrefix("CurrentDatabase") ? .device : nil)
      default: return .drop(nil)
      }
    }
  }
}
