import Localization
import Testing

@Suite struct LanguageTests {
  private func language(_ arguments: [String] = [], _ environment: [String: String] = [:]) -> Language {
    Language(arguments: arguments) { environment[$0] }
  }

  @Test func theEnvironmentSaysWhichLanguage() {
    #expect(language([], ["LANG": "zh_CN.UTF-8"]) == .zh)
    #expect(language([], ["LANG": "zh_CN.UTF-8", "LC_ALL": "C"]) == .en)
    #expect(language([], ["LANG": "zh_CN.UTF-8", "LC_ALL": ""]) == .zh)
    #expect(language([], ["LANG": "en_US", "LC_MESSAGES": "zh_TW"]) == .zh)
    #expect(language() == .en)
  }

  @Test(arguments: [
    (["--lang", "zh"], Language.zh), (["read", "--lang=zh", "file"], .zh), (["--lang", "en"], .en),
    (["--lang", "zh", "pack", "--lang", "en"], .en), (["--", "--lang", "en"], .zh), (["--lang"], .zh),
    (["--lang", "fr"], .zh), (["--lang=", "--language=en"], .zh), (["lang", "en"], .zh),
  ])
  func anOptionSaysItBeforeTheEnvironment(arguments: [String], expected: Language) {
    #expect(
      language(arguments, ["LANG": expected == .zh && arguments.contains("zh") ? "en" : "zh"]) == expected)
  }
}

@Suite struct PhraseTests {
  @Test func aPhraseInAPhraseStaysInItsLanguage() {
    let inner = Phrase("\(3) files", zh: "\(3) 个文件")
    let outer = Phrase("\("a b"): \(inner), and more", zh: "\("a b")：\(inner)等")
    #expect(outer[.en] == "a b: 3 files, and more")
    #expect(outer[.zh] == "a b：3 个文件等")
    #expect([inner, Phrase(name: "X"), inner].listed()[.zh] == "3 个文件、X、3 个文件")
  }

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1.0 kB"), (99_949, "99.9 kB"),
    (1_500_000, "1.5 MB"), (5_000_000_000_000, "5000 GB"),
  ])
  func bytesAreCountedInThousands(bytes: UInt64, text: String) {
    #expect(byteCount(bytes)[.en] == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")])
  func digitsAreInGroups(number: UInt64, text: String) {
    #expect(grouped(number) == text)
  }
}
