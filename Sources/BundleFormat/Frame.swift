package import Bytes

/// The first and the last bytes of a bundle, and the lengths that they give.
///
///     header  blocks  table  zeros  manifest  signatures  trailer
package struct Frame: Equatable, Sendable {
  static let magic: [UInt8] = [0x89] + Array("bundle\r\n".utf8) + [0x1A, 0x0A, 0x00]
  static let endMagic = Array("\r\nbundle".utf8)
  /// The version that is written, and the only one that is read.
  static let version: UInt32 = 1
  static let headerLength = 24
  static let trailerLength = 16
  /// Nothing shorter is a bundle: both ends, a table of one block, and the least that can be signed.
  static let minimumLength: UInt64 = 512

  /// Whether a bundle can have this length: it is one of Padmé's, which one number in hundreds is by chance.
  package static func canHave(length: UInt64) -> Bool {
    length >= minimumLength && Padme.padded(length) == length
  }

  /// How many bytes of a file it takes to recognise one.
  package static let recognitionLength: UInt64 = 16

  /// Whether a file that begins with these bytes is a bundle, of whatever version.
  package static func isRecognised(_ start: [UInt8]) -> Bool {
    start.starts(with: magic)
  }

  let length: UInt64
  let manifestLength: Int
  let signaturesLength: Int

  var signaturesStart: UInt64 { length - UInt64(Self.trailerLength + signaturesLength) }
  var manifestStart: UInt64 { signaturesStart - UInt64(manifestLength) }

  /// The header of a bundle that is `length` bytes long in all.
  static func header(length: UInt64) -> [UInt8] {
    var writer = ByteWriter()
    writer.bytes(magic)
    writer.littleEndian(version)
    writer.littleEndian(length)
    return writer.bytes
  }

  /// The trailer.
  static func trailer(manifestLength: Int, signaturesLength: Int) -> [UInt8] {
    var writer = ByteWriter()
    writer.littleEndian(UInt32(manifestLength))
    writer.littleEndian(UInt32(signaturesLength))
    writer.bytes(endMagic)
    return writer.bytes
  }

  /// How long a bundle is that begins so; `nil` for what is no bundle.
  package static func length(in start: [UInt8]) -> UInt64? {
    var reader = ByteReader(start)
    guard isRecognised(start), (try? reader.bytes(magic.count + 4)) != nil,
      let length: UInt64 = try? reader.littleEndian(), canHave(length: length), length <= UInt64(Int64.max)
    else { return nil }
    return length
  }

  /// Reads both ends.
  init(_ source: any ByteSource) throws(BundleError) {
    guard source.count >= UInt64(Self.magic.count) else { throw .notABundle }
    let start = try source.bytes(at: 0, count: Int(min(source.count, UInt64(Self.headerLength))), as: .header)
    guard Self.isRecognised(start) else { throw .notABundle }
    var reader = ByteReader(start)
    guard (try? reader.bytes(Self.magic.count)) != nil, let version: UInt32 = try? reader.littleEndian()
    else {
      throw .cutOff(missing: UInt64(Self.headerLength) - source.count, of: nil)
    }
    guard version == Self.version else { throw .unsupported("version \(version)") }
    guard let length: UInt64 = try? reader.littleEndian() else {
      throw .cutOff(missing: UInt64(Self.headerLength) - source.count, of: nil)
    }
    guard length >= UInt64(Self.headerLength + Self.trailerLength), length <= UInt64(Int64.max) else {
      throw .damaged(.header)
    }
    guard source.count >= length else { throw .cutOff(missing: length - source.count, of: length) }
    guard source.count == length else { throw .extended(by: source.count - length) }
    try self.init(source, length: length)
  }

  /// Reads the end of a bundle that is `length` bytes long.
  private init(_ source: any ByteSource, length: UInt64) throws(BundleError) {
    guard length >= Self.minimumLength else { throw .notABundle }
    let end = try source.bytes(
      at: length - UInt64(Self.trailerLength), count: Self.trailerLength, as: .trailer)
    var reader = ByteReader(end)
    guard let manifest: UInt32 = try? reader.littleEndian(),
      let signatures: UInt32 = try? reader.littleEndian(),
      (try? reader.bytes(Self.endMagic.count)) == Self.endMagic,
      manifest <= Limits.manifest, signatures <= Limits.signatureBytes,
      UInt64(manifest) + UInt64(signatures) <= length - UInt64(Self.headerLength + Self.trailerLength)
    else { throw .damaged(.trailer) }
    self.length = length
    manifestLength = Int(manifest)
    signaturesLength = Int(signatures)
  }

  /// Reads both ends of a bundle of which the first bytes may be damaged, or which others may follow: the end says as
  /// much, and what it says is signed.
  static func mended(_ source: any ByteSource) throws(BundleError) -> (frame: Frame, isMended: Bool) {
    do throws(BundleError) { return (try Frame(source), false) } catch {
      let length = if case .extended(let count) = error { source.count - count } else { source.count }
      guard let frame = try? Frame(source, length: length) else { throw error }
      return (frame, true)
    }
  }

  /// Whether something ends as bundles do.
  package static func isRecognised(endOf source: any ByteSource) -> Bool {
    (try? Frame(source, length: source.count)) != nil
  }

  /// Whether something begins as a bundle does that went through a program for texts: with other line ends, or its first
  /// byte, which is no ASCII, as another one or as several.
  package static func isChangedText(_ start: [UInt8]) -> Bool {
    let word = magic[1..<7]
    let firsts: [[UInt8]] = [[0x89], [0x09], [0x3F], [0xC2, 0x89], [0xE2, 0x80, 0xB0], [0xEF, 0xBF, 0xBD]]
    guard let first = firsts.first(where: { start.starts(with: $0 + word) }) else { return false }
    let rest = start.dropFirst(first.count + word.count)
    let ends = rest.prefix { $0 == 0x0D || $0 == 0x0A }
    return (1...4).contains(ends.count) && rest.dropFirst(ends.count).first == 0x1A
  }

  /// The same behind as many bytes as there should be.
  func moved(toEndAt length: UInt64) -> Frame {
    Frame(length: length, manifestLength: manifestLength, signaturesLength: signaturesLength)
  }

  private init(length: UInt64, manifestLength: Int, signaturesLength: Int) {
    (self.length, self.manifestLength, self.signaturesLength) = (length, manifestLength, signaturesLength)
  }
}

extension ByteSource {
  /// Reads behind what is there already, and names the part if that fails.
  func append(
    at offset: UInt64, count: Int, as part: BundleError.Part, to bytes: inout [UInt8]
  ) throws(BundleError) {
    do throws(SourceError) {
      try checkRange(offset, count, of: self.count)
      try bytes.append(addingCapacity: count) { target throws(SourceError) in
        try read(at: offset, count: count, into: &target)
      }
    } catch { throw BundleError(error, reading: part) }
  }

  /// Reads, and names the part if that fails.
  func bytes(at offset: UInt64, count: Int, as part: BundleError.Part) throws(BundleError) -> [UInt8] {
    do throws(SourceError) { return try read(at: offset, count: count) } catch {
      throw BundleError(error, reading: part)
    }
  }
}
