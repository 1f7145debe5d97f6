/// The places of an answer written beforehand, such as `{name}`, and what fills them.
///
/// What nobody has filled stays as it is, and an answer with such a place is not sent: whoever is afraid
/// must not read of "{lawyer}".
package enum TemplateFields {
  /// The letters of the longest place.
  private static let longest = 40

  /// The text with the places filled for which there is a value; what fills them is not looked at again.
  package static func filled(_ text: String, _ values: [String: String]) -> String {
    pieces(of: text).map { piece in
      piece.place.flatMap { values[$0] } ?? String(piece.text)
    }.joined()
  }

  /// The places that nobody has filled, in their order, each once.
  package static func open(in text: String) -> [String] {
    var found: [String] = []
    for place in pieces(of: text).compactMap(\.place) where !found.contains(place) {
      found.append(place)
    }
    return found
  }

  private struct Piece {
    let text: Substring
    let place: String?
  }

  private static func pieces(of text: String) -> [Piece] {
    var (pieces, rest): ([Piece], Substring) = ([], text[...])
    while let brace = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: brace)...].prefix(longest + 1)
      let word = inside.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      guard !word.isEmpty, word.endIndex < text.endIndex, text[word.endIndex] == "}" else {
        pieces.append(Piece(text: rest[...brace], place: nil))
        rest = rest[rest.index(after: brace)...]
        continue
      }
      let end = text.index(after: word.endIndex)
      pieces.append(Piece(text: rest[..<brace], place: nil))
      pieces.append(Piece(text: rest[brace..<end], place: String(word)))
      rest = rest[end...]
    }
    return pieces + [Piece(text: rest, place: nil)]
  }
}
