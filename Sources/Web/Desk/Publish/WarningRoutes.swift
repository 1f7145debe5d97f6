import Casework
import Desk
import Hummingbird
import Language
import NIOCore

/// Warnings to everybody: words that were looked at, pages and posters of them, and taking them back.
enum WarningRoutes {
  static let all: [DeskRoute] = [list, publish, show, retract, site, poster]

  static let list = DeskRoute.page(
    "/publish/warnings", "listWarnings", "Warnings that were published, and the form for the next.",
    need: .right(.publish)
  ) { request in
    WarningsPage(rows: try request.session.warnings().map(ShownWarning.init))
  }

  /// What most can write and read stands first.
  private static let tongues =
    [Tongue.russian, .english] + Tongue.allCases.filter(\.needsNativeReaders)

  private static let texts = tongues.flatMap { tongue in
    [
      DeskField(
        "text-" + tongue.rawValue, .text(most: 3000),
        "publish.desk.warning.text.\(tongue.rawValue)", isRequired: false)
    ]
      + (tongue.needsNativeReaders
        ? [
          DeskField(
            "readers-" + tongue.rawValue, .line(most: 200), "publish.desk.warning.readers",
            hint: "publish.desk.warning.text.\(tongue.rawValue)", isRequired: false)
        ] : [])
  }

  static let publish = DeskRoute.act(
    "/publish/warnings", "publishWarning",
    "Publish a warning: every mark was looked at, and native readers have signed.",
    need: .right(.publish),
    fields: [DeskField("title", .line(most: 120), "publish.desk.title")] + texts + [
      DeskField("address", .line(most: 300), "publish.desk.warning.address", isRequired: false),
      PublishRoutes.accepted, DeskField("reason", .line(most: 300), "publish.desk.reason"),
    ], on: "/publish/warnings"
  ) { request in
    let saved = try await refusing {
      try await request.session.publishWarning(order(request), files: request.house.files)
    }
    return DeskNext(
      "/publish/warnings/\(saved.document)", notice: "publish.desk.warning.done",
      document: "\(saved.document)")
  }

  private static func order(_ request: DeskRequest) -> WarningOrder {
    let form = request.form
    return WarningOrder(
      title: form["title"], day: "\(request.today)",
      texts: Tongue.allCases.map { tongue in
        PublicWarning.Text(
          language: tongue.rawValue, text: form["text-" + tongue.rawValue],
          readers: form["readers-" + tongue.rawValue].split(separator: ",").map {
            $0.trimmingPrefix { $0.isWhitespace }.description
          })
      }, address: form["address"],
      accepted: Set(form["accepted"].split(whereSeparator: \.isNewline).map(String.init)),
      reason: form["reason"])
  }

  /// What an order lacks, beside its field.
  private static func refusing(
    _ act: () async throws -> SavedDocument
  ) async throws -> SavedDocument {
    do { return try await act() } catch ExportError.unseenMarks {
      throw FormTrouble("accepted", "wording.marks")
    } catch ExportError.unreadTongue(let tag) {
      throw FormTrouble("text-" + tag, "warning.readers")
    } catch ExportError.nothing { throw FormTrouble("text-ru", "desk.field.missing") }
  }

  static let show = DeskRoute.page(
    "/publish/warnings/{id}", "showWarning", "One warning: its words, and whether it stands.",
    need: .right(.publish)
  ) { request in WarningPage(warning: ShownWarning(try warning(request))) }

  static let retract = DeskRoute.act(
    "/publish/warnings/{id}/retract", "retractWarning",
    "Take a warning back, with words for the public.", need: .right(.publish),
    fields: [
      DeskField(
        "reason", .text(most: 2000), "publish.desk.why",
        hint: "publish.desk.warning.why.hint"), PublishRoutes.accepted,
    ], on: "/publish/warnings/{id}"
  ) { request in
    let id = try request.document()
    do {
      _ = try request.session.retractWarning(
        id, on: "\(request.today)", reason: PublishRoutes.words("reason", request),
        files: request.house.files)
    } catch ExportError.retracted { throw FormTrouble("reason", "release.retracted") }
    return DeskNext(
      "/publish/warnings/\(id)", notice: "publish.desk.retracted", document: "\(id)")
  }

  static let site = DeskRoute.file(
    "/publish/warnings/{id}/site.zip", "downloadWarning",
    "The pages and posters of a warning, ready for any server.", need: .right(.publish),
    types: ["application/zip"], method: .post
  ) { request in
    let warning: PublicWarning = try request.session.openedToLeave(
      try request.document(), by: .publish)
    let bytes = try WarningWriting(warning, files: request.house.files).zip()
    return DeskFile(
      ResponseBody(byteBuffer: ByteBuffer(bytes: Array(bytes))), type: "application/zip",
      name: "warning-\(warning.day).zip")
  }

  /// In which tongue a poster is.
  static let tongue = DeskField(
    "tongue", .choice(Tongue.allCases.map(\.rawValue)), "casebook.letter.tongue")

  static let poster = DeskRoute.file(
    "/publish/warnings/{id}/poster.pdf", "printPoster", "A warning as a sheet for a wall.",
    need: .right(.publish), types: ["application/pdf"], method: .post, fields: [tongue]
  ) { request in
    let warning: PublicWarning = try request.session.openedToLeave(
      try request.document(), by: .publish)
    let bytes = try await WarningWriting(warning, files: request.house.files).poster(
      in: Tongue(rawValue: request.form["tongue"]) ?? .russian)
    return DeskFile(
      ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)), type: "application/pdf",
      name: "poster-\(warning.day).pdf")
  }

  private static func warning(_ request: DeskRequest) throws -> Opened<PublicWarning> {
    try request.session.opened(try request.document(), as: PublicWarning.self)
  }
}
