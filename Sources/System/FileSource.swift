package import Bytes
internal import Glibc

/// A file that is read at any position.
///
/// Its length is taken when it is opened; a file that shrinks while it is read gives an error, and one
/// that grows is read to the length that it had.
package final class FileSource: ByteSource {
  package let count: UInt64
  private let descriptor: Int32
  /// When it was last changed, when it was opened.
  private let changed: timespec

  /// Opens a regular file; a path that ends in a link is an error unless links are followed.
  ///
  /// - Throws: ``SystemError``, with `EISDIR` or `ESPIPE` for what is not a regular file.
  package init(path: String, followsLinks: Bool = true) throws(SystemError) {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    descriptor = Int32(retrying { unsafe Int(open(path, flags)) })
    guard descriptor >= 0 else { throw .last(path) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let error = SystemError.last(path)
      close(descriptor)
      throw error
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw SystemError(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ESPIPE, path: path)
    }
    count = UInt64(status.st_size)
    changed = status.st_mtim
  }

  deinit {
    close(descriptor)
  }

  /// Whether the file has been written to since it was opened.
  package var hasChanged: Bool {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return true }
    return status.st_mtim.tv_sec != changed.tv_sec || status.st_mtim.tv_nsec != changed.tv_nsec
      || UInt64(status.st_size) != count
  }

  package func read(
    at offset: UInt64, count: Int, into target: inout OutputSpan<UInt8>
  ) throws(SourceError) {
    try checkRange(offset, count, of: self.count)
    precondition(count <= target.freeCapacity)
    try unsafe target.withUnsafeMutableBufferPointer { buffer, filled throws(SourceError) in
      let end = filled + count
      while filled < end {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled..<end])
        let place = off_t(offset) + off_t(count - rest.count)
        let length = retrying { unsafe pread(descriptor, rest.baseAddress, rest.count, place) }
        guard length > 0 else { throw length == 0 ? .beyondEnd : .system(errno) }
        filled += length
      }
    }
  }
}
