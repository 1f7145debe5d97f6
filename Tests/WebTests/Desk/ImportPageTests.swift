import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import Support
import Testing

@testable import Web

@Suite struct `The pages of imports` {
  static let account = """
    {"chats":{"list":[
     {"name":"<script>alert(1)</script>","type":"personal_chat","id":1,"messages":[{"id":1,"type":"message","date":"2023-01-02T10:00:00","from":"A","text":"салом"}]},
     {"name":"B","type":"personal_chat","id":2,"messages":[{"id":2,"type":"message","date":"2023-01-02T10:00:00","from":"B","text":"нет"}]}]}}
    """

  /// Sends a file as a browser does.
  static func send(
    _ ask: DeskTesting.Asking, _ text: String, named name: String
  ) async throws -> TestResponse {
    let token = ask.house.staff.find(ask.secret)?.token ?? ""
    let body = [
      "--x", "Content-Disposition: form-data; name=\"token\"", "", token,
      "--x", "Content-Disposition: form-data; name=\"export\"; filename=\"\(name)\"", "", text,
      "--x--", "",
    ].joined(separator: "\r\n")
    var headers = HTTPFields()
    headers[.contentType] = "multipart/form-data; boundary=x"
    headers[.cookie] = "\(SessionCookie.name)=\(ask.secret)"
    return try await ask.client.execute(
      uri: "/imports", method: .post, headers: headers, body: ByteBuffer(string: body))
  }

  @Test func `show what was read, choose nothing by themselves, and take in what was ticked`()
    async throws
  {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let sent = try await Self.send(ask, Self.account, named: "result.json")
      let place = try #require(sent.headers[.location])
      let page = try await ask(place).text
      #expect(page.contains("&lt;script&gt;alert(1)"))
      #expect(!page.contains("<script>alert"))
      #expect(!page.contains("checked"))
      #expect(try await ask(place, form: [:]).status == .unprocessableContent)
      let job = try await ask(place, form: ["chat": "#1"])
      #expect(job.headers[.location]?.hasPrefix("/jobs/") == true)
      while desk.staff.jobs.jobs.contains(where: \.isRunning) { await Task.yield() }
      #expect(try desk.session.view().counts()[.report] == 1)
      let row = try #require(try desk.session.view().documents(.importBatch).first)
      #expect(try await ask("/imports").text.contains("result.json"))
      #expect(try await ask("/imports/\(row.document)").text.contains("New"))
      let undone = try await ask("/imports/\(row.document)/undo", form: ["reason": "wrong"])
      #expect(undone.headers[.location] == "/imports/\(row.document)")
      #expect(try desk.session.view().counts()[.report] == nil)
    }
  }

  @Test func `say what is no export, and forget what waits when the keys go`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      #expect(try await Self.send(ask, "\u{1}", named: "x").status == .unprocessableContent)
      let sent = try await Self.send(ask, Self.account, named: "result.json")
      let place = try #require(sent.headers[.location])
      _ = desk.staff.drop()
      #expect(desk.staff.tray.find(try #require(DocumentID(String(place.suffix(32))))) == nil)
    }
  }
}
