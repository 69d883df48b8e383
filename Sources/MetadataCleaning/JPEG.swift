/// JPEG (ITU-T T.81): what decodes the picture is kept as it is, everything said beside it is dropped.
enum JPEG {
  private static let scan: UInt8 = 0xDA

  /// Cleans a picture; or the tables that pictures within a TIFF have in common, without a scan.
  static func clean(
    _ bytes: [UInt8], _ findings: inout Findings, areTables: Bool = false
  ) throws(Obstacle) -> [UInt8] {
    var output: [UInt8] = [0xFF, 0xD8]
    output.reserveCapacity(bytes.count)
    var segments = Segments(bytes)
    var (hasJFIF, hasScan) = (false, false)
    var components = 0
    var adobe: UInt8?
    while let segment = try segments.next() {
      let payload = segment.payload
      switch segment.marker {
      case 0xE0 where bytes.has("JFIF\0", at: payload.lowerBound) && payload.count >= 14:
        if bytes[payload.lowerBound + 12] > 0, bytes[payload.lowerBound + 13] > 0 {
          findings.add(.thumbnail, "JFIF")
        }
        guard !hasJFIF else { break }
        hasJFIF = true
        output += [0xFF, 0xE0] + jfif(bytes, at: payload.lowerBound)
      case 0xEE where bytes.has("Adobe", at: payload.lowerBound) && payload.count >= 12:
        adobe = adobe ?? bytes[payload.lowerBound + 11]
      case 0xE0...0xEF: report(bytes, segment, &findings)
      case 0xFE: findings.add(.comment, String(decoding: bytes[payload].prefix(1024), as: UTF8.self))
      case 0xC0...0xCF where segment.marker != 0xC8, 0xDA...0xDF:
        if segment.marker < scan, segment.marker & 3 != 0 || segment.marker == 0xC0, payload.count > 5 {
          components = Int(bytes[payload.lowerBound + 5])
        }
        if segment.marker == scan, !hasScan {
          hasScan = true
          if let adobe, !(hasJFIF && components == 3 && adobe == 1) { output += colours(adobe) }
        }
        let header = try trimmed(segment.marker, bytes[payload])
        output += [0xFF, segment.marker]
        output.appendBigEndian(header.count + 2, count: 2)
        output += header
        output += bytes[payload.upperBound..<segment.end]
      default: throw .damaged
      }
    }
    guard hasScan != areTables else { throw .damaged }
    output += [0xFF, 0xD9]
    if segments.position < bytes.count {
      findings.add(.trailer, "\(bytes.count - segments.position) B")
    }
    return output
  }

  /// What a segment has by its own numbers (T.81 B.2), without bytes behind that.
  private static func trimmed(
    _ marker: UInt8, _ payload: ArraySlice<UInt8>
  ) throws(Obstacle) -> ArraySlice<UInt8> {
    let bytes = Array(payload)
    var length = 0
    switch marker {
    case 0xDB:
      while let first = bytes.slice(at: length, count: 1)?.first,
        length + (first >> 4 == 0 ? 65 : 129) <= bytes.count
      {
        length += first >> 4 == 0 ? 65 : 129
      }
    case 0xC4:
      while let counts = bytes.slice(at: length + 1, count: 16) {
        let total = 17 + counts.reduce(0) { $0 + Int($1) }
        guard total <= bytes.count - length else { break }
        length += total
      }
    case 0xDA: length = 4 + Int(bytes.first ?? 0) * 2
    case 0xDC, 0xDD: length = 2
    case 0xC0...0xCF where marker != 0xCC && bytes.count > 5: length = 6 + Int(bytes[5]) * 3
    case 0xCC: length = bytes.count & ~1
    default: throw .damaged
    }
    guard length > 0, length <= bytes.count else { throw .damaged }
    return payload.prefix(length)
  }

  /// The TIFF structure of the first EXIF segment.
  static func exif(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var segments = Segments(bytes)
    while let segment = try? segments.next(), segment.marker != scan {
      if segment.marker == 0xE1, bytes.has("Exif\0\0", at: segment.payload.lowerBound) {
        return bytes[segment.payload].dropFirst(6)
      }
    }
    return nil
  }

  /// How the colours are coded (T.872 6.5.3), and nothing else of that segment. JFIF by itself means the usual way.
  private static func colours(_ transform: UInt8) -> [UInt8] {
    [0xFF, 0xEE, 0, 14] + Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, transform]
  }

  /// The JFIF segment (T.871 10.1) without its thumbnail; of the density only how wide pixels are to their height.
  private static func jfif(_ bytes: [UInt8], at start: Int) -> [UInt8] {
    let density = bytes[start + 8..<start + 12]
    let isSquare = density.prefix(2).elementsEqual(density.suffix(2))
    return [0, 16] + Array("JFIF".utf8) + [0, 1, 1, 0] + (isSquare ? [0, 1, 0, 1] : Array(density)) + [0, 0]
  }

  private static func report(_ bytes: [UInt8], _ segment: Segment, _ findings: inout Findings) {
    let start = segment.payload.lowerBound
    switch segment.marker {
    case 0xE0: findings.add(.thumbnail, "JFXX")
    case 0xE1 where bytes.has("Exif\0", at: start): findings.add(exif: bytes[segment.payload].dropFirst(6))
    case 0xE1 where bytes.has("http://ns.adobe.com/", at: start): findings.add(.xmp, "XMP")
    case 0xE2 where bytes.has("ICC_PROFILE\0", at: start): findings.add(.colourProfile, "ICC")
    case 0xE2 where bytes.has("MPF\0", at: start): findings.add(.thumbnail, "MPF")
    case 0xED: findings.add(.iptc, "Photoshop")
    default: findings.add(.properties, "APP\(segment.marker - 0xE0)")
    }
  }

  /// A marker, what it says, and after the start of a scan the coded data up to the next marker.
  private struct Segment {
    var marker: UInt8
    var payload: Range<Int>
    var end: Int
  }

  private struct Segments {
    private let bytes: [UInt8]
    private var isAfterScan = false
    private(set) var position = 2

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next segment; `nil` at the end of the picture. Fill bytes, and restart markers that restart nothing,
    /// are passed over.
    mutating func next() throws(Obstacle) -> Segment? {
      while true {
        // A picture without its last marker is shown by everything; no segment can be hidden in a scan.
        if position == bytes.count, isAfterScan { return nil }
        guard position < bytes.count, bytes[position] == 0xFF else { throw .damaged }
        while position < bytes.count, bytes[position] == 0xFF { position += 1 }
        guard position < bytes.count else {
          if isAfterScan { return nil }
          throw .damaged
        }
        let marker = bytes[position]
        position += 1
        switch marker {
        case 0xD9: return nil
        case 0x01, 0xD0...0xD7: continue
        default: break
        }
        guard let length = bytes.bigEndian(at: position, count: 2), length >= 2,
          length <= bytes.count - position
        else { throw .damaged }
        let payload = position + 2..<position + length
        position = payload.upperBound
        if marker == JPEG.scan { skipScan() }
        return Segment(marker: marker, payload: payload, end: position)
      }
    }

    /// T.81 B.1.1.5: in coded data 0xFF is followed by zero, or is a restart marker.
    private mutating func skipScan() {
      isAfterScan = true
      while position < bytes.count {
        if bytes[position] != 0xFF {
          position += 1
        } else if position + 1 < bytes.count,
          bytes[position + 1] == 0 || (0xD0...0xD7).contains(bytes[position + 1])
        {
          position += 2
        } else {
          return
        }
      }
    }
  }
}
