/// MP4 and QuickTime films (ISO/IEC 14496-12): what playing needs stays, at its place; everything else becomes free
/// space filled with zeros, so that nothing has to be moved.
package enum Film {
  /// The same film, of the same length, with pictures and sound and nothing besides.
  ///
  /// - Throws: ``Obstacle/damaged``, or ``Obstacle/otherKind(_:)`` if pictures or sound are coded in a way that is not
  ///   known here, or lie in another file.
  package static func blanked(_ bytes: [UInt8]) throws(Obstacle) -> [UInt8] {
    var film = FilmEditor(bytes)
    try film.clean()
    return film.bytes
  }
}

/// A box: its name, and where it and its contents lie (4.2).
struct FilmBox {
  let name: String
  let start: Int
  let body: Range<Int>

  /// The box that begins there and ends in the range.
  init(in bytes: [UInt8], at start: Int, within range: Range<Int>) throws(Obstacle) {
    guard let size = bytes.bigEndian(at: start), let name = bytes.slice(at: start + 4, count: 4) else {
      throw .damaged
    }
    var (header, length) = (8, size)
    if size == 1 {
      guard let high = bytes.bigEndian(at: start + 8), let low = bytes.bigEndian(at: start + 12), high == 0
      else { throw .damaged }
      (header, length) = (16, low)
    } else if size == 0 {
      length = range.upperBound - start
    }
    guard length >= header, length <= range.upperBound - start else { throw .damaged }
    self.name = String(decoding: name, as: Unicode.ASCII.self)
    self.start = start
    body = start + header..<start + length
  }

  /// The boxes that lie in a range; a few bytes at its end may be none.
  static func all(in bytes: [UInt8], _ range: Range<Int>) throws(Obstacle) -> [FilmBox] {
    var boxes: [FilmBox] = []
    var start = range.lowerBound
    while range.upperBound - start >= 8 {
      // QuickTime may end a list with a zero (QuickTime File Format, User Data Atoms).
      if range.upperBound - start < 16, bytes.bigEndian(at: start) == 0, range.upperBound < bytes.count {
        break
      }
      guard boxes.count < 100_000 else { throw .overLimit }
      let box = try FilmBox(in: bytes, at: start, within: range)
      boxes.append(box)
      start = box.body.upperBound
    }
    return boxes
  }
}

/// Clears a film box by box.
struct FilmEditor {
  var bytes: [UInt8]
  private var tracks: [FilmTrack] = []
  /// Where in the file samples lie that are played.
  private var played: [Range<Int>] = []
  /// How many bytes of samples were looked through.
  private var scanned = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func clean() throws(Obstacle) {
    let boxes = try FilmBox.all(in: bytes, 0..<bytes.count)
    guard let moov = boxes.first(where: { $0.name == "moov" }) else { throw .damaged }
    try movie(moov)
    for box in boxes {
      switch box.name {
      case "ftyp": try brands(box)
      case "moov" where box.start == moov.start: break
      case "moof": try fragment(box)
      case "mdat": break
      default: free(box)
      }
    }
    if let last = boxes.last { clear(last.body.upperBound..<bytes.count) }
    for track in tracks { try samples(of: track) }
    try clearUnplayed(boxes)
  }

  // MARK: Taking out

  mutating func clear(_ range: Range<Int>, with value: UInt8 = 0) {
    for index in range.clamped(to: bytes.indices) { bytes[index] = value }
  }

  private mutating func clear(_ box: FilmBox, _ start: Int, _ count: Int) throws(Obstacle) {
    guard start >= 0, count >= 0, start + count <= box.body.count else { throw .damaged }
    clear(box.body.lowerBound + start..<box.body.lowerBound + start + count)
  }

  /// 8.1.2: free space may hold anything, and is passed over.
  mutating func free(_ box: FilmBox) {
    for (index, byte) in "free".utf8.enumerated() { bytes[box.start + 4 + index] = byte }
    clear(box.body)
  }

  /// Frees all boxes in another but those; what is no box at the end is cleared.
  mutating func keep(
    _ names: Set<String>, in box: FilmBox, from start: Int = 0
  ) throws(Obstacle) -> [FilmBox] {
    guard start <= box.body.count else { throw .damaged }
    let range = box.body.lowerBound + start..<box.body.upperBound
    let all = try FilmBox.all(in: bytes, range)
    clear((all.last?.body.upperBound ?? range.lowerBound)..<range.upperBound)
    for other in all where !names.contains(other.name) { free(other) }
    return all.filter { names.contains($0.name) }
  }

  /// Clears what stands behind the rows of a table, as its number of rows says.
  mutating func trim(_ box: FilmBox, countAt place: Int, row: Int) throws(Obstacle) {
    guard let count = bytes.bigEndian(at: box.body.lowerBound + place), place + 4 <= box.body.count,
      row == 0 || count <= (box.body.count - place - 4) / row
    else { throw .damaged }
    clear(box.body.lowerBound + place + 4 + count * row..<box.body.upperBound)
  }

  // MARK: The boxes

  /// 4.3, and the list of brands at mp4ra.org: those that say how a file is to be read, and none of a maker of cameras.
  private static let brands: Set<String> = [
    "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "isoa", "isob", "isoc", "mp41",
    "mp42",
    "mp71", "avc1", "hvc1", "hev1", "av01", "M4A ", "M4B ", "M4V ", "M4VH", "qt  ", "3gp4", "3gp5", "3gp6",
    "3gp7",
    "3gp8", "3gp9", "3g2a", "3g2b", "3g2c", "dash", "msdh", "msix", "cmfc", "cmf2", "f4v ", "dby1", "hlsf",
    "iso1",
  ]

  private mutating func brands(_ box: FilmBox) throws(Obstacle) {
    guard box.body.count >= 8 else { throw .damaged }
    clear(box.body.lowerBound + 4..<box.body.lowerBound + 8)
    clear(box.body.lowerBound + (box.body.count & ~3)..<box.body.upperBound)
    for place in stride(from: box.body.lowerBound, through: box.body.upperBound - 4, by: 4)
    where place != box.body.lowerBound + 4 {
      let brand = String(decoding: bytes[place..<place + 4], as: Unicode.ASCII.self)
      guard !Self.brands.contains(brand) else { continue }
      bytes.replaceSubrange(place..<place + 4, with: "isom".utf8)
    }
  }

  private mutating func movie(_ moov: FilmBox) throws(Obstacle) {
    let boxes = try keep(["mvhd", "trak", "mvex"], in: moov)
    guard boxes.contains(where: { $0.name == "mvhd" }) else { throw .damaged }
    for box in boxes {
      switch box.name {
      case "mvhd":
        let start = try times(box)
        // 8.2.2: a number, a duration, rate and volume; then reserved bytes, a matrix, more reserved bytes (in
        // QuickTime what was selected and shown last), and the next number.
        let long = start == 20 ? 4 : 0
        try clear(box, start + 14 + long, 10)
        try clear(box, start + 60 + long, 24)
        clear(box.body.lowerBound + min(box.body.count, start + 88 + long)..<box.body.upperBound)
      case "trak": try track(box)
      default:
        for inner in try keep(["mehd", "trex"], in: box) {
          guard inner.name == "trex" else {
            cut(inner, to: bytes.bigEndian(at: inner.body.lowerBound, count: 1) == 0 ? 8 : 12)
            continue
          }
          guard let id = bytes.bigEndian(at: inner.body.lowerBound + 4), inner.body.count >= 24,
            let size = bytes.bigEndian(at: inner.body.lowerBound + 16)
          else { throw .damaged }
          clear(inner.body.lowerBound + 24..<inner.body.upperBound)
          for index in tracks.indices where tracks[index].id == id { tracks[index].defaultSize = size }
        }
      }
    }
    guard !tracks.isEmpty else { throw .damaged }
  }

  /// Two times of 4 bytes, or of 8 in version 1, behind version and flags; returns where they end.
  private mutating func times(_ box: FilmBox) throws(Obstacle) -> Int {
    guard let version = bytes.slice(at: box.body.lowerBound, count: 1)?.first, box.body.count >= 4 else {
      throw .damaged
    }
    let length = version == 1 ? 16 : 8
    try clear(box, 4, length)
    return 4 + length
  }

  /// Keeps a track of pictures or sound; any other goes: words, times, places and what else cameras note.
  private mutating func track(_ trak: FilmBox) throws(Obstacle) {
    let inner = try FilmBox.all(in: bytes, trak.body)
    guard let mdia = inner.first(where: { $0.name == "mdia" }),
      let hdlr = try FilmBox.all(in: bytes, mdia.body).first(where: { $0.name == "hdlr" }),
      let type = bytes.slice(at: hdlr.body.lowerBound + 8, count: 4)
    else { throw .damaged }
    guard type.elementsEqual("vide".utf8) || type.elementsEqual("soun".utf8) else { return free(trak) }
    var track = FilmTrack(isPicture: type.elementsEqual("vide".utf8))
    for box in try keep(["tkhd", "edts", "mdia"], in: trak) {
      switch box.name {
      case "tkhd":
        let start = try times(box)
        guard let id = bytes.bigEndian(at: box.body.lowerBound + start) else { throw .damaged }
        track.id = id
        // 8.3.2: reserved fields behind the number, the duration, and the volume.
        let long = start == 20 ? 4 : 0
        try clear(box, start + 4, 4)
        try clear(box, start + 12 + long, 8)
        try clear(box, start + 26 + long, 2)
        clear(box.body.lowerBound + min(box.body.count, start + 72 + long)..<box.body.upperBound)
      case "edts":
        for list in try keep(["elst"], in: box) {
          let isLong = bytes.slice(at: list.body.lowerBound, count: 1)?.first == 1
          try trim(list, countAt: 4, row: isLong ? 20 : 12)
        }
      default: try media(box, &track)
      }
    }
    tracks.append(track)
  }

  private mutating func media(_ mdia: FilmBox, _ track: inout FilmTrack) throws(Obstacle) {
    for box in try keep(["mdhd", "hdlr", "minf"], in: mdia) {
      switch box.name {
      case "mdhd":
        let start = try times(box)
        let long = start == 20 ? 4 : 0
        // 8.4.2: scale, duration, language, and a reserved field.
        try clear(box, start + 10 + long, 2)
        clear(box.body.lowerBound + min(box.body.count, start + 12 + long)..<box.body.upperBound)
      case "hdlr": try handler(box)
      default:
        for inner in try keep(["vmhd", "smhd", "dinf", "stbl", "hdlr"], in: box) {
          switch inner.name {
          case "hdlr": try handler(inner)
          case "dinf": try references(inner)
          case "stbl": try table(inner, &track)
          default:
            let length = inner.name == "vmhd" ? 12 : 8
            clear(inner.body.lowerBound + min(inner.body.count, length)..<inner.body.upperBound)
          }
        }
      }
    }
  }

  /// 8.4.3: what it is for stays; in QuickTime also of which sort; its maker and name go.
  mutating func handler(_ box: FilmBox) throws(Obstacle) {
    guard let sort = bytes.slice(at: box.body.lowerBound + 4, count: 4), box.body.count >= 12 else {
      throw .damaged
    }
    if !sort.elementsEqual("mhlr".utf8), !sort.elementsEqual("dhlr".utf8) { try clear(box, 4, 4) }
    clear(box.body.lowerBound + 12..<box.body.upperBound)
  }

  /// 8.7.2: all samples lie in this file; then nothing need be said of where.
  private mutating func references(_ dinf: FilmBox) throws(Obstacle) {
    for box in try keep(["dref"], in: dinf) {
      for entry in try keep(["url ", "alis", "urn "], in: box, from: 8) {
        guard let flags = bytes.bigEndian(at: entry.body.lowerBound), entry.body.count >= 4, flags & 1 == 1
        else { throw .otherKind(.mp4) }
        clear(entry.body.lowerBound + 4..<entry.body.upperBound)
      }
    }
  }

  private mutating func table(_ stbl: FilmBox, _ track: inout FilmTrack) throws(Obstacle) {
    let names: Set<String> = [
      "stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "sdtp", "sbgp", "sgpd",
    ]
    let boxes = try keep(names, in: stbl)
    // 8.9: only of groups there may be several.
    let tables = boxes.map(\.name).filter { !["sbgp", "sgpd"].contains($0) }
    guard Set(tables).count == tables.count else { throw .damaged }
    var (described, groups): (Set<Int>, Set<Int>) = ([], [])
    for box in boxes where box.name == "sgpd" {
      guard let group = groupDescription(box) else { continue }
      described.insert(box.start)
      groups.insert(group)
    }
    for box in boxes {
      switch box.name {
      case "stsd": try descriptions(box, &track)
      case "stts", "ctts": try trim(box, countAt: 4, row: 8)
      case "stss": try trim(box, countAt: 4, row: 4)
      case "stsc":
        try trim(box, countAt: 4, row: 12)
        track.chunks = box.body
      case "stco", "co64":
        try trim(box, countAt: 4, row: box.name == "stco" ? 4 : 8)
        track.offsets = box.body
        track.hasLongOffsets = box.name == "co64"
      case "stsz":
        let isTable = bytes.bigEndian(at: box.body.lowerBound + 4) == 0
        try trim(box, countAt: 8, row: isTable ? 4 : 0)
        track.sizes = box.body
      case "stz2": throw .otherKind(.mp4)
      case "sgpd": if !described.contains(box.start) { free(box) }
      case "sbgp":
        // 8.9.2: of version 1 they have a number of their own.
        let isPlain = bytes.bigEndian(at: box.body.lowerBound) == 0
        if isPlain, groups.contains(bytes.bigEndian(at: box.body.lowerBound + 4) ?? 0) {
          try trim(box, countAt: 8, row: 8)
        } else {
          free(box)
        }
      case "cslg":
        cut(box, to: bytes.bigEndian(at: box.body.lowerBound, count: 1) == 0 ? 24 : 44)
      case "sdtp":
        // 8.6.4: a byte for each sample, of which there are as many as have a size.
        guard let sizes = boxes.first(where: { $0.name == "stsz" }),
          let count = bytes.bigEndian(at: sizes.body.lowerBound + 8)
        else { throw .damaged }
        cut(box, to: 4 + count)
      default: break
      }
    }
  }

  /// 8.9.3 and 10: of which kind groups are that say where decoding may begin, in version 1 of the box, and with no more
  /// of them than there are of an honest kind; `nil` if it is any other.
  private mutating func groupDescription(_ box: FilmBox) -> Int? {
    let start = box.body.lowerBound
    let kinds: KeyValuePairs<String, Int> = ["roll": 2, "prol": 2, "rap ": 1, "sync": 1, "tele": 1]
    guard box.body.count >= 16, bytes.bigEndian(at: start) == 1 << 24,
      let length = kinds.first(where: { bytes[start + 4..<start + 8].elementsEqual($0.key.utf8) })?.value,
      bytes.bigEndian(at: start + 8) == length, let count = bytes.bigEndian(at: start + 12), count <= 8,
      16 + count * length <= box.body.count
    else { return nil }
    cut(box, to: 16 + count * length)
    return bytes.bigEndian(at: start + 4)
  }

  // MARK: How samples are coded

  private mutating func descriptions(_ stsd: FilmBox, _ track: inout FilmTrack) throws(Obstacle) {
    guard stsd.body.count >= 8 else { throw .damaged }
    let entries = try FilmBox.all(in: bytes, stsd.body.lowerBound + 8..<stsd.body.upperBound)
    var (kinds, lengthSizes): (Set<FilmCodec.Kind>, Set<Int>) = ([], [])
    for entry in entries {
      guard let codec = FilmCodec(entry.name, isPicture: track.isPicture) else { throw .otherKind(.mp4) }
      track.codec = codec.kind
      try clear(entry, 0, 6)
      if track.isPicture {
        // 12.1.3: version, maker and quality; the size of the data; the name of the encoder.
        try clear(entry, 8, 16)
        try clear(entry, 36, 4)
        try clear(entry, 42, 32)
        try extensions(try keep(codec.boxes, in: entry, from: 78), &track)
      } else {
        let version = number(entry, 8, 2)
        guard version < 3 else { throw .otherKind(.mp4) }
        try clear(entry, 10, 6)
        let (channels, bits) = (number(entry, 16, 2), number(entry, 18, 2))
        track.frameSize = max(
          1, version == 0 ? channels * bits / 8 : number(entry, version == 1 ? 36 : 56, 4))
        // QuickTime: 16 bytes more in version 1, and 36 in version 2.
        let start = version == 0 ? 28 : version == 1 ? 44 : 64
        try extensions(try keep(codec.boxes, in: entry, from: start), &track)
      }
      kinds.insert(track.codec)
      lengthSizes.insert(track.lengthSize)
    }
    // Which of several entries a sample has is not looked up: all samples are looked through in one way.
    guard kinds.count <= 1, lengthSizes.count <= 1 else { throw .otherKind(.mp4) }
    clear((entries.last?.body.upperBound ?? stsd.body.upperBound)..<stsd.body.upperBound)
  }

  private func number(_ box: FilmBox, _ place: Int, _ count: Int) -> Int {
    bytes.bigEndian(at: box.body.lowerBound + place, count: count) ?? 0
  }

  private mutating func extensions(_ boxes: [FilmBox], _ track: inout FilmTrack) throws(Obstacle) {
    for box in boxes {
      switch box.name {
      case "wave": try extensions(try keep(FilmCodec.wave, in: box), &track)
      case "avcC":
        track.lengthSize = Int((bytes.slice(at: box.body.lowerBound + 4, count: 1)?.first ?? 3) & 3) + 1
        try advancedParameterSets(box)
      case "hvcC":
        track.lengthSize = Int((bytes.slice(at: box.body.lowerBound + 21, count: 1)?.first ?? 3) & 3) + 1
        try parameterSets(box)
      case "colr":
        // 12.1.5: by number; a profile has texts and a time of its own.
        let isNumber = bytes.slice(at: box.body.lowerBound, count: 4).map {
          $0.elementsEqual("nclx".utf8) || $0.elementsEqual("nclc".utf8)
        }
        if isNumber != true {
          free(box)
        }
        // A byte behind the three numbers says more in `nclx` only.
        else {
          cut(box, to: bytes.bigEndian(at: box.body.lowerBound) == 0x6E63_6C78 ? 11 : 10)
        }
      case "damr", "d263":
        // 3GPP TS 26.244, 6.7: the maker of the encoder comes first.
        try clear(box, 0, 4)
        cut(box, to: box.name == "damr" ? 9 : 7)
      case "chan": try trim(box, countAt: 12, row: 20)
      case "dec3": try enhancedSound(box)
      case "dOps":
        let family = bytes.bigEndian(at: box.body.lowerBound + 10, count: 1) ?? 0
        // RFC 8486, 3.2: a matrix of its own would have to be read.
        guard family != 3 else { throw .otherKind(.mp4) }
        let channels = bytes.bigEndian(at: box.body.lowerBound + 1, count: 1) ?? 0
        cut(box, to: family == 0 ? 11 : 13 + channels)
      case "vpcC":
        try clear(box, 10, 2)
        cut(box, to: 12)
      case "av1C": try sequenceHeader(box)
      case "esds":
        // 14496-1, table 5: pictures of MPEG, and its sound, of which the older one needs nothing to begin.
        guard let (type, start) = FilmSamples.decoderStart(bytes, box.body) else { throw .otherKind(.mp4) }
        switch (track.codec, type) {
        case (.mpeg4, 0x20), (.mpeg4, 0x60...0x65), (.mpeg4, 0x6A): FilmSamples.blankUserData(&bytes, start)
        case (.aac, 0x40), (.aac, 0x66...0x68): try FilmSamples.blankConfiguration(&bytes, start)
        case (.aac, 0x69), (.aac, 0x6B): clear(start)
        default: throw .otherKind(.mp4)
        }
      case "dfLa":
        // Of FLAC's blocks only the first, which says how to play it, and is 34 bytes long.
        guard box.body.count >= 42, let head = bytes.bigEndian(at: box.body.lowerBound + 4),
          head & 0x7FFF_FFFF == 34
        else { throw .damaged }
        bytes[box.body.lowerBound + 4] |= 0x80
        clear(box.body.lowerBound + 42..<box.body.upperBound)
      default:
        if let length = FilmCodec.lengths[box.name] { cut(box, to: length) }
      }
    }
  }

  /// Clears what is behind so many bytes.
  mutating func cut(_ box: FilmBox, to length: Int) {
    clear(min(box.body.lowerBound + length, box.body.upperBound)..<box.body.upperBound)
  }

  /// ISO/IEC 14496-15, 5.3.3.1: sets with their lengths before them, and in some profiles four bytes and more sets.
  private mutating func advancedParameterSets(_ box: FilmBox) throws(Obstacle) {
    var place = box.body.lowerBound + 5
    func sets(_ mask: UInt8) throws(Obstacle) {
      guard let count = bytes.slice(at: place, count: 1)?.first, place < box.body.upperBound else {
        throw .damaged
      }
      place += 1
      for _ in 0..<(count & mask) {
        guard let length = bytes.bigEndian(at: place, count: 2), length <= box.body.upperBound - place - 2
        else { throw .damaged }
        FilmSamples.cleanUnit(&bytes, place + 2..<place + 2 + length, .avc)
        place += 2 + length
      }
    }
    try sets(0x1F)
    try sets(0xFF)
    let profile = bytes[box.body.lowerBound + 1]
    if [100, 110, 122, 144].contains(profile), place + 4 <= box.body.upperBound {
      place += 3
      try sets(0xFF)
    }
    clear(place..<box.body.upperBound)
  }

  /// The binding of AV1 to these files, 2.3: four bytes, the last of them of bits that are mostly reserved, and units.
  mutating func sequenceHeader(_ box: FilmBox) throws(Obstacle) {
    let start = box.body.lowerBound + 4
    guard start <= box.body.upperBound else { throw .damaged }
    bytes[start - 1] &= bytes[start - 1] & 0x10 == 0 ? 0 : 0x1F
    try AV1.clean(&bytes, start..<box.body.upperBound)
  }

  /// ETSI TS 102 366, F.6: rates, and what each stream within is; perhaps how complex its objects are.
  private mutating func enhancedSound(_ box: FilmBox) throws(Obstacle) {
    var place = box.body.lowerBound + 2
    guard place <= box.body.upperBound else { throw .damaged }
    for _ in 0...(bytes[place - 1] & 7) {
      guard place + 3 <= box.body.upperBound else { throw .damaged }
      place += bytes[place + 2] & 0x1E == 0 ? 3 : 4
    }
    let hasObjects = place + 2 <= box.body.upperBound && bytes[place] == 1
    cut(box, to: place - box.body.lowerBound + (hasObjects ? 2 : 0))
  }

  /// ISO/IEC 14496-15, 8.3.2.1: messages may stand among the parameter sets of HEVC.
  mutating func parameterSets(_ box: FilmBox) throws(Obstacle) {
    var place = box.body.lowerBound + 23
    guard place <= box.body.upperBound, let count = bytes.slice(at: place - 1, count: 1)?.first else {
      throw .damaged
    }
    for _ in 0..<count {
      guard let units = bytes.bigEndian(at: place + 1, count: 2), place + 3 <= box.body.upperBound else {
        throw .damaged
      }
      place += 3
      for _ in 0..<units {
        guard let length = bytes.bigEndian(at: place, count: 2), place + 2 + length <= box.body.upperBound
        else {
          throw .damaged
        }
        FilmSamples.cleanUnit(&bytes, place + 2..<place + 2 + length, .hevc)
        place += 2 + length
      }
    }
    clear(place..<box.body.upperBound)
  }

  // MARK: Fragments

  private mutating func fragment(_ moof: FilmBox) throws(Obstacle) {
    for traf in try keep(["mfhd", "traf"], in: moof) {
      guard traf.name == "traf" else {
        cut(traf, to: 8)
        continue
      }
      let boxes = try keep(["tfhd", "tfdt", "trun"], in: traf)
      for time in boxes where time.name == "tfdt" {
        cut(time, to: bytes.bigEndian(at: time.body.lowerBound, count: 1) == 0 ? 8 : 12)
      }
      guard let header = boxes.first(where: { $0.name == "tfhd" }),
        let flags = bytes.bigEndian(at: header.body.lowerBound),
        let id = bytes.bigEndian(at: header.body.lowerBound + 4)
      else { throw .damaged }
      guard let index = tracks.firstIndex(where: { $0.id == id }) else {
        free(traf)
        continue
      }
      var place = header.body.lowerBound + 8
      var base = moof.start
      if flags & 1 == 1 {
        guard bytes.bigEndian(at: place) == 0, let low = bytes.bigEndian(at: place + 4) else {
          throw .damaged
        }
        base = low
        place += 8
      }
      place += (flags >> 1 & 1) * 4 + (flags >> 3 & 1) * 4
      let size = flags & 0x10 == 0 ? tracks[index].defaultSize : bytes.bigEndian(at: place) ?? 0
      place += (flags >> 4 & 1) * 4 + (flags >> 5 & 1) * 4
      cut(header, to: place - header.body.lowerBound)
      var next = base
      for run in boxes where run.name == "trun" { try self.run(run, index, base, size, &next) }
    }
  }

  /// The most samples in all fragments of a track: an hour has some hundred thousand.
  private static let mostSamples = 1 << 22

  /// 8.8.8.
  private mutating func run(
    _ box: FilmBox, _ index: Int, _ base: Int, _ defaultSize: Int, _ next: inout Int
  ) throws(Obstacle) {
    guard let flags = bytes.bigEndian(at: box.body.lowerBound),
      let count = bytes.bigEndian(at: box.body.lowerBound + 4)
    else { throw .damaged }
    var place = box.body.lowerBound + 8
    if flags & 1 == 1 {
      guard let offset = bytes.bigEndian(at: place) else { throw .damaged }
      next = base + (offset >= 1 << 31 ? offset - 1 << 32 : offset)
      place += 4
    }
    place += (flags >> 2 & 1) * 4
    let fields = [0x100, 0x200, 0x400, 0x800].filter { flags & $0 != 0 }
    let row = fields.count * 4
    guard count <= bytes.count, row == 0 || count <= (box.body.upperBound - place) / row else {
      throw .damaged
    }
    // Samples that say nothing of themselves are as long as each other, and follow on one another.
    if row == 0 {
      let (length, isTooLong) = count.multipliedReportingOverflow(by: defaultSize)
      guard next >= 0, defaultSize >= 0, !isTooLong, next <= bytes.count, length <= bytes.count - next else {
        throw .damaged
      }
      if length > 0 { tracks[index].fragments.append(next..<next + length) }
      next += length
      clear(min(place, box.body.upperBound)..<box.body.upperBound)
      return
    }
    guard tracks[index].fragments.count <= Self.mostSamples - count else { throw .overLimit }
    for _ in 0..<count {
      var size = defaultSize
      if flags & 0x200 != 0 { size = bytes.bigEndian(at: place + (flags & 0x100 == 0 ? 0 : 4)) ?? 0 }
      place += row
      guard next >= 0, size >= 0, next <= bytes.count, size <= bytes.count - next else { throw .damaged }
      if size > 0 { tracks[index].fragments.append(next..<next + size) }
      next += size
    }
    clear(min(place, box.body.upperBound)..<box.body.upperBound)
  }

  // MARK: Samples

  private mutating func samples(of track: FilmTrack) throws(Obstacle) {
    for sample in try track.samples(in: bytes) {
      played.append(sample)
      try scan(sample)
      try FilmSamples.clean(&bytes, sample, track.codec, lengthSize: track.lengthSize)
    }
  }

  /// Counts a sample that is about to be looked through: many may lie on the same bytes, which takes the time of each.
  mutating func scan(_ sample: Range<Int>) throws(Obstacle) {
    scanned += sample.count
    guard scanned <= 4 * bytes.count else { throw .overLimit }
  }

  /// Clears all data that no sample lies in.
  private mutating func clearUnplayed(_ boxes: [FilmBox]) throws(Obstacle) {
    played.sort { $0.lowerBound < $1.lowerBound }
    var next = played.startIndex
    for box in boxes where box.name == "mdat" {
      var place = box.body.lowerBound
      while next < played.endIndex, played[next].lowerBound < box.body.upperBound {
        let sample = played[next]
        if sample.lowerBound > place { clear(place..<sample.lowerBound) }
        place = max(place, sample.upperBound)
        next += 1
      }
      if place < box.body.upperBound { clear(place..<box.body.upperBound) }
    }
  }
}
