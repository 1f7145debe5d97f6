package import Casework
internal import Foundation
package import Hearing
package import Language
internal import Vault

/// What somebody tells on the public page.
package struct Telling: Sendable {
  /// What was told, word for word, with the questions that were answered.
  package var text: String
  /// Whether he says that he, or somebody, is in danger now.
  package var isInDanger = false
  /// The tongue of the page.
  package var tongue: Tongue
  /// How he can be reached, if he said so.
  package var contact: Contact?
  /// What he agreed to, or refused.
  package var consents: [ConsentChoice] = []
  /// The files he sent.
  package var files: [TakenFile] = []

  /// Something told in a tongue.
  package init(text: String, tongue: Tongue) {
    self.text = text
    self.tongue = tongue
  }
}

/// One use of what was told, and what its author said to it.
package struct ConsentChoice: Equatable, Sendable {
  /// What for.
  package let use: String
  /// Who may see it.
  package let audience: String
  /// What he said.
  package let answer: Consent.Answer

  /// A choice with every fact given.
  package init(use: String, audience: String, answer: Consent.Answer) {
    self.use = use
    self.audience = audience
    self.answer = answer
  }
}

extension PublicHearing {
  /// Takes a report in; when it returns, the report survives a power loss.
  ///
  /// - Returns: the code with which its author comes back.
  /// - Throws: `HearingError.empty`, `VaultError`; then nothing was taken in.
  package func tell(_ told: Telling) async throws -> ReceiptCode {
    guard !told.text.isEmpty || !told.files.isEmpty || told.isInDanger else {
      throw HearingError.empty
    }
    let parcel = try Parcel(self)
    let files = try parcel.add(told.files)
    let signs = rules.signs(in: told.text)
    let report = DocumentID.random()
    try parcel.add(
      Report(
        channel: Self.channel, received: parcel.arrival.day, half: parcel.arrival.half,
        language: told.tongue.rawValue, title: Self.title(told.text), text: told.text,
        urgency: told.isInDanger ? .now : signs.first?.urgency ?? .none, files: files,
        contact: try parcel.sealing(told.contact, for: report)), as: report)
    for choice in told.consents {
      try parcel.add(
        Consent(
          of: report, use: choice.use, audience: choice.audience, answer: choice.answer,
          given: parcel.arrival.day))
    }
    return try await begin(
      parcel, opening: report, told: told.tongue, signs: signs.map(\.rule),
      urgency: told.isInDanger ? .now : signs.first?.urgency ?? .none, danger: told.isInDanger)
  }

  /// The channel of all that the public pages take in.
  package static let channel = "web"

  /// The beginning of a text as a line for lists.
  static func title(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 90 ? line.prefix(89) + "…" : line
  }

  /// Appends a conversation with its mailbox to a parcel, and saves all of it in one commit.
  func begin(
    _ parcel: Parcel, opening: DocumentID, told tongue: Tongue, signs: [String] = [],
    urgency: Report.Urgency, danger: Bool = false, checkIn: CheckIn? = nil
  ) async throws -> ReceiptCode {
    var chance = SystemRandomNumberGenerator()
    let code = ReceiptCode(using: &chance)
    let receipt = try await receipt(Array(code.text.utf8))
    let conversation = DocumentID.random()
    var note = MailNote(
      checkIn == nil ? .told : .agreed, conversation: conversation,
      documents: parcel.documents, day: parcel.arrival.day, files: parcel.fileCount)
    note.checkIn = checkIn
    var mailbox = Mailbox(lookup: receipt.lookup, publicKey: receipt.publicKey)
    try mailbox.add(try JSONEncoder().encode(note))
    try parcel.add(
      Conversation(
        opening: [opening], channel: Self.channel, language: tongue.rawValue, urgency: urgency,
        signs: (danger ? ["danger"] : []) + signs,
        mailbox: MailboxKey(lookup: receipt.lookup, key: receipt.publicKey),
        latest: parcel.arrival.began), as: conversation)
    let row = mailbox.row
    try await parcel.save { try $0.put(row) }
    return code
  }
}
