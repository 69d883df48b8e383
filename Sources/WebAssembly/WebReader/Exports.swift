import BundleReading
import Bytes
import Sodium

// What a page calls. Texts and bytes go to and fro in memory of the module: whoever calls has room made for them with
// `allocate`, and finds the answer at `replyStart`. See reader.mjs.

/// Reads bytes of a file of the page's into memory: nought if it could.
@_extern(wasm, module: "host", name: "read")
private func hostRead(
  _ file: Int32, _ offset: Double, _ target: UnsafeMutablePointer<UInt8>, _ count: Int32
) -> Int32

/// A file that a page has.
// Safety: there is one thread.
private final class PageFile: ByteSource, @unchecked Sendable {
  private let number: Int32
  let count: UInt64

  init(_ number: Int32, count: Double) {
    self.number = number
    // Numbers of JavaScript are exact up to 2^53.
    self.count = count >= 0 && count <= 0x1p53 ? UInt64(count) : 0
  }

  func read(
    at offset: UInt64, count: Int, into target: inout OutputSpan<UInt8>
  ) throws(SourceError) {
    try checkRange(offset, count, of: self.count)
    guard count > 0 else { return }
    precondition(count <= target.freeCapacity)
    // Safety: there is room for so many bytes behind those that are there.
    let status = unsafe target.withUnsafeMutableBufferPointer { buffer, filled in
      guard let start = buffer.baseAddress else { return Int32(5) }
      let status = unsafe hostRead(number, Double(offset), start + filled, Int32(count))
      if status == 0 { filled += count }
      return status
    }
    guard status == 0 else { throw .system(status) }
  }
}

// Safety: there is one thread.
nonisolated(unsafe) private var session = WebSession()
nonisolated(unsafe) private var reply: [UInt8] = []

// Safety: a page hands over what it was given by `allocate`, with its length.
private func bytes(_ start: UnsafeMutablePointer<UInt8>, _ count: Int32) -> [UInt8] {
  unsafe Array(UnsafeBufferPointer(start: start, count: Int(max(count, 0))))
}

private func text(_ start: UnsafeMutablePointer<UInt8>, _ count: Int32) -> String {
  String(decoding: unsafe bytes(start, count), as: UTF8.self)
}

@_expose(wasm, "allocate") @_cdecl("reader_allocate")
func allocate(_ count: Int32) -> UnsafeMutablePointer<UInt8> {
  .allocate(capacity: Int(max(count, 1)))
}

/// Overwrites what was handed over, which may be a secret, and takes the memory back.
@_expose(wasm, "release") @_cdecl("reader_release")
func release(_ start: UnsafeMutablePointer<UInt8>, _ count: Int32) {
  unsafe wipe(start, count: Int(count))
  unsafe start.deallocate()
}

@_expose(wasm, "replyStart") @_cdecl("reader_reply_start")
func replyStart() -> UnsafePointer<UInt8>? { unsafe reply.withUnsafeBufferPointer { $0.baseAddress } }

@_expose(wasm, "replyCount") @_cdecl("reader_reply_count")
func replyCount() -> Int32 { unsafe Int32(clamping: reply.count) }

@_expose(wasm, "know") @_cdecl("reader_know")
func know(
  _ key: UnsafeMutablePointer<UInt8>, _ keyCount: Int32, _ role: Int32, _ name: UnsafeMutablePointer<UInt8>,
  _ nameCount: Int32, _ place: UnsafeMutablePointer<UInt8>, _ placeCount: Int32
) {
  unsafe reply = session.know(
    bytes(key, keyCount), as: WebSession.KeyRole(rawValue: role) ?? .proposed, named: text(name, nameCount),
    at: text(place, placeCount))
}

@_expose(wasm, "look") @_cdecl("reader_look")
func look(_ file: Int32, _ count: Double) { unsafe reply = session.look(at: PageFile(file, count: count)) }

/// Secrets, each of which has a zero byte behind it.
private func secrets(_ start: UnsafeMutablePointer<UInt8>, _ count: Int32) -> [Secret] {
  var parts: [Secret] = []
  var part = 0
  for end in 0..<Int(max(count, 0)) where unsafe start[end] == 0 {
    let first = part
    var index = first
    parts.append(
      Secret(atMost: end - first) {
        guard index < end else { return nil }
        defer { index += 1 }
        return unsafe start[index]
      })
    part = end + 1
  }
  return parts
}

@_expose(wasm, "unlock") @_cdecl("reader_unlock")
func unlock(_ file: Int32, _ count: Double, _ forms: UnsafeMutablePointer<UInt8>, _ formsCount: Int32) {
  unsafe reply = session.unlock(PageFile(file, count: count), with: secrets(forms, formsCount))
}

@_expose(wasm, "unlockKeys") @_cdecl("reader_unlock_keys")
func unlockKeys(_ file: Int32, _ count: Double, _ forms: UnsafeMutablePointer<UInt8>, _ formsCount: Int32) {
  unsafe reply = session.unlockKeys(PageFile(file, count: count), with: secrets(forms, formsCount))
}

/// - Parameters:
///   - secrets: with a zero byte behind each.
///   - flags: 1, by publishers that are proposed; 2, by any; 4, what is intact of a damaged one; 8, the secret is what `unlock`
///     found.
@_expose(wasm, "open") @_cdecl("reader_open")
func open(
  _ file: Int32, _ count: Double, _ name: UnsafeMutablePointer<UInt8>, _ nameCount: Int32,
  _ given: UnsafeMutablePointer<UInt8>, _ givenCount: Int32, _ flags: Int32
) {
  unsafe reply = session.open(
    PageFile(file, count: count), named: text(name, nameCount), secrets: secrets(given, givenCount),
    isContentsKey: flags & 8 != 0, allowing: flags & 2 != 0 ? .unknown : flags & 1 != 0 ? .proposed : [],
    isSalvaged: flags & 4 != 0)
}

@_expose(wasm, "close") @_cdecl("reader_close")
func close(_ bundle: Int32) { unsafe session.close(Int(bundle)) }

@_expose(wasm, "verify") @_cdecl("reader_verify")
func verify(_ bundle: Int32) { unsafe reply = session.verify(Int(bundle)) }

@_expose(wasm, "files") @_cdecl("reader_files")
func files(_ bundle: Int32) { unsafe reply = session.files(of: Int(bundle)) }

@_expose(wasm, "search") @_cdecl("reader_search")
func search(_ query: UnsafeMutablePointer<UInt8>, _ count: Int32, _ limit: Int32, _ skipping: Int32) {
  unsafe reply = session.search(
    text(query, count), limit: Int(max(limit, 0)), skipping: Int(max(skipping, 0)))
}

@_expose(wasm, "guide") @_cdecl("reader_guide")
func guide(
  _ bundle: Int32, _ name: UnsafeMutablePointer<UInt8>, _ count: Int32, _ query: UnsafeMutablePointer<UInt8>,
  _ queryCount: Int32, _ fragment: UnsafeMutablePointer<UInt8>, _ fragmentCount: Int32
) {
  unsafe reply = session.guide(
    text(name, count), of: Int(bundle), marking: text(query, queryCount),
    at: text(fragment, fragmentCount))
}

/// - Returns: whether the bytes of the file are the reply.
@_expose(wasm, "contents") @_cdecl("reader_contents")
func contents(_ bundle: Int32, _ path: UnsafeMutablePointer<UInt8>, _ count: Int32, _ limit: Int32) -> Bool {
  let bytes = unsafe session.contents(
    of: text(path, count), in: Int(bundle), atMost: Int(min(max(limit, 0), 1 << 28)))
  unsafe reply = bytes ?? []
  return bytes != nil
}
