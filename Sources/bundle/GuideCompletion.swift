import Age
import BundleFormat
import Library
import System

/// What a shell can complete the name of a guide to.
enum GuideCompletion {
  /// The paths of the guides of the bundles named, else of the library.
  ///
  /// A shell asks in the middle of typing: so nobody is asked for anything, nothing is said of what fails, and what is
  /// encrypted or by strangers is passed over.
  @Sendable static func paths(_ words: [String], _: Int, _ prefix: String) -> [String] {
    let library = LibraryFolder(named: value(of: "--library", in: words))
    let keys = value(of: "--keys", in: words) ?? library.keys
    let named = words.dropFirst().filter {
      !$0.hasPrefix("-") && FilePath.kind(of: $0) == .file && isBundle($0)
    }
    guard let files = named.isEmpty ? try? library.files().bundles : named,
      let trust = try? TrustStore(folder: keys)
    else { return [] }
    let opener = BundleOpener(
      identities: [], passphrase: { nil }, trust: trust, allowsUnknown: words.contains("--allow-unknown"))
    return files.flatMap { file in
      guard (try? BundleOpener.kind(ofFile: file)) == .signed else { return [String]() }
      let entries = try? opener.open(file).reader.entries(areToBeFiles: false)
      return (entries ?? []).filter { $0.guide != nil && $0.path.hasPrefix(prefix) }.map(\.path)
    }
  }

  private static func value(of option: String, in words: [String]) -> String? {
    words.firstIndex(of: option).flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
  }

  /// Whether a file is a bundle by its contents, encrypted ones included as far as they can be told.
  private static func isBundle(_ path: String) -> Bool {
    let kind = try? BundleOpener.kind(ofFile: path)
    return kind != nil && kind != .other && kind != .encrypted(.unmarked)
  }
}
