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
    let tests: [(CatalogEntry) -> Bool] = [
      { SafePath.collisionKey($0.path) == wanted },
      { SafePath.collisionKey($0.path).hasSuffix("/" + wanted) },
      { $0.guide.map { SafePath.collisionKey($0.title) == wanted } ?? false },
      { SafePath.collisionKey(SafePath.stem(of: $0.path)) == wanted },
      { $0.guide != nil && SafePath.collisionKey($0.path).contains(wanted) },
      { $0.guide.map { SafePath.collisionKey($0.title).contains(wanted) } ?? false },
    ]
    for test in tests {
      let found = entries.filter(test)
      if found.count == 1 { return found[0] }
      if found.count > 1 { throw LibraryError.ambiguousGuide(name, found.map(\.path)) }
    }
    throw LibraryError.noSuchGuide(name)
  }
}
