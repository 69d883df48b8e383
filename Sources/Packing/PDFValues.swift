private import FoundationEssentials
internal import MetadataCleaning

/// An object of a PDF as qpdf's JSON has it: a value, or a stream, which is a dictionary and data.
struct PDFObject {
  var value: JSONValue
  var data: [UInt8]?

  init(_ value: JSONValue, data: [UInt8]? = nil) {
    self.value = value
    self.data = data
  }

  /// From the JSON of one object; a stream's data that can't be read makes it `nil`.
  init?(json: JSONValue) {
    guard let members = json.members else { return nil }
    if let value = members["value"] {
      self.init(value)
    } else if let stream = members["stream"]?.members, let dictionary = stream["dict"],
      case .string(let text)? = stream["data"], let data = Data(base64Encoded: Data(text.bytes))
    {
      self.init(dictionary, data: Array(data))
    } else {
      return nil
    }
  }

  var json: JSONValue {
    guard let data else { return .object(["value": value]) }
    let text = JSONString(Array(Data(data).base64EncodedData()))
    return .object(["stream": .object(["dict": value, "data": .string(text)])])
  }
}

extension JSONValue {
  var members: [JSONString: JSONValue]? {
    if case .object(let members) = self { members } else { nil }
  }

  var items: [JSONValue]? {
    if case .array(let items) = self { items } else { nil }
  }

  var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  var integer: Int? {
    if case .number(let digits) = self { Int(digits) } else { nil }
  }

  /// What a reference to an object has: two numbers and an R.
  var reference: JSONString? {
    guard case .string(let string) = self, let first = string.bytes.first, (0x30...0x39).contains(first),
      string.bytes.last == UInt8(ascii: "R")
    else { return nil }
    return string
  }

  /// A name in a PDF, with its slash, in the one form that is used here.
  var name: JSONString? {
    guard case .string(let string) = self, string.isName else { return nil }
    return string.plainName
  }

  /// A string in a PDF: `u:` stands before those that are text, `b:` before the digits of others.
  var isText: Bool {
    guard case .string(let string) = self else { return false }
    return string.bytes.starts(with: "u:".utf8) || string.bytes.starts(with: "b:".utf8)
  }

  /// The words of a string that is text.
  var words: String? {
    guard case .string(let string) = self, string.bytes.starts(with: "u:".utf8) else { return nil }
    return String(string.words.dropFirst(2))
  }

  /// As much of the words of a string that is text as is noted.
  var beginning: String? {
    guard case .string(let string) = self, string.bytes.starts(with: "u:".utf8) else { return nil }
    return String(decoding: string.bytes.dropFirst(2).prefix(4 * Finding.maximumDetail), as: UTF8.self)
  }

  static func name(_ name: String) -> JSONValue { .string(JSONString(name)) }
  static func integer(_ value: Int) -> JSONValue { .number(String(value)) }
}

extension JSONString {
  var isName: Bool { bytes.first == UInt8(ascii: "/") || bytes.starts(with: "n:/".utf8) }

  /// Newer versions of qpdf write names that are not UTF-8 as `n:`, with `#` and digits in them.
  var plainName: JSONString {
    bytes.starts(with: "n:/".utf8) ? Self.name(written: bytes[2...]) : self
  }

  /// A name as it is written in a PDF (ISO 32000-1, 7.3.5): `#` and two digits stand for a byte.
  static func name(written: ArraySlice<UInt8>) -> JSONString {
    guard written.contains(UInt8(ascii: "#")) else { return JSONString(Array(written)) }
    var bytes: [UInt8] = []
    var rest = written
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "#"), let high = rest.first?.hexDigit,
        let low = rest.dropFirst().first?.hexDigit
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return JSONString(bytes)
  }
}

extension UInt8 {
  /// What a hexadecimal digit stands for.
  var hexDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46, 0x61...0x66: (self & 0xF) + 9
    default: nil
    }
  }

  /// ISO 32000-1, 7.2.2.
  var isPDFSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x0D || self == 9 || self == 0 || self == 12
  }
  var isPDFDelimiter: Bool {
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
  var isPDFRegular: Bool { !isPDFSpace && !isPDFDelimiter }
}
