package import Casework
internal import Foundation
package import Hearing
internal import Language
package import Vault

/// What waits for somebody who has come back with his code.
package struct Correspondence: Sendable {
  /// The conversation.
  package let conversation: DocumentID
  /// The notes, the oldest first.
  package let notes: [MailNote]

  /// The agreement on times, when there is one.
  package var checkIn: CheckIn? { notes.last { $0.checkIn != nil }?.checkIn }
  /// When the last sign of life was given.
  package var heardAt: Int? { notes.compactMap(\.heardAt).max() }
}

extension PublicHearing {
  /// What waits for the one who has this receipt; `nil` when its code leads nowhere.
  ///
  /// Whoever asks with such a code has cost the same work: a box was sealed and opened.
  ///
  /// - Throws: `VaultError`.
  package func correspondence(_ receipt: Receipt) throws -> Correspondence? {
    let found = try vault.mailbox(receipt.lookup)
    // A code that leads nowhere opens a box as well, so that it is not answered sooner.
    let decoy = try Mailbox.decoy(receipt)
    let plain = try (found ?? decoy).notes(receipt)
    let notes = plain.compactMap { try? JSONDecoder().decode(MailNote.self, from: $0) }
    guard found != nil, let first = notes.first else { return nil }
    return Correspondence(conversation: first.conversation, notes: notes)
  }

  /// Takes in what somebody writes who has come back.
  ///
  /// - Throws: `HearingError.empty`, `.noMailbox`, `.mailboxFull`, `VaultError`; then nothing was
  ///   taken in.
  package func write(_ told: Telling, with receipt: Receipt) async throws {
    guard !told.text.isEmpty || !told.files.isEmpty || told.isInDanger else {
      throw HearingError.empty
    }
    try await append(.told, with: receipt) { parcel, conversation in
      var reply = Reply(
        conversation: conversation, side: .person, text: told.text, channel: Self.channel,
        language: told.tongue.rawValue, day: parcel.arrival.day, half: parcel.arrival.half,
        delivery: .arrived, mark: told.isInDanger ? .danger : nil)
      reply.files = try parcel.add(told.files)
      try parcel.add(reply)
    }
  }

  /// Takes in a sign of life at an agreed time.
  ///
  /// - Throws: `HearingError.noMailbox`, `.mailboxFull`, `VaultError`.
  package func hear(_ receipt: Receipt) async throws {
    let now = clock()
    try await append(.heard, with: receipt, heardAt: now) { parcel, conversation in
      try parcel.add(
        Reply(
          conversation: conversation, side: .person, text: "", channel: Self.channel,
          day: parcel.arrival.day, half: parcel.arrival.half, delivery: .arrived, mark: .heard,
          heardAt: now))
    }
  }

  private func append(
    _ kind: MailNote.Kind, with receipt: Receipt, heardAt: Int? = nil,
    _ fill: (Parcel, DocumentID) throws -> Void
  ) async throws {
    guard let conversation = try correspondence(receipt)?.conversation else {
      throw HearingError.noMailbox
    }
    let parcel = try Parcel(self)
    try fill(parcel, conversation)
    let note = try JSONEncoder().encode(
      MailNote(
        kind, conversation: conversation, documents: parcel.documents, day: parcel.arrival.day,
        files: parcel.fileCount, heardAt: heardAt))
    let lookup = receipt.lookup
    try await parcel.save { journal in
      guard let row = try journal.mail(lookup) else { throw HearingError.noMailbox }
      var mailbox = try Mailbox(row)
      guard !mailbox.isFull else { throw HearingError.mailboxFull }
      try mailbox.add(note)
      try journal.put(mailbox.row)
    }
  }

  /// Destroys what somebody told, with its files and what he was answered; his code leads nowhere then.
  ///
  /// The team sees that a conversation was taken back, and nothing of it.
  ///
  /// - Throws: `HearingError.noMailbox`, `VaultError`.
  package func withdraw(_ receipt: Receipt) async throws {
    guard let found = try correspondence(receipt) else { throw HearingError.noMailbox }
    let arrival = arrival
    let mark = Reply(
      conversation: found.conversation, side: .person, text: "", channel: Self.channel,
      day: arrival.day, half: arrival.half, delivery: .arrived, mark: .withdrawn)
    try await vault.withdraw(
      found.notes.flatMap(\.documents), of: receipt.lookup, team: team,
      mark: try Draft(Saved(by: nil, at: arrival.began, act: "withdraw", document: mark)))
  }
}
