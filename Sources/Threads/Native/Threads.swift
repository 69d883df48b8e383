internal import Glibc
private import Synchronization

/// Work on several cores at once.
///
/// The threads are the system's own. Those of Dispatch watch one another through `/proc`, and end the whole program where
/// a file there can't be opened, as when too many are open already.
package enum Threads {
  /// How many cores there are to work on.
  package static let cores = max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)

  /// As much as the main thread mostly has: what is parsed may be nested.
  private static let stackSize = 8 << 20

  /// Begins a thread that does something.
  ///
  /// - Returns: `nil` if the system has no thread to spare; nothing is done then.
  package static func begin(_ body: @escaping @Sendable () -> Void) -> Thread? {
    var attributes = pthread_attr_t()
    guard unsafe pthread_attr_init(&attributes) == 0 else { return nil }
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setstacksize(&attributes, stackSize)
    // The thread takes over this reference to what it is to do; if there is none, it is released here.
    let work = unsafe Unmanaged.passRetained(Work(body))
    // Signals are for the thread that began it all: what handles them reckons with no other.
    var (signals, before) = (sigset_t(), sigset_t())
    unsafe sigfillset(&signals)
    for fault in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS] {
      unsafe sigdelset(&signals, fault)
    }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread, &attributes,
      { work in
        unsafe work.map { unsafe Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard status == 0 else {
      unsafe work.release()
      return nil
    }
    return Thread(thread)
  }

  /// Does something in the background, which only saves time: where no thread is to spare, it is left.
  package static func prepare(_ body: @escaping @Sendable () -> Void) { begin(body)?.detach() }

  /// Does something with each number below `count`, on as many cores as there are, this thread's among them, and waits
  /// until all of it is done.
  ///
  /// - Parameter delay: for how long this thread begins no other: to begin one and to wait for it costs as much as a tenth
  ///   of a millisecond of work.
  package static func concurrently(
    _ count: Int, after delay: Duration = .zero, _ body: @Sendable (Int) -> Void
  ) {
    let next = Atomic(0)
    // The compiler would write down how long the path of this file is (for a check that can't fail here), and so make
    // another program in another folder.
    #sourceLocation(file:"Concurrently.swift",line:62)
    withoutActuallyEscaping({ @Sendable in
      let number = next.add(1, ordering: .relaxed).oldValue
      if number < count { body(number) }
      return number + 1 < count
    }) { (step: @escaping @Sendable () -> Bool) in
      let start = ContinuousClock.now
      while delay > .zero, start.duration(to: .now) < delay {
        guard step() else { return }
      }
      let left = count - next.load(ordering: .relaxed)
      // Without further threads, this one does it all.
      let threads = (1..<max(min(left, cores), 1)).compactMap { _ in begin { while step() {} } }
      while step() {}
      threads.forEach { $0.join() }
    }
    #sourceLocation()
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

/// A thread that was begun; it is either joined or detached, once.
package struct Thread: Sendable {
  private let number: pthread_t

  fileprivate init(_ number: pthread_t) { self.number = number }

  /// Waits until the thread has ended.
  package func join() { pthread_join(number, nil) }

  /// Lets the thread run on by itself.
  package func detach() { pthread_detach(number) }
}
