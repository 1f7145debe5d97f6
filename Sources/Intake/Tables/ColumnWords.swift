package import Language

/// What columns are taken for by their names.
package struct ColumnWords: Sendable {
  private let fields: [String: ColumnField]

  /// Reads `intake/columns.csv`.
  ///
  /// - Throws: `TableError`.
  package init(files: DataFiles) throws(TableError) {
    let table = try CommaSeparated(files, path: "intake/columns.csv", columns: ["field", "header"])
    let pairs = table.rows.compactMap { row in
      ColumnField(rawValue: row["field"]).map { (row["header"].lowercased(), $0) }
    }
    fields = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// What a column is taken for; `nil` when it is kept under its own name.
  package func field(of name: String) -> ColumnField? {
    let whole = Self.folded(name)
    let step = Self.folded(Self.lastStep(whole))
    if let field = fields[whole] ?? fields[step] { return field }
    // Forms name their fields freely: what ends so is sealed rather than shown.
    if step.hasSuffix("_name") { return .name }
    return step.hasSuffix("_phone") || step.hasSuffix("_tel") ? .contact : nil
  }

  /// Whether a field of this name says who somebody is or how he is reached.
  package func isSealed(_ name: String) -> Bool {
    switch field(of: name) {
    case .name, .contact, .document: true
    default: false
    }
  }

  private static func lastStep(_ name: String) -> String {
    let step = name.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) ?? name
    return step.prefix { $0 != "[" }.description
  }

  private static func folded(_ name: String) -> String {
    var folded = name.lowercased()
    while let last = folded.last, last.isWhitespace || last == ":" || last == "*" {
      folded.removeLast()
    }
    while let first = folded.first, first.isWhitespace || first == "*" { folded.removeFirst() }
    return folded
  }
}
