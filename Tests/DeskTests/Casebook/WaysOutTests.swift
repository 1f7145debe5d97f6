import Casework
import Desk
import Foundation
import Language
import Store
import Support
import Testing
import Vault

/// Consent where data leaves, as a matrix: every way out against every other yes, then the right one.
@Suite struct `A way out` {
  private static let files = DataFiles()
  static let templates = (try? LetterTemplate.all(files)) ?? []

  private struct World {
    let desk: Session
    let fixture: DeskFixture
    let man: DocumentID
    let id: DocumentID

    init(_ standings: Set<Person.Standing> = [.signed]) async throws {
      fixture = try DeskFixture(exercise: false)
      desk = fixture.session
      man = try await desk.keepPerson(
        label: "P-1", name: PersonName(full: "Bahrom Namunaev", born: "1990"), standings: standings
      ).document
      id = try await desk.openCase(
        Case(label: "C-1", people: [.init(man, .subject)], opened: "2026-11-20")
      ).document
    }

    func say(
      _ answer: Consent.Answer, _ use: ConsentRule.Use, _ audience: ConsentRule.Audience
    ) async throws {
      _ = try await desk.recordConsent(
        Consent(
          of: man, use: use.rawValue, audience: audience.rawValue, answer: answer,
          given: "2026-11-20"))
    }

    /// Yes to this use for all others, and to all other uses for this audience.
    func sayYesToAllBut(_ use: ConsentRule.Use, _ audience: ConsentRule.Audience) async throws {
      for whom in ConsentRule.Audience.allCases where whom != audience {
        try await say(.yes, use, whom)
      }
      for other in ConsentRule.Use.allCases where other != use {
        try await say(.yes, other, audience)
      }
    }

    /// Nothing leaves by a yes to something else; it leaves by this yes, and stays again by a no.
    func holds(
      _ use: ConsentRule.Use, _ audience: ConsentRule.Audience, _ leave: () async throws -> Void
    ) async throws {
      try await sayYesToAllBut(use, audience)
      await #expect(throws: CasebookError.noConsent(.notAsked)) { try await leave() }
      try await say(.yes, use, audience)
      try await leave()
      try await say(.revoked, use, audience)
      await #expect(throws: CasebookError.noConsent(.revoked)) { try await leave() }
      try await say(.no, use, audience)
      await #expect(throws: CasebookError.noConsent(.refused)) { try await leave() }
    }
  }

  @Test(arguments: templates.map(\.code)) func `by letter needs the yes of its template`(
    code: String
  ) async throws {
    let template = try #require(Self.templates.first { $0.code == code })
    let world = try await World()
    var values = Dictionary(
      template.fields.map { ($0, "EXERCISE \($0)") }, uniquingKeysWith: { first, _ in first })
    values["name"] = "Bahrom Namunaev"
    let letter = try await world.desk.draftLetter(
      LetterPlan(template, .russian, values, about: world.id), words: try Words(files: Self.files)
    ).document
    try await world.holds(template.use, template.audience) {
      _ = try await world.desk.releaseLetter(
        letter, templates: Self.templates, reason: "print")
    }
  }

  @Test(arguments: [ConsentRule.Audience.lawyer, .partner, .un])
  func `by referral needs the yes to this kind of recipient`(
    audience: ConsentRule.Audience
  ) async throws {
    let world = try await World()
    let words = try Words(files: Self.files)
    try await world.holds(.referral, audience) {
      _ = try await world.desk.makeReferral(
        of: world.id,
        ReferralPlan(
          recipient: "office", audience: audience, parts: [.summary], tongue: .english,
          day: "2026-11-20", reason: "asked"), words: words, files: Self.files)
    }
  }

  @Test(arguments: CasePaper.allCases) func `by a paper of the case needs its yes`(
    paper: CasePaper
  ) async throws {
    let template = try #require(Self.templates.first { $0.code == paper.template })
    let world = try await World()
    let words = try Words(files: Self.files)
    try await world.holds(template.use, template.audience) {
      _ = try await world.desk.draftPaper(
        CasePaperPlan(
          paper, recipient: "x", tongue: .russian, organisation: "o", day: "2026-11-20",
          reason: "asked"), of: world.id, words: words, files: Self.files)
    }
  }

  @Test(arguments: Person.Standing.allCases)
  func `to the embassy is his own alone after he signed, whatever two of the staff decide`(
    standing: Person.Standing
  ) async throws {
    for standings in [[], [standing]] as [Set<Person.Standing>] {
      let world = try await World(standings)
      let vital = try await world.desk.proposeVitalInterest(
        of: world.man, use: .embassy, audience: .embassy, recipient: "consul",
        reason: "cannot be reached")
      let phrase = Array("a second passphrase".utf8)
      try world.fixture.unlocked.makeUser(
        named: "farida", passphrase: phrase, cost: DeskFixture.cost)
      try world.fixture.unlocked.letIn("farida", team: nil, sealedFields: true)
      let farida = try world.fixture.unlocked.vault.unlock(
        phrase, user: "farida", floor: DeskFixture.cost)
      let hers = try Session(farida) { [now = world.fixture.now] in now.seconds }
      _ = try hers.agreeToVitalInterest(vital.document)
      let request = ConsentRule.Request(world.man, .embassy, .embassy)
      if standings.isEmpty {
        try world.desk.requireConsent([request])
      } else {
        #expect(throws: CasebookError.noConsent(.vital)) {
          try world.desk.requireConsent([request])
        }
      }
    }
  }
}
