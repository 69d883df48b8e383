internal import System

/// The folders of keys that can be seen, and what each of them counts for.
///
/// Whom a reader trusts is what the reader has said: in a store of their own, by naming a folder in the command or in the
/// environment, or by running the program that lies beside one, since whoever controls that folder controls the program.
/// The folder that one happens to be in says nothing of that kind: its keys are a proposal.
package struct TrustFolders {
  /// Those whose keys are trusted. They need not be there.
  package let trusted: [String]
  /// The one among them that was named, and so must be there; and the library, in which there may be no keys yet.
  let required: String?
  let library: String?
  /// Those whose keys are only proposed.
  let proposed: [String]
  /// Those of which nothing counts but what is revoked there.
  let seen: [String]
  /// Where a key goes that the reader confirms; `nil` if there is no place for one.
  package let store: String?

  /// Those that count where the command names none.
  package static var usual: TrustFolders { TrustFolders(keys: nil, library: nil) }

  /// All of them.
  var all: [String] { trusted + proposed + seen + [Self.own].compactMap(\.self) }

  /// - Parameters:
  ///   - keys: the folder of keys that the command names: then no other key is trusted or proposed.
  ///   - library: the library that the command names.
  package init(keys: String?, library: String?) {
    self.library = LibraryFolder.named(library)
    let named = self.library.map { "\($0)/Keys" }
    let beside = LibraryFolder.besideProgram?.keys
    // Where there is none yet, nobody else's can count.
    let isOwners = { (folder: String) in
      FilePath.isAbsent(folder) || FilePath.program.map { FilePath.isFolder(folder, ofWhoOwns: $0) } == true
    }
    let ours = beside.flatMap { isOwners($0) ? $0 : nil }
    let usual = [Self.own, named, ours].compactMap(\.self)
    let trusted = keys.map { [$0] } ?? usual
    let others = ours == nil ? [LibraryFolder.currentKeys, beside] : [LibraryFolder.currentKeys]
    let here = others.compactMap(\.self).filter { here in
      (FilePath.isFolder(here) || !FilePath.isAbsent(here) && FilePath.kind(of: here) != .file)
        && !trusted.contains { FilePath.isSame($0, here) }
    }
    self.trusted = trusted
    required = keys
    proposed = keys == nil ? here : []
    seen = keys == nil ? [] : usual + here
    store = keys ?? named ?? ours ?? Self.own
  }

  /// The reader's own store, in the place for the data of programs (XDG Base Directory Specification): relative paths in
  /// these variables don't count, or the current folder would.
  package static var own: String? {
    func folder(_ variable: String) -> String? {
      Process.environment(variable).flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil }
    }
    return (folder("XDG_DATA_HOME") ?? folder("HOME").map { "\($0)/.local/share" }).map {
      "\($0)/bundle/trusted"
    }
  }
}
