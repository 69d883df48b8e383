private import Dispatch

/// Something that others wait for, and that happens once.
package final class Latch: Sendable {
  private let group = DispatchGroup()

  package init() { group.enter() }

  /// Waits until it has happened.
  package func wait() { group.wait() }

  /// It has happened.
  package func open() { group.leave() }
}

/// A number of things to be had, for which one waits while there are none; none at first.
package final class Semaphore: Sendable {
  // Not as its first value: Dispatch wants it to be back at that in the end.
  private let semaphore = DispatchSemaphore(value: 0)

  package init() {}

  /// Takes one.
  package func wait() { semaphore.wait() }

  /// Takes one if there is one.
  package func takes() -> Bool { semaphore.wait(timeout: .now()) == .success }

  /// Adds one.
  package func signal() { semaphore.signal() }
}
