internal import Age
internal import BundleFormat
internal import Bytes
internal import Documents
internal import Minisign
internal import Search
internal import Sodium

/// Bytes that can be read at any position: what a bundle is read from.
public protocol GuideBundleSource: AnyObject, Sendable {
  /// How many bytes there are.
  var count: UInt64 { get }

  /// Exactly `count` bytes, the first of them at `offset`; `nil` if they can't be read. It is asked from several threads at
  /// once.
  func bytes(at offset: UInt64, count: Int) -> [UInt8]?
}

/// A bundle of guides: opened, judged, read and searched, without a file or a network.
///
/// This is the package's face to other packages. Nothing of a bundle is handed out that is not proven by its signatures.
public struct GuideBundle: Sendable {
  /// Why a bundle is not opened, or something in it not read.
  public struct Failure: Error, Equatable, Sendable {
    /// A name, such as `unknownPublisher`, `passphraseNeeded` or `damaged`.
    public let name: String
    /// What goes with it: the key of a publisher, the part that is damaged, a path.
    public let values: [String]

    init(_ error: ReadingError) { (name, values) = error.code }

    init(_ name: String, _ values: [String]) { (self.name, self.values) = (name, values) }
  }

  /// What opens an encrypted bundle.
  public enum Key: Sendable {
    /// A passphrase. Bundles are made with Unicode's normal form C of it, so give that.
    case passphrase(String)
    /// Secret keys, as age-keygen or `bundle key new` writes them.
    case identities(String)
  }

  /// What its signatures are worth to somebody who knows some publishers.
  public enum Trust: Equatable, Sendable {
    /// It is by a publisher who is known by this name.
    case known(String)
    /// It is by a stranger, and these, who are known, have signed it too.
    case vouched(by: [String])
    /// Nobody who is known signed it.
    case unknown
  }

  /// A guide that answers a query.
  public struct Hit: Equatable, Sendable {
    /// Its path.
    public let path: String
    /// Its title.
    public let title: String
    /// The headings of the section that answers best, the highest first.
    public let headings: [String]
    /// Some words of that section.
    public let snippet: String
    /// Where in those the words are that were looked for, in bytes of UTF-8.
    public let marks: [Range<Int>]
  }

  private let bundle: OpenedBundle

  /// What the collection is called.
  public var title: String { bundle.manifest.title }
  /// A number that grows with each edition.
  public var edition: Int64 { bundle.manifest.edition }
  /// The day of the edition, `YYYY-MM-DD`.
  public var date: String { bundle.manifest.date }
  /// The publisher's public key, as minisign writes it: `RW…`.
  public var publisher: String { bundle.inspected.publisher.key.line }
  /// What its signatures are worth.
  public let trust: Trust

  /// Opens a bundle and checks its signatures.
  ///
  /// - Parameters:
  ///   - source: its bytes.
  ///   - key: what opens it, if it is encrypted.
  ///   - publishers: the public keys of those who are known (`RW…`), and their names.
  ///   - allowsUnknown: whether one by nobody who is known is opened, too.
  public init(
    _ source: any GuideBundleSource, key: Key? = nil, publishers: [(key: String, name: String)],
    allowsUnknown: Bool = false
  ) throws(Failure) {
    let known = try Self.keys(publishers)
    do throws(ReadingError) {
      self = try Self.open(AdaptedSource(source), key, known, allowsUnknown)
    } catch {
      throw Failure(error)
    }
  }

  /// The same for bytes in memory.
  public init(
    _ bytes: [UInt8], key: Key? = nil, publishers: [(key: String, name: String)], allowsUnknown: Bool = false
  ) throws(Failure) {
    let known = try Self.keys(publishers)
    do throws(ReadingError) {
      self = try Self.open(MemorySource(bytes), key, known, allowsUnknown)
    } catch {
      throw Failure(error)
    }
  }

  private static func keys(
    _ publishers: [(key: String, name: String)]
  ) throws(Failure) -> [(PublicKey, String)] {
    var keys: [(PublicKey, String)] = []
    for (line, name) in publishers {
      guard let key = try? PublicKey(line: line) else { throw Failure("noPublicKey", [line]) }
      keys.append((key, name))
    }
    return keys
  }

  private static func open(
    _ source: any ByteSource, _ key: Key?, _ publishers: [(PublicKey, String)], _ allowsUnknown: Bool
  ) throws(ReadingError) -> GuideBundle {
    var known = KnownKeys()
    for (key, name) in publishers { known.trust(key.key, as: KeyName(name: name, place: "")) }
    var identities: [any Identity] = []
    switch key {
    case .passphrase(let text): identities = [Passphrase(Secret(atMost: text.utf8.count, text.utf8))]
    case .identities(let text):
      do throws(AgeError) {
        for identity in try KeyFile.identities(Secret(atMost: text.utf8.count, text.utf8)) {
          identities.append(identity)
        }
      } catch {
        throw .encryption(error)
      }
    case nil: break
    }
    let inspected = try BundleFile(source, named: "").inspect(with: identities, knowing: known)
    return GuideBundle(try inspected.opened(allowing: allowsUnknown ? .unknown : []))
  }

  private init(_ bundle: OpenedBundle) {
    self.bundle = bundle
    trust =
      switch bundle.verdict {
      case .known(let name): .known(name.name)
      case .vouched(let names): .vouched(by: names.map { $0.name })
      case .tooFewSigned, .proposed, .revoked, .unknown: .unknown
      }
  }

  /// Checks every byte. What is read is checked anyway; this is to know beforehand that all of it can be.
  public func verify() throws(Failure) {
    do throws(BundleError) { try bundle.inspected.sealed.contents().verify() } catch {
      throw Failure(.bundle(error))
    }
  }

  /// The paths of all guides, in their order.
  public func guides() throws(Failure) -> [String] {
    do throws(BundleError) {
      return try bundle.reader.entries(areToBeFiles: false).filter { $0.guide != nil }.map { $0.path.text }
    } catch {
      throw Failure(.bundle(error))
    }
  }

  /// The text of a guide, as it was written.
  public func text(of path: String) throws(Failure) -> String {
    do throws(ReadingError) {
      let entry = try reading { () throws(BundleError) in try bundle.reader.entry(at: GuidePath(path)) }
      guard let entry else { throw .noSuchGuide(path) }
      return String(decoding: try bundle.document(of: entry).text, as: UTF8.self)
    } catch {
      throw Failure(error)
    }
  }

  /// Guides that answer a query, the best first; none if it has no word. What can be typed stands in the README.
  ///
  /// - Throws: what keeps the guides from being read, if nothing was found for that.
  public func search(_ words: String, limit: Int = 10) throws(Failure) -> [Hit] {
    guard let query = try? Query(words) else { return [] }
    let result = BundleSearch([bundle]).search(query, limit: limit)
    if result.hits.isEmpty, let failure = result.failures.first { throw Failure(.bundle(failure.error)) }
    return result.hits.map { hit in
      Hit(
        path: hit.path.text, title: hit.match.title, headings: hit.match.headings,
        snippet: hit.match.snippet.text,
        marks: hit.match.snippet.marks)
    }
  }
}

/// Somebody else's bytes as ours.
private final class AdaptedSource: ByteSource {
  private let source: any GuideBundleSource

  /// As it was at first: what changes meanwhile is not what was checked.
  let count: UInt64

  init(_ source: any GuideBundleSource) {
    self.source = source
    count = source.count
  }

  func read(
    at offset: UInt64, count: Int, into target: inout OutputSpan<UInt8>
  ) throws(SourceError) {
    try checkRange(offset, count, of: self.count)
    guard let bytes = source.bytes(at: offset, count: count), bytes.count == count else { throw .system(5) }
    target.append(bytes.span)
  }
}
