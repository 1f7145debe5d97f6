import Casework
import Desk
import Foundation
import Hearing
import Language
import Support
import Testing
import Vault

@Suite struct `What is told` {
  @Test func `is sealed while the vault is locked, read at the desk, answered and read by code`()
    async throws
  {
    let fixture = try HearingFixture()
    let bytes = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    var told = Telling(text: "Нас сейчас везут в военкомат, 20 человек", tongue: .russian)
    told.files = [try fixture.file("автобус.jpg", bytes)]
    told.contact = Contact(name: "Б.", ways: ["+998 90 000 00 00"])
    told.consents = [ConsentChoice(use: "share", audience: "lawyer", answer: .yes)]
    let code = try await fixture.hearing.tell(told)

    let read = try #require(try fixture.conversation(.urgent))
    #expect(read.conversation.urgency == .now)
    #expect(read.conversation.signs.contains("taken"))
    #expect(read.items.first?.signs["taken"]?.contains("везут") == true)
    #expect(read.items.map(\.text) == [told.text])
    #expect(read.items.first?.hasContact == true)
    #expect(read.consents.map(\.audience) == ["lawyer"])
    let file = try #require(read.items.first?.files.first)
    #expect(file.name == "автобус.jpg" && file.length == bytes.count)
    var again = Data()
    try fixture.session.readFile(file.id) { again += $0 }
    #expect(again == bytes)

    try await fixture.session.answer(
      read.id, "Ничего не подписывайте.", language: "ru", fixture.told)
    #expect(try fixture.session.inbox(.waitingForThem).rows.count == 1)
    let letters = try #require(
      try fixture.hearing.correspondence(try await fixture.receipt(code)))
    #expect(letters.notes.map(\.kind) == [.told, .answer])
    #expect(letters.notes.last?.text == "Ничего не подписывайте.")
    #expect(letters.notes.first?.files == 1)
  }

  @Test func `goes on when its author writes again`() async throws {
    let fixture = try HearingFixture()
    let code = try await fixture.hearing.tell(Telling(text: "Салом", tongue: .tajik))
    let first = try #require(try fixture.conversation())
    try await fixture.session.answer(first.id, "Салом", language: "tg", fixture.told)
    let receipt = try await fixture.receipt(code)
    try await fixture.hearing.write(
      Telling(text: "Моро ба автобус савор карданд", tongue: .tajik), with: receipt)
    let read = try #require(try fixture.conversation(.unread))
    #expect(read.id == first.id)
    #expect(read.items.map(\.side) == [.person, .team, .person])
    #expect(read.conversation.waiting == .us)
    #expect(read.conversation.urgency == .now)
  }

  @Test func `is destroyed when its author takes it back, without any key`() async throws {
    let fixture = try HearingFixture()
    var told = Telling(text: "planted-words in a story", tongue: .english)
    told.files = [try fixture.file("planted.txt", Data("planted".utf8))]
    let code = try await fixture.hearing.tell(told)
    let read = try #require(try fixture.conversation())
    try await fixture.session.answer(read.id, "planted answer", language: "en", fixture.told)
    let receipt = try await fixture.receipt(code)
    try await fixture.hearing.withdraw(receipt)

    #expect(try fixture.hearing.correspondence(try await fixture.receipt(code)) == nil)
    #expect(try fixture.session.search("planted").isEmpty)
    let gone = try #require(try fixture.conversation())
    #expect(gone.conversation.isWithdrawn)
    #expect(gone.items.map(\.mark) == [.withdrawn])
    #expect(gone.items.allSatisfy { $0.text.isEmpty && $0.files.isEmpty })
    let vault = try Vault(at: fixture.desk.folder)
    #expect(vault.files.all().isEmpty)
    #expect(try vault.verify().holds)
    await #expect(throws: HearingError.noMailbox) {
      try await fixture.session.answer(read.id, "late", language: nil, fixture.told)
    }
    await #expect(throws: HearingError.noMailbox) { try await fixture.hearing.withdraw(receipt) }
  }

  @Test func `needs something to be told`() async throws {
    let fixture = try HearingFixture()
    await #expect(throws: HearingError.empty) {
      try await fixture.hearing.tell(Telling(text: "", tongue: .uzbek))
    }
    var danger = Telling(text: "", tongue: .uzbek)
    danger.isInDanger = true
    _ = try await fixture.hearing.tell(danger)
    #expect(try fixture.conversation(.urgent)?.conversation.signs == ["danger"])
  }

  @Test func `is kept as a day and its half, and never ahead of the clock`() async throws {
    let fixture = try HearingFixture()
    _ = try await fixture.hearing.tell(Telling(text: "words", tongue: .english))
    let read = try #require(try fixture.conversation())
    #expect(read.items.first?.day == "2026-11-18")
    // An entry ahead of the clock would make every act of the desk refuse.
    try fixture.session.markRead(read.id)
  }

  @Test func `leaves no noise behind when a file breaks off`() throws {
    let fixture = try HearingFixture()
    do {
      let intake = try fixture.hearing.fileIntake()
      try intake.write(Data(count: 300_000))
      #expect(intake.length == 300_000)
    }
    #expect(try Vault(at: fixture.desk.folder).files.all().isEmpty)
  }

  @Test func `keeps hostile text as it is`() async throws {
    let fixture = try HearingFixture()
    let hostile = "\u{202E}evil\u{0} =cmd|'/c calc'!A0 <script>alert(1)</script>\n@SUM(1)"
    _ = try await fixture.hearing.tell(Telling(text: hostile, tongue: .english))
    #expect(try fixture.conversation()?.items.map(\.text) == [hostile])
  }
}

@Suite struct `A code` {
  @Test func `leads nowhere when it is unknown, mistyped, or of another vault`() async throws {
    let (one, other) = (try HearingFixture(), try HearingFixture())
    let code = try await one.hearing.tell(Telling(text: "words", tongue: .english))
    var chance = Seed(5)
    for typed in [ReceiptCode(using: &chance).text, "1234", "", code.text.dropLast() + "x"] {
      let receipt = try await one.hearing.receipt(ReceiptCode.attempt(String(typed)))
      #expect(try one.hearing.correspondence(receipt) == nil)
    }
    #expect(try other.hearing.correspondence(try await other.receipt(code)) == nil)
    #expect(try one.hearing.correspondence(try await one.receipt(code)) != nil)
  }

  @Test func `is nowhere on the disk, nor what was told`() async throws {
    let fixture = try HearingFixture()
    var told = Telling(text: "Plantedword was here", tongue: .english)
    told.contact = Contact(name: "Plantedname", ways: ["+1 555 0100"])
    let code = try await fixture.hearing.tell(told)
    let receipt = try await fixture.receipt(code)
    let names = try FileManager.default.subpathsOfDirectory(atPath: fixture.desk.folder.path)
    let needles =
      ["Planted", code.text, code.groups.joined(separator: " ")].map { Data($0.utf8) }
      + [Data(receipt.secret.copy.prefix(16))]
    for name in names {
      let file = fixture.desk.folder.appending(path: name)
      guard let bytes = try? Data(contentsOf: file) else { continue }
      for needle in needles { #expect(bytes.range(of: needle) == nil, "\(name)") }
    }
  }

  @Test func `leads nowhere any more when what was told has expired`() async throws {
    let fixture = try HearingFixture()
    let code = try await fixture.hearing.tell(Telling(text: "words", tongue: .english))
    _ = try fixture.conversation()
    fixture.desk.now.move(200 * 86_400)
    let erased = try fixture.session.eraseOverdue(reason: "time", isRehearsal: false)
    #expect(!erased.erased.isEmpty)
    #expect(try fixture.hearing.correspondence(try await fixture.receipt(code)) == nil)
  }
}

@Suite struct `Retention of what was told` {
  @Test func `is shown 30 days before, and a newer message stops it`() async throws {
    let fixture = try HearingFixture()
    let code = try await fixture.hearing.tell(Telling(text: "words", tongue: .english))
    #expect(try fixture.conversation()?.expires == nil)
    fixture.desk.now.move(155 * 86_400)
    #expect(try fixture.conversation()?.expires != nil)
    #expect(try fixture.session.inbox(.all).rows.first?.expires != nil)
    try await fixture.hearing.write(
      Telling(text: "still here", tongue: .english), with: try await fixture.receipt(code))
    #expect(try fixture.conversation()?.expires == nil)
    fixture.desk.now.move(30 * 86_400)
    #expect(try fixture.session.eraseOverdue(reason: "time", isRehearsal: false).erased.isEmpty)
    #expect(try fixture.conversation()?.items.count == 2)
  }
}

@Suite struct `The team that hears` {
  @Test func `is the oldest, or the one that the operator has chosen, and never nobody`() throws {
    let fixture = try HearingFixture()
    try fixture.desk.unlocked.makeTeam(named: "second", recovery: false)
    let vault = try Vault(at: fixture.desk.folder)
    let ring = try vault.ring()
    let (first, second) = (try #require(ring.teams.first), try #require(ring.teams.last))
    #expect(first.id != second.id)
    #expect(try PublicHearing.team(ring, files: DataFiles()) == first.id)
    func chosen(_ text: String) -> DataFiles {
      DataFiles(overlay: ["operator/hearing-team.txt": Array(text.utf8)])
    }
    #expect(try PublicHearing.team(ring, files: chosen(second.id.description + "\n")) == second.id)
    #expect(try PublicHearing.team(ring, files: chosen("\n")) == first.id)
    for wrong in ["second", String(repeating: "0", count: 32)] {
      #expect(throws: DeskError.unknownTeam) {
        try PublicHearing.team(ring, files: chosen(wrong))
      }
    }
  }
}
