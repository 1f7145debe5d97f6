package import Casework
internal import Vault

extension Session {
  /// Records somebody; his name is sealed from the first save unless he is public already.
  ///
  /// - Parameters:
  ///   - label: what staff call him; never his name.
  ///   - name: his name, when he gave one.
  ///   - isPublic: whether it is open: a recruiter, an official; never one who signed or served.
  /// - Throws: `DeskError.notPermitted`, `CasebookError.nameMustBeSealed`, `VaultError`.
  package func keepPerson(
    label: String, name: PersonName?, isPublic: Bool = false, standings: Set<Person.Standing> = [],
    adding change: (inout Person) -> Void = { _ in }
  ) async throws -> SavedDocument {
    let id = DocumentID.random()
    let name = name ?? PersonName(full: "")
    let identity: Person.Identity =
      isPublic ? .open(name) : .sealed(try sealing(name, for: id))
    guard var person = Person(label: label, identity: identity, standings: standings) else {
      throw CasebookError.nameMustBeSealed
    }
    change(&person)
    return try await save(person, act: "keep person", id: id)
  }

  /// Says that somebody signed, served, left, was captured or returned; an open name is sealed with it.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func addStandings(
    _ standings: Set<Person.Standing>, to id: DocumentID, from version: Int? = nil
  ) throws -> SavedDocument {
    try change(id, as: Person.self, from: version, act: "standing") { person in
      if case .open(let name) = person.identity, !standings.isEmpty {
        person = try sealedCopy(of: person, name, id)
      }
      guard let changed = person.standing(standings) else { throw CasebookError.nameMustBeSealed }
      person = changed
    }
  }

  private func sealedCopy(of person: Person, _ name: PersonName, _ id: DocumentID) throws -> Person
  {
    let sealed = Person(label: person.label, identity: .sealed(try sealing(name, for: id)))
    guard var sealed else { throw CasebookError.nameMustBeSealed }
    sealed.risk = person.risk
    sealed.citizenship = person.citizenship
    sealed.status = person.status
    sealed.languages = person.languages
    return sealed
  }

  /// Opens the name of somebody for one display; that it was opened and why is an entry first.
  ///
  /// - Throws: `DeskError.notPermitted`, `.reasonMissing`, `VaultError`.
  package func revealName(of id: DocumentID, reason: String) async throws -> PersonName {
    switch try opened(id, as: Person.self).document.identity {
    case .open(let name): name
    case .sealed(let sealed): try await reveal(sealed, in: id, reason: reason)
    }
  }

  /// Sets what threatens somebody, with the day of the next review.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func setRisk(
    _ risk: Risk?, of id: DocumentID, from version: Int? = nil
  ) throws -> SavedDocument {
    try change(id, as: Person.self, from: version, act: "risk") { $0.risk = risk }
  }
}
