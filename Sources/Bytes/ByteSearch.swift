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
}
