private import CTurboJPEG

/// JPEG, by libjpeg-turbo. A warning counts as damage: the library would fill up what is missing with grey.
enum JPEG {
  /// What stands before the pixels.
  struct Header: Equatable {
    var size: Size
    /// `nil` for a way that the library can read but not name.
    var subsampling: Subsampling?
    /// Whether the colours are inks.
    var isForPrint: Bool
  }

  /// How the colours are thinned out, in the numbers of the library (TJSAMP).
  enum Subsampling: Int32 {
    case none, across, both, grey, down, farAcross

    /// The same of the picture on its side. What has no counterpart keeps as many colours.
    var transposed: Subsampling {
      switch self {
      case .across: .down
      case .down: .across
      case .farAcross: .both
      default: self
      }
    }
  }

  private static let strict = TJFLAG_ACCURATEDCT | TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS

  static func header(_ bytes: [UInt8]) throws(PictureError) -> Header {
    let handle = unsafe tjInitDecompress()
    defer { unsafe tjDestroy(handle) }
    var (width, height, subsampling, colours) = (Int32(0), Int32(0), Int32(-1), Int32(-1))
    // Fails also where only the subsampling has no name: what was found tells.
    _ = unsafe tjDecompressHeader3(
      handle, bytes, UInt(bytes.count), &width, &height, &subsampling, &colours)
    guard width > 0, height > 0 else { throw .damaged }
    return Header(
      size: Size(width: Int(width), height: Int(height)), subsampling: Subsampling(rawValue: subsampling),
      isForPrint: [TJCS_CMYK, TJCS_YCCK].contains { Int32($0.rawValue) == colours })
  }

  /// The most passes over the picture that are decoded. Encoders make about ten; each costs as much as a whole picture.
  private static let mostScans = 64

  /// Whether there are more. Within compressed data, no such marker can stand (ITU-T T.81, B.1.1.5).
  private static func hasTooManyScans(_ bytes: [UInt8]) -> Bool {
    var scans = 0
    for place in bytes.indices.dropLast() where bytes[place] == 0xFF && bytes[place + 1] == 0xDA {
      scans += 1
    }
    return scans > mostScans
  }

  /// Decodes at a half, a quarter or an eighth if that still has `minimum`. The library knows the steps between, too,
  /// but scaling twice by nearly nothing blurs.
  static func decode(_ bytes: [UInt8], atLeast minimum: Size) throws(PictureError) -> Pixels {
    let header = try header(bytes)
    guard !header.isForPrint, !hasTooManyScans(bytes) else { throw .unsupported }
    func part(_ divisor: Int) -> Size {
      Size(
        width: (header.size.width + divisor - 1) / divisor,
        height: (header.size.height + divisor - 1) / divisor)
    }
    let divisor = [8, 4, 2].first { part($0).width >= minimum.width && part($0).height >= minimum.height }
    var pixels = Pixels(part(divisor ?? 1))
    let (width, height) = (Int32(pixels.size.width), Int32(pixels.size.height))
    let handle = unsafe tjInitDecompress()
    defer { unsafe tjDestroy(handle) }
    // The rows are as long as the size says (0), and there is room for all of them.
    let code = unsafe pixels.values.withUnsafeMutableBytes { buffer in
      unsafe tjDecompress2(
        handle, bytes, UInt(bytes.count), buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), width, 0,
        height, TJPF_BGRA.rawValue, strict)
    }
    guard code == 0 else { throw .damaged }
    return pixels
  }

  /// Encodes anew, so well that nobody sees it.
  static func encode(_ pixels: Pixels, _ subsampling: Subsampling) -> [UInt8] {
    let handle = unsafe tjInitCompress()
    let result = unsafe output(of: handle) { result, length in
      unsafe pixels.values.withUnsafeBytes { buffer in
        unsafe tjCompress2(
          handle, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), Int32(pixels.size.width), 0,
          Int32(pixels.size.height), TJPF_BGRX.rawValue, &result, &length, subsampling.rawValue, 95,
          TJFLAG_ACCURATEDCT | TJFLAG_PROGRESSIVE)
      }
    }
    guard let result else { preconditionFailure("libjpeg-turbo has no memory") }
    return result
  }

  /// The same coefficients in another order; `nil` if that is not possible, or if the JPEG is damaged.
  static func turnedWithoutLoss(_ bytes: [UInt8], from orientation: Int) -> [UInt8]? {
    let operations = [
      TJXOP_NONE, TJXOP_HFLIP, TJXOP_ROT180, TJXOP_VFLIP, TJXOP_TRANSPOSE, TJXOP_ROT90, TJXOP_TRANSVERSE,
      TJXOP_ROT270,
    ]
    var transform = unsafe tjtransform()
    let operation = (1...8).contains(orientation) ? operations[orientation - 1] : TJXOP_NONE
    unsafe transform.op = Int32(operation.rawValue)
    // Progressive ones are smaller, as only they get tables of their own.
    unsafe transform.options = TJXOPT_PERFECT | TJXOPT_COPYNONE | TJXOPT_PROGRESSIVE
    let handle = unsafe tjInitTransform()
    return unsafe output(of: handle) { result, length in
      unsafe tjTransform(handle, bytes, UInt(bytes.count), 1, &result, &length, &transform, strict)
    }
  }

  /// What `body` has written into memory of the library; `nil` if it returned an error. Frees the handle.
  private static func output(
    of handle: tjhandle?, _ body: (inout UnsafeMutablePointer<UInt8>?, inout UInt) -> Int32
  ) -> [UInt8]? {
    var result: UnsafeMutablePointer<UInt8>?
    var length: UInt = 0
    let code = unsafe body(&result, &length)
    defer {
      unsafe tjFree(result)
      unsafe tjDestroy(handle)
    }
    guard code == 0 else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: result, count: Int(length)))
  }
}
