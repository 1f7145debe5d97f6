package import Casework
internal import Store
internal import Vault

/// How much went from one who left to the one who took over.
package struct HandedOver: Equatable, Sendable {
  /// Files that he had taken in.
  package var files = 0
  /// Cases that are not closed.
  package var cases = 0
  /// Tasks that are still to be done.
  package var tasks = 0
  /// Conversations that he worked on.
  package var conversations = 0
}

extension Session {
  /// Takes somebody out of the team; who takes over what he had is an entry first, for each.
  ///
  /// - Parameters:
  ///   - id: who leaves.
  ///   - successor: who answers for his files and has his cases from now on.
  ///   - progress: told how many keys are wrapped again.
  /// - Returns: how much was handed over.
  /// - Throws: `DeskError.notPermitted`, `.unknownTeam`, `.lastMember`, `VaultError`.
  package func dismiss(
    _ id: MemberID, successor: MemberID, progress: (Int) -> Void = { _ in }
  ) async throws -> HandedOver {
    try require(.decide)
    let directory = try unlocked.directory()
    guard let leaver = directory.members.first(where: { $0.id == id }),
      let taker = directory.members.first(where: { $0.id == successor }), id != successor,
      let name = directory.teams.first(where: { $0.id == team.keys.team })?.name,
      try unlocked.vault.ring().team(team.keys.team)?.grants.contains(where: {
        $0.member == successor
      }) == true
    else { throw VaultError.unknownMember }
    let files = try broughtIn(by: id)
    for file in files {
      try await note(.handOver, of: file, reason: "\(leaver.id) → \(taker.id)")
    }
    var handed = try handOverWork(of: id, to: successor)
    handed.files = files.count
    try unlocked.letGo(leaver.name, team: name, progress: progress)
    return handed
  }

  /// Gives cases, open tasks and conversations to the one who takes over.
  private func handOverWork(of leaver: MemberID, to successor: MemberID) throws -> HandedOver {
    let owned = DocumentFilter.has(Facet("owner", leaver.description))
    let assigned = DocumentFilter.has(Facet("assigned", leaver.description))
    let open = DocumentFilter.has(Facet("progress", CaseTask.Progress.open.rawValue))
    var handed = HandedOver()
    handed.cases = try each(.case, [owned, .hasAny(Case.active)]) {
      _ = try change($0, as: Case.self, act: "hand over") { $0.owner = successor }
    }
    handed.tasks = try each(.task, [owned, open]) {
      _ = try change($0, as: CaseTask.self, act: "hand over") { $0.owner = successor }
    }
    handed.conversations = try each(.conversation, [assigned]) {
      try handle($0, act: "hand over") { $0.assigned = successor }
    }
    return handed
  }

  /// Does something to all documents that answer a question; the list is read before any of them changes.
  private func each(
    _ kind: DocumentKind, _ filters: [DocumentFilter], _ act: (DocumentID) throws -> Void
  ) throws -> Int {
    var query = DocumentQuery(kind, filters, limit: 500)
    var found: [DocumentID] = []
    repeat {
      let page = try view().documents(query)
      found += page.rows.map(\.document)
      query.after = page.next
    } while query.after != nil
    for id in found { try act(id) }
    return found.count
  }

  /// The files that somebody took in.
  private func broughtIn(by member: MemberID) throws -> [DocumentID] {
    let view = try view()
    var (files, before): ([DocumentID], Int) = ([], .max)
    while true {
      let rows = try view.documents(.file, before: before, limit: 500)
      guard let last = rows.last else { return files }
      files += rows.filter { $0.by == member }.map(\.document)
      before = last.sequence
    }
  }
}
