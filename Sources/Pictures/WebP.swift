private import CWebP

/// WebP, by libwebp; in one thread.
enum WebP {
  static let longestSide = Int(WEBP_MAX_DIMENSION)

  static func header(_ bytes: [UInt8]) throws(PictureError) -> (size: Size, isAnimated: Bool) {
    var features = WebPBitstreamFeatures()
    guard unsafe WebPGetFeatures(bytes, bytes.count, &features) == VP8_STATUS_OK else { throw .damaged }
    return (Size(width: Int(features.width), height: Int(features.height)), features.has_animation != 0)
  }

  /// Decodes, and scales each row as soon as it is there.
  static func decode(_ bytes: [UInt8], to size: Size) throws(PictureError) -> Pixels {
    var pixels = Pixels(size)
    var config = unsafe WebPDecoderConfig()
    guard unsafe WebPInitDecoderConfig(&config) != 0 else { preconditionFailure("another libwebp") }
    unsafe config.options.use_scaling = 1
    unsafe config.options.scaled_width = Int32(size.width)
    unsafe config.options.scaled_height = Int32(size.height)
    unsafe config.output.colorspace = MODE_BGRA
    unsafe config.output.is_external_memory = 1
    let status = unsafe pixels.values.withUnsafeMutableBytes { buffer in
      unsafe config.output.u.RGBA = WebPRGBABuffer(
        rgba: buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), stride: Int32(size.width * 4),
        size: buffer.count)
      return unsafe WebPDecode(bytes, bytes.count, &config)
    }
    guard status == VP8_STATUS_OK else { throw .damaged }
    return pixels
  }

  /// Each pixel becomes the mean of those that it stands for.
  static func scale(_ pixels: inout Pixels, to size: Size) throws(PictureError) {
    guard size != pixels.size else { return }
    var scaled = Pixels(size)
    let isDone = unsafe withPicture(&pixels) { picture in
      // Takes memory of its own and leaves ours alone, but for the colours of what is transparent.
      guard unsafe WebPPictureRescale(&picture, Int32(size.width), Int32(size.height)) != 0 else {
        return false
      }
      for row in 0..<size.height {
        let start = unsafe picture.argb + row * Int(picture.argb_stride)
        for column in 0..<size.width { unsafe scaled.values[row * size.width + column] = start[column] }
      }
      return true
    }
    guard isDone else { throw .unsupported }
    pixels = scaled
  }

  /// - Parameter quality: from 0 to 100; `nil` for no loss at all.
  static func encode(_ pixels: Pixels, quality: Int?) throws(PictureError) -> [UInt8] {
    var config = WebPConfig()
    guard unsafe WebPConfigInit(&config) != 0 else { preconditionFailure("another libwebp") }
    config.method = 6
    config.quality = Float(quality ?? 75)
    config.lossless = quality == nil ? 1 : 0
    var pixels = pixels
    var writer = unsafe WebPMemoryWriter()
    unsafe WebPMemoryWriterInit(&writer)
    defer { unsafe WebPMemoryWriterClear(&writer) }
    let isDone = unsafe withPicture(&pixels) { picture in
      unsafe withUnsafeMutablePointer(to: &writer) { writer in
        unsafe picture.writer = WebPMemoryWrite
        unsafe picture.custom_ptr = UnsafeMutableRawPointer(writer)
        return unsafe WebPEncode(&config, &picture) != 0
      }
    }
    guard isDone else { throw .unsupported }
    return unsafe Array(UnsafeBufferPointer(start: writer.mem, count: writer.size))
  }

  /// Shows the pixels to the library where they are.
  private static func withPicture(
    _ pixels: inout Pixels, _ body: (inout WebPPicture) -> Bool
  ) -> Bool {
    let size = pixels.size
    var picture = unsafe WebPPicture()
    guard unsafe WebPPictureInit(&picture) != 0 else { preconditionFailure("another libwebp") }
    // Frees only what the library took itself.
    defer { unsafe WebPPictureFree(&picture) }
    unsafe picture.use_argb = 1
    unsafe picture.width = Int32(size.width)
    unsafe picture.height = Int32(size.height)
    unsafe picture.argb_stride = Int32(size.width)
    return unsafe pixels.values.withUnsafeMutableBufferPointer { buffer in
      unsafe picture.argb = buffer.baseAddress
      return unsafe body(&picture)
    }
  }
}
