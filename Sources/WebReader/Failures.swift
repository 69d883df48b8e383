internal import Age
internal import BundleFormat
internal import BundleReading
internal import Minisign

extension JSONWriter {
  /// `"error": NAME, "values": […]`
  mutating func failure(_ name: StaticString, _ values: [String] = []) {
    key("error")
    string(name.description)
    key("values")
    strings(values)
  }

  mutating func failure(_ error: ReadingError) {
    switch error {
    case .notABundle: failure("notABundle")
    case .wrongPassphraseOrNoBundle: failure("wrongPassphraseOrNoBundle")
    case .passphraseNeededOrNoBundle: failure("passphraseNeededOrNoBundle")
    case .unknownPublisher(let key): failure("unknownPublisher", [key.line])
    case .unconfirmedPublisher(let name): failure("unconfirmedPublisher", [name.name, name.place])
    case .revokedKey(let key, let name): failure("revokedKey", [key.line, name.name, name.place])
    case .keyNeeded(let types): failure("keyNeeded", types)
    case .noKeyFits(let types, let given): failure("noKeyFits", types + ["/"] + given)
    case .passphraseNeeded: failure("passphraseNeeded")
    case .noSuchGuide(let name): failure("noSuchGuide", [name])
    case .ambiguousGuide(let name, let paths): failure("ambiguousGuide", [name] + paths)
    case .bundle(let error): failure(error)
    case .encryption(let error): failure(error)
    }
  }

  private mutating func failure(_ error: BundleError) {
    switch error {
    case .notABundle: failure("notABundle")
    case .unsupported(let what): failure("unsupported", [what])
    case .cutOff(let missing, let length):
      failure("cutOff", [String(missing)] + (length.map { [String($0)] } ?? []))
    case .extended(let count): failure("extended", [String(count)])
    case .damaged(let part): failure("damaged", part.words)
    case .invalidSignature(let key): failure("invalidSignature", [key.line])
    case .unsafePath(let path): failure("unsafePath", [path])
    case .collidingPaths(let one, let other): failure("collidingPaths", [one, other])
    case .unpacksTooFar(let length, let from): failure("unpacksTooFar", [String(length), String(from)])
    case .tooLarge: failure("tooLarge")
    case .system(let code): failure("unreadable", [String(code)])
    }
  }

  private mutating func failure(_ error: AgeError) {
    switch error {
    case .notAnAgeFile: failure("notAnAgeFile")
    case .unknownVersion: failure("unknownVersion")
    case .malformedArmor, .tooLongForArmor: failure("malformedArmor")
    case .truncatedArmor: failure("truncatedArmor")
    case .malformedHeader, .cannotBeUnmarked: failure("malformedHeader")
    case .headerAltered: failure("headerAltered")
    case .noIdentityMatched(let types): failure("noKeyFits", types)
    case .wrongPassphrase: failure("wrongPassphrase")
    case .workFactorTooHigh(let factor): failure("workFactorTooHigh", [String(factor)])
    case .outOfMemory: failure("outOfMemory")
    case .truncated(.header): failure("truncated", ["header"])
    case .truncated(.payload): failure("truncated", ["payload"])
    case .damagedPayload(let offset): failure("damaged", ["encryption", String(offset)])
    case .system(let code): failure("unreadable", [String(code)])
    case .invalidIdentity(let line): failure("invalidIdentity", [String(line)])
    case .invalidRecipient, .mixedRecipients, .unusableRecipient, .tooManyRecipients, .noRecipients:
      failure("recipients")
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
    case .file(let path): ["file", path]
    }
  }
}
