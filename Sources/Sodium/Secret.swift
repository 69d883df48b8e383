private import CSodium

/// Whether libsodium is ready; it must be asked before anything else of it is used.
enum Library {
  static let isReady: Bool = {
    precondition(sodium_init() >= 0, "libsodium can't be initialised")
    return true
  }()
}

/// Secret bytes in guarded, locked memory that is wiped when the last holder lets go.
///
/// The memory is read-only after it was filled. There is no way to print, compare with `==` or copy it
/// by accident: it can only be handed to the functions of this module.
// Safety: the memory is written in `init` alone, before anyone else can see it, and freed in `deinit`.
@safe package final class Secret: @unchecked Sendable {
  /// How many bytes it holds.
  package let count: Int
  private let pointer: UnsafeMutableRawPointer

  init(count: Int, filling fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    precondition(Library.isReady)
    guard let pointer = unsafe secret_allocate(max(count, 1)) else {
      fatalError("no memory can be locked for secrets")
    }
    unsafe self.pointer = pointer
    self.count = count
    unsafe sodium_memzero(pointer, count)
    unsafe fill(pointer.assumingMemoryBound(to: UInt8.self))
    unsafe secret_seal(pointer)
  }

  deinit {
    unsafe secret_free(pointer, max(count, 1))
  }

  /// Takes over the bytes of an array and wipes it.
  package convenience init(wiping bytes: inout [UInt8]) {
    unsafe self.init(count: bytes.count) { target in
      for (index, byte) in bytes.enumerated() { unsafe target[index] = byte }
    }
    bytes.wipe()
  }

  /// Random bytes.
  package static func random(count: Int) -> Secret {
    unsafe Secret(count: count) { unsafe randombytes_buf($0, count) }
  }

  /// Some bytes, at most `limit` of them, taken one at a time.
  package convenience init(atMost limit: Int, _ bytes: some Sequence<UInt8>) {
    var iterator = bytes.makeIterator()
    self.init(atMost: limit) { iterator.next() }
  }

  /// Takes bytes one at a time from a function that returns `nil` at the end; at most `limit` are kept.
  package convenience init(atMost limit: Int, from next: () -> UInt8?) {
    let buffer = unsafe Secret(count: limit) { _ in }
    var length = 0
    unsafe secret_unseal(buffer.pointer)
    while length < limit, let byte = next() {
      unsafe buffer.pointer.storeBytes(of: byte, toByteOffset: length, as: UInt8.self)
      length += 1
    }
    unsafe self.init(count: length) { target in
      unsafe buffer.withBytes { unsafe target.update(from: $0, count: length) }
    }
  }

  /// The bytes of several secrets, one after the other.
  package convenience init(joining parts: [Secret]) {
    unsafe self.init(count: parts.reduce(0) { $0 + $1.count }) { target in
      var offset = 0
      for part in parts {
        unsafe part.withBytes { unsafe (target + offset).update(from: $0, count: part.count) }
        offset += part.count
      }
    }
  }

  /// Some of the bytes, as a secret of its own; the range must lie within.
  package func slice(_ range: Range<Int>) -> Secret {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe withBytes { bytes in
      unsafe Secret(count: range.count) {
        unsafe $0.update(from: bytes + range.lowerBound, count: range.count)
      }
    }
  }

  /// The bytes one by one, for parsers; what they keep of them must be a secret again.
  package var bytes: Bytes { Bytes(secret: self) }

  /// A view of a secret's bytes.
  package struct Bytes: RandomAccessCollection {
    fileprivate let secret: Secret
    package var startIndex: Int { 0 }
    package var endIndex: Int { secret.count }
    package subscript(index: Int) -> UInt8 {
      precondition(index >= 0 && index < secret.count)
      return unsafe secret.withBytes { unsafe $0[index] }
    }
  }

  /// Whether both hold the same bytes, in a time that depends only on the length.
  package func isEqual(to other: Secret) -> Bool {
    guard count == other.count else { return false }
    return unsafe withBytes { left in
      unsafe other.withBytes { right in unsafe sodium_memcmp(left, right, count) == 0 }
    }
  }

  /// A copy outside guarded memory, for what must be written to a file. Wipe it after use.
  package func reveal() -> [UInt8] {
    unsafe withBytes { bytes in (0..<count).map { unsafe bytes[$0] } }
  }

  /// A secret that a C function writes into the room given; what it returns is how many bytes it wrote.
  package convenience init(capacity: Int, filling fill: (UnsafeMutableRawBufferPointer) -> Int) {
    var count = 0
    let buffer = unsafe Secret(count: capacity) { target in
      count = unsafe fill(UnsafeMutableRawBufferPointer(start: target, count: capacity))
    }
    precondition((0...capacity).contains(count))
    unsafe self.init(count: count) { target in
      unsafe buffer.withBytes { unsafe target.update(from: $0, count: count) }
    }
  }

  /// Lends the bytes, and a zero behind them, to a C function that keeps nothing of them.
  package func withTerminatedBytes<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = unsafe Secret(count: count + 1) { target in
      unsafe withBytes { unsafe target.update(from: $0, count: count) }
    }
    return unsafe terminated.withBytes { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self, capacity: count + 1) { unsafe body($0) }
    }
  }

  func withBytes<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    unsafe body(UnsafePointer(pointer.assumingMemoryBound(to: UInt8.self)))
  }
}

extension [UInt8] {
  /// Overwrites the bytes with zeros in a way that is not optimised away. Other arrays that share the same
  /// memory keep theirs.
  package mutating func wipe() {
    let length = count
    unsafe withUnsafeMutableBytes { buffer in
      if let base = buffer.baseAddress { unsafe sodium_memzero(base, length) }
    }
  }
}

/// Overwrites memory with zeros in a way that is not optimised away.
@unsafe package func wipe(_ start: UnsafeMutablePointer<UInt8>, count: Int) {
  unsafe sodium_memzero(start, max(count, 0))
}
