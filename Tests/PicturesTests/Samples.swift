@testable import Pictures

/// Pictures made by hand.
enum Samples {
  static let red: UInt32 = 0xFFFF_0000
  static let green: UInt32 = 0xFF00_FF00
  static let blue: UInt32 = 0xFF00_00FF
  static let white: UInt32 = 0xFFFF_FFFF

  /// Red, green, blue and white quarters, from the top left in reading order.
  static func quarters(_ width: Int, _ height: Int) -> Pixels {
    drawn(width, height) { x, y in
      y * 2 < height ? (x * 2 < width ? red : green) : (x * 2 < width ? blue : white)
    }
  }

  /// Of many colours, smooth but for noise, such as photographs are.
  static func photograph(_ width: Int, _ height: Int) -> Pixels {
    var noise: UInt32 = 1
    return drawn(width, height) { x, y in
      noise = noise &* 1_664_525 &+ 1_013_904_223
      let grain = noise >> 27
      let (across, down) = (UInt32(x * 200 / width), UInt32(y * 200 / height))
      return 0xFF00_0000 | (across + grain) << 16 | (down + grain) << 8 | ((across + down) / 2 + grain)
    }
  }

  static func drawn(_ width: Int, _ height: Int, _ colour: (Int, Int) -> UInt32) -> Pixels {
    var pixels = Pixels(Size(width: width, height: height))
    for y in 0..<height {
      for x in 0..<width { pixels.values[y * width + x] = colour(x, y) }
    }
    return pixels
  }

  /// A PNG whose bytes are stored as they are.
  static func png(_ pixels: Pixels, claiming size: Size? = nil, before: [UInt8] = []) -> [UInt8] {
    let size = size ?? pixels.size
    var rows: [UInt8] = []
    for y in 0..<pixels.size.height {
      rows.append(0)
      for value in pixels.values[y * pixels.size.width..<(y + 1) * pixels.size.width] {
        rows += [UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255), UInt8(value >> 24)]
      }
    }
    var zlib: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: rows.count, by: 65535) {
      let end = min(start + 65535, rows.count)
      let length = UInt16(end - start)
      zlib += [end == rows.count ? 1 : 0] + [UInt8(length & 255), UInt8(length >> 8)]
      zlib += [UInt8(~length & 255), UInt8(~length >> 8)] + rows[start..<end]
    }
    var (low, high) = (UInt32(1), UInt32(0))
    for byte in rows {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
    zlib += big(high << 16 | low)
    let header = big(UInt32(size.width)) + big(UInt32(size.height)) + [8, 6, 0, 0, 0]
    return PictureFormat.pngSignature + chunk("IHDR", header) + before + chunk("IDAT", zlib)
      + chunk("IEND", [])
  }

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    var remainder: UInt32 = ~0
    for byte in body {
      remainder ^= UInt32(byte)
      for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return big(UInt32(content.count)) + body + big(~remainder)
  }

  /// A JPEG of quality 95 in any subsampling.
  static func jpeg(_ pixels: Pixels, _ subsampling: JPEG.Subsampling = .none) -> [UInt8] {
    JPEG.encode(pixels, subsampling)
  }

  static func webp(_ pixels: Pixels, quality: Int?) throws -> [UInt8] {
    try WebP.encode(pixels, quality: quality)
  }

  /// A WebP of two frames.
  static func animation() throws -> [UInt8] {
    let still = try webp(quarters(16, 16), quality: nil)
    let frame = [0, 0, 0, 0, 0, 0, 15, 0, 0, 15, 0, 0, 100, 0, 0, 0] as [UInt8]
    let body =
      Array("WEBP".utf8) + part("VP8X", [0x02, 0, 0, 0, 15, 0, 0, 15, 0, 0])
      + part("ANIM", [0, 0, 0, 0, 0, 0]) + part("ANMF", frame + still[12...])
      + part("ANMF", frame + still[12...])
    return part("RIFF", body)
  }

  private static func part(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + big(UInt32(content.count)).reversed() + content
      + (content.count % 2 == 1 ? [0] : [])
  }

  private static func big(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 255) }
  }
}
