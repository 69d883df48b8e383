// Opens a bundle, says whose it is, and searches it.
//
// usage: swift run ReadABundle FILE PUBLISHER-KEY NAME WORDS…

import BundleReading
import Foundation

/// A file, read where it is asked for, by one thread at a time.
final class File: GuideBundleSource {
  private let handle: FileHandle
  private let turn = NSLock()
  let count: UInt64

  init(_ path: String) throws {
    handle = try FileHandle(forReadingFrom: URL(filePath: path))
    count = try handle.seekToEnd()
  }

  func bytes(at offset: UInt64, count: Int) -> [UInt8]? {
    turn.withLock {
      guard (try? handle.seek(toOffset: offset)) != nil, let bytes = try? handle.read(upToCount: count) else {
        return nil
      }
      return Array(bytes)
    }
  }
}

let arguments = CommandLine.arguments
guard arguments.count > 4 else {
  print("usage: ReadABundle FILE PUBLISHER-KEY NAME WORDS…")
  exit(64)
}
do {
  let bundle = try GuideBundle(
    File(arguments[1]), publishers: [(key: arguments[2], name: arguments[3])], allowsUnknown: true)
  print("\(bundle.title), edition \(bundle.edition) of \(bundle.date): \(bundle.trust)")
  for hit in try bundle.search(arguments.dropFirst(4).joined(separator: " "), limit: 3) {
    print("\(hit.path): \(hit.headings.joined(separator: " > "))\n  \(hit.snippet)")
  }
} catch let failure as GuideBundle.Failure {
  print("not opened: \(failure.name) \(failure.values.joined(separator: " "))")
  exit(1)
}
