import Casework
import Desk
import Hummingbird
import Language
import NIOCore

/// The early warning: rules, runs in the background, and what a person says of an alarm.
enum AlarmRoutes {
  static let all: [DeskRoute] = [
    .page(
      "/patterns/alarms", "listAlarms", "The rules of the early warning, and what it said.",
      need: .right(.read)
    ) { try AlarmsPage($0) },
    look,
    .page(
      "/patterns/alarms/{id}", "showAlarms", "What the early warning said, with the reports.",
      need: .right(.read)
    ) { try AlarmRunPage($0) },
    judge, outside, rule, turn,
  ]

  static let look = DeskRoute.act(
    "/patterns/alarms", "lookForAlarms",
    "Look over the vault for alarms in the background; without days, over the last thirty.",
    need: .right(.analyse),
    fields: [
      DeskField("from", .day, "patterns.field.from", isRequired: false),
      DeskField("to", .day, "patterns.field.to", isRequired: false),
      DeskField(
        "threshold", .line(most: 10), "patterns.field.threshold",
        hint: "patterns.hint.threshold", isRequired: false),
      DeskField("least", .number(2...1000), "patterns.field.least", isRequired: false),
      DeskField("worlds", .number(9...9999), "patterns.field.worlds", isRequired: false),
    ], on: "/patterns/alarms"
  ) { request in
    let order = try order(request)
    let (session, tables) = (try request.session, request.tables)
    return try request.start("patterns.alarms.job") { progress in
      let saved = try await session.watch(
        order, gazetteer: tables.gazetteer, vocabulary: tables.vocabulary,
        progress: { try progress.tell($0, of: $1) })
      let run = try session.opened(saved.document, as: AlarmRun.self).document
      return JobOutcome(
        text: "patterns.alarms.done", values: ["count": "\(run.alarms.count)"],
        place: "/patterns/alarms/\(saved.document)")
    }
  }

  /// The longest time that is tested back, in days: ten years.
  private static let longest = 3660

  private static func order(_ request: DeskRequest) throws -> WatchOrder {
    let form = request.form
    let last = try day("to", request) ?? request.today
    let first = try day("from", request) ?? last.adding(days: -29)
    guard first <= last, last.daysSince1970 - first.daysSince1970 < longest else {
      throw FormTrouble("from", "patterns.days")
    }
    var settings = AlarmRun.Settings.usual
    if let typed = form.optional("threshold") {
      guard let threshold = Double(typed), threshold > 0, threshold <= 1 else {
        throw FormTrouble("threshold", "patterns.threshold")
      }
      settings.threshold = threshold
    }
    settings.least = form.number("least") ?? settings.least
    settings.worlds = form.number("worlds") ?? settings.worlds
    return WatchOrder(span: first...last, settings: settings)
  }

  private static func day(_ field: String, _ request: DeskRequest) throws -> CalendarDay? {
    guard let typed = request.form.optional(field) else { return nil }
    guard let day = Edtf(typed)?.first else { throw FormTrouble(field, "desk.field.day") }
    return day
  }

  private static let judge = DeskRoute.act(
    "/patterns/alarms/{id}/judge", "judgeAlarm", "Say what an alarm turned out to be.",
    need: .right(.analyse),
    fields: [
      DeskField("alarm", .number(0...100_000), "patterns.alarm"),
      DeskField(
        "verdict", .choice(AlarmRun.Alarm.Verdict.allCases.map(\.rawValue)), "patterns.verdict"),
    ]
  ) { request in
    let run = try request.document()
    guard let number = request.form.number("alarm"),
      let verdict = AlarmRun.Alarm.Verdict(rawValue: request.form["verdict"])
    else { throw WebError(.badParameter) }
    _ = try request.session.judgeAlarm(run, number, verdict)
    return DeskNext("/patterns/alarms/\(run)", notice: "patterns.judged")
  }

  private static let outside = DeskRoute.file(
    "/patterns/alarms/{id}/outside", "exportAlarms",
    "The alarms that may be spoken of outside the team; none that the web form alone raised.",
    need: .right(.publish), types: ["text/csv"]
  ) { request in
    let (gazetteer, id) = (request.tables.gazetteer, try request.document())
    // What is another team's is not there, also where nothing may go outward.
    _ = try request.session.open(id)
    let text = try await request.session.exportAlarms(id) { place in
      gazetteer[place]?.english ?? ""
    }
    return DeskFile(
      .init(byteBuffer: ByteBuffer(string: text)), type: "text/csv; charset=utf-8",
      name: "alarms.csv")
  }

  static let rule = DeskRoute.act(
    "/patterns/rules", "keepAlarmRule", "Keep a rule: so many independent reports in so many days.",
    need: .right(.analyse),
    fields: [
      DeskField("title", .line(most: 200), "patterns.field.title"),
      DeskField("reports", .number(AlarmRule.leastBounds), "patterns.field.reports"),
      DeskField("days", .number(AlarmRule.dayBounds), "patterns.field.days"),
      DeskField(
        "scope", .choice(AlarmRule.Scope.allCases.map(\.rawValue)), "patterns.field.scope"),
      DeskField("code", .pick, "patterns.field.code", isRequired: false),
    ], on: "/patterns/alarms"
  ) { request in
    let form = request.form
    if let code = form.optional("code"), request.tables.vocabulary[code] == nil {
      throw FormTrouble("code", "desk.field.choice")
    }
    guard let reports = form.number("reports"), let days = form.number("days"),
      let scope = AlarmRule.Scope(rawValue: form["scope"]),
      let rule = AlarmRule(
        form["title"], least: reports, days: days, scope: scope,
        codes: form.optional("code").map { [$0] } ?? [])
    else { throw FormTrouble("reports", "desk.field.number") }
    let saved = try await request.session.keepRule(rule)
    return DeskNext(
      "/patterns/alarms", notice: "patterns.rule.kept", document: saved.document.description)
  }

  private static let turn = DeskRoute.act(
    "/patterns/rules/{id}", "switchAlarmRule", "Switch a rule on or off.", need: .right(.analyse),
    fields: [DeskField("on", .choice(["yes", "no"]), "patterns.rule.stands")]
  ) { request in
    _ = try request.session.switchRule(try request.document(), on: request.form["on"] == "yes")
    return DeskNext("/patterns/alarms", notice: "patterns.rule.kept")
  }
}
