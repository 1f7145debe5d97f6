package import Casework
internal import Crypto
internal import Foundation
package import Language
internal import Ledger
internal import Vault

/// What is to be handed over, and to whom.
package struct ReferralPlan: Sendable {
  /// To whom exactly, by office.
  package var recipient: String
  /// What kind of recipient; each named person must have agreed to it.
  package var audience: ConsentRule.Audience
  /// What stands in it.
  package var parts: Set<ReferralPart>
  /// The tongue of its words.
  package var tongue: Tongue
  /// Today, `2026-11-20`.
  package var day: String
  /// Why.
  package var reason: String

  /// A plan.
  package init(
    recipient: String, audience: ConsentRule.Audience, parts: Set<ReferralPart>, tongue: Tongue,
    day: String, reason: String
  ) {
    self.recipient = recipient
    self.audience = audience
    self.parts = parts
    self.tongue = tongue
    self.day = day
    self.reason = reason
  }
}

/// A referral that was made, with the passphrase that nobody can be told again.
package struct MadeReferral: Sendable {
  /// Its entry in the register.
  package let document: DocumentID
  /// The passphrase; it is kept nowhere.
  package let passphrase: PackagePassphrase
}

extension Session {
  /// What each one of a case said to a referral to this audience.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func referralVerdicts(
    _ work: Case, _ audience: ConsentRule.Audience
  ) throws -> [(party: Case.Party, verdict: ConsentRule.Verdict)] {
    try work.people.map { ($0, try verdict(.init($0.person, .referral, audience))) }
  }

  /// Makes a sealed package of a case and enters it in the register.
  ///
  /// Whom the case is for must have agreed to a referral to this audience; of the others only those who
  /// agreed are named, and the package says how many are not.
  ///
  /// - Throws: `DeskError.exercise`, `.notPermitted`, `.reasonMissing`, `CasebookError.noConsent`,
  ///   `.nobodyConcerned`, `VaultError`.
  package func makeReferral(
    of id: DocumentID, _ plan: ReferralPlan, words: Words, files: DataFiles
  ) async throws -> MadeReferral {
    try require(.decide)
    try requireOutward()
    guard !plan.reason.isEmpty, !plan.recipient.isEmpty else { throw DeskError.reasonMissing }
    let work = try opened(id, as: Case.self).document
    let agreed = try whoAgreed(work, plan.audience)
    let vocabulary = try Vocabulary(files: files)
    var content = try await ReferralGathering(
      session: self, plan: plan, id: id, work: work, agreed: agreed, vocabulary: vocabulary
    ).content()
    content.sections = ReferralWords(words: words, tongue: plan.tongue, vocabulary: vocabulary)
      .sections(content)
    var chance = SystemRandomNumberGenerator()
    let passphrase = PackagePassphrase(using: &chance)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let package = try SealedPackage(sealing: encoder.encode(content), with: passphrase)
    let file = try PackagePage.file(package, in: plan.tongue, words: words, files: files)
    let referral = Referral(
      recipient: plan.recipient, audience: plan.audience.rawValue, about: id,
      people: agreed.map(\.person), withheld: content.withheld,
      parts: plan.parts.map(\.rawValue).sorted(), language: plan.tongue.rawValue, day: plan.day,
      reason: plan.reason, file: file,
      digest: SHA256.hash(data: file).hexadecimal)
    let saved = try await save(referral, act: "referral")
    return MadeReferral(document: saved.document, passphrase: passphrase)
  }

  /// Who of a case may be named; the ones it is for must be among them.
  private func whoAgreed(_ work: Case, _ audience: ConsentRule.Audience) throws -> [Case.Party] {
    let subjects = work.people.filter { $0.role == .subject }
    guard !subjects.isEmpty else { throw CasebookError.nobodyConcerned }
    try requireConsent(subjects.map { .init($0.person, .referral, audience) })
    return try referralVerdicts(work, audience).filter(\.verdict.permits).map(\.party)
  }

  /// The file of a referral, while everybody named in it still agrees.
  ///
  /// - Throws: `DeskError.exercise`, `.notPermitted`, `CasebookError.noConsent`, `VaultError`.
  package func releaseReferral(_ id: DocumentID) throws -> Referral {
    let referral = try openedToLeave(id, as: Referral.self, by: .decide)
    guard let audience = ConsentRule.Audience(rawValue: referral.audience) else {
      throw CasebookError.noConsent(.notAsked)
    }
    try requireConsent(referral.people.map { .init($0, .referral, audience) })
    return referral
  }

  /// Writes into the register that a package was handed over, by which way, on which day.
  ///
  /// - Throws: as `releaseReferral`.
  package func markReferred(
    _ id: DocumentID, _ dispatch: Letter.Dispatch
  ) throws -> SavedDocument {
    _ = try releaseReferral(id)
    return try change(id, as: Referral.self, act: "refer") { $0.sent = dispatch }
  }

  /// Writes down what came back.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func addAnswer(
    _ answer: Letter.Answer, toReferral id: DocumentID
  ) throws -> SavedDocument {
    try require(.decide)
    return try change(id, as: Referral.self, act: "answer") { $0.answers.append(answer) }
  }
}
