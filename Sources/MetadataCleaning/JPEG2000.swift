/// JPEG 2000 (ITU-T T.800), as PDF files have it: what decodes the picture is kept.
package enum JPEG2000 {
  /// The same picture without what is said beside it; for what reason it can't be had otherwise.
  package static func cleaned(_ bytes: [UInt8]) throws(Obstacle) -> [UInt8] {
    if bytes.bigEndian(at: 0) == 0xFF4F_FF51 { return try codestream(bytes[...]) }
    var output: [UInt8] = []
    var hasPicture = false
    var position = 0
    while position < bytes.count, let box = Box(in: bytes, at: position, end: bytes.count) {
      position = box.end
      switch box.name {
      case "jP  ": output += box(Array(bytes[box.data].prefix(4)))
      case "ftyp": output += box(fileType(bytes[box.data]))
      case "jp2h": output += box(try header(bytes, box.data))
      case "jp2c" where !hasPicture:
        hasPicture = true
        output += box(try codestream(bytes[box.data]))
      default: break
      }
    }
    guard hasPicture else { throw .damaged }
    return output
  }

  private static let brands: Set<String> = ["jp2 ", "jpx ", "jpxb", "jpm ", "jp20"]

  /// I.5.2: the brand and those that it is compatible with, if they are known.
  private static func fileType(_ data: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(data)
    let names = stride(from: 0, to: bytes.count, by: 4).filter { $0 != 4 }.compactMap {
      bytes.slice(at: $0, count: 4)
    }.filter { brands.contains(String(decoding: $0, as: UTF8.self)) }
    let brand = names.first.map(Array.init) ?? Array("jp2 ".utf8)
    return brand + [0, 0, 0, 0]
      + Array(Set(names.map(Array.init))).sorted { $0.lexicographicallyPrecedes($1) }
      .flatMap { $0 }
  }

  /// I.5.3: sizes, depths, colours, palettes and what channels mean; not the resolution.
  private static func header(_ bytes: [UInt8], _ range: Range<Int>) throws(Obstacle) -> [UInt8] {
    var output: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard let box = Box(in: bytes, at: position, end: range.upperBound) else { throw .damaged }
      position = box.end
      switch box.name {
      case "ihdr", "bpcc", "pclr", "cmap", "cdef": output += box(Array(bytes[box.data]))
      case "colr": if let colours = colours(Array(bytes[box.data])) { output += box(colours) }
      default: break
      }
    }
    return output
  }

  /// I.5.3.3: the number of a colour space, or a profile.
  private static func colours(_ data: [UInt8]) -> [UInt8]? {
    guard data.count >= 7, data[0] == 1 || data[0] == 2 || data[0] == 3 else { return nil }
    if data[0] == 1 { return data.bigEndian(at: 3) == 14 ? data : Array(data.prefix(7)) }
    return ICCProfile.cleaned(Array(data.dropFirst(3))).map { [data[0], 0, 0] + $0 }
  }

  /// Annex A: the main header without comments, and the parts of tiles without those in their headers. Where parts begin
  /// (TLM) is not said any more, as they may be shorter; nobody needs it.
  private static func codestream(_ slice: ArraySlice<UInt8>) throws(Obstacle) -> [UInt8] {
    let bytes = Array(slice)
    guard bytes.bigEndian(at: 0, count: 2) == 0xFF4F else { throw .damaged }
    var output: [UInt8] = [0xFF, 0x4F]
    output.reserveCapacity(bytes.count)
    var position = 2
    try copyHeader(bytes, &position, until: 0xFF90, &output)
    while bytes.bigEndian(at: position, count: 2) == 0xFF90 {
      guard let length = bytes.bigEndian(at: position + 6), bytes.slice(at: position, count: 12) != nil else {
        throw .damaged
      }
      // A part may be cut short, and one of length zero goes to the end.
      let rest = bytes.count - position
      let end = length == 0 ? lastEnd(bytes) : position + min(length, rest)
      let start = output.count
      output += bytes[position..<position + 12]
      position += 12
      try copyHeader(bytes, &position, until: 0xFF93, &output)
      guard position <= end else { throw .damaged }
      output += bytes[position..<end]
      position = end
      var total: [UInt8] = []
      total.appendBigEndian(output.count - start)
      output.replaceSubrange(start + 6..<start + 10, with: total)
    }
    return output + [0xFF, 0xD9]
  }

  /// A.2: capabilities, size, coding, quantisation, regions, order, packed headers, registration.
  private static let needed: Set<Int> = [
    0xFF50, 0xFF51, 0xFF52, 0xFF53, 0xFF5C, 0xFF5D, 0xFF5E, 0xFF5F, 0xFF60, 0xFF61, 0xFF63,
  ]

  private static func lastEnd(_ bytes: [UInt8]) -> Int {
    bytes.bigEndian(at: bytes.count - 2, count: 2) == 0xFFD9 ? bytes.count - 2 : bytes.count
  }

  /// Copies segments up to a marker.
  private static func copyHeader(
    _ bytes: [UInt8], _ position: inout Int, until last: Int, _ output: inout [UInt8]
  ) throws(Obstacle) {
    while let marker = bytes.bigEndian(at: position, count: 2), marker != last {
      guard marker >= 0xFF50, marker < 0xFF90, let length = bytes.bigEndian(at: position + 2, count: 2),
        length >= 2, let segment = bytes.slice(at: position, count: length + 2)
      else { throw .damaged }
      if needed.contains(marker) { output += segment }
      position += length + 2
    }
    guard position < bytes.count else { throw .damaged }
  }

  /// I.4: length, name, contents.
  private struct Box {
    let name: String
    let data: Range<Int>
    var end: Int { data.upperBound }

    init?(in bytes: [UInt8], at start: Int, end: Int) {
      guard let short = bytes.bigEndian(at: start), let name = bytes.slice(at: start + 4, count: 4) else {
        return nil
      }
      var (length, head) = (short, 8)
      if short == 1 {
        guard bytes.bigEndian(at: start + 8) == 0, let long = bytes.bigEndian(at: start + 12) else {
          return nil
        }
        (length, head) = (long, 16)
      } else if short == 0 {
        length = end - start
      }
      guard length >= head, start <= end else { return nil }
      self.name = String(decoding: name, as: UTF8.self)
      // The last one may be cut short.
      data = start + head..<max(start + head, min(start + length, end))
      guard data.upperBound <= bytes.count else { return nil }
    }

    /// The same box with other contents.
    func callAsFunction(_ contents: [UInt8]) -> [UInt8] {
      var bytes: [UInt8] = []
      bytes.appendBigEndian(contents.count + 8)
      return bytes + Array(name.utf8) + contents
    }
  }
}
