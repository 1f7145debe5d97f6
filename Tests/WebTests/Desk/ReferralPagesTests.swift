import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Language
import NIOCore
import Store
import Support
import Testing

@testable import Web

@Suite struct `The pages of a referral` {
  private static func opened(_ desk: DeskTesting) async throws -> (id: DocumentID, man: DocumentID)
  {
    let man = try await desk.session.keepPerson(
      label: "P-1", name: PersonName(full: "Bahrom Namunaev"), standings: [.signed]
    ).document
    let opened = try await desk.session.openCase(
      Case(label: "C-1", summary: "Бумага", people: [.init(man, .subject)], opened: "2026-11-20"))
    return (opened.document, man)
  }

  @Test func `list the files of the case, and why each leaves or stays`() async throws {
    let desk = try DeskTesting(exercise: false)
    let session = desk.session
    let (id, _) = try await Self.opened(desk)
    var bytes: Data? = Data("words".utf8)
    let file = try await session.attach(named: "<i>.txt") {
      defer { bytes = nil }
      return bytes
    }.document
    let report = try await session.save(
      Report(
        channel: "web", received: "2026-11-20", half: .morning, title: "", text: "",
        files: [file]), act: "test"
    ).document
    _ = try session.change(id, as: Case.self, act: "test") { $0.sources = [report] }
    try await desk.at { ask in
      let page = try await ask("/cases/\(id)/referral").text
      #expect(page.contains("&lt;i&gt;.txt") && page.contains("not asked, it stays"))
      _ = try await session.recordConsent(
        Consent(of: report, use: "referral", audience: "lawyer", answer: .yes, given: "2026-11-20"))
      #expect(try await ask("/cases/\(id)/referral").text.contains("agreed, it leaves"))
      #expect(try await ask("/cases/\(id)/referral?audience=un").text.contains("it stays"))
    }
  }

  private static let form = [
    "recipient": "Адвокат", "audience": "lawyer", "parts": "summary", "tongue": "ru",
    "reason": "он просит",
  ]

  @Test(arguments: [Tongue.english, .russian, .uzbek])
  func `ask for his yes, show the passphrase once, and give the file`(tongue: Tongue) async throws {
    let desk = try DeskTesting(exercise: false)
    let (id, man) = try await Self.opened(desk)
    try await desk.at { ask in
      _ = try await ask("/?tongue=\(tongue.rawValue)")
      #expect(try await ask("/cases/\(id)/referral").text.contains("P-1"))
      let refused = try await ask("/cases/\(id)/referral", form: Self.form)
      #expect(refused.status == .conflict)
      _ = try await desk.session.recordConsent(
        Consent(of: man, use: "referral", audience: "lawyer", answer: .yes, given: "2026-11-20"))
      let made = try await ask("/cases/\(id)/referral", form: Self.form)
      #expect(made.status == .ok)
      let phrase = try #require(made.text.firstMatch(of: /<code>([0-9A-Z-]{29})<\/code>/)?.1)
      let referral = try #require(
        try desk.session.view().documents(DocumentQuery(.referral, limit: 1)).rows.first
      ).document
      for path in ["/referrals", "/referrals/\(referral)", "/cases/\(id)", "/referrals/open"] {
        let page = try await ask(path)
        #expect(page.status == .ok)
        #expect(!page.text.contains(phrase))
        let missing = page.text.matches(of: /(referral|casebook)\.[a-z][a-z.\-]+/)
          .map { String($0.output.0) }
        #expect(missing.isEmpty, "\(path): \(missing.prefix(3))")
      }
      let file = try await ask("/referrals/\(referral)/package.html", form: [:])
      #expect(file.status == .ok)
      #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
      let bytes = Array(file.body.readableBytesView)
      #expect(!file.text.contains("Namunaev"))
      let taken = try await Self.take(bytes, String(phrase), ask)
      #expect(taken.status == .seeOther)
      #expect(try desk.session.view().count(.case) == 2)
      let wrong = try await Self.take(bytes, "AAAAA", ask)
      #expect(wrong.status == .unprocessableContent)
      let foreign = try await Self.take(Array("<html>".utf8), "AAAAA", ask)
      #expect(foreign.status == .unprocessableContent)
    }
  }

  /// Sends a package with its passphrase before it, as the form does.
  private static func take(
    _ bytes: [UInt8], _ phrase: String, _ ask: DeskTesting.Asking
  ) async throws -> TestResponse {
    var body = ""
    for (name, value) in [
      ("token", ask.house.staff.find(ask.secret)?.token ?? ""), ("passphrase", phrase),
    ] {
      body += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    body += "--b\r\nContent-Disposition: form-data; name=\"package\"; filename=\"a.html\"\r\n\r\n"
    let whole = Array(body.utf8) + bytes + Array("\r\n--b--\r\n".utf8)
    return try await ask.client.execute(
      uri: "/referrals/open", method: .post,
      headers: [
        .contentType: "multipart/form-data; boundary=b",
        .cookie: "\(SessionCookie.name)=\(ask.secret)",
      ], body: ByteBuffer(bytes: whole))
  }
}
