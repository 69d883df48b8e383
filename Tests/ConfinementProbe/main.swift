import ConfinementCalls
import Glibc
import System

// Gives up rights as its arguments say, then tries what it should not be able to do any more, and says what came of it.
// Arguments: `stay`, or `run` to keep the right to run programs, then the paths that it may write; or `anywhere`; or `abort`,
// to give itself up then; or `leave`, to be killed while a program stays for it; or `companion`, to show another process.

/// What the system says to a call: `ok`, or the name of the error.
func outcome(_ result: Int) -> String {
  guard result < 0 else { return "ok" }
  return switch errno {
  case EACCES: "EACCES"
  case EPERM: "EPERM"
  case ENOSYS: "ENOSYS"
  default: "\(errno)"
  }
}

/// Makes a file, or opens one that is there.
func write(_ path: String, _ flags: Int32 = O_CREAT) -> String {
  let descriptor = unsafe open(path, flags | O_WRONLY, mode_t(0o600))
  defer { if descriptor >= 0 { close(descriptor) } }
  return outcome(Int(descriptor))
}

/// Runs a program and waits for it.
func run() -> String {
  var child: pid_t = 0
  var arguments = unsafe [strdup("/bin/true"), nil]
  let code = unsafe posix_spawn(&child, "/bin/true", nil, nil, &arguments, environ)
  if code != 0 {
    errno = code
    return outcome(-1)
  }
  var status: Int32 = 0
  return outcome(Int(unsafe waitpid(child, &status, 0)))
}

/// Runs a program that would go on for long, and lets it go at once.
func endProgram() -> String {
  do {
    _ = try StandingProgram(Program("sh"), ["-c", "trap '' HUP INT TERM; sleep 600; sleep 600"])
    return "ok"
  } catch { return "\(error)" }
}

/// Starts a program that stays and one of its own, says which processes those are, and dies without a chance to end it.
func leave() throws -> Never {
  let program = try StandingProgram(
    Program("sh"), ["-c", "read -r mark; sleep 600 & echo $$ $!; echo $mark; wait"])
  Process.write(try program.ask("end\n", about: [], until: "end\n"))
  kill(getpid(), SIGKILL)
  fatalError("still alive")
}

nonisolated func doNothing(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? { nil }

/// Has a process of its own say what it has open, and says that.
func showCompanion() throws {
  let companion = try Companion { channel in
    while channel.receive() != nil {
      let files = (0..<1024).compactMap { number -> String? in
        var status = stat()
        guard unsafe fstat(Int32(number), &status) == 0 else { return nil }
        if status.st_mode & S_IFMT == S_IFIFO { return "pipe" }
        return "\(number):\(FilePath.resolved("/proc/self/fd/\(number)"))"
      }
      _ = channel.send(files.joined(separator: " ").utf8)
    }
  }
  guard companion.channel.send([]), let answer = companion.channel.receive() else { return }
  print("open files: \(String(decoding: answer, as: UTF8.self))")
}

let mode = CommandLine.arguments.dropFirst().first ?? ""
let paths = Array(CommandLine.arguments.dropFirst(2))
if mode == "companion" {
  try showCompanion()
  exit(0)
}
if mode != "leave" { calls_prepare() }
let isEffective = Confinement(
  writing: mode == "anywhere" ? nil : paths, runsPrograms: mode == "run" || mode == "leave"
).enter()
if mode == "leave" { try leave() }
if mode == "abort" { abort() }
print("confined: \(isEffective)")
for path in paths { print("allowed file: \(write(path))") }
print("other file: \(write("other-\(getpid())"))")
print("device: \(write("/dev/null", 0))")
print("reading: \(outcome(Int(unsafe open("/etc/passwd", O_RDONLY))))")
print("socket: \(outcome(Int(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))))")
var pair: [Int32] = [0, 0]
print("pair of sockets: \(outcome(Int(unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &pair))))")
print("program: \(run())")
if mode == "run" { print("needed end of a program: \(endProgram())") }

var thread = pthread_t()
let code = unsafe pthread_create(&thread, nil, doNothing, nil)
if code == 0 { pthread_join(thread, nil) }
print("thread: \(code == 0 ? "ok" : "\(code)")")

// What is tried here could do harm where it is not forbidden.
if isEffective {
  calls_try_needed()
  calls_try()
}
