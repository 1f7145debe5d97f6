package import Casework
internal import Language
package import Linkage
internal import Store
internal import Synchronization
internal import Vault

/// Two people of the team who may be one, for the queue of decisions.
package struct ProposedPair: Sendable {
  /// Their documents.
  package let left, right: DocumentID
  /// How like they are, with the reasons.
  package let likeness: Likeness
  /// What was decided before: only `unsure` is proposed again, after the others.
  package let parked: Bool
}

/// What a search for people who may be one gave.
package struct LinkedPeople: Sendable {
  /// The pairs to decide, the likest first, those put aside last.
  package let pairs: [ProposedPair]
  /// How many people were compared.
  package let compared: Int
  /// How many were left out because their names are sealed to this session.
  package let sealed: Int
}

extension Session {
  /// Looks for people of the team who may be one; nothing is joined by it.
  ///
  /// That it was done, and whether with sealed names, is durable first. Sealed names are compared only
  /// in a session that may open them.
  ///
  /// - Throws: `DeskError.notPermitted`, `.reasonMissing`, `VaultError`.
  package func linkPeople(reason: String, limit: Int = 200) async throws -> LinkedPeople {
    let people = try await namedPeople(reason: reason)
    var index = PeopleIndex(tables: try NameTables.carried.get())
    for person in people.named { index.add(name: person.name.full, born: person.name.born) }
    let decided = try verdicts()
    var pairs: [ProposedPair] = []
    for pair in index.pairs() {
      let (left, right) = (people.named[pair.left].id, people.named[pair.right].id)
      let verdict = decided[Set([left, right])] ?? .withdrawn
      guard verdict == .withdrawn || verdict == .unsure else { continue }
      pairs.append(
        ProposedPair(
          left: left, right: right, likeness: pair.likeness, parked: verdict == .unsure))
    }
    let ordered = pairs.filter { !$0.parked } + pairs.filter(\.parked)
    let found = LinkedPeople(
      pairs: Array(ordered.prefix(limit)), compared: people.named.count, sealed: people.sealed)
    heldQueue.withLock { $0 = found }
    return found
  }

  /// What the last search of this session found, without what was decided since; nothing of it is
  /// stored, so it ends with the session.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func linkQueue() throws -> LinkedPeople? {
    try requireLinking()
    guard let queue = heldQueue.withLock({ $0 }) else { return nil }
    let decided = try verdicts()
    let pairs = queue.pairs.filter { pair in
      let verdict = decided[Set([pair.left, pair.right])] ?? .withdrawn
      return verdict == .withdrawn || verdict == .unsure
    }
    return LinkedPeople(pairs: pairs, compared: queue.compared, sealed: queue.sealed)
  }

  /// Lets those go on who link and those who write down.
  ///
  /// - Throws: `DeskError.notPermitted`.
  func requireLinking() throws {
    do { try require(.analyse) } catch { try require(.write) }
  }

  /// Who of the team may be the one of that name and birth: "may be the man of case 112".
  ///
  /// - Throws: `DeskError.notPermitted`, `.reasonMissing`, `VaultError`.
  package func mayBe(
    name: String, born: String?, except: DocumentID? = nil, reason: String
  ) async throws -> [(person: DocumentID, likeness: Likeness)] {
    let people = try await namedPeople(reason: reason).named.filter { $0.id != except }
    var index = PeopleIndex(tables: try NameTables.carried.get())
    for person in people { index.add(name: person.name.full, born: person.name.born) }
    return index.like(name: name, born: born).map { (people[$0.person].id, $0.likeness) }
  }

  private struct NamedPerson {
    let id: DocumentID
    let name: PersonName
  }

  /// The people whose names this session may read, and how many others there are.
  private func namedPeople(reason: String) async throws -> (named: [NamedPerson], sealed: Int) {
    try requireLinking()
    guard !reason.isEmpty else { throw DeskError.reasonMissing }
    let opens = team.keys.opensSealedFields
    let entry = Saved(
      by: unlocked.member, at: try moment(), act: opens ? "link-sealed" : "link",
      document: AuditEntry(reason: reason))
    _ = try await team.add(try Draft(entry))
    var (named, sealed): ([NamedPerson], Int) = ([], 0)
    for (id, person) in try people() {
      switch person.identity {
      case .open(let name): named.append(NamedPerson(id: id, name: name))
      case .sealed(let box) where opens:
        named.append(NamedPerson(id: id, name: try team.opening(box, in: id)))
      case .sealed: sealed += 1
      }
    }
    return (named, sealed)
  }

  /// All people of the team in their present version, page by page.
  private func people() throws -> [(DocumentID, Person)] {
    var query = DocumentQuery(.person, limit: 500)
    var people: [(DocumentID, Person)] = []
    while true {
      let page = try view().documents(query)
      for row in page.rows {
        if case .person(let saved) = try open(row.document).document {
          people.append((row.document, saved.document))
        }
      }
      guard let next = page.next else { return people }
      query.after = next
    }
  }
}
