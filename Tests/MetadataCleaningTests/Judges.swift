import Foundation
import Testing
import TestSupport

@testable import MetadataCleaning

/// The cleaned form of a file, which has to be cleaned already when it is cleaned again; and what was found.
func cleaned(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws -> (
  bytes: [UInt8], found: [Finding]
) {
  guard case .clean(let new, let found) = Cleaning(of: bytes) else {
    Issue.record("\(Cleaning(of: bytes))", sourceLocation: sourceLocation)
    throw CancellationError()
  }
  if let new {
    #expect(Cleaning(of: new) == .clean(nil, found: []), sourceLocation: sourceLocation)
  }
  return (new ?? bytes, found)
}

/// What exiftool finds in a file besides what is in every file of its kind.
func exiftool(_ bytes: [UInt8], _ suffix: String) throws -> [String] {
  let folder = try TemporaryFolder()
  let path = try folder.write(bytes, to: "file.\(suffix)")
  let usual = ["ExifTool", "System", "File", "JFIF", "GIF", "RIFF", "Composite", "FLAC", "MPEG"]
  let picture = ["ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Compression", "Filter", "Interlace"]
  let lines = try run("exiftool", ["-a", "-G1", "-s", path]).text.split(separator: "\n").map(String.init)
  try #require(!lines.isEmpty)
  return lines.filter { line in
    line.contains("Comment") || line.contains("Encoder")
      || line.contains("Warning") && !line.contains("minor")
      || !usual.contains { line.hasPrefix("[\($0)]") }
        && !(line.hasPrefix("[PNG]") && picture.contains { line.contains(" \($0) ") })
  }
}

/// What mat2 finds.
func mat2(_ bytes: [UInt8], _ suffix: String) throws -> String {
  let folder = try TemporaryFolder()
  let path = try folder.write(bytes, to: "file.\(suffix)")
  let text = try run("mat2", ["--show", path]).text
  return text.contains("No metadata found") ? "" : text
}

/// A file with something written into it by exiftool.
func written(_ bytes: [UInt8], _ suffix: String, _ options: [String]) throws -> [UInt8] {
  let folder = try TemporaryFolder()
  let path = try folder.write(bytes, to: "file.\(suffix)")
  let outcome = try run("exiftool", ["-overwrite_original", "-q"] + options + [path])
  try #require(outcome.status == 0, "\(outcome.errors)")
  return try folder.read("file.\(suffix)")
}
