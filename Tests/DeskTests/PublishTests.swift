import Casework
import Disclosure
import Foundation
import Language
import Support
import Testing

@testable import Desk

/// Reports of invented people with their events, in a vault that is no training.
struct PublishFixture {
  let desk: DeskFixture
  var reports: [DocumentID] = []

  init(exercise: Bool = false) throws { desk = try DeskFixture(exercise: exercise) }

  /// Adds reports that look alike; `answer` is what their tellers said to being published.
  mutating func add(
    _ count: Int, month: String = "2023-01", place: String = "g:moscow",
    tactic: String = "T_PRISON",
    outcomes: [String] = ["O_SIGNED", "O_REFUSED"], answer: Consent.Answer? = .yes
  ) async throws {
    for number in 0..<count {
      let text = (0..<6).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }
        .joined(separator: " ")
      let saved = try await desk.session.save(
        Report(
          channel: "web", received: month + "-11", half: .morning, title: "", text: text), act: "t")
      var said = Testimony(Source("S_VICTIM", document: saved.document), connection: .lived)
      said.place =
        place.contains(" ")
        ? PlaceMention(place) : PlaceMention("x", place: .listed(place), precision: .town)
      said.codes = [tactic]
      said.outcomes = [outcomes[number % outcomes.count]]
      _ = try await desk.session.recordEvent(title: "t", account: "secret words", said)
      if let answer {
        _ = try await desk.session.recordConsent(
          Consent(
            of: saved.document, use: "publication", audience: "public", answer: answer,
            given: "2026-11-20"))
      }
      reports.append(saved.document)
    }
  }

  func publish(
    k: Int = 5, from: String = "", to: String = "", unit: PublicRelease.Unit = .reports
  ) async throws -> Released {
    try await desk.session.publish(
      ReleaseOrder(
        title: PublicWords("Reports"), day: "2026-11-26", unit: unit, from: from, to: to, k: k,
        reason: "test"))
  }
}

@Suite struct `What is published` {
  @Test func `counts those who agreed, and says why others are not told`() async throws {
    var made = try PublishFixture()
    try await made.add(14)
    try await made.add(3, answer: .no)
    try await made.add(2, answer: nil)
    try await made.add(1, month: "1999-05", place: "g:naryn", tactic: "T_STUDENT")
    let release = try await made.publish().release
    #expect(release.account.published >= 14 && release.account.records == 20)
    #expect(release.account.stayed == ["refused": 3, "notAsked": 2])
    #expect(release.account.published + release.account.hidden == 20)
    #expect(release.cells.allSatisfy { $0.count >= 5 })
    #expect(!release.cells.contains { $0.words.contains("g:naryn") })
  }

  @Test func `is counted from the journal in one pass, without the view`() async throws {
    var made = try PublishFixture()
    try await made.add(12)
    let now = made.desk.now
    let fresh = try Session(made.desk.unlocked) { now.seconds }
    let order = ReleaseOrder(title: PublicWords("t"), day: "2026-11-26", k: 5, reason: "test")
    let first = try await fresh.publish(order)
    #expect(first.release.account.published == 12 && !fresh.shared.isOpen)
    // The register of the first release is found in the same pass.
    let second = try await fresh.publish(order).release
    #expect(second.cells == first.release.cells && !fresh.shared.isOpen)
  }

  @Test func `is nothing without consent, in training, or without the role`() async throws {
    var made = try PublishFixture()
    try await made.add(12, answer: nil)
    await #expect(throws: ExportError.noConsent(12)) { try await made.publish() }
    let training = try PublishFixture(exercise: true)
    await #expect(throws: DeskError.exercise) { try await training.publish() }
    #expect(try made.desk.session.releases().isEmpty)
  }

  @Test func `is refused when k is too large, or nothing lies in the period`() async throws {
    var made = try PublishFixture()
    try await made.add(12)
    await #expect(throws: DisclosureError.tooFewRecords(12, k: 50)) {
      try await made.publish(k: 50)
    }
    await #expect(throws: ExportError.nothing) {
      try await made.publish(from: "2031-01", to: "2031-12")
    }
    #expect(try made.desk.session.releases().isEmpty)
  }

  @Test func `names nobody in its title, nor where it is taken back`() async throws {
    var made = try PublishFixture()
    try await made.add(12)
    let session = made.desk.session
    func order(_ title: PublicWords) -> ReleaseOrder {
      ReleaseOrder(title: title, day: "2026-11-26", k: 5, reason: "test")
    }
    let named = "Список Бахрома Примерова"
    for title in [named, "Звоните +998901234567", "write to bahrom@example.org"] {
      await #expect(throws: ExportError.unseenMarks(1)) {
        try await session.publish(order(PublicWords(title)))
      }
      await #expect(throws: (any Error).self) {
        try await session.publish(order(PublicWords(title, accepted: ["+998901234567"])))
      }
    }
    #expect(try session.releases().isEmpty)
    let released = try await session.publish(order(PublicWords("Владимир, 2023")))
    #expect(released.release.title == "Владимир, 2023")
    #expect(throws: ExportError.unseenMarks(1)) {
      try session.retract(released.document, on: "2026-11-27", reason: PublicWords(named))
    }
    let gone = try session.retract(
      released.document, on: "2026-11-27", reason: PublicWords(named, accepted: [named]))
    #expect(gone.retraction?.reason == named)
  }

  @Test func `tells no place that stands in words alone`() async throws {
    var made = try PublishFixture()
    try await made.add(12, place: "in the house of Bahrom, Lenin street 5")
    let release = try await made.publish().release
    #expect(release.account.published == 12)
    #expect(
      !release.cells.flatMap(\.words).contains { $0.contains("Lenin") || $0.contains("house") })
  }

  @Test func `tells no more by its difference to the release before it`() async throws {
    var made = try PublishFixture()
    try await made.add(12)
    let first = try await made.publish().release
    try await made.add(3, place: "g:perm")
    let second = try await made.publish().release
    #expect(second.cells == first.cells)
    #expect(second.account.withheld == 3)
    try await made.add(4, place: "g:perm")
    let third = try await made.publish().release
    let before = first.account.published
    #expect(third.account.published - before >= 5)
    await #expect(throws: DisclosureError.foreignRegister) { try await made.publish(k: 6) }
  }

  @Test func `tells a place without coordinates in the table alone`() async throws {
    var made = try PublishFixture()
    try await made.add(8, place: "g:yakutia", outcomes: ["O_SIGNED"])
    try await made.add(8, place: "f:ik6-vladimir", outcomes: ["O_SIGNED"])
    let release = try await made.publish().release
    let words = release.cells.flatMap(\.words)
    #expect(words.contains("g:yakutia") && words.contains("g:vladimir"))
    #expect(!words.contains { $0.hasPrefix("f:") })
    let folder = made.desk.scratch.folder.appending(path: "site")
    _ = try SiteWriting(release).write(to: folder)
    let map = try String(contentsOf: folder.appending(path: "en/map.html"), encoding: .utf8)
    #expect(map.components(separatedBy: "<circle").count == 2)
    #expect(map.contains("Yakutia") && map.contains("Vladimir"))
  }

  @Test func `carries a proof that the stand-alone verifier accepts`() async throws {
    var made = try PublishFixture()
    try await made.add(12)
    let released = try await made.publish()
    let folder = made.desk.scratch.folder
    _ = try SiteWriting(released.release).write(to: folder.appending(path: "site"))
    let pack = folder.appending(path: "pack.zip")
    try await made.desk.session.writeAudit(released, to: pack)
    let figure = folder.appending(path: "site/proof/figure.json")
    let verifier = folder.appending(path: "verify.py")
    try Data(DataFiles().bytes("proof/verify.py") ?? []).write(to: verifier)
    func verify() async throws -> (Int32, String) {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/python3")
      process.arguments = [
        verifier.path, pack.path, "--figure", figure.path, "--key",
        released.release.proof?.key ?? "",
      ]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let output = String(
        decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, output)
    }
    let (status, output) = try await verify()
    #expect(status == 0, "\(output)")
    #expect(output.contains("holds: 12 sealed records"))
    var text = try String(contentsOf: figure, encoding: .utf8)
    text = text.replacing("\"records\" : 12", with: "\"records\" : 13")
    try Data(text.utf8).write(to: figure)
    #expect(try await verify().0 == 1)
    try await made.add(2)
    let later = try await made.publish()
    _ = try SiteWriting(later.release).write(to: folder.appending(path: "later"))
    try Data(contentsOf: folder.appending(path: "later/proof/figure.json")).write(to: figure)
    #expect(try await verify().0 == 1)
  }

  @Test func `is taken back as visibly as it was told`() async throws {
    var made = try PublishFixture()
    try await made.add(12)
    let released = try await made.publish()
    let session = made.desk.session
    #expect(throws: DeskError.reasonMissing) {
      try session.retract(released.document, on: "2026-11-27", reason: PublicWords(""))
    }
    let gone = try session.retract(
      released.document, on: "2026-11-27", reason: PublicWords("Two lists were one."))
    #expect(throws: ExportError.retracted) {
      try session.retract(released.document, on: "2026-11-28", reason: PublicWords("again"))
    }
    let folder = made.desk.scratch.folder.appending(path: "site")
    _ = try SiteWriting(gone).write(to: folder)
    for (path, data) in try Scratch.contents(of: folder) where path.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      #expect(page.contains("class=\"retracted\""), "\(path)")
      if path != "index.html" { #expect(page.contains("Two lists were one."), "\(path)") }
    }
    let cells = try String(contentsOf: folder.appending(path: "data/cells.csv"), encoding: .utf8)
    #expect(cells.split(separator: "\r\n").count == 1)
    #expect(try session.releases().first?.document.retraction != nil)
  }

  @Test func `counts people only with their own yes, and never by a relative's`() async throws {
    let made = try await ExportFixture()
    for number in 0..<9 {
      let person = try await made.desk.session.keepPerson(label: "Q-\(number)", name: nil)
      var said = Testimony(Source("S_RELATIVE", document: made.reports[0]))
      said.time = Edtf("2023-01").map { ($0, "") }
      said.codes = ["T_PRISON"]
      _ = try await made.desk.session.recordEvent(
        title: "t", account: "", victims: [person.document], said)
      if number < 7 { try await made.agree(person.document, .statistics, .public) }
    }
    try await made.agree(made.reports[0], .publication, .public)
    let released = try await made.desk.session.publish(
      ReleaseOrder(title: PublicWords("t"), day: "2026-11-26", unit: .people, k: 5, reason: "test"))
    #expect(released.release.account.published == 7)
    #expect(released.release.account.stayed == ["notAsked": 5])
  }
}
