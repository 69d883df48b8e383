package import Age
package import Bytes
internal import System

/// Who can open a bundle.
package enum Protection {
  /// Everybody: it is not encrypted.
  case none
  /// Some recipients, in a file of the given form.
  case recipients([any Recipient], Envelope)
  /// Those who could open the file it was read from, in its form.
  case same(_ encryptor: (any ByteSink) throws -> Encryptor, Envelope)
}

/// The way of a bundle's bytes to its file: encryption, the form of the file, the file.
final class BundleOutput {
  /// Where the signed bundle is written.
  let sink: any ByteSink
  private let encryptor: Encryptor?
  private let form: (any EnvelopeSink)?
  private let counter: CountingSink

  /// Opens an output; without a path, to find out only how long it would be.
  init(path: String?, protection: Protection) throws {
    counter = CountingSink(try path.map { try openOutput($0) })
    switch protection {
    case .none:
      form = nil
      encryptor = nil
    case .recipients(let recipients, let envelope):
      let form = envelope.sink(to: counter)
      self.form = form
      encryptor = try Encryptor(to: form, recipients: recipients)
    case .same(let begin, let envelope):
      let form = envelope.sink(to: counter)
      self.form = form
      encryptor = try begin(form)
    }
    sink = encryptor ?? counter
  }

  /// Completes the file, and says how long it is; one that is longer than it may be is not written.
  func finish(atMost limit: UInt64? = nil) throws -> UInt64 {
    try encryptor?.finish()
    try form?.finish()
    if let limit, counter.length > limit { throw PackError.tooLong(counter.length) }
    try counter.output?.commit()
    return counter.length
  }
}

/// Counts what goes into a file, or would.
private final class CountingSink: ByteSink {
  let output: (any Output)?
  private(set) var length: UInt64 = 0

  init(_ output: (any Output)?) {
    self.output = output
  }

  func write(_ bytes: [UInt8]) throws {
    try output?.write(bytes)
    length += UInt64(bytes.count)
  }

  func overwrite(at offset: UInt64, with bytes: [UInt8]) throws {
    try output?.overwrite(at: offset, with: bytes)
  }
}
