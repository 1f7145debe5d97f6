package import Casework
internal import Vault

/// Something that is about to leave the vault: for which use, to whom, and who agreed to it.
///
/// There is one way to get a value of this type, and every export and every publication asks it of each
/// person. It is an entry of the journal before anything leaves.
package struct Leaving: Sendable {
  /// What for.
  package let use: ConsentRule.Use
  /// To whom.
  package let audience: ConsentRule.Audience
  /// How many records stay, by the reason.
  package private(set) var stayed: [ConsentRule.Verdict: Int] = [:]
  private let book: ConsentBook

  fileprivate init(use: ConsentRule.Use, audience: ConsentRule.Audience, book: ConsentBook) {
    self.use = use
    self.audience = audience
    self.book = book
  }

  /// Whether what concerns these people may leave: all of them agreed.
  package func verdict(on people: some Sequence<DocumentID>) -> ConsentRule.Verdict {
    verdict(on: people, for: use)
  }

  /// The same for another use of the same audience: a figure goes out with wordings beside it.
  package func verdict(
    on people: some Sequence<DocumentID>, for use: ConsentRule.Use
  ) -> ConsentRule.Verdict {
    var last = ConsentRule.Verdict.consented
    for person in people {
      let verdict =
        use == .statistics
        ? book.verdictOnFigure(person, audience)
        : book.verdict(.init(person, use, audience))
      guard verdict.permits else { return verdict }
      last = verdict
    }
    return last
  }

  /// Whether a record may leave; one that stays is counted by its reason.
  package mutating func lets(_ people: some Sequence<DocumentID>) -> Bool {
    let verdict = verdict(on: people)
    if !verdict.permits { stayed[verdict, default: 0] += 1 }
    return verdict.permits
  }

  /// Counts a record that stays because nobody who told it can be asked.
  package mutating func keepsBack() { stayed[.notAsked, default: 0] += 1 }

  /// How many records stay.
  package var staying: Int { stayed.values.reduce(0, +) }
}

extension Session {
  /// Opens the way out for one use and one audience; who opened it, for what and why is an entry first.
  ///
  /// `act` is the word for the history, as `export htcds`; `kept` is read anew when left out.
  ///
  /// - Throws: `DeskError.exercise` in a vault for training, `.notPermitted`, `.reasonMissing`, `VaultError`.
  package func leaving(
    _ act: String, for use: ConsentRule.Use, to audience: ConsentRule.Audience, reason: String,
    kept: KeptConsents? = nil
  ) async throws -> Leaving {
    try require(.publish)
    try requireOutward()
    guard !reason.isEmpty else { throw DeskError.reasonMissing }
    let kept = try kept ?? KeptConsents(self)
    try await keep(
      AuditEntry(reason: "\(use.rawValue) → \(audience.rawValue): \(reason)"), act: act)
    return Leaving(
      use: use, audience: audience,
      book: ConsentBook(consents: kept.consents, vital: kept.vital, at: clock()))
  }
}

/// What was recorded of consent, the oldest first.
package struct KeptConsents: Sendable {
  /// What people said.
  package private(set) var consents: [Consent] = []
  /// What two of the staff decided.
  package private(set) var vital: [VitalInterest] = []

  /// Reads what a team has.
  ///
  /// - Throws: `VaultError`, `CaseworkError`.
  package init(_ session: Session) throws {
    let kept = try session.latest([.consent, .vitalInterest])
    for one in kept { take(one.document) }
  }

  /// Takes out of documents what is of consent.
  package init(_ documents: [LatestDocument]) {
    for one in documents { take(one.document) }
  }

  /// What was taken out of documents already, the oldest first.
  init(_ consents: [Consent], vital: [VitalInterest]) {
    self.consents = consents
    self.vital = vital
  }

  private mutating func take(_ document: AnyDocument) {
    switch document {
    case .consent(let saved): consents.append(saved.document)
    case .vitalInterest(let saved): vital.append(saved.document)
    default: break
    }
  }
}
