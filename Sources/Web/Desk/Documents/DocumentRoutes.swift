import Casework
import Desk
import Foundation
import Hummingbird
import Language
import Ledger
import Markup
import NIOCore
import Store
import Vault

/// Any document: what it is, what it says, what was done with it, and its proof.
enum DocumentRoutes {
  static let all: [DeskRoute] = [
    .page(
      "/documents/{id}", "showDocument", "A document with its history and what points to it.",
      need: .right(.read), query: [CareRoutes.anyway]
    ) { try DocumentPage($0, try $0.document()) },
    pack,
    .act(
      "/documents/{id}/erase", "eraseDocument", "Destroy the keys of a document.",
      need: .right(.decide),
      fields: [
        DeskField("reason", .line(most: 300), "desk.document.reason"),
        DeskField("confirm", .flag, "desk.document.confirm"),
      ], on: "/documents/{id}"
    ) { request in
      guard request.form.flag("confirm") else {
        throw FormTrouble("confirm", "desk.field.missing")
      }
      try request.session.erase(try request.document(), reason: request.form["reason"])
      return DeskNext("/", notice: "desk.document.erased")
    },
  ]

  /// The pack that shows a court that the document stood in the ledger unaltered.
  static let pack = DeskRoute.file(
    "/documents/{id}/pack", "proveDocument",
    "A ZIP with the versions, their openings, proofs, the checkpoint and a verifier.",
    need: .right(.read), types: ["application/zip"], method: .post
  ) { request in
    let id = try request.document()
    let file = FileManager.default.temporaryDirectory
      .appending(path: "guvoh-\(DocumentID.random())")
    try await request.session.prove(
      id, to: file, in: request.voice.tongue, files: request.house.files)
    return try DeskFile(
      SpentFile.body(file), type: "application/zip", name: "pack-\(id).zip")
  }

  /// The erasure, for the form on the page of a document.
  static var erase: DeskRoute? { all.last }
}

/// A document of any kind in the values that its page shows.
struct DocumentPage: DeskPage {
  /// One line of the chain of custody.
  struct Line: Codable, Equatable, Sendable {
    /// When, in seconds of UTC.
    let at: Int
    /// Which act.
    let act: String
    /// Who.
    let by: String?
    /// The place of its entry in the journal.
    let sequence: Int
  }

  /// A file as its page shows it.
  struct File: Codable, Equatable, Sendable {
    /// The media type by its first bytes.
    let type: String
    /// How many bytes it has.
    let length: Int
    /// SHA-256 of its bytes in hexadecimal digits.
    let sha256: String
    /// Files that look like it.
    let like: [Like]
    /// The tokens that say when it existed.
    let stamps: [ShownStamp]
  }

  /// A file that looks like another.
  struct Like: Codable, Equatable, Sendable {
    /// Which.
    let id: String
    /// The name it came with.
    let name: String
    /// In how many of 64 bits their looks differ.
    let distance: Int
  }

  /// Which.
  let id: String
  /// What it is.
  let kind: String
  /// The line for lists.
  let heading: String
  /// Its version.
  let version: Int
  /// Its text, when it has one that may be shown.
  let text: String
  /// Whether its text is kept back from one who asked to be spared it.
  let isSpared: Bool
  /// What it is when it is a file.
  let file: File?
  /// What was done to it and with it, the newest first.
  let custody: [Line]
  /// What points to it.
  let related: [FoundDocument]

  init(_ request: DeskRequest, _ id: DocumentID) throws {
    let session = try request.session
    let (document, version, _) = try session.open(id)
    let facts = document.facts
    self.id = id.description
    kind = facts.kind.word
    heading = facts.title
    self.version = version
    isSpared = try request.isSpared(id)
    if case .file(let saved) = document {
      text = ""
      file = File(
        type: saved.document.type, length: saved.document.length, sha256: saved.document.sha256,
        like: try Self.alike(id, session), stamps: try session.stamps(of: id).map(ShownStamp.init))
    } else {
      text = isSpared ? "" : facts.searchable
      file = nil
    }
    custody = try session.custody(of: id).prefix(200).map {
      Line(at: $0.at, act: $0.act, by: request.name(of: $0.by), sequence: $0.sequence)
    }
    related = try session.view().pointing(to: id, limit: 100)
      .filter { Self.isRelated($0.row) }.map { FoundDocument($0.row) }
  }

  /// What the page does not say in another place: pictures are looked at, stamps stand in a list.
  private static func isRelated(_ row: ListRow) -> Bool {
    switch row.kind {
    case .audit, .timeStamp: false
    case .copy: row.state == DerivedCopy.Way.text.rawValue
    default: true
    }
  }

  private static func alike(_ id: DocumentID, _ session: Session) throws -> [Like] {
    try session.picturesLike(id).compactMap { like in
      guard let row = try session.view().document(like.file) else { return nil }
      return Like(id: like.file.description, name: row.title, distance: like.distance)
    }
  }

  func title(_ scene: DeskScene) -> String {
    heading.isEmpty ? scene.text("desk.kind.\(kind)") : heading
  }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p {
        Badge(text: scene.text("desk.kind.\(kind)")).html
        " "
        Tag.small { scene.text("desk.document.version", ["number": String(version)]) }
      }
      if let file { EvidenceView(id: id, file: file).html(scene) }
      if isSpared { SparedNotice(path: "/documents/\(id)").html(scene) }
      if !text.isEmpty { Tag.div(.class("told")) { text } }
      if kind == DocumentKind.report.word {
        Tag.p { scene.link("/reports/\(id)/codes", scene.text("coding.title")) }
      }
      if !related.isEmpty {
        Tag.h2 { scene.text("desk.document.related") }
        Tag.ul {
          for row in related {
            Tag.li {
              Badge(text: scene.text("desk.kind.\(row.kind)")).html
              " "
              scene.link(
                "/documents/\(row.id)", row.title.isEmpty ? scene.text("desk.untitled") : row.title)
            }
          }
        }
      }
      Tag.h2 { scene.text("desk.document.history") }
      timeline(scene)
      Tag.div(.class("acts")) { scene.button("/documents/\(id)/pack", "desk.document.pack") }
      Tag.p(.class("hint")) { scene.text("desk.document.pack.hint") }
      if scene.may(.decide) { erasure(scene) }
    }
  }

  private func timeline(_ scene: DeskScene) -> HTML {
    Timeline(
      moments: custody.map { line in
        let key = "desk.act.\(line.act)"
        let what = scene.voice.words.has(key) ? scene.text(key) : line.act
        return .init(at: line.at, what: HTML(text: what), by: line.by)
      }
    ).html(scene)
  }

  private func erasure(_ scene: DeskScene) -> HTML? {
    guard let route = DocumentRoutes.erase else { return nil }
    return Tag.details {
      Tag.summary { scene.text("desk.document.erase") }
      Tag.p(.class("warn")) { scene.text("desk.document.erase.hint") }
      FormView(
        route: route, action: "/documents/\(id)/erase", button: "desk.document.erase",
        isGrave: true
      ).html(scene)
    }
  }
}

/// A file of this machine that is sent once and then gone.
enum SpentFile {
  /// The body of an answer; the file has no name any more when this returns.
  ///
  /// - Throws: what the file system says.
  static func body(_ file: URL) throws -> ResponseBody {
    let handle = try FileHandle(forReadingFrom: file)
    let length = Int(try handle.seekToEnd())
    try handle.seek(toOffset: 0)
    try? FileManager.default.removeItem(at: file)
    return ResponseBody(contentLength: length) { writer in
      while let piece = try handle.read(upToCount: 1 << 16), !piece.isEmpty {
        try await writer.write(ByteBuffer(bytes: piece))
      }
      try await writer.finish(nil)
    }
  }
}
