import Casework
import Desk
import Foundation
import Hearing
import Language
import Store
import Testing
import Vault

@Suite struct `A voice message` {
  static let voice = Data("OggS".utf8) + Data(count: 2000)

  private static func told(_ fixture: HearingFixture) async throws -> (ReceiptCode, DocumentID) {
    var told = Telling(text: "послушайте", tongue: .russian)
    told.files = [try fixture.file("voice.ogg", voice)]
    let code = try await fixture.hearing.tell(told)
    let file = try #require(try fixture.conversation()?.items.first?.files.first)
    return (code, file.id)
  }

  @Test func `counts as not heard until its words are typed, and is right when a second compared`()
    async throws
  {
    let fixture = try HearingFixture()
    let (_, file) = try await Self.told(fixture)
    let session = fixture.session
    #expect(try session.unheardCount() == 1)
    #expect(try session.waitingTranscripts().sounds.map(\.document) == [file])
    #expect(throws: TranscriptError.nothingTyped) { try session.compare(file) }
    #expect(throws: TranscriptError.empty) {
      try session.transcribe(" \n", of: file, language: nil)
    }
    try session.transcribe("нас везут, […]", of: file, language: "ru")
    #expect(try session.unheardCount() == 0)
    #expect(try session.waitingTranscripts().typed.map(\.transcript.of) == [file])
    #expect(throws: TranscriptError.sameReader) { try session.compare(file) }
    #expect(try session.search("везут").count == 1)
    let colleague = try fixture.colleague()
    try colleague.compare(file)
    let shown = try #require(try fixture.conversation()?.items.first?.files.first)
    #expect(shown.typed == "нас везут, […]" && shown.isCompared && shown.isSound)
    #expect(try session.waitingTranscripts().typed.isEmpty)
    try session.transcribe("нас везут в Учебинск", of: file, language: "ru")
    #expect(try session.transcript(of: file)?.transcript.second == nil)
    #expect(try session.unheardCount() == 0)
  }

  @Test func `takes its typed words with it when its author takes it back`() async throws {
    let fixture = try HearingFixture()
    let (code, file) = try await Self.told(fixture)
    try fixture.session.transcribe("plantedword", of: file, language: nil)
    try await fixture.hearing.withdraw(try await fixture.receipt(code))
    #expect(try fixture.session.search("plantedword").isEmpty)
    #expect(try fixture.session.transcript(of: file) == nil)
    #expect(try fixture.session.unheardCount() == 0)
  }

  @Test func `takes its typed words with it when it is erased`() async throws {
    let fixture = try HearingFixture()
    let (_, file) = try await Self.told(fixture)
    try fixture.session.transcribe("plantedword", of: file, language: nil)
    try fixture.session.erase(file, reason: "asked")
    #expect(try fixture.session.search("plantedword").isEmpty)
  }
}

@Suite struct `The register of post` {
  @Test func `numbers letters, lists them by their way, and seals who wrote`() async throws {
    let fixture = try HearingFixture()
    let session = fixture.session
    _ = try await session.register(
      PostItem(.in, day: "2026-11-18", way: .service, mark: "77-1", about: "просит об адвокате"),
      correspondent: "Plantedname Namunaev")
    _ = try await session.register(
      PostItem(.out, day: "2026-11-19", way: .post, about: "ответ"), correspondent: nil)
    let all = try session.post()
    #expect(all.lines.map(\.item.day) == ["2026-11-19", "2026-11-18"])
    #expect(Set(all.lines.map(\.number)).count == 2)
    let came = try #require(try session.post(.in).lines.first)
    #expect(try session.post(.in).lines.count == 1)
    #expect(try session.search("Plantedname").isEmpty)
    let name = try await session.correspondent(of: came.id, reason: "to answer")
    #expect(name == "Plantedname Namunaev")
    await #expect(throws: DeskError.reasonMissing) {
      try await session.correspondent(of: came.id, reason: "")
    }
  }
}
