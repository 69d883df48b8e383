package import Age
internal import BundleFormat
package import Bytes
internal import Minisign
package import Sodium

/// A bundle that is not opened yet: it may be encrypted, and who signed it is not known.
package struct BundleFile: Sendable {
  /// What it takes to open it.
  package enum Lock: Equatable, Sendable {
    /// Nothing.
    case none
    /// One of the keys that it is encrypted to, which have these types.
    case keys(recipientTypes: [String])
    /// A passphrase. Where the file is unmarked, that is only supposed.
    case passphrase(isSupposed: Bool)
  }

  /// What it takes to open it.
  package let lock: Lock
  /// What the reader calls it.
  package let name: String
  private let source: any ByteSource
  private let age: AgeFile?
  private let envelope: Envelope?
  private let salvages: Bool

  /// Looks at a file.
  ///
  /// - Parameters:
  ///   - name: what the reader calls it.
  ///   - salvages: whether what is intact of a damaged bundle is to be read.
  package init(_ source: any ByteSource, named name: String, salvages: Bool = false) throws(ReadingError) {
    (self.source, self.name, self.salvages) = (source, name, salvages)
    let kind: Kind
    do { kind = try Kind(of: source) } catch { throw ReadingError(error) }
    let isEncrypted = if case .encrypted(let envelope) = kind { envelope != .unmarked } else { false }
    if salvages, !isEncrypted, Frame.isRecognised(endOf: source) {
      (lock, age, envelope) = (.none, nil, nil)
      return
    }
    switch kind {
    case .other(let error): throw error
    case .signed: (lock, age, envelope) = (.none, nil, nil)
    case .encrypted(let form):
      let file = try decrypting { () throws(AgeError) in
        try AgeFile(form.binary(source, whereLength: Frame.canHave))
      }
      (age, envelope) = (file, form)
      lock =
        file.needsPassphrase
        ? .passphrase(isSupposed: form == .unmarked)
        : .keys(recipientTypes: file.header.stanzas.map { $0.type })
    }
  }

  /// Opens it as far as its signatures, whoever made them.
  ///
  /// - Parameters:
  ///   - identities: a passphrase, or the keys to try.
  ///   - known: the publishers' keys that the reader knows of.
  package func inspect(
    with identities: [any Identity] = [], knowing known: KnownKeys
  ) throws(ReadingError) -> InspectedBundle {
    guard let age, let envelope else { return try inspected(source, knowing: known) }
    guard !identities.isEmpty else {
      switch lock {
      case .keys(let types): throw .keyNeeded(recipientTypes: types)
      case .passphrase(isSupposed: true): throw .passphraseNeededOrNoBundle
      case .passphrase, .none: throw .passphraseNeeded
      }
    }
    let payload: DecryptedPayload
    do throws(AgeError) { payload = try age.open(with: identities) } catch {
      switch error {
      case .wrongPassphrase where envelope == .unmarked: throw .wrongPassphraseOrNoBundle
      case .noIdentityMatched(let types):
        throw .noKeyFits(recipientTypes: types, given: identities.map { $0.stanzaType })
      case .truncated(.payload): throw Self.cutOff(age, identities)
      default: throw .encryption(error)
      }
    }
    return try inspected(
      payload, knowing: known, opened: InspectedBundle.Encryption(age, identities, envelope))
  }

  /// Finds the key of the contents, which opens them as ``FileKey`` does; `nil` if they are not encrypted.
  package func contentsKey(with identities: [any Identity]) throws(ReadingError) -> Secret? {
    guard let age, let envelope else { return nil }
    do throws(AgeError) { return try age.fileKey(for: identities) } catch {
      if envelope == .unmarked, error == .wrongPassphrase { throw .wrongPassphraseOrNoBundle }
      throw .encryption(error)
    }
  }

  /// If the end of an age file is not as it should be, the beginning of the bundle in it tells how much there should be.
  private static func cutOff(_ age: AgeFile, _ identities: [any Identity]) -> ReadingError {
    guard let start = age.unprovenStart(with: identities), let length = Frame.length(in: start) else {
      return .encryption(.truncated(.payload))
    }
    let whole = age.length(withPayload: length)
    if whole == age.length { return .bundle(.damaged(.trailer)) }
    return .bundle(
      whole > age.length
        ? .cutOff(missing: whole - age.length, of: whole) : .extended(by: age.length - whole))
  }

  /// What is said of what is encrypted and no bundle.
  private static func noBundle(in payload: any ByteSource) -> ReadingError {
    switch try? Kind(of: payload) {
    case .other(.notABundle(let seen)): .noBundleInside(seen)
    case .other(let error): error
    case .encrypted(let form) where form != .unmarked: .noBundleInside(.encrypted)
    case .encrypted, .signed, nil: .noBundleInside(nil)
    }
  }

  private func inspected(
    _ bundle: any ByteSource, knowing known: KnownKeys, opened: InspectedBundle.Encryption? = nil
  ) throws(ReadingError) -> InspectedBundle {
    let sealed: SealedBundle
    do throws(BundleError) { sealed = try SealedBundle(bundle, mends: salvages) } catch {
      throw opened != nil && error == .notABundle ? Self.noBundle(in: bundle) : .bundle(error)
    }
    let signers = sealed.signatures.map { item in
      Signer(
        key: item.key, standing: known.standing(of: item.key), comment: item.signature.trustedComment)
    }
    return InspectedBundle(
      name: name, fileLength: source.count, encryption: opened, signers: signers,
      requirements: known.requirements(of: sealed.manifest.publisher), sealed: sealed, salvages: salvages)
  }
}

extension BundleFile {
  /// What a file is, by its contents. Its name says nothing.
  package enum Kind: Equatable, Sendable {
    /// A signed bundle that is not encrypted.
    case signed
    /// A file that is encrypted, or may be: nothing but its length speaks for an unmarked one.
    case encrypted(Envelope)
    /// Something else, or a bundle whose beginning is lost, with what is to be said of it.
    case other(ReadingError)

    /// Tells what bytes are.
    package init(of source: any ByteSource) throws(SourceError) {
      if let envelope = try Envelope.recognise(source) {
        self = .encrypted(envelope)
        return
      }
      let start = try source.read(at: 0, count: Int(min(source.count, Frame.recognitionLength)))
      if Frame.isRecognised(start) {
        self = .signed
      } else if Frame.isRecognised(endOf: source) {
        self = .other(.bundle(.headless))
      } else if Frame.isChangedText(start) {
        self = .other(.bundle(.changedText))
      } else {
        let length = UnmarkedLayout.payloadLength(ofFile: source.count)
        let canBeUnmarked = length.map { Frame.canHave(length: $0) } ?? false
        if let seen = try Lookalike(source, besidesNoise: canBeUnmarked) {
          self = .other(.notABundle(seen))
        } else {
          self = canBeUnmarked ? .encrypted(.unmarked) : .other(.notABundle(nil))
        }
      }
    }

    /// Whether it is a bundle, or an encrypted file, for all that can be told without trying to open it.
    package var isBundle: Bool {
      switch self {
      case .signed: true
      case .encrypted(let form): form != .unmarked
      case .other: false
      }
    }
  }
}
