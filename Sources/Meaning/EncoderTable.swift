private import CMeaning
internal import Search

/// The table of the encoder as it stands in the program: docs/MEANING.md says what is where.
struct EncoderTable: Sendable {
  /// How many numbers stand for a piece, and for a sentence.
  static let width = 512
  /// What it begins with, by which bundles name it.
  static let name = "bundle meaning 1"
  /// What is in no piece, the beginning and the end of a text.
  static let extraRows = 3

  let pieces: PieceTable
  private let scales: Int
  private let spread: [Float]
  private let codes: Int
  /// The layers of the nets, in their order.
  let layers: [Layer]
  let norms: [LayerNorm]

  /// - Returns: `nil` if this is no such table.
  init?() {
    var reader = Reader()
    guard reader.bytes(Self.name.utf8.count) == Array(Self.name.utf8) else { return nil }
    let (count, length) = (reader.count(), reader.count())
    pieces = PieceTable(lengths: reader.bytes(count), scores: reader.bytes(count), text: reader.bytes(length))
    scales = reader.skip(2 * (count + Self.extraRows))
    spread = reader.numbers(Self.width)
    codes = reader.skip(Self.width / 4 * (count + Self.extraRows))
    var (layers, norms): ([Layer], [LayerNorm]) = ([], [])
    func layer(_ height: Int, _ width: Int) {
      layers.append(
        Layer(
          height: height, width: width, reader.bytes(height * width), scale: reader.numbers(width),
          shift: reader.numbers(width)))
    }
    func norm(_ width: Int) {
      norms.append(LayerNorm(scale: reader.numbers(width), shift: reader.numbers(width)))
    }
    layer(512, 768)
    norm(768)
    for run in SentenceEncoder.runs {
      for _ in 0..<2 { layer(run.length * SentenceEncoder.runWidth, SentenceEncoder.runWidth) }
    }
    norm(1280)
    layer(1280, 512)
    for (height, width) in [(512, 320), (512, 320), (320, 320), (320, 512), (320, 512), (512, 512)] {
      layer(height, width)
    }
    guard reader.isAtEnd else { return nil }
    (self.layers, self.norms) = (layers, norms)
  }

  /// The numbers that stand for a piece.
  func row(_ number: Int) -> [Float] {
    let scale = Float(
      bitPattern: UInt32(Reader.byte(scales + 2 * number)) << 16 | UInt32(
        Reader.byte(scales + 2 * number + 1)) << 24)
    return (0..<Self.width).map { index in
      let code = Reader.byte(codes + number * (Self.width / 4) + index / 4) >> UInt8(index % 4 * 2) & 3
      return MeaningCode.levels[Int(code)] * scale * spread[index]
    }
  }

  /// Takes one part of the table after the other. What is asked for behind its end is zero.
  private struct Reader {
    private var offset = 0
    private var isWhole = true

    static func byte(_ offset: Int) -> UInt8 {
      // The table lies in the program itself, so it is always there.
      offset < meaning_length() ? unsafe meaning_start()[offset] : 0
    }

    var isAtEnd: Bool { isWhole && offset == meaning_length() }

    mutating func skip(_ count: Int) -> Int {
      isWhole = isWhole && count <= meaning_length() - offset
      defer { if isWhole { offset += count } }
      return offset
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
      let start = skip(count)
      guard isWhole else { return Array(repeating: 0, count: count) }
      // All of it is within the table, as it is whole so far.
      return unsafe Array(UnsafeBufferPointer(start: meaning_start() + start, count: count))
    }

    mutating func count() -> Int {
      bytes(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func numbers(_ count: Int) -> [Float] {
      let bytes = bytes(4 * count)
      return (0..<count).map { index in
        Float(bitPattern: (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[4 * index + $1]) << UInt32(8 * $1) })
      }
    }
  }
}
