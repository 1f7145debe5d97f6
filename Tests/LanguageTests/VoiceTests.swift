import Language
import Testing

@Suite struct `A voice` {
  private static let files = DataFiles(overlay: [
    "words/ru/t.json": Array(#"{"w":"Не подписывайте {count}"}"#.utf8),
    "words/en/t.json": Array(#"{"w":"Do not sign {count}"}"#.utf8),
    "words/uz/t.json": Array(#"{"w":"Imzolamang {count}"}"#.utf8),
    "words/tg/t.json": Array(
      #"{"w":"Имзо накунед {count}","_readers":{"w":["first reader","second reader"]}}"#.utf8),
    "words/ky/t.json": Array(
      #"{"w":"Кол койбоңуз {count}","_readers":{"w":["one reader","one reader"]}}"#.utf8),
  ])

  private func said(_ tongue: Tongue, _ drafts: Voice.Drafts) throws -> SafetyText {
    Voice(words: try Words(files: Self.files), tongue: tongue, drafts: drafts)
      .safety("t.w", count: 2)
  }

  @Test(arguments: [Tongue.uzbek, .uzbekCyrillic, .kyrgyz])
  func `puts Russian in the place of a draft when drafts are hidden`(_ tongue: Tongue) throws {
    let text = try said(tongue, .hidden)
    #expect(
      text == SafetyText(text: "Не подписывайте 2", tongue: .russian, standing: .inPlaceOfDraft))
  }

  @Test func `marks a draft in a development run`() throws {
    #expect(
      try said(.uzbek, .marked)
        == SafetyText(text: "Imzolamang 2", tongue: .uzbek, standing: .draft))
  }

  @Test(arguments: [Voice.Drafts.hidden, .marked])
  func `shows what two readers have signed`(_ drafts: Voice.Drafts) throws {
    #expect(
      try said(.tajik, drafts)
        == SafetyText(text: "Имзо накунед 2", tongue: .tajik, standing: .shown))
  }

  @Test(arguments: [(Tongue.russian, "Не подписывайте 2"), (.english, "Do not sign 2")])
  func `shows Russian and English as they are`(_ tongue: Tongue, _ text: String) throws {
    #expect(
      try said(tongue, .hidden) == SafetyText(text: text, tongue: tongue, standing: .shown))
  }

  @Test func `says words of the interface in the tongue asked for, draft or not`() throws {
    let voice = Voice(words: try Words(files: Self.files), tongue: .uzbek, drafts: .hidden)
    #expect(voice.text("t.w", count: 3) == "Imzolamang 3")
  }
}
