internal import Glibc

/// Questions about paths, which are cut at bytes: to Swift, `/` and a combining mark are one character.
package enum FilePath {
  /// What lies at a path, links not followed.
  package enum Kind: Equatable, Sendable { case file, folder, link, other }

  /// The parts of a path.
  package static func names(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

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

  /// Whether nothing lies at a path. `false` also where that can't be told: a disk may be failing, or a folder be closed.
  package static func isAbsent(_ path: String) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) != 0 else { return false }
    switch errno {
    case ENOENT:
      // A link above it that leads nowhere may lead somewhere tomorrow: to a disk that is not there now.
      let above = folder(of: path)
      return above == path || above == "." || isFolder(above) || isAbsent(above)
    // A name that is too long is no file's; nor is there anything in what is no folder.
    case ENAMETOOLONG, ENOTDIR: return true
    default: return false
    }
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

  /// A path without links, `.` and `..`; of what is not there yet, the names at the end stay as they are, and of a link that
  /// leads nowhere, where it would lead.
  package static func resolved(_ path: String) -> String { resolved(path, links: 40) }

  private static func resolved(_ path: String, links: Int) -> String {
    if let real = unsafe realpath(path, nil) {
      defer { unsafe free(real) }
      return unsafe String(cString: real)
    }
    // Slashes and dots at the end name nothing.
    var names = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    while names.last == "." { names.removeLast() }
    guard let name = names.popLast() else { return isAbsolute ? "/" : resolved(".", links: 0) }
    let above = resolved((isAbsolute ? "/" : "./") + names.joined(separator: "/"), links: links)
    if name == ".." { return folder(of: above) }
    let whole = above == "/" ? "/\(name)" : "\(above)/\(name)"
    guard links > 0, let target = target(ofLink: whole) else { return whole }
    return resolved(target.utf8.first == UInt8(ascii: "/") ? target : "\(above)/\(target)", links: links - 1)
  }

  /// Where a link leads, as it says; `nil` for what is none.
  private static func target(ofLink path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = unsafe buffer.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return -1 }
      return unsafe readlink(path, base, buffer.count)
    }
    guard length > 0, length < buffer.count else { return nil }
    return String(validating: buffer.prefix(length), as: UTF8.self)
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

  /// Which file a path leads to, whatever its name; `nil` if there is none.
  package static func identity(of path: String) -> Identity? {
    var status = stat()
    return unsafe stat(path, &status) == 0
      ? Identity(device: UInt64(status.st_dev), file: UInt64(status.st_ino)) : nil
  }

  /// A file or folder, whatever it is called.
  package struct Identity: Hashable, Sendable {
    let device: UInt64
    let file: UInt64
  }

  /// Whether two paths lead to the same file.
  package static func isSame(_ left: String, _ right: String) -> Bool {
    guard let first = identity(of: left), let second = identity(of: right) else { return false }
    return first == second
  }

  /// Whether the one who can change a program can also change a folder beside it, and nobody else can.
  ///
  /// Where everybody may write, as in a folder for temporary files, they can put a folder beside a program that is not
  /// theirs. On a stick whose file system knows no owners, all files are somebody's alike.
  package static func isFolder(_ folder: String, ofWhoOwns program: String) -> Bool {
    var (above, own, file) = (stat(), stat(), stat())
    // Not through a link: where others may write, they can make one to any folder.
    guard unsafe stat(self.folder(of: program), &above) == 0, unsafe lstat(folder, &own) == 0,
      unsafe stat(program, &file) == 0, own.st_mode & S_IFMT == S_IFDIR
    else { return false }
    let others = S_IWGRP | S_IWOTH
    let isOpen = own.st_mode & others & ~file.st_mode != 0
    return [0, file.st_uid, above.st_uid].contains(own.st_uid) && !isOpen
  }

  /// Whether something may be written in a folder.
  package static func isWritable(_ folder: String) -> Bool { unsafe access(folder, W_OK | X_OK) == 0 }

  /// The running program.
  package static var program: String? { target(ofLink: "/proc/self/exe") }
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
