import Casework
import Desk
import Language
import Markup
import Patterns
import Store

/// What the early warning said of some days, each alarm with its reports.
struct AlarmRunPage: DeskPage {
  /// An alarm.
  struct Alarm: Codable, Equatable, Sendable {
    /// The rule that raised it; empty for the scan.
    let rule: String
    /// The day on which it came up, and the days of its events.
    let raised, from, to: String
    /// The places, the middle first.
    let places: [PlaceLink]
    /// How many independent reports.
    let count: Int
    /// How many were expected, and the p; scan only.
    let expected, p: Double?
    /// The events.
    let events: [NamedDocument]
    /// Who told of them.
    let sources: [ChainRow.Teller]
    /// Whether it may be spoken of outside the team.
    let mayLeave: Bool
    /// What it turned out to be, as a code.
    let verdict: String
  }

  /// Which run.
  let id: String
  /// The first and the last day.
  let first, last: String
  /// How many days that is.
  let days: Int
  /// What it was made from.
  let used, copies, undated, unplaced: Int
  /// How many alarms a month come up when days are dealt anew.
  let chancePerMonth: Double?
  /// The alarms, the latest first.
  let alarms: [Alarm]

  init(_ request: DeskRequest) throws {
    let document = try request.document()
    let run = try request.session.opened(document, as: AlarmRun.self).document
    id = document.description
    (first, last) = (run.first, run.last)
    days = run.span
    (used, copies) = (run.counts.used, run.counts.copies)
    (undated, unplaced) = (run.counts.undated, run.counts.unplaced)
    chancePerMonth = run.chancePerMonth
    alarms = try run.alarms.map { try Alarm($0, request) }
  }

  /// So many of these days' alarms in a month.
  private func perMonth(_ count: Int) -> String {
    SVGNumber.text(Double(count) / (Double(days) / 30.4375))
  }

  func title(_ scene: DeskScene) -> String {
    scene.text("patterns.run.title", ["first": first, "last": last])
  }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PatternTabs.html(scene)
      summary(scene)
      if alarms.isEmpty {
        EmptyState(key: "patterns.run.none").html(scene)
      } else {
        for (number, alarm) in alarms.enumerated() { card(number, alarm, scene) }
        if scene.may(.publish), !scene.isExercise {
          Tag.p {
            scene.link("/patterns/alarms/\(id)/outside", scene.text("patterns.run.outside"))
          }
          Tag.p(.class("hint")) { scene.text("patterns.run.outside.hint") }
        }
      }
      Tag.p(.class("hint")) { scene.text("patterns.caution") }
    }
  }

  private func summary(_ scene: DeskScene) -> HTML {
    let wrong = alarms.count { $0.verdict == "wrong" }
    return Facts([
      (scene.text("patterns.run.used"), HTML(text: "\(used)")),
      (scene.text("patterns.run.copies"), copies > 0 ? HTML(text: "\(copies)") : nil),
      (scene.text("patterns.run.undated"), undated > 0 ? HTML(text: "\(undated)") : nil),
      (scene.text("patterns.run.unplaced"), unplaced > 0 ? HTML(text: "\(unplaced)") : nil),
      (
        scene.text("patterns.run.alarms"),
        HTML(
          text: days >= 28
            ? scene.text("patterns.run.rate", count: alarms.count, ["rate": perMonth(alarms.count)])
            : "\(alarms.count)")
      ),
      (
        scene.text("patterns.run.chance"),
        chancePerMonth.map { HTML(text: SVGNumber.text($0)) }
      ),
      (scene.text("patterns.run.wrong"), wrong > 0 ? HTML(text: "\(wrong)") : nil),
    ]).html
  }

  private func card(_ number: Int, _ alarm: Alarm, _ scene: DeskScene) -> HTML {
    Tag.section(.class("card keep"), .id("alarm-\(number)")) {
      Tag.h2 {
        alarm.raised + ": "
        for (index, place) in alarm.places.prefix(4).enumerated() {
          if index > 0 { ", " }
          scene.link("/patterns/places/\(place.id ?? "")", place.name)
        }
        if alarm.places.count > 4 { " +\(alarm.places.count - 4)" }
      }
      Tag.p {
        Badge(text: alarm.rule.isEmpty ? scene.text("patterns.scan") : alarm.rule, tone: .care).html
        " "
        if !alarm.mayLeave {
          Badge(text: scene.text("patterns.team-only"), tone: .grave).html
          " "
        }
        Badge(text: scene.text("patterns.verdict.\(alarm.verdict)"), tone: tone(alarm)).html
      }
      Tag.p { says(alarm, scene) }
      Tag.h3 { scene.text("patterns.alarm.reports") }
      Tag.ul { for source in alarm.sources { Tag.li { source.html } } }
      Tag.h3 { scene.text("casebook.events") }
      Tag.ul { for event in alarm.events { Tag.li { event.html(scene) } } }
      if scene.may(.analyse) { judge(number, alarm, scene) }
    }
  }

  private func tone(_ alarm: Alarm) -> Badge.Tone {
    switch alarm.verdict {
    case "real": .grave
    case "wrong": .good
    default: .plain
    }
  }

  private func says(_ alarm: Alarm, _ scene: DeskScene) -> String {
    let told = scene.text(
      "patterns.alarm.says", count: alarm.count, ["from": alarm.from, "to": alarm.to])
    guard let expected = alarm.expected, let p = alarm.p else { return told }
    let rounded = (p * 1000).rounded() / 1000
    return told + " "
      + scene.text(
        "patterns.alarm.expected", ["expected": SVGNumber.text(expected), "p": "\(rounded)"])
  }

  private func judge(_ number: Int, _ alarm: Alarm, _ scene: DeskScene) -> HTML {
    Tag.div(.class("acts")) {
      for verdict in ["real", "wrong", "open"] where verdict != alarm.verdict {
        scene.button(
          "/patterns/alarms/\(id)/judge", "patterns.judge.\(verdict)",
          ["alarm": "\(number)", "verdict": verdict])
      }
    }
  }
}

extension AlarmRunPage.Alarm {
  init(_ alarm: AlarmRun.Alarm, _ request: DeskRequest) throws {
    let view = try request.session.view()
    rule = alarm.title
    (raised, from, to) = (alarm.raised, alarm.from, alarm.to)
    places = try alarm.places.map { id in
      let kept = try DocumentID(id).flatMap { try view.document($0)?.title }
      let name = request.tables.gazetteer[id]?.name(in: request.voice.tongue)
      return PlaceLink(id: id, name: name ?? kept ?? id)
    }
    (count, expected, p) = (alarm.count, alarm.expected, alarm.p)
    events = try alarm.events.compactMap { try view.document($0).map { NamedDocument($0) } }
    sources = try alarm.sources.prefix(60).map { try ChainRow.Teller(SourceNode($0), request) }
    mayLeave = alarm.mayLeave
    verdict = alarm.verdict.rawValue
  }
}
