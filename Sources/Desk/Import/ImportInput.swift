package import Intake

/// An export as a person named it: the messages, and how the files beside them are found.
package struct ImportInput: Sendable {
  /// The messages.
  package var export: Export
  /// Opens a file that the export names beside itself; `nil` when there is none.
  package var beside: @Sendable (String) throws -> ByteSource?
  /// What tells this export from others: equal for the same files.
  package var fingerprint: String
  /// What was left out before reading began, such as links in a folder.
  package var account: ReadingAccount

  /// An input with every fact given.
  package init(
    _ export: Export, fingerprint: String, account: ReadingAccount = ReadingAccount(),
    beside: @escaping @Sendable (String) throws -> ByteSource? = { _ in nil }
  ) {
    self.export = export
    self.fingerprint = fingerprint
    self.account = account
    self.beside = beside
  }
}

/// What became of an import, or would.
package struct ImportResult: Sendable {
  /// The format.
  package var format = ""
  /// What was read.
  package var account = ReadingAccount()
  /// How many were new.
  package var new = 0
  /// How many were there already.
  package var already = 0
  /// How many were new versions of what was there.
  package var replaced = 0
  /// How many attachments were kept.
  package var kept = 0
  /// How many of those were in the vault in another report already.
  package var seen = 0
  /// How many attachments are named and not there, by kind and reason.
  package var missing: [String: Int] = [:]
  /// How many voice messages came.
  package var voices = 0
  /// The document of the import, when it is in a vault.
  package var batch: String?

  /// A result of nothing yet.
  package init() {}

  /// How many attachments are not there, for whatever reason.
  package var missingCount: Int { missing.values.reduce(0, +) }
}

extension ImportInput {
  /// Reads everything and stores nothing.
  ///
  /// - Throws: `IntakeError`, and what the files throw.
  package func rehearse(words: IntakeWords) throws -> ImportResult {
    var result = ImportResult()
    var input = self
    input.export.options.allowsOpenOrder = true
    let account = try input.export.read(words: words) { message in
      guard message.nature != .service else { return }
      result.new += 1
      for attachment in message.attachments where attachment.kind != .original {
        result.count(attachment, isThere: try isThere(attachment))
      }
    }
    result.format = export.format.rawValue
    result.account = self.account
    result.account.add(account)
    return result
  }

  private func isThere(_ attachment: Attachment) throws -> Bool {
    switch attachment.content {
    case .bytes: true
    case .missing: false
    case .beside(let path): try beside(path) != nil
    }
  }
}

extension ImportResult {
  mutating func count(_ attachment: Attachment, isThere: Bool) {
    if attachment.kind == .voice, isThere { voices += 1 }
    if isThere { return kept += 1 }
    var reason = Attachment.Absence.notThere
    if case .missing(let absence) = attachment.content { reason = absence }
    missing["\(attachment.kind.rawValue) \(reason.rawValue)", default: 0] += 1
  }
}
