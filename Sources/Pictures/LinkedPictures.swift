private import CPNG
private import CWebP

/// The libraries behind this module, but for libjpeg-turbo, which does not say its version.
package enum LinkedPictures {
  /// What libpng says of itself.
  package static var png: String { unsafe String(cString: png_get_libpng_ver(nil)) }
  /// What libwebp says of itself: one number, of a byte for each part.
  package static var webP: String {
    let version = WebPGetDecoderVersion()
    return "\(version >> 16).\(version >> 8 & 0xFF).\(version & 0xFF)"
  }
}
