import Casework
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Language
import Logging
import NIOCore
import Support
import Synchronization
import Vault

@testable import Web

/// A small vault with a desk over it, and somebody who is signed in: pages are asked in five lines.
///
///     let desk = try DeskTesting()
///     let saved = try await desk.session.save(report, act: "test")
///     try await desk.at { ask in
///       #expect(try await ask("/documents/\(saved.document)").status == .ok)
///     }
final class DeskTesting: Sendable {
  static let cost = PassphraseCost(passes: 1, memory: 8192)
  static let passphrase = "correct lamp river"

  let scratch: Scratch
  let house: DeskHouse
  /// The first person's work in the first team.
  let session: Session
  /// What the browser of the first person holds.
  let secret: String
  let staff: StaffSession
  private let now: Clock

  private final class Clock: Sendable {
    let value = Mutex(1_795_000_000)
  }

  init(
    exercise: Bool = true, asksSecondFactor: Bool = false, files: DataFiles = DataFiles()
  ) throws {
    scratch = try Scratch()
    let folder = scratch.folder.appending(path: "vault")
    let now = Clock()
    self.now = now
    let unlocked = try Vault.make(
      VaultPlan(
        member: "first", team: "team", passphrase: Array(Self.passphrase.utf8), cost: Self.cost,
        exercise: exercise), at: folder
    ).vault
    house = try DeskHouse(
      folder: folder, files: files, drafts: .marked, floor: Self.cost,
      asksSecondFactor: asksSecondFactor, clock: { now.value.withLock { $0 } })
    (secret, staff) = try house.staff.begin(unlocked, tongue: .english)
    session = try staff.session()
  }

  /// Lets the clock of the house go on by so many seconds.
  func wait(_ seconds: Int) { now.value.withLock { $0 += seconds } }

  /// What the clock of the house shows.
  var seconds: Int { now.value.withLock { $0 } }

  /// A document of a team that the first person is not in.
  func otherTeamsDocument() async throws -> DocumentID {
    let unlocked = try staff.unlocked()
    let passphrase = Array("somebody \(Self.passphrase)".utf8)
    try unlocked.makeUser(named: "somebody", passphrase: passphrase, cost: Self.cost)
    let other = try unlocked.vault.unlock(passphrase, user: "somebody", floor: Self.cost)
    try other.makeTeam(named: "other", recovery: false)
    let session = try Session(other, team: "other") { [now] in now.value.withLock { $0 } }
    return try await session.save(Note(about: .zero, text: "theirs"), act: "save").document
  }

  /// What the browser holds after an answer that set it.
  static func secret(of answer: TestResponse) throws -> String {
    let cookie = answer.headers[.setCookie] ?? ""
    let value = cookie.split(separator: "=").dropFirst().first ?? ""
    return String(value.prefix { $0 != ";" })
  }

  /// Makes somebody with these roles in the first team, signs him in, and gives what his browser holds.
  func person(
    _ name: String, _ roles: Set<Role>, sealedFields: Bool = false, isAdministrator: Bool = false
  ) throws -> String {
    let unlocked = try staff.unlocked()
    let passphrase = Array("\(name) \(Self.passphrase)".utf8)
    let member = try unlocked.makeUser(
      named: name, passphrase: passphrase, cost: Self.cost, isAdministrator: isAdministrator)
    if !roles.isEmpty {
      try unlocked.letIn(name, team: "team", sealedFields: sealedFields)
      try unlocked.setRoles(roles, of: member, in: session.team.keys.team)
    }
    let own = try unlocked.vault.unlock(passphrase, user: name, floor: Self.cost)
    return try house.staff.begin(own, tongue: .english).secret
  }

  /// Asks the desk; without a name the first person asks, and forms carry his token.
  struct Asking: Sendable {
    let client: any TestClientProtocol
    let house: DeskHouse
    let secret: String

    /// Asks for an address; with `form`, sends it there.
    func callAsFunction(
      _ uri: String, form: [String: String]? = nil, as other: String? = nil, json: Bool = false,
      headers: HTTPFields = [:]
    ) async throws -> TestResponse {
      let holder = other ?? secret
      var headers = headers
      if !holder.isEmpty { headers[.cookie] = "\(SessionCookie.name)=\(holder)" }
      if json { headers[.accept] = "application/json" }
      guard let form else {
        return try await client.execute(uri: uri, method: .get, headers: headers, body: nil)
      }
      if headers[.contentType] == nil {
        headers[.contentType] = "application/x-www-form-urlencoded"
      }
      var fields = form
      if fields["token"] == nil { fields["token"] = house.staff.find(holder)?.token }
      let body = fields.map {
        "\(URLEncodedForm.encoded($0.key))=\(URLEncodedForm.encoded($0.value))"
      }.joined(separator: "&")
      return try await client.execute(
        uri: uri, method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    /// Sends files; with `cut`, only the first bytes of the message.
    func callAsFunction(
      _ uri: String, files: [(field: String, name: String, bytes: [UInt8])], json: Bool = false,
      token: String? = nil, cut: Int = .max
    ) async throws -> TestResponse {
      var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=b"]
      headers[.cookie] = "\(SessionCookie.name)=\(secret)"
      if json { headers[.accept] = "application/json" }
      let token = token ?? house.staff.find(secret)?.token ?? ""
      var body = Array(
        "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n".utf8)
      for file in files {
        body += "--b\r\nContent-Disposition: form-data; name=\"\(file.field)\"; ".utf8
        body += "filename=\"\(file.name)\"\r\n\r\n".utf8
        body += file.bytes + "\r\n".utf8
      }
      body += "--b--\r\n".utf8
      return try await client.execute(
        uri: uri, method: .post, headers: headers, body: ByteBuffer(bytes: body.prefix(cut)))
    }

    /// The status of a route for a thing that is named everywhere in its path, as a program sees it.
    func status(_ route: DeskRoute, _ id: String, _ secret: String) async throws -> Int {
      var path = route.path
      for name in route.pathNames { path = path.replacing("{\(name)}", with: id) }
      let form = route.method == .post && !route.isUpload ? [String: String]() : nil
      if route.isUpload {
        let asking = Asking(client: client, house: house, secret: secret)
        return try await asking(path, files: [], json: true).status.code
      }
      return try await self(path, form: form, as: secret, json: true).status.code
    }
  }

  /// Runs questions against the desk.
  func at(_ work: @escaping @Sendable (Asking) async throws -> Void) async throws {
    try await Self.at(house, secret: secret, work)
  }

  /// Runs questions against any desk, by nobody unless told.
  static func at(
    _ house: DeskHouse, secret: String = "",
    _ work: @escaping @Sendable (Asking) async throws -> Void
  ) async throws {
    let face = DeskFace(house: house, host: "127.0.0.1", port: 0, logger: Logger(label: "test"))
    try await Application(router: face.router).test(.router) { client in
      try await work(Asking(client: client, house: house, secret: secret))
    }
  }
}

extension TestResponse {
  /// The body as text.
  var text: String { String(buffer: body) }
}
