import Dispatch
import Foundation
import MetadataCleaning
import Sodium
import Synchronization
import System
import Testing
import TestSupport

@testable import Packing

/// A TIFF file of one grey pixel (TIFF 6.0, section 2), by somebody.
private func tiff(by artist: String) -> [UInt8] {
  let name = Array(artist.utf8) + [0]
  let values: [(tag: UInt16, type: UInt16, count: Int, value: Int)] = [
    (256, 3, 1, 1), (257, 3, 1, 1), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 8),
    (277, 3, 1, 1), (278, 3, 1, 1), (279, 4, 1, 1), (315, 2, name.count, 10 + 2 + 12 * 10 + 4),
  ]
  func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
  let entries = values.flatMap {
    little(Int($0.tag), 2) + little(Int($0.type), 2) + little($0.count, 4) + little($0.value, 4)
  }
  return Array("II*\0".utf8) + little(10, 4) + [0x80, 0] + little(values.count, 2) + entries + little(0, 4)
    + name
}

/// An AVIF file of sixteen by sixteen grey pixels, as libheif writes it, by somebody: exiftool left room for the name.
private func picture(by artist: String) -> [UInt8] {
  let text = """
    AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAASttZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAA\
    AAAAABAAAANGlsb2MAAAAAREAAAgABAAAAAAHHAAEAAAAAAAAAGwACAAAAAAAAAAEAAAFPAAAAeAAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAA\
    AAEAAGF2MDEAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAGmlyZWYAAAAAAAAADmNkc2MAAgABAAEAAABqaXBycAAAAEtpcGNvAAAAE2NvbHJuY2\
    x4AAIAAgAGgAAAAAxhdjFDgQAMAAAAABRpc3BlAAAAAAAAABAAAAAQAAAAEHBpeGkAAAAAAwgICAAAABdpcG1hAAAAAAAAAAEAAQSBggOEAAAA\
    m21kYXQAAAAGRXhpZgAATU0AKgAAAAgABQEaAAUAAAABAAAASgEbAAUAAAABAAAAUgEoAAMAAAABAAIAAAE7AAIAAAAUAAAAWgITAAMAAAABAA\
    EAAAAAAAAAAABIAAAAAQAAAEgAAAABQXJ0aXN0IG51bWJlciAwMDAwMAASAAoJGAz/2CBAQNCAMgwYAAooooQAAKmMxRA=
    """
  var bytes = Array(Data(base64Encoded: text) ?? Data())
  let name = Array(artist.utf8.prefix(19))
  let place = bytes.indices.first { bytes[$0...].starts(with: "Artist number".utf8) } ?? 0
  bytes.replaceSubrange(place..<place + 19, with: name + [UInt8](repeating: 0, count: 19 - name.count))
  return bytes
}

@Suite("What other programs clean")
struct OutsideCleaningTests {
  @Test func filesDoNotMix() throws {
    let names = (0..<20).map { "Artist \($0 * 7919)" }
    let cleaning = OutsideCleaning()
    let results = Mutex([Int: (bytes: [UInt8], found: [Finding])]())
    DispatchQueue.concurrentPerform(iterations: names.count) { index in
      guard let result = try? cleaning.clean(picture(by: names[index]), .heif) else { return }
      results.withLock { $0[index] = result }
    }
    let all = results.withLock { $0 }
    let alone = try OutsideCleaning().clean(picture(by: names[0]), .heif)
    for (index, name) in names.enumerated() {
      let result = try #require(all[index])
      #expect(result.found == [Finding(kind: .author, detail: name)])
      #expect(result.bytes == alone.bytes)
    }
  }

  @Test func aFileThatCanNotBeCleanedIsNoHarmToTheNext() throws {
    let cleaning = OutsideCleaning()
    let broken = Array(picture(by: "Nobody").prefix(100)) + randomBytes(100)
    for _ in 0..<3 {
      #expect(throws: OutsideCleaning.CleaningFailure.self) { try cleaning.clean(broken, .heif) }
      #expect(
        try cleaning.clean(picture(by: "Somebody"), .heif).found == [
          Finding(kind: .author, detail: "Somebody")
        ]
      )
    }
  }

  @Test func aPDFSaysNothingOfItsMaker() throws {
    // qpdf puts in what says where the objects are.
    let pdf = try Program("qpdf").run(
      ["--warning-exit-0", Program.inputPath, Program.outputPath],
      input: Array(
        """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\("x"\\))>>>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 0.50 -1.25]/Contents 5 0 R/LastModified(D:20240101)
        /Resources<</Font<</F<</Type/Font/Subtype/TrueType/BaseFont/#CB#CE#CC#E5>>>>>>
        /Annots[<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/T(Li Si)/Contents(\\(note\\) \\\\)>>]>> endobj
        4 0 obj <</Author(Zhang San)/Producer(Printer)>> endobj
        5 0 obj <</Length 7>> stream
        /F 9 Tf
        endstream endobj
        trailer <</Root 1 0 R/Info 4 0 R/Size 6>>
        %%EOF
        """.utf8))
    // Many forms of offices may be read by everybody and printed or changed by nobody.
    let form = try Program("qpdf").run(
      ["--encrypt", "", "owner", "256", "--", Program.inputPath, Program.outputPath], input: pdf)
    for file in [pdf, form] {
      let (bytes, found) = try OutsideCleaning().clean(file, .pdf)
      #expect(found.contains(Finding(kind: .author, detail: "Zhang San")))
      #expect(found.contains(Finding(kind: .author, detail: "Li Si")))
      #expect(found.contains(Finding(kind: .script, detail: "/OpenAction")))
      let json = try Program("qpdf").run(
        ["--json-output=2", Program.inputPath, Program.outputPath], input: bytes)
      let words = String(decoding: json, as: UTF8.self)
      for name in ["Zhang", "Li Si", "Printer", "app.alert", "2024", "/Encrypt"] {
        #expect(!words.contains(name))
      }
      #expect(words.contains(#""u:(note) \\""#))
      #expect(words.contains("-1.25"))
      // A name in GBK, as it is found in Chinese files.
      let name: [UInt8] = [0xCB, 0xCE, 0xCC, 0xE5]
      #expect(json.indices.contains { json[$0...].starts(with: name) })
    }
  }
}

@Suite("exiftool that stays")
struct ExifToolTests {
  /// A program that is asked as exiftool is, and answers with what it was given.
  private func imitation(
    in folder: TemporaryFolder, before: String = "", after: String = ""
  ) throws -> String {
    let script = """
      #!/bin/sh
      while read -r line; do
        case $line in
        -execute*)
          \(before)
          cat \(StandingProgram.inputPath)
          printf '0\\n{ready%s}\\n' "${line#-execute}"
          \(after)
          ;;
        esac
      done
      """
    // Another program writes it: what is started meanwhile by other tests would have it open, and it could not be run.
    let path = folder.path("imitation")
    let installed = try TestSupport.run(
      "install", ["-m", "755", "/dev/stdin", path], input: Array(script.utf8))
    try #require(installed.status == 0)
    return path
  }

  @Test func saysTheSameAsOneThatIsRunOnce() throws {
    let exiftool = ExifTool()
    let options = ["-s2", "-m", "-a", "-Artist", "-ImageWidth", "-Error"]
    let files = [
      tiff(by: "One"), Array("no picture".utf8), tiff(by: ""), [], randomBytes(50_000),
      tiff(by: "{ready}\n0"),
    ]
    for file in files + files.reversed() {
      let once = try Program("exiftool").run(options + ["-"], input: file, successes: [0, 1])
      #expect(try exiftool.run(options, file, successes: [0, 1]) == once)
    }
  }

  @Test func oneThatEndsBetweenTwoFilesIsStartedAnew() throws {
    let folder = try TemporaryFolder()
    let exiftool = ExifTool(try imitation(in: folder, after: "exit"))
    for number in 0..<10 {
      let file = Array("file \(number)".utf8)
      #expect(try exiftool.run([], file) == file)
    }
  }

  @Test func oneThatDiesOfAFileIsAnError() throws {
    let folder = try TemporaryFolder()
    let path = try imitation(
      in: folder, before: "grep -q deadly \(StandingProgram.inputPath) && kill -9 $$")
    let exiftool = ExifTool(path)
    for word in ["one", "deadly", "two", "deadly", "deadly", "three"] {
      let file = Array(word.utf8)
      if word == "deadly" {
        #expect(throws: Program.Failure.failed(program: path, words: "")) { try exiftool.run([], file) }
      } else {
        #expect(try exiftool.run([], file) == file)
      }
    }
  }

  @Test func oneThatHangsIsEnded() throws {
    let folder = try TemporaryFolder()
    let path = try imitation(
      in: folder, before: "if grep -q endless \(StandingProgram.inputPath); then exec sleep 600; fi")
    let exiftool = ExifTool(path, limits: .init(time: 1))
    for word in ["one", "endless", "two"] {
      let file = Array(word.utf8)
      if word == "endless" {
        #expect(throws: Program.Failure.exceeded(program: path)) { try exiftool.run([], file) }
      } else {
        #expect(try exiftool.run([], file) == file)
      }
    }
  }

  @Test func oneThatIsMissingIsNamed() {
    let exiftool = ExifTool("no-such-program")
    for _ in 0..<2 {
      #expect(throws: Program.Failure.missing(program: "no-such-program")) { try exiftool.run([], [1]) }
    }
  }
}
