import Testing

@testable import BundleFormat

@Suite struct TableShapeTests {
  /// The levels lie one after the other without a gap, each page covers its part of the level below, and
  /// the last level is one page.
  @Test(arguments: [1, 2, 127, 128, 129, 256, 24_575, 24_576, 24_577, 100_000, 5_000_000, Limits.blocks])
  func levelsFollowOneAnother(blocks: Int) {
    let shape = TableShape(blocks: blocks)
    var expected: UInt64 = 0
    for level in shape.items.indices {
      let pages = shape.pages(level: level)
      for page in Set([0, pages / 2, pages - 1]).sorted() {
        let place = shape.place(level: level, page: page)
        #expect(place.length > 0 && place.length <= 6144)
        if page == 0 { #expect(place.offset == expected) }
        if page == pages - 1 {
          expected = place.offset + UInt64(place.length)
        }
      }
      if level + 1 < shape.items.count { #expect(shape.items[level + 1] == pages) }
    }
    #expect(expected == shape.length)
    #expect(shape.pages(level: shape.items.count - 1) == 1)
  }
}
