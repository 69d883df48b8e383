internal import MetadataCleaning
internal import System

/// Cleaning of files of kinds that other programs know best.
struct OutsideCleaning {
  private let exiftool = ExifTool()

  /// Frees a file of what it says about its maker, and makes sure that it did.
  func clean(_ bytes: [UInt8], _ kind: FileKind) throws(CleaningFailure) -> (
    bytes: [UInt8], found: [Finding]
  ) {
    var found = kind == .ogg ? [] : try findings(of: bytes)
    let cleaned: [UInt8]
    switch kind {
    case .pdf:
      var objects = try self.objects(of: bytes)
      do throws(Obstacle) { try objects.clean() } catch { throw CleaningFailure(.contents(error)) }
      // Of a file that opens without a password, what forbade printing or changing it is gone, as it would have to be
      // encrypted anew.
      cleaned = try qpdf(
        [
          "--warning-exit-0", "--json-input", "--decrypt", "--deterministic-id", "--object-streams=generate",
          Program.inputPath, Program.outputPath,
        ], objects.json)
      found += objects.found.filter { !found.contains($0) }
      // What is inside is judged from what was written, not from what was meant to be.
      for part in try self.objects(of: cleaned).parts {
        if let left = try findings(of: part, isProfile: true).first {
          throw CleaningFailure(.remains(left))
        }
      }
    case .heif:
      let bare = try withoutTags(bytes)
      do throws(Obstacle) { cleaned = try HEIF.blanked(bare) } catch {
        throw CleaningFailure(.contents(error))
      }
    case .mp4:
      let bare = try withoutTags(bytes)
      do throws(Obstacle) { cleaned = try Film.blanked(bare) } catch {
        throw CleaningFailure(.contents(error))
      }
    default: throw CleaningFailure(.contents(.otherKind(kind)))
    }
    if let left = try findings(of: cleaned).first {
      throw CleaningFailure(.remains(left))
    }
    return (cleaned, Array(found.prefix(Finding.maximumCount)))
  }

  struct CleaningFailure: Error {
    let obstacle: CleaningObstacle

    init(_ obstacle: CleaningObstacle) {
      self.obstacle = obstacle
    }
  }

  /// The objects of a PDF, streams as they are in the file.
  private func objects(of bytes: [UInt8]) throws(CleaningFailure) -> PDFObjects {
    let json = try qpdf(
      ["--warning-exit-0", "--json-output=2", "--decode-level=none", Program.inputPath, Program.outputPath],
      bytes)
    guard let objects = PDFObjects(json) else { throw CleaningFailure(.contents(.damaged)) }
    return objects
  }

  /// It is given its output by name: to "-" it writes each word by itself.
  private func qpdf(_ arguments: [String], _ bytes: [UInt8]) throws(CleaningFailure) -> [UInt8] {
    try result(of: "qpdf") { () throws(Program.Failure) in
      try Program("qpdf").run(arguments, input: bytes)
    }
  }

  private func withoutTags(_ bytes: [UInt8]) throws(CleaningFailure) -> [UInt8] {
    try result(of: "exiftool") { () throws(Program.Failure) in
      try exiftool.run(["-q", "-q", "-m", "-all=", "-o", "-"], bytes)
    }
  }

  private func result(
    of name: String, _ run: () throws(Program.Failure) -> [UInt8]
  ) throws(CleaningFailure) -> [UInt8] {
    do throws(Program.Failure) {
      let result = try run()
      // A program that could do nothing may say so without an error.
      guard !result.isEmpty else { throw .failed(program: name, words: "") }
      return result
    } catch {
      throw CleaningFailure(.program(error))
    }
  }

  /// The tags that tell of a maker, by what they are listed as.
  private static let tags: KeyValuePairs<Finding.Kind, [String]> = [
    .author: ["Author", "Artist", "Creator", "By-line", "Copyright", "OwnerName", "CameraOwnerName"],
    .organisation: ["Company"],
    .device: ["Make", "Model", "SerialNumber", "CameraSerialNumber", "HostComputer"],
    .software: ["Software", "Producer", "CreatorTool", "Encoder", "HandlerDescription"],
    .position: ["GPSPosition", "GPSCoordinates"],
    .times: [
      "CreateDate", "ModifyDate", "DateTimeOriginal", "TrackCreateDate", "TrackModifyDate", "MediaCreateDate",
      "MediaModifyDate",
    ],
    .identifiers: ["DocumentID", "InstanceID"],
    .properties: ["Title", "Subject", "Keywords", "Description", "Comment", "DocumentName", "PageName"],
  ]

  /// What a colour profile says besides colours, in all of its fields.
  private static let profileTags: Set<String> = [
    "ProfileDescription", "ProfileCopyright", "ProfileDateTime", "ProfileCreator", "ProfileID",
    "DeviceManufacturer", "DeviceModel", "DeviceMfgDesc", "DeviceModelDesc", "ViewingCondDesc",
    "PrimaryPlatform", "ProfileCMMType",
  ]
  /// What is there in each one that was cleaned.
  private static let emptyValues: Set<String> = [ICCProfile.text, "0", "Unknown ()", "Unknown", "None"]

  private func findings(of bytes: [UInt8], isProfile: Bool = false) throws(CleaningFailure) -> [Finding] {
    var wanted = Self.tags.flatMap { $0.value.map { "-\($0)" } }
    if isProfile { wanted += Self.profileTags.sorted().map { "-\($0)" } }
    let text: [UInt8]
    do throws(Program.Failure) {
      // It ends with 1 when it knows none of the tags, too.
      text = try exiftool.run(["-s2", "-m", "-a"] + wanted, bytes, successes: [0, 1])
    } catch {
      throw CleaningFailure(.program(error))
    }
    return text.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = String(decoding: line[..<colon], as: UTF8.self)
      let value = String(decoding: line[colon...].dropFirst(2), as: UTF8.self)
      if Self.profileTags.contains(name) {
        let isEmpty = Self.emptyValues.contains(value) || value.allSatisfy { $0 == " " || $0 == "\0" }
        return isEmpty || value.hasPrefix("0000:") ? nil : Finding(kind: .colourProfile, detail: value)
      }
      guard let kind = Self.tags.first(where: { $0.value.contains(name) })?.key else { return nil }
      // Times of zero are what a cleaned film has.
      return value.isEmpty || value.hasPrefix("0000:") ? nil : Finding(kind: kind, detail: value)
    }
  }
}
