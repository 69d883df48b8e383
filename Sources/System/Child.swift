private import CPlatform
internal import Glibc

/// A program that runs. It ends when this is let go, and when our own process ends, however that comes about; so does what
/// it has started itself, as some programs are found by way of a script.
final class Child {
  private let process: pid_t
  /// To wait for its end with; none where the kernel can't do that.
  private let end: Descriptor?
  /// While this end of a pipe is open it may run. Nobody reads at the other.
  private var leash: Descriptor?
  /// The other end, of which the system says that nobody writes there any more. The program has it as well, as it must
  /// outlast ours when our own process ends; while we live, nothing that the program does with it matters.
  private let collar: Descriptor
  private var status: Int32?

  /// Starts a program in an empty environment.
  ///
  /// - Parameter files: what it has as its standard input, output and error, and what follows those.
  init(_ program: Program, _ arguments: [String], _ files: [Int32]) throws(Program.Failure) {
    let (leash, collar) = try Descriptor.pipe()
    process = try program.spawn(
      arguments, files + [collar.number],
      ["LC_ALL=C.UTF-8", "TZ=UTC", "PATH=/usr/bin:/bin", "HOME=/nonexistent"], leadsGroup: true)
    (self.leash, self.collar) = (leash, collar)
    end = Descriptor(platform_process(process))
    guard platform_end_with_pipe(collar.number, process) == 0 else { throw .system(.last("")) }
  }

  deinit {
    // This kills it and what it started: a program that runs others need not have the right to signal any.
    leash = nil
    guard status == nil else { return }
    var status: Int32 = 0
    _ = retrying { unsafe Int(waitpid(process, &status, 0)) }
  }

  /// Whether it has ended.
  var hasEnded: Bool {
    get throws(Program.Failure) {
      if status != nil { return true }
      var status: Int32 = 0
      let ended = retrying { unsafe Int(waitpid(process, &status, WNOHANG)) }
      guard ended >= 0 else { throw .system(.last("")) }
      if ended == process { self.status = status }
      return ended == process
    }
  }

  /// With what it ended; `nil` if a signal ended it.
  var exitStatus: Int32? {
    status.flatMap { $0 & 0x7F == 0 ? ($0 >> 8) & 0xFF : nil }
  }

  /// Waits for its end, but no longer than that.
  func waitForEnd(milliseconds: Int32) {
    var event = pollfd(fd: end?.number ?? -1, events: Int16(POLLIN), revents: 0)
    unsafe poll(&event, 1, milliseconds)
  }
}

/// An open file, which is closed when this is let go.
final class Descriptor: Sendable {
  let number: Int32

  /// `nil` for what a call gives that failed.
  init?(_ number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit { close(number) }

  /// A pipe; no program that is run has any end of it unless it is given one.
  static func pipe() throws(Program.Failure) -> (writing: Descriptor, reading: Descriptor) {
    var ends: [Int32] = [-1, -1]
    let result = unsafe pipe2(&ends, O_CLOEXEC)
    guard result == 0, let reading = Descriptor(ends[0]), let writing = Descriptor(ends[1]) else {
      throw .system(.last(""))
    }
    return (writing, reading)
  }
}
