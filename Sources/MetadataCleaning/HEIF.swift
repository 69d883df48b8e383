/// HEIF and AVIF pictures (ISO/IEC 23008-12, in the boxes of ISO/IEC 14496-12): what showing them needs stays, at its
/// place; everything else becomes free space filled with zeros.
package enum HEIF {
  /// The same picture, of the same length, without what is noted beside it.
  ///
  /// - Throws: ``Obstacle/damaged``, or ``Obstacle/hidden(_:)`` if there is something in it that is not known here.
  package static func blanked(_ bytes: [UInt8]) throws(Obstacle) -> [UInt8] {
    var picture = FilmEditor(bytes)
    try picture.cleanPicture()
    return picture.bytes
  }
}

extension FilmEditor {
  /// An item, and where its data lie.
  private struct Item {
    var type = ""
    /// Whether they lie in the box `idat`, not in the file.
    var isInside = false
    var extents: [Range<Int>] = []
  }

  /// 23008-12, 6 and 14496-12, 8.11: pictures, and those that are made of others.
  private static let pictureItems: Set<String> = [
    "hvc1", "hev1", "av01", "avc1", "vvc1", "lhv1", "grid", "iden", "tmap",
  ]
  /// What says something about pictures.
  private static let noteItems: Set<String> = ["Exif", "mime", "uri "]

  /// The properties that showing a picture needs, and how long they are if that is always the same.
  private static let pictureProperties: [String: Int?] = [
    "ispe": 12, "pixi": nil, "colr": nil, "hvcC": nil, "av1C": nil,
    "irot": 1, "imir": 1, "clap": 32, "pasp": 8, "auxC": nil, "clli": 4, "mdcv": 24, "a1op": 1, "lsel": 2,
    "a1lx": nil, "amve": 8, "rloc": 12,
  ]

  /// What pictures beside the picture are for: how transparent it is, how far away things are, and how bright.
  private static let auxiliaryKinds = [
    "urn:mpeg:hevc:2015:auxid:1", "urn:mpeg:hevc:2015:auxid:2",
    "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:mpegB:cicp:systems:auxiliary:depth",
    "urn:com:apple:photo:2020:aux:hdrgainmap",
  ]
  /// 8.11.12 and 23008-12, 6.6: of what a picture is made, and what belongs to it.
  private static let references: Set<String> = ["dimg", "thmb", "auxl", "base", "prem", "tbas", "cdsc"]

  mutating func cleanPicture() throws(Obstacle) {
    let boxes = try FilmBox.all(in: bytes, 0..<bytes.count)
    let metas = boxes.filter { $0.name == "meta" }
    guard let meta = metas.first, metas.count == 1 else { throw .damaged }
    // Pictures that move would need a film's tables too.
    guard !boxes.contains(where: { $0.name == "moov" || $0.name == "moof" }) else { throw .hidden("moov") }
    for box in boxes {
      switch box.name {
      case "ftyp":
        guard box.body.count >= 8 else { throw .damaged }
        clear(box.body.lowerBound + 4..<box.body.lowerBound + 8)
        clear(box.body.lowerBound + (box.body.count & ~3)..<box.body.upperBound)
      case "meta", "mdat": break
      default: free(box)
      }
    }
    if let last = boxes.last { clear(last.body.upperBound..<bytes.count) }

    var items: [Int: Item] = [:]
    var inside: FilmBox?
    var lengthSize = 4
    let names: Set<String> = ["hdlr", "pitm", "iloc", "iinf", "iref", "iprp", "idat", "grpl"]
    let parts = try keep(names, in: meta, from: 4)
    guard Set(parts.map(\.name)).count == parts.count else { throw .damaged }
    for part in parts where part.name == "iinf" { try information(part, &items) }
    for part in parts {
      switch part.name {
      case "hdlr": try handler(part)
      case "pitm":
        let length = bytes.bigEndian(at: part.body.lowerBound, count: 1) == 0 ? 6 : 8
        clear(min(part.body.lowerBound + length, part.body.upperBound)..<part.body.upperBound)
      case "iloc": try locations(part, &items)
      case "iref": try itemReferences(part)
      case "iprp": try properties(part, &lengthSize)
      case "idat": inside = part
      case "grpl":
        for group in try FilmBox.all(in: bytes, part.body) {
          if group.name == "altr" || group.name == "ster" {
            try trim(group, countAt: 8, row: 4)
          } else {
            free(group)
          }
        }
      default: break
      }
    }
    try clearUnused(items, boxes, inside, lengthSize: lengthSize)
  }

  /// 8.11.6: the number and kind of each item; not its name, and of which sort a note is.
  private mutating func information(_ iinf: FilmBox, _ items: inout [Int: Item]) throws(Obstacle) {
    let start = bytes.bigEndian(at: iinf.body.lowerBound, count: 1) == 0 ? 6 : 8
    for box in try keep(["infe"], in: iinf, from: start) {
      let version = bytes.bigEndian(at: box.body.lowerBound, count: 1) ?? 0
      let size = version == 2 ? 2 : 4
      guard version == 2 || version == 3, box.body.count > 10 + size,
        let id = bytes.bigEndian(at: box.body.lowerBound + 4, count: size),
        let type = bytes.slice(at: box.body.lowerBound + 6 + size, count: 4)
      else { throw .damaged }
      let name = String(decoding: type, as: UTF8.self)
      guard Self.pictureItems.contains(name) || Self.noteItems.contains(name) else { throw .hidden(name) }
      guard items.updateValue(Item(type: name), forKey: id) == nil else { throw .damaged }
      clear(box.body.lowerBound + 10 + size..<box.body.upperBound)
    }
  }

  /// 8.11.3.
  private mutating func locations(_ iloc: FilmBox, _ items: inout [Int: Item]) throws(Obstacle) {
    var place = iloc.body.lowerBound
    func number(_ size: Int) throws(Obstacle) -> Int {
      guard size <= iloc.body.upperBound - place else { throw .damaged }
      defer { place += size }
      if size == 8 {
        guard bytes.bigEndian(at: place) == 0, let low = bytes.bigEndian(at: place + 4) else {
          throw .damaged
        }
        return low
      }
      guard let number = bytes.bigEndian(at: place, count: size) else { throw .damaged }
      return number
    }
    let version = try number(1)
    _ = try number(3)
    let sizes = try number(2)
    let (offsetSize, lengthSize, baseSize) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15)
    let indexSize = version == 0 ? 0 : sizes & 15
    guard version < 3, lengthSize > 0,
      [offsetSize, lengthSize, baseSize, indexSize].allSatisfy({ [0, 4, 8].contains($0) })
    else { throw .damaged }
    let count = try number(version == 2 ? 4 : 2)
    var located: Set<Int> = []
    for _ in 0..<count {
      let id = try number(version == 2 ? 4 : 2)
      guard located.insert(id).inserted else { throw .damaged }
      let method = version == 0 ? 0 : try number(2) & 15
      // What it refers to lies in this file.
      guard try number(2) == 0, method < 2 else { throw .damaged }
      let base = try number(baseSize)
      var item = items[id] ?? Item()
      item.isInside = method == 1
      for _ in 0..<(try number(2)) {
        _ = try number(indexSize)
        let offset = try number(offsetSize)
        let length = try number(lengthSize)
        if length > 0 { item.extents.append(base + offset..<base + offset + length) }
      }
      items[id] = item
    }
    clear(place..<iloc.body.upperBound)
  }

  /// 8.11.12.
  private mutating func itemReferences(_ iref: FilmBox) throws(Obstacle) {
    let size = bytes.bigEndian(at: iref.body.lowerBound, count: 1) == 0 ? 2 : 4
    guard iref.body.count >= 4 else { throw .damaged }
    let boxes = try FilmBox.all(in: bytes, iref.body.lowerBound + 4..<iref.body.upperBound)
    for box in boxes {
      guard Self.references.contains(box.name) else {
        free(box)
        continue
      }
      guard let count = bytes.bigEndian(at: box.body.lowerBound + size, count: 2) else { throw .damaged }
      let end = box.body.lowerBound + size + 2 + count * size
      guard end <= box.body.upperBound else { throw .damaged }
      clear(end..<box.body.upperBound)
    }
    clear((boxes.last?.body.upperBound ?? iref.body.lowerBound + 4)..<iref.body.upperBound)
  }

  /// 23008-12, 9.3: which properties there are, and which item has which.
  private mutating func properties(_ iprp: FilmBox, _ lengthSize: inout Int) throws(Obstacle) {
    for part in try keep(["ipco", "ipma"], in: iprp) {
      guard part.name == "ipco" else {
        try associations(part)
        continue
      }
      for box in try keep(Set(Self.pictureProperties.keys), in: part) {
        if let known = Self.pictureProperties[box.name], let length = known {
          clear(min(box.body.lowerBound + length, box.body.upperBound)..<box.body.upperBound)
          continue
        }
        switch box.name {
        case "pixi":
          let count = bytes.bigEndian(at: box.body.lowerBound + 4, count: 1) ?? 0
          clear(min(box.body.lowerBound + 5 + count, box.body.upperBound)..<box.body.upperBound)
        case "auxC":
          // What it is, in words that are the same for all.
          let name = bytes[min(box.body.lowerBound + 4, box.body.upperBound)..<box.body.upperBound]
            .prefix { $0 != 0 }
          guard Self.auxiliaryKinds.contains(where: { name.elementsEqual($0.utf8) }) else {
            free(box)
            continue
          }
          clear(name.endIndex..<box.body.upperBound)
        case "colr": try pictureColours(box)
        case "hvcC":
          lengthSize = Int((bytes.slice(at: box.body.lowerBound + 21, count: 1)?.first ?? 3) & 3) + 1
          try parameterSets(box)
        case "av1C": try sequenceHeader(box)
        case "a1lx":
          let isLong = (bytes.bigEndian(at: box.body.lowerBound, count: 1) ?? 0) & 1 == 1
          clear(min(box.body.lowerBound + (isLong ? 13 : 7), box.body.upperBound)..<box.body.upperBound)
        default: break
        }
      }
    }
  }

  private mutating func associations(_ ipma: FilmBox) throws(Obstacle) {
    guard ipma.body.count >= 8, let flags = bytes.bigEndian(at: ipma.body.lowerBound),
      let count = bytes.bigEndian(at: ipma.body.lowerBound + 4)
    else { throw .damaged }
    let (idSize, size) = (flags >> 24 == 0 ? 2 : 4, flags & 1 == 0 ? 1 : 2)
    var place = ipma.body.lowerBound + 8
    guard count <= ipma.body.count else { throw .damaged }
    for _ in 0..<count {
      guard let number = bytes.bigEndian(at: place + idSize, count: 1) else { throw .damaged }
      place += idSize + 1 + number * size
      guard place <= ipma.body.upperBound else { throw .damaged }
    }
    clear(place..<ipma.body.upperBound)
  }

  /// By number; or a profile, without its texts and times if that is no longer than it was.
  private mutating func pictureColours(_ box: FilmBox) throws(Obstacle) {
    guard let type = bytes.slice(at: box.body.lowerBound, count: 4) else { throw .damaged }
    if type.elementsEqual("nclx".utf8) {
      clear(min(box.body.lowerBound + 11, box.body.upperBound)..<box.body.upperBound)
      return
    }
    let profile = box.body.dropFirst(4)
    guard type.elementsEqual("prof".utf8) || type.elementsEqual("rICC".utf8),
      let cleaned = ICCProfile.cleaned(Array(bytes[profile])), cleaned.count <= profile.count
    else { return free(box) }
    clear(profile)
    bytes.replaceSubrange(profile.lowerBound..<profile.lowerBound + cleaned.count, with: cleaned)
  }

  /// 23008-12, 6.6.2, and ISO 21496-1, C.2: how long the data are of a picture that is made of others.
  private func derivedLength(_ range: Range<Int>, _ type: String) -> Int {
    func flags(_ place: Int) -> Int { bytes.bigEndian(at: range.lowerBound + place, count: 1) ?? 0 }
    return switch type {
    case "grid": flags(1) & 1 == 0 ? 8 : 12
    // One channel, or three.
    case "tmap": flags(5) & 0x80 == 0 ? 62 : 142
    default: 0
    }
  }

  /// Clears what belongs to no picture, in the file and in the box for small data.
  private mutating func clearUnused(
    _ items: [Int: Item], _ boxes: [FilmBox], _ inside: FilmBox?, lengthSize: Int
  ) throws(Obstacle) {
    var used: [Range<Int>] = []
    for item in items.values where Self.pictureItems.contains(item.type) {
      // What is only turned or cut has no data of its own.
      if item.type == "iden", item.extents.isEmpty { continue }
      guard !item.extents.isEmpty else { throw .damaged }
      for extent in item.extents {
        let start = item.isInside ? inside?.body.lowerBound : 0
        let end = item.isInside ? inside?.body.upperBound : bytes.count
        guard let start, let end, extent.upperBound <= end - start else { throw .damaged }
        used.append(extent.lowerBound + start..<extent.upperBound + start)
      }
      // Encoders sign among the units of a picture; in pieces, or as another codec has them, they are not looked into.
      guard item.extents.count == 1, let range = used.last else { throw .hidden(item.type) }
      switch item.type {
      case "hvc1", "hev1", "av01":
        try scan(range)
        try FilmSamples.clean(&bytes, range, item.type == "av01" ? .av1 : .hevc, lengthSize: lengthSize)
      case "grid", "tmap", "iden":
        clear(min(range.lowerBound + derivedLength(range, item.type), range.upperBound)..<range.upperBound)
      default: throw .hidden(item.type)
      }
    }
    used.sort { $0.lowerBound < $1.lowerBound }
    // Those that lie on each other as one, so that one way through all of them does.
    var merged: [Range<Int>] = []
    for range in used {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    let data = boxes.filter { $0.name == "mdat" } + (inside.map { [$0] } ?? [])
    var next = 0
    for box in data.sorted(by: { $0.body.lowerBound < $1.body.lowerBound }) {
      var place = box.body.lowerBound
      while next < merged.count, merged[next].upperBound <= place { next += 1 }
      var index = next
      while index < merged.count, merged[index].lowerBound < box.body.upperBound {
        if merged[index].lowerBound > place {
          clear(place..<min(merged[index].lowerBound, box.body.upperBound))
        }
        place = max(place, merged[index].upperBound)
        index += 1
      }
      if place < box.body.upperBound { clear(place..<box.body.upperBound) }
    }
  }
}
