import ArgumentParser

/// `guvoh publish`: what may be said in public, and nothing that leads to a person.
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Make figures that can be published without leading to a person.",
    discussion: """
        guvoh publish table records.csv --columns citizenship,region,month --output release/
      """,
    subcommands: [PublishTableCommand.self])
}
