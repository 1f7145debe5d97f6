import ArgumentParser
import Casework
import Desk
import Foundation

/// `guvoh publish warning`: warns everybody, and takes it back.
struct WarningCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warning",
    abstract: "Warn everybody in words that were looked at, and take a warning back.",
    discussion: """
        guvoh publish warning new --title "Do not sign" --text ru=@warning.txt --reason "a new office" --vault cases
        guvoh publish warning list --vault cases
        guvoh publish warning pages warning-site --vault cases
        guvoh publish warning poster poster.pdf --language ru --vault cases
        guvoh publish warning retract ID --reason "The office was another" --vault cases
      """,
    subcommands: [
      NewWarningCommand.self, ListWarningsCommand.self, WarningPagesCommand.self,
      WarningPosterCommand.self, RetractWarningCommand.self,
    ], defaultSubcommand: ListWarningsCommand.self)
}

/// `guvoh publish warning list`: what was warned of, and what stands.
struct ListWarningsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List warnings, the newest first, and whether they stand.",
    discussion: "  guvoh publish warning list --vault cases --json")

  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions

  private struct Answer: Encodable {
    let schema = "guvoh.publish.warnings/1"
    let warnings: [Row]
  }

  private struct Row: Encodable {
    let id: String
    let day: String
    let title: String
    let languages: [String]
    let retracted: String?

    init(_ opened: Opened<PublicWarning>) {
      let warning = opened.document
      (id, day, title) = ("\(opened.id)", warning.day, warning.title)
      languages = warning.texts.map(\.language)
      retracted = warning.retraction?.day
    }
  }

  func run() async throws {
    Hardening.begin()
    let session = try member.session(try vault.locked())
    try Refusal.explaining {
      let rows = try session.warnings().map(Row.init)
      guard !vault.json else { return try Say.json(Answer(warnings: rows)) }
      for row in rows {
        let standing = Say.text(
          row.retracted == nil ? "publish.desk.stands" : "publish.desk.gone")
        Say.line(
          "publish.warning.row",
          ["day": row.day, "title": row.title, "standing": standing, "id": row.id])
      }
    }
  }
}

/// `guvoh publish warning retract ID`: takes a warning back.
struct RetractWarningCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract", abstract: "Take a warning back, as visibly as it was published.",
    discussion: """
        guvoh publish warning retract ID --reason "The office was another" --vault cases
        guvoh publish warning pages warning-site --warning ID --vault cases

      The reason stands on every page and poster, above the warning and as large; its words are struck out.
      """)

  @Argument(help: "The warning.") var warning: String
  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @Option(help: "Why, in words for the public.") var reason: String
  @Option(help: "A name in these words that may stand. Repeatable.") var accept: [String] = []

  private struct Answer: Encodable {
    let schema = "guvoh.publish.warning.retract/1"
    let warning: String
    let day: String
  }

  func run() async throws {
    Hardening.begin()
    let session = try member.session(try vault.locked())
    try Refusal.explaining {
      let id = try PublishedChoice.warning(warning, session)
      _ = try session.retractWarning(
        id, on: ReportDay.today, reason: PublicWords(reason, accepted: Set(accept)))
      try Say.answer(
        vault.json, Answer(warning: "\(id)", day: ReportDay.today), "publish.warning.retracted")
    }
  }
}
