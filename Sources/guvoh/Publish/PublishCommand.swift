import ArgumentParser

/// `guvoh publish`: what may be said in public, and nothing that leads to a person.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Make figures that can be published without leading to a person.",
    discussion: """
        guvoh publish FOLDER --k 11 --vault cases
        guvoh publish report report.pdf --language ru --vault cases
        guvoh publish poster poster.pdf --language ru --vault cases
        guvoh publish retract ID --reason "Two lists were one" --vault cases
        guvoh publish warning new --title "Do not sign" --text ru=@warning.txt --reason "new office" --vault cases
        guvoh publish submission wgeid CASE --vault cases
        guvoh publish wording text.txt
        guvoh publish statistics --from 2026-01-01 --to 2026-12-31 --vault cases
        guvoh publish table records.csv --columns citizenship,region,month --output release/
      """,
    subcommands: [
      SiteCommand.self, PublishReportCommand.self, PosterCommand.self, RetractCommand.self,
      SubmissionCommand.self, WordingCommand.self, WarningCommand.self, StatisticsCommand.self,
      NoisyCommand.self, PublishTableCommand.self,
    ], defaultSubcommand: SiteCommand.self)
}
