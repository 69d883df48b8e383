private import CPNG

/// PNG, by the simplified API of libpng: whatever depth and gamma, eight bits of sRGB come out.
enum PNG {
  static func size(of bytes: [UInt8]) throws(PictureError) -> Size {
    guard let first = Chunks(bytes: bytes).first(where: { _ in true }), first.name == "IHDR",
      first.length == 13,
      let width = number(in: bytes, at: 16), let height = number(in: bytes, at: 20)
    else { throw .damaged }
    return Size(width: width, height: height)
  }

  /// Whether there is more than the one picture that libpng shows.
  static func isAnimated(_ bytes: [UInt8]) -> Bool {
    Chunks(bytes: bytes).prefix { $0.name != "IDAT" }.contains { $0.name == "acTL" }
  }

  /// What says how the pixels look (PNG specification, 11.2 and 11.3). The library keeps all others in memory, texts even
  /// unpacked, and shows none of them.
  private static let shown: Set<String> = [
    "IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "IDAT", "IEND",
  ]

  /// The same picture with nothing in it but what is shown.
  private static func bare(_ bytes: [UInt8]) -> [UInt8] {
    var bare = PictureFormat.pngSignature
    bare.reserveCapacity(bytes.count)
    var isPlain = true
    for chunk in Chunks(bytes: bytes) {
      if shown.contains(chunk.name) {
        bare += bytes[chunk.place..<min(chunk.place + 12 + chunk.length, bytes.count)]
      } else {
        isPlain = false
      }
    }
    return isPlain ? bytes : bare
  }

  static func decode(_ bytes: [UInt8]) throws(PictureError) -> Pixels {
    let bytes = bare(bytes)
    let pixels: Pixels? = unsafe bytes.withUnsafeBytes { source in
      var image = unsafe png_image()
      unsafe image.version = UInt32(PNG_IMAGE_VERSION)
      // Keeps the pointer until it is freed.
      guard unsafe png_image_begin_read_from_memory(&image, source.baseAddress, source.count) != 0 else {
        return nil
      }
      defer { unsafe png_image_free(&image) }
      unsafe image.format = png_format_bgra
      let size = unsafe Size(width: Int(image.width), height: Int(image.height))
      guard let size = try? size.decodable else { return nil }
      var pixels = Pixels(size)
      let code = unsafe pixels.values.withUnsafeMutableBytes { buffer in
        unsafe png_image_finish_read(&image, nil, buffer.baseAddress, Int32(size.width * 4), nil)
      }
      return code == 0 ? nil : pixels
    }
    guard let pixels else { throw .damaged }
    return pixels
  }

  private static func number(in bytes: [UInt8], at place: Int) -> Int? {
    guard place + 4 <= bytes.count else { return nil }
    return bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The parts of a PNG, as far as they can be followed.
  private struct Chunks: Sequence, IteratorProtocol {
    let bytes: [UInt8]
    private var place = PictureFormat.pngSignature.count

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> (name: String, place: Int, length: Int)? {
      guard let length = number(in: bytes, at: place), place + 8 <= bytes.count else { return nil }
      let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      defer { place += 12 + length }
      return (name, place, length)
    }
  }
}
