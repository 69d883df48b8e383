import Age
import BundleFormat
import BundleReading
import Compression
import Foundation
import Library
import Minisign
import Packing
import Search
import Sodium
import System
import Testing
import TestSupport

/// A folder with guides, packed in several ways.
private struct Sample {
  let folder: TemporaryFolder
  let publisher = SecretKey()
  let identity = X25519Identity()

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Array("# 医疗\n\n在国外看病。\n\n## 医保\n\n先登记家庭医生。\n".utf8), to: "guides/zh/医疗.md")
    try folder.write(
      Array("# Healthcare abroad\n\nRegister with a doctor first.\n".utf8), to: "guides/en/healthcare.md")
    try folder.write(Array("# Visas\n\nApplying for a visa.\n".utf8), to: "guides/en/visas.md")
    try folder.write([0xFF, 0xD8], to: "guides/picture.jpg")
  }

  @discardableResult
  func pack(
    _ name: String, by signer: SecretKey? = nil, for recipients: [any Recipient]? = nil,
    as envelope: Envelope = .binary
  ) throws -> String {
    let path = try folder.write([], to: name)
    var request = PackRequest(
      folder: folder.path("guides"), output: path, signers: [signer ?? publisher],
      protection: recipients.map { .recipients($0, envelope) } ?? .none,
      identity: .init(title: "样本", edition: 1, date: "2026-11-24"), codec: .zstd)
    request.uncleaned = .keep
    _ = try Packer.pack(request)
    return path
  }

  func trust() throws -> TrustStore {
    try folder.write(Array(publisher.publicKey.fileContents.utf8), to: "Keys/friend.pub")
    return try TrustStore(folder: folder.path("Keys"))
  }

  func opener(
    _ identities: [any Identity] = [], passphrase: String? = nil,
    allowing allowed: InspectedBundle.Allowance = []
  ) throws -> BundleOpener {
    BundleOpener(
      identities: identities, passphrase: { passphrase.map { Secret($0) } }, trust: try trust(),
      allowing: allowed)
  }
}

@Suite struct OpeningTests {
  @Test func opensWhatAKnownPublisherSigned() throws {
    let sample = try Sample()
    let bundle = try sample.opener().open(sample.pack("a.bundle"))
    #expect(bundle.verdict == .known(KeyName(file: sample.folder.path("Keys/friend.pub"))))
    #expect(!bundle.inspected.isEncrypted)
  }

  @Test func doesNotOpenAStrangersUnlessTold() throws {
    let sample = try Sample()
    let stranger = SecretKey()
    let path = try sample.pack("a.bundle", by: stranger)
    #expect(throws: ReadingError.unknownPublisher(stranger.publicKey)) { try sample.opener().open(path) }
    let bundle = try sample.opener(allowing: .unknown).open(path)
    #expect(bundle.verdict == .unknown)
  }

  @Test(arguments: ["Revoked", "revoked"]) func aRevokedKeyCountsAsNothing(folder: String) throws {
    let sample = try Sample()
    let path = try sample.pack("a.bundle")
    try sample.folder.write(
      Array(sample.publisher.publicKey.fileContents.utf8), to: "Keys/\(folder)/lost.pub")
    let lost = KeyName(file: sample.folder.path("Keys/\(folder)/lost.pub"))
    let error = ReadingError.revokedKey(sample.publisher.publicKey, lost)
    #expect(throws: error) { try sample.opener().open(path) }
    #expect(throws: error) { try sample.opener(allowing: .unknown).open(path) }
    #expect(try sample.trust().known.standing(of: sample.publisher.publicKey) == .revoked(lost))
    // It takes nothing from another who is known.
    let friend = SecretKey()
    try sample.folder.write(Array(friend.publicKey.fileContents.utf8), to: "Keys/other.pub")
    let signed = sample.folder.path("both.bundle")
    try CoSigningTests.sign(path, by: friend, with: sample.opener(), to: signed)
    let both = try sample.opener().open(signed).inspected
    let other = KeyName(file: sample.folder.path("Keys/other.pub"))
    #expect(both.verdict == .vouched(by: [other]))
    #expect(both.signers.map(\.standing) == [.revoked(lost), .known(other)])
  }

  @Test(arguments: ["lost.pub", "LOST.PUB", "lost.pub.bak", "lost", ".lost.pub", ".DS_Store"])
  func everyFileAmongRevokedKeysCounts(name: String) throws {
    let sample = try Sample()
    let path = try sample.folder.write(Array("no key".utf8), to: "Keys/Revoked/\(name)")
    #expect(throws: LibraryError.unreadableRevocation(path)) { try sample.trust() }
    try sample.folder.write(Array(sample.publisher.publicKey.fileContents.utf8), to: "Keys/Revoked/\(name)")
    guard case .revoked = try sample.trust().known.standing(of: sample.publisher.publicKey) else {
      Issue.record("\(name) is passed over")
      return
    }
  }

  /// Nobody can tell which key it is that can't be read.
  @Test func whatCannotBeReadAmongRevokedKeysIsAnError() throws {
    let sample = try Sample()
    let revoked = sample.folder.path("Keys/Revoked")
    try FileManager.default.createDirectory(atPath: revoked, withIntermediateDirectories: true)
    func check(_ make: () throws -> Void) throws {
      try make()
      #expect(throws: LibraryError.self) { try sample.trust() }
      try FileManager.default.removeItem(atPath: revoked)
      try FileManager.default.createDirectory(atPath: revoked, withIntermediateDirectories: true)
      _ = try sample.trust()
    }
    try check {
      try FileManager.default.createSymbolicLink(atPath: "\(revoked)/a.pub", withDestinationPath: "none")
    }
    try check {
      try FileManager.default.createDirectory(atPath: "\(revoked)/a", withIntermediateDirectories: false)
    }
    try check { #expect(unsafe mkfifo("\(revoked)/a.pub", 0o600) == 0) }
    try check { #expect(close(unsafe open("\(revoked)/\u{1}x", O_CREAT | O_WRONLY, 0o600)) == 0) }
    // The folder itself may be what can't be read.
    try FileManager.default.removeItem(atPath: revoked)
    try FileManager.default.createSymbolicLink(atPath: revoked, withDestinationPath: "none")
    #expect(throws: LibraryError.unreadableRevocation(revoked)) { try sample.trust() }
  }

  /// One that can't be used is named, and keeps nobody from using the others.
  @Test func aTrustedFileWithoutAKeyIsNamed() throws {
    let sample = try Sample()
    let path = try sample.folder.write(Array("no key".utf8), to: "Keys/other.pub")
    let trust = try sample.trust()
    #expect(trust.unusableFiles.map(\.file) == [path])
    #expect(trust.known.standing(of: sample.publisher.publicKey) != .stranger)
  }

  /// The names that Windows and chats make of `NAME.pub`; the number of a copy stays, as it may be another's key.
  @Test(arguments: [
    ("other.pub", "other"), ("other.PUB", "other"), ("other.pub.txt", "other"), ("other.Pub.TXT", "other"),
    ("other.pub (1)", "other (1)"), ("other.pub(12)", "other(12)"), ("other(1).pub", "other(1)"),
    ("other.pub.1", "other.1"),
    ("other (2).pub.txt", "other (2)"), ("other.pub (1).txt", "other (1)"), ("小王.pub.txt", "小王"),
    ("other.txt", nil), ("other", nil), ("other.pub.bak", nil), ("other.pub ()", nil),
    ("other.pub (1) (2)", nil), ("pub", nil),
    (".pub.txt", nil),
  ])
  func aKeyIsUsedOrNamed(_ file: String, name: String?) throws {
    let sample = try Sample()
    let other = SecretKey()
    let path = try sample.folder.write(Array(other.publicKey.fileContents.utf8), to: "Keys/\(file)")
    try sample.folder.write(Array("a note".utf8), to: "Keys/note.txt")
    let trust = try sample.trust()
    guard let name else {
      #expect(trust.known.standing(of: other.publicKey) == .stranger)
      #expect(trust.unusableFiles.map(\.file) == (file.hasPrefix(".") ? [] : [path]))
      return
    }
    #expect(
      trust.known.standing(of: other.publicKey)
        == .known(KeyName(name: name, place: sample.folder.path("Keys"), file: path)))
    #expect(trust.unusableFiles.isEmpty && trust.namesakes.isEmpty)
  }

  @Test func aSecretKeyAmongThePublicOnesAndAKeyOfTwoNamesAreNamed() throws {
    let sample = try Sample()
    let secret = try sample.folder.write(
      sample.publisher.fileContents(passphrase: nil), to: "Keys/secret.pub")
    try sample.folder.write(Array(sample.publisher.publicKey.fileContents.utf8), to: "Keys/Friend (1).pub")
    let trust = try sample.trust()
    #expect(trust.unusableFiles.map(\.file) == [secret])
    #expect(trust.unusableFiles.map(\.fault) == [.secretKey])
    #expect(trust.namesakes.map { [$0.name, $1.name] } == [["Friend (1)", "friend"]])
  }

  /// Identifiers of keys are random and prove nothing: only the key itself counts.
  @Test func aKeyWithTheIdentifierOfAKnownOneIsAStranger() throws {
    let sample = try Sample()
    let other = SecretKey().publicKey
    let forged = try #require(PublicKey(identifier: sample.publisher.publicKey.identifier, key: other.key))
    let trust = try sample.trust()
    #expect(trust.known.standing(of: sample.publisher.publicKey) != .stranger)
    #expect(trust.known.standing(of: forged) == .stranger)
  }

  @Test func opensByContentWhateverTheName() throws {
    let sample = try Sample()
    for name in ["a.apk.1", "photo.jpg", "无名", "x"] {
      _ = try sample.opener().open(sample.pack(name))
    }
    let text = try sample.folder.write(Array("not a bundle".utf8), to: "fake.bundle")
    #expect(throws: ReadingError.notABundle(.text)) { try sample.opener().open(text) }
    let empty = try sample.folder.write([], to: "empty.bundle")
    #expect(throws: ReadingError.notABundle(.empty)) { try sample.opener().open(empty) }
  }

  /// The header within says how long it should be; its first chunk of 64 KiB has to be whole for that.
  @Test func saysHowMuchOfAnEncryptedBundleIsMissing() throws {
    let sample = try Sample()
    try sample.folder.write((0..<200_000).map { _ in UInt8.random(in: 0...255) }, to: "guides/noise.bin")
    let path = try sample.pack("whole", for: [sample.identity.recipient])
    let file = try sample.folder.read("whole")
    let opener = try sample.opener([sample.identity])
    func error(_ bytes: [UInt8]) throws -> BundleError? {
      let path = try sample.folder.write(bytes, to: "other")
      let error = #expect(throws: ReadingError.self) { try opener.open(path) }
      return if case .bundle(let error) = error { error } else { nil }
    }
    #expect(try opener.open(path).inspected.fileLength == UInt64(file.count))
    for missing in [1, 16, 17, 1000, 65_536, 100_000] {
      #expect(
        try error(file.dropLast(missing)) == .cutOff(missing: UInt64(missing), of: UInt64(file.count)))
    }
    #expect(try error(file + [0]) == .extended(by: 1))
    #expect(try error(file + [UInt8](repeating: 0, count: 70_000)) == .extended(by: 70_000))
    var altered = file
    altered[file.count - 1] ^= 1
    #expect(try error(altered) == .damaged(.trailer))
    let short = try sample.folder.write(Array(file.prefix(60_000)), to: "short")
    #expect(throws: ReadingError.encryption(.truncated(.payload))) { try opener.open(short) }
  }

  @Test func tellsWhatItTakesToOpen() throws {
    let sample = try Sample()
    let toKey = try sample.pack("key.bundle", for: [sample.identity.recipient])
    #expect(throws: ReadingError.keyNeeded(recipientTypes: ["X25519"])) { try sample.opener().open(toKey) }
    #expect(throws: ReadingError.noKeyFits(recipientTypes: ["X25519"], given: ["X25519"])) {
      try sample.opener([X25519Identity()]).open(toKey)
    }
    #expect(try sample.opener([X25519Identity(), sample.identity]).open(toKey).inspected.isEncrypted)

    let toPassphrase = try sample.pack("p.bundle", for: [Passphrase(Secret("正确 horse"), workFactor: 4)])
    #expect(throws: ReadingError.passphraseNeeded) { try sample.opener().open(toPassphrase) }
    #expect(throws: ReadingError.encryption(.wrongPassphrase)) {
      try sample.opener(passphrase: "wrong").open(toPassphrase)
    }
    _ = try sample.opener(passphrase: "正确 horse").open(toPassphrase)
  }
}

@Suite struct GuideTests {
  @Test(arguments: [
    ("en/visas.md", "en/visas.md"), ("visas.md", "en/visas.md"), ("visas", "en/visas.md"),
    ("VISAS", "en/visas.md"),
    ("医疗", "zh/医疗.md"), ("Healthcare abroad", "en/healthcare.md"), ("health", "en/healthcare.md"),
    ("picture.jpg", "picture.jpg"),
  ])
  func isFoundByWhatPeopleCallIt(name: String, path: String) throws {
    let sample = try Sample()
    let bundle = try sample.opener().open(sample.pack("a.bundle"))
    #expect(try bundle.entry(named: name).path.text == path)
  }

  @Test func namesThatFitNoneOrSeveralAreErrors() throws {
    let sample = try Sample()
    let bundle = try sample.opener().open(sample.pack("a.bundle"))
    #expect(throws: ReadingError.noSuchGuide("nothing")) { try bundle.entry(named: "nothing") }
    #expect(throws: ReadingError.noSuchGuide("../etc")) { try bundle.entry(named: "../etc") }
    #expect(throws: ReadingError.ambiguousGuide("en/", ["en/healthcare.md", "en/visas.md"])) {
      try bundle.entry(named: "en/")
    }
  }
}

@Suite struct ExtractionTests {
  @Test func neverReplacesUnlessTold() throws {
    let sample = try Sample()
    let bundle = try sample.opener().open(sample.pack("a.bundle"))
    let entries = try bundle.reader.entries()
    try sample.folder.write([7], to: "out/en/visas.md")
    let existing = sample.folder.path("out/en/visas.md")
    #expect(throws: LibraryError.exists(existing)) {
      try bundle.extract(entries, to: sample.folder.path("out"), replacing: false, keepingOut: .usual)
    }
    // Nothing at all was written.
    #expect(try sample.folder.read("out/en/visas.md") == [7])
    #expect(!FileManager.default.fileExists(atPath: sample.folder.path("out/picture.jpg")))
    try bundle.extract(entries, to: sample.folder.path("out"), replacing: true, keepingOut: .usual)
    #expect(try sample.folder.read("out/en/visas.md") == sample.folder.read("guides/en/visas.md"))
  }

  /// Keys that came in a bundle must never be trusted because of where they were unpacked.
  /// Whatever an extraction is told, and whatever names it has, no folder of keys that somebody trusts is made or changed.
  @Test func nothingIsWrittenIntoTrust() throws {
    let sample = try Sample()
    let bundle = try sample.opener().open(sample.pack("a.bundle"))
    let folder = sample.folder
    func entry(_ path: String) -> CatalogEntry {
      CatalogEntry(path: GuidePath(path), contents: .empty, guide: nil)
    }
    func isRefused(_ path: String, to target: String, keys: String? = nil) -> Bool {
      do {
        try bundle.extract(
          [entry(path)], to: folder.path(target), replacing: true,
          keepingOut: TrustFolders(keys: keys.map(folder.path), library: nil))
        return false
      } catch { return error is LibraryError }
    }
    // At any depth, in any case or form.
    for path in [
      "library/Keys/x.pub", "a/b/c/KEYS/x.pub", "a/keys/Revoked/x.pub", "a/bundles/x", "Ke\u{200D}ys/x.pub",
      "\u{212A}eys/x.pub",
    ] { #expect(isRefused(path, to: "out"), "\(path)") }
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
    // What is there already, deep below, or behind a link.
    try folder.write([1], to: "above/a/library/Keys/friend.pub")
    #expect(isRefused("a/library/x.md", to: "above"))
    #expect(isRefused("x.md", to: "above"))
    #expect(isRefused("x.md", to: "above/a/library"))
    #expect(!isRefused("x.md", to: "above/a/new"))
    try FileManager.default.createDirectory(atPath: folder.path("linked"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("linked/Keys"), withDestinationPath: folder.path("above"))
    #expect(isRefused("x.md", to: "linked"))
    // Folders of keys by other names.
    let key = Array(bundle.inspected.publisher.key.fileContents.utf8)
    try folder.write(key, to: "mine/whom I know/friend.pub")
    #expect(isRefused("x.pub", to: "mine/whom I know", keys: "mine/whom I know"))
    #expect(isRefused("x.pub", to: "mine/WHOM I KNOW/deeper", keys: "mine/whom I know"))
    #expect(isRefused("whom I know/x.pub", to: "mine", keys: "mine/whom I know"))
    #expect(isRefused("Whom i Know/x.pub", to: "mine", keys: "mine/whom I know"))
    // Nor is a folder with publishers' keys in it that nobody names now.
    #expect(isRefused("others/x.md", to: "mine"))
    #expect(isRefused("x.md", to: "mine/whom I know"))
    // Nor one of those that are revoked; but a file of another kind that ends in .pub, and what is hidden, is no such folder.
    try folder.write([1], to: "revoked/Revoked/a")
    #expect(isRefused("a.pub", to: "revoked"))
    #expect(isRefused("k", to: "revoked/REVOKED"))
    try folder.write([1], to: "plain/leaflet.pub")
    try folder.write(key, to: "plain/.hidden/friend.pub")
    #expect(!isRefused("x.md", to: "plain"))
    // A letter that joins the slash before it, to Swift.
    #expect(isRefused("whom I know/\u{E33}x.pub", to: "mine", keys: "mine/whom I know"))
    // Names that are traps.
    for path in ["-x.md", "a$(id).md", "a/`id`"] { #expect(isRefused(path, to: "out"), "\(path)") }
  }

  @Test func neverMakesOrChangesALibrary() throws {
    let sample = try Sample()
    let bundle = try sample.opener().open(sample.pack("a.bundle"))
    let entries = try bundle.reader.entries()
    try sample.folder.write([1], to: "stick/Keys/friend.pub")
    let stick = sample.folder.path("stick")
    for folder in [stick, "\(stick)/Keys", "\(stick)/Keys/new/deeper", "\(stick)/other/../Keys"] {
      #expect(throws: LibraryError.isLibrary(folder)) {
        try bundle.extract(entries, to: folder, replacing: true, keepingOut: .usual)
      }
    }
    try FileManager.default.createSymbolicLink(
      atPath: sample.folder.path("way"), withDestinationPath: "\(stick)/Keys")
    #expect(throws: LibraryError.isLibrary(sample.folder.path("way"))) {
      try bundle.extract(entries, to: sample.folder.path("way"), replacing: true, keepingOut: .usual)
    }
    for path in ["Keys/evil.pub", "keys/evil.pub", "BUNDLES/a.bundle"] {
      let entry = CatalogEntry(path: GuidePath(path), contents: .empty, guide: nil)
      #expect(throws: LibraryError.wouldBeLibrary(path)) {
        try bundle.extract([entry], to: sample.folder.path("new"), replacing: false, keepingOut: .usual)
      }
    }
    #expect(!FileManager.default.fileExists(atPath: sample.folder.path("new")))
  }

  @Test func saysThatThereIsNoRoom() throws {
    let sample = try Sample()
    try sample.folder.write([UInt8](repeating: 7, count: 1 << 24), to: "guides/large.bin")
    let bundle = try sample.opener().open(sample.pack("a.bundle"))
    let large = try #require(try bundle.reader.entry(at: "large.bin"))
    // Files may share their bytes, so that a small bundle has more than any disk.
    let entries = (0..<1 << 18).map { CatalogEntry(path: "\($0)", contents: large.contents, guide: nil) }
    let error = #expect(throws: LibraryError.self) {
      try bundle.extract(entries, to: sample.folder.path("out"), replacing: false, keepingOut: .usual)
    }
    guard case .noRoom(let needed, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(needed == 1 << 42)
    #expect(!FileManager.default.fileExists(atPath: sample.folder.path("out")))
  }

  /// Half a collection would be taken for a whole one.
  @Test func nothingOfADamagedBundleIsLeft() throws {
    let sample = try Sample()
    // Some blocks, the last of which is of the last file, and stored as it is.
    let noise = randomBytes(5 << 20)
    try sample.folder.write(noise, to: "guides/zz/noise.bin")
    let path = try sample.pack("a.bundle")
    var bytes = try sample.folder.read("a.bundle")
    let end = try #require(Data(bytes).range(of: Data(noise.suffix(32)))).lowerBound
    bytes[end] ^= 1
    try sample.folder.write(bytes, to: "a.bundle")
    let bundle = try sample.opener().open(path)
    let entries = try bundle.reader.entries()
    let noisy = try #require(entries.last?.contents)
    let last = BundleError.damaged(.block(noisy.block + 4))
    #expect(noisy.length == 5 << 20 && entries.count == 5)

    func extract(to folder: String, replacing: Bool = false) throws -> [String]? {
      let folder = sample.folder.path(folder)
      #expect(throws: last) {
        try bundle.extract(entries, to: folder, replacing: replacing, keepingOut: .usual)
      }
      return try? FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    }
    #expect(try extract(to: "new") == nil)
    try sample.folder.write([7], to: "old/en/mine.md")
    #expect(try extract(to: "old") == ["en", "en/mine.md"])
    #expect(try extract(to: "old", replacing: true) == ["en", "en/mine.md"])
    // What is to be replaced is replaced by nothing that is damaged.
    try sample.folder.write([8], to: "old/en/visas.md")
    #expect(try extract(to: "old", replacing: true) == ["en", "en/mine.md", "en/visas.md"])
    #expect(try sample.folder.read("old/en/visas.md") == [8])
  }

  @Test func aFileBeyondTheBlocksIsNoticedBeforeAnythingIsWritten() throws {
    let sample = try Sample()
    let bundle = try sample.opener().open(sample.pack("a.bundle"))
    let out = try sample.folder.write([7], to: "out/zz")
    let beyond = CatalogEntry(path: "zz/z", contents: .init(length: 1 << 62, block: 0, offset: 0), guide: nil)
    // Else the file in place of a folder would be what is wrong.
    #expect(throws: BundleError.damaged(.file("zz/z"))) {
      try bundle.extract(
        bundle.reader.entries() + [beyond], to: FilePath.folder(of: out), replacing: false, keepingOut: .usual
      )
    }
  }

  /// What was there before stays, and nothing else.
  @Test func aFailureInTheMiddleLeavesNoHalfOfACollection() throws {
    let sample = try Sample()
    let bundle = try sample.opener().open(sample.pack("a.bundle"))
    try sample.folder.write([7], to: "out/zh")
    try sample.folder.write([7], to: "out/en/mine.md")
    let out = sample.folder.path("out")
    #expect(throws: LibraryError.notAFolder("\(out)/zh")) {
      try bundle.extract(bundle.reader.entries(), to: out, replacing: false, keepingOut: .usual)
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: out).sorted() == ["en", "en/mine.md", "zh"])
  }

  /// A link that lies in the way, planted by whoever, leads nowhere.
  @Test func doesNotFollowLinks() throws {
    let sample = try Sample()
    let bundle = try sample.opener().open(sample.pack("a.bundle"))
    let entries = try bundle.reader.entries()
    try sample.folder.write([7], to: "elsewhere/visas.md")
    try FileManager.default.createDirectory(
      atPath: sample.folder.path("out"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: sample.folder.path("out/en"), withDestinationPath: sample.folder.path("elsewhere"))
    #expect(throws: (any Error).self) {
      try bundle.extract(entries, to: sample.folder.path("out"), replacing: true, keepingOut: .usual)
    }
    #expect(try sample.folder.read("elsewhere/visas.md") == [7])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: sample.folder.path("elsewhere")) == ["visas.md"])
  }

  @Test func whatIsExtractedIsForItsReaderAlone() throws {
    let sample = try Sample()
    let bundle = try sample.opener().open(sample.pack("a.bundle"))
    try bundle.extract(
      bundle.reader.entries(), to: sample.folder.path("out"), replacing: false, keepingOut: .usual)
    for (path, mode) in [("out", 0o700), ("out/zh", 0o700), ("out/zh/医疗.md", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: sample.folder.path(path))
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
  }
}

@Suite struct BundleSearchTests {
  @Test func searchesAllBundlesOfALibrary() throws {
    let sample = try Sample()
    try sample.pack("Bundles/one.bundle")
    try sample.pack("Bundles/two", for: [sample.identity.recipient])
    try sample.folder.write(Array("a note".utf8), to: "Bundles/README.md")
    let library = LibraryFolder(named: sample.folder.url.path)
    let (files, others) = try library.files()
    #expect(others.map { URL(filePath: $0).lastPathComponent } == ["README.md"])
    #expect(files.map { URL(filePath: $0).lastPathComponent } == ["one.bundle", "two"])
    let opener = try sample.opener([sample.identity])
    let search = BundleSearch(try files.map { try opener.open($0) })
    let result = search.search(try Query("医保"), limit: 10)
    #expect(result.outcome.total == 2)
    #expect(result.hits.map(\.path) == ["zh/医疗.md", "zh/医疗.md"])
    #expect(result.hits.allSatisfy { $0.match.headings == ["医疗", "医保"] })
    #expect(search.search(try Query("applied visas"), limit: 10).hits.first?.path == "en/visas.md")
    #expect(search.search(try Query("没有这个词"), limit: 10).outcome.total == 0)
  }

  /// For many queries an index is made in memory, which finds the same.
  @Test(.enabled(if: Shared.isNeeded(Shared.corpus), "the collection ../shared/corpus/run is not here"))
  func repeatedQueriesFindTheSame() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("run")
    _ = try Packer.pack(
      PackRequest(
        folder: Shared.corpus.path, output: path, signers: [SecretKey()], protection: .none,
        identity: .init(title: "t", edition: 1, date: "2026-11-24"), codec: .zlib, index: .never))
    let opener = BundleOpener(
      identities: [], passphrase: { nil }, trust: TrustStore(), allowing: .unknown)
    let bundle = try opener.open(path)
    let (once, often) = (BundleSearch([bundle]), BundleSearch([bundle], isRepeated: true))
    for text in ["医疗", "签证", "healthcare", "润学", "\"移民 加拿大\"", "大学 -美国", "yimin", "visa OR 护照", "H1B"] {
      let query = try Query(text)
      let (first, second) = (once.search(query, limit: 1000), often.search(query, limit: 1000))
      #expect(Set(first.hits.map(\.path)) == Set(second.hits.map(\.path)), "\(text)")
    }
  }
}

@Suite struct EnvelopeTests {
  /// However it is written, it is the same bundle; only the unmarked form has to be named.
  @Test(arguments: Envelope.allCases)
  func everyFormIsOpened(envelope: Envelope) throws {
    let sample = try Sample()
    let path = try sample.pack("a", for: [Passphrase(Secret("p"))], as: envelope)
    #expect(try BundleOpener.kind(ofFile: path) == .encrypted(envelope))
    let bundle = try sample.opener(passphrase: "p").open(path)
    #expect(bundle.inspected.envelope == envelope)
    try bundle.reader.verify()
    let wrong: ReadingError =
      envelope == .unmarked ? .wrongPassphraseOrNoBundle : .encryption(.wrongPassphrase)
    #expect(throws: wrong) { try sample.opener(passphrase: "q").open(path) }
    if envelope == .unmarked {
      #expect(throws: ReadingError.passphraseNeededOrNoBundle) { try sample.opener().open(path) }
    }
  }

  /// A passphrase typed on a keyboard that composes its letters in another way is the same.
  @Test func composedAndDecomposedPassphrasesAreOne() throws {
    let sample = try Sample()
    let path = try sample.pack("a", for: [Passphrase(Secret("caf\u{E9}"), workFactor: 4)])
    _ = try sample.opener(passphrase: "cafe\u{301}").open(path)
    // Another program may have used the bytes as they were typed.
    let other = try sample.pack("b", for: [Passphrase(Secret("cafe\u{301}"), workFactor: 4)])
    _ = try sample.opener(passphrase: "cafe\u{301}").open(other)
  }

  @Test func noiseIsNotAskedAbout() throws {
    let sample = try Sample()
    var asked = 0
    let opener = BundleOpener(
      identities: [],
      passphrase: {
        asked += 1; return nil
      }, trust: TrustStore(), allowing: [])
    for length in [0, 1, 95, 96, 97, 600, 5_001, 70_003, 200_001] {
      let path = try sample.folder.write(randomBytes(length), to: "noise")
      #expect(throws: ReadingError.notABundle(length == 0 ? .empty : nil)) { try opener.open(path) }
    }
    #expect(asked == 0)
  }

  private func observation(_ path: String) throws -> Observation { try Observation(openSource(path)) }

  /// Whoever has no key learns this and no more.
  @Test func anObserverLearnsLittle() throws {
    let sample = try Sample()
    let hidden = try observation(
      sample.pack("a", for: hidingCount(of: [sample.identity.recipient])))
    #expect(hidden.recipientTypes == ["X25519", "X25519", "X25519", "X25519"])
    #expect(hidden.envelope == .binary)
    let payload = try #require(hidden.payloadLength)
    let lengths = try #require(hidden.contentLengths)
    #expect(lengths.upperBound == payload)
    #expect(Padme.padded(lengths.lowerBound) == payload)
    #expect(Padme.padded(lengths.lowerBound - 1) < payload)
    let open = try observation(sample.pack("b"))
    #expect(open.envelope == nil && open.payloadLength == nil)
    #expect(open.fileLength == payload)
    let file = try sample.pack("c", for: [Passphrase(Secret("p"))], as: .unmarked)
    #expect(try observation(file).payloadLength == payload)
    #expect(try observation(file).recipientTypes == [])
    #expect(throws: ReadingError.notABundle(nil)) { try observation(sample.folder.write([1, 2], to: "d")) }
  }
}

@Suite struct CoSigningTests {
  fileprivate static func sign(
    _ path: String, by signer: SecretKey, with opener: BundleOpener, to output: String
  ) throws {
    let bundle = try opener.inspect(path)
    let protection: Protection
    if let envelope = bundle.envelope, let encryptor = bundle.encryptorForSameRecipients {
      protection = .same(encryptor, envelope)
    } else {
      protection = .none
    }
    try CoSigner.add(
      BundleSignature(of: bundle.sealed.manifest, by: signer), to: bundle.sealed, output: output,
      protection: protection)
  }

  /// The contents stay the same to the byte, whoever signs besides, and open to the same people.
  @Test func addsASignatureAndNothingElse() throws {
    let sample = try Sample()
    let friend = SecretKey()
    let other = X25519Identity()
    for recipients in [nil, [sample.identity.recipient, other.recipient]] {
      let path = try sample.pack("a.bundle", for: recipients)
      let opener = try sample.opener([other])
      let before = try opener.open(path)
      try Self.sign(path, by: friend, with: opener, to: sample.folder.path("b.bundle"))
      for identity in [sample.identity, other] {
        let after = try sample.opener([identity]).open(sample.folder.path("b.bundle"))
        #expect(after.inspected.sealed.manifestBytes == before.inspected.sealed.manifestBytes)
        #expect(after.inspected.signers.map(\.key) == [sample.publisher.publicKey, friend.publicKey])
        #expect(after.inspected.signers.map(\.name) == ["friend", nil])
        try after.reader.verify()
      }
      #expect(throws: CoSigner.Failure.alreadySigned(friend.publicKey)) {
        try Self.sign(sample.folder.path("b.bundle"), by: friend, with: opener, to: sample.folder.path("c"))
      }
      #expect(!FileManager.default.fileExists(atPath: sample.folder.path("c")))
    }
  }

  /// With a passphrase, nothing of the old file is in the new one; two files of noise must not begin alike.
  @Test func aPassphraseIsWrappedAnew() throws {
    let sample = try Sample()
    let path = try sample.pack("a.bundle", for: [Passphrase(Secret("p"))], as: .unmarked)
    let opener = try sample.opener(passphrase: "p")
    try Self.sign(path, by: SecretKey(), with: opener, to: sample.folder.path("b.bundle"))
    let (before, after) = (try sample.folder.read("a.bundle"), try sample.folder.read("b.bundle"))
    for start in stride(from: 0, to: 96, by: 16) {
      #expect(before[start..<start + 16] != after[start..<start + 16])
    }
    #expect(try opener.open(sample.folder.path("b.bundle")).inspected.signers.count == 2)
  }

  @Test func aSignatureOfSomethingElseIsRefused() throws {
    let sample = try Sample()
    let bundle = try sample.opener().inspect(sample.pack("a.bundle")).sealed
    let stranger = SecretKey()
    let other = BundleSignature(
      key: stranger.publicKey, signature: try stranger.sign([1, 2, 3], trustedComment: ""))
    #expect(throws: CoSigner.Failure.doesNotFit(stranger.publicKey)) {
      try CoSigner.add(other, to: bundle, output: sample.folder.path("b"), protection: .none)
    }
    let lying = BundleSignature(
      key: stranger.publicKey, signature: try stranger.sign(bundle.manifestBytes, trustedComment: "edition:9")
    )
    #expect(throws: CoSigner.Failure.doesNotFit(stranger.publicKey)) {
      try CoSigner.add(lying, to: bundle, output: sample.folder.path("b"), protection: .none)
    }
  }

  @Test func sixteenSignaturesAreEnough() throws {
    let sample = try Sample()
    let path = try sample.pack("a.bundle")
    let opener = try sample.opener()
    for _ in 1..<16 { try Self.sign(path, by: SecretKey(), with: opener, to: path) }
    #expect(try opener.open(path).inspected.signers.count == 16)
    #expect(throws: CoSigner.Failure.tooMany) { try Self.sign(path, by: SecretKey(), with: opener, to: path) }
  }
}
