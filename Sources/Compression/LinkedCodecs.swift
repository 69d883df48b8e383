private import CZlib
private import CZstd

/// The libraries behind this module.
package enum LinkedCodecs {
  /// What zlib says of itself.
  package static var zlib: String { unsafe String(cString: zlibVersion()) }
  /// What zstd says of itself.
  package static var zstd: String { unsafe String(cString: ZSTD_versionString()) }
}
