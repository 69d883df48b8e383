private import CPlatform

/// What went into this program, as far as `Scripts/build` has written it down; nothing is known after a plain
/// `swift build`.
package struct BuildRecord {
  /// Names of packages, or of what else has a version, and their versions, in the order in which they were recorded.
  package let parts: [(name: String, version: String)]

  /// Reads a record: `name=version`, divided by commas.
  package init(_ text: String) {
    parts = text.split(separator: ",").compactMap { part in
      let pair = part.split(separator: "=", maxSplits: 1)
      return pair.count == 2 ? (String(pair[0]), String(pair[1])) : nil
    }
  }

  /// The record of this program.
  package static var current: Self { unsafe Self(String(cString: platform_build_record())) }

  /// What the GNU C library says of itself.
  package static var systemLibrary: String { unsafe String(cString: gnu_get_libc_version()) }
}
