package import Casework
internal import Store
internal import Vault

extension Session {
  /// Takes somebody out of the team; who takes over what he brought in is an entry first.
  ///
  /// - Parameters:
  ///   - id: who leaves.
  ///   - successor: who answers for his files from now on.
  ///   - progress: told how many keys are wrapped again.
  /// - Returns: how many files were handed over.
  /// - Throws: `DeskError.notPermitted`, `.unknownTeam`, `.lastMember`, `VaultError`.
  package func dismiss(
    _ id: MemberID, successor: MemberID, progress: (Int) -> Void = { _ in }
  ) async throws -> Int {
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
    try unlocked.letGo(leaver.name, team: name, progress: progress)
    return files.count
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
