package import Casework
internal import Foundation
internal import Store
internal import Vault

/// A file of a case, and whether it may leave with a referral.
package struct ReferralFile: Sendable {
  /// The document.
  package let id: DocumentID
  /// The file.
  package let file: EvidenceFile
  /// What follows from the consent of those who brought it.
  package let verdict: ConsentRule.Verdict
  /// Whether it still fits: a package is one page that a browser holds in memory.
  package let fits: Bool

  /// Whether it leaves.
  package var leaves: Bool { verdict.permits && fits }

  /// What all files of a package may have together, in bytes.
  package static let most = 6 << 20
}

extension Session {
  /// The files of a case: the copy of what was signed, and what came with the reports it rests on.
  ///
  /// A file leaves only with the yes of everybody who brought it, to a referral to this audience; those
  /// that came first are taken first, until the package is full.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func referralFiles(
    of work: Case, _ audience: ConsentRule.Audience
  ) throws -> [ReferralFile] {
    var (files, left): ([ReferralFile], Int) = ([], ReferralFile.most)
    for id in try filesOfCase(work) {
      let file = try opened(id, as: EvidenceFile.self).document
      let verdict = try verdictOfBringers(of: id, audience)
      let fits = file.length <= left
      if verdict.permits, fits { left -= file.length }
      files.append(ReferralFile(id: id, file: file, verdict: verdict, fits: fits))
    }
    return files
  }

  private func filesOfCase(_ work: Case) throws -> [DocumentID] {
    let view = try view()
    let brought = try work.sources.flatMap { source -> [DocumentID] in
      guard let row = try view.document(source) else { return [] }
      guard row.kind == .report else { return row.kind == .file ? [source] : [] }
      return try view.links(of: source).filter { $0.role == "file" }.map(\.target)
    }
    var seen: Set<DocumentID> = []
    return try ([work.signing?.copy].compactMap(\.self) + brought).filter {
      guard seen.insert($0).inserted else { return false }
      return try view.document($0)?.kind == .file
    }
  }

  /// What those said who brought a file; for one that staff took in, the people of the case answer.
  private func verdictOfBringers(
    of file: DocumentID, _ audience: ConsentRule.Audience
  ) throws -> ConsentRule.Verdict {
    let brought = try view().pointing(to: file).filter { $0.role == "file" }.map(\.row)
    for row in brought {
      // A reply has no consents of its own: nobody asked about it.
      guard row.kind == .report else { return .notAsked }
      let verdict = try verdict(.init(row.document, .referral, audience))
      guard verdict.permits else { return verdict }
    }
    return .consented
  }

  /// A file for a package, byte for byte; that it is handed over is a line of its custody first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError.fileDamaged`.
  func enclosed(
    _ one: ReferralFile, isCopy: Bool, reason: String
  ) async throws -> ReferralContent.Enclosed {
    try await note(.handOver, of: one.id, reason: reason)
    var bytes = Data()
    try readFile(one.id) { bytes += $0 }
    return ReferralContent.Enclosed(
      name: one.file.name, type: one.file.type, sha256: one.file.sha256, isSignedCopy: isCopy,
      bytes: bytes)
  }
}
