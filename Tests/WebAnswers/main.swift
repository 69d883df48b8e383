import BundleReading
import Bytes
import Foundation
import Sodium
import WebReader

// Does what the lines of standard input say with the boundary that pages have, natively, and prints each answer on a line:
// what answers.mjs does with the same in WebAssembly. Scripts/test-web compares.

func contents(_ path: String) -> [UInt8] {
  (FileManager.default.contents(atPath: path)).map(Array.init) ?? []
}

/// The secrets in a file: the lines of one with a passphrase, the whole of one with keys.
func secrets(_ path: String) -> [Secret] {
  guard path != "-" else { return [] }
  var bytes = contents(path)
  if bytes.last == UInt8(ascii: "\n"), path.hasSuffix("passphrase") { bytes.removeLast() }
  return [Secret(wiping: &bytes)]
}

var session = WebSession()
while let line = readLine() {
  let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  let answer: [UInt8]
  switch (words[0], words.count) {
  case ("new", 1):
    session = WebSession()
    continue
  case ("know", 4):
    answer = session.know(
      contents(words[3]), as: WebSession.KeyRole(rawValue: Int32(words[1]) ?? 1) ?? .proposed,
      named: words[2],
      at: "there")
  case ("look", 2): answer = session.look(at: MemorySource(contents(words[1])))
  case ("open", 4):
    let flags = Int(words[3]) ?? 0
    answer = session.open(
      MemorySource(contents(words[1])), named: "a", secrets: secrets(words[2]),
      allowing: flags & 2 != 0 ? .unknown : flags & 1 != 0 ? .proposed : [], isSalvaged: flags & 4 != 0)
  case ("verify", 2): answer = session.verify(Int(words[1]) ?? 0)
  case ("files", 2): answer = session.files(of: Int(words[1]) ?? 0)
  case ("search", 3): answer = session.search(words[2], limit: Int(words[1]) ?? 10, skipping: 0)
  case ("guide", 3): answer = session.guide(words[2], of: Int(words[1]) ?? 0)
  default: fatalError("not understood: \(line)")
  }
  print(String(decoding: answer, as: UTF8.self))
}
