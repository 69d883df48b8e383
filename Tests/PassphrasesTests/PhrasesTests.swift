import Foundation
@testable import Passphrases
import Sodium
import Testing
import TestSupport

@Suite struct PassphraseTextTests {
  /// What Foundation composes is composed here; what is composed already stays as it is.
  @Test(arguments: [
    "cafe\u{301}", "\u{1112}\u{1161}\u{11AB}", "Å", "\u{212B}", "q\u{323}\u{307}", "𝅗𝅥", "\u{F900}",
  ])
  func composesAsFoundationDoes(text: String) {
    let expected = text.precomposedStringWithCanonicalMapping
    let forms = PassphraseText.forms(Secret(text)).map { String(decoding: $0.reveal(), as: UTF8.self) }
    #expect(forms.map { Array($0.utf8) }.first == Array(expected.utf8))
    #expect(forms.count == (expected.utf8.elementsEqual(text.utf8) ? 1 : 2))
    #expect(Array((forms.last ?? "").utf8) == Array(text.utf8))
  }

  @Test(arguments: ["correct horse battery", "正确的口令", "", "한글"])
  func leavesOrdinaryTextAlone(text: String) {
    let forms = PassphraseText.forms(Secret(text))
    #expect(forms.map { $0.reveal() } == [Array(text.utf8)])
  }

  /// As input methods and telephones send them; what was meant is the last form, or the last but one.
  @Test(arguments: [
    ("Ｍｏｏｎ－２０２６　ｒｉｖｅｒ！", "Moon-2026 river!"), ("moon river！", "moon river!"),
    ("moon\u{3000}river", "moon river"),
    ("moon\u{A0}river", "moon river"), ("moon river ", "moon river"), ("ﬁsh①", "fish1"),
    ("cafe\u{301}！", "café!"),
    ("Correct horse", nil), ("正确", nil), ("   ", nil),
  ])
  func triesWhatWasMeant(typed: String, meant: String?) {
    let forms = PassphraseText.forms(Secret(typed)).map { String(decoding: $0.reveal(), as: UTF8.self) }
    #expect(forms.count <= 4)
    #expect(forms.dropFirst().last == meant)
    #expect(Array(forms[0].utf8) == Array(typed.precomposedStringWithCanonicalMapping.utf8))
  }

  /// Words that the program made, as people write them.
  @Test(arguments: [
    "abandon ability able about above absent absorb abstract absurd abuse",
    "Abandon-Ability-Able-About-Above-Absent-Absorb-Abstract-Absurd-Abuse ",
    "ABANDON, ABILITY, ABLE, ABOUT, ABOVE, ABSENT, ABSORB, ABSTRACT, ABSURD, ABUSE",
    "ａｂａｎｄｏｎ　ability able about above absent absorb abstract absurd abuse",
    "abandon–ability able\tabout above absent absorb abstract absurd abuse",
    "1. abandon 2. ability 3. able 4. about 5. above 6. absent 7. absorb 8. abstract 9. absurd 10. abuse",
    "疗 医 国 图 学 写 宝 实 宁 军", "療醫國圖學寫寶實寧軍", "療 醫　國\u{A0}圖，學寫寶實寧軍！",
  ])
  func triesTheWordsThatWereMeant(typed: String) {
    let isEnglish = typed.lowercased().contains("ability")
    let meant =
      isEnglish ? "abandon-ability-able-about-above-absent-absorb-abstract-absurd-abuse" : "疗医国图学写宝实宁军"
    let forms = PassphraseText.forms(Secret(typed)).map { String(decoding: $0.reveal(), as: UTF8.self) }
    #expect(forms.count <= 4)
    #expect(forms.contains(meant) || typed.contains("–"))
  }

  /// Neither more nor fewer words, nor others.
  @Test(arguments: [
    "abandon ability able about above absent absorb abstract absurd",
    "abandon ability able about above absent absorb abstract absurd abuse abandon",
    "abandon ability able about above absent absorb abstract absurd abuze", "疗医国图学写宝实宁", "疗医国图学写宝实宁軍軍",
    "疗医国图学写宝实宁a", "疗医国图学写宝实宁饕",
  ])
  func othersAreNotTakenForWords(typed: String) {
    #expect(PassphraseText.forms(Secret(typed)).count == 1)
  }

  @Test func whatIsNoTextIsUsedAsItIs() {
    let bytes: [UInt8] = [0xFF, 0x63, 0xCC, 0x81]
    #expect(PassphraseText.forms(Secret(bytes)).map { $0.reveal() } == [bytes])
  }

  @Test func longTextIsNoTrap() {
    let text = String(repeating: "\u{390}", count: 1000)
    #expect(PassphraseText.forms(Secret(text)).count == 1)
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(PassphraseText.forms(Secret(decomposed))[0].reveal() == Array(text.utf8))
  }

  @Test func guessesWhatPeopleGuess() {
    func strength(_ text: String) -> PassphraseText.Strength {
      PassphraseText.strength(bits: PassphraseText.bits(Secret(text)))
    }
    for text in ["", "password", "123456", "qwertyuiop", "Hunter2", "19890604", "我爱你中国", "你好世界", "一二三四五"] {
      #expect(strength(text) == .weak)
    }
    for text in ["staple-orbit-vivid-clutch-mango-seven", "今天下午三点钟我们在老地方见面"] {
      #expect(strength(text) == .strong)
    }
  }
}

@Suite struct WordsTests {
  @Test func aPassphraseIsTenWords() {
    let english = String(decoding: WordLanguage.english.newPassphrase().reveal(), as: UTF8.self)
    #expect(english.split(separator: "-", omittingEmptySubsequences: false).count == 10)
    #expect(english.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
    let chinese = String(decoding: WordLanguage.chinese.newPassphrase().reveal(), as: UTF8.self)
    #expect(chinese.count == 10)
    #expect(chinese.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) })
    #expect(PassphraseText.forms(Secret(chinese)).count == 1)
  }

  /// Every word can come, and none comes much more often than another: 200,000 words, 2,048 kinds.
  @Test func allWordsComeAlike() {
    for language in WordLanguage.allCases {
      var counts: [String: Int] = [:]
      for _ in 0..<4_000 {
        let text = String(decoding: language.newPassphrase().reveal(), as: UTF8.self)
        let words =
          language == .english ? text.split(separator: "-").map(String.init) : text.map { String($0) }
        for word in words { counts[word, default: 0] += 1 }
      }
      #expect(counts.count == 2048)
      let expected = 40_000.0 / 2048
      let chiSquare = counts.values.reduce(0.0) {
        $0 + (Double($1) - expected) * (Double($1) - expected) / expected
      }
      // 2,047 degrees of freedom: mean 2,047, standard deviation 64; this is six of them.
      #expect(abs(chiSquare - 2047) < 384)
    }
  }

  /// The first and the last word of BIP 39, and one in between.
  @Test func fingerprintsAreNumbersInWords() {
    let zeros = [UInt8](repeating: 0, count: 32)
    #expect(
      WordLanguage.english.fingerprint(zeros) == Array(repeating: "abandon", count: 12).joined(separator: " ")
    )
    #expect(
      WordLanguage.chinese.fingerprint(zeros) == Array(repeating: "的", count: 12).joined(separator: " "))
    let ones = [UInt8](repeating: 0xFF, count: 32)
    #expect(
      WordLanguage.english.fingerprint(ones) == Array(repeating: "zoo", count: 12).joined(separator: " "))
    #expect(WordLanguage.chinese.fingerprint(ones) == Array(repeating: "歇", count: 12).joined(separator: " "))
    var one = zeros
    one[1] = 0b0010_0000
    #expect(WordLanguage.english.fingerprint(one).hasPrefix("ability abandon"))
  }

  @Test func fingerprintsDifferWhereKeysDo() {
    let first = fingerprintHash(of: [1, 2, 3])
    #expect(first == fingerprintHash(of: [1, 2, 3]))
    #expect(first != fingerprintHash(of: [1, 2, 4]))
  }
}
