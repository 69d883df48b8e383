import Glibc
import Synchronization
import Testing

@testable import Packing

@Suite("Work that flows")
struct FlowTests {
  private struct Failure: Error, Equatable {
    let index: Int
  }

  @Test func resultsComeInTheOrderOfThings() throws {
    var used: [Int] = []
    try Flow(costs: [UInt64](repeating: 1, count: 300), limit: 1000, count: 64).run { index in
      // Those that begin first end last.
      usleep(UInt32(index % 10 == 0 ? 5000 : 10))
      return index * index
    } use: { index, square in
      #expect(square == index * index)
      used.append(index)
    }
    #expect(used == Array(0..<300))
  }

  @Test(arguments: [(10, 64), (1000, 3)])
  func noMoreIsInWorkThanMayBe(limit: UInt64, count: Int) throws {
    // One is longer than all may be together.
    let costs = (0..<200).map { UInt64($0 == 77 ? 50 : $0 % 5) }
    let begun = Mutex(Set<Int>())
    let most = Mutex((cost: UInt64(0), count: 0))
    try Flow(costs: costs, limit: limit, count: count).run { index in
      let now = begun.withLock { begun in
        begun.insert(index)
        return begun
      }
      let cost = now.reduce(0) { $0 + costs[$1] }
      most.withLock { $0 = (now.count == 1 ? $0.cost : max($0.cost, cost), max($0.count, now.count)) }
    } use: { index, _ in
      _ = begun.withLock { $0.remove(index) }
    }
    most.withLock {
      #expect($0.cost <= limit)
      #expect($0.count <= count)
    }
  }

  @Test func theFirstErrorEndsAllOfIt() {
    let running = Mutex(0)
    var used: [Int] = []
    #expect(throws: Failure(index: 20)) {
      try Flow(costs: [UInt64](repeating: 1, count: 1000), limit: 1000, count: 64).run { index in
        running.withLock { $0 += 1 }
        defer { running.withLock { $0 -= 1 } }
        // The error of a later one is there earlier.
        usleep(index == 20 ? 20_000 : 100)
        if index == 20 || index == 25 { throw Failure(index: index) }
      } use: { index, _ in
        used.append(index)
      }
    }
    #expect(used == Array(0..<20))
    #expect(running.withLock { $0 } == 0)
  }

  @Test func anErrorInUsingEndsItToo() {
    #expect(throws: Failure(index: 3)) {
      try Flow(costs: [1, 1, 1, 1, 1, 1], limit: 100, count: 2).run {
        $0
      } use: { index, _ in
        if index == 3 { throw Failure(index: 3) }
      }
    }
  }

  @Test func nothingIsNoWork() throws {
    try Flow(costs: [], limit: 1, count: 1).run { $0 } use: { _, _ in Issue.record("something") }
  }
}
