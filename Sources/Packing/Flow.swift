private import Synchronization
private import Threads

/// Work on many things, several at once, of which the results are used in the order of the things.
///
/// While one thing takes long, those behind it are made ready, as far as the limits let, and results are used while
/// others are made. Slow things have a lane of their own: they begin long before it is their turn, so that nothing has to
/// wait for them in the end.
struct Flow {
  /// A thing to work on.
  struct Thing {
    /// What it costs while it is in work or its result waits.
    let cost: UInt64
    /// Whether it may take long.
    var isSlow = false
  }

  /// The things.
  let things: [Thing]
  /// The most that those in work may cost together, a third of it for slow ones; what costs more is alone in its lane.
  let limit: UInt64
  /// The most of them in a lane.
  let count: Int

  /// Things of one kind, in their order.
  private struct Lane {
    var waiting: ArraySlice<Int>
    let limit: UInt64
    var cost: UInt64 = 0
    var count = 0
  }

  /// Makes something of each thing, on all cores, and uses it, here.
  ///
  /// - Throws: the first error, in the order of the things; nothing is in work any more then.
  func run<Product: Sendable>(
    _ make: @escaping @Sendable (Int) throws -> Product, use: (Int, Product) throws -> Void
  ) throws {
    let work = Work(make)
    let threads = work.beginThreads()
    defer { work.end(threads) }
    var slow = Lane(waiting: things.indices.filter { things[$0].isSlow }[...], limit: limit / 3)
    var others = Lane(waiting: things.indices.filter { !things[$0].isSlow }[...], limit: limit - limit / 3)
    for index in things.indices {
      begin(&slow, work)
      begin(&others, work)
      try use(index, work.result(of: index))
      if things[index].isSlow { end(index, &slow) } else { end(index, &others) }
    }
  }

  /// Lets as many things of a lane be made as may be in work.
  private func begin<Product>(_ lane: inout Lane, _ work: Work<Product>) {
    while let next = lane.waiting.first, lane.count < count,
      lane.count == 0 || lane.cost + things[next].cost <= lane.limit
    {
      lane.waiting.removeFirst()
      lane.cost += things[next].cost
      lane.count += 1
      work.begin(next, isSlow: things[next].isSlow)
    }
  }

  private func end(_ index: Int, _ lane: inout Lane) {
    lane.cost -= things[index].cost
    lane.count -= 1
  }

  /// What the threads share.
  private final class Work<Product: Sendable>: Sendable {
    private let make: @Sendable (Int) throws -> Product
    private let state = Mutex(State())
    private let begun = Semaphore()
    private let made = Semaphore()
    /// Some wait for other programs.
    private let threadCount = 2 * Threads.cores

    private struct State {
      var slow: [Int] = []
      var others: [Int] = []
      var results: [Int: Result<Product, any Error>] = [:]
      var isOver = false

      mutating func next() -> Int? {
        guard !isOver else { return nil }
        return slow.isEmpty ? others.removeFirst() : slow.removeFirst()
      }
    }

    init(_ make: @escaping @Sendable (Int) throws -> Product) {
      self.make = make
    }

    /// Begins the threads. Without any, whoever asks for a result makes it.
    func beginThreads() -> [Thread] { (0..<threadCount).compactMap { _ in Threads.begin(run) } }

    /// Lets a thing be made.
    func begin(_ index: Int, isSlow: Bool) {
      state.withLock { if isSlow { $0.slow.append(index) } else { $0.others.append(index) } }
      begun.signal()
    }

    /// Hands over what is made of a thing; until that is there, it helps with what is to be made.
    func result(of index: Int) throws -> Product {
      while true {
        if let result = state.withLock({ $0.results.removeValue(forKey: index) }) { return try result.get() }
        if begun.takes() { makeNext() } else { made.wait() }
      }
    }

    /// Waits until nothing is in work; what is not is left.
    func end(_ threads: [Thread]) {
      state.withLock { $0.isOver = true }
      for _ in threads { begun.signal() }
      threads.forEach { $0.join() }
    }

    private func run() {
      repeat { begun.wait() } while makeNext()
    }

    /// Makes something of the next thing.
    ///
    /// - Returns: whether there is to be more.
    @discardableResult
    private func makeNext() -> Bool {
      guard let index = state.withLock({ $0.next() }) else { return false }
      let result = Result { try make(index) }
      state.withLock { $0.results[index] = result }
      made.signal()
      return true
    }
  }
}
