internal import Casework
internal import Language
internal import Store
internal import Vault

/// Collects what a case gives into a referral: only the chosen parts, only people who agreed.
struct ReferralGathering {
  let session: Session
  let plan: ReferralPlan
  let id: DocumentID
  let work: Case
  /// Who of the case agreed to this audience.
  let agreed: [Case.Party]
  let vocabulary: Vocabulary

  func content() async throws -> ReferralContent {
    var content = try await facts()
    guard has(.files) else { return content }
    let files = try session.referralFiles(of: work, plan.audience)
    var enclosed: [ReferralContent.Enclosed] = []
    for one in files where one.leaves {
      enclosed.append(
        try await session.enclosed(
          one, isCopy: one.id == work.signing?.copy, reason: plan.reason))
    }
    (content.files, content.filesWithheld) = (enclosed, files.count - enclosed.count)
    return content
  }

  private func facts() async throws -> ReferralContent {
    ReferralContent(
      language: plan.tongue.rawValue, day: plan.day, label: work.label, urgency: work.urgency,
      summary: has(.summary) && !work.summary.isEmpty ? work.summary : nil,
      people: try await people(), withheld: work.people.count - agreed.count,
      contact: try await contact(), events: has(.events) ? try events() : [],
      promises: has(.promises) ? try promises() : [],
      signing: has(.signing) ? signing : nil, tried: has(.tried) ? work.tried : [],
      tasks: has(.tasks) ? try tasks() : [], letters: has(.letters) ? try letters() : [],
      notes: has(.notes) ? try notes() : [])
  }

  private func has(_ part: ReferralPart) -> Bool { plan.parts.contains(part) }

  private func people() async throws -> [ReferralContent.Somebody] {
    var people: [ReferralContent.Somebody] = []
    for party in agreed {
      let person = try session.opened(party.person, as: Person.self).document
      people.append(
        ReferralContent.Somebody(
          role: party.role,
          name: try await session.revealName(of: party.person, reason: plan.reason),
          citizenship: person.citizenship.values.map(\.text), languages: person.languages,
          standings: Person.Standing.allCases.filter(person.standings.contains)))
    }
    return people
  }

  private func contact() async throws -> Contact? {
    guard has(.contact), let sealed = work.contact else { return nil }
    return try await session.reveal(sealed, in: id, reason: plan.reason)
  }

  /// What was signed; its copy is a file, and leaves with the files or not at all.
  private var signing: Signing? {
    var signing = work.signing
    signing?.copy = nil
    return signing
  }

  /// The events the case rests on, and those in which somebody who agreed was the one concerned.
  private func events() throws -> [ReferralContent.Happening] {
    let view = try session.view()
    let rested = try work.sources.filter { try view.document($0)?.kind == .event }
    let concerned = try agreed.filter { $0.role == .subject }.flatMap { party in
      try session.linked("victim", to: party.person, as: Event.self, limit: 100).map(\.id)
    }
    var seen: Set<DocumentID> = []
    return try (rested + concerned).filter { seen.insert($0).inserted }
      .map { happening(try session.opened($0, as: Event.self).document) }
  }

  private func happening(_ event: Event) -> ReferralContent.Happening {
    let codes =
      event.acts.flatMap { act in
        act.codes.values.map(\.text) + act.outcome.values.map(\.text) + act.perpetrators.map(\.kind)
      } + event.facility.values.map(\.text)
    return ReferralContent.Happening(
      title: event.title, account: event.account, times: event.time.values.map(\.description),
      places: event.place.values.map(\.written), codes: open(codes),
      amounts: event.acts.flatMap(\.groups).flatMap(\.amount.values).map(\.range))
  }

  /// Each code once; one that could endanger somebody who got away never leaves.
  private func open(_ codes: [String]) -> [String] {
    var seen: Set<String> = []
    return codes.filter { vocabulary[$0]?.isSealed != true && seen.insert($0).inserted }
  }

  private func promises() throws -> [ReferralContent.Promised] {
    let about = [id] + agreed.filter { $0.role == .subject }.map(\.person)
    return try about.flatMap { try session.linked("about", to: $0, as: Promise.self) }.map {
      ReferralContent.Promised(
        what: $0.document.what, words: $0.document.words,
        outcome: $0.document.outcomes.values.last ?? .pending)
    }
  }

  private func tasks() throws -> [ReferralContent.Due] {
    try session.linked("about", to: id, as: CaseTask.self).map(\.document)
      .filter { $0.progress == .open }.map { ReferralContent.Due(title: $0.title, day: $0.due) }
  }

  private func letters() throws -> [ReferralContent.Sent] {
    try session.linked("about", to: id, as: Letter.self).map(\.document).compactMap { letter in
      letter.sent.map {
        ReferralContent.Sent(
          day: $0.day, recipient: letter.recipient, answers: letter.answers)
      }
    }
  }

  private func notes() throws -> [String] {
    try session.linked("about", to: id, as: Note.self, limit: 100).map(\.document.text)
  }
}
