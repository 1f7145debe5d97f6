import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Language
import Logging
import NIOCore
import Support
import Testing

@testable import Web

@Suite struct `The public face` {
  private static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

  private static func ask(
    _ uri: String, _ method: HTTPRequest.Method = .get, headers: HTTPFields = [:],
    body: ByteBuffer? = nil, site: PublicSite? = nil
  ) async throws -> TestResponse {
    let site = try site ?? ScriptedCheck.site()
    let face = PublicFace(site: site, host: "127.0.0.1", port: 0, logger: Logger(label: "test"))
    return try await Application(router: face.router).test(.router) { client in
      try await client.execute(uri: uri, method: method, headers: headers, body: body)
    }
  }

  private static func form(_ names: [String], bytes: Int = 100) -> (HTTPFields, ByteBuffer) {
    var body: [UInt8] = []
    for name in names {
      body += "--b\r\nContent-Disposition: form-data; name=\"photo\"; ".utf8
      body += "filename=\"\(name)\"\r\nContent-Type: image/jpeg\r\n\r\n".utf8
      body += Array(repeating: 7, count: name.isEmpty ? 0 : bytes) + "\r\n".utf8
    }
    body += "--b--\r\n".utf8
    return ([.contentType: "multipart/form-data; boundary=b"], ByteBuffer(bytes: body))
  }

  private static func send(
    _ names: [String], to uri: String, accept: String? = nil, site: PublicSite? = nil
  ) async throws -> TestResponse {
    var (headers, body) = form(names)
    headers[.accept] = accept
    return try await ask(uri, .post, headers: headers, body: body, site: site)
  }

  @Test(arguments: Tongue.allCases)
  func `has a first page in every language that fits on any telephone`(_ tongue: Tongue)
    async throws
  {
    let page = try await Self.ask("/\(tongue.rawValue)/")
    let style = try await Self.ask("/style.css")
    let script = try await Self.ask("/check.js")
    #expect(page.status == .ok)
    let bytes = [page, style, script].map(\.body.readableBytes).reduce(0, +)
    #expect(bytes < 60_000)
    let html = String(buffer: page.body)
    #expect(html.contains("<html lang=\"\(tongue.rawValue)\">"))
    #expect(html.contains("enctype=\"multipart/form-data\""))
    #expect(html.contains("capture=\"environment\""))
    #expect(html.contains("href=\"/\(tongue.rawValue)/sample\""))
    for other in Tongue.allCases { #expect(html.contains("href=\"/\(other.rawValue)/\"")) }
  }

  @Test(arguments: [
    ("tg,ru;q=0.8", "tg"), ("de-DE,de;q=0.9,en;q=0.4,ky;q=0.5", "ky"), ("uz-Cyrl-UZ", "uz-Cyrl"),
    ("de", "ru"), ("", "ru"), (";;q=,=,q", "ru"), ("en;q=0.2,ru;q=0.2", "en"),
  ])
  func `speaks the language a browser asks for`(_ header: String, _ tongue: String) async throws {
    let page = try await Self.ask("/", headers: [.acceptLanguage: header])
    #expect(String(buffer: page.body).contains("<html lang=\"\(tongue)\">"))
  }

  @Test(arguments: [
    "/", "/ru/", "/uz/sample", "/ky/signed", "/tg/signed/letter", "/en/card", "/style.css",
    "/check.js", "/icon.svg", "/nowhere", "/ru/nowhere", "/ru/check",
  ])
  func `puts the same walls around every answer`(_ uri: String) async throws {
    let answer = try await Self.ask(uri)
    let policy = answer.headers[.contentSecurityPolicy]
    switch uri {
    case "/uz/sample":
      #expect(policy == Self.policy.replacing("img-src 'self'", with: "img-src 'self' data:"))
    case "/", "/ru/": #expect(policy == Self.policy + "; connect-src 'self'")
    default: #expect(policy == Self.policy)
    }
    for (name, value) in [
      ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ] {
      let field = try #require(HTTPField.Name(name))
      #expect(answer.headers[field] == value)
    }
    let isFile = uri.contains(".")
    #expect(answer.headers[.cacheControl] == (isFile ? "max-age=3600" : "no-store"))
    #expect(answer.headers[.setCookie] == nil)
    let html = String(buffer: answer.body)
    if !isFile {
      #expect(!html.contains(" style=") && !html.contains("<style"))
      #expect(!html.contains("javascript:") && html.firstMatch(of: /\son[a-z]+="/) == nil)
    }
  }

  @Test func `answers a stack with a page that streams`() async throws {
    let answer = try await Self.send(
      ["1-nothing-found.jpg", "2-stop-PG_CONTRACT.jpg", ""], to: "/en/check")
    #expect(answer.status == .ok)
    #expect(answer.headers[.contentLength] == nil)
    let html = String(buffer: answer.body)
    #expect(html.contains("Do not sign page 2. It is a contract of military service."))
    #expect(html.contains("We saw 2 photos."))
    #expect(html.hasSuffix("</body></html>"))
  }

  @Test func `answers a program with JSON`() async throws {
    let answer = try await Self.send(
      ["1-stop-PG_CONTRACT.jpg"], to: "/ru/check", accept: "application/json")
    let object = try JSONSerialization.jsonObject(with: Data(answer.body.readableBytesView))
    let report = try #require(object as? [String: Any])
    #expect(report["schema"] as? String == "guvoh.check/1")
    #expect((report["counts"] as? [String: Int])?["stop"] == 1)
  }

  @Test func `answers the script one photo at a time, numbered on`() async throws {
    let answer = try await Self.send(["x-stop-PG_CONTRACT.jpg"], to: "/en/check/photo?before=22")
    let html = String(buffer: answer.body)
    #expect(html.contains("Do not sign page 23."))
    #expect(html.contains("data-seen=\"23\""))
    #expect(html.contains("We saw 23 photos."))
    #expect(!html.contains("<html"))
  }

  @Test(arguments: ["-5", "99999999999999999999", "abc", "%00"])
  func `takes any number for what was seen before`(_ before: String) async throws {
    let answer = try await Self.send(["1-not-read.jpg"], to: "/en/check/photo?before=\(before)")
    #expect(answer.status == .ok)
  }

  @Test func `refuses what is no upload, with a code and a hint in the reader's language`()
    async throws
  {
    var limits = UploadLimits()
    limits.totalBytes = 5000
    limits.parts = 3
    var site = try ScriptedCheck.site()
    site.limits = limits
    let (form, whole) = Self.form(["a.jpg"])
    let cases: [(HTTPFields, ByteBuffer, HTTPResponse.Status, String)] = [
      ([:], ByteBuffer(), .badRequest, "web.bad-upload"),
      ([.contentType: "text/plain"], ByteBuffer(), .badRequest, "web.bad-upload"),
      (form, ByteBuffer(string: "--b\r\nnonsense"), .badRequest, "web.cut-short"),
      (form, whole.getSlice(at: 0, length: 60) ?? whole, .badRequest, "web.cut-short"),
      (form, Self.form([""]).1, .badRequest, "web.no-photos"),
      (form, Self.form(["a.jpg"], bytes: 6000).1, .contentTooLarge, "web.too-large"),
      (form, Self.form(["a", "b", "c", "d"]).1, .contentTooLarge, "web.too-many"),
    ]
    for (headers, body, status, code) in cases {
      let answer = try await Self.ask("/tg/check", .post, headers: headers, body: body, site: site)
      #expect(answer.status == status, "\(code)")
      let html = String(buffer: answer.body)
      #expect(html.contains("<p class=\"code\">\(code)</p>"))
      #expect(html.contains("<html lang=\"tg\">"))
      let words = site.words.text("errors.\(code).hint", in: .tajik)
      #expect(html.contains(words), "\(code)")
    }
  }

  @Test func `tells a program of an error in JSON`() async throws {
    let answer = try await Self.ask("/en/nowhere", headers: [.accept: "application/json"])
    #expect(answer.status == .notFound)
    #expect(String(buffer: answer.body).contains("\"code\":\"web.not-found\""))
  }

  @Test func `refuses clearly when nobody can read papers`() async throws {
    let site = try ScriptedCheck.site(reader: .unavailable(code: "check.no-reader"))
    let first = try await Self.ask("/ru/", site: site)
    #expect(String(buffer: first.body).contains("check.no-reader"))
    #expect(!String(buffer: first.body).contains("<form"))
    for answer in [
      try await Self.send(["a.jpg"], to: "/ru/check", site: site),
      try await Self.ask("/ru/sample", site: site),
    ] {
      #expect(answer.status == .serviceUnavailable)
      #expect(String(buffer: answer.body).contains("check.no-reader"))
    }
  }

  @Test func `has a code with words and a hint for every error it knows`() throws {
    let words = try Words(files: DataFiles())
    for kind in WebError.Kind.allCases {
      for tongue in Tongue.allCases {
        #expect(!words.missing(in: tongue).contains("errors.\(kind.rawValue)"))
        #expect(!words.missing(in: tongue).contains("errors.\(kind.rawValue).hint"))
      }
    }
  }

  @Test func `tries the check on drawn pages, marked as an exercise`() async throws {
    #expect(try ScriptedCheck.site().sample().count == 6)
    let html = String(buffer: try await Self.ask("/en/sample").body)
    #expect(html.contains("<b>EXERCISE</b> Drawn pages, invented people."))
  }

  @Test func `counts, and remembers nothing else`() async throws {
    let site = try ScriptedCheck.site()
    _ = try await Self.send(
      ["1-stop-PG_CONTRACT.jpg", "secret-name.jpg"], to: "/en/check", site: site)
    #expect(site.tally.line() == "checks=1 refused=1 stop=1")
    #expect(site.tally.line() == nil)
  }
}
