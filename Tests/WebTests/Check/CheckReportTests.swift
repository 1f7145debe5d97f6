import Desk
import Foundation
import Language
import Markup
import Papers
import Support
import Testing

@testable import Web

@Suite struct `The report on a check` {
  private static func report() -> CheckReport {
    var report = CheckReport()
    report.take(.opened(source: "stack.pdf", pages: 3), after: 0)
    for (number, name) in [
      (3, "3-stop-PG_CONTRACT.jpg"), (1, "1-nothing-found.jpg"),
      (2, "2-not-read.jpg"),
    ] {
      report.take(ScriptedCheck.event(name, number: number), after: Double(number))
    }
    report.take(ScriptedCheck.event("broken.pdf", number: 4), after: 5)
    report.take(.finished(seconds: 6.00049), after: 6)
    return report
  }

  @Test func `is the JSON that scripts read`() throws {
    let json = String(decoding: try Self.report().json(), as: UTF8.self)
    try Snapshot.expect(json + "\n", named: "check.json")
  }

  @Test func `counts, orders and times`() {
    let report = Self.report()
    #expect(report.pages.map(\.number) == [1, 2, 3])
    #expect(report.firstStopSeconds == 3)
    #expect(report.count(.notRead) == 1)
    #expect(report.somethingWasNotRead)
    #expect(report.isFinished)
  }

  @Test(arguments: [Tongue.english, .uzbek])
  func `is a page that needs no other file`(_ tongue: Tongue) throws {
    let voice = Voice(words: try Words(files: DataFiles()), tongue: tongue, drafts: .marked)
    let page = try ReportPage(
      report: Self.report(), voice: voice, files: DataFiles(), today: "2026-11-21")
    let html = page.html.markup
    #expect(!html.contains("<link"))
    #expect(!html.contains("<script"))
    #expect(html.firstMatch(of: /(src|href)="(?!#|data:)/) == nil)
    let places = ["page-3", "page-2", "page-1"].compactMap {
      html.firstRange(of: "id=\"\($0)\"")?.lowerBound
    }
    #expect(places.count == 3 && places == places.sorted())
  }
}
