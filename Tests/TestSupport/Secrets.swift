package import Sodium

extension Secret {
  /// A secret of a text, as tests need them.
  package convenience init(_ text: String) {
    var bytes = Array(text.utf8)
    self.init(wiping: &bytes)
  }

  /// A secret of some bytes, as tests need them.
  package convenience init(_ bytes: [UInt8]) {
    var bytes = bytes
    self.init(wiping: &bytes)
  }
}
