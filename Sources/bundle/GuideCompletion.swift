import Age
import BundleFormat
import BundleReading
import Library
import System

/// What a shell can complete the name of a guide to.
enum GuideCompletion {
  /// The paths of the guides of the bundles named, else of the library.
  ///
  /// A shell asks in the middle of typing: so nobody is asked for anything, nothing is said of what fails, and what is
  /// encrypted or by somebody of whom no folder knows is passed over; so are paths that could mean something to a shell.
  @Sendable static func paths(_ words: [String], _: Int, _ prefix: String) -> [String] {
    Confinement(writing: []).enter()
    let library = LibraryFolder(named: value(of: "--library", in: words))
    let folders = TrustFolders(
      keys: value(of: "--keys", in: words), library: value(of: "--library", in: words))
    let named = words.dropFirst().filter {
      !$0.hasPrefix("-") && FilePath.kind(of: $0) == .file && isBundle($0)
    }
    guard let files = named.isEmpty ? try? library.files().bundles : named,
      let trust = try? TrustStore(folders)
    else { return [] }
    let opener = BundleOpener(
      identities: [], passphrase: { nil }, trust: trust,
      allowing: words.contains("--allow-unknown") ? .unknown : .proposed)
    let bundles = files.compactMap { file in
      (try? BundleOpener.kind(ofFile: file)) == .signed ? try? opener.open(file) : nil
    }
    bundles.shareLists()
    var paths: [String] = []
    for bundle in bundles where paths.count < most {
      // The shell puts what it gets on a command line of its own accord, and takes it apart first.
      paths += ((try? bundle.reader.entries(areToBeFiles: false)) ?? []).lazy.filter { entry in
        entry.guide != nil && entry.path.text.utf8.starts(with: prefix.utf8)
          && SafePath.isInert(entry.path.text)
      }.prefix(most - paths.count).map(\.path.text)
    }
    return paths
  }

  /// More than so many nobody looks through; a shell would take all of its memory for them.
  private static let most = 10_000

  private static func value(of option: String, in words: [String]) -> String? {
    let words = words.prefix { $0 != "--" }
    for (word, next) in zip(words, words.dropFirst() + [""]).reversed() {
      if word == option { return next }
      if word.utf8.starts(with: "\(option)=".utf8) { return String(word.dropFirst(option.count + 1)) }
    }
    return nil
  }

  /// Whether a file is a bundle by its contents, encrypted ones included as far as they can be told.
  private static func isBundle(_ path: String) -> Bool {
    (try? BundleOpener.kind(ofFile: path))?.isBundle == true
  }
}
