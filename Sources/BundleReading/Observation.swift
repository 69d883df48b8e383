package import Age
internal import BundleFormat
package import Bytes

/// What can be learnt from a file without any key: what a finder, or whoever carries it, learns.
package struct Observation: Sendable {
  /// The length of the file.
  package var fileLength: UInt64
  /// How it is written; `nil` if it is not encrypted.
  package var envelope: Envelope?
  /// The types of its recipients, in their order.
  package var recipientTypes: [String] = []
  /// The length of what is encrypted, with its padding.
  package var payloadLength: UInt64?

  /// The lengths that the contents can have: padding makes all of them look alike.
  package var contentLengths: ClosedRange<UInt64>? {
    guard let payloadLength, payloadLength > 1, Padme.padded(payloadLength) == payloadLength else {
      return nil
    }
    // The longest that is padded to less, and one more.
    var low: UInt64 = 1
    var high = payloadLength
    while low < high {
      let middle = low + (high - low) / 2
      if Padme.padded(middle) == payloadLength { high = middle } else { low = middle + 1 }
    }
    return low...payloadLength
  }

  /// Looks at a file as somebody without a key does.
  ///
  /// - Throws: ``ReadingError/notABundle(_:)`` for what does not look like one.
  package init(_ file: any ByteSource) throws(ReadingError) {
    fileLength = file.count
    let kind: BundleFile.Kind
    do { kind = try BundleFile.Kind(of: file) } catch { throw ReadingError(error) }
    switch kind {
    case .other(let error): throw error
    case .signed: return
    case .encrypted(.unmarked):
      envelope = .unmarked
      payloadLength = UnmarkedLayout.payloadLength(ofFile: file.count)
    case .encrypted(let envelope):
      self.envelope = envelope
      let age = try decrypting { () throws(AgeError) in
        try AgeFile(envelope.binary(file, whereLength: Frame.canHave))
      }
      recipientTypes = age.header.stanzas.map { $0.type }
      payloadLength = age.payloadLength
    }
  }
}
