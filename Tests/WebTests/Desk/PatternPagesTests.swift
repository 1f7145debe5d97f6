import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Language
import Patterns
import Store
import Support
import Testing
import Vault

@testable import Web

/// Invented events behind the desk, each told by reports of its own.
private struct PatternDesk {
  let desk: DeskTesting

  init() throws { desk = try DeskTesting() }

  func report(_ text: String, channel: String = "phone") async throws -> DocumentID {
    try await desk.session.save(
      Report(
        channel: channel, received: "2026-11-15", half: .morning, title: "R " + text.prefix(20),
        text: text), act: "test"
    ).document
  }

  @discardableResult
  func event(
    _ reports: [DocumentID], code: String = "T_PRISON", place: String? = "f:ik6-vladimir",
    time: String? = "2026-11-10"
  ) async throws -> DocumentID {
    var event = Event(title: "EXERCISE event")
    event.acts = [Act()]
    for report in reports {
      let source = Source("S_VICTIM", document: report)
      event.information.append(Information(source))
      event.acts[0].codes.add(Told(Code(code), source))
      if let place {
        event.place.add(
          Told(PlaceMention("x", place: .listed(place), precision: .facility), source))
      }
      if let time = time.flatMap({ Edtf($0) }) { event.time.add(Told(time, source)) }
    }
    return try await desk.session.save(event, act: "test").document
  }
}

@Suite struct `The pages of patterns` {
  private static let addresses = [
    "/patterns", "/patterns/matrix", "/patterns/map", "/patterns/flows", "/patterns/promises",
    "/patterns/interventions", "/patterns/claims", "/patterns/alarms", "/patterns/sources",
    "/patterns/places/f:ik6-vladimir",
  ]

  @Test(arguments: addresses) func `say of an empty vault that no report reached us`(
    address: String
  ) async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let page = try await ask(address)
      #expect(page.status == .ok)
      #expect(page.text.contains("class=\"empty\""))
      #expect(!page.text.contains("shade-1") && !page.text.contains("shade-4"))
      #expect(try await ask(address, json: true).status == .ok)
    }
  }

  @Test(arguments: addresses) func `are words in every tongue`(address: String) async throws {
    let patterns = try PatternDesk()
    try await patterns.event([try await patterns.report("a"), try await patterns.report("b")])
    try await patterns.desk.at { ask in
      for tongue in Tongue.allCases {
        let page = try await ask("\(address)?tongue=\(tongue.rawValue)")
        #expect(page.status == .ok)
        #expect(!page.text.contains("patterns."), "\(tongue)")
      }
    }
  }

  @Test func `never colour what one source tells, and colour what two tell`() async throws {
    let patterns = try PatternDesk()
    let copies = String(repeating: "Их собрали во дворе и велели подписать. ", count: 4)
    for _ in 0..<50 {
      try await patterns.event([try await patterns.report(copies)], place: "g:perm")
    }
    try await patterns.desk.at { ask in
      let matrix = try await ask("/patterns/matrix").text
      #expect(matrix.contains("shade-0") && !matrix.contains("shade-4"))
      #expect(matrix.contains("<b>1</b>") && matrix.contains("(50)"))
      let map = try await ask("/patterns/map").text
      #expect(map.contains("spot alone") && !map.contains("spot shade"))
      let place = try await ask("/patterns/places/g:perm").text
      #expect(place.contains("reported, not corroborated"))
      #expect(place.contains("the same words"))
    }
    try await patterns.event([try await patterns.report("another witness")], place: "g:perm")
    try await patterns.desk.at { ask in
      let (matrix, map) = (try await ask("/patterns/matrix"), try await ask("/patterns/map"))
      #expect(matrix.text.contains("shade-4") && map.text.contains("spot shade-3"))
    }
  }

  @Test func `show months for a tactic, and tactics for a place`() async throws {
    let patterns = try PatternDesk()
    let reports = [try await patterns.report("a"), try await patterns.report("b")]
    try await patterns.event(reports)
    try await patterns.event(reports, code: "T_RAID", time: "2026-09")
    try await patterns.desk.at { ask in
      let tactic = try await ask("/patterns/matrix?tactic=T_PRISON").text
      #expect(tactic.contains("2026-11") && !tactic.contains("2026-09"))
      let area = try await ask("/patterns/matrix?area=g:vladimir&from=2026-09&to=2026-10").text
      #expect(area.contains("2026-09") && !area.contains("2026-11</span>"))
      let none = try await ask("/patterns/matrix?tactic=T_NONE").text
      #expect(none.contains("No report of this reached us"))
      #expect(try await ask("/patterns/matrix?from=yesterday").status == .badRequest)
      #expect(try await ask("/patterns/matrix?from=2026-9x").status == .badRequest)
    }
  }

  @Test func `say what has no date, no place and no coordinate`() async throws {
    let patterns = try PatternDesk()
    let report = try await patterns.report("a")
    try await patterns.event([report], time: nil)
    try await patterns.event([report], time: "2026")
    try await patterns.event([report], place: nil)
    try await patterns.event([report], place: "g:solova")
    try await patterns.desk.at { ask in
      let page = try await ask("/patterns/map").text
      #expect(page.contains("Events without a single month: 2"))
      #expect(page.contains("Events without a place that the lists know: 1"))
      #expect(page.contains("has no coordinate, and is on no map: 1"))
      #expect(page.contains("not drawn"))
    }
  }

  @Test func `draw a facility around its town and never on a point`() async throws {
    let patterns = try PatternDesk()
    try await patterns.event([try await patterns.report("a"), try await patterns.report("b")])
    try await patterns.desk.at { ask in
      let page = try await ask("/patterns/map").text
      #expect(page.contains("spot shade-3 around"))
      #expect(page.contains("somewhere in or around it"))
    }
  }

  @Test(arguments: ["g:vladimir", "f:ik6-vladimir"])
  func `lead to the page of a place, and from there back`(place: String) async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let page = try await ask("/places/\(place)").text
      #expect(page.contains("<a href=\"/patterns/places/\(place)\">Patterns of this place</a>"))
      #expect(try await ask("/patterns/places/\(place)").text.contains("href=\"/places/\(place)\""))
    }
  }

  @Test func `lead to a place of the team's own, and from there back`() async throws {
    let desk = try DeskTesting()
    let place = Place(names: ["EXERCISE yard"], what: "settlement", within: .listed("g:vladimir"))
    let id = try await desk.session.save(place, act: "test").document
    try await desk.at { ask in
      let (place, patterns) = try await (ask("/places/\(id)"), ask("/patterns/places/\(id)"))
      #expect(place.text.contains("href=\"/patterns/places/\(id)\""))
      #expect(patterns.text.contains("href=\"/places/\(id)\""))
    }
  }

  @Test func `move the map by links, without scripts, and hold it in its frame`() async throws {
    let patterns = try PatternDesk()
    try await patterns.event([try await patterns.report("a"), try await patterns.report("b")])
    try await patterns.desk.at { ask in
      let page = try await ask("/patterns/map?x=500&y=360&zoom=1").text
      #expect(page.contains("viewBox=\"0 0 1000 720\""))
      #expect(page.contains("/patterns/map?x=500&amp;y=360&amp;zoom=2#map"))
      #expect(!page.contains("<script"))
      let near = try await ask("/patterns/map?x=0&y=0&zoom=7").text
      #expect(near.contains("viewBox=\"0 0 59.6 42.9\""))
      #expect(try await ask("/patterns/map?x=500&y=1&zoom=99").status == .badRequest)
    }
  }

  @Test func `have a table beside every picture, reached by keyboard`() async throws {
    let patterns = try PatternDesk()
    try await patterns.event([try await patterns.report("a"), try await patterns.report("b")])
    try await patterns.desk.at { ask in
      for address in ["/patterns", "/patterns/map", "/patterns/places/g:vladimir"] {
        let page = try await ask(address).text
        #expect(page.contains("<svg") && page.contains("<table"), "\(address)")
      }
      #expect(try await ask("/patterns/matrix").text.contains("tabindex=\"0\""))
      let map = try await ask("/patterns/map").text
      #expect(map.contains("<a href=\"/patterns/places/g:vladimir\" aria-label="))
    }
  }

  @Test func `set promises against outcomes, and claims beside testimony`() async throws {
    let patterns = try PatternDesk()
    let report = try await patterns.report("a")
    try await patterns.event([report])
    let source = Source("S_VICTIM", document: report)
    let here = PlaceMention("x", place: .listed("f:ik6-vladimir"), precision: .facility)
    let session = patterns.desk.session
    _ = try await session.save(
      Promise(
        "PR_SALARY", by: "P_PRISON", place: here, time: Edtf("2026-10"),
        outcomes: Statements([Told(.broken, source)]), source: source), act: "test")
    _ = try await session.save(
      Intervention(
        what: "I_LAWYER", place: here, time: Edtf("2026-10"),
        result: Statements([Told("RS_SUCCESS", source)])), act: "test")
    _ = try await session.save(
      Claim(
        "Никто не вербует.", by: "Учебная служба", code: "S_OFF_RU", time: Edtf("2026-11-01"),
        stance: .denies, place: here), act: "test")
    try await patterns.desk.at { ask in
      for by in ["what", "by", "area", "month"] {
        let page = try await ask("/patterns/promises?by=\(by)").text
        #expect(page.contains("<b>1</b>"), "\(by)")
      }
      #expect(try await ask("/patterns/interventions").text.contains("does not mean"))
      let claims = try await ask("/patterns/claims").text
      #expect(claims.contains("Никто не вербует.") && claims.contains("not corroborated"))
      let place = try await ask("/patterns/places/f:ik6-vladimir").text
      #expect(place.contains("Учебная служба") && place.contains("does not mean"))
    }
  }

  @Test func `know no place that is not there`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let id = DocumentID.random()
      for path in ["places/nowhere", "places/\(id)", "alarms/\(id)"] {
        let page = try await ask("/patterns/" + path)
        #expect(page.status == .notFound, "\(path)")
      }
    }
  }
}

@Suite struct `The pages of the early warning` {
  private static func look(
    _ desk: DeskTesting, _ ask: DeskTesting.Asking, _ form: [String: String] = [:]
  ) async throws -> String {
    let begun = try await ask("/patterns/alarms", form: form)
    #expect(begun.status == .seeOther)
    while desk.staff.jobs.jobs.contains(where: \.isRunning) { await Task.yield() }
    let job = try #require(begun.headers[.location])
    #expect(try await ask(job).text.contains("Looked. Alarms"))
    let run = try #require(try desk.session.view().documents(DocumentQuery(.alarmRun)).rows.first)
    return "/patterns/alarms/\(run.document)"
  }

  @Test func `keep a rule, look in the background, and show an alarm with its reports`()
    async throws
  {
    let patterns = try PatternDesk()
    let reports = [try await patterns.report("first"), try await patterns.report("second")]
    try await patterns.event([reports[0]], time: "2026-11-08")
    try await patterns.event([reports[1]], time: "2026-11-12")
    try await patterns.desk.at { ask in
      let kept = try await ask(
        "/patterns/rules",
        form: ["title": "Two in 14", "reports": "2", "days": "14", "scope": "place"])
      #expect(kept.status == .seeOther)
      let list = try await ask("/patterns/alarms").text
      #expect(list.contains("2 independent reports from one facility or settlement in 14 days"))
      let run = try await Self.look(
        patterns.desk, ask, ["from": "2026-11-01", "to": "2026-11-18", "worlds": "19"])
      let page = try await ask(run).text
      #expect(page.contains("Two in 14") && page.contains("2026-11-15"))
      for report in reports { #expect(page.contains("/documents/\(report)")) }
      #expect(page.contains("/patterns/places/f:ik6-vladimir"))
      let judged = try await ask(run + "/judge", form: ["alarm": "0", "verdict": "wrong"])
      #expect(judged.status == .seeOther)
      #expect(try await ask(run).text.contains("Judged wrong by a person"))
      let absent = try await ask(run + "/judge", form: ["alarm": "9", "verdict": "real"])
      #expect(absent.status == .notFound)
    }
  }

  @Test func `mark what only the web form raised, and let a training vault export nothing`()
    async throws
  {
    let patterns = try PatternDesk()
    for number in 0..<4 {
      try await patterns.event([try await patterns.report("form \(number)", channel: "web")])
    }
    let publisher = try patterns.desk.person("publisher", [.publisher])
    try await patterns.desk.at { ask in
      let rule = ["title": "Two", "reports": "2", "days": "14", "scope": "area"]
      _ = try await ask("/patterns/rules", form: rule)
      let run = try await Self.look(
        patterns.desk, ask, ["from": "2026-11-01", "to": "2026-11-18", "worlds": "19"])
      #expect(try await ask(run).text.contains("for the team only: too few without the web form"))
      #expect(try await ask(run + "/outside", as: publisher).status == .forbidden)
    }
  }

  @Test func `give outside only what the web form did not raise`() async throws {
    let desk = try DeskTesting(exercise: false)
    let settings = AlarmRun.Settings.usual
    func alarm(_ place: String, mayLeave: Bool) -> AlarmRun.Alarm {
      AlarmRun.Alarm(
        rule: nil, title: "", raised: "2026-11-15", from: "2026-11-10", to: "2026-11-14",
        places: [place], count: 2, events: [], sources: [], mayLeave: mayLeave)
    }
    let run = AlarmRun(
      first: "2026-11-01", last: "2026-11-18", settings: settings,
      alarms: [alarm("g:perm", mayLeave: true), alarm("g:kaluga", mayLeave: false)],
      counts: .init())
    let saved = try await desk.session.save(run, act: "test")
    let publisher = try desk.person("publisher", [.publisher])
    let reader = try desk.person("reader", [.reader])
    try await desk.at { ask in
      let path = "/patterns/alarms/\(saved.document)/outside"
      let file = try await ask(path, as: publisher)
      #expect(file.status == .ok)
      #expect(file.text.contains("\"Perm\"") && !file.text.contains("Kaluga"))
      #expect(try await ask(path, as: reader).status == .forbidden)
    }
  }

  @Test(arguments: [
    (["from": "2026-11-20", "to": "2026-11-01"], "from"), (["threshold": "much"], "threshold"),
    (["threshold": "0"], "threshold"), (["worlds": "1"], "worlds"), (["to": "soon"], "to"),
    (["from": "1900-01-01", "to": "2026-11-01"], "from"),
  ]) func `refuse a form that cannot be looked at`(form: [String: String], field: String)
    async throws
  {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let page = try await ask("/patterns/alarms", form: form)
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("field-\(field)-wrong"))
    }
  }

  @Test func `are looked at by readers and worked by analysts`() async throws {
    let desk = try DeskTesting()
    let reader = try desk.person("reader", [.reader])
    let analyst = try desk.person("analyst", [.analyst])
    try await desk.at { ask in
      let page = try await ask("/patterns/alarms", as: reader)
      #expect(page.status == .ok)
      #expect(try await ask("/patterns/alarms", form: [:], as: reader).status == .forbidden)
      let rule = ["title": "Two", "reports": "2", "days": "14", "scope": "place"]
      #expect(try await ask("/patterns/rules", form: rule, as: reader).status == .forbidden)
      #expect(try await ask("/patterns/rules", form: rule, as: analyst).status == .seeOther)
    }
  }

  @Test func `tie two sources and take it back`() async throws {
    let patterns = try PatternDesk()
    let reports = [try await patterns.report("first"), try await patterns.report("second")]
    try await patterns.event(reports)
    try await patterns.desk.at { ask in
      let place = "/patterns/places/f:ik6-vladimir"
      #expect(try await ask(place).text.contains("corroborated by independent sources: 2"))
      let form = [
        "one": "/documents/\(reports[0])", "other": "\(reports[1])", "why": "one man, twice",
      ]
      #expect(try await ask("/patterns/sources", form: form).status == .seeOther)
      #expect(try await ask(place).text.contains("reported, not corroborated"))
      #expect(try await ask("/patterns/sources").text.contains("one man, twice"))
      let tie = try #require(
        try patterns.desk.session.view().documents(DocumentQuery(.sourceTie)).rows.first)
      #expect(try await ask("/patterns/sources/\(tie.document)", form: [:]).status == .seeOther)
      #expect(try await ask(place).text.contains("corroborated by independent sources: 2"))
      let same = ["one": "Газета", "other": "Газета", "why": "x"]
      #expect(try await ask("/patterns/sources", form: same).status == .unprocessableContent)
      let absent = ["one": "\(DocumentID.random())", "other": "Газета", "why": "x"]
      #expect(try await ask("/patterns/sources", form: absent).status == .unprocessableContent)
    }
  }
}
