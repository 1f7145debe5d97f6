package import Language

/// What a column of a list holds, and so how two of its values are compared.
package enum LinkField: String, CaseIterable, Codable, Sendable {
  case id, fullName, given, surname, father, sex, date, category, place, code, document, number

  /// Whether the column is compared as it stands; names are put together first.
  package var isCompared: Bool { self != .id && self != .fullName }

  /// The number of levels of agreement, without the level 0 for a missing value.
  var levels: Int {
    switch self {
    case .given, .surname, .father: 5
    case .date: 7
    case .place, .code, .document: 3
    case .sex, .category, .number: 2
    case .id, .fullName: 0
    }
  }

  /// Whether agreement on a rare value says more than on a frequent one.
  var hasFrequencies: Bool { self == .given || self == .surname || self == .father }

  /// The field that a header names, by the table `link/fields.csv` in `files`; case does not matter.
  package static func named(_ header: String, in files: DataFiles) -> LinkField? {
    let wanted = header.lowercased().filter { $0 != " " || header.contains(" ") }
    guard let text = files.text("link/fields.csv") else { return nil }
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      if cells.count >= 2, cells[0] == wanted { return LinkField(rawValue: String(cells[1])) }
    }
    return nil
  }
}

/// Why lists could not be linked.
package enum LinkError: Error, Equatable, Sendable {
  /// No column of the list is known.
  case noKnownColumn
  /// The list has no rows.
  case empty
  /// A quoted cell is never closed; the line where it begins.
  case openQuote(line: Int)
  /// A row has another number of cells than the header; the line.
  case raggedRow(line: Int)
  /// An id occurs twice in one list; the line of the second.
  case duplicateID(line: Int)
  /// The list is no UTF-8; the line where that shows.
  case encoding(line: Int)
  /// More lists are given at once than can be told apart.
  case tooManyLists(limit: Int)
  /// The model was made by another version or for other columns.
  case otherModel
}
