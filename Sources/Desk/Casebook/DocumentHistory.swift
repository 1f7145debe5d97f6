package import Casework
internal import Vault

/// One version in the history of a document, with what it changed.
package struct HistoryStep: Equatable, Sendable {
  /// Which version.
  package let version: Int
  /// Who saved it.
  package let by: MemberID?
  /// When, in seconds of UTC.
  package let at: Int
  /// By which act.
  package let act: String
  /// What it changed, field by field; for the first version everything it began with.
  package let changes: [FieldChange]
}

extension Session {
  /// The versions of a document, the newest first, each with the fields that it changed.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError.unknownDocument`, `.erased`.
  package func history(of id: DocumentID) throws -> [HistoryStep] {
    try require(.read)
    var steps: [HistoryStep] = []
    var earlier: DocumentFields?
    for (entry, content) in try team.versions(of: id) {
      let any = try AnyDocument(content)
      let fields = try any.fields
      steps.append(
        HistoryStep(
          version: entry.body.version, by: any.facts.by, at: any.facts.at, act: any.facts.act,
          changes: fields.changes(since: earlier)))
      earlier = fields
    }
    guard !steps.isEmpty else { throw VaultError.unknownDocument }
    return steps.reversed()
  }

  /// Takes back what came after a version: the older state becomes the newest version.
  ///
  /// Nothing is removed: what was taken back stays in the history and can be brought back the same way.
  ///
  /// - Parameter present: the version that the person saw when he decided.
  /// - Throws: `VaultError.unknownDocument`, `.staleVersion`.
  package func undo(
    _ id: DocumentID, to version: Int, seeing present: Int
  ) throws -> SavedDocument {
    try require(.write)
    let versions = try team.versions(of: id)
    guard let (_, content) = versions.first(where: { $0.0.body.version == version }) else {
      throw VaultError.unknownDocument
    }
    return try revise(id, again: AnyDocument(content).document, parent: present)
  }

  private func revise(
    _ id: DocumentID, again document: some CaseDocument, parent: Int
  ) throws -> SavedDocument {
    try revise(id, to: document, parent: parent, act: "undo")
  }
}

extension AnyDocument {
  fileprivate var fields: DocumentFields {
    get throws { try Self.fields(of: document) }
  }

  private static func fields(of document: some CaseDocument) throws -> DocumentFields {
    try DocumentFields(document)
  }
}
