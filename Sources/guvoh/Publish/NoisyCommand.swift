import ArgumentParser
import Casework
import Desk
import Disclosure
import Foundation
import Language

/// `guvoh publish noisy FILE.csv`: a table with differential privacy.
struct NoisyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "noisy",
    abstract: "Write a table whose counts carry noise (differential privacy).",
    discussion: """
        guvoh publish noisy tactics.csv --columns tactic --epsilon 0.5 --vault cases

      Every count carries noise of the two-sided geometric distribution, drawn exactly; also cells in which
      nobody is. What tables spend adds up and is kept in a register: together at most 2. Columns are tactic,
      outcome and, with --of people, citizenship. The table of guvoh publish is exact and stays the first one;
      say beside this one that its counts are noisy.
      """)

  @Argument(help: "The file to write, CSV.", completion: .file()) var file: String
  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @OptionGroup var data: DataOption
  @Option(help: "The columns, parted by commas.") var columns = "tactic"
  @Option(help: "How much of the privacy of each is spent, 0.001 to 10.") var epsilon = "0.5"
  @Option(help: "What is counted: reports or people.") var of = "reports"
  @Option(help: "Why; it stands in the journal.") var reason = "guvoh publish noisy"

  func validate() throws {
    guard PublicRelease.Unit(rawValue: of) != nil else {
      throw ValidationError("--of is reports or people")
    }
    guard Double(epsilon) != nil else { throw ValidationError("--epsilon is a number such as 0.5") }
  }

  private struct Answer: Encodable {
    let schema = "guvoh.publish.noisy/1"
    let file: String
    let cells: Int
    let epsilon: Double
    let spent: Double
    let limit: Double
  }

  func run() async throws {
    Hardening.begin()
    let session = try member.session(try vault.locked())
    let files = try data.files()
    let thousandths = Int(((Double(epsilon) ?? 0) * 1000).rounded())
    let release: NoisyRelease
    do {
      release = try await Refusal.explaining {
        try await session.publishNoisy(
          PublicRelease.Unit(rawValue: of) ?? .reports,
          columns: columns.split(separator: ",").map(String.init), thousandths: thousandths,
          on: ReportDay.today, reason: reason, files: files)
      }
    } catch let error as NoiseRefusal { throw Refusal(error) } catch let error as DisclosureError {
      throw Refusal(error)
    }
    var output = try OwnFile(file)
    output.add(release.csv)
    try output.finish()
    try Say.answer(
      vault.json,
      Answer(
        file: file, cells: release.cells, epsilon: Double(thousandths) / 1000,
        spent: release.spent, limit: Session.mostEpsilon), "publish.noisy.done",
      count: release.cells,
      ["path": file, "spent": "\(release.spent)", "limit": "\(Session.mostEpsilon)"])
  }
}

extension Refusal {
  init(_ error: NoiseRefusal) {
    switch error {
    case .badEpsilon: self.init(code: "publish.epsilon", status: .usage)
    case .spent(let spent, let limit):
      self.init(
        code: "publish.spent", status: .refused, values: ["spent": "\(spent)", "limit": "\(limit)"])
    case .openColumn(let column):
      self.init(code: "publish.open-column", status: .badData, values: ["column": column])
    }
  }
}
