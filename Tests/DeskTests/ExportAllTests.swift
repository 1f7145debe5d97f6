import Casework
import Foundation
import Language
import Publication
import Store
import Support
import Testing

@testable import Desk

@Suite struct `Everything of a vault` {
  private func filled() async throws -> ExportFixture {
    let made = try await ExportFixture()
    let session = made.desk.session
    let file = try await session.attach(
      named: "лист.jpg", DeskFixture.pieces(Data("\u{FF}\u{D8} picture".utf8)))
    _ = try session.change(made.reports[0], as: Report.self, act: "attach") {
      $0.files = [file.document]
      $0.stage = .read
    }
    let shown = try await session.attach(
      named: "x", DeskFixture.pieces(Data("small picture".utf8)))
    guard case .file(let kept) = try session.open(shown.document).document else { return made }
    _ = try session.change(shown.document, as: EvidenceFile.self, act: "rename") {
      $0.name = kept.document.name + ".jpg"
    }
    _ = try await session.save(
      Note(about: made.reports[0], text: "Позвонить 7\n\"=1+1\""), act: "note")
    return made
  }

  private func fresh() throws -> DeskFixture { try DeskFixture(exercise: false) }

  @Test func `is exported, taken in by a fresh vault, and exported again as the same bytes`()
    async throws
  {
    let made = try await filled()
    let folder = made.desk.scratch.folder.appending(path: "one")
    let manifest = try await made.desk.session.exportAll(to: folder, reason: "new machine")
    let other = try fresh()
    let result = try await other.session.importAll(from: folder)
    #expect(result.new == manifest.versions && result.read == result.new && result.files == 2)
    let second = other.scratch.folder.appending(path: "two")
    #expect(try await other.session.exportAll(to: second, reason: "again") == manifest)
    #expect(try Scratch.contents(of: second) == Scratch.contents(of: folder))
    let name = try await other.session.revealName(of: made.people[0], reason: "test")
    #expect(name.full == ExportFixture.secretName)
    let steps = try other.session.history(of: made.reports[0])
    #expect(steps.map(\.version) == [2, 1])
  }

  @Test func `taken in twice adds nothing, and is completed after a broken run`() async throws {
    let made = try await filled()
    let folder = made.desk.scratch.folder.appending(path: "one")
    _ = try await made.desk.session.exportAll(to: folder, reason: "test")
    let other = try fresh()
    let first = try await other.session.importAll(from: folder)
    let again = try await other.session.importAll(from: folder)
    #expect(again.new == 0 && again.already == first.new && again.files == 0)
  }

  @Test func `holds the words of a sealed field in the open, and the schema names every kind`()
    async throws
  {
    let made = try await filled()
    let folder = made.desk.scratch.folder.appending(path: "one")
    _ = try await made.desk.session.exportAll(to: folder, reason: "test")
    let lines = try String(
      contentsOf: folder.appending(path: "documents.jsonl"), encoding: .utf8)
    #expect(lines.contains(ExportFixture.secretName) && !lines.contains("\"box\""))
    let schema = try String(
      contentsOf: folder.appending(path: "version.schema.json"), encoding: .utf8)
    for kind in DocumentKind.allCases { #expect(schema.contains("\"\(kind.word)-1\"")) }
    let rights = try FileManager.default.attributesOfItem(
      atPath: folder.appending(path: "documents.jsonl").path)
    #expect(rights[.posixPermissions] as? Int == 0o600)
  }

  @Test func `is refused from a vault for training, without the right, and into a full folder`()
    async throws
  {
    let training = try await ExportFixture(exercise: true)
    let folder = training.desk.scratch.folder
    await #expect(throws: DeskError.exercise) {
      try await training.desk.session.exportAll(
        to: folder.appending(path: "out"), reason: "test")
    }
    let made = try await ExportFixture()
    await #expect(throws: ExportError.occupied) {
      try await made.desk.session.exportAll(to: made.desk.scratch.folder, reason: "test")
    }
    await #expect(throws: DeskError.reasonMissing) {
      try await made.desk.session.exportAll(to: folder.appending(path: "out"), reason: "")
    }
  }

  @Test func `reads no file but those whose sums it compared`() async throws {
    let made = try await filled()
    let folder = made.desk.scratch.folder.appending(path: "one")
    _ = try await made.desk.session.exportAll(to: folder, reason: "test")
    let sums = folder.appending(path: "SHA256SUMS")
    let lines = try String(contentsOf: sums, encoding: .utf8).split(separator: "\n")
    let kept = lines.filter { !$0.contains("  files/") }
    #expect(kept.count < lines.count)
    try Data((kept.joined(separator: "\n") + "\n").utf8).write(to: sums)
    let other = try fresh()
    await #expect(throws: ExportError.self) { try await other.session.importAll(from: folder) }
  }

  @Test(arguments: ["documents.jsonl", "export.json", "SHA256SUMS", "files"])
  func `is refused when a file of it was changed`(path: String) async throws {
    let made = try await filled()
    let folder = made.desk.scratch.folder.appending(path: "one")
    _ = try await made.desk.session.exportAll(to: folder, reason: "test")
    var place = folder.appending(path: path)
    if path == "files" {
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: place.path).first)
      place = place.appending(path: name)
    }
    var bytes = try Data(contentsOf: place)
    bytes[bytes.startIndex] ^= 1
    try bytes.write(to: place)
    let other = try fresh()
    await #expect(throws: ExportError.self) { try await other.session.importAll(from: folder) }
    #expect(try other.session.view().documents(.report).isEmpty)
  }

  @Test func `is no export when it is something else`() async throws {
    let other = try fresh()
    await #expect(throws: ExportError.notAnExport) {
      try await other.session.importAll(from: other.scratch.folder)
    }
  }
}
