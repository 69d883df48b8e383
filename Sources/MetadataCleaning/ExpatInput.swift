private import CExpat

/// What expat is given.
enum ExpatInput {
  /// A length is an `Int32`.
  private static let longestPiece = 4 << 20

  /// Gives a parser a whole document, piece by piece.
  ///
  /// - Returns: whether it was read to its end.
  static func feed(_ document: [UInt8], to parser: OpaquePointer) -> Bool {
    var position = 0
    repeat {
      let piece = Array(document[position...].prefix(longestPiece))
      position += piece.count
      // Safety: the parser keeps what it still needs of a piece.
      let status = unsafe piece.withUnsafeBytes { buffer in
        unsafe XML_Parse(
          parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
          position == document.count ? 1 : 0)
      }
      guard status == XML_STATUS_OK else { return false }
    } while position < document.count
    return true
  }
}
