internal import BundleReading
package import Minisign
internal import System

/// The publishers' keys of one folder, for those who are to have them too.
package struct PublisherList {
  /// A key, and what it counts for.
  package struct Item {
    /// What it is called: the name of its file.
    package var name: String
    /// The key.
    package var key: PublicKey
    /// Whether it counts no more.
    package var isRevoked: Bool
  }

  /// The keys, in the order of their names.
  package let items: [Item]
  /// The files among them that are not used.
  package let unusable: [UnusableKey]

  /// The keys in a folder. Of one that is revoked nothing else counts.
  package init(folder: String) throws {
    let keys = try KeyFolder(folder)
    var items: [Item] = []
    for (files, isRevoked) in [(keys.revoked, true), (keys.keys, false)] {
      for (key, file) in files where isRevoked || keys.revoked[key] == nil {
        let publicKey = try PublicKey(file: KeyFiles.contents(of: file))
        items.append(Item(name: KeyName(file: file).name, key: publicKey, isRevoked: isRevoked))
      }
    }
    self.items = items.sorted { ($0.name, $0.key.line) < ($1.name, $1.key.line) }
    unusable = keys.unusable
  }
}
