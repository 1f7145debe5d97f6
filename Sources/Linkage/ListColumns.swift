import Language

/// What the columns of one list hold, and where their values go in a record.
///
/// A record's first three cells are given name, family name and father's name wherever a list has
/// any name; the others follow in the order of the first list.
struct ListColumns {
  let header: [String]
  let id: Int?
  /// The field of every column, `nil` for a column that is left alone.
  var roles: [LinkField?]
  /// The cell of every column; names have none, they are put together from all of theirs.
  var targets: [Int?]
  var fields: [LinkField]
  var names: [String]
  let hasNames: Bool
  let givenColumn, surnameColumn, fatherColumn, fullNameColumn: Int?

  /// - Parameter known: the headers of the first list, empty when this is the first.
  init(
    header: [String], files: DataFiles, mapping: [String: LinkField], idColumn: String?,
    known: [String]
  ) throws(LinkError) {
    self.header = header
    roles = header.map { mapping[$0] ?? LinkField.named($0, in: files) }
    id = idColumn.flatMap { header.firstIndex(of: $0) } ?? roles.firstIndex(of: .id)
    for column in header.indices where roles[column] == .id { roles[column] = nil }
    if let id { roles[id] = nil }
    givenColumn = roles.firstIndex(of: .given)
    surnameColumn = roles.firstIndex(of: .surname)
    fatherColumn = roles.firstIndex(of: .father)
    fullNameColumn = roles.firstIndex(of: .fullName)
    hasNames = roles.contains { $0.map(Self.isName) ?? false }
    fields = hasNames ? [.given, .surname, .father] : []
    names = fields.map(\.rawValue)
    targets = header.map { _ in nil }
    let inCells = header.indices.filter { column in
      roles[column].map { $0.isCompared && !Self.isName($0) } ?? false
    }
    for column in inCells {
      if known.isEmpty {
        targets[column] = fields.count
        fields.append(roles[column] ?? .category)
        names.append(header[column])
      } else {
        targets[column] = known.firstIndex(of: header[column])
      }
    }
    if roles.allSatisfy({ $0 == nil }) || fields.isEmpty { throw .noKnownColumn }
  }

  /// Whether a row has neither given name nor family name nor father's name of its own.
  func lacksParts(_ row: [Int32]) -> Bool {
    [givenColumn, surnameColumn, fatherColumn].allSatisfy { $0.map { row[$0] < 0 } ?? true }
  }

  static func isName(_ field: LinkField) -> Bool {
    field == .fullName || field == .given || field == .surname || field == .father
  }
}
