private import CSodium

/// The library behind this module.
package enum LinkedSodium {
  /// What the library says of itself.
  package static var version: String { unsafe String(cString: sodium_version_string()) }
}
