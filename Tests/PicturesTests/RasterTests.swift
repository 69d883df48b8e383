import Testing

@testable import Pictures

@Suite struct RasterTests {
  @Test(arguments: [(100, 100), (1000, 40), (40, 1000), (7, 3)])
  func fitsAndKeepsItsShape(width: Int, height: Int) throws {
    let pixels = Samples.photograph(300, 200)
    for bytes in try [Samples.png(pixels), Samples.jpeg(pixels), Samples.webp(pixels, quality: 90)] {
      let raster = try Picture.raster(bytes, width: width, height: height)
      #expect(raster.width <= min(width, 300) && raster.height <= min(height, 200))
      #expect(raster.width >= min(width, 300) - 2 || raster.height >= min(height, 200) - 2)
      #expect(abs(raster.width * 200 - raster.height * 300) <= 300 * 2)
      #expect(raster.bytes.count == 3 * raster.width * raster.height)
    }
  }

  /// Never larger than it is, and the very pixels then.
  @Test func smallOnesStayAsTheyAre() throws {
    let raster = try Picture.raster(Samples.png(Samples.quarters(4, 2)), width: 800, height: 600)
    let (red, green, blue, white): ([UInt8], [UInt8], [UInt8], [UInt8]) = (
      [255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]
    )
    #expect(raster.bytes == red + red + green + green + blue + blue + white + white)
    #expect(raster.rows(1..<2).bytes == blue + blue + white + white)
  }

  @Test func whatIsTransparentIsWhite() throws {
    let pixels = Samples.drawn(3, 1) { x, _ in [0x0000_0000, 0x8000_0000, 0xFF00_0000][x] }
    let raster = try Picture.raster(Samples.png(pixels), width: 10, height: 10)
    #expect(raster.bytes[0..<3] == [255, 255, 255] && raster.bytes[6..<9] == [0, 0, 0])
    #expect((120...135).contains(raster.bytes[3]))
  }

  @Test func whatIsTooMuchOrMovesIsNotDecoded() throws {
    let huge = Samples.png(Samples.quarters(2, 2), claiming: Size(width: 40_000, height: 40_000))
    #expect(throws: PictureError.tooLarge) { try Picture.raster(huge, width: 10, height: 10) }
    let long = [UInt8](repeating: 0, count: Picture.mostShownBytes + 1)
    #expect(throws: PictureError.tooLarge) { try Picture.raster(long, width: 10, height: 10) }
    #expect(throws: PictureError.unsupported) {
      try Picture.raster(Samples.animation(), width: 10, height: 10)
    }
    #expect(throws: PictureError.unsupported) {
      try Picture.raster(Array("GIF89a".utf8), width: 10, height: 10)
    }
  }

  /// Every cut and many flipped bits: an error or a picture, never more.
  @Test func damagedOnesDoNoHarm() throws {
    let pixels = Samples.photograph(40, 30)
    for bytes in try [Samples.png(pixels), Samples.jpeg(pixels), Samples.webp(pixels, quality: 50)] {
      for index in stride(from: 0, to: bytes.count, by: max(bytes.count / 400, 1)) {
        _ = try? Picture.raster(Array(bytes[..<index]), width: 20, height: 20)
        var altered = bytes
        altered[index] ^= UInt8(1 << (index % 8))
        if let raster = try? Picture.raster(altered, width: 20, height: 20) {
          #expect(raster.width <= 20 && raster.height <= 20)
        }
      }
    }
  }
}
