internal import Age
internal import BundleFormat
internal import BundleReading
internal import System

/// A folder with `Bundles/` and `Keys/` in it: with the program beside them, a USB stick can be one.
package struct LibraryFolder: Equatable, Sendable {
  /// The folder.
  package let path: String

  /// The folder that the user named, else the one of the environment, else the current one, else the one
  /// that the program lies in. Of the last two, the first that is a library. Where the bundles are does not say whom
  /// to trust: see ``TrustFolders``.
  package init(named name: String?) {
    path = Self.named(name) ?? (Self.isLibrary(".") ? "." : Self.besideProgram?.path ?? ".")
  }

  private init(path: String) { self.path = path }

  private static func isLibrary(_ folder: String) -> Bool { FilePath.isFolder("\(folder)/Bundles") }

  /// The folder that the user named, in the command or in the environment.
  static func named(_ name: String?) -> String? {
    name ?? Process.environment("BUNDLE_LIBRARY").flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The library that the program lies in.
  package static var besideProgram: LibraryFolder? {
    FilePath.program.map(FilePath.folder).flatMap { isLibrary($0) ? LibraryFolder(path: $0) : nil }
  }

  /// Where the keys of known publishers are.
  package var keys: String { "\(path)/Keys" }

  /// Where the keys are that the current folder proposes.
  static let currentKeys = "./Keys"

  /// Where the bundles are.
  package var bundles: String { "\(path)/Bundles" }

  /// The files of the library, in the order of names: those that are bundles by their content, or can't be
  /// read, and the others.
  package func files() throws -> (bundles: [String], others: [String]) {
    var (files, others): ([String], [String]) = ([], [])
    for entry in try Folder.list(bundles) where !entry.displayName.hasPrefix(".") && entry.kind != .folder {
      let path = "\(bundles)/\(entry.name ?? entry.displayName)"
      // What can't be read is for the one to say who opens it.
      let isOther = entry.name == nil || (try? BundleOpener.kind(ofFile: path))?.isBundle == false
      // Whoever keeps unmarked files says which they are: else a passphrase would be asked for any noise.
      if isOther { others.append(path) } else { files.append(path) }
    }
    return (files, others)
  }
}
