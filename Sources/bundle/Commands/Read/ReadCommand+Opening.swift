import BundleFormat
import BundleReading
import Library
import Localization
import Minisign
import System
import Terminal

extension ReadCommand {
  /// Opens what was named. In a whole library, a bundle that can't be opened does not keep the others from
  /// being read.
  func open(note: (Phrase) -> Void = Console.note) throws -> [OpenedBundle] {
    var opener = try opening.opener(isNamed: !files.isEmpty)
    opener.salvages = salvage
    opener.allowed.insert(.proposed)
    let paths = try opening.files(files)
    var bundles: [OpenedBundle] = []
    defer { bundles.shareLists() }
    var failures: [Failure] = []
    for path in paths {
      do {
        bundles.append(try opener.open(path))
        PageReport.warn(of: path, bundles[bundles.count - 1])
      } catch {
        guard var failure = Failure(error, path: path) else { throw error }
        if let offer = Salvaging.offer(path, after: error, opener) { failure.add(offer) }
        failures.append(failure)
      }
    }
    if let failure = failures.first, !files.isEmpty || bundles.isEmpty { throw failure }
    for failure in failures { note(.leftOut(failure.message)) }
    let editions = EditionRemarks(bundles.map(\.inspected), names: bundles.map(\.name), opener.trust)
    let counting =
      files.isEmpty ? bundles.indices.filter { editions.place(of: $0) == nil } : Array(bundles.indices)
    if let leftOut = editions.leftOut, files.isEmpty { note(leftOut) }
    for number in counting {
      let file = fileName(bundles[number].name)
      for remark in editions.reminders(on: number) {
        note(Phrase("\(file): \(remark)", zh: "\(file)：\(remark)"))
      }
    }
    bundles = counting.map { bundles[$0] }
    try askAbout(bundles)
    return bundles
  }

  /// Asks a person whether to read on where a folder alone says who published something. Nobody is asked twice for one key,
  /// and nothing is remembered: a key is confirmed with `bundle key trust`. What is shown where nobody can be asked is marked
  /// on each screen; what is written to a disk would lose its marks.
  private func askAbout(_ bundles: [OpenedBundle]) throws {
    guard !opening.allowUnknown, !opening.json else { return }
    let canAsk = Process.outputIsTerminal && SecretInput.canAsk
    guard canAsk || extract != nil else { return }
    var asked: Set<String> = []
    for bundle in bundles.map(\.inspected) {
      guard case .proposed(let name) = bundle.verdict, asked.insert(bundle.publisher.key.line).inserted else {
        continue
      }
      guard canAsk else {
        let error = ReadingError.unconfirmedPublisher(name)
        throw Failure(error, path: bundle.name) ?? error
      }
      Console.print(bundle.warning)
      for line in Confirmation(bundle.publisher.key, name).lines {
        Console.print(Phrase("  \(line)", zh: "  \(line)"))
      }
      let question = Phrase("read it all the same? y or n", zh: "仍然要读吗？y 或 n")
      guard try SecretInput.askChoice(PassphraseInput.prompt(question), among: ["y", "n"]) == "y" else {
        throw ReadingError.unconfirmedPublisher(name)
      }
    }
  }
}
