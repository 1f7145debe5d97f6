internal import Casework
internal import Foundation
internal import Hearing
internal import Vault

/// A way on which answers leave the team.
///
/// A live bot would be one more of these: decision 0063 says how it would be added, and why none is here.
protocol Channel: Sendable {
  /// Takes an answer on its way; when it returns, the answer is durable.
  ///
  /// - Throws: `HearingError.noMailbox` when there is nobody to take it; then nothing was saved.
  func deliver(_ reply: OutgoingReply) throws
}

/// An answer that leaves the team.
struct OutgoingReply: Sendable {
  /// The document of the journal.
  let draft: Draft
  /// What the other side receives.
  let note: MailNote
}

/// The mailbox of one who has a code: the answer is sealed to him, and this program cannot open it again.
struct MailboxChannel: Channel {
  let team: TeamVault
  let mailbox: MailboxKey

  func deliver(_ reply: OutgoingReply) throws {
    let note = try JSONEncoder().encode(reply.note)
    guard try team.deliver(reply.draft, note: note, to: mailbox.lookup) else {
      throw HearingError.noMailbox
    }
  }
}

/// A list of what a person of the team sends by hand, with his own telephone or computer.
struct HandChannel: Channel {
  let team: TeamVault

  func deliver(_ reply: OutgoingReply) throws { _ = try team.add([reply.draft]) }
}
