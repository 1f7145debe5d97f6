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
      ["publish", "warning", "new", "--title", "w", "--text", "ru=слова", "--reason", "test"],
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

  @Test func `warn everybody, and take the warning back, by commands alone`() async throws {
    try await make()
    let words = scratch.folder.appending(path: "w.txt")
    try Data("Не подписывайте. Звоните: +998901234567".utf8).write(to: words)
    let new = ["publish", "warning", "new", "--title", "Осторожно", "--reason", "test"]
    let marked = try await Program.run(new + ["--text", "ru=@" + words.path] + access)
    #expect(marked.status == 65 && marked.errors.contains("[wording.marks]"))
    #expect(marked.errors.contains("+998901234567") && marked.output.isEmpty)
    let unread = try await Program.run(
      new + ["--text", "tg=Имзо накунед.", "--readers", "tg=One"] + access)
    #expect(unread.status == 65 && unread.errors.contains("[warning.readers]"))
    let foreign = try await Program.run(new + ["--text", "fr=Non"] + access)
    #expect(foreign.status == 64)
    let done = try await Program.run(
      new + ["--text", "ru=Не подписывайте.", "--address", "https://example.org/w", "--json"]
        + access)
    #expect(done.status == 0 && done.output.contains("\"languages\":[\"ru\"]"), "\(done.errors)")
    let poster = try await run("publish", "warning", "poster", path("p.pdf"), "--language", "uz")
    #expect(poster.status == 0, "\(poster.errors)")
    #expect(try PDFText.of(Array(Data(contentsOf: URL(filePath: path("p.pdf"))))).contains("Не"))
    let pages = try await run("publish", "warning", "pages", path("w"), "--json")
    #expect(pages.status == 0 && pages.output.contains("\"files\":14"), "\(pages.output)")
    #expect(try await run("publish", "warning", "pages", path("w")).status == 73)
    let list = try await run("publish", "warning", "list", "--json")
    let id = try #require(list.output.firstMatch(of: /"id":"([0-9a-f]{32})"/)).output.1
    #expect(list.output.contains("\"title\":\"Осторожно\"") && !list.output.contains("retracted"))
    let gone = try await run("publish", "warning", "retract", String(id), "--reason", "Another.")
    #expect(gone.status == 0, "\(gone.errors)")
    let again = try await run("publish", "warning", "retract", String(id), "--reason", "Another.")
    #expect(again.status == 65 && again.errors.contains("[release.retracted]"))
    _ = try await run("publish", "warning", "pages", path("gone"))
    let page = try String(contentsOfFile: path("gone/ru/index.html"), encoding: .utf8)
    #expect(page.contains("class=\"retracted\"") && page.contains("Another."))
  }
}
