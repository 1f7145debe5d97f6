import Casework
import Desk
import Disclosure
import Hummingbird
import Language
import NIOCore
import Printing
import Publication

/// What goes outward: releases, exports, wordings, and the register of submissions.
enum PublishRoutes {
  static let all: [DeskRoute] =
    [list, new, start] + WarningRoutes.all + [show, retract, site, report, poster]
    + ExportRoutes.all + WordingRoutes.all + SubmissionRoutes.all

  static let list = DeskRoute.page(
    "/publish", "listReleases", "What was published, the newest first.", need: .right(.publish)
  ) { request in
    PublishPage(releases: try request.session.releases().map(ShownRelease.init))
  }

  static let new = DeskRoute.page(
    "/publish/new", "newRelease", "The form of a release.", need: .right(.publish)
  ) { _ in ReleaseForm() }

  static let start = DeskRoute.act(
    "/publish", "publishRelease",
    "Make figures of those who agreed, in classes of at least k; in the background.",
    need: .right(.publish),
    fields: [
      DeskField("title", .line(most: 120), "publish.desk.title"),
      DeskField(
        "unit", .choice(PublicRelease.Unit.allCases.map(\.rawValue)), "publish.desk.unit"),
      DeskField("k", .number(3...1000), "publish.desk.k", hint: "publish.desk.k.hint"),
      DeskField("from", .line(most: 7), "publish.desk.from", isRequired: false),
      DeskField("to", .line(most: 7), "publish.desk.to", isRequired: false), accepted,
      DeskField("reason", .line(most: 300), "publish.desk.reason"),
    ], on: "/publish/new", begin)

  private static func begin(_ request: DeskRequest) async throws -> DeskNext {
    let form = request.form
    for field in ["from", "to"] where !form[field].isEmpty && !isMonth(form[field]) {
      throw FormTrouble(field, "publish.month")
    }
    let (session, files) = (try request.session, request.house.files)
    // What a vault for training never does is said at once and not after a job; so is a name in the title.
    try session.requireOutward()
    let title = try words("title", request)
    let order = ReleaseOrder(
      title: title, day: DeskDay.text(request.house.clock()).day,
      unit: PublicRelease.Unit(rawValue: form["unit"]) ?? .reports, from: form["from"],
      to: form["to"], k: form.number("k") ?? 11, reason: form["reason"])
    return try request.start("publish.desk.job") { progress in
      progress.show(0, 1)
      let released = try await session.publish(order, files: files)
      return JobOutcome(text: "publish.desk.done", place: "/publish/\(released.document)")
    }
  }

  private static func isMonth(_ text: String) -> Bool {
    guard text.count == 7, case .date(let date)? = Edtf(text) else { return false }
    return date.day == nil && date.month != nil
  }

  /// The marks that may stand in words for the public.
  static let accepted = DeskField(
    "accepted", .text(most: 20_000), "publish.desk.accepted", hint: "publish.desk.accepted.hint",
    isRequired: false)

  /// Words for the public as they were typed, when they name nobody whom no person let stand.
  static func words(_ field: String, _ request: DeskRequest) throws -> PublicWords {
    let accepted = request.form["accepted"].split(whereSeparator: \.isNewline).map(String.init)
    let words = PublicWords(request.form[field], accepted: Set(accepted))
    do { _ = try words.checked(request.house.files) } catch ExportError.unseenMarks {
      throw FormTrouble(field, "wording.marks")
    }
    return words
  }

  static let show = DeskRoute.page(
    "/publish/{id}", "showRelease", "One release: what is told, and whether it stands.",
    need: .right(.publish)
  ) { request in
    ReleasePage(release: ShownRelease(try release(request)))
  }

  static let retract = DeskRoute.act(
    "/publish/{id}/retract", "retractRelease", "Take a release back, with words for the public.",
    need: .right(.publish),
    fields: [
      DeskField(
        "reason", .text(most: 2000), "publish.desk.why", hint: "publish.desk.why.hint"), accepted,
    ], on: "/publish/{id}"
  ) { request in
    let id = try request.document()
    do {
      _ = try request.session.retract(
        id, on: DeskDay.text(request.house.clock()).day, reason: words("reason", request),
        files: request.house.files)
    } catch ExportError.retracted { throw FormTrouble("reason", "release.retracted") }
    return DeskNext("/publish/\(id)", notice: "publish.desk.retracted", document: "\(id)")
  }

  static let site = DeskRoute.file(
    "/publish/{id}/site.zip", "downloadSite", "The pages of a release, ready for any server.",
    need: .right(.publish), types: ["application/zip"], method: .post
  ) { request in
    let release: PublicRelease = try request.session.openedToLeave(
      try request.document(), by: .publish)
    let bytes = try SiteWriting(release, files: request.house.files).zip()
    return DeskFile(
      ResponseBody(byteBuffer: ByteBuffer(bytes: Array(bytes))), type: "application/zip",
      name: "site-\(release.day).zip")
  }

  static let report = DeskRoute.file(
    "/publish/{id}/report.pdf", "printRelease", "A release as a report on paper.",
    need: .right(.publish), types: ["application/pdf"], method: .post
  ) { request in
    let release: PublicRelease = try request.session.openedToLeave(
      try request.document(), by: .publish)
    let bytes = try await SiteWriting(release, files: request.house.files).pdf(
      in: request.voice.tongue)
    return DeskFile(
      ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)), type: "application/pdf",
      name: "report-\(release.day).pdf")
  }

  private static func release(_ request: DeskRequest) throws -> Opened<PublicRelease> {
    try request.session.opened(try request.document(), as: PublicRelease.self)
  }
}

extension WebError {
  init(_ error: ExportError) {
    let code =
      switch error {
      case .noConsent: "export.consent"
      case .nothing: "export.nothing"
      case .occupied: "export.occupied"
      case .unwritable: "export.unwritable"
      case .notAnExport, .altered, .badLine: "export.foreign"
      case .noLists: "publish.lists"
      case .sealed: "desk.forbidden"
      case .unseenMarks: "wording.marks"
      case .incomplete: "publish.incomplete"
      case .unknownForm: "submission.unknown"
      case .foreignTongue: "submission.tongue"
      case .submittedElsewhere: "publish.elsewhere"
      case .unreadTongue: "warning.readers"
      case .retracted: "release.retracted"
      }
    self.init(code: code, status: .unprocessableContent)
  }

  init(_ error: DisclosureError) {
    let code =
      switch error {
      case .tooFewRecords: "publish.too-few"
      case .foreignRegister: "publish.register"
      case .kTooSmall: "publish.k"
      default: "publish.columns"
      }
    self.init(code: code, status: .unprocessableContent)
  }
}
