import Testing

@testable import Packing

@Suite("JSON")
struct JSONValueTests {
  @Test(arguments: [
    ("null", "null"), (" [ ] ", "[]"), ("{\n}", "{}"), ("[true,false,null]", "[true,false,null]"),
    (#"{"b":1,"a":{"c":[1.50,-0.25,1e9]}}"#, #"{"a":{"c":[1.50,-0.25,1e9]},"b":1}"#),
    (#""a\"\\\/\b\f\n\r\té\u00e9\ud83d\ude00\u0000""#, #""a\"\\/\u0008\u000c\u000a\u000d\u0009éé😀\u0000""#),
    ("12345678901234567890.123456789", "12345678901234567890.123456789"),
  ])
  func isReadAndWritten(text: String, again: String) throws {
    let value = try #require(JSONValue(Array(text.utf8)))
    #expect(String(decoding: value.text, as: UTF8.self) == again)
    #expect(JSONValue(value.text) == value)
  }

  @Test(arguments: [
    "", " ", "nul", "truth", "[", "[1", "[1,]", "[1 2]", "{", #"{"a""#, #"{"a":}"#, #"{"a":1,}"#, "{1:2}",
    #"{"a":1,"a":2}"#, #"""#, #""\"#, #""\x""#, #""\u12"#, #""\u12G4""#, #""\u+123""#, #""\ud800""#,
    #""\ud800\u0041""#,
    #""\udc00""#, "\"\n\"", "-", "1e999", "NaN", "1 2", "[]]", "\u{FEFF}1",
  ])
  func isNone(text: String) {
    #expect(JSONValue(Array(text.utf8)) == nil)
  }

  /// "é" in one character and in two.
  @Test func namesAreTheirBytes() throws {
    let text = Array("{\"e\u{301}\":1,\"\u{E9}\":2}".utf8)
    #expect(try #require(JSONValue(text)).text == text)
  }

  @Test func noBytesAreATrap() {
    #expect(JSONValue([0x22, 0xFF, 0x22])?.text == [0x22, 0xFF, 0x22])
    #expect(JSONValue(Array(repeating: UInt8(ascii: "["), count: 100_000)) == nil)
    let text = Array(#"{"a":[1,-2.5e3,"\u00e9\n",true,null,{"b":"c"}]}"#.utf8)
    for end in 0..<text.count { #expect(JSONValue(Array(text[..<end])) == nil) }
  }
}
