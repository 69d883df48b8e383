package import Bytes

/// The unmarked form of an age file with a passphrase: the header's fields one after the other without the text
/// around them, then the payload. Every byte of it is random, or looks so to those without the passphrase.
///
///     salt 16, wrapped file key 32, authentication code 32; then the payload's nonce and chunks
///
/// The work factor is not written down; it is the one that files are written with.
package struct UnmarkedLayout: Sendable {
  static let saltLength = 16
  static let bodyLength = 32
  static let codeLength = 32
  /// The length of the fields.
  static let length = saltLength + bodyLength + codeLength

  private let workFactor: Int
  /// The length of the header that the fields are from.
  let headerLength: Int

  /// The layout for a work factor; only tests have a reason for another than the standard one.
  package init(workFactor: Int = Passphrase.standardWorkFactor) {
    self.workFactor = workFactor
    headerLength = Self.header(of: [UInt8](repeating: 0, count: Self.length), workFactor).encoded().count
  }

  /// How long the payload is, decrypted, of an unmarked file of this length; `nil` if none is so long.
  package static func payloadLength(ofFile length: UInt64) -> UInt64? {
    let head = UInt64(Self.length + Stream.nonceLength)
    return length > head ? Stream.plainLength(ofSealed: length - head) : nil
  }

  private static func header(of fields: [UInt8], _ workFactor: Int) -> Header {
    let salt = Base64.encode(fields[..<saltLength], padding: .none)
    let body = Array(fields[saltLength..<saltLength + bodyLength])
    return Header(
      stanzas: [Stanza(type: Passphrase.stanzaType, arguments: [salt, String(workFactor)], body: body)],
      code: Array(fields[(saltLength + bodyLength)...]))
  }

  /// The header that fields are from, as text.
  func header(of fields: [UInt8]) -> [UInt8] {
    Self.header(of: fields, workFactor).encoded()
  }

  /// The fields of a header; `nil` if it is not of one passphrase with this work factor.
  func fields(of header: [UInt8]) -> [UInt8]? {
    guard case (let parsed, let length)?? = try? Header.parse(header), length == header.count,
      parsed.stanzas.count == 1, parsed.stanzas[0].arguments.count == 2,
      let salt = try? Base64.decode(parsed.stanzas[0].arguments[0].utf8, padding: .none)
    else { return nil }
    let fields = salt + parsed.stanzas[0].body + parsed.code
    // What does not come back the same can't be told by its fields.
    return fields.count == Self.length && self.header(of: fields) == header ? fields : nil
  }
}

/// An unmarked file as the age file that it is.
package final class UnmarkedSource: ByteSource {
  private let base: any ByteSource
  private let header: [UInt8]

  /// A view of a file; whether it really is one shows when it is opened.
  package init(_ base: any ByteSource, layout: UnmarkedLayout = UnmarkedLayout()) throws(AgeError) {
    guard base.count >= UInt64(UnmarkedLayout.length) else { throw .truncated(.header) }
    self.base = base
    do throws(SourceError) {
      header = layout.header(of: try base.read(at: 0, count: UnmarkedLayout.length))
    } catch { throw .init(error) }
  }

  package var count: UInt64 { base.count - UInt64(UnmarkedLayout.length) + UInt64(header.count) }

  package func read(
    at offset: UInt64, count: Int, into target: inout OutputSpan<UInt8>
  ) throws(SourceError) {
    try checkRange(offset, count, of: self.count)
    guard offset < UInt64(header.count) else {
      let place = offset - UInt64(header.count) + UInt64(UnmarkedLayout.length)
      return try base.read(at: place, count: count, into: &target)
    }
    let (start, header) = (Int(offset), header)
    let end = min(start + count, header.count)
    target.append(header.span.extracting(start..<end))
    try base.read(at: UInt64(UnmarkedLayout.length), count: start + count - end, into: &target)
  }
}
