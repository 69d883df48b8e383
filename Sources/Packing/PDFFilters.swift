internal import Compression
internal import MetadataCleaning

/// How the data of a stream is packed (ISO 32000-1, 7.4). Names may be short, and everything may be elsewhere in the file.
enum PDFFilter {
  case flate, lzw, ascii85, asciiHex, runLength, crypt
  /// Those that only pictures have.
  case dct, jpx, jbig2, ccitt

  init?(_ name: JSONString) {
    switch name.words {
    case "/FlateDecode", "/Fl": self = .flate
    case "/LZWDecode", "/LZW": self = .lzw
    case "/ASCII85Decode", "/A85": self = .ascii85
    case "/ASCIIHexDecode", "/AHx": self = .asciiHex
    case "/RunLengthDecode", "/RL": self = .runLength
    case "/Crypt": self = .crypt
    case "/DCTDecode", "/DCT": self = .dct
    case "/JPXDecode": self = .jpx
    case "/JBIG2Decode": self = .jbig2
    case "/CCITTFaxDecode", "/CCF": self = .ccitt
    default: return nil
    }
  }

  /// Whether only pictures have it, which decodes to nothing but samples.
  var isForPictures: Bool {
    switch self {
    case .dct, .jpx, .jbig2, .ccitt: true
    default: false
    }
  }
}

/// What decoding gave, and of how many bytes.
struct PDFDecoded {
  var bytes: [UInt8]
  var consumed: Int
}

extension PDFFilter {
  /// The most that a stream may decode to.
  static let maximumLength = 128 << 20

  /// Undoes one filter from a place on, up to its own end of data.
  func decode(
    _ bytes: [UInt8], from start: Int = 0, _ parameters: PDFParameters
  ) throws(Obstacle) -> PDFDecoded {
    var decoded: PDFDecoded
    switch self {
    case .flate:
      let inflated = Zlib.inflate(bytes, from: start, keeping: Self.maximumLength, limit: Self.maximumLength)
      guard inflated.count <= Self.maximumLength else { throw .overLimit }
      decoded = PDFDecoded(bytes: inflated.bytes, consumed: inflated.consumed)
    case .lzw: decoded = try Self.lzw(bytes, from: start, early: parameters.earlyChange)
    case .ascii85: decoded = Self.ascii85(bytes, from: start)
    case .asciiHex: decoded = Self.asciiHex(bytes, from: start)
    case .runLength: decoded = try Self.runLength(bytes, from: start)
    case .crypt: decoded = PDFDecoded(bytes: Array(bytes[start...]), consumed: bytes.count - start)
    case .dct, .jpx, .jbig2, .ccitt: throw .damaged
    }
    if self == .flate || self == .lzw { decoded.bytes = try parameters.undone(decoded.bytes) }
    return decoded
  }

  private static func asciiHex(_ bytes: [UInt8], from start: Int) -> PDFDecoded {
    var (output, position): ([UInt8], Int) = ([], start)
    var high: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: ">") { break }
      guard let digit = byte.hexDigit else { continue }
      if let first = high {
        output.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    if let high { output.append(high << 4) }
    return PDFDecoded(bytes: output, consumed: position - start)
  }

  private static func ascii85(_ bytes: [UInt8], from start: Int) -> PDFDecoded {
    var (output, position): ([UInt8], Int) = ([], start)
    var group: [UInt8] = []
    // Some writers begin as PostScript does.
    if bytes[start...].starts(with: "<~".utf8) { position += 2 }
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "~"):
        // Up to the > behind it.
        while position < bytes.count, bytes[position].isPDFSpace { position += 1 }
        if position < bytes.count, bytes[position] == UInt8(ascii: ">") { position += 1 }
        finish(&group, &output)
        return PDFDecoded(bytes: output, consumed: position - start)
      case UInt8(ascii: "z") where group.isEmpty: output += [0, 0, 0, 0]
      case 0x21...0x75:
        group.append(byte - 0x21)
        if group.count == 5 { finish(&group, &output) }
      default: break
      }
    }
    finish(&group, &output)
    return PDFDecoded(bytes: output, consumed: position - start)
  }

  /// Two to five digits of base 85 are one to four bytes.
  private static func finish(_ group: inout [UInt8], _ output: inout [UInt8]) {
    defer { group.removeAll(keepingCapacity: true) }
    guard group.count > 1 else { return }
    var value: UInt64 = 0
    for index in 0..<5 { value = value * 85 + UInt64(index < group.count ? group[index] : 84) }
    for index in 0..<group.count - 1 {
      output.append(UInt8(truncatingIfNeeded: value >> UInt64(24 - 8 * index)))
    }
  }

  private static func runLength(_ bytes: [UInt8], from start: Int) throws(Obstacle) -> PDFDecoded {
    var (output, position): ([UInt8], Int) = ([], start)
    while position < bytes.count {
      let length = Int(bytes[position])
      position += 1
      if length == 128 { break }
      if length < 128 {
        let end = min(position + length + 1, bytes.count)
        output += bytes[position..<end]
        position = end
      } else if position < bytes.count {
        output += repeatElement(bytes[position], count: 257 - length)
        position += 1
      }
      guard output.count <= maximumLength else { throw .overLimit }
    }
    return PDFDecoded(bytes: output, consumed: position - start)
  }

  /// 7.4.4.2. Each code of the table is where a sequence that was written before begins, and how long it is with the byte
  /// that followed it.
  private static func lzw(_ bytes: [UInt8], from start: Int, early: Int) throws(Obstacle) -> PDFDecoded {
    var output: [UInt8] = []
    var table: [Range<Int>] = []
    var previous: Range<Int>?
    var (buffer, bits, width, position) = (0, 0, 9, start)
    while position < bytes.count || bits >= width {
      while bits < width, position < bytes.count {
        buffer = (buffer & 0xFFFF) << 8 | Int(bytes[position])
        bits += 8
        position += 1
      }
      guard bits >= width else { break }
      bits -= width
      let code = buffer >> bits & (1 << width - 1)
      if code == 257 { break }
      if code == 256 {
        table.removeAll(keepingCapacity: true)
        (previous, width) = (nil, 9)
        continue
      }
      let begin = output.count
      if code < 256 {
        output.append(UInt8(truncatingIfNeeded: code))
      } else if code - 258 < table.count {
        copy(table[code - 258], &output)
      } else if let previous, code - 258 == table.count {
        copy(previous, &output)
        output.append(output[previous.lowerBound])
      } else {
        break
      }
      if let previous, table.count < 4096 - 258 {
        table.append(previous.lowerBound..<previous.upperBound + 1)
      }
      previous = begin..<output.count
      let next = table.count + 258 + early
      width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9
      guard output.count <= maximumLength else { throw .overLimit }
    }
    return PDFDecoded(bytes: output, consumed: position - start)
  }
}

extension PDFFilter {
  /// Adding a slice of an array to itself would copy all of it.
  private static func copy(_ range: Range<Int>, _ output: inout [UInt8]) {
    for place in range { output.append(output[place]) }
  }
}

/// How samples were made ready for being compressed (ISO 32000-1, 7.4.4.4).
struct PDFParameters {
  var predictor = 1
  var colours = 1
  var bits = 8
  var columns = 1
  var earlyChange = 1

  /// Bytes of one row.
  var rowLength: Int { (columns * colours * bits + 7) / 8 }

  /// Values outside these bounds would be wrong, and could overflow.
  init(_ members: [JSONString: JSONValue] = [:]) throws(Obstacle) {
    func value(_ name: JSONString, _ standard: Int) -> Int { members[name]?.integer ?? standard }
    predictor = value("/Predictor", 1)
    colours = value("/Colors", 1)
    bits = value("/BitsPerComponent", 8)
    columns = value("/Columns", 1)
    earlyChange = value("/EarlyChange", 1) == 0 ? 0 : 1
    guard [1, 2, 4, 8, 16].contains(bits), (1...64).contains(colours), (1...(1 << 24)).contains(columns),
      rowLength <= 1 << 24
    else { throw .damaged }
  }

  /// The same for a stream; `nil` where nothing is to be said.
  var json: JSONValue? {
    guard predictor > 1 else { return nil }
    return .object([
      "/Predictor": .integer(predictor), "/Colors": .integer(colours), "/BitsPerComponent": .integer(bits),
      "/Columns": .integer(columns),
    ])
  }

  /// How long what is compressed must be for so many bytes of samples.
  func codedLength(of count: Int) -> Int {
    guard predictor >= 10 else { return count }
    return count + (count + rowLength - 1) / rowLength
  }

  /// The samples themselves.
  func undone(_ bytes: [UInt8]) throws(Obstacle) -> [UInt8] {
    if predictor >= 10 { return undonePNG(bytes) }
    guard predictor == 2 else { return bytes }
    // TIFF 6.0, section 14, for the depth that everybody has.
    guard bits == 8 else { throw .damaged }
    var bytes = bytes
    for row in stride(from: 0, to: bytes.count, by: rowLength) {
      let end = min(row + rowLength, bytes.count)
      guard row + colours < end else { continue }
      for place in row + colours..<end { bytes[place] &+= bytes[place - colours] }
    }
    return bytes
  }

  /// PNG (third edition), clause 9.
  private func undonePNG(_ bytes: [UInt8]) -> [UInt8] {
    let width = rowLength
    let step = max(1, colours * bits / 8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var above = [UInt8](repeating: 0, count: width)
    var position = 0
    while position + 1 < bytes.count {
      let kind = bytes[position]
      var row = Array(bytes[position + 1..<min(position + 1 + width, bytes.count)])
      position += 1 + width
      for place in row.indices {
        let left = place >= step ? row[place - step] : 0
        let corner = place >= step ? above[place - step] : 0
        row[place] &+= Self.guess(kind, left, above[place], corner)
      }
      output += row
      if row.count == width { above = row }
    }
    return output
  }

  private static func guess(_ kind: UInt8, _ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
    switch kind {
    case 1: left
    case 2: above
    case 3: UInt8((Int(left) + Int(above)) / 2)
    case 4: paeth(Int(left), Int(above), Int(corner))
    default: 0
    }
  }

  private static func paeth(_ left: Int, _ above: Int, _ corner: Int) -> UInt8 {
    let guess = left + above - corner
    let (a, b, c) = (abs(guess - left), abs(guess - above), abs(guess - corner))
    return UInt8(truncatingIfNeeded: a <= b && a <= c ? left : b <= c ? above : corner)
  }
}
