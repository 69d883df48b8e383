/// The same where there is one thread.
package enum Threads {
  package static let cores = 1

  package static func begin(_ body: @escaping @Sendable () -> Void) -> Thread? { nil }

  package static func prepare(_ body: @escaping @Sendable () -> Void) {}

  package static func concurrently(
    _ count: Int, after delay: Duration = .zero, _ body: @Sendable (Int) -> Void
  ) {
    for number in 0..<count { body(number) }
  }
}

/// None is ever begun.
package struct Thread: Sendable {
  package func join() {}
  package func detach() {}
}

/// Nobody waits: what is waited for has been done before.
package final class Latch: Sendable {
  package init() {}
  package func wait() {}
  package func open() {}
}

/// The same.
package final class Semaphore: Sendable {
  package init() {}
  package func wait() {}
  package func signal() {}
}

/// Milliseconds, from some moment on: what the page around the program calls `performance.now()`.
@_extern(wasm, module: "host", name: "now")
private func hostNow() -> Double

/// What is used here of the standard clock, which Embedded Swift has not.
package enum ContinuousClock {
  package struct Instant: Comparable, Sendable {
    private let microseconds: Int64

    package static var now: Instant { Instant(microseconds: Int64(hostNow() * 1000)) }

    package static func + (start: Instant, duration: Duration) -> Instant {
      let (seconds, attoseconds) = duration.components
      return Instant(
        microseconds: start.microseconds + seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
    }

    package static func < (first: Instant, second: Instant) -> Bool {
      first.microseconds < second.microseconds
    }
  }
}
