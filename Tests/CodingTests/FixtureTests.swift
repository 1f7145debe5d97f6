import Coding
import Foundation
import Support
import Testing

@Suite struct `Coding of invented texts` {
  /// First-sight figures are in the decision record; these floors notice a rule that breaks.
  @Test(arguments: [
    ("ru", 0.80), ("en", 0.80), ("uz", 0.65), ("tg", 0.65), ("ky", 0.65), ("de", 0.65),
  ])
  func `finds tactics, means and facilities`(language: String, floor: Double) throws {
    let coder = try CodingFixture.coder()
    var hit = 0.0
    var extra = 0.0
    var missed = 0.0
    for name in CodingFixture.names where name.contains(".\(language).") {
      let gold = try CodingFixture.gold(name).codes
      let found = coder.proposal(for: try CodingFixture.text(name)).codes
      hit += Double(gold.intersection(found).count)
      extra += Double(found.subtracting(gold).count)
      missed += Double(gold.subtracting(found).count)
    }
    #expect(hit / (hit + (extra + missed) / 2) >= floor)
  }

  @Test(arguments: CodingFixture.names.filter { $0.hasPrefix("n") })
  func `proposes no code where nothing is reported`(name: String) throws {
    let proposal = try CodingFixture.coder().proposal(for: try CodingFixture.text(name))
    #expect(proposal.codes == [], "\(proposal.events)")
  }

  @Test(arguments: CodingFixture.names)
  func `tells the language`(name: String) throws {
    let proposal = try CodingFixture.coder().proposal(for: try CodingFixture.text(name))
    #expect(proposal.language == name.split(separator: ".")[1])
  }

  @Test(arguments: [
    "c02.ru.txt", "c12.en.txt", "c25.uz.txt", "c29.tg.txt", "c33.ky.txt", "c40.de.txt",
  ])
  func `is as it was recorded`(name: String) throws {
    let proposal = try CodingFixture.coder().proposal(for: try CodingFixture.text(name))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(proposal), as: UTF8.self) + "\n"
    try Snapshot.expect(text, named: name.replacing(".txt", with: ".json"))
  }
}
