import Foundation
import Papers
import Support
import Testing

@testable import Reader

@Suite struct `The text layer of a document` {
  private static func pages(_ text: String) -> [TextLayer.Page] {
    TextLayer.pages(Array(text.utf8))
  }

  @Test func `is read page by page, line by line, word by word`() throws {
    let pages = Self.pages(
      """
      <!DOCTYPE html>
      <doc>
        <page width="600.000000" height="800.000000">
          <flow>
            <block xMin="1" yMin="2" xMax="3" yMax="4">
              <line xMin="1" yMin="2" xMax="3" yMax="4">
                <word xMin="60.5" yMin="-8.0" xMax="120.500000" yMax="16">Контракт</word>
                <word xMin="150" yMin="0" xMax="180" yMax="16">a=&quot;b&quot;&amp;lt;</word>
              </line>
              <line xMin="1" yMin="2" xMax="3" yMax="4">
                <word yMax="32" xMax="300" yMin="16" xMin="0">переставлено</word>
                <word xMin="1" yMin="2" xMax="3">half</word>
                <word xMin="1" yMin="2" xMax="3" yMax="4"> </word>
              </line>
        <page width="0.000000" height="800.000000">
                <word xMin="1" yMin="2" xMax="3" yMax="4">nowhere</word>
      """)
    try #require(pages.count == 2)
    #expect(pages[0].words.map(\.text) == ["Контракт", "a=\"b\"&lt;", "переставлено"])
    #expect(pages[0].words.map(\.line) == [0, 0, 1])
    #expect(pages[0].words[0].box == PageBox(x: 60.5 / 600, y: -0.01, width: 0.1, height: 0.03))
    #expect(pages[0].words[2].box == PageBox(x: 0, y: 0.02, width: 0.5, height: 0.02))
    #expect(pages[1].words.isEmpty)
  }

  @Test(arguments: 0..<200) func `has the numbers that the system reads`(seed: Int) throws {
    var chance = Seed(seed)
    let decimals = Int.random(in: 0...16, using: &chance)
    let number = Double.random(in: -2000...2000, using: &chance)
    let text = String(format: "%.\(decimals)f", number)
    let page = try #require(
      Self.pages(
        "<page width=\"1\" height=\"1\">\n<word xMin=\"\(text)\" yMin=\"0\" xMax=\"0\" yMax=\"0\">a</word>"
      ).first)
    #expect(page.words.first?.box.x == Double(text))
  }

  @Test(arguments: 0..<100) func `survives what is no text layer`(seed: Int) {
    var chance = Seed(seed)
    let pieces = [
      "<page ", "<word ", "<line ", "width=\"", "xMin=", "=\"", "\"", ">", "<", " ", "\n", "1.",
      "-",
    ]
    let text = (0..<60).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &chance)] }
    let words = Self.pages(text.joined()).flatMap(\.words)
    #expect(words.isEmpty)
  }
}
