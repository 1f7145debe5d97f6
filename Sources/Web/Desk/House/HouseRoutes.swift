import Casework
import Desk
import Foundation
import Hummingbird
import Ledger
import Markup
import NIOCore
import Vault

/// The vault itself: how it stands, copies that go out, and its end.
enum HouseRoutes {
  static let all: [DeskRoute] = [
    .page(
      "/house", "showHouse", "How the vault stands, and what is overdue.",
      need: .right(.administer)
    ) { try HousePage($0) },
    .file(
      "/house/checkpoint", "takeCheckpoint",
      "The signed head of the ledger, to be kept outside the machine.",
      need: .right(.administer), types: ["text/plain"], method: .post
    ) { request in
      let note = try request.unlocked.checkpoint()
      let now = request.house.clock()
      VaultRecords.note(request.house.folder) { $0.externalCheckpoint = now }
      return DeskFile(
        ResponseBody(byteBuffer: ByteBuffer(string: note.description)),
        type: "text/plain; charset=utf-8", name: "checkpoint.txt")
    },
    .file(
      "/house/backup", "takeBackup", "A copy of the whole vault, as sealed as on the disk.",
      need: .right(.administer), types: ["application/octet-stream"], method: .post
    ) { try await backUp($0) },
    check,
    .act("/house/lock", "lockAll", "Drop the keys of everybody.", need: .right(.administer)) {
      request in
      request.house.staff.lockAll()
      _ = Presence.lockAll(in: request.house.folder)
      return DeskNext("/unlock")
    },
    .act(
      "/house/verify", "verifyVault", "Hold everything against everything.",
      need: .right(.administer)
    ) { request in
      guard let vault = try request.house.vault() else { throw WebError(.notFound) }
      return try request.start("desk.house.verify") { progress in
        let result = try vault.verify { progress.show($0, $1) }
        return outcome(result, sound: "desk.house.sound")
      }
    },
    destroy, StampRoutes.request, StampRoutes.checkpoint,
  ]

  /// A backup that is laid out and verified, and then thrown away again.
  static let check = DeskRoute.upload(
    "/house/check", "checkBackup", "Lay a backup out in a scratch place and verify it.",
    need: .right(.administer),
    fields: [DeskField("backup", .files, "desk.house.backup.file")], on: "/house"
  ) { request in
    let house = request.house
    let file = house.folder.deletingLastPathComponent()
      .appending(path: ".guvoh-check-\(DocumentID.random())")
    var sink: PlainSink?
    do {
      _ = try await request.receive { _, _ in
        let fresh = try PlainSink(file)
        sink = fresh
        return fresh
      }
      guard sink != nil else { throw FormTrouble("backup", "desk.field.missing") }
      return try request.start("desk.house.check") { progress in
        defer { try? FileManager.default.removeItem(at: file) }
        let result = try Vault.restore(
          file, to: file.appendingPathExtension("laid"), keeping: false
        ) { progress.show($0, $1) }
        if result.holds { VaultRecords.note(house.folder) { $0.restoreCheck = house.clock() } }
        return outcome(result, sound: "desk.house.checked")
      }
    } catch {
      try? FileManager.default.removeItem(at: file)
      throw error
    }
  }

  /// The end: the slots are overwritten, after three words were typed.
  static let destroy = DeskRoute.act(
    "/house/destroy", "destroyAccess", "Overwrite the key slots: nobody opens the vault here.",
    need: .right(.administer),
    fields: [
      DeskField("words", .line(most: 60), "desk.house.words", hint: "desk.house.words.hint")
    ], on: "/house"
  ) { request in
    guard request.form["words"] == "destroy access" else {
      throw FormTrouble("words", "desk.words")
    }
    guard let vault = try request.house.vault() else { throw WebError(.notFound) }
    request.house.staff.lockAll()
    _ = Presence.lockAll(in: request.house.folder)
    try vault.destroyAccess()
    var next = DeskNext("/sign-in")
    next.cookie = SessionCookie.ending(isSecure: request.house.isSecure)
    next.clears = true
    return next
  }

  private static func backUp(_ request: DeskRequest) async throws -> DeskFile {
    guard let vault = try request.house.vault() else { throw WebError(.notFound) }
    // Beside the vault and not in a folder for temporary files: it may be larger than memory.
    let file = request.house.folder.deletingLastPathComponent()
      .appending(path: ".guvoh-backup-\(DocumentID.random())")
    _ = try await WorkThreads.run { try vault.backUp(to: file) }
    let now = request.house.clock()
    VaultRecords.note(request.house.folder) { $0.backup = now }
    return DeskFile(
      try SpentFile.body(file), type: "application/octet-stream",
      name: "guvoh-\(DeskDay.text(now).day).backup")
  }

  private static func outcome(_ result: Verification, sound: String) -> JobOutcome {
    JobOutcome(
      text: result.holds ? sound : "desk.house.unsound",
      values: [
        "entries": String(result.entries), "files": String(result.files),
        "findings": String(result.findings.count),
      ], place: "/house")
  }
}

/// Takes a backup to a file of its own; it is sealed already.
final class PlainSink: UploadSink {
  private let file: URL
  private let handle: FileHandle

  init(_ file: URL) throws {
    guard
      FileManager.default.createFile(
        atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw VaultError.notWritable }
    self.file = file
    handle = try FileHandle(forWritingTo: file)
  }

  func take(_ bytes: ArraySlice<UInt8>) throws { try handle.write(contentsOf: Data(bytes)) }
  func finish() async throws { try handle.close() }
  func abandon() { try? FileManager.default.removeItem(at: file) }
}

/// How the vault stands.
struct HousePage: DeskPage {
  /// How many entries the journal has.
  let entries: Int
  /// When a checkpoint last left the machine, in seconds of UTC; `nil` for never.
  let externalCheckpoint: Int?
  /// When a backup was last made.
  let backup: Int?
  /// When a backup was last laid out and verified.
  let restoreCheck: Int?
  /// What it is now.
  let now: Int
  /// The key that verifies proofs.
  let key: String
  /// How many people have a slot.
  let members: Int
  /// How many sessions hold keys now.
  let openSessions: Int

  init(_ request: DeskRequest) throws {
    guard let vault = try request.house.vault() else { throw WebError(.notFound) }
    let records = VaultRecords.read(request.house.folder)
    entries = try vault.journal.lastSequence()
    externalCheckpoint = records.externalCheckpoint
    backup = records.backup
    restoreCheck = records.restoreCheck
    now = request.house.clock()
    key = try vault.ring().logKey
    members = try vault.slots().slots.count
    openSessions = request.house.staff.all.count { $0.standing == .open }
  }

  func title(_ scene: DeskScene) -> String { scene.text("desk.place.house") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.ul(.class("tiles")) {
        tile(scene, "desk.house.external", externalCheckpoint, overdue: 7)
        tile(scene, "desk.house.backups", backup, overdue: 7)
        tile(scene, "desk.house.restores", restoreCheck, overdue: 30)
      }
      Tag.p(.class("hint")) { scene.text("desk.house.why") }
      Tag.div(.class("acts")) {
        scene.button("/house/checkpoint", "desk.house.checkpoint", class: "go")
        scene.button("/house/backup", "desk.house.backup", class: "go")
        scene.button("/house/verify", "desk.house.verify")
        scene.button("/house/stamp-request", "desk.stamp.request")
      }
      Tag.p(.class("hint")) { scene.text("desk.stamp.request.hint") }
      Tag.details {
        Tag.summary { scene.text("desk.stamp.checkpoint") }
        FormView(
          route: StampRoutes.checkpoint, action: "/house/stamp", button: "desk.stamp.judge"
        ).html(scene)
      }
      Tag.h2 { scene.text("desk.house.check") }
      FormView(
        route: HouseRoutes.check, action: "/house/check", button: "desk.house.check"
      ).html(scene)
      facts(scene)
      Tag.h2 { scene.text("desk.house.panic") }
      Tag.div(.class("acts")) { scene.button("/house/lock", "desk.house.lock", class: "grave") }
      Tag.details {
        Tag.summary { scene.text("desk.house.destroy") }
        Tag.p(.class("warn")) { scene.text("vault.destroy.warning") }
        FormView(
          route: HouseRoutes.destroy, action: "/house/destroy", button: "desk.house.destroy",
          isGrave: true
        ).html(scene)
      }
    }
  }

  private func facts(_ scene: DeskScene) -> HTML {
    Facts([
      (scene.text("desk.house.entries"), HTML(text: String(entries))),
      (scene.text("desk.house.members"), HTML(text: String(members))),
      (scene.text("desk.house.open"), HTML(text: String(openSessions))),
      (scene.text("desk.sheets.key"), Tag.code { key }),
    ]).html
  }

  private func tile(_ scene: DeskScene, _ key: String, _ at: Int?, overdue: Int) -> HTML {
    let days = at.map { max(0, now - $0) / 86_400 }
    let isLate = days.map { $0 >= overdue } ?? true
    return Tag.li(isLate ? .class("care") : nil) {
      Tag.b(.class("spoken")) {
        if let days {
          scene.text("desk.days", count: days)
        } else {
          scene.text("desk.never")
        }
      }
      Tag.span { scene.text(key) }
    }
  }
}
