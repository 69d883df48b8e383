/// AV1 (its Bitstream and Decoding Process Specification): of the units that it is made of ("OBUs") those stay that
/// decoding needs; all others, which may hold anything, become padding of the same length.
enum AV1 {
  /// Cleans the units of a sample, or of a picture.
  static func clean(_ bytes: inout [UInt8], _ range: Range<Int>) throws(Obstacle) {
    var place = range.lowerBound
    while place < range.upperBound {
      let unit = place
      let header = bytes[unit]
      guard header < 0x80 else { throw .damaged }
      let hasExtension = header & 4 != 0
      place += hasExtension ? 2 : 1
      // 5.3: without a length, up to the end.
      if header & 2 != 0 {
        let length = try size(bytes, &place, range.upperBound)
        guard length <= range.upperBound - place else { throw .damaged }
        try clean(&bytes, unit, hasExtension, place..<place + length)
        place += length
      } else {
        guard place <= range.upperBound else { throw .damaged }
        try clean(&bytes, unit, hasExtension, place..<range.upperBound)
        place = range.upperBound
      }
    }
  }

  /// A number in bytes of seven bits (4.10.5).
  private static func size(_ bytes: [UInt8], _ place: inout Int, _ end: Int) throws(Obstacle) -> Int {
    var value = 0
    for shift in stride(from: 0, to: 35, by: 7) {
      guard place < end else { break }
      let byte = Int(bytes[place])
      value |= (byte & 0x7F) << shift
      place += 1
      if byte < 0x80 { return value }
    }
    throw .damaged
  }

  /// 6.2.2: headers, tiles and frames; and of messages how bright the picture is (6.7.3, 6.7.4).
  private static func clean(
    _ bytes: inout [UInt8], _ unit: Int, _ hasExtension: Bool, _ body: Range<Int>
  ) throws(Obstacle) {
    let type = bytes[unit] >> 3
    bytes[unit] &= 0xFE
    if hasExtension { bytes[unit + 1] &= 0xF8 }
    switch type {
    case 1: return try sequenceHeader(&bytes, body)
    case 2 where body.isEmpty: return
    case 3, 4, 6, 7: return
    case 5:
      let length = body.isEmpty ? 0 : [1: 5, 2: 25][bytes[body.lowerBound]] ?? 0
      guard length > 0, length < body.count else { break }
      for place in body.dropFirst(length) { bytes[place] = 0 }
      bytes[body.lowerBound + length] = 0x80
      return
    default: break
    }
    bytes[unit] = 15 << 3 | bytes[unit] & 6
    if hasExtension { bytes[unit + 1] = 0 }
    for place in body { bytes[place] = 0 }
    if let last = body.last { bytes[last] = 0x80 }
  }

  /// 5.5: read to its end, behind which nothing stands but the bit that ends it.
  private static func sequenceHeader(_ bytes: inout [UInt8], _ body: Range<Int>) throws(Obstacle) {
    var bits = BitPlace(body)
    func number(_ count: Int) throws(Obstacle) -> Int {
      guard let value = bits.read(count, bytes) else { throw .damaged }
      return value
    }
    func flag() throws(Obstacle) -> Bool { try number(1) == 1 }
    let profile = try number(3)
    _ = try flag()
    let isReduced = try flag()
    if isReduced {
      _ = try number(5)
    } else {
      var delayLength = 0
      if try flag() {
        _ = (try number(32), try number(32))
        if try flag() {
          var zeros = 0
          while zeros < 32, try !flag() { zeros += 1 }
          if zeros < 32 { _ = try number(zeros) }
        }
        if try flag() {
          delayLength = try number(5) + 1
          _ = (try number(32), try number(10))
        }
      }
      let hasDelay = try flag()
      for _ in 0...(try number(5)) {
        _ = try number(12)
        if try number(5) > 7 { _ = try flag() }
        if delayLength > 0, try flag() { _ = (try number(delayLength), try number(delayLength), try flag()) }
        if hasDelay, try flag() { _ = try number(4) }
      }
    }
    let (width, height) = (try number(4) + 1, try number(4) + 1)
    _ = (try number(width), try number(height))
    if !isReduced, try flag() { _ = try number(7) }
    _ = try number(3)
    if !isReduced {
      _ = try number(4)
      let hasOrder = try flag()
      if hasOrder { _ = try number(2) }
      // What is chosen for each frame, or for all of them; the second only where the first is not turned off.
      var hasScreens = try flag()
      if !hasScreens { hasScreens = try flag() }
      if hasScreens, try !flag() { _ = try flag() }
      if hasOrder { _ = try number(3) }
    }
    _ = try number(3)
    try colours(profile, number)
    _ = try flag()
    bits.end(&bytes)
  }

  /// 5.5.2.
  private static func colours(
    _ profile: Int, _ number: (Int) throws(Obstacle) -> Int
  ) throws(Obstacle) {
    let isDeep = try number(1) == 1
    var (isTwelve, isGrey, meaning) = (false, false, 0)
    if profile == 2, isDeep { isTwelve = try number(1) == 1 }
    if profile != 1 { isGrey = try number(1) == 1 }
    if try number(1) == 1 { meaning = try number(24) }
    if isGrey {
      _ = try number(1)
      return
    }
    // BT.709, sRGB and no matrix: then all else is known.
    if meaning != 0x010D00 {
      _ = try number(1)
      var isHalved = profile == 0
      if isTwelve, try number(1) == 1 { isHalved = try number(1) == 1 }
      if isHalved { _ = try number(2) }
    }
    _ = try number(1)
  }
}
