internal import Synchronization

/// A value that is made when somebody first asks for it, once for all who ask.
///
/// Folding every label and alias takes longer than reading their tables, and most runs never type one.
package final class Lazily<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// A value that is not made yet.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value; the first one to ask waits until it is made.
  package var value: Value {
    made.withLock { made in
      let value = made ?? make()
      made = value
      return value
    }
  }
}
