import Casework
import Desk
import Language
import Markup

/// A release as the desk shows it.
struct ShownRelease: Codable, Sendable {
  /// Its name.
  let id: String
  /// What it is called.
  let title: String
  /// Its day.
  let day: String
  /// What is counted: reports or people.
  let unit: String
  /// The least number in a cell.
  let k: Int
  /// Records that were looked at.
  let records: Int
  /// Those that are told.
  let published: Int
  /// Those that would stand out.
  let withheld: Int
  /// Those of people who did not agree, by the reason.
  let stayed: [String: Int]
  /// Those that repeat another.
  let repeats: Int
  /// How many lines the table has.
  let cells: Int
  /// How many sealed records stand behind it.
  let proven: Int
  /// The number that stands on its posters.
  let number: String
  /// The day it was taken back; `nil` while it stands.
  let retracted: String?
  /// Why, in the words for the public.
  let reason: String?

  init(_ opened: Opened<PublicRelease>) {
    let release = opened.document
    id = opened.id.description
    (title, day, unit, k) = (release.title, release.day, release.unit.rawValue, release.k)
    let account = release.account
    (records, published, withheld) = (account.records, account.published, account.withheld)
    (stayed, repeats, cells) = (account.stayed, account.repeats, release.cells.count)
    proven = release.proof?.records ?? 0
    number = PosterWriting.number(of: release, opened.id)
    (retracted, reason) = (release.retraction?.day, release.retraction?.reason)
  }

  /// Whether it stands.
  var standing: RetractionView { RetractionView(day: retracted, reason: reason) }

  /// A share of all records in percent.
  func share(_ part: Int) -> String {
    let tenths = records == 0 ? 0 : Int((Double(part) * 1000 / Double(records)).rounded())
    return "\(part) · \(tenths / 10),\(tenths % 10) %"
  }
}

/// What was published.
struct PublishPage: DeskPage {
  /// The releases, the newest first.
  let releases: [ShownRelease]

  func title(_ scene: DeskScene) -> String { scene.text("publish.desk.place") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PublishTabs.html(scene, "/publish")
      if releases.isEmpty {
        EmptyState(key: "publish.desk.empty", link: ("/publish/new", "publish.desk.new")).html(
          scene)
      } else {
        Tag.p { scene.link("/publish/new", scene.text("publish.desk.new"), class: "go") }
        DeskTable(
          caption: scene.text("publish.desk.place"),
          columns: [
            scene.text("publish.desk.title"), scene.text("casebook.column.day"),
            scene.text("publish.desk.told"), scene.text("publish.desk.untold"),
            scene.text("publish.desk.standing"),
          ],
          rows: releases.map { one in
            [
              Tag.a(.href(Link(path: "/publish/\(one.id)"))) { Tag.bdi { one.title } },
              HTML(text: one.day), HTML(text: "\(one.published)"),
              HTML(text: one.share(one.records - one.published)), one.standing.badge(scene),
            ]
          }
        ).html
      }
    }
  }
}

/// The rooms of publishing.
enum PublishTabs {
  static func html(_ scene: DeskScene, _ here: String) -> HTML {
    FilterTabs(
      label: scene.text("publish.desk.place"),
      tabs: [
        ("/publish", "publish.desk.releases"), ("/publish/warnings", "publish.desk.warnings"),
        ("/publish/exports", "publish.desk.exports"),
        ("/publish/wordings", "publish.desk.wordings"),
        ("/submissions", "publish.desk.submissions"),
      ].map { (path: $0.0, text: scene.text($0.1), isChosen: $0.0 == here) }
    ).html
  }
}

/// The form of a release.
struct ReleaseForm: DeskPage {
  /// The reference of the field.
  var k = 11

  func title(_ scene: DeskScene) -> String { scene.text("publish.desk.new") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p { scene.text("publish.desk.lead") }
      FormView(
        route: PublishRoutes.start, action: "/publish", button: "publish.desk.start",
        values: ["k": ["\(k)"], "unit": ["reports"]]
      ).html(scene)
    }
  }
}

/// One release.
struct ReleasePage: DeskPage {
  /// The release.
  let release: ShownRelease

  func title(_ scene: DeskScene) -> String { release.title }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      release.standing.html(scene)
      facts(scene).html
      Tag.div(.class("acts")) {
        scene.button("/publish/\(release.id)/site.zip", "publish.desk.site", class: "go")
        scene.button("/publish/\(release.id)/report.pdf", "publish.desk.report")
      }
      Tag.h2 { scene.text("publish.desk.warning.poster") }
      FormView(
        route: PublishRoutes.poster, action: "/publish/\(release.id)/poster.pdf",
        button: "publish.desk.warning.poster", values: ["tongue": [scene.voice.tongue.rawValue]]
      ).html(scene)
      release.standing.end(PublishRoutes.retract, "/publish/\(release.id)/retract", scene)
    }
  }

  private func facts(_ scene: DeskScene) -> Facts {
    let stayed = release.stayed.values.reduce(0, +)
    func text(_ value: String) -> HTML { HTML(text: value) }
    return Facts([
      (scene.text("casebook.column.day"), text(release.day)),
      (scene.text("publish.desk.unit"), text(scene.text("publish.desk.unit.\(release.unit)"))),
      ("k", text("\(release.k)")),
      (scene.text("publish.desk.told"), text("\(release.published)")),
      (scene.text("publish.desk.few"), text(release.share(release.withheld))),
      (scene.text("publish.desk.disagreed"), text(release.share(stayed))),
      (scene.text("publish.desk.repeats"), text("\(release.repeats)")),
      (scene.text("publish.desk.lines"), text("\(release.cells)")),
      (scene.text("publish.desk.proven"), text("\(release.proven)")),
      (scene.text("publish.desk.number"), text(release.number)),
    ])
  }
}
