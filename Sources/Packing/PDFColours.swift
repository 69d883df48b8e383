internal import Bytes
internal import MetadataCleaning

/// Colour spaces (ISO 32000-1, 8.6).
extension PDFObjects {
  private static let deviceSpaces: [JSONString: Int] = [
    "/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4, "/G": 1, "/RGB": 3, "/CMYK": 4, "/CalGray": 1,
    "/CalRGB": 3, "/CalCMYK": 4, "/Lab": 3, "/Indexed": 1, "/I": 1, "/Separation": 1,
  ]

  /// How many numbers a colour has; 0 if that can't be told.
  func components(of value: JSONValue) -> Int {
    let plain = resolved(value)
    if let name = plain.name { return Self.deviceSpaces[name] ?? 0 }
    guard let items = plain.items, let first = items.first, let kind = resolved(first).name else { return 0 }
    if let count = Self.deviceSpaces[kind] { return count }
    guard items.count > 1 else { return 0 }
    switch kind {
    case "/ICCBased":
      let count = resolved(items[1]).members?["/N"].flatMap { resolved($0).integer } ?? 0
      return (1...4).contains(count) ? count : 0
    case "/DeviceN":
      let count = resolved(items[1]).items?.count ?? 0
      return count <= 64 ? count : 0
    default: return 0
    }
  }

  /// The same colour space without names and words.
  mutating func colourSpace(_ value: JSONValue, depth: Int) throws(Obstacle) -> JSONValue? {
    try step(depth)
    let plain = resolved(value)
    if let name = plain.name {
      let isDevice = ["/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/Pattern", "/G", "/RGB", "/CMYK"].contains(
        name)
      return isDevice ? .string(name) : nil
    }
    guard let items = plain.items, let first = items.first, let kind = resolved(first).name else {
      return nil
    }
    func item(_ number: Int) -> JSONValue { number < items.count ? items[number] : .null }
    switch kind {
    case "/CalGray", "/CalRGB", "/Lab":
      var result: [JSONString: JSONValue] = [:]
      for key: JSONString in ["/WhitePoint", "/BlackPoint", "/Gamma", "/Matrix", "/Range"] {
        guard let value = resolved(item(1)).members?[key] else { continue }
        result[key] = try kept(value, .numbers, depth: depth + 1)
      }
      return .array([.string(kind), .object(result)])
    case "/DeviceGray", "/DeviceRGB", "/DeviceCMYK": return .string(kind)
    case "/ICCBased": return try profiled(item(1), depth: depth)
    case "/Pattern":
      guard items.count > 1, let under = try colourSpace(items[1], depth: depth + 1) else {
        return .string(kind)
      }
      return .array([.string(kind), under])
    case "/Indexed", "/I": return try indexed(item(1), item(2), item(3), depth: depth)
    case "/Separation":
      guard let ink = resolved(item(1)).name, let other = try colourSpace(item(2), depth: depth + 1),
        let tint = try object(item(3), .function, depth: depth)
      else { return nil }
      return .array([.string(kind), .string(inkNames(ink)), other, tint])
    case "/DeviceN":
      guard let inks = resolved(item(1)).items, inks.count <= 64,
        let other = try colourSpace(item(2), depth: depth + 1),
        let tint = try object(item(3), .function, depth: depth)
      else { return nil }
      let names = inks.map { JSONValue.string(inkNames(resolved($0).name ?? "/None")) }
      return .array([.string(kind), .array(names), other, tint])
    default: return nil
    }
  }

  /// A colour profile without what it says of its maker; where it is none, what stands for it (8.6.5.5).
  private mutating func profiled(_ value: JSONValue, depth: Int) throws(Obstacle) -> JSONValue? {
    let target = target(of: value)
    guard let members = target.value.members, target.data != nil else { return nil }
    let profile = try stream(value, .colourProfile) { (objects) throws(Obstacle) in
      guard let data = ICCProfile.cleaned(try objects.decoded(target, .colourProfile)) else { return nil }
      let members = try objects.keptMembers(members, .colourProfile, depth: depth + 1)
      objects.note(.colourProfile, "ICC")
      return PDFObject(.object(members), data: data)
    }
    if let profile { return .array([.string("/ICCBased"), profile]) }
    if let other = members["/Alternate"] { return try colourSpace(other, depth: depth + 1) }
    return switch members["/N"].flatMap({ resolved($0).integer }) {
    case 1?: .string("/DeviceGray")
    case 3?: .string("/DeviceRGB")
    case 4?: .string("/DeviceCMYK")
    default: nil
    }
  }

  /// A table of colours, no longer than it is used.
  private mutating func indexed(
    _ base: JSONValue, _ last: JSONValue, _ table: JSONValue, depth: Int
  ) throws(Obstacle) -> JSONValue? {
    guard let under = try colourSpace(base, depth: depth + 1), let last = resolved(last).integer,
      (0...255).contains(last)
    else { return nil }
    let length = (last + 1) * components(of: base)
    let target = target(of: table)
    let colours: JSONValue?
    if target.data != nil {
      // One stream may be the table of several spaces, of which each takes a beginning.
      colours = .string(JSONString("b:" + Hex.encode(try decoded(target, .samples).prefix(length))))
    } else if case .string(let string) = target.value, string.bytes.starts(with: "b:".utf8) {
      colours = .string(JSONString(Array(string.bytes.prefix(2 + 2 * length))))
    } else if let words = target.value.words {
      // One letter is a byte, unless it was UTF-16, which no colours are.
      colours = .string(
        JSONString("u:" + String(String.UnicodeScalarView(words.unicodeScalars.prefix(length)))))
    } else {
      colours = nil
    }
    guard let colours else { return nil }
    return .array([.string("/Indexed"), under, .integer(last), colours])
  }
}
