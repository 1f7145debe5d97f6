import Desk
import Markup

/// What waits for the one who has just come in.
struct StartPage: DeskPage {
  /// A figure that leads to where it is worked off.
  struct Figure: Codable, Equatable, Sendable {
    /// What is counted, as a key of the words behind `desk.start.`.
    let name: String
    /// How many; `nil` when nobody has looked yet.
    let count: Int?
    /// Whether there are more than were counted.
    var isMore = false
    /// Whether it cannot wait.
    var isGrave = false
    /// Where it is worked off.
    let path: String
  }

  /// A task with its day.
  struct Deadline: Codable, Equatable, Sendable {
    /// What is to be done.
    let title: String
    /// Until which day.
    let due: String?
    /// Whether the day is today or over.
    let isDue: Bool
    /// Where it stands.
    let path: String
  }

  /// Something whose time will soon be over.
  struct Ending: Codable, Equatable, Sendable {
    /// The line for lists.
    let title: String
    /// When, in seconds of UTC.
    let at: Int
    /// Where it stands.
    let path: String
    /// Whether only how somebody can be reached goes.
    let isContact: Bool
  }

  /// Whether the person is in a team.
  let hasTeam: Bool
  /// Silences and agreed times that have come.
  let alarms: [InboxPage.Alarm]
  /// The figures.
  let figures: [Figure]
  /// The tasks of the person and of his cases, the soonest first.
  let deadlines: [Deadline]
  /// What is erased within 30 days, the soonest first.
  let endings: [Ending]
  /// When a checkpoint last left the machine, in seconds of UTC; `nil` for never.
  let checkpoint: Int?
  /// What it is now.
  let now: Int
}

extension StartPage {
  /// The page of somebody who is in no team.
  init() {
    self.init(
      hasTeam: false, alarms: [], figures: [], deadlines: [], endings: [], checkpoint: nil, now: 0)
  }

  init(_ waits: WhatWaits, checkpoint: Int?, now: Int) {
    hasTeam = true
    self.checkpoint = checkpoint
    self.now = now
    alarms = waits.alarms.map(InboxPage.Alarm.init)
    figures = Self.figures(waits)
    let today = DeskDay.text(now).day
    deadlines = waits.deadlines.prefix(WhatWaits.shown).map { task in
      Deadline(
        title: task.title, due: task.due, isDue: task.due.map { $0 <= today } ?? false,
        path: task.about.map { "/cases/\($0)" } ?? "/history/\(task.id)")
    }
    endings = waits.expiring.map { item in
      Ending(
        title: item.title, at: item.at,
        path: item.conversation.map { "/inbox/\($0)" } ?? "/documents/\(item.document)",
        isContact: item.isContact)
    }
  }

  /// Whether a shelf of the inbox holds more than is counted.
  private static func isMore(_ count: Int) -> Bool { count == Desk.InboxPage.most }

  private static func figures(_ waits: WhatWaits) -> [Figure] {
    let figures = [
      Figure(
        name: "urgent", count: waits.urgent, isMore: Self.isMore(waits.urgent),
        isGrave: waits.urgent > 0, path: "/inbox?shelf=urgent"),
      Figure(
        name: "unread", count: waits.unread, isMore: Self.isMore(waits.unread),
        path: "/inbox?shelf=unread"),
      Figure(
        name: "waiting", count: waits.waitingForUs, isMore: Self.isMore(waits.waitingForUs),
        path: "/inbox?shelf=waiting-us"),
      Figure(
        name: "arrived", count: waits.arrived, isMore: waits.arrived == WhatWaits.most,
        path: "/inbox"),
      Figure(name: "doubles", count: waits.doubles, path: "/links"),
      Figure(name: "risks", count: waits.risks, path: "/people"),
      Figure(
        name: "expiring", count: waits.expiring.count,
        isMore: waits.isMoreExpiring, path: "/#expiring"),
    ]
    // What is always there is always shown; the rest only when there is some of it.
    let always: Set = ["urgent", "unread", "waiting", "doubles"]
    return figures.filter { always.contains($0.name) || ($0.count ?? 0) > 0 }
  }
}

extension StartPage {
  func title(_ scene: DeskScene) -> String { scene.text("desk.place.start") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      if !hasTeam {
        EmptyState(key: "desk.start.no-team").html(scene)
      } else {
        for alarm in alarms { alarm.html(scene) }
        Tag.ul(.class("tiles")) {
          for figure in figures { tile(figure, scene) }
          external(scene)
        }
        Tag.h2 { scene.text("desk.start.deadlines") }
        if deadlines.isEmpty {
          Tag.p(.class("hint")) { scene.text("desk.start.deadlines.none") }
        } else {
          table(scene)
        }
        if !endings.isEmpty { ending(scene) }
      }
    }
  }

  private func tile(_ figure: Figure, _ scene: DeskScene) -> HTML {
    Tag.li(figure.isGrave ? .class("grave") : nil) {
      Tag.a(.href(Link(path: figure.path))) {
        Tag.b { figure.count.map { String($0) + (figure.isMore ? "+" : "") } ?? "?" }
        Tag.span {
          scene.text("desk.start.\(figure.name)" + (figure.count == nil ? ".unknown" : ""))
        }
      }
    }
  }

  /// Without a copy outside, whoever holds the keys could write everything anew (`security.md` §5).
  private func external(_ scene: DeskScene) -> HTML {
    let days = checkpoint.map { max(0, now - $0) / 86_400 }
    return Tag.li(days.map { $0 >= 7 } ?? true ? .class("care") : nil) {
      Tag.b(.class("spoken")) {
        if let days { scene.text("desk.days", count: days) } else { scene.text("desk.never") }
      }
      Tag.span { scene.text("desk.house.external") }
    }
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("desk.start.deadlines"),
      columns: [scene.text("casebook.field.due"), scene.text("casebook.field.task")],
      rows: deadlines.map { task in
        [
          task.isDue
            ? Badge(text: task.due ?? "", tone: .grave).html : HTML(text: task.due ?? "—"),
          scene.link(task.path, task.title),
        ]
      }
    ).html
  }

  private func ending(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.h2(.id("expiring")) { scene.text("desk.start.expiring") }
      Tag.p(.class("hint")) { scene.text("desk.start.expiring.hint") }
      DeskTable(
        caption: scene.text("desk.start.expiring"),
        columns: [
          scene.text("inbox.expires"), scene.text("desk.start.expiring.what"),
          scene.text("desk.column.title"),
        ],
        rows: endings.map { item in
          [
            scene.moment(item.at),
            HTML(
              text: scene.text(
                item.isContact ? "desk.start.expiring.contact" : "desk.start.expiring.whole")),
            scene.link(item.path, item.title.isEmpty ? scene.text("desk.untitled") : item.title),
          ]
        }
      ).html
    }
  }
}
