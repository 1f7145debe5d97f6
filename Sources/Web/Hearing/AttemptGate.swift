import Foundation
import Synchronization

/// Lets attempts through one after the other, slower the more of them fail, without knowing who asks.
///
/// Over Tor all visitors have one address, so that addresses are of no use, and none is kept. A few may
/// wait; the next is asked to try again. What costs the same whoever asks comes first; what depends on
/// the code is answered at a beat after that, so that its time does not tell what was found.
final class AttemptGate: Sendable {
  private struct State {
    var failures = 0.0
    var at = ContinuousClock.Instant.now
    var delay = Duration.zero
    var since: ContinuousClock.Instant?
  }

  private let turnstile: Turnstile
  private let state = Mutex(State())
  private let free: Double
  private let pause: @Sendable (Duration) async throws -> Void
  private let now: @Sendable () -> ContinuousClock.Instant

  /// Answers come at multiples of this.
  static let beat = Duration.milliseconds(250)
  /// The longest delay: one at a time, so that longer ones would only keep out who has a code.
  static let longest = Duration.seconds(2)
  /// How long a delay stands: within it all attempts wait alike, whatever the one before them found.
  static let round = Duration.seconds(30)

  /// A gate before which at most `queue` wait.
  ///
  /// - Parameters:
  ///   - free: how many failures within a few minutes cost nothing.
  ///   - now: the clock; a test moves its own.
  ///   - pause: waits; a test counts instead.
  init(
    queue: Int, free: Double = 5,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    turnstile = Turnstile(places: 1, queue: queue)
    self.free = free
    self.now = now
    self.pause = pause
  }

  /// Runs an attempt; one that gives `nil` has failed.
  ///
  /// - Throws: `WebError` of `crowded` when too many wait, and what `attempt` throws.
  func pass<R>(_ attempt: () async throws -> R?) async throws -> R? {
    try await pass(after: {}, attempt)
  }

  /// Runs an attempt whose work has two parts.
  ///
  /// The first is long and differs from one time to the next, such as the key of a code. If the beat
  /// counted from its beginning, a few milliseconds more for a code that is known could fall behind it.
  ///
  /// - Parameters:
  ///   - derive: what costs the same whether or not anything will be found.
  ///   - attempt: what may cost more for a code that is known.
  /// - Throws: `WebError` of `crowded` when too many wait, and what the parts throw.
  func pass<Key, R>(
    after derive: () async throws -> Key, _ attempt: (Key) async throws -> R?
  ) async throws -> R? {
    let place: Turnstile.Place
    do { place = try await turnstile.enter() } catch is WebError { throw WebError(.crowded) }
    defer { place.leave() }
    let wait = delay(at: now())
    if wait > .zero { try await pause(wait) }
    let key = try await derive()
    let start = now()
    let result = try await attempt(key)
    if result == nil { fail(at: now()) }
    try await pause(Self.untilBeat(after: now() - start))
    return result
  }

  /// How long the next attempt waits before it begins; one number for all attempts of a round.
  func delay(at now: ContinuousClock.Instant) -> Duration {
    state.withLock { state in
      if let since = state.since, now - since < Self.round { return state.delay }
      state.since = now
      state.delay = delay(after: Self.left(state, at: now))
      return state.delay
    }
  }

  private func delay(after failures: Double) -> Duration {
    guard failures > free else { return .zero }
    return min(.seconds(0.25 * pow(2, min(failures - free, 10))), Self.longest)
  }

  /// Counts a failure.
  func fail(at now: ContinuousClock.Instant) {
    state.withLock { state in
      state.failures = Self.left(state, at: now) + 1
      state.at = now
    }
  }

  /// Failures are forgotten by half in two minutes.
  private static func left(_ state: State, at now: ContinuousClock.Instant) -> Double {
    state.failures * pow(0.5, max(0, (now - state.at) / .seconds(120)))
  }

  /// How long until the next multiple of the beat.
  static func untilBeat(after spent: Duration) -> Duration {
    let beats = (spent / beat).rounded(.up)
    return beat * max(1, Int(beats)) - spent
  }
}
