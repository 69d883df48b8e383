import Glibc
import Synchronization
import Testing

@testable import Packing

@Suite("Work that flows")
struct FlowTests {
  private struct Failure: Error, Equatable {
    let index: Int
  }

  private static func things(_ count: Int) -> [Flow.Thing] {
    (0..<count).map { Flow.Thing(cost: 1, isSlow: $0 % 10 == 9) }
  }

  @Test func resultsComeInTheOrderOfThings() throws {
    var used: [Int] = []
    try Flow(things: Self.things(300), limit: 1000, count: 64).run { index in
      // Those that begin first end last.
      usleep(UInt32(index % 10 == 0 ? 5000 : 10))
      return index * index
    } use: { index, square in
      #expect(square == index * index)
      used.append(index)
    }
    #expect(used == Array(0..<300))
  }

  @Test(arguments: [(15, 64), (1500, 3)])
  func noMoreIsInWorkThanMayBe(limit: UInt64, count: Int) throws {
    // One is longer than all may be together.
    let things = (0..<300).map { (index: Int) -> Flow.Thing in
      let cost: Int = index == 77 ? 50 : index % 5
      return Flow.Thing(cost: UInt64(cost), isSlow: index % 7 == 0)
    }
    let begun = Mutex(Set<Int>())
    try Flow(things: things, limit: limit, count: count).run { index in
      let now = begun.withLock { begun in
        begun.insert(index)
        return begun
      }
      for isSlow in [true, false] {
        let costs = now.filter { things[$0].isSlow == isSlow }.map { things[$0].cost }
        let most: UInt64 = isSlow ? limit / 3 : limit - limit / 3
        let isAlone = costs.count(where: { $0 > 0 }) <= 1
        #expect(costs.count <= count)
        #expect(isAlone || costs.reduce(0, +) <= most)
      }
    } use: { index, _ in
      _ = begun.withLock { $0.remove(index) }
    }
    #expect(begun.withLock { $0 } == [])
  }

  @Test func whatIsSlowBeginsBeforeItsTurn() throws {
    let things = (0..<200).map { Flow.Thing(cost: 1, isSlow: $0 == 199) }
    let isMade = Mutex(false)
    var usedBefore = 0
    try Flow(things: things, limit: 30, count: 64).run { index in
      usleep(1000)
      if index == 199 { isMade.withLock { $0 = true } }
    } use: { _, _ in
      if !isMade.withLock({ $0 }) { usedBefore += 1 }
    }
    #expect(usedBefore < 100)
  }

  @Test func theFirstErrorEndsAllOfIt() {
    let running = Mutex(0)
    var used: [Int] = []
    #expect(throws: Failure(index: 20)) {
      try Flow(things: Self.things(1000), limit: 1000, count: 64).run { index in
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
      try Flow(things: Self.things(6), limit: 100, count: 2).run {
        $0
      } use: { index, _ in
        if index == 3 { throw Failure(index: 3) }
      }
    }
  }

  @Test func nothingIsNoWork() throws {
    try Flow(things: [], limit: 1, count: 1).run {
      $0
    } use: { _, _ in
      Issue.record("something")
    }
  }
}
