internal import Age
internal import BundleFormat
internal import Minisign

extension ReadingError {
  /// A name for it, and the values that go with it, for programs: the words for people are those of who shows it.
  package var code: (name: String, values: [String]) {
    switch self {
    case .notABundle(let seen): ("notABundle", seen.map { [$0.rawValue] } ?? [])
    case .noBundleInside(let seen): ("noBundleInside", seen.map { [$0.rawValue] } ?? [])
    case .wrongPassphraseOrNoBundle: ("wrongPassphraseOrNoBundle", [])
    case .passphraseNeededOrNoBundle: ("passphraseNeededOrNoBundle", [])
    case .unknownPublisher(let key): ("unknownPublisher", [key.line])
    case .unconfirmedPublisher(let name): ("unconfirmedPublisher", [name.name, name.place])
    case .revokedKey(let key, let name): ("revokedKey", [key.line, name.name, name.place])
    case .tooFewSigned(let requirement, let signed): ("tooFewSigned", [String(requirement.needed)] + signed)
    case .keyNeeded(let types): ("keyNeeded", types)
    case .noKeyFits(let types, let given): ("noKeyFits", types + ["/"] + given)
    case .passphraseNeeded: ("passphraseNeeded", [])
    case .noSuchGuide(let name): ("noSuchGuide", [name])
    case .ambiguousGuide(let name, let paths): ("ambiguousGuide", [name] + paths)
    case .bundle(let error): Self.code(error)
    case .encryption(let error): Self.code(error)
    }
  }

  private static func code(_ error: BundleError) -> (name: String, values: [String]) {
    switch error {
    case .notABundle: ("notABundle", [])
    case .headless: ("headless", [])
    case .changedText: ("changedText", [])
    case .unsupported(let what): ("unsupported", [what])
    case .cutOff(let missing, let length):
      ("cutOff", [String(missing)] + (length.map { [String($0)] } ?? []))
    case .extended(let count): ("extended", [String(count)])
    case .damaged(let part): ("damaged", part.words)
    case .invalidSignature(let key): ("invalidSignature", [key.line])
    case .unsafePath(let path): ("unsafePath", [path])
    case .collidingPaths(let one, let other): ("collidingPaths", [one, other])
    case .unpacksTooFar(let length, let from): ("unpacksTooFar", [String(length), String(from)])
    case .listTooLong: ("listTooLong", [])
    case .tooLarge: ("tooLarge", [])
    case .system(let code): ("unreadable", [String(code)])
    }
  }

  private static func code(_ error: AgeError) -> (name: String, values: [String]) {
    switch error {
    case .notAnAgeFile: ("notAnAgeFile", [])
    case .unknownVersion: ("unknownVersion", [])
    case .malformedArmor, .tooLongForArmor: ("malformedArmor", [])
    case .truncatedArmor(let characters): ("truncatedArmor", [String(characters)])
    case .severalInArmor: ("severalInArmor", [])
    case .armorTooLong: ("armorTooLong", [])
    case .malformedHeader, .cannotBeUnmarked: ("malformedHeader", [])
    case .headerAltered: ("headerAltered", [])
    case .noIdentityMatched(let types): ("noKeyFits", types)
    case .wrongPassphrase: ("wrongPassphrase", [])
    case .workFactorTooHigh(let factor): ("workFactorTooHigh", [String(factor)])
    case .outOfMemory: ("outOfMemory", [])
    case .truncated(.header): ("truncatedHeader", [])
    case .truncated(.payload): ("truncated", [])
    case .damagedPayload(let offset): ("damaged", ["encryption", String(offset)])
    case .system(let code): ("unreadable", [String(code)])
    case .invalidIdentity(let line): ("invalidIdentity", [String(line)])
    case .incompleteKey(let line): ("incompleteKey", [String(line)])
    case .publicForSecret(let line): ("publicForSecret", [String(line)])
    case .secretForPublic, .invalidRecipient, .mixedRecipients, .unusableRecipient, .tooManyRecipients,
      .noRecipients:
      ("recipients", [])
    }
  }
}

extension BundleError.Part {
  fileprivate var words: [String] {
    switch self {
    case .header: ["header"]
    case .trailer: ["trailer"]
    case .padding: ["padding"]
    case .manifest: ["manifest"]
    case .signatures: ["signatures"]
    case .table: ["table"]
    case .catalog: ["catalog"]
    case .block(let number): ["block", String(number)]
    case .encryption(let offset): ["encryption", String(offset)]
    case .file(let path): ["file", path.text]
    }
  }
}
