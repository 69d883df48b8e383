import BundleFormat
import Foundation
import Testing

@Suite struct PadmeTests {
  /// The published formula in floating point, which is exact for small numbers: E = ⌊log₂ L⌋,
  /// S = ⌊log₂ E⌋ + 1, and L is rounded up to a multiple of 2^(E − S).
  private static func published(_ length: UInt64) -> UInt64 {
    let exponent = floor(log2(Double(length)))
    let significant = floor(log2(exponent)) + 1
    let step = UInt64(exp2(exponent - significant))
    return step <= 1 ? length : (length + step - 1) / step * step
  }

  @Test func agreesWithThePublishedFormula() {
    for length in UInt64(2)...70_000 { #expect(Padme.padded(length) == Self.published(length)) }
    for exponent in 17..<44 {
      for delta in [-3, -1, 0, 1, 12_345] {
        let length = UInt64((1 << exponent) + delta)
        #expect(Padme.padded(length) == Self.published(length))
      }
    }
  }

  @Test(arguments: [
    (0, 0), (1, 1), (2, 2), (8, 8), (9, 10), (129, 144), (1 << 20, 1 << 20),
    ((1 << 20) + 1, (1 << 20) + 32768),
  ])
  func hasTheseEdges(length: Int, padded: Int) {
    #expect(Padme.padded(UInt64(length)) == UInt64(padded))
  }

  @Test func isNeverMoreThanTwelvePercent() {
    for length in UInt64(1)...200_000 {
      let padded = Padme.padded(length)
      #expect(padded >= length && padded - length <= length * 12 / 100)
    }
  }

  @Test func thereIsNoLengthThatItCantTake() {
    #expect(Padme.padded(.max) == .max)
    #expect(Padme.padded(UInt64.max - 1) >= UInt64.max - 1)
  }
}
