import Casework
import Desk
import Language
import Synchronization
import Vault

/// Who is signed in; of what a browser holds, only the hash is kept.
package final class StaffSessions: Sendable {
  /// Seconds without a request after which the keys are dropped.
  static let idle = 15 * 60
  /// Seconds after which anybody must sign in anew.
  static let longest = 8 * 3600

  private let sessions = Mutex<[[UInt8]: StaffSession]>([:])
  private let views = SharedViews()
  private let clock: @Sendable () -> Int

  init(clock: @escaping @Sendable () -> Int) { self.clock = clock }

  /// Begins a session.
  ///
  /// - Returns: what the browser holds, and the session.
  /// - Throws: `VaultError`.
  func begin(
    _ unlocked: UnlockedVault, tongue: Tongue? = nil, mustEnrol: Bool = false
  ) throws -> (secret: String, session: StaffSession) {
    let session = try StaffSession(
      unlocked, views: views, tongue: tongue, mustEnrol: mustEnrol, clock: clock)
    let secret = SessionSecret.random()
    sessions.withLock { $0[SessionSecret.hash(secret)] = session }
    return (secret, session)
  }

  /// The session of a browser, when its time is not over; its keys may have been dropped.
  func find(_ secret: String?) -> StaffSession? {
    guard let secret, secret.utf8.count == 64 else { return nil }
    let (key, now) = (SessionSecret.hash(secret), clock())
    guard let session = sessions.withLock({ $0[key] }) else { return nil }
    guard now - session.began < Self.longest else {
      end(key)
      return nil
    }
    if now - session.seen >= Self.idle { lock(session) }
    return session
  }

  /// Gives a session a new secret: after a sign-in or a change of rights an old one opens nothing.
  func renew(_ session: StaffSession) -> String {
    let secret = SessionSecret.random()
    sessions.withLock { sessions in
      for (key, other) in sessions where other === session { sessions[key] = nil }
      sessions[SessionSecret.hash(secret)] = session
    }
    return secret
  }

  /// All sessions of a person, the last used first.
  func sessions(of member: MemberID) -> [StaffSession] {
    sessions.withLock { Array($0.values) }.filter { $0.member == member }
      .sorted { $0.seen > $1.seen }
  }

  /// All sessions.
  var all: [StaffSession] { sessions.withLock { Array($0.values) } }

  /// Ends a session.
  func end(_ session: StaffSession) {
    sessions.withLock { sessions in
      for (key, other) in sessions where other === session { sessions[key] = nil }
    }
    lock(session)
  }

  /// Drops the keys of a session; the last one out of a team seals its view.
  func lock(_ session: StaffSession) {
    let work = session.drop()
    let others = all.filter { $0 !== session }
    for (team, work) in work where !others.contains(where: { $0.openTeams.contains(team) }) {
      Task(executorPreference: WorkThreads.shared) { try? work.lock() }
    }
  }

  /// Drops the keys of everybody.
  package func lockAll() { for session in all { lock(session) } }

  /// Drops the keys of those who are idle, ends what is over, and looks at the rights of the others.
  package func keep() {
    let now = clock()
    for session in all {
      if now - session.began >= Self.longest {
        end(session)
      } else if now - session.seen >= Self.idle {
        if session.standing == .open { lock(session) }
      } else {
        session.refresh()
      }
    }
  }

  /// Lets the work in a team begin anew: its keys were renewed.
  func rekey(_ team: TeamID) {
    for session in all { session.forget(team) }
  }

  /// Looks at everybody's rights again.
  func refreshAll() { for session in all { session.refresh() } }

  private func end(_ key: [UInt8]) {
    let session = sessions.withLock { $0.removeValue(forKey: key) }
    if let session { lock(session) }
  }
}
