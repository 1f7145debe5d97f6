package import Casework
package import Language
package import Store
internal import Vault

/// One end of a relation as a page shows it: who the other is, and what he is to this one.
package struct RelatedParty: Sendable {
  /// The relation.
  package let relation: Opened<Relation>
  /// The other one.
  package let other: ListRow
  /// Whether the other one is told of, and this one is only pointed to.
  package let isTurned: Bool
}

extension Session {
  /// A document that somebody named: by its name in an address, or by its very line for lists.
  ///
  /// Names are sealed, so that people are found by what staff call them.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func named(_ typed: String, among kinds: [DocumentKind]) throws -> ListRow? {
    try require(.read)
    let view = try view()
    let hexadecimal = typed.split { !($0.isHexDigit && $0.isASCII) }.last { $0.count == 32 }
    if let id = hexadecimal.flatMap({ DocumentID(String($0)) }) {
      return try view.document(id).flatMap { kinds.contains($0.kind) ? $0 : nil }
    }
    for kind in kinds {
      let found = try view.search(typed, SearchNarrowing(kind: kind), limit: 200)
      if let row = found.first(where: { $0.title == typed }) { return row }
    }
    return nil
  }

  /// Says what one person or organisation is to another, by which source.
  ///
  /// - Throws: `CasebookError.samePerson`, `DeskError.notPermitted`, `VaultError`.
  package func relate(
    _ one: DocumentID, to other: DocumentID, as what: Relation.Kind, time: Edtf? = nil,
    source: Source? = nil
  ) async throws -> SavedDocument {
    guard one != other else { throw DeskError.samePerson }
    return try await save(
      Relation(of: one, to: other, what: what, time: time, source: source), act: "relation")
  }

  /// What others are to somebody and he to them, the newest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func relations(of id: DocumentID) throws -> [RelatedParty] {
    let view = try view()
    let own = try linked("of", to: id, as: Relation.self).map { ($0, $0.document.to, false) }
    let turned = try linked("to", to: id, as: Relation.self).map { ($0, $0.document.of, true) }
    return try (own + turned).compactMap { relation, other, isTurned in
      try view.document(other).map {
        RelatedParty(relation: relation, other: $0, isTurned: isTurned)
      }
    }
  }

  /// Puts another event into the chain of one; what was told of either stays as it is.
  ///
  /// - Throws: `DeskError.samePerson` for an event and itself, `.notPermitted`, `VaultError`.
  package func chain(
    _ event: DocumentID, to other: DocumentID, as relation: Event.Chained.Relation,
    from version: Int? = nil
  ) throws -> SavedDocument {
    guard event != other else { throw DeskError.samePerson }
    _ = try opened(other, as: Event.self)
    let link = Event.Chained(other, relation)
    return try change(event, as: Event.self, from: version, act: "chain") { event in
      if !event.chain.contains(link) { event.chain.append(link) }
    }
  }
}

/// The part that somebody has in an event.
package enum EventPart: Equatable, Sendable {
  /// It was done to him.
  case victim
  /// He had this part in it; `kind` is a code of the vocabulary's scheme `perpetrator`.
  case involved(Involvement.Degree, kind: String)
}

extension Session {
  /// Puts a person or an organisation into what was done in an event.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func involve(
    _ party: DocumentID, in event: DocumentID, as part: EventPart, source: Source? = nil
  ) throws -> SavedDocument {
    try change(event, as: Event.self, act: "involve") { event in
      if event.acts.isEmpty { event.acts = [Act()] }
      switch part {
      case .victim:
        let victim = Act.Victim.person(party)
        if !event.acts[0].victims.contains(victim) { event.acts[0].victims.append(victim) }
      case .involved(let degree, let kind):
        let involvement = Involvement(party: party, kind: kind, degree: degree, source: source)
        if !event.acts[0].perpetrators.contains(involvement) {
          event.acts[0].perpetrators.append(involvement)
        }
      }
    }
  }
}
