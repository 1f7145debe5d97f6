import Foundation
import Hearing
import Support
import Testing

@Suite struct `A receipt code` {
  private static func code(_ seed: Int) -> ReceiptCode {
    var chance = Seed(seed)
    return ReceiptCode(using: &chance)
  }

  /// ISO 7064, MOD 97-10, written as its definition has it: the whole number leaves 1.
  private static func remainder(_ text: String) -> Int {
    text.reduce(0) { ($0 * 10 + (Int(String($1)) ?? 0)) % 97 }
  }

  @Test(arguments: 0..<200) func `is six groups of four that leave 1 by 97`(seed: Int) {
    let code = Self.code(seed)
    #expect(code.groups.map(\.count) == [4, 4, 4, 4, 4, 4])
    #expect(code.groups.joined() == code.text)
    #expect(Self.remainder(code.text) == 1)
    #expect(ReceiptCode(code.text) == code)
  }

  @Test func `has the check digits of the standard's example`() {
    // ISO 7064: for 794, MOD 97-10 gives 44; here with zeros before it.
    #expect(ReceiptCode(String(repeating: "0", count: 19) + "79444") != nil)
    #expect(ReceiptCode(String(repeating: "0", count: 19) + "79445") == nil)
  }

  @Test(arguments: 0..<60) func `notices every slip in one digit`(seed: Int) {
    let digits = Array(Self.code(seed).text)
    for place in digits.indices {
      for other in "0123456789" where other != digits[place] {
        var slip = digits
        slip[place] = other
        #expect(ReceiptCode(String(slip)) == nil)
      }
    }
  }

  @Test(arguments: 0..<60) func `notices two neighbours exchanged`(seed: Int) {
    let digits = Array(Self.code(seed).text)
    for place in digits.indices.dropLast() where digits[place] != digits[place + 1] {
      var slip = digits
      slip.swapAt(place, place + 1)
      #expect(ReceiptCode(String(slip)) == nil)
    }
  }

  @Test(arguments: ReceiptCode.Disguise.allCases)
  func `is read back from every disguise`(disguise: ReceiptCode.Disguise) {
    for seed in 0..<50 {
      let code = Self.code(seed)
      let lines = code.lines(disguise)
      #expect(ReceiptCode(lines.joined(separator: "\n")) == code)
    }
  }

  @Test func `is read in the digits of other scripts, and with anything between`() {
    let code = Self.code(1)
    let arabic = String(
      String.UnicodeScalarView(
        code.text.unicodeScalars.compactMap { Unicode.Scalar($0.value - 0x30 + 0x0660) }))
    #expect(ReceiptCode(arabic) == code)
    #expect(ReceiptCode("  " + code.groups.joined(separator: " — ") + "\u{202E}.") == code)
  }

  @Test func `does not print itself`() {
    let code = Self.code(3)
    #expect("\(code)" == "‹code›")
    #expect(!String(reflecting: [code]).contains(code.groups[0]))
  }

  @Test(arguments: ["", "1", "abc", String(repeating: "9", count: 5000), "=1+1", "\u{0}"])
  func `costs the same work for anything typed, and leads nowhere`(typed: String) {
    let bytes = ReceiptCode.attempt(typed)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("no code"))
    #expect(bytes.count < 100)
    #expect(ReceiptCode.attempt(Self.code(1).text).count == 24)
  }

  @Test func `is spread over all digits at every place`() {
    var counts = Array(repeating: Array(repeating: 0, count: 10), count: 22)
    for seed in 0..<2000 {
      for (place, digit) in Self.code(seed).text.prefix(22).enumerated() {
        counts[place][Int(String(digit)) ?? 0] += 1
      }
    }
    // 200 expected, standard deviation 13.4: six of them and nothing beyond.
    #expect(counts.joined().allSatisfy { (120...280).contains($0) })
  }
}
