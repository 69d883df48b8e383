/// SVG: what draws stays; what programs note, scripts, and what leads outside goes.
enum SVG {
  private static let svg = "http://www.w3.org/2000/svg"
  private static let xlink = "http://www.w3.org/1999/xlink"
  private static let xml = "http://www.w3.org/XML/1998/namespace"
  /// What elements and attributes may belong to; everything else is some program's own.
  private static let namespaces: Set<String> = [
    "", svg, xlink, xml, "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML",
  ]
  private static let forbidden: Set<String> = ["script", "iframe", "object", "embed", "handler", "listener"]
  private static let references: Set<String> = [
    "href", "src", "data", "action", "formaction", "poster", "srcset",
  ]

  /// Whether the first element of an XML text is `svg`.
  static func isRoot(of bytes: [UInt8]) -> Bool {
    var rest = bytes.prefix(64 << 10)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      let end: StaticString
      if rest.starts(with: "<?".utf8) {
        end = "?>"
      } else if rest.starts(with: "<!--".utf8) {
        end = "-->"
      } else if rest.starts(with: "<!DOCTYPE svg".utf8) {
        return true
      } else {
        let name = rest.dropFirst().prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
        return rest.first == 0x3C
          && (name.elementsEqual("svg".utf8) || name.suffix(4).elementsEqual(":svg".utf8))
      }
      guard let place = rest.indices.first(where: { bytes.has(end, at: $0) }) else { return false }
      rest = rest[place...].dropFirst(end.utf8CodeUnitCount)
    }
  }

  static func clean(_ bytes: [UInt8], _ findings: inout Findings, depth: Int) throws(Obstacle) -> [UInt8] {
    let outside = CSS(depth: depth)
    let options = XML.Options(keepsNamespace: namespaces.contains)
    let output = try XML.rewrite(bytes, &findings, options: options) { element in
      verdict(on: &element, outside)
    }
    if let obstacle = outside.obstacle { throw obstacle }
    for trace in outside.findings.traces { findings.add(trace.kind, trace.detail) }
    return output
  }

  static func verdict(on element: inout XMLElement, _ outside: CSS) -> XMLVerdict {
    let name = element.name
    guard namespaces.contains(name.namespace) else { return .drop(.properties) }
    if name.local == "metadata" { return .drop(.properties) }
    if forbidden.contains(name.local.lowercased()) { return .drop(.script) }
    element.attributes = element.attributes.compactMap { attribute in
      let (local, value) = (attribute.name.local.lowercased(), attribute.value)
      guard namespaces.contains(attribute.name.namespace) else {
        outside.findings.add(.properties, "\(attribute.name.written) \(value)")
        return nil
      }
      if local.hasPrefix("on") {
        outside.findings.add(.script, local)
        return nil
      }
      // What drawing programs and pages keep for themselves, the whole drawing and its program among it.
      if local == "content" || local.hasPrefix("data-") {
        outside.findings.add(.properties, "\(local) \(value)")
        return nil
      }
      if local == "base" || references.contains(local) {
        let isLink = name.local == "a" && ["http:", "https:"].contains { value.hasPrefix($0) }
        guard let new = isLink ? value : outside.reference(value) else { return nil }
        return (attribute.name, new)
      }
      if value.contains("url(") || local == "style" { return (attribute.name, outside.style(value)) }
      // An animation could set a reference to anything.
      if ["to", "from", "values", "by"].contains(local), value.contains(":"), outside.reference(value) == nil
      {
        return nil
      }
      return attribute
    }
    return name.local == "style" ? .text(outside.style, nil) : .keep
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    let start = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
