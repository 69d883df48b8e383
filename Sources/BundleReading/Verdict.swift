package import Minisign

/// Somebody who signed a bundle.
package struct Signer: Equatable, Sendable {
  /// The key.
  package var key: PublicKey
  /// What is known of it.
  package var standing: Standing
  /// What they say of the bundle in their signature.
  package var comment: String

  /// The name that the reader knows the key under.
  package var name: String? { if case .known(let name) = standing { name.name } else { nil } }
}

/// What the signatures of a bundle are worth to a reader.
package enum Verdict: Equatable, Sendable {
  /// Its publisher is known.
  case known(KeyName)
  /// Its publisher is not, but somebody who is has signed it, too.
  case vouched(by: [KeyName])
  /// It would be one of these, but not as many have signed it as the reader requires.
  case tooFewSigned(Requirement, signed: [String])
  /// Somebody else says who its publisher is, and the reader has not confirmed that.
  case proposed(KeyName)
  /// Somebody signed it with a key that is revoked, and nobody that is known.
  case revoked(PublicKey, KeyName)
  /// Nobody that is known signed it.
  case unknown

  /// Whether it is by somebody that the reader trusts.
  package var isTrusted: Bool {
    switch self {
    case .known, .vouched: true
    case .tooFewSigned, .proposed, .revoked, .unknown: false
    }
  }

  /// What signatures are worth, that of the publisher first, to a reader with rules for this publisher.
  init(_ signers: [Signer], _ requirements: [Requirement]) {
    self.init(signers)
    if isTrusted, let missed = requirements.first(where: { !$0.isMet(by: signers) }) {
      self = .tooFewSigned(missed, signed: missed.names(among: signers))
    }
  }

  private init(_ signers: [Signer]) {
    let known = signers.compactMap { if case .known(let name) = $0.standing { name } else { nil } }
    let revoked = signers.lazy.compactMap { signer in
      if case .revoked(let name) = signer.standing { (signer.key, name) } else { nil }
    }.first
    if case .known(let name) = signers.first?.standing {
      self = .known(name)
    } else if !known.isEmpty {
      self = .vouched(by: known)
    } else if let (key, name) = revoked {
      self = .revoked(key, name)
    } else if case .proposed(let name) = signers.first?.standing {
      self = .proposed(name)
    } else {
      self = .unknown
    }
  }
}
