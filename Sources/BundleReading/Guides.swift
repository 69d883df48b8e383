package import BundleFormat
package import Documents

extension OpenedBundle {
  /// The text and structure of a guide.
  package func document(of entry: CatalogEntry) throws(ReadingError) -> Document {
    guard let guide = entry.guide, let text = entry.guideText else {
      throw .noSuchGuide(entry.path.text)
    }
    let (map, bytes) = try reading { () throws(BundleError) in
      (
        try reader.bytes(of: guide.map, atMost: Limits.guideMap),
        try reader.bytes(of: text, atMost: Limits.guideText)
      )
    }
    do { return try DocumentMap.decode(map, text: bytes) } catch {
      throw .bundle(.damaged(.file(entry.path)))
    }
  }

  /// The file that somebody means: by its path, else by the end of a path, its name with or without ending,
  /// or its title.
  package func entry(named name: String) throws(ReadingError) -> CatalogEntry {
    let known = try reading { () throws(BundleError) in
      SafePath.fault(in: name) == nil ? try reader.entry(at: GuidePath(name)) : nil
    }
    if let known { return known }
    let entries = try reading { () throws(BundleError) in try reader.entries(areToBeFiles: false) }
    let wanted = SafePath.collisionKey(name)
    // All in one pass, as there can be very many: those that fit best so far.
    var best: (fit: Int, entries: [CatalogEntry]) = (.max, [])
    for entry in entries {
      guard let fit = Self.fit(entry, wanted), fit <= best.fit else { continue }
      if fit < best.fit { best = (fit, []) }
      best.entries.append(entry)
    }
    if best.entries.count == 1 { return best.entries[0] }
    if best.entries.count > 1 { throw .ambiguousGuide(name, best.entries.map { $0.path.text }) }
    throw .noSuchGuide(name)
  }

  /// How well a file fits what somebody typed, the best first; `nil` if it does not.
  private static func fit(_ entry: CatalogEntry, _ wanted: String) -> Int? {
    let path = SafePath.collisionKey(entry.path.text)
    let isInPath = contains(path, wanted)
    if isInPath, path == wanted { return 0 }
    if isInPath, path.hasSuffix("/" + wanted) { return 1 }
    let title = entry.guide.map { SafePath.collisionKey($0.title) }
    let isInTitle = title.map { contains($0, wanted) } ?? false
    if isInTitle, title == wanted { return 2 }
    if isInPath, GuidePath(path).stem == wanted { return 3 }
    return title == nil ? nil : isInPath ? 4 : isInTitle ? 5 : nil
  }

  /// Whether one text stands in another, whichever way its letters are composed.
  private static func contains(_ text: String, _ part: String) -> Bool {
    // There can be very many names, and comparing composed letters is slow. ASCII is composed in one way only.
    if part.utf8.allSatisfy({ $0 < 0x80 }) {
      guard contains(Array(text.utf8), Array(part.utf8)) else { return false }
      if text.utf8.allSatisfy({ $0 < 0x80 }) { return true }
    }
    return contains(Array(text), Array(part))
  }

  private static func contains<Element: Equatable>(_ whole: [Element], _ part: [Element]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
  }
}
