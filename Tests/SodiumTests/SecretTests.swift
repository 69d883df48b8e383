import Sodium
import Testing
import TestSupport

@Suite struct SecretTests {
  @Test func takesBytesOverAndWipesThem() {
    var bytes: [UInt8] = [1, 2, 3, 4]
    let secret = Secret(wiping: &bytes)
    #expect(bytes == [0, 0, 0, 0])
    #expect(secret.count == 4)
    #expect(secret.reveal() == [1, 2, 3, 4])
    #expect(secret.slice(1..<3).reveal() == [2, 3])
    #expect(secret.slice(4..<4).count == 0)
  }

  @Test func isEqualByItsBytes() {
    #expect(Secret("abc").isEqual(to: Secret("abc")))
    #expect(!Secret("abc").isEqual(to: Secret("abd")))
    #expect(!Secret("abc").isEqual(to: Secret("ab")))
    #expect(Secret("").isEqual(to: Secret("")))
  }

  @Test func keepsNoMoreThanItsLimit() {
    var next: UInt8 = 0
    let secret = Secret(atMost: 3) {
      next += 1
      return next
    }
    #expect(secret.reveal() == [1, 2, 3])
    #expect(Secret(atMost: 3) { nil }.count == 0)
  }

  @Test func randomBytesDiffer() {
    #expect(!Secret.random(count: 32).isEqual(to: Secret.random(count: 32)))
    #expect(randomBytes(16) != randomBytes(16))
    #expect(randomBytes(0) == [])
  }

  /// Nothing prints a secret, not even by mistake.
  @Test func showsNothingOfItself() {
    let secret = Secret("correct horse battery staple")
    #expect(!"\(secret)".contains("horse"))
    #expect(!String(reflecting: secret).contains("horse"))
    var dumped = ""
    dump(secret, to: &dumped)
    #expect(!dumped.contains("horse"))
  }

  @Test func exclusiveOrCombines() {
    #expect(exclusiveOr(Secret([0b1100, 1]), Secret([0b1010, 1])).reveal() == [0b0110, 0])
  }
}
