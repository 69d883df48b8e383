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

  /// Where the keys of known publishers are.
  package var keys: String { "\(path)/Keys" }

  /// Where the bundles are.
  package var bundles: String { "\(path)/Bundles" }

  /// The bundles of the library: what lies in its folder and is one by its content, in the order of names.
  package func bundleFiles() throws -> [String] {
    try Folder.list(bundles).compactMap { entry in
      guard let name = entry.name, !name.hasPrefix("."), entry.kind != .folder else { return nil }
      let path = "\(bundles)/\(name)"
      return (try? BundleOpener.kind(ofFile: path)).map { $0 != .other } == true ? path : nil
    }
  }
}
