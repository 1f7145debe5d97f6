/// Encoded words of RFC 2047 in the fields of a letter: `=?koi8-r?B?7cHU2A==?=`.
enum EncodedWords {
  private struct Word {
    var charset: String
    var bytes: [UInt8]
  }

  /// The text of a field.
  ///
  /// Bytes outside ASCII that nobody declared are UTF-8, or an old Cyrillic charset.
  static func decode(_ field: [UInt8]) -> String {
    let raw = TextDecoding.text(field, CharsetGuess(field).result.charset).text
    guard raw.contains("=?") else { return unfolded(raw) }
    var result = ""
    var pending: Word?
    var rest = raw[...]
    while let start = rest.range(of: "=?") {
      guard let (word, end) = word(rest[start.lowerBound...]) else {
        flush(&pending, into: &result)
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      let between = rest[..<start.lowerBound]
      // Space between two encoded words is no text (RFC 2047 §6.2).
      if pending == nil || !between.allSatisfy(\.isWhitespace) {
        flush(&pending, into: &result)
        result += between
      }
      add(word, to: &pending, &result)
      rest = rest[end...]
    }
    flush(&pending, into: &result)
    return unfolded(result + rest)
  }

  /// Words of one charset are joined before they are decoded: letters are cut between them in practice.
  private static func add(_ word: Word, to pending: inout Word?, _ result: inout String) {
    if pending?.charset == word.charset {
      pending?.bytes += word.bytes
    } else {
      flush(&pending, into: &result)
      pending = word
    }
  }

  private static func flush(_ pending: inout Word?, into result: inout String) {
    guard let word = pending else { return }
    pending = nil
    let label = word.charset.split(separator: "*").first.map(String.init) ?? ""
    result += TextDecoding.text(word.bytes, Charset(label: label) ?? .utf8).text
  }

  private static func word(_ text: Substring) -> (Word, Substring.Index)? {
    let inner = text.dropFirst(2)
    guard let first = inner.firstIndex(of: "?"),
      let second = inner[inner.index(after: first)...].firstIndex(of: "?"),
      let end = inner[inner.index(after: second)...].range(of: "?=")
    else { return nil }
    let kind = inner[inner.index(after: first)..<second].lowercased()
    let content = Array(inner[inner.index(after: second)..<end.lowerBound].utf8)
    guard kind == "b" || kind == "q", inner[..<first].count <= 40 else { return nil }
    let bytes =
      kind == "b"
      ? TransferCoding.base64(content).bytes : TransferCoding.quoted(content, isWord: true)
    return (Word(charset: inner[..<first].lowercased(), bytes: bytes), end.upperBound)
  }

  private static func unfolded(_ text: String) -> String {
    text.replacing(/[\t\r\n]+ */, with: " ")
  }
}

extension Substring {
  /// The first place of a few letters; enough for two of them.
  fileprivate func range(of letters: String) -> Range<Index>? { firstRange(of: letters) }
}
