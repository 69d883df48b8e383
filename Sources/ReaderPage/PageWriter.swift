package import BundleReading
package import Bytes

/// Writes reader pages.
package enum PageWriter {
  /// The largest bundle that browsers take within a page, in bytes; and the largest that is put into one without asking.
  package static let largest: (possible: UInt64, sensible: UInt64) = (60_000_000, 20_000_000)

  /// Writes a page.
  ///
  /// - Parameters:
  ///   - publishers: the keys that its maker trusts, as JSON: `[{"name", "key", "role"}]`.
  ///   - bundle: the bundle to be put into it.
  ///   - opened: the same, if it is not encrypted: its guides are then seen where no scripts run.
  package static func write(
    _ template: PageTemplate, publishers: [UInt8], bundle: (any ByteSource)?, opened: OpenedBundle?,
    to sink: any ByteSink
  ) throws {
    try sink.write(Array(template.code[0]))
    try writeFace(of: opened, template, to: sink)
    try sink.write(Array(template.code[1]) + escaped(publishers) + Array(template.code[2]))
    if let bundle {
      // Three bytes are four characters.
      let stretch: UInt64 = 3 << 18
      for start in stride(from: 0, to: bundle.count, by: Int(stretch)) {
        try sink.write(
          Base64.encodeBytes(bundle.read(at: start, count: Int(min(stretch, bundle.count - start)))))
      }
    }
    try sink.write(Array(template.code[3]))
  }

  /// Writes what is seen where no scripts run.
  static func writeFace(of opened: OpenedBundle?, _ template: PageTemplate, to sink: any ByteSink) throws {
    guard let opened else { return try sink.write(template.face) }
    try PlainFace(opened).write(to: sink)
  }

  /// JSON in which nothing ends a script.
  private static func escaped(_ json: [UInt8]) -> [UInt8] {
    json.flatMap { $0 == UInt8(ascii: "<") ? Array("\\u003C".utf8) : [$0] }
  }
}
