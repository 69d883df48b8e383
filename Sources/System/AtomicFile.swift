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
    // A file that is replaced is the one that a link leads to, and keeps its rights.
    let path = existing == .replace && FilePath.kind(of: path) == .link ? FilePath.resolved(path) : path
    self.path = path
    self.existing = existing
    folder = FilePath.folder(of: path)
    // It is made with the rights that it is to have: to change those of any file is among what the program gives up.
    let mode: mode_t = ownerOnly ? 0o600 : 0o666
    let oldMode = existing == .replace ? FilePath.mode(of: path).map { ownerOnly ? $0 & 0o600 : $0 } : nil
    if existing == .refuse, FilePath.kind(of: path) != nil { throw SystemError(code: EEXIST, path: path) }
    if Self.canNameLater {
      let flags = platform_O_TMPFILE | O_WRONLY | O_CLOEXEC
      descriptor = Self.opening(folder, flags, oldMode ?? mode, exactly: oldMode != nil)
      if descriptor >= 0 { return }
    }
    let name = Self.temporaryName(in: folder)
    let flags = O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW
    descriptor = Self.opening(name, flags, oldMode ?? mode, exactly: oldMode != nil)
    guard descriptor >= 0 else { throw .last(path) }
    temporaryName = name
    unsafe platform_remember_partial_file(name)
  }

  /// Whether a file without a name can get one: that goes through `/proc`, so it must be there.
  private static let canNameLater = unsafe access("/proc/self/fd", X_OK) == 0

  private static func opening(_ path: String, _ flags: Int32, _ mode: mode_t, exactly: Bool) -> Int32 {
    NewFiles.make(exactly: exactly) { Int32(retrying { unsafe Int(open(path, flags, mode)) }) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    guard let temporaryName else { return }
    unsafe unlink(temporaryName)
    platform_remember_partial_file(nil)
  }

  /// Renames a file, but never over another, with whatever the file system has for that.
  private static func renameNew(_ name: String, _ path: String) -> Bool {
    if unsafe platform_rename_new(name, path) == 0 { return true }
    guard errno == EINVAL || errno == ENOSYS else { return false }
    // Some have hard links instead; the others, such as FAT by way of FUSE, have neither.
    if unsafe link(name, path) == 0 { return unsafe unlink(name) == 0 }
    guard errno == EPERM || errno == ENOSYS || errno == EOPNOTSUPP else { return false }
    guard FilePath.kind(of: path) == nil else {
      errno = EEXIST
      return false
    }
    return unsafe rename(name, path) == 0
  }

  /// A hidden name that says nothing of what it will be.
  private static func temporaryName(in folder: String) -> String { "\(folder)/.\(getpid()).partial" }

  package func write(_ bytes: [UInt8]) throws { try write(bytes.span) }

  /// Appends bytes that lie wherever they lie.
  package func write(_ bytes: Span<UInt8>) throws(SystemError) {
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

  /// Brings the bytes to the disk, then gives the file its name; a new file has none any more if something fails then.
  ///
  /// - Parameter isDurable: whether to wait for the disk. What can be had again need not be waited for.
  package func commit(isDurable: Bool = true) throws(SystemError) {
    guard !isDurable || fsync(descriptor) == 0 else { throw .last(path) }
    if temporaryName == nil {
      let name = existing == .refuse ? path : Self.temporaryName(in: folder)
      guard
        unsafe linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
      else { throw .naming(path) }
      if existing == .replace { temporaryName = name }
    }
    if let name = temporaryName {
      guard existing == .refuse ? Self.renameNew(name, path) : unsafe rename(name, path) == 0 else {
        throw .naming(path)
      }
      temporaryName = nil
      platform_remember_partial_file(nil)
    }
    // FAT keeps beside a file's name where its bytes lie, and brings that to the disk with the file, not with the folder:
    // without this, a stick that is pulled out now has neither the new file nor the old one.
    guard !isDurable || fsync(descriptor) == 0 else { throw unnamed(.last(path)) }
    let closing = descriptor
    descriptor = -1
    guard close(closing) == 0 else { throw unnamed(.last(path)) }
    guard isDurable else { return }
    // The name, too, must survive a power cut. Some file systems can't sync a folder; the file is there.
    let directory = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  /// Takes the name from a file that was not there before. Where one was, that is gone already.
  private func unnamed(_ error: SystemError) -> SystemError {
    if existing == .refuse { unsafe unlink(path) }
    return error
  }
}
