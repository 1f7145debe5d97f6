internal import Casework
internal import Store
internal import Synchronization
package import Vault

/// One person at work in one team: every act asks it for permission.
package final class Session: Sendable {
  /// The vault with his keys.
  package let unlocked: UnlockedVault
  /// The journal with the team's keys.
  package let team: TeamVault
  let clock: @Sendable () -> Int
  let heldView = Mutex<CaseView?>(nil)
  let words = SearchWords()
  /// Up to where the journal was looked at for its latest moment, and that moment.
  private let lastSeen = Mutex<(sequence: Int, at: Int)>((0, .min))

  /// Begins work in a team.
  ///
  /// - Parameters:
  ///   - team: the name of the team; `nil` when there is only one.
  ///   - clock: gives seconds of UTC since 1970.
  /// - Throws: `DeskError.whichTeam`, `.unknownTeam`, `VaultError`.
  package init(
    _ unlocked: UnlockedVault, team name: String? = nil, clock: @escaping @Sendable () -> Int
  ) throws {
    self.unlocked = unlocked
    self.clock = clock
    let mine = try unlocked.teams()
    let chosen: TeamID
    if let name {
      guard let team = try unlocked.directory().team(named: name)?.id, mine.contains(team) else {
        throw DeskError.unknownTeam
      }
      chosen = team
    } else {
      guard mine.count == 1 else { throw DeskError.whichTeam }
      chosen = mine[0]
    }
    team = TeamVault(unlocked.vault, keys: try unlocked.keys(of: chosen))
  }

  /// Lets an act go on only when the person has the right.
  ///
  /// - Throws: `DeskError.notPermitted`.
  func require(_ right: Right) throws {
    let has =
      switch right {
      // Whoever holds the team's keys is in it: the keys are the permission.
      case .read, .write: true
      case .sealedFields: team.keys.opensSealedFields
      case .administer: try unlocked.isAdministrator
      }
    guard has else { throw DeskError.notPermitted(right) }
  }

  /// The moment for a new entry; a clock that stands before what is written already is refused, because
  /// deadlines and custody rest on it.
  ///
  /// - Throws: `VaultError.clockBack`.
  func moment() throws -> Int {
    let now = clock()
    let end = try team.vault.journal.read { try $0.lastSequence() }
    let seen = lastSeen.withLock { $0 }
    let recent = try team.opened(after: max(seen.sequence, end - 40), limit: 40).entries
    let last = try recent.reduce(seen.at) { last, entry in
      guard case .version(_, let content) = entry else { return last }
      return max(last, try AnyDocument(content).facts.at)
    }
    lastSeen.withLock { $0 = (end, last) }
    // Five minutes: what two machines' clocks may differ by.
    if last > .min, now < last - 300 { throw VaultError.clockBack(seconds: last - now) }
    return now
  }
}

extension UnlockedVault {
  /// Whether the one who opened it may make and remove users.
  package var isAdministrator: Bool {
    get throws { try directory().members.first { $0.id == member }?.isAdministrator == true }
  }
}

extension AnyDocument {
  /// The document inside an opened version.
  ///
  /// - Throws: `CaseworkError`.
  package init(_ content: VersionContent) throws {
    try self.init(kind: content.kind, schema: content.schema, payload: content.payload)
  }
}
