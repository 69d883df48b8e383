package import Bytes

/// Turns an age file that is written to it into an unmarked one.
package final class UnmarkedSink: EnvelopeSink {
  private let output: any ByteSink
  private let layout: UnmarkedLayout
  /// The header, until all of it is there.
  private var header: [UInt8]? = []

  /// A sink that writes the unmarked form to another.
  package init(to output: any ByteSink, layout: UnmarkedLayout = UnmarkedLayout()) {
    self.output = output
    self.layout = layout
  }

  package func write(_ bytes: [UInt8]) throws {
    guard let header else { return try output.write(bytes) }
    let all = header + bytes
    guard all.count >= layout.headerLength else {
      self.header = all
      return
    }
    guard let fields = layout.fields(of: Array(all[..<layout.headerLength])) else {
      throw AgeError.cannotBeUnmarked
    }
    self.header = nil
    try output.write(fields + all[layout.headerLength...])
  }

  package func overwrite(at offset: UInt64, with bytes: [UInt8]) throws {
    precondition(header == nil && offset >= UInt64(layout.headerLength), "only behind the header")
    try output.overwrite(
      at: offset - UInt64(layout.headerLength) + UInt64(UnmarkedLayout.length), with: bytes)
  }

  package func finish() throws {
    guard header == nil else { throw AgeError.cannotBeUnmarked }
  }
}
