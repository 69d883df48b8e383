import Dispatch
import Foundation
import Sodium
import System
import Testing
import TestSupport

@Suite("Programs that are run once")
struct ProgramTests {
  @Test func inputAndOutputAreFilesToo() throws {
    let copy = try Program("cp").run([Program.inputPath, Program.outputPath], input: Array("words".utf8))
    #expect(copy == Array("words".utf8))
  }

  @Test func whatGoesBeyondItsLimitsIsEnded() throws {
    let start = ContinuousClock.now
    #expect(throws: Program.Failure.exceeded(program: "sleep")) {
      try Program("sleep").run(["600"], input: [], limits: .init(time: 1))
    }
    #expect(throws: Program.Failure.exceeded(program: "yes")) {
      try Program("yes").run([], input: [], limits: .init(output: 1 << 20))
    }
    #expect(throws: Program.Failure.exceeded(program: "sh")) {
      try Program("sh").run(["-c", "exec yes >&2"], input: [], limits: .init(output: 1 << 20))
    }
    #expect(start.duration(to: .now) < .seconds(500))
  }

  @Test func whatFailsSaysWhy() throws {
    #expect(throws: Program.Failure.failed(program: "sh", words: "no\n")) {
      try Program("sh").run(["-c", "echo no >&2; exit 3"], input: [])
    }
    #expect(throws: Program.Failure.missing(program: "no-such-program")) { try Program("no-such-program") }
  }

  /// Threads that work in the background hold signals back; the programs that they start must not.
  @Test func signalsEndAProgramThatABackgroundThreadStarted() async {
    let result = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          returning: Result { try Program("sh").run(["-c", "kill -TERM $$; echo alive"], input: []) })
      }
    }
    #expect(throws: Program.Failure.failed(program: "sh", words: "")) { try result.get() }
  }
}

@Suite("Programs that stay")
struct StandingProgramTests {
  /// A shell that does something with each line that it gets, which is the mark that ends its answer.
  private func shell(_ work: String) throws -> StandingProgram {
    try StandingProgram(Program("sh"), ["-c", "while read -r mark; do \(work); done"])
  }

  @Test func eachAnswerIsToItsQuestion() throws {
    let program = try shell("cat \(StandingProgram.inputPath); echo \"$mark\"; echo words >&2")
    // Longer than what a pipe holds, and shorter than what was there before.
    for bytes in [randomBytes(300_000), Array("two".utf8), [], Array("four".utf8)] {
      let mark = "\(UInt64.random(in: 0...UInt64.max))\n"
      #expect(try program.ask(mark, about: bytes, until: mark) == bytes)
    }
    #expect(program.isRunning)
  }

  @Test func whatItSaysOfAnErrorIsOfThisQuestion() throws {
    let program = try shell("cat \(StandingProgram.inputPath) >&2; echo \"$mark\"")
    for words in ["a long complaint", "short"] {
      #expect(try program.ask("end\n", about: Array(words.utf8), until: "end\n") == [])
      #expect(program.words == words)
    }
  }

  @Test func oneThatDiesIsAnErrorAndNoSignal() throws {
    let program = try shell("echo \"$mark\"; exit")
    #expect(try program.ask("end\n", about: [], until: "end\n") == [])
    // Once it may not be dead yet, the second time it is.
    for _ in 0..<2 {
      #expect(throws: Program.Failure.failed(program: "sh", words: "")) {
        try program.ask("end\n", about: [], until: "end\n")
      }
    }
    #expect(!program.isRunning)
  }

  @Test func eachAnswerHasLimits() throws {
    let start = ContinuousClock.now
    let hanging = try StandingProgram(Program("sh"), ["-c", "exec sleep 600"])
    #expect(throws: Program.Failure.exceeded(program: "sh")) {
      try hanging.ask("end\n", about: [], until: "end\n", limits: .init(time: 1))
    }
    let talking = try StandingProgram(Program("yes"), [])
    #expect(throws: Program.Failure.exceeded(program: "yes")) {
      try talking.ask("end\n", about: [], until: "end\n", limits: .init(output: 1 << 20))
    }
    let complaining = try StandingProgram(Program("sh"), ["-c", "yes >&2; exit"])
    #expect(throws: Program.Failure.exceeded(program: "sh")) {
      try complaining.ask("end\n", about: [], until: "end\n", limits: .init(output: 1 << 20))
    }
    #expect(start.duration(to: .now) < .seconds(500))
  }

  @Test func itEndsWhenItIsLetGo() throws {
    var program: StandingProgram? = try shell("sleep 600 <&- >&- & echo $$ $!; echo \"$mark\"")
    let said = try #require(try program?.ask("end\n", about: [], until: "end\n"))
    let processes = String(decoding: said, as: UTF8.self).split { $0.isWhitespace }.map(String.init)
    try #require(processes.count == 2)
    for process in processes { #expect(Self.isRunning(process)) }
    program = nil
    let end = ContinuousClock.now + .seconds(20)
    // What it started is not ours to wait for.
    while Self.isRunning(processes[1]), ContinuousClock.now < end { usleep(10_000) }
    for process in processes { #expect(!Self.isRunning(process)) }
  }

  /// It heeds no signal that can be passed over, and has closed what it was given.
  @Test func itEndsWhateverItDoes() throws {
    var program: StandingProgram? = try shell(
      "exec 3<&- 4<&-; trap '' HUP INT TERM PIPE IO; echo $$; echo \"$mark\"")
    let said = try #require(try program?.ask("end\n", about: [], until: "end\n"))
    let process = String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(Self.isRunning(process))
    program = nil
    #expect(!Self.isRunning(process))
  }

  @Test func itDoesNotOutliveUs() throws {
    let probe = Foundation.Process()
    probe.executableURL = builtPrograms.appending(path: "ConfinementProbe")
    probe.arguments = ["leave"]
    let output = Pipe()
    probe.standardOutput = output
    try probe.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    probe.waitUntilExit()
    #expect(probe.terminationReason == .uncaughtSignal && probe.terminationStatus == SIGKILL)
    let processes = String(decoding: said, as: UTF8.self).split { $0.isWhitespace }.map(String.init)
    try #require(processes.count == 2)
    let end = ContinuousClock.now + .seconds(20)
    while processes.contains(where: Self.isRunning), ContinuousClock.now < end { usleep(10_000) }
    for process in processes { #expect(!Self.isRunning(process)) }
  }

  /// Whether a process is there, and not only its remains.
  private static func isRunning(_ process: String) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return false
    }
    return !text.contains(") Z ")
  }
}
