import Casework
import Counting
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Support
import Testing

@testable import Web

@Suite struct `The pages of a count` {
  static let apart = "a,b,c,count\n1,0,0,40\n0,1,0,30\n0,0,1,20\n"

  @Test func `say what would come here, and show the form`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let empty = try await ask("/count")
      #expect(empty.status == .ok && empty.text.contains("Nothing has been counted yet"))
      let form = try await ask("/count/new").text
      #expect(form.contains("name=\"table\"") && form.contains("name=\"missed\""))
    }
  }

  @Test func `name the row and the column of a spoiled table`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let page = try await ask("/count", form: ["title": "t", "table": "a,b,c,count\n1,,0,5\n"])
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("Row 2, column 2 is blank"))
      let range = try await ask(
        "/count", form: ["title": "t", "table": Self.apart, "missed": "much"])
      #expect(range.status == .unprocessableContent)
    }
  }

  @Test func `count in the background and keep the answer, a refusal too`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let begun = try await ask("/count", form: ["title": "Three lists", "table": Self.apart])
      let job = try #require(begun.headers[.location])
      #expect(begun.status == .seeOther && job.hasPrefix("/jobs/"))
      while desk.staff.jobs.jobs.contains(where: \.isRunning) { await Task.yield() }
      let page = try await ask(job).text
      #expect(page.contains("The count is done"))
      let row = try #require(
        try desk.session.view().documents(DocumentQuery(.count)).rows.first)
      let result = try await ask("/count/\(row.document)").text
      #expect(result.contains("cannot bear a number") && result.contains("Three lists"))
      #expect(result.contains("fall into parts"))
      let report = try await ask("/count/\(row.document)/report")
      #expect(report.text.contains("<svg") && report.text.contains("guvoh 0."))
      #expect(try await ask("/count").text.contains("Three lists"))
    }
  }

  @Test func `are for analysts`() async throws {
    let desk = try DeskTesting()
    let reader = try desk.person("reader", [.reader])
    try await desk.at { ask in
      let list = try await ask("/count", as: reader)
      #expect(list.status == .forbidden)
      let form = ["title": "t", "table": Self.apart, "token": "0"]
      let begun = try await ask("/count", form: form, as: reader)
      #expect(begun.status == .forbidden)
    }
  }

  @Test func `take lists from what points to the people of the vault`() async throws {
    let desk = try DeskTesting()
    let lists = [["web"], ["web", "phone"], ["phone"], ["phone", "letter"]]
    for (number, channels) in lists.enumerated() {
      let person = try #require(
        Person(label: "P-\(number)", identity: .sealed(Sealed(box: [UInt8(number)]))))
      let saved = try await desk.session.save(person, act: "test")
      for channel in channels {
        let consent = Consent(
          of: saved.document, use: channel, audience: "lawyer", answer: .yes, given: "2026-11-20")
        _ = try await desk.session.save(consent, act: "test")
      }
    }
    let found = try desk.session.vaultLists()
    #expect(found.facets == ["use"])
    let table = try #require(found.table(by: "use"))
    #expect(table.lists == ["letter", "phone", "web"])
    #expect(table.observed == 4 && table.onEvery([1, 2]) == 1)
    try await desk.at { ask in
      let page = try await ask("/count/new?facet=use").text
      #expect(page.contains("letter") && page.contains("&lt;11"))
    }
  }
}
