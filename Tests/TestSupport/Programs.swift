package import Foundation
internal import Synchronization

/// What another program printed, and how it ended.
package struct Outcome: Sendable {
  /// Its exit status.
  package var status: Int32
  /// Its standard output.
  package var output: [UInt8]
  /// Its standard error.
  package var errors: String

  /// Its standard output as text.
  package var text: String { String(decoding: output, as: UTF8.self) }
}

/// Runs a program, found by its path or in `PATH`, without a shell.
package func run(
  _ program: String, _ arguments: [String], input: [UInt8] = [], in folder: URL? = nil,
  environment: [String: String] = [:]
) throws -> Outcome {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
  process.standardInput = standardInput
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  // Each pipe is served by a thread of its own: one that is full would stop the program.
  let collected = Mutex<(output: Data, errors: Data)>((Data(), Data()))
  let group = DispatchGroup()
  DispatchQueue.global().async(group: group) {
    try? standardInput.fileHandleForWriting.write(contentsOf: Data(input))
    try? standardInput.fileHandleForWriting.close()
  }
  DispatchQueue.global().async(group: group) {
    let data = output.fileHandleForReading.readDataToEndOfFile()
    collected.withLock { $0.output = data }
  }
  DispatchQueue.global().async(group: group) {
    let data = errors.fileHandleForReading.readDataToEndOfFile()
    collected.withLock { $0.errors = data }
  }
  group.wait()
  process.waitUntilExit()
  return collected.withLock {
    Outcome(
      status: process.terminationStatus, output: Array($0.output),
      errors: String(decoding: $0.errors, as: UTF8.self))
  }
}

/// The folder with the programs of the project, where the tests are built too.
package let builtPrograms: URL = {
  let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  // The tests may be run by a helper that lies elsewhere.
  guard FileManager.default.fileExists(atPath: folder.appending(path: "bundle").path) else {
    return Shared.checkout.appending(path: ".build/debug")
  }
  return folder
}()
