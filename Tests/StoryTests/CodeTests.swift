import Foundation
import Support
import Testing

@Suite struct `guvoh code` {
  private static let fixtures = Repository.root.appending(path: "Tests/CodingTests/Fixtures/texts")

  @Test func `prints one JSON value for a text`() async throws {
    let path = Self.fixtures.appending(path: "c12.en.txt").path
    let result = try await Program.run(["code", path, "--json"])
    #expect(result.status == 0)
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let proposal = try #require(value as? [String: Any])
    #expect(proposal["schema"] as? String == "guvoh.code/1")
    #expect(proposal["language"] as? String == "en")
    #expect((proposal["events"] as? [Any])?.isEmpty == false)
  }

  @Test func `prints a line for each of several texts`() async throws {
    let paths = ["n01.ru.txt", "n13.en.txt"].map { Self.fixtures.appending(path: $0).path }
    let result = try await Program.run(["code"] + paths)
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == 2)
  }

  @Test func `refuses what it cannot read with the status for it`() async throws {
    #expect(try await Program.run(["code", "/nowhere/report.txt"]).status == 66)
    #expect(try await Program.run(["code"]).status == 64)
    #expect(try await Program.run(["code", "x.txt", "--language", "fr"]).status == 64)
    let file = FileManager.default.temporaryDirectory.appending(path: "code-\(UUID()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data([0xFF, 0xFE, 0xFD]).write(to: file)
    let result = try await Program.run(["code", file.path])
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
  }
}
