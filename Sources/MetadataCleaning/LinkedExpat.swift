private import CExpat

/// The library behind this module.
package enum LinkedExpat {
  /// What the library says of itself.
  package static var version: String {
    let version = XML_ExpatVersionInfo()
    return "\(version.major).\(version.minor).\(version.micro)"
  }
}
