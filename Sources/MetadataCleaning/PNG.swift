internal import Compression
internal import Pictures

/// PNG (W3C, third edition): chunks are kept or dropped whole.
enum PNG {
  /// What the picture needs, and how long it can be: longer ones would hold something else.
  private static let kept: [String: Int] = [
    "IHDR": 13, "PLTE": 768, "IDAT": .max, "IEND": 0, "tRNS": 256, "gAMA": 4, "cICP": 4,
    "acTL": 8, "fcTL": 26, "fdAT": .max,
  ]

  static func clean(_ bytes: [UInt8], _ findings: inout Findings) throws(Obstacle) -> [UInt8] {
    var output = PictureFormat.pngSignature
    output.reserveCapacity(bytes.count)
    var position = PictureFormat.pngSignature.count
    var isFirst = true
    // 11.2.1: the ninth byte of the header says how many numbers a pixel has, and so how long a colour is.
    let colourType = bytes.slice(at: 25, count: 1)?.first ?? 0
    var isAnimated = false
    // How many pictures of an animation there are to be yet.
    var frames = 0
    var isLeftOut = false
    // Whether pixels have begun, and whose frame's those are that come.
    var (hasPixels, isInFrame) = (false, false)
    var seen: Set<String> = []
    while true {
      guard let chunk = Chunk(in: bytes, at: position) else { throw .damaged }
      position = chunk.range.upperBound
      guard isFirst == (chunk.name == "IHDR") else { throw .damaged }
      isFirst = false
      if chunk.name == "acTL" {
        isAnimated = true
        frames = bytes.bigEndian(at: chunk.data.lowerBound) ?? 0
      }
      if chunk.name == "IDAT" { hasPixels = true }
      if chunk.name == "fcTL" {
        isInFrame = hasPixels
        isLeftOut = frames == 0
        frames = max(frames - 1, 0)
      }
      // 11.2.2: where pixels are colours themselves, a table only suggests some.
      let isSuggestion = chunk.name == "PLTE" && colourType & 1 == 0
      let isFrame = chunk.name == "fcTL" || chunk.name == "fdAT"
      let isTooLong = chunk.name == "tRNS" && colourType != 3 && chunk.data.count > (colourType == 0 ? 2 : 6)
      let isRepeated = !["IDAT", "fcTL", "fdAT"].contains(chunk.name) && !seen.insert(chunk.name).inserted
      let isOfNoFrame = chunk.name == "fdAT" && !isInFrame
      if isNeeded(chunk, bytes), !isTooLong, !isSuggestion, !isRepeated, !isOfNoFrame,
        isAnimated && !isLeftOut || !isFrame
      {
        guard Deflate.crc32(bytes[chunk.range.dropFirst(4).dropLast(4)]) == chunk.sum else { throw .damaged }
        output += bytes[chunk.range]
      } else {
        // 5.4: what has a capital first letter can't be left out.
        guard let first = chunk.name.utf8.first, first & 0x20 != 0 || isSuggestion else { throw .damaged }
        report(chunk, bytes, &findings)
      }
      if chunk.name == "IEND" { break }
    }
    if position < bytes.count { findings.add(.trailer, "\(bytes.count - position) B") }
    return output
  }

  /// The TIFF structure of the chunk for it.
  static func exif(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var position = PictureFormat.pngSignature.count
    while let chunk = Chunk(in: bytes, at: position) {
      if chunk.name == "eXIf" { return bytes[chunk.data] }
      position = chunk.range.upperBound
    }
    return nil
  }

  /// A gamma of 1/2.2 is what is taken for granted where none is given; beside other chunks that say the same it
  /// would only tell which program wrote the picture.
  private static func isNeeded(_ chunk: Chunk, _ bytes: [UInt8]) -> Bool {
    guard let limit = kept[chunk.name], chunk.data.count <= limit else { return false }
    return chunk.name != "gAMA" || bytes.bigEndian(at: chunk.data.lowerBound) != 45455
  }

  private static func report(_ chunk: Chunk, _ bytes: [UInt8], _ findings: inout Findings) {
    let data = bytes[chunk.data]
    // 11.3.3: a keyword, and after a zero what it stands for, if that is not compressed.
    let keyword = String(decoding: data.prefix(79).prefix { $0 != 0 }, as: UTF8.self)
    switch chunk.name {
    case "eXIf": findings.add(exif: data)
    case "iCCP": findings.add(.colourProfile, "ICC \(keyword)")
    case "gAMA", "cHRM", "sRGB", "sBIT": findings.add(.colourProfile, chunk.name)
    case "tIME": findings.add(.times, chunk.name)
    case "pHYs": findings.add(.resolution, chunk.name)
    case "iTXt" where keyword == "XML:com.adobe.xmp": findings.add(.xmp, "XMP")
    case "tEXt":
      let text = String(decoding: data.dropFirst(keyword.utf8.count + 1).prefix(1024), as: UTF8.self)
      let kinds: [String: Finding.Kind] = ["Author": .author, "Software": .software, "Creation Time": .times]
      findings.add(kinds[keyword] ?? .comment, "\(keyword) \(text)")
    case "iTXt", "zTXt": findings.add(.comment, keyword)
    default: findings.add(.properties, chunk.name)
    }
  }

  /// 5.3: length, name, data, checksum.
  private struct Chunk {
    var name: String
    var data: Range<Int>
    var range: Range<Int>
    var sum: UInt32

    init?(in bytes: [UInt8], at start: Int) {
      guard let length = bytes.bigEndian(at: start), let name = bytes.slice(at: start + 4, count: 4),
        name.allSatisfy({ (0x41...0x5A).contains($0 & ~0x20) }),
        let sum = bytes.bigEndian(at: start + 8 + length)
      else { return nil }
      self.name = String(decoding: name, as: UTF8.self)
      data = start + 8..<start + 8 + length
      range = start..<data.upperBound + 4
      self.sum = UInt32(truncatingIfNeeded: sum)
    }
  }
}
