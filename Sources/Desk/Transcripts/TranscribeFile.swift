package import Casework
internal import Store
internal import Vault

/// A text that was typed from a file, with where it stands.
package struct OpenedTranscript: Sendable {
  /// The document.
  package let id: DocumentID
  /// The text.
  package let transcript: Transcript
}

/// Why a text typed from a file is refused.
package enum TranscriptError: Error, Equatable, Sendable {
  /// Nothing was typed.
  case empty
  /// The one who typed it cannot be the one who compares.
  case sameReader
  /// Nothing was typed yet, so there is nothing to compare.
  case nothingTyped
}

extension Session {
  /// What was typed from a file; `nil` while nobody has.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func transcript(of file: DocumentID) throws -> OpenedTranscript? {
    try require(.read)
    return try view().pointing(to: file, limit: 1000)
      .first { $0.role == "parent" && $0.row.kind == .transcript }
      .map {
        OpenedTranscript(id: $0.row.document, transcript: try opened($0.row.document).document)
      }
  }

  /// Keeps what was typed from a file; a second person must compare it, also after a change.
  ///
  /// - Parameter language: the tag of the language that is spoken or written.
  /// - Throws: `TranscriptError.empty`, `DeskError.notPermitted`, `VaultError`.
  package func transcribe(_ text: String, of file: DocumentID, language: String?) throws {
    try require(.write)
    guard text.contains(where: { !$0.isWhitespace }) else { throw TranscriptError.empty }
    let evidence: EvidenceFile = try opened(file).document
    let typed = Transcript(
      of: file, text: text, language: language, isHeard: evidence.isSound,
      first: unlocked.member)
    if let known = try transcript(of: file) {
      _ = try change(known.id, as: Transcript.self, act: "type") { $0 = typed }
      return
    }
    let draft = try Draft(
      Saved(by: unlocked.member, at: try moment(), act: "type", document: typed),
      sourceKey: team.keys.sourceKey(of: Array("transcript|\(file)".utf8)))
    // Two people may type at once: the later one is the next version of the other's text.
    guard case .already(let other)? = try add([draft], of: file).first else { return }
    _ = try change(other, as: Transcript.self, act: "type") { $0 = typed }
  }

  /// Says that the text was compared with the original and is right; the one who typed it cannot.
  ///
  /// - Throws: `TranscriptError.nothingTyped`, `.sameReader`, `VaultError.staleVersion`.
  package func compare(_ file: DocumentID) throws {
    try require(.write)
    guard let known = try transcript(of: file) else { throw TranscriptError.nothingTyped }
    guard known.transcript.first != unlocked.member else { throw TranscriptError.sameReader }
    _ = try change(known.id, as: Transcript.self, act: "compare") { $0.second = unlocked.member }
  }
}
