private import CUTF8Proc

/// A library behind this module; the other, zxcvbn, does not say its version.
package enum LinkedUnicode {
  /// What utf8proc says of itself.
  package static var version: String { unsafe String(cString: utf8proc_version()) }
}
