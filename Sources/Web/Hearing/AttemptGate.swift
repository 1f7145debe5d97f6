import Foundation
import Synchronization

/// Lets attempts through one after the other, slower the more of them fail, without knowing who asks.
///
/// Over Tor all visitors have one address, so that addresses are of no use, and none is kept. A few may
/// wait; the next is asked to try again. Every answer is given at a multiple of a quarter of a second
/// after the attempt began, so that its time does not tell what was found.
final class AttemptGate: Sendable {
  private let turnstile: Turnstile
  private let state = Mutex<(failures: Double, at: ContinuousClock.Instant)>((0, .now))
  private let free: Double
  private let pause: @Sendable (Duration) async throws -> Void

  /// Answers come at multiples of this.
  static let beat = Duration.milliseconds(250)
  /// The longest delay.
  static let longest = Duration.seconds(8)

  /// A gate before which at most `queue` wait.
  ///
  /// - Parameters:
  ///   - free: how many failures within a few minutes cost nothing.
  ///   - pause: waits; a test counts instead.
  init(
    queue: Int, free: Double = 5,
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    turnstile = Turnstile(places: 1, queue: queue)
    self.free = free
    self.pause = pause
  }

  /// Runs an attempt; one that gives `nil` has failed.
  ///
  /// - Throws: `WebError` of `crowded` when too many wait, and what `attempt` throws.
  func pass<R>(_ attempt: () async throws -> R?) async throws -> R? {
    let place: Turnstile.Place
    do { place = try await turnstile.enter() } catch is WebError { throw WebError(.crowded) }
    defer { place.leave() }
    let wait = delay(at: .now)
    if wait > .zero { try await pause(wait) }
    let start = ContinuousClock.now
    let result = try await attempt()
    if result == nil { fail(at: .now) }
    try await pause(Self.untilBeat(after: ContinuousClock.now - start))
    return result
  }

  /// How long the next attempt waits before it begins.
  func delay(at now: ContinuousClock.Instant) -> Duration {
    let failures = state.withLock { Self.left($0, at: now) }
    guard failures > free else { return .zero }
    let delay = 0.25 * pow(2, min(failures - free, 10))
    return min(.seconds(delay), Self.longest)
  }

  /// Counts a failure.
  func fail(at now: ContinuousClock.Instant) {
    state.withLock { $0 = (Self.left($0, at: now) + 1, now) }
  }

  /// Failures are forgotten by half in two minutes.
  private static func left(
    _ state: (failures: Double, at: ContinuousClock.Instant), at now: ContinuousClock.Instant
  ) -> Double {
    state.failures * pow(0.5, max(0, (now - state.at) / .seconds(120)))
  }

  /// How long until the next multiple of the beat.
  static func untilBeat(after spent: Duration) -> Duration {
    let beats = (spent / beat).rounded(.up)
    return beat * max(1, Int(beats)) - spent
  }
}
