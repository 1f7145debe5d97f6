import Casework
import Desk
import Dispatch
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Language
import NIOCore
import Store
import Support
import Synchronization
import Testing
import Vault

@testable import Web

@Suite struct `The first set-up` {
  private static func house(_ scratch: Scratch) throws -> DeskHouse {
    try DeskHouse(
      folder: scratch.folder.appending(path: "new"), files: DataFiles(), drafts: .marked,
      floor: DeskTesting.cost, clock: { 1_795_000_000 })
  }

  private static func form(_ house: DeskHouse) -> [String: String] {
    [
      "code": house.setupCode.text, "name": "dilnoza", "team": "one", "place": "yes",
      "passphrase": "lantern copper meadow violin", "again": "lantern copper meadow violin",
      "exercise": "yes",
    ]
  }

  @Test func `makes a vault with the code of the terminal, once`() async throws {
    let scratch = try Scratch()
    let house = try Self.house(scratch)
    try await DeskTesting.at(house) { ask in
      #expect(try await ask("/sign-in").headers[.location] == "/setup")
      #expect(try await ask("/setup").status == .ok)
      let page = try await ask("/setup", form: Self.form(house))
      #expect(page.status == .ok)
      #expect(page.text.components(separatedBy: "class=\"qr\"").count == 4)
      #expect(try await ask("/setup").status == .notFound)
      #expect(try await ask("/setup", form: Self.form(house)).status == .notFound)
      #expect(try await ask("/sign-in").text.contains("class=\"exercise\""))
    }
  }

  @Test(arguments: [
    ("code", "0000", "desk.setup-code"), ("again", "other", "vault.passphrase.differs"),
    ("passphrase", "password", "vault.passphrase.weak"), ("place", "", "desk.field.missing"),
    ("name", " ", "desk.field.missing"),
  ])
  func `refuses what is missing, and keeps what was typed`(
    _ field: String, _ value: String, _ code: String
  ) async throws {
    let scratch = try Scratch()
    let house = try Self.house(scratch)
    try await DeskTesting.at(house) { ask in
      var form = Self.form(house)
      form[field] = value
      let page = try await ask("/setup", form: form)
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("href=\"#field-\(field)\""))
      #expect(field == "name" || page.text.contains("value=\"dilnoza\""))
      #expect(!page.text.contains("lantern"))
      let json = try await ask("/setup", form: form, json: true)
      #expect(json.text.contains("\"\(field)\":\"\(code)\""))
      #expect(house.isEmpty)
    }
  }

  @Test func `ends after some wrong codes`() throws {
    let code = SetupCode()
    let right = code.text
    for _ in 0..<10 { #expect(!code.accepts("0000")) }
    #expect(!code.accepts(right))
  }
}

@Suite struct `The second factor` {
  @Test func `is set up before anything else, and asked for from then on`() async throws {
    let desk = try DeskTesting(asksSecondFactor: true)
    try await desk.at { ask in
      let form = ["name": "first", "passphrase": DeskTesting.passphrase]
      let first = try DeskTesting.secret(of: try await ask("/sign-in", form: form, as: ""))
      let page = try await ask("/", as: first)
      #expect(page.headers[.location] == "/account/second-factor")
      let session = try #require(desk.house.staff.find(first))
      _ = try await ask("/account/second-factor", as: first)
      let secret = try session.offeredFactor().factor.secret
      let step = desk.seconds / 30
      let wrong = try await ask("/account/second-factor", form: ["code": "000000"], as: first)
      #expect(wrong.status == .unprocessableContent)
      let codes = try await ask(
        "/account/second-factor", form: ["code": OneTimeCode.code(secret, step: step)],
        as: first, json: true)
      #expect(codes.status == .ok)
      let without = try await ask("/sign-in", form: form, as: "", json: true)
      #expect(without.status == .unauthorized)
      var withCode = form
      withCode["code"] = OneTimeCode.code(secret, step: step)
      let used = try await ask("/sign-in", form: withCode, as: "", json: true)
      #expect(used.status == .unauthorized)
      withCode["code"] = OneTimeCode.code(secret, step: step + 1)
      let next = try await ask("/sign-in", form: withCode, as: "")
      #expect(next.status == .seeOther)
      let shown = try JSONDecoder().decode(RecoveryCodesPage.self, from: Data(codes.text.utf8))
      withCode["code"] = shown.codes[3]
      let recovered = try await ask("/sign-in", form: withCode, as: "")
      #expect(recovered.status == .seeOther)
      let again = try await ask("/sign-in", form: withCode, as: "", json: true)
      #expect(again.status == .unauthorized)
    }
  }
}

@Suite struct `People of the staff` {
  @Test func `are made by an administrator, let in by a member, and handed over when they leave`()
    async throws
  {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let words = "lantern copper meadow violin"
      let made = try await ask(
        "/members", form: ["name": "sitora", "passphrase": words, "again": words])
      let path = try #require(made.headers[.location])
      let taken = try await ask(
        "/members", form: ["name": "Sitora", "passphrase": words, "again": words], json: true)
      #expect(taken.text.contains("vault.name.taken"))
      let roles = try await ask(path + "/roles", form: ["roles": "documenter"])
      #expect(roles.status == .seeOther)
      let signedIn = try await ask(
        "/sign-in", form: ["name": "sitora", "passphrase": words], as: "")
      let sitora = try DeskTesting.secret(of: signedIn)
      let session = try #require(desk.house.staff.find(sitora))
      #expect(session.rights == [.read, .write])
      let file = try session.session().taking(fileNamed: "film.mp4")
      try file.take(Data("film".utf8))
      let saved = try await file.finish()
      let opened = try await desk.session.openCase(
        Case(label: "C-1", owner: session.member, opened: "2026-11-20"))
      _ = try await desk.session.save(
        CaseTask("call", about: opened.document, owner: session.member), act: "task")
      let first = desk.staff.member.description
      let job = try await ask(path + "/dismiss", form: ["successor": first])
      let place = try #require(job.headers[.location])
      while try await ask(place, json: true).text.contains("\"running\"") { await Task.yield() }
      let end = try await ask(place, json: true).text
      for count in ["count", "cases", "tasks"] {
        #expect(end.contains("\"\(count)\":\"1\""), "\(end)")
      }
      let renewed = try desk.staff.session()
      let mine = try renewed.opened(opened.document, as: Case.self).document.owner
      #expect(mine == desk.staff.member)
      #expect(try renewed.openTasks(of: desk.staff.member).rows.count == 1)
      let acts = try renewed.view().history(of: opened.document).map(\.act)
      #expect(acts == ["open case", "hand over"])
      #expect(try await ask("/", as: sitora).status == .seeOther)
      let page = try await ask("/documents/\(saved.document)")
      #expect(page.status == .ok)
      #expect(page.text.contains("handed over"))
      let removed = try await ask(path + "/remove", form: [:])
      #expect(removed.status == .seeOther)
      #expect(try await ask(path).status == .notFound)
    }
  }

  @Test func `make teams, see who is in theirs, and learn nothing of others`() async throws {
    let desk = try DeskTesting()
    _ = try await desk.otherTeamsDocument()
    let reader = try desk.person("reader", [.reader])
    try await desk.at { ask in
      let page = try await ask("/teams").text
      #expect(page.contains("<bdi>team</bdi>") && page.contains("<bdi>reader</bdi>"))
      #expect(!page.contains("<bdi>other</bdi>"))
      #expect(try await ask("/teams", form: ["name": "second"], as: reader).status == .forbidden)
      #expect(try await ask("/teams", form: ["name": "second"]).status == .seeOther)
      let taken = try await ask("/teams", form: ["name": "Second"], json: true)
      #expect(taken.text.contains("vault.name.taken"))
      #expect(try await ask("/teams").text.contains("<bdi>second</bdi>"))
      #expect(!(try await ask("/teams", as: reader).text.contains("<bdi>second</bdi>")))
    }
  }

  @Test func `see their sessions and end them`() async throws {
    let desk = try DeskTesting()
    let (other, session) = try desk.house.staff.begin(try desk.staff.unlocked())
    try await desk.at { ask in
      let page = try await ask("/account", json: true)
      #expect(page.text.contains(session.mark) && page.text.contains(desk.staff.token))
      let ended = try await ask("/account/sessions/\(session.mark)/end", form: [:])
      #expect(ended.status == .seeOther)
      #expect(desk.house.staff.find(other) == nil)
    }
  }
}

@Suite struct `The vault at the desk` {
  @Test func `tells how old its copies are, and that they were taken`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let before = try await ask("/house").text
      #expect(before.contains("never"))
      let note = try await ask("/house/checkpoint", form: [:])
      #expect(note.text.contains("\n\n\u{2014} "))
      desk.wait(3 * 86_400)
      let (again, _) = try desk.house.staff.begin(
        try desk.house.vault()?.unlock(
          Array(DeskTesting.passphrase.utf8), floor: DeskTesting.cost) ?? desk.staff.unlocked(),
        tongue: .english)
      let after = try await ask("/house", as: again).text
      #expect(after.contains("3 days ago"))
    }
  }

  @Test func `gives a backup that is laid out and verified again`() async throws {
    let desk = try DeskTesting()
    _ = try await desk.session.save(Note(about: .zero, text: "kept"), act: "save")
    try await desk.at { ask in
      let backup = try await ask("/house/backup", form: [:])
      #expect(backup.status == .ok)
      let job = try await ask(
        "/house/check", files: [("backup", "a.backup", Array(buffer: backup.body))])
      let place = try #require(job.headers[.location])
      while try await ask(place, json: true).text.contains("\"running\"") { await Task.yield() }
      #expect(try await ask(place).text.contains("The backup holds"))
      #expect(VaultRecords.read(desk.house.folder).restoreCheck != nil)
      let around = try FileManager.default.contentsOfDirectory(atPath: desk.scratch.folder.path)
      #expect(around == ["vault"])
    }
  }

  @Test func `is destroyed only by the words`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let wrong = try await ask("/house/destroy", form: ["words": "destroy"])
      #expect(wrong.status == .unprocessableContent)
      let end = try await ask("/house/destroy", form: ["words": "destroy access"])
      #expect(end.status == .seeOther)
      #expect(throws: VaultError.slotsMissing) { try desk.house.vault()?.slots() }
    }
  }
}

@Suite struct `Acts that wait for the disk` {
  /// A disk that takes its time, and whether it has been let go.
  private final class Disk: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let state = Mutex((waiting: 0, isFree: false))

    var waiting: Int { state.withLock(\.waiting) }
    var isFree: Bool { state.withLock(\.isFree) }

    func sync() {
      state.withLock { $0.waiting += 1 }
      semaphore.wait()
    }

    func free(_ count: Int) {
      state.withLock { $0.isFree = true }
      for _ in 0..<count { semaphore.signal() }
    }
  }

  @Test func `keep no page waiting`() async throws {
    let desk = try DeskTesting()
    let door = DeskDoor(house: desk.house, pages: [:])
    let disk = Disk()
    let act = DeskRoute.act("/slow", "slow", "Wait as a disk would.", need: .anyone) { _ in
      disk.sync()
      return DeskNext("/")
    }
    let page = try #require(DeskRoutes.pages["/sign-in"])
    func request(_ method: HTTPRequest.Method, _ path: String) -> Request {
      Request(
        head: HTTPRequest(method: method, scheme: nil, authority: "a", path: path),
        body: RequestBody(buffer: ByteBuffer()))
    }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let count = 4 * cores
    // Were the acts on the threads of pages, nothing but this would ever let them go; it has a pool of its
    // own, because Swift's tasks take all threads of the usual one.
    DispatchQueue.global(qos: .background).asyncAfter(deadline: .now() + 20) { disk.free(count) }
    await withTaskGroup { group in
      for _ in 0..<count {
        group.addTask { await door.answer(act, request(.post, "/slow"), Parameters()).status }
      }
      while disk.waiting < min(2, cores) { await Task.yield() }
      let answer = await door.answer(page, request(.get, "/sign-in"), Parameters())
      #expect(answer.status == .ok && !disk.isFree)
      disk.free(count)
      for await status in group { #expect(status == .seeOther) }
    }
  }
}
