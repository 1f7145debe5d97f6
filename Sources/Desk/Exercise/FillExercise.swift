internal import Casework
internal import Vault

extension Session {
  /// Fills a vault for training with invented reports and a casebook, a few hundred to a commit.
  ///
  /// - Parameters:
  ///   - count: how many reports.
  ///   - bytes: how long each text is at least.
  ///   - seed: the same seed invents the same people.
  ///   - progress: told how many of how many are durable.
  /// - Throws: `DeskError.notAnExercise`, `VaultError`.
  package func fillExercise(
    count: Int, bytes: Int = 900, seed: UInt64 = 1, progress: (Int, Int) -> Void = { _, _ in }
  ) throws {
    try requireExercise()
    var invented = InventedReports(seed: seed, bytes: bytes)
    var done = 0
    var reports: [DocumentID] = []
    while done < count {
      let group = (done..<min(done + 500, count)).map { invented.next($0) }
      reports += try receive(group).new
      done += group.count
      progress(done, count)
    }
    try fillCasebook(reports: reports, seed: seed)
  }

  /// For a hundred reports twenty people, thirty events, six cases, five letters and what stands around them.
  private func fillCasebook(reports: [DocumentID], seed: UInt64) throws {
    var book = InventedCasebook(seed: seed, reports: reports, member: unlocked.member)
    try inGroups(of: reports.count / 5) { number in
      let (id, label, name) = book.person(number)
      let identity = Person.Identity.sealed(try sealing(name, for: id))
      guard var person = Person(label: label, identity: identity) else { return nil }
      book.details(&person)
      return (id, person)
    }
    try inGroups(of: reports.count * 3 / 10) { book.event($0) }
    try inGroups(of: reports.count * 6 / 100) { book.case($0) }
    try inGroups(of: reports.count / 20) { _ in
      book.letter().map { (.random(using: &book), $0) }
    }
    try inGroups(of: reports.count / 4) { number in
      book.around(number).map { (.random(using: &book), $0) }
    }
  }

  private func inGroups(
    of count: Int, _ make: (Int) throws -> (DocumentID, any CaseDocument)?
  ) throws {
    for start in stride(from: 0, to: count, by: 500) {
      let now = try moment()
      let drafts = try (start..<min(start + 500, count)).compactMap { number -> Draft? in
        guard let (id, document) = try make(number) else { return nil }
        return try draft(document, id, now)
      }
      _ = try team.add(drafts)
    }
  }

  private func draft(_ document: some CaseDocument, _ id: DocumentID, _ now: Int) throws -> Draft {
    try Draft(
      Saved(by: unlocked.member, at: now, act: "exercise", document: document), document: id)
  }

  /// Lets what is only for training go on.
  ///
  /// - Throws: `DeskError.notAnExercise`.
  package func requireExercise() throws {
    guard try unlocked.vault.ring().exercise else { throw DeskError.notAnExercise }
  }

  /// Lets what goes outward go on, which a vault for training never does.
  ///
  /// Every export and every publication begins with this call.
  ///
  /// - Throws: `DeskError.exercise`.
  package func requireOutward() throws {
    guard try !unlocked.vault.ring().exercise else { throw DeskError.exercise }
  }
}
