package import Age
internal import BundleFormat
package import BundleReading
package import Bytes
internal import Passphrases
internal import ReaderPage
package import Sodium
internal import System

/// Opens bundles in files, with the keys of a reader and a way to ask for a passphrase.
package struct BundleOpener {
  /// The keys to try.
  package var identities: [any Identity]
  /// Asked for a passphrase when a file needs one; `nil` if there is none to be had.
  package var passphrase: () throws -> Secret?
  /// Whom to trust.
  package var trust: TrustStore
  /// By whom else bundles are opened.
  package var allowed: InspectedBundle.Allowance
  /// Whether files without any mark are tried with the passphrase. In a whole library they are not, or it would
  /// be asked for any noise.
  package var triesUnmarked = true
  /// Whether what is intact of a damaged bundle is to be read.
  package var salvages = false

  /// An opener with these keys and this trust.
  package init(
    identities: [any Identity], passphrase: @escaping () throws -> Secret?, trust: TrustStore,
    allowing allowed: InspectedBundle.Allowance = []
  ) {
    self.identities = identities
    self.passphrase = passphrase
    self.trust = trust
    self.allowed = allowed
  }

  /// Tells what a file is.
  package static func kind(ofFile path: String) throws -> BundleFile.Kind {
    try BundleFile.Kind(of: withoutPage(FileSource(path: path)))
  }

  /// The bundle in a page; anything else as it is.
  package static func withoutPage(_ source: any ByteSource) throws -> any ByteSource {
    do throws(SourceError) { return try BundlePage(source)?.bundle ?? source } catch {
      throw ReadingError.bundle(BundleError(error, reading: .header))
    }
  }

  /// Opens a file as far as its signatures, whoever made them. `-` is standard input.
  package func inspect(_ path: String) throws -> InspectedBundle {
    try inspect(Self.withoutPage(openSource(path)), named: path)
  }

  /// Opens a file, or the bundle in a page, as far as its signatures.
  package func inspect(_ source: any ByteSource, named name: String) throws -> InspectedBundle {
    let file = try BundleFile(source, named: name, salvages: salvages)
    return try file.inspect(with: keys(for: file.lock), knowing: trust.known)
  }

  private func keys(for lock: BundleFile.Lock) throws -> [any Identity] {
    switch lock {
    case .none: []
    case .keys: identities
    case .passphrase(isSupposed: true) where !triesUnmarked: throw ReadingError.notABundle(nil)
    case .passphrase: try passphrase().map { [Passphrase(forms: PassphraseText.forms($0))] } ?? []
    }
  }

  /// Opens a bundle for reading.
  ///
  /// - Throws: what ``InspectedBundle/opened(allowing:)`` does, besides what is wrong with the file.
  package func open(_ path: String) throws -> OpenedBundle {
    try inspect(path).opened(allowing: allowed)
  }
}

extension InspectedBundle {
  /// Begins another file for those who can open this one; `nil` if it is not encrypted. With a passphrase it has
  /// nothing in common with this one; with keys it has the header, see ``AgeFile/encryptor(to:with:)``.
  package var encryptorForSameRecipients: (@Sendable (any ByteSink) throws -> Encryptor)? {
    encryption.map { encryption in
      // A passphrase is known, so that everything can be new; who has a key is not.
      let passphrases = encryption.identities.compactMap { $0 as? Passphrase }
      return { output in
        passphrases.isEmpty
          ? try encryption.file.encryptor(to: output, with: encryption.identities)
          : try Encryptor(to: output, recipients: passphrases)
      }
    }
  }
}
