/// MPEG audio (ISO/IEC 11172-3): its frames are kept, and nothing that stands before, between or after them.
enum MP3 {
  static func clean(_ bytes: [UInt8], _ findings: inout Findings) throws(Obstacle) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var position = 0
    var first: Frame?
    // Where the frames with sound begin in what is written.
    var frames: [(start: Int, frame: Frame)] = []
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
        } else if first == nil, isTable(bytes, at: position, frame) {
          output += withoutEncoder(Array(data), frame, &findings)
        } else {
          frames.append((output.count, frame))
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
    if clearUnused(&output, frames) { findings.add(.software, "ancillary data") }
    return output
  }

  /// Whether a frame is no sound but a table for seeking.
  private static func isTable(_ bytes: [UInt8], at place: Int, _ frame: Frame) -> Bool {
    let start = place + 4 + frame.sideLength
    return frame.isLayer3 && (bytes.has("Xing", at: start) || bytes.has("Info", at: start))
  }

  /// Makes zero what no frame's sound lies in (2.4.1.7, 2.4.3.4): encoders fill it with their name. Sound may begin in
  /// the room that frames before left. Returns whether there was anything.
  private static func clearUnused(_ output: inout [UInt8], _ frames: [(start: Int, frame: Frame)]) -> Bool {
    guard frames.allSatisfy(\.frame.isLayer3) else { return false }
    var found = false
    // How far the room for sound is used, counted over all frames; what of it lies in frames whose use is not known yet.
    var (total, used) = (0, 0)
    var open: [(total: Int, room: Range<Int>)] = []
    func clear(from first: Int, to last: Int) {
      for (total, room) in open {
        let (low, high) = (max(first, total), min(last, total + room.count))
        guard low < high else { continue }
        for index in room.lowerBound + low - total..<room.lowerBound + high - total where output[index] != 0 {
          output[index] = 0
          found = true
        }
      }
    }
    for (start, frame) in frames {
      let side = start + (frame.hasChecksum ? 6 : 4)
      let end = min(start + frame.length, output.count)
      guard let (before, length) = sound(in: output, at: side, frame), side + frame.sideLength <= end else {
        return found
      }
      let begin = max(total - before, 0)
      if begin > used { clear(from: used, to: begin) }
      open.removeAll { $0.total + $0.room.count <= begin }
      open.append((total, side + frame.sideLength..<end))
      total += end - side - frame.sideLength
      used = max(used, min(begin + length, total))
    }
    clear(from: used, to: total)
    return found
  }

  /// 2.4.1.7: how many bytes before the frame its sound begins, and how many it has.
  private static func sound(in bytes: [UInt8], at side: Int, _ frame: Frame) -> (before: Int, length: Int)? {
    func number(_ place: Int, _ count: Int) -> Int? {
      guard let three = bytes.bigEndian(at: side + place / 8, count: 3) else { return nil }
      return three >> (24 - place % 8 - count) & (1 << count - 1)
    }
    let channels = frame.isMono ? 1 : 2
    guard let before = number(0, frame.isFirst ? 9 : 8) else { return nil }
    let start = frame.isFirst ? (channels == 1 ? 18 : 20) : (channels == 1 ? 9 : 10)
    var bits = 0
    for part in 0..<(frame.isFirst ? 2 * channels : channels) {
      guard let length = number(start + part * (frame.isFirst ? 59 : 63), 12) else { return nil }
      bits += length
    }
    return (before, (bits + 7) / 8)
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
    fileprivate let isFirst: Bool
    fileprivate let isMono: Bool
    fileprivate let hasChecksum: Bool
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
      isFirst = version == 3
      let bits = Self.rates[isFirst ? layer - 1 : layer == 1 ? 3 : 4][rate - 1] * 1000
      let hertz = [44100, 48000, 32000][frequency] >> (isFirst ? 0 : version == 2 ? 1 : 2)
      length =
        layer == 1
        ? (12 * bits / hertz + padding) * 4 : (layer == 3 && !isFirst ? 72 : 144) * bits / hertz + padding
      isLayer3 = layer == 3
      isMono = header >> 6 & 3 == 3
      hasChecksum = header >> 16 & 1 == 0
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
    var information: [ArraySlice<UInt8>] = []
    while true {
      guard let head = bytes.slice(at: position, count: 1)?.first,
        let length = bytes.bigEndian(at: position + 1, count: 3),
        let data = bytes.slice(at: position + 4, count: length)
      else { throw .damaged }
      // 8.1: stream information, padding, application, seek table, comment, cue sheet, picture.
      switch head & 0x7F {
      case 0: information.append(data)
      case 1: break
      // 8.5: where one can jump to is found without a table, too; in a table could stand anything.
      case 3: findings.add(.properties, "SEEKTABLE")
      case 4: report(Array(data), &findings)
      case 6: findings.add(.thumbnail, "PICTURE")
      default: findings.add(.properties, "METADATA_BLOCK \(head & 0x7F)")
      }
      position += 4 + length
      if head & 0x80 != 0 { break }
    }
    // 8.2: there is one block of stream information, and it is the first.
    guard information.count == 1, information[0].count == 34, position < end,
      bytes.bigEndian(at: position, count: 2).map({ $0 >> 2 == 0x3FFE }) == true
    else { throw .damaged }
    var output = Array("fLaC".utf8)
    output.reserveCapacity(bytes.count)
    output.append(0x80)
    output.appendBigEndian(information[0].count, count: 3)
    output += information[0]
    let last = endOfFrames(in: bytes, position..<end)
    if last < end { findings.add(.trailer, "\(end - last) B") }
    return output + bytes[position..<last]
  }

  /// Where the last frame ends, if that can be told: 9.1 and 9.3, a header with a checksum of its own, and one of all.
  private static func endOfFrames(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    guard range.count >= 4 else { return range.upperBound }
    // What is the same in all frames: the sync code and the strategy, the frequency, the size of samples.
    let (strategy, frequency, size) = (
      bytes[range.lowerBound + 1], bytes[range.lowerBound + 2] & 15, bytes[range.lowerBound + 3] & 15
    )
    // No frame is longer than that.
    let lowest = max(range.lowerBound, range.upperBound - 16 << 20)
    for start in (lowest..<range.upperBound - 3).reversed()
    where bytes[start] == 0xFF && bytes[start + 1] == strategy && bytes[start + 2] & 15 == frequency
      && bytes[start + 3] & 15 == size
    {
      guard let header = headerLength(bytes, at: start, within: range), header < range.upperBound - start
      else {
        continue
      }
      var (sum, last) = (UInt16(0), range.upperBound)
      for index in start..<range.upperBound {
        sum ^= UInt16(bytes[index]) << 8
        for _ in 0..<8 { sum = sum & 0x8000 == 0 ? sum << 1 : sum << 1 ^ 0x8005 }
        if sum == 0, index >= start + header + 2 { last = index + 1 }
      }
      return last
    }
    return range.upperBound
  }

  /// 9.1: four bytes, a number as in UTF-8, the size of the block and the frequency if they are unusual, a checksum.
  private static func headerLength(_ bytes: [UInt8], at start: Int, within range: Range<Int>) -> Int? {
    guard let first = bytes.slice(at: start + 4, count: 1)?.first else { return nil }
    var length = 5 + (first < 0x80 ? 0 : max((~first).leadingZeroBitCount - 1, 0))
    switch bytes[start + 2] >> 4 {
    case 6: length += 1
    case 7: length += 2
    default: break
    }
    switch bytes[start + 2] & 15 {
    case 12: length += 1
    case 13, 14: length += 2
    default: break
    }
    guard length < range.upperBound - start else { return nil }
    var sum: UInt8 = 0
    for byte in bytes[start..<start + length] {
      sum ^= byte
      for _ in 0..<8 { sum = sum & 0x80 == 0 ? sum << 1 : sum << 1 ^ 7 }
    }
    return sum == bytes[start + length] ? length + 1 : nil
  }

  /// 8.6: who wrote it, and pairs of `NAME=value`.
  private static func report(_ data: [UInt8], _ findings: inout Findings) {
    guard let length = data.littleEndian(at: 0), let vendor = data.slice(at: 4, count: length),
      let count = data.littleEndian(at: 4 + length)
    else { return findings.add(.properties, "VORBIS_COMMENT") }
    findings.add(.software, String(decoding: vendor.prefix(1024), as: UTF8.self))
    var position = 8 + length
    for _ in 0..<min(count, Finding.maximumCount) {
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
