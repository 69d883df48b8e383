/// MPEG audio (ISO/IEC 11172-3): its frames are kept, and nothing that stands before, between or after them.
enum MP3 {
  static func clean(_ bytes: [UInt8], _ findings: inout Findings) throws(Obstacle) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = 0
    var first: Frame?
    while position < bytes.count {
      if let tag = tag(in: bytes, at: position) {
        findings.add(.properties, tag.name)
        position += tag.length
      } else if let frame = Frame(in: bytes, at: position), first.map(frame.isLike) ?? true,
        first != nil || isFollowed(frame, in: bytes, at: position, like: frame),
        let data = bytes.slice(at: position, count: frame.length)
      {
        if first == nil, bytes.has("VBRI", at: position + 36) {
          // Another encoder's table for seeking, in a frame without sound.
          findings.add(.software, "VBRI")
        } else if first == nil {
          output += withoutEncoder(Array(data), frame, &findings)
        } else {
          output += data
        }
        first = first ?? frame
        position += frame.length
      } else {
        // Not a frame: on to the next that has another behind it, or to a tag.
        var next = position + 1
        while next < bytes.count, tag(in: bytes, at: next) == nil {
          if bytes[next] == 0xFF, let frame = Frame(in: bytes, at: next),
            isFollowed(frame, in: bytes, at: next, like: first ?? frame)
          {
            break
          }
          next += 1
        }
        if bytes[position..<next].contains(where: { $0 != 0 }) {
          findings.add(.trailer, "\(next - position) B")
        }
        position = next
      }
    }
    guard first != nil else { throw .damaged }
    return output
  }

  /// Where the ID3v2 tags at the beginning end.
  static func endOfTags(in bytes: [UInt8]) -> Int {
    var position = 0
    while let length = id3Length(in: bytes, at: position) { position += length }
    return position
  }

  /// Where tags that were put behind a file begin.
  static func startOfTrailingTags(in bytes: [UInt8]) -> Int {
    var end = bytes.count
    while true {
      if bytes.has("TAG", at: end - 128) {
        end -= 128
      } else if bytes.has("APETAGEX", at: end - 32), let size = bytes.littleEndian(at: end - 20), size >= 32,
        size <= end
      {
        end -= size
        if bytes.has("APETAGEX", at: end - 32) { end -= 32 }
      } else {
        return end
      }
    }
  }

  /// A tag that says how long it is, or is always of one length.
  private static func tag(in bytes: [UInt8], at place: Int) -> (name: String, length: Int)? {
    switch bytes[place] {
    case 0x49: return id3Length(in: bytes, at: place).map { ("ID3v2", $0) }
    case 0x54 where bytes.has("TAG", at: place) && bytes.count - place == 128: return ("ID3v1", 128)
    case 0x54 where bytes.has("TAG+", at: place) && bytes.count - place == 355: return ("ID3v1", 355)
    case 0x41 where bytes.has("APETAGEX", at: place):
      // With its header; one without has only a footer, and is passed over as no sound.
      guard let size = bytes.littleEndian(at: place + 12), size <= bytes.count - place - 32 else {
        return nil
      }
      let isHeader = (bytes.littleEndian(at: place + 20) ?? 0) >> 29 & 1 == 1
      return ("APE", isHeader ? size + 32 : 32)
    case 0x4C where bytes.has("LYRICSBEGIN", at: place): return ("Lyrics3", 11)
    default: return nil
    }
  }

  /// ID3v2.4, 3.1: four numbers of seven bits, and perhaps a footer.
  private static func id3Length(in bytes: [UInt8], at place: Int) -> Int? {
    guard bytes.has("ID3", at: place), let header = bytes.slice(at: place, count: 10).map(Array.init),
      header[3] < 0xFF, header[6...].allSatisfy({ $0 < 0x80 })
    else { return nil }
    let size = header[6...].reduce(0) { $0 << 7 | Int($1) }
    return min(size + (header[5] & 0x10 == 0 ? 10 : 20), bytes.count - place)
  }

  private static func isFollowed(_ frame: Frame, in bytes: [UInt8], at place: Int, like first: Frame) -> Bool
  {
    guard frame.isLike(first) else { return false }
    let next = place + frame.length
    return next == bytes.count || Frame(in: bytes, at: next)?.isLike(first) == true
      || next < bytes.count && tag(in: bytes, at: next) != nil
  }

  /// What LAME and others write behind the Xing header about themselves and their settings, made zero.
  private static func withoutEncoder(_ data: [UInt8], _ frame: Frame, _ findings: inout Findings) -> [UInt8] {
    let start = 4 + frame.sideLength
    guard frame.isLayer3, data.has("Xing", at: start) || data.has("Info", at: start),
      let flags = data.bigEndian(at: start + 4)
    else { return data }
    // Frames, bytes, table, quality: each there if its bit is set.
    let fields = [4, 4, 100, 4].enumerated().reduce(8) { $0 + (flags >> $1.offset & 1) * $1.element }
    // There is no sound in such a frame: what follows, in it too, is of no use.
    guard let note = data.slice(at: start + fields, count: data.count - start - fields),
      note.contains(where: { $0 != 0 })
    else { return data }
    findings.add(.software, String(decoding: note.prefix(9).prefix { $0 >= 0x20 }, as: UTF8.self))
    var data = data
    data.replaceSubrange(note.indices, with: repeatElement(0, count: note.count))
    return data
  }

  /// The header of a frame, 2.4.1.3.
  struct Frame {
    let length: Int
    fileprivate let isLayer3: Bool
    fileprivate let sideLength: Int
    /// Version, layer and frequency, which do not change within a stream.
    private let mark: Int

    private static let rates: [[Int]] = [
      [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
      [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
      [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
      [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
      [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    ]

    init?(in bytes: [UInt8], at place: Int) {
      guard let header = bytes.bigEndian(at: place), header >> 21 == 0x7FF else { return nil }
      let (version, layer) = (header >> 19 & 3, 4 - (header >> 17 & 3))
      let (rate, frequency, padding) = (header >> 12 & 15, header >> 10 & 3, header >> 9 & 1)
      guard version != 1, (1...3).contains(layer), (1...14).contains(rate), frequency < 3 else { return nil }
      let isFirst = version == 3
      let bits = Self.rates[isFirst ? layer - 1 : layer == 1 ? 3 : 4][rate - 1] * 1000
      let hertz = [44100, 48000, 32000][frequency] >> (isFirst ? 0 : version == 2 ? 1 : 2)
      length =
        layer == 1
        ? (12 * bits / hertz + padding) * 4 : (layer == 3 && !isFirst ? 72 : 144) * bits / hertz + padding
      isLayer3 = layer == 3
      let isMono = header >> 6 & 3 == 3
      sideLength = isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17
      mark = header & 0x1E_0C00
    }

    /// Whether both can be of one stream.
    fileprivate func isLike(_ other: Frame) -> Bool { mark == other.mark }
  }
}

/// FLAC (RFC 9639): of the blocks before the sound, those that tell how to play it.
enum FLAC {
  static func clean(_ bytes: [UInt8], _ findings: inout Findings) throws(Obstacle) -> [UInt8] {
    let start = MP3.endOfTags(in: bytes)
    let end = MP3.startOfTrailingTags(in: bytes)
    if start > 0 { findings.add(.properties, "ID3v2") }
    if end < bytes.count { findings.add(.trailer, "\(bytes.count - end) B") }
    guard bytes.has("fLaC", at: start) else { throw .damaged }
    var position = start + 4
    var kept: [(type: UInt8, data: ArraySlice<UInt8>)] = []
    while true {
      guard let head = bytes.slice(at: position, count: 1)?.first,
        let length = bytes.bigEndian(at: position + 1, count: 3),
        let data = bytes.slice(at: position + 4, count: length)
      else { throw .damaged }
      // 8.1: stream information, padding, application, seek table, comment, cue sheet, picture.
      switch head & 0x7F {
      case 0: kept.append((0, data))
      // 8.5: points of 18 bytes.
      case 3: kept.append((3, data.prefix(data.count / 18 * 18)))
      case 1: break
      case 4: report(Array(data), &findings)
      case 6: findings.add(.thumbnail, "PICTURE")
      default: findings.add(.properties, "METADATA_BLOCK \(head & 0x7F)")
      }
      position += 4 + length
      if head & 0x80 != 0 { break }
    }
    // 8.2: there is one block of stream information, and it is the first.
    guard kept.first?.type == 0, kept.first?.data.count == 34, position < end,
      bytes.bigEndian(at: position, count: 2).map({ $0 >> 2 == 0x3FFE }) == true
    else { throw .damaged }
    var output = Array("fLaC".utf8)
    output.reserveCapacity(bytes.count)
    for (index, block) in kept.enumerated() {
      output.append(block.type | (index == kept.count - 1 ? 0x80 : 0))
      output.appendBigEndian(block.data.count, count: 3)
      output += block.data
    }
    return output + bytes[position..<end]
  }

  /// 8.6: who wrote it, and pairs of `NAME=value`.
  private static func report(_ data: [UInt8], _ findings: inout Findings) {
    guard let length = data.littleEndian(at: 0), let vendor = data.slice(at: 4, count: length),
      let count = data.littleEndian(at: 4 + length)
    else { return findings.add(.properties, "VORBIS_COMMENT") }
    findings.add(.software, String(decoding: vendor.prefix(1024), as: UTF8.self))
    var position = 8 + length
    for _ in 0..<min(count, Trace.maximumCount) {
      guard let length = data.littleEndian(at: position),
        let text = data.slice(at: position + 4, count: length)
      else { return }
      let pair = String(decoding: text.prefix(1024), as: UTF8.self)
      let isAuthor = ["ARTIST=", "PERFORMER=", "AUTHOR="].contains { pair.uppercased().hasPrefix($0) }
      findings.add(isAuthor ? .author : .properties, pair)
      position += 4 + length
    }
  }
}
