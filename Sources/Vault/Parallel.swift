internal import Dispatch
internal import Foundation
internal import Synchronization

/// Work on all cores, in order.
package enum Parallel {
  /// Fewer than these are done where they are: to wake another core costs more.
  private static let fewest = 32

  /// The results in the order of the inputs.
  ///
  /// - Throws: the first error by order of the inputs.
  package static func map<T: Sendable, R: Sendable>(
    _ inputs: [T], _ work: @escaping @Sendable (T) throws -> R
  ) throws -> [R] {
    var results: [R] = []
    results.reserveCapacity(inputs.count)
    try inOrder(inputs, work) { results.append($0) }
    return results
  }

  /// Hands the results over in the order of the inputs, while later ones are being made on other cores.
  ///
  /// - Parameters:
  ///   - inputs: what is worked on.
  ///   - work: runs on any core.
  ///   - take: runs where this was called, one result after another.
  /// - Throws: the first error by order of the inputs, or of `take`; then nothing more is begun.
  package static func inOrder<T: Sendable, R: Sendable>(
    _ inputs: [T], _ work: @escaping @Sendable (T) throws -> R, take: (R) throws -> Void
  ) throws {
    guard inputs.count >= fewest else {
      return try inputs.forEach { try take(try work($0)) }
    }
    let slices = Slices(inputs, work)
    defer { slices.stop() }
    for _ in 1..<max(2, ProcessInfo.processInfo.activeProcessorCount) {
      DispatchQueue.global().async { while slices.workAhead() {} }
    }
    for place in 0..<slices.count { try slices.results(at: place).forEach(take) }
  }
}

/// Stretches of a list that several workers make while one takes them in order.
private final class Slices<T: Sendable, R: Sendable>: Sendable {
  private enum Made {
    case no, begun
    case done(Result<[R], any Error>)
  }

  private static var length: Int { 32 }
  private let inputs: [T]
  private let work: @Sendable (T) throws -> R
  private let made: Mutex<[Made]>
  private let ready: [DispatchSemaphore]

  init(_ inputs: [T], _ work: @escaping @Sendable (T) throws -> R) {
    self.inputs = inputs
    self.work = work
    let count = (inputs.count + Self.length - 1) / Self.length
    made = Mutex(Array(repeating: .no, count: count))
    ready = (0..<count).map { _ in DispatchSemaphore(value: 0) }
  }

  var count: Int { ready.count }

  /// Makes the next slice that nobody has begun.
  ///
  /// - Returns: whether there was one.
  func workAhead() -> Bool {
    let next = made.withLock { made in
      let next = made.firstIndex { if case .no = $0 { true } else { false } }
      if let next { made[next] = .begun }
      return next
    }
    guard let next else { return false }
    let result = make(next)
    made.withLock { $0[next] = .done(result) }
    ready[next].signal()
    return true
  }

  /// The results of a slice: made here when nobody has begun it, else waited for.
  func results(at place: Int) throws -> [R] {
    let isFree = made.withLock { made in
      guard case .no = made[place] else { return false }
      made[place] = .begun
      return true
    }
    if isFree { return try make(place).get() }
    ready[place].wait()
    return try made.withLock { made in
      guard case .done(let result) = made[place] else { return [] }
      // Taken once; its memory is not needed any longer.
      made[place] = .begun
      return try result.get()
    }
  }

  /// Lets nobody begin another slice.
  func stop() {
    made.withLock { made in
      for place in made.indices { if case .no = made[place] { made[place] = .begun } }
    }
  }

  private func make(_ place: Int) -> Result<[R], any Error> {
    let range = place * Self.length..<min((place + 1) * Self.length, inputs.count)
    return Result { try inputs[range].map(work) }
  }
}
