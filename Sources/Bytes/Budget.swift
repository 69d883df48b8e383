private import Synchronization
internal import Threads

/// How much may be spent on what a bundle asks for: steps of work, time, or both. It runs out, whatever the bundle's bytes are.
///
/// Whoever does work that a bundle can make long spends from one and stops when nothing is left, then says what was given
/// up. Several threads may spend from the same.
package final class Budget: Sendable {
  private let left: Atomic<Int>
  private let end: ContinuousClock.Instant?

  /// A budget of so many steps, or until so much time has passed, whichever comes first.
  package init(steps: Int = .max, time: Duration? = nil) {
    left = Atomic(steps)
    end = time.map { ContinuousClock.Instant.now + $0 }
  }

  /// Spends some of it.
  ///
  /// - Returns: whether it was there to be spent. What costs more than is left costs all of it.
  @discardableResult
  package func spend(_ steps: Int) -> Bool {
    let before = left.load(ordering: .relaxed)
    guard before > 0 else { return false }
    if let end, end < .now {
      left.store(0, ordering: .relaxed)
      return false
    }
    return left.subtract(min(steps, before), ordering: .relaxed).newValue > 0
  }

  /// Whether nothing is left.
  package var isSpent: Bool { left.load(ordering: .relaxed) <= 0 }
}
