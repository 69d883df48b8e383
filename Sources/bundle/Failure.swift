import Age
import ArgumentParser
import BundleFormat
import Bytes
import Ingest
import Library
import Minisign
import Packing
import Search
import System

/// An error as a person is told of it.
struct Failure: Error {
  /// What is wrong, and where.
  var message: String
  /// What to do next.
  var hint: String?
  /// What the program says to other programs.
  var status: ExitStatus

  init(_ message: String, hint: String? = nil, status: ExitStatus) {
    self.message = message
    self.hint = hint
    self.status = status
  }

  /// What an error means; `nil` for those that the argument parser reports itself.
  init?(_ error: any Error, path: String? = nil) {
    switch error {
    case let failure as Failure: self = failure
    case let error as BundleError: self.init(error)
    case let error as AgeError: self.init(error)
    case let error as LibraryError: self.init(error)
    case let error as MinisignError: self.init(error)
    case let error as PackError: self.init(error)
    case let error as CoSigner.Failure: self.init(error)
    case let error as SystemError:
      self.init(
        "\(error.path): \(error.reason)", hint: Self.hint(forSystemCode: error.code), status: .systemFailed)
    case let error as SourceError: self.init(error)
    default: return nil
    }
    if let path, !message.hasPrefix(path) { message = "\(path): \(message)" }
  }

  private static let getAnotherCopy =
    "don't rely on this copy; get another one, best by another way, and check it again"

  private static func hint(forSystemCode code: Int32) -> String? {
    switch SystemError(code: code, path: "").kind {
    case .noSpace: "make room, or write to another disk; nothing was left half-written"
    case .missing: "check the name; names with spaces need quotes"
    case .denied: "you may not do this here; try a folder of your own"
    case .tooLong: "is it the right file?"
    case .other: nil
    }
  }

  init(_ error: Glossary.Failure, path: String) {
    switch error {
    case .notText: self.init("\(path): it is not UTF-8 text", hint: "save it as UTF-8", status: .usage)
    case .tooLong:
      self.init(
        "\(path): a glossary has at most \(byteCount(UInt64(Glossary.maximumLength)))", status: .usage)
    case .loneTerm(let line):
      self.init(
        "\(path): line \(line) has only one term",
        hint: "each line is terms that mean the same, parted by tabs or semicolons", status: .usage)
    }
  }

  init(_ error: Query.Failure) {
    switch error {
    case .noWord:
      self.init("there is no word to look for", hint: "give one or more words", status: .usage)
    case .onlyExclusions:
      self.init(
        "this only says what to leave out", hint: "say what to look for, too: visa -student", status: .usage)
    case .emptyField(let name):
      self.init(
        "there is no word behind \(name):", hint: "put it there without a space: \(name):word",
        status: .usage)
    case .loneStar:
      self.init("there are no letters before the star", hint: "for example: immig*", status: .usage)
    }
  }

  private init(_ error: SourceError) {
    switch error {
    case .beyondEnd: self.init("it ends too early", hint: Self.getAnotherCopy, status: .damaged)
    case .damaged: self.init("it is damaged", hint: Self.getAnotherCopy, status: .damaged)
    case .system(let code): self.init(systemCode: code)
    }
  }

  private init(systemCode code: Int32) {
    self.init(
      SystemError(code: code, path: "").reason,
      hint: "if it lies on a stick, put the stick in again and retry",
      status: .systemFailed)
  }

  private init(_ error: BundleError) {
    switch error {
    case .notABundle: self.init(LibraryError.notABundle)
    case .unsupported(let what):
      self.init(
        "it needs something that this version does not know: \(what)", hint: "get a newer version of bundle",
        status: .cannotOpen)
    case .cutOff(let missing):
      self.init(
        "it was cut off: \(missing) bytes are missing at the end",
        hint:
          "copy or download it again; the list of its files was at the end, so nothing of it can be checked, not with --salvage either",
        status: .damaged)
    case .extended(let count):
      self.init("\(count) bytes were added after its end", hint: Self.getAnotherCopy, status: .damaged)
    case .damaged(let part):
      self.init(
        "it was damaged or altered: \(Self.describe(part))", hint: Self.getAnotherCopy, status: .damaged)
    case .invalidSignature(let key):
      self.init(
        "the signature of key \(key.identifierText) does not fit the contents", hint: Self.getAnotherCopy,
        status: .damaged)
    case .unsafePath(let path):
      self.init(
        "it has a file with a name that is not allowed: \(path)", hint: "don't trust who made it",
        status: .damaged)
    case .collidingPaths(let first, let second):
      self.init(
        "it has two files whose names are the same on some systems: \(first), \(second)",
        hint: "don't trust who made it", status: .damaged)
    case .tooLarge: self.init(PackError.tooLarge)
    case .system(let code): self.init(systemCode: code)
    }
  }

  private static func describe(_ part: BundleError.Part) -> String {
    switch part {
    case .header: "its first bytes"
    case .trailer: "its last bytes"
    case .padding: "the padding"
    case .manifest: "the manifest"
    case .signatures: "the signatures"
    case .table: "the table of blocks"
    case .catalog: "the catalog of files"
    case .block(let number): "block \(number)"
    case .encryption(let offset): "the encrypted contents at byte \(offset)"
    case .file(let path): "the file \(path)"
    }
  }

  private init(_ error: AgeError) {
    switch error {
    case .notAnAgeFile: self.init(LibraryError.notABundle)
    case .unknownVersion:
      self.init(
        "it is encrypted in a way that this version does not know", hint: "get a newer version of bundle",
        status: .cannotOpen)
    case .malformedArmor:
      self.init(
        "its text form is damaged: something was changed, added or lost in copying it",
        hint: "copy it again, from the line BEGIN AGE ENCRYPTED FILE to the line END AGE ENCRYPTED FILE",
        status: .damaged)
    case .tooLongForArmor:
      self.init(
        "it is too long to be written as text", hint: "leave --armor out and send the file", status: .usage)
    case .cannotBeUnmarked:
      self.init(
        "it has no unmarked form: that is for bundles with a passphrase",
        hint: "the keys of recipients leave a mark; pack it again with --passphrase --unmarked",
        status: .usage)
    case .malformedHeader(let fault):
      self.init(
        "its encryption header is damaged (\(fault.rawValue))", hint: Self.getAnotherCopy, status: .damaged)
    case .headerAltered:
      self.init("its encryption header was altered", hint: Self.getAnotherCopy, status: .damaged)
    case .noIdentityMatched(let types):
      self.init(
        "none of the keys given opens it; it is for \(types.count) other recipient\(types.count == 1 ? "" : "s")",
        hint: "give the right key file with -i, or ask for a copy that is encrypted to your key",
        status: .cannotOpen)
    case .wrongPassphrase:
      self.init(
        "wrong passphrase", hint: "mind upper and lower case, spaces and the keyboard's language",
        status: .cannotOpen)
    case .workFactorTooHigh(let factor):
      self.init(
        "unlocking it would take too much memory (work factor \(factor))",
        hint: "it may be meant to harm; ask who gave it to you", status: .cannotOpen)
    case .outOfMemory:
      self.init(
        "there is not enough memory to work with this passphrase",
        hint: "close other programs; up to 1 GB is needed", status: .systemFailed)
    case .truncated:
      self.init(
        "its end is missing or damaged: it was cut off, changed, or something was added",
        hint: "copy or download it again", status: .damaged)
    case .damagedPayload(let offset): self.init(BundleError.damaged(.encryption(offset)))
    case .system(let code): self.init(systemCode: code)
    case .invalidRecipient(let line):
      self.init("line \(line) is no recipient", hint: "recipients begin with age1", status: .usage)
    case .invalidIdentity(let line):
      self.init(
        "line \(line) is no secret key", hint: "secret keys begin with AGE-SECRET-KEY-", status: .usage)
    case .unusableRecipient(let text):
      self.init(
        "nothing can be encrypted to \(text)", hint: "it is no proper key; ask its owner for it again",
        status: .usage)
    case .tooManyRecipients:
      self.init("there are too many recipients for one file", hint: "make several files", status: .usage)
    case .noRecipients: self.init("there is nobody to encrypt to", status: .usage)
    case .mixedRecipients:
      self.init(
        "post-quantum recipients (age1pq1…) can't stand beside others: whoever opens the file for those would open it for all",
        hint: "ask everybody for an age1pq1… key, or make two files", status: .usage)
    }
  }

  private init(_ error: LibraryError) {
    switch error {
    case .notABundle:
      self.init(
        "this is no bundle",
        hint:
          "its name does not matter, its contents do; was it unpacked, or its beginning damaged on the way?",
        status: .damaged)
    case .passphraseNeededOrNoBundle:
      self.init(
        "this is no bundle, or one without any mark, which takes a passphrase to tell",
        hint: "run this at a terminal, or give --passphrase-file", status: .cannotOpen)
    case .wrongPassphraseOrNoBundle:
      self.init(
        "the passphrase is wrong, or this is no bundle: nothing tells an unmarked bundle from other bytes",
        hint: "mind upper and lower case, spaces and the keyboard's language", status: .cannotOpen)
    case .unknownPublisher(let key):
      self.init(
        "intact, but its publisher is not known: key \(key.line)",
        hint:
          "anyone can make such a file. If you are sure whose key this is, put it into the Keys folder (bundle key trust); to look all the same, add --allow-unknown",
        status: .unknownPublisher)
    case .keyNeeded:
      self.init("it is encrypted to a key", hint: "give your key file with -i", status: .cannotOpen)
    case .passphraseNeeded:
      self.init(
        "it is encrypted with a passphrase", hint: "run this at a terminal, or give --passphrase-file",
        status: .cannotOpen)
    case .invalidKeyFile(let path):
      self.init(
        "\(path): this is no publisher's key", hint: "such a file has one line that begins with RW",
        status: .usage)
    case .noSuchGuide(let name):
      self.init(
        "there is no guide called \(name)", hint: "bundle read --list shows all", status: .nothingFound)
    case .ambiguousGuide(let name, let paths):
      self.init(
        "\(name) could be any of \(paths.count) guides",
        hint: "say which: " + paths.prefix(8).joined(separator: ", "),
        status: .usage)
    case .exists(let path):
      self.init(
        "\(path) is there already", hint: "choose an empty folder, or add --force to replace files",
        status: .systemFailed)
    case .notAFolder(let path):
      self.init(
        "\(path) is in the way: it is no folder", hint: "choose an empty folder", status: .systemFailed)
    case .isLibrary(let path):
      self.init(
        "\(path) is a library: a file written there could become a key that you trust",
        hint: "choose an empty folder", status: .usage)
    case .wouldBeLibrary(let path):
      self.init(
        "\(path) would make a library of the folder, and its keys would be trusted there",
        hint: "don't trust who made it; single files can be had with --show FILE --extract FOLDER",
        status: .damaged)
    case .noRoom(let needed, let free):
      self.init(
        "it takes \(byteCount(needed)), and \(byteCount(free)) are free",
        hint: "make room, or choose a folder on another disk; nothing was written", status: .systemFailed)
    case .tooMuchToSearch:
      self.init(
        "its guides are too much to be searched at once", hint: "name one bundle, or look through --list",
        status: .systemFailed)
    }
  }

  private init(_ error: MinisignError) {
    switch error {
    case .malformed:
      self.init(
        "this is no minisign key", hint: "it should be a file that bundle key or minisign made",
        status: .usage)
    case .legacySignature:
      self.init(
        "the signature is of minisign's old kind", hint: "sign again with a minisign of this decade",
        status: .damaged)
    case .passphraseNeeded:
      self.init(
        "the signing key has a passphrase", hint: "run this at a terminal, or give --key-passphrase-file",
        status: .cannotOpen)
    case .wrongPassphrase: self.init("wrong passphrase for the signing key", status: .cannotOpen)
    case .tooMuchMemory:
      self.init(
        "there is not enough memory to unlock the signing key", hint: "it takes 1 GB; close other programs",
        status: .systemFailed)
    case .invalidComment: self.init("the title is too long for a signature", status: .usage)
    }
  }

  private init(_ error: CoSigner.Failure) {
    switch error {
    case .alreadySigned(let key):
      self.init(
        "key \(key.identifierText) has signed it already", hint: "nothing was written", status: .usage)
    case .doesNotFit(let key):
      self.init(
        "the signature is not by key \(key.identifierText) over this bundle's manifest",
        hint: "sign the manifest.txt that bundle verify --export writes", status: .usage)
    case .tooMany: self.init("it has as many signatures as a bundle may have", status: .usage)
    }
  }

  private init(_ error: PackError) {
    switch error {
    case .notAFolder(let path):
      self.init("\(path) is no folder", hint: "give the folder with the guides", status: .usage)
    case .empty(let path):
      self.init("\(path) holds nothing to pack", hint: "hidden files and links don't count", status: .usage)
    case .colliding(let first, let second):
      self.init(
        "two names are the same on some systems: \(first), \(second)", hint: "rename one of them",
        status: .usage)
    case .secretKey(let path):
      self.init(
        "\(path) holds a secret key or passphrase; nothing was written",
        hint: "move it out of the folder: whoever gets the bundle would have it", status: .usage)
    case .tooLarge:
      self.init(
        "this is more than one bundle may hold", hint: "make several bundles of it", status: .usage)
    case .glossary:
      self.init(
        "the collection's glossary.tsv and the given glossary are no glossary together",
        hint:
          "each line is terms that mean the same, parted by tabs or semicolons; all of it is UTF-8 and at most \(byteCount(UInt64(Glossary.maximumLength)))",
        status: .usage)
    case .changed(let path):
      self.init(
        "\(path) changed while it was read", hint: "wait until nothing writes there, then pack again",
        status: .systemFailed)
    case .uncleaned(let files):
      self.init(
        "\(counted(files.count, "file")) may say who made them and can't be cleaned; nothing was written",
        hint: "clean or remove them, or add --uncleaned omit (or keep, if you have made sure)", status: .usage
      )
    case .warnings(let files):
      self.init(
        "there are warnings about \(counted(files.count, "file")); nothing was written",
        hint: "mend what they name, or pack without --strict", status: .usage)
    case .tooLong(let length):
      self.init(
        "even without pictures the bundle would have \(byteCount(length)); nothing was written",
        hint: "allow more with --max-size, leave files out, or add --text-only", status: .usage)
    case .collection(let failure):
      let words =
        switch failure {
        case .notYAML: "it is not YAML with names and values, or longer than 64 KiB"
        case .unknownName(let name): "“\(name)” means nothing here"
        case .badValue(let name, let reason): "\(name): \(reason)"
        }
      self.init(
        "\(CollectionFile.path): \(words)", hint: "bundle init shows what can stand there", status: .usage)
    }
  }
}
