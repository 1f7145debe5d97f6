import Casework
import Foundation
import Language
import Publication
import Support
import Testing

@testable import Desk

@Suite struct `A form for the United Nations` {
  private struct Made {
    let fixture: ExportFixture
    let work: DocumentID
    var session: Session { fixture.desk.session }

    init(exercise: Bool = false) async throws {
      fixture = try await ExportFixture(exercise: exercise)
      let opened = try await fixture.desk.session.openCase(
        Case(
          label: "C-1", people: [.init(fixture.people[0], .subject)], opened: "2026-11-20",
          tried: [Attempt(day: "2026-11-21", whom: "prosecutor", words: "no answer")]))
      work = opened.document
    }

    func begin(
      _ code: String, _ values: [String: String] = [:], in language: String = "en"
    ) async throws -> BegunSubmission {
      let form = try #require(try SubmissionForm.all(DataFiles()).first { $0.code == code })
      return try await session.beginSubmission(
        form, for: work, in: language, values: values, reason: "test")
    }

    func agree() async throws {
      try await fixture.agree(fixture.people[0], .submission, .un)
    }

    static let rest = [
      "facts": "He was taken.", "relation": "mother, who agrees", "submitter": "Our office",
      "contact": "office@example.org", "confidential": "the submitter", "state": "Russia",
      "articles": "8, 9", "remedy-sought": "release", "authority": "signed", "address": "Street 1",
      "why": "no charge", "publication": "no", "steps": "complaint", "remedies": "complaint",
      "promise": "", "elsewhere": "none",
    ]
  }

  @Test func `is filled from the case, names what is missing, and tells its clock`() async throws {
    let made = try await Made()
    let begun = try await made.begin("wgeid", ["seen-day": "2026-10-01"])
    #expect(
      Set(begun.missing) == ["facts", "relation", "submitter", "contact", "confidential"])
    #expect(begun.verdict == .notAsked)
    #expect(begun.urgentUntil == "2027-01-01")
    let saved = try made.session.opened(begun.document, as: Submission.self).document
    let values = try await made.session.reveal(saved.items, in: begun.document, reason: "test")
    #expect(values["name"] == ExportFixture.secretName)
    #expect(values["seen-place"]?.contains("No. 6") == true)
    #expect(values["responsible"] == "Prison staff")
    #expect(values["steps"]?.contains("prosecutor") == true)
  }

  @Test(arguments: ["wgeid", "wgad", "special-procedures", "mercenaries", "hrc"])
  func `is refused until every item is there, and he himself agreed`(code: String) async throws {
    let made = try await Made()
    let empty = try await made.begin(code)
    await #expect(throws: ExportError.incomplete(empty.missing)) {
      try await made.session.releaseSubmission(empty.document, reason: "test")
    }
    let full = try await made.begin(code, Made.rest)
    #expect(full.missing == [])
    await #expect(throws: CasebookError.noConsent(.notAsked)) {
      try await made.session.releaseSubmission(full.document, reason: "test")
    }
    try await made.agree()
    let paper = try await made.session.releaseSubmission(full.document, reason: "test")
    #expect(paper.text.contains(ExportFixture.secretName))
    #expect(!paper.text.contains("submissions.") && !paper.subject.contains("submissions."))
    #expect(!paper.text.lowercased().contains("mercenary"))
    let document = try paper.word()
    #expect(document.starts(with: [0x50, 0x4B]))
  }

  @Test func `goes into a register, which warns the body that looks alone`() async throws {
    let made = try await Made()
    try await made.agree()
    let first = try await made.begin("wgeid", Made.rest)
    _ = try await made.session.markSubmitted(
      first.document, .init(day: "2026-11-27", way: "online form"))
    let second = try await made.begin("hrc", Made.rest)
    await #expect(throws: ExportError.submittedElsewhere("wgeid")) {
      try await made.session.releaseSubmission(second.document, reason: "test")
    }
    let other = try await made.begin("wgad", Made.rest)
    _ = try await made.session.releaseSubmission(other.document, reason: "test")
    _ = try made.session.addAnswer(
      .init(day: "2026-12-27", words: "received"), toSubmission: first.document)
    #expect(try made.session.submissions().contains { $0.document.state == "answered" })
  }

  @Test func `is never printed in a vault for training`() async throws {
    let made = try await Made(exercise: true)
    try await made.agree()
    let begun = try await made.begin("wgeid", Made.rest)
    await #expect(throws: DeskError.exercise) {
      try await made.session.releaseSubmission(begun.document, reason: "test")
    }
  }

  @Test func `says of every body who will see the name, in every tongue`() throws {
    let words = try Words(files: DataFiles())
    for form in try SubmissionForm.all(DataFiles()) {
      for key in ["see", "body", "about"] { #expect(words.has("submissions.\(key).\(form.code)")) }
      for item in form.items { #expect(words.has("submissions.item.\(item.code)")) }
      #expect(form.languages.contains("en") && !form.items.isEmpty)
    }
  }

  @Test(
    arguments: [
      ("fr", "Nom complet de la personne", "Groupe de travail sur la détention arbitraire"),
      ("es", "Nombre completo de la persona", "Grupo de Trabajo sobre la Detención Arbitraria"),
    ])
  func `speaks the language of the body in its labels, and leaves words of people as they are`(
    language: String, label: String, title: String
  ) async throws {
    let made = try await Made()
    try await made.agree()
    let facts = "Его увели ночью; he was not seen since."
    let begun = try await made.begin(
      "wgad", Made.rest.merging(["facts": facts]) { $1 }, in: language)
    let paper = try await made.session.releaseSubmission(begun.document, reason: "test")
    #expect(paper.language == language && paper.subject == title)
    #expect(paper.text.contains(label + "\n" + ExportFixture.secretName))
    #expect(paper.text.contains("\n" + facts + "\n"))
    #expect(!paper.text.contains("item.") && !paper.text.contains("Full name"))
    let pdf = try PDFText.of(try await paper.pdf())
    #expect(pdf.contains(label))
  }

  @Test func `is not begun in a language that the body does not accept`() async throws {
    let made = try await Made()
    for language in ["ru", "de", "", "../en"] {
      await #expect(throws: ExportError.foreignTongue) {
        try await made.begin("wgad", in: language)
      }
    }
    _ = try await made.begin("hrc", in: "ru")
  }

  @Test func `has every label in every language that a body accepts, and says which are drafts`()
    throws
  {
    let (words, files) = (try Words(files: DataFiles()), DataFiles())
    for form in try SubmissionForm.all(files) {
      let voices = try form.voices(words, files)
      #expect(voices.map(\.tag) == form.languages)
      for voice in voices {
        let keys = ["body.\(form.code)", "about.\(form.code)", "elsewhere.none"]
        for key in keys + form.items.map({ "item.\($0.code)" }) {
          #expect(
            voice.has(key) && !voice.text(key).contains("submissions."), "\(voice.tag) \(key)")
        }
        #expect(voice.isDraft == ["fr", "es"].contains(voice.tag))
      }
    }
  }
}
