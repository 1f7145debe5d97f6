import Casework
import Desk
import Foundation
import Language

/// A small casebook of invented people in a vault that is no training: who agreed to what is said here.
struct ExportFixture {
  let desk: DeskFixture
  /// Two who agreed that a partner gets their account, and one who was never asked.
  private(set) var people: [DocumentID] = []
  private(set) var reports: [DocumentID] = []
  private(set) var events: [DocumentID] = []

  static let secretName = "Примеров Бахром Учебович"

  init(exercise: Bool = false) async throws {
    desk = try DeskFixture(exercise: exercise)
    for number in 0..<3 { try await add(number) }
  }

  private mutating func add(_ number: Int) async throws {
    let session = desk.session
    var report = DeskFixture.report("Говорит \(Self.secretName), тел. +998 90 000 00 0\(number)")
    report.title = "=HYPERLINK(\"x\")"
    let saved = try await session.save(report, act: "test")
    let person = try await session.keepPerson(
      label: "P-\(number)", name: PersonName(full: Self.secretName, born: "1990"),
      standings: [.signed]
    ) { person in
      person.citizenship.add(Told("UZ", Source("S_VICTIM", document: saved.document)))
      person.languages = ["uz", "ru"]
    }
    var said = Testimony(Source("S_VICTIM", document: saved.document), connection: .lived)
    said.time = Edtf("2023-01-14").map { ($0, "14 января") }
    said.place = PlaceMention(
      "колония", place: .listed("f:ik6-vladimir"), precision: .facility)
    said.facility = "FAC_COLONY"
    said.codes = ["T_PRISON", "M_THREAT_CHARGE"]
    said.outcomes = ["O_SIGNED"]
    said.perpetrators = ["P_PRISON"]
    said.amount = Amount(20, times: 53).map { ($0, "20 автобусов") }
    let event = try await session.recordEvent(
      title: "Автобусы", account: "Окна заклеены", victims: [person.document], said)
    if number < 2 {
      for one in [saved.document, person.document] { try await agree(one, .referral, .partner) }
    }
    people.append(person.document)
    reports.append(saved.document)
    events.append(event.document)
  }

  func agree(
    _ one: DocumentID, _ use: ConsentRule.Use, _ audience: ConsentRule.Audience,
    _ answer: Consent.Answer = .yes
  ) async throws {
    _ = try await desk.session.recordConsent(
      Consent(
        of: one, use: use.rawValue, audience: audience.rawValue, answer: answer,
        given: "2026-11-20"))
  }

  func export(
    _ format: OutwardFormat, ending: String = "csv", to audience: ConsentRule.Audience = .partner
  ) async throws -> Outgoing {
    try await desk.session.exportOutward(
      OutwardOrder(format, to: audience, reason: "test", ending: ending))
  }
}
