import Markup
import Support
import Testing

@Suite struct `A piece of HTML` {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\" onload='x' & more", "&quot; onload=&#39;x&#39; &amp; more"),
    ("oʻgʻ ҳқғў ӣӯҷ ңөү", "oʻgʻ ҳқғў ӣӯҷ ңөү"),
    ("a\u{0}b\u{1B}[2Jc\u{7F}\u{85}", "a\u{FFFD}b\u{FFFD}[2Jc\u{FFFD}\u{FFFD}"),
    ("photo\u{202E}gpj.exe\u{2066}", "photo\u{FFFD}gpj.exe\u{FFFD}"),
    ("line\nand\ttab", "line\nand\ttab"),
  ])
  func `shows text and never obeys it`(_ text: String, _ markup: String) {
    #expect(HTML(text: text).markup == markup)
    #expect(HTML { text }.markup == markup)
  }

  /// Each one between letters, against the rule as it is written down for people.
  @Test(arguments: [0...0xD7FF, 0xE000...0xFFFF, 0x1FFF0...0x20010] as [ClosedRange<UInt32>])
  func `escapes or replaces these signs and no others`(_ numbers: ClosedRange<UInt32>) {
    let references: [UInt32: String] = [
      0x22: "&quot;", 0x26: "&amp;", 0x27: "&#39;", 0x3C: "&lt;", 0x3E: "&gt;",
    ]
    let wrong = numbers.compactMap(Unicode.Scalar.init).filter { scalar in
      let number = scalar.value
      let isControl = (number < 0x20 && ![9, 10, 13].contains(number)) || (0x7F...0x9F ~= number)
      let turns = (0x202A...0x202E ~= number) || (0x2066...0x2069 ~= number)
      let isNone = (0xFDD0...0xFDEF ~= number) || number & 0xFFFE == 0xFFFE
      let shown = isControl || turns || isNone ? "\u{FFFD}" : String(scalar)
      let wanted = "ж" + (references[number] ?? shown) + "z"
      return !HTML(text: "ж\(scalar)z").markup.unicodeScalars.elementsEqual(wanted.unicodeScalars)
    }
    #expect(wrong.map { String($0.value, radix: 16) } == [])
  }

  @Test func `nests elements, attributes, conditions and loops`() {
    let isUrgent = [1, 2].contains(2)
    let html = Tag.ul(.class("pages"), isUrgent ? .id("top") : nil) {
      for number in 1...2 { Tag.li { "page \(number)" } }
      if isUrgent { Tag.li { Tag.b { "now" } } }
    }
    #expect(
      html.markup
        == "<ul class=\"pages\" id=\"top\"><li>page 1</li><li>page 2</li><li><b>now</b></li></ul>")
  }

  @Test func `gives void elements no end`() {
    #expect(
      Tag.input(.type("file"), Attribute("multiple")).markup == "<input type=\"file\" multiple>")
  }

  @Test(arguments: 0..<200)
  func `never lets a value out of its attribute`(_ seed: Int) {
    var chance = Seed(seed)
    let hostile = Array("\"'<>&=/ \u{0}\n`aж\u{202E}\u{2028}\u{FFFF}".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<40, using: &chance) {
      text.append(hostile[Int.random(in: 0..<hostile.count, using: &chance)])
    }
    let html = Tag.p(Attribute("title", String(text))) { String(text) }.markup
    let inside = html.dropFirst("<p title=\"".count).dropLast("</p>".count)
    #expect(!inside.contains("<"))
    #expect(inside.count { $0 == "\"" } == 1)
    #expect(inside.count { $0 == ">" } == 1)
  }

  @Test func `links only to places of the site and of the web`() {
    #expect(Link(path: "//evil.example/x").address == "/evil.example/x")
    #expect(Link(path: "ru/card").address == "/ru/card")
    #expect(Link(web: "javascript:alert(1)") == nil)
    #expect(Link(web: "data:text/html,x") == nil)
    #expect(Link(web: "https://example.org/a b") == nil)
    #expect(Link(web: "https://example.org/")?.address == "https://example.org/")
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `carries bytes as RFC 4648 writes them`(_ plain: String, _ coded: String) {
    #expect(Base64.text(Array(plain.utf8)) == coded)
  }

  @Test func `streams a page whose parts make a whole`() {
    let document = Document(language: "tg", title: "a < b")
    let whole = document.page { Tag.p { "words" } }
    #expect(
      whole == document.opening() + Tag.p { "words" } + Document.closing)
    #expect(whole.markup.hasPrefix("<!DOCTYPE html>\n<html lang=\"tg\">"))
    #expect(whole.markup.contains("<title>a &lt; b</title>"))
  }
}
