package import Age
package import BundleFormat
internal import Minisign

/// A bundle whose signatures hold, and what is known of those who made them.
///
/// There is no other way to one than ``BundleFile/inspect(with:knowing:)``.
package struct InspectedBundle: Sendable {
  /// What the reader calls it.
  package let name: String
  /// The length of the file.
  package let fileLength: UInt64
  /// How it is encrypted; `nil` if it is not.
  package let encryption: Encryption?
  /// Who signed, the publisher first.
  package let signers: [Signer]
  /// The manifest and its signatures.
  package let sealed: SealedBundle
  /// What these signatures are worth.
  package let verdict: Verdict
  /// The reader's rules for this publisher.
  package let requirements: [Requirement]
  private let salvages: Bool

  /// The encryption around a bundle, and what opened it.
  package struct Encryption: Sendable {
    /// The encrypted file.
    package let file: AgeFile
    /// What opened it.
    package let identities: [any Identity]
    /// How it is written.
    package let envelope: Envelope

    init(_ file: AgeFile, _ identities: [any Identity], _ envelope: Envelope) {
      (self.file, self.identities, self.envelope) = (file, identities, envelope)
    }
  }

  /// How its encryption is written; `nil` if it is not encrypted.
  package var envelope: Envelope? { encryption?.envelope }
  /// Whether it is encrypted.
  package var isEncrypted: Bool { encryption != nil }
  /// Whether it is opened with a passphrase.
  package var hasPassphrase: Bool { encryption?.file.needsPassphrase ?? false }

  /// Who published it.
  package var publisher: Signer { signers[0] }
  /// Who signed it besides.
  package var vouchers: ArraySlice<Signer> { signers.dropFirst() }

  init(
    name: String, fileLength: UInt64, encryption: Encryption?, signers: [Signer],
    requirements: [Requirement], sealed: SealedBundle, salvages: Bool
  ) {
    self.name = name
    self.fileLength = fileLength
    self.encryption = encryption
    self.signers = signers
    self.sealed = sealed
    self.salvages = salvages
    self.requirements = requirements
    verdict = Verdict(signers, requirements)
  }

  /// By whom bundles are opened for reading, besides publishers that are known.
  package struct Allowance: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// By those whose key came along with them, to be shown as not confirmed.
    package static let proposed = Allowance(rawValue: 1)
    /// By fewer than the reader requires: for those who sign to make up the number.
    package static let tooFewSigned = Allowance(rawValue: 2)
    /// By anybody.
    package static let unknown = Allowance(rawValue: 7)
  }

  /// Opens it for reading.
  ///
  /// - Throws: ``ReadingError/unknownPublisher(_:)`` or ``ReadingError/unconfirmedPublisher(_:)`` for one by nobody that is
  ///   known, ``ReadingError/tooFewSigned(_:signed:)`` for one by too few, unless that is allowed; ``ReadingError/revokedKey(_:_:)``, whatever is allowed.
  package func opened(allowing allowed: Allowance = []) throws(ReadingError) -> OpenedBundle {
    switch verdict {
    case .known, .vouched: break
    case .proposed(let name):
      guard allowed.contains(.proposed) else { throw .unconfirmedPublisher(name) }
    case .revoked(let key, let name): throw .revokedKey(key, name)
    case .tooFewSigned(let requirement, let signed):
      guard allowed.contains(.tooFewSigned) else { throw .tooFewSigned(requirement, signed: signed) }
    case .unknown: guard allowed.contains(.unknown) else { throw .unknownPublisher(publisher.key) }
    }
    return OpenedBundle(self, salvages: salvages)
  }
}

/// A bundle that may be read: its publisher is known, or the reader said that this need not be.
///
/// There is no other way to one than ``InspectedBundle/opened(allowing:)``.
package struct OpenedBundle: Sendable {
  /// What was found when it was opened.
  package let inspected: InspectedBundle
  /// Its files.
  package let reader: BundleReader

  fileprivate init(_ inspected: InspectedBundle, salvages: Bool) {
    self.inspected = inspected
    reader = salvages ? inspected.sealed.salvage() : inspected.sealed.contents()
  }

  /// The same bundle, of which only what is intact is read.
  package func salvaged() -> OpenedBundle { OpenedBundle(inspected, salvages: true) }

  /// What the reader calls it.
  package var name: String { inspected.name }
  /// What its signatures are worth.
  package var verdict: Verdict { inspected.verdict }

  /// What is left of it, if it is read in spite of damage.
  package var salvage: Salvage? { reader.salvage }

  /// The same, if there is any damage.
  package var damage: Salvage? { salvage.flatMap { $0.isWhole ? nil : $0 } }

  /// How many files can be read.
  package var files: Int { salvage?.intact.count ?? manifest.files }
  /// How many of them are guides.
  package var guides: Int { salvage?.intact.count { $0.guide != nil } ?? manifest.guides }

  /// What was signed.
  package var manifest: Manifest { inspected.sealed.manifest }
}
