import Age
import Bytes
import Foundation
import Sodium
import Testing
import TestSupport

/// The real program is the judge, in both directions.
@Suite struct InteropTests {
  private struct Keys {
    let folder: TemporaryFolder
    let identities: [any KeyIdentity]
    let recipients: [String]

    init() throws {
      let folder = try TemporaryFolder()
      for name in ["a", "b"] { _ = try run("age-keygen", ["-o", folder.path(name)]) }
      identities = try ["a", "b"].flatMap { try KeyFile.identities(Secret(folder.read($0))) }
      recipients = identities.map(\.recipientText)
      self.folder = folder
    }
  }

  @Test(arguments: AgeFileTests.lengths, [Envelope.binary, .armored])
  func ageOpensWhatIsWrittenHere(count: Int, envelope: Envelope) throws {
    let keys = try Keys()
    let payload = AgeFileTests.payload(count)
    let memory = MemorySink()
    let form = envelope.sink(to: memory)
    let encryptor = try Encryptor(to: form, recipients: keys.recipients.compactMap { KeyFile.recipient($0) })
    try encryptor.write(payload)
    try encryptor.finish()
    try form.finish()
    for name in ["a", "b"] {
      let outcome = try run("age", ["-d", "-i", keys.folder.path(name)], input: memory.bytes)
      #expect(outcome.output == payload, "\(outcome.errors)")
    }
  }

  @Test(arguments: AgeFileTests.lengths, [Envelope.binary, .armored])
  func whatAgeWritesIsOpenedHere(count: Int, envelope: Envelope) throws {
    let keys = try Keys()
    let payload = AgeFileTests.payload(count)
    let options = (envelope == .armored ? ["-a"] : []) + keys.recipients.flatMap { ["-r", $0] }
    let outcome = try run("age", options, input: payload)
    #expect(Envelope.recognise(outcome.output) == envelope)
    let file = try envelope.binary(MemorySource(outcome.output)) { _ in true }
    for identity in keys.identities {
      let opened = try AgeFile(file).open(with: [identity])
      #expect(try opened.read(at: 0, count: Int(opened.count)) == payload)
    }
    // What age writes as text is what is written here for the same bytes.
    if envelope == .armored {
      let binary = try file.read(at: 0, count: Int(file.count))
      #expect(Armor.encode(binary) == outcome.output)
    }
  }

  /// age asks for passphrases at a terminal only, so it is given one.
  @Test(arguments: [1, 65_535, 65_536, 65_537, 131_072])
  func passphrasesGoBothWays(count: Int) throws {
    let folder = try TemporaryFolder()
    let payload = AgeFileTests.payload(count)
    let terminal = """
      import os, pty, sys
      child, terminal = pty.fork()
      if child == 0: os.execvp("age", ["age"] + sys.argv[1:])
      seen, answered = b"", 0
      try:
          while True:
              seen += os.read(terminal, 4096)
              while seen.count(b": ") > answered:
                  answered += 1
                  os.write(terminal, "正确 horse\\n".encode())
      except OSError: pass
      sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
      """
    let passphrase = Passphrase(Secret("正确 horse"))
    try folder.write(payload, to: "plain")
    try folder.write(encrypted(payload, to: [passphrase]), to: "ours.age")
    #expect(
      try run("python3", ["-c", terminal, "-d", "-o", "opened", "ours.age"], in: folder.url).status == 0)
    #expect(try folder.read("opened") == payload)
    #expect(
      try run("python3", ["-c", terminal, "-p", "-o", "theirs.age", "plain"], in: folder.url).status == 0)
    #expect(try decrypted(folder.read("theirs.age"), with: [passphrase]) == payload)
  }
}
