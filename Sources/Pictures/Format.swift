/// The formats of pictures that are understood.
package enum PictureFormat: Sendable {
  case jpeg, png, webp

  /// What every PNG begins with (PNG specification, 5.2).
  package static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Tells it by the first bytes; `nil` for anything else.
  package init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: Self.pngSignature) {
      self = .png
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else {
      return nil
    }
  }

  /// What the header says; any numbers.
  func size(of bytes: [UInt8]) throws(PictureError) -> Size {
    switch self {
    case .jpeg: try JPEG.header(bytes).size
    case .png: try PNG.size(of: bytes)
    case .webp: try WebP.header(bytes).size
    }
  }

  func isAnimated(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .jpeg: false
    case .png: PNG.isAnimated(bytes)
    case .webp: (try? WebP.header(bytes).isAnimated) ?? false
    }
  }

  /// The picture in `size` or, where the format can't scale while it decodes, more.
  func decode(_ bytes: [UInt8], atLeast size: Size) throws(PictureError) -> Pixels {
    switch self {
    case .jpeg: try JPEG.decode(bytes, atLeast: size)
    case .png: try PNG.decode(bytes)
    case .webp: try WebP.decode(bytes, to: size)
    }
  }
}

/// A width and a height in pixels.
struct Size: Equatable {
  var width: Int
  var height: Int

  /// The most pixels that are decoded: four bytes each.
  private static let maximum = 32_000_000

  /// The same, unless that is more than anybody should decode.
  var decodable: Size {
    get throws(PictureError) {
      guard width > 0, height > 0 else { throw .damaged }
      let (pixels, isOverflow) = width.multipliedReportingOverflow(by: height)
      guard !isOverflow, pixels <= Self.maximum else { throw .tooLarge }
      return self
    }
  }

  /// The largest size of the same shape that a setting and WebP allow, and never more than this one.
  func fitting(_ setting: Picture.Setting) -> Size {
    let (short, long) = (min(width, height), max(width, height))
    // As a fraction of whole numbers, so that no machine rounds it another way.
    var (part, whole) = (min(short, max(setting.shortSide, 1)), short)
    if long * part > WebP.longestSide * whole { (part, whole) = (WebP.longestSide, long) }
    func scaled(_ side: Int) -> Int { max((side * part + whole / 2) / whole, 1) }
    return Size(width: scaled(width), height: scaled(height))
  }
}
