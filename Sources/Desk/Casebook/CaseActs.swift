package import Casework
package import Language
package import Store
internal import Vault

extension Session {
  /// Opens a case, from a report or without one; the report is converted with it.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func openCase(
    _ opening: Case, contact: Contact? = nil, from report: DocumentID? = nil
  ) async throws -> SavedDocument {
    let id = DocumentID.random()
    var opening = opening
    opening.contact = try contact.map { try sealing($0, for: id) }
    if let report, !opening.sources.contains(report) { opening.sources.append(report) }
    let saved = try await save(opening, act: "open case", id: id)
    if let report {
      _ = try change(report, as: Report.self, act: "convert") { $0.stage = .converted }
    }
    return saved
  }

  /// Gives a case to somebody of the staff, or to nobody.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func assign(
    _ id: DocumentID, to member: MemberID?, from version: Int? = nil
  ) throws -> SavedDocument {
    try change(id, as: Case.self, from: version, act: "assign") { $0.owner = member }
  }

  /// Writes down an attempt to reach somebody.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func addAttempt(_ attempt: Attempt, to id: DocumentID) throws -> SavedDocument {
    try change(id, as: Case.self, act: "attempt") { $0.tried.append(attempt) }
  }

  /// Puts the steps of a checklist into a case; those that are there stay as they are.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func addSteps(_ codes: [String], to id: DocumentID) throws -> SavedDocument {
    try change(id, as: Case.self, act: "checklist") { document in
      let known = Set(document.steps.map(\.code))
      document.steps += codes.filter { !known.contains($0) }.map { Step($0) }
    }
  }

  /// Decides a step: a lawyer approves it, it is done, or it is left out.
  ///
  /// - Throws: `CasebookError.lawyerMissing` for a step done without a lawyer's name, `VaultError`.
  package func decideStep(_ step: Step, in id: DocumentID) throws -> SavedDocument {
    try require(.decide)
    guard step.state == .open || step.state == .dropped || !step.approvedBy.isEmpty else {
      throw CasebookError.lawyerMissing
    }
    return try change(id, as: Case.self, act: "step") { document in
      guard let index = document.steps.firstIndex(where: { $0.code == step.code }) else { return }
      document.steps[index] = step
    }
  }

  /// Makes a task out of a term: it is due on its last day.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func addTask(
    from term: Deadline, counted start: Edtf, title: String, about: DocumentID,
    owner: MemberID? = nil
  ) async throws -> SavedDocument {
    try await save(
      CaseTask(
        title, about: about, due: term.day(from: start).description, term: term.code, owner: owner),
      act: "task")
  }

  /// The open tasks, those due soonest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func openTasks(
    of owner: MemberID? = nil, after: PageMark? = nil, limit: Int = 50
  ) throws -> DocumentPage {
    try require(.read)
    let filters = owner.map { [DocumentFilter.has(Facet("owner", "\($0)"))] } ?? []
    return try view().documents(
      DocumentQuery(.task, filters, order: .rising("open"), after: after, limit: limit))
  }

  /// The people whose risk must be looked at until a day, the most overdue first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func risksToReview(until day: CalendarDay, limit: Int = 100) throws -> [ListRow] {
    try require(.read)
    let bounds = "0000-01-01"..."\(day)"
    return try view().documents(
      DocumentQuery(
        .person, [.within("review", bounds)], order: .rising("review"), limit: limit)
    ).rows
  }
}

/// How much somebody of the staff has on his hands.
package struct CaseLoad: Equatable, Sendable {
  /// Who; `nil` for cases that nobody has.
  package let member: MemberID?
  /// Cases that are not closed.
  package let open: Int
  /// Of those, how many hold accounts of torture.
  package let torture: Int
  /// Of those, after how many he asked to talk it over.
  package let debrief: Int
}

extension Session {
  /// Who has how much to carry, the most first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func caseLoad() throws -> [CaseLoad] {
    try require(.read)
    let view = try view()
    let active = DocumentFilter.hasAny(Case.active)
    return try view.counts(of: "owner", .case, [active]).map { counted in
      let owner = DocumentFilter.has(counted.facet)
      guard case .text(let name) = counted.facet.value else {
        return CaseLoad(member: nil, open: counted.count, torture: 0, debrief: 0)
      }
      return CaseLoad(
        member: MemberID(name), open: counted.count,
        torture: try view.count(.case, [active, owner, .has(Facet("care", "torture"))]),
        debrief: try view.count(.case, [active, owner, .has(Facet("care", "debrief"))]))
    }
  }
}
