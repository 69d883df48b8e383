package import Sodium

/// The key of one file's payload, which somebody else unwrapped: a page does that for a passphrase in a program of its own,
/// whose memory goes away with it.
package final class FileKey: Identity {
  /// The payload's key comes without a stanza.
  package var stanzaType: String { Passphrase.stanzaType }
  private let key: Secret

  /// The key that ``AgeFile/fileKey(for:)`` found. Whether it is that of a file shows when the file is opened.
  package init(_ key: Secret) { self.key = key }

  package func unwrap(_ stanzas: [Stanza]) throws(AgeError) -> Secret? {
    guard key.count == fileKeyLength else { throw .wrongPassphrase }
    return key
  }
}
