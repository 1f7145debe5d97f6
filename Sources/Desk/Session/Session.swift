package import Casework
internal import Synchronization
package import Vault

/// One person at work in one team: every act asks it for permission.
package final class Session: Sendable {
  /// The vault with his keys.
  package let unlocked: UnlockedVault
  /// The journal with the team's keys.
  package let team: TeamVault
  let clock: @Sendable () -> Int
  let shared: SharedView
  /// Words of texts that were shown to explain a search; those of the view are its own.
  let words = SearchWords()
  /// What the last search for people who may be one found.
  let heldQueue = Mutex<LinkedPeople?>(nil)
  /// Up to which place of the journal this session has sorted arrivals.
  let sortedHere = Mutex(0)
  /// What patterns are counted from, as it was gathered last.
  let heldPatterns = Mutex<HeldPatterns?>(nil)
  /// Up to where the journal was looked at for its latest moment, and that moment.
  private let lastSeen = Mutex<(sequence: Int, at: Int)>((0, .min))

  private let granted: Mutex<Set<Right>>

  /// Begins work in a team.
  ///
  /// - Parameters:
  ///   - team: the name of the team; `nil` when there is only one.
  ///   - clock: gives seconds of UTC since 1970.
  /// - Throws: `DeskError.whichTeam`, `.unknownTeam`, `VaultError`.
  package convenience init(
    _ unlocked: UnlockedVault, team name: String? = nil, clock: @escaping @Sendable () -> Int
  ) throws {
    let mine = try unlocked.teams()
    if let name {
      guard let team = try unlocked.directory().team(named: name)?.id, mine.contains(team) else {
        throw DeskError.unknownTeam
      }
      try self.init(unlocked, in: team, view: SharedView(), clock: clock)
    } else {
      guard mine.count == 1 else { throw DeskError.whichTeam }
      try self.init(unlocked, in: mine[0], view: SharedView(), clock: clock)
    }
  }

  /// Begins work in a team whose view others of this process share.
  ///
  /// - Throws: `VaultError.notInTeam`.
  package init(
    _ unlocked: UnlockedVault, in team: TeamID, view: SharedView,
    clock: @escaping @Sendable () -> Int
  ) throws {
    self.unlocked = unlocked
    self.clock = clock
    shared = view
    let keys = try unlocked.keys(of: team)
    self.team = TeamVault(unlocked.vault, keys: keys)
    granted = Mutex(try unlocked.rights(in: team, sealedFields: keys.opensSealedFields))
  }

  /// What the person may do in this team, as it stood when it was last looked at.
  package var rights: Set<Right> { granted.withLock { $0 } }

  /// Looks at the person's rights again, after somebody changed them.
  ///
  /// - Throws: `VaultError`.
  package func refreshRights() throws {
    let fresh = try unlocked.rights(
      in: team.keys.team, sealedFields: team.keys.opensSealedFields)
    granted.withLock { $0 = fresh }
  }

  /// Lets an act go on only when the person has the right.
  ///
  /// - Throws: `DeskError.notPermitted`.
  package func require(_ right: Right) throws {
    guard rights.contains(right) else { throw DeskError.notPermitted(right) }
  }

  /// The moment for a new entry; a clock that stands before what is written already is refused, because
  /// deadlines and custody rest on it.
  ///
  /// - Throws: `VaultError.clockBack`.
  func moment() throws -> Int {
    let now = clock()
    let end = try team.vault.journal.read { try $0.lastSequence() }
    let seen = lastSeen.withLock { $0 }
    let last = end == seen.sequence ? seen.at : try latest(from: seen, to: end)
    // Five minutes: what two machines' clocks may differ by.
    if last > .min, now < last - 300 { throw VaultError.clockBack(seconds: last - now) }
    return now
  }

  private func latest(from seen: (sequence: Int, at: Int), to end: Int) throws -> Int {
    let recent = try team.opened(after: max(seen.sequence, end - 40), limit: 40).entries
    let last = try recent.reduce(seen.at) { last, entry in
      guard case .version(_, let content) = entry else { return last }
      return max(last, try AnyDocument(content).facts.at)
    }
    lastSeen.withLock { $0 = (end, last) }
    return last
  }

  /// Takes note of entries of this session, which need not be opened to know their moment.
  ///
  /// Those of others that came in between are still looked at.
  func wrote(_ places: ClosedRange<Int>, at moment: Int) {
    lastSeen.withLock { seen in
      guard seen.sequence + 1 == places.lowerBound else { return }
      seen = (places.upperBound, max(seen.at, moment))
    }
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
