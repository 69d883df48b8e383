private import Synchronization
private import Threads

/// The contents of files that are read one after the other: the blocks of those that come next are read, proven and
/// decompressed on all cores, while one does something with those before.
package final class ReadAhead {
  private let reader: BundleReader
  /// How often each block will still be asked for.
  private var uses: [Int]
  /// The last block that was asked for, if it will be again.
  private var last: (number: Int, bytes: [UInt8])?
  private let queue: Queue
  private let threads: [Thread]

  /// One for each core, and some that are done before they are needed.
  private static let most = BlockStore.cores + 2

  /// What the threads share.
  private final class Queue: Sendable {
    private struct State {
      /// The blocks to read, in the order in which they are needed.
      var waiting: ArraySlice<Int>
      /// Those that are being read, or were, and are not asked for yet.
      var ahead: [Int: [UInt8]?] = [:]

      mutating func next() -> Int? {
        guard let number = waiting.popFirst() else { return nil }
        ahead[number] = .some(nil)
        return number
      }
    }

    private let state: Mutex<State>
    /// How many more may be read ahead.
    private let room = Semaphore()

    init(_ numbers: [Int]) {
      state = Mutex(State(waiting: numbers[...]))
      for _ in 0..<ReadAhead.most { room.signal() }
    }

    /// Reads blocks as long as there are any. What is wrong with one shows when it is asked for.
    func run(_ reader: BundleReader) {
      while true {
        room.wait()
        guard let number = state.withLock({ $0.next() }) else { return }
        guard let bytes = try? reader.block(number) else { continue }
        state.withLock { if $0.ahead[number] != nil { $0.ahead[number] = bytes } }
      }
    }

    /// A block is asked for, and so not ahead any more.
    ///
    /// - Returns: the block, if it has been read.
    func reach(_ number: Int) -> [UInt8]? {
      let block = state.withLock { state in
        if state.waiting.first == number { state.waiting.removeFirst() }
        return state.ahead.removeValue(forKey: number)
      }
      guard let block else { return nil }
      room.signal()
      return block
    }

    /// Waits until nothing is being read.
    func end(_ threads: [Thread]) {
      state.withLock { $0.waiting.removeAll() }
      for _ in threads { room.signal() }
      threads.forEach { $0.join() }
    }
  }

  /// - Parameter extents: what will be asked for, in this order.
  package init(_ reader: BundleReader, _ extents: [Extent]) throws(BundleError) {
    self.reader = reader
    let blocks = try reader.blocks.places().blocks(of: extents)
    uses = blocks.uses
    queue = Queue(blocks.numbers)
    threads = (0..<min(BlockStore.cores, blocks.numbers.count)).compactMap { [queue] _ in
      Threads.begin { queue.run(reader) }
    }
  }

  deinit { queue.end(threads) }

  /// A block of those that were to be asked for.
  func block(_ number: Int) throws(BundleError) -> [UInt8] {
    let bytes: [UInt8]
    if let last, last.number == number {
      bytes = last.bytes
    } else {
      last = nil
      // One that is being read now is waited for there.
      bytes = if let ahead = queue.reach(number) { ahead } else { try reader.block(number) }
    }
    uses[number] -= 1
    last = uses[number] > 0 ? (number, bytes) : nil
    // Else it stays remembered: files in other blocks may come before it is asked for again.
    if uses[number] == 0 { reader.blocks.forget(number) }
    return bytes
  }
}
