import Bytes
import Foundation
import Sodium
import System
import Testing
import TestSupport

@Suite struct AtomicFileTests {
  @Test func appearsWholeAndLast() throws {
    let folder = try TemporaryFolder()
    try folder.write([42], to: "out")
    let file = try AtomicFile(path: folder.path("out"))
    try file.write(Array(repeating: 1, count: 100_000))
    try file.overwrite(at: 10, with: [2, 3])
    #expect(try folder.read("out") == [42])
    try file.commit()
    var expected = [UInt8](repeating: 1, count: 100_000)
    expected.replaceSubrange(10..<12, with: [2, 3])
    #expect(try folder.read("out") == expected)
    #expect(try folder.names() == ["out"])
  }

  @Test func vanishesIfItIsNotCommitted() throws {
    let folder = try TemporaryFolder()
    do {
      let file = try AtomicFile(path: folder.path("out"))
      try file.write([1, 2, 3])
    }
    #expect(try folder.names() == [])
  }

  /// Also those that new files are denied.
  @Test(arguments: [0o600, 0o664, 0o666]) func takesOverTheRightsOfWhatItReplaces(rights: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write([42], to: "out")
    try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: folder.path("out"))
    let file = try AtomicFile(path: folder.path("out"))
    try file.write([1])
    try file.commit()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("out"))
    #expect(attributes[.posixPermissions] as? Int == rights)
    #expect(try folder.read("out") == [1])
  }

  @Test func refusesToReplaceIfItMustNot() throws {
    let folder = try TemporaryFolder()
    try folder.write([42], to: "out")
    #expect(throws: SystemError(code: EEXIST, path: folder.path("out"))) {
      try AtomicFile(path: folder.path("out"), existing: .refuse)
    }
    // Another program may be quicker: what came in between is not replaced either.
    let file = try AtomicFile(path: folder.path("new"), existing: .refuse)
    try folder.write([7], to: "new")
    #expect(throws: SystemError(code: EEXIST, path: folder.path("new"))) { try file.commit() }
    #expect(try folder.read("new") == [7])
  }

  @Test func isItsOwnersAloneIfItShallBe() throws {
    let folder = try TemporaryFolder()
    let file = try AtomicFile(path: folder.path("secret"), ownerOnly: true)
    try file.commit()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("secret"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  /// A disk without room: the error says so, and nothing is left.
  @Test func aFullDiskLeavesNothing() {
    #expect(throws: (any Error).self) {
      let file = try AtomicFile(path: "/proc/full")
      try file.write([1])
    }
    #expect(SystemError(code: ENOSPC, path: "").kind == .noSpace)
    #expect(SystemError(code: ENOENT, path: "").kind == .missing)
    #expect(SystemError(code: EROFS, path: "").kind == .readOnly)
    #expect(SystemError(code: EIO, path: "").kind == .broken)
    #expect(SystemError(code: ENOTCONN, path: "").kind == .gone)
    #expect(SystemError(code: EPIPE, path: "").kind == .other("Broken pipe"))
  }
}

@Suite struct FileSourceTests {
  @Test func readsAnywhereWithinTheFile() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 / 3) }
    let source = try FileSource(path: try folder.write(bytes, to: "签证.bin"))
    #expect(source.count == 10_000)
    for (offset, count) in [(0, 0), (0, 10_000), (9_999, 1), (10_000, 0), (1234, 4321)] {
      #expect(try source.read(at: UInt64(offset), count: count) == Array(bytes[offset..<offset + count]))
    }
    #expect(throws: SourceError.beyondEnd) { try source.read(at: 9_999, count: 2) }
    #expect(throws: SourceError.beyondEnd) { try source.read(at: .max, count: 1) }
    #expect(throws: SourceError.beyondEnd) { try source.read(at: 0, count: -1) }
  }

  @Test func aFileThatShrinksIsAnError() throws {
    let folder = try TemporaryFolder()
    let source = try FileSource(path: try folder.write([1, 2, 3, 4], to: "file"))
    try folder.write([1], to: "file.new")
    try FileHandle(forWritingTo: folder.url.appending(path: "file")).truncate(atOffset: 2)
    #expect(throws: SourceError.beyondEnd) { try source.read(at: 0, count: 4) }
  }

  @Test func isForFilesOnly() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SystemError(code: EISDIR, path: folder.url.path)) {
      try FileSource(path: folder.url.path)
    }
    #expect(throws: SystemError(code: ESPIPE, path: "/dev/zero")) { try FileSource(path: "/dev/zero") }
    #expect(throws: SystemError(code: ENOENT, path: folder.path("none"))) {
      try FileSource(path: folder.path("none"))
    }
  }
}

@Suite struct FolderTests {
  @Test func listsInTheOrderOfBytes() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a", "签证", "B", "é"] { try folder.write([], to: name) }
    try FileManager.default.createDirectory(atPath: folder.path("c"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "/")
    let entries = try Folder.list(folder.url.path)
    #expect(entries.map(\.name) == ["B", "a", "b", "c", "link", "é", "签证"])
    #expect(entries.map(\.kind) == [.file, .file, .file, .folder, .link, .file, .file])
  }

  /// Some file systems say that they have no room at all, which is no answer.
  @Test func roomThatCanNotBeToldIsNone() {
    #expect(Folder.freeSpace("/proc") == nil)
    #expect(Folder.freeSpace("/").map { $0 > 0 } == true)
  }

  @Test func pathsAreTakenApart() {
    #expect(FilePath.name(of: "a/b/c.md") == "c.md")
    #expect(FilePath.name(of: "a/b/") == "b")
    #expect(FilePath.folder(of: "a/b") == "a")
    #expect(FilePath.folder(of: "a") == ".")
    #expect(FilePath.folder(of: "/a") == "/")
  }
}

@Suite struct SecretInputTests {
  @Test func takesTheFirstLineOfAFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("正确 horse\r\nsecond\n".utf8), to: "pass")
    #expect(try SecretInput.firstLine(of: path).isEqual(to: Secret("正确 horse")))
    #expect(try SecretInput.contents(of: path, atMost: 100).isEqual(to: Secret("正确 horse\r\nsecond\n")))
    #expect(throws: SystemError(code: EOVERFLOW, path: path)) {
      try SecretInput.contents(of: path, atMost: 10)
    }
  }
}
