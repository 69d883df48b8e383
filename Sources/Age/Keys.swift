package import Sodium

/// Somebody that a file can be encrypted to.
package protocol Recipient: Sendable {
  /// Wraps the key of a file, so that only the recipient can unwrap it.
  func wrap(_ fileKey: Secret) throws(AgeError) -> [Stanza]

  /// Whether it must be a file's only recipient.
  var mustBeAlone: Bool { get }
}

/// Somebody who can open files.
package protocol Identity: Sendable {
  /// Unwraps the key of a file from whichever stanza is for this identity; `nil` if none is.
  func unwrap(_ stanzas: [Stanza]) throws(AgeError) -> Secret?
}

/// How many bytes the key of a file has.
let fileKeyLength = 16
