import Counting
import Testing

@Suite struct `Reading capture tables` {
  @Test(arguments: [
    ("", CountingError.empty), ("A,B,count\n", .empty), ("\n\n", .empty),
    ("A,B\n1,0\n", .noCountColumn), ("A,count\n1,5\n", .tooFewLists(1)),
    ("A,A,count\n1,0,5\n", .doubledColumn(column: 2)),
    ("A,,count\n1,0,5\n", .unnamedColumn(column: 2)),
    ("A,B,count\n1,0\n", .wrongWidth(row: 2, found: 2, expected: 3)),
    ("A,B,count\n1,0,5\n2,1,3\n", .notZeroOrOne(row: 3, column: 1)),
    ("A,B,count\n1,,5\n", .blank(row: 2, column: 2)),
    ("A,B,count\n1,0,\n", .blank(row: 2, column: 3)),
    ("A,B,count\n1,0,-4\n", .negative(row: 2, column: 3)),
    ("A,B,count\n1,0,2.5\n", .notWhole(row: 2, column: 3)),
    ("A,B,count\n1,0,many\n", .notWhole(row: 2, column: 3)),
    (
      "A,B,count\n1,0,99999999999999\n",
      .tooMany(row: 2, column: 3, limit: CaptureTable.mostPersons)
    ),
    ("A,B,count\n1,0,5\n0,1,2\n1,0,7\n", .doubledHistory(row: 4, first: 2)),
    ("A,B,count\n0,0,5\n1,0,1\n", .countedNobody(row: 2)),
    ("A,B,count\n1,0,0\n", .nobodyObserved),
  ])
  func `a spoiled table is refused with its row and column`(text: String, error: CountingError) {
    #expect(throws: error) { try CaptureTable(histories: text) }
  }

  @Test func `sixty lists are refused`() {
    let header = (1...60).map { "L\($0)" }.joined(separator: ",") + ",count\n"
    #expect(throws: CountingError.tooManyLists(60, limit: 40)) {
      try CaptureTable(histories: header + String(repeating: "1,", count: 60) + "5\n")
    }
  }

  @Test func `counts of a thousand million are kept`() throws {
    let table = try CaptureTable(histories: "A,B,count\n1,0,1000000000\n1,1,1000000000\n")
    #expect(table.observed == 2_000_000_000)
  }

  @Test func `persons are counted by history, and blanks are refused`() throws {
    let table = try CaptureTable(persons: "id,A,B\n7,1,0\n8,1,0\n9,1,1\n")
    #expect(table[CaptureHistory(1)] == 2)
    #expect(table[CaptureHistory(3)] == 1)
    #expect(throws: CountingError.blank(row: 3, column: 3)) {
      try CaptureTable(persons: "id,A,B\n7,1,0\n8,1,\n")
    }
  }

  @Test func `semicolons, quotes, a byte order mark and DOS lines are read`() throws {
    let table = try CaptureTable(histories: "\u{FEFF}\"A\";\"B\";\"count\"\r\n1;1;4\r\n1;0;9\r\n")
    #expect(table.lists == ["A", "B"])
    #expect(table.observed == 13)
  }

  @Test func `draws are read as tables and as clusters`() throws {
    let tables = try LinkageDraws.tables(
      "draw,A,B,count\n1,1,0,4\n1,1,1,2\n2,1,0,3\n2,1,1,3\n", persons: "")
    #expect(tables.map { $0[CaptureHistory(3)] } == [2, 3])
    let clusters = try LinkageDraws.tables(
      "draw,list,id,cluster_id\n1,A,\"a, 1\",x\n1,B,b,x\n1,B,c,y\n", persons: "")
    #expect(clusters[0][CaptureHistory(3)] == 1)
    #expect(clusters[0][CaptureHistory(2)] == 1)
  }
}
