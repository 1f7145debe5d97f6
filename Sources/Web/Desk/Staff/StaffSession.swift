import Casework
import Crypto
import Desk
import Foundation
import Language
import Store
import Synchronization
import Vault

/// One person who has signed in at one browser: his keys while he works, his place while he is away.
final class StaffSession: Sendable {
  /// Where a session stands.
  enum Standing: Equatable, Sendable {
    /// The keys are here.
    case open
    /// The keys are dropped; the passphrase brings them back.
    case locked
  }

  private struct State {
    var unlocked: UnlockedVault?
    var work: [TeamID: Session] = [:]
    var team: TeamID?
    var seen: Int
    var tongue: Tongue?
    var directory: Directory
    var notice: (key: String, values: [String: String])?
    var mustEnrol: Bool
    var offered: (factor: SecondFactor, codes: [String])?
  }

  /// Whose it is.
  let member: MemberID
  /// The name he signs in with.
  let name: String
  /// What each of his forms must bring back.
  let token: String
  /// When he signed in.
  let began: Int
  /// A name of the session for the list of sessions; it opens nothing.
  let mark: String
  /// His jobs.
  let jobs: JobBoard
  /// Exports that he has sent and not taken in yet.
  let tray = ImportTray()
  /// What his last act in the inbox changed.
  let handled = LastHandling()
  private let clock: @Sendable () -> Int
  private let views: SharedViews
  private let state: Mutex<State>

  init(
    _ unlocked: UnlockedVault, views: SharedViews, tongue: Tongue?, mustEnrol: Bool,
    clock: @escaping @Sendable () -> Int
  ) throws {
    let directory = try unlocked.directory()
    member = unlocked.member
    name = directory.members.first { $0.id == unlocked.member }?.name ?? ""
    token = SessionSecret.random()
    mark = String(SessionSecret.random().prefix(32))
    began = clock()
    jobs = JobBoard(clock: clock)
    self.clock = clock
    self.views = views
    let teams = try unlocked.teams()
    state = Mutex(
      State(
        unlocked: unlocked, team: teams.first, seen: clock(), tongue: tongue,
        directory: directory, mustEnrol: mustEnrol))
  }

  /// Where the session stands.
  var standing: Standing { state.withLock { $0.unlocked == nil ? .locked : .open } }
  /// When it was last used.
  var seen: Int { state.withLock { $0.seen } }
  /// In which tongue he reads, when he chose one.
  var tongue: Tongue? { state.withLock { $0.tongue } }
  /// The team he works in.
  var team: TeamID? { state.withLock { $0.team } }
  /// The teams that have been opened in this session.
  var openTeams: Set<TeamID> { state.withLock { Set($0.work.keys) } }

  /// The vault with his keys.
  ///
  /// - Throws: `WebError` of `locked`.
  func unlocked() throws(WebError) -> UnlockedVault {
    guard let unlocked = state.withLock({ $0.unlocked }) else { throw WebError(.locked) }
    return unlocked
  }

  /// His work in the team he is in.
  ///
  /// - Throws: `WebError` of `locked` or `noTeam`, `VaultError`.
  func session() throws -> Session {
    let unlocked = try unlocked()
    guard let team else { throw WebError(.noTeam) }
    if let session = state.withLock({ $0.work[team] }) { return session }
    let session = try Session(unlocked, in: team, view: views.view(of: team), clock: clock)
    return state.withLock { state in
      if let known = state.work[team] { return known }
      if state.unlocked != nil { state.work[team] = session }
      return session
    }
  }

  /// What he may do where he is; without a team only what an administrator may.
  var rights: Set<Right> {
    guard let unlocked = try? unlocked() else { return [] }
    if team != nil { return (try? session().rights) ?? [] }
    return (try? unlocked.isAdministrator) == true ? [.administer] : []
  }

  /// Who is called what, as it stood when it was last looked at.
  var directory: Directory { state.withLock { $0.directory } }

  /// The name of the team he is in.
  var teamName: String? {
    state.withLock { state in
      state.directory.teams.first { $0.id == state.team }?.name
    }
  }

  /// Whether he must set up a second factor before anything else.
  var mustEnrol: Bool { state.withLock { $0.mustEnrol } }

  /// The second factor that his page offers; it counts once he has given a code of it.
  ///
  /// - Throws: `WebError` of `notFound` when none was offered.
  func offeredFactor() throws(WebError) -> (factor: SecondFactor, codes: [String]) {
    guard let offered = state.withLock({ $0.offered }) else { throw WebError(.notFound) }
    return offered
  }

  /// The secret of the factor that is offered, in base 32; the same until it is taken.
  func offeredSecret() -> String {
    let secret = state.withLock { state in
      let offered = state.offered ?? SecondFactor.fresh()
      state.offered = offered
      return offered.factor.secret
    }
    return OneTimeCode.base32(secret)
  }

  /// Notes that the second factor is set up.
  func enrolled() {
    state.withLock { state in
      state.mustEnrol = false
      state.offered = nil
    }
  }

  /// Notes that he is here.
  func touch(_ now: Int) { state.withLock { $0.seen = now } }

  /// Goes over to another team of his.
  ///
  /// - Throws: `WebError` of `notFound` when it is none of his.
  func enter(_ team: TeamID) throws {
    guard try unlocked().teams().contains(team) else { throw WebError(.notFound) }
    state.withLock { $0.team = team }
  }

  /// Forgets the work in a team; it is begun anew with its present keys.
  func forget(_ team: TeamID) { state.withLock { $0.work[team] = nil } }

  /// Chooses the tongue.
  func read(in tongue: Tongue) { state.withLock { $0.tongue = tongue } }

  /// Keeps what is said on the next page.
  func say(_ key: String, _ values: [String: String]) {
    state.withLock { $0.notice = (key, values) }
  }

  /// What is to be said now; it is said once.
  func takeNotice() -> (key: String, values: [String: String])? {
    state.withLock { state in
      defer { state.notice = nil }
      return state.notice
    }
  }

  /// Brings the keys back.
  func unlock(_ unlocked: UnlockedVault, now: Int) {
    state.withLock { state in
      state.unlocked = unlocked
      state.seen = now
    }
  }

  /// Drops the keys and the jobs; the work in teams that nobody else has open is given to be sealed.
  func drop() -> [TeamID: Session] {
    jobs.close()
    tray.clear()
    handled.forget()
    return state.withLock { state in
      defer { (state.unlocked, state.work) = (nil, [:]) }
      return state.work
    }
  }

  /// Looks at rights and teams again, after somebody changed them.
  func refresh() {
    guard let unlocked = try? unlocked(), let teams = try? unlocked.teams() else { return }
    let directory = try? unlocked.directory()
    let work = state.withLock { state in
      if let directory { state.directory = directory }
      state.work = state.work.filter { teams.contains($0.key) }
      if let team = state.team, !teams.contains(team) { state.team = nil }
      state.team = state.team ?? teams.first
      return Array(state.work.values)
    }
    for session in work { try? session.refreshRights() }
  }
}

/// The views of the teams of this process, each held once.
final class SharedViews: Sendable {
  private let views = Mutex<[TeamID: SharedView]>([:])

  /// The place of the view of a team.
  func view(of team: TeamID) -> SharedView {
    views.withLock { views in
      if let view = views[team] { return view }
      let view = SharedView()
      views[team] = view
      return view
    }
  }
}

/// Random texts that open something: 256 bits in the letters of a cookie.
enum SessionSecret {
  /// A new one.
  static func random() -> String {
    var chance = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(chance.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// What is kept of it.
  static func hash(_ secret: String) -> [UInt8] { Array(SHA256.hash(data: Data(secret.utf8))) }

  /// Whether two are the same, in a time that does not tell where they differ.
  static func same(_ one: String, _ other: String) -> Bool {
    let (one, other) = (hash(one), hash(other))
    return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
