import Testing

@testable import Web

@Suite struct `The turnstile` {
  @Test func `lets so many through and turns away when the queue is full`() async throws {
    let turnstile = Turnstile(places: 1, queue: 0)
    let place = try await turnstile.enter()
    await #expect(throws: WebError(.busy)) { _ = try await turnstile.enter() }
    place.leave()
    place.leave()
    let next = try await turnstile.enter()
    await #expect(throws: WebError(.busy)) { _ = try await turnstile.enter() }
    next.leave()
  }

  @Test func `gives a place back when it is let go`() async throws {
    let turnstile = Turnstile(places: 1, queue: 0)
    for _ in 0..<3 { _ = try await turnstile.enter() }
  }

  @Test func `lets those who wait in as places come free, and forgets those who went`()
    async throws
  {
    let turnstile = Turnstile(places: 2, queue: 100)
    let first = try await turnstile.enter()
    let second = try await turnstile.enter()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask {
          do {
            let place = try await turnstile.enter()
            place.leave()
            return true
          } catch is CancellationError {
            return false
          }
        }
        if number == 20 { first.leave() }
      }
      second.leave()
      for try await isThrough in group { #expect(isThrough) }
    }
    let leaver = Task { try await turnstile.enter().leave() }
    leaver.cancel()
    try? await leaver.value
    let places = [try await turnstile.enter(), try await turnstile.enter()]
    places.forEach { $0.leave() }
  }
}
