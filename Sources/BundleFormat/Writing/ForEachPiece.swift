extension BundleReader {
  /// Hands out the bytes of an extent piece by piece.
  package func forEachPiece(of extent: Extent, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
    var pieces = ExtentPieces(extent)
    while let piece = try pieces.next(block) { try body(piece) }
  }
}

extension ReadAhead {
  /// Hands out the bytes of an extent piece by piece.
  package func forEachPiece(of extent: Extent, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
    var pieces = ExtentPieces(extent)
    while let piece = try pieces.next(block) { try body(piece) }
  }
}
