/// Goes through the bytes of an extent piece by piece: one from each block.
struct ExtentPieces {
  private var rest: UInt64
  private var number: Int
  private var offset: Int
  private let end: Int

  init(_ extent: Extent) {
    (rest, number, offset) = (extent.length, extent.block, extent.offset)
    end = extent.block + Limits.blocks(ofExtent: extent.length)
  }

  /// The next piece; `nil` behind the last.
  ///
  /// - Parameter block: where blocks come from, by their numbers.
  mutating func next(_ block: (Int) throws(BundleError) -> [UInt8]) throws(BundleError) -> ArraySlice<UInt8>?
  {
    guard rest > 0 else { return nil }
    guard number < end else { throw .damaged(.catalog) }
    let bytes = try block(number)
    guard offset < bytes.count else { throw .damaged(.catalog) }
    let length = Int(min(rest, UInt64(bytes.count - offset)))
    defer { (rest, number, offset) = (rest - UInt64(length), number + 1, 0) }
    return bytes[offset..<offset + length]
  }
}
