package import BundleFormat
package import Documents

extension OpenedBundle {
  /// The text and structure of a guide.
  package func document(of entry: CatalogEntry) throws -> Document {
    guard let guide = entry.guide, let text = entry.guideText else {
      throw LibraryError.noSuchGuide(entry.path)
    }
    do {
      return try DocumentMap.decode(
        reader.bytes(of: guide.map, atMost: Limits.guideMap),
        text: reader.bytes(of: text, atMost: Limits.guideText))
    } catch is DocumentMap.Failure {
      throw BundleError.damaged(.file(entry.path))
    }
  }

  /// The file that somebody means: by its path, else by the end of a path, its name with or without ending,
  /// or its title.
  package func entry(named name: String) throws -> CatalogEntry {
    if SafePath.fault(in: name) == nil, let entry = try reader.entry(at: name) { return entry }
    let entries = try reader.entries()
    let wanted = SafePath.collisionKey(name)
    // All in one pass, as there can be very many: those that fit best so far.
    var best: (fit: Int, entries: [CatalogEntry]) = (.max, [])
    for entry in entries {
      guard let fit = Self.fit(entry, wanted), fit <= best.fit else { continue }
      if fit < best.fit { best = (fit, []) }
      best.entries.append(entry)
    }
    if best.entries.count == 1 { return best.entries[0] }
    if best.entries.count > 1 { throw LibraryError.ambiguousGuide(name, best.entries.map(\.path)) }
    throw LibraryError.noSuchGuide(name)
  }

  /// How well a file fits what somebody typed, the best first; `nil` if it does not.
  private static func fit(_ entry: CatalogEntry, _ wanted: String) -> Int? {
    let path = SafePath.collisionKey(entry.path)
    if path == wanted { return 0 }
    if path.hasSuffix("/" + wanted) { return 1 }
    let title = entry.guide.map { SafePath.collisionKey($0.title) }
    if title == wanted { return 2 }
    if SafePath.stem(of: path) == wanted { return 3 }
    guard let title else { return nil }
    return path.contains(wanted) ? 4 : title.contains(wanted) ? 5 : nil
  }
}
