package import Language

/// What is said of each kind of paper: `check/answers.csv` and `check/facts.csv`.
package struct PageAnswers: Sendable {
  /// The answers by the code of the kind.
  package let byKind: [String: PageAnswer]
  /// The facts by id, also those that are not to be shown.
  package let facts: [String: PageFact]

  /// The answers in the order in which pages are shown, dangerous ones first.
  package var inOrder: [PageAnswer] {
    byKind.values.sorted { ($0.order, $0.kind) < ($1.order, $1.kind) }
  }

  /// Reads the two tables.
  ///
  /// - Throws: `PageRulesError` with the line of what is wrong.
  package init(files: DataFiles) throws(PageRulesError) {
    let facts = try Self.facts(files)
    var byKind: [String: PageAnswer] = [:]
    let path = "check/answers.csv"
    let table = try PageRulesError.rows(files, path: path, columns: PageAnswer.columns)
    for row in table {
      let answer = try PageAnswer(row, path: path, facts: facts)
      guard byKind.updateValue(answer, forKey: answer.kind) == nil else {
        throw .duplicateID(path: path, line: row.line, id: answer.kind)
      }
    }
    self.facts = facts
    self.byKind = byKind
  }

  private static func facts(_ files: DataFiles) throws(PageRulesError) -> [String: PageFact] {
    let path = "check/facts.csv"
    var facts: [String: PageFact] = [:]
    for row in try PageRulesError.rows(files, path: path, columns: PageFact.columns) {
      let fact = try PageFact(row, path: path)
      guard facts.updateValue(fact, forKey: fact.id) == nil else {
        throw .duplicateID(path: path, line: row.line, id: fact.id)
      }
    }
    return facts
  }
}

/// What is said of one kind of paper, and which lawyer has signed that it may be said.
package struct PageAnswer: Equatable, Sendable {
  /// The code of the kind in the vocabulary's scheme `page`.
  package let kind: String
  /// Stop or caution.
  package let state: PageState
  /// The place in the list of pages; the smallest first.
  package let order: Int
  /// Whether a page that may be one, but is too damaged to tell, counts as not read.
  package let isNeverMissed: Bool
  /// The key of the first sentence, with `{page}`.
  package let sentence: String
  /// The key of what signing means.
  package let means: String
  /// The keys of what to do now, in their order.
  package let steps: [String]
  /// The ids of the facts that belong to it.
  package let facts: [String]
  /// Where the row comes from.
  package let source: String
  /// The name of the lawyer who signed the row; empty while nobody has.
  package let lawyer: String
  /// The day of the signature as `2026-11-21`; empty while nobody has signed.
  package let signedOn: String

  /// Whether a lawyer has signed the row; one without is marked to the operator.
  package var isSigned: Bool { !lawyer.isEmpty && !signedOn.isEmpty }

  static let columns = [
    "kind", "state", "order", "never_miss", "sentence", "means", "do", "facts", "source", "as_of",
    "lawyer", "signed_on",
  ]

  init(
    _ row: CommaSeparated.Row, path: String, facts known: [String: PageFact]
  ) throws(PageRulesError) {
    kind = row["kind"]
    guard kind.hasPrefix("PG_") else {
      throw .unknownKind(path: path, line: row.line, kind: kind)
    }
    guard let state = PageState(rawValue: row["state"]), state == .stop || state == .caution else {
      throw .badValue(path: path, line: row.line, column: "state")
    }
    guard let order = Int(row["order"]) else {
      throw .badValue(path: path, line: row.line, column: "order")
    }
    guard ["yes", "no"].contains(row["never_miss"]) else {
      throw .badValue(path: path, line: row.line, column: "never_miss")
    }
    isNeverMissed = row["never_miss"] == "yes"
    self.state = state
    self.order = order
    sentence = row["sentence"]
    means = row["means"]
    steps = row["do"].split(separator: ";").map(String.init)
    facts = row["facts"].split(separator: ";").map(String.init)
    for id in facts where known[id] == nil {
      throw .unknownFact(path: path, line: row.line, id: id)
    }
    source = row["source"]
    lawyer = row["lawyer"]
    signedOn = row["signed_on"]
  }
}

/// A dated fact with its source.
package struct PageFact: Equatable, Sendable {
  /// The id that answers name.
  package let id: String
  /// The key of its text.
  package let text: String
  /// Where it was found.
  package let source: String
  /// The day of the source as `2022-09-21`.
  package let asOf: String
  /// Whether a source states it; one that is not firm is never shown to the public.
  package let isFirm: Bool
  /// The name of the lawyer who signed it; empty while nobody has.
  package let lawyer: String
  /// The day of the signature; empty while nobody has signed.
  package let signedOn: String

  static let columns = ["id", "text", "source", "as_of", "state", "lawyer", "signed_on"]

  init(_ row: CommaSeparated.Row, path: String) throws(PageRulesError) {
    guard ["firm", "unverified"].contains(row["state"]) else {
      throw .badValue(path: path, line: row.line, column: "state")
    }
    guard !row["source"].isEmpty else {
      throw .badValue(path: path, line: row.line, column: "source")
    }
    id = row["id"]
    text = row["text"]
    source = row["source"]
    asOf = row["as_of"]
    isFirm = row["state"] == "firm"
    lawyer = row["lawyer"]
    signedOn = row["signed_on"]
  }
}
