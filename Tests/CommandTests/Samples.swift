import Age
import BundleFormat
import BundleReading
import Bytes
import Ingest
import Library
import MetadataCleaning
import Minisign
import Search
import System
import TestSupport

@testable import bundle
@testable import Packing

private let key = SecretKey().publicKey
private let name = KeyName(file: "Keys/a.pub")
private let requirement: Requirement = {
  let keys = [Requirement.Key(key, named: "a"), Requirement.Key(SecretKey().publicKey, named: "b")]
  guard let requirement = Requirement(needed: 2, of: keys, file: "Keys/a.require") else {
    preconditionFailure("two of two can be required")
  }
  return requirement
}()

extension AgeError: Row {
  static func after(_ previous: AgeError?) -> AgeError? {
    switch previous {
    case nil: .notAnAgeFile
    case .notAnAgeFile: .unknownVersion
    case .unknownVersion: .malformedArmor
    case .malformedArmor: .truncatedArmor(characters: 4096)
    case .truncatedArmor: .severalInArmor
    case .severalInArmor: .armorTooLong
    case .armorTooLong: .tooLongForArmor
    case .tooLongForArmor: .cannotBeUnmarked
    case .cannotBeUnmarked: .malformedHeader(HeaderFault.allCases[0])
    case .malformedHeader(let fault):
      following(fault, in: HeaderFault.allCases).map { .malformedHeader($0) } ?? .headerAltered
    case .headerAltered:
      .noIdentityMatched(recipientTypes: ["X25519", "X25519", "mlkem768x25519", "ssh-rsa"])
    case .noIdentityMatched: .wrongPassphrase
    case .wrongPassphrase: .workFactorTooHigh(30)
    case .workFactorTooHigh: .outOfMemory
    case .outOfMemory: .truncated(.header)
    case .truncated(.header): .truncated(.payload)
    case .truncated(.payload): .damagedPayload(at: 65536)
    case .damagedPayload: .system(5)
    case .system: .invalidRecipient(line: 2)
    case .invalidRecipient: .invalidIdentity(line: 3)
    case .invalidIdentity: .incompleteKey(line: 2)
    case .incompleteKey: .secretForPublic(line: 2)
    case .secretForPublic: .publicForSecret(line: 2)
    case .publicForSecret: .mixedRecipients
    case .mixedRecipients: .unusableRecipient("age1x")
    case .unusableRecipient: .tooManyRecipients
    case .tooManyRecipients: .noRecipients
    case .noRecipients: nil
    }
  }
}

private func following<Value: Equatable>(_ value: Value, in all: [Value]) -> Value? {
  all.firstIndex(of: value).flatMap { $0 + 1 < all.count ? all[$0 + 1] : nil }
}

extension BundleError: Row {
  static func after(_ previous: BundleError?) -> BundleError? {
    switch previous {
    case nil: .notABundle
    case .notABundle: .headless
    case .headless: .changedText
    case .changedText: .unsupported("version 2")
    case .unsupported: .cutOff(missing: 12345, of: 65536)
    case .cutOff(_, .some): .cutOff(missing: 12, of: nil)
    case .cutOff(_, nil): .extended(by: 5)
    case .extended: .damaged(.header)
    case .damaged(.header): .damaged(.trailer)
    case .damaged(.trailer): .damaged(.padding)
    case .damaged(.padding): .damaged(.manifest)
    case .damaged(.manifest): .damaged(.signatures)
    case .damaged(.signatures): .damaged(.table)
    case .damaged(.table): .damaged(.catalog)
    case .damaged(.catalog): .damaged(.block(7))
    case .damaged(.block): .damaged(.encryption(65536))
    case .damaged(.encryption): .damaged(.file("a.md"))
    case .damaged(.file): .invalidSignature(key)
    case .invalidSignature: .unsafePath("../a")
    case .unsafePath: .collidingPaths("A", "a")
    case .collidingPaths: .unpacksTooFar(to: 1_000_000_000_000, from: 1000)
    case .unpacksTooFar: .listTooLong
    case .listTooLong: .tooLarge
    case .tooLarge: .system(5)
    case .system: nil
    }
  }
}

extension ReadingError: Row {
  static func after(_ previous: ReadingError?) -> ReadingError? {
    switch previous {
    case nil: .notABundle(nil)
    case .notABundle(let seen):
      following(seen, in: [nil] + Lookalike.allCases).map { .notABundle($0) } ?? .noBundleInside(nil)
    case .noBundleInside(let seen):
      following(seen, in: [nil] + Lookalike.allCases).map { .noBundleInside($0) }
        ?? .wrongPassphraseOrNoBundle
    case .wrongPassphraseOrNoBundle: .passphraseNeededOrNoBundle
    case .passphraseNeededOrNoBundle: .unknownPublisher(key)
    case .unknownPublisher: .unconfirmedPublisher(name)
    case .unconfirmedPublisher: .revokedKey(key, name)
    case .revokedKey: .tooFewSigned(requirement, signed: ["a"])
    case .tooFewSigned: .keyNeeded(recipientTypes: ["X25519"])
    case .keyNeeded: .noKeyFits(recipientTypes: ["X25519", "X25519"], given: ["mlkem768x25519"])
    case .noKeyFits: .passphraseNeeded
    case .passphraseNeeded: .noSuchGuide("a")
    case .noSuchGuide: .ambiguousGuide("a", ["a.md", "b/a.md"])
    case .ambiguousGuide: .bundle(.tooLarge)
    case .bundle: .encryption(.notAnAgeFile)
    case .encryption: nil
    }
  }
}

extension LibraryError: Row {
  static func after(_ previous: LibraryError?) -> LibraryError? {
    switch previous {
    case nil: .unreadableRevocation("a")
    case .unreadableRevocation: .exists("a")
    case .exists: .isLibrary("a")
    case .isLibrary: .mayHoldLibrary("a")
    case .mayHoldLibrary: .wouldBeLibrary("Keys/a.pub")
    case .wouldBeLibrary: .oddName("-a")
    case .oddName: .noRoom(needed: 1_000_000, free: 1)
    case .noRoom: .notAFolder("a")
    case .notAFolder: .noStore
    case .noStore: .trustedKeyExists("a.pub")
    case .trustedKeyExists: .revokedKeyTrusted("Keys/Revoked/a.pub")
    case .revokedKeyTrusted: .noLibrary("a")
    case .noLibrary: .unreadableRequirement("a.require")
    case .unreadableRequirement: nil
    }
  }
}

extension MinisignError: Row {
  static func after(_ previous: MinisignError?) -> MinisignError? {
    switch previous {
    case nil: .malformed
    case .malformed: .secretKey
    case .secretKey: .readersKey
    case .readersKey: .cutShort
    case .cutShort: .legacySignature
    case .legacySignature: .passphraseNeeded
    case .passphraseNeeded: .wrongPassphrase
    case .wrongPassphrase: .tooMuchMemory
    case .tooMuchMemory: .invalidComment
    case .invalidComment: nil
    }
  }
}

extension PackError: Row {
  static func after(_ previous: PackError?) -> PackError? {
    switch previous {
    case nil: .notAFolder("a")
    case .notAFolder: .empty("a")
    case .empty: .colliding("A", "a")
    case .colliding: .secretKey("a.key")
    case .secretKey: .tooLarge
    case .tooLarge: .glossary
    case .glossary: .changed("a")
    case .changed: .uncleaned([FileReport(path: "a")])
    case .uncleaned: .warnings([FileReport(path: "a"), FileReport(path: "b")])
    case .warnings: .tooLong(1_000_000)
    case .tooLong: .collection(.notYAML)
    case .collection(let failure): CollectionFile.Failure.after(failure).map { .collection($0) }
    }
  }
}

extension CollectionFile.Failure: Row {
  static func after(_ previous: CollectionFile.Failure?) -> CollectionFile.Failure? {
    switch previous {
    case nil: .notYAML
    case .notYAML: .unknownName("titel")
    case .unknownName: .badValue(name: "edition", fault: .notANumber)
    case .badValue(_, .notANumber): .badValue(name: "languages", fault: .notALanguage("?"))
    case .badValue(_, .notALanguage): .badValue(name: "home", fault: .notAnAddress("example.org"))
    case .badValue(_, .notAnAddress): .badValue(name: "title", fault: .invisible)
    case .badValue(_, .invisible): .badValue(name: "title", fault: .tooLong(limit: 500))
    case .badValue(_, .tooLong): nil
    }
  }
}

extension CoSigner.Failure: Row {
  static func after(_ previous: CoSigner.Failure?) -> CoSigner.Failure? {
    switch previous {
    case nil: .alreadySigned(key)
    case .alreadySigned: .doesNotFit(key)
    case .doesNotFit: .tooMany
    case .tooMany: nil
    }
  }
}

extension Query.Failure: Row {
  static func after(_ previous: Query.Failure?) -> Query.Failure? {
    switch previous {
    case nil: .noWord
    case .noWord: .onlyExclusions
    case .onlyExclusions: .emptyField("topic")
    case .emptyField: .loneStar
    case .loneStar: nil
    }
  }
}

extension Glossary.Failure: Row {
  static func after(_ previous: Glossary.Failure?) -> Glossary.Failure? {
    switch previous {
    case nil: .notText
    case .notText: .tooLong
    case .tooLong: .loneTerm(line: 2)
    case .loneTerm: nil
    }
  }
}

extension SourceError: Row {
  static func after(_ previous: SourceError?) -> SourceError? {
    switch previous {
    case nil: .beyondEnd
    case .beyondEnd: .damaged(at: 0)
    case .damaged: .system(5)
    case .system: nil
    }
  }
}

extension CommandError: Row {
  static func after(_ previous: CommandError?) -> CommandError? {
    switch previous {
    case nil: .noTerminal(question: .passphraseOfBundle, option: "--passphrase-file")
    case .noTerminal: .noTerminalToChoose
    case .noTerminalToChoose: .noTerminalForNewKey
    case .noTerminalForNewKey: .noTerminalToShow
    case .noTerminalToShow: .emptyPassphrase
    case .emptyPassphrase: .passphrasesDiffer
    case .passphrasesDiffer: .keyExists("a.key")
    case .keyExists: .noKeyInFile("a")
    case .noKeyInFile: .keyFromStandardInput
    case .keyFromStandardInput: .publisherNeedsName
    case .publisherNeedsName: .keyGivenTwice
    case .keyGivenTwice: .noSuchPublisher("a")
    case .noSuchPublisher: .requirementCannotBeMet(needed: 3, of: 2)
    case .requirementCannotBeMet: .keyFollowsItself
    case .keyFollowsItself: .successionOfStranger(key)
    case .successionOfStranger: .noSuccession("a")
    case .noSuccession: .forgedSuccession("a")
    case .forgedSuccession: .noTerminalToConfirm
    case .noTerminalToConfirm: .notARecipient("age2")
    case .notARecipient: .nobodyNamed
    case .nobodyNamed: .nothingChosen
    case .nothingChosen: .armorWithoutEncryption
    case .armorWithoutEncryption: .recipientsNeeded
    case .recipientsNeeded: .noArguments
    case .noArguments: .outputExists("a")
    case .outputExists: .collectionExists("collection.yaml")
    case .collectionExists: .noTitle
    case .noTitle: .notEncrypted
    case .notEncrypted: .noBundleNamed
    case .noBundleNamed: .noBundles(folder: "Bundles")
    case .noBundles: .severalToExtract(2)
    case .severalToExtract: .inSeveralBundles("a", ["1", "2"])
    case .inSeveralBundles: .attachment("a.jpg", length: 1)
    case .attachment: .noPager(.missing(program: "less"))
    case .noPager: .hiddenFolder("/.a")
    case .hiddenFolder: .optionIsFile("--keys=a")
    case .optionIsFile: .argumentNotText
    case .argumentNotText: .noHome("~zhang")
    case .noHome: .muchToExtract(bytes: 1_000_000_000_000, from: 1000)
    case .muchToExtract: .builtWithoutPage
    case .builtWithoutPage: .tooLargeForPage(30_000_000, most: 20_000_000)
    case .tooLargeForPage(30_000_000, _): .tooLargeForPage(70_000_000, most: 60_000_000)
    case .tooLargeForPage: nil
    }
  }
}

extension FolderScan.Reason: Row {
  static func after(_ previous: FolderScan.Reason?) -> FolderScan.Reason? {
    switch previous {
    case nil: .hidden
    case .hidden: .clutter
    case .clutter: .link
    case .link: .special
    case .special: .nameNotUTF8
    case .nameNotUTF8: .output
    case .output: .library
    case .library: .unsafeName(.length)
    case .unsafeName(.length): .unsafeName(.traversal)
    case .unsafeName(.traversal): .unsafeName(.character)
    case .unsafeName(.character): .unsafeName(.hidden)
    case .unsafeName(.hidden): .unsafeName(.ending)
    case .unsafeName(.ending): .unsafeName(.device)
    case .unsafeName(.device): .oddName(.depth)
    case .oddName(.depth): .oddName(.beginning)
    case .oddName(.beginning): .oddName(.blanks)
    case .oddName(.blanks): .oddName(.command)
    case .oddName(.command): nil
    }
  }
}

extension Program.Failure: Row {
  static func after(_ previous: Program.Failure?) -> Program.Failure? {
    switch previous {
    case nil: .missing(program: "qpdf")
    case .missing: .failed(program: "qpdf", words: "")
    case .failed(_, ""): .failed(program: "qpdf", words: "1\n2")
    case .failed: .exceeded(program: "qpdf")
    case .exceeded: .system(SystemError(code: 12, path: ""))
    case .system: nil
    }
  }
}

extension IngestError: Row {
  static func after(_ previous: IngestError?) -> IngestError? {
    switch previous {
    case nil: .notText
    case .notText: .twoEncodings(line: 3)
    case .twoEncodings: .broken(line: 3)
    case .broken: .noWords
    case .noWords: .tooLarge
    case .tooLarge: .program(.missing(program: "pandoc"))
    case .program(let failure): Program.Failure.after(failure).map { .program($0) }
    }
  }
}

extension Obstacle: Row {
  static func after(_ previous: Obstacle?) -> Obstacle? {
    switch previous {
    case nil: .unknownKind
    case .unknownKind: .otherKind(.tiff)
    case .otherKind: .damaged
    case .damaged: .encrypted
    case .encrypted: .macros
    case .macros: .overLimit
    case .overLimit: .markup("a")
    case .markup: .documentType
    case .documentType: .hidden("a")
    case .hidden: .entry("a", .damaged)
    case .entry: nil
    }
  }
}

extension CleaningObstacle: Row {
  static func after(_ previous: CleaningObstacle?) -> CleaningObstacle? {
    switch previous {
    case nil: .contents(.damaged)
    case .contents: .tooLong
    case .tooLong: .remains(Finding(kind: .author, detail: "Zhang"))
    case .remains: .program(.missing(program: "exiftool"))
    case .program: nil
    }
  }
}
