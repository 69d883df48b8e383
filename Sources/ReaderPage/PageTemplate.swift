private import CPage
internal import Compression

/// The reader page as this program brings it, with places for what a page can have of its own.
package struct PageTemplate: Sendable {
  /// A place that differs from page to page.
  enum Slot: CaseIterable {
    /// What is seen where no scripts run.
    case face
    /// The publishers' keys that the page's maker trusts, as JSON.
    case publishers
    /// The bundle, in Base64.
    case bundle

    /// What stands before it, and nowhere else.
    var start: [UInt8] {
      switch self {
      case .face: Array("<!--face-->".utf8)
      case .publishers: Array(#"<script type="application/json" id="publishers-in-page">"#.utf8)
      case .bundle: Array(#"<script type="text/plain" id="bundle-in-page">"#.utf8)
      }
    }

    /// What stands behind it. Nothing in it has a `<` of its own.
    var end: [UInt8] {
      switch self {
      case .face: Array("<!--/face-->".utf8)
      case .publishers, .bundle: Array("</script>".utf8)
      }
    }
  }

  /// What there is before the first place, between two, and behind the last.
  let code: [ArraySlice<UInt8>]
  /// The face of a page that does not show what is in it.
  let face: [UInt8]

  /// More than a page has without what differs, in bytes.
  static let longest = 4 << 20

  /// The page that this program was built with; `nil` if it was built without one.
  package static let own: PageTemplate? = {
    guard let start = unsafe page_start() else { return nil }
    // Safety: there are so many bytes there, which are never written to.
    let deflated = unsafe Array(UnsafeBufferPointer(start: start, count: page_length()))
    let page = Zlib.inflate(deflated, keeping: longest, limit: longest)
    return page.isWhole ? PageTemplate(page.bytes) : nil
  }()

  /// A template of a page; `nil` if it does not have each place once, in order.
  init?(_ page: [UInt8]) {
    var rest = page[...]
    var code: [ArraySlice<UInt8>] = []
    var face: [UInt8] = []
    for slot in Slot.allCases {
      guard let start = rest.firstRange(of: slot.start)?.upperBound,
        let end = rest[start...].firstRange(of: slot.end)?.lowerBound
      else { return nil }
      code.append(rest[..<start])
      if slot == .face { face = Array(rest[start..<end]) }
      rest = rest[end...]
    }
    self.code = code + [rest]
    self.face = face
  }
}
