import Age
import BundleFormat
import Bytes
import Compression
import Documents
import Minisign
import Packing
import Search
import Sodium
import Testing
import TestSupport

@testable import BundleReading

/// Bundles through the door that all front ends use: bytes and keys, no files.
@Suite struct BundleReadingTests {
  private static let publisher = SecretKey()
  private static let guides = [
    ("en/visas.md", "# Visas\n\nAsk the consulate about visas first.\n\n![map](map.png)\n"),
    ("zh/医疗.md", "# 医疗\n\n先登记，再看病。\n"),
  ]

  /// A bundle as bytes, encrypted to somebody or not.
  private func packed(
    for recipients: [any Recipient] = [], as envelope: Envelope = .binary, adding others: Int = 0
  ) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    for number in 0..<others { try folder.write([], to: "guides/\(number).bin") }
    for (path, text) in Self.guides { try folder.write(Array(text.utf8), to: "guides/\(path)") }
    try folder.write([1, 2, 3], to: "guides/other.bin")
    var request = PackRequest(
      folder: folder.path("guides"), output: folder.path("a"), signers: [Self.publisher],
      protection: recipients.isEmpty ? .none : .recipients(recipients, envelope),
      identity: .init(title: "Guides", edition: 1, date: "2026-11-29"), codec: .zstd)
    request.uncleaned = .keep
    _ = try Packer.pack(request)
    return try folder.read("a")
  }

  private var known: KnownKeys {
    var known = KnownKeys()
    known.trust(Self.publisher.publicKey.key, as: KeyName(name: "alice", place: "here"))
    return known
  }

  private func file(_ bytes: [UInt8], salvages: Bool = false) throws(ReadingError) -> BundleFile {
    try BundleFile(MemorySource(bytes), named: "a", salvages: salvages)
  }

  /// Bundles with long lists are left out where several are read together, and keep nobody else from being read.
  @Test func listsHaveSharesOfALibrary() throws {
    let bundle = try packed()
    let small = try file(bundle).inspect(knowing: known).opened()
    let many = try file(packed(adding: 6000)).inspect(knowing: known).opened()
    [small].shareLists(1)
    #expect(try small.reader.entries().count == 3)
    [many, small].shareLists(2 << 20)
    #expect(try small.reader.entries().count == 3)
    #expect(throws: BundleError.listTooLong) { try many.reader.entries() }
    #expect(try many.entry(named: "5999.bin").path == "5999.bin")
    let result = BundleSearch([many, small]).search(try Query("visas"), limit: 5)
    #expect(result.hits.map(\.path) == ["en/visas.md"])
    #expect(result.failures.map(\.error) == [.listTooLong])
    [many, small].shareLists()
    #expect(try many.reader.entries().count == 6003)
  }

  @Test func opensJudgesAndSearches() throws {
    let file = try file(packed())
    #expect(file.lock == .none)
    let inspected = try file.inspect(knowing: known)
    #expect(inspected.verdict == .known(KeyName(name: "alice", place: "here")))
    let bundle = try inspected.opened()
    try bundle.reader.verify()
    #expect(bundle.guides == 2 && bundle.files == 3)
    let entry = try bundle.entry(named: "Visas")
    #expect(try bundle.document(of: entry).firstHeading == "Visas")
    let result = BundleSearch([bundle]).search(try Query("签证"), limit: 5)
    #expect(result.hits.map(\.path) == ["en/visas.md"])
    #expect(result.hits.map(\.match.relation) == [.translated])
    #expect(throws: ReadingError.noSuchGuide("boats")) { try bundle.entry(named: "boats") }
    // A part of a name, whichever way its letters are composed.
    #expect(try bundle.entry(named: "isa").path == "en/visas.md")
    #expect(try bundle.entry(named: "疗").path == "zh/医疗.md")
  }

  @Test func whoIsNotKnownIsNotReadUnlessThatIsAllowed() throws {
    let bytes = try packed()
    let stranger = try file(bytes).inspect(knowing: KnownKeys())
    #expect(stranger.verdict == .unknown)
    #expect(throws: ReadingError.unknownPublisher(Self.publisher.publicKey)) { try stranger.opened() }
    #expect(throws: ReadingError.unknownPublisher(Self.publisher.publicKey)) {
      try stranger.opened(allowing: .proposed)
    }
    _ = try stranger.opened(allowing: .unknown)

    var proposed = KnownKeys()
    let name = KeyName(name: "bob", place: "the folder")
    proposed.propose(Self.publisher.publicKey.key, as: name)
    let unconfirmed = try file(bytes).inspect(knowing: proposed)
    #expect(throws: ReadingError.unconfirmedPublisher(name)) { try unconfirmed.opened() }
    _ = try unconfirmed.opened(allowing: .proposed)

    // Whoever trusts it: what is revoked counts as nothing, and is not opened whatever is allowed.
    var revoked = known
    revoked.revoke(Self.publisher.publicKey.key, as: name)
    let inspected = try file(bytes).inspect(knowing: revoked)
    #expect(throws: ReadingError.revokedKey(Self.publisher.publicKey, name)) {
      try inspected.opened(allowing: .unknown)
    }
  }

  @Test func saysWhatItTakesToOpen() throws {
    let reader = X25519Identity()
    let bytes = try packed(for: [reader.recipient])
    let toKey = try file(bytes)
    #expect(toKey.lock == .keys(recipientTypes: ["X25519"]))
    #expect(throws: ReadingError.keyNeeded(recipientTypes: ["X25519"])) { try toKey.inspect(knowing: known) }
    #expect(throws: ReadingError.noKeyFits(recipientTypes: ["X25519"], given: ["mlkem768x25519"])) {
      try toKey.inspect(with: [HybridIdentity()], knowing: known)
    }
    #expect(try toKey.inspect(with: [reader], knowing: known).isEncrypted)
    // Of a bundle in a single chunk, nothing tells how much there should be.
    #expect(throws: ReadingError.encryption(.truncated(.payload))) {
      try file(bytes.dropLast(9)).inspect(with: [reader], knowing: known)
    }

    let hybrid = HybridIdentity()
    let toHybrid = try file(packed(for: [hybrid.recipient], as: .armored))
    #expect(try toHybrid.inspect(with: [hybrid], knowing: known).envelope == .armored)

    let unmarked = try file(packed(for: [Passphrase(Secret("p"))], as: .unmarked))
    #expect(unmarked.lock == .passphrase(isSupposed: true))
    #expect(throws: ReadingError.passphraseNeededOrNoBundle) { try unmarked.inspect(knowing: known) }
    #expect(throws: ReadingError.wrongPassphraseOrNoBundle) {
      try unmarked.inspect(with: [Passphrase(Secret("q"))], knowing: known)
    }
    #expect(try unmarked.inspect(with: [Passphrase(Secret("p"))], knowing: known).hasPassphrase)
    #expect(throws: ReadingError.notABundle(.text)) { try file(Array("# Visas\n".utf8)) }
  }

  @Test func whatIsIntactOfADamagedBundleIsRead() throws {
    var bytes = try packed()
    bytes[0] ^= 1
    #expect(throws: ReadingError.bundle(.headless)) { try file(bytes) }
    let bundle = try file(bytes, salvages: true).inspect(knowing: known).opened()
    #expect(bundle.salvage?.isMended == true && bundle.guides == 2)
  }

  /// What other packages see.
  @Test func otherPackagesOpenJudgeAndSearch() throws {
    final class Source: GuideBundleSource {
      let all: [UInt8]
      init(_ all: [UInt8]) { self.all = all }
      var count: UInt64 { UInt64(all.count) }
      func bytes(at offset: UInt64, count: Int) -> [UInt8]? {
        offset + UInt64(count) <= self.count ? Array(all[Int(offset)..<Int(offset) + count]) : nil
      }
    }
    let key = Self.publisher.publicKey.line
    let bytes = try packed()
    let bundle = try GuideBundle(Source(bytes), publishers: [(key, "alice")])
    #expect(bundle.trust == .known("alice") && bundle.title == "Guides" && bundle.publisher == key)
    try bundle.verify()
    #expect(try bundle.guides() == ["en/visas.md", "zh/医疗.md"])
    #expect(try bundle.text(of: "zh/医疗.md") == Self.guides[1].1)
    let hit = try #require(try bundle.search("consulate", limit: .max).first)
    #expect(hit.path == "en/visas.md" && hit.headings == ["Visas"] && hit.marks.count == 1)

    let stranger = #expect(throws: GuideBundle.Failure.self) { try GuideBundle(bytes, publishers: []) }
    #expect(stranger?.name == "unknownPublisher" && stranger?.values == [key])
    #expect(try GuideBundle(bytes, publishers: [], allowsUnknown: true).trust == .unknown)
    let mistyped = #expect(throws: GuideBundle.Failure.self) {
      try GuideBundle(bytes, publishers: [("RWx", "a")])
    }
    #expect(mistyped?.name == "noPublicKey")
    #expect(throws: GuideBundle.Failure.self) { try bundle.text(of: "visas") }
    let locked = try packed(for: [Passphrase(Secret("p"), workFactor: 4)])
    #expect(try GuideBundle(locked, key: .passphrase("p"), publishers: [(key, "alice")]).edition == 1)
    #expect(throws: GuideBundle.Failure.self) { try GuideBundle(locked, publishers: [(key, "alice")]) }
  }

  @Test func anObserverLearnsTheLength() throws {
    let observed = try Observation(MemorySource(packed(for: [X25519Identity().recipient])))
    #expect(observed.recipientTypes == ["X25519"] && observed.contentLengths != nil)
  }
}
