import Age
import Bytes
import Foundation
import Testing
import TestSupport

/// Runs every vector through every way in.
@Suite(
  .enabled(
    if: Vector.isChosen || Shared.isNeeded(Vector.folder),
    "the test vectors \(Vector.folder.path) are not here"))
struct VectorTests {
  /// The ways in, each of which must come to the same.
  enum Way: String, CaseIterable {
    /// From front to back.
    case streaming
    /// In pieces from back to front.
    case randomAccess
    /// Of the file in its other form: text if it is binary.
    case armored
    /// What was read as a header is written as the same bytes.
    case header
    /// Through the unmarked form and back, where there is one.
    case unmarked
  }

  /// One test for all, so that it can count them: a run that finds no vector has failed.
  @Test func allPass() throws {
    let vectors = try Vector.all(in: Vector.folder)
    var failed = 0
    for vector in vectors {
      let ways = try Way.allCases.filter { try !passes(vector, $0) }
      for way in ways {
        Issue.record("\(vector.name): \(way.rawValue), expected \(vector.expected.rawValue)")
      }
      failed += ways.isEmpty ? 0 : 1
    }
    print("vectors: \(vectors.count - failed) passed, \(failed) failed, \(vectors.count) in all")
    #expect(!vectors.isEmpty, "there are no vectors in \(Vector.folder.path)")
  }

  private func passes(_ vector: Vector, _ way: Way) throws -> Bool {
    let source: any ByteSource
    switch (vector.isArmored, way) {
    case (true, _):
      do { source = try MemorySource(Armor.decode(vector.file)) } catch {
        return vector.accepts(.init(outcome: try Vector.outcome(error), released: []))
      }
    // Text of a megabyte shows no more than one of a kilobyte.
    case (false, .armored) where vector.file.count < 1 << 20:
      source = try MemorySource(Armor.decode(Armor.encode(vector.file)))
    case (false, _): source = MemorySource(vector.file)
    }
    switch way {
    case .streaming, .armored: return vector.accepts(try vector.open(source, read: Self.streaming))
    case .randomAccess: return vector.accepts(try vector.open(source, read: Self.backwards))
    case .header: return Self.headerIsTheSameAgain(source)
    case .unmarked: return vector.accepts(try vector.open(Self.throughUnmarked(source), read: Self.streaming))
    }
  }

  private static func streaming(_ payload: DecryptedPayload, _ released: inout [UInt8]) throws {
    var offset: UInt64 = 0
    while offset < payload.count {
      let bytes = try payload.read(at: offset, count: Int(min(30_000, payload.count - offset)))
      released += bytes
      offset += UInt64(bytes.count)
    }
  }

  /// Keeps nothing unless all of it can be had: what is read out of order is no prefix.
  private static func backwards(_ payload: DecryptedPayload, _ released: inout [UInt8]) throws {
    var pieces: [[UInt8]] = []
    var end = payload.count
    while end > 0 {
      let start = end - min(end, 70_001)
      pieces.append(try payload.read(at: start, count: Int(end - start)))
      end = start
    }
    released = Array(pieces.reversed().joined())
  }

  private static func throughUnmarked(_ source: any ByteSource) throws -> any ByteSource {
    // The vectors have a work factor of ten.
    let layout = UnmarkedLayout(workFactor: 10)
    let memory = MemorySink()
    let sink = UnmarkedSink(to: memory, layout: layout)
    do {
      try sink.write(source.read(at: 0, count: Int(source.count)))
      try sink.finish()
    } catch AgeError.cannotBeUnmarked {
      return source
    }
    return try UnmarkedSource(MemorySource(memory.bytes), layout: layout)
  }

  private static func headerIsTheSameAgain(_ source: any ByteSource) -> Bool {
    guard let bytes = try? source.read(at: 0, count: Int(source.count)),
      case (let header, let length)?? = try? Header.parse(bytes)
    else { return true }
    return header.encoded() == Array(bytes[..<length])
  }
}
