import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Language
import NIOCore
import Store
import Support
import Testing

@testable import Web

@Suite struct `The page of the search` {
  @Test(arguments: [Tongue.english, .russian, .uzbek])
  func `narrows by code, place and day, keeps a search and puts it away`(tongue: Tongue)
    async throws
  {
    let desk = try DeskTesting()
    try desk.session.fillExercise(count: 60)
    try await desk.at { ask in
      _ = try await ask("/?tongue=\(tongue.rawValue)")
      let pages = [
        "/search", "/search?code=T_PRISON", "/search?code=prison", "/search?place=vladimir",
        "/search?since=2022&until=2024", "/search?kind=letter&words=exercise",
        "/search?words=prison", "/search?since=nonsense", "/search?place=nowhere+at+all",
      ]
      for path in pages {
        let page = try await ask(path)
        #expect(page.status == .ok, "\(path)")
        let missing = page.text.matches(of: /(search|casebook|desk)\.[a-z][a-z.\-]+/)
          .map { String($0.output.0) }.filter { $0 != "desk.css" }
        #expect(missing.isEmpty, "\(path): \(missing.prefix(3))")
      }
      let kept = try await ask(
        "/search/keep", form: ["name": "колонии", "shared": "yes", "code": "T_PRISON"])
      #expect(kept.headers[.location]?.hasPrefix("/search?code=T_PRISON") == true)
      #expect(try await ask("/search").text.contains("колонии"))
      let search = try #require(
        try desk.session.view().documents(DocumentQuery(.keptSearch, limit: 1)).rows.first
      ).document
      _ = try await ask("/search/\(search)/drop", form: [:])
      #expect(try await ask("/search").text.contains("колонии") == false)
    }
  }

  @Test func `walks all that it finds, page by page, each with its reason`() async throws {
    let desk = try DeskTesting()
    try desk.session.fillExercise(count: 400)
    let expected = try desk.session.view().count(.event, [.has(Facet("code", "T_PRISON"))])
    try await desk.at { ask in
      var (path, found): (String?, Set<String>) = ("/search?kind=event&code=T_PRISON", [])
      while let next = path {
        let page = try JSONDecoder().decode(
          SearchPage.self, from: Data(try await ask(next, json: true).text.utf8))
        #expect(page.rows.allSatisfy { $0.kind == "event" && !$0.because.isEmpty })
        found.formUnion(page.rows.map(\.id))
        path = page.next
      }
      #expect(found.count == expected)
    }
  }

  @Test func `says what it did not understand, and looks for nothing then`() async throws {
    let desk = try DeskTesting()
    try desk.session.fillExercise(count: 20)
    try await desk.at { ask in
      let page = try await ask("/search?words=exercise&since=%3Cb%3Eyesterday")
      #expect(page.text.contains("was not understood"))
      #expect(!page.text.contains("EXERCISE P-"))
    }
  }
}
