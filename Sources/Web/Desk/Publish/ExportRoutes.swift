import Casework
import Desk
import Hummingbird
import Language
import Markup
import NIOCore

/// Exports for other programs, and the register of submissions.
enum ExportRoutes {
  static let all: [DeskRoute] = [page, export, submissions]

  static let page = DeskRoute.page(
    "/publish/exports", "askExport", "The form of an export.", need: .right(.publish)
  ) { _ in ExportPage() }

  static let export = DeskRoute.file(
    "/publish/exports", "exportOutward",
    "What people agreed to, in a form for another program; without names.",
    need: .right(.publish),
    types: ["text/csv", "application/json", "application/zip", "application/octet-stream"],
    method: .post,
    fields: [
      DeskField(
        "format", .choice(OutwardFormat.allCases.map(\.rawValue)), "publish.desk.format"),
      DeskField(
        "audience", .choice(ConsentRule.Audience.allCases.map(\.rawValue)),
        "casebook.audience"),
      DeskField("reason", .line(most: 300), "publish.desk.reason"),
    ]
  ) { request in
    let form = request.form
    let format = OutwardFormat(rawValue: form["format"]) ?? .csv
    let ending = Self.ending(format)
    let outgoing = try await request.session.exportOutward(
      OutwardOrder(
        format, to: ConsentRule.Audience(rawValue: form["audience"]) ?? .partner,
        reason: form["reason"], ending: ending, tongue: request.voice.tongue),
      files: request.house.files)
    return DeskFile(
      ResponseBody(byteBuffer: ByteBuffer(bytes: Array(outgoing.bytes))),
      type: "application/octet-stream", name: "\(format.rawValue).\(ending)")
  }

  private static func ending(_ format: OutwardFormat) -> String {
    switch format {
    case .htcds, .histories: "csv"
    case .ftm: "jsonl"
    case .uwazi: "zip"
    case .csv: "xlsx"
    case .geojson: "geojson"
    }
  }

  static let submissions = DeskRoute.page(
    "/publish/submissions", "listSubmissions", "What was submitted to whom, and what came back.",
    need: .right(.publish)
  ) { request in
    SubmissionsPage(
      rows: try request.session.submissions().map { one in
        SubmissionsPage.Row(
          body: one.document.body, about: one.document.about.description,
          state: one.document.state, sent: one.document.sent?.day,
          missing: one.document.missing, answers: one.document.answers.map(\.day))
      })
  }
}

/// The form of an export.
struct ExportPage: DeskPage {
  /// What is said first.
  var lead = "publish.desk.exports.lead"

  func title(_ scene: DeskScene) -> String { scene.text("publish.desk.exports") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PublishTabs.html(scene, "/publish/exports")
      Tag.p { scene.text(lead) }
      Tag.p { scene.text("publish.desk.exports.formula") }
      FormView(
        route: ExportRoutes.export, action: "/publish/exports", button: "publish.desk.download",
        values: ["audience": ["partner"], "format": ["csv"]]
      ).html(scene)
    }
  }
}

/// The register of submissions.
struct SubmissionsPage: DeskPage {
  /// One submission.
  struct Row: Codable, Sendable {
    /// To whom.
    let body: String
    /// For which case.
    let about: String
    /// Where it stands.
    let state: String
    /// The day it was sent.
    let sent: String?
    /// What it lacks.
    let missing: [String]
    /// The days of answers.
    let answers: [String]
  }

  /// The submissions, the newest first.
  let rows: [Row]

  func title(_ scene: DeskScene) -> String { scene.text("publish.desk.submissions") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PublishTabs.html(scene, "/publish/submissions")
      if rows.isEmpty {
        EmptyState(key: "publish.desk.submissions.empty").html(scene)
      } else {
        DeskTable(
          caption: scene.text("publish.desk.submissions"),
          columns: [
            scene.text("publish.desk.body"), scene.text("casebook.column.case"),
            scene.text("publish.desk.standing"), scene.text("publish.desk.lacks"),
          ],
          rows: rows.map { row in
            [
              HTML(text: scene.text("submissions.body.\(row.body)")),
              scene.link("/cases/\(row.about)", scene.text("casebook.column.case")),
              HTML(
                text: ([scene.text("publish.desk.\(row.state)"), row.sent] + row.answers)
                  .compactMap(\.self).joined(separator: " · ")),
              HTML(
                text: row.missing.map { scene.text("submissions.item.\($0)") }
                  .joined(separator: "; ")),
            ]
          }
        ).html
      }
    }
  }
}
