package import BundleFormat
internal import Minisign
internal import System

/// A file with a publisher's word that another key follows theirs: one line of it counts, the others are for people.
package enum SuccessionFile {
  package static let ending = ".succession"
  private static let prefix = "succession: "

  /// Reads one; `nil` if there is none in it.
  package static func read(_ path: String) throws -> Succession? {
    guard let text = String(validating: try KeyFiles.contents(of: path), as: UTF8.self) else { return nil }
    return text.split(whereSeparator: \.isNewline).lazy.filter { $0.hasPrefix(prefix) }
      .compactMap { Succession($0.dropFirst(prefix.count)) }.first
  }

  /// Its text.
  package static func contents(_ succession: Succession) -> [UInt8] {
    Array(
      """
      # The owner of \(succession.old.line) says that \(succession.new.line) follows it. A thief could say so, too: ask first.
      # \(succession.old.line) 的主人说，接替它的是 \(succession.new.line)。偷到密钥的人也能这么说：请先问清楚。
      \(prefix)\(succession.text)

      """.utf8)
  }
}
