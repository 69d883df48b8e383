/// What encoders and cameras write between the pictures and sounds themselves, put out without changing any length.
enum FilmSamples {
  /// Clears a sample of what is not played.
  static func clean(
    _ bytes: inout [UInt8], _ sample: Range<Int>, _ codec: FilmCodec.Kind, lengthSize: Int
  ) throws(Obstacle) {
    switch codec {
    case .avc, .hevc: units(&bytes, sample, codec, lengthSize: lengthSize)
    case .av1: try AV1.clean(&bytes, sample)
    case .mpeg4: blankUserData(&bytes, sample)
    case .aac: blankFilling(&bytes, sample)
    case .proRes: blankCreator(&bytes, sample)
    case .other: break
    }
  }

  // MARK: H.264 and HEVC (ISO/IEC 14496-15: units with their lengths before them)

  private static func units(
    _ bytes: inout [UInt8], _ sample: Range<Int>, _ codec: FilmCodec.Kind, lengthSize: Int
  ) {
    var place = sample.lowerBound
    while let length = bytes.bigEndian(at: place, count: lengthSize),
      length <= sample.upperBound - place - lengthSize
    {
      place += lengthSize
      if length > 0 { cleanUnit(&bytes, place..<place + length, codec) }
      place += length
    }
    // What is no unit any more can't be shown.
    for place in sample.dropFirst(place - sample.lowerBound) { bytes[place] = 0 }
  }

  /// Rec. ITU-T H.264, table 7-1, and H.265, table 7-1: pictures and their parameters, and what parts them, which is a
  /// byte or none; of messages those that players need. All else may hold anything, and becomes filling.
  static func cleanUnit(_ bytes: inout [UInt8], _ unit: Range<Int>, _ codec: FilmCodec.Kind) {
    guard let first = unit.first.map({ bytes[$0] }) else { return }
    if codec == .avc {
      switch first & 0x1F {
      case 1...5, 7, 8: break
      case 6 where isNeeded(bytes, unit.dropFirst(1)): break
      case 9 where unit.count == 2, 10 where unit.count == 1, 11 where unit.count == 1: break
      default: fill(&bytes, unit, header: [0x0C])
      }
      return
    }
    let second = unit.count > 1 ? bytes[unit.lowerBound + 1] : 0
    // Other layers are for other players.
    let isBase = first & 1 == 0 && second >> 3 == 0
    switch first >> 1 & 0x3F {
    case 0...9 where isBase, 16...21 where isBase, 32...34 where isBase: break
    case 39 where isBase && isNeeded(bytes, unit.dropFirst(2)): break
    case 40 where isBase && isNeeded(bytes, unit.dropFirst(2)): break
    case 35 where isBase && unit.count == 3, 36 where isBase && unit.count == 2: break
    case 37 where isBase && unit.count == 2: break
    default: fill(&bytes, unit, header: [38 << 1, max(second & 7, 1)])
    }
  }

  /// H.264 annex D and H.265 annex D: buffering, recovery points, the arrangement of both eyes' pictures, which way up,
  /// and light, with the most bytes that each takes; no user data, no time of day, no places.
  private static let needed: [Int: Int] = [
    0: 24, 1: 24, 6: 8, 45: 24, 47: 8, 129: 8, 130: 16, 137: 25, 144: 5, 147: 1,
  ]

  private static func isNeeded(_ bytes: [UInt8], _ message: Range<Int>) -> Bool {
    // 7.3.1: a 3 behind two zeros keeps them from looking like the start of a unit, and is not counted.
    var plain: [UInt8] = []
    for place in message where bytes[place] != 3 || bytes[place - 1] | bytes[place - 2] != 0 {
      plain.append(bytes[place])
    }
    var place = 0
    // The last byte ends the unit.
    while place < plain.count - 1 {
      var (type, length) = (0, 0)
      while place < plain.count, plain[place] == 0xFF { (type, place) = (type + 255, place + 1) }
      guard place < plain.count else { return false }
      (type, place) = (type + Int(plain[place]), place + 1)
      while place < plain.count, plain[place] == 0xFF { (length, place) = (length + 255, place + 1) }
      guard place < plain.count else { return false }
      (length, place) = (length + Int(plain[place]), place + 1)
      guard let most = needed[type], length <= most else { return false }
      place += length
    }
    return true
  }

  /// 7.3.2.7: bytes of ones, and a last one.
  private static func fill(_ bytes: inout [UInt8], _ unit: Range<Int>, header: [UInt8]) {
    for index in unit { bytes[index] = 0xFF }
    for (index, byte) in zip(unit, header) { bytes[index] = byte }
    if unit.count > header.count, let last = unit.last { bytes[last] = 0x80 }
  }

  // MARK: MPEG-4 pictures (ISO/IEC 14496-2, 6.3.2)

  /// What stands behind a start code of user data, up to the next code.
  static func blankUserData(_ bytes: inout [UInt8], _ range: Range<Int>) {
    var place = range.lowerBound
    var isUserData = false
    while place < range.upperBound {
      let isCode =
        place + 3 < range.upperBound && bytes[place] == 0 && bytes[place + 1] == 0 && bytes[place + 2] == 1
      if isCode {
        isUserData = bytes[place + 3] == 0xB2
        place += 4
      } else {
        if isUserData { bytes[place] = 0x20 }
        place += 1
      }
    }
  }

  /// ISO/IEC 14496-1, 7.2.6: how samples are coded, and what the decoder needs to begin, in an ES descriptor with its
  /// decoder's and nothing that does not belong there; `nil` if there is more, or less.
  static func decoderStart(_ bytes: [UInt8], _ box: Range<Int>) -> (type: UInt8, start: Range<Int>)? {
    var place = box.lowerBound + 4
    func next() -> (tag: UInt8, end: Int)? {
      guard let tag = bytes.slice(at: place, count: 1)?.first, place < box.upperBound else { return nil }
      place += 1
      var length = 0
      for _ in 0..<4 {
        guard let byte = bytes.slice(at: place, count: 1)?.first else { return nil }
        place += 1
        length = length << 7 | Int(byte & 0x7F)
        if byte & 0x80 == 0 { break }
      }
      return length <= box.upperBound - place ? (tag, place + length) : nil
    }
    guard let outer = next(), outer.tag == 3, let flags = bytes.slice(at: place + 2, count: 1)?.first,
      flags & 0x40 == 0
    else { return nil }
    place += 3 + Int(flags >> 7) * 2 + Int(flags >> 5 & 1) * 2
    guard let decoder = next(), decoder.tag == 4,
      let type = bytes.slice(at: place, count: 1)?.first
    else { return nil }
    place += 13
    var found = place..<place
    if place < decoder.end {
      guard let start = next(), start.tag == 5, start.end <= decoder.end, start.end - place <= 512 else {
        return nil
      }
      found = place..<start.end
      place = start.end
    }
    guard place <= outer.end else { return nil }
    while place < outer.end {
      guard let more = next(), more.tag == 6, more.end - place <= 8 else { return nil }
      place = more.end
    }
    return bytes[min(outer.end, box.upperBound)..<box.upperBound].allSatisfy { $0 == 0 } ? (type, found) : nil
  }

  /// SMPTE RDD 36, 5.1.1: in the header of a frame, the name of the encoder.
  private static func blankCreator(_ bytes: inout [UInt8], _ sample: Range<Int>) {
    guard sample.count >= 16, bytes.has("icpf", at: sample.lowerBound + 4) else { return }
    for index in sample.lowerBound + 12..<sample.lowerBound + 16 { bytes[index] = 0 }
  }

  /// ISO/IEC 14496-3, 1.6.2.1 and 4.4.1.1: what an AAC decoder is told first may have a comment, and bytes behind.
  static func blankConfiguration(_ bytes: inout [UInt8], _ range: Range<Int>) throws(Obstacle) {
    var bits = BitPlace(range)
    func type() -> Int? {
      guard let type = bits.read(5, bytes) else { return nil }
      return type < 31 ? type : bits.read(6, bytes).map { $0 + 32 }
    }
    func frequency() { if bits.read(4, bytes) == 15 { bits.skip(24) } }
    guard var kind = type() else { return }
    frequency()
    guard let channels = bits.read(4, bytes) else { return }
    if kind == 5 || kind == 29 {
      frequency()
      guard let inner = type() else { return }
      kind = inner
    }
    // Those for talking and of later standards are not looked into, and short.
    guard ![23, 39, 42].contains(kind) || range.count > 32 else { return }
    guard (1...4).contains(kind) else { throw .otherKind(.mp4) }
    bits.skip(1)
    if bits.read(1, bytes) == 1 { bits.skip(14) }
    bits.skip(1)
    if channels == 0 {
      bits.skip(10)
      var elements = 0
      for (size, each) in [(4, 5), (4, 5), (4, 5), (2, 4), (3, 4), (4, 5)] {
        guard let count = bits.read(size, bytes) else { return }
        elements += count * each
      }
      for size in [4, 4, 3] where bits.read(1, bytes) == 1 { bits.skip(size) }
      bits.skip(elements)
      bits.align()
      guard let count = bits.read(8, bytes) else { return }
      bits.clear(count * 8, &bytes)
    }
    // What extends the sound, 1.6.5.
    if bits.peek(11, bytes) == 0x2B7 {
      bits.skip(11)
      let extended = type()
      if bits.read(1, bytes) == 1 { frequency() }
      if extended == 22 { bits.skip(4) }
      if bits.peek(11, bytes) == 0x548 { bits.skip(12) }
    }
    bits.clear(range.count * 8, &bytes)
  }

  // MARK: AAC (ISO/IEC 14496-3, 4.4.2.7)

  /// Filling and data at the beginning of a frame, where encoders sign; further on nobody does.
  private static func blankFilling(_ bytes: inout [UInt8], _ sample: Range<Int>) {
    var bits = BitPlace(sample)
    while let kind = bits.read(3, bytes) {
      if kind == 6 {
        guard var count = bits.read(4, bytes) else { return }
        if count == 15 {
          guard let more = bits.read(8, bytes) else { return }
          count += more - 1
        }
        // The first four bits say of which kind; those that extend the sound stay.
        guard count > 0, let type = bits.peek(4, bytes) else { continue }
        if type < 11 { bits.clear(count * 8, &bytes) } else { bits.skip(count * 8) }
      } else if kind == 4 {
        guard bits.read(4, bytes) != nil, let isAligned = bits.read(1, bytes), var count = bits.read(8, bytes)
        else { return }
        if count == 255 { count += bits.read(8, bytes) ?? 0 }
        if isAligned == 1 { bits.align() }
        bits.clear(count * 8, &bytes)
      } else {
        return
      }
    }
  }
}

/// A place in a row of bits.
struct BitPlace {
  private var place: Int
  private let start: Int
  private let end: Int

  init(_ range: Range<Int>) {
    (start, place, end) = (range.lowerBound * 8, range.lowerBound * 8, range.upperBound * 8)
  }

  func peek(_ count: Int, _ bytes: [UInt8]) -> Int? {
    guard place + count <= end else { return nil }
    var value = 0
    for bit in place..<place + count {
      let byte = Int(bytes[bit >> 3])
      value = value << 1 | byte >> (7 - bit & 7) & 1
    }
    return value
  }

  mutating func read(_ count: Int, _ bytes: [UInt8]) -> Int? {
    defer { place += count }
    return peek(count, bytes)
  }

  mutating func skip(_ count: Int) { place += count }

  mutating func align() { place = start + (place - start + 7) / 8 * 8 }

  mutating func clear(_ count: Int, _ bytes: inout [UInt8]) {
    for bit in place..<max(place, min(place + count, end)) { bytes[bit >> 3] &= ~(0x80 >> UInt8(bit & 7)) }
    place += count
  }

  /// A last bit that is one, and nothing behind it.
  mutating func end(_ bytes: inout [UInt8]) {
    guard place < end else { return }
    bytes[place >> 3] |= 0x80 >> UInt8(place & 7)
    skip(1)
    clear(end - place, &bytes)
  }
}
