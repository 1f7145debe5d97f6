package import Casework
internal import Crypto
package import Foundation
internal import Language
internal import Ledger
internal import Vault

extension ReferralContent {
  /// What one package may bring at most; more is no case.
  private static let most = 500

  /// The content of a file that another Guvoh made.
  ///
  /// - Throws: `PackageError`.
  package init(file: Data, passphrase: PackagePassphrase) throws(PackageError) {
    let plain = try PackagePage.package(in: file).opened(with: passphrase)
    guard let content = try? JSONDecoder().decode(ReferralContent.self, from: plain),
      content.schema == Self.name,
      [content.people.count, content.events.count, content.notes.count, content.tasks.count]
        .allSatisfy({ $0 <= Self.most }),
      (content.files ?? []).allSatisfy(\.isWhole)
    else { throw .notAReferral }
    self = content
  }
}

extension Session {
  /// Opens a case from a referral that somebody else made; names are sealed from the first save.
  ///
  /// Whatever was agreed to there was agreed for the way here: each further use is asked for anew.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func takeReferral(
    _ content: ReferralContent, on day: String, gazetteer: Gazetteer, vocabulary: Vocabulary
  ) async throws -> SavedDocument {
    try require(.write)
    let source = Source("S_ACTIVIST")
    var people: [Case.Party] = []
    for (number, somebody) in content.people.enumerated() {
      let kept = try await keepPerson(
        label: "\(content.label) · \(number + 1)", name: somebody.name,
        standings: Set(somebody.standings)
      ) { person in
        for code in somebody.citizenship { person.citizenship.add(Told(Code(code), source)) }
        person.languages = somebody.languages
      }
      people.append(.init(kept.document, somebody.role))
    }
    let concerned = people.filter { $0.role == .subject }.map(\.person)
    var sources: [DocumentID] = []
    for happening in content.events {
      let event = happening.event(source, concerned, gazetteer, vocabulary)
      sources.append(try await save(event, act: "take referral").document)
    }
    var signing = content.signing
    for file in content.files ?? [] {
      let kept = try await attach(file).document
      if file.isSignedCopy { signing?.copy = kept } else { sources.append(kept) }
    }
    let opened = try await openCase(
      Case(
        label: content.label, summary: content.summary ?? "", people: people,
        urgency: content.urgency, owner: unlocked.member, opened: day, sources: sources,
        tried: content.tried + content.letters.map(\.attempt), signing: signing),
      contact: content.contact)
    try await addBeside(content, opened.document, source)
    return opened
  }

  /// Takes an enclosed file in as evidence, byte for byte.
  private func attach(_ file: ReferralContent.Enclosed) async throws -> SavedDocument {
    var rest: Data? = file.bytes
    return try await attach(named: file.name) {
      defer { rest = nil }
      return rest
    }
  }

  private func addBeside(
    _ content: ReferralContent, _ id: DocumentID, _ source: Source
  ) async throws {
    for task in content.tasks {
      _ = try await save(
        CaseTask(task.title, about: id, due: task.day, owner: unlocked.member), act: "task")
    }
    for note in content.notes { _ = try await save(Note(about: id, text: note), act: "note") }
    for promise in content.promises {
      _ = try await save(
        Promise(
          promise.what, words: promise.words, about: [id],
          outcomes: Statements([Told(promise.outcome, source)]), source: source), act: "promise")
    }
  }
}

extension ReferralContent.Enclosed {
  /// Whether its bytes are those that the sender received.
  fileprivate var isWhole: Bool { SHA256.hash(data: bytes).hexadecimal == sha256 }
}

extension ReferralContent.Sent {
  fileprivate var attempt: Attempt {
    Attempt(
      day: day, whom: recipient,
      words: answers.map { "\($0.day): \($0.words)" }.joined(separator: "\n"))
  }
}

extension ReferralContent.Happening {
  /// The event as the sender tells it; what is not understood stays as words.
  fileprivate func event(
    _ source: Source, _ concerned: [DocumentID], _ gazetteer: Gazetteer, _ vocabulary: Vocabulary
  ) -> Event {
    var event = Event(title: title, account: account)
    if !concerned.isEmpty { event.acts = [Act(victims: concerned.map { .person($0) })] }
    for index in 0..<max(1, times.count, places.count, amounts.count) {
      event.add(testimony(index, source, gazetteer, vocabulary))
    }
    return event
  }

  private func testimony(
    _ index: Int, _ source: Source, _ gazetteer: Gazetteer, _ vocabulary: Vocabulary
  ) -> Testimony {
    var said = Testimony(source)
    if times.indices.contains(index) { said.time = Edtf(times[index]).map { ($0, times[index]) } }
    if places.indices.contains(index) {
      let listed = gazetteer.place(named: places[index])
      said.place = PlaceMention(places[index], place: listed.map { .listed($0.id) })
    }
    if amounts.indices.contains(index) {
      said.amount = Amount(typed: amounts[index]).map { ($0, amounts[index]) }
    }
    if index == 0 { said.sort(codes, vocabulary) }
    return said
  }
}
