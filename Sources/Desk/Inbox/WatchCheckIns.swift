package import Casework
internal import Foundation
internal import Hearing
internal import Store

/// An agreed time that has come, or a silence.
package struct CheckInAlarm: Codable, Sendable {
  /// The agreement.
  package let id: DocumentID
  /// Its conversation.
  package let conversation: DocumentID?
  /// What was agreed.
  package let checkIn: CheckIn
  /// Since when they should have been heard of, in seconds of UTC.
  package let since: Int
  /// Whether the grace is over: silence.
  package let isSilence: Bool
  /// When they were last heard of.
  package let heardAt: Int?
}

extension Session {
  /// The agreements whose time has come, silences first, the longest silence on top.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func alarms() throws -> [CheckInAlarm] {
    try require(.read)
    let (view, now) = (try view(), clock())
    return try held(.alarms, view) {
      try view.documents(
        DocumentQuery(.checkIn, [.has(Facet("stage", "agreed"))], limit: 500)
      ).rows.compactMap { row in try alarm(row.document, now, view) }
        .sorted { ($0.isSilence ? 0 : 1, $0.since) < ($1.isSilence ? 0 : 1, $1.since) }
    }
  }

  private func alarm(_ id: DocumentID, _ now: Int, _ view: CaseView) throws -> CheckInAlarm? {
    guard case .checkIn(let saved) = try open(id).document else { return nil }
    let conversation = try conversations(of: id, view).first
    let heard = try conversation.flatMap { try lastHeard($0, view) }
    func alarm(_ since: Int, _ isSilence: Bool) -> CheckInAlarm {
      CheckInAlarm(
        id: id, conversation: conversation, checkIn: saved.document, since: since,
        isSilence: isSilence, heardAt: heard)
    }
    switch saved.document.standing(at: now, heard: heard) {
    case .dueSince(let since): return alarm(since, false)
    case .silentSince(let since): return alarm(since, true)
    case .nextAt, .ended: return nil
    }
  }

  private func lastHeard(_ conversation: DocumentID, _ view: CaseView) throws -> Int? {
    try view.documents(
      DocumentQuery(
        .reply, [.points(role: "conversation", to: conversation)], order: .falling("heard"),
        limit: 1)
    ).rows.first.flatMap { row in
      guard case .reply(let saved) = try open(row.document).document else { return nil }
      return saved.document.heardAt
    }
  }

  /// Says that an alarm is being seen to, or that an agreement has ended.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func setCheckIn(_ id: DocumentID, _ stage: CheckIn.Stage) throws {
    guard case (.checkIn(let saved), let version, _) = try open(id) else {
      throw HearingError.notAConversation
    }
    var checkIn = saved.document
    checkIn.stage = stage
    _ = try revise(id, to: checkIn, parent: version, act: "check-in")
  }
}
