package import Language

/// Why the rules, answers or facts of the check could not be read.
package enum PageRulesError: Error, Equatable, Sendable {
  /// A table is not there or lacks a column.
  case table(TableError)
  /// Two rows have the same id.
  case duplicateID(path: String, line: Int, id: String)
  /// A row names a kind of paper that the answers do not know.
  case unknownKind(path: String, line: Int, kind: String)
  /// A phrase has no words.
  case emptyPhrase(path: String, line: Int)
  /// A field is no number, state or date of the kind its column asks for.
  case badValue(path: String, line: Int, column: String)
  /// An answer names a fact that the facts do not have.
  case unknownFact(path: String, line: Int, id: String)

  /// The rows of a table, its own errors told as ours.
  static func rows(
    _ files: DataFiles, path: String, columns: [String]
  ) throws(PageRulesError) -> [CommaSeparated.Row] {
    do {
      return try CommaSeparated(files, path: path, columns: columns).rows
    } catch {
      throw .table(error)
    }
  }
}
