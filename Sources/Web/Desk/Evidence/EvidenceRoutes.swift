import Casework
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Store
import Vault

/// Files as they came in: taken, listed, looked at, taken out.
enum EvidenceRoutes {
  static let all: [DeskRoute] = [
    .page(
      "/evidence", "listEvidence", "The files that were taken in, the newest first.",
      need: .right(.read), query: [.before]
    ) { request in
      let rows = try request.session.view().documents(.file, before: request.before, limit: 51)
      return EvidencePage(
        rows: rows.prefix(50).map { FoundDocument($0) },
        next: rows.count > 50 ? rows[49].sequence : nil)
    },
    upload,
    .file(
      "/evidence/{id}/original", "takeOriginal",
      "The original, byte for byte; that it left is an entry first.",
      need: .right(.read), types: ["application/octet-stream"], method: .post
    ) { request in
      let id = try request.document()
      let (file, opening) = try await request.session.original(of: id, as: .export)
      return DeskFile(
        FileStream.body(opening, 0..<file.length), type: "application/octet-stream",
        name: "evidence-\(id)")
    },
    .file(
      "/evidence/{id}/play", "playEvidence", "Sound or video, for the page that asked.",
      need: .right(.read), types: Array(played.keys).sorted()
    ) { try await FileStream.played($0) },
    picture,
    .page(
      "/evidence/{id}/view", "viewEvidence",
      "The page that shows a file; that it was looked at is an entry.", need: .right(.read),
      query: [page]
    ) { try await ViewPage($0) },
    read, stamp,
  ]

  /// Which page of a file, from 1.
  static let page = DeskParameter.number("page", 1...200)

  /// The types that a browser plays as they came, and by what.
  static let played: [String: Tag] = [
    "audio/ogg": .audio, "audio/mpeg": .audio, "audio/wav": .audio, "video/mp4": .video,
    "video/webm": .video,
  ]

  /// The types of which copies are made and shown, never the file itself.
  static let copied: Set = [
    "image/jpeg", "image/png", "image/tiff", "image/heic", "application/pdf",
  ]

  /// Whether the desk can show a file of this type.
  static func shows(_ type: String) -> Bool { played[type] != nil || copied.contains(type) }

  /// A picture drawn anew in the sandbox; the file itself never reaches a browser that shows it.
  static let picture = DeskRoute.file(
    "/evidence/{id}/picture", "showPicture", "A copy of a picture or page, drawn anew.",
    need: .right(.read), types: ["image/jpeg"], query: [page, .choice("size", ["small", "large"])]
  ) { request in
    let place = try await request.house.copying.enter()
    defer { place.leave() }
    let copy = try await request.session.picture(
      of: try request.document(), page: request.number("page") ?? 1,
      isSmall: request.query["size"] == "small", copier: try request.house.copier())
    return DeskFile(
      FileStream.body(copy.opening, 0..<copy.opening.length), type: "image/jpeg", name: nil)
  }

  /// The words of a file, read by the machine as a job.
  static let read = DeskRoute.act(
    "/evidence/{id}/read", "readEvidence", "Read the words of a picture or document.",
    need: .right(.write)
  ) { request in
    let (session, house, id) = (try request.session, request.house, try request.document())
    guard case .file(let saved) = try session.open(id).document,
      copied.contains(saved.document.type)
    else { throw WebError(.notFound) }
    return try request.start("desk.evidence.read.job") { progress in
      let done = try await session.readWords(of: id, copier: try house.copier()) {
        try progress.tell($0, of: $1)
      }
      return JobOutcome(
        text: "desk.evidence.read.done",
        values: ["read": String(done.read), "pages": String(done.pages)],
        place: "/documents/\(id)")
    }
  }

  /// Files in: each is sealed while it streams in, and is whole or not there.
  static let upload = DeskRoute.upload(
    "/evidence", "takeEvidence", "Take files in, byte for byte.", need: .right(.write),
    fields: [
      DeskField("files", .files, "desk.evidence.files", hint: "desk.evidence.files.hint")
    ], on: "/evidence"
  ) { request in
    let session = try request.session
    var taken: [EvidenceSink] = []
    _ = try await request.receive { name, _ in
      let sink = try EvidenceSink(session.taking(fileNamed: name))
      taken.append(sink)
      return sink
    }
    guard !taken.isEmpty else { throw FormTrouble("files", "desk.field.missing") }
    return DeskNext(
      "/evidence", notice: "desk.evidence.taken", ["count": String(taken.count)],
      document: taken.last?.saved?.document.description)
  }
}

/// Takes one file of an upload to its seal.
final class EvidenceSink: UploadSink {
  private let taking: FileTaking
  private(set) var saved: SavedDocument?

  init(_ taking: FileTaking) { self.taking = taking }

  func take(_ bytes: ArraySlice<UInt8>) throws { try taking.take(Data(bytes)) }
  func finish() async throws { saved = try await taking.finish() }
  func abandon() { taking.abandon() }
}

/// The files of a team.
struct EvidencePage: DeskPage {
  /// The files, the newest first.
  let rows: [FoundDocument]
  /// The place before which the next page begins.
  let next: Int?

  func title(_ scene: DeskScene) -> String { scene.text("desk.place.evidence") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      if scene.may(.write) {
        FormView(
          route: EvidenceRoutes.upload, action: "/evidence", button: "desk.evidence.take"
        ).html(scene)
      }
      if rows.isEmpty { EmptyState(key: "desk.evidence.empty").html(scene) } else { table(scene) }
      Pager(next: next.map { "/evidence?before=\($0)" }).html(scene)
    }
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("desk.place.evidence"),
      columns: [scene.text("desk.column.title"), scene.text("desk.column.saved")],
      rows: rows.map { row in
        [
          Tag.a(.href(Link(path: "/documents/\(row.id)"))) {
            Tag.bdi { row.title.isEmpty ? scene.text("desk.untitled") : row.title }
          }, scene.moment(row.at),
        ]
      }
    ).html
  }
}

/// What the page of a document says of a file; nothing of it is shown before somebody asks.
struct EvidenceView: Sendable {
  let id: String
  let file: DocumentPage.File

  func html(_ scene: DeskScene) -> HTML {
    HTML {
      Facts([
        (scene.text("desk.evidence.type"), HTML(text: file.type)),
        (
          scene.text("desk.evidence.length"),
          HTML(text: scene.text("desk.evidence.bytes", ["count": String(file.length)]))
        ),
        ("SHA-256", Tag.code { file.sha256 }),
      ]).html
      Tag.div(.class("acts")) {
        if EvidenceRoutes.shows(file.type) {
          scene.link("/evidence/\(id)/view", scene.text("desk.evidence.view"), class: "go quiet")
        }
        if EvidenceRoutes.copied.contains(file.type), scene.may(.write) {
          scene.button("/evidence/\(id)/read", "desk.evidence.read")
        }
        scene.button("/evidence/\(id)/original", "desk.evidence.export")
      }
      Tag.p(.class("hint")) { scene.text("desk.evidence.hint") }
      if !file.like.isEmpty { alike(scene) }
      StampView(id: id, stamps: file.stamps).html(scene)
    }
  }

  /// Other files that look like this one; a likeness is a hint and no proof.
  private func alike(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.h2 { scene.text("desk.evidence.like") }
      Tag.p(.class("hint")) { scene.text("desk.evidence.like.hint") }
      Tag.ul {
        for other in file.like {
          Tag.li {
            scene.link("/documents/\(other.id)", other.name)
            " "
            Tag.small {
              scene.text("desk.evidence.like.bits", ["count": String(other.distance)])
            }
          }
        }
      }
    }
  }
}
