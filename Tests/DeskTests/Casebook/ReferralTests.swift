import Casework
import Desk
import Foundation
import Language
import Store
import Support
import Testing
import Vault

@Suite struct `A referral` {
  private static let files = DataFiles()

  /// A case of a man who agreed and of his mother who was never asked.
  private struct World {
    let fixture: DeskFixture
    let id: DocumentID
    let son: DocumentID
    let mother: DocumentID

    init(exercise: Bool = false) async throws {
      fixture = try DeskFixture(exercise: exercise)
      let desk = fixture.session
      son = try await desk.keepPerson(
        label: "P-1", name: PersonName(full: "Bahrom Namunaev", born: "1990"), standings: [.signed]
      ).document
      mother = try await desk.keepPerson(
        label: "P-2", name: PersonName(full: "Zulfiya Namunaeva")
      ).document
      var said = Testimony(Source("S_RELATIVE"))
      said.time = Edtf("2023-01").map { ($0, "в январе") }
      said.place = PlaceMention("Владимир", place: .listed("g:vladimir"))
      said.codes = ["T_PRISON", "I_BRIBE"]
      said.amount = Amount(20, times: 53).map { ($0, "двадцать автобусов по 53") }
      let event = try await desk.recordEvent(
        title: "Автобусы", account: "Окна заклеены. </script><b>", victims: [son], said)
      id = try await desk.openCase(
        Case(
          label: "C-1", summary: "Кого увезли, где бумага",
          people: [
            .init(son, .subject), .init(mother, .relative),
          ], urgency: .today, opened: "2026-11-20", sources: [event.document],
          tried: [Attempt(day: "2026-11-19", whom: "ombudsperson", words: "no answer")],
          signing: Signing(paper: "PG_CONTRACT", time: "2022-12", understood: .forced)),
        contact: Contact(name: "Zulfiya", ways: ["+000 1"], safeHours: "18–20")
      ).document
      _ = try await desk.save(CaseTask("Appeal", about: id, due: "2026-12-01"), act: "task")
      _ = try await desk.save(Note(about: id, text: "Заметка для своих"), act: "note")
    }

    func agree(_ answer: Consent.Answer = .yes) async throws {
      _ = try await fixture.session.recordConsent(
        Consent(of: son, use: "referral", audience: "lawyer", answer: answer, given: "2026-11-20"))
    }

    func made(_ parts: Set<ReferralPart> = [.summary, .events, .signing, .tried, .tasks])
      async throws -> (referral: Referral, id: DocumentID, passphrase: PackagePassphrase)
    {
      let made = try await fixture.session.makeReferral(
        of: id,
        ReferralPlan(
          recipient: "Адвокат в Учебинске", audience: .lawyer, parts: parts, tongue: .russian,
          day: "2026-11-20", reason: "он просит"), words: try Words(files: files), files: files)
      let referral = try fixture.session.opened(made.document, as: Referral.self).document
      return (referral, made.document, made.passphrase)
    }
  }

  /// What a program that shares nothing with ours reads out of a file.
  private func readByPython(_ file: Data, _ passphrase: String, in folder: URL) throws -> Data? {
    let package = folder.appending(path: "package.html")
    try file.write(to: package)
    let script = Repository.root.appending(path: "Tests/DeskTests/Fixtures/open-referral.py")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-I", script.path, package.path]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(passphrase.utf8))
    try input.fileHandleForWriting.close()
    let read = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? read : nil
  }

  @Test func `is opened by a program that is none of ours, and holds what was chosen`() async throws
  {
    let world = try await World()
    try await world.agree()
    let (referral, _, passphrase) = try await world.made()
    let read = try #require(
      try readByPython(referral.file, passphrase.shown, in: world.fixture.scratch.folder))
    let content = try JSONDecoder().decode(ReferralContent.self, from: read)
    #expect(content.people.map(\.name.full) == ["Bahrom Namunaev"])
    #expect(content.withheld == 1)
    #expect(content.events.first?.amounts == ["1060"])
    #expect(content.events.first?.codes == ["T_PRISON"], "a sealed code never leaves")
    #expect(content.signing?.understood == .forced)
    #expect(content.contact == nil && content.notes.isEmpty)
    let words = content.sections.flatMap(\.lines).map(\.text).joined(separator: "\n")
    for text in ["Bahrom Namunaev", "Окна заклеены", "no answer", "Appeal", "1 человек"] {
      #expect(words.contains(text), "\(text)")
    }
    #expect(!words.contains("Zulfiya") && !words.contains("Заметка"))
    #expect(
      try readByPython(referral.file, "AAAAA-AAAAA", in: world.fixture.scratch.folder) == nil)
  }

  @Test func `shows nothing of what it holds to somebody without the passphrase`() async throws {
    let world = try await World()
    try await world.agree()
    let made = try await world.made(Set(ReferralPart.allCases)).referral
    let page = String(decoding: made.file, as: UTF8.self)
    let kept = [
      "Namunaev", "Автобусы", "Учебинск", "C-1", "Zulfiya", "+000", "http://", "https://",
    ]
    for text in kept {
      #expect(!page.contains(text), "\(text)")
    }
    #expect(page.contains("default-src &#39;none&#39;"))
  }

  @Test func `is refused without his yes, after his no, and in a vault for training`() async throws
  {
    let world = try await World()
    await #expect(throws: CasebookError.noConsent(.notAsked)) { try await world.made() }
    try await world.agree()
    let (_, id, _) = try await world.made()
    _ = try world.fixture.session.releaseReferral(id)
    try await world.agree(.revoked)
    #expect(throws: CasebookError.noConsent(.revoked)) {
      try world.fixture.session.releaseReferral(id)
    }
    #expect(throws: CasebookError.noConsent(.revoked)) {
      try world.fixture.session.markReferred(id, .init(day: "2026-11-21", way: "by hand"))
    }
    let training = try await World(exercise: true)
    try await training.agree()
    await #expect(throws: DeskError.exercise) { try await training.made() }
  }

  @Test func `stands in the register with what came back, and the name was opened with a reason`()
    async throws
  {
    let world = try await World()
    try await world.agree()
    let desk = world.fixture.session
    let (referral, id, _) = try await world.made()
    #expect(referral.people == [world.son])
    _ = try desk.markReferred(id, .init(day: "2026-11-21", way: "by hand"))
    _ = try desk.addAnswer(.init(day: "2026-11-25", words: "принято"), toReferral: id)
    #expect(try desk.opened(id, as: Referral.self).document.state == "answered")
    let acts = try desk.view().history().map(\.act)
    #expect(acts.suffix(4) == ["reveal", "referral", "refer", "answer"])
    #expect(try desk.search("Namunaev").isEmpty)
  }

  @Test func `becomes a case elsewhere, with names sealed and nothing agreed`() async throws {
    let world = try await World()
    try await world.agree()
    let (referral, _, passphrase) = try await world.made(Set(ReferralPart.allCases))
    let content = try ReferralContent(
      file: referral.file, passphrase: PackagePassphrase(typed: passphrase.shown.lowercased()))
    let other = try DeskFixture(exercise: false).session
    let taken = try await other.takeReferral(
      content, on: "2026-11-22", gazetteer: try Gazetteer(files: Self.files),
      vocabulary: try Vocabulary(files: Self.files))
    let opened = try other.opened(taken.document, as: Case.self).document
    #expect(opened.people.map(\.role) == [.subject])
    #expect(opened.signing?.understood == .forced)
    let person = try #require(opened.people.first).person
    #expect(try other.opened(person, as: Person.self).document.standings == [.signed])
    #expect(try await other.revealName(of: person, reason: "lawyer").full == "Bahrom Namunaev")
    #expect(try other.search("Namunaev").isEmpty && other.search("Zulfiya").isEmpty)
    let event = try other.opened(try #require(opened.sources.first), as: Event.self).document
    #expect(event.acts.first?.groups.first?.amount.values.map(\.range) == ["1060"])
    #expect(event.time.values.map(\.description) == ["2023-01"])
    #expect(try other.verdict(.init(person, .referral, .lawyer)) == .notAsked)
    #expect(try other.linked("about", to: taken.document, as: CaseTask.self).count == 1)
  }

  @Test func `carries the files whose bringers agreed, byte for byte, and says how many stay`()
    async throws
  {
    let world = try await World()
    try await world.agree()
    let desk = world.fixture.session
    let bytes = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    let big = Data(repeating: 7, count: ReferralFile.most)
    var brought: [DocumentID] = []
    for (name, plain) in [("паспорт <b>.jpg", bytes), ("не спрошен.jpg", bytes), ("big", big)] {
      let file = try await desk.attach(named: name, DeskFixture.pieces(plain)).document
      var report = DeskFixture.report("с файлом")
      report.files = [file]
      brought.append(try await desk.save(report, act: "test").document)
    }
    for one in [brought[0], brought[2]] {
      _ = try await desk.recordConsent(
        Consent(of: one, use: "referral", audience: "lawyer", answer: .yes, given: "2026-11-20"))
    }
    let copy = try await desk.attach(named: "договор.pdf", DeskFixture.pieces(Data("%PDF-".utf8)))
    _ = try desk.change(world.id, as: Case.self, act: "test") { work in
      work.sources += brought
      work.signing?.copy = copy.document
    }
    let (referral, _, passphrase) = try await world.made([.summary, .signing, .files])
    #expect(referral.file.count < PackagePage.most)
    let content = try ReferralContent(
      file: referral.file, passphrase: PackagePassphrase(typed: passphrase.shown))
    let files = try #require(content.files)
    #expect(files.map(\.name) == ["договор.pdf", "паспорт <b>.jpg"])
    #expect(files[1].bytes == bytes && content.filesWithheld == 2)
    #expect(content.sections.last?.lines.first?.text.contains(files[0].sha256) == true)
    #expect(try desk.custody(of: copy.document).contains { $0.act == "custody.hand-over" })
    try await takesFilesIn(content)
    var spoiled = content
    spoiled.files?[1].bytes[5] ^= 1
    let package = try SealedPackage(sealing: JSONEncoder().encode(spoiled), with: passphrase)
    let words = try Words(files: Self.files)
    let page = try PackagePage.file(package, in: .russian, words: words, files: Self.files)
    #expect(throws: PackageError.notAReferral) {
      try ReferralContent(file: page, passphrase: passphrase)
    }
  }

  private func takesFilesIn(_ content: ReferralContent) async throws {
    let other = try DeskFixture(exercise: false).session
    let taken = try await other.takeReferral(
      content, on: "2026-11-22", gazetteer: try Gazetteer(files: Self.files),
      vocabulary: try Vocabulary(files: Self.files))
    let work = try other.opened(taken.document, as: Case.self).document
    let copy = try #require(work.signing?.copy)
    let last = try #require(work.sources.last)
    for (id, told) in zip([copy, last], content.files ?? []) {
      let file = try other.opened(id, as: EvidenceFile.self).document
      #expect(file.sha256 == told.sha256 && file.name == told.name)
    }
  }

  @Test(arguments: 0..<6) func `with a changed byte does not open`(seed: Int) async throws {
    var chance = Seed(seed)
    let passphrase = PackagePassphrase(using: &chance)
    let words = try Words(files: Self.files)
    let package = try SealedPackage(sealing: Data("{\"a\":1}".utf8), with: passphrase)
    var spoiled = package.sealed
    spoiled[Int.random(in: spoiled.indices, using: &chance)] ^=
      1
      << UInt8.random(
        in: 0..<8, using: &chance)
    let file = try PackagePage.file(package, in: .english, words: words, files: Self.files)
    #expect(try PackagePage.package(in: file) == package)
    let other = SealedPackage(package, sealed: spoiled)
    #expect(throws: PackageError.wrongPassphrase) { try other.opened(with: passphrase) }
  }

  @Test(arguments: [
    "", "<html>", "<script id=\"package\" type=\"application/json\">{}</script>",
    "<script id=\"package\" type=\"application/json\">",
    "<script id=\"package\" type=\"application/json\">{\"format\":\"guvoh.package/1\",\"iterations\":1,"
      + "\"salt\":\"\",\"nonce\":\"\",\"sealed\":\"\"}</script>",
    "<script id=\"package\" type=\"application/json\">{\"format\":\"guvoh.package/1\","
      + "\"iterations\":99999999999,\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"nonce\":\"AAAAAAAAAAAAAAAA\","
      + "\"sealed\":\"AAAAAAAAAAAAAAAAAAAAAAAA\"}</script>",
  ])
  func `that is none is refused at once`(file: String) {
    #expect(throws: PackageError.self) {
      try ReferralContent(file: Data(file.utf8), passphrase: PackagePassphrase(typed: "A"))
    }
  }

  @Test(arguments: 0..<50) func `has a passphrase that is typed as it is meant`(seed: Int) {
    var chance = Seed(seed)
    let made = PackagePassphrase(using: &chance)
    #expect(made.letters.count == 25)
    #expect(!made.letters.contains { "ILOU".contains($0) })
    #expect(PackagePassphrase(typed: made.shown) == made)
    let slovenly = made.shown.lowercased().replacing("0", with: "o").replacing("1", with: "l")
      .replacing("-", with: " ")
    #expect(PackagePassphrase(typed: slovenly) == made)
  }
}

extension SealedPackage {
  /// The same package with other sealed bytes.
  fileprivate init(_ package: SealedPackage, sealed: Data) {
    self.init(
      format: package.format, iterations: package.iterations, salt: package.salt,
      nonce: package.nonce, sealed: sealed)
  }
}
