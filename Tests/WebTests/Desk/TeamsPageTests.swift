import Desk
import Language
import Testing

@testable import Web

@Suite struct `The teams on the desk` {
  @Test func `say that nobody hears when the data name a team that there is not`() async throws {
    let lost = DataFiles(
      overlay: ["operator/hearing-team.txt": Array(String(repeating: "0a", count: 16).utf8)])
    for (files, isLost) in [(DataFiles(), false), (lost, true)] {
      let desk = try DeskTesting(files: files)
      try await desk.at { ask in
        let page = try await ask("/teams").text
        #expect(page.contains("No team hears the public pages") == isLost)
        #expect(page.contains(">hears the public pages<") == !isLost)
      }
    }
  }
}
