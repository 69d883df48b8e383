internal import MetadataCleaning

/// What an object is of, where several kinds may stand, and what a kind needs besides its table.
extension PDFObjects {
  /// The kind that an object is kept as; `nil` if it is not kept.
  func refined(_ kind: PDFKind, _ target: PDFObject) -> PDFKind? {
    let isStream = target.data != nil
    guard let members = target.value.members else { return nil }
    func name(_ key: JSONString) -> JSONString? { members[key].flatMap { resolved($0).name } }
    switch kind {
    case .pageNode:
      return isStream ? nil : name("/Type") == "/Page" || members["/Kids"] == nil ? .page : .pageNode
    case .page: return !isStream && members["/Kids"] == nil ? .page : nil
    case .form:
      guard isStream else { return nil }
      return switch name("/Subtype") {
      case "/Image"?: .image
      case "/Form"?: .form
      case nil: members["/BBox"] != nil ? .form : members["/Width"] != nil ? .image : nil
      default: nil
      }
    case .image: return isStream && members["/Width"] != nil ? .image : nil
    case .tilingPattern:
      if isStream { return .tilingPattern }
      return members["/Shading"] != nil ? .shadingPattern : nil
    case .encoding: return isStream ? .characterMap : .encoding
    case .characterMap, .fontFile, .glyphMap, .colourProfile, .samples, .content: return isStream ? kind : nil
    case .shading, .function: return kind
    case .annotation:
      if isStream { return refined(.form, target) }
      return isShown(members) ? .annotation : nil
    case .field:
      if isStream || name("/FT") == "/Sig" { return nil }
      return name("/Subtype") == "/Widget" ? refined(.annotation, target) : .field
    case .action: return isHarmless(members) ? .action : nil
    case .outlineItem: return members["/Title"] == nil ? .outline : .outlineItem
    case .layer: return name("/Type") == "/OCG" || name("/Type") == "/OCMD" ? .layer : nil
    case .structureElement:
      return switch name("/Type") {
      case "/MCR"?: .markedContent
      case "/OBJR"?: .objectReference
      case "/StructTreeRoot"?: .structure
      default: members["/S"] != nil ? .structureElement : nil
      }
    default: return isStream ? nil : kind
    }
  }

  /// Whether an annotation shows something on the page, or leads somewhere (12.5.3 for the flags).
  private func isShown(_ members: [JSONString: JSONValue]) -> Bool {
    guard let subtype = members["/Subtype"].flatMap({ resolved($0).name }),
      PDFKind.annotations.contains(subtype)
    else { return false }
    let flags = members["/F"].flatMap { resolved($0).integer } ?? 0
    let hasAppearance = members["/AP"].map { resolved($0) }?.members != nil
    return flags & 2 == 0 && (hasAppearance || PDFKind.annotationsWithoutAppearance.contains(subtype))
  }

  /// Some writers put the zero behind it that ends strings elsewhere.
  func address(_ value: JSONValue) -> String? {
    if let words = value.words { return words.unicodeScalars.allSatisfy { $0.value >= 0x20 } ? words : nil }
    guard let bytes = value.stringBytes?.prefix(while: { $0 != 0 }),
      bytes.allSatisfy({ (0x20..<0x7F).contains($0) })
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let schemes = ["http://", "https://", "mailto:"]

  private func isHarmless(_ members: [JSONString: JSONValue]) -> Bool {
    switch members["/S"].flatMap({ resolved($0).name }) {
    case "/GoTo"?: return true
    case "/URI"?:
      guard let address = members["/URI"].flatMap({ address(resolved($0)) })?.lowercased() else {
        return false
      }
      return Self.schemes.contains { address.utf8.starts(with: $0.utf8) }
    default: return false
    }
  }

  /// What is kept of an object.
  mutating func cleaned(_ target: PDFObject, _ kind: PDFKind, depth: Int) throws(Obstacle) -> PDFObject? {
    guard let members = target.value.members else { return nil }
    switch kind {
    case .image: return try image(target, members)
    case .page, .form, .tilingPattern, .font: return try painted(target, members, kind, depth: depth)
    case .annotation: return PDFObject(.object(try annotation(members, depth: depth)))
    case .catalog: return PDFObject(.object(try catalog(members, depth: depth)))
    default: break
    }
    let result = JSONValue.object(try keptMembers(members, kind, depth: depth))
    guard target.data != nil else { return PDFObject(result) }
    var data = try decoded(target, kind)
    switch kind {
    case .fontFile:
      guard let font = FontProgram.cleaned(data, glyphNames) else {
        noteDropped("/FontFile", .bool(true))
        return nil
      }
      data = font
    case .characterMap: data = CharacterMap.cleaned(data)
    case .function: data = try function(data, members)
    case .glyphMap: data = Array(data.prefix(1 << 17))
    case .shading: break
    default: return nil
    }
    return PDFObject(result, data: data)
  }

  private mutating func catalog(
    _ members: [JSONString: JSONValue], depth: Int
  ) throws(Obstacle) -> [JSONString: JSONValue] {
    var members = members
    // These two say nothing without each other.
    if !hasStructure { members["/MarkInfo"] = nil }
    // Names are looked up where they are used.
    for key: JSONString in ["/Dests", "/Names"] { members[key] = nil }
    return try keptMembers(members, .catalog, depth: depth)
  }

  /// What has contents that paint, with resources of its own.
  private mutating func painted(
    _ target: PDFObject, _ members: [JSONString: JSONValue], _ kind: PDFKind, depth: Int
  ) throws(Obstacle) -> PDFObject? {
    let outer = contentResources
    defer { contentResources = outer }
    var members = members
    if let own = members["/Resources"] { members["/Resources"] = elsewhere(own) }
    if kind == .page || members["/Resources"] != nil { contentResources = try resources(of: members) }
    let result = JSONValue.object(try keptMembers(members, kind, depth: depth))
    guard target.data != nil else { return PDFObject(result) }
    return PDFObject(result, data: try content(try decoded(target, kind)).output)
  }

  /// What names in contents mean; a page may have it from the nodes above it.
  private mutating func resources(of members: [JSONString: JSONValue]) throws(Obstacle)
    -> ContentStream.Resources
  {
    var node = members
    for _ in 0..<Self.maximumDepth {
      if let value = node["/Resources"], let entries = resolved(value).members {
        var resources = try contents(of: entries)
        resources.reference = value.reference
        return resources
      }
      guard let parent = node["/Parent"], let above = resolved(parent).members else { break }
      node = above
    }
    return ContentStream.Resources()
  }

  private mutating func contents(of entries: [JSONString: JSONValue]) throws(Obstacle)
    -> ContentStream.Resources
  {
    var resources = ContentStream.Resources()
    for (key, value) in entries["/Properties"].flatMap({ resolved($0).members }) ?? [:] {
      try step(0)
      let properties = resolved(value)
      if refined(.layer, PDFObject(properties)) != nil {
        resources.properties[key.plainName] = .layer
      } else if let members = properties.members {
        resources.properties[key.plainName] = .marks(members.mapValues { resolved($0) })
      }
    }
    for (key, value) in entries["/ColorSpace"].flatMap({ resolved($0).members }) ?? [:] {
      try step(0)
      resources.components[key.plainName] = components(of: value)
    }
    return resources
  }

  // MARK: Annotations

  private static let fieldKeys: Set<JSONString> = [
    "/MK", "/FT", "/T", "/Ff", "/V", "/Parent", "/Kids", "/Q", "/DA", "/MaxLen", "/Opt", "/TI", "/I", "/H",
  ]

  private mutating func annotation(
    _ members: [JSONString: JSONValue], depth: Int
  ) throws(Obstacle) -> [JSONString: JSONValue] {
    let subtype = members["/Subtype"].flatMap { resolved($0).name }
    var needed = members
    if subtype != "/Widget" {
      for key in Self.fieldKeys where key != "/H" || subtype != "/Link" {
        if let value = needed.removeValue(forKey: key) { noteDropped(key, value) }
      }
    }
    var result = try keptMembers(needed, .annotation, depth: depth)
    // Text on the page that a viewer has to set itself.
    if subtype == "/FreeText", result["/AP"] == nil {
      result["/Contents"] = try members["/Contents"].flatMap { value throws(Obstacle) in
        try kept(value, .text, depth: depth)
      }
      result["/DA"] = try members["/DA"].flatMap { value throws(Obstacle) in
        try kept(value, .special(.defaultAppearance), depth: depth)
      }
    }
    return result
  }
}
