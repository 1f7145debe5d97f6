import Casework
import Desk
import Language
import Markup
import Store

/// The early warning: its rules, what it said, and the form that looks again.
struct AlarmsPage: DeskPage {
  /// A rule.
  struct Rule: Codable, Equatable, Sendable {
    /// Which.
    let id: String
    /// What it is called.
    let title: String
    /// How many independent reports, within how many days.
    let least, days: Int
    /// From where together, as a code.
    let scope: String
    /// For which codes, in words; none for all.
    let codes: [String]
    /// Whether it is looked at.
    let isOn: Bool
  }

  /// A run.
  struct Run: Codable, Equatable, Sendable {
    /// Which.
    let id: String
    /// The days it looked at.
    let title: String
    /// Whether there were alarms.
    let state: String
    /// When it was made, in seconds of UTC.
    let at: Int
  }

  /// The rules.
  let rules: [Rule]
  /// The runs, the newest first.
  let runs: [Run]
  /// The tactics to pick from.
  let tactics: [PickChoice]

  init(_ request: DeskRequest) throws {
    let session = try request.session
    rules = try session.alarmRules().map { opened in
      let rule = opened.document
      return Rule(
        id: opened.id.description, title: rule.title, least: rule.least, days: rule.days,
        scope: rule.scope.rawValue, codes: rule.codes.map { request.label($0) }, isOn: rule.isOn)
    }
    runs = try session.view().documents(DocumentQuery(.alarmRun, limit: 50)).rows.map {
      Run(id: $0.document.description, title: $0.title, state: $0.state, at: $0.at)
    }
    tactics = request.tables.choices(.tactic, in: request.voice.tongue)
      .map { PickChoice(value: $0.value, text: $0.text) }
  }

  func title(_ scene: DeskScene) -> String { scene.text("patterns.alarms.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PatternTabs.html(scene)
      Tag.p(.class("hint")) { scene.text("patterns.alarms.hint") }
      if scene.may(.analyse) { look(scene) }
      Tag.h2 { scene.text("patterns.runs") }
      if runs.isEmpty { EmptyState(key: "patterns.runs.empty").html(scene) } else { table(scene) }
      Tag.h2 { scene.text("patterns.rules") }
      if rules.isEmpty { EmptyState(key: "patterns.rules.empty").html(scene) } else { list(scene) }
      if scene.may(.analyse) { make(scene) }
    }
  }

  private func look(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.div(.class("acts")) {
        scene.button("/patterns/alarms", "patterns.alarms.look", class: "go")
      }
      Tag.details(scene.troubles.isEmpty ? nil : Attribute("open")) {
        Tag.summary { scene.text("patterns.alarms.backtest") }
        FormView(
          route: AlarmRoutes.look, action: "/patterns/alarms", button: "patterns.alarms.look",
          values: ["threshold": ["0.15"], "worlds": ["999"], "least": ["3"]]
        ).html(scene)
      }
    }
  }

  private func make(_ scene: DeskScene) -> HTML {
    Tag.details(scene.troubles.isEmpty ? nil : Attribute("open")) {
      Tag.summary { scene.text("patterns.rules.new") }
      FormView(
        route: AlarmRoutes.rule, action: "/patterns/rules", button: "casebook.save",
        values: ["reports": ["2"], "days": ["14"]], choices: ["code": tactics.map(\.choice)]
      ).html(scene)
    }
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("patterns.runs"),
      columns: ["patterns.run.days", "patterns.run.said", "desk.column.saved"].map {
        scene.text($0)
      },
      rows: runs.map { run in
        [
          scene.link("/patterns/alarms/\(run.id)", run.title),
          Badge(
            text: scene.text("patterns.run.\(run.state)"),
            tone: run.state == "alarms" ? .care : .plain
          ).html, scene.moment(run.at),
        ]
      }
    ).html
  }

  private func list(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("patterns.rules"),
      columns: ["desk.column.title", "patterns.rule.says", "patterns.rule.stands"].map {
        scene.text($0)
      },
      rows: rules.map { rule in
        [
          Tag.bdi { rule.title },
          HTML(text: says(rule, scene)),
          HTML {
            Badge(
              text: scene.text(rule.isOn ? "patterns.rule.on" : "patterns.rule.off"),
              tone: rule.isOn ? .good : .plain
            ).html
            if scene.may(.analyse) {
              " "
              scene.button(
                "/patterns/rules/\(rule.id)",
                rule.isOn ? "patterns.rule.switch-off" : "patterns.rule.switch-on",
                ["on": rule.isOn ? "no" : "yes"])
            }
          },
        ]
      }
    ).html
  }

  private func says(_ rule: Rule, _ scene: DeskScene) -> String {
    let words = scene.text(
      "patterns.rule.\(rule.scope)", count: rule.least, ["days": "\(rule.days)"])
    return rule.codes.isEmpty ? words : words + ": " + rule.codes.joined(separator: ", ")
  }
}
