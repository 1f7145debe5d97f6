import Foundation
import Support
import Testing

/// `guvoh count` as a person meets it: an answer, a refusal, a report, a spoiled table.
@Suite struct `The story of a count` {
  static let overlapping = """
    hotline,court,obituary,count
    1,0,0,430
    0,1,0,302
    0,0,1,228
    1,1,0,76
    1,0,1,57
    0,1,1,41
    1,1,1,10
    """
  static let apart = "a,b,c,count\n1,0,0,40\n0,1,0,30\n0,0,1,20\n"
  /// Few resamples and sweeps, so that the story is short.
  static let quick = ["--resamples", "20", "--sweeps", "400"]

  static func write(_ text: String, in scratch: Scratch) throws -> String {
    let path = scratch.folder.appending(path: "lists.csv")
    try Data(text.utf8).write(to: path)
    return path.path
  }

  @Test func `an answer says its range and how wrong it may be`() async throws {
    let scratch = try Scratch()
    let table = try Self.write(Self.overlapping, in: scratch)
    let result = try await Program.run(["count", table] + Self.quick)
    #expect(result.status == 0)
    #expect(result.output.contains("between"))
    #expect(result.output.contains("could be on none of these lists"))
    #expect(result.output.contains("Lower bound: at least about"))
    #expect(result.output.contains("do not avoid each other"))
  }

  @Test func `a refusal is an answer with its reason`() async throws {
    let scratch = try Scratch()
    let table = try Self.write(Self.apart, in: scratch)
    let result = try await Program.run(["count", table, "--json"] + Self.quick)
    #expect(result.status == 0)
    #expect(result.output.contains("\"answer\" : \"refused\""))
    #expect(result.output.contains("lists_disconnected"))
  }

  @Test func `the same table and seed give the same report, byte for byte`() async throws {
    let scratch = try Scratch()
    let table = try Self.write(Self.overlapping, in: scratch)
    var reports: [Data] = []
    for name in ["first.html", "second.html"] {
      let path = scratch.folder.appending(path: name)
      let arguments = ["count", table, "--seed", "7", "--report", path.path] + Self.quick
      #expect(try await Program.run(arguments).status == 0)
      reports.append(try Data(contentsOf: path))
    }
    #expect(reports[0] == reports[1])
    let page = String(decoding: reports[0], as: UTF8.self)
    #expect(page.contains("<svg") && page.contains("SHA-256"))
  }

  @Test(arguments: [
    ("a,b,c,count\n1,0,0,-5\n", "row 2", "column 4"),
    ("a,b,c,count\n1,0,0,1.5\n", "row 2", "column 4"),
    ("a,b,c,count\n1,2,0,5\n", "row 2", "column 2"), ("a,b,c,count\n1,,0,5\n", "row 2", "column 2"),
    ("a,b,c,count\n1,0,0,5\n1,0,0,6\n", "row 3", "row 2"),
  ])
  func `a spoiled table is named by row and column`(
    text: String, first: String, second: String
  ) async throws {
    let scratch = try Scratch()
    let result = try await Program.run(["count", try Self.write(text, in: scratch)])
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    let said = result.errors.lowercased()
    #expect(said.contains(first) && said.contains(second), "\(result.errors)")
  }
}
