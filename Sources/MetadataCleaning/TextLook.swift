internal import Bytes

/// What a style makes of words that changes what they say: stricken out, they hold no more, and a raised number is a power.
package struct TextLook: Equatable, Sendable {
  package enum Level: Sendable {
    case raised, lowered, none
  }

  /// `nil` if nothing is said of it.
  package var isStruck: Bool?
  package var level: Level?

  package init() {}

  /// Reads declarations, as of an attribute; the last of a kind counts.
  package init(style: String) {
    guard Self.mayMatter(style.utf8) else { return }
    for declaration in style.lowercased().split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let value = declaration[declaration.index(after: colon)...]
      let words = value.split { $0.isWhitespace || $0 == "!" }
      switch String(declaration[..<colon]).trimmed {
      case "text-decoration", "text-decoration-line": isStruck = words.contains("line-through")
      case "vertical-align", "font-variant-position":
        level = words.contains("super") ? .raised : words.contains("sub") ? .lowered : TextLook.Level.none
      default: break
      }
    }
  }

  /// Whether words are what is raised or lowered to say something else than beside the words before it.
  package static func isNumber(_ words: String) -> Bool {
    !words.isEmpty && words.utf8.count <= 32 && words.contains(where: \.isNumber)
      && words.allSatisfy { $0.isNumber || "+-−–()n. ".contains($0) }
  }

  mutating func add(_ other: TextLook) {
    isStruck = other.isStruck ?? isStruck
    level = other.level ?? level
  }

  /// Whether one of the names of properties stands there, by two of their letters; that is quickly seen.
  fileprivate static func mayMatter(_ style: some Sequence<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in style {
      // `vertical-align`, `text-decoration`, `font-variant-position`.
      if byte == UInt8(ascii: "-"), "lt".utf8.contains(last | 0x20) { return true }
      last = byte
    }
    return false
  }
}

/// The looks that style sheets give to classes and names; not those that depend on anything else.
package struct TextLooks: Sendable {
  /// So many are known; a page has a few.
  private static let most = 1000

  /// By `.class`, `#name` and `element.class`.
  private var looks: [String: TextLook] = [:]

  package init() {}

  /// Those of a style sheet.
  package init(_ sheet: some Sequence<UInt8>) { add(sheet) }

  package var isEmpty: Bool { looks.isEmpty }

  /// Adds those of a style sheet.
  package mutating func add(_ sheet: some Sequence<UInt8>) {
    let text = Self.withoutRemarks(Array(sheet))
    guard TextLook.mayMatter(text) else { return }
    var rest = text[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let prelude = rest[..<open]
      rest = rest[(open + 1)...]
      // Rules without a block may stand before it.
      let start = prelude.lastIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? prelude.startIndex
      let selectors = String(decoding: prelude[start...], as: UTF8.self).trimmed
      guard !selectors.hasPrefix("@") else {
        Self.skipBlock(&rest)
        continue
      }
      let end = rest.firstIndex(of: UInt8(ascii: "}")) ?? rest.endIndex
      let look = TextLook(style: String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[min(end + 1, rest.endIndex)...]
      guard look != TextLook() else { continue }
      for selector in selectors.split(separator: ",") {
        let name = String(selector).trimmed
        if Self.isSimple(name), looks.count < Self.most { looks[name, default: TextLook()].add(look) }
      }
    }
  }

  package mutating func add(_ other: TextLooks) {
    if looks.isEmpty {
      looks = other.looks
      return
    }
    for (name, look) in other.looks where looks.count < Self.most || looks[name] != nil {
      looks[name, default: TextLook()].add(look)
    }
  }

  /// The look of an element, by its attributes.
  package func look(of element: String, classes: String?, name: String?, style: String?) -> TextLook {
    var look = TextLook()
    if !looks.isEmpty {
      for word in classes?.split(whereSeparator: \.isWhitespace).prefix(64) ?? [] {
        if let found = looks[".\(word)"] { look.add(found) }
        if let found = looks["\(element).\(word)"] { look.add(found) }
      }
      if let found = name.flatMap({ looks["#\($0)"] }) { look.add(found) }
    }
    if let style { look.add(TextLook(style: style)) }
    return look
  }

  /// `.name`, `#name` or `p.name`.
  private static func isSimple(_ selector: String) -> Bool {
    func isName(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || "-_".utf8.contains(byte)
    }
    let rest = selector.utf8.drop(while: isName)
    let isWhole = rest.count == selector.utf8.count
    guard let mark = rest.first, mark == UInt8(ascii: ".") || isWhole && mark == UInt8(ascii: "#") else {
      return false
    }
    return rest.count > 1 && rest.dropFirst().allSatisfy(isName)
  }

  private static func withoutRemarks(_ sheet: [UInt8]) -> [UInt8] {
    guard sheet.firstIndex(of: Array("/*".utf8), in: 0..<sheet.count) != nil else { return sheet }
    var output: [UInt8] = []
    var place = 0
    while let start = sheet.firstIndex(of: Array("/*".utf8), in: place..<sheet.count) {
      output += sheet[place..<start]
      place =
        sheet.firstIndex(of: Array("*/".utf8), in: min(start + 2, sheet.count)..<sheet.count).map { $0 + 2 }
        ?? sheet.count
    }
    return output + sheet[place...]
  }

  /// Goes behind the end of a block with blocks in it.
  private static func skipBlock(_ rest: inout ArraySlice<UInt8>) {
    var depth = 1
    while depth > 0, let next = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") })
    {
      depth += rest[next] == UInt8(ascii: "{") ? 1 : -1
      rest = rest[(next + 1)...]
    }
    if depth > 0 { rest = rest[rest.endIndex...] }
  }
}
