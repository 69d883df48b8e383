internal import Glibc

/// Questions about paths, which are cut at bytes: to Swift, `/` and a combining mark are one character.
package enum FilePath {
  /// What lies at a path, links not followed.
  package enum Kind: Equatable, Sendable { case file, folder, link, other }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
  }

  /// The folder that a path lies in.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What lies at a path; `nil` if nothing does, or it can't be told.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return Kind(mode: status.st_mode)
  }

  /// The length of the file at a path in bytes, links not followed; `nil` if there is none.
  package static func length(of path: String) -> UInt64? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return UInt64(status.st_size)
  }

  /// Whether a path, links followed, is a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A path without links, `.` and `..`; of what is not there yet, the names at the end stay as they are.
  package static func resolved(_ path: String) -> String {
    if let real = unsafe realpath(path, nil) {
      defer { unsafe free(real) }
      return unsafe String(cString: real)
    }
    let (above, name) = (folder(of: path), name(of: path))
    return above == path || name == ".." ? path : "\(resolved(above))/\(name)"
  }

  /// The rights of a file; `nil` if there is none.
  static func mode(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  /// Whether nobody but its owner may read a file, as far as the disk keeps rights: most sticks keep none.
  package static func isOwnersAlone(_ path: String) -> Bool {
    mode(of: path).map { $0 & 0o077 == 0 } ?? false
  }

  /// Removes a file or an empty folder if that can be done.
  package static func remove(_ path: String) { _ = unsafe Glibc.remove(path) }

  /// Whether two paths lead to the same file.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard unsafe stat(left, &first) == 0, unsafe stat(right, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// The folder of the running program.
  package static var programFolder: String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = unsafe buffer.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return -1 }
      return unsafe readlink("/proc/self/exe", base, buffer.count)
    }
    guard length > 0, length < buffer.count else { return nil }
    return String(validating: buffer.prefix(length), as: UTF8.self).map(folder(of:))
  }
}

extension FilePath.Kind {
  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }
}
