internal import Dispatch
internal import Synchronization

/// Two pieces of work at once: the next stretch is opened while the last one is indexed.
enum Beside {
  /// Runs `first` on another thread and `second` here, and returns what `first` gave.
  ///
  /// - Throws: what either throws; `second` speaks first.
  static func both<R: Sendable>(
    _ first: @escaping @Sendable () throws -> R, _ second: () throws -> Void
  ) throws -> R {
    let result = Mutex<Result<R, any Error>?>(nil)
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      let outcome = Result { try first() }
      result.withLock { $0 = outcome }
    }
    let other = Result { try second() }
    group.wait()
    try other.get()
    guard let outcome = result.withLock({ $0 }) else { throw CancellationError() }
    return try outcome.get()
  }
}
