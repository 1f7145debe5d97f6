import Language

/// A rule: where a sentence says these concepts, a code is proposed.
struct CodingRule: Sendable {
  /// Its stable name, under which accepted and rejected proposals are counted.
  let id: String
  /// The code of the vocabulary that it proposes.
  let code: String
  /// The scheme of that code.
  let kind: CodeMatch.Kind
  /// What must be said; one concept of each clause is enough.
  let clauses: [Clause]
  /// What the sentence must not say.
  let not: ConceptSet
  /// Codes that this one makes superfluous in the same event.
  let instead: [String]

  /// The most words that its own sentence may take to say it.
  let within: Int

  /// Concepts of which one must be said, and how far away.
  struct Clause: Sendable {
    var concepts: ConceptSet
    var scope: Scope
  }

  /// How far from the sentence a clause may be said.
  enum Scope: String, Sendable {
    case sentence
    /// The sentence before or behind.
    case near
    /// Up to three sentences away.
    case around
    /// Anywhere.
    case text
  }

  /// No clause of a sentence is longer as a rule.
  private static let usual = 28

  /// Reads `RAID|DETAIN MOSQUE AIM@around`.
  init(
    _ row: CommaSeparated.Row, path: String, groups: ConceptGroups
  ) throws(CodingError) {
    id = row["id"]
    code = row["code"]
    kind = CodeMatch.kind(of: row["code"])
    guard !id.isEmpty, !code.isEmpty else {
      throw .badValue(path: path, line: row.line, column: "id")
    }
    var clauses: [Clause] = []
    for text in row["say"].split(separator: " ") {
      let parts = text.split(separator: "@")
      guard let scope = parts.count == 2 ? Scope(rawValue: String(parts[1])) : .sentence else {
        throw .badValue(path: path, line: row.line, column: "say")
      }
      let set = try groups.set(parts[0].split(separator: "|"), path: path, line: row.line)
      clauses.append(Clause(concepts: set, scope: scope))
    }
    guard clauses.first?.scope == .sentence else {
      throw .badValue(path: path, line: row.line, column: "say")
    }
    self.clauses = clauses
    not = try groups.set(row["not"].split(separator: " "), path: path, line: row.line)
    guard let within = row["within"].isEmpty ? Self.usual : Int(row["within"]), within > 0 else {
      throw .badValue(path: path, line: row.line, column: "within")
    }
    self.within = within
    instead = row["instead"].split(separator: " ").map(String.init)
  }
}
