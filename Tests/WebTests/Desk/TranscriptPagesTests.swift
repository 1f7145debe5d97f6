import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Support
import Testing
import Vault

@testable import Web

@Suite struct `The pages of voice messages and post` {
  @Test func `count what nobody has heard, take its words, and ask for a second person`()
    async throws
  {
    let desk = try DeskTesting()
    let second = try desk.person("second", [.documenter])
    try await desk.at { ask in
      let voice = Array("OggS".utf8) + Array(repeating: UInt8(0), count: 900)
      let taken = try await ask("/evidence", files: [("files", "voice.ogg", voice)])
      #expect(taken.status == .seeOther)
      let row = try #require(try desk.session.view().documents(.file).first)
      let place = "/evidence/\(row.document)"
      #expect(try await ask("/inbox").text.contains("Not heard yet: 1"))
      #expect(try await ask("/transcripts").text.contains("voice.ogg"))
      #expect(try await ask(place + "/view").text.contains("Nobody has typed its text yet"))
      let empty = try await ask(place + "/transcript", form: ["text": ""])
      #expect(empty.status == .unprocessableContent)
      let hostile = "<script>alert(1)</script> \u{202E}=1+1"
      let typed = try await ask(place + "/transcript", form: ["text": hostile, "language": "ru"])
      #expect(typed.status == .seeOther)
      let page = try await ask(place + "/view").text
      #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(page.contains("typed, not compared") && !page.contains("/transcript/compared\""))
      #expect(!(try await ask("/inbox").text.contains("Not heard yet")))
      let own = try await ask(place + "/transcript/compared", form: [:])
      #expect(own.status == .unprocessableContent)
      #expect(own.text.contains("The one who typed it cannot compare it"))
      let other = try await ask(place + "/view", as: second).text
      #expect(other.contains("/transcript/compared\""))
      let compared = try await ask(place + "/transcript/compared", form: [:], as: second)
      #expect(compared.status == .seeOther)
      #expect(try await ask(place + "/view").text.contains("read by two"))
    }
  }

  @Test func `keep the register of post`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      #expect(try await ask("/post").text.contains("Nothing is in the register yet"))
      let form = [
        "direction": "in", "day": "2026-11-20", "way": "service", "mark": "77-1",
        "correspondent": "Plantedname", "about": "asks for a lawyer", "document": "",
      ]
      #expect(try await ask("/post", form: form).status == .seeOther)
      let page = try await ask("/post?direction=in").text
      #expect(page.contains("asks for a lawyer") && page.contains("77-1"))
      #expect(!page.contains("Plantedname"))
      #expect(!(try await ask("/post?direction=out").text.contains("asks for a lawyer")))
      let line = try #require(try desk.session.post().lines.first)
      let opened = try await ask("/post/\(line.id)/correspondent", form: ["reason": "to answer"])
      #expect(opened.text.contains("Plantedname"))
      var wrong = form
      wrong["document"] = "/documents/nothing"
      #expect(try await ask("/post", form: wrong).status == .unprocessableContent)
    }
  }
}
