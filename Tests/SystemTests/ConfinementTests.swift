import Foundation
import TestSupport
import Testing

@Suite("Rights that are given up")
struct ConfinementTests {
  /// What a program that was confined says of what it tried.
  private func probe(_ arguments: [String], in folder: String) throws -> [String: String] {
    let process = Foundation.Process()
    process.executableURL = builtPrograms.appending(path: "ConfinementProbe")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return Dictionary(
      lines.map { line in
        let parts = line.split(separator: ": ", maxSplits: 1)
        return (String(parts[0]), String(parts[1]))
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func whatIsNotNeededIsForbidden() throws {
    let folder = try TemporaryFolder()
    let found = try probe(["stay", folder.path("out/new")], in: folder.url.path)
    guard found["confined"] == "true" else {
      print("SKIPPED: this kernel has no Landlock or no seccomp")
      return
    }
    #expect(found["socket"] == "EPERM")
    #expect(found["pair of sockets"] == "EPERM")
    #expect(["EPERM", "EACCES"].contains(found["program"]))
    #expect(found["reading"] == "ok")
    #expect(found["device"] == "ok")
    #expect(found["thread"] == "ok")
  }

  @Test func onlyTheOutputIsWritten() throws {
    let folder = try TemporaryFolder()
    let (inside, outside) = (folder.path("inside"), folder.path("outside"))
    for path in [inside, outside] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    let found = try probe(["stay", "\(inside)/new"], in: outside)
    guard found["confined"] == "true" else { return }
    #expect(found["allowed file"] == "ok")
    #expect(found["other file"] == "EACCES")
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside).isEmpty)
  }

  @Test func packingMayRunPrograms() throws {
    let folder = try TemporaryFolder()
    let found = try probe(["run", folder.path("new")], in: "/")
    guard found["confined"] == "true" else { return }
    #expect(found["program"] == "ok")
    #expect(found["socket"] == "EPERM")
    #expect(found["other file"] == "EACCES")
  }
}
