package import BundleReading
package import Minisign
internal import System

/// A file among the keys with a reader's rule for a publisher, ``Requirement``, to be read and changed by people:
///
///     # Bundles of “run” count only if 2 of these 3 have signed them.
///     publisher: RWQ…
///     needed: 2
///     key: RWQ… alice
///
/// It names keys, never files: whatever lies under a name tomorrow, the rule is about the key of today.
package struct RequirementFile {
  static let ending = ".require"

  /// Whose bundles it is about.
  package let publisher: PublicKey
  /// The rule.
  package let requirement: Requirement

  /// A rule for a publisher.
  package init(publisher: PublicKey, _ requirement: Requirement) {
    (self.publisher, self.requirement) = (publisher, requirement)
  }

  /// Reads a file.
  ///
  /// - Throws: ``LibraryError/unreadableRequirement(_:)``, since whoever takes it for none counts a single signature.
  init(_ path: String) throws {
    guard let bytes = try? KeyFiles.contents(of: path), let text = String(validating: bytes, as: UTF8.self)
    else {
      throw LibraryError.unreadableRequirement(path)
    }
    var publisher: PublicKey?
    var needed: Int?
    var keys: [Requirement.Key] = []
    for line in text.split(whereSeparator: \.isNewline) where line.first != "#" {
      let parts = line.split(separator: " ", maxSplits: 2)
      switch (parts.first, parts.count) {
      case (nil, _): continue
      case ("publisher:", 2) where publisher == nil: publisher = try? PublicKey(line: parts[1])
      case ("needed:", 2) where needed == nil: needed = Int(parts[1])
      case ("key:", 2...):
        guard let key = try? PublicKey(line: parts[1]) else { throw LibraryError.unreadableRequirement(path) }
        keys.append(.init(key, named: parts.count == 3 ? String(parts[2]) : key.identifierText))
      default: throw LibraryError.unreadableRequirement(path)
      }
    }
    guard let publisher, let needed, let requirement = Requirement(needed: needed, of: keys, file: path)
    else {
      throw LibraryError.unreadableRequirement(path)
    }
    self.init(publisher: publisher, requirement)
  }

  /// Its text.
  ///
  /// - Parameter name: what the reader calls the publisher.
  func contents(naming name: String) -> String {
    let (needed, all) = (requirement.needed, requirement.keys.count)
    let keys = requirement.keys.map { "key: \($0.key.line) \($0.name)\n" }.joined()
    return """
      # Bundles of \(name) count only if \(needed) of these \(all) have signed them. To undo it, remove this file.
      # \(name) 的资料包，要有下面 \(all) 个密钥中的 \(needed) 个签名才算数。要撤销，删掉这个文件即可。
      publisher: \(publisher.line)
      needed: \(needed)
      \(keys)
      """
  }
}

extension TrustFolders {
  /// Writes a rule where the publisher is trusted, in place of the one that is there.
  ///
  /// - Parameter name: what the reader calls the publisher.
  /// - Returns: the file.
  /// - Throws: ``LibraryError/noStore`` if there is no place for it.
  package func require(_ file: RequirementFile, of name: String) throws -> String {
    guard let store else { throw LibraryError.noStore }
    let path = "\(store)/\(name)\(RequirementFile.ending)"
    try write(Array(file.contents(naming: name).utf8), to: path, in: store, existing: .replace)
    return path
  }
}
