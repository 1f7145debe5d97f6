import Desk
import Foundation
import HTTPTypes
import Hearing
import HummingbirdTesting
import Language
import NIOCore
import Support
import Synchronization
import Testing
import Vault

@testable import Web

@Suite struct `A file in parts` {
  private static func part(
    _ visitor: Visitor, _ visit: String, _ offset: Int, _ bytes: [UInt8], last: Bool = false,
    cut: Bool = false
  ) async throws -> (status: HTTPResponse.Status, received: Int) {
    var body: [UInt8] = []
    for (name, value) in [
      ("visit", visit), ("number", "0"), ("offset", String(offset)), ("last", last ? "1" : "0"),
    ] {
      body += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
    }
    if !bytes.isEmpty {
      body += "--b\r\nContent-Disposition: form-data; name=\"bytes\"; ".utf8
      body += "filename=\"video.mp4\"\r\n\r\n".utf8
      body += bytes
      if !cut { body += "\r\n".utf8 }
    }
    if !cut { body += "--b--\r\n".utf8 }
    let answer = try await visitor.client.execute(
      uri: "/ru/tell/part", method: .post,
      headers: [.contentType: "multipart/form-data; boundary=b"], body: ByteBuffer(bytes: body))
    let text = String(buffer: answer.body)
    let received = text.firstMatch(of: /"received":([0-9]+)/).flatMap { Int($0.output.1) }
    return (answer.status, received ?? -1)
  }

  @Test func `goes on where a broken line left it, and arrives byte for byte`() async throws {
    let site = try HearingSite()
    let bytes = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 11) }
    try await site.visit { visitor in
      let visit = Visitor.token(try await visitor.page("/ru/tell"))
      let size = 1 << 20
      let one = try await Self.part(visitor, visit, 0, Array(bytes[..<size]))
      #expect(one.received == size)
      let cut = try await Self.part(
        visitor, visit, size, Array(bytes[size..<size + 500]), cut: true)
      #expect(cut.status == .badRequest)
      #expect(try await Self.part(visitor, visit, 0, []).received == size)
      // The same part twice, and one too early, change nothing.
      #expect(try await Self.part(visitor, visit, 0, Array(bytes[..<size])).received == size)
      #expect(try await Self.part(visitor, visit, 3 * size, [1, 2]).received == size)
      _ = try await Self.part(visitor, visit, size, Array(bytes[size..<2 * size]))
      let last = try await Self.part(
        visitor, visit, 2 * size, Array(bytes[(2 * size)...]), last: true)
      #expect(last.received == bytes.count)
      let told = try await visitor.post("/ru/tell", ["visit": visit])
      #expect(!Visitor.code(String(buffer: told.body)).isEmpty)
    }
    let session = try site.session()
    let rules = try UrgencyRules(files: DataFiles())
    _ = try session.sortArrivals(rules)
    let row = try #require(try session.inbox(.all).rows.first)
    let file = try #require(try session.conversation(row.id, rules).items.first?.files.first)
    var again: [UInt8] = []
    try session.readFile(file.id) { again += $0 }
    #expect(file.name == "video.mp4")
    #expect(again == bytes)
  }

  @Test func `that nobody goes on with is let go`() async throws {
    let site = try HearingSite()
    try await site.visit { visitor in
      let visit = Visitor.token(try await visitor.page("/ru/tell"))
      _ = try await Self.part(visitor, visit, 0, Array(repeating: 1, count: 1000))
      site.clock.move(4000)
      let other = Visitor.token(try await visitor.page("/ru/tell"))
      _ = try await Self.part(visitor, other, 0, [1])
      #expect(site.unlocked.vault.files.all().count == 1)
      #expect(try await Self.part(visitor, visit, 0, []).received == 0)
    }
  }

  @Test(arguments: ["", "x", "-1", "99999999999999999999"])
  func `with a forged number is refused`(offset: String) async throws {
    let site = try HearingSite()
    let answer = try await site.visit { visitor in
      try await visitor.post(
        "/ru/tell/part",
        ["visit": String(repeating: "0", count: 64), "number": "0", "offset": offset])
    }
    #expect(answer.status == .badRequest)
  }
}

@Suite struct `The gate before codes` {
  @Test func `grows slower from round to round, and forgets failures with time`() {
    let gate = AttemptGate(queue: 2, pause: { _ in })
    var now = ContinuousClock.now
    #expect(gate.delay(at: now) == .zero)
    for _ in 0..<8 { gate.fail(at: now) }
    now += AttemptGate.round
    let some = gate.delay(at: now)
    for _ in 0..<20 { gate.fail(at: now) }
    now += AttemptGate.round
    #expect(some > .zero && gate.delay(at: now) > some)
    #expect(gate.delay(at: now) <= AttemptGate.longest)
    #expect(gate.delay(at: now + .seconds(1800)) == .zero)
  }

  @Test func `lets all attempts of a round wait alike, whatever the one before them found`() {
    let gate = AttemptGate(queue: 2, pause: { _ in })
    let start = ContinuousClock.now
    for _ in 0..<6 { gate.fail(at: start) }
    let delay = gate.delay(at: start)
    #expect(delay > .zero)
    for step in 1..<20 {
      let now = start + .seconds(step)
      if step % 2 == 0 { gate.fail(at: now) }
      #expect(gate.delay(at: now) == delay)
    }
  }

  @Test func `counts its beat from when the work that all share is done`() async throws {
    let pauses = Mutex<[Duration]>([])
    let clock = Mutex(ContinuousClock.now)
    let gate = AttemptGate(queue: 0, now: { clock.withLock { $0 } }) { pause in
      pauses.withLock { $0.append(pause) }
    }
    for found in [nil, 1] {
      // Longer than a beat: had it been counted, less of the beat would be left.
      _ = try await gate.pass {
        clock.withLock { $0 += .milliseconds(275) }
      } _: { _ -> Int? in
        clock.withLock { $0 += .milliseconds(50) }
        return found
      }
    }
    #expect(pauses.withLock { $0 } == [.milliseconds(200), .milliseconds(200)])
  }

  @Test(arguments: [0, 1, 249, 250, 251, 1700])
  func `answers at a beat, whatever was found`(spent: Int) {
    let wait = AttemptGate.untilBeat(after: .milliseconds(spent))
    let whole = Duration.milliseconds(spent) + wait
    #expect(whole >= AttemptGate.beat && wait >= .zero)
    #expect(whole / AttemptGate.beat == (whole / AttemptGate.beat).rounded())
  }

  @Test func `asks to try again when too many wait`() async throws {
    let gate = AttemptGate(queue: 0, pause: { _ in })
    let inner = try await gate.pass { () -> Bool? in
      do {
        _ = try await gate.pass { () -> Int? in 1 }
        return false
      } catch let error as WebError {
        return error == WebError(.crowded)
      }
    }
    #expect(inner == true)
  }
}
