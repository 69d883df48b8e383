import BundleFormat
import BundleReading
import Library
import Localization
import System
import Terminal
import TerminalReader

/// What is said of damaged bundles and of what can still be read of them.
enum Salvaging {
  /// Says what is lost of bundles that are read in spite of damage: in the result, or beside one for programs.
  ///
  /// - Returns: the status to end with, if anything is wrong.
  static func announce(_ bundles: [OpenedBundle], isJSON: Bool) -> ExitStatus? {
    var status: ExitStatus?
    for bundle in bundles {
      guard let salvage = bundle.damage else { continue }
      status = .damaged
      let words = Phrase.salvaged(lost: salvage.lost, of: salvage.total)
      let line =
        bundles.count > 1
        ? Phrase(
          "\(words) (\(fileName(bundle.name)))", zh: "\(words)（\(fileName(bundle.name))）")
        : words
      if isJSON { Console.note(line) } else { Console.print(Line([Span(line.text, .bold)])) }
      for path in salvage.damaged {
        Console.note(
          Phrase("damaged, and left out: \(fileName(path.text))", zh: "已损坏，略去：\(fileName(path.text))"))
      }
      let unnamed = salvage.lost - salvage.damaged.count
      if unnamed > 0 {
        Console.note(
          Phrase(
            "\(counted(unnamed, "file")) left out whose names are lost", zh: "另有 \(unnamed) 个文件连名字也丢失了，略去"))
      }
    }
    return status
  }

  /// What a person can still have of a bundle that turned out to be damaged.
  static func offer(_ bundle: OpenedBundle, after error: any Error) -> Phrase? {
    guard case .damaged = bundleError(error), bundle.salvage == nil else { return nil }
    return offer(bundle.salvaged())
  }

  /// The same for one that could not even be opened, as its first bytes are damaged or others follow its last.
  static func offer(_ path: String, after error: any Error, _ opener: BundleOpener) -> Phrase? {
    guard !opener.salvages, path != standardStream,
      bundleError(error) != nil
    else { return nil }
    var opener = opener
    opener.salvages = true
    return (try? opener.open(path)).map(offer)
  }

  /// What is wrong with a bundle itself.
  private static func bundleError(_ error: any Error) -> BundleError? {
    if case .bundle(let error) = error as? ReadingError { error } else { error as? BundleError }
  }

  private static func offer(_ bundle: OpenedBundle) -> Phrase {
    bundle.guides == 0
      ? Phrase("none of its guides can be read", zh: "里面的指南一篇也读不出来")
      : Phrase(
        "\(bundle.guides) of \(counted(bundle.manifest.guides, "guide")) can still be read; add --salvage",
        zh: "\(bundle.manifest.guides) 篇指南中还有 \(bundle.guides) 篇能读，请加上 --salvage")
  }
}

extension Failure {
  /// What an error means that came up while a bundle was read, and what can still be read of it.
  init?(_ error: any Error, in bundle: OpenedBundle) {
    self.init(error, path: bundle.name)
    if let offer = Salvaging.offer(bundle, after: error) { add(offer) }
  }

  /// Says what can still be had, behind what is wrong.
  mutating func add(_ offer: Phrase) { message = Phrase("\(message); \(offer)", zh: "\(message)；\(offer)") }
}
