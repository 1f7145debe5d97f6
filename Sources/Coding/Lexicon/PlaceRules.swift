import Casework
import Language

/// What must be said for a kind of place to be the place of an event: `coding/places.csv`.
///
/// A channel that writes about it is no place where it was done; the hostel of a raid on a hostel is,
/// in whatever sentence it is named.
struct PlaceRules: Sendable {
  private var with: [String: Set<String>] = [:]
  private var anywhere: [String: Set<String>] = [:]

  /// Reads the table.
  ///
  /// - Throws: `CodingError.unknownConcept` for a code that the vocabulary does not have.
  init(files: DataFiles, vocabulary: Vocabulary) throws(CodingError) {
    let path = "coding/places.csv"
    for row in try CodingError.rows(files, path: path, columns: ["code", "with", "anywhere"]) {
      let with = row["with"].split(separator: " ").map(String.init)
      let anywhere = row["anywhere"].split(separator: " ").map(String.init)
      for code in with + anywhere + [row["code"]] where vocabulary[code] == nil {
        throw .unknownConcept(path: path, line: row.line, concept: code)
      }
      if !with.isEmpty { self.with[row["code"]] = Set(with) }
      if !anywhere.isEmpty { self.anywhere[row["code"]] = Set(anywhere) }
    }
  }

  /// Whether a place stands, given the codes of its event and of its sentence.
  ///
  /// - Parameter isActed: whether the sentence says that something was done there.
  func stands(
    _ place: String, event: Set<String>, sentence: Set<String>, isActed: Bool
  ) -> Bool {
    if let codes = anywhere[place], !codes.isDisjoint(with: event) { return true }
    if let codes = with[place] { return !codes.isDisjoint(with: sentence) }
    return isActed
  }
}
