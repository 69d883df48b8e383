import BundleFormat
import BundleReading
import Localization
import System
import Terminal

/// Says what bundles are and who made them.
struct InfoTask {
  let bundles: BundlesToRead
  /// Whether to say at a terminal what else can be done with them.
  let saysWhatIsNext: Bool

  func run() throws {
    if bundles.isJSON {
      try Console.printJSON(["bundles": bundles.opened.map { Attributed(JSONInfo($0), of: $0.inspected) }])
      return
    }
    bundles.betweenWarnings {
      for (number, bundle) in bundles.opened.enumerated() {
        if number > 0 { Console.printSpace() }
        Console.print(Line([Span(quoted(bundle.manifest.title, columns: Console.width), .bold)]))
        for row in rows(about: bundle) { Console.print(Phrase("  \(row)", zh: "  \(row)")) }
      }
    }
    if saysWhatIsNext, Process.outputIsTerminal {
      Console.printSpace()
      Console.print(
        Phrase(
          "next: --list, --search WORDS, --show GUIDE, --extract FOLDER",
          zh: "接下来可以用：--list、--search 词、--show 指南、--extract 文件夹"))
    }
  }

  private func rows(about bundle: OpenedBundle) -> [Phrase] {
    let manifest = bundle.manifest
    let (length, size) = (byteCount(bundle.inspected.fileLength), byteCount(manifest.size))
    let contents = Phrase.contents(guides: manifest.guides, others: manifest.files - manifest.guides)
    let languages = manifest.languages.map { Phrase(name: fileName($0)) }.listed()
    let rows = [
      Phrase(
        "file: \(fileName(bundle.name)), \(length)", zh: "文件：\(fileName(bundle.name))，\(length)"
      ),
      Phrase(
        "edition: \(manifest.edition) of \(manifest.date)", zh: "版次：第 \(manifest.edition) 版，\(manifest.date)"),
      Phrase("languages: \(languages)", zh: "语言：\(languages)"),
      Phrase("contents: \(contents), \(size)", zh: "内容：\(contents)，\(size)"),
      bundle.inspected.isEncrypted
        ? Phrase("encrypted: yes", zh: "加密：是")
        : Phrase("encrypted: no, \(Phrase.readByAll)", zh: "加密：否，\(Phrase.readByAll)"),
    ]
    // What a succession is worth, verify says.
    let notes = manifest.notes.filter { $0.name != Succession.note }.map { note in
      let name = Self.names[note.name] ?? Phrase("note \(quoted(note.name))", zh: "附注\(quoted(note.name))")
      let text = quoted(note.text, columns: max(Console.width - 2 - width(of: name.text) - 2, 20))
      return Phrase("\(name): \(text)", zh: "\(name)：\(text)")
    }
    let signers = bundle.inspected.signers.enumerated().map {
      Phrase.signer($0.element, isPublisher: $0.offset == 0)
    }
    return rows + notes + signers
  }

  /// What a manifest says besides, by the names that it has there.
  private static let names = [
    "publisher": Phrase("publisher's note", zh: "发布者的话"), "description": Phrase("description", zh: "说明"),
    "licence": Phrase("licence", zh: "许可"), Manifest.nextNote: Phrase("next edition by", zh: "下一版预计在此之前"),
  ]

  private struct JSONInfo: Encodable {
    var bundle: String
    var title: String
    var edition: Int64
    var date: String
    var languages: [String]
    var guides: Int
    var files: Int
    var size: UInt64
    var length: UInt64
    var encrypted: Bool

    init(_ bundle: OpenedBundle) {
      self.bundle = bundle.name
      title = bundle.manifest.title
      edition = bundle.manifest.edition
      date = bundle.manifest.date
      languages = bundle.manifest.languages
      guides = bundle.manifest.guides
      files = bundle.manifest.files
      size = bundle.manifest.size
      length = bundle.inspected.fileLength
      encrypted = bundle.inspected.isEncrypted
    }
  }
}
