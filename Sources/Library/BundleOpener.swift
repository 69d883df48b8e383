package import Age
package import BundleFormat
package import Bytes
package import Minisign
internal import Passphrases
package import Sodium
internal import System

/// What it takes to open bundles: keys, and whom to trust.
package struct BundleOpener {
  /// The keys to try.
  package var identities: [any Identity]
  /// Asked for a passphrase when a file needs one; `nil` if there is none to be had.
  package var passphrase: () throws -> Secret?
  /// Whom to trust.
  package var trust: TrustStore
  /// Whether bundles by others are opened too.
  package var allowsUnknown: Bool
  /// Whether bundles are opened by publishers whom a folder proposes, to be shown as not confirmed.
  package var allowsProposed = false
  /// Whether files without any mark are tried with the passphrase. In a whole library they are not, or it would
  /// be asked for any noise.
  package var triesUnmarked = true
  /// Whether what is intact of a damaged bundle is to be read.
  package var salvages = false

  /// An opener with these keys and this trust.
  package init(
    identities: [any Identity], passphrase: @escaping () throws -> Secret?, trust: TrustStore,
    allowsUnknown: Bool
  ) {
    self.identities = identities
    self.passphrase = passphrase
    self.trust = trust
    self.allowsUnknown = allowsUnknown
  }

  /// What a file is, by its contents. Its name says nothing.
  package enum Kind: Equatable, Sendable {
    /// A signed bundle that is not encrypted.
    case signed
    /// A file that is encrypted, or may be: nothing but its length speaks for an unmarked one.
    case encrypted(Envelope)
    /// Something else.
    case other
  }

  /// Tells what a file is.
  package static func kind(ofFile path: String) throws -> Kind {
    try kind(of: FileSource(path: path))
  }

  /// Tells what bytes are.
  package static func kind(of source: any ByteSource) throws -> Kind {
    let start = try source.read(at: 0, count: Int(min(source.count, UInt64(Envelope.recognitionLength))))
    if let envelope = Envelope.recognise(start) { return .encrypted(envelope) }
    if Frame.isRecognised(start) { return .signed }
    guard let length = UnmarkedLayout.payloadLength(ofFile: source.count), Frame.canHave(length: length)
    else {
      return .other
    }
    return .encrypted(.unmarked)
  }

  /// Opens a file as far as its signatures, whoever made them. `-` is standard input.
  package func inspect(_ path: String) throws -> InspectedBundle {
    let file = try openSource(path)
    let kind = try Self.kind(of: file)
    let isEncrypted = if case .encrypted(let envelope) = kind { envelope != .unmarked } else { false }
    if salvages, !isEncrypted, Frame.isRecognised(endOf: file) {
      return try inspected(file, path, file.count, nil, hasPassphrase: false, nil)
    }
    switch kind {
    case .other: throw LibraryError.notABundle
    case .signed: return try inspected(file, path, file.count, nil, hasPassphrase: false, nil)
    case .encrypted(.unmarked) where !triesUnmarked: throw LibraryError.notABundle
    case .encrypted(let envelope):
      let age = try AgeFile(envelope.binary(file))
      let keys = try keys(for: age, envelope)
      do {
        let payload = try payload(of: age, with: keys)
        return try inspected(
          payload, path, file.count, envelope, hasPassphrase: age.needsPassphrase
        ) { output in
          // A passphrase is known, so that everything can be new; who has a key is not.
          let passphrases = keys.compactMap { $0 as? Passphrase }
          return passphrases.isEmpty
            ? try age.encryptor(to: output, with: keys) : try Encryptor(to: output, recipients: passphrases)
        }
      } catch AgeError.wrongPassphrase where envelope == .unmarked {
        throw LibraryError.wrongPassphraseOrNoBundle
      } catch AgeError.noIdentityMatched(let types) {
        throw LibraryError.noKeyFits(
          recipientTypes: types, given: keys.map { type(of: $0).stanzaType })
      }
    }
  }

  /// What is in an age file. If its end is not as it should be, the beginning of the bundle in it tells how much of
  /// it there should be.
  private func payload(of age: AgeFile, with keys: [any Identity]) throws -> DecryptedPayload {
    do { return try age.open(with: keys) } catch AgeError.truncated(.payload) {
      guard let start = age.unprovenStart(with: keys), let length = Frame.length(in: start) else {
        throw AgeError.truncated(.payload)
      }
      let whole = age.length(withPayload: length)
      guard whole != age.length else { throw BundleError.damaged(.trailer) }
      throw whole > age.length
        ? BundleError.cutOff(missing: whole - age.length, of: whole) : .extended(by: age.length - whole)
    }
  }

  private func inspected(
    _ source: any ByteSource, _ path: String, _ length: UInt64, _ envelope: Envelope?,
    hasPassphrase: Bool, _ encryptor: (@Sendable (any ByteSink) throws -> Encryptor)?
  ) throws -> InspectedBundle {
    let sealed = try SealedBundle(source, mends: salvages)
    let signers = sealed.signatures.map { item in
      Signer(
        key: item.key, standing: trust.standing(of: item.key), comment: item.signature.trustedComment)
    }
    return InspectedBundle(
      path: path, fileLength: length, envelope: envelope, signers: signers, sealed: sealed,
      encryptorForSameRecipients: encryptor, hasPassphrase: hasPassphrase)
  }

  private func keys(for age: AgeFile, _ envelope: Envelope) throws -> [any Identity] {
    if age.needsPassphrase {
      guard let secret = try passphrase() else {
        throw envelope == .unmarked ? LibraryError.passphraseNeededOrNoBundle : .passphraseNeeded
      }
      return [Passphrase(forms: PassphraseText.forms(secret))]
    }
    guard !identities.isEmpty else {
      throw LibraryError.keyNeeded(recipientTypes: age.header.stanzas.map(\.type))
    }
    return identities
  }

  /// Opens a bundle for reading.
  ///
  /// - Throws: ``LibraryError/unknownPublisher(_:)`` or ``LibraryError/unconfirmedPublisher(_:)`` for one by nobody that
  ///   is known, unless that is allowed; ``LibraryError/revokedKey(_:_:)``, whatever is allowed.
  package func open(_ path: String) throws -> OpenedBundle {
    let bundle = try inspect(path)
    switch bundle.verdict {
    case .known, .vouched: break
    case .proposed(let name):
      guard allowsProposed || allowsUnknown else {
        throw LibraryError.unconfirmedPublisher(name)
      }
    case .revoked(let key, let name): throw LibraryError.revokedKey(key, name)
    case .unknown: guard allowsUnknown else { throw LibraryError.unknownPublisher(bundle.publisher.key) }
    }
    return OpenedBundle(bundle, salvages: salvages)
  }
}

/// Somebody who signed a bundle.
package struct Signer: Equatable, Sendable {
  /// The key.
  package var key: PublicKey
  /// What is known of it.
  package var standing: Standing
  /// What they say of the bundle in their signature.
  package var comment: String

  /// The name that the reader knows the key under.
  package var name: String? { if case .known(let name) = standing { name.name } else { nil } }
}

/// What the signatures of a bundle are worth to a reader.
package enum Verdict: Equatable, Sendable {
  /// Its publisher is known.
  case known(KeyName)
  /// Its publisher is not, but somebody who is has signed it, too.
  case vouched(by: [KeyName])
  /// A folder says who its publisher is, and the reader has not confirmed that.
  case proposed(KeyName)
  /// Somebody signed it with a key that is revoked, and nobody that is known.
  case revoked(PublicKey, KeyName)
  /// Nobody that is known signed it.
  case unknown

  /// Whether it is by somebody that the reader trusts.
  package var isTrusted: Bool {
    switch self {
    case .known, .vouched: true
    case .proposed, .revoked, .unknown: false
    }
  }

  /// What signatures are worth, that of the publisher first.
  init(_ signers: [Signer]) {
    let known = signers.compactMap { if case .known(let name) = $0.standing { name } else { nil } }
    let revoked = signers.lazy.compactMap { signer in
      if case .revoked(let name) = signer.standing { (signer.key, name) } else { nil }
    }.first
    if case .known(let name) = signers.first?.standing {
      self = .known(name)
    } else if !known.isEmpty {
      self = .vouched(by: known)
    } else if let (key, name) = revoked {
      self = .revoked(key, name)
    } else if case .proposed(let name) = signers.first?.standing {
      self = .proposed(name)
    } else {
      self = .unknown
    }
  }
}

/// A bundle whose signatures hold, and what is known of those who made them.
package struct InspectedBundle: Sendable {
  /// The file.
  package let path: String
  /// Its length.
  package let fileLength: UInt64
  /// How its encryption is written; `nil` if it is not encrypted.
  package let envelope: Envelope?
  /// Who signed, the publisher first.
  package let signers: [Signer]
  /// The manifest and its signatures.
  package let sealed: SealedBundle
  /// Begins another file for those who can open this one; `nil` if it is not encrypted. With a passphrase it has
  /// nothing in common with this one; with keys it has the header, see ``AgeFile/encryptor(to:with:)``.
  package let encryptorForSameRecipients: (@Sendable (any ByteSink) throws -> Encryptor)?

  /// Whether it is encrypted.
  package var isEncrypted: Bool { envelope != nil }
  /// Whether it is opened with a passphrase.
  package let hasPassphrase: Bool

  /// Who published it.
  package var publisher: Signer { signers[0] }
  /// Who signed it besides.
  package var vouchers: ArraySlice<Signer> { signers.dropFirst() }
  /// What these signatures are worth.
  package let verdict: Verdict

  fileprivate init(
    path: String, fileLength: UInt64, envelope: Envelope?, signers: [Signer], sealed: SealedBundle,
    encryptorForSameRecipients: (@Sendable (any ByteSink) throws -> Encryptor)?, hasPassphrase: Bool
  ) {
    self.path = path
    self.fileLength = fileLength
    self.envelope = envelope
    self.signers = signers
    self.sealed = sealed
    self.encryptorForSameRecipients = encryptorForSameRecipients
    self.hasPassphrase = hasPassphrase
    verdict = Verdict(signers)
  }
}

/// A bundle that may be read: its publisher is known, or the reader said that this need not be.
///
/// There is no other way to one than ``BundleOpener/open(_:)``.
package struct OpenedBundle: Sendable {
  /// What was found when it was opened.
  package let bundle: InspectedBundle
  /// Its files.
  package let reader: BundleReader

  fileprivate init(_ bundle: InspectedBundle, salvages: Bool) {
    self.bundle = bundle
    reader = salvages ? bundle.sealed.salvage() : bundle.sealed.contents()
  }

  /// The same bundle, of which only what is intact is read.
  package func salvaged() -> OpenedBundle { OpenedBundle(bundle, salvages: true) }

  /// What is left of it, if it is read in spite of damage.
  package var salvage: Salvage? { reader.salvage }

  /// How many files can be read.
  package var files: Int { salvage?.intact.count ?? manifest.files }
  /// How many of them are guides.
  package var guides: Int { salvage?.intact.count { $0.guide != nil } ?? manifest.guides }

  /// What was signed.
  package var manifest: Manifest { bundle.sealed.manifest }
}
