package import BundleFormat
package import BundleReading
internal import Bytes
package import Minisign
internal import System

extension KeyName {
  /// The key in a file.
  package init(file path: String) {
    let name = FilePath.name(of: path)
    self.init(name: KeyFiles.name(ofFile: name) ?? name, place: FilePath.folder(of: path), file: path)
  }
}

/// The publishers that a reader trusts, those that a folder only proposes, and those that count no more.
package struct TrustStore: Sendable {
  /// The keys, and what is known of them.
  package let known: KnownKeys
  /// The files in the folders of trusted keys that are not used.
  package let unusableFiles: [UnusableKey]
  /// The names of keys that have two.
  package let namesakes: [(KeyName, KeyName)]
  /// What publishers said of keys that are to follow theirs, wherever that lies.
  package let successions: [Succession]
  /// The newest editions that the reader has seen, as far as that was to be noted.
  package let seen: SeenEditions

  /// A store of nobody.
  package init() { self.init(trusted: []) }

  /// A store that trusts the keys of one folder.
  package init(folder: String) throws { self.init(trusted: [try KeyFolder(folder)]) }

  /// The keys of all folders that can be seen. Those that are revoked in any of them are so in all.
  ///
  /// - Parameter isNew: whether a folder that was named need not be there, as it is made when a key is written to it.
  /// - Throws: ``SystemError`` if a folder can't be read, ``LibraryError/unreadableRevocation(_:)`` if it can't be told what
  ///   is revoked there, ``LibraryError/noLibrary(_:)`` if the library that was named is none: it may be the one in which a
  ///   key is revoked.
  package init(_ folders: TrustFolders, isNew: Bool = false) throws {
    if let library = folders.library, !FilePath.isFolder(library) { throw LibraryError.noLibrary(library) }
    func read(_ paths: [String], areOurs: Bool = true) throws -> [KeyFolder] {
      // What can't be looked at is an error: it may hold the key that is revoked.
      try paths.filter { $0 == folders.required && !isNew || !FilePath.isAbsent($0) }.map {
        try KeyFolder($0, isOurs: areOurs)
      }
    }
    self.init(
      trusted: try read(folders.trusted), proposed: try read(folders.proposed, areOurs: false),
      others: try read(folders.seen))
  }

  private init(trusted: [KeyFolder], proposed: [KeyFolder] = [], others: [KeyFolder] = []) {
    var known = KnownKeys()
    for folder in trusted + proposed + others {
      for (key, path) in folder.revoked { known.revoke(key, as: KeyName(file: path)) }
      for rule in folder.requirements { known.require(rule.requirement, of: rule.publisher.key) }
    }
    var names: [[UInt8]: KeyName] = [:]
    var namesakes: [(KeyName, KeyName)] = []
    for folder in trusted {
      for (key, path) in folder.keys {
        let name = KeyName(file: path)
        if let other = names.updateValue(name, forKey: key), other.name != name.name {
          namesakes.append((other, name))
        }
        known.trust(key, as: name)
      }
      namesakes += folder.namesakes.map { (KeyName(file: $0), KeyName(file: $1)) }
    }
    self.namesakes = namesakes
    for folder in proposed { for (key, path) in folder.keys { known.propose(key, as: KeyName(file: path)) } }
    self.known = known
    unusableFiles = trusted.flatMap(\.unusable)
    successions = (trusted + proposed + others).flatMap(\.successions)
    var seen = SeenEditions()
    for folder in trusted { seen.add(folder.seen) }
    self.seen = seen
  }
}

/// A file among the keys that is not used.
package struct UnusableKey: Sendable {
  /// The file.
  package let file: String
  /// What is wrong with it; `nil` if it holds a key, and its name does not say so.
  package let fault: MinisignError?
}

/// A folder of publishers' keys: files `NAME.pub`, and those that are revoked in a folder `Revoked`.
struct KeyFolder: Sendable {
  /// The folder, within that of the keys, of those that are revoked.
  static let revokedFolder = "Revoked"
  static let ending = ".pub"

  /// The file of a key by its name.
  static func file(_ name: String, in folder: String) -> String { "\(folder)/\(name)\(ending)" }

  /// The files of keys, and of those that are revoked.
  private(set) var keys: [[UInt8]: String] = [:]
  private(set) var revoked: [[UInt8]: String] = [:]
  /// Rules for publishers, and what publishers said of keys that are to follow theirs.
  private(set) var requirements: [RequirementFile] = []
  private(set) var successions: [Succession] = []
  private(set) var seen = SeenEditions()
  /// Files that should hold a key and don't. They stop nobody from using the others; a drive that fails does, as
  /// nobody is a stranger only because their key could not be read.
  private(set) var unusable: [UnusableKey] = []
  /// Pairs of files that hold the same key.
  private(set) var namesakes: [(String, String)] = []

  /// - Parameter isOurs: whether the reader has said that it counts. What somebody else put into another stops nobody.
  init(_ path: String, isOurs: Bool = true) throws {
    for entry in try Folder.list(path) {
      let isRevokedFolder = SafePath.collisionKey(entry.displayName) == Self.revokedFolder.lowercased()
      if isRevokedFolder {
        try readRevoked("\(path)/\(entry.name ?? entry.displayName)")
      } else if entry.displayName.lowercased().contains(RequirementFile.ending) {
        // Whatever was made of its name on the way: a rule that is passed over would be trust that nobody gave.
        requirements.append(try RequirementFile("\(path)/\(entry.name ?? entry.displayName)"))
      } else if isOurs, entry.name == SeenEditions.file {
        seen = try SeenEditions("\(path)/\(SeenEditions.file)")
      } else if let name = entry.name, name.hasSuffix(SuccessionFile.ending) {
        // It only gives a reason to ask, so that one that can't be read is no loss of safety.
        if let succession = try? SuccessionFile.read("\(path)/\(name)") { successions.append(succession) }
      } else if let name = entry.name, !name.hasPrefix("."), entry.kind != .folder {
        try readKey("\(path)/\(name)", entry.kind, isOurs: isOurs)
      }
    }
  }

  private mutating func readKey(_ file: String, _ kind: FilePath.Kind, isOurs: Bool) throws {
    guard KeyFiles.name(ofFile: FilePath.name(of: file)) != nil else {
      if KeyFiles.isKey(file) { unusable.append(UnusableKey(file: file, fault: nil)) }
      return
    }
    do {
      let key = try PublicKey(file: KeyFiles.contents(of: file)).key
      if let other = keys.updateValue(file, forKey: key) { namesakes.append((other, file)) }
    } catch let error as SystemError where error.isOfTheSystem && isOurs && kind != .other {
      throw error
    } catch {
      unusable.append(UnusableKey(file: file, fault: error as? MinisignError ?? .malformed))
    }
  }

  /// Every file counts, whatever it is called. What can't be read may be the one that matters, so it is an error.
  private mutating func readRevoked(_ folder: String) throws {
    guard FilePath.isFolder(folder) else { throw LibraryError.unreadableRevocation(folder) }
    for entry in try Folder.list(folder) {
      guard let name = entry.name, let key = try? PublicKey(file: KeyFiles.contents(of: "\(folder)/\(name)"))
      else { throw LibraryError.unreadableRevocation("\(folder)/\(entry.displayName)") }
      revoked[key.key] = "\(folder)/\(name)"
    }
  }
}

/// Small files with public keys.
package enum KeyFiles {
  private static let maximumLength: UInt64 = 1 << 20

  /// What the key in a file of this name is called, if it is the name of a key: `NAME.pub`, also as Windows and chats change
  /// it. The number of a copy stays: it may be another's key.
  package static func name(ofFile name: String) -> String? {
    var rest = name[...]
    var copy: Substring = ""
    while !rest.lowercased().hasSuffix(KeyFolder.ending) {
      if rest.lowercased().hasSuffix(".txt") {
        rest = rest.dropLast(4)
      } else if copy.isEmpty, let start = startOfCopy(rest) {
        (copy, rest) = (rest[start...], rest[..<start])
      } else {
        return nil
      }
    }
    let stem = rest.dropLast(KeyFolder.ending.count)
    return stem.isEmpty ? nil : String(stem + copy)
  }

  /// Where ` (1)`, `(1)` or `.1` stands at the end of a name.
  private static func startOfCopy(_ name: Substring) -> Substring.Index? {
    let isInBrackets = name.hasSuffix(")")
    let number = name.utf8.dropLast(isInBrackets ? 1 : 0)
    let rest = number.dropLast(number.suffix(3).reversed().prefix { (0x30...0x39).contains($0) }.count)
    guard rest.endIndex < number.endIndex, rest.last == UInt8(ascii: isInBrackets ? "(" : ".") else {
      return nil
    }
    let start = rest.index(before: rest.endIndex)
    return isInBrackets && name[..<start].hasSuffix(" ") ? name.index(before: start) : start
  }

  /// Whether a file holds a public key.
  static func isKey(_ path: String) -> Bool {
    guard FilePath.length(of: path) ?? .max <= maximumLength, let bytes = try? contents(of: path) else {
      return false
    }
    return (try? PublicKey(file: bytes)) != nil
  }

  /// Whether a file holds a public key, or can't be read, so that it may hold one.
  static func mayBeKey(_ path: String) -> Bool {
    guard let bytes = try? contents(of: path) else { return FilePath.length(of: path) ?? 0 <= maximumLength }
    return (try? PublicKey(file: bytes)) != nil
  }

  /// The bytes of such a file.
  package static func contents(of path: String) throws -> [UInt8] {
    let file = try openSource(path)
    guard file.count <= maximumLength else { throw SystemError.tooLong(path) }
    do {
      return try file.read(at: 0, count: Int(file.count))
    } catch SourceError.system(let code) {
      throw SystemError(code: code, path: path)
    }
  }
}
