internal import MetadataCleaning

/// Values that need more than a table to be judged.
extension PDFObjects {
  mutating func kept(
    _ value: JSONValue, _ special: PDFRule.Special, depth: Int
  ) throws(Obstacle) -> JSONValue? {
    let plain = resolved(value)
    switch special {
    case .contents: return try contents(value)
    case .colourSpace: return try colourSpace(value, depth: depth)
    case .function: return try object(value, .function, depth: depth)
    case .transfer:
      if let name = plain.name { return name == "/Identity" || name == "/Default" ? plain : nil }
      return try object(value, .function, depth: depth)
    case .destination: return try destination(plain)
    case .language: return plain.words.flatMap { Self.isLanguage($0) ? plain : nil }
    case .formResources: return try object(formResources, .resources, depth: depth)
    case .glyphNames: return try glyphNames(plain, depth: depth)
    case .charProcs: return try charProcs(plain, depth: depth)
    case .baseFont: return plain.name.flatMap { $0.bytes.count <= 128 ? plain : nil }
    case .cmapName: return plain.name.flatMap { CharacterMap.isPredefined($0) ? plain : nil }
    case .systemInfo: return systemInfo(plain)
    case .fontAndSize: return try fontAndSize(plain, depth: depth)
    case .annotations: return try kept(value, .list(.object(.annotation)), depth: depth)
    case .appearanceStates: return try appearances(value, depth: depth)
    case .fieldName:
      return plain.isText ? .string(JSONString("u:" + fieldNames(words(plain)).words.dropFirst())) : nil
    case .fieldValue: return try fieldValue(plain, depth: depth)
    case .stateName: return plain.name.map { .string(stateNames($0)) }
    case .defaultAppearance: return try defaultAppearance(plain)
    case .order: return try order(value, depth: depth)
    case .expression: return try expression(plain, depth: depth)
    case .structureKids: return try structureKids(value, depth: depth)
    case .role: return plain.name.map { .string(role($0)) }
    case .parentNumbers: return try parentNumbers(plain, depth: depth)
    case .address: return address(plain).map { .string(JSONString("u:" + $0)) }
    case .alternative:
      try countText(plain)
      return plain.words.flatMap { Self.isPath($0) ? nil : plain }
    }
  }

  private func words(_ value: JSONValue) -> JSONString {
    if case .string(let string) = value { string } else { "" }
  }

  /// A language as it is mostly given: two or three letters, a script, a country. More could say anything (14.9.2).
  private static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 3, (2...3).contains(first.utf8.count) else { return false }
    return tag.utf8.allSatisfy {
      (0x41...0x5A).contains($0 & ~0x20) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
      && parts.dropFirst().allSatisfy { (2...4).contains($0.utf8.count) }
  }

  /// Programs put the path of a picture where what it shows should be said.
  private static func isPath(_ words: String) -> Bool {
    let ending = words.split(separator: ".").last.map { $0.utf8.count } ?? 0
    return words.contains("\\") || words.utf8.starts(with: "/".utf8) || words.contains("://")
      || words.utf8.starts(with: "file:".utf8)
      || !words.contains(" ") && words.contains(".") && (2...5).contains(ending)
  }

  // MARK: Destinations (12.3.2)

  /// What names stand for, in either place where they may be said.
  mutating func namedDestinations(_ catalog: [JSONString: JSONValue]) throws(Obstacle) -> [JSONString:
    JSONValue]
  {
    var result: [JSONString: JSONValue] = [:]
    for (key, value) in catalog["/Dests"].flatMap({ resolved($0).members }) ?? [:] {
      result[key.plainName] = value
    }
    var nodes = [catalog["/Names"].flatMap { resolved($0).members?["/Dests"] } ?? .null]
    var seen: Set<JSONString> = []
    while let node = nodes.popLast() {
      try step(0)
      if let reference = node.reference, !seen.insert(reference).inserted { continue }
      guard let members = resolved(node).members else { continue }
      for kid in members["/Kids"].flatMap({ resolved($0).items }) ?? [] {
        try step(0)
        nodes.append(kid)
      }
      let pairs = members["/Names"].flatMap { resolved($0).items } ?? []
      for index in stride(from: 0, to: pairs.count - 1, by: 2) {
        try step(0)
        if case .string(let name) = resolved(pairs[index]) { result[name] = pairs[index + 1] }
      }
    }
    return result
  }

  private static let views: Set<JSONString> = [
    "/XYZ", "/Fit", "/FitH", "/FitV", "/FitR", "/FitB", "/FitBH", "/FitBV",
  ]

  /// A place on a page; names become the places that they stand for.
  private mutating func destination(_ value: JSONValue) throws(Obstacle) -> JSONValue? {
    var value = value
    for _ in 0..<4 {
      if case .string(let name) = value {
        guard let named = destinations[name.isName ? name.plainName : name] else { return nil }
        value = resolved(named)
      } else if let inner = value.members?["/D"] {
        value = resolved(inner)
      } else {
        break
      }
    }
    guard let items = value.items, items.count >= 2, items.count <= 6, let first = items.first,
      let view = resolved(items[1]).name, Self.views.contains(view)
    else { return nil }
    guard let page = first.integer != nil ? first : try object(first, .page, depth: 0) else { return nil }
    let numbers = items.dropFirst(2).map { resolved($0) }.map { $0.isNumber ? $0 : .null }
    return .array([page, .string(view)] + numbers)
  }

  // MARK: Layers (8.11)

  private mutating func order(_ value: JSONValue, depth: Int) throws(Obstacle) -> JSONValue? {
    try step(depth)
    let plain = resolved(value)
    if plain.isText {
      try countText(plain)
      return plain
    }
    guard let items = plain.items else { return try object(value, .layer, depth: depth) }
    var result: [JSONValue] = []
    for item in items {
      if let item = try order(item, depth: depth + 1) { result.append(item) }
    }
    return .array(result)
  }

  private mutating func expression(_ value: JSONValue, depth: Int) throws(Obstacle) -> JSONValue? {
    try step(depth)
    guard let items = value.items, let first = items.first,
      let word = resolved(first).name, ["/And", "/Or", "/Not"].contains(word)
    else { return nil }
    var result: [JSONValue] = [.string(word)]
    for item in items.dropFirst() {
      let plain = resolved(item)
      let kept =
        try plain.items == nil
        ? object(item, .layer, depth: depth) : expression(plain, depth: depth + 1)
      if let kept { result.append(kept) }
    }
    return .array(result)
  }

  // MARK: Structure (14.7)

  private mutating func structureKids(_ value: JSONValue, depth: Int) throws(Obstacle) -> JSONValue? {
    try step(depth)
    let plain = resolved(value)
    if plain.isNumber { return plain }
    guard let items = plain.items else { return try object(value, .structureElement, depth: depth) }
    var result: [JSONValue] = []
    for item in items {
      if let item = try structureKids(item, depth: depth + 1) { result.append(item) }
    }
    return .array(result)
  }

  /// A role of the standard: what a program called it may say which program, or who.
  private func role(_ name: JSONString) -> JSONString {
    var name = name
    for _ in 0..<10 where !PDFKind.roles.contains(name) {
      guard let next = roleMap[name].flatMap({ resolved($0).name }) else { break }
      name = next
    }
    return PDFKind.roles.contains(name) ? name : "/NonStruct"
  }

  private mutating func parentNumbers(_ value: JSONValue, depth: Int) throws(Obstacle) -> JSONValue? {
    guard let items = value.items else { return nil }
    var result: [JSONValue] = []
    for index in stride(from: 0, to: items.count - 1, by: 2) {
      try step(depth)
      let number = resolved(items[index])
      guard number.isNumber else { continue }
      let elements = resolved(items[index + 1])
      var kept: [JSONValue] = []
      for element in elements.items ?? [items[index + 1]] {
        try step(depth)
        kept.append(try object(element, .structureElement, depth: depth) ?? .null)
      }
      result += [number, elements.items == nil ? kept.first ?? .null : .array(kept)]
    }
    return .array(result)
  }

  // MARK: Fonts (9.6 to 9.10)

  /// Which characters the numbers of a font mean; unknown ones are its own.
  private func systemInfo(_ value: JSONValue) -> JSONValue? {
    guard let members = value.members else { return nil }
    let ordering = members["/Ordering"].flatMap { resolved($0).words } ?? ""
    let known = CharacterMap.orderings.contains(ordering) ? ordering : "Identity"
    let supplement =
      members["/Supplement"].map { resolved($0) }.flatMap { $0.isNumber ? $0 : nil } ?? .integer(0)
    return .object([
      "/Registry": .string("u:Adobe"), "/Ordering": .string(JSONString("u:" + known)),
      "/Supplement": supplement,
    ])
  }

  private mutating func fontAndSize(_ value: JSONValue, depth: Int) throws(Obstacle) -> JSONValue? {
    guard let items = value.items, items.count == 2, let font = try object(items[0], .font, depth: depth)
    else {
      return nil
    }
    let size = resolved(items[1])
    return size.isNumber ? .array([font, size]) : nil
  }

  private func glyphName(_ name: JSONString) -> JSONString {
    JSONString([UInt8(ascii: "/")] + glyphNames(name.bytes.dropFirst()))
  }

  private mutating func glyphNames(_ value: JSONValue, depth: Int) throws(Obstacle) -> JSONValue {
    var result: [JSONValue] = []
    for item in value.items ?? [] {
      try step(depth)
      let plain = resolved(item)
      if plain.isNumber { result.append(plain) }
      if let name = plain.name {
        let new = glyphName(name)
        result.append(new == name ? plain : .string(new))
      }
    }
    return .array(result)
  }

  /// The shapes of a Type 3 font, of the glyphs that its encoding names.
  private mutating func charProcs(_ value: JSONValue, depth: Int) throws(Obstacle) -> JSONValue? {
    guard let members = value.members else { return nil }
    let encoding = owner["/Encoding"].flatMap { resolved($0).members?["/Differences"] }
    var names: Set<JSONString> = []
    for item in encoding.flatMap({ resolved($0).items }) ?? [] {
      try step(depth)
      if let name = resolved(item).name { names.insert(name) }
    }
    var result: [JSONString: JSONValue] = [:]
    for (key, value) in JSONString.sorted(members) {
      try step(depth)
      guard names.contains(key.plainName) else { continue }
      let new = glyphName(key.plainName)
      result[new == key.plainName ? key : new] = try contents(value)
    }
    return .object(result)
  }

  // MARK: Forms (12.7)

  /// One appearance, or one for each state of a button.
  private mutating func appearances(_ value: JSONValue, depth: Int) throws(Obstacle) -> JSONValue? {
    if target(of: value).data != nil { return try object(value, .form, depth: depth) }
    guard let members = resolved(value).members else { return nil }
    var result: [JSONString: JSONValue] = [:]
    for (key, value) in JSONString.sorted(members) {
      if let form = try object(value, .form, depth: depth) { result[stateNames(key.plainName)] = form }
    }
    return .object(result)
  }

  private mutating func fieldValue(_ value: JSONValue, depth: Int) throws(Obstacle) -> JSONValue? {
    if let name = value.name { return .string(stateNames(name)) }
    if let items = value.items { return .array(try list(items, .text, depth: depth)) }
    return try kept(value, .text, depth: depth)
  }

  /// Which font and colour a viewer is to take for what is filled in: operators in a string.
  private mutating func defaultAppearance(_ value: JSONValue) throws(Obstacle) -> JSONValue? {
    guard let words = value.words else { return nil }
    try countText(value)
    var stream = ContentStream(
      Array(words.utf8), names: resourceNames, resources: ContentStream.Resources(), keepsMarks: false)
    try stream.clean()
    try count(stream.unpacked)
    if let reference = formResources.reference { try use(stream.uses, of: reference) }
    let line = stream.output.map { $0 == 0x0A ? 0x20 : $0 }
    return .string(JSONString(Array("u:".utf8) + line))
  }
}
