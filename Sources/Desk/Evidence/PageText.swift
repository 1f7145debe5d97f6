internal import Papers

/// The words of a page that was read, as lines of text.
enum PageText {
  /// The lines in the order of the page.
  static func lines(_ page: RecognisedPage) -> String {
    var (text, line) = ("", page.words.first?.line ?? 0)
    for word in page.words {
      if word.line != line {
        text += "\n"
        line = word.line
      } else if !text.isEmpty {
        text += " "
      }
      text += word.text
    }
    return text
  }
}
