import Casework
import Desk
import HTTPTypes
import HummingbirdTesting
import Language
import Testing
import Vault

@testable import Web

@Suite struct `Many arrivals on the desk` {
  private static func desk(_ count: Int) throws -> DeskTesting {
    let desk = try DeskTesting()
    _ = try desk.session.receive(
      (0..<count).map { number in
        Incoming(
          source: "m\(number)",
          report: Report(
            channel: "telegram", received: "2026-11-18", half: .morning, title: "m\(number)",
            text: number == count - 1 ? "нас везут, помогите" : "вопрос о патенте"))
      })
    return desk
  }

  @Test func `leave the page at once with who came last, and a job sorts the others`() async throws
  {
    let desk = try Self.desk(900)
    try await desk.at { ask in
      let page = try await ask("/inbox").text
      #expect(page.contains("m899") && page.contains("still to be sorted"))
      let job = try #require(desk.staff.jobs.jobs.first)
      #expect(job.name == "inbox.sorting")
      while try desk.staff.jobs.job(job.id).isRunning { await Task.yield() }
      let sorted = try await ask("/inbox").text
      #expect(!sorted.contains("still to be sorted") && sorted.contains("m899"))
      #expect(try await ask("/jobs/\(job.id)").text.contains("Everything that has arrived"))
    }
    #expect(try desk.session.inbox(.all).counts["all"] == 900)
    #expect(!desk.session.isSorting)
  }

  @Test func `are counted for whoever may only read, and sorted by nobody`() async throws {
    let desk = try Self.desk(5)
    let reader = try desk.person("reader", [.reader])
    try await desk.at { ask in
      let page = try await ask("/inbox", as: reader)
      #expect(page.status == .ok && page.text.contains("5 arrivals are still to be sorted"))
    }
    #expect(try desk.session.inbox(.all).rows.isEmpty)
  }
}
