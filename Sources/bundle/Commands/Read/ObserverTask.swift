import BundleReading
import System

/// Says what files tell those who have no key to them.
struct ObserverTask {
  let files: [String]
  let isJSON: Bool

  func run() throws {
    let tables = try files.map { path in
      do { return ObserverTable(path, try Observation(openSource(path))) } catch {
        throw Failure(error, path: path) ?? error
      }
    }
    if isJSON { return try Console.printJSON(["bundles": tables]) }
    for (number, table) in tables.enumerated() {
      if number > 0 { Console.printSpace() }
      table.print()
    }
  }
}
