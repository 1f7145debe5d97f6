import Synchronization

/// Lets so many through at a time and keeps the others in the order in which they came.
///
/// Reading costs processor and memory; more at once would only make every answer later.
final class Turnstile: Sendable {
  /// The place of one who is through; it is free again after `leave`, or when it is let go.
  final class Place: Sendable {
    private let turnstile: Turnstile
    private let isTaken = Mutex(true)

    fileprivate init(_ turnstile: Turnstile) { self.turnstile = turnstile }

    deinit { leave() }

    /// Gives the place up; doing so twice changes nothing.
    func leave() {
      let wasTaken = isTaken.withLock { taken in
        defer { taken = false }
        return taken
      }
      if wasTaken { turnstile.free() }
    }
  }

  private struct State {
    var free: Int
    var next = 0
    var waiting: [(number: Int, continuation: CheckedContinuation<Void, any Error>)] = []
  }

  private let state: Mutex<State>
  private let longestQueue: Int

  /// A turnstile with `places`, before which at most `queue` wait.
  init(places: Int, queue: Int) {
    state = Mutex(State(free: places))
    longestQueue = queue
  }

  /// Waits for a place.
  ///
  /// - Throws: `WebError` of `busy` when the queue is full; `CancellationError` when the one who
  ///   waits has gone.
  func enter() async throws -> Place {
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        admit(continuation, number: number)
      }
    } onCancel: {
      giveUp(number)
    }
    return Place(self)
  }

  private func admit(_ continuation: CheckedContinuation<Void, any Error>, number: Int) {
    enum Outcome { case through, queued, full }
    let isCancelled = Task.isCancelled
    let outcome = state.withLock { state -> Outcome in
      if state.free > 0 {
        state.free -= 1
        return .through
      }
      guard state.waiting.count < longestQueue, !isCancelled else { return .full }
      state.waiting.append((number, continuation))
      return .queued
    }
    switch outcome {
    case .through: continuation.resume()
    case .queued: break
    case .full: continuation.resume(throwing: WebError(.busy))
    }
  }

  private func giveUp(_ number: Int) {
    let continuation = state.withLock { state in
      let index = state.waiting.firstIndex { $0.number == number }
      return index.map { state.waiting.remove(at: $0).continuation }
    }
    continuation?.resume(throwing: CancellationError())
  }

  private func free() {
    let next = state.withLock { state -> CheckedContinuation<Void, any Error>? in
      guard !state.waiting.isEmpty else {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst().continuation
    }
    next?.resume()
  }
}
