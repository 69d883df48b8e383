import BundleFormat
import BundleReading
import Foundation
import Library
import Search

/// Measures what can't be seen from outside: how fast text is taken apart, and further queries in one process.
@main
enum Inside {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let file = arguments.first, let keys = arguments.dropFirst().first else {
      FileHandle.standardError.write(Data("usage: Benchmarks/inside BUNDLE KEYFILE QUERY...\n".utf8))
      exit(64)
    }
    let opener = BundleOpener(
      identities: try IdentityFile.read(keys) { nil }, passphrase: { nil }, trust: TrustStore(), allowing: .unknown)
    let bundle = try opener.open(file)
    try measureAnalysis(bundle)
    measureQueries(bundle, arguments.dropFirst(2).map { $0 })
  }

  private static func measureAnalysis(_ bundle: OpenedBundle) throws {
    let guides = try bundle.reader.entries().compactMap { entry -> GuideText? in
      guard let guide = entry.guide, let text = entry.guideText else { return nil }
      return GuideText(
        title: guide.title, path: entry.path, language: guide.language, attributes: [],
        text: try bundle.reader.bytes(of: text, atMost: Limits.guideText),
        map: try bundle.reader.bytes(of: guide.map, atMost: Limits.guideMap))
    }
    let length = Double(guides.reduce(0) { $0 + $1.text.count })
    func report(_ what: String, _ body: () throws -> Void) rethrows {
      let best = try (0..<5).map { _ in try seconds(body) }.min() ?? 0
      print("\(what): \(Int(length / best / 1e6)) MB/s of text, on one core")
    }
    try report("taking text apart, and keeping all tokens") {
      for var guide in guides { try guide.keepTokens() }
    }
    try report("making an index") {
      var builder = IndexBuilder()
      for (number, guide) in guides.enumerated() { try builder.add(guide, number: number) }
      _ = builder.blocks(firstBlock: 0)
    }
  }

  private static func measureQueries(_ bundle: OpenedBundle, _ queries: [String]) {
    var search: BundleSearch?
    let opening = seconds { search = BundleSearch([bundle], isRepeated: true) }
    guard let search else { return }
    print("making ready for many queries: \(milliseconds(opening))")
    for round in ["the first time", "again"] {
      var times: [Double] = []
      for text in queries {
        guard let query = try? Query(text) else { continue }
        times.append(seconds { _ = search.search(query, limit: 10) })
      }
      times.sort()
      guard let worst = times.last else { return }
      print(
        "\(times.count) queries, \(round): median \(milliseconds(times[times.count / 2])), worst \(milliseconds(worst))")
    }
  }

  private static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  private static func milliseconds(_ seconds: Double) -> String {
    "\(String(format: "%.2f", seconds * 1000)) ms"
  }
}
