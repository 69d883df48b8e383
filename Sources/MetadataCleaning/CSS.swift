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

  /// What an address holds, cleaned, in the one form of Base64; parameters besides that of the coding go.
  private func data(_ value: String) -> String? {
    guard let address = DataAddress(Array(value.utf8)) else { return nil }
    do throws(Obstacle) {
      guard address.isBase64 else { throw .entry("data:", .unknownKind) }
      guard let bytes = address.file else { throw .entry("data:", .damaged) }
      guard FileKind(of: bytes) != .text else { throw .entry("data:", .unknownKind) }
      let cleaned = try Cleaning.part(bytes, named: "data:", &findings, depth: depth)
      let type = address.type
      let isPlain = type.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 } && type.utf8.count <= 40
      let kind = OfficeRole.files[FileKind(of: cleaned)]?.contentType
      return "data:\(kind ?? (isPlain ? type : ""));base64,\(Base64.encode(cleaned))"
    } catch {
      obstacle = obstacle ?? error
      return nil
    }
  }

  /// CSS without comments, imports, what leads outside, and what is somebody's own.
  func style(_ text: String) -> String { withoutOwn(value(text)) }

  /// The same of a single value.
  func value(_ text: String) -> String {
    var output = ""
    let plain = Self.unescaped(text)
    var rest = plain[...]
    while let place = rest.utf8.firstIndex(where: { $0 == 0x2F || $0 == 0x40 || $0 == 0x75 || $0 == 0x55 }) {
      output += rest[..<place]
      rest = rest[place...]
      // By bytes: to Swift, a sign and a mark behind it are another character.
      if rest.utf8.starts(with: "/*".utf8) {
        findings.add(.comment, String(skip("*/", &rest)))
        // What it parts stays parted.
        if let last = output.utf8.last, last > 0x20, !";{}".utf8.contains(last) { output += " " }
      } else if rest.hasPrefix("@") {
        at(&rest, &output)
      } else if rest.prefix(4).lowercased() == "url(" {
        address(&rest, &output)
      } else {
        output.unicodeScalars.append(rest.unicodeScalars.removeFirst())
      }
    }
    return output + rest
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

  /// Letters that are written as numbers (4.3.7), in which a word could be hidden.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x5C) else { return text }
    var output: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(6).prefix {
        (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF)
      }
      guard byte == 0x5C, let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
        (0x41...0x5A).contains(number & ~0x20)
      else {
        output.append(byte)
        if !digits.isEmpty, byte == 0x5C {
          output += digits
          rest = rest.dropFirst(digits.count)
          // A letter that comes next would be one more digit.
          if rest.first == 0x5C { output.append(0x20) }
        }
        // What follows a backslash is no backslash of its own; and a letter is only itself.
        else if byte == 0x5C, let next = rest.popFirst() {
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

  /// Rules and declarations without those whose names or values are somebody's own, and without pictures that are named
  /// otherwise than in `url()`.
  private func withoutOwn(_ text: String) -> String {
    var output: [UInt8] = []
    // By bytes: to Swift, a sign and a mark behind it are another character.
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let piece = Self.piece(of: rest)
      rest = rest[piece.endIndex...]
      let end = rest.popFirst()
      let words = String(decoding: piece, as: UTF8.self)
      if end == UInt8(ascii: "{") {
        if !isPlain(prelude: words.trimmed) {
          findings.add(.properties, words.trimmed)
          Self.skipBlock(&rest)
          continue
        }
        output += piece
        output.append(UInt8(ascii: "{"))
        continue
      }
      let isKept = isPlain(declaration: words)
      if isKept { output += piece }
      if let end, isKept || end == UInt8(ascii: "}") { output.append(end) }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// What stands before the next sign that ends a declaration or begins a block, but for those in strings and brackets.
  private static func piece(of rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var (place, brackets): (Int, Int) = (rest.startIndex, 0)
    var quote: UInt8?
    while place < rest.endIndex {
      let byte = rest[place]
      if byte == 0x5C {
        place += 1
      } else if let open = quote {
        if byte == open || byte == 0x0A { quote = nil }
      } else {
        switch byte {
        case 0x22, 0x27: quote = byte
        case UInt8(ascii: "("): brackets += 1
        case UInt8(ascii: ")"): brackets -= 1
        case UInt8(ascii: "{"), UInt8(ascii: "}"): return rest[..<place]
        case UInt8(ascii: ";") where brackets <= 0: return rest[..<place]
        default: break
        }
      }
      place += 1
    }
    return rest
  }

  /// Goes behind the sign that ends a block.
  private static func skipBlock(_ rest: inout ArraySlice<UInt8>) {
    var depth = 1
    while depth > 0, !rest.isEmpty {
      rest = rest[piece(of: rest).endIndex...]
      switch rest.popFirst() {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
  }

  /// What a block is for: a rule that is known, or elements, of whose attributes no text is named but ids and classes.
  private func isPlain(prelude: String) -> Bool {
    if prelude.hasPrefix("@") { return MarkupWords.isPlain(rule: prelude[...]) }
    return prelude.split(separator: "[", omittingEmptySubsequences: false).dropFirst().allSatisfy { rest in
      ["id", "class"].contains(rest.prefix { $0.isLetter })
        || MarkupWords.isPlain(rest.prefix { $0 != "]" }.filter { !"\"'".contains($0) })
    }
  }

  private func isPlain(declaration: String) -> Bool {
    let words = declaration.trimmed
    let lower = words.lowercased()
    if words.isEmpty || lower.hasPrefix("@import \"") { return true }
    guard let colon = words.utf8.firstIndex(of: 0x3A) else { return false }
    let isPlain =
      !(words.utf8.contains(UInt8(ascii: "("))
      && ["image-set(", "src(", "image("].contains { lower.contains($0) })
      && MarkupWords.isPlain(
        property: String(words[..<colon]).trimmed, value: words[words.utf8.index(after: colon)...],
        isDrawing: isDrawing)
    if !isPlain { findings.add(.properties, words) }
    return isPlain
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
