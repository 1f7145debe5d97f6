import Foundation
import Support
import Testing

@Suite struct `guvoh import` {
  private static let chat = """
    {"name":"X","type":"personal_chat","id":5,"messages":[
    {"id":1,"type":"message","date":"2023-01-02T10:00:00","from":"A","text":"салом","photo":"p.jpg"},
    {"id":2,"type":"unsupported"}]}
    """

  private static func report(_ output: Data) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: output) as? [String: Any])
  }

  private static func files(_ files: [String: Data]) throws -> Scratch {
    let scratch = try Scratch()
    for (name, data) in files { try data.write(to: scratch.folder.appending(path: name)) }
    return scratch
  }

  @Test func `rehearses without a vault, and counts what is there and what is not`() async throws {
    let scratch = try Self.files(["result.json": Data(Self.chat.utf8), "p.jpg": Data([1])])
    let result = try await Program.run([
      "import", "telegram", scratch.folder.path, "--dry-run", "--json",
    ])
    #expect(result.status == 0)
    let report = try Self.report(result.bytes)
    #expect(report["schema"] as? String == "guvoh.import/1")
    #expect(report["read"] as? Int == 1)
    #expect((report["attachments"] as? [String: Any])?["kept"] as? Int == 1)
    #expect((report["refused"] as? [[String: String]])?.first?["where"] == "chat 1, message 2")
  }

  @Test(
    arguments: [
      (["telegram", "/nowhere"], 66), (["telegram", "/dev/null"], 66),
      (["nonsense", "x"], 64),
      (["telegram", "x", "--nonsense"], 64), (["csv", "x", "--map", "nonsense"], 64),
      (["whatsapp", "x", "--zone", "nonsense"], 64), (["telegram"], 64),
    ] as [([String], Int32)]) func `ends with the status that scripts rely on`(
      arguments: [String], status: Int32
    )
    async throws
  {
    let result = try await Program.run(["import"] + arguments + ["--dry-run", "--json"])
    #expect(result.status == status)
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [
    ("telegram", "{}", "intake.not-this-format"), ("telegram", "{\"a\":", "intake.cut"),
    ("telegram", String(repeating: "[", count: 100_000), "intake.not-this-format"),
    ("kobo", "{\"a\":" + String(repeating: "[", count: 100_000), "intake.too-deep"),
    ("whatsapp", "hello", "intake.not-this-format"), ("mail", "hello", "intake.not-this-format"),
    ("csv", "", "intake.empty"), ("auto", "\u{1}\u{2}", "intake.unknown-format"),
  ]) func `says in a code why a file is none`(format: String, text: String, code: String)
    async throws
  {
    let scratch = try Self.files(["file": Data(text.utf8)])
    let result = try await Program.run([
      "import", format, scratch.folder.appending(path: "file").path, "--dry-run", "--json",
    ])
    #expect(result.status == 65)
    #expect(result.errors.contains("[\(code)]"))
    #expect(result.output.isEmpty)
  }

  @Test func `never follows a name out of the export`() async throws {
    let scratch = try Self.files([
      "result.json": Data(
        #"{"id":5,"messages":[{"id":1,"type":"message","text":"","file":"link"},{"id":2,"type":"message","text":"","file":"../x"}]}"#
          .utf8)
    ])
    try FileManager.default.createSymbolicLink(
      atPath: scratch.folder.appending(path: "link").path, withDestinationPath: "/etc/hostname")
    let result = try await Program.run([
      "import", "telegram", scratch.folder.appending(path: "result.json").path, "--dry-run",
      "--json",
    ])
    let attachments = try Self.report(result.bytes)["attachments"] as? [String: Any]
    #expect(attachments?["kept"] as? Int == 0)
    #expect(attachments?["missing"] as? Int == 2)
  }

  @Test func `opens archives and workbooks in the child`() async throws {
    let chat = "12.03.2023, 14:05 - A: \u{200E}IMG-20230312-WA0001.jpg (file attached)\n"
    let zip = ZipFile.bytes([
      .file("_chat.txt", Array(chat.utf8)), .file("IMG-20230312-WA0001.jpg", [1, 2]),
      .link("evil", to: "/etc/passwd"), .file("../out.txt", [1]),
    ])
    let bomb = ZipFile.bytes([.file("_chat.txt", [UInt8](repeating: 0x61, count: 20 << 20))])
    let scratch = try Self.files([
      "c.zip": Data(zip), "b.zip": Data(bomb), "w.xlsx": Data(Self.workbook),
    ])
    Program.isOwnProgram()
    func run(_ format: String, _ name: String) async throws -> Program.Result {
      try await Program.run([
        "import", format, scratch.folder.appending(path: name).path, "--dry-run", "--json",
      ])
    }
    let read = try Self.report(try await run("whatsapp", "c.zip").bytes)
    #expect(read["read"] as? Int == 1)
    #expect((read["attachments"] as? [String: Any])?["kept"] as? Int == 1)
    #expect(read["refusedCount"] as? Int == 2)
    let bombed = try await run("whatsapp", "b.zip")
    #expect(bombed.status == 65)
    #expect(bombed.errors.contains("archive.bomb"))
    let sheet = try Self.report(try await run("csv", "w.xlsx").bytes)
    #expect(sheet["read"] as? Int == 1)
    #expect((sheet["columns"] as? [[String: String]])?.map { $0["name"] } == ["text", "When"])
  }

  @Test func `reads filled forms by the workbook that defines them`() async throws {
    let answers = #"[{"_uuid":"a","who/signed":"y"},{"_uuid":"b","who/signed":"maybe"}]"#
    let scratch = try Self.files([
      "answers.json": Data(answers.utf8), "form.xlsx": Data(Self.form),
      "other.xlsx": Data(Self.workbook),
    ])
    Program.isOwnProgram()
    func run(_ form: String) async throws -> Program.Result {
      let folder = scratch.folder
      return try await Program.run([
        "import", "kobo", folder.appending(path: "answers.json").path, "--form",
        folder.appending(path: form).path, "--dry-run", "--json",
      ])
    }
    let read = try Self.report(try await run("form.xlsx").bytes)
    #expect(read["read"] as? Int == 2)
    let notes = read["notes"] as? [[String: Any]] ?? []
    #expect(notes.contains { "\($0)".contains("form.unknown-code") }, "\(notes)")
    let wrong = try await run("other.xlsx")
    #expect(wrong.status == 65 && wrong.errors.contains("intake.no-definition"))
    #expect(try await run("nowhere.xlsx").status == 66)
  }

  /// A form as the tools of Kobo and ODK write it: a sheet of questions, a sheet of choices.
  private static var form: [UInt8] {
    func sheet(_ rows: [[String]]) -> [UInt8] {
      let cells = rows.map { row in
        "<row>"
          + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
      }
      return Array("<worksheet><sheetData>\(cells.joined())</sheetData></worksheet>".utf8)
    }
    let names = ["survey", "choices"]
    let list = names.enumerated().map {
      "<sheet name=\"\($0.element)\" sheetId=\"\($0.offset + 1)\" r:id=\"r\($0.offset + 1)\"/>"
    }
    let links = names.indices.map {
      "<Relationship Id=\"r\($0 + 1)\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    return ZipFile.bytes([
      .file(
        "xl/workbook.xml", Array("<workbook><sheets>\(list.joined())</sheets></workbook>".utf8)),
      .file(
        "xl/_rels/workbook.xml.rels",
        Array("<Relationships>\(links.joined())</Relationships>".utf8)),
      .file(
        "xl/worksheets/sheet1.xml",
        sheet([
          ["type", "name", "label"], ["begin group", "who", "Person"],
          ["select_one yesno", "signed", "Signed?"], ["end group", "", ""],
        ])),
      .file(
        "xl/worksheets/sheet2.xml",
        sheet([["list_name", "name", "label"], ["yesno", "y", "yes"], ["yesno", "n", "no"]])),
    ])
  }

  /// The parts that a workbook needs, and a date as Excel keeps it.
  private static var workbook: [UInt8] {
    let rel =
      #"<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>"#
    let sheet = """
      <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>When</t></is></c></row>
      <row r="2"><c r="A2" t="str"><f>1+1</f><v>увезли &amp; всё</v></c><c r="B2" s="1"><v>45173</v></c></row></sheetData></worksheet>
      """
    return ZipFile.bytes([
      .file(
        "xl/workbook.xml",
        Array(
          #"<workbook><sheets><sheet name="L" sheetId="1" r:id="r1"/></sheets></workbook>"#.utf8)),
      .file("xl/_rels/workbook.xml.rels", Array(rel.utf8)),
      .file("xl/sharedStrings.xml", Array("<sst><si><t>text</t></si></sst>".utf8)),
      .file(
        "xl/styles.xml",
        Array(
          #"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#.utf8
        )),
      .file("xl/worksheets/sheet1.xml", Array(sheet.utf8)),
    ])
  }

  @Test func `killed half-way is completed by the next run, which doubles nothing`() async throws {
    let messages = (0..<3000).map {
      #"{"id":\#($0),"type":"message","date":"2023-01-02T10:00:00","from":"A","text":"m \#($0)"}"#
    }
    let text = #"{"id":5,"messages":["# + messages.joined(separator: ",") + "]}"
    let scratch = try Self.files([
      "result.json": Data(text.utf8), "pass": Data("correct lamp river stone table".utf8),
    ])
    let (vault, pass) = (
      scratch.folder.appending(path: "v").path, scratch.folder.appending(path: "pass").path
    )
    let made = try await Program.run(["vault", "init", "--passphrase-file", pass, vault])
    try #require(made.status == 0)
    let arguments = [
      "import", "telegram", scratch.folder.appending(path: "result.json").path, "--vault", vault,
      "--passphrase-file", pass, "--json",
    ]
    let process = Process()
    process.executableURL = Program.path
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    // The journal grows with each group: when some are in it is the moment to strike.
    let journal = scratch.folder.appending(path: "v")
    let before = Self.size(journal)
    while process.isRunning, Self.size(journal) < before + 2_500_000 { await Task.yield() }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let next = try Self.report(try await Program.run(arguments).bytes)
    #expect((next["new"] as? Int ?? 0) + (next["already"] as? Int ?? 0) == 3000)
    #expect((next["already"] as? Int ?? 0) > 0)
    let third = try Self.report(try await Program.run(arguments).bytes)
    #expect(third["new"] as? Int == 0)
    #expect(third["already"] as? Int == 3000)
    let verified = try await Program.run(["vault", "verify", "--vault", vault])
    #expect(verified.status == 0)
  }

  private static func size(_ folder: URL) -> Int {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.reduce(0) { sum, name in
      let facts = try? FileManager.default.attributesOfItem(
        atPath: folder.appending(path: name).path)
      return sum + ((facts?[.size] as? Int) ?? 0)
    }
  }
}
