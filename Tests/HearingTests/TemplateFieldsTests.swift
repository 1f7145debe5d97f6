import Hearing
import Testing

@Suite struct `Answers written beforehand` {
  @Test func `are filled where something is known, and keep the other places`() {
    let text = "{name} reads it. Come back on {day}, {name}."
    #expect(
      TemplateFields.filled(text, ["name": "N."]) == "N. reads it. Come back on {day}, N..")
    #expect(TemplateFields.open(in: text) == ["name", "day"])
  }

  @Test func `are filled once: what fills a place is text`() {
    #expect(TemplateFields.filled("{a}{b}", ["a": "{b}", "b": "x"]) == "{b}x")
  }

  @Test(arguments: ["", "{", "}", "{}", "{a", "a}", "{ a }", "{a b}", "{{", "{<b>}", "\u{202E}{"])
  func `hold no place where no word stands between braces`(text: String) {
    #expect(TemplateFields.open(in: text).isEmpty)
    #expect(TemplateFields.filled(text, ["a": "x", "": "y"]) == text)
  }

  @Test(arguments: [("{{a}}", "{x}"), ("{имя}", "N"), ("a{a}", "ax"), ("{a}\r\n{a}", "x\r\nx")])
  func `find their places among other braces and letters`(text: String, filled: String) {
    #expect(TemplateFields.filled(text, ["a": "x", "имя": "N"]) == filled)
  }
}
