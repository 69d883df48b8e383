package import Age
internal import BundleFormat
package import Bytes
internal import System

/// Writes an age file in another form, without its passphrase or keys: its contents stay closed.
package enum Conversion {
  /// Converts a file.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - form: the form that it has.
  ///   - newForm: the form that it gets.
  ///   - output: the file to write.
  package static func convert(
    _ source: any ByteSource, from form: Envelope, to newForm: Envelope, output: String
  ) throws {
    let binary = try form.binary(source, whereLength: Frame.canHave)
    // What is no age file must not be made to look like one.
    let age = try AgeFile(binary)
    // Nor anything but a bundle be made what only a bundle's length tells from noise: nobody could convert it back.
    if newForm == .unmarked, !(age.payloadLength.map { Frame.canHave(length: $0) } ?? false) {
      throw AgeError.cannotBeUnmarked
    }
    let file = try openOutput(output)
    let sink = newForm.sink(to: file)
    try forEachPart(of: binary) { try sink.write($0) }
    try sink.finish()
    try file.commit()
  }

  /// Writes a file as it is.
  package static func copy(_ source: any ByteSource, output: String) throws {
    let file = try openOutput(output)
    try forEachPart(of: source) { try file.write($0) }
    try file.commit()
  }

  private static func forEachPart(of source: any ByteSource, _ body: ([UInt8]) throws -> Void) throws {
    for start in stride(from: 0, to: source.count, by: 1 << 20) {
      try body(source.read(at: start, count: Int(min(1 << 20, source.count - start))))
    }
  }
}
