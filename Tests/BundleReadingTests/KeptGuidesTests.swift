import Search
import Testing
import TestSupport

@testable import BundleReading

@Suite struct KeptGuidesTests {
  private func guide(_ length: Int) -> GuideText {
    GuideText(
      title: "", path: "", language: "", attributes: [], text: [UInt8](repeating: 0x61, count: length),
      map: [])
  }

  @Test func `what was asked for lately is kept, and no more than fits`() {
    var kept = KeptGuides(mostBytes: 20_000)
    for number in 0..<100 {
      kept.keep(guide(1000), as: number)
      #expect(kept.recall(0) != nil, "\(number)")
    }
    let numbers = (0..<100).filter { kept.recall($0) != nil }
    #expect((2...10).contains(numbers.count))
    #expect(numbers.first == 0 && numbers.last == 99)
  }

  @Test func `a guide that would push out all others is not kept`() {
    var kept = KeptGuides(mostBytes: 20_000)
    kept.keep(guide(8000), as: 1)
    kept.keep(guide(12_000), as: 2)
    #expect(kept.recall(1) != nil && kept.recall(2) == nil)
  }
}
