import Markup
import Testing

@Suite struct `Text for XML` {
  @Test(arguments: [
    ("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"), ("one\ttwo\nthree", "one\ttwo\nthree"),
    ("\u{0}a\u{8}b\u{FFFF}c", "abc"), ("Ғуллон 😀 \u{202E}", "Ғуллон 😀 \u{202E}"), ("", ""),
  ])
  func `is escaped, and holds nothing that XML forbids`(text: String, expected: String) {
    #expect(XMLText.escaped(text) == expected)
  }
}
