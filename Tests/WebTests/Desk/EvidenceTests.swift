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
import Vault

@testable import Web

@Suite struct `Evidence at the desk` {
  private static let film =
    Array("\0\0\0\u{18}ftypmp42".utf8) + (0..<200_000).map { UInt8($0 % 251) }

  @Test func `is sealed as it comes in and comes out byte for byte`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let taken = try await ask("/evidence", files: [("files", "../dir/film.mp4", Self.film)])
      #expect(taken.status == .seeOther)
      let row = try #require(try desk.session.view().documents(.file).first)
      #expect(row.title == "film.mp4")
      let out = try await ask("/evidence/\(row.document)/original", form: [:])
      #expect(Array(buffer: out.body) == Self.film)
      #expect(out.headers[.contentType] == "application/octet-stream")
      #expect(out.headers[.contentDisposition]?.contains("film") == false)
      #expect(out.headers[.contentSecurityPolicy] == "default-src 'none'; sandbox")
      let acts = try desk.session.custody(of: row.document).map(\.act)
      #expect(acts == ["custody.export", "attach"])
      let page = try await ask("/documents/\(row.document)").text
      #expect(page.contains("original taken out") && page.contains("video/mp4"))
      #expect(!page.contains("<video"))
    }
  }

  @Test(arguments: [
    ("bytes=0-9", 0, 10), ("bytes=65530-65545", 65530, 16), ("bytes=-5", 200_007, 5),
    ("bytes=199999-", 199_999, 13), ("bytes=10-999999999", 10, 200_002),
  ])
  func `plays any part of a film`(_ range: String, _ start: Int, _ count: Int) async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      _ = try await ask("/evidence", files: [("files", "film.mp4", Self.film)])
      let row = try #require(try desk.session.view().documents(.file).first)
      let part = try await ask(
        "/evidence/\(row.document)/play", headers: [.range: range])
      #expect(part.status == .partialContent)
      #expect(Array(buffer: part.body) == Array(Self.film[start..<start + count]))
      #expect(
        part.headers[.contentRange] == "bytes \(start)-\(start + count - 1)/\(Self.film.count)")
    }
  }

  @Test(arguments: [
    "bytes=9-1", "bytes=999999-", "bytes=-0", "bytes=a-b", "lines=1-2", "bytes=0-1,3-4",
  ])
  func `refuses a part that is none`(_ range: String) throws {
    #expect(throws: WebError(.notWithin)) { try ByteRange.range(range, of: 1000) }
  }

  @Test func `leaves nothing of an upload that was cut short or has no token`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      let cut = try await ask(
        "/evidence", files: [("files", "a", Self.film)], json: true, cut: 5000)
      #expect(cut.status == .badRequest)
      let foreign = try await ask(
        "/evidence", files: [("files", "a", Self.film)], json: true, token: "0")
      #expect(foreign.status == .forbidden)
      #expect(try desk.session.view().documents(.file).isEmpty)
      #expect(desk.session.unlocked.vault.files.all().isEmpty)
    }
  }

  @Test func `is shown as a copy, and never as it came`() async throws {
    Program.isOwnProgram()
    let desk = try DeskTesting()
    let photo = PlantedPhoto.jpeg(try #require(DataFiles().bytes("check/sample/page-1.jpg")))
    try await desk.at { ask in
      _ = try await ask("/evidence", files: [("files", "a.jpg", photo)])
      let id = try #require(try desk.session.view().documents(.file).first).document
      let page = try await ask("/evidence/\(id)/view").text
      #expect(page.contains("<details class=\"veil\">"))
      #expect(page.contains("/evidence/\(id)/picture?page=1&amp;size=large"))
      #expect(!page.contains("/play") && !page.contains("/original"))
      #expect(try await ask("/evidence/\(id)/play").status == .notFound)
      let shown = try await ask("/evidence/\(id)/picture")
      #expect(shown.status == .ok && shown.headers[.contentType] == "image/jpeg")
      #expect(!PlantedPhoto.isIn(Array(buffer: shown.body)))
      let out = try await ask("/evidence/\(id)/original", form: [:])
      #expect(Array(buffer: out.body) == photo)
    }
  }

  @Test func `of violence is silent and veiled until somebody asks, and in no list`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      _ = try await ask("/evidence", files: [("files", "film.mp4", Self.film)])
      let id = try #require(try desk.session.view().documents(.file).first).document
      let page = try await ask("/evidence/\(id)/view").text
      let veil = try #require(page.range(of: "<details class=\"veil\">"))
      let player = try #require(page.range(of: "<video"))
      #expect(veil.lowerBound < player.lowerBound)
      #expect(page.contains(" muted") && page.contains("preload=\"none\""))
      #expect(!page.contains("autoplay"))
      for list in ["/", "/evidence", "/inbox", "/cases", "/documents/\(id)"] {
        let text = try await ask(list).text
        #expect(!text.contains("<video") && !text.contains("<audio"), "\(list)")
        #expect(!text.contains("/picture"), "\(list)")
      }
    }
  }

  @Test func `is covered by two clicks, without a script, and given out as a copy`() async throws {
    Program.isOwnProgram()
    let desk = try DeskTesting()
    let photo = PlantedPhoto.jpeg(try #require(DataFiles().bytes("check/sample/page-1.jpg")))
    try await desk.at { ask in
      _ = try await ask("/evidence", files: [("files", "a.jpg", photo)])
      let id = try #require(try desk.session.view().documents(.file).first).document
      let first = try await ask("/evidence/\(id)/redact?at.x=30&at.y=0").text
      #expect(first.contains("name=\"corner\" value=\"100,0\"") && !first.contains("<rect"))
      let second = try await ask("/evidence/\(id)/redact?corner=100,0&at.x=150&at.y=99999").text
      #expect(second.contains("<rect") && second.contains("100,0,500,1000"))
      let wrong = try await ask("/evidence/\(id)/redact", form: ["areas": "1,2"])
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("four whole numbers"))
      _ = try await ask("/evidence/\(id)/redact", form: ["areas": "100,0,500,1000"])
      let copy = try #require(try desk.session.copies(of: id).last { $0.copy.way == .redacted })
      #expect(try await ask("/evidence/\(id)/view").text.contains("/redacted/\(copy.id)"))
      let out = try await ask("/evidence/\(id)/redacted/\(copy.id)", form: [:])
      #expect(out.status == .ok && !PlantedPhoto.isIn(Array(buffer: out.body)))
      #expect(try desk.session.custody(of: id).first?.act == "custody.export")
    }
  }

  @Test func `that cannot be decoded is not shown, and the page says why`() async throws {
    Program.isOwnProgram()
    let desk = try DeskTesting()
    let half = Array(try #require(DataFiles().bytes("check/sample/page-1.jpg")).prefix(9000))
    try await desk.at { ask in
      _ = try await ask("/evidence", files: [("files", "a.jpg", half)])
      let id = try #require(try desk.session.view().documents(.file).first).document
      let page = try await ask("/evidence/\(id)/view")
      #expect(page.status == .ok && page.text.contains("damaged or cut short"))
      #expect(!page.text.contains("<img"))
      #expect(try await ask("/evidence/\(id)/picture").status == .unprocessableContent)
    }
  }

  @Test func `does not show what it does not know`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      _ = try await ask("/evidence", files: [("files", "a.html", Array("<script>".utf8))])
      let row = try #require(try desk.session.view().documents(.file).first)
      #expect(try await ask("/evidence/\(row.document)/play").status == .notFound)
    }
  }

  @Test func `goes to a court as a pack`() async throws {
    let desk = try DeskTesting()
    try await desk.at { ask in
      _ = try await ask("/evidence", files: [("files", "film.mp4", Self.film)])
      let row = try #require(try desk.session.view().documents(.file).first)
      let pack = try await ask("/documents/\(row.document)/pack", form: [:])
      #expect(pack.status == .ok)
      #expect(Array(buffer: pack.body).starts(with: [0x50, 0x4B]))
    }
  }
}

@Suite struct `Routes, roles and teams` {
  private func lacks(_ rights: Set<Right>, _ route: DeskRoute) -> Bool {
    guard case .right(let right) = route.need else { return false }
    return !rights.contains(right)
  }

  /// Every route, for everybody: what is another team's looks like what is not there.
  @Test func `let nobody see what is not his`() async throws {
    let desk = try DeskTesting()
    let foreign = try await desk.otherTeamsDocument()
    var people: [(Set<Right>, String)] = [
      ([.administer], try desk.person("runner", [], isAdministrator: true))
    ]
    for role in Role.allCases {
      people.append((role.rights, try desk.person(role.rawValue, [role])))
    }
    let all = people
    try await desk.at { ask in
      for route in DeskRoutes.all where route.need != .anyone {
        for (rights, secret) in all {
          // What would really be done has tests of its own; here it is asked who may.
          guard route.method == .get || !route.pathNames.isEmpty || lacks(rights, route) else {
            continue
          }
          let other = try await ask.status(route, foreign.description, secret)
          let missing = try await ask.status(route, DocumentID.random().description, secret)
          #expect(other == missing, "\(route.operation)")
          if lacks(rights, route) {
            #expect(other == 403, "\(route.operation) for \(rights)")
          } else if !route.pathNames.isEmpty {
            #expect([404, 422].contains(other), "\(route.operation) for \(rights): \(other)")
          }
        }
        let nobody = try await ask.status(route, foreign.description, "")
        #expect(nobody == 401, "\(route.operation)")
      }
    }
  }
}
