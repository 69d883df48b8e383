import Bytes
import Testing

@Suite struct LongCharacterTests {
  /// What people write, in scripts that put much into one character.
  @Test(arguments: [
    "plain", "签证", "café e\u{301}", "👨‍👩‍👧‍👦👩🏽‍❤️‍💋‍👨🏿", "🇨🇦🇯🇵🇸🇬🇦🇺🇩🇪🇫🇷🇳🇱🇪🇸🇵🇹🇮🇹🇨🇭🇦🇹🇸🇪🇳🇴", "1️⃣2️⃣",
    "नमस्ते क्ष्म्य", "བསྒྲུབས་", "ที่นี่", "שָׁלוֹם בְּרֵאשִׁ֖ית", "بِسْمِ ٱللَّهِ", "한국어 ᄒᆞᆫ글", "Tiếng Việt ệ", "x̂̃̄",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "ကြောင့်", "ക്ഷ്മി", "\u{200F}\u{0627}",
    "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}\u{1105}\u{1169} \u{1109}\u{1173}\u{11AB}\u{1103}\u{1161}.",
  ])
  func honestTextStays(text: String) {
    #expect(withoutLongCharacters(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    let twice = String(repeating: text, count: 40)
    #expect(withoutLongCharacters(twice).unicodeScalars.elementsEqual(twice.unicodeScalars))
  }

  @Test(arguments: [
    "\u{301}", "\u{301}\u{316}\u{334}\u{345}", "\u{1100}", "👨\u{200D}", "\u{915}\u{94D}", "\u{FE0F}",
    "\u{1F3FB}", "\u{E0061}", "\u{0600}", "\u{200D}", "\u{20DD}", "\u{0E33}", "\u{0903}",
  ])
  func noCharacterIsLong(piece: String) {
    let text = withoutLongCharacters("a" + String(repeating: piece, count: 2000) + "b")
    #expect(text.allSatisfy { $0.unicodeScalars.count <= 24 })
    #expect(text.utf8.first == UInt8(ascii: "a") && text.utf8.last == UInt8(ascii: "b"))
    let words = withoutLongCharacters(String(repeating: piece, count: 30) + " is not verified")
    #expect(words.hasSuffix(" is not verified") || words.hasSuffix("is not verified"))
  }
}
