package import BundleFormat
package import System

/// What a folder holds that can go into a bundle, and what can't.
package struct FolderScan {
  /// The paths of the files, in the order of a catalog.
  package private(set) var files: [String] = []
  /// What stays out, and why.
  package private(set) var leftOut: [LeftOut] = []

  /// Something that stays out of a bundle.
  package struct LeftOut: Equatable, Sendable {
    /// Its path in the folder, as it can be shown.
    package var path: String
    /// Why.
    package var reason: Reason
  }

  /// Why something stays out.
  package enum Reason: Equatable, Sendable {
    /// A hidden file or folder, such as `.git`.
    case hidden
    /// Something that a system or an editor left there.
    case clutter
    /// A symbolic link; links are never followed.
    case link
    /// Neither file nor folder.
    case special
    /// A name that is not well-formed UTF-8.
    case nameNotUTF8
    /// A name that can't be written everywhere.
    case unsafeName(SafePath.Fault)
    /// A name that is a trap to other programs, or more folders above it than are of any use.
    case oddName(SafePath.Oddity)
    /// The file that is being written.
    case output
    /// A folder that would make a library, with its trusted keys, of wherever it is unpacked.
    case library
  }

  private static let clutter: Set<String> = ["Thumbs.db", "desktop.ini", "__MACOSX"]

  /// Looks through a folder; `output` is a file that is left out should it lie there.
  package init(_ folder: String, output: String?) throws(SystemError) {
    try scan(folder, prefix: "", output: output)
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func scan(
    _ folder: String, prefix: String, output: String?
  ) throws(SystemError) {
    for entry in try Folder.list(folder) {
      let shown = prefix + entry.displayName
      guard let name = entry.name else {
        leftOut.append(LeftOut(path: shown, reason: .nameNotUTF8))
        continue
      }
      let path = prefix + name
      let reason: Reason? =
        if name.hasPrefix(".") {
          .hidden
        } else if entry.kind == .folder, SafePath.isLibraryPart(name) {
          .library
        } else if Self.clutter.contains(name) || name.hasSuffix("~") {
          .clutter
        } else if entry.kind == .link {
          .link
        } else if entry.kind == .other {
          .special
        } else if let fault = SafePath.fault(in: path) {
          .unsafeName(fault)
        } else if let oddity = SafePath.oddity(in: entry.kind == .folder ? path + "/x" : path) {
          .oddName(oddity)
        } else if entry.kind == .file, let output, FilePath.isSame("\(folder)/\(name)", output) {
          .output
        } else {
          nil
        }
      if let reason {
        leftOut.append(LeftOut(path: shown, reason: reason))
      } else if entry.kind == .folder {
        try scan("\(folder)/\(name)", prefix: path + "/", output: output)
      } else {
        files.append(path)
      }
    }
  }
}
