import Intake
import Language
import Testing

@Suite struct `The definition of a form` {
  static let survey = [
    ["type", "name", "label::Русский (ru)", "label"],
    ["begin_group", "who", "О человеке", ""],
    ["text", "q1", "Имя", "Name"],
    ["select_one yesno", "signed", "Подписал бумаги?", ""],
    ["end group", "", "", ""],
    ["begin repeat", "kin", "Родные", ""],
    ["text", "rel", "Кем приходится", ""],
    ["select multiple places", "seen", "Где видели", ""],
    ["end_repeat", "", "", ""],
    ["note", "thanks", "Спасибо", ""],
  ]
  static let choices = [
    ["list_name", "name", "label"], ["yesno", "y", "да"], ["yesno", "n", "нет"],
    ["places", "st", "вокзал"], ["places", "mk", "рынок"],
  ]

  static func definition() throws -> FormDefinition {
    try #require(FormDefinition(sheets: [[["settings"]], survey, choices]))
  }

  @Test func `puts each answer under its question, and keeps the code behind the words`() throws {
    let definition = try Self.definition()
    let signed = try #require(definition.answer("who/signed", "y"))
    #expect(signed.question == "О человеке › Подписал бумаги?")
    #expect(signed.words == "да [y]" && signed.unknown == 0)
    let seen = try #require(definition.answer("kin/2/kin/seen", "mk st zz"))
    #expect(seen.question == "Родные › Где видели (2)")
    #expect(seen.words == "рынок [mk], вокзал [st], zz" && seen.unknown == 1)
    #expect(definition.answer("kin/1/rel", "мать")?.question == "Родные › Кем приходится (1)")
    #expect(definition.answer("kin/1/rel", "мать")?.words == "мать")
    #expect(definition.answer("other", "x") == nil)
  }

  @Test func `looks at a path of half a million steps no further than a question can lie`() throws {
    let path = String(repeating: "a/", count: 500_000) + "who/signed"
    #expect(try Self.definition().answer(path, "y")?.label == "Подписал бумаги?")
  }

  @Test func `gives filled forms their meaning, and seals what a question asks for`() throws {
    var reader = try SubmissionReader(
      ByteSource(
        text: #"[{"_uuid":"a","who/q1":"Намунаев","who/signed":"n","kin":[{"kin/rel":"x"}]}]"#,
        piece: 7), words: try ColumnWords(files: DataFiles()),
      definition: try Self.definition())
    var forms: [IncomingMessage] = []
    try reader.read { forms.append($0) }
    #expect(forms.first?.sender.name == "Намунаев")
    #expect(
      forms.first?.details.contains(Detail("О человеке › Подписал бумаги?", "нет [n]")) == true)
    #expect(forms.first?.details.contains(Detail("Родные › Кем приходится (1)", "x")) == true)
  }

  @Test func `gives tables of filled forms their meaning too`() throws {
    var reader = TableReader(
      ByteSource(
        name: "k.csv",
        bytes: Array("_uuid,who/q1,who/signed,kin[2]/kin[2]/seen\na,Намунаев,y,mk st\n".utf8)),
      words: try ColumnWords(files: DataFiles()), format: .kobo,
      definition: try Self.definition())
    var rows: [IncomingMessage] = []
    try reader.read { rows.append($0) }
    #expect(rows.first?.sender.name == "Намунаев")
    #expect(
      rows.first?.details.contains(Detail("О человеке › Подписал бумаги?", "да [y]")) == true)
    #expect(
      rows.first?.details.contains { $0.name.hasPrefix("Родные › Где видели (2") } == true)
  }

  @Test func `leaves a name that two questions have to its whole path`() throws {
    let definition = try #require(
      FormDefinition(sheets: [
        [
          ["type", "name", "label"], ["begin group", "a", "A"], ["text", "q", "1"],
          ["end group", "", ""], ["begin group", "b", "B"], ["text", "q", "2"],
          ["end group", "", ""],
        ]
      ]))
    #expect(definition.answer("b/q", "x")?.question == "B › 2")
    #expect(definition.answer("c/q", "x") == nil)
  }

  @Test(arguments: [
    [[String]](), [["type"]], [["type", "name"]], [["list_name", "name"], ["a", "b"]], [["", ""]],
  ]) func `is not found where there is no survey`(rows: [[String]]) {
    #expect(FormDefinition(sheets: [rows]) == nil)
  }

  @Test func `stands groups that never end and end without a beginning`() throws {
    var rows = [["type", "name", "label"], ["end group", "", ""]]
    rows += (0..<5000).map { ["begin group", "g\($0)", "=cmd|'\u{202E}"] }
    rows.append(["text", "q", "<script>alert(1)</script>"])
    let definition = try #require(FormDefinition(sheets: [rows]))
    #expect(definition.count == 1)
    #expect(definition.answer("q", "x")?.label == "<script>alert(1)</script>")
  }
}
