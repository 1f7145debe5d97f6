import Casework
import Foundation
import Language
import Publication
import Support
import Testing

@testable import Desk

@Suite struct `A wording` {
  private func draft(_ made: ExportFixture, _ text: String, _ accepted: Set<String> = [])
    -> WordingDraft
  {
    WordingDraft(about: made.events[0], text: text, language: "ru", accepted: accepted)
  }

  @Test func `is approved only when every mark was looked at, and never with a telephone`()
    async throws
  {
    let made = try await ExportFixture()
    let session = made.desk.session
    await #expect(throws: ExportError.unseenMarks(2)) {
      try await session.approve(
        draft(made, "Нам сказал Бахром, что во Владимире ждут."), on: "2026-11-26")
    }
    let phone = "Звоните +998 90 123-45-67."
    await #expect(throws: ExportError.unseenMarks(1)) {
      try await session.approve(draft(made, phone, ["+998 90 123-45-67"]), on: "2026-11-26")
    }
    await #expect(throws: ExportError.nothing) {
      try await session.approve(draft(made, " \n"), on: "2026-11-26")
    }
    _ = try await session.approve(
      draft(made, "Нам сказали, что во Владимире ждут.", ["Владимире"]), on: "2026-11-26")
    #expect(try session.wordings().map(\.document.seen) == [["place"]])
  }

  @Test func `leaves in an export only while it is approved`() async throws {
    let made = try await ExportFixture()
    let session = made.desk.session
    let words = "Нам дали бумаги и не дали прочесть."
    #expect(!String(decoding: try await made.export(.csv).bytes, as: UTF8.self).contains(words))
    let saved = try await session.approve(draft(made, words), on: "2026-11-26")
    for format in [OutwardFormat.csv, .uwazi, .ftm] {
      let text = String(decoding: try await made.export(format).bytes, as: UTF8.self)
      #expect(text.contains(words), "\(format.rawValue)")
    }
    _ = try session.withdraw(wording: saved.document)
    #expect(!String(decoding: try await made.export(.csv).bytes, as: UTF8.self).contains(words))
  }

  @Test func `stands on the pages only when all it is about agreed`() async throws {
    var made = try PublishFixture()
    try await made.add(12)
    let report = made.reports[0]
    _ = try await made.desk.session.approve(
      WordingDraft(about: report, text: "Нам дали бумаги.", language: "ru"), on: "2026-11-26")
    #expect(try await made.publish().release.voices.map(\.text) == ["Нам дали бумаги."])
    _ = try await made.desk.session.recordConsent(
      Consent(
        of: report, use: "publication", audience: "public", answer: .revoked, given: "2026-11-21"))
    #expect(try await made.publish().release.voices.isEmpty)
  }
}

@Suite struct `Statistics for donors` {
  @Test func `count people, contacts and services apart, and small numbers as fewer than`()
    async throws
  {
    let made = try await ExportFixture()
    let session = made.desk.session
    for person in made.people {
      _ = try await session.openCase(
        Case(label: "C", people: [.init(person, .subject)], opened: "2026-11-20"))
    }
    _ = try await session.openCase(
      Case(label: "D", people: [.init(made.people[0], .subject)], opened: "2026-11-21"))
    _ = try await session.save(
      Intervention(what: "I_LAWYER", by: "x", time: Edtf("2026-11-20")), act: "t")
    _ = try await session.save(
      Intervention(what: "I_BRIBE", by: "x", time: Edtf("2026-11-20")), act: "t")
    let told = try await session.statistics(from: "2026-11-01", to: "2026-11-30")
    #expect(told.people == 3 && told.casesOpened == 4)
    #expect(told.contacts == ["web": 3])
    #expect(told.services == ["I_LAWYER": 1])
    #expect(WorkStatistics.shown(3) == "<11" && WorkStatistics.shown(0) == "0")
    let training = try await ExportFixture(exercise: true)
    await #expect(throws: DeskError.exercise) {
      try await training.desk.session.statistics(from: "2026-01-01", to: "2026-12-31")
    }
  }
}

@Suite struct `Noisy tables of a vault` {
  @Test func `spend of one register, and end where it is empty`() async throws {
    var made = try PublishFixture()
    try await made.add(12)
    let session = made.desk.session
    func noisy(_ thousandths: Int, _ columns: [String] = ["tactic"]) async throws -> NoisyRelease {
      try await session.publishNoisy(
        .reports, columns: columns, thousandths: thousandths, on: "2026-11-26", reason: "test")
    }
    #expect(try await noisy(1000).spent == 1.0)
    let second = try await noisy(1000, ["tactic", "outcome"])
    #expect(second.spent == 2.0 && second.csv.hasPrefix("tactic,outcome,people_noisy\r\n"))
    await #expect(throws: NoiseRefusal.spent(2, limit: 2)) { try await noisy(1) }
    await #expect(throws: NoiseRefusal.openColumn("place")) { try await noisy(1, ["place"]) }
    await #expect(throws: NoiseRefusal.badEpsilon) { try await noisy(0) }
  }
}
