import Printing
import Testing

@Suite struct `A square for telephones` {
  @Test(arguments: [
    "https://check.example.org/", "http://127.0.0.1:8080/", "https://текширув.example/ў",
    String(repeating: "a", count: 500),
  ])
  func `has the patterns that a telephone looks for`(_ text: String) throws {
    let code = try QRCode(text)
    // ISO/IEC 18004 §6.3: 17 + 4 × version modules a side, three finders, two timing lines.
    #expect(code.size >= 21 && (code.size - 17).isMultiple(of: 4))
    for (top, left) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
      for row in 0..<7 {
        for column in 0..<7 {
          let ring = max(abs(row - 3), abs(column - 3))
          #expect(code[top + row, left + column] == (ring != 2))
        }
      }
    }
    for index in 8..<(code.size - 8) {
      #expect(code[6, index] == index.isMultiple(of: 2))
      #expect(code[index, 6] == index.isMultiple(of: 2))
    }
    #expect(code[code.size - 8, 8], "the dark module of §7.9")
  }

  @Test func `is light outside`() throws {
    let code = try QRCode("a")
    #expect(!code[-1, 0] && !code[0, code.size])
  }

  @Test func `cannot hold nothing, or too much`() {
    #expect(throws: PrintError.noSquare) { try QRCode("") }
    #expect(throws: PrintError.noSquare) { try QRCode("a\u{0}b") }
    #expect(throws: PrintError.noSquare) { try QRCode(String(repeating: "a", count: 3000)) }
  }
}
