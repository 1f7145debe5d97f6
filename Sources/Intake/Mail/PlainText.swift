/// The words of a page, without its marks; nothing of it is executed or fetched.
enum PlainText {
  /// The text that a person would read in some HTML.
  static func words(of html: String) -> String {
    var (result, rest) = ("", html[...])
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let first = inside.first, first.isLetter || first == "/" || first == "!" else {
        result += "<"
        rest = inside
        continue
      }
      let close = inside.firstIndex(of: ">") ?? inside.endIndex
      let tag = inside[..<close].prefix { !$0.isWhitespace }.lowercased()
      rest = close < inside.endIndex ? inside[inside.index(after: close)...] : ""
      if hidden.contains(tag) { rest = after("</" + tag, in: rest) }
      if breaks.contains(tag), result.last != "\n" { result += "\n" }
    }
    return tidied(entitiesDecoded(result + rest))
  }

  private static let hidden: Set = ["script", "style", "head", "title"]
  private static let breaks: Set = [
    "br", "br/", "p", "/p", "div", "/div", "tr", "li", "h1", "h2", "h3", "blockquote", "table",
  ]

  private static func after(_ end: String, in rest: Substring) -> Substring {
    guard let found = rest.firstRange(of: end) ?? rest.firstRange(of: end.uppercased()) else {
      return ""
    }
    return rest[found.upperBound...].drop { $0 != ">" }.dropFirst()
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "mdash": "—",
    "ndash": "–", "laquo": "«", "raquo": "»", "hellip": "…",
  ]

  /// The text with its entities as letters; unknown ones stay as they are.
  static func entitiesDecoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing(/&(#x?[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});/) { match in
      let name = match.output.1
      if name.hasPrefix("#") {
        let digits = name.dropFirst()
        let value =
          digits.first == "x" || digits.first == "X"
          ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? "\u{FFFD}"
      }
      return entities[String(name)] ?? String(match.output.0)
    }
  }

  private static func tidied(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" }).joined(separator: " ")
    }
    var kept: [String] = []
    for line in lines where !(line.isEmpty && (kept.last ?? "").isEmpty) { kept.append(line) }
    while kept.last?.isEmpty == true { kept.removeLast() }
    return kept.joined(separator: "\n")
  }
}
