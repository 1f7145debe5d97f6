import Casework
import Desk
import HTTPTypes
import HummingbirdTesting
import Language
import Testing

@testable import Web

@Suite struct `Codes on the desk` {
  @Test(arguments: VocabularyScheme.allCases) func `are all shown with what they mean`(
    scheme: VocabularyScheme
  ) async throws {
    let desk = try DeskTesting()
    let codes = desk.house.casebook.vocabulary.codes(of: scheme)
    try await desk.at { ask in
      let page = try await ask("/vocabulary?scheme=\(scheme.rawValue)")
      #expect(page.status == .ok)
      for code in codes { #expect(page.text.contains("id=\"\(code.code)\""), "\(code.code)") }
    }
  }

  @Test func `are mapped to the terms of others, and said to be reported`() async throws {
    let desk = try DeskTesting()
    var said = Testimony(Source("S_VICTIM"))
    said.codes = ["M_THREAT_DEPORT", "a word of an import"]
    let event = try await desk.session.recordEvent(title: "E", account: "", said).document
    try await desk.at { ask in
      let means = try await ask("/vocabulary?scheme=means").text
      #expect(means.contains("MT5 03 22") && means.contains("ILO indicators reported"))
      #expect(try await ask("/vocabulary").text.contains("HURIDOCS has no term for it"))
      let page = try await ask("/events/\(event)").text
      #expect(page.contains("ILO indicators reported"))
      #expect(page.contains("Intimidation and threats"))
    }
  }
}
