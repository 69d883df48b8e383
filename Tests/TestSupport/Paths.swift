package import BundleFormat

// Tests write paths as what they are.
extension GuidePath: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(text) }
}
