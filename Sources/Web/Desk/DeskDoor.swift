import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Language
import Markup

/// What every request of the desk passes before its act, and how its answer is sent.
struct DeskDoor: Sendable {
  let house: DeskHouse
  /// The pages that hold forms, by their path, to be shown again when a field is wrong.
  let pages: [String: DeskRoute]

  /// The answer of a route.
  func answer(
    _ route: DeskRoute, _ request: Request, _ parameters: Parameters
  ) async -> Response {
    let staff = house.staff.find(request.cookies[SessionCookie.name]?.value)
    do {
      var asked = try enter(route, request, parameters, staff)
      if route.method != .get { try await take(&asked) }
      return try await send(try await act(asked), asked)
    } catch let trouble as FormTrouble {
      return await again(trouble, route, request, parameters, staff)
    } catch {
      return fail(error, request, staff)
    }
  }

  /// Who may come in, and with which parameters.
  private func enter(
    _ route: DeskRoute, _ request: Request, _ parameters: Parameters, _ staff: StaffSession?
  ) throws -> DeskRequest {
    try admit(route, staff)
    var query: [String: String] = [:]
    for parameter in route.query {
      guard let value = request.uri.queryParameters.get(parameter.name), !value.isEmpty else {
        continue
      }
      guard parameter.accepts(value) else { throw WebError(.badParameter) }
      query[parameter.name] = value
    }
    if let chosen = request.chosenTongue { staff?.read(in: chosen) }
    return DeskRequest(
      house: house, route: route, request: request, parameters: parameters, query: query,
      staff: staff, voice: voice(request, staff))
  }

  private func admit(_ route: DeskRoute, _ staff: StaffSession?) throws(WebError) {
    let need = route.need
    if route.path != "/setup", house.isEmpty { throw WebError(.noVault) }
    guard need != .anyone else { return }
    guard let staff else { throw WebError(.signedOut) }
    guard staff.standing == .open else { throw WebError(.locked) }
    staff.touch(house.clock())
    // The account page too: a program finds the token there.
    if staff.mustEnrol, !["/account", "/account/second-factor"].contains(route.path) {
      throw WebError(.secondFactor)
    }
    guard case .right(let right) = need else { return }
    guard staff.rights.contains(right) else {
      throw WebError(staff.team == nil && right != .administer ? .noTeam : .forbidden)
    }
  }

  /// The longest form, in bytes.
  private static let longest = 1 << 20

  /// Looks where a form comes from and reads it; files are left for the act to take.
  private func take(_ asked: inout DeskRequest) async throws {
    guard asked.request.isFromHere else { throw WebError(.foreignForm) }
    guard !asked.route.isUpload else { return }
    // Refused by its announced length before a byte is read, and by what comes when that lied.
    if let length = asked.request.headers[.contentLength].flatMap({ Int($0) }),
      length > Self.longest
    {
      throw WebError(.tooLarge)
    }
    let body = try await asked.request.body.collect(upTo: Self.longest)
    let pairs = try URLEncodedForm.pairs(body.readableBytesView)
    try asked.checkToken(pairs.first { $0.0 == "token" }?.1)
    asked.form = DeskForm(pairs, fields: asked.route.fields)
    let troubles = asked.form.troubles(asked.route.fields)
    guard troubles.isEmpty else { throw FormTrouble(troubles, asked.form) }
  }

  private func act(_ asked: DeskRequest) async throws -> DeskAnswer {
    do {
      guard asked.route.method != .get else { return try await asked.route.handle(asked) }
      // What is saved is synced to the disk, and that blocks its thread: the threads on which pages are
      // answered are as few as the cores.
      return try await withTaskExecutorPreference(WorkThreads.acts) {
        try await asked.route.handle(asked)
      }
    } catch var trouble as FormTrouble {
      trouble.form = trouble.form ?? asked.form
      throw trouble
    }
  }

  private func send(_ answer: DeskAnswer, _ asked: DeskRequest) async throws -> Response {
    let sender = DeskSender(house: house, request: asked.request, staff: asked.staff)
    switch answer {
    case .page(let page): return try sender.page(page, asked)
    case .next(let next): return sender.next(next, asked.voice)
    case .file(let file): return file.response
    }
  }

  /// The page of the form once more, with what was typed and what was wrong.
  private func again(
    _ trouble: FormTrouble, _ route: DeskRoute, _ request: Request, _ parameters: Parameters,
    _ staff: StaffSession?
  ) async -> Response {
    guard !request.wantsJSON, let path = route.formPage, let page = pages[path] else {
      return DeskSender(house: house, request: request, staff: staff)
        .trouble(trouble, voice(request, staff))
    }
    do {
      var asked = try enter(page, request, parameters, staff)
      asked.form = trouble.form ?? DeskForm()
      asked.troubles = trouble.fields
      asked.troubleValues = trouble.values
      var response = try await send(try await page.handle(asked), asked)
      response.status = trouble.status
      return response
    } catch {
      return fail(error, request, staff)
    }
  }

  /// What somebody sees when something did not work.
  func fail(_ error: any Error, _ request: Request, _ staff: StaffSession?) -> Response {
    var error = (error as? HTTPError).map { WebError(status: $0.status) } ?? WebError(error)
    // What the public face says of photos, the desk says of files.
    let own = error.code.replacing("web.", with: "desk.", maxReplacements: 1)
    if house.words.has("errors." + own) { error = WebError(code: own, status: error.status) }
    return DeskSender(house: house, request: request, staff: staff)
      .error(error, voice(request, staff))
  }

  private func voice(_ request: Request, _ staff: StaffSession?) -> Voice {
    house.voice(
      request.chosenTongue ?? staff?.tongue
        ?? AcceptLanguage.best(request.headers[.acceptLanguage] ?? "") ?? .russian)
  }
}

extension DeskRequest {
  /// Lets a form go on only when it brings back the token of its session.
  ///
  /// - Throws: `WebError` of `foreignForm`.
  func checkToken(_ sent: String?) throws(WebError) {
    guard let staff else { return }
    let header = HTTPField.Name("X-Guvoh-Token").flatMap { request.headers[$0] }
    // A program may fill every field of a form it does not understand; its header is enough, because
    // no page of another site can set one.
    let given = [sent, header].compactMap(\.self)
    guard given.contains(where: { SessionSecret.same($0, staff.token) }) else {
      throw WebError(.foreignForm)
    }
  }
}

extension Request {
  /// The tongue that a link of the foot chose.
  fileprivate var chosenTongue: Tongue? {
    uri.queryParameters.get("tongue").flatMap(Tongue.init(rawValue:))
  }

  /// Whether a browser says that the form comes from this desk; a program says nothing.
  var isFromHere: Bool {
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { headers[$0] }
    if let site, site != "same-origin", site != "none" { return false }
    guard let origin = headers[.origin] else { return true }
    // Under `no-referrer` a browser writes "null" also for forms of its own site (Fetch Standard,
    // "append a request Origin header"); then its word on the site decides.
    if origin == "null" { return site == "same-origin" }
    guard let host = head.authority, let end = origin.range(of: "://")?.upperBound else {
      return false
    }
    return origin[end...].lowercased() == host.lowercased()
  }
}

extension WebError {
  /// What the server's own parts refuse.
  init(status: HTTPResponse.Status) {
    switch status {
    case .notFound: self.init(.notFound)
    case .methodNotAllowed: self.init(.method)
    case .contentTooLarge: self.init(.tooLarge)
    case .badRequest: self.init(.badUpload)
    default: self.init(.fault)
    }
  }
}
