import BundleReading
import Library
import Minisign

/// A signature, for programs.
struct JSONSigner: Encodable {
  /// `publisher`, or `voucher` for whoever signed besides.
  var role: String
  /// `known`, `proposed`, `revoked` or `stranger`.
  var standing: String
  /// The name that the key has, where it has one; what it is worth, `standing` says.
  var name: String?
  /// The folder which that is from.
  var folder: String?
  var key: String
  var comment: String

  init(_ signer: Signer, isPublisher: Bool) {
    role = isPublisher ? "publisher" : "voucher"
    key = signer.key.line
    comment = signer.comment
    let found: KeyName?
    switch signer.standing {
    case .known(let name): (standing, found) = ("known", name)
    case .proposed(let name): (standing, found) = ("proposed", name)
    case .revoked(let name): (standing, found) = ("revoked", name)
    case .stranger: (standing, found) = ("stranger", nil)
    }
    name = found?.name
    folder = found?.place
  }
}

/// Whose a bundle is, for programs.
struct JSONTrust: Encodable {
  /// The publisher's name if the reader knows it, else the key.
  var publisher: String
  /// Whether somebody whom the reader trusts has signed it.
  var verified: Bool
  /// `known`, `vouched`, `proposed`, `tooFewSigned` or `unknown`: what the publisher's key is worth.
  var trust: String
  /// The names of those known who signed it besides.
  var vouchedBy: [String]

  init(_ bundle: InspectedBundle) {
    publisher = bundle.publisher.name ?? bundle.publisher.key.line
    verified = bundle.verdict.isTrusted
    vouchedBy = bundle.vouchers.compactMap(\.name)
    trust =
      switch bundle.verdict {
      case .known: "known"
      case .vouched: "vouched"
      case .proposed: "proposed"
      case .tooFewSigned: "tooFewSigned"
      case .revoked, .unknown: "unknown"
      }
  }

  enum CodingKeys: String, CodingKey { case publisher, verified, trust, vouchedBy }
}

/// Something of a bundle, for programs, with whose it is: all in one object.
struct Attributed<Value: Encodable>: Encodable {
  private let trust: JSONTrust
  private let value: Value

  init(_ value: Value, of bundle: InspectedBundle) {
    self.value = value
    trust = JSONTrust(bundle)
  }

  func encode(to encoder: any Encoder) throws {
    try trust.encode(to: encoder)
    try value.encode(to: encoder)
  }
}
