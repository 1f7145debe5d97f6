import Casework
import Desk
import Foundation
import Intake
import Language
import Store
import Support
import Testing
import Vault

@Suite struct `An import into a vault` {
  struct Broken: Error {}

  static func input(
    _ count: Int, from first: Int = 0, fingerprint: String = "one", photo: Bool = false
  ) -> ImportInput {
    let messages = (first..<first + count).map { index in
      #"{"id":\#(index),"type":"message","date":"2023-01-02T10:00:00","from":"Учебов","from_id":"user1","text":"салом \#(index)""#
        + (photo ? #","photo":"p.jpg"}"# : "}")
    }
    let text =
      #"{"name":"Учебов","type":"personal_chat","id":5,"messages":["#
      + messages.joined(separator: ",") + "]}"
    let source = ByteSource(name: "result.json", bytes: Array(text.utf8))
    return ImportInput(
      Export(.telegram, name: "result.json", content: .files([source])), fingerprint: fingerprint,
      beside: { $0 == "p.jpg" ? ByteSource(name: $0, bytes: [0xFF, 0xD8, 0xFF, 1]) : nil })
  }

  static func words() throws -> IntakeWords { try IntakeWords(files: DataFiles()) }

  @Test func `keeps every message and file, seals who told it, and adds nothing the second time`()
    async throws
  {
    let fixture = try DeskFixture()
    let first = try fixture.session.importing(Self.input(250, photo: true), words: Self.words())
    #expect(first.new == 250)
    #expect(first.kept == 250)
    #expect(first.seen == 249)
    let view = try fixture.session.view()
    #expect(try view.counts()[.report] == 250)
    #expect(try view.counts()[.file] == 250)
    let entries = try view.sequence()
    let second = try fixture.again().importing(Self.input(250, photo: true), words: Self.words())
    #expect(second.new == 0)
    #expect(second.already == 250)
    #expect(second.batch == first.batch)
    #expect(try fixture.session.view().sequence() == entries)
    let row = try #require(try view.documents(.report, limit: 1).first)
    guard case .report(let saved) = try fixture.session.open(row.document).document else {
      return #expect(Bool(false))
    }
    #expect(saved.document.received == "2023-01-02")
    #expect(saved.document.files.count == 1)
    #expect(saved.document.origin?.sent == "2023-01-02T10:00:00")
    let contact = try #require(saved.document.contact)
    let open = try await fixture.session.reveal(contact, in: row.document, reason: "test")
    #expect(open.name == "Учебов")
    #expect(try fixture.session.search("Учебов").isEmpty)
    #expect(try fixture.session.search("салом", limit: 1000).count == 250)
  }

  @Test func `that was broken off is completed by the next run, and doubles nothing`() throws {
    let fixture = try DeskFixture()
    var source = Self.input(500)
    let broken = source
    source.beside = { _ in nil }
    let text = try broken.export.read(words: Self.words()) { _ in }
    #expect(text.read == 500)
    var seen = 0
    #expect(throws: Broken.self) {
      try fixture.session.importing(Self.failing(after: 300), words: Self.words()) {
        seen = $0.new
      }
    }
    #expect(seen == 200)
    let result = try fixture.again().importing(Self.input(500), words: Self.words())
    #expect(result.already == 200)
    #expect(result.new == 300)
    #expect(try fixture.session.view().counts()[.report] == 500)
    #expect(try fixture.session.view().counts()[.importBatch] == 1)
  }

  /// The same export on a disk that fails on the way.
  static func failing(after count: Int) -> ImportInput {
    var input = input(500)
    guard case .files(let files) = input.export.content, let file = files.first else {
      return input
    }
    input.export.content = .files([
      ByteSource(name: file.name) {
        let next = try file.open()
        var rest = (try next() ?? [])[...]
        let end = rest.count * count / 500
        var given = 0
        return {
          guard given < end else { throw Broken() }
          defer { rest = rest.dropFirst(1000) }
          given += min(1000, rest.count)
          return Array(rest.prefix(1000))
        }
      }
    ])
    return input
  }

  @Test func `is undone in one act, but for what somebody has worked with`() async throws {
    let fixture = try DeskFixture()
    let session = fixture.session
    let result = try session.importing(Self.input(30, photo: true), words: Self.words())
    let batch = try #require(result.batch.flatMap { DocumentID($0) })
    let row = try #require(try session.view().documents(.report, limit: 1).first)
    _ = try await session.save(Note(about: row.document, text: "позвонить"), act: "note")
    #expect(throws: DeskError.reasonMissing) { try session.undoImport(batch, reason: "") }
    let undone = try session.undoImport(batch, reason: "wrong chat")
    #expect(undone.stayed == 1)
    #expect(try session.view().counts()[.report] == 1)
    #expect(try session.view().counts()[.file] == 1)
    #expect(throws: VaultError.erased) { try session.undoImport(batch, reason: "again") }
    let again = try session.importing(Self.input(30, photo: true), words: Self.words())
    #expect(again.new == 29)
    #expect(again.already == 1)
    #expect(again.batch != result.batch)
  }

  @Test func `of a list opens a case for each row, and takes them back but for what is worked on`()
    async throws
  {
    let fixture = try DeskFixture()
    let session = fixture.session
    let table = "id,what happened,phone\nA-1,увезли,+998900000001\nA-2,держат,+998900000002\n"
    var input = ImportInput(
      Export(
        .csv, name: "list.csv",
        content: .files([ByteSource(name: "list.csv", bytes: Array(table.utf8))])),
      fingerprint: "list")
    input.export.options.opensCases = true
    let result = try session.importing(input, words: Self.words())
    #expect(result.new == 2)
    let rows = try session.view().documents(.case)
    #expect(Set(rows.map(\.title)) == ["A-1", "A-2"])
    let again = try fixture.again().importing(input, words: Self.words())
    #expect(again.new == 0 && again.already == 2)
    #expect(try session.view().counts()[.case] == 2)
    let worked = try #require(rows.first { $0.title == "A-2" }).document
    let opened: Opened<Case> = try session.opened(worked)
    #expect(opened.document.contact != nil && opened.document.sources.count == 1)
    _ = try session.addAttempt(
      Attempt(day: "2026-11-21", whom: "embassy", words: "no answer"), to: worked)
    let batch = try #require(result.batch.flatMap { DocumentID($0) })
    let undone = try session.undoImport(batch, reason: "wrong list")
    #expect(undone.stayed == 1)
    #expect(try session.view().documents(.case).map(\.document) == [worked])
    #expect(try session.view().documents(.report).map(\.document) == opened.document.sources)
  }

  @Test func `of an edited form makes a new version of the one before`() throws {
    let fixture = try DeskFixture()
    func forms(_ text: String, _ fingerprint: String) -> ImportInput {
      ImportInput(
        Export(
          .kobo, name: "k.json",
          content: .files([ByteSource(name: "k.json", bytes: Array(text.utf8))])),
        fingerprint: fingerprint)
    }
    let page =
      #"[{"meta/instanceID":"a","q":"1"},{"meta/instanceID":"b","meta/deprecatedID":"a","q":"2"}]"#
    let first = try fixture.session.importing(forms(page, "1"), words: Self.words())
    #expect((first.new, first.replaced) == (1, 1))
    let next = #"[{"meta/instanceID":"c","meta/deprecatedID":"b","q":"3"}]"#
    let second = try fixture.session.importing(forms(next, "2"), words: Self.words())
    #expect((second.new, second.replaced) == (0, 1))
    let row = try #require(try fixture.session.view().documents(.report).first)
    #expect(row.version == 3)
    let again = try fixture.session.importing(forms(page, "1"), words: Self.words())
    #expect((again.new, again.replaced, again.already) == (0, 0, 2))
  }

  @Test func `of a file that is damaged says so in its document`() throws {
    let fixture = try DeskFixture()
    var input = Self.input(10)
    input.export.content = .files([
      ByteSource(
        name: "r", bytes: Array(#"{"id":5,"messages":[{"id":1,"type":"message","text":"a"},{"#.utf8)
      )
    ])
    let result = try fixture.session.importing(input, words: Self.words())
    #expect(result.new == 1)
    #expect(result.account.isIncomplete)
    let row = try #require(try fixture.session.view().documents(.importBatch).first)
    #expect(row.state == "incomplete")
  }
}
