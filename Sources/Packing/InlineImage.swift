internal import Bytes
internal import Compression
internal import MetadataCleaning

/// A picture among the operators of a content stream (ISO 32000-1, 8.9.7), whose keys and values may be short.
struct InlineImage {
  private let bytes: [UInt8]
  private let start: Int
  private let members: [JSONString: PDFOperand]
  private let components: [JSONString: Int]
  private let lexer: PDFLexer
  /// Behind EI.
  private(set) var end: Int
  private(set) var findings: [Finding] = []
  /// The colour spaces that it names of the resources.
  private(set) var spaces: Set<JSONString> = []
  /// How many bytes came of undoing filters.
  private(set) var unpacked = 0

  private static let long: [JSONString: JSONString] = [
    "/W": "/Width", "/H": "/Height", "/BPC": "/BitsPerComponent", "/CS": "/ColorSpace", "/F": "/Filter",
    "/DP": "/DecodeParms", "/IM": "/ImageMask", "/D": "/Decode", "/I": "/Interpolate",
  ]
  private static let deviceSpaces: [JSONString: (name: String, components: Int)] = [
    "/G": ("/G", 1), "/DeviceGray": ("/G", 1), "/RGB": ("/RGB", 3), "/DeviceRGB": ("/RGB", 3),
    "/CMYK": ("/CMYK", 4), "/DeviceCMYK": ("/CMYK", 4),
  ]

  init(
    _ bytes: [UInt8], at start: Int, _ members: [JSONString: PDFOperand], _ components: [JSONString: Int]
  ) {
    self.bytes = bytes
    self.start = min(start, bytes.count)
    self.components = components
    // Where a key is there in both forms, the long one counts.
    let short = members.filter { Self.long[$0.key] != nil }.map { (Self.long[$0.key] ?? $0.key, $0.value) }
    self.members = members.filter { Self.long[$0.key] == nil }.merging(short) { long, _ in long }
    lexer = PDFLexer(bytes)
    end = bytes.count
  }

  /// The same picture as operators.
  mutating func cleaned(_ names: PDFNames) throws(Obstacle) -> [UInt8] {
    guard let width = integer("/Width"), let height = integer("/Height"), (1...65536).contains(width),
      (1...65536).contains(height)
    else { throw .damaged }
    let isMask = flag("/ImageMask")
    let bits = isMask ? 1 : integer("/BitsPerComponent") ?? 8
    guard [1, 2, 4, 8, 16].contains(bits) else { throw .damaged }
    var entries = "/W \(width)/H \(height)/BPC \(bits)"
    var colours = 1
    if isMask {
      entries += "/IM true"
    } else if let space = members["/ColorSpace"] {
      let (written, count) = try colourSpace(space, names)
      entries += "/CS " + written
      colours = count
    }
    if case .array(let items)? = members["/Decode"] {
      entries += "/D [" + items.filter { $0.isNumber }.map { text($0) }.joined(separator: " ") + "]"
    }
    if flag("/Interpolate") { entries += "/I true" }
    let (packing, data) = try self.data(length: (width * colours * bits + 7) / 8 * height)
    return Array("BI \(entries)\(packing) ID ".utf8) + data + Array("\nEI\n".utf8)
  }

  // MARK: Data

  /// How the data is packed then, and the data.
  private mutating func data(length: Int) throws(Obstacle) -> (String, [UInt8]) {
    let filters = try self.filters()
    guard let first = filters.first else {
      guard length <= bytes.count - start else { throw .damaged }
      try findEnd(from: start + length)
      return ("", Array(bytes[start..<start + length]))
    }
    var data: [UInt8]
    var next = 0
    if first.filter.isForPictures {
      data = Array(bytes[start..<(try findEnd(from: start))])
    } else {
      let decoded = try first.filter.decode(bytes, from: start, PDFParameters(first.parameters))
      unpacked += decoded.bytes.count
      let isAlone = filters.count == 1 && decoded.bytes.count == length && first.parameters.isEmpty
      try findEnd(from: start + decoded.consumed)
      if isAlone, let short = first.filter.short {
        return ("/F \(short)", Array(bytes[start..<start + decoded.consumed]))
      }
      data = decoded.bytes
      next = 1
    }
    while next < filters.count, !filters[next].filter.isForPictures {
      data = try filters[next].filter.decode(data, PDFParameters(filters[next].parameters)).bytes
      unpacked += data.count
      next += 1
    }
    guard next < filters.count else {
      return ("/F /Fl", Zlib.compress(Array(data.prefix(length)), isQuick: false))
    }
    guard next == filters.count - 1 else { throw .damaged }
    return try picture(data, filters[next])
  }

  private mutating func picture(
    _ data: [UInt8], _ last: (filter: PDFFilter, parameters: [JSONString: JSONValue])
  ) throws(Obstacle) -> (String, [UInt8]) {
    switch last.filter {
    case .dct:
      let (jpeg, found) = try PDFImage.jpeg(data)
      findings += found
      let transform = last.parameters["/ColorTransform"]?.integer
      return ("/F /DCT" + (transform.map { "/DP <</ColorTransform \($0)>>" } ?? ""), jpeg)
    case .ccitt:
      let (kept, parameters) = PDFImage.fax(data, last.parameters)
      var entries = ""
      for (key, value) in JSONString.sorted(parameters) {
        entries += key.words + " " + String(decoding: value.text, as: UTF8.self)
      }
      return ("/F /CCF/DP <<\(entries)>>", kept)
    default: throw .damaged
    }
  }

  /// Finds EI from a place on, between spaces and with words behind it.
  ///
  /// - Returns: where the data ends.
  @discardableResult private mutating func findEnd(from start: Int) throws(Obstacle) -> Int {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == UInt8(ascii: "E"), bytes[place + 1] == UInt8(ascii: "I"),
        place == start || bytes[place - 1].isPDFSpace,
        place + 2 == bytes.count || bytes[place + 2].isPDFSpace,
        bytes[min(place + 2, bytes.count)...].prefix(8).allSatisfy({
          $0 < 0x7F && ($0 >= 0x20 || $0.isPDFSpace)
        })
      {
        end = place + 2
        return place > start ? place - 1 : place
      }
      place += 1
    }
    throw .damaged
  }

  private func filters() throws(Obstacle) -> [(filter: PDFFilter, parameters: [JSONString: JSONValue])] {
    let names: [PDFOperand]
    switch members["/Filter"] {
    case .array(let items)?: names = items
    case let item?: names = [item]
    case nil: names = []
    }
    let parameters: [PDFOperand]
    switch members["/DecodeParms"] {
    case .array(let items)?: parameters = items
    case let item?: parameters = [item]
    case nil: parameters = []
    }
    guard names.count <= PDFImage.maximumFilters else { throw .damaged }
    var result: [(filter: PDFFilter, parameters: [JSONString: JSONValue])] = []
    for (number, item) in names.enumerated() {
      guard case .name(let name) = item, let filter = PDFFilter(name), filter != .crypt else {
        throw .damaged
      }
      var values: [JSONString: JSONValue] = [:]
      if number < parameters.count, case .dictionary(let members) = parameters[number] {
        for (key, value) in members { values[key] = json(value) }
      }
      result.append((filter, values))
    }
    return result
  }

  // MARK: Values

  private func text(_ operand: PDFOperand) -> String {
    if case .number(let range) = operand { String(decoding: bytes[range], as: UTF8.self) } else { "" }
  }

  private func integer(_ key: JSONString) -> Int? { members[key].flatMap { Int(text($0)) } }

  private func flag(_ key: JSONString) -> Bool {
    if case .word("true")? = members[key] { true } else { false }
  }

  private func json(_ operand: PDFOperand) -> JSONValue? {
    switch operand {
    case .number: Int(text(operand)).map { .integer($0) }
    case .word("true"): .bool(true)
    case .word("false"): .bool(false)
    default: nil
    }
  }

  /// As it is written, and how many numbers a colour has.
  private mutating func colourSpace(_ space: PDFOperand, _ names: PDFNames) throws(Obstacle) -> (String, Int)
  {
    switch space {
    case .name(let name):
      if let known = Self.deviceSpaces[name] { return known }
      // None are counted where a colour is no numbers, or it can't be told how many.
      guard let count = components[name], count > 0 else { throw .damaged }
      spaces.insert(name)
      return (names(name).words, count)
    case .array(let items):
      guard items.count == 4, case .name(let kind) = items[0], kind == "/I" || kind == "/Indexed",
        case .name(let base) = items[1], let last = Int(text(items[2])), (0...255).contains(last),
        case .string(let range) = items[3]
      else { throw .damaged }
      let (written, count) = try colourSpace(.name(base), names)
      let table = lexer.contents(ofString: range).prefix((last + 1) * count)
      return ("[/I \(written) \(last) <\(Hex.encode(table))>]", 1)
    default: throw .damaged
    }
  }
}

extension PDFFilter {
  /// What it is called in a content stream, if it needs no parameters and passes over no bytes.
  fileprivate var short: String? {
    switch self {
    case .flate: "/Fl"
    case .lzw: "/LZW"
    case .runLength: "/RL"
    default: nil
    }
  }
}

extension PDFLexer {
  /// The bytes that a string stands for (ISO 32000-1, 7.3.4).
  func contents(ofString range: Range<Int>) -> [UInt8] {
    guard range.count >= 2 else { return [] }
    let inner = bytes[range].dropFirst().dropLast()
    guard bytes[range.lowerBound] == UInt8(ascii: "(") else {
      let digits = inner.compactMap(\.hexDigit) + [0]
      return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
    var (output, rest): ([UInt8], ArraySlice<UInt8>) = ([], inner)
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        output.append(byte)
        continue
      }
      guard let escaped = rest.popFirst() else { break }
      switch escaped {
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "r"): output.append(0x0D)
      case UInt8(ascii: "t"): output.append(0x09)
      case UInt8(ascii: "b"): output.append(0x08)
      case UInt8(ascii: "f"): output.append(0x0C)
      case 0x0D: if rest.first == 0x0A { rest = rest.dropFirst() }
      case 0x0A: break
      case 0x30...0x37:
        var value = Int(escaped & 7)
        var count = 1
        while count < 3, let digit = rest.first, (0x30...0x37).contains(digit) {
          value = value << 3 | Int(digit & 7)
          rest = rest.dropFirst()
          count += 1
        }
        output.append(UInt8(truncatingIfNeeded: value))
      default: output.append(escaped)
      }
    }
    return output
  }
}
