#if canImport(Glibc)
  private import Glibc
#endif

extension Array<UInt8> {
  /// The first place of a byte that is not before an index, as quickly as the C library looks for it.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    precondition(indices.contains(start) || start == count)
    #if !canImport(Glibc)
      return self[start...].firstIndex(of: byte)
    #else
      // Safety: what is looked through lies within the buffer, and so does what is found.
      return unsafe withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress, start < buffer.count,
          let place = unsafe memchr(base + start, Int32(byte), buffer.count - start)
        else { return nil }
        return unsafe UnsafeRawPointer(place) - base
      }
    #endif
  }

  /// The first place of some bytes that begin and end in a range. It takes no longer than to look at each byte twice, whatever
  /// the bytes are (Knuth, Morris and Pratt, SIAM Journal on Computing 6, 1977).
  package func firstIndex(of part: [UInt8], in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    guard let first = part.first, part.count <= range.count,
      let start = firstIndex(of: first, from: range.lowerBound), start <= range.upperBound - part.count
    else { return nil }
    // Nearly always they stand at the first place that comes into question.
    if self[start..<start + part.count].elementsEqual(part) { return start }
    // How much of the part is known to stand before a place where it goes no further.
    var borders = [Int](repeating: 0, count: part.count)
    var length = 0
    for index in part.indices.dropFirst() {
      while length > 0, part[index] != part[length] { length = borders[length - 1] }
      if part[index] == part[length] { length += 1 }
      borders[index] = length
    }
    length = 0
    var index = start
    while index < range.upperBound {
      // Where nothing is known, the next first byte is looked for as the C library does it.
      if length == 0 {
        guard let next = firstIndex(of: first, from: index), next < range.upperBound else { return nil }
        index = next
      }
      while length > 0, self[index] != part[length] { length = borders[length - 1] }
      if self[index] == part[length] { length += 1 }
      index += 1
      if length == part.count { return index - length }
    }
    return nil
  }
}
