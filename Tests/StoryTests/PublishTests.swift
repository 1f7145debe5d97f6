import Foundation
import Support
import Testing

@Suite struct `guvoh publish table` {
  private struct Answer: Decodable {
    let records: Int
    let published: Int
    let withheld: Int
    let release: Int
  }

  private let scratch: Scratch
  init() throws { scratch = try Scratch() }
  private func path(_ name: String) -> String { scratch.folder.appending(path: name).path }

  /// Sixty invented records; the last one is alone in everything.
  private func records(_ count: Int = 60) throws {
    let lines = (0..<count).map { index in
      let town = ["=cmd()", "Samarkand", "Khujand"][index % 3]
      let outcome = ["returned", "wounded"][index % 2]
      return "r\(index),\(town),2023-0\(1 + index % 2)-1\(index % 5),\(outcome)"
    }
    let text = (["id,town,day,outcome"] + lines + ["alone,Osh,1999-01-01,killed"])
      .joined(separator: "\n")
    try Data(text.utf8).write(to: scratch.folder.appending(path: "records.csv"))
  }

  private func publish(_ more: String...) async throws -> Program.Result {
    try await Program.run(
      [
        "publish", "table", path("records.csv"), "--columns", "town,day,outcome", "--date", "day",
        "--sensitive", "outcome", "--output", path("release"), "--json",
      ] + more)
  }

  @Test func `writes cells of at least k, disarmed, with a description`() async throws {
    try records()
    let result = try await publish()
    #expect(result.status == 0, "\(result.errors)")
    let answer = try JSONDecoder().decode(Answer.self, from: result.bytes)
    #expect(answer.records == 61)
    #expect(answer.published + answer.withheld == 61)
    let cells = try String(contentsOfFile: path("release/cells.csv"), encoding: .utf8)
    let lines = cells.split(separator: "\r\n")
    #expect(lines.first == "town,day,outcome,people")
    for line in lines.dropFirst() {
      let count = try #require(line.split(separator: ",").last.flatMap { Int($0) })
      #expect(count >= 11)
      #expect(!line.hasPrefix("="))
    }
    #expect(!cells.contains("Osh"))
    #expect(!cells.contains("killed"))
    let description = try String(
      contentsOfFile: path("release/datapackage.json"), encoding: .utf8)
    #expect(description.contains("tabular-data-package"))
    #expect(description.contains("Withheld"))
  }

  @Test func `with a register publishes new records only when they are enough`() async throws {
    try records()
    let first = try await publish("--id", "id", "--register", path("register.json"))
    #expect(first.status == 0, "\(first.errors)")
    let cells = try Data(contentsOf: scratch.folder.appending(path: "release/cells.csv"))
    try records(65)
    let second = try await publish("--id", "id", "--register", path("register.json"))
    let answer = try JSONDecoder().decode(Answer.self, from: second.bytes)
    #expect(answer.release == 2)
    #expect(try Data(contentsOf: scratch.folder.appending(path: "release/cells.csv")) == cells)
    let rights = try FileManager.default.attributesOfItem(atPath: path("register.json"))
    #expect(rights[.posixPermissions] as? Int == 0o600)
  }

  @Test func `refuses in words what cannot be published`() async throws {
    try records()
    let column = try await Program.run([
      "publish", "table", path("records.csv"), "--columns", "nobody", "--output", path("release"),
    ])
    #expect(column.status == 65)
    #expect(column.errors.contains("[table.column]"))
    let few = try await publish("--k", "70")
    #expect(few.status == 65)
    #expect(few.errors.contains("[publish.few]"))
    #expect(!FileManager.default.fileExists(atPath: path("release/cells.csv")))
    try Data("id,town\na,b,c\n".utf8).write(to: scratch.folder.appending(path: "records.csv"))
    #expect(try await publish().errors.contains("[table.row]"))
    let missing = try await Program.run([
      "publish", "table", path("none.csv"), "--columns", "a", "--output", path("release"),
    ])
    #expect(missing.status == 66)
  }
}
