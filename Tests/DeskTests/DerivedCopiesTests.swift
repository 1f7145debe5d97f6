import Casework
import Desk
import Foundation
import Hearing
import Language
import Store
import Support
import Testing
import Vault

@Suite struct `Copies of a file` {
  private static let copier = Result {
    Program.isOwnProgram()
    return try PictureCopier()
  }

  private static func sample(_ number: Int = 1) throws -> [UInt8] {
    try #require(DataFiles().bytes("check/sample/page-\(number).jpg"))
  }

  private static func attach(_ bytes: [UInt8], to session: Session) async throws -> DocumentID {
    try await session.attach(named: "a.jpg", DeskFixture.pieces(Data(bytes))).document
  }

  private static func bytes(_ opened: OpenedCopy) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = try opened.opening.next() { bytes += piece }
    return bytes
  }

  @Test func `are made once, point to it, and are entries of its custody`() async throws {
    let fixture = try DeskFixture()
    let session = fixture.session
    let id = try await Self.attach(PlantedPhoto.jpeg(try Self.sample()), to: session)
    for _ in 0..<2 {
      let opened = try await session.picture(
        of: id, page: 1, isSmall: false, copier: try Self.copier.get())
      let bytes = try Self.bytes(opened)
      #expect(bytes.starts(with: [0xFF, 0xD8]) && !PlantedPhoto.isIn(bytes))
    }
    #expect(
      try session.copies(of: id).map(\.copy.way).sorted { $0.rawValue < $1.rawValue }
        == [.thumbnail, .view])
    let acts = try session.custody(of: id).map(\.act)
    #expect(acts == ["custody.view", "custody.view", "custody.copy", "custody.copy", "attach"])
    #expect(try session.team.vault.verify().findings.isEmpty)
  }

  @Test func `let its words be found, and go when it is erased`() async throws {
    let fixture = try DeskFixture()
    let session = fixture.session
    let id = try await Self.attach(try Self.sample(2), to: session)
    let done = try await session.readWords(of: id, copier: try Self.copier.get()) { _, _ in }
    #expect(done.read == 1 && done.pages == 1)
    let copy = try #require(try session.copies(of: id).first)
    guard case .text(let words) = copy.copy.content else {
      Issue.record("no words")
      return
    }
    let word = try #require(words.split(whereSeparator: \.isWhitespace).first { $0.count > 6 })
    #expect(try session.search(String(word)).map(\.document).contains(copy.id))
    try session.erase(id, reason: "asked")
    #expect(throws: VaultError.erased) { try session.open(copy.id) }
    #expect(try session.search(String(word)).isEmpty)
  }

  @Test func `find pictures that look alike`() async throws {
    let fixture = try DeskFixture()
    let session = fixture.session
    let copier = try Self.copier.get()
    let one = try await Self.attach(try Self.sample(1), to: session)
    let opened = try await session.picture(of: one, page: 1, isSmall: false, copier: copier)
    let forwarded = try await Self.attach(try Self.bytes(opened), to: session)
    let other = try await Self.attach(try Self.sample(3), to: session)
    for id in [forwarded, other] {
      _ = try await session.picture(of: id, page: 1, isSmall: true, copier: copier)
    }
    #expect(try session.picturesLike(one).map(\.file) == [forwarded])
    #expect(try session.picturesLike(other).isEmpty)
  }

  @Test func `with parts covered stand beside it, once for each way, and leave as an entry`()
    async throws
  {
    let session = try DeskFixture().session
    let id = try await Self.attach(PlantedPhoto.jpeg(try Self.sample()), to: session)
    let copier = try Self.copier.get()
    var made: [DocumentID] = []
    for text in ["0,0,500,500", "0,0,500,500", "0,0,1000,1000"] {
      let areas = try #require(CoveredArea.areas(text))
      made.append(try await session.redact(id, page: 1, covering: areas, copier: copier))
    }
    #expect(made[0] == made[1] && made[0] != made[2])
    #expect(try session.copies(of: id).map(\.copy.way) == [.redacted, .redacted])
    let half = try Self.bytes(try await session.redacted(made[0], of: id, as: .view))
    let whole = try Self.bytes(try await session.redacted(made[2], of: id, as: .export))
    #expect(half.starts(with: [0xFF, 0xD8]) && !PlantedPhoto.isIn(half))
    // One colour takes a JPEG hardly any bytes.
    #expect(whole.count * 3 < half.count)
    #expect(try session.custody(of: id).map(\.act).prefix(2) == ["custody.export", "custody.view"])
    let other = try await Self.attach(try Self.sample(2), to: session)
    await #expect(throws: VaultError.unknownDocument) {
      try await session.redacted(made[0], of: other, as: .view)
    }
    try session.erase(id, reason: "asked")
    #expect(throws: VaultError.erased) { try session.open(made[0]) }
  }

  @Test func `of what a reporter sent go with it when he takes it back`() async throws {
    let fixture = try HearingFixture()
    var told = Telling(text: "photo", tongue: .russian)
    told.files = [try fixture.file("a.jpg", Data(try Self.sample()))]
    let code = try await fixture.hearing.tell(told)
    let read = try #require(try fixture.conversation())
    let file = try #require(read.items.first?.files.first?.id)
    _ = try await fixture.session.picture(
      of: file, page: 1, isSmall: false, copier: try Self.copier.get())
    let copies = try fixture.session.copies(of: file).map(\.id)
    #expect(copies.count == 2)
    let receipt = try await fixture.receipt(code)
    #expect(try fixture.hearing.correspondence(receipt)?.notes.map(\.kind) == [.told, .copied])
    try await fixture.hearing.withdraw(receipt)
    for copy in copies + [file] {
      #expect(throws: VaultError.erased) { try fixture.session.open(copy) }
    }
    #expect(fixture.session.unlocked.vault.files.all().isEmpty)
  }

  @Test func `are not made of what is no picture`() async throws {
    let fixture = try DeskFixture()
    let session = fixture.session
    let id = try await Self.attach(Array("<script>".utf8), to: session)
    await #expect(throws: NoCopy(code: "paper.unknown-kind")) {
      try await session.picture(of: id, page: 1, isSmall: false, copier: try Self.copier.get())
    }
    #expect(try session.custody(of: id).map(\.act) == ["attach"])
  }
}
