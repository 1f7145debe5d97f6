import Foundation
import Support
import Testing

@Suite struct `guvoh export and publish` {
  private let scratch: Scratch
  private let access: [String]

  init() throws {
    scratch = try Scratch()
    let phrase = scratch.folder.appending(path: "passphrase")
    try Data("correct lamp river stone seven\n".utf8).write(to: phrase)
    access = [
      "--passphrase-file", phrase.path, "--vault", scratch.folder.appending(path: "vault").path,
    ]
  }

  private func path(_ name: String) -> String { scratch.folder.appending(path: name).path }

  private func make(_ more: String...) async throws {
    let made = try await Program.run(["vault", "init"] + access.prefix(2) + more + [path("vault")])
    try #require(made.status == 0, "\(made.errors)")
  }

  private func run(_ words: String...) async throws -> Program.Result {
    try await Program.run(words + access)
  }

  @Test func `let nothing out of a vault for training`() async throws {
    try await make("--demo", "--size", "20")
    for words in [
      ["export", "--all", path("all")], ["export", "htcds", path("h.csv")],
      ["export", "histories", path("l.csv")], ["publish", path("site"), "--k", "5"],
      ["publish", "statistics", "--from", "2026-01-01", "--to", "2026-12-31"],
    ] {
      let result = try await Program.run(words + access)
      #expect(result.status == 77, "\(words[0]) \(words[1]): \(result.errors)")
      #expect(result.errors.contains("[vault.exercise]"))
    }
    #expect(!FileManager.default.fileExists(atPath: path("all")))
    #expect(!FileManager.default.fileExists(atPath: path("site")))
  }

  @Test func `refuse in words when nobody agreed, and take an own export back`() async throws {
    try await make()
    let rows = (0..<15).map { "r\($0),2026-10-1\($0 % 10),They took us \($0)" }
    let table = (["id,date,text"] + rows).joined(separator: "\n")
    try Data(table.utf8).write(to: scratch.folder.appending(path: "t.csv"))
    #expect(try await run("import", "csv", path("t.csv")).status == 0)
    let site = try await run("publish", path("site"))
    #expect(site.status == 77 && site.errors.contains("[export.consent]"))
    #expect(try await run("export", "csv", path("e.csv")).errors.contains("[export.nothing]"))
    let all = try await run("export", "--all", path("all"), "--json")
    #expect(all.status == 0 && all.output.contains("\"format\":\"all\""), "\(all.errors)")
    let again = try await run("export", "--all", path("all"))
    #expect(again.status == 73 && again.errors.contains("[export.occupied]"))
    let back = try await run("import", "all", path("all"), "--json")
    #expect(back.status == 0 && back.output.contains("\"new\":0"), "\(back.errors)")
    let dry = try await Program.run(["import", "all", path("all"), "--dry-run", "--json"])
    #expect(dry.status == 0 && dry.output.contains("\"dryRun\":true"), "\(dry.errors)")
    try Data("x".utf8).write(to: scratch.folder.appending(path: "all/export.json"))
    #expect(try await run("import", "all", path("all")).status == 65)
  }

  @Test func `write a site of a prepared table, and mark a text, without a vault`() async throws {
    let rows = (0..<40).map { "2026-0\(1 + $0 % 2),g:moscow,T_PRISON,O_SIGNED" }
    let table = (["received,place,tactic,outcome"] + rows).joined(separator: "\n")
    try Data(table.utf8).write(to: scratch.folder.appending(path: "t.csv"))
    let site = try await Program.run([
      "publish", path("site"), "--table", path("t.csv"), "--json",
    ])
    #expect(site.status == 0 && site.output.contains("\"published\":40"), "\(site.errors)")
    let few = try await Program.run([
      "publish", path("few"), "--table", path("t.csv"), "--k", "99",
    ])
    #expect(few.status == 65 && few.errors.contains("[publish.few]"))
    let empty = try await Program.run([
      "publish", path("none"), "--table", path("t.csv"), "--from", "2031-01", "--to", "2031-02",
    ])
    #expect(empty.status == 65 && empty.errors.contains("[export.nothing]"))
    try Data("Нам сказал Бахром.".utf8).write(to: scratch.folder.appending(path: "t.txt"))
    let marks = try await Program.run(["publish", "wording", path("t.txt"), "--json"])
    #expect(marks.status == 10 && marks.output.contains("\"kind\":\"name\""))
  }
}
