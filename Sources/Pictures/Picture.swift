/// Pictures made smaller and turned upright, for packing. What a picture is, its first bytes say, never its name.
package enum Picture {
  /// How small a picture is made.
  package struct Setting: Equatable, Sendable {
    /// The most pixels that the shorter side may have: so a screenshot as long as many screens keeps a text that
    /// can be read.
    package var shortSide: Int
    /// Of what is left, from 0 (smallest) to 100, as WebP has it.
    package var quality: Int

    /// Any sizes; `quality` must be within 0...100.
    package init(shortSide: Int, quality: Int) {
      self.shortSide = shortSide
      self.quality = quality
    }

    /// Looks good on any screen.
    package static let web = Setting(shortSide: 1080, quality: 75)
    /// As small as text in screenshots can still be read: where the size is the same, more pixels keep small characters
    /// better than a higher quality does.
    package static let small = Setting(shortSide: 720, quality: 25)
  }

  /// The width and height in pixels that a JPEG, PNG or WebP says it has, before any turning; `nil` for anything
  /// else. Nothing is decoded.
  package static func dimensions(of bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard let size = try? PictureFormat(of: bytes)?.size(of: bytes) else { return nil }
    return (size.width, size.height)
  }

  /// A WebP of the same picture that has no more pixels than the setting allows, is turned upright, and keeps
  /// transparency, but neither metadata nor colour profile. The same bytes always become the same bytes.
  ///
  /// - Parameters:
  ///   - bytes: a JPEG, PNG or WebP.
  ///   - orientation: as EXIF counts, 1...8; anything else is taken for 1, upright.
  /// - Returns: `nil` if at least 95 % of the bytes would remain, or if the picture is animated.
  /// - Throws: ``PictureError/unsupported`` for other formats, too.
  package static func smaller(
    _ bytes: [UInt8], _ setting: Setting, orientation: Int = 1
  ) throws(PictureError) -> [UInt8]? {
    guard let format = PictureFormat(of: bytes) else { throw .unsupported }
    if format.isAnimated(bytes) { return nil }
    let size = try format.size(of: bytes).decodable
    var pixels = try format.decode(bytes, atLeast: size.fitting(setting))
    try WebP.scale(&pixels, to: size.fitting(setting))
    pixels.turn(from: orientation)
    var result = try WebP.encode(pixels, quality: setting.quality)
    if pixels.hasFewColours {
      let exact = try WebP.encode(pixels, quality: nil)
      if exact.count < result.count { result = exact }
    }
    return result.count < bytes.count / 20 * 19 ? result : nil
  }

  /// The same JPEG without metadata, and turned so that it needs none: without loss if its sides allow that, else
  /// encoded again at quality 95.
  ///
  /// - Parameter orientation: as EXIF counts, 1...8; anything else is taken for 1, upright.
  package static func upright(_ jpeg: [UInt8], orientation: Int) throws(PictureError) -> [UInt8] {
    guard PictureFormat(of: jpeg) == .jpeg else { throw .unsupported }
    let header = try JPEG.header(jpeg)
    if let turned = JPEG.turnedWithoutLoss(jpeg, from: orientation) { return turned }
    let size = try header.size.decodable
    var pixels = try JPEG.decode(jpeg, atLeast: size)
    pixels.turn(from: orientation)
    let subsampling = header.subsampling ?? .none
    return JPEG.encode(pixels, Pixels.isTransposed(orientation) ? subsampling.transposed : subsampling)
  }
}

/// Why a picture could not be changed.
package enum PictureError: Error, Equatable {
  /// It is cut off or not what it says it is.
  case damaged
  /// It says that it has more than 32 megapixels; nothing was decoded.
  case tooLarge
  /// No JPEG, PNG or WebP, or a kind of it that can't be shown with its true colours, such as one for print.
  case unsupported
}
