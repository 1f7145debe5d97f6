/// A name of a person as its words, each with what marks its place.
package struct NameParts: Sendable {
  /// The most words of a name that take part in comparing.
  package static let most = 5

  /// The words in their order, without words of kinship, which have marked the word before.
  package let words: [NameWord]
  /// What the marked words say of man and woman; unknown where they disagree.
  package let sex: NameSex

  /// The parts of `text`, at most `most` words; empty when there is nothing to read in it.
  package init(_ text: String, tables: NameTables) {
    var words: [NameWord] = []
    let all = ScriptLetters.words(NameParts.withoutHyphens(text))
    let german = all.contains(where: NameTables.looksGerman)
    for letters in all where words.count < Self.most {
      if let last = words.indices.last, let kinship = tables.kinship(letters) {
        words[last].mark = kinship.mark
        if kinship.sex != .unknown { words[last].sex = kinship.sex }
      } else if let word = tables.word(letters, german: german) {
        words.append(word)
      }
    }
    self.words = words
    let sexes = words.lazy.map(\.sex).filter { $0 != .unknown }
    let first = sexes.first ?? .unknown
    sex = sexes.allSatisfy { $0 == first } ? first : .unknown
  }

  /// The parts given, without reading a text.
  package init(words: [NameWord], sex: NameSex) {
    self.words = words
    self.sex = sex
  }

  private static func withoutHyphens(_ text: String) -> String {
    text.utf8.contains(0x2D) ? text.replacing("-", with: "") : text
  }
}
