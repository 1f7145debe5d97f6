package import Casework
internal import Store
internal import Vault

extension Session {
  /// Records what somebody said when he was asked for one use and one audience.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func recordConsent(_ consent: Consent) async throws -> SavedDocument {
    try require(.decide)
    return try await save(consent, act: "consent")
  }

  /// What was recorded of a person's consent, the oldest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func consents(of person: DocumentID) throws -> [Opened<Consent>] {
    try linked("of", to: person, as: Consent.self)
  }

  /// What two of the staff decided in a person's vital interest, the oldest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func vitalInterests(of person: DocumentID) throws -> [Opened<VitalInterest>] {
    try linked("of", to: person, as: VitalInterest.self)
  }

  /// Whether something of a person may leave; the one question that every way out asks.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func verdict(_ request: ConsentRule.Request) throws -> ConsentRule.Verdict {
    ConsentRule.verdict(
      request, consents: try consents(of: request.person).map(\.document),
      vital: try vitalInterests(of: request.person).map(\.document), at: clock())
  }

  /// Lets something leave only when all whom it names agreed.
  ///
  /// The embassy of a man who signed or served is his own decision: vital interest does not open it.
  ///
  /// - Throws: `CasebookError.noConsent` with the verdict, `VaultError`.
  package func requireConsent(_ requests: [ConsentRule.Request]) throws {
    for request in requests {
      let verdict = try verdict(request)
      let person = try opened(request.person, as: Person.self).document
      let isHisAlone = request.audience == .embassy && !person.standings.isEmpty
      guard verdict.permits, !(isHisAlone && verdict != .consented) else {
        throw CasebookError.noConsent(verdict)
      }
    }
  }

  /// Proposes to act for somebody who cannot be asked and whose life is at risk.
  ///
  /// - Throws: `DeskError.reasonMissing`, `.notPermitted`, `VaultError`.
  package func proposeVitalInterest(
    of person: DocumentID, use: ConsentRule.Use, audience: ConsentRule.Audience, recipient: String,
    reason: String
  ) async throws -> SavedDocument {
    try require(.decide)
    guard !reason.isEmpty, !recipient.isEmpty else { throw DeskError.reasonMissing }
    return try await save(
      VitalInterest(
        of: person, use: use.rawValue, audience: audience.rawValue, recipient: recipient,
        reason: reason, first: unlocked.member, at: try moment()), act: "vital interest")
  }

  /// Agrees to another's proposal; from now on it holds for 72 hours.
  ///
  /// - Throws: `CasebookError.secondPerson` for one's own proposal, `VaultError`.
  package func agreeToVitalInterest(_ id: DocumentID) throws -> SavedDocument {
    try require(.decide)
    let now = try moment()
    return try change(id, as: VitalInterest.self, act: "vital interest agreed") { vital in
      guard vital.first != unlocked.member else { throw CasebookError.secondPerson }
      vital.second = unlocked.member
      vital.reviewBy = now + VitalInterest.term
    }
  }

  /// The documents of a kind that point to another one in a role, the oldest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func linked<Document: CaseDocument>(
    _ role: String, to target: DocumentID, as _: Document.Type = Document.self, limit: Int = 500
  ) throws -> [Opened<Document>] {
    try require(.read)
    let query = DocumentQuery(
      Document.kind, [.points(role: role, to: target)], limit: limit)
    return try view().documents(query).rows.reversed().map { try opened($0.document) }
  }
}
