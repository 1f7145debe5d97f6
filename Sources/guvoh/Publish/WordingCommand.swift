import ArgumentParser
import Casework
import Desk
import Foundation
import Language
import Publication

/// `guvoh publish wording FILE`: what in a text may lead to a person, and the approval of a wording.
struct WordingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wording",
    abstract: "Mark names, numbers, places and dates in a text before it may leave.",
    discussion: """
        guvoh publish wording text.txt
        guvoh publish wording text.txt --about ID --accept Москва --accept 2023 --vault cases

      Without --about it shows the marks and stores nothing. With it, the wording is approved in your name
      when every mark was taken out of the text or accepted. A way to reach somebody is never accepted.
      Exit 10 when there are marks.
      """)

  @Argument(help: "The text, UTF-8.", completion: .file()) var file: String
  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @OptionGroup var data: DataOption
  @Option(help: "The report or event that it tells of: approve the wording.") var about: String?
  @Option(help: "A mark that may stand, by its words. Repeatable.") var accept: [String] = []
  @Option(help: "The language of the text, as a tag.") var language = "en"

  private struct Answer: Encodable {
    let schema = "guvoh.publish.wording/1"
    let marks: [TextMark]
    let wording: String?
  }

  func run() async throws {
    let text = String(decoding: try InputFile.bytes(file), as: UTF8.self)
    let files = try data.files()
    let checker = try TextChecker(files: files, gazetteer: Gazetteer(files: files))
    let marks = checker.marks(text)
    guard let about else { return try show(marks, nil) }
    Hardening.begin()
    guard let id = DocumentID(about) else {
      throw Refusal(code: "vault.document.unknown", status: .badData)
    }
    let session = try member.session(try vault.locked())
    let saved = try await Refusal.explaining {
      try await session.approve(
        WordingDraft(about: id, text: text, language: language, accepted: Set(accept)),
        on: ReportDay.today, files: files)
    }
    try show(marks, "\(saved.document)")
  }

  private func show(_ marks: [TextMark], _ wording: String?) throws {
    if vault.json {
      try Say.json(Answer(marks: marks, wording: wording))
    } else {
      for mark in marks {
        Say.line("wording.mark.\(mark.kind.rawValue)", ["text": mark.text, "at": "\(mark.start)"])
      }
      if let wording { Say.line("wording.approved", ["id": wording]) }
      if marks.isEmpty { Say.line("wording.none") }
    }
    if wording == nil, !marks.isEmpty { throw ExitCode(10) }
  }
}
