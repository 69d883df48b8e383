/// What is kept in chunks of RIFF: WebP (RFC 9649) and WAV.
enum RIFF {
  private static let picture: Set<String> = ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF"]
  private static let frame: Set<String> = ["VP8 ", "VP8L", "ALPH"]
  private static let sound: Set<String> = ["fmt ", "fact", "data"]

  /// How much more sound of some formats says of itself: PCM, ADPCM, floating point, A-law, µ-law, IMA, GSM, MP3, and
  /// the one that has room for others.
  private static let lengths = [1: 0, 2: 32, 3: 0, 6: 0, 7: 0, 0x11: 2, 0x31: 2, 0x55: 12, 0xFFFE: 22]

  static func clean(_ bytes: [UInt8], _ findings: inout Findings) throws(Obstacle) -> [UInt8] {
    let isPicture = bytes.has("WEBP", at: 8)
    guard let size = bytes.littleEndian(at: 4), size >= 4, size <= bytes.count - 8 else { throw .damaged }
    let body = try clean(bytes, 12..<8 + size, keeping: isPicture ? picture : sound, &findings)
    guard !body.isEmpty else { throw .damaged }
    // One byte may be there to make the length even.
    if bytes.count > 8 + size + size & 1 {
      findings.add(.trailer, "\(bytes.count - 8 - size) B")
    }
    var output = Array("RIFF".utf8)
    output.appendLittleEndian(body.count + 4)
    return output + bytes[8..<12] + body
  }

  /// The EXIF block of a picture.
  static func exif(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var position = 12
    while let chunk = Chunk(in: bytes, position..<bytes.count) {
      if chunk.name == "EXIF" { return bytes[chunk.data] }
      position = chunk.end
    }
    return nil
  }

  private static func clean(
    _ bytes: [UInt8], _ range: Range<Int>, keeping kept: Set<String>, _ findings: inout Findings
  ) throws(Obstacle) -> [UInt8] {
    var output: [UInt8] = []
    var seen: Set<String> = []
    // Only where the first chunk says so is there any (RFC 9649 2.7.1).
    var hasAlpha = kept == frame
    var position = range.lowerBound
    while position < range.upperBound {
      guard let chunk = Chunk(in: bytes, position..<range.upperBound) else { throw .damaged }
      position = chunk.end
      // Only pieces of an animation are there more than once.
      let isNew =
        chunk.name == "ANMF"
        || seen.insert(chunk.name.prefix(3) == "VP8" && chunk.name != "VP8X" ? "VP8" : chunk.name).inserted
      guard kept.contains(chunk.name), isNew, chunk.name != "ALPH" || hasAlpha else {
        report(chunk, bytes, &findings)
        continue
      }
      var data = Array(bytes[chunk.data])
      if chunk.name == "VP8X" {
        // RFC 9649 2.7.1: the flags of a colour profile, EXIF and XMP.
        guard data.count == 10 else { throw .damaged }
        data[0] &= 0x12
        hasAlpha = data[0] & 0x10 != 0
        data.replaceSubrange(1..<4, with: [0, 0, 0])
      } else if chunk.name == "fmt " {
        // The format proper, and for some of them so many bytes more as they say.
        guard data.count >= 16 else { throw .damaged }
        let most = lengths[data.littleEndian(at: 0, count: 2) ?? 0] ?? 32
        let more =
          data.count >= 18 && most > 0 ? 2 + min(data.littleEndian(at: 16, count: 2) ?? 0, most) : 0
        data = Array(data.prefix(16 + more))
      } else if chunk.name == "ANIM" {
        // RFC 9649 2.7.1.1: a colour, and how often.
        guard data.count >= 6 else { throw .damaged }
        data = Array(data.prefix(6))
      } else if chunk.name == "fact" {
        data = Array(data.prefix(4))
      } else if chunk.name == "ANMF" {
        guard data.count >= 16 else { throw .damaged }
        let start = chunk.data.lowerBound + 16
        data = try data.prefix(16) + clean(bytes, start..<chunk.data.upperBound, keeping: frame, &findings)
      }
      output += chunk.name.utf8
      output.appendLittleEndian(data.count)
      output += data
      if data.count & 1 == 1 { output.append(0) }
    }
    return output
  }

  private static func report(_ chunk: Chunk, _ bytes: [UInt8], _ findings: inout Findings) {
    switch chunk.name {
    case "EXIF": findings.add(exif: bytes[chunk.data])
    case "XMP ", "_PMX": findings.add(.xmp, "XMP")
    case "ICCP": findings.add(.colourProfile, "ICC")
    case "LIST":
      findings.add(
        .properties, String(decoding: bytes[chunk.data].prefix(200).filter { $0 > 31 }, as: UTF8.self))
    default: findings.add(.properties, chunk.name)
    }
  }

  private struct Chunk {
    var name: String
    var data: Range<Int>
    var end: Int

    init?(in bytes: [UInt8], _ range: Range<Int>) {
      let start = range.lowerBound
      guard let name = bytes.slice(at: start, count: 4), name.allSatisfy({ (0x20...0x7E).contains($0) }),
        let length = bytes.littleEndian(at: start + 4), length <= range.upperBound - start - 8
      else { return nil }
      self.name = String(decoding: name, as: UTF8.self)
      data = start + 8..<start + 8 + length
      end = min(data.upperBound + length & 1, range.upperBound)
    }
  }
}
