import Support
import Testing

@testable import Linkage

@Suite struct `Numbers for texts` {
  @Test(arguments: 0..<40)
  func `are those of a dictionary, also for long texts and texts that begin alike`(seed: Int) {
    var chance = Seed(seed)
    var interner = Interner()
    var known: [[UInt8]: Int32] = [:]
    for _ in 0..<3_000 {
      let beginning = [UInt8](repeating: 0xD0, count: Int.random(in: 0...30, using: &chance))
      let text = beginning + String(Int.random(in: 0..<40, using: &chance)).utf8
      let expected = known[text] ?? Int32(known.count)
      known[text] = expected
      #expect(interner.number(([1] + text + [2])[1..<(text.count + 1)]) == expected)
    }
    #expect(interner.count == known.count)
    interner.close()
    for (text, number) in known { #expect(Array(interner[Int(number)]) == text) }
  }

  @Test func `tell a text from one with zeros after it`() {
    var interner = Interner()
    #expect(interner.number([]) == 0)
    #expect(interner.number([0]) == 1)
    #expect(interner.number([0, 0]) == 2)
    #expect(interner.number([]) == 0)
  }
}
