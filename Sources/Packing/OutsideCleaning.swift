internal import Hygiene
internal import System

/// Cleaning of files of kinds that other programs know best.
enum OutsideCleaning {
  /// Frees a file of what it says about its maker.
  static func clean(_ bytes: [UInt8], _ kind: FileKind) throws(CleaningFailure) -> (
    bytes: [UInt8], found: [Trace]
  ) {
    switch kind {
    case .pdf:
      let found = try traces(of: bytes)
      // Mended first, as exiftool is strict. What it takes out of a PDF can be put back: only when it is written
      // anew is it gone.
      let mended = try rewritten(bytes)
      let marked = try run("exiftool", ["-q", "-q", "-all:all=", "-o", "-", "-"], mended)
      let cleaned = try rewritten(marked)
      return (cleaned, found)
    case .tiff, .heif, .mp4:
      let found = try traces(of: bytes)
      let tags = kind == .tiff ? ["-all=", "-CommonIFD0="] : ["-all="]
      return (try run("exiftool", ["-q", "-q", "-m"] + tags + ["-o", "-", "-"], bytes), found)
    default:
      throw CleaningFailure(.contents(.otherKind(kind)))
    }
  }

  private static func rewritten(_ pdf: [UInt8]) throws(CleaningFailure) -> [UInt8] {
    try run(
      "qpdf",
      ["--warning-exit-0", "--deterministic-id", "--object-streams=generate", Program.inputPath, "-"], pdf)
  }

  struct CleaningFailure: Error {
    let obstacle: CleaningObstacle

    init(_ obstacle: CleaningObstacle) {
      self.obstacle = obstacle
    }
  }

  private static func run(
    _ name: String, _ arguments: [String], _ bytes: [UInt8]
  ) throws(CleaningFailure) -> [UInt8] {
    do throws(Program.Failure) {
      let result = try Program(name).run(arguments, input: bytes)
      // A program that could do nothing may say so without an error.
      guard !result.isEmpty else { throw .failed(program: name, words: "") }
      return result
    } catch {
      throw CleaningFailure(.program(error))
    }
  }

  /// The tags that tell of a maker, by what they are listed as.
  private static let tags: KeyValuePairs<Trace.Kind, [String]> = [
    .author: ["Author", "Artist", "Creator", "By-line", "Copyright", "OwnerName"],
    .organisation: ["Company"],
    .device: ["Make", "Model", "SerialNumber"],
    .software: ["Software", "Producer", "CreatorTool", "Encoder", "HandlerDescription"],
    .position: ["GPSPosition", "GPSCoordinates"],
    .times: ["CreateDate", "ModifyDate", "DateTimeOriginal"],
    .identifiers: ["DocumentID", "InstanceID"],
    .properties: ["Title", "Subject", "Keywords", "Description", "Comment"],
  ]

  private static func traces(of bytes: [UInt8]) throws(CleaningFailure) -> [Trace] {
    let wanted = tags.flatMap { $0.value.map { "-\($0)" } }
    let text: [UInt8]
    do throws(Program.Failure) {
      // It ends with 1 when it knows none of the tags, too.
      text = try Program("exiftool").run(["-s2", "-m"] + wanted + ["-"], input: bytes, successes: [0, 1])
    } catch {
      throw CleaningFailure(.program(error))
    }
    return text.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = String(decoding: line[..<colon], as: UTF8.self)
      guard let kind = tags.first(where: { $0.value.contains(name) })?.key else { return nil }
      let value = String(decoding: line[colon...].dropFirst(2), as: UTF8.self)
      // Times of zero are what a cleaned film has.
      return value.isEmpty || value.hasPrefix("0000:") ? nil : Trace(kind: kind, detail: value)
    }
  }
}
