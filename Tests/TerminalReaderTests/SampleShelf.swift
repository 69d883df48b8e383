import BundleReading
import Documents
import Ingest
import Pictures
import Search
import Terminal
import TerminalReader

/// Bundles that tests make up.
struct SampleShelf: Shelf {
  var bundles: [ShelvedBundle]
  var all: [[(guide: ShelvedGuide, text: String)]]
  /// The same in each bundle. Those whose names begin with `picture` are pictures of 400 by 300 pixels.
  var files: [ShelvedFile] = []

  /// One bundle of guides in Markdown.
  init(
    _ guides: [(path: String, title: String, attributes: [(name: String, value: String)], text: String)],
    title: String = "样本", verdict: Verdict = .known("alice")
  ) {
    bundles = [
      ShelvedBundle(
        title: title, name: "sample.bundle", verdict: verdict, edition: 1, date: "2026-11-24",
        guides: guides.count)
    ]
    all = [
      guides.map {
        (
          ShelvedGuide(path: $0.path, title: $0.title, language: "zh-Hans", attributes: $0.attributes),
          $0.text
        )
      }
    ]
  }

  /// Several bundles as one shelf.
  init(_ shelves: [SampleShelf]) {
    bundles = shelves.flatMap(\.bundles)
    all = shelves.flatMap(\.all)
  }

  func guides(of bundle: Int) throws(ShelfProblem) -> [ShelvedGuide] { all[bundle].map(\.guide) }

  func document(at path: String, of bundle: Int) throws(ShelfProblem) -> Document {
    guard let item = all[bundle].first(where: { $0.guide.path == path }), item.text != "damaged" else {
      throw ShelfProblem("\(path) is damaged")
    }
    do {
      return try GuideFormat.markdown.guide(from: Array(item.text.utf8), name: "a.md", limit: 1 << 22)
        .document
    } catch { throw ShelfProblem("\(error)") }
  }

  func attachments(of bundle: Int) throws(ShelfProblem) -> [ShelvedFile] { files }

  func attachment(at path: String, of bundle: Int) -> ShelvedFile? { files.first { $0.path == path } }

  func picture(
    at path: String, of bundle: Int, width: Int, height: Int
  ) throws(ShelfProblem) -> Raster {
    guard path.hasPrefix("picture") else { throw ShelfProblem("no picture") }
    let scale = min(1, Double(width) / 400, Double(height) / 300)
    let (width, height) = (Int(400 * scale), Int(300 * scale))
    return Raster(width: width, height: height, bytes: [UInt8](repeating: 128, count: width * height * 3))
  }

  func write(_ path: String, of bundle: Int, to folder: String) throws(ShelfProblem) -> String {
    guard folder != "full" else { throw ShelfProblem("no room") }
    return "\(folder)/\(path)"
  }

  /// Guides that have the text, each at its first heading.
  func search(_ query: String, limit: Int) -> ShelfAnswer? {
    var hits: [ShelfAnswer.Hit] = []
    for (bundle, guides) in all.enumerated() {
      for item in guides where item.text.contains(query) {
        hits.append(
          .init(
            bundle: bundle, path: item.guide.path, title: item.guide.title, headings: [], node: 0,
            snippet: Snippet(text: "…\(query)…", marks: [3..<3 + query.utf8.count])))
      }
    }
    let damaged = all.joined().filter { $0.text == "damaged" }.map { "\($0.guide.path) is damaged" }
    return ShelfAnswer(hits: Array(hits.prefix(limit)), total: hits.count, problems: damaged)
  }

  static let long = (1...60).map { "第\($0)段，说的是别的事情，一行写不完，所以换行；段落之间空一行，如此而已。" }

  static let sample = SampleShelf([
    (
      "zh/b.md", "在国外看病", [("topic", "healthcare"), ("order", "2")],
      "# 在国外看病\n\n先看[签证](签证.md#等待)，再看[网站](https://example.org/%E5%8C%BB)。\n\n## 医疗保险\n\n"
        + long.joined(separator: "\n\n") + "\n\n## 医疗费用\n\n最后的一段，钱。\n"
    ),
    (
      "zh/签证.md", "签证", [("topic", "visa"), ("country", "japan"), ("order", "1")],
      "# 签证\n\n" + long.joined(separator: "\n\n") + "\n\n## 等待\n\n医疗证明也要等。回[看病](b.md)，[没有](none.md)。\n"
    ),
    ("en/c.md", "Money", [], "# Money\n\nNo headings but this.\n"),
  ])
}

extension Verdict {
  /// By somebody who is known by this name.
  static func known(_ name: String) -> Verdict { .known(KeyName(name: name, place: "")) }
}
