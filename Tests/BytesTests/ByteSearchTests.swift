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
}
