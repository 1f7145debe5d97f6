package import Casework
package import Language

/// Why the rules or the lexicon of coding could not be read.
package enum CodingError: Error, Equatable, Sendable {
  /// A table is not there or lacks a column.
  case table(TableError)
  /// The vocabulary that the rules speak of cannot be read.
  case vocabulary(VocabularyError)
  /// A wording has a place without letters.
  case badWording(path: String, line: Int)
  /// There are more concepts than a set has room for, or a row names none.
  case tooManyConcepts(path: String, line: Int)
  /// A rule asks for a concept that no language has words for.
  case unknownConcept(path: String, line: Int, concept: String)
  /// A field is no number, scope or code of the kind its column asks for.
  case badValue(path: String, line: Int, column: String)
  /// Two rules have the same id.
  case duplicateID(path: String, line: Int, id: String)

  /// The rows of a table, its own errors told as ours.
  static func rows(
    _ files: DataFiles, path: String, columns: [String]
  ) throws(CodingError) -> [CommaSeparated.Row] {
    do {
      return try CommaSeparated(files, path: path, columns: columns).rows
    } catch {
      throw .table(error)
    }
  }
}
