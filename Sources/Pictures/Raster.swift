/// A picture as a screen can have it: red, green and blue of each pixel, row by row from the top.
package struct Raster: Equatable, Sendable {
  package let width: Int
  package let height: Int
  package let bytes: [UInt8]

  /// - Parameter bytes: three for each pixel.
  package init(width: Int, height: Int, bytes: [UInt8]) {
    precondition(width > 0 && height > 0 && bytes.count == 3 * width * height)
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  /// Some of its rows.
  package func rows(_ range: Range<Int>) -> Raster {
    Raster(
      width: width, height: range.count,
      bytes: Array(bytes[range.lowerBound * width * 3..<range.upperBound * width * 3]))
  }

  /// What is transparent is white, as it is on paper.
  init(_ pixels: Pixels) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pixels.values.count * 3)
    for value in pixels.values {
      let alpha = value >> 24
      let white = (255 - alpha) * 255 + 127
      bytes.append(UInt8(((value >> 16 & 255) * alpha + white) / 255))
      bytes.append(UInt8(((value >> 8 & 255) * alpha + white) / 255))
      bytes.append(UInt8(((value & 255) * alpha + white) / 255))
    }
    self.init(width: pixels.size.width, height: pixels.size.height, bytes: bytes)
  }
}

extension Picture {
  /// The most bytes of a file that are looked at to show it: with the most pixels, a bound of what that can cost.
  package static let mostShownBytes = 32 << 20

  /// A picture to be shown in at most so many pixels; it is never made larger.
  ///
  /// - Parameter bytes: a JPEG, PNG or WebP.
  /// - Throws: ``PictureError/unsupported`` for other formats, and for what moves.
  package static func raster(
    _ bytes: [UInt8], width: Int, height: Int
  ) throws(PictureError) -> Raster {
    guard bytes.count <= mostShownBytes else { throw .tooLarge }
    guard width > 0, height > 0, let format = PictureFormat(of: bytes), !format.isAnimated(bytes) else {
      throw .unsupported
    }
    let size = try format.size(of: bytes).decodable
    let shown = size.fitting(width: width, height: height)
    var pixels = try format.decode(bytes, atLeast: shown)
    try WebP.scale(&pixels, to: shown)
    return Raster(pixels)
  }
}

extension Size {
  /// The largest size of the same shape that fits into another, and never more than this one.
  func fitting(width limit: Int, height limitDown: Int) -> Size {
    if width <= limit, height <= limitDown { return self }
    // As a fraction of whole numbers: whichever side is too long by more.
    let (part, whole) = limit * height <= limitDown * width ? (limit, width) : (limitDown, height)
    return Size(width: max(width * part / whole, 1), height: max(height * part / whole, 1))
  }
}
