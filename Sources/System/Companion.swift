private import CPlatform
internal import Glibc

/// A second process of this program, for work that takes rights which the first has given up.
///
/// It is made before anything secret is in memory and before there are threads, and ends with the first. It has no open files
/// but those that it talks through: neither the terminal nor what the program was given by whoever started it.
package final class Companion {
  private let requests: Descriptor
  private let answers: Descriptor

  /// Makes the process.
  ///
  /// - Parameter work: what it does: it gets requests and gives answers, and is done when there are no more.
  /// - Throws: ``SystemError`` if there can be no further process.
  package init(_ work: (Channel) -> Void) throws(SystemError) {
    let (there, back):
      ((writing: Descriptor, reading: Descriptor), (writing: Descriptor, reading: Descriptor))
    do { (there, back) = (try Descriptor.pipe(), try Descriptor.pipe()) } catch {
      throw SystemError(code: EMFILE, path: "")
    }
    let process = platform_fork()
    guard process >= 0 else { throw .last("") }
    if process == 0 {
      // The keys that stop a program are for the one that has the terminal.
      signal(SIGTSTP, SIG_IGN)
      var (reading, writing) = (there.reading.number, back.writing.number)
      guard unsafe platform_close_all_but(&reading, &writing) == 0 else { _exit(1) }
      work(Channel(reading: reading, writing: writing))
      _exit(0)
    }
    requests = there.writing
    answers = back.reading
  }

  /// What the first process says and hears.
  package var channel: Channel { Channel(reading: answers.number, writing: requests.number) }
}

/// Messages between two processes: each with its length before it, in the byte order of the machine.
package struct Channel {
  let reading: Int32
  let writing: Int32

  /// The longest message.
  package static let longest = 1 << 20

  /// Sends a message; `false` if nobody hears it any more.
  package func send(_ message: some Collection<UInt8>) -> Bool {
    precondition(message.count <= Self.longest)
    let length = UInt32(message.count)
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) } + message
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[sent...])
        return retrying { unsafe write(writing, rest.baseAddress, rest.count) }
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Waits for a message; `nil` if there will be none.
  package func receive() -> [UInt8]? {
    guard let head = bytes(4) else { return nil }
    let length = head.enumerated().reduce(0) { $0 | Int($1.element) << ($1.offset * 8) }
    return length <= Self.longest ? bytes(length) : nil
  }

  private func bytes(_ count: Int) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled..<count])
        let length = retrying { unsafe read(reading, rest.baseAddress, rest.count) }
        guard length > 0 else { break }
        filled += length
      }
    }
    return bytes.count == count ? bytes : nil
  }
}
