package import Sodium

extension Secret {
  /// A secret of a text, as tests need them.
  package convenience init(_ text: String) {
    var bytes = Array(text.utf8)
    self.init(wiping: &bytes)
  }
}
