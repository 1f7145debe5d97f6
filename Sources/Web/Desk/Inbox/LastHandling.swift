import Casework
import Desk
import Synchronization
import Vault

/// The last act of somebody in the inbox, which he may take back while he is in.
final class LastHandling: Sendable {
  private let last = Mutex<(team: TeamID, trace: HandlingTrace)?>(nil)

  /// Keeps what an act changed; one that changed nothing leaves the act before it.
  func keep(_ trace: HandlingTrace, in team: TeamID) {
    guard trace.count > 0 else { return }
    last.withLock { $0 = (team, trace) }
  }

  /// How many conversations of a team it changed.
  func count(in team: TeamID) -> Int {
    last.withLock { $0?.team == team ? $0?.trace.count ?? 0 : 0 }
  }

  /// Gives what it changed, once.
  func take(in team: TeamID) -> HandlingTrace {
    last.withLock { last in
      guard let found = last, found.team == team else { return .none }
      last = nil
      return found.trace
    }
  }

  /// Forgets it.
  func forget() { last.withLock { $0 = nil } }
}

extension DeskRequest {
  /// Does an act to one conversation and keeps what it changed.
  func handle(_ act: (Session) throws -> HandlingTrace) throws -> HandlingTrace {
    let session = try session
    let trace = try act(session)
    try person.handled.keep(trace, in: session.team.keys.team)
    return trace
  }

  /// How many conversations can be put back as they were before the last act.
  var undoable: Int {
    get throws { try person.handled.count(in: try session.team.keys.team) }
  }
}
