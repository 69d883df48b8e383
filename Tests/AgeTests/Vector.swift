import Age
import Bytes
import Crypto
import Foundation
import Sodium
import TestSupport

/// A published test vector of age (C2SP CCTV, `age`): lines that say what is to be expected, an empty line,
/// and a file.
struct Vector: Sendable {
  /// Whether a folder was named, which then must be there.
  static let isChosen = ProcessInfo.processInfo.environment["BUNDLE_AGE_VECTORS"] != nil
  /// The folder that `BUNDLE_AGE_VECTORS` names, else the published vectors beside the checkout.
  static let folder =
    ProcessInfo.processInfo.environment["BUNDLE_AGE_VECTORS"].map { URL(filePath: $0) } ?? Shared.ageVectors

  /// What opening the file must come to.
  enum Outcome: String, Sendable {
    case success
    case noMatch = "no match"
    case headerAltered = "HMAC failure"
    case header = "header failure"
    case armor = "armor failure"
    case payload = "payload failure"
  }

  struct UnknownField: Error {
    var line: String
  }

  let name: String
  let expected: Outcome
  /// The SHA-256 of the payload, or of as much of it as may be given out before a failure.
  let payloadHash: String?
  let fileKey: [UInt8]
  let identities: [String]
  let passphrases: [String]
  let isArmored: Bool
  let file: [UInt8]

  /// The vectors of a folder, by name.
  static func all(in folder: URL) throws -> [Vector] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
      .map { try Vector(folder.appending(path: $0)) }
  }

  init(_ url: URL) throws {
    name = url.lastPathComponent
    var rest = Array(try Data(contentsOf: url))[...]
    var fields: [String: [String]] = [:]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      if line.isEmpty { break }
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { throw UnknownField(line: line) }
      fields[String(parts[0]), default: []].append(String(parts[1].dropFirst()))
    }
    let known: Set = [
      "expect", "payload", "file key", "identity", "passphrase", "armored", "compressed", "comment",
    ]
    if let other = fields.keys.first(where: { !known.contains($0) }) { throw UnknownField(line: other) }
    guard let expected = fields["expect"]?.first.flatMap(Outcome.init) else {
      throw UnknownField(line: "expect")
    }
    self.expected = expected
    payloadHash = fields["payload"]?.first
    fileKey = try Hex.decode(fields["file key"]?.first ?? "")
    identities = fields["identity"] ?? []
    passphrases = fields["passphrase"] ?? []
    isArmored = fields["armored"] == ["yes"]
    file =
      fields["compressed"] == nil
      ? Array(rest)
      : try run(
        "python3",
        ["-c", "import sys, zlib; sys.stdout.buffer.write(zlib.decompress(sys.stdin.buffer.read()))"],
        input: Array(rest)
      ).output
  }

  /// The keys and passphrases that the vector names.
  func keys() throws -> [any Identity] {
    let keys: [any Identity] = try identities.flatMap { try KeyFile.identities(Secret($0)) }
    return keys + passphrases.map { Passphrase(Secret($0)) }
  }

  /// What came of an attempt, and what was given out before it failed.
  struct Result {
    var outcome: Outcome
    var released: [UInt8]
  }

  /// Opens a source that the file is in, and reads all of it with `read`, which keeps what it got.
  func open(
    _ source: any ByteSource, read: (DecryptedPayload, inout [UInt8]) throws -> Void
  ) throws -> Result {
    var released: [UInt8] = []
    do {
      let payload = try AgeFile(source).open(with: try keys())
      try read(payload, &released)
      return Result(outcome: .success, released: released)
    } catch let error as AgeError {
      return Result(outcome: try Self.outcome(error), released: released)
    } catch SourceError.damaged, SourceError.beyondEnd {
      return Result(outcome: .payload, released: released)
    }
  }

  /// Which kind of failure an error is.
  static func outcome(_ error: AgeError) throws -> Outcome {
    switch error {
    case .notAnAgeFile, .unknownVersion, .malformedHeader, .workFactorTooHigh, .truncated(.header): .header
    case .malformedArmor, .truncatedArmor: .armor
    case .headerAltered: .headerAltered
    case .noIdentityMatched, .wrongPassphrase: .noMatch
    case .truncated(.payload), .damagedPayload: .payload
    default: throw error
    }
  }

  /// Whether a result is the expected one. Of a payload that fails, a reader that proves the end first may
  /// give out less than the vector allows, but nothing else.
  func accepts(_ result: Result) -> Bool {
    guard result.outcome == expected else { return false }
    guard let payloadHash else { return result.released.isEmpty }
    if Hex.encode(Crypto.SHA256.hash(data: result.released)) == payloadHash { return true }
    return expected == .payload
      && prefixes.contains { prefix in
        Hex.encode(Crypto.SHA256.hash(data: prefix)) == payloadHash && prefix.starts(with: result.released)
      }
  }

  /// What stands before the end of each chunk that opens, whether as one in the middle or as the last, by the
  /// file key that the vector gives and another library.
  private var prefixes: [[UInt8]] {
    let file = isArmored ? (try? Armor.decode(file)) ?? [] : file
    guard let start = file.firstRange(of: Array("\n--- ".utf8))?.upperBound,
      let end = file[start...].firstIndex(of: UInt8(ascii: "\n")), file.count > end + 17
    else { return [[]] }
    let sealed = file[(end + 17)...]
    let key = HKDF<Crypto.SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: fileKey), salt: Array(file[(end + 1)..<(end + 17)]),
      info: Data("payload".utf8), outputByteCount: 32)
    var prefixes: [[UInt8]] = [[]]
    for (number, start) in stride(from: sealed.startIndex, to: sealed.endIndex, by: 65_552).enumerated() {
      let chunk = sealed[start..<min(start + 65_552, sealed.endIndex)]
      let opened = [UInt8(0), 1].lazy.compactMap { flag -> [UInt8]? in
        var nonce = [UInt8](repeating: 0, count: 12)
        (nonce[9], nonce[10], nonce[11]) = (UInt8(number >> 8), UInt8(number & 0xFF), flag)
        return try? Array(Crypto.ChaChaPoly.open(.init(combined: nonce + chunk), using: key))
      }.first
      guard let opened else { break }
      prefixes.append((prefixes.last ?? []) + opened)
    }
    return prefixes
  }
}
