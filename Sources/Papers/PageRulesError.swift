import Language

/// Why the rules, answers or facts of the check could not be read.
package enum PageRulesError: Error, Equatable, Sendable {
  /// There is no file of that path.
  case missingFile(path: String)
  /// The header of a table lacks a column.
  case missingColumn(path: String, column: String)
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
}

extension CommaSeparated {
  /// Reads a table of the check's own data files.
  init(page files: DataFiles, path: String, columns: [String]) throws(PageRulesError) {
    do throws(TableError) {
      try self.init(files, path: path, columns: columns)
    } catch {
      switch error {
      case .missingFile(let path): throw .missingFile(path: path)
      case .missingColumn(let path, let column): throw .missingColumn(path: path, column: column)
      }
    }
  }
}
