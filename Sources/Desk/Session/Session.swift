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
  /// What was found in those texts.
  let heldReasons = HeldReasons()
  /// What the last search for people who may be one found.
  let heldQueue = Mutex<LinkedPeople?>(nil)
  /// Up to where the journal was looked at for its latest moment, that moment, and when that was.
  private let lastSeen = Mutex<(sequence: Int, at: Int, looked: Int)>((0, .min, .min))

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
    let seen = lastSeen.withLock { $0 }
    // Within one second a clock that was right stays right.
    guard now != seen.looked else { return now }
    let last = try latest(since: seen)
    // Five minutes: what two machines' clocks may differ by.
    if last > .min, now < last - 300 { throw VaultError.clockBack(seconds: last - now) }
    lastSeen.withLock { $0.looked = now }
    return now
  }

  private func latest(since seen: (sequence: Int, at: Int, looked: Int)) throws -> Int {
    let end = try team.vault.journal.lastSequence()
    guard end > seen.sequence else { return seen.at }
    let recent = try team.opened(after: max(seen.sequence, end - 40), limit: 40).entries
    let last = try recent.reduce(seen.at) { last, entry in
      guard case .version(_, let content) = entry else { return last }
      return max(last, try AnyDocument(content).facts.at)
    }
    lastSeen.withLock { $0 = (end, last, $0.looked) }
    return last
  }

  /// Takes note of entries of this session, which need not be opened to know their moment.
  ///
  /// Those of others that came in between are still looked at.
  func wrote(_ places: ClosedRange<Int>, at moment: Int) {
    lastSeen.withLock { seen in
      guard seen.sequence + 1 == places.lowerBound else { return }
      seen = (places.upperBound, max(seen.at, moment), seen.looked)
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
