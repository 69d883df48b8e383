internal import Compression
internal import MetadataCleaning
internal import Pictures

/// The objects of a PDF, as qpdf gives and takes them in its JSON, version 2; streams are in it as they are in the file.
///
/// What is kept is found by going from the catalog to everything that is needed to show it (``PDFKind``), and is written anew under
/// new numbers. So nothing is kept that nobody has thought of.
struct PDFObjects {
  var objects: [JSONString: PDFObject] = [:]
  private let root: JSONValue
  private let version: String
  private(set) var found: [Finding] = []

  /// What is kept of each object, by its new number.
  private var kept: [Int: PDFObject] = [:]
  private var numbers: [Place: Int] = [:]
  private var waiting: [(place: Place, number: Int)] = []
  private var work = 0
  private var measured = 0
  private var steps = 0
  private let maximumSteps: Int

  /// The dictionary that is being cleaned, and what names mean in its contents.
  var owner: [JSONString: JSONValue] = [:]
  var contentResources = ContentStream.Resources()

  let resourceNames = PDFNames("R", keeping: PDFNames.resources)
  let stateNames = PDFNames("S", keeping: ["/Off"])
  let inkNames = PDFNames("Ink", keeping: ["/All", "/None", "/Cyan", "/Magenta", "/Yellow", "/Black"])
  let fieldNames = PDFNames("F")
  let glyphNames = GlyphNames()
  /// What contents need of resources, by the reference of these; and what those need that have none of their own, and
  /// so take what whatever paints them has.
  private var uses: [JSONString: Set<ContentStream.Use>] = [:]
  private var sharedUses: Set<ContentStream.Use> = []
  /// The same of contents that several pages may have.
  var contentUses: [JSONString: Set<ContentStream.Use>] = [:]
  /// Resources that are kept, and what of them is kept so far; and those of which more may be needed than that.
  private var resources: [(reference: JSONString, number: Int, done: Set<ContentStream.Use>)] = []
  private var placesOfResources: [JSONString: Int] = [:]
  private var changed: Set<Int> = []
  private var haveAllChanged = false
  /// Those of forms (12.7.2), which their fields name.
  private(set) var formResources: JSONValue = .null
  private var moved = 0

  private(set) var roleMap: [JSONString: JSONValue] = [:]
  private(set) var hasStructure = false
  private(set) var destinations: [JSONString: JSONValue] = [:]

  /// The pages, and the nodes above them.
  private var pages: Set<JSONString> = []

  /// One object may be needed as things of two kinds, which then are two objects.
  private struct Place: Hashable {
    var reference: JSONString
    var kind: PDFKind
  }

  static let maximumDepth = 60
  /// What all streams together may decode to.
  var maximumWork = 1 << 30
  /// What pictures may decode to that are only measured, and never held.
  static let maximumMeasured = 8 << 30

  /// Reads qpdf's JSON; `nil` if it is none.
  init?(_ json: [UInt8]) {
    guard let parts = JSONValue(json)?.members?["qpdf"]?.items, parts.count == 2,
      let trailer = parts[1].members?["trailer"]?.members?["value"]?.members, let root = trailer["/Root"]
    else { return nil }
    self.root = root
    maximumSteps = 1 << 20 + json.count
    if case .string(let version)? = parts[0].members?["pdfversion"], Self.versions.contains(version.words) {
      self.version = version.words
    } else {
      version = "1.7"
    }
    for (key, value) in parts[1].members ?? [:] where key.bytes.starts(with: "obj:".utf8) {
      guard let object = PDFObject(json: value) else { return nil }
      objects[JSONString(Array(key.bytes.dropFirst(4)))] = object
    }
    // What its other keys say is listed by exiftool, or of how the file was put together.
    let structural: Set<JSONString> = [
      "/Root", "/Size", "/Prev", "/XRefStm", "/Info", "/Index", "/W", "/Encrypt",
    ]
    for (key, value) in JSONString.sorted(trailer) where !structural.contains(key) {
      noteDropped(key, value)
    }
  }

  private static let versions: Set<String> = ["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "2.0"]

  /// The same JSON, of what is kept.
  var json: [UInt8] {
    let head: [JSONString: JSONValue] = [
      "jsonversion": .number("2"), "pdfversion": .string(JSONString(version)),
      "pushedinheritedpageresources": .bool(false), "calledgetallpages": .bool(false),
      "maxobjectid": .integer(numbers.count),
    ]
    // qpdf writes the number of objects only where there was one.
    let trailer: [JSONString: JSONValue] = ["/Root": .string("1 0 R"), "/Size": .integer(numbers.count + 1)]
    var members: [JSONString: JSONValue] = ["trailer": .object(["value": .object(trailer)])]
    for (number, object) in kept { members[JSONString("obj:\(number) 0 R")] = object.json }
    return JSONValue.object(["qpdf": .array([.object(head), .object(members)])]).text
  }

  /// The streams that other programs can say something of, each once: pictures, and colour profiles.
  var parts: Set<[UInt8]> {
    Set(
      objects.values.compactMap { object in
        guard let data = object.data else { return nil }
        if object.value.members?["/Filter"] == .string("/FlateDecode"), object.value.members?["/N"] != nil {
          return Zlib.inflate(data, keeping: Self.maximumProfile, limit: Self.maximumProfile).bytes
        }
        let isPart =
          object.value.members?["/N"] != nil || PictureFormat(of: data) == .jpeg
          || data.starts(with: [0xFF, 0x4F, 0xFF, 0x51]) || data.dropFirst(4).starts(with: "jP  ".utf8)
        return isPart ? data : nil
      })
  }

  private static let maximumProfile = 16 << 20

  /// Keeps what is needed.
  mutating func clean() throws(Obstacle) {
    guard let catalog = resolved(root).members, catalog["/Pages"] != nil else { throw .damaged }
    if let structure = catalog["/StructTreeRoot"].map({ resolved($0) })?.members {
      hasStructure = true
      roleMap = structure["/RoleMap"].map { resolved($0) }?.members ?? [:]
    }
    try findPages(catalog)
    destinations = try namedDestinations(catalog)
    guard root.reference != nil else { throw .damaged }
    if let inForms = catalog["/AcroForm"].flatMap({ resolved($0).members?["/DR"] }) {
      formResources = elsewhere(inForms)
    }
    _ = try object(root, .catalog, depth: 0)
    var next = 0
    repeat {
      while next < waiting.count {
        let (place, number) = waiting[next]
        next += 1
        let target = objects[place.reference] ?? PDFObject(.null)
        kept[number] = try cleaned(target, place.kind, depth: 0) ?? PDFObject(.null)
      }
      // What is kept of resources may need more of them.
      let places = haveAllChanged ? Array(resources.indices) : changed.sorted()
      (changed, haveAllChanged) = ([], false)
      for place in places { try keepUsed(place) }
    } while next < waiting.count || !changed.isEmpty || haveAllChanged
    for (reference, _, done) in resources { try noteUnused(reference, done) }
  }

  // MARK: Resources

  /// Resources that stand in something else become an object of their own, by which they can be told from others.
  mutating func elsewhere(_ value: JSONValue) -> JSONValue {
    guard value.reference == nil, value.members != nil else { return value }
    // No file has a number like this.
    let reference = JSONString("0 \(moved) R")
    moved += 1
    objects[reference] = PDFObject(value)
    return .string(reference)
  }

  /// Notes what contents need of the resources that they have.
  mutating func use(
    _ used: Set<ContentStream.Use>, of reference: JSONString? = nil
  ) throws(Obstacle) {
    // To look a name up takes as long as many bytes do.
    try count(32 * used.count)
    guard let reference = reference ?? contentResources.reference else {
      if !sharedUses.isSuperset(of: used) { haveAllChanged = true }
      sharedUses.formUnion(used)
      return
    }
    if uses[reference] == nil {
      uses[reference] = used
    } else if uses[reference]?.isSuperset(of: used) == false {
      uses[reference]?.formUnion(used)
    } else {
      return
    }
    if let place = placesOfResources[reference] { changed.insert(place) }
  }

  /// 8.6.5.6: these are taken without being named.
  private static let defaults: Set<ContentStream.Use> = Set(
    ["/DefaultGray", "/DefaultRGB", "/DefaultCMYK"].map { .init(list: "/ColorSpace", name: $0) })

  /// Keeps what is used of resources, and was not known to be before.
  private mutating func keepUsed(_ place: Int) throws(Obstacle) {
    let (reference, number, _) = resources[place]
    guard var lists = kept[number]?.value.members else { return }
    let members = resolved(.string(reference)).members ?? [:]
    for (list, rule) in PDFKind.resources.table.sorted(by: { $0.key.words < $1.key.words }) {
      guard case .named(let rule) = rule, let entries = members[list].flatMap({ resolved($0).members }) else {
        continue
      }
      var result = lists[list]?.members ?? [:]
      for (key, value) in JSONString.sorted(entries) {
        try step(0)
        let use = ContentStream.Use(list: list, name: key.plainName)
        let isUsed =
          uses[reference]?.contains(use) == true || sharedUses.contains(use) || Self.defaults.contains(use)
        guard isUsed, resources[place].done.insert(use).inserted else { continue }
        if let value = try kept(value, rule, depth: 0) { result[resourceNames(use.name)] = value }
      }
      if !result.isEmpty { lists[list] = .object(result) }
    }
    kept[number]?.value = .object(lists)
  }

  /// Reports what nothing paints, and what else stood there.
  private mutating func noteUnused(_ reference: JSONString, _ done: Set<ContentStream.Use>) throws(Obstacle) {
    for (list, value) in JSONString.sorted(resolved(.string(reference)).members ?? [:]) {
      guard let entries = resolved(value).members, PDFKind.resources.table[list] != nil else {
        noteDropped(list, value)
        continue
      }
      for (key, value) in JSONString.sorted(entries)
      where !done.contains(.init(list: list, name: key.plainName)) {
        try step(0)
        guard list == "/Properties" else {
          noteDropped(list, .bool(true))
          continue
        }
        for (key, value) in JSONString.sorted(resolved(value).members ?? [:])
        where key != "/MCID" && key != "/ActualText" {
          noteDropped(key, value)
        }
      }
    }
  }

  /// Goes through the tree of pages (7.7.3). What is not in it is not shown, whatever else leads there: it was taken out.
  private mutating func findPages(_ catalog: [JSONString: JSONValue]) throws(Obstacle) {
    var nodes = [catalog["/Pages"] ?? .null]
    while let node = nodes.popLast() {
      try step(0)
      guard let members = resolved(node).members else { continue }
      // The standard wants references here (7.7.3.2).
      guard let reference = node.reference else { throw .damaged }
      guard pages.insert(reference).inserted else { continue }
      if let resources = members["/Resources"], resources.reference == nil {
        objects[reference] = PDFObject(.object(members.merging(["/Resources": elsewhere(resources)]) { $1 }))
      }
      for kid in members["/Kids"].flatMap({ resolved($0).items }) ?? [] {
        try step(0)
        nodes.append(kid)
      }
    }
  }

  // MARK: Objects

  /// What a value is, wherever it is.
  func resolved(_ value: JSONValue) -> JSONValue { target(of: value).value }

  func target(of value: JSONValue) -> PDFObject {
    var object = PDFObject(value)
    for _ in 0..<10 {
      guard let reference = object.value.reference else { return object }
      object = objects[reference] ?? PDFObject(.null)
    }
    return PDFObject(.null)
  }

  /// An object that is kept as one of a kind: its new reference, or itself if it stands in another.
  mutating func object(_ value: JSONValue, _ kind: PDFKind, depth: Int) throws(Obstacle) -> JSONValue? {
    let target = target(of: value)
    guard let kind = refined(kind, target) else { return nil }
    if kind == .page || kind == .pageNode {
      guard let reference = value.reference, pages.contains(reference) else { return nil }
    }
    if kind == .resources {
      let value = elsewhere(value)
      guard let reference = value.reference else { return nil }
      let place = Place(reference: reference, kind: kind)
      if let number = numbers[place] { return Self.reference(number) }
      let number = newNumber(place)
      kept[number] = PDFObject(.object([:]))
      placesOfResources[reference] = resources.count
      changed.insert(resources.count)
      resources.append((reference, number, []))
      return Self.reference(number)
    }
    guard let reference = value.reference else {
      return target.data == nil ? try cleaned(target, kind, depth: depth)?.value : nil
    }
    let place = Place(reference: reference, kind: kind)
    if let number = numbers[place] { return Self.reference(number) }
    let number = newNumber(place)
    waiting.append((place, number))
    return Self.reference(number)
  }

  /// An object that is cleaned at once, since what it means depends on where it is needed.
  mutating func stream(
    _ value: JSONValue, _ kind: PDFKind, _ clean: (inout PDFObjects) throws(Obstacle) -> PDFObject?
  ) throws(Obstacle) -> JSONValue? {
    guard let reference = value.reference else { return nil }
    let place = Place(reference: reference, kind: kind)
    if let number = numbers[place] { return kept[number]?.data == nil ? nil : Self.reference(number) }
    guard let object = try clean(&self) else { return nil }
    let number = newNumber(place)
    kept[number] = object
    return Self.reference(number)
  }

  /// An object that was not in the file.
  mutating func new(_ object: PDFObject) -> JSONValue {
    let number = newNumber(Place(reference: JSONString("new \(numbers.count)"), kind: .content))
    kept[number] = object
    return Self.reference(number)
  }

  private mutating func newNumber(_ place: Place) -> Int {
    let number = numbers.count + 1
    numbers[place] = number
    return number
  }

  private static func reference(_ number: Int) -> JSONValue { .string(JSONString("\(number) 0 R")) }

  /// Counts a value on the way down. In an honest file each is visited a few times at most; arrays of arrays that are
  /// the same ones again and again would never end.
  mutating func step(_ depth: Int) throws(Obstacle) {
    steps += 1
    guard depth < Self.maximumDepth, steps <= maximumSteps else { throw .overLimit }
  }

  /// Counts bytes that pictures decode to.
  mutating func countMeasured(_ bytes: Int) throws(Obstacle) {
    measured += bytes
    guard measured <= Self.maximumMeasured else { throw .overLimit }
  }

  /// Counts bytes that streams decode to.
  mutating func count(_ bytes: Int) throws(Obstacle) {
    work += bytes
    guard work <= maximumWork else { throw .overLimit }
  }

  /// Counts the bytes of a string, which is written anew wherever it is needed.
  mutating func countText(_ value: JSONValue) throws(Obstacle) {
    if case .string(let string) = value { try count(string.bytes.count) }
  }

  // MARK: Dictionaries

  /// The members of a dictionary that its kind's table names, if they are what it says.
  mutating func keptMembers(
    _ members: [JSONString: JSONValue], _ kind: PDFKind, depth: Int
  ) throws(Obstacle) -> [JSONString: JSONValue] {
    try step(depth)
    let table = kind.table
    let outer = owner
    owner = members
    defer { owner = outer }
    var result: [JSONString: JSONValue] = [:]
    for (key, value) in JSONString.sorted(members) {
      try step(depth)
      if let rule = table[key] {
        if let value = try kept(value, rule, depth: depth + 1) {
          result[key] = value
        } else {
          noteDropped(key, value)
        }
      } else {
        noteDropped(key, value)
      }
    }
    return result
  }

  /// What a rule keeps of a value.
  mutating func kept(_ value: JSONValue, _ rule: PDFRule, depth: Int) throws(Obstacle) -> JSONValue? {
    try step(depth)
    switch rule {
    case .object(let kind): return try object(value, kind, depth: depth)
    case .special(let special): return try kept(value, special, depth: depth)
    case .either(let first, let second):
      if let value = try kept(value, first, depth: depth) { return value }
      return try kept(value, second, depth: depth)
    default: break
    }
    let plain = resolved(value)
    switch rule {
    case .boolean: if case .bool = plain { return plain }
    case .integer, .number: if plain.isNumber { return plain }
    case .numbers: return try numbers(plain, depth: depth)
    case .text:
      try countText(plain)
      if plain.isText { return plain }
    case .name:
      try countText(plain)
      if plain.name != nil { return plain }
    case .names(let names): if let name = plain.name, names.contains(name) { return plain }
    case .list(let rule):
      guard let items = plain.items else { return nil }
      return .array(try list(items, rule, depth: depth))
    case .some(let rule):
      guard let items = plain.items else { return try kept(value, rule, depth: depth) }
      return .array(try list(items, rule, depth: depth))
    case .named(let rule):
      guard let members = plain.members else { return nil }
      var result: [JSONString: JSONValue] = [:]
      for (key, value) in JSONString.sorted(members) {
        if let value = try kept(value, rule, depth: depth + 1) {
          result[resourceNames(key.plainName)] = value
        }
      }
      return .object(result)
    case .object, .special, .either: break
    }
    return nil
  }

  mutating func list(_ items: [JSONValue], _ rule: PDFRule, depth: Int) throws(Obstacle)
    -> [JSONValue]
  {
    var result: [JSONValue] = []
    for item in items {
      if let item = try kept(item, rule, depth: depth + 1) { result.append(item) }
    }
    return result
  }

  private mutating func numbers(_ value: JSONValue, depth: Int) throws(Obstacle) -> JSONValue? {
    try step(depth)
    if value.isNumber { return value }
    guard let items = value.items else { return nil }
    var result: [JSONValue] = []
    for item in items {
      if let number = try numbers(item.isNumber ? item : resolved(item), depth: depth + 1) {
        result.append(number)
      }
    }
    return .array(result)
  }

  // MARK: Notes

  private static let kinds: [JSONString: Finding.Kind] = [
    "/Metadata": .xmp, "/LastModified": .times, "/ID": .identifiers, "/JavaScript": .script, "/JS": .script,
    "/OpenAction": .script, "/AA": .script, "/AcroForm": .properties, "/SpiderInfo": .reference,
    "/Perms": .identifiers, "/T": .author, "/M": .times, "/NM": .identifiers, "/CreationDate": .times,
    "/Contents": .comment, "/URI": .reference, "/Thumb": .thumbnail, "/OutputIntents": .colourProfile,
    "/Subj": .comment, "/RC": .comment, "/Author": .author,
  ]

  mutating func noteDropped(_ key: JSONString, _ value: JSONValue) {
    guard !PDFKind.silent.contains(key), value != .null, found.count < Finding.maximumCount else { return }
    note(Self.kinds[key] ?? .properties, resolved(value).beginning ?? key.words)
  }

  mutating func note(_ kind: Finding.Kind, _ detail: String) {
    let finding = Finding(kind: kind, detail: detail)
    if found.count < Finding.maximumCount, !found.contains(finding) { found.append(finding) }
  }
}
