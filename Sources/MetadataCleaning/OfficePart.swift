/// GUIDs and the like, numbered in the order in which they are come upon, in all of a document.
final class OfficeIdentifiers {
  private var numbers: [String: Int] = [:]

  func number(of identifier: String) -> String {
    let number = numbers[identifier.uppercased()] ?? numbers.count + 1
    numbers[identifier.uppercased()] = number
    let digits = String(number, radix: 16, uppercase: true)
    return "{00000000-0000-0000-0000-" + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
      + "}"
  }
}

/// What stays of the XML of one part.
final class OfficePart {
  var findings: Findings
  private(set) var obstacle: Obstacle?
  /// The relationships that are used, in the order of their first use, and what they are called from now on.
  private(set) var usedIDs: [String] = []
  private(set) var newIDs: [String: String] = [:]

  private let root: String
  private let survey: OfficeSurvey
  private let usable: Set<String>
  private let outer: [String: String]
  private let identifiers: OfficeIdentifiers
  /// Bookmarks that went, and shared formulas.
  private var lostBookmarks: Set<String> = []
  private let shared = SharedFormulas()

  init(
    root: String, survey: OfficeSurvey, usable: Set<String>, outer: [String: String],
    identifiers: OfficeIdentifiers, _ findings: Findings
  ) {
    (self.root, self.survey, self.usable) = (root, survey, usable)
    (self.outer, self.identifiers, self.findings) = (outer, identifiers, findings)
  }

  /// Keeps a relationship, under its new name.
  @discardableResult
  func use(_ id: String) -> String {
    if let new = newIDs[id] { return new }
    usedIDs.append(id)
    let new = "rId\(usedIDs.count)"
    newIDs[id] = new
    return new
  }

  func visit(_ element: inout XMLElement) -> XMLVerdict {
    let name = element.name
    switch survey.actions[element.position] {
    case .drop: return .drop(nil)
    case .hide: return .drop(.hidden)
    case .unwrap: return .unwrap
    case .keep, nil: break
    }
    if name.namespace == OfficeVocabulary.compatibility {
      keepOnly(["Requires"], of: &element)
      return .keep
    }
    // The root of a part of VML has no namespace.
    if name.namespace.isEmpty, name.local == "xml", element.parents.isEmpty {
      element.attributes = []
      return .keep
    }
    if let verdict = changes(element) { return verdict }
    guard let known = OfficeVocabulary.attributes(of: name) else {
      if ["binData", "binaryData"].contains(name.local) { obstacle = obstacle ?? .unknownKind }
      if name.local == "altChunk" { obstacle = obstacle ?? .unknownKind }
      noteDropped(element)
      return .drop(nil)
    }
    if let verdict = special(&element) { return verdict }
    return rewrite(&element, known)
  }

  // MARK: Revisions

  private static let accepted: Set<String> = ["ins", "moveTo", "smartTag", "customXml"]
  private static let dropped: [String: Finding.Kind] = [
    "del": .changes, "moveFrom": .changes, "commentReference": .comment, "commentRangeStart": .comment,
    "commentRangeEnd": .comment, "docVars": .properties, "rsids": .identifiers,
    "attachedTemplate": .reference,
    "permStart": .author, "writeProtection": .author,
  ]

  /// Accepted: what was put in or moved stays, without who did it; what was deleted goes.
  private func changes(_ element: XMLElement) -> XMLVerdict? {
    guard OfficeVocabulary.isWord(element.name.namespace) else { return nil }
    let local = element.name.local
    if Self.accepted.contains(local) {
      noteDropped(element)
      // In properties it is a mark with nothing in it.
      return .unwrap
    }
    guard let kind = Self.dropped[local] ?? (local.hasSuffix("Change") ? .changes : nil) else { return nil }
    noteDropped(element)
    return .drop(kind)
  }

  private func noteDropped(_ element: XMLElement) {
    for attribute in element.attributes {
      switch attribute.name.local {
      case "author", "userName", "user": findings.add(.author, attribute.value)
      case "date": findings.add(.times, attribute.value)
      default: break
      }
    }
    let known = OfficeVocabulary.isKnown(element.name.namespace)
    findings.add(known ? .properties : .software, element.name.written)
  }

  // MARK: Elements of their own kind

  /// The settings that change how a text is laid out (ISO/IEC 29500-1, 17.15.1).
  private static let settings: Set<String> = [
    "alignBordersAndEdges", "autoHyphenation", "bookFoldPrinting", "bookFoldPrintingSheets",
    "bookFoldRevPrinting", "bordersDoNotSurroundFooter", "bordersDoNotSurroundHeader",
    "characterSpacingControl", "clrSchemeMapping", "compat", "consecutiveHyphenLimit", "decimalSymbol",
    "defaultTabStop", "defaultTableStyle", "displayBackgroundShape", "doNotHyphenateCaps", "endnotePr",
    "evenAndOddHeaders", "footnotePr", "gutterAtTop", "hyphenationZone", "listSeparator", "mathPr",
    "mirrorMargins", "noLineBreaksAfter", "noLineBreaksBefore", "noPunctuationKerning", "printTwoOnOne",
    "strictFirstAndLastChars", "themeFontLang", "zoom",
  ]

  /// The extensions that change how a document looks ([MS-ODRAWXML], [MS-XLSX]).
  private static let extensions: Set<String> = [
    // A drawing in SVG, and how a diagram was drawn.
    "{96DAC541-7B7A-43D3-8B79-37D633B846F1}", "http://schemas.microsoft.com/office/drawing/2008/diagram",
    // Conditional formats with their links, lists on other sheets, and sparklines.
    "{78C0D931-6437-407D-A8EE-F0AAD7539E65}", "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}",
    "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}", "{05C60535-1F16-4FD2-B633-F4F36F0B64E0}",
  ]

  private static let compatibility: Set<String> = [
    "compatibilityMode", "overrideTableStyleFontSizeAndJustification", "enableOpenTypeFeatures",
    "doNotFlipMirrorIndents", "differentiateMultirowTableHeaders", "useWord2013TrackBottomHyphenation",
    "allowHyphenationAtTrackBottom", "allowTextAfterFloatingTableBreak",
  ]

  private func special(_ element: inout XMLElement) -> XMLVerdict? {
    let name = element.name
    if root == "settings", element.parents.count == 1, !Self.settings.contains(name.local) {
      findings.add(.properties, name.local)
      return .drop(nil)
    }
    switch name.local {
    case "ext" where name.namespace != OfficeVocabulary.vml.namespaces.first:
      // In a drawing the same name is a size.
      guard let uri = element["uri"] else { return nil }
      guard Self.extensions.contains(uri.uppercased()) || Self.extensions.contains(uri) else {
        findings.add(.properties, "ext \(uri)")
        return .drop(nil)
      }
      element.attributes.removeAll { $0.name.local != "uri" }
      return .keep
    case "compatSetting":
      let values = Dictionary(element.attributes.map { ($0.name.local, $0.value) }) { one, _ in one }
      let isKept =
        Self.compatibility.contains(values["name"] ?? "")
        && values["uri"] == "http://schemas.microsoft.com/office/word"
        && OfficeVocabulary.isPlain(values["val"] ?? "")
      return isKept ? .keep : .drop(.properties)
    case "dataModelExt":
      element.attributes = element.attributes.compactMap { attribute in
        guard attribute.name.local == "relId" else { return nil }
        return outer[attribute.value].map { (attribute.name, $0) }
      }
      return element.attributes.isEmpty ? .drop(nil) : .keep
    case _ where OfficeVocabulary.isWord(name.namespace): return word(&element)
    case _ where OfficeVocabulary.isSheet(name.namespace): return sheet(&element)
    case "f" where name.namespace.hasSuffix("/chart") || name.namespace.hasSuffix("/excel/2006/main"):
      return .text({ OfficeValues.isOutside($0) ? "#REF!" : $0 }, .reference)
    case "id" where name.namespace.hasSuffix("/spreadsheetml/2009/9/main"):
      let identifiers = identifiers
      return .text(
        { OfficeValues.isGUID($0.trimmed) ? identifiers.number(of: $0.trimmed) : "" }, .identifiers)
    case "fld" where OfficeVocabulary.isDrawing(name.namespace):
      // 21.1.2.2.4: a date is that of the last time the slide was shown or stored.
      return element["type"]?.hasPrefix("datetime") == true ? .drop(.times) : nil
    case "hlinkClick", "hlinkHover", "hlinkMouseOver":
      let action = element["action"] ?? ""
      let isMove =
        action.hasPrefix("ppaction://hlink") && !action.contains("\\") || action == "ppaction://media"
      guard action.isEmpty || isMove else {
        findings.add(.reference, action)
        return .drop(nil)
      }
      return nil
    default: return nil
    }
  }

  private func word(_ element: inout XMLElement) -> XMLVerdict? {
    let attributes = element.attributes
    func value(_ name: String) -> String { attributes.first { $0.name.local == name }?.value ?? "" }
    switch element.name.local {
    case "bookmarkStart":
      // What Word notes by itself: where the cursor was, and what was copied from there.
      let mark = value("name")
      guard mark.hasPrefix("_GoBack") || mark.hasPrefix("OLE_LINK") else { return nil }
      lostBookmarks.insert(value("id"))
      return .drop(.identifiers)
    case "bookmarkEnd" where lostBookmarks.contains(value("id")): return .drop(nil)
    // What stands in a control is text; the number of the control is only its own.
    case "id" where element.parents.last?.local == "sdtPr": return .drop(.identifiers)
    default: return nil
    }
  }

  // MARK: Tables

  /// Formulas that went, of which others are copies.
  private final class SharedFormulas { var lost: Set<String> = [] }

  private func sheet(_ element: inout XMLElement) -> XMLVerdict? {
    switch element.name.local {
    case "sheet":
      if let state = element["state"], state != "visible" { obstacle = obstacle ?? .hidden("sheet") }
    case "definedName":
      let isOwn = element["name"]?.hasPrefix("_xlnm.") == true
      if !isOwn, ["1", "true"].contains(element["hidden"] ?? "") { return .drop(.properties) }
      guard let known = OfficeVocabulary.attributes(of: element.name) else { return nil }
      _ = rewrite(&element, known)
      return .textOrNothing({ OfficeValues.isOutside($0) ? nil : $0 }, .reference)
    case "f" where element.parents.last?.local == "c":
      let index = element["si"] ?? ""
      if shared.lost.contains(index), element["ref"] == nil { return .drop(nil) }
      guard let known = OfficeVocabulary.attributes(of: element.name) else { return nil }
      _ = rewrite(&element, known)
      let shared = shared
      return .textOrNothing(
        { formula in
          guard OfficeValues.isOutside(formula) else { return formula }
          shared.lost.insert(index)
          return nil
        }, .reference)
    case "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula":
      return .text({ OfficeValues.isOutside($0) ? "#REF!" : $0 }, .reference)
    case "cellStyle" where element["builtinId"] == nil:
      element["name"] = "Style \(element["xfId"].flatMap(Int.init) ?? 0)"
    case "hyperlink":
      if let place = element["location"], OfficeValues.isFile(place) { element["location"] = nil }
      let hasTarget = element.attributes.contains {
        OfficeVocabulary.relationships.contains($0.name.namespace) && usable.contains($0.value)
      }
      if element["location"] == nil, !hasTarget { return .drop(.reference) }
    default: break
    }
    return nil
  }

  // MARK: Attributes

  private func keepOnly(_ names: Set<String>, of element: inout XMLElement) {
    element.attributes.removeAll { !names.contains($0.name.local) || !$0.name.namespace.isEmpty }
  }

  private func rewrite(_ element: inout XMLElement, _ known: OfficeVocabulary.Attributes) -> XMLVerdict {
    var (hasLost, hasKept) = (false, false)
    let copy = element
    element.attributes = element.attributes.compactMap { attribute in
      if OfficeVocabulary.relationships.contains(attribute.name.namespace) {
        // Some actions lead nowhere.
        if attribute.value.isEmpty { return attribute }
        guard usable.contains(attribute.value) else {
          hasLost = true
          return nil
        }
        hasKept = true
        return (attribute.name, use(attribute.value))
      }
      return keep(attribute, of: copy, known)
    }
    guard hasLost, !hasKept else { return .keep }
    switch element.name.local {
    case "hyperlink": return element.attributes.isEmpty ? .unwrap : .keep
    case "pageSetup", "blip": return .keep
    default: return .drop(nil)
    }
  }

  private typealias Attribute = (name: XMLName, value: String)

  private func keep(
    _ attribute: Attribute, of element: XMLElement, _ known: OfficeVocabulary.Attributes
  ) -> Attribute? {
    let (name, value) = (attribute.name, attribute.value)
    if name.namespace == OfficeVocabulary.compatibility { return ignorable(attribute, element) }
    if name.namespace == OfficeVocabulary.xml {
      let isKept =
        name.local == "space"
        ? OfficeVocabulary.isSpace(value) : name.local == "lang" && OfficeVocabulary.isPlain(value)
      return isKept ? attribute : nil
    }
    let isOwn =
      name.namespace.isEmpty || name.namespace == element.name.namespace
      || OfficeVocabulary.isVML(name.namespace) && OfficeVocabulary.isVML(element.name.namespace)
    let key =
      name.namespace.isEmpty || name.namespace == element.name.namespace ? name.local : "o:" + name.local
    guard isOwn, let isFree = known[Substring(key)] else {
      noteLost(attribute, element)
      return nil
    }
    if let new = renamed(attribute, element) {
      return new.isEmpty && name.local != "name" ? nil : (name, new)
    }
    if OfficeValues.isGUID(value), !Self.stable.contains(name.local) {
      return (name, identifiers.number(of: value))
    }
    guard isFree else {
      if OfficeVocabulary.isPlain(value) || OfficeValues.isGUID(value) { return attribute }
      noteLost(attribute, element)
      return nil
    }
    // What a simple field is has been looked at.
    let isField = element.name.local == "fldSimple" && name.local == "instr"
    guard isField || !OfficeValues.isFile(value) else {
      findings.add(.reference, value)
      return nil
    }
    return attribute
  }

  /// GUIDs of styles for tables, most of which every presentation has.
  private static let stable: Set<String> = ["styleId", "def", "uri"]

  private static let titled: Set<String> = ["docPr", "cNvPr"]
  private static let themes: Set<String> = ["theme", "clrScheme", "fontScheme", "fmtScheme", "themeOverride"]

  /// Values that say nothing but what a program or a person called something.
  private func renamed(_ attribute: Attribute, _ element: XMLElement) -> String? {
    let (local, value) = (attribute.name.local, attribute.value)
    switch (local, element.name.local) {
    case ("name", let owner) where Self.titled.contains(owner): return ""
    case ("name", let owner) where Self.themes.contains(owner): return "Office"
    case ("uniqueId", _), ("loTypeId", _), ("qsTypeId", _), ("csTypeId", _):
      return value.hasPrefix("urn:microsoft.com/office/officeart/") ? nil : ""
    case ("style", _) where OfficeVocabulary.isVML(element.name.namespace): return OfficeValues.style(value)
    case ("id", _) where OfficeVocabulary.isVML(element.name.namespace):
      return value.hasPrefix("_x0000_") && !value.contains(" ") ? nil : ""
    case ("spid", _) where OfficeVocabulary.isVML(element.name.namespace): return ""
    default: return nil
    }
  }

  /// ISO/IEC 29500-3, 7.2: prefixes that may be passed over, without those that nothing declares any more.
  private func ignorable(_ attribute: Attribute, _ element: XMLElement) -> Attribute? {
    guard attribute.name.local == "Ignorable" else { return nil }
    let kept = attribute.value.split(separator: " ").filter { prefix in
      element.namespace(of: prefix).map(OfficeVocabulary.isKnown) == true
    }
    return kept.isEmpty ? nil : (attribute.name, kept.joined(separator: " "))
  }

  private func noteLost(_ attribute: Attribute, _ element: XMLElement) {
    let (local, value) = (attribute.name.local, attribute.value)
    switch local {
    case "author", "initials", "userName", "user", "refreshedBy": findings.add(.author, value)
    case "date", "dateUtc": findings.add(.times, value)
    case _ where local.hasPrefix("rsid"): findings.add(.identifiers, "rsid")
    case "paraId", "textId", "uid", "anchorId", "editId", "tplc", "durableId":
      findings.add(.identifiers, local)
    default: findings.add(.properties, "\(element.name.local) \(attribute.name.written) \(value)")
    }
  }
}
