package import Casework
internal import Store
package import Vault

/// What was done with a file of evidence, as its chain of custody tells.
package enum CustodyAct: String, CaseIterable, Sendable {
  case view = "custody.view"
  case export = "custody.export"
  case copy = "custody.copy"
  case handOver = "custody.hand-over"
}

/// One line of a chain of custody.
package struct CustodyLine: Equatable, Sendable {
  /// When, in seconds of UTC.
  package let at: Int
  /// Which act.
  package let act: String
  /// Who.
  package let by: MemberID?
  /// The place of the entry in the journal.
  package let sequence: Int
}

extension Session {
  /// Notes that something was done with a document, before it is done.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func note(
    _ act: CustodyAct, of document: DocumentID, reason: String? = nil
  ) async throws {
    try require(.read)
    try await keep(AuditEntry(about: document, reason: reason), act: act.rawValue)
  }

  /// The original of a file, to be read piece by piece; that it was read is an entry first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func original(
    of id: DocumentID, as act: CustodyAct?
  ) async throws -> (file: EvidenceFile, opening: FileOpening) {
    guard case .file(let saved) = try open(id).document else { throw VaultError.unknownDocument }
    let file = saved.document
    let opening = try team.opening(file.file, of: id, length: file.length)
    if let act { try await note(act, of: id) }
    return (file, opening)
  }

  /// What was done to a document and with it, the newest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`, what SQLite throws.
  package func custody(of id: DocumentID) throws -> [CustodyLine] {
    try require(.read)
    let view = try view()
    let versions = try view.history(of: id).map {
      CustodyLine(at: $0.at, act: $0.act, by: $0.by, sequence: $0.sequence)
    }
    let acts = try view.pointing(to: id, limit: 500)
      .filter { $0.row.kind == .audit || $0.row.kind == .copy }
      .flatMap { try view.history(of: $0.row.document) }
      .map { CustodyLine(at: $0.at, act: $0.act, by: $0.by, sequence: $0.sequence) }
    return (versions + acts).sorted { $0.sequence > $1.sequence }
  }
}
