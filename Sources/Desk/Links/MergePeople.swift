package import Casework
internal import Vault

/// Which value of each field the person that is kept shall have.
package struct MergeChoice: Equatable, Sendable {
  /// Whose value it is.
  package enum Side: String, CaseIterable, Sendable { case kept, other }

  /// Whose label.
  package var label: Side
  /// Whose name.
  package var identity: Side

  /// A choice for every field; what happened to either is never chosen away.
  package init(label: Side = .kept, identity: Side = .kept) {
    self.label = label
    self.identity = identity
  }
}

extension Session {
  /// Judges two people to be one, and gives the one that is kept the chosen values.
  ///
  /// The other document stays as it is, with all that its sources said; the judgement says that both
  /// are one person. Standings of both are kept: who signed or served is protected whatever is chosen.
  ///
  /// - Throws: `DeskError.notPermitted`, `.samePerson`, `.merged`, `.mustBeSealed`, `VaultError`.
  package func merge(
    _ other: DocumentID, into kept: DocumentID, _ choice: MergeChoice, why: String
  ) async throws -> SavedDocument {
    try require(.write)
    let before = try person(kept)
    let person = try await merged(
      before.person, kept, with: try self.person(other).person, other, choice, why: why)
    let judged = try await judge(kept, other, .same, why: why)
    let saved = try revise(kept, to: person, parent: before.version, act: "merge")
    let merge = Judgement.Merge(kept: kept, before: before.version, after: saved.version)
    guard let judgement = Judgement(kept, other, verdict: .same, why: why, merge: merge) else {
      throw DeskError.samePerson
    }
    return try next(judged.document, judgement, parent: judged.version, act: "merge")
  }

  /// Takes a judgement back; a merge is undone by saving the person as before, unless somebody
  /// changed him since.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError.unknownDocument`, `.staleVersion`.
  package func withdrawJudgement(
    _ one: DocumentID, _ other: DocumentID, why: String
  ) throws -> SavedDocument {
    try requireLinking()
    guard let known = try judgement(of: one, other),
      let withdrawn = Judgement(one, other, verdict: .withdrawn, why: why)
    else { throw VaultError.unknownDocument }
    if let merge = known.judgement.merge { try undo(merge) }
    return try next(known.id, withdrawn, parent: known.version, act: "withdraw")
  }

  private func undo(_ merge: Judgement.Merge) throws {
    let versions = try team.versions(of: merge.kept)
    let before = try versions.first { $0.0.body.version == merge.before }
      .map { try AnyDocument($0.1) }
    guard case .person(let saved) = before else { throw VaultError.unknownDocument }
    _ = try revise(merge.kept, to: saved.document, parent: merge.after, act: "withdraw")
  }

  private func person(_ id: DocumentID) throws -> (person: Person, version: Int) {
    guard case (.person(let saved), let version, _) = try open(id) else {
      throw VaultError.unknownDocument
    }
    return (saved.document, version)
  }

  private func merged(
    _ kept: Person, _ keptID: DocumentID, with other: Person, _ otherID: DocumentID,
    _ choice: MergeChoice, why: String
  ) async throws -> Person {
    var identity = kept.identity
    if choice.identity == .other {
      identity = try await moved(other.identity, from: otherID, to: keptID, why: why)
    }
    let standings = kept.standings.union(other.standings)
    if case .open(let name) = identity, !standings.isEmpty {
      identity = .sealed(try sealing(name, for: keptID))
    }
    let label = choice.label == .kept ? kept.label : other.label
    guard let person = Person(label: label, identity: identity, standings: standings) else {
      throw DeskError.mustBeSealed
    }
    return person
  }

  /// A name for another document; a sealed one is opened by who may, which is an entry, and sealed anew.
  private func moved(
    _ identity: Person.Identity, from: DocumentID, to: DocumentID, why: String
  ) async throws -> Person.Identity {
    guard case .sealed(let box) = identity else { return identity }
    try require(.sealedFields)
    try await keep(AuditEntry(about: from, reason: why.isEmpty ? nil : why), act: "reveal")
    let name: PersonName = try team.opening(box, in: from)
    return .sealed(try sealing(name, for: to))
  }
}
