import Language
import Testing

@Suite struct `A table of comma separated values` {
  private func rows(_ text: String, _ columns: [String] = ["a", "b"]) throws -> [[String]] {
    try CommaSeparated(text, path: "t", columns: columns).rows.map { row in
      columns.map { row[$0] }
    }
  }

  @Test func `keeps commas, line ends and doubled quotes inside quotes`() throws {
    let text = "a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n3,4"
    #expect(try rows(text) == [["x, \"y\"", "two\nlines"], ["3", "4"]])
  }

  @Test func `passes over empty lines and remarks, and counts lines all the same`() throws {
    let table = try CommaSeparated("a,b\n# why\n\n1,2\n", path: "t", columns: ["a"])
    #expect(table.rows.map(\.line) == [4])
  }

  @Test func `gives an empty field where a row ends early`() throws {
    #expect(try rows("a,b\n1\n") == [["1", ""]])
  }

  @Test func `takes an empty quoted field for empty and not for a quote`() throws {
    #expect(try rows("a,b\n\"\",\"\"\"\"\n") == [["", "\""]])
  }

  @Test func `names the column that is missing, and the file`() {
    #expect(throws: TableError.missingColumn(path: "t", column: "b")) { try rows("a\n1\n") }
    #expect(throws: TableError.missingFile(path: "no.csv")) {
      try CommaSeparated(DataFiles(), path: "no.csv", columns: [])
    }
    #expect(throws: TableError.missingColumn(path: "t", column: "a")) { try rows("") }
  }
}
