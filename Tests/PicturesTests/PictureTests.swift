import Testing

@testable import Pictures

@Suite struct PictureTests {
  /// Larger than any sample.
  private static let whole = Picture.Setting(shortSide: 10_000, quality: 90)

  private static func samples(_ pixels: Pixels) throws -> [[UInt8]] {
    try [
      Samples.png(pixels), Samples.jpeg(pixels), Samples.webp(pixels, quality: 90),
      Samples.webp(pixels, quality: nil),
    ]
  }

  /// What a WebP shows.
  private static func shown(_ bytes: [UInt8]) throws -> Pixels {
    try WebP.decode(bytes, to: WebP.header(bytes).size)
  }

  /// The colours near the corners, in reading order; encoding may have changed each a little.
  private static func corners(_ pixels: Pixels) -> [UInt32] {
    let (width, height) = (pixels.size.width, pixels.size.height)
    return [(1, 1), (width - 2, 1), (1, height - 2), (width - 2, height - 2)].map { x, y in
      let value = pixels.values[y * width + x]
      return [24, 16, 8, 0].reduce(0) { $0 | (value >> $1 & 255 > 127 ? 255 : 0) << $1 }
    }
  }

  /// The same for quarters whose corners an orientation moves: where each of the upright corners was stored.
  private static func corners(from orientation: Int) -> [UInt32] {
    let stored = [Samples.red, Samples.green, Samples.blue, Samples.white]
    let places = [
      [0, 1, 2, 3], [1, 0, 3, 2], [3, 2, 1, 0], [2, 3, 0, 1],
      [0, 2, 1, 3], [2, 0, 3, 1], [3, 1, 2, 0], [1, 3, 0, 2],
    ]
    return places[orientation - 1].map { stored[$0] }
  }

  @Test func everyFormatIsReadByItsContent() throws {
    let pixels = Samples.quarters(120, 80)
    for bytes in try Self.samples(pixels) {
      let size = try #require(Picture.dimensions(of: bytes))
      #expect(size == (120, 80))
      let decoded = try #require(try PictureFormat(of: bytes)?.decode(bytes, atLeast: pixels.size))
      #expect(decoded.size == pixels.size)
      #expect(Self.corners(decoded) == Self.corners(from: 1))
    }
    #expect(Picture.dimensions(of: Array("GIF89a".utf8)) == nil)
    #expect(Picture.dimensions(of: []) == nil)
  }

  @Test(arguments: 1...8)
  func smallerOnesAreUpright(orientation: Int) throws {
    let bytes = Samples.png(Samples.quarters(120, 80))
    let smaller = try #require(
      try Picture.smaller(bytes, Picture.Setting(shortSide: 40, quality: 90), orientation: orientation))
    let shown = try Self.shown(smaller)
    #expect(shown.size == (orientation > 4 ? Size(width: 40, height: 60) : Size(width: 60, height: 40)))
    #expect(Self.corners(shown) == Self.corners(from: orientation))
  }

  /// The sides of the first are whole blocks, those of the second are not.
  @Test(
    arguments: 1...8,
    [
      (Size(width: 96, height: 64), JPEG.Subsampling.both), (Size(width: 97, height: 66), .both),
      (Size(width: 97, height: 66), .across), (Size(width: 96, height: 64), .grey),
    ])
  func jpegsBecomeUpright(orientation: Int, sample: (Size, JPEG.Subsampling)) throws {
    let (size, subsampling) = sample
    let bytes = Samples.jpeg(Samples.quarters(size.width, size.height), subsampling)
    let upright = try Picture.upright(bytes, orientation: orientation)
    let turned = try JPEG.decode(upright, atLeast: size)
    #expect(turned.size == (orientation > 4 ? Size(width: size.height, height: size.width) : size))
    if subsampling != .grey { #expect(Self.corners(turned) == Self.corners(from: orientation)) }
    #expect(try JPEG.header(upright).subsampling == (orientation > 4 ? subsampling.transposed : subsampling))
  }

  @Test func turningWholeBlocksLosesNothing() throws {
    let bytes = Samples.jpeg(Samples.photograph(96, 64), .both)
    var turned = bytes
    for _ in 0..<4 { turned = try Picture.upright(turned, orientation: 6) }
    let size = Size(width: 96, height: 64)
    #expect(try JPEG.decode(turned, atLeast: size) == JPEG.decode(bytes, atLeast: size))
  }

  /// EXIF, comments and profiles go.
  @Test func uprightOnesHaveNoMetadata() throws {
    let bytes = Samples.jpeg(Samples.photograph(96, 64), .both)
    let secret = Array("Exif\0\0where I live".utf8)
    let tagged = bytes[..<2] + [0xFF, 0xE1, 0, UInt8(secret.count + 2)] + secret + bytes[2...]
    #expect(try Picture.upright(Array(tagged), orientation: 1) == Picture.upright(bytes, orientation: 1))
  }

  @Test func transparencyStays() throws {
    let pixels = Samples.drawn(200, 200) { x, y in
      (x < 100 ? 0x8000_0000 : 0xFF00_0000) | UInt32(x) << 16 | UInt32(y) << 8 | UInt32((x * 7 + y * 3) % 200)
    }
    for setting in [Picture.Setting(shortSide: 100, quality: 60), Self.whole] {
      for bytes in [Samples.png(pixels), try Samples.webp(pixels, quality: nil)] {
        guard let smaller = try Picture.smaller(bytes, setting) else { continue }
        let shown = try Self.shown(smaller)
        let middle = shown.size.height / 2 * shown.size.width
        #expect(shown.values[middle + 5] >> 24 == 0x80)
        #expect(shown.values[middle + shown.size.width - 5] >> 24 == 0xFF)
      }
    }
  }

  @Test func theShorterSideCounts() throws {
    let screenshot = Samples.jpeg(Samples.photograph(1080, 8000), .both)
    let smaller = try #require(try Picture.smaller(screenshot, .small))
    let size = try #require(Picture.dimensions(of: smaller))
    #expect(size == (720, 5333))
    for (from, setting, to) in [
      (Size(width: 8000, height: 1080), 720, Size(width: 5333, height: 720)),
      (Size(width: 500, height: 400), 720, Size(width: 500, height: 400)),
      (Size(width: 1080, height: 40_000), 720, Size(width: 442, height: 16383)),
      (Size(width: 1, height: 60_000), 720, Size(width: 1, height: 16383)),
      (Size(width: 9, height: 9), 0, Size(width: 1, height: 1)),
    ] {
      #expect(from.fitting(Picture.Setting(shortSide: setting, quality: 50)) == to)
    }
  }

  @Test func whatWouldNotBeSmallerStays() throws {
    let small = try #require(try Picture.smaller(Samples.png(Samples.photograph(300, 200)), .small))
    #expect(try Picture.smaller(small, Self.whole) == nil)
  }

  /// Few colours are kept exactly where that takes less room.
  @Test func diagramsLoseNothing() throws {
    let pixels = Samples.drawn(300, 200) { x, y in (x / 7 + y / 5) % 3 == 0 ? Samples.blue : Samples.white }
    let smaller = try #require(try Picture.smaller(Samples.png(pixels), .small))
    #expect(try Self.shown(smaller) == pixels)
  }

  @Test func theSameBytesBecomeTheSame() throws {
    for bytes in try Self.samples(Samples.photograph(300, 200)) {
      let setting = Picture.Setting(shortSide: 100, quality: 50)
      #expect(try Picture.smaller(bytes, setting) == Picture.smaller(bytes, setting))
    }
  }

  @Test func animationsStay() throws {
    let animation = try Samples.animation()
    let size = try #require(Picture.dimensions(of: animation))
    #expect(size == (16, 16))
    #expect(try Picture.smaller(animation, .small) == nil)
    let frames = Samples.chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0])
    #expect(try Picture.smaller(Samples.png(Samples.photograph(900, 900), before: frames), .small) == nil)
  }

  @Test func bombsAreNotDecoded() throws {
    for side in [60_000, 0x7FFF_FFFF, 0xFFFF_FFFF] {
      let bomb = Samples.png(Samples.quarters(8, 8), claiming: Size(width: side, height: side))
      #expect(throws: PictureError.tooLarge) { try Picture.smaller(bomb, .small) }
    }
    var jpeg = Samples.jpeg(Samples.photograph(64, 64), .both)
    let frame = try #require(jpeg.indices.dropLast().first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC2 })
    jpeg.replaceSubrange(frame + 5..<frame + 9, with: [0xFD, 0xE8, 0xFD, 0xE8])
    #expect(throws: PictureError.tooLarge) { try Picture.smaller(jpeg, .small) }
    #expect(throws: PictureError.tooLarge) { try Picture.upright(jpeg, orientation: 6) }
    #expect(throws: PictureError.damaged) {
      try Picture.smaller(Samples.png(Samples.quarters(8, 8), claiming: Size(width: 0, height: 8)), .small)
    }
  }

  @Test func whatIsCutOffIsDamaged() throws {
    for bytes in try Self.samples(Samples.photograph(60, 40)) {
      // The end of a PNG or JPEG may be missing with all of its pixels there.
      for length in 0..<bytes.count - 16 {
        #expect(throws: PictureError.self) { try Picture.smaller(Array(bytes[..<length]), .small) }
        if bytes[0] == 0xFF {
          #expect(throws: PictureError.self) { try Picture.upright(Array(bytes[..<length]), orientation: 6) }
        }
      }
    }
  }

  /// Altered bytes may show something, but never trap.
  @Test func noBytesAreATrap() throws {
    for bytes in try Self.samples(Samples.photograph(48, 40)) {
      for index in stride(from: 0, to: bytes.count, by: max(bytes.count / 400, 1)) {
        for flip in [0x01, 0x80, 0xFF] as [UInt8] {
          var altered = bytes
          altered[index] ^= flip
          _ = Picture.dimensions(of: altered)
          _ = try? Picture.smaller(altered, Self.whole)
          _ = try? Picture.upright(altered, orientation: 7)
        }
      }
      var noise: UInt32 = 7
      let random = (0..<2000).map { _ in
        noise = noise &* 1_664_525 &+ 1_013_904_223
        return UInt8(noise >> 24)
      }
      _ = try? Picture.smaller(bytes[..<16] + random, .small)
    }
    #expect(throws: PictureError.unsupported) { try Picture.smaller([], .small) }
    #expect(throws: PictureError.unsupported) { try Picture.upright([0, 1, 2], orientation: 1) }
  }
}
