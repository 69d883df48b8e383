/// The parts of an MP4 or QuickTime film that hold times and names where nothing can be taken out without moving all
/// the rest (ISO/IEC 14496-12, section 8).
package enum Film {
  private static let containers: Set<String> = ["moov", "trak", "mdia", "edts", "minf"]
  private static let maximumDepth = 8

  /// The same film with all times nought and the names of its handlers blank, of the same length.
  ///
  /// - Throws: ``Obstacle/otherKind(_:)`` if it has a track of something else than pictures, sound and words, as the
  ///   places where it was filmed are; ``Obstacle/damaged``.
  package static func blanked(_ bytes: [UInt8]) throws(Obstacle) -> [UInt8] {
    var film = bytes
    try blank(&film, 0..<film.count, depth: 0)
    return film
  }

  private static func blank(_ film: inout [UInt8], _ range: Range<Int>, depth: Int) throws(Obstacle) {
    guard depth < maximumDepth else { throw .overLimit }
    var start = range.lowerBound
    while start < range.upperBound, range.upperBound - start >= 8 {
      guard let size = film.bigEndian(at: start), let name = film.slice(at: start + 4, count: 4) else {
        throw .damaged
      }
      var header = 8
      var length = size
      if size == 1 {
        guard let high = film.bigEndian(at: start + 8), let low = film.bigEndian(at: start + 12), high == 0
        else {
          throw .damaged
        }
        (header, length) = (16, low)
      } else if size == 0 {
        length = range.upperBound - start
      }
      guard length >= header, length <= range.upperBound - start else { throw .damaged }
      let body = start + header..<start + length
      switch String(decoding: name, as: UTF8.self) {
      case let name where containers.contains(name): try blank(&film, body, depth: depth + 1)
      case "mvhd", "tkhd", "mdhd":
        // A version and flags, then two times of 4 bytes, or of 8 in version 1.
        guard let version = film.slice(at: body.lowerBound, count: 1)?.first else { throw .damaged }
        try clear(&film, from: body.lowerBound + 4, count: version == 1 ? 16 : 8, within: body)
      case "hdlr" where depth > 1:
        // Version and flags, a field of QuickTime's, the type, three more fields, a name.
        guard let type = film.slice(at: body.lowerBound + 8, count: 4) else { throw .damaged }
        let known = ["vide", "soun", "text", "sbtl", "subt", "tmcd", "hint", "url ", "alis"]
        guard known.contains(where: { type.elementsEqual($0.utf8) }) else { throw .otherKind(.mp4) }
        try clear(&film, from: body.lowerBound + 12, count: body.count - 12, within: body)
      default: break
      }
      start += length
    }
  }

  private static func clear(
    _ film: inout [UInt8], from start: Int, count: Int, within range: Range<Int>
  ) throws(Obstacle) {
    guard count >= 0, start >= range.lowerBound, start + count <= range.upperBound else { throw .damaged }
    for index in start..<start + count { film[index] = 0 }
  }
}
