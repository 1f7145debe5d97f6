package import Language

/// The rules that tell dangerous papers, and their judgement of a page.
package struct PageRules: Sendable {
  let rules: [PageRule]
  let search: StemSearch
  let kinds: [Kind]
  let thresholds: Thresholds
  let lexicon: WordModel

  /// A kind of paper as the rules number it.
  struct Kind: Sendable {
    let code: String
    let state: PageState
    let isNeverMissed: Bool
  }

  /// Reads `check/phrases.csv`, `check/answers.csv`, `check/thresholds.csv` and the word model.
  ///
  /// - Throws: `PageRulesError` with the file and line of what is wrong; half a set of rules would
  ///   miss papers in silence.
  package init(files: DataFiles) throws(PageRulesError) {
    let answers = try PageAnswers(files: files).inOrder
    kinds = answers.map { Kind(code: $0.kind, state: $0.state, isNeverMissed: $0.isNeverMissed) }
    thresholds = try Thresholds(files: files)
    lexicon = try WordModel(files: files)
    var table = StemTable()
    rules = try Self.rules(files, kinds: kinds, stems: &table)
    search = StemSearch(table.stems)
  }

  private static let path = "check/phrases.csv"

  private static func rules(
    _ files: DataFiles, kinds: [Kind], stems: inout StemTable
  ) throws(PageRulesError) -> [PageRule] {
    var rules: [PageRule] = []
    var ids: Set<String> = []
    let columns = ["id", "words", "votes", "source", "as_of"]
    for row in try PageRulesError.rows(files, path: path, columns: columns) {
      guard ids.insert(row["id"]).inserted, !row["id"].isEmpty else {
        throw .duplicateID(path: path, line: row.line, id: row["id"])
      }
      guard let phrase = Phrase(row["words"], stems: &stems) else {
        throw .emptyPhrase(path: path, line: row.line)
      }
      let isMute = row["votes"] == "mute"
      let votes = isMute ? [] : try votes(row, kinds: kinds)
      rules.append(PageRule(id: row["id"], phrase: phrase, votes: votes, isMute: isMute))
    }
    return rules
  }

  /// Reads `PG_CONTRACT:6 PG_APPLICATION:2`; `stop`, `caution` and `all` stand for groups of kinds.
  private static func votes(
    _ row: CommaSeparated.Row, kinds: [Kind]
  ) throws(PageRulesError) -> [PageRule.Vote] {
    var votes: [PageRule.Vote] = []
    for text in row["votes"].split(separator: " ") {
      let parts = text.split(separator: ":")
      guard parts.count == 2, let points = Double(parts[1]), points.isFinite else {
        throw .badValue(path: path, line: row.line, column: "votes")
      }
      let numbers = kinds.indices.filter { number in
        switch parts[0] {
        case "all": true
        case "stop": kinds[number].state == .stop
        case "caution": kinds[number].state == .caution
        default: kinds[number].code == parts[0]
        }
      }
      guard !numbers.isEmpty else {
        throw .unknownKind(path: path, line: row.line, kind: String(parts[0]))
      }
      votes += numbers.map { PageRule.Vote(kind: $0, points: points) }
    }
    guard !votes.isEmpty else { throw .badValue(path: path, line: row.line, column: "votes") }
    return votes
  }
}
