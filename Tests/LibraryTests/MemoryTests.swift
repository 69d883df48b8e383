import Age
import BundleFormat
import BundleReading
import Compression
import Foundation
import Glibc
import Library
import Minisign
import Packing
import Passphrases
import Sodium
import System
import Testing
import TestSupport

/// After use, no secret is left anywhere in the memory of the process.
///
/// The secrets are made by another process. This one reads them only in the way of the product, and looks for
/// them by copies in which every bit is turned, so that it does not find what it looks with.
@Suite(.serialized) struct MemoryTests {
  /// Writes the files `pass`, `classic.txt`, `hybrid.txt` and `needles`: a line of hexadecimal for each secret, of
  /// its bytes with every bit turned. minisign's key is in `signer.key`.
  private static let maker = #"""
    import base64, os
    C = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    def polymod(values):
        check = 1
        for value in values:
            top = check >> 25
            check = (check & 0x1ffffff) << 5 ^ value
            for i, g in enumerate((0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3)):
                check ^= g if top >> i & 1 else 0
        return check
    def bech32(prefix, data):
        bits = "".join(f"{b:08b}" for b in data)
        values = [int(bits[i:i+5].ljust(5, "0"), 2) for i in range(0, len(bits), 5)]
        head = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
        check = polymod(head + values + [0] * 6) ^ 1
        values += [check >> 5 * (5 - i) & 31 for i in range(6)]
        return (prefix + "1" + "".join(C[v] for v in values)).upper()
    passphrase = base64.b64encode(os.urandom(24))
    open("pass", "wb").write(passphrase + b"\n")
    needles = [passphrase]
    for name, prefix in (("classic", "age-secret-key-"), ("hybrid", "age-secret-key-pq-")):
        raw = os.urandom(32)
        text = bech32(prefix, raw)
        open(name + ".txt", "w").write("# a key\n" + text + "\n")
        needles += [raw, text.encode()[-50:]]
    line = open("signer.key").read().split("\n")[1]
    needles += [line.encode()[90:190], base64.b64decode(line)[62:94]]
    open("needles", "w").write("".join(bytes(b ^ 255 for b in n).hex() + "\n" for n in needles))
    """#

  /// Each use has a process of its own, so that none covers the tracks of another.
  @Test(arguments: ["classic", "hybrid", "pass", "sign", "passphrase"])
  func noSecretIsLeft(use: String) async throws {
    let folder = try TemporaryFolder()
    #expect(
      try run("minisign", ["-G", "-W", "-s", "signer.key", "-p", "signer.pub"], in: folder.url).status == 0)
    let made = try run("python3", ["-c", Self.maker], in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    try folder.write(Array("# a".utf8), to: "guides/a.md")
    await #expect(processExitsWith: .success) { [use = use as String, path = folder.url.path as String] in
      FreedMemory.wipeFromNowOn()
      let needles = try Self.needles(in: path)
      guard needles.count == 7, needles.allSatisfy({ $0.count >= 30 }) else { exit(2) }
      // The search finds what is there.
      let control = randomBytes(40)
      guard try Self.found([control.map { ~$0 }]) == [0] else { exit(3) }
      withExtendedLifetime(control) {}
      try Self.make(use, in: path)
      let left = try Self.found(needles)
      guard left.isEmpty else {
        print("left in memory: \(left.sorted())")
        exit(1)
      }
    }
  }

  private static func needles(in folder: String) throws -> [[UInt8]] {
    try String(contentsOfFile: "\(folder)/needles", encoding: .utf8).split(separator: "\n").map { line in
      stride(from: 0, to: line.count, by: 2).compactMap { UInt8(line.dropFirst($0).prefix(2), radix: 16) }
    }
  }

  /// Uses a secret as the product does.
  private static func make(_ use: String, in folder: String) throws {
    let passphrase = { try SecretInput.firstLine(of: "\(folder)/pass") }
    switch use {
    case "sign":
      let contents = try SecretInput.contents(of: "\(folder)/signer.key", atMost: 4096)
      let signer = try SecretKey(file: contents) { nil }
      var file = try signer.fileContents(
        passphrase: passphrase(), limits: .init(operations: 32_768, memory: 16 << 20))
      _ = try SecretKey(file: Secret(wiping: &file)) { try passphrase() }
      try pack(in: folder, to: "out", signer, .none)
    case "passphrase":
      // Of a reader's key: encrypted with a passphrase, and opened again.
      let contents = try SecretInput.contents(of: "\(folder)/classic.txt", atMost: 4096)
      var file = try IdentityFile.encrypted(contents, with: passphrase())
      _ = try IdentityFile.read(Secret(wiping: &file)) { try passphrase() }
    default:
      let identities = use == "pass" ? [] : try IdentityFile.read("\(folder)/\(use).txt") { nil }
      let recipients: [any Recipient] =
        use == "pass"
        ? [Passphrase(forms: PassphraseText.forms(try passphrase()), workFactor: 4)]
        : identities.compactMap { KeyFile.recipient($0.recipientText) }
      _ = PassphraseText.bits(try passphrase())
      try pack(in: folder, to: "out", SecretKey(), .recipients(recipients, .binary))
      let opener = BundleOpener(
        identities: identities, passphrase: { try passphrase() }, trust: TrustStore(), allowing: .unknown)
      _ = try opener.open("\(folder)/out").reader.entries()
    }
  }

  private static func pack(
    in folder: String, to name: String, _ signer: SecretKey, _ protection: Protection
  ) throws {
    _ = try Packer.pack(
      PackRequest(
        folder: "\(folder)/guides", output: "\(folder)/\(name)", signers: [signer], protection: protection,
        identity: .init(title: "t", edition: 1, date: "2026-11-24"), codec: .zstd))
  }

  /// Which of some patterns stand in the memory of this process, with every bit turned.
  private static func found(_ needles: [[UInt8]]) throws -> Set<Int> {
    let maps = try String(contentsOfFile: "/proc/self/maps", encoding: .utf8)
    let memory = unsafe open("/proc/self/mem", O_RDONLY)
    defer { close(memory) }
    #expect(memory >= 0)
    var found: Set<Int> = []
    let size = 1 << 20
    let overlap = 128
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    defer { unsafe buffer.deallocate() }
    let own = UInt(bitPattern: buffer)..<UInt(bitPattern: buffer) + UInt(size)
    for line in maps.split(separator: "\n") {
      let words = line.split(separator: " ")
      let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard words[1].hasPrefix("r"), ends.count == 2, words.last != "[vvar]", words.last != "[vsyscall]"
      else {
        continue
      }
      var place = ends[0]
      while place < ends[1] {
        let length = min(UInt(size), ends[1] - place)
        let count = unsafe pread(memory, buffer, Int(length), off_t(place))
        guard count > 0 else { break }
        for (number, needle) in needles.enumerated() {
          unsafe scan(buffer, count, needle) { offset in
            // Not what was read into the buffer from elsewhere.
            if !own.contains(place + UInt(offset)) { found.insert(number) }
          }
        }
        if place + UInt(count) >= ends[1] { break }
        place += UInt(count - overlap)
      }
    }
    return found
  }

  private static func scan(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ needle: [UInt8], _ hit: (Int) -> Void
  ) {
    guard count >= needle.count else { return }
    let first = Int32(~needle[0])
    var start = 0
    while start <= count - needle.count,
      let next = unsafe memchr(bytes + start, first, count - needle.count - start + 1)
    {
      let offset = unsafe UnsafeRawPointer(next) - UnsafeRawPointer(bytes)
      if needle.indices.allSatisfy({ unsafe bytes[offset + $0] == ~needle[$0] }) { hit(offset) }
      start = offset + 1
    }
  }
}
