import Foundation
import Papers
import Support
import Testing

@Suite struct `The finding of a known page` {
  @Test(arguments: [
    "contract_full_form", "sheet2_duties", "summons_new_form", "near_work_mariupol",
  ])
  func `is the one on record`(id: String) throws {
    let paper = try #require(Paper.named(id))
    let finding = try Shipped.rules.get().judge(paper.page(rate: 0.03, seed: 1))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let json = try encoder.encode(finding) + Data("\n".utf8)
    let url = Repository.root.appending(path: "Tests/PapersTests/__Snapshots__/\(id).json")
    if ProcessInfo.processInfo.environment["GUVOH_RECORD"] == "1" {
      try json.write(to: url)
      Issue.record("recorded \(id)")
    }
    #expect(try Data(contentsOf: url) == json)
  }
}
