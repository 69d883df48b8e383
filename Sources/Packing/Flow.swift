private import Dispatch
private import Synchronization
internal import System

/// Work on many things, several at once, of which the results are used in the order of the things.
///
/// While one thing takes long, those behind it are made ready, as far as the limits let, and results are used while
/// others are made.
struct Flow {
  /// What each thing costs while it is in work or its result waits.
  let costs: [UInt64]
  /// The most that those may cost together; a thing that costs more is in work alone.
  let limit: UInt64
  /// The most of them.
  let count: Int

  /// Makes something of each thing, on all cores, and uses it, here.
  ///
  /// - Throws: the first error, in the order of the things; nothing is in work any more then.
  func run<Product: Sendable>(
    _ make: @escaping @Sendable (Int) throws -> Product, use: (Int, Product) throws -> Void
  ) throws {
    let work = Work(make)
    defer { work.end() }
    var (begun, cost) = (0, UInt64(0))
    for index in costs.indices {
      while begun < costs.count, begun - index < count, begun == index || cost + costs[begun] <= limit {
        cost += costs[begun]
        begun += 1
        work.begin()
      }
      try use(index, work.result(of: index))
      cost -= costs[index]
    }
  }

  /// What the threads share.
  private final class Work<Product: Sendable>: Sendable {
    private let make: @Sendable (Int) throws -> Product
    private let state = Mutex(State())
    private let begun = DispatchSemaphore(value: 0)
    private let made = DispatchSemaphore(value: 0)
    private let threads = DispatchGroup()
    private let threadCount = Process.coreCount

    private struct State {
      var next = 0
      var results: [Int: Result<Product, any Error>] = [:]
      var isOver = false
    }

    init(_ make: @escaping @Sendable (Int) throws -> Product) {
      self.make = make
      let queue = DispatchQueue(label: "work", attributes: .concurrent)
      for _ in 0..<threadCount { queue.async(group: threads) { self.run() } }
    }

    /// Lets the next thing be taken.
    func begin() { begun.signal() }

    /// Hands over what is made of a thing; until that is there, it helps with what is to be made.
    func result(of index: Int) throws -> Product {
      while true {
        if let result = state.withLock({ $0.results.removeValue(forKey: index) }) { return try result.get() }
        if begun.wait(timeout: .now()) == .success { makeNext() } else { made.wait() }
      }
    }

    /// Waits until nothing is in work; what is not is left.
    func end() {
      state.withLock { $0.isOver = true }
      for _ in 0..<threadCount { begun.signal() }
      threads.wait()
    }

    private func run() {
      repeat { begun.wait() } while makeNext()
    }

    /// Makes something of the next thing.
    ///
    /// - Returns: whether there is to be more.
    @discardableResult
    private func makeNext() -> Bool {
      let index = state.withLock { state -> Int? in
        guard !state.isOver else { return nil }
        state.next += 1
        return state.next - 1
      }
      guard let index else { return false }
      let result = Result { try make(index) }
      state.withLock { $0.results[index] = result }
      made.signal()
      return true
    }
  }
}
