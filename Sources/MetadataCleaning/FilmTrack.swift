/// How samples are coded, and which boxes say so.
struct FilmCodec {
  enum Kind { case avc, hevc, av1, mpeg4, aac, proRes, other }

  let kind: Kind
  let boxes: Set<String>

  /// What QuickTime puts around the boxes of a sound.
  static let wave: Set<String> = ["frma", "esds", "alac", "enda", "mp4a", "chan"]

  /// How long boxes are that always have the same length.
  static let lengths: [String: Int] = [
    "pasp": 8, "btrt": 12, "fiel": 2, "gama": 4, "clap": 32, "clli": 4, "mdcv": 24,
    "SmDm": 28, "CoLL": 8, "dac3": 3, "enda": 2, "frma": 4, "srat": 8, "alac": 28, "mp4a": 4,
  ]

  private static let picture: Set<String> = [
    "pasp", "colr", "clap", "btrt", "fiel", "gama", "clli", "mdcv", "SmDm", "CoLL",
  ]
  private static let sound: Set<String> = ["chan", "btrt", "wave", "srat"]

  private static let pictures: [String: (Kind, Set<String>)] = [
    "avc1": (.avc, ["avcC"]), "avc3": (.avc, ["avcC"]), "hvc1": (.hevc, ["hvcC"]), "hev1": (.hevc, ["hvcC"]),
    "vp08": (.other, ["vpcC"]),
    "vp09": (.other, ["vpcC"]),
    "av01": (.av1, ["av1C"]), "mp4v": (.mpeg4, ["esds"]), "s263": (.other, ["d263"]), "apch": (.proRes, []),
    "apcn": (.proRes, []), "apcs": (.proRes, []), "apco": (.proRes, []), "ap4h": (.proRes, []),
  ]
  private static let sounds: [String: (Kind, Set<String>)] = [
    "mp4a": (.aac, ["esds"]), "alac": (.other, ["alac"]), "ac-3": (.other, ["dac3"]),
    "ec-3": (.other, ["dec3"]),
    "Opus": (.other, ["dOps"]), "fLaC": (.other, ["dfLa"]), "samr": (.other, ["damr"]),
    "sawb": (.other, ["damr"]),
    ".mp3": (.other, []), "sowt": (.other, []), "twos": (.other, []), "lpcm": (.other, []),
    "in24": (.other, ["enda"]),
    "in32": (.other, ["enda"]), "fl32": (.other, ["enda"]), "ulaw": (.other, []), "alaw": (.other, []),
    "ima4": (.other, []), "raw ": (.other, []),
  ]

  init?(_ name: String, isPicture: Bool) {
    guard let (kind, own) = (isPicture ? Self.pictures : Self.sounds)[name] else { return nil }
    self.kind = kind
    boxes = own.union(isPicture ? Self.picture : Self.sound)
  }
}

/// A track that is played, and where its samples are (ISO/IEC 14496-12, 8.7).
struct FilmTrack {
  let isPicture: Bool
  var id = 0
  var codec = FilmCodec.Kind.other
  /// How many bytes the length of a unit in a sample has.
  var lengthSize = 4
  var chunks: Range<Int>?
  var offsets: Range<Int>?
  var hasLongOffsets = false
  var sizes: Range<Int>?
  var defaultSize = 0
  /// QuickTime says of uncompressed sound that each sample has one byte; this is how many all channels have.
  var frameSize = 1
  var fragments: [Range<Int>] = []

  init(isPicture: Bool) { self.isPicture = isPicture }

  /// The places of all samples; of many small ones of one size, as sound often has, those of a chunk together.
  func samples(in bytes: [UInt8]) throws(Obstacle) -> [Range<Int>] {
    var found = fragments
    guard let chunks, let offsets, let sizes, let size = bytes.bigEndian(at: sizes.lowerBound + 4),
      let count = bytes.bigEndian(at: sizes.lowerBound + 8),
      let rows = bytes.bigEndian(at: chunks.lowerBound + 4),
      let chunkCount = bytes.bigEndian(at: offsets.lowerBound + 4)
    else { throw .damaged }
    var (sample, row) = (0, 0)
    for chunk in 0..<chunkCount {
      // 8.7.4: each row says how many samples are in the chunks from its first on.
      while row + 1 < rows, let first = bytes.bigEndian(at: chunks.lowerBound + 8 + (row + 1) * 12),
        first <= chunk + 1
      {
        row += 1
      }
      guard row < rows, let perChunk = bytes.bigEndian(at: chunks.lowerBound + 12 + row * 12),
        var place = offset(of: chunk, at: offsets.lowerBound + 8, in: bytes), place <= bytes.count
      else { throw .damaged }
      if size > 0 {
        let (length, isTooLong) = perChunk.multipliedReportingOverflow(by: size == 1 ? frameSize : size)
        guard !isTooLong else { throw .damaged }
        if length > 0 { found.append(place..<place + min(length, bytes.count - place)) }
        continue
      }
      for _ in 0..<min(perChunk, max(count - sample, 0)) {
        guard let length = bytes.bigEndian(at: sizes.lowerBound + 12 + sample * 4),
          length <= bytes.count - place
        else { throw .damaged }
        if length > 0 { found.append(place..<place + length) }
        (place, sample) = (place + length, sample + 1)
      }
    }
    return found
  }

  private func offset(of chunk: Int, at start: Int, in bytes: [UInt8]) -> Int? {
    guard hasLongOffsets else { return bytes.bigEndian(at: start + chunk * 4) }
    guard bytes.bigEndian(at: start + chunk * 8) == 0 else { return nil }
    return bytes.bigEndian(at: start + chunk * 8 + 4)
  }
}
