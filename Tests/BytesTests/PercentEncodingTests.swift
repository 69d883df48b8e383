import Bytes
import Testing

@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("a%20b", "a b"), ("%e7%AD%be", "签"), ("100%", "100%"), ("%4", "%4"), ("%zz%41", "%zzA"), ("%%41", "%A"),
    // Signs are no digits.
    ("%+f%-1", "%+f%-1"), ("", ""),
  ])
  func escapesAreRead(_ escaped: String, _ text: String) {
    #expect(PercentEncoding.decode(escaped) == text)
  }

  @Test func whatIsNotWantedStaysAsItIsWritten() {
    #expect(
      String(decoding: PercentEncoding.decode("%2F%c3%A9".utf8) { $0 >= 0x80 }, as: UTF8.self) == "%2Fé")
  }
}
