import ArgumentParser
import Casework
import Desk
import Foundation
import Language
import Printing
import Publication

/// `guvoh publish submission BODY CASE`: a form for a body of the United Nations.
struct SubmissionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submission",
    abstract: "Fill a form for a body of the United Nations, or say what it lacks.",
    discussion: """
      BODY is wgeid (enforced disappearances), wgad (arbitrary detention), special-procedures, mercenaries, or
      hrc (Human Rights Committee). First it says who will see the name. Then it fills in what the case knows,
      and names every item and every consent that is missing; without them no paper is made.

        guvoh publish submission wgeid CASE --vault cases
        guvoh publish submission wgeid CASE --set facts=@facts.txt --set submitter="Our office" \\
          --output form.pdf --output form.docx --vault cases
        guvoh publish submission sent ID --day 2026-11-27 --way "online form" --vault cases

        guvoh publish submission hrc CASE --tongue ru --vault cases
        guvoh publish submission wgad CASE --tongue fr --vault cases

      Forms are in English unless --tongue names another language that the body accepts; the notice names them.
      What people wrote is never translated: write it in the language of the form.
      """)

  @Argument(help: "The body, or `sent`.") var body: String
  @Argument(help: "The case; with `sent` the submission.") var document: String
  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @OptionGroup var data: DataOption
  @Option(help: "item=text, or item=@FILE. Repeatable.") var set: [String] = []
  @Option(help: "The language of the form.") var tongue = "en"
  @Option(help: "Write the form: .pdf or .docx. Repeatable.") var output: [String] = []
  @Option(help: "Why his name is opened; it stands in the journal.") var reason = "submission"
  @Option(help: "With `sent`: the day.") var day: String?
  @Option(help: "With `sent`: the way it went.") var way = ""

  func run() async throws {
    Hardening.begin()
    guard let id = DocumentID(document) else {
      throw Refusal(code: "vault.document.unknown", status: .badData)
    }
    let session = try member.session(try vault.locked())
    let files = try data.files()
    try await Refusal.explaining {
      if body == "sent" { return try await markSent(id, session, files) }
      try await begin(id, session, files)
    }
  }

  private func markSent(_ id: DocumentID, _ session: Session, _ files: DataFiles) async throws {
    _ = try await session.markSubmitted(
      id, .init(day: day ?? ReportDay.today, way: way), files: files)
    try Say.answer(
      vault.json, ["schema": "guvoh.publish.submission/1", "submission": "\(id)", "state": "sent"],
      "submissions.sent")
  }

  private struct Answer: Encodable {
    let schema = "guvoh.publish.submission/1"
    let submission: String
    let body: String
    let missing: [String]
    let consent: String
    let urgentUntil: String?
    let files: [String]
  }

  private func begin(_ id: DocumentID, _ session: Session, _ files: DataFiles) async throws {
    guard let form = try SubmissionForm.all(files).first(where: { $0.code == body }) else {
      throw ExportError.unknownForm
    }
    try notice(form, files)
    let begun = try await session.beginSubmission(
      form, for: id, in: tongue, values: try NamedTexts.read(set, flag: "--set"),
      reason: reason, files: files)
    let isReady = begun.missing.isEmpty && begun.verdict.permits
    if isReady, !output.isEmpty { try await print(begun.document, session, files) }
    try report(begun, form, isReady)
    guard isReady else {
      let lacking = begun.missing + (begun.verdict.permits ? [] : ["consent"])
      throw ExportError.incomplete(lacking)
    }
  }

  /// Who will see the name and what may become public: said before anything is filled in.
  private func notice(_ form: SubmissionForm, _ files: DataFiles) throws {
    Terminal.standardError(Say.text("submissions.see.\(form.code)"))
    Terminal.standardError(
      Say.text(
        "submissions.languages", ["languages": form.languages.joined(separator: ", ")]))
    if let voice = try FormVoice(tongue, Words(files: files), files), voice.isDraft {
      Terminal.standardError(voice.ownName + ": " + Say.text("submissions.unchecked"))
    }
  }

  private func report(
    _ begun: BegunSubmission, _ form: SubmissionForm, _ isReady: Bool
  ) throws {
    if vault.json {
      return try Say.json(
        Answer(
          submission: "\(begun.document)", body: form.code, missing: begun.missing,
          consent: begun.verdict.rawValue, urgentUntil: begun.urgentUntil,
          files: isReady ? output : []))
    }
    Say.line("submissions.begun", ["id": "\(begun.document)"])
    for item in begun.missing {
      Say.line("submissions.lacks", ["item": Say.text("submissions.item.\(item)"), "code": item])
    }
    if !begun.verdict.permits { Say.line("submissions.consent") }
    if let day = begun.urgentUntil { Say.line("submissions.urgent", ["day": day]) }
  }

  private func print(_ id: DocumentID, _ session: Session, _ files: DataFiles) async throws {
    let paper = try await session.releaseSubmission(id, reason: reason, files: files)
    for path in output {
      let bytes: [UInt8]
      do {
        bytes = try await path.hasSuffix(".docx") ? Array(paper.word()) : paper.pdf()
      } catch is PrintError { throw Refusal(code: "report.no-pdf", status: .unavailable) }
      var file = try OwnFile(path)
      file.add(bytes)
      try file.finish()
    }
  }
}
