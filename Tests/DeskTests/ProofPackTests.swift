import Casework
import Desk
import Foundation
import Language
import Support
import Testing
import Vault

@Suite struct `An evidence pack` {
  private func verify(_ pack: URL, key: String? = nil) throws -> (status: Int32, output: String) {
    let script = Repository.root.appending(path: "Sources/GuvohFiles/files/proof/verify.py")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["python3", "-I", script.path, pack.path] + (key.map { ["--key", $0] } ?? [])
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private func packs(_ fixture: DeskFixture) async throws -> [URL] {
    let saved = try await fixture.session.save(DeskFixture.report("told"), act: "save")
    _ = try fixture.session.revise(
      saved.document, to: DeskFixture.report("told again"), parent: 1, act: "revise")
    let file = try await fixture.session.attach(
      named: "sheet.jpg", DeskFixture.pieces(Data("pixels".utf8)))
    var packs: [URL] = []
    for (name, id) in [("report", saved.document), ("file", file.document)] {
      let pack = fixture.scratch.folder.appending(path: "\(name).zip")
      try await fixture.session.prove(id, to: pack, in: .english)
      packs.append(pack)
    }
    return packs
  }

  @Test func `is accepted by a verifier that is none of ours`() async throws {
    let fixture = try DeskFixture()
    let key = try fixture.unlocked.vault.ring().logKey
    for pack in try await packs(fixture) {
      let (status, output) = try verify(pack, key: key)
      #expect(status == 0, "\(output)")
      #expect(output.contains("Every item holds"))
      #expect(output.contains("EXERCISE"))
    }
  }

  @Test func `signed by another key is refused`() async throws {
    let fixture = try DeskFixture()
    let pack = try await packs(fixture)[0]
    let other = try DeskFixture().unlocked.vault.ring().logKey
    #expect(try verify(pack, key: other).status == 1)
  }

  @Test func `with a changed byte in what was recorded is refused`() async throws {
    let fixture = try DeskFixture()
    for pack in try await packs(fixture) {
      var bytes = try Data(contentsOf: pack)
      let told = pack.lastPathComponent == "file.zip" ? "pixels" : "told again"
      let place = try #require(bytes.range(of: Data(told.utf8)))
      bytes[place.lowerBound] ^= 1
      try bytes.write(to: pack)
      #expect(try verify(pack).status == 1)
    }
  }

  @Test func `holds nothing of other documents, and the sealed fields stay sealed`() async throws {
    let fixture = try DeskFixture()
    _ = try await fixture.session.save(DeskFixture.report("another man"), act: "save")
    let id = DocumentID.random()
    var report = DeskFixture.report("told")
    report.contact = try fixture.session.sealing(Contact(name: "Bahrom", ways: []), for: id)
    _ = try await fixture.session.save(report, act: "save", id: id)
    let pack = fixture.scratch.folder.appending(path: "pack.zip")
    try await fixture.session.prove(id, to: pack, in: .russian)
    let bytes = try Data(contentsOf: pack)
    #expect(bytes.range(of: Data("another man".utf8)) == nil)
    #expect(bytes.range(of: Data("Bahrom".utf8)) == nil)
    #expect(bytes.range(of: Data("told".utf8)) != nil)
  }
}
