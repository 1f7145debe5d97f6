import Language
import Support
import Testing

@Suite struct `The words` {
  private func words(_ sheets: [String: String]) throws -> Words {
    try Words(files: DataFiles(overlay: sheets.mapValues { Array($0.utf8) }))
  }

  @Test func `choose the Russian plural by the last digits`() throws {
    let words = try words([
      "words/ru/t.json":
        #"{"page": {"one": "{count} лист", "few": "{count} листа", "many": "{count} листов", "other": "{count} листа"}}"#
    ])
    #expect(words.text("t.page", in: .russian, count: 1) == "1 лист")
    #expect(words.text("t.page", in: .russian, count: 3) == "3 листа")
    #expect(words.text("t.page", in: .russian, count: 12) == "12 листов")
    #expect(words.text("t.page", in: .russian, count: 21) == "21 лист")
    #expect(words.text("t.page", in: .russian, count: 40) == "40 листов")
  }

  @Test func `go along the reader's chain and say in which tongue they were found`() throws {
    let words = try words(["words/ru/t.json": #"{"only": "по-русски"}"#])
    let phrase = words.phrase("t.only", in: .tajik)
    #expect(phrase.text == "по-русски")
    #expect(phrase.tongue == .russian)
    #expect(!phrase.isChecked)
    #expect(words.missing(in: .tajik).contains("t.only"))
  }

  @Test func `show the key where no tongue has a text`() throws {
    #expect(try words([:]).text("t.none", in: .uzbek) == "t.none")
  }

  @Test func `are drafts until two different readers have signed`() throws {
    let words = try words([
      "words/tg/t.json": #"{"_readers": {"a": ["A", "B"], "b": ["A", "A"]}, "a": "x", "b": "y"}"#
    ])
    #expect(words.phrase("t.a", in: .tajik).isChecked)
    #expect(!words.phrase("t.b", in: .tajik).isChecked)
    #expect(words.unchecked(in: .tajik).contains("t.b"))
  }

  @Test func `leave a placeholder that nothing fills, so that it is seen`() throws {
    let words = try words(["words/en/t.json": #"{"a": "page {page} of {count}"}"#])
    #expect(words.text("t.a", in: .english, ["page": "7"]) == "page 7 of {count}")
  }

  @Test(arguments: [
    ("{a}", "Ў{b}"), ("{a}{a}", "Ў{b}Ў{b}"), ("{{a}}", "{Ў{b}}"), ("{", "{"), ("{}", "{}"),
    ("x{a", "x{a"), ("{ a}{a}", "{ a}Ў{b}"), ("{b1}", "{b1}"), ("«{a}»", "«Ў{b}»"), ("", ""),
  ])
  func `fill a placeholder once and leave every other brace`(form: String, filled: String) throws {
    let words = try words(["words/en/t.json": "{\"x\": \"\(form)\"}"])
    #expect(words.text("t.x", in: .english, ["a": "Ў{b}", "b": "never"]) == filled)
  }

  @Test(arguments: [
    ("words/xx/t.json", "{}", WordsError.misplaced(path: "words/xx/t.json")),
    ("words/en/t.json", "[1]", .notACatalogue(path: "words/en/t.json")),
    ("words/en/t.json", #"{"a": {"one": "x"}}"#, .noGeneralForm(path: "words/en/t.json", key: "a")),
    ("words/en/t.json", #"{"a": {"two": "x"}}"#, .notACatalogue(path: "words/en/t.json")),
  ])
  func `refuse a file that is no catalogue`(path: String, text: String, error: WordsError) {
    #expect(throws: error) { try words([path: text]) }
  }
}

@Suite struct `The words in the program` {
  @Test(arguments: Tongue.allCases)
  func `are there in every tongue, with the same placeholders`(tongue: Tongue) throws {
    let words = try Words(files: DataFiles())
    #expect(words.missing(in: tongue) == [])
    for key in words.keys {
      #expect(
        words.placeholders(of: key, in: tongue) == words.placeholders(of: key, in: .english),
        "\(key)")
    }
  }

  @Test func `are counted where no native reader has signed`() throws {
    let words = try Words(files: DataFiles())
    for tongue in Tongue.allCases where tongue != .english {
      let drafts = words.unchecked(in: tongue)
      print("\(tongue.rawValue): \(drafts.count) of \(words.keys.count) texts are drafts")
      #expect(drafts.count <= words.keys.count)
    }
  }
}
