import Age
import BundleFormat
import BundleReading
import Bytes
import FoundationEssentials
import Glibc
import Ingest
import Library
import Localization
import MetadataCleaning
import Minisign
import Packing
import Search
import System
import Testing

@testable import bundle

@Suite struct FailureTests {
  private static let errors: [any Explained] =
    AgeError.all + BundleError.all + ReadingError.all + LibraryError.all + MinisignError.all + PackError.all
    + CoSigner.Failure.all
    + Query.Failure.all + Glossary.Failure.all + SourceError.all + CommandError.all

  @Test func everyErrorSaysWhatIsWrongAndWhatToDoInBothLanguages() {
    #expect(Self.errors.count > 100)
    for error in Self.errors {
      checkWords(error.failure.message)
      checkWords(error.failure.hint)
    }
  }

  @Test func errorsOfTheSystemHaveWordsOfTheirOwn() {
    let codes = [
      ENOENT, ENOTDIR, EISDIR, ESPIPE, EEXIST, ENOTEMPTY, EACCES, EPERM, EROFS, EBUSY, ETXTBSY, ELOOP, ENOSPC,
      EDQUOT,
      EFBIG, ENAMETOOLONG, EIO, ENODEV, ENXIO, ESTALE, EMFILE, ENFILE, ENOMEM, EOVERFLOW, EALREADY, ECANCELED,
      EILSEQ, ENOTCONN, ECONNABORTED,
    ]
    for code in codes {
      let failure = SystemError(code: code, path: "/a/b").failure
      checkWords(failure.message)
      checkWords(failure.hint)
      #expect(failure.message[.en].hasPrefix("/a/b: ") && failure.message[.zh].hasPrefix("/a/b："))
      #expect(!failure.message[.en].contains(unsafe String(cString: strerror(code))))
      #expect(failure.status == .systemFailed)
    }
    let failure = SystemError(code: EPIPE, path: "-").failure
    #expect(failure.message[.en] == "standard input: Broken pipe")
    #expect(failure.message[.zh] == "标准输入：系统报告的错误：Broken pipe")
    checkWords(failure.hint)
  }

  /// What the page says is what the program says, where nothing has to be counted or named.
  @Test func thePageHasTheSameWords() throws {
    let file =
      FilePath.folder(of: FilePath.folder(of: FilePath.folder(of: #filePath))) + "/Sources/Page/words.json"
    let bytes = try FileSource(path: file).read(at: 0, count: Int(FileSource(path: file).count))
    let words = try JSONDecoder().decode([String: [String]].self, from: Data(bytes))
    for (name, both) in words {
      #expect(
        both.count == 2 && !hasHan(both[0].filter { $0 != "文" && $0 != "中" }) || name == "language", "\(name)"
      )
      let places = both.map { text in (0...2).filter { text.contains("{\($0)}") } }
      #expect(places[0] == places[1], "\(name)")
    }
    let counted: Set<String> = [
      "keyNeeded", "noKeyFits", "ambiguousGuide", "cutOff", "damaged", "invalidSignature", "malformedHeader",
      "unpacksTooFar", "recipients", "unreadable", "truncatedArmor",
    ]
    let notInPage: Set<String> = [
      "unknownPublisher", "unconfirmedPublisher", "tooFewSigned", "notAnAgeFile", "tooLarge",
    ]
    var compared = 0
    for error in ReadingError.all + BundleError.all.map(ReadingError.bundle)
      + AgeError.all.map(ReadingError.encryption)
    {
      let (name, values) = error.code
      guard !notInPage.contains(name), error != .encryption(.tooLongForArmor) else { continue }
      let seen = values.first.flatMap { words["seen.\($0)"] }
      let both = try #require(words["error.\(name)\(seen == nil ? "" : ".seen")"], "\(name)")
      guard !counted.contains(name) else { continue }
      for (language, text) in zip([Language.en, .zh], both) {
        var filled = text
        if let seen { filled = filled.replacing("{0}", with: seen[language == .en ? 0 : 1]) }
        for (place, value) in values.enumerated() { filled = filled.replacing("{\(place)}", with: value) }
        let said = error.failure.message[language]
        #expect(
          said.replacing("“", with: "").replacing("”", with: "")
            == filled.replacing("“", with: "").replacing("”", with: ""))
        compared += 1
      }
    }
    #expect(compared > 80)
    for endings in try #require(words["unfinishedEndings"]) {
      #expect(endings.split(separator: " ").map(String.init) == UnfinishedDownload.endings)
    }
  }

  @Test func aPathStandsBeforeAnErrorOnce() {
    #expect(Failure(AgeError.wrongPassphrase, path: "a")?.message[.zh] == "a：口令不对")
    #expect(Failure(LibraryError.exists("a"), path: "a")?.message[.en] == "a is there already")
  }

  @Test func aWrongKeySaysWhichKindIsWanted() {
    let error = ReadingError.noKeyFits(
      recipientTypes: ["X25519", "X25519"], given: ["mlkem768x25519"])
    #expect(
      error.failure.message[.en]
        == "none of the keys given opens it: it is for 2 X25519 keys (age1…); you gave 1 post-quantum key (age1pq1…)"
    )
    #expect(error.failure.message[.zh].contains("2 个 X25519 密钥（age1…）"))
  }

  @Test func whatIsMissingIsCounted() {
    let message = BundleError.cutOff(missing: 12345, of: 65536).failure.message
    #expect(message[.en] == "it was cut off: 12,345 of 65,536 bytes are missing at the end")
    #expect(message[.zh] == "文件被截断了：一共 65,536 字节，末尾缺了 12,345 字节")
  }

  @Test(arguments: Misuse.allCases)
  func misuseHasWordsInBothLanguages(misuse: Misuse) {
    checkWords(misuse.phrase)
    #expect(misuse.phrase[.en].hasSuffix(".") && misuse.phrase[.zh].hasSuffix("。"))
  }

  @Test func whatIsFoundInFilesHasWordsInBothLanguages() {
    for words in FolderScan.Reason.all.map(\.words) + Leak.Kind.allCases.map(\.words) + [
      .leadsNowhere, .lostPicture,
    ] {
      checkWords(words)
    }
    for words in Obstacle.all.map(\.words) + CleaningObstacle.all.map(\.words) + IngestError.all.map(\.words)
    {
      checkWords(words)
    }
    for kind in Finding.Kind.allCases { checkWords(kind.words, isName: [.exif, .xmp, .iptc].contains(kind)) }
  }
}
