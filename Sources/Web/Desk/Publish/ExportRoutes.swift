import Casework
import Desk
import Hummingbird
import Language
import Markup
import NIOCore

/// Exports for other programs.
enum ExportRoutes {
  static let all: [DeskRoute] = [page, export]

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
    case .uwazi, .huridocs: "zip"
    case .csv: "xlsx"
    case .geojson: "geojson"
    }
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
