import ArgumentParser
import System

/// The program: its commands, and what happens to an error that none of them dealt with.
@main
struct Main: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: "One encrypted, signed, searchable file of guides: make, check and read it offline.",
    discussion: """
      EXIT STATUS
        0   done; for verify, every file is genuine and by a known publisher
        1   nothing found (search)
        3   damaged or altered: contents and signature disagree
        4   intact, but the publisher is not known
        5   can't be opened with the keys or passphrase given
        6   the system failed: can't read, can't write, no room
        64  wrong usage
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, PackCommand.self, VerifyCommand.self, ReadCommand.self, SignCommand.self,
      ConvertCommand.self,
      KeyCommand.self,
    ])

  static func main() {
    Process.protectMemory()
    Process.reuseMemory()
    Process.setSignals()
    Process.outputHasFailed = { error in end(with: error) }
    // They are found by way of /proc; without it the program would take itself to be asked for nothing.
    guard !CommandLine.arguments.isEmpty else {
      end(
        with: Failure(
          "what is asked for can't be read, since there is no /proc", hint: "mount /proc, then try again",
          status: .systemFailed))
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    guard let failure = Failure(error) else { exit(withError: error) }
    Console.report(failure)
    exit(withError: failure.status.code)
  }
}
