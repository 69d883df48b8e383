import BundleFormat
import BundleReading
import Library
import Localization
import Meaning
import System
import TerminalReader

extension Outside {
  /// What the command does for its readers.
  ///
  /// - Parameter saving: what writes files; `nil` if none can be written.
  init(saving: SavingProcess?) {
    self.init(explain: Self.words) { path, bundle, folder in
      // There is no shell that would know what this means.
      guard let folder = expanded(folder) else {
        return .refused(CommandError.noHome(folder).failure.message)
      }
      do {
        guard let entry = try bundle.reader.entry(at: path) else { throw ReadingError.noSuchGuide(path.text) }
        if let length = bundle.unexpectedLength(of: [entry]) {
          throw CommandError.muchToExtract(bytes: length, from: bundle.inspected.fileLength)
        }
        guard let saving else { return .refused(SavingProcess.gone) }
        let refusal = try saving.write(entry, of: bundle, to: folder)
        return refusal.map(Saved.refused) ?? .written(to: "\(folder)/\(path)")
      } catch {
        return .refused(Self.words(for: error, in: bundle))
      }
    }
    encoder = SentenceEncoder.builtIn
  }

  /// What an error means; on a screen, a bundle is named without its folders.
  private static func words(for error: any Error, in bundle: OpenedBundle) -> Phrase {
    var failure = Failure(error, path: FilePath.name(of: bundle.name))
    if let offer = Salvaging.offer(bundle, after: error) { failure?.add(offer) }
    return failure?.message ?? Phrase(name: "\(error)")
  }
}

/// A folder with `~` written out; `nil` if that can't be done.
private func expanded(_ folder: String) -> String? {
  guard folder.utf8.first == UInt8(ascii: "~") else { return folder }
  guard let home = Process.environment("HOME"), home.utf8.first == UInt8(ascii: "/"),
    folder.utf8.count == 1 || folder.utf8.starts(with: "~/".utf8)
  else { return nil }
  return home + folder.dropFirst()
}
