import Foundation
import Testing
import TestSupport

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
    #expect(found["device"] == "EACCES")
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
    #expect(found["device"] == "ok")
    #expect(found["socket"] == "EPERM")
    #expect(found["other file"] == "EACCES")
    // What it needs to end those programs again.
    for name in ["signals from a file", "another signal from a file", "signals when a file changes"] {
      #expect(found["alone \(name)"] == "ok")
    }
  }

  /// Reading, writing to a folder, writing anywhere, and running programs with and without writing.
  static let modes = [["stay"], ["stay", "new"], ["anywhere"], ["run"], ["run", "new"]]

  @Test(arguments: modes) func eachCallThatIsNotNeededFails(mode: [String]) throws {
    let folder = try TemporaryFolder()
    let found = try probe(mode, in: folder.url.path)
    guard found["confined"] == "true" else { return }
    let (runs, writes) = (mode[0] == "run", mode != ["stay"])
    let tried = found.filter { name, _ in
      if name.hasPrefix("needed ") || name.hasPrefix("before") { return false }
      if name.hasPrefix("alone ") { return !runs }
      if name.hasPrefix("reading ") { return !writes }
      return !["confined", "allowed file", "other file", "device", "reading", "program", "thread", "typed"]
        .contains(name) && name != "own file"
    }
    #expect(tried.count > 150)
    for (name, answer) in tried {
      #expect(["EPERM", "EACCES", "ENOSYS"].contains(answer), "\(name): \(answer)")
    }
    #expect(found["own file"] == "as before")
  }

  @Test(arguments: modes) func nothingIsTypedAtTheTerminal(mode: [String]) throws {
    let folder = try TemporaryFolder()
    let found = try probe(mode, in: folder.url.path)
    guard found["confined"] == "true" else { return }
    if found["before, what was typed"] != "ok" {
      print("SKIPPED: this kernel lets nobody type at the terminal")
    }
    #expect(found["typing at the terminal"] == "EPERM")
    #expect(found["typing at the terminal, in disguise"] == "EPERM")
    #expect(found["typed"] == "nothing")
  }

  /// Terminals, memory, threads, and signals to oneself.
  @Test(arguments: modes) func whatIsNeededStillWorks(mode: [String]) throws {
    let folder = try TemporaryFolder()
    let found = try probe(mode, in: folder.url.path)
    guard found["confined"] == "true" else { return }
    let needed = found.filter { $0.key.hasPrefix("needed ") }
    #expect(needed.count > 12)
    for (name, answer) in needed { #expect(answer == "ok", "\(name): \(answer)") }
    #expect(found["thread"] == "ok")
  }

  /// The small process that writes for the reader reads no files and runs nothing.
  @Test func whoWritesAnywhereDoesNothingElse() throws {
    let folder = try TemporaryFolder()
    let found = try probe(["anywhere"], in: folder.url.path)
    guard found["confined"] == "true" else { return }
    #expect(found["other file"] == "ok")
    #expect(found["reading"] == "EACCES")
    #expect(["EPERM", "EACCES"].contains(found["program"]))
  }

  @Test func givingUpStillEndsTheProgram() throws {
    let found = try probe(["abort"], in: "/")
    #expect(found["ended by"] == "ABRT")
  }

  /// Its own process has no files but the two that it talks through.
  @Test func theSmallProcessHasNoOtherFiles() throws {
    let found = try probe(["companion"], in: "/")
    #expect(found["open files"] == "0:/dev/null 1:/dev/null 2:/dev/null pipe pipe")
  }
}
