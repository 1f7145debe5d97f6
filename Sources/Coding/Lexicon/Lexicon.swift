import Language

/// The words of one language for every concept that rules speak of.
struct Lexicon: Sendable {
  /// The folding in which its stems are kept.
  let folding: LetterFolding
  /// The stems of all wordings.
  let stems: StemTable
  /// All wordings, laid out for finding.
  let wordings: WordingTable
  /// The endings that deny a verb in Turkic languages.
  let denials: [[UInt16]]

  /// Builds the words of one language.
  ///
  /// - Throws: `CodingError` for a wording without letters or a concept no rule knows of.
  init(
    _ rows: [CommaSeparated.Row], path: String, tongue: TextTongue, concepts: inout ConceptNames
  ) throws(CodingError) {
    let folding: LetterFolding = tongue == .uzbek ? .uzbek : .common
    var stems = StemTable()
    var wordings: [Wording] = []
    var denials: [[UInt16]] = []
    for row in rows {
      for text in row["words"].split(separator: ";") {
        if row["concept"] == "DENYING_END" {
          denials.append(folding.word(text))
          continue
        }
        let concept = try concepts.number(row["concept"], path: path, line: row.line)
        let wording = Wording(
          text, concept: concept, folding: folding, shortest: tongue.shortestStem, stems: &stems)
        guard let wording else {
          throw .badWording(path: path, line: row.line)
        }
        wordings.append(wording)
      }
    }
    stems.finish()
    self.folding = folding
    self.stems = stems
    self.wordings = WordingTable(wordings, stems: stems.lengths.count)
    self.denials = denials
  }
}

/// The numbers of concepts, which stand as bits in a `ConceptSet`.
struct ConceptNames: Sendable {
  /// The names by number.
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of a name, entered when new.
  ///
  /// - Throws: `CodingError.tooManyConcepts` when a set has no bit left.
  mutating func number(_ name: String, path: String, line: Int) throws(CodingError) -> Int {
    if let known = numbers[name] { return known }
    guard names.count < ConceptSet.size, !name.isEmpty else {
      throw .tooManyConcepts(path: path, line: line)
    }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The number of a name that was entered; `nil` for another.
  subscript(_ name: String) -> Int? { numbers[name] }
}
