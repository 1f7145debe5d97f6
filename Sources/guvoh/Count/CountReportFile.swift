import Counting
import Foundation

/// Writes the report of a count as a page or as paper.
struct CountReportFile {
  let count: Count
  let source: String
  let command: CountCommand

  init(_ count: Count, source: String, command: CountCommand) {
    (self.count, self.source, self.command) = (count, source, command)
  }

  func write(to path: String) async throws {
    throw Refusal(code: "fault", status: .fault)
  }
}
