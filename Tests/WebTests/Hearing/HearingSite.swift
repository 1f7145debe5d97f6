import Desk
import Foundation
import HTTPTypes
import Hearing
import Hummingbird
import HummingbirdTesting
import Language
import Logging
import NIOCore
import Support
import Synchronization
import Vault

@testable import Web

/// The public pages over a vault that nobody has unlocked.
final class HearingSite: Sendable {
  let scratch: Scratch
  let unlocked: UnlockedVault
  let hearing: PublicHearing
  let site: PublicSite
  let face: PublicFace
  let now = Mutex(1_795_000_000)
  static let cost = PassphraseCost(passes: 1, memory: 8192)

  init(exercise: Bool = true, duty: Bool = false, overlay: [String: String] = [:]) throws {
    scratch = try Scratch()
    let folder = scratch.folder.appending(path: "vault")
    unlocked = try Vault.make(
      VaultPlan(
        member: "first", team: "team", passphrase: Array("correct lamp river".utf8),
        cost: Self.cost, exercise: exercise), at: folder
    ).vault
    var overlay = overlay
    if duty { overlay["operator/duty.csv"] = "days,from,to,offset,note\n1-7,00:00,24:00,+05:00,\n" }
    var site = try ScriptedCheck.site(overlay: overlay)
    let clock = Clock()
    hearing = try PublicHearing(Vault(at: folder), files: site.files, cost: Self.cost) {
      clock.seconds
    }
    site.hearing = hearing
    site.pause = { _ in }
    self.site = site
    face = PublicFace(site: site, host: "127.0.0.1", port: 0, logger: Logger(label: "test"))
    self.clock = clock
  }

  let clock: Clock

  final class Clock: Sendable {
    private let value = Mutex(1_795_000_000)
    var seconds: Int { value.withLock { $0 } }
    func move(_ by: Int) { value.withLock { $0 += by } }
  }

  /// The desk of the first member.
  func session() throws -> Session {
    let clock = clock
    return try Session(unlocked) { clock.seconds }
  }

  /// A visit: requests that meet the same router.
  func visit<R: Sendable>(_ body: @Sendable (Visitor) async throws -> R) async throws -> R {
    try await Application(router: face.router).test(.router) { try await body(Visitor(client: $0)) }
  }
}

/// Somebody with a browser that does nothing but send forms.
struct Visitor: Sendable {
  let client: any TestClientProtocol

  func get(_ uri: String) async throws -> TestResponse {
    try await client.execute(uri: uri, method: .get)
  }

  func page(_ uri: String) async throws -> String { String(buffer: try await get(uri).body) }

  func post(
    _ uri: String, _ fields: [String: String], files: [(String, [UInt8])] = []
  ) async throws -> TestResponse {
    var body: [UInt8] = []
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      body += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
    }
    for (name, bytes) in files {
      body += "--b\r\nContent-Disposition: form-data; name=\"file\"; ".utf8
      body += "filename=\"\(name)\"\r\n\r\n".utf8
      body += bytes + "\r\n".utf8
    }
    body += "--b--\r\n".utf8
    return try await client.execute(
      uri: uri, method: .post, headers: [.contentType: "multipart/form-data; boundary=b"],
      body: ByteBuffer(bytes: body))
  }

  /// The token in the forms of a page.
  static func token(_ html: String) -> String {
    html.firstMatch(of: /name="visit" value="([0-9a-f]{64})"/).map { String($0.output.1) } ?? ""
  }

  /// The code on its page.
  static func code(_ html: String) -> String {
    html.matches(of: /<li><span>([0-9]{4})<\/span><\/li>/).map { String($0.output.1) }.joined()
  }

  /// Tells something and gives the code.
  func tell(
    _ fields: [String: String], files: [(String, [UInt8])] = [], tongue: String = "ru"
  ) async throws -> String {
    var fields = fields
    fields["visit"] = Self.token(try await page("/\(tongue)/tell"))
    let answer = try await post("/\(tongue)/tell", fields, files: files)
    return Self.code(String(buffer: answer.body))
  }
}
