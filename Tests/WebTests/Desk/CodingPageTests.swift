import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Language
import Support
import Testing

@testable import Web

@Suite struct `Proposed codes beside a report` {
  private static let text = """
    Recruiters came to the penal colony near Vladimir and offered the Uzbek prisoners a contract. \
    Those who refused were beaten.
    """

  private func report(_ desk: DeskTesting) async throws -> DocumentID {
    let report = Report(
      channel: "web", received: "2026-11-20", half: .morning, language: "en", title: "A call",
      text: Self.text)
    return try await desk.session.save(report, act: "test").document
  }

  private func codes(_ desk: DeskTesting, _ id: DocumentID) throws -> [String] {
    guard case .report(let saved) = try desk.session.open(id).document else { return [] }
    return saved.document.codes
  }

  @Test func `are shown with their words, and store nothing`() async throws {
    let desk = try DeskTesting()
    let id = try await report(desk)
    try await desk.at { ask in
      let page = try await ask("/reports/\(id)/codes")
      #expect(page.status == .ok)
      #expect(page.text.contains("T_PRISON") && page.text.contains("<mark"))
      #expect(page.text.contains("accesskey=\"a\""))
    }
    #expect(try codes(desk, id) == [])
  }

  @Test func `become codes of the report when a person accepts, and leave it again`() async throws {
    let desk = try DeskTesting()
    let id = try await report(desk)
    try await desk.at { ask in
      let path = "/reports/\(id)/codes"
      func say(_ answer: String, _ code: String = "T_PRISON", _ chosen: String = "") async throws {
        let form = ["code": code, "answer": answer, "chosen": chosen]
        #expect(try await ask(path, form: form).status == .seeOther)
      }
      try await say("accepted")
      #expect(try self.codes(desk, id) == ["T_PRISON"])
      try await say("changed", "T_PRISON", "T_REMAND")
      #expect(try self.codes(desk, id) == ["T_REMAND"])
      try await say("rejected")
      #expect(try self.codes(desk, id) == [])
      try await say("accepted", "M_BEATING")
      let rules = try await ask("/coding/rules", json: true)
      #expect(rules.text.contains("\"rule\":\"beaten\""))
      #expect(try await ask("/coding/rules").text.contains("1 of 1"))
    }
  }

  @Test func `are judged only where they were proposed, and changed only to a known code`()
    async throws
  {
    let desk = try DeskTesting()
    let id = try await report(desk)
    try await desk.at { ask in
      let path = "/reports/\(id)/codes"
      for form in [
        ["code": "T_STUDENT", "answer": "accepted"], ["code": "T_PRISON", "answer": "maybe"],
        ["code": "T_PRISON", "answer": "changed", "chosen": "T_NONE"],
      ] {
        let answer = try await ask(path, form: form)
        #expect(answer.status == .unprocessableContent)
      }
      let missing = try await ask("/reports/\(DocumentID.random())/codes")
      #expect(missing.status == .notFound)
    }
    #expect(try codes(desk, id) == [])
  }

  @Test func `cut a text anywhere and lose nothing`() {
    let text = MarkedText("Его били 👨‍👩‍👧 и пытали")
    let pieces = text.pieces([("M_BEATING", [4..<8]), ("X", [2..<6, 15..<900])])
    #expect(pieces.map(\.text).joined() == "Его били 👨‍👩‍👧 и пытали")
    #expect(pieces.filter { $0.codes.contains("M_BEATING") }.map(\.text).joined() == "били")
  }
}
