package import Minisign

/// What a publisher's key is called, and by whom.
package struct KeyName: Equatable, Sendable {
  /// The name.
  package let name: String
  /// Where it is called so, as a person would say it: the folder, for keys in files.
  package let place: String
  /// The file of the key, for keys in files.
  package let file: String

  /// A name of these parts.
  package init(name: String, place: String, file: String = "") {
    self.name = name
    self.place = place
    self.file = file
  }
}

/// What a reader knows of a key.
package enum Standing: Equatable, Sendable {
  /// The reader has said whose it is.
  case known(KeyName)
  /// Somebody else says whose it is, and the reader has not confirmed that.
  case proposed(KeyName)
  /// Somebody has revoked it: it counts as nothing.
  case revoked(KeyName)
  /// Nobody says anything of it.
  case stranger
}

/// The publishers' keys that a reader knows of. Only a key itself counts, never its identifier.
package struct KnownKeys: Sendable {
  private var trusted: [[UInt8]: KeyName] = [:]
  private var proposed: [[UInt8]: KeyName] = [:]
  private var revoked: [[UInt8]: KeyName] = [:]
  private var requirements: [[UInt8]: [Requirement]] = [:]

  /// Nobody's.
  package init() {}

  /// Adds a key that the reader trusts. The first name of a key counts.
  package mutating func trust(_ key: [UInt8], as name: KeyName) { Self.add(key, name, to: &trusted) }

  /// Adds a key that somebody else calls so.
  package mutating func propose(_ key: [UInt8], as name: KeyName) { Self.add(key, name, to: &proposed) }

  /// Adds a key that counts no more, whoever trusts it.
  package mutating func revoke(_ key: [UInt8], as name: KeyName) { Self.add(key, name, to: &revoked) }

  /// Adds a rule of what a publisher's key alone does not do. All rules must be met.
  package mutating func require(_ requirement: Requirement, of publisher: [UInt8]) {
    requirements[publisher, default: []].append(requirement)
  }

  /// The rules for what a publisher publishes.
  package func requirements(of publisher: PublicKey) -> [Requirement] { requirements[publisher.key] ?? [] }

  private static func add(_ key: [UInt8], _ name: KeyName, to names: inout [[UInt8]: KeyName]) {
    if names[key] == nil { names[key] = name }
  }

  /// What is known of a key.
  package func standing(of key: PublicKey) -> Standing {
    if let name = revoked[key.key] { return .revoked(name) }
    if let name = trusted[key.key] { return .known(name) }
    if let name = proposed[key.key] { return .proposed(name) }
    return .stranger
  }
}
