internal import Glibc

/// A call to the operating system that failed: what was tried, on what, and its `errno`.
package struct SystemError: Error, Equatable {
  /// The `errno` value.
  package let code: Int32
  /// The path concerned; empty if there is none.
  package let path: String

  /// An error with the code that the last call left.
  static func last(_ path: String) -> SystemError { SystemError(code: errno, path: path) }

  /// The error of the last call, which was to give something this name.
  ///
  /// A file system that refuses a name says so in a way of its own (vfat and NTFS by EINVAL, exFAT by way of FUSE as
  /// if the folder were missing); here it is `EILSEQ`.
  static func naming(_ path: String) -> SystemError {
    let code = errno
    let isRefused = code == EINVAL || code == ENOENT && FilePath.isFolder(FilePath.folder(of: path))
    return SystemError(code: isRefused ? EILSEQ : code, path: path)
  }

  /// An error with a given code.
  package init(code: Int32, path: String) {
    self.code = code
    self.path = path
  }

  /// A file that is longer than what it should be may be.
  package static func tooLong(_ path: String) -> SystemError { SystemError(code: EOVERFLOW, path: path) }

  /// A path that is longer than those that the system takes, which it says only when something is written there.
  package static func pathTooLong(_ path: String) -> SystemError? {
    path.utf8.count < Int(PATH_MAX) ? nil : SystemError(code: ENAMETOOLONG, path: path)
  }
}

/// Repeats a call for as long as a signal interrupts it.
func retrying(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result == -1 && errno == EINTR { continue }
    return result
  }
}

extension SystemError {
  /// The kinds of failure that a person can do something about.
  package enum Kind: Equatable, Sendable {
    case missing, notAFolder, isFolder, notAFile, exists
    case denied, readOnly, busy, loop
    case noSpace, quota, tooLarge, nameTooLong, nameRefused
    case broken, gone
    case tooManyFiles, noMemory
    /// It is longer than what it should be may be.
    case tooLong
    /// It can be read once only.
    case usedTwice
    /// Somebody gave up.
    case cancelled
    /// Something else, in the words of the system.
    case other(String)
  }

  /// Which of them this is.
  package var kind: Kind {
    switch code {
    case ENOENT: .missing
    case ENOTDIR: .notAFolder
    case EISDIR: .isFolder
    case ESPIPE: .notAFile
    case EEXIST, ENOTEMPTY: .exists
    case EACCES, EPERM: .denied
    case EROFS: .readOnly
    case EBUSY, ETXTBSY: .busy
    case ELOOP: .loop
    case ENOSPC: .noSpace
    case EDQUOT: .quota
    case EFBIG: .tooLarge
    case ENAMETOOLONG: .nameTooLong
    case EILSEQ: .nameRefused
    case EIO: .broken
    // The last two are what FUSE says once its program has ended.
    case ENODEV, ENXIO, ESTALE, ENOTCONN, ECONNABORTED: .gone
    case EMFILE, ENFILE: .tooManyFiles
    case ENOMEM: .noMemory
    case EOVERFLOW: .tooLong
    case EALREADY: .usedTwice
    case ECANCELED: .cancelled
    default: .other(unsafe String(cString: strerror(code)))
    }
  }

  /// Whether the drive or the system failed, and it is not the file that is at fault.
  package var isOfTheSystem: Bool {
    switch kind {
    case .broken, .gone, .tooManyFiles, .noMemory, .other: true
    default: false
    }
  }
}
