import ArgumentParser
import Desk
import Foundation
import Language
import Reader

/// The program: one command for each work of the house.
@main
struct Guvoh: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guvoh",
    abstract: "Check papers, hear, record, link, count, act and publish without doing harm.",
    discussion: """
      Guvoh works offline, from one folder. Begin with:

        guvoh doctor              what this machine has, and what is missing
        guvoh check PHOTOS        which page not to sign, and why
      """,
    version: Release.line,
    subcommands: [
      CheckCommand.self, ServeCommand.self, VaultCommand.self, NamesCommand.self,
      LinkCommand.self, CountCommand.self, ImportCommand.self, CodeCommand.self,
      ExportCommand.self, PublishCommand.self, PatternsCommand.self, DoctorCommand.self, Judge.self,
      ReadCommand.self, ReferralCommand.self,
      RecogniseCommand.self,
    ])

  static func main() async {
    // In the sandbox there is no /proc, from which Swift takes its arguments on Linux.
    if ReaderChild.isMeant { Foundation.exit(ReaderChild.run(input: 0, output: 1)) }
    do {
      var command = try parseAsRoot(nil)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let refusal as Refusal {
      refusal.printAndExit()
    } catch {
      exit(withError: error)
    }
  }
}
