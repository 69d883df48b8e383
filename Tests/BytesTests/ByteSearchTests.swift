import Bytes
import Testing

@Suite struct ByteSearchTests {
  @Test(arguments: [[], [7], [1, 7, 7, 2, 255], Array(0...255)] as [[UInt8]])
  func findsTheFirstFromAnyPlace(bytes: [UInt8]) {
    for start in 0...bytes.count {
      for byte in [0, 7, 255] as [UInt8] {
        #expect(bytes.firstIndex(of: byte, from: start) == bytes[start...].firstIndex(of: byte))
      }
    }
  }

  @Test func findsPartsWithinARange() {
    let bytes: [UInt8] = [1, 2, 1, 2, 3, 1, 2]
    #expect(bytes.firstIndex(of: [1, 2, 3], in: 0..<7) == 2)
    #expect(bytes.firstIndex(of: [1, 2], in: 1..<7) == 2)
    #expect(bytes.firstIndex(of: [1, 2], in: 3..<6) == nil)
    #expect(bytes.firstIndex(of: [1, 2], in: 3..<7) == 5)
    #expect(bytes.firstIndex(of: [], in: 0..<7) == nil)
    #expect(bytes.firstIndex(of: [9], in: 7..<7) == nil)
    #expect([UInt8]().firstIndex(of: [9], in: 0..<0) == nil)
  }
}
