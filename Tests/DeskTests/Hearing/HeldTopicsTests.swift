import Casework
import Desk
import Foundation
import Hearing
import Language
import Testing
import Vault

@Suite struct `Topics that a list proposes` {
  private static let texts = [
    "В колонию пришли вербовщики и заставили узбеков подписать контракт.",
    "На рынке облава: двадцать таджиков увезли в военкомат, паспорта отобрали, их били.",
    "Вопрос о патенте.",
  ]

  private static func incoming(_ source: String, _ text: String) -> Incoming {
    Incoming(
      source: source,
      report: Report(
        channel: "telegram", received: "2026-11-18", half: .morning, language: "ru",
        title: String(text.prefix(40)), text: text))
  }

  private func filled() throws -> (fixture: HearingFixture, reports: [DocumentID]) {
    let fixture = try HearingFixture()
    let incoming = Self.texts.enumerated().map { Self.incoming("m\($0.offset)", $0.element) }
    let reports = try fixture.session.receive(incoming).new
    try fixture.sort()
    return (fixture, reports)
  }

  @Test func `are the same the second time and for somebody who reads them for the first`() throws {
    let (fixture, _) = try filled()
    let tools = try CodingTools(files: DataFiles())
    let rows = try fixture.session.inbox(.all).rows
    let first = try fixture.session.briefTopics(of: rows, tools)
    #expect(first.count == Self.texts.count)
    #expect(first.values.filter { !$0.codes.isEmpty }.count == 2)
    #expect(try fixture.session.briefTopics(of: rows, tools) == first)
    #expect(try fixture.colleague().briefTopics(of: rows, tools) == first)
  }

  @Test func `follow a new version of the report`() throws {
    let (fixture, reports) = try filled()
    let tools = try CodingTools(files: DataFiles())
    let rows = try fixture.session.inbox(.all).rows
    let row = try #require(rows.first { $0.conversation.opening == [reports[0]] })
    #expect(try fixture.session.briefTopics(of: rows, tools)[row.id]?.codes.isEmpty == false)
    let opened = try fixture.session.open(reports[0])
    guard case .report(var saved) = opened.document else {
      Issue.record("no report")
      return
    }
    saved.document.text = "Спасибо, всё хорошо."
    _ = try fixture.session.revise(
      reports[0], to: saved.document, parent: opened.version, act: "correct")
    #expect(try fixture.session.briefTopics(of: rows, tools)[row.id]?.codes == [])
  }

  @Test func `follow other rules`() throws {
    let (fixture, _) = try filled()
    let rows = try fixture.session.inbox(.all).rows
    let own = try CodingTools(files: DataFiles())
    let first = try fixture.session.briefTopics(of: rows, own)
    let head = "id,code,say,not,instead,within\n"
    let other = try CodingTools(
      files: DataFiles(overlay: [
        "coding/rules.csv": Array((head + "a,T_DEBT,ARMY|CONTRACT|FAC_ENLISTMENT,,,\n").utf8)
      ]))
    let second = try fixture.session.briefTopics(of: rows, other)
    #expect(second != first)
    #expect(second.values.contains { $0.codes.contains("T_DEBT") })
    #expect(try fixture.session.briefTopics(of: rows, own) == first)
  }

  @Test func `are gone with the report`() throws {
    let (fixture, reports) = try filled()
    let tools = try CodingTools(files: DataFiles())
    let rows = try fixture.session.inbox(.all).rows
    _ = try fixture.session.briefTopics(of: rows, tools)
    try fixture.session.erase(reports[1], reason: "asked for")
    let row = try #require(rows.first { $0.conversation.opening == [reports[1]] })
    #expect(try fixture.session.briefTopics(of: rows, tools)[row.id] == nil)
  }
}
