package import Casework
internal import Store
internal import Vault

extension Session {
  /// Decides about a pair; a decision before it stays in the history.
  ///
  /// - Throws: `DeskError.notPermitted`, `.samePerson` for one document twice, `VaultError`.
  package func judge(
    _ one: DocumentID, _ other: DocumentID, _ verdict: Judgement.Verdict, why: String = ""
  ) async throws -> SavedDocument {
    try requireLinking()
    guard let decision = Judgement(one, other, verdict: verdict, why: why) else {
      throw DeskError.samePerson
    }
    if let known = try judgement(of: one, other) {
      if known.judgement.merge != nil { throw DeskError.merged }
      return try next(known.id, decision, parent: known.version, act: "judge")
    }
    return try await first(decision)
  }

  /// Saves the first judgement of a pair; when another was faster, a version of that one.
  private func first(_ judgement: Judgement) async throws -> SavedDocument {
    let saved = Saved(by: unlocked.member, at: try moment(), act: "judge", document: judgement)
    let key = team.keys.sourceKey(of: Array(judgement.pair.utf8))
    let outcome = try await team.add(try Draft(saved, sourceKey: key))
    guard case .already(let document) = outcome else { return SavedDocument(outcome) }
    let version = try open(document).version
    return try next(document, judgement, parent: version, act: "judge")
  }

  /// Saves a judgement anew; those who link may do so without the right to write anything else.
  func next(
    _ id: DocumentID, _ judgement: Judgement, parent: Int, act: String
  ) throws -> SavedDocument {
    let saved = Saved(by: unlocked.member, at: try moment(), act: act, document: judgement)
    return SavedDocument(.saved(try team.update(try Draft(saved, document: id), parent: parent)))
  }

  /// The judgement of a pair in its present version, if there is one.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func judgement(
    of one: DocumentID, _ other: DocumentID
  ) throws -> (id: DocumentID, judgement: Judgement, version: Int)? {
    try require(.read)
    guard let pair = Judgement(one, other, verdict: .unsure) else { return nil }
    let query = DocumentQuery(
      .judgement,
      [.points(role: "left", to: pair.left), .points(role: "right", to: pair.right)], limit: 1)
    guard let row = try view().documents(query).rows.first,
      case (.judgement(let saved), let version, _) = try open(row.document)
    else { return nil }
    return (row.document, saved.document, version)
  }

  /// What was decided of every pair.
  func verdicts() throws -> [Set<DocumentID>: Judgement.Verdict] {
    var query = DocumentQuery(.judgement, limit: 500)
    var verdicts: [Set<DocumentID>: Judgement.Verdict] = [:]
    while true {
      let page = try view().documents(query)
      for row in page.rows {
        guard let verdict = Judgement.Verdict(rawValue: row.state) else { continue }
        verdicts[Set(try view().links(of: row.document).map(\.target))] = verdict
      }
      guard let next = page.next else { return verdicts }
      query.after = next
    }
  }
}

extension Session {
  /// All that was decided of a pair, the newest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func judgements(
    of one: DocumentID, _ other: DocumentID
  ) throws -> [Saved<Judgement>] {
    guard let known = try judgement(of: one, other) else { return [] }
    return try team.versions(of: known.id).reversed().compactMap { _, content in
      guard case .judgement(let saved) = try AnyDocument(content) else { return nil }
      return saved
    }
  }
}
