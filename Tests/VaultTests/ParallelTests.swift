import Synchronization
import Testing

@testable import Vault

@Suite struct `Work on all cores` {
  private struct Odd: Error, Equatable { let number: Int }

  @Test(arguments: [0, 1, 31, 32, 33, 500, 4001]) func `comes in the order of the inputs`(
    count: Int
  ) throws {
    let inputs = Array(0..<count)
    var taken: [Int] = []
    try Parallel.inOrder(inputs, { $0 * 3 }, take: { taken.append($0) })
    #expect(taken == inputs.map { $0 * 3 })
    #expect(try Parallel.map(inputs) { $0 * 3 } == taken)
  }

  @Test(arguments: [5, 40, 699]) func `ends at the first that fails, and hands over all before it`(
    bad: Int
  ) {
    var taken: [Int] = []
    #expect(throws: Odd(number: bad)) {
      try Parallel.inOrder(
        Array(0..<700),
        {
          guard $0 < bad else { throw Odd(number: $0) }
          return $0
        }, take: { taken.append($0) })
    }
    // A stretch of the list that fails is handed over no part of.
    #expect(taken == Array(0..<taken.count) && taken.count <= bad && bad - taken.count < 32)
  }

  @Test func `begins little more once the one who takes has failed`() {
    let begun = Mutex(0)
    #expect(throws: Odd(number: 0)) {
      try Parallel.inOrder(
        Array(0..<100_000),
        { number in
          begun.withLock { $0 += 1 }
          return number
        }, take: { throw Odd(number: $0) })
    }
    #expect(begun.withLock { $0 } < 100_000)
  }
}
