package import BundleFormat
package import BundleReading
internal import System

extension OpenedBundle {
  /// Writes files into a folder and nowhere else.
  ///
  /// All names and places are checked before anything is written, and all contents, too, if files are to be replaced, which
  /// nobody could bring back. If anything turns out to be damaged, or the disk fails, all files and folders that were not
  /// there before are removed again.
  ///
  /// - Parameters:
  ///   - entries: the files.
  ///   - folder: the folder, which is made if it is not there.
  ///   - replacing: whether files may be replaced that are there already.
  ///   - trust: the folders of keys that can be seen.
  /// - Throws: what ``Destination`` does, and ``LibraryError/noRoom(needed:free:)``, all of them before anything is
  ///   written; and what is wrong with the files.
  package func extract(
    _ entries: [CatalogEntry], to folder: String, replacing: Bool, keepingOut trust: TrustFolders
  ) throws {
    var destination = try Destination(folder, keepingOut: trust)
    let replaced = try entries.map { try destination.check($0.path.text, replacing: replacing) }
    try reader.checkPlaces(of: entries)
    let needed = Self.length(of: entries)
    if let free = destination.freeSpace, needed > free {
      throw LibraryError.noRoom(needed: needed, free: free)
    }
    if replaced.contains(true) {
      let contents = try ReadAhead(reader, entries.map(\.contents))
      for entry in entries { try contents.forEachPiece(of: entry.contents) { _ in } }
    }
    // Half a collection would be taken for a whole one.
    let contents = try ReadAhead(reader, entries.map(\.contents))
    try destination.write(zip(entries, replaced).map { ($0.path.text, $1) }) { number, file in
      try contents.forEachPiece(of: entries[number].contents) { try file.write($0.span) }
    }
  }

  /// More than this, or than so many times the bundle, is hardly what somebody expects.
  private static let expected: (bytes: UInt64, ratio: UInt64) = (1_000_000_000, 100)
  /// What a file takes on a disk, however little is in it.
  private static let leastOnDisk: UInt64 = 4096

  /// How many bytes files would take on a disk if that is much more than the bundle seems to hold, so that one has to ask;
  /// else `nil`.
  package func unexpectedLength(of entries: [CatalogEntry]) -> UInt64? {
    let contents = Self.length(of: entries)
    let onDisk = max(contents, UInt64(entries.count) * Self.leastOnDisk)
    return onDisk > Self.expected.bytes || contents / Self.expected.ratio > inspected.fileLength
      ? onDisk : nil
  }

  /// How many bytes files take on a disk: they may share them in a bundle, but not there.
  private static func length(of entries: [CatalogEntry]) -> UInt64 {
    entries.reduce(UInt64(0)) { total, entry in
      let (sum, overflow) = total.addingReportingOverflow(entry.contents.length)
      return overflow ? .max : sum
    }
  }
}
