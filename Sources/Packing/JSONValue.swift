/// A string of JSON as its bytes. Those that qpdf writes for a name in a PDF need not be UTF-8: fonts of Chinese texts often
/// have names in GBK. Two strings are the same if their bytes are, whatever letters look the same.
struct JSONString: Hashable, Sendable, ExpressibleByStringLiteral {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ string: String) { bytes = Array(string.utf8) }
  init(stringLiteral: String) { self.init(stringLiteral) }

  /// What it says; what is not UTF-8 becomes U+FFFD.
  var words: String { String(decoding: bytes, as: UTF8.self) }

  /// The members of an object in the order of their names.
  static func sorted(_ members: [JSONString: JSONValue]) -> [(key: JSONString, value: JSONValue)] {
    members.sorted { $0.key.bytes.lexicographicallyPrecedes($1.key.bytes) }
  }
}

/// A value of JSON (RFC 8259, but for the bytes of strings and how numbers are written), read and written ten times as
/// fast as by the coders of Foundation, which ask each value whether it is of one type after the other. Numbers stay as
/// they are written.
enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case number(String)
  case string(JSONString)
  case array([JSONValue])
  case object([JSONString: JSONValue])

  /// What a whole text says; `nil` if it is no JSON, or goes too deep.
  init?(_ text: [UInt8]) {
    var reader = Reader(text: text)
    guard let value = reader.value(depth: 0), reader.next() == nil else { return nil }
    self = value
  }

  /// The same as text, the members of objects in the order of their names.
  var text: [UInt8] {
    var text: [UInt8] = []
    write(to: &text)
    return text
  }

  private func write(to text: inout [UInt8]) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += String(value).utf8
    case .number(let digits): text += digits.utf8
    case .string(let string): Self.write(string, to: &text)
    case .array(let items):
      text.append(UInt8(ascii: "["))
      for (number, item) in items.enumerated() {
        if number > 0 { text.append(UInt8(ascii: ",")) }
        item.write(to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .object(let members):
      text.append(UInt8(ascii: "{"))
      for (number, member) in JSONString.sorted(members).enumerated() {
        if number > 0 { text.append(UInt8(ascii: ",")) }
        Self.write(member.key, to: &text)
        text.append(UInt8(ascii: ":"))
        member.value.write(to: &text)
      }
      text.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ string: JSONString, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    if string.bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      for byte in string.bytes {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
        case ..<0x20: text += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
        default: text.append(byte)
        }
      }
    } else {
      text += string.bytes
    }
    text.append(UInt8(ascii: "\""))
  }

  private struct Reader {
    let text: [UInt8]
    private var place = 0
    private static let maximumDepth = 500

    init(text: [UInt8]) { self.text = text }

    /// Goes to the next byte that is no space: `nil` at the end.
    mutating func next() -> UInt8? {
      while place < text.count {
        switch text[place] {
        case 0x20, 0x09, 0x0A, 0x0D: place += 1
        default: return text[place]
        }
      }
      return nil
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
      guard next() == byte else { return false }
      place += 1
      return true
    }

    private mutating func takes(_ word: StaticString) -> Bool {
      let isThere = text[place...].starts(with: word.description.utf8)
      if isThere { place += word.utf8CodeUnitCount }
      return isThere
    }

    mutating func value(depth: Int) -> JSONValue? {
      guard depth < Self.maximumDepth, let first = next() else { return nil }
      switch first {
      case UInt8(ascii: "\""): return string().map { .string($0) }
      case UInt8(ascii: "{"): return object(depth: depth)
      case UInt8(ascii: "["): return array(depth: depth)
      case UInt8(ascii: "t"): return takes("true") ? .bool(true) : nil
      case UInt8(ascii: "f"): return takes("false") ? .bool(false) : nil
      case UInt8(ascii: "n"): return takes("null") ? .null : nil
      default: return number()
      }
    }

    private mutating func object(depth: Int) -> JSONValue? {
      place += 1
      var members: [JSONString: JSONValue] = [:]
      if takes(UInt8(ascii: "}")) { return .object(members) }
      repeat {
        guard next() == UInt8(ascii: "\""), let name = string(), takes(UInt8(ascii: ":")),
          let value = value(depth: depth + 1), members.updateValue(value, forKey: name) == nil
        else { return nil }
      } while takes(UInt8(ascii: ","))
      return takes(UInt8(ascii: "}")) ? .object(members) : nil
    }

    private mutating func array(depth: Int) -> JSONValue? {
      place += 1
      var items: [JSONValue] = []
      if takes(UInt8(ascii: "]")) { return .array(items) }
      repeat {
        guard let value = value(depth: depth + 1) else { return nil }
        items.append(value)
      } while takes(UInt8(ascii: ","))
      return takes(UInt8(ascii: "]")) ? .array(items) : nil
    }

    private mutating func number() -> JSONValue? {
      let digits = text[place...].prefix { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
      place = digits.endIndex
      let number = String(decoding: digits, as: UTF8.self)
      return Double(number)?.isFinite == true ? .number(number) : nil
    }

    private mutating func string() -> JSONString? {
      place += 1
      let start = place
      while place < text.count, text[place] != UInt8(ascii: "\""), text[place] != UInt8(ascii: "\\") {
        guard text[place] >= 0x20 else { return nil }
        place += 1
      }
      var bytes = Array(text[start..<place])
      while place < text.count, text[place] != UInt8(ascii: "\"") {
        guard text[place] >= 0x20 else { return nil }
        if text[place] == UInt8(ascii: "\\") {
          guard let scalar = escaped() else { return nil }
          bytes += String(scalar).utf8
        } else {
          bytes.append(text[place])
          place += 1
        }
      }
      guard place < text.count else { return nil }
      place += 1
      return JSONString(bytes)
    }

    /// What a backslash stands before.
    private mutating func escaped() -> Unicode.Scalar? {
      place += 2
      guard place <= text.count else { return nil }
      switch text[place - 1] {
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "b"): return "\u{8}"
      case UInt8(ascii: "f"): return "\u{C}"
      case UInt8(ascii: "u"):
        guard let first = unit() else { return nil }
        guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
        guard takes("\\u"), let second = unit(), UTF16.isTrailSurrogate(second) else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF)
      case let byte where "\"\\/".utf8.contains(byte): return Unicode.Scalar(byte)
      default: return nil
      }
    }

    private mutating func unit() -> UInt16? {
      let digits = text[place...].prefix(4)
      guard digits.count == 4, digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
      else { return nil }
      place += 4
      return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }
  }
}
