internal import Bytes

/// What leads out of a drawing or page, or lies in it as a file of its own; and style sheets (CSS Syntax 3).
final class CSS {
  var findings = Findings()
  private(set) var obstacle: Obstacle?
  private let depth: Int
  /// Whether folders above the next may be named, as between the files of one book.
  private let isInBook: Bool
  /// Whether it is a drawing by itself, which shows nothing of what lies beside it when it is shown in a page.
  private let isDrawing: Bool

  init(depth: Int, isInBook: Bool = false, isDrawing: Bool = false) {
    (self.depth, self.isInBook, self.isDrawing) = (depth, isInBook, isDrawing)
  }

  /// A reference as it may stay: within the document, to a neighbour, or to cleaned bytes in itself.
  func reference(_ value: String) -> String? {
    let value = value.trimmed
    // A neighbour in the same folder, or a place in the picture itself.
    let scheme = value.utf8.prefix { $0 != 0x3A && $0 != 0x2F && $0 != 0x23 && $0 != 0x3F }
    let isRelative = scheme.endIndex == value.endIndex || value.utf8[scheme.endIndex] != 0x3A
    if value.hasPrefix("#") || value.isEmpty { return value }
    if isRelative, !value.hasPrefix("/"), !value.contains("\\"), isInBook || !isDrawing { return value }
    guard value.prefix(5).lowercased() == "data:" else {
      findings.add(.reference, value)
      return nil
    }
    return data(value)
  }

  /// RFC 2397; parameters besides that of the coding go.
  private func data(_ value: String) -> String? {
    guard let comma = value.firstIndex(of: ",") else { return nil }
    let words = value[..<comma].dropFirst(5).split(separator: ";", omittingEmptySubsequences: false)
    guard words.last?.lowercased() == "base64" else {
      obstacle = obstacle ?? .entry("data:", .unknownKind)
      return nil
    }
    let symbols = value[comma...].utf8.dropFirst().filter { $0 > 0x20 }
    do throws(Obstacle) {
      guard let bytes = try? Base64.decode(symbols) else { throw .entry("data:", .damaged) }
      guard FileKind(of: bytes) != .text else { throw .entry("data:", .unknownKind) }
      let cleaned = try Cleaning.part(bytes, named: "data:", &findings, depth: depth)
      let type = words.first.map(String.init) ?? ""
      let isPlain = type.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 } && type.utf8.count <= 40
      let kind = OfficeRole.files[FileKind(of: cleaned)]?.contentType
      let new = "data:\(kind ?? (isPlain ? type : ""));base64,"
      return cleaned == bytes && value.hasPrefix(new) ? value : new + Base64.encode(cleaned)
    } catch {
      obstacle = obstacle ?? error
      return nil
    }
  }

  /// CSS without comments, imports, and what leads outside.
  func style(_ text: String) -> String {
    var output = ""
    let plain = Self.unescaped(text)
    var rest = plain[...]
    while let place = rest.utf8.firstIndex(where: { $0 == 0x2F || $0 == 0x40 || $0 == 0x75 || $0 == 0x55 }) {
      output += rest[..<place]
      rest = rest[place...]
      // By bytes: to Swift, a sign and a mark behind it are another character.
      if rest.utf8.starts(with: "/*".utf8) {
        findings.add(.comment, String(skip("*/", &rest)))
      } else if rest.hasPrefix("@") {
        at(&rest, &output)
      } else if rest.prefix(4).lowercased() == "url(" {
        address(&rest, &output)
      } else {
        output.unicodeScalars.append(rest.unicodeScalars.removeFirst())
      }
    }
    output += rest
    return withoutOwn(output)
  }

  private func at(_ rest: inout Substring, _ output: inout String) {
    switch rest.prefix(10).lowercased() {
    case let word where word.hasPrefix("@import"):
      let whole = skip(";", &rest)
      // What is meant by the first word in quotes, or in url().
      let words = whole.split { "\"'()".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
      if isInBook, words.count >= 2,
        let target = words.first(where: { !["@import", "@import url"].contains($0) }),
        reference(target) == target, !target.hasPrefix("data:")
      {
        output += "@import \"\(target)\";"
      } else {
        findings.add(.reference, String(whole))
      }
    case let word where word.hasPrefix("@namespace") || word.hasPrefix("@charset"): _ = skip(";", &rest)
    default: output.unicodeScalars.append(rest.unicodeScalars.removeFirst())
    }
  }

  private func address(_ rest: inout Substring, _ output: inout String) {
    let whole = skip(")", &rest)
    let address = whole.dropFirst(4).dropLast().filter { !"\"' ".contains($0) }
    let new = reference(address)
    output += new == address ? String(whole) : new.map { "url(\($0))" } ?? "none"
  }

  /// Letters and digits that are written as numbers (4.3.7), in which a word could be hidden.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x5C) else { return text }
    var output: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(6).prefix {
        (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF)
      }
      guard byte == 0x5C, let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
        number < 0x7F,
        number >= 0x28
      else {
        output.append(byte)
        // What follows a backslash is no backslash of its own; and a letter is only itself.
        if byte == 0x5C, let next = rest.popFirst() {
          if (0x67...0x7A).contains(next | 0x20) { output.removeLast() }
          output.append(next)
        }
        continue
      }
      output.append(UInt8(number))
      rest = rest.dropFirst(digits.count)
      if let space = rest.first, space == 0x20 || space == 0x0A { rest = rest.dropFirst() }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Declarations without those of properties that programs keep for themselves, and of pictures that are named
  /// otherwise than in `url()`.
  private func withoutOwn(_ text: String) -> String {
    let signs = ["-inkscape", "mso-", "image-set(", "src(", "image(", "-x-", "behavior"]
    let folded = text.lowercased()
    guard isDrawing || signs.contains(where: { folded.contains($0) }) else { return text }
    var output = ""
    var declaration = ""
    func isOwn() -> Bool {
      let lower = declaration.trimmed.lowercased()
      return ["-inkscape", "mso-", "-x-", "behavior"].contains { lower.hasPrefix($0) }
        || ["image-set(", "src(", "image("].contains { lower.contains($0) }
        || isDrawing && !lower.isEmpty && !SVG.isProperty(lower.prefix { $0 != ":" })
    }
    var brackets = 0
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open || character == "\n" { quote = nil }
        declaration.append(character)
        continue
      }
      switch character {
      case "\"", "'":
        quote = character
        declaration.append(character)
      case "(", ")":
        brackets = max(0, brackets + (character == "(" ? 1 : -1))
        declaration.append(character)
      case ";" where brackets > 0: declaration.append(character)
      case ";", "{", "}":
        brackets = 0
        let isDropped = character != "{" && isOwn()
        if !isDropped { output += declaration }
        if !isDropped || character == "}" { output.append(character) }
        declaration = ""
      default: declaration.append(character)
      }
    }
    return isOwn() ? output : output + declaration
  }

  private func skip(_ end: String, _ rest: inout Substring) -> Substring {
    // What ends it is ASCII, so that bytes do.
    let bytes = rest.utf8
    var next = bytes.endIndex
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if bytes[place...].starts(with: end.utf8) {
        next = bytes.index(place, offsetBy: end.utf8.count)
        break
      }
      bytes.formIndex(after: &place)
    }
    defer { rest = rest[next...] }
    return rest[..<next]
  }
}
