internal import Bytes
private import CPlatform
internal import Glibc

/// A file that appears whole or not at all.
///
/// It is written without a name where the file system can do that (`O_TMPFILE`), else under a hidden name
/// beside its place; ``commit()`` brings it to the disk and gives it its name. Let go before that, it
/// vanishes, and what stood there before still stands.
package final class AtomicFile: ByteSink {
  /// What may be done about a file that is already there.
  package enum Existing { case replace, refuse }

  private let path: String
  private let folder: String
  private let existing: Existing
  private var descriptor: Int32
  private var temporaryName: String?

  /// Opens a new file for `path`, readable by everybody or by its owner alone.
  package init(
    path: String, existing: Existing = .replace, ownerOnly: Bool = false
  ) throws(SystemError) {
    self.path = path
    self.existing = existing
    folder = FilePath.folder(of: path)
    let mode: mode_t = ownerOnly ? 0o600 : 0o666
    if existing == .refuse, FilePath.kind(of: path) != nil { throw SystemError(code: EEXIST, path: path) }
    // The name is given through /proc, so it must be there.
    if unsafe access("/proc/self/fd", X_OK) == 0 {
      descriptor = unsafe open(folder, platform_O_TMPFILE | O_WRONLY | O_CLOEXEC, mode)
      if descriptor >= 0 { return }
    }
    let name = "\(folder)/.\(FilePath.name(of: path).prefix(40)).\(getpid()).partial"
    descriptor = unsafe open(name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw .last(path) }
    temporaryName = name
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporaryName { unsafe unlink(temporaryName) }
  }

  package func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let length = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return retrying { unsafe Glibc.write(descriptor, rest.baseAddress, rest.count) }
      }
      guard length > 0 else { throw SystemError(code: length == 0 ? EIO : errno, path: path) }
      written += length
    }
  }

  package func overwrite(at offset: UInt64, with bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let length = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return retrying {
          unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset) + off_t(written))
        }
      }
      guard length > 0 else { throw SystemError(code: length == 0 ? EIO : errno, path: path) }
      written += length
    }
  }

  /// Brings the bytes to the disk, then gives the file its name.
  ///
  /// - Parameter isDurable: whether to wait for the disk. What can be had again need not be waited for.
  package func commit(isDurable: Bool = true) throws(SystemError) {
    guard !isDurable || fsync(descriptor) == 0 else { throw .last(path) }
    if temporaryName == nil {
      let name =
        existing == .refuse
        ? path : "\(folder)/.\(FilePath.name(of: path).prefix(40)).\(getpid()).partial"
      guard
        unsafe linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
      else { throw .last(path) }
      if existing == .replace { temporaryName = name }
    }
    if let name = temporaryName {
      let code = unsafe existing == .refuse ? platform_rename_new(name, path) : rename(name, path)
      guard code == 0 else { throw .last(path) }
      temporaryName = nil
    }
    let closing = descriptor
    descriptor = -1
    guard close(closing) == 0 else { throw .last(path) }
    guard isDurable else { return }
    // The name, too, must survive a power cut. Some file systems can't sync a folder; the file is there.
    let directory = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }
}
