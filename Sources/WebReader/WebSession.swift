internal import Age
internal import BundleFormat
package import BundleReading
package import Bytes
internal import Documents
internal import Minisign
internal import Passphrases
internal import Search
package import Sodium

/// What a page asks of bundles, and the answers as JSON: the whole boundary between it and the program.
///
/// Every answer is an object. One with `error` says what went wrong, by a name of ``ReadingError`` and the values that go
/// with it; the words are the page's. Numbers of bundles count from nought in the order in which they were opened.
package final class WebSession {
  private var known = KnownKeys()
  /// Those that were opened; nothing in the place of one that was closed.
  private var bundles: [OpenedBundle?] = []
  private var engine: BundleSearch?

  /// No bundles, and nobody who is known.
  package init() {}

  /// What a page says of a publisher's key.
  package enum KeyRole: Int32, Sendable { case trusted = 0, proposed, revoked }

  // MARK: Whom to trust

  /// Takes a publisher's key, as a `.pub` file or as its line: `{"key", "words"}`.
  ///
  /// - Parameters:
  ///   - name: what the reader calls the publisher.
  ///   - place: who says so, as a person would say it.
  package func know(_ contents: [UInt8], as role: KeyRole, named name: String, at place: String) -> [UInt8] {
    guard let key = try? PublicKey(file: contents) else { return Self.failure("noPublicKey") }
    let name = KeyName(name: name, place: place)
    switch role {
    case .trusted: known.trust(key.key, as: name)
    case .proposed: known.propose(key.key, as: name)
    case .revoked: known.revoke(key.key, as: name)
    }
    return Self.object { json in
      json.field("key", key.line)
      json.field("words", keyWords(key.line))
    }
  }

  // MARK: Opening

  /// Says what it takes to open a file: `{"lock": "none" | "keys" | "passphrase", "isSupposed", "types"}`.
  package func look(at source: any ByteSource) -> [UInt8] {
    do throws(ReadingError) {
      let file = try BundleFile(source, named: "")
      return Self.object { json in
        json.key("lock")
        switch file.lock {
        case .none: json.string("none")
        case .keys(let types):
          json.string("keys")
          json.field("types", types)
        case .passphrase(let isSupposed):
          json.string("passphrase")
          json.field("isSupposed", isSupposed)
        }
      }
    } catch {
      return Self.failure(error)
    }
  }

  /// Finds the key of a file's contents with a passphrase, and with as much memory as that takes: `{"key"}` in hexadecimal
  /// digits, for ``open(_:named:secrets:isContentsKey:allowing:isSalvaged:)``.
  package func unlock(_ source: any ByteSource, with forms: [Secret]) -> [UInt8] {
    do throws(ReadingError) {
      let key = try BundleFile(source, named: "").contentsKey(with: [Self.passphrase(forms)])
      return Self.object { json in
        json.field("key", key.map { Hex.encode($0.reveal()) } ?? "")
      }
    } catch {
      return Self.failure(error)
    }
  }

  /// Finds the keys in a file of them that has a passphrase: `{"keys"}`, the file as it is without one.
  package func unlockKeys(_ source: any ByteSource, with forms: [Secret]) -> [UInt8] {
    do throws(ReadingError) {
      let text: Secret
      do throws(AgeError) {
        let form: Envelope?
        do throws(SourceError) { form = try Envelope.recognise(source) } catch { throw .system(5) }
        guard let binary = try form?.binary(source, whereLength: { _ in true }) else { throw .notAnAgeFile }
        text = try AgeFile(binary).openSecret(with: [Self.passphrase(forms)])
      } catch { throw .encryption(error) }
      return Self.object { json in
        json.field("keys", String(decoding: text.reveal(), as: UTF8.self))
      }
    } catch {
      return Self.failure(error)
    }
  }

  /// A passphrase of forms that a page knows, the last of which is Unicode's normal form KC.
  private static func passphrase(_ forms: [Secret]) -> Passphrase {
    Passphrase(
      forms: forms.last.map { passphraseForms(forms, withCompatible: $0) } ?? [Secret(atMost: 0, [])])
  }

  /// Opens a file: `{"bundle", "title", "edition", "date", "nextBy", "languages", "guides", "files", "isEncrypted", "verdict",
  /// "signers", "salvage"}`.
  ///
  /// - Parameters:
  ///   - secrets: the forms that a passphrase may have, or the contents of key files.
  ///   - isContentsKey: whether the one secret is what ``unlock(_:with:)`` found.
  ///   - isSalvaged: whether what is intact of a damaged bundle is to be read.
  package func open(
    _ source: any ByteSource, named name: String, secrets: [Secret] = [],
    isContentsKey: Bool = false, allowing allowed: InspectedBundle.Allowance, isSalvaged: Bool = false
  ) -> [UInt8] {
    do throws(ReadingError) {
      let file = try BundleFile(source, named: name, salvages: isSalvaged)
      var identities: [any Identity] = []
      switch file.lock {
      case .none: break
      case .passphrase where isContentsKey:
        identities = secrets.compactMap { secret in
          (try? Hex.decode(String(decoding: secret.reveal(), as: UTF8.self))).map {
            FileKey(Secret(atMost: $0.count, $0))
          }
        }
      case .passphrase: if !secrets.isEmpty { identities = [Self.passphrase(secrets)] }
      case .keys:
        for secret in secrets {
          do throws(AgeError) {
            for identity in try KeyFile.identities(secret) { identities.append(identity) }
          } catch {
            throw .encryption(error)
          }
        }
      }
      let bundle = try file.inspect(with: identities, knowing: known).opened(allowing: allowed)
      bundles.append(bundle)
      engine = nil
      return Self.object { self.describe(bundle, number: self.bundles.count - 1, &$0) }
    } catch {
      return Self.failure(error)
    }
  }

  private func describe(_ bundle: OpenedBundle, number: Int, _ json: inout JSONWriter) {
    let manifest = bundle.manifest
    json.field("bundle", number)
    json.field("title", manifest.title)
    json.field("edition", manifest.edition)
    json.field("date", manifest.date)
    if let nextBy = manifest.nextBy { json.field("nextBy", nextBy) }
    json.field("languages", manifest.languages)
    json.field("guides", bundle.guides)
    json.field("files", bundle.files)
    json.field("isEncrypted", bundle.inspected.isEncrypted)
    json.field("verdict", bundle.verdict.word)
    json.array("signers") { json in
      for signer in bundle.inspected.signers {
        json.object { json in
          json.field("key", signer.key.line)
          json.field("words", keyWords(signer.key.line))
          json.field("comment", signer.comment)
          json.key("standing")
          switch signer.standing {
          case .known(let name): json.name(name, as: "known")
          case .proposed(let name): json.name(name, as: "proposed")
          case .revoked(let name): json.name(name, as: "revoked")
          case .stranger: json.string("stranger")
          }
        }
      }
    }
    if let salvage = bundle.salvage {
      json.object("salvage") { json in
        json.field("lost", salvage.lost)
        json.field("damaged", salvage.damaged.map { $0.text })
        json.field("isMended", salvage.isMended)
      }
    }
  }

  /// Lets a bundle go, with all that is remembered of it; the numbers of the others stay.
  package func close(_ number: Int) {
    guard bundles.indices.contains(number) else { return }
    bundles[number] = nil
    engine = nil
  }

  /// Checks every byte of a bundle: `{"isIntact": true}`.
  package func verify(_ number: Int) -> [UInt8] {
    guard let bundle = bundle(number) else { return Self.failure("noSuchBundle") }
    do throws(BundleError) {
      try bundle.inspected.sealed.contents().verify()
      return Self.object { json in
        json.field("isIntact", true)
      }
    } catch {
      return Self.failure(.bundle(error))
    }
  }

  // MARK: Reading

  /// All files of a bundle in the order of their paths, and the facets that guides can have:
  /// `{"facets": [[name, English, Chinese]], "files": [{"path", "length", "title", "language", "attributes"}]}`; the last
  /// three of guides only. An attribute is a name, a value, and what the value is called in Chinese, if that is known.
  package func files(of number: Int) -> [UInt8] {
    guard let bundle = bundle(number) else { return Self.failure("noSuchBundle") }
    do throws(BundleError) {
      let entries = try bundle.reader.entries(areToBeFiles: false)
      var isWhole = true
      let answer = Self.object { json in
        json.array("facets") { json in
          for facet in Facet.allCases { json.strings([facet.rawValue, facet.label.en, facet.label.zh]) }
        }
        json.array("files") { json in
          for entry in entries {
            guard json.bytes.count < Self.longestAnswer else {
              isWhole = false
              break
            }
            json.object { json in
              json.field("path", entry.path.text)
              json.field("length", entry.contents.length)
              guard let guide = entry.guide else { return }
              json.field("title", guide.title)
              json.field("language", guide.language)
              json.array("attributes") { json in
                for attribute in guide.attributes {
                  let chinese = Facets.chineseName(of: attribute.value)
                  json.strings([attribute.name, attribute.value] + (chinese.map { [$0] } ?? []))
                }
              }
            }
          }
        }
      }
      return isWhole ? answer : Self.failure("tooLarge")
    } catch {
      return Self.failure(.bundle(error))
    }
  }

  /// Searches all bundles: `{"total", "isEstimate", "isCutShort", "reading", "words", "hits", "failures"}`. The places of
  /// marks are in bytes of UTF-8.
  package func search(_ text: String, limit: Int, skipping: Int) -> [UInt8] {
    let query: Query
    do throws(Query.Failure) { query = try Query(text) } catch {
      switch error {
      case .noWord: return Self.failure("noWord")
      case .onlyExclusions: return Self.failure("onlyExclusions")
      case .emptyField(let name): return Self.failure("emptyField", name)
      case .loneStar: return Self.failure("loneStar")
      }
    }
    let result = readyEngine().search(query, limit: limit, skipping: skipping)
    return Self.object { json in
      json.field("total", result.outcome.total)
      json.field("isEstimate", result.outcome.isEstimate)
      json.field("isCutShort", result.outcome.isCutShort)
      json.key("reading")
      switch result.outcome.reading {
      case .asTyped: json.string("asTyped")
      case .loosened: json.string("loosened")
      // A page does not search by meaning.
      case .partial, .related: json.string("partial")
      case .corrected(let words):
        json.string("corrected")
        json.field("words", words)
      }
      json.array("hits") { json in for hit in result.hits { self.describe(hit, &json) } }
      json.array("failures") { json in
        for failure in result.failures { json.object { Self.describe(.bundle(failure.error), &$0) } }
      }
    }
  }

  private func marker(of query: String) -> QueryMarker? {
    (try? Query(query)).map { readyEngine().marker(of: $0) }
  }

  private func readyEngine() -> BundleSearch {
    if let engine { return engine }
    let engine = BundleSearch(bundles.compactMap { $0 })
    self.engine = engine
    return engine
  }

  private func describe(_ hit: BundleSearch.Hit, _ json: inout JSONWriter) {
    json.object { json in
      json.field("bundle", self.bundles.firstIndex { $0?.reader === hit.bundle.reader } ?? 0)
      json.field("path", hit.path.text)
      json.field("title", hit.match.title)
      json.field("headings", hit.match.headings)
      json.field("node", hit.match.node)
      json.field("relation", hit.match.relation.rawValue)
      json.field("isExact", hit.match.isExact)
      json.field("snippet", hit.match.snippet.text)
      json.array("marks") { json in
        for mark in hit.match.snippet.marks {
          json.array { json in
            json.number(mark.lowerBound)
            json.number(mark.upperBound)
          }
        }
      }
    }
  }

  /// A guide: `{"path", "title", "language", "node", "document"}`, see ``DocumentWriter``.
  ///
  /// - Parameters:
  ///   - query: words to be marked in it, as a search finds them; none if empty.
  ///   - fragment: what a link names within it: the node of that is in the answer, if there is one.
  package func guide(
    _ name: String, of number: Int, marking query: String = "", at fragment: String = ""
  ) -> [UInt8] {
    guard let bundle = bundle(number) else { return Self.failure("noSuchBundle") }
    do throws(ReadingError) {
      let entry = try bundle.entry(named: name)
      let document = try bundle.document(of: entry)
      let marks = marker(of: query).map { DocumentMarks(of: document, by: $0) }
      return Self.object { json in
        json.field("path", entry.path.text)
        json.field("title", entry.guide?.title ?? "")
        json.field("language", entry.guide?.language ?? "")
        if !fragment.isEmpty, let node = document.place(named: fragment) {
          json.field("node", node)
        }
        json.key("document")
        DocumentWriter(document, path: entry.path, marks: marks, at: fragment).write(to: &json)
      }
    } catch {
      return Self.failure(error)
    }
  }

  /// The bytes of a file, which is the one answer that is not JSON; `nil` if it can't be read.
  ///
  /// - Parameter limit: the most bytes that it may have.
  package func contents(of path: String, in number: Int, atMost limit: Int) -> [UInt8]? {
    guard let reader = bundle(number)?.reader, let entry = try? reader.entry(at: GuidePath(path)) else {
      return nil
    }
    return try? reader.bytes(of: entry.contents, atMost: limit)
  }

  /// In bytes. Honest lists have a hundred thousand files in a quarter of that.
  private static let longestAnswer = 64 << 20

  private func bundle(_ number: Int) -> OpenedBundle? {
    bundles.indices.contains(number) ? bundles[number] : nil
  }

  // MARK: Answers

  private static func object(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object(body)
    return json.bytes
  }

  private static func failure(_ name: String, _ values: String...) -> [UInt8] {
    object { $0.failure(name, values) }
  }

  private static func failure(_ error: ReadingError) -> [UInt8] { object { describe(error, &$0) } }

  private static func describe(_ error: ReadingError, _ json: inout JSONWriter) {
    let (name, values) = error.code
    json.failure(name, values)
  }
}

extension Verdict {
  /// A word for it.
  fileprivate var word: String {
    switch self {
    case .known: "known"
    case .vouched: "vouched"
    case .proposed: "proposed"
    case .tooFewSigned: "tooFewSigned"
    case .revoked: "revoked"
    case .unknown: "unknown"
    }
  }
}

extension JSONWriter {
  /// `"error": NAME, "values": […]`
  fileprivate mutating func failure(_ name: String, _ values: [String]) {
    field("error", name)
    field("values", values)
  }

  fileprivate mutating func name(_ name: KeyName, as standing: String) {
    string(standing)
    field("name", name.name)
    field("place", name.place)
  }
}
