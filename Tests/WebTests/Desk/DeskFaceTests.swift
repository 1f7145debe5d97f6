import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Language
import Support
import Testing

@testable import Web

@Suite struct `The desk` {
  @Test func `shows nobody in but the door`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let page = try await ask("/search?words=a", as: "")
      #expect(page.status == .seeOther)
      #expect(page.headers[.location] == "/sign-in?next=%2Fsearch")
      let json = try await ask("/search", as: "", json: true)
      #expect(json.status == .unauthorized)
      #expect(json.text.contains("desk.signed-out"))
      #expect(try await ask("/sign-in", as: "").status == .ok)
    }
  }

  @Test func `signs in, and its cookie is for this site alone`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let form = ["name": "first", "passphrase": DeskTesting.passphrase, "next": "/jobs"]
      let answer = try await ask("/sign-in", form: form, as: "")
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/jobs")
      let cookie = try #require(answer.headers[.setCookie])
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
      let secret = String(cookie.split(separator: "=")[1].prefix { $0 != ";" })
      #expect(try await ask("/", as: secret).status == .ok)
    }
  }

  @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil", "javascript:x", "/a\nb"])
  func `leads nowhere else after the sign-in`(_ next: String) {
    #expect(SignInRoutes.path(next) == "/")
  }

  @Test func `answers a wrong name and a wrong passphrase alike`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let wrong = try await ask(
        "/sign-in", form: ["name": "first", "passphrase": "something else"], as: "", json: true)
      let unknown = try await ask(
        "/sign-in", form: ["name": "nobody", "passphrase": DeskTesting.passphrase], as: "",
        json: true)
      #expect(wrong.status == .unauthorized && unknown.status == .unauthorized)
      #expect(wrong.text == unknown.text)
    }
  }

  @Test func `lets fewer than ten guesses a minute through for one name`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      var tried = 0
      for _ in 0..<30 {
        let answer = try await ask(
          "/sign-in", form: ["name": "First", "passphrase": "guess"], as: "", json: true)
        if answer.status == .unauthorized { tried += 1 }
        desk.wait(2)
      }
      #expect(tried < 10)
      desk.wait(SignInDoor.longestWait + 1)
      let answer = try await ask(
        "/sign-in", form: ["name": "first", "passphrase": DeskTesting.passphrase], as: "")
      #expect(answer.status == .seeOther)
    }
  }

  @Test func `drops the keys of one who is idle, and brings him back to his place`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      desk.wait(StaffSessions.idle)
      let page = try await ask("/jobs")
      #expect(page.headers[.location] == "/unlock?next=%2Fjobs")
      #expect(desk.staff.standing == .locked)
      // A browser has no other way to the token than the form that it is shown.
      let form = try await ask("/unlock?next=%2Fjobs").text
      #expect(form.contains("name=\"token\" value=\"\(desk.staff.token)\""))
      let answer = try await ask(
        "/unlock", form: ["passphrase": DeskTesting.passphrase, "next": "/jobs"])
      #expect(answer.headers[.location] == "/jobs")
      #expect(try await ask("/jobs").headers[.location] == "/sign-in?next=%2Fjobs")
    }
  }

  @Test func `ends a session after eight hours, however busy`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      for _ in 0..<47 {
        desk.wait(600)
        let page = try await ask("/jobs")
        #expect(page.status == .ok)
      }
      desk.wait(1200)
      let page = try await ask("/jobs")
      #expect(page.status == .seeOther)
    }
  }

  @Test func `takes no form from elsewhere`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let old = try await ask("/lock", form: ["token": "0"])
      #expect(old.status == .forbidden)
      #expect(
        try await ask("/lock", form: [:], headers: [.origin: "https://evil"]).status == .forbidden)
      let fetch = try #require(HTTPField.Name("Sec-Fetch-Site"))
      #expect(
        try await ask("/lock", form: [:], headers: [fetch: "cross-site"]).status == .forbidden)
      let frame = try await ask("/lock", form: [:], headers: [.origin: "null"])
      #expect(frame.status == .forbidden)
      #expect(desk.staff.standing == .open)
      let own = try await ask(
        "/account/team", form: ["team": "none"], headers: [.origin: "null", fetch: "same-origin"])
      #expect(own.status == .notFound)
      #expect(try await ask("/lock", form: [:]).status == .seeOther)
      #expect(desk.staff.standing == .locked)
    }
  }

  @Test func `says of a foreign address and of a missing one the same`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let missing = try await ask("/jobs/\(DocumentID.random())")
      let malformed = try await ask("/jobs/zzz")
      #expect(missing.status == .notFound && malformed.status == .notFound)
      #expect(try await ask("/nowhere").status == .notFound)
      #expect(try await ask("/lock").status == .methodNotAllowed)
      #expect(try await ask("/lock").headers[.allow] == "POST")
    }
  }

  @Test(arguments: Tongue.allCases)
  func `speaks the tongue that is chosen, and keeps it`(_ tongue: Tongue) async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let page = try await ask("/?tongue=\(tongue.rawValue)").text
      #expect(page.contains("<html lang=\"\(tongue.rawValue)\">"))
      #expect(try await ask("/jobs").text.contains("<html lang=\"\(tongue.rawValue)\">"))
      #expect(!page.contains("desk.") || page.contains("/desk.css"))
      #expect(page.contains("class=\"exercise\""))
    }
  }

  @Test func `is described from the table of routes`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let json = try await ask("/openapi.json")
      let value = try JSONSerialization.jsonObject(with: Data(json.text.utf8))
      let paths = try #require((value as? [String: Any])?["paths"] as? [String: Any])
      #expect(Set(paths.keys) == Set(DeskRoutes.all.map(\.path)))
    }
    let operations = DeskRoutes.all.map(\.operation)
    #expect(Set(operations).count == operations.count)
  }

  @Test func `has a word for every kind of document and every field`() throws {
    let words = try Words(files: DataFiles())
    for kind in DocumentKind.allCases { #expect(words.has("desk.kind.\(kind.word)"), "\(kind)") }
    for field in DeskRoutes.all.flatMap(\.fields) {
      #expect(words.has(field.label), "\(field.label)")
      if let hint = field.hint { #expect(words.has(hint), "\(hint)") }
      let codes =
        switch field.kind {
        case .choice(let codes), .several(let codes): codes
        default: [String]()
        }
      for code in codes { #expect(words.has("\(field.label).\(code)"), "\(field.label).\(code)") }
    }
    for place in DeskPlace.all { #expect(words.has(place.name), "\(place.name)") }
  }

  @Test func `finds what was saved, as a page and as JSON`() async throws {
    let desk = try DeskTesting()
    let report = Report(
      channel: "web", received: "2026-11-20", half: .morning, title: "<script>alert(1)</script>",
      text: "Бахром подписал")
    let saved = try await desk.session.save(report, act: "save")
    try await desk.at { ask in
      let page = try await ask("/search?words=bahrom").text
      #expect(page.contains("/documents/\(saved.document)"))
      #expect(page.contains("&lt;script&gt;") && !page.contains("<script>alert"))
      let json = try await ask("/search?words=bahrom", json: true)
      #expect(json.text.contains("\"kind\":\"report\""))
      #expect(try await ask("/search?words=a&kind=nothing").status == .badRequest)
    }
  }
}

@Suite struct `The rights at the desk` {
  @Test func `are those of the roles`() async throws {
    let desk = try DeskTesting()
    let reader = try desk.person("reader", [.reader])
    let outside = try desk.person("runner", [], isAdministrator: true)
    try await desk.at { ask in
      let read = try await ask("/search", as: reader)
      #expect(read.status == .ok)
      #expect(try await ask("/search", as: outside).status == .forbidden)
      #expect(try await ask("/jobs", as: outside).status == .ok)
    }
    let session = try #require(desk.house.staff.find(reader))
    #expect(session.rights == [.read])
    let work = try session.session()
    await #expect(throws: DeskError.notPermitted(.write)) {
      try await work.save(Note(about: .zero, text: "x"), act: "save")
    }
  }
}

@Suite struct `Jobs` {
  @Test func `run, tell how far they are, and leave a sentence`() async throws {
    let board = JobBoard { 0 }
    let id = try board.start("desk.job") { progress in
      try progress.tell(3, of: 4)
      return JobOutcome(text: "desk.job.stopped", place: "/")
    }
    while try board.job(id).isRunning { await Task.yield() }
    let job = try board.job(id)
    #expect((job.done, job.total) == (3, 4))
    guard case .finished(let outcome) = job.stage else { throw DeskError.unknownJob }
    #expect(outcome.place == "/")
  }

  @Test func `stop when they are cancelled, and are gone after a lock`() async throws {
    let board = JobBoard { 0 }
    let id = try board.start("desk.job") { progress in
      while true {
        try progress.tell(0, of: 1)
        await Task.yield()
      }
    }
    try board.cancel(id)
    #expect(try !board.job(id).isRunning)
    board.close()
    #expect(throws: DeskError.unknownJob) { try board.job(id) }
  }

  @Test func `are few at a time`() throws {
    let board = JobBoard { 0 }
    defer { board.close() }
    #expect(throws: DeskError.tooManyJobs) {
      for _ in 0..<9 {
        try board.start("desk.job") { progress in
          while true {
            try progress.tell(0, of: 1)
            await Task.yield()
          }
        }
      }
    }
  }
}
