import ArgumentParser
import Language

/// `--data DIR`: an organisation's files in place of those in the program.
struct DataOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Put the data files of this folder over those of the program (or GUVOH_DATA).",
      valueName: "dir"))
  var data: String?

  /// The files to work with.
  ///
  /// - Throws: `Refusal` when the folder cannot be read or a file in it is too large.
  func files() throws -> DataFiles { try OrganisationFiles.load(data) }
}
