package import Age
package import BundleFormat
internal import Bytes
package import Minisign
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

  /// What a file is, by its first bytes. Its name says nothing.
  package enum Kind: Equatable, Sendable { case signed, encrypted, armored, other }

  /// Tells what a file is.
  package static func kind(ofFile path: String) throws -> Kind {
    try kind(FileSource(path: path))
  }

  private static func kind(_ source: any ByteSource) throws -> Kind {
    let start = try source.read(at: 0, count: Int(min(source.count, UInt64(Armor.recognitionLength))))
    if AgeFile.isRecognised(start) { return .encrypted }
    if Armor.isRecognised(start) { return .armored }
    return Frame.isRecognised(start) ? .signed : .other
  }

  /// Opens a file as far as its signatures, whoever made them.
  package func inspect(_ path: String) throws -> InspectedBundle {
    let file = try FileSource(path: path)
    var source: any ByteSource = file
    let kind = try Self.kind(file)
    switch kind {
    case .other: throw LibraryError.notABundle
    case .signed: break
    case .encrypted: source = try decrypted(file)
    case .armored: source = try decrypted(Armor.decode(file))
    }
    let sealed = try SealedBundle(source)
    let signers = sealed.signatures.map { Signer(key: $0.key, name: trust.name(of: $0.key)) }
    return InspectedBundle(
      path: path, fileLength: file.count, isEncrypted: kind != .signed, signers: signers, sealed: sealed)
  }

  private func decrypted(_ file: any ByteSource) throws -> any ByteSource {
    let age = try AgeFile(file)
    if age.needsPassphrase {
      guard let secret = try passphrase() else { throw LibraryError.passphraseNeeded }
      return try age.open(with: [Passphrase(secret)])
    }
    guard !identities.isEmpty else { throw LibraryError.keyNeeded }
    return try age.open(with: identities)
  }

  /// Opens a bundle for reading.
  ///
  /// - Throws: ``LibraryError/unknownPublisher(_:)`` for one by nobody that is known, unless that is allowed.
  package func open(_ path: String) throws -> OpenedBundle {
    let bundle = try inspect(path)
    guard bundle.isByKnownPublisher || allowsUnknown else {
      throw LibraryError.unknownPublisher(bundle.sealed.manifest.publisher)
    }
    return OpenedBundle(bundle)
  }
}

/// Somebody who signed a bundle.
package struct Signer: Equatable, Sendable {
  /// The key.
  package var key: PublicKey
  /// The name that the key is known under; `nil` for a stranger.
  package var name: String?
}

/// A bundle whose signatures hold, and what is known of those who made them.
package struct InspectedBundle: Sendable {
  /// The file.
  package let path: String
  /// Its length.
  package let fileLength: UInt64
  /// Whether it is encrypted.
  package let isEncrypted: Bool
  /// Who signed, the publisher first.
  package let signers: [Signer]
  /// The manifest and its signatures.
  package let sealed: SealedBundle

  /// Whether one of those who signed is known.
  package var isByKnownPublisher: Bool { publisherName != nil }

  /// The name of the first who signed among those known: as a rule, the publisher.
  package var publisherName: String? { signers.lazy.compactMap(\.name).first }
}

/// A bundle that may be read: its publisher is known, or the reader said that this need not be.
///
/// There is no other way to one than ``BundleOpener/open(_:)``.
package struct OpenedBundle: Sendable {
  /// What was found when it was opened.
  package let bundle: InspectedBundle
  /// Its files.
  package let reader: BundleReader

  fileprivate init(_ bundle: InspectedBundle) {
    self.bundle = bundle
    reader = bundle.sealed.contents()
  }

  /// What was signed.
  package var manifest: Manifest { bundle.sealed.manifest }
}
