internal import Age
internal import BundleFormat
internal import System

/// A folder with `Bundles/` and `Keys/` in it: with the program beside them, a USB stick can be one.
package struct LibraryFolder: Equatable, Sendable {
  /// The folder.
  package let path: String

  /// The folder that the user named, else the one of the environment, else the current one, else the one
  /// that the program lies in. Of the last two, the first that is a library.
  package init(named name: String?) {
    if let named = name ?? Process.environment("BUNDLE_LIBRARY").flatMap({ $0.isEmpty ? nil : $0 }) {
      path = named
    } else {
      func isLibrary(_ folder: String) -> Bool { FilePath.isFolder("\(folder)/Bundles") }
      path = isLibrary(".") ? "." : FilePath.programFolder.flatMap { isLibrary($0) ? $0 : nil } ?? "."
    }
  }

  /// Whether a folder could be used as a library, or is or lies in the part of one.
  static func isWithinLibrary(_ folder: String) -> Bool {
    let inside = (try? Folder.list(folder)) ?? []
    return inside.contains { SafePath.isLibraryPart($0.displayName) }
      || SafePath.names(of: FilePath.resolved(folder)).contains(where: SafePath.isLibraryPart)
  }

  /// Where the keys of known publishers are.
  package var keys: String { "\(path)/Keys" }

  /// Where the bundles are.
  package var bundles: String { "\(path)/Bundles" }

  /// The files of the library, in the order of names: those that are bundles by their content, or can't be
  /// read, and the others.
  package func files() throws -> (bundles: [String], others: [String]) {
    var (files, others): ([String], [String]) = ([], [])
    for entry in try Folder.list(bundles) where !entry.displayName.hasPrefix(".") && entry.kind != .folder {
      let path = "\(bundles)/\(entry.name ?? entry.displayName)"
      // What can't be read is for the one to say who opens it.
      let kind = entry.name == nil ? .other : try? BundleOpener.kind(ofFile: path)
      // Whoever keeps unmarked files says which they are: else a passphrase would be asked for any noise.
      if kind == .other || kind == .encrypted(.unmarked) { others.append(path) } else { files.append(path) }
    }
    return (files, others)
  }
}
