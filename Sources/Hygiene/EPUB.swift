internal import Compression

/// EPUB (versions 2 and 3): the book stays, what was said about it and its making goes but for its title and language.
enum EPUB {
  private static let container = "META-INF/container.xml"

  static func clean(_ bytes: [UInt8], _ findings: inout Findings, depth: Int) throws(Obstacle) -> [UInt8] {
    var archive = try ZIPArchive(bytes, &findings)
    // Fonts too are made unreadable with what is said there, from the book's identifier.
    guard archive["META-INF/encryption.xml"] == nil, archive["META-INF/rights.xml"] == nil else {
      throw .encrypted
    }
    guard archive[container] != nil else { throw .damaged }
    archive.entries.removeAll { entry in
      let isDropped =
        entry.name.hasPrefix("META-INF/") && entry.name != container
        || entry.name.hasPrefix("iTunes") || entry.name.hasSuffix(".DS_Store")
        || entry.name.hasPrefix("__MACOSX/")
      if isDropped { findings.add(.properties, entry.name) }
      return isDropped
    }
    // The package and the table of contents come last: they name the book by what all the rest is.
    var last: [Int] = []
    for index in archive.entries.indices {
      let entry = archive.entries[index]
      if entry.name.hasSuffix(".opf") || entry.name.hasSuffix(".ncx") {
        last.append(index)
        continue
      }
      do throws(Obstacle) {
        archive.entries[index].bytes = try clean(entry, &findings, depth: depth)
      } catch {
        if case .entry = error { throw error }
        throw .entry(entry.name, error)
      }
    }
    let others = archive.entries.indices.filter { !last.contains($0) }.map { archive.entries[$0] }
    let identifier = identifier(of: others)
    guard last.contains(where: { archive.entries[$0].name.hasSuffix(".opf") }) else { throw .damaged }
    for index in last.sorted(by: {
      archive.entries[$0].name.hasSuffix(".opf") && !archive.entries[$1].name.hasSuffix(".opf")
    }) {
      let entry = archive.entries[index]
      do throws(Obstacle) {
        archive.entries[index].bytes =
          entry.name.hasSuffix(".opf")
          ? try package(entry.bytes, identifier, &findings) : try contents(entry.bytes, identifier, &findings)
      } catch { throw .entry(entry.name, error) }
    }
    return archive.write(first: "mimetype", isStored: true)
  }

  private static func clean(
    _ entry: ZIPArchive.Entry, _ findings: inout Findings, depth: Int
  ) throws(Obstacle) -> [UInt8] {
    switch entry.name.split(separator: ".").last?.lowercased() {
    case "xhtml", "html", "htm": try page(entry.bytes, &findings)
    case "xml", "smil", "pls": try XML.rewrite(entry.bytes, &findings) { _ in .keep }
    default: try Cleaning.part(entry.bytes, named: entry.name, &findings, depth: depth)
    }
  }

  /// A name for the book that is the same whenever it is packed, and follows from what is in it: FNV-1a over the
  /// checksums of all else, as a UUID of one's own making (RFC 9562, 5.8).
  private static func identifier(of entries: [ZIPArchive.Entry]) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for entry in entries {
      var bytes = Array(entry.name.utf8)
      bytes.appendBigEndian(entry.bytes.count)
      bytes.appendBigEndian(Int(Deflate.crc32(entry.bytes)))
      for byte in bytes { hash = (hash ^ UInt128(byte)) &* 0x100_0000_0000_0000_0000_013B }
    }
    hash = hash & ~(0xF << 76) | 8 << 76
    hash = hash & ~(3 << 62) | 2 << 62
    let digits = String(hash, radix: 16)
    let text = Array(String(repeating: "0", count: 32 - digits.count) + digits)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(text[$0]) }
    return "urn:uuid:" + groups.joined(separator: "-")
  }

  /// An ISBN names a published book, not a copy of it.
  private static func isISBN(_ text: String) -> Bool {
    let text = text.trimmed.lowercased()
    let number =
      text.hasPrefix("urn:isbn:")
      ? text.dropFirst(9) : text.hasPrefix("isbn:") ? text.dropFirst(5) : text[...]
    let digits = number.filter { $0 != "-" && $0 != " " }.map {
      $0 == "x" ? 10 : $0.isASCII ? $0.wholeNumberValue ?? 99 : 99
    }
    switch digits.count {
    case 10 where digits.dropLast().allSatisfy { $0 < 10 } && digits[9] <= 10:
      return digits.enumerated().reduce(0) { $0 + (10 - $1.offset) * $1.element } % 11 == 0
    case 13
    where digits.allSatisfy { $0 < 10 }
      && (digits.starts(with: [9, 7, 8]) || digits.starts(with: [9, 7, 9])):
      return digits.enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? 1 : 3) * $1.element } % 10 == 0
    default: return false
    }
  }

  private static func isISBN(scheme: XMLElement) -> Bool {
    scheme.attributes.contains { $0.name.local == "scheme" && $0.value.lowercased() == "isbn" }
  }

  private static let kinds: [String: Trace.Kind] = [
    "creator": .author, "contributor": .author, "publisher": .organisation, "date": .times, "rights": .author,
  ]
  /// Properties of version 3 that say how the book is shown or played.
  private static let display = [
    "rendition:", "media:duration", "media:active-class", "media:playback-active-class",
  ]

  /// The package document.
  private static func package(
    _ bytes: [UInt8], _ identifier: String, _ findings: inout Findings
  ) throws(Obstacle) -> [UInt8] {
    var unique: String?
    return try XML.rewrite(bytes, &findings) { element in
      let local = element.name.local
      if local == "package" { unique = element["unique-identifier"] }
      guard element.parents.contains(where: { $0.local == "metadata" }) else { return .keep }
      switch local {
      case "title", "language", "dc-metadata", "x-metadata":
        element.attributes.removeAll { $0.name.local == "file-as" }
        return .keep
      case "identifier":
        let isUnique = element["id"] != nil && element["id"] == unique
        guard isUnique else { return .drop(.identifiers) }
        element.attributes.removeAll { $0.name.local == "scheme" }
        return .text({ isISBN($0) ? $0 : identifier }, .identifiers)
      case "meta":
        if element["name"] == "cover" { return .keep }
        let property = element["property"] ?? ""
        if property == "dcterms:modified" { return .text({ _ in "1980-01-01T00:00:00Z" }, .times) }
        if display.contains(where: { property.hasPrefix($0) }) { return .keep }
        return .drop(property.isEmpty ? nil : .properties)
      default: return .drop(kinds[local] ?? .properties)
      }
    }
  }

  /// The table of contents of version 2, which repeats the identifier.
  private static func contents(
    _ bytes: [UInt8], _ identifier: String, _ findings: inout Findings
  ) throws(Obstacle) -> [UInt8] {
    let kept: Set<String> = ["dtb:depth", "dtb:totalPageCount", "dtb:maxPageNumber"]
    return try XML.rewrite(bytes, &findings, options: .init(keepsDocumentType: true)) { element in
      switch element.name.local {
      case "docAuthor": return .drop(.author)
      case "meta" where element["name"] == "dtb:uid":
        if let old = element["content"], !isISBN(old) { element["content"] = identifier }
        return .keep
      case "meta": return kept.contains(element["name"] ?? "") ? .keep : .drop(.properties)
      default: return .keep
      }
    }
  }

  /// A page of the book, which is XHTML.
  private static func page(_ bytes: [UInt8], _ findings: inout Findings) throws(Obstacle) -> [UInt8] {
    var outside = Findings()
    let output = try XML.rewrite(bytes, &findings, options: .init(keepsDocumentType: true)) { element in
      if element.name.local == "meta", let name = element["name"], name.lowercased() != "viewport" {
        outside.add(.properties, "\(name) \(element["content"] ?? "")")
        return .drop(nil)
      }
      // It is UTF-8 from now on, as XML is by itself.
      if element.name.local == "meta", element["http-equiv"]?.lowercased() == "content-type" {
        return .drop(nil)
      }
      if element.name.local == "script" { return .drop(.script) }
      // What a reader's program would run or fetch, and files in the page itself, which nobody has cleaned; a link that
      // is followed is another matter.
      element.attributes.removeAll { attribute in
        let isFetched =
          ["src", "srcset", "poster", "data"].contains(attribute.name.local)
          || attribute.name.local == "href" && ["link", "image", "use"].contains(element.name.local)
        if attribute.name.local.lowercased().hasPrefix("on") { return true }
        let isOutside = ["http:", "https:", "file:", "//", "data:"].contains {
          attribute.value.lowercased().hasPrefix($0)
        }
        if isFetched && isOutside { outside.add(.reference, attribute.value) }
        return isFetched && isOutside
      }
      return .keep
    }
    for trace in outside.traces { findings.add(trace.kind, trace.detail) }
    return output
  }
}
