internal import Glibc

/// One name in a folder.
package struct FolderEntry: Sendable {
  /// The name; `nil` if it is not well-formed UTF-8.
  package let name: String?
  /// The name as it can be shown: what is not UTF-8 is replaced.
  package let displayName: String
  /// What it is, links not followed.
  package let kind: FilePath.Kind
}

/// Reading and making folders.
package enum Folder {
  /// What a folder holds, in the order of the names' bytes.
  package static func list(_ path: String) throws(SystemError) -> [FolderEntry] {
    guard let directory = unsafe opendir(path) else { throw .last(path) }
    defer { unsafe closedir(directory) }
    var entries: [(bytes: [UInt8], entry: FolderEntry)] = []
    while true {
      errno = 0
      guard let record = unsafe readdir(directory) else {
        if errno != 0 { throw .last(path) }
        break
      }
      let bytes = unsafe withUnsafeBytes(of: &record.pointee.d_name) { name in
        unsafe Array(name.prefix { $0 != 0 })
      }
      if bytes == Array(".".utf8) || bytes == Array("..".utf8) { continue }
      var status = stat()
      let code = unsafe withUnsafePointer(to: &record.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: bytes.count + 1) {
          unsafe fstatat(dirfd(directory), $0, &status, AT_SYMLINK_NOFOLLOW)
        }
      }
      let entry = FolderEntry(
        name: String(validating: bytes, as: UTF8.self),
        displayName: String(decoding: bytes, as: UTF8.self),
        kind: code == 0 ? FilePath.Kind(mode: status.st_mode) : .other)
      entries.append((bytes, entry))
    }
    return entries.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map(\.entry)
  }

  /// How many bytes can be written to the disk of a folder; `nil` if it can't be told: some file systems say that
  /// they have no room at all, used or free.
  package static func freeSpace(_ path: String) -> UInt64? {
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0, status.f_blocks > 0 else { return nil }
    let (bytes, overflow) = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
    return overflow ? nil : bytes
  }

  /// Makes a folder and those above it, as far as they are not there yet.
  package static func makeWithFoldersAbove(_ path: String, ownerOnly: Bool = false) throws(SystemError) {
    let above = FilePath.folder(of: path)
    if FilePath.kind(of: path) == nil, above != path, !FilePath.isFolder(above) {
      try makeWithFoldersAbove(above, ownerOnly: ownerOnly)
    }
    try make(path, ownerOnly: ownerOnly)
  }

  /// Makes a folder that is not there yet; one that is there is left as it is.
  ///
  /// - Returns: whether it was not there.
  @discardableResult
  package static func make(_ path: String, ownerOnly: Bool = false) throws(SystemError) -> Bool {
    if NewFiles.make({ unsafe mkdir(path, ownerOnly ? 0o700 : 0o777) }) == 0 { return true }
    guard errno == EEXIST else { throw .naming(path) }
    guard FilePath.isFolder(path) else { throw SystemError(code: ENOTDIR, path: path) }
    return false
  }
}
