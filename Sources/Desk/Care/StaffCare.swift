package import Casework
internal import Store
internal import Vault

extension Session {
  /// What somebody of the staff asked to be spared; nothing when he asked for nothing.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func care(of member: MemberID) throws -> MemberCare {
    try require(.read)
    return try latestCare(of: member)?.document ?? MemberCare(of: member)
  }

  private func latestCare(of member: MemberID) throws -> Opened<MemberCare>? {
    let query = DocumentQuery(.memberCare, [.has(Facet("member", "\(member)"))], limit: 1)
    let view = try view()
    return try held(.care(member), view) {
      try view.documents(query).rows.first.map { try opened($0.document) }
    }
  }

  /// Says what one wants to be spared oneself; nobody says it for another.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func ask(
    sparedTorture: Bool, debrief: Bool, mostCases: Int?
  ) async throws -> SavedDocument {
    let me = unlocked.member
    let care = MemberCare(
      of: me, isSparedTorture: sparedTorture, isDebriefAsked: debrief, mostCases: mostCases)
    guard let known = try latestCare(of: me) else {
      return try await keep(care, by: .read, act: "care")
    }
    return try keep(care, by: .read, as: known.id, parent: known.version, act: "care")
  }

  /// Whether the one who asks is spared the text of a document, because it holds an account of torture.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func isSpared(_ id: DocumentID) throws -> Bool { try !spared([id]).isEmpty }

  /// Of which of these documents the one who asks is spared the text.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func spared(_ ids: [DocumentID]) throws -> Set<DocumentID> {
    guard try care(of: unlocked.member).isSparedTorture else { return [] }
    let view = try view()
    return try Set(
      ids.filter { id in
        try view.facets(of: id).contains { facet in
          facet == Facet("care", "torture")
            || facet.name == "code" && Care.tortureCodes.contains { facet.value == .text($0) }
        }
      })
  }

  /// Lets a case go to somebody of the staff only when he did not ask to be spared it and has room.
  ///
  /// - Throws: `CasebookError.spared`, `.hasEnough`, `DeskError.notPermitted`, `VaultError`.
  package func requireRoom(for member: MemberID, torture: Bool) throws {
    let care = try care(of: member)
    guard !(torture && care.isSparedTorture) else { throw CasebookError.spared }
    guard let most = care.mostCases else { return }
    let open = try view().count(.case, [.hasAny(Case.active), .has(Facet("owner", "\(member)"))])
    guard open < most else { throw CasebookError.hasEnough }
  }
}
