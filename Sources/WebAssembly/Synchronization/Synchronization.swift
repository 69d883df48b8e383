/// What the reading modules use of the standard module of this name, in a program that has one thread.
public enum AtomicLoadOrdering { case relaxed }

/// A number.
@safe public struct Atomic<Value: FixedWidthInteger>: ~Copyable, @unchecked Sendable {
  private let cell: Cell<Value>

  /// A number that has this value at first.
  public init(_ value: Value) { cell = Cell(value) }

  /// The number.
  public borrowing func load(ordering: AtomicLoadOrdering) -> Value { cell.value }

  /// Changes the number.
  public borrowing func store(_ value: Value, ordering: AtomicLoadOrdering) { cell.value = value }

  /// Adds to the number.
  @discardableResult
  public borrowing func add(
    _ value: Value, ordering: AtomicLoadOrdering
  ) -> (oldValue: Value, newValue: Value) {
    let old = cell.value
    cell.value = old + value
    return (old, cell.value)
  }

  /// Takes from the number.
  @discardableResult
  public borrowing func subtract(
    _ value: Value, ordering: AtomicLoadOrdering
  ) -> (oldValue: Value, newValue: Value) {
    let old = cell.value
    cell.value = old - value
    return (old, cell.value)
  }
}

/// A value that nobody else can be using.
@safe public struct Mutex<Value: ~Copyable>: ~Copyable, @unchecked Sendable {
  private let cell: Cell<Value>

  /// A value that is this one at first.
  public init(_ value: consuming sending Value) { cell = Cell(value) }

  /// Does something with the value.
  public borrowing func withLock<Result: ~Copyable, Failure: Error>(
    _ body: (inout sending Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    try body(&cell.value)
  }
}

// Safety: with one thread, nobody else reads or writes it meanwhile.
@safe private final class Cell<Value: ~Copyable>: @unchecked Sendable {
  var value: Value

  init(_ value: consuming Value) { self.value = value }
}
