import Casework
package import Language

/// What coding looks for: rules over concepts, and the words for concepts in each language.
///
/// `coding/rules.csv` has one row for each rule; `coding/lexicon/*.csv` the words.
package struct CodingRules: Sendable {
  let rules: [CodingRule]
  /// The first clause of each rule.
  let firsts: [ConceptSet]
  let names: ConceptNames
  let marks: MentionMarks
  let lexicons: [TextTongue: Lexicon]
  let tongues: TongueWords
  /// For a code, the wider ones, superfluous in the same sentence.
  let broader: [String: Set<String>]
  /// For a code, those that rules make superfluous in the whole event.
  let superseded: [String: Set<String>]
  /// What must stand beside a kind of place.
  let places: PlaceRules

  /// The ids of all rules in the order of the file.
  package var ids: [String] { rules.map(\.id) }
  /// The ids of all rules with the code that each proposes.
  package var codes: [(id: String, code: String)] { rules.map { ($0.id, $0.code) } }

  /// Reads rules and lexicon.
  ///
  /// - Throws: `CodingError` with the file and line of what is wrong.
  package init(files: DataFiles) throws(CodingError) {
    var names = ConceptNames()
    lexicons = try Self.lexicons(files, &names)
    let vocabulary = try Self.vocabulary(files)
    rules = try Self.rules(files, names, vocabulary)
    firsts = rules.map { $0.clauses[0].concepts }
    self.names = names
    marks = MentionMarks(names)
    broader = Dictionary(
      uniqueKeysWithValues: vocabulary.codes.map {
        ($0.code, Set(vocabulary.withBroader($0.code).dropFirst()))
      })
    var superseded: [String: Set<String>] = [:]
    for rule in rules { superseded[rule.code, default: []].formUnion(rule.instead) }
    self.superseded = superseded
    places = try PlaceRules(files: files, vocabulary: vocabulary)
    tongues = try TongueWords(files: files)
  }

  private static func lexicons(
    _ files: DataFiles, _ names: inout ConceptNames
  ) throws(CodingError) -> [TextTongue: Lexicon] {
    var lexicons: [TextTongue: Lexicon] = [:]
    let paths = files.paths(below: "coding/lexicon")
    var rows: [TextTongue: [CommaSeparated.Row]] = [:]
    for path in paths {
      for row in try CodingError.rows(files, path: path, columns: ["concept", "tongue", "words"]) {
        for tag in row["tongue"].split(separator: " ") {
          guard let tongue = TextTongue(rawValue: String(tag)) else {
            throw .badValue(path: path, line: row.line, column: "tongue")
          }
          rows[tongue, default: []].append(row)
        }
      }
    }
    for tongue in TextTongue.allCases {
      lexicons[tongue] = try Lexicon(
        rows[tongue] ?? [], path: "coding/lexicon", tongue: tongue, concepts: &names)
    }
    return lexicons
  }

  private static func rules(
    _ files: DataFiles, _ names: ConceptNames, _ vocabulary: Vocabulary
  ) throws(CodingError) -> [CodingRule] {
    let groups = try ConceptGroups(files: files, names: names)
    let path = "coding/rules.csv"
    let columns = ["id", "code", "say", "not", "instead", "within"]
    var rules: [CodingRule] = []
    var ids: Set<String> = []
    for row in try CodingError.rows(files, path: path, columns: columns) {
      guard ids.insert(row["id"]).inserted else {
        throw .duplicateID(path: path, line: row.line, id: row["id"])
      }
      guard vocabulary[row["code"]] != nil else {
        throw .badValue(path: path, line: row.line, column: "code")
      }
      rules.append(try CodingRule(row, path: path, groups: groups))
    }
    return rules
  }

  private static func vocabulary(_ files: DataFiles) throws(CodingError) -> Vocabulary {
    do {
      return try Vocabulary(files: files)
    } catch {
      throw .vocabulary(error)
    }
  }
}
