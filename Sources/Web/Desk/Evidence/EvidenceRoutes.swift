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
      "/evidence/{id}/play", "playEvidence", "Sound, video or a picture, for the page that asked.",
      need: .right(.read), types: Array(shown.keys).sorted()
    ) { try await FileStream.played($0) },
    .page(
      "/evidence/{id}/view", "viewEvidence",
      "The page that shows a file; that it was looked at is an entry.", need: .right(.read)
    ) { request in
      let id = try request.document()
      guard case .file(let saved) = try request.session.open(id).document else {
        throw WebError(.notFound)
      }
      return ViewPage(id: id.description, name: saved.document.name, type: saved.document.type)
    },
  ]

  /// The types that a page may show, and by what.
  static let shown: [String: Tag] = [
    "audio/ogg": .audio, "audio/mpeg": .audio, "audio/wav": .audio, "video/mp4": .video,
    "video/webm": .video, "image/jpeg": .img, "image/png": .img,
  ]

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
        if EvidenceRoutes.shown[file.type] != nil {
          scene.link("/evidence/\(id)/view", scene.text("desk.evidence.view"), class: "go quiet")
        }
        scene.button("/evidence/\(id)/original", "desk.evidence.export")
      }
      Tag.p(.class("hint")) { scene.text("desk.evidence.hint") }
    }
  }
}

/// The page that shows a file: blurred and silent until somebody wants to see or hear it.
struct ViewPage: DeskPage {
  /// Which.
  let id: String
  /// The name it came with.
  let name: String
  /// The media type by its first bytes.
  let type: String

  func title(_ scene: DeskScene) -> String { name }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p { scene.link("/documents/\(id)", scene.text("desk.evidence.back")) }
      Tag.p(.class("warn")) { scene.text("desk.evidence.warning") }
      if let tag = EvidenceRoutes.shown[type] {
        Tag.details(.class("veil")) {
          Tag.summary(.class("go quiet")) { scene.text("desk.evidence.unveil") }
          medium(tag, scene)
        }
      } else {
        EmptyState(key: "desk.evidence.unshown").html(scene)
      }
    }
  }

  private func medium(_ tag: Tag, _ scene: DeskScene) -> HTML {
    let address = Link(path: "/evidence/\(id)/play")
    return switch tag {
    case .img:
      Tag.img(
        .class("shown"), .src(address), Attribute("alt", scene.text("desk.evidence.picture")),
        Attribute("loading", "lazy"))
    default:
      tag(
        .class("shown"), .src(address), Attribute("controls"), Attribute("muted"),
        Attribute("preload", "none"))
    }
  }
}
