package import Bytes

/// A sink that must be told when all of a file is there.
package protocol EnvelopeSink: ByteSink {
  /// Writes what was kept back.
  func finish() throws
}

private final class BinarySink: EnvelopeSink {
  private let output: any ByteSink

  init(to output: any ByteSink) { self.output = output }

  func write(_ bytes: [UInt8]) throws { try output.write(bytes) }
  func overwrite(at offset: UInt64, with bytes: [UInt8]) throws {
    try output.overwrite(at: offset, with: bytes)
  }
  func finish() throws {}
}

extension Envelope {
  /// Turns what is written to it, which is as the specification has it, into this form.
  package func sink(to output: any ByteSink) -> any EnvelopeSink {
    switch self {
    case .binary: BinarySink(to: output)
    case .armored: ArmorSink(to: output)
    case .unmarked: UnmarkedSink(to: output)
    }
  }
}
