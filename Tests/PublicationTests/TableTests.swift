import Foundation
import Publication
import Support
import Testing

@Suite struct `A table for spreadsheets` {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-2+3", "'-2+3"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("\u{FEFF}=1", "'\u{FEFF}=1"), (" =1", "' =1"), ("-12.5", "-12.5"), ("plain", "plain"),
    ("", ""),
    ("\0=1", "'\0=1"), ("\r\n=1", "'\r\n=1"), ("\n=1", "'\n=1"),
  ]) func `never holds a cell that is obeyed`(text: String, told: String) {
    #expect(SpreadsheetText.disarmed(text) == told)
  }

  @Test func `quotes what would break a line`() {
    #expect(SpreadsheetText.line(["a,b", "c\"d", "e\nf"]) == "\"a,b\",\"c\"\"d\",\"e\nf\"\r\n")
  }

  @Test func `as a workbook names its columns as spreadsheets do, and escapes`() {
    let table = PlainTable(
      columns: (0..<28).map { "c\($0)" }, rows: [["<&>", "=1"] + (2..<28).map { _ in "x" }])
    let sheet = WorkbookParts.parts(table).last?.text ?? ""
    #expect(sheet.contains("r=\"AB1\"") && sheet.contains("&lt;&amp;&gt;"))
    #expect(sheet.contains(">'=1<") && !sheet.contains("<f>"))
  }
}

@Suite struct `The sums of an export` {
  @Test func `come back from their text, and lead nowhere else`() throws {
    let sum = String(repeating: "0a", count: 32)
    let sums = CheckSums(["a": sum, "files/b": sum])
    #expect(CheckSums(text: sums.text) == sums)
    for path in ["../a", "/etc/passwd", "a/../b", "./a", ""] {
      #expect(CheckSums(text: "\(sum)  \(path)\n") == nil, "\(path)")
    }
    #expect(CheckSums(text: "abc  a\n") == nil)
  }

  @Test(arguments: 0..<100) func `and a tree of JSON comes back from its bytes`(seed: Int) throws {
    var chance = Seed(seed)
    let tree = Self.tree(&chance, depth: 4)
    let bytes = try JSONEncoder().encode(tree)
    #expect(try JSONDecoder().decode(JSONTree.self, from: bytes) == tree)
  }

  private static func tree(_ chance: inout Seed, depth: Int) -> JSONTree {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &chance) {
    case 0: .null
    case 1: .flag(Bool.random(using: &chance))
    case 2: .whole(Int.random(in: .min ... .max, using: &chance))
    case 3: .number(Double(Int.random(in: 0..<1000, using: &chance)) + 0.5)
    case 4: .large(UInt64.max - UInt64.random(in: 0..<1000, using: &chance))
    case 5: .text(String("аʻ\"\\\n\u{1F}x".shuffled(using: &chance)))
    case 6: .list((0..<3).map { _ in tree(&chance, depth: depth - 1) })
    default: .object(["a": tree(&chance, depth: depth - 1), "б": tree(&chance, depth: depth - 1)])
    }
  }
}
