import Synchronization

/// A table that is read from the data files at the first need and then kept.
///
/// A reading that fails is tried again at the next need, so that its error is seen each time.
final class ReadOnce<Value: Sendable>: Sendable {
  private let held = Mutex<Value?>(nil)

  /// The table, read by `read` when it is not held yet.
  func value(_ read: () throws -> Value) throws -> Value {
    try held.withLock { held in
      if let held { return held }
      let fresh = try read()
      held = fresh
      return fresh
    }
  }
}
