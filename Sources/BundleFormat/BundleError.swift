package import Bytes
package import Minisign

/// What is wrong with a bundle.
package enum BundleError: Error, Equatable {
  /// It does not begin as bundles do.
  case notABundle
  /// It does not begin as bundles do, but ends so.
  case headless
  /// It begins as a bundle that was changed as if it were a text.
  case changedText
  /// It is of a version, or needs a section, that is not known here; the word says which.
  case unsupported(String)
  /// It ends too early, by so many bytes; its whole length, if it is known.
  case cutOff(missing: UInt64, of: UInt64?)
  /// So many bytes follow its end.
  case extended(by: UInt64)
  /// A part is not what was signed, or breaks the rules of the format.
  case damaged(Part)
  /// A signature does not fit the contents and its key.
  case invalidSignature(PublicKey)
  /// A name that a bundle may not have.
  case unsafePath(String)
  /// Two names that are one on some file systems.
  case collidingPaths(String, String)
  /// It unpacks to so many bytes, from so few, that nobody would have packed them in earnest.
  case unpacksTooFar(to: UInt64, from: UInt64)
  /// The list of its files takes more than it may beside other bundles.
  case listTooLong
  /// There is more to be written than a bundle may hold.
  case tooLarge
  /// The file could not be read; an `errno` value.
  case system(Int32)

  /// The parts of a bundle.
  package enum Part: Equatable, Sendable {
    case header, trailer, padding, manifest, signatures, table, catalog
    case block(Int)
    /// The encryption around it, at this offset of what it holds.
    case encryption(UInt64)
    /// The contents of a file.
    case file(GuidePath)
  }
}

extension BundleError {
  /// What a failure to read means for the part that was read.
  package init(_ error: SourceError, reading part: Part) {
    self =
      switch error {
      case .beyondEnd: .damaged(part)
      case .damaged(let offset): .damaged(.encryption(offset))
      case .system(let code): .system(code)
      }
  }
}
