import Glibc
import Synchronization
import Testing
import Threads

@Suite struct ThreadsTests {
  @Test(arguments: [0, 1, 2, 3, 1000]) func `each number is worked on once`(count: Int) {
    let times = Mutex([Int](repeating: 0, count: count))
    Threads.concurrently(count) { number in times.withLock { $0[number] += 1 } }
    #expect(times.withLock { $0.allSatisfy { $0 == 1 } })
  }

  @Test func `work that soon ends is done by one thread, and what takes longer by several`() {
    func threads(after delay: Duration) -> Int {
      let seen = Mutex<Set<UInt>>([])
      Threads.concurrently(100, after: delay) { _ in
        seen.withLock { _ = $0.insert(pthread_self()) }
        usleep(100)
      }
      return seen.withLock(\.count)
    }
    #expect(threads(after: .seconds(100)) == 1)
    #expect((min(2, Threads.cores)...Threads.cores).contains(threads(after: .microseconds(250))))
  }

  @Test func `work within work comes to its end`() {
    let sum = Atomic(0)
    Threads.concurrently(50) { outer in
      Threads.concurrently(50) { inner in sum.add(outer * 50 + inner, ordering: .relaxed) }
    }
    #expect(sum.load(ordering: .relaxed) == (0..<2500).reduce(0, +))
  }

  @Test func `what a thread has done is there when it is joined`() throws {
    let sum = Atomic(0)
    let threads = try (0..<20).map { number in
      try #require(Threads.begin { sum.add(number, ordering: .relaxed) })
    }
    threads.forEach { $0.join() }
    #expect(sum.load(ordering: .relaxed) == 190)
  }

  @Test func `a thread takes no signals`() throws {
    let blocked = Mutex<[Bool]>([])
    let thread = Threads.begin {
      var signals = sigset_t()
      unsafe pthread_sigmask(SIG_BLOCK, nil, &signals)
      let isBlocked = [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGSEGV].map {
        unsafe sigismember(&signals, $0) == 1
      }
      blocked.withLock { $0 = isBlocked }
    }
    try #require(thread).join()
    #expect(blocked.withLock(\.self) == [true, true, true, true, false])
  }

  @Test func `a thread has room for what is nested`() throws {
    @Sendable func nested(_ level: Int, _ page: InlineArray<4096, UInt8>) -> Int {
      var page = page
      page[level] = 1
      return level == 0 ? Int(page[0]) : nested(level - 1, page) + Int(page[level])
    }
    let depth = Atomic(0)
    let thread = Threads.begin { depth.store(nested(300, .init(repeating: 0)), ordering: .relaxed) }
    try #require(thread).join()
    #expect(depth.load(ordering: .relaxed) == 301)
  }
}
